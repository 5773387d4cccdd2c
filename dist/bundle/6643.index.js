export const id = 6643;
export const ids = [6643];
export const modules = {

/***/ 89074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JI: () => (/* binding */ readInteger),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   pv: () => (/* binding */ MISFIT),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export textOf */
const QUOTE = 34;
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;
/** A value that the type of its column cannot hold without losing digits. */
const MISFIT = Symbol('misfit');
/** The text of a cell; null where it is empty or holds the filler. */
function textOf(reader, field, fill) {
    if (field < 0 || field >= reader.width)
        return null;
    const start = reader.bounds[2 * field];
    const end = reader.bounds[2 * field + 1];
    if (start === end)
        return null;
    let text;
    if (reader.bytes[start] === QUOTE && end - start > 1) {
        text = reader.bytes.toString('utf8', start + 1, end - 1);
        if (text.includes('"'))
            text = text.replaceAll('""', '"');
    }
    else
        text = reader.bytes.toString('utf8', start, end);
    return text === '' || text === fill ? null : text;
}
/** Up to 15 digits without a sign of anything else: the common case, read without making a text of it. */
function shortInteger({ bytes }, start, end) {
    const isNegative = bytes[start] === 45;
    const first = isNegative ? start + 1 : start;
    if (end === first || end - first > 15 || (bytes[first] === 48 && end - first > 1))
        return undefined;
    let value = 0;
    for (let i = first; i < end; i++) {
        const digit = bytes[i] - 48;
        if (digit < 0 || digit > 9)
            return undefined;
        value = value * 10 + digit;
    }
    return isNegative ? -value : value;
}
const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Whole numbers of 64 bits. */
function readInteger(fill) {
    return (reader, field) => {
        if (field >= 0 && field < reader.width) {
            const short = shortInteger(reader, reader.bounds[2 * field], reader.bounds[2 * field + 1]);
            if (short !== undefined && fill === '')
                return short;
        }
        const text = textOf(reader, field, fill);
        return text === null ? null : wholeNumber(text);
    };
}
function wholeNumber(text) {
    if (!INTEGER.test(text) || text.length > 20)
        return MISFIT;
    const value = BigInt(text);
    return value < LOWEST || value > HIGHEST ? MISFIT : value;
}
/** Numbers that a double holds with all the digits that were sent. */
function readNumber(fill) {
    return (reader, field) => {
        const text = textOf(reader, field, fill);
        if (text === null)
            return null;
        if (!NUMBER.test(text))
            return MISFIT;
        if (INTEGER.test(text))
            return wholeNumber(text);
        const value = Number(text);
        if (!Number.isFinite(value))
            return MISFIT;
        return text.length <= 15 || digitsOf(text) <= 15 || String(value) === text ? value : MISFIT;
    };
}
/** Digits that say something: zeros in front, and zeros behind a point, do not. */
function digitsOf(text) {
    const [mantissa = ''] = text.toLowerCase().split('e');
    const digits = mantissa.replace(/[-.]/g, '').replace(/^0+/, '');
    return (mantissa.includes('.') ? digits.replace(/0+$/, '') : digits).length;
}
function readBoolean(fill) {
    return (reader, field) => {
        const text = textOf(reader, field, fill);
        return text === null ? null : text === 'true' ? 1 : text === 'false' ? 0 : MISFIT;
    };
}
const readText = (fill) => (reader, field) => textOf(reader, field, fill);


/***/ }),

/***/ 34206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oz: () => (/* binding */ isCurrent),
/* harmony export */   Uz: () => (/* binding */ LEDGER),
/* harmony export */   VX: () => (/* binding */ READ_LEDGER),
/* harmony export */   XL: () => (/* binding */ writeLedger),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   _Z: () => (/* binding */ ledgerValues)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57219);

/** Statements that both databases take. */
const LEDGER = `CREATE TABLE IF NOT EXISTS "${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .STREAMS */ .gO}" (stream TEXT PRIMARY KEY, table_name TEXT NOT NULL, version TEXT NOT NULL, layout TEXT NOT NULL, row_count BIGINT NOT NULL, run_id TEXT NOT NULL, loaded_at TEXT NOT NULL)`;
const READ_LEDGER = `SELECT stream, table_name, version, layout, CAST(row_count AS TEXT) AS row_count, run_id FROM "${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .STREAMS */ .gO}"`;
const writeLedger = (place) => `INSERT INTO "${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .STREAMS */ .gO}" VALUES (${[1, 2, 3, 4, 5, 6, 7].map(place).join(', ')}) ON CONFLICT (stream) DO UPDATE SET table_name = excluded.table_name, version = excluded.version, layout = excluded.layout, row_count = excluded.row_count, run_id = excluded.run_id, loaded_at = excluded.loaded_at`;
function standingOf(row) {
    const { columns, key, fill } = JSON.parse(row.layout);
    const { table_name: table, version, run_id: run } = row;
    return { version, table, columns, key, fill, rows: Number(row.row_count), run };
}
function ledgerValues(stream, standing, at) {
    const { table, version, columns, key, fill, rows, run } = standing;
    return [stream, table, version, JSON.stringify({ columns, key, fill }), String(rows), run, at];
}
/** Whether a table is what the load wants already. */
function isCurrent(standing, load) {
    return (standing !== undefined &&
        standing.version === load.version &&
        standing.table === load.table &&
        standing.fill === load.fill &&
        standing.key.join('\0') === load.key.join('\0') &&
        load.columns.every(({ name }) => standing.columns.some(({ csv }) => csv === name)));
}


/***/ }),

