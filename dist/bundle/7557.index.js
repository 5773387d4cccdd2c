export const id = 7557;
export const ids = [7557,453];
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

/***/ 67557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPostgres: () => (/* binding */ openPostgres)
});

// UNUSED EXPORTS: placeOf

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/sources/transient.js
const TRANSIENT = new Set([
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EPIPE',
    'ETIMEDOUT',
]);
/** Whether a system's error code speaks of a connection that may stand another time. */
const isTransientNetwork = (code) => TRANSIENT.has(code);

;// CONCATENATED MODULE: ./lib/sources/sql/errors.js


/** What a failure of PostgreSQL means. */
function toPostgresError(thrown, place, sent) {
    if (thrown instanceof errors/* IngestError */.FI)
        return thrown;
    const { code = '', message = '', hint } = thrown;
    const known = KNOWN[code];
    if (known) {
        const [name, says, remedy] = known(place);
        return new errors/* StreamError */.lm(name, `${place.stream}: ${says} (${message || code})`, { cause: thrown, remedy });
    }
    if (isUnreachable(code, message))
        return unreachable(thrown, place);
    if (/^(08|40|53|57P)/.test(code))
        return new errors/* RetryableError */.dw('sql_unavailable', `${place.server} refuses for now: ${message}`, {
            cause: thrown,
            remedy: 'Look at the server: it is starting, stopping, or has too many connections.',
        });
    const where = sent ? placeOf(thrown, sent) : undefined;
    const at = where ? `, line ${where.line}, column ${where.column} of the query` : '';
    return new errors/* StreamError */.lm('sql_error', `${place.stream}: ${message}${at}`, {
        cause: thrown,
        ...where,
        remedy: hint ?? 'Correct the query, or what it asks of the database.',
    });
}
const AUTH = ({ server }) => [
    'sql_auth',
    `${server} refuses the user or the password`,
    'Correct user and password in the url of the source; an @ or : in the password is written %40 or %3A.',
];
const KNOWN = {
    '28P01': AUTH,
    '28000': AUTH,
    '3D000': ({ server, database }) => [
        'sql_no_database',
        `${server} has no database "${database}"`,
        'Correct the name behind the last slash of the url.',
    ],
    '42501': () => [
        'sql_denied',
        'the user may not read this',
        'Grant it: GRANT SELECT ON the tables TO the user of the url.',
    ],
    '25006': () => ['sql_read_only', 'the query would write', 'Write a query that only reads.'],
    '57014': () => [
        'sql_timeout',
        'the query took too long',
        'Raise query_timeout, add an index, or set order_by and a smaller page_size.',
    ],
};
function placeOf({ position }, { query, before, isWritten }) {
    const at = Number(position) - 1 - before;
    return isWritten && at >= 0 && at < query.text.length ? query.place(at) : undefined;
}
const isUnreachable = (code, message) => isTransientNetwork(code) ||
    /terminated|timeout expired|connection timeout|not queryable|SSL connection/i.test(message);
function unreachable({ code, message }, { server }) {
    const isTls = /SSL|certificate/i.test(message ?? '');
    if (isTls)
        return new errors/* StreamError */.lm('sql_tls', `${server}: ${message}`, {
            remedy: 'Set sslmode in the url: require, verify-full, or disable.',
        });
    const isTimeout = code === 'ETIMEDOUT' || /timeout/i.test(message ?? '');
    return new errors/* RetryableError */.dw(isTimeout ? 'sql_connect_timeout' : 'sql_unreachable', `the database at ${server} cannot be reached: ${code ?? message}`, { remedy: 'Check host and port in the url, that the database runs, and the firewall.', whenSpent: 'stream' });
}

// EXTERNAL MODULE: ./lib/sources/sql/keyset.js
var keyset = __webpack_require__(22068);
// EXTERNAL MODULE: ./lib/core/digits.js
var digits = __webpack_require__(50453);
;// CONCATENATED MODULE: ./lib/sources/sql/postgres-values.js

const number = (text) => (/^-?\d/.test(text) ? new digits/* Digits */.r(text) : text); // NaN and Infinity are no numbers of JSON
const bytes = (text) => Buffer.from(text.slice(2), 'hex').toString('base64');
const time = (text) => text.replace(' ', 'T').replace(/\+00$/, 'Z');
const same = (text) => text;
/** By the OIDs of pg_type, which never change. */
const SCALARS = {
    16: (text) => text === 't',
    17: bytes,
    20: number,
    21: number,
    23: number,
    26: number,
    114: (text) => new digits/* JsonText */.k(text),
    700: number,
    701: number,
    1114: time,
    1184: time,
    1700: number,
    3802: (text) => new digits/* JsonText */.k(text),
};
/** OID of a list to that of its elements. */
const LISTS = {
    199: 114,
    1000: 16,
    1001: 17,
    1005: 21,
    1007: 23,
    1009: 25,
    1014: 1042,
    1015: 1043,
    1016: 20,
    1021: 700,
    1022: 701,
    1115: 1114,
    1182: 1082,
    1185: 1184,
    1231: 1700,
    2951: 2950,
    3807: 3802,
};
/** A value as the server wrote it: numbers keep their digits, bytes become base64, times ISO text, lists and JSON one cell of JSON. */
function readValue(oid, text) {
    if (text === null)
        return null;
    const element = LISTS[oid];
    if (element !== undefined)
        return new digits/* JsonText */.k(listText(text, SCALARS[element] ?? same));
    return (SCALARS[oid] ?? same)(text);
}
/** `{1,NULL,"a,b",{2}}` as the text of a JSON list. */
function listText(text, read) {
    let at = text.indexOf('{'); // bounds that do not begin at 1 stand before it
    const item = (raw, isQuoted) => (!isQuoted && raw === 'NULL' ? 'null' : jsonText(read(raw)));
    const list = () => {
        const items = [];
        at += 1;
        while (text[at] !== '}' && at < text.length) {
            if (text[at] === ',')
                at += 1;
            else if (text[at] === '{')
                items.push(list());
            else if (text[at] === '"')
                items.push(item(quoted(), true));
            else {
                const from = at;
                while (text[at] !== ',' && text[at] !== '}' && at < text.length)
                    at += 1;
                items.push(item(text.slice(from, at), false));
            }
        }
        at += 1;
        return `[${items.join(',')}]`;
    };
    const quoted = () => {
        let found = '';
        for (at += 1; text[at] !== '"' && at < text.length; at++) {
            if (text[at] === '\\')
                at += 1;
            found += text[at];
        }
        at += 1;
        return found;
    };
    return list();
}
const jsonText = (value) => value instanceof digits/* JsonText */.k || value instanceof digits/* Digits */.r ? value.text : JSON.stringify(value);

