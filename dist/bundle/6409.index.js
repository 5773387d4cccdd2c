export const id = 6409;
export const ids = [6409,453];
export const modules = {

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ JsonText),
/* harmony export */   r: () => (/* binding */ Digits)
/* harmony export */ });
// The types of TypeScript's library do not know it yet.
const { rawJSON: rawJson } = JSON;
/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
class Digits {
    /** Of the form of a JSON number. */
    text;
    constructor(text) {
        this.text = text;
    }
    /** Its digits, whatever it stands in. */
    toJSON() {
        return rawJson(this.text);
    }
    toString() {
        return this.text;
    }
}
/** JSON as its source wrote it: one cell, whatever it holds. */
class JsonText {
    /** Valid JSON; white space in it means nothing. */
    text;
    constructor(text) {
        this.text = text;
    }
}


/***/ }),

/***/ 93858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   p: () => (/* binding */ locateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * The real path of a file, through all symlinks.
 * @param allowOutside false: it must lie inside the workspace
 */
function locateFile(workspace, path, allowOutside) {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace);
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
    }
    catch {
        return { problem: 'missing' };
    }
    if (!allowOutside && !isInside(root, file))
        return { problem: 'outside' };
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() ? file : { problem: 'no_file' };
}
/** @param root both of them real paths */
const isInside = (root, file) => file === root || file.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);


/***/ }),

/***/ 22068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   ky: () => (/* binding */ keyedPage),
/* harmony export */   v_: () => (/* binding */ nullKey)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/**
 * A page out of one row more than it holds: the row behind it tells that there is one, and that the key tells them apart.
 * @throws StreamError `order_not_unique`: rows with the last row's key would be lost
 */
function keyedPage(rows, keyOf, options) {
    const { pageSize, orderBy, stream } = options;
    if (rows.length <= pageSize)
        return { rows, next: null };
    const next = keyOf(pageSize - 1);
    if (JSON.stringify(next) !== JSON.stringify(keyOf(pageSize)))
        return { rows: rows.slice(0, pageSize), next };
    const shown = next.map(([, text]) => text).join(', ');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('order_not_unique', `${stream}: several rows have ${orderBy.join(', ')} = ${shown}`, {
        remedy: 'Add the primary key to order_by: rows must be told apart by it.',
    });
}
const nullKey = ({ stream, orderBy }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('null_key', `${stream}: a row has no value in ${orderBy.join(' or ')}`, {
    remedy: 'Order by columns that are never null, or leave such rows out in the query.',
});
/** A name that comes again is `name_2`: none of the columns is lost. */
function names(given) {
    const used = new Set();
    return given.map((name) => {
        let unique = name;
        for (let n = 2; used.has(unique); n++)
            unique = `${name}_${n}`;
        used.add(unique);
        return unique;
    });
}


/***/ }),

/***/ 18790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqlite: () => (/* binding */ openSqlite)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/core/digits.js
var digits = __webpack_require__(50453);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/sources/locate.js
var locate = __webpack_require__(93858);
// EXTERNAL MODULE: ./lib/sources/sql/keyset.js
var keyset = __webpack_require__(22068);
// EXTERNAL MODULE: ./lib/sources/sql/query.js
var sql_query = __webpack_require__(97185);
;// CONCATENATED MODULE: ./lib/sources/sql/sqlite-errors.js

const BUSY = [5, 6];
const NO_DATABASE = [11, 26];
/** What a failure of SQLite means; `db` finds the place of a syntax error. */
function toSqliteError(thrown, where, sent) {
    if (thrown instanceof errors/* IngestError */.FI)
        return thrown;
    const { stream, file } = where;
    const { message, errcode = 0 } = thrown;
    const primary = errcode & 0xff; // the rest is an extension of it
    if (BUSY.includes(primary))
        return new errors/* RetryableError */.dw('sql_busy', `${file} is locked by another process`, {
            cause: thrown,
            remedy: 'Let the other process finish, or raise query_timeout.',
        });
    if (NO_DATABASE.includes(primary))
        return new errors/* StreamError */.lm('sql_no_database', `${file} is no sound SQLite database: ${message}`, {
            cause: thrown,
            remedy: 'Check the path, and the file with PRAGMA integrity_check.',
        });
    const place = sent?.isWritten ? positionOf(message, sent.db, sent.query) : undefined;
    const at = place ? `, line ${place.line}, column ${place.column} of the query` : '';
    return new errors/* StreamError */.lm('sql_error', `${stream}: ${message}${at}`, {
        cause: thrown,
        ...place,
        remedy: 'Correct the query, or what it asks of the database.',
    });
}
/** SQLite names what it stumbled over, not where: for a syntax error the shortest beginning that fails alike ends there. */
function positionOf(message, db, query) {
    const near = /^near "(.+)": syntax error$/s.exec(message)?.[1];
    if (near !== undefined) {
        for (let at = query.text.indexOf(near); at >= 0; at = query.text.indexOf(near, at + 1))
            if (failsAlike(db, query.text.slice(0, at + near.length), message))
                return query.place(at);
        return undefined;
    }
    const name = /^no such (?:column|table|function): (?:.*\.)?(\w+)/.exec(message)?.[1];
    const at = name === undefined ? -1 : query.text.search(new RegExp(`\\b${name}\\b`));
    return at < 0 ? undefined : query.place(at);
}
function failsAlike(db, text, message) {
    try {
        db.prepare(text);
        return false;
    }
    catch (thrown) {
        return thrown.message === message;
    }
}