/***/ 57219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ AUDIT),
/* harmony export */   Ni: () => (/* binding */ nameColumns),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   _J: () => (/* binding */ ORDINAL),
/* harmony export */   gO: () => (/* binding */ STREAMS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Columns for the audit trail. */
const AUDIT = ['_created_at', '_updated_at', '_run_id'];
/** The table of ours that says at which version each table stands. */
const STREAMS = '_adip_streams';
const ORDINAL = '_adip_n';
/** A name in a statement, whatever it holds. */
const quoted = (name) => `"${name.replaceAll('"', '""').replaceAll('\0', '')}"`;
/**
 * Names of the columns in a database: those of the CSV, except where it cannot have them; then cut, with a hash of the
 * whole name behind it, so that the same column has the same name in every run.
 */
function nameColumns(columns, naming) {
    const fold = (name) => (naming.foldsCase ? name.toLowerCase() : name);
    const taken = new Set(naming.reserved.map(fold));
    return columns.map((column) => {
        const whole = column.replaceAll('\0', '');
        const fits = whole !== '' && Buffer.byteLength(whole) <= naming.maxBytes && !taken.has(fold(whole));
        const name = fits ? whole : shortened(column, naming.maxBytes);
        taken.add(fold(name));
        return name;
    });
}
function shortened(name, maxBytes) {
    const tail = `_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex').slice(0, 8)}`;
    let head = name.replaceAll('\0', '') || 'column';
    while (Buffer.byteLength(head) > maxBytes - tail.length)
        head = [...head].slice(0, -1).join('');
    return head + tail;
}


/***/ }),

/***/ 24117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ canonicalNumber)
/* harmony export */ });
/** A number without zeros that say nothing, so that an average of 2 is written alike by every database. */
function canonicalNumber(text) {
    return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text;
}


/***/ }),

/***/ 15098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ outcomesIfLanded),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Rm: () => (/* binding */ still),
/* harmony export */   un: () => (/* binding */ derived)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41520);

/** A table that a transform made is remembered under this name, which no stream can have. */
const derived = (table) => `transform:${table}`;
const still = ({ stream, table }, { rows }) => ({
    stream,
    table,
    how: 'unchanged',
    rows,
    upserted: 0,
    deleted: 0,
});
function refused({ stream, table }, where) {
    const { code, message, remedy = '' } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignTable */ .FG)(table, where);
    return { stream, table, how: 'refused', rows: 0, upserted: 0, deleted: 0, error: { code, message, remedy } };
}
/** What an attempt did whose commit got no answer, if it did get through. */
function outcomesIfLanded(outcomes, tables, ledger, run) {
    const isIn = outcomes.every(({ stream, how }) => {
        const standing = ledger.get(stream);
        const load = tables.find((one) => one.stream === stream);
        return (how === 'refused' || how === 'unchanged' || (standing?.version === load?.version && standing?.run === run.id));
    });
    return isIn ? [...outcomes] : undefined;
}


/***/ }),

/***/ 26643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqlite: () => (/* binding */ openSqlite)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/warehouse/errors.js
var errors = __webpack_require__(41520);
// EXTERNAL MODULE: ./lib/warehouse/ledger.js
var warehouse_ledger = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/warehouse/outcomes.js
var warehouse_outcomes = __webpack_require__(15098);
// EXTERNAL MODULE: ./lib/warehouse/names.js
var warehouse_names = __webpack_require__(57219);
;// CONCATENATED MODULE: ./lib/warehouse/sqlite-ledger.js


function exists(database, table) {
    return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ? COLLATE NOCASE').get(table) !== undefined;
}
function readLedger(database) {
    if (!exists(database, warehouse_names/* STREAMS */.gO))
        return new Map();
    const rows = database.prepare(warehouse_ledger/* READ_LEDGER */.VX).all();
    return new Map(rows.map((row) => [row.stream, (0,warehouse_ledger/* standingOf */.YP)(row)]));
}

// EXTERNAL MODULE: ./lib/warehouse/numbers.js
var numbers = __webpack_require__(24117);
// EXTERNAL MODULE: ./lib/warehouse/sql-text.js
var sql_text = __webpack_require__(31455);
// EXTERNAL MODULE: ./lib/warehouse/cells.js
var cells = __webpack_require__(89074);
;// CONCATENATED MODULE: ./lib/warehouse/sqlite-types.js

function sqliteType(type) {
    if (type === undefined)
        return 'UNKNOWN';
    if (type === 'integer')
        return 'INTEGER';
    if (type === 'number')
        return 'NUMERIC';
    return type === 'boolean' ? 'BOOLEAN' : 'TEXT';
}
/** As it stands in the definition of a table. */
const declared = (type) => (type === 'UNKNOWN' ? 'TEXT' : type);
/** The type that holds what both hold. */
function widerSqlite(a, b) {
    if (a === b || b === 'UNKNOWN')
        return a;
    if (a === 'UNKNOWN')
        return b;
    const isNumeric = (type) => type === 'INTEGER' || type === 'NUMERIC';
    return isNumeric(a) && isNumeric(b) ? 'NUMERIC' : 'TEXT';
}
/** How cells of a column become what is bound. */
function readerOf(type, fill) {
    if (type === 'INTEGER')
        return (0,cells/* readInteger */.JI)(fill);
    if (type === 'NUMERIC')
        return (0,cells/* readNumber */.kz)(fill);
    return type === 'BOOLEAN' ? (0,cells/* readBoolean */.Vf)(fill) : (0,cells/* readText */.yR)(fill);
}

;// CONCATENATED MODULE: ./lib/warehouse/sqlite-load.js



/** Values that do not fit their columns, by column: the load begins again with those as text. */
class Misfits extends Error {
    name = 'Misfits';
    columns;
    constructor(columns) {
        super(`values that do not fit: ${columns.join(', ')}`);
        this.columns = columns;
    }
}
const BREATH = 20_000;
/**
 * Inserts the records of CSV files, in their order.
 * @param constants values of columns that are the same for every row
 * @throws Misfits once all files are read
 */