// EXTERNAL MODULE: ./lib/sources/sql/query.js
var sql_query = __webpack_require__(97185);
;// CONCATENATED MODULE: ./lib/sources/sql/postgres.js





const DECLARE = 'DECLARE adip_pages NO SCROLL CURSOR FOR ';
const INNER = 'SELECT * FROM (\n';
/** One connection and one snapshot: what others write meanwhile is not seen. */
async function openPostgres(url, isWritten, options) {
    const { query, orderBy, pageSize, signal } = options;
    const place = postgres_placeOf(url, options.stream);
    const { default: pg } = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const client = new pg.Client({
        connectionString: url,
        connectionTimeoutMillis: options.connectTimeout,
        application_name: 'adip-ingest',
        types: { getTypeParser: () => (text) => text },
    });
    let isClosed = false;
    client.on('error', () => { }); // a connection that ends between two queries is told by the next one
    const close = async () => {
        if (isClosed)
            return;
        isClosed = true;
        signal.removeEventListener('abort', onAbort);
        await client.end().catch(() => { });
    };
    const onAbort = () => void close();
    signal.addEventListener('abort', onAbort, { once: true });
    const ask = async (text, values, sent) => {
        try {
            // Extended, so that a second statement behind the query is refused.
            const config = { text, values: [...values], rowMode: 'array', queryMode: 'extended' };
            return (await client.query(config));
        }
        catch (thrown) {
            await close();
            throw toPostgresError(thrown, place, sent);
        }
    };
    const sentWith = (before) => ({ query, before, isWritten });
    const order = orderBy.map(sql_query/* quoteName */.AB).join(', ');
    try {
        await client.connect();
        await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = ${options.queryTimeout};
       SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'iso_8601'; SET LOCAL timezone = 'UTC';
       SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1`);
    }
    catch (thrown) {
        await close();
        throw toPostgresError(thrown, place);
    }
    let hasCursor = false;
    let isChecked = false;
    const checkNulls = async () => {
        if (isChecked)
            return;
        isChecked = true;
        const isNull = orderBy.map((column) => `${(0,sql_query/* quoteName */.AB)(column)} IS NULL`).join(' OR ');
        const text = `${INNER}${query.text}\n) AS adip_rows WHERE ${isNull} LIMIT 1`;
        const { rows } = await ask(text, query.values, sentWith(INNER.length));
        if (rows.length > 0)
            throw (0,keyset/* nullKey */.v_)(options);
    };
    return {
        async after(key) {
            await checkNulls();
            const binds = key?.map((_, i) => `$${query.values.length + i + 1}`).join(', ');
            const where = binds === undefined ? '' : ` WHERE (${order}) > (${binds})`;
            const text = `${INNER}${query.text}\n) AS adip_rows${where} ORDER BY ${order} LIMIT ${pageSize + 1}`;
            const values = [...query.values, ...(key ?? []).map(([, part]) => part)];
            const answer = await ask(text, values, sentWith(INNER.length));
            const at = orderBy.map((column) => answer.fields.findIndex(({ name }) => name === column));
            const keyOf = (row) => at.map((i) => ['text', String(answer.rows[row]?.[i])]);
            return (0,keyset/* keyedPage */.ky)(rowsOf(answer), keyOf, options);
        },
        async next() {
            if (!hasCursor)
                await ask(DECLARE + query.text, query.values, sentWith(DECLARE.length));
            hasCursor = true;
            const answer = await ask(`FETCH FORWARD ${pageSize} FROM adip_pages`, []);
            return { rows: rowsOf(answer), isEnd: answer.rows.length < pageSize };
        },
        close,
    };
}
function rowsOf({ rows, fields }) {
    const called = (0,keyset/* names */.Dy)(fields.map(({ name }) => name));
    return rows.map((row) => Object.fromEntries(row.map((text, i) => [called[i], readValue(fields[i].dataTypeID, text)])));
}
/** @throws StreamError `sql_url` for what is no URL */
function postgres_placeOf(url, stream) {
    if (!URL.canParse(url))
        throw new errors/* StreamError */.lm('sql_url', `${stream}: the url of the source is none`, {
            remedy: 'Write postgres://user:password@host:5432/database; special characters of the password as %40 and so on.',
        });
    const { host, port, pathname } = new URL(url);
    const server = host === '' ? 'the local server' : port === '' ? `${host}:5432` : host;
    return { stream, server, database: decodeURIComponent(pathname.slice(1)) };
}


/***/ })

};