;// CONCATENATED MODULE: ./lib/sources/sql/sqlite.js







/** One snapshot of a SQLite file, which is never written. */
async function openSqlite(at, isWritten, options) {
    const { query, orderBy, pageSize, stream } = options;
    const file = fileOf(at, stream);
    const { DatabaseSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    const where = { stream, file: at.path };
    let db;
    let rows;
    let columns = [];
    const close = async () => {
        rows?.return?.();
        rows = undefined;
        if (db?.isOpen)
            db.close();
    };
    const guarded = async (act) => {
        await (0,promises_.setImmediate)(); // SQLite answers at once: without a turn of the loop no signal would be heard until the end
        try {
            db ??= begin(new DatabaseSync(file, { readOnly: true, timeout: options.queryTimeout }));
            return act(db);
        }
        catch (thrown) {
            const told = toSqliteError(thrown, where, db && { db, query, isWritten });
            await close();
            throw told;
        }
    };
    const order = orderBy.map(sql_query/* quoteName */.AB).join(', ');
    const bound = query.values.map(toInput);
    let isChecked = false;
    const checkNulls = (open) => {
        if (isChecked)
            return;
        isChecked = true;
        open.prepare(query.text); // alone, so that an error speaks of the query and not of what we put around it
        const isNull = orderBy.map((column) => `${(0,sql_query/* quoteName */.AB)(column)} IS NULL`).join(' OR ');
        const found = prepare(open, `${inner(query)} WHERE ${isNull} LIMIT 1`).get(...bound);
        if (found !== undefined)
            throw (0,keyset/* nullKey */.v_)(options);
    };
    return {
        after: (key) => guarded((open) => {
            checkNulls(open);
            const condition = key === null ? '' : ` WHERE (${order}) > (${key.map(() => '?').join(', ')})`;
            const statement = prepare(open, `${inner(query)}${condition} ORDER BY ${order} LIMIT ${pageSize + 1}`);
            const found = statement.all(...bound, ...(key ?? []).map(toKey));
            const known = columnsOf(statement);
            const at = orderBy.map((name) => known.findIndex((column) => column.name === name));
            const keyOf = (row) => at.map((i) => keyPart(found[row][i]));
            return (0,keyset/* keyedPage */.ky)(found.map((row) => rowOf(row, known)), keyOf, options);
        }),
        next: () => guarded((open) => {
            if (!rows) {
                const statement = prepare(open, query.text);
                open.prepare(inner(query)); // what is no single SELECT cannot stand there
                columns = columnsOf(statement);
                rows = statement.iterate(...bound);
            }
            const page = [];
            while (page.length < pageSize) {
                const { done, value } = rows.next();
                if (done)
                    return { rows: page, isEnd: true };
                page.push(rowOf(value, columns));
            }
            return { rows: page, isEnd: false };
        }),
        close,
    };
}
function fileOf({ workspace, path, allowOutside }, stream) {
    const found = (0,locate/* locateFile */.p)(workspace, path, allowOutside);
    if (typeof found === 'string')
        return found;
    throw found.problem === 'outside'
        ? new errors/* StreamError */.lm('file_outside', `${stream}: ${path} leads out of the workspace`, {
            remedy: 'If that is meant, set `allow_outside: true` on the source.',
        })
        : new errors/* StreamError */.lm('sql_no_database', `${stream}: there is no database file ${path}`, {
            remedy: 'Correct the url of the source; the path is relative to the workspace.',
        });
}
function begin(db) {
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_schema').get(); // the snapshot begins with the first read
    return db;
}
const inner = (query) => `SELECT * FROM (\n${query.text}\n)`;
function prepare(db, text) {
    const statement = db.prepare(text);
    statement.setReadBigInts(true);
    statement.setReturnArrays(true);
    return statement;
}
function columnsOf(statement) {
    const found = statement.columns();
    const called = (0,keyset/* names */.Dy)(found.map(({ name }) => name));
    return found.map(({ type }, i) => ({ name: called[i], type: (type ?? '').toUpperCase() }));
}
const rowOf = (row, columns) => Object.fromEntries(columns.map(({ name, type }, i) => [name, readCell(row[i] ?? null, type)]));
function readCell(value, type) {
    if (typeof value === 'bigint') {
        const isTruth = /^BOOL/.test(type) && (value === 0n || value === 1n);
        return isTruth ? value === 1n : new digits/* Digits */.r(String(value));
    }
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString('base64');
    if (typeof value === 'string' && /^JSONB?$/.test(type) && isJson(value))
        return new digits/* JsonText */.k(value);
    return value;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
const toInput = (value) => typeof value === 'boolean' ? Number(value) : value;
function keyPart(value) {
    if (typeof value === 'bigint')
        return ['integer', String(value)];
    if (typeof value === 'number')
        return ['real', String(value)];
    return value instanceof Uint8Array ? ['blob', Buffer.from(value).toString('base64')] : ['text', String(value)];
}
function toKey([kind, text]) {
    if (kind === 'integer')
        return BigInt(text);
    if (kind === 'real')
        return Number(text);
    return kind === 'blob' ? Buffer.from(text, 'base64') : text;
}


/***/ })

};