async function insertFiles(database, into, files, columns, constants, load, context, signal) {
    const names = [...columns.map(({ name }) => name), ...constants.map(({ name }) => name)];
    const places = names.map(() => '?').join(', ');
    const statement = database.prepare(`INSERT INTO ${into} (${names.map(warehouse_names/* quoted */.TL).join(', ')}) VALUES (${places})`);
    const reads = columns.map(({ type }) => readerOf(type, load.fill));
    const row = [...columns.map(() => null), ...constants.map(({ value }) => value)];
    const misfits = new Set();
    let rows = 0;
    for (const file of files) {
        const reader = context.openCsv(file);
        try {
            if (!reader.next())
                continue;
            const header = Array.from({ length: reader.width }, (_, field) => String(headerCell(reader, field)));
            const fields = columns.map(({ csv }) => header.indexOf(csv));
            while (reader.next()) {
                for (let i = 0; i < reads.length; i++) {
                    const value = reads[i](reader, fields[i]);
                    if (value === cells/* MISFIT */.pv)
                        misfits.add(columns[i].csv);
                    else
                        row[i] = value;
                }
                if (misfits.size === 0)
                    statement.run(...row);
                rows += 1;
                if (rows % BREATH === 0)
                    await breathe(signal);
            }
        }
        finally {
            reader.close();
        }
    }
    if (misfits.size > 0)
        throw new Misfits([...misfits]);
    return rows;
}
/** A file of a million rows must not keep the process from hearing that it is to stop. */
async function breathe(signal) {
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
}
function headerCell(reader, field) {
    return readerOf('TEXT', '')(reader, field) ?? '';
}
/** A temporary table for rows on their way, without an index until they are there. */
function createStage(database, stage, columns) {
    const defined = columns.map(({ name, type }) => `${(0,warehouse_names/* quoted */.TL)(name)} ${declared(type)}`);
    database.exec(`DROP TABLE IF EXISTS temp.${stage}`);
    database.exec(`CREATE TEMP TABLE ${stage} (${warehouse_names/* ORDINAL */._J} INTEGER PRIMARY KEY, ${defined.join(', ')})`);
}

;// CONCATENATED MODULE: ./lib/warehouse/sqlite-query.js




const sqlite_query_BREATH = 5_000;
/** Rows of a query; the connection reads only while it runs. @throws SqlError */
async function openQuery(database, sql, signal) {
    database.exec('PRAGMA query_only = ON');
    try {
        const statement = database.prepare(sql);
        statement.setReturnArrays(true);
        statement.setReadBigInts(true);
        const described = statement.columns();
        const isBoolean = described.map(({ type }) => type === 'BOOLEAN');
        return { columns: described.map(({ name }) => name), rows: eachRow() };
        async function* eachRow() {
            let count = 0;
            try {
                for (const row of statement.iterate()) {
                    yield row.map((value, i) => asText(value, isBoolean[i]));
                    count += 1;
                    if (count % sqlite_query_BREATH === 0)
                        await breathe(signal);
                }
            }
            catch (thrown) {
                throw sqliteSqlError(database, sql, thrown);
            }
            finally {
                database.exec('PRAGMA query_only = OFF');
            }
        }
    }
    catch (thrown) {
        database.exec('PRAGMA query_only = OFF');
        throw sqliteSqlError(database, sql, thrown);
    }
}
function asText(value, isBoolean) {
    if (value === null)
        return undefined;
    if (isBoolean && (value === 1n || value === 0n))
        return value === 1n ? 'true' : 'false';
    if (typeof value === 'number')
        return (0,numbers/* canonicalNumber */.u)(String(value));
    return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value);
}
/** SQLite's complaint with its place in the text, which SQLite itself does not tell. */
function sqliteSqlError(database, sql, thrown) {
    if (!(thrown instanceof Error) || !('errcode' in thrown))
        return thrown;
    return new errors/* SqlError */.L8(thrown.message, placeOf(database, sql, thrown.message), { cause: thrown });
}
function placeOf(database, sql, message) {
    const near = /^near "(.*)": syntax error$/s.exec(message)?.[1];
    if (near !== undefined) {
        const candidates = (0,sql_text/* tokensOf */.k8)(sql).filter(({ text }) => text === near);
        // what stands before the culprit is the beginning of a statement; with it, it is not
        return (candidates.find(({ at }) => complaint(database, sql.slice(0, at + near.length)) === message) ?? candidates[0])?.at;
    }
    if (message === 'incomplete input')
        return sql.trimEnd().length;
    const name = /(?:no such (?:column|table|function)|ambiguous column name|wrong number of arguments to function)[: ]+"?([^"()]+?)"?(?:\(\))?(?: - .*)?$/s.exec(message)?.[1];
    const last = name?.split('.').at(-1)?.toLowerCase();
    return last === undefined ? undefined : (0,sql_text/* tokensOf */.k8)(sql).find(({ name: one }) => one?.toLowerCase() === last)?.at;
}
function complaint(database, sql) {
    try {
        database.prepare(sql);
        return undefined;
    }
    catch (thrown) {
        return thrown.message;
    }
}

;// CONCATENATED MODULE: ./lib/warehouse/sqlite-derived.js






const MADE = 'temp."_adip_made"';
/** Makes a table out of a query; one that has the same rows already is left alone, so that the file's bytes stay. */
async function createDerived(database, name, sql, run, place) {
    const isThere = exists(database, name);
    if (isThere && !readLedger(database).has((0,warehouse_outcomes/* derived */.un)(name)))
        throw (0,errors/* foreignTable */.FG)(name, `SQLite ${place}`);
    const columns = stage(database, sql);
    if (isThere && isSame(database, (0,warehouse_names/* quoted */.TL)(name), columns))
        return;
    database.exec(`${warehouse_ledger/* LEDGER */.Uz}; DROP TABLE IF EXISTS ${(0,warehouse_names/* quoted */.TL)(name)}; CREATE TABLE ${(0,warehouse_names/* quoted */.TL)(name)} (${columns.join(', ')})`);
    const { changes } = database.prepare(`INSERT INTO ${(0,warehouse_names/* quoted */.TL)(name)} SELECT * FROM ${MADE}`).run();
    const standing = { version: '', table: name, columns: [], key: [], fill: '', rows: Number(changes), run: run.id };
    const values = (0,warehouse_ledger/* ledgerValues */._Z)((0,warehouse_outcomes/* derived */.un)(name), standing, new Date(run.startedAt).toISOString());
    database.prepare((0,warehouse_ledger/* writeLedger */.XL)(() => '?')).run(...values);
}
/** The rows of the query, in columns of the types that their sources declare. @throws SqlError */
function stage(database, sql) {
    database.exec(`DROP TABLE IF EXISTS ${MADE}`);
    try {
        const columns = database.prepare(sql).columns();
        const defined = columns.map(({ name, type }) => `${(0,warehouse_names/* quoted */.TL)(name)} ${type ?? ''}`.trimEnd());
        database.exec(`CREATE TEMP TABLE "_adip_made" (${defined.join(', ')})`);
        database.exec(`INSERT INTO ${MADE}\n${sql}`);
        return defined;
    }
    catch (thrown) {
        throw sqliteSqlError(database, sql, thrown);
    }
}
function isSame(database, table, columns) {
    const there = database
        .prepare('SELECT name, type FROM pragma_table_info(?)')
        .all(table.slice(1, -1).replaceAll('""', '"'));
    const defined = there.map(({ name, type }) => `${(0,warehouse_names/* quoted */.TL)(name)} ${type}`.trimEnd());
    if (defined.join() !== columns.join())
        return false;
    const names = there.map(({ name }) => (0,warehouse_names/* quoted */.TL)(name)).join(', ');
    const counted = (from) => `SELECT ${names}, count(*) FROM ${from} GROUP BY ${names}`;
    const differs = (a, b) => database.prepare(`SELECT 1 FROM (${counted(a)} EXCEPT ${counted(b)}) LIMIT 1`).get() !== undefined;
    return !differs(table, MADE) && !differs(MADE, table);
}

// EXTERNAL MODULE: ./lib/core/errors.js
var core_errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/warehouse/sqlite-errors.js


/** Errors of node:sqlite carry SQLite's own number. */
const numberOf = (thrown) => (thrown.errcode ?? 0) & 0xff;
const BUSY = 5;
const LOCKED = 6;
const PATIENCE = 60_000;
/** Another process writes to the file: it is asked again for a minute. */
async function untilFree(act, { clock, random }, signal) {
    const end = clock.now() + PATIENCE;
    for (;;) {
        try {
            return act();
        }
        catch (thrown) {
            const isBusy = numberOf(thrown) === BUSY || numberOf(thrown) === LOCKED;
            if (!isBusy || clock.now() >= end)
                throw thrown;
            await clock.sleep(50 + random() * 200, signal);
        }
    }
}
const KNOWN = {
    5: [
        'warehouse_busy',
        'another process has been writing to it for a minute',
        'Close what holds the file, then run again.',
    ],
    6: [
        'warehouse_busy',
        'another process has been writing to it for a minute',
        'Close what holds the file, then run again.',
    ],
    8: ['warehouse_unwritable', 'it is read-only', 'Make the file and its folder writable, or choose another path.'],
    10: ['warehouse_unwritable', 'the disk failed', 'Look at the disk; the file rolls back to where it was.'],
    11: ['warehouse_damaged', 'the file is damaged', 'Delete it: the next run makes it anew from the CSVs.'],
    13: ['disk_full', 'the disk is full', 'Free space; the file rolls back to where it was.'],
    14: ['warehouse_unwritable', 'it cannot be opened', 'Choose a path whose folder can be written.'],
    26: [
        'warehouse_damaged',
        'the file is no SQLite database',
        'Delete it, or choose another path: the next run makes it anew from the CSVs.',
    ],
};
/** What SQLite refused, in our words. */
function sqliteError(thrown, place) {
    if (thrown instanceof core_errors/* IngestError */.FI)
        return thrown;
    const error = thrown;
    if (error.name === 'AbortError')
        return new core_errors/* CancelledError */.cc('cancelled', 'the run was stopped', { cause: thrown });
    const [code = 'warehouse_failed', what = error.message, remedy = 'The CSVs have landed; the next run loads it again.',] = KNOWN[numberOf(thrown)] ?? [];
    return new errors/* WarehouseError */.kQ(code, `SQLite ${place}: ${what}`, { remedy, cause: thrown });
}

// EXTERNAL MODULE: ./lib/warehouse/warnings.js
var warnings = __webpack_require__(69330);
;// CONCATENATED MODULE: ./lib/warehouse/sqlite-layout.js



function columnsOf(load, standing, asText) {
    const known = new Map(standing?.columns.map((column) => [column.csv, column]));
    const gone = (standing?.columns ?? []).filter(({ csv }) => !load.columns.some(({ name }) => name === csv));
    const csv = [...load.columns.map(({ name }) => name), ...gone.map((column) => column.csv)];
    const names = (0,warehouse_names/* nameColumns */.Ni)(csv, { maxBytes: 1_000, foldsCase: true, reserved: warehouse_names/* AUDIT */.MZ });
    return csv.map((column, i) => {
        const before = known.get(column);
        const declared = load.columns.find(({ name }) => name === column);
        const type = asText.has(column) ? 'TEXT' : declared ? sqliteType(declared.type) : undefined;
        const stood = before?.type;
        return {
            csv: column,
            name: before?.name ?? names[i],
            type: type === undefined ? stood : stood === undefined ? type : widerSqlite(stood, type),
        };
    });
}
function tellNames(load, columns, context) {
    (0,warnings/* warnRenamed */.r)(context, load.table, 'SQLite', columns);
}
function createTable({ database, load, context }, columns) {
    const defined = columns.map(({ name, type }) => `${(0,warehouse_names/* quoted */.TL)(name)} ${declared(type)}`);
    const audit = context.audit ? warehouse_names/* AUDIT */.MZ.map((name) => `${(0,warehouse_names/* quoted */.TL)(name)} TEXT`) : [];
    database.exec(`CREATE TABLE ${(0,warehouse_names/* quoted */.TL)(load.table)} (${[...defined, ...audit].join(', ')})`);
}
const indexName = (table) => (0,warehouse_names/* quoted */.TL)(`_adip_key_${table}`);
/** A sorted build of the index is several times faster than keeping it up to date row by row. */
function createIndex({ database, load }, columns) {
    if (load.key.length === 0)
        return;
    const key = keyOf(load, columns).map(warehouse_names/* quoted */.TL).join(', ');
    database.exec(`CREATE UNIQUE INDEX IF NOT EXISTS ${indexName(load.table)} ON ${(0,warehouse_names/* quoted */.TL)(load.table)} (${key})`);
}
const keyOf = (load, columns) => load.key.flatMap((part) => columns.find(({ csv }) => csv === part)?.name ?? []);
/** Builds the index of the key. A file that somebody edited may hold a key twice; then the last row stands, and that is told. */
function indexRows(task, columns) {
    try {
        createIndex(task, columns);
        return 0;
    }
    catch (thrown) {
        if (!/UNIQUE constraint failed/.test(thrown.message))
            throw thrown;
    }
    const { database, load, context } = task;
    const key = keyOf(load, columns).map(warehouse_names/* quoted */.TL);
    const whole = key.map((name) => `${name} IS NOT NULL`).join(' AND ');
    const id = rowIdOf(columns);
    const last = `SELECT max(${id}) FROM ${(0,warehouse_names/* quoted */.TL)(load.table)} WHERE ${whole} GROUP BY ${key.join(', ')}`;
    const { changes } = database
        .prepare(`DELETE FROM ${(0,warehouse_names/* quoted */.TL)(load.table)} WHERE ${whole} AND ${id} NOT IN (${last})`)
        .run();
    (0,warnings/* warnRepeated */.t)(context, load, Number(changes));
    createIndex(task, columns);
    return Number(changes);
}
/** Whether a column's type changes. */
function isWider(standing, columns) {
    return columns.some(({ csv, type }) => standing.columns.some((one) => one.csv === csv && one.type !== type));
}
/** New columns, wider types and another key: what the table needs before its rows. */
function adapt(task, columns, isSameKey) {
    const { database, load, standing, context } = task;
    const table = (0,warehouse_names/* quoted */.TL)(load.table);
    const there = database.prepare(`SELECT name FROM pragma_table_info(?)`).all(load.table);
    const has = (name) => there.some((one) => one.name === name);
    const mustRebuild = isWider(standing, columns);
    if (!isSameKey)
        database.exec(`DROP INDEX IF EXISTS ${indexName(load.table)}; DELETE FROM ${table}`);
    if (mustRebuild)
        rebuild(task, columns, has);
    for (const { name, type } of columns)
        if (!mustRebuild && !has(name))
            database.exec(`ALTER TABLE ${table} ADD COLUMN ${(0,warehouse_names/* quoted */.TL)(name)} ${declared(type)}`);
    for (const name of context.audit && !mustRebuild ? warehouse_names/* AUDIT */.MZ : [])
        if (!has(name))
            database.exec(`ALTER TABLE ${table} ADD COLUMN ${(0,warehouse_names/* quoted */.TL)(name)} TEXT`);
    if (isSameKey || mustRebuild)
        createIndex(task, columns);
}
/** SQLite cannot change a column's type: the rows move into a table that has it. */
function rebuild(task, columns, has) {
    const { database, load, context } = task;
    const old = (0,warehouse_names/* quoted */.TL)('_adip_old');
    database.exec('PRAGMA legacy_alter_table = ON'); // views of the user's keep naming the table, not its old copy
    database.exec(`ALTER TABLE ${(0,warehouse_names/* quoted */.TL)(load.table)} RENAME TO ${old}`);
    createTable(task, columns);
    const kept = [...columns.map(({ name }) => name), ...(context.audit ? warehouse_names/* AUDIT */.MZ : [])].filter(has).map(warehouse_names/* quoted */.TL).join(', ');
    database.exec(`INSERT INTO ${(0,warehouse_names/* quoted */.TL)(load.table)} (${kept}) SELECT ${kept} FROM ${old}`);
    database.exec(`DROP TABLE ${old}`);
    database.exec('PRAGMA legacy_alter_table = OFF');
}
/** SQLite's name for the number of a row, as far as no column has it. */
function rowIdOf(columns) {
    const taken = columns.map(({ name }) => name.toLowerCase());
    return ['rowid', '_rowid_', 'oid'].find((name) => !taken.includes(name)) ?? 'rowid';
}

// EXTERNAL MODULE: ./lib/warehouse/sync-sql.js
var sync_sql = __webpack_require__(13197);
;// CONCATENATED MODULE: ./lib/warehouse/sqlite-table.js





const STAGE = '"_adip_stage"';
/** Brings one table to its version, inside the transaction. Columns whose values do not fit become text, and that is told. */
async function syncTable(task) {
    const { load, standing, context, database } = task;
    const asText = new Set();
    for (;;) {
        const columns = columnsOf(load, standing, asText);
        database.exec('SAVEPOINT adip_table');
        try {
            const done = await attempt(task, columns);
            database.exec('RELEASE adip_table');
            tellNames(load, columns, context);
            const { table, stream, key, version, fill } = load;
            const rows = Number(scalar(database, `SELECT count(*) AS n FROM ${(0,warehouse_names/* quoted */.TL)(table)}`));
            return {
                outcome: { stream, table, rows, ...done },
                standing: { version, table, columns, key, fill, rows, run: task.run.id },
            };
        }
        catch (thrown) {
            database.exec('ROLLBACK TO adip_table; RELEASE adip_table');
            if (!(thrown instanceof Misfits))
                throw thrown;
            for (const column of thrown.columns) {
                asText.add(column);
                const { type } = columns.find(({ csv }) => csv === column);
                context.warn('column_widened', `SQLite: ${load.table}.${column} is text from now on: some of its values do not fit ${type} without losing digits`, 'Nothing to do, unless SQL reckons with the column; then cast what it needs.');
            }
        }
    }
}
async function attempt(task, columns) {
    const { database, load, standing } = task;
    const isSameKey = standing?.key.join('\0') === load.key.join('\0');
    if (!standing)
        return createWhole(task, columns);
    adapt(task, columns, isSameKey);
    const isEmpty = scalar(database, `SELECT EXISTS (SELECT 1 FROM ${(0,warehouse_names/* quoted */.TL)(load.table)}) AS n`) === 0n;
    if (isEmpty)
        return { ...(await fill(task, columns)), how: 'whole' };
    const isSameBase = standing.version === load.base && standing.fill === load.fill && isSameKey;
    // rows of a column that became text hold numbers without the zeros that the file has
    if (load.delta !== undefined && isSameBase && !isWider(standing, columns)) {
        const done = await applyDelta(task, columns, load.delta);
        if (done)
            return done;
    }
    return synchronise(task, columns);
}
async function createWhole(task, columns) {
    createTable(task, columns);
    return { ...(await fill(task, columns)), how: 'whole' };
}
/** All rows into an empty table, in the order of the files. */
async function fill(task, columns) {
    const { database, load, run, context, signal } = task;
    const at = new Date(run.startedAt).toISOString();
    const audit = context.audit ? warehouse_names/* AUDIT */.MZ.map((name, i) => ({ name, value: i < 2 ? at : run.id })) : [];
    database.exec(`DROP INDEX IF EXISTS ${indexName(load.table)}`);
    const rows = await insertFiles(database, (0,warehouse_names/* quoted */.TL)(load.table), load.files, columns, audit, load, context, signal);
    const repeated = indexRows(task, columns);
    return { upserted: rows - repeated, deleted: 0 };
}
/** @returns undefined where the delta alone does not lead to the version: then the whole is compared */
async function applyDelta(task, columns, delta) {
    const { database, load } = task;
    database.exec('SAVEPOINT adip_delta');
    const sync = await sqlite_table_stage(task, columns, [delta.file]);
    let upserted = 0;
    if (load.key.length === 0)
        upserted = change(database, sync, sync_sql/* insertAll */.Pe);
    else if (scalar(database, (0,sync_sql/* countLoose */.mP)(sync), 'n') === 0n) {
        if (finds(database, (0,sync_sql/* findRepeated */.Ez)(sync)))
            change(database, sync, sync_sql/* dropRepeated */.C3);
        upserted = change(database, sync, sync_sql/* upsertChanged */._9);
    }
    const isThere = scalar(database, `SELECT count(*) AS n FROM ${(0,warehouse_names/* quoted */.TL)(load.table)}`) === BigInt(delta.rows);
    if (!isThere)
        database.exec('ROLLBACK TO adip_delta');
    database.exec('RELEASE adip_delta');
    return isThere ? { how: 'delta', upserted, deleted: 0 } : undefined;
}
/** Compares the whole with the files: what is not there is deleted, what differs is written. */
async function synchronise(task, columns) {
    const { database, load, context } = task;
    const sync = await sqlite_table_stage(task, columns, load.files);
    let deleted = 0;
    let upserted = 0;
    if (load.key.length > 0) {
        if (finds(database, (0,sync_sql/* findRepeated */.Ez)(sync)))
            (0,warnings/* warnRepeated */.t)(context, load, change(database, sync, sync_sql/* dropRepeated */.C3));
        deleted += change(database, sync, sync_sql/* deleteMissing */.er);
        upserted += change(database, sync, sync_sql/* upsertChanged */._9);
    }
    if (finds(database, (0,sync_sql/* findLoose */.c7)(sync)))
        deleted += change(database, sync, sync_sql/* deleteLoose */.oX);
    if (scalar(database, (0,sync_sql/* countLoose */.mP)(sync)) > 0n)
        upserted += change(database, sync, sync_sql/* insertLoose */.mN);
    database.exec(`DROP TABLE temp.${STAGE}`);
    return { how: 'whole', upserted, deleted };
}
async function sqlite_table_stage(task, columns, files) {
    const { database, load, run, context, signal } = task;
    createStage(database, STAGE, columns);
    await insertFiles(database, `temp.${STAGE}`, files, columns, [], load, context, signal);
    const key = keyOf(load, columns);
    if (key.length > 0)
        database.exec(`CREATE INDEX temp."_adip_stage_key" ON ${STAGE} (${key.map(warehouse_names/* quoted */.TL).join(', ')})`);
    const at = new Date(run.startedAt).toISOString();
    return {
        table: (0,warehouse_names/* quoted */.TL)(load.table),
        columns: columns.map(({ name }) => name),
        key,
        stage: `temp.${STAGE}`,
        typed: (alias, column) => `${alias}.${(0,warehouse_names/* quoted */.TL)(column)}`,
        comparable: (expression) => expression,
        identity: (expressions) => chunks(expressions, 90)
            .map((part) => `json_array(${part.join(', ')})`)
            .join(' || '),
        rowId: rowIdOf(columns),
        audit: context.audit ? { at: literal(at), run: literal(run.id) } : undefined,
    };
}
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
function chunks(list, size) {
    return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
const finds = (database, sql) => database.prepare(sql).get() !== undefined;
function change(database, sync, statement) {
    return Number(database.prepare(statement(sync)).run().changes);
}
function scalar(database, sql, name = 'n') {
    const statement = database.prepare(sql);
    statement.setReadBigInts(true);
    return statement.get()[name];
}

;// CONCATENATED MODULE: ./lib/warehouse/sqlite.js










/** A SQLite file. It is made where it is missing, and holds a lock only while it is loaded. @throws WarehouseError */
async function openSqlite(file, place, context) {
    const { DatabaseSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    let database;
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        // a busy file is asked for again between turns of the event loop, not within one
        database = new DatabaseSync(file, { timeout: 50 });
        database.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = FILE; PRAGMA foreign_keys = OFF');
    }
    catch (thrown) {
        throw sqliteError(thrown, place);
    }
    const within = async (act, signal) => {
        try {
            await untilFree(() => database.exec('BEGIN IMMEDIATE'), context, signal);
            const result = await act();
            await untilFree(() => database.exec('COMMIT'), context, signal);
            return result;
        }
        catch (thrown) {
            if (database.isTransaction)
                database.exec('ROLLBACK');
            throw thrown instanceof errors/* SqlError */.L8 ? thrown : sqliteError(thrown, place);
        }
    };
    return {
        place,
        async versions() {
            try {
                return new Map([...readLedger(database)].map(([stream, { version }]) => [stream, version]));
            }
            catch (thrown) {
                throw sqliteError(thrown, place);
            }
        },
        async load(tables, run, signal) {
            const outcomes = await unchanged(database, tables, place);
            if (outcomes)
                return outcomes;
            return within(() => loadAll(database, place, tables, run, context, signal), signal);
        },
        query: (sql, signal) => openQuery(database, sql, signal),
        createTable: (name, sql, run) => within(() => createDerived(database, name, sql, run, place)),
        async close() {
            if (database.isOpen)
                database.close();
        },
    };
}
/** Where nothing is to be done the file is not even opened for writing: its bytes stay. */
async function unchanged(database, tables, place) {
    try {
        const ledger = readLedger(database);
        if (!tables.every((load) => (0,warehouse_ledger/* isCurrent */.Oz)(ledger.get(load.stream), load) && exists(database, load.table)))
            return undefined;
        return tables.map((load) => (0,warehouse_outcomes/* still */.Rm)(load, ledger.get(load.stream)));
    }
    catch (thrown) {
        throw sqliteError(thrown, place);
    }
}
async function loadAll(database, place, tables, run, context, signal) {
    database.exec(warehouse_ledger/* LEDGER */.Uz);
    const ledger = readLedger(database);
    const remember = database.prepare((0,warehouse_ledger/* writeLedger */.XL)(() => '?'));
    const outcomes = [];
    for (const load of tables) {
        const isThere = exists(database, load.table);
        const known = ledger.get(load.stream);
        if (isThere && !known) {
            outcomes.push((0,warehouse_outcomes/* refused */.J5)(load, `SQLite ${place}`));
            continue;
        }
        const standing = isThere ? known : undefined;
        if ((0,warehouse_ledger/* isCurrent */.Oz)(standing, load)) {
            outcomes.push((0,warehouse_outcomes/* still */.Rm)(load, standing));
            continue;
        }
        const done = await syncTable({ database, load, standing, run, context, signal });
        remember.run(...(0,warehouse_ledger/* ledgerValues */._Z)(load.stream, done.standing, new Date(run.startedAt).toISOString()));
        outcomes.push(done.outcome);
    }
    return outcomes;
}


/***/ }),

/***/ 13197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ dropRepeated),
/* harmony export */   Ez: () => (/* binding */ findRepeated),
/* harmony export */   Pe: () => (/* binding */ insertAll),
/* harmony export */   _9: () => (/* binding */ upsertChanged),
/* harmony export */   c7: () => (/* binding */ findLoose),
/* harmony export */   er: () => (/* binding */ deleteMissing),
/* harmony export */   mN: () => (/* binding */ insertLoose),
/* harmony export */   mP: () => (/* binding */ countLoose),
/* harmony export */   oX: () => (/* binding */ deleteLoose)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57219);

const all = (parts, otherwise) => parts.length === 0 ? otherwise : parts.join(' AND ');
/** Rows that have a whole key: all others are told by all their values. */
const keyed = ({ key }, of) => key.length === 0
    ? '1 = 0'
    : all(key.map((column) => `${of(column)} IS NOT NULL`), '1 = 0');
const stored = (alias) => (column) => `${alias}.${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(column)}`;
/** Of staged rows with one key the last stays. */
function dropRepeated(sync) {
    const same = sync.key.map((column) => `${sync.typed('b', column)} = ${sync.typed('a', column)}`);
    return `DELETE FROM ${sync.stage} AS a WHERE EXISTS (SELECT 1 FROM ${sync.stage} AS b WHERE ${all(same, '1 = 0')} AND b.${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDINAL */ ._J} > a.${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDINAL */ ._J})`;
}
/** Finds out whether a staged key stands twice: sorting nothing, it is far cheaper than dropping. */
function findRepeated(sync) {
    const list = sync.key.map((column) => sync.typed('s', column)).join(', ');
    return `SELECT 1 AS n FROM ${sync.stage} AS s WHERE ${keyed(sync, (column) => sync.typed('s', column))} GROUP BY ${list} HAVING count(*) > 1 LIMIT 1`;
}
/** Whether rows of the table lack a part of their key. */
function findLoose(sync) {
    return `SELECT 1 AS n FROM ${sync.table} AS t WHERE NOT (${keyed(sync, stored('t'))}) LIMIT 1`;
}
/** How many staged rows lack a part of their key. */
function countLoose(sync) {
    return `SELECT count(*) AS n FROM ${sync.stage} AS s WHERE NOT (${keyed(sync, (column) => sync.typed('s', column))})`;
}
/** Keyed rows that are not staged any more. */
function deleteMissing(sync) {
    const same = sync.key.map((column) => `${sync.typed('s', column)} = ${stored('t')(column)}`);
    return `DELETE FROM ${sync.table} AS t WHERE ${keyed(sync, stored('t'))} AND NOT EXISTS (SELECT 1 FROM ${sync.stage} AS s WHERE ${all(same, '1 = 0')})`;
}
/** Keyed rows that are new or differ; what is equal is not touched. */
function upsertChanged(sync) {
    const { columns, key, typed, comparable } = sync;
    const values = columns.filter((column) => !key.includes(column));
    const same = key.map((column) => `t.${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(column)} = ${typed('s', column)}`);
    const differs = columns.map((column) => `${comparable(`t.${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(column)}`, column)} IS DISTINCT FROM ${comparable(typed('s', column), column)}`);
    const isNew = `t.${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key[0])} IS NULL`;
    const sets = [...values, ...key, ...(sync.audit ? _names_js__WEBPACK_IMPORTED_MODULE_0__/* .AUDIT */ .MZ.slice(1) : [])].map((column) => `${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(column)} = excluded.${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(column)}`);
    return `${insertInto(sync)} SELECT ${selected(sync)} FROM ${sync.stage} AS s LEFT JOIN ${sync.table} AS t ON ${all(same, '1 = 0')}
    WHERE ${keyed(sync, (column) => typed('s', column))} AND (${isNew} OR ${differs.join(' OR ')}) ORDER BY s.${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDINAL */ ._J}
    ON CONFLICT (${key.map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL).join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
}
/** All staged rows behind those that are there. */
function insertAll(sync) {
    return `${insertInto(sync)} SELECT ${selected(sync)} FROM ${sync.stage} AS s ORDER BY s.${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDINAL */ ._J}`;
}
/** Rows without a whole key, as often as the stage has them: those too many are deleted. */
function deleteLoose(sync) {
    const { columns, comparable, typed } = sync;
    const there = sync.identity(columns.map((column) => comparable(`t.${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(column)}`, column)));
    const staged = sync.identity(columns.map((column) => comparable(typed('s', column), column)));
    return `DELETE FROM ${sync.table} WHERE ${sync.rowId} IN (SELECT x.r FROM
    (SELECT t.${sync.rowId} AS r, ${there} AS i, row_number() OVER (PARTITION BY ${there}) AS n FROM ${sync.table} AS t WHERE NOT (${keyed(sync, stored('t'))})) AS x
    LEFT JOIN (SELECT ${staged} AS i, count(*) AS n FROM ${sync.stage} AS s WHERE NOT (${keyed(sync, (column) => typed('s', column))}) GROUP BY 1) AS y ON x.i = y.i
    WHERE x.n > coalesce(y.n, 0))`;
}
/** … and those too few are inserted. */
function insertLoose(sync) {
    const { columns, comparable, typed } = sync;
    const there = sync.identity(columns.map((column) => comparable(`t.${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(column)}`, column)));
    const staged = sync.identity(columns.map((column) => comparable(typed('s', column), column)));
    const loose = `NOT (${keyed(sync, (column) => typed('s', column))})`;
    return `${insertInto(sync)} SELECT ${selected(sync)} FROM ${sync.stage} AS s
    JOIN (SELECT s.${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDINAL */ ._J} AS o, ${staged} AS i, row_number() OVER (PARTITION BY ${staged} ORDER BY s.${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDINAL */ ._J}) AS n FROM ${sync.stage} AS s WHERE ${loose}) AS x ON x.o = s.${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDINAL */ ._J}
    LEFT JOIN (SELECT ${there} AS i, count(*) AS n FROM ${sync.table} AS t WHERE NOT (${keyed(sync, stored('t'))}) GROUP BY 1) AS y ON x.i = y.i
    WHERE x.n > coalesce(y.n, 0) ORDER BY s.${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDINAL */ ._J}`;
}
function insertInto({ table, columns, audit }) {
    return `INSERT INTO ${table} (${[...columns, ...(audit ? _names_js__WEBPACK_IMPORTED_MODULE_0__/* .AUDIT */ .MZ : [])].map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL).join(', ')})`;
}
function selected({ columns, audit, typed }) {
    const values = columns.map((column) => typed('s', column));
    return [...values, ...(audit ? [audit.at, audit.at, audit.run] : [])].join(', ');
}


/***/ }),

/***/ 69330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ warnRenamed),
/* harmony export */   t: () => (/* binding */ warnRepeated)
/* harmony export */ });
function warnRepeated({ warn }, load, count) {
    warn('warehouse_key_repeated', `${load.table}: ${count} rows of the file have a ${load.key.join(' + ')} that stands again further down; the last one is loaded`, 'Correct primary_key, or the file.');
}
/** Columns that a database cannot call as the CSV does. */
function warnRenamed({ warn }, table, where, columns) {
    for (const { csv, name } of columns)
        if (csv !== name)
            warn('column_renamed', `${where}: the column "${csv}" of ${table} is called "${name}", it cannot have its own name`);
}


/***/ })

};
