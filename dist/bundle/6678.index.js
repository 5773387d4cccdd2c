export const id = 6678;
export const ids = [6678];
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

/***/ 42423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   N: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var _postgres_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68078);

const PATIENCE = 15_000;
/** Host, port and database of a URL: what may be printed. */
function placeOf(url) {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || 'localhost'}:${port || '5432'}${decodeURIComponent(pathname)}`;
}
/** @throws WarehouseError with a remedy */
async function connect(url, schema) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const client = new pg.Client({
        connectionString: url,
        connectionTimeoutMillis: PATIENCE,
        keepAlive: true,
        application_name: 'adip-ingest',
    });
    client.on('error', () => { }); // what is under way rejects by itself; without a listener the process would end
    try {
        await client.connect();
        await client.query(`SET timezone = 'UTC'; SET datestyle = 'ISO'; SET standard_conforming_strings = on; SET client_encoding = 'UTF8'`);
        if (schema !== undefined)
            await client.query("SELECT set_config('search_path', $1, false)", [pg.escapeIdentifier(schema)]);
        return client;
    }
    catch (thrown) {
        client.end().catch(() => { });
        throw (0,_postgres_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .postgresError */ .Y5)(thrown, placeOf(url));
    }
}


/***/ }),

/***/ 68078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   Y5: () => (/* binding */ postgresError),
/* harmony export */   dh: () => (/* binding */ isConflict)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41520);


/** Another session was in the way: the same transaction may pass when it is tried again. */
const isConflict = ({ code = '' }) => /^(40001|40P01|55P03)$/.test(code);
/** The connection is gone, or the server is not ready yet. */
function isLost({ code = '', message }) {
    return (/^(08|57P0[123])/.test(code) ||
        /^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code) ||
        /connection terminated|connection ended|not queryable|client was closed/i.test(message));
}
const KNOWN = [
    [
        /^ECONNREFUSED$/,
        'warehouse_down',
        'nothing listens there',
        'Start the server, or correct host and port of the URL.',
    ],
    [
        /^(ENOTFOUND|EAI_AGAIN)$/,
        'warehouse_down',
        'the name of the host does not resolve',
        'Correct the host of the URL.',
    ],
    [
        /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,
        'warehouse_down',
        'it does not answer',
        'Look at the firewall between, and at host and port of the URL.',
    ],
    [
        /^28P01$/,
        'warehouse_refused',
        'the password is wrong',
        'Correct user and password of the URL, in the secret that holds it.',
    ],
    [
        /^28/,
        'warehouse_refused',
        'the server does not let this user in from here',
        'Look at user and database of the URL, and at pg_hba.conf of the server (many want sslmode=require).',
    ],
    [
        /^3D000$/,
        'warehouse_unknown',
        'the database does not exist',
        'Create it (CREATE DATABASE), or correct the name at the end of the URL.',
    ],
    [
        /^53300$/,
        'warehouse_busy',
        'it has no connection left',
        'Close connections, or raise max_connections; the next run loads it again.',
    ],
    [
        /^42501$/,
        'warehouse_denied',
        'the user may not do that',
        'Grant CREATE on the schema (and own the tables), or name another one with `schema`.',
    ],
    [
        /^(53100|53200)$/,
        'warehouse_full',
        'the server has no room left',
        'Free disk or memory of the server; the next run loads it again.',
    ],
    [
        /^(40001|40P01|55P03)$/,
        'warehouse_busy',
        'other sessions were in the way, again and again',
        'Look at what holds locks on the tables (pg_stat_activity); the next run loads it again.',
    ],
    [
        /^0A000$/,
        'warehouse_view',
        'a view depends on a column whose type is to change',
        'Drop the view, run again, and make it anew.',
    ],
    [/^57P03$/, 'warehouse_down', 'the server is starting or stopping', 'Run again when it is up.'],
];
/** What went wrong, without credentials. */
function postgresError(thrown, place) {
    if (thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IngestError */ .FI)
        return thrown;
    const fault = (thrown instanceof AggregateError ? thrown.errors[0] : thrown);
    if (fault.name === 'AbortError')
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('cancelled', 'the run was stopped', { cause: thrown });
    const known = KNOWN.find(([pattern]) => pattern.test(fault.code ?? ''));
    const lost = isLost(fault) ? ['warehouse_lost', 'the connection broke'] : undefined;
    const code = known?.[1] ?? lost?.[0] ?? 'warehouse_failed';
    const said = `${fault.message}${fault.code ? ` (${fault.code})` : ''}`;
    const what = known ? `${known[2]}: ${said}` : lost ? `${lost[1]}: ${said}` : said;
    const remedy = known?.[3] ?? 'The CSVs have landed; the next run loads it again.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WarehouseError */ .kQ(code, `PostgreSQL ${place}: ${what}`, { remedy, cause: thrown });
}


/***/ }),

/***/ 36678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPostgres: () => (/* binding */ openPostgres)
});

// EXTERNAL MODULE: ./lib/warehouse/ledger.js
var warehouse_ledger = __webpack_require__(34206);
// EXTERNAL MODULE: ./lib/warehouse/outcomes.js
var warehouse_outcomes = __webpack_require__(15098);
// EXTERNAL MODULE: ./lib/warehouse/postgres-connect.js
var postgres_connect = __webpack_require__(42423);
// EXTERNAL MODULE: ./lib/warehouse/errors.js
var errors = __webpack_require__(41520);
// EXTERNAL MODULE: ./lib/warehouse/names.js
var warehouse_names = __webpack_require__(57219);
;// CONCATENATED MODULE: ./lib/warehouse/postgres-keys.js

const PREFIX = '_adip_fk_';
/** Rows without their parents stand against foreign keys that are there: the transaction begins again without those. */
class Orphaned extends Error {
    name = 'Orphaned';
    constraint;
    constructor(constraint) {
        super(`orphans against ${constraint}`);
        this.constraint = constraint;
    }
}
const NAMED = `SELECT conname AS name, conrelid::regclass::text AS child FROM pg_constraint WHERE contype = 'f' AND conname LIKE '\\_adip\\_fk\\_%' AND connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())`;
/** Takes foreign keys of ours away: those named, or all that a table has or is meant by. */
async function dropKeys(client, which) {
    const { rows } = 'table' in which
        ? await client.query(`${NAMED} AND $1::regclass IN (conrelid, confrelid)`, [(0,warehouse_names/* quoted */.TL)(which.table)])
        : await client.query(`${NAMED} AND conname = $1`, [which.constraint]);
    for (const { name, child } of rows)
        await client.query(`ALTER TABLE ${child} DROP CONSTRAINT ${(0,warehouse_names/* quoted */.TL)(name)}`);
}
/**
 * Makes the foreign keys that the references speak of, as far as no row stands against them: a key that orphans break
 * is left out, and the warning says how many there are.
 * @param changed tables of which this transaction has written something
 * @throws Orphaned
 */
async function keepKeys(client, loads, standings, changed, context) {
    await settlePending(client);
    const { rows: known } = await client.query(NAMED);
    const wanted = new Set();
    for (const load of loads) {
        for (const reference of load.references) {
            const parent = [...standings.values()].find(({ table }) => table === reference.table);
            if (parent?.key.length !== 1 || parent.key[0] !== reference.target)
                continue;
            const name = constraintName(load, reference);
            wanted.add(name);
            const isNew = !known.some((one) => one.name === name);
            if (isNew && (changed.has(load.table) || changed.has(reference.table)))
                await addKey(client, load, reference, name, standings, context);
        }
    }
    const tables = new Set(loads.map(({ table }) => (0,warehouse_names/* quoted */.TL)(table)));
    for (const { name, child } of known)
        if (!wanted.has(name) && (tables.has(child) || tables.has((0,warehouse_names/* quoted */.TL)(child))))
            await client.query(`ALTER TABLE ${child} DROP CONSTRAINT ${(0,warehouse_names/* quoted */.TL)(name)}`);
}
/** What was deferred is checked now, while the transaction can still begin again. */
async function settlePending(client) {
    try {
        await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    }
    catch (thrown) {
        const { code, constraint = '' } = thrown;
        throw code === '23503' && constraint.startsWith(PREFIX) ? new Orphaned(constraint) : thrown;
    }
}
const constraintName = ({ table }, { column }) => (0,warehouse_names/* nameColumns */.Ni)([`${PREFIX}${table}_${column}`], { maxBytes: 63, foldsCase: false, reserved: [] })[0];
async function addKey(client, load, reference, name, standings, { warn }) {
    const nameIn = (table, csv) => [...standings.values()].find((one) => one.table === table)?.columns.find((column) => column.csv === csv)?.name;
    const column = nameIn(load.table, reference.column);
    const target = nameIn(reference.table, reference.target);
    if (column === undefined || target === undefined)
        return;
    const [child, parent, from, to] = [load.table, reference.table, column, target].map(warehouse_names/* quoted */.TL);
    await client.query('SAVEPOINT adip_key');
    try {
        await client.query(`ALTER TABLE ${child} ADD CONSTRAINT ${(0,warehouse_names/* quoted */.TL)(name)} FOREIGN KEY (${from}) REFERENCES ${parent} (${to}) DEFERRABLE INITIALLY DEFERRED`);
        await client.query('RELEASE SAVEPOINT adip_key');
    }
    catch (thrown) {
        const { code = '' } = thrown;
        if (!/^(23503|42804|42830)$/.test(code))
            throw thrown;
        await client.query('ROLLBACK TO SAVEPOINT adip_key');
        const { rows } = await client.query(`SELECT count(*) AS n FROM ${child} AS c WHERE c.${from} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${parent} AS p WHERE p.${to}::text = c.${from}::text)`);
        const why = code === '23503'
            ? `${rows[0].n} rows have a value that ${reference.table} does not have`
            : 'the two columns are of different types';
        warn('foreign_key_left_out', `PostgreSQL: no foreign key from ${load.table}.${reference.column} to ${reference.table}.${reference.target}: ${why}`, 'The rows are loaded all the same; the key is made as soon as they have their parents.');
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/warehouse/cells.js
var cells = __webpack_require__(89074);
;// CONCATENATED MODULE: ./lib/warehouse/postgres-copy.js






const CHUNK = 256 * 1024;
const LF = 10;
const COMMA = 44;
/** Copies the records of a CSV file into columns of a table, as they stand. */
async function copyFile(client, table, file, nameOf, { openCsv }, signal) {
    const { from } = (await __webpack_require__.e(/* import() */ 6901).then(__webpack_require__.t.bind(__webpack_require__, 26901, 19))).default;
    const reader = openCsv(file);
    try {
        if (!reader.next())
            return;
        const text = (0,cells/* readText */.yR)('');
        const header = Array.from({ length: reader.width }, (_, i) => text(reader, i) ?? '');
        const columns = header.map((column) => (0,warehouse_names/* quoted */.TL)(nameOf(column) ?? ''));
        const list = columns.join(', ');
        // a quoted nothing is no value either, and the order of the options does not matter
        const sql = `COPY ${table} (${list}) FROM STDIN WITH (FORMAT csv, NULL '', FORCE_NULL (${list}))`;
        await (0,promises_.pipeline)(external_node_stream_.Readable.from(chunksOf(reader, header.length, file)), client.query(from(sql)), { signal });
    }
    finally {
        reader.close();
    }
}
/** Whole records in pieces of some size: line ends of one kind, no blank lines, every record as wide as the header. */
function* chunksOf(reader, width, file) {
    let out = Buffer.allocUnsafe(CHUNK);
    let length = 0;
    while (reader.next()) {
        const size = reader.end - reader.start;
        const missing = width - reader.width;
        if (missing < 0)
            throw ragged(file, width, reader.width);
        if (length > 0 && length + size + missing + 4 > CHUNK) {
            yield clean(out.subarray(0, length));
            out = Buffer.allocUnsafe(CHUNK);
            length = 0;
        }
        if (size + missing + 4 > out.length)
            out = Buffer.allocUnsafe(size + missing + 4);
        const isEndMark = size === 2 && reader.bytes[reader.start] === 92 && reader.bytes[reader.start + 1] === 46;
        if (isEndMark)
            length += out.write('"\\."', length); // unquoted, older servers take it for the end of the data
        else
            length += reader.bytes.copy(out, length, reader.start, reader.end);
        for (let i = 0; i < missing; i++)
            out[length++] = COMMA;
        out[length++] = LF;
    }
    if (length > 0)
        yield clean(out.subarray(0, length));
}
function ragged(file, width, found) {
    return new errors/* WarehouseError */.kQ('csv_ragged', `${file}: a record has ${found} fields, the header ${width}`, {
        remedy: 'Somebody edited the file: give every record as many fields as the header.',
    });
}
/** PostgreSQL refuses NUL and what is no UTF-8; our files have neither, a file that somebody edited may. */
function clean(chunk) {
    if (!chunk.includes(0) && (0,external_node_buffer_.isUtf8)(chunk))
        return chunk;
    return Buffer.from(chunk.toString('utf8').replaceAll('\0', '\uFFFD'));
}

;// CONCATENATED MODULE: ./lib/warehouse/postgres-types.js
const TYPES = {
    integer: 'bigint',
    number: 'numeric',
    boolean: 'boolean',
    string: 'text',
    json: 'json', // jsonb would lose digits and the order of keys
    date: 'date',
    datetime: 'timestamptz',
};
/** Of `unknown` no value was seen yet. */
const postgresType = (type) => type === undefined ? 'unknown' : TYPES[type];
const isText = (type) => type === 'text' || type === 'unknown';
/** The type that holds what both hold. */
function widerPostgres(a, b) {
    if (a === b || b === 'unknown')
        return a;
    if (a === 'unknown')
        return b;
    const isNumeric = (type) => type === 'bigint' || type === 'numeric';
    return isNumeric(a) && isNumeric(b) ? 'numeric' : 'text';
}
/** Text is ordered by bytes, as the CSV is. */
const declared = (type) => (isText(type) ? 'text COLLATE "C"' : type);
// without counted repetitions, which make PostgreSQL's regular expressions a hundred times slower
const WHOLE = `'^-?(0|[1-9][0-9]*)$'`;
const NUMBER = `'^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$'`;
const EXPONENT = `'[eE][+-]?[0-9]{4}'`;
/**
 * Whether a text can be a value of the type.
 * @param hasIsValid the server has pg_input_is_valid (16 and later); before, only patterns can tell
 */
function fits(text, type, hasIsValid) {
    switch (type) {
        case 'bigint':
            return `(CASE WHEN length(${text}) < 19 THEN ${text} ~ ${WHOLE} WHEN length(${text}) < 21 AND ${text} ~ ${WHOLE} THEN ${text}::numeric BETWEEN -9223372036854775808 AND 9223372036854775807 ELSE ${text} IS NULL END)`;
        case 'numeric':
            return `(CASE WHEN length(${text}) < 300 THEN ${text} ~ ${NUMBER} AND NOT (length(${text}) > 5 AND ${text} ~ ${EXPONENT}) ELSE ${text} IS NULL END)`;
        case 'boolean':
            return `(${text} IS NULL OR ${text} IN ('true', 'false'))`;
        case 'text':
        case 'unknown':
            return undefined;
        case 'date':
            return hasIsValid
                ? `(${text} IS NULL OR (${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND pg_input_is_valid(${text}, 'date')))`
                : `(${text} IS NULL)`;
        default:
            return hasIsValid ? `(${text} IS NULL OR pg_input_is_valid(${text}, '${type}'))` : `(${text} IS NULL)`;
    }
}
/** The type to try when a value did not fit: a larger number first. */
function roomier(type, areNumbers) {
    return type === 'bigint' && areNumbers ? 'numeric' : 'text';
}

// EXTERNAL MODULE: ./lib/warehouse/warnings.js
var warnings = __webpack_require__(69330);
;// CONCATENATED MODULE: ./lib/warehouse/postgres-layout.js




/** Names that PostgreSQL keeps for itself. */
const SYSTEM = ['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid'];
const AUDIT_TYPES = ['timestamptz', 'timestamptz', 'text'];
/** What the table's columns are to be: those of the CSV, and those that are gone from it. */
function columnsOf(load, standing) {
    const known = new Map(standing?.columns.map((column) => [column.csv, column]));
    const gone = (standing?.columns ?? []).filter(({ csv }) => !load.columns.some(({ name }) => name === csv));
    const csv = [...load.columns.map(({ name }) => name), ...gone.map((column) => column.csv)];
    const names = (0,warehouse_names/* nameColumns */.Ni)(csv, { maxBytes: 63, foldsCase: false, reserved: [...warehouse_names/* AUDIT */.MZ, ...SYSTEM, warehouse_names/* ORDINAL */._J] });
    return csv.map((column, i) => {
        const before = known.get(column);
        const stood = before?.type;
        const wanted = load.columns.find(({ name }) => name === column);
        const type = wanted ? postgresType(wanted.type) : stood;
        return {
            csv: column,
            name: before?.name ?? names[i],
            type: stood === undefined ? type : widerPostgres(stood, type),
        };
    });
}
function tellNames(load, columns, context) {
    (0,warnings/* warnRenamed */.r)(context, load.table, 'PostgreSQL', columns);
}
const keyName = (table) => (0,warehouse_names/* quoted */.TL)((0,warehouse_names/* nameColumns */.Ni)([`${table}_adip_key`], { maxBytes: 63, foldsCase: false, reserved: [] })[0]);
/** The table, without the constraint of its key. */
async function createTable({ client, load, context }, columns) {
    const defined = columns.map(({ name, type }) => `${(0,warehouse_names/* quoted */.TL)(name)} ${declared(type)}`);
    const audit = context.audit ? warehouse_names/* AUDIT */.MZ.map((name, i) => `${(0,warehouse_names/* quoted */.TL)(name)} ${AUDIT_TYPES[i]}`) : [];
    await client.query(`CREATE TABLE ${(0,warehouse_names/* quoted */.TL)(load.table)} (${[...defined, ...audit].join(', ')})`);
}
/** The constraint of the key; rows of which a part of the key is NULL may stand beside each other. */
async function postgres_layout_addKey(load, columns, client) {
    if (load.key.length === 0)
        return;
    const key = load.key.flatMap((part) => columns.find(({ csv }) => csv === part)?.name ?? []);
    const list = key.map(warehouse_names/* quoted */.TL).join(', ');
    await client.query(`ALTER TABLE ${(0,warehouse_names/* quoted */.TL)(load.table)} ADD CONSTRAINT ${keyName(load.table)} UNIQUE (${list})`);
}
/** Whether a column has a type now that had none before. */
function isNewlyTyped(standing, columns) {
    return columns.some(({ csv, type }) => type !== 'unknown' && standing.columns.some((one) => one.csv === csv && one.type === 'unknown'));
}
/** New columns, wider types and another key: what the table needs before its rows. */
async function adapt(task, columns, isSameKey) {
    const { client, load, standing, context } = task;
    const table = (0,warehouse_names/* quoted */.TL)(load.table);
    const { rows } = await client.query('SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped', [table]);
    const has = (name) => rows.some((row) => row.name === name);
    if (!isSameKey) {
        await client.query(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${keyName(load.table)} CASCADE`);
        await client.query(`DELETE FROM ${table}`);
    }
    const steps = columns.flatMap(({ csv, name, type }) => {
        if (!has(name))
            return [`ADD COLUMN ${(0,warehouse_names/* quoted */.TL)(name)} ${declared(type)}`];
        const stood = standing?.columns.find((column) => column.csv === csv)?.type;
        if (stood === type || (stood === 'unknown' && type === 'text'))
            return [];
        if (stood === 'unknown')
            return [`ALTER COLUMN ${(0,warehouse_names/* quoted */.TL)(name)} TYPE ${declared(type)} USING NULL::${type}`];
        return [
            `ALTER COLUMN ${(0,warehouse_names/* quoted */.TL)(name)} TYPE ${declared(type)} USING ${(0,warehouse_names/* quoted */.TL)(name)}::${isText(type) ? 'text' : type}`,
        ];
    });
    if (steps.some((step) => step.startsWith('ALTER')))
        await dropKeys(client, { table: load.table });
    const audit = context.audit
        ? warehouse_names/* AUDIT */.MZ.flatMap((name, i) => (has(name) ? [] : [`ADD COLUMN ${(0,warehouse_names/* quoted */.TL)(name)} ${AUDIT_TYPES[i]}`]))
        : [];
    if (steps.length + audit.length > 0)
        await client.query(`ALTER TABLE ${table} ${[...steps, ...audit].join(', ')}`);
    if (!isSameKey)
        await postgres_layout_addKey(load, columns, client);
}

// EXTERNAL MODULE: ./lib/warehouse/sync-sql.js
var sync_sql = __webpack_require__(13197);
;// CONCATENATED MODULE: ./lib/warehouse/postgres-table.js






const STAGE = 'pg_temp._adip_stage';
/** Brings one table to its version, inside the transaction. */
async function syncTable(task) {
    const { client, load, standing, context, run } = task;
    const { stream, table, key, version, fill } = load;
    const isSameKey = standing?.key.join('\0') === key.join('\0');
    const mayDelta = load.delta !== undefined && standing?.version === load.base && standing?.fill === fill && isSameKey;
    let columns = columnsOf(load, standing);
    // what stands in a column whose type was not known is read again from the files
    let done;
    if (mayDelta && !isNewlyTyped(standing, columns)) {
        columns = await stage(task, columns, [load.delta.file]);
        await adapt(task, columns, isSameKey);
        done = await applyDelta(task, syncOf(task, columns), load.delta.rows);
    }
    if (!done) {
        columns = await stage(task, columns, load.files);
        if (standing)
            await adapt(task, columns, isSameKey);
        else
            await createTable(task, columns);
        done = await synchronise(task, syncOf(task, columns));
        if (!standing)
            await postgres_layout_addKey(load, columns, client); // built at once, it costs a third
    }
    tellNames(load, columns, context);
    const rows = await count(client, `SELECT count(*) AS n FROM ${(0,warehouse_names/* quoted */.TL)(table)}`);
    await client.query(`DROP TABLE IF EXISTS ${STAGE}`);
    return {
        outcome: { stream, table, rows, ...done },
        standing: { version, table, columns, key, fill, rows, run: run.id },
    };
}
/** Copies files into the staging table; columns whose values do not fit come back roomier, and that is told. */
async function stage(task, columns, files) {
    const { client, context, signal, load } = task;
    const defined = columns.map(({ name }) => `${(0,warehouse_names/* quoted */.TL)(name)} text COLLATE "C"`);
    await client.query(`DROP TABLE IF EXISTS ${STAGE}`);
    await client.query(`CREATE TEMP TABLE _adip_stage (${warehouse_names/* ORDINAL */._J} bigint GENERATED ALWAYS AS IDENTITY, ${defined.join(', ')}) ON COMMIT DROP`);
    const nameOf = (csv) => columns.find((column) => column.csv === csv)?.name;
    for (const file of files)
        await copyFile(client, STAGE, file, nameOf, context, signal);
    await client.query(`ANALYZE ${STAGE}`);
    return widened(task, columns, load);
}
async function widened(task, columns, load) {
    const { client, context, serverVersion } = task;
    let current = [...columns];
    for (;;) {
        const tests = current.flatMap(({ name, type }) => {
            const test = fits(cell('s', name, load.fill), type, serverVersion >= 160_000);
            return test === undefined ? [] : [{ name, type, test }];
        });
        if (tests.length === 0)
            return current;
        const list = tests.map(({ test }, i) => `bool_and(${test}) AS c${i}`).join(', ');
        const { rows } = await client.query(`SELECT ${list} FROM ${STAGE} AS s`);
        const misfits = tests.filter((_, i) => rows[0][`c${i}`] === false);
        if (misfits.length === 0)
            return current;
        for (const { name, type } of misfits) {
            const numbers = fits(cell('s', name, load.fill), 'numeric', true);
            const probe = await client.query(`SELECT bool_and(${numbers}) AS n FROM ${STAGE} AS s`);
            const to = roomier(type, probe.rows[0].n);
            current = current.map((column) => (column.name === name ? { ...column, type: to } : column));
            context.warn('column_widened', `PostgreSQL: ${load.table}.${name} is ${to} from now on: some of its values are no ${type}`, 'Nothing to do, unless SQL reckons with the column; then cast what it needs.');
        }
    }
}
const cell = (alias, name, fill) => fill === '' ? `${alias}.${(0,warehouse_names/* quoted */.TL)(name)}` : `NULLIF(${alias}.${(0,warehouse_names/* quoted */.TL)(name)}, ${literal(fill)})`;
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
function syncOf({ load, context, run }, columns) {
    const types = new Map(columns.map(({ name, type }) => [name, type]));
    const at = literal(new Date(run.startedAt).toISOString());
    const holdsText = (column) => isText(types.get(column));
    return {
        table: (0,warehouse_names/* quoted */.TL)(load.table),
        columns: columns.map(({ name }) => name),
        key: load.key.flatMap((part) => columns.find(({ csv }) => csv === part)?.name ?? []),
        stage: STAGE,
        typed: (alias, column) => holdsText(column) ? cell(alias, column, load.fill) : `${cell(alias, column, load.fill)}::${types.get(column)}`,
        comparable: (expression, column) => (holdsText(column) ? expression : `(${expression})::text`),
        identity: (expressions) => `ROW(${expressions.join(', ')})::text`,
        rowId: 'ctid',
        audit: context.audit ? { at: `${at}::timestamptz`, run: literal(run.id) } : undefined,
    };
}
/** @returns undefined where the delta alone does not lead to the version */
async function applyDelta({ client, load }, sync, rows) {
    await client.query('SAVEPOINT adip_delta');
    let upserted = 0;
    if (load.key.length === 0)
        upserted = await change(client, (0,sync_sql/* insertAll */.Pe)(sync));
    else if ((await count(client, (0,sync_sql/* countLoose */.mP)(sync))) === 0) {
        if (await finds(client, (0,sync_sql/* findRepeated */.Ez)(sync)))
            await change(client, (0,sync_sql/* dropRepeated */.C3)(sync));
        upserted = await change(client, (0,sync_sql/* upsertChanged */._9)(sync));
    }
    if ((await count(client, `SELECT count(*) AS n FROM ${sync.table}`)) === rows) {
        await client.query('RELEASE SAVEPOINT adip_delta');
        return { how: 'delta', upserted, deleted: 0 };
    }
    await client.query('ROLLBACK TO SAVEPOINT adip_delta');
    return undefined;
}
/** Compares the whole with the files: what is not there is deleted, what differs is written. */
async function synchronise(task, sync) {
    const { client, load } = task;
    await dropTwice(task, sync);
    if (!(await finds(client, `SELECT 1 FROM ${sync.table} LIMIT 1`)))
        return { how: 'whole', upserted: await change(client, (0,sync_sql/* insertAll */.Pe)(sync)), deleted: 0 };
    let deleted = 0;
    let upserted = 0;
    if (load.key.length > 0) {
        deleted += await change(client, (0,sync_sql/* deleteMissing */.er)(sync));
        upserted += await change(client, (0,sync_sql/* upsertChanged */._9)(sync));
    }
    if (await finds(client, (0,sync_sql/* findLoose */.c7)(sync)))
        deleted += await change(client, (0,sync_sql/* deleteLoose */.oX)(sync));
    if ((await count(client, (0,sync_sql/* countLoose */.mP)(sync))) > 0)
        upserted += await change(client, (0,sync_sql/* insertLoose */.mN)(sync));
    return { how: 'whole', upserted, deleted };
}
async function dropTwice({ client, load, context }, sync) {
    if (load.key.length === 0 || !(await finds(client, (0,sync_sql/* findRepeated */.Ez)(sync))))
        return;
    (0,warnings/* warnRepeated */.t)(context, load, await change(client, (0,sync_sql/* dropRepeated */.C3)(sync)));
}
const finds = async (client, sql) => ((await client.query(sql)).rowCount ?? 0) > 0;
async function change(client, sql) {
    return (await client.query(sql)).rowCount ?? 0;
}
async function count(client, sql) {
    return Number((await client.query(sql)).rows[0].n);
}

;// CONCATENATED MODULE: ./lib/warehouse/postgres-load.js





/** All tables, within the transaction of the caller. @param without foreign keys that orphans stand against */
async function loadAll(client, tables, run, without, place, context, signal) {
    await client.query(warehouse_ledger/* LEDGER */.Uz);
    const ledger = await readLedger(client);
    const serverVersion = Number((await client.query('SHOW server_version_num')).rows[0].server_version_num);
    for (const constraint of without)
        await dropKeys(client, { constraint });
    const standings = new Map();
    const changed = new Set();
    const outcomes = [];
    for (const load of tables) {
        const isThere = await exists(client, load.table);
        const known = ledger.get(load.stream);
        if (isThere && !known) {
            outcomes.push((0,warehouse_outcomes/* refused */.J5)(load, `PostgreSQL ${place}`));
            continue;
        }
        const standing = isThere ? known : undefined;
        if ((0,warehouse_ledger/* isCurrent */.Oz)(standing, load)) {
            standings.set(load.stream, standing);
            outcomes.push((0,warehouse_outcomes/* still */.Rm)(load, standing));
            continue;
        }
        const done = await syncTable({ client, load, standing, run, context, signal, serverVersion });
        await client.query((0,warehouse_ledger/* writeLedger */.XL)((n) => `$${n}`), (0,warehouse_ledger/* ledgerValues */._Z)(load.stream, done.standing, new Date(run.startedAt).toISOString()));
        standings.set(load.stream, done.standing);
        changed.add(load.table);
        outcomes.push(done.outcome);
        signal.throwIfAborted();
    }
    await keepKeys(client, tables.filter(({ stream }) => standings.has(stream)), standings, changed, context);
    return outcomes;
}
async function exists(client, table) {
    const { rows } = await client.query('SELECT EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relname = $1) AS is', [table]);
    return rows[0].is;
}
async function readLedger(client) {
    const { rows: found } = await client.query(`SELECT to_regclass(quote_ident(current_schema()) || '.' || $1) IS NOT NULL AS is`, [(0,warehouse_names/* quoted */.TL)(warehouse_names/* STREAMS */.gO)]);
    if (!found[0].is)
        return new Map();
    const { rows } = await client.query(warehouse_ledger/* READ_LEDGER */.VX);
    return new Map(rows.map((row) => [row.stream, (0,warehouse_ledger/* standingOf */.YP)(row)]));
}

// EXTERNAL MODULE: ./lib/warehouse/numbers.js
var numbers = __webpack_require__(24117);
;// CONCATENATED MODULE: ./lib/warehouse/postgres-query.js


const BATCH = 5_000;
const BOOL = 16;
const NUMERIC = 1700;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const AS_TEXT = { getTypeParser: () => (value) => value };
/** Rows of a query by way of a cursor, in a transaction that only reads. @throws SqlError */
async function openQuery(client, sql, signal) {
    const declare = 'DECLARE adip_rows NO SCROLL CURSOR FOR\n';
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const fetch = () => client.query({ text: `FETCH ${BATCH} FROM adip_rows`, rowMode: 'array', types: AS_TEXT });
    const first = await client
        .query(declare + sql)
        .then(fetch)
        .catch(async (thrown) => {
        await client.query('ROLLBACK').catch(() => { });
        throw sqlErrorOf(thrown, declare.length);
    });
    const columns = first.fields.map(({ name }) => name);
    const types = first.fields.map(({ dataTypeID }) => dataTypeID);
    return { columns, rows: eachRow() };
    async function* eachRow() {
        try {
            for (let batch = first; batch.rows.length > 0; batch = await fetch()) {
                for (const row of batch.rows)
                    yield row.map((value, i) => asText(value, types[i]));
                signal.throwIfAborted();
            }
        }
        catch (thrown) {
            throw sqlErrorOf(thrown, declare.length);
        }
        finally {
            await client.query('ROLLBACK').catch(() => { });
        }
    }
}
function asText(value, type) {
    if (value === null)
        return undefined;
    if (type === BOOL)
        return value === 't' ? 'true' : 'false';
    if (type === NUMERIC)
        return (0,numbers/* canonicalNumber */.u)(value);
    if (type === TIMESTAMPTZ)
        return value.replace(' ', 'T').replace(/\+00$/, 'Z');
    return type === TIMESTAMP ? value.replace(' ', 'T') : value;
}
/** What the server says of the SQL itself; a broken connection is no error of the SQL. @param before characters that we put in front */
function sqlErrorOf(thrown, before) {
    const { code = '', message, position } = thrown;
    if (!/^(42|22|25006|21|0A)/.test(code))
        return thrown;
    const at = position === undefined ? undefined : Number(position) - 1 - before;
    const said = code === '25006' ? 'a transform reads only' : message;
    return new errors/* SqlError */.L8(said, at !== undefined && at >= 0 ? at : undefined, { cause: thrown });
}

;// CONCATENATED MODULE: ./lib/warehouse/postgres-derived.js







/** Makes a table anew out of a query. One of the same columns keeps standing, with the views that look at it. */
async function createDerived(client, name, sql, run, place) {
    await client.query('BEGIN');
    try {
        await client.query(warehouse_ledger/* LEDGER */.Uz);
        const isThere = await exists(client, name);
        if (isThere && !(await readLedger(client)).has((0,warehouse_outcomes/* derived */.un)(name)))
            throw (0,errors/* foreignTable */.FG)(name, `PostgreSQL ${place}`);
        const made = 'CREATE TEMP TABLE _adip_made ON COMMIT DROP AS\n';
        await client.query(made + sql).catch((thrown) => {
            throw sqlErrorOf(thrown, made.length);
        });
        const table = (0,warehouse_names/* quoted */.TL)(name);
        const shape = JSON.stringify(await shapeOf(client, 'pg_temp._adip_made'));
        if (isThere && JSON.stringify(await shapeOf(client, table)) === shape)
            await client.query(`DELETE FROM ${table}`);
        else {
            await client.query(`DROP TABLE IF EXISTS ${table}`);
            await client.query(`CREATE TABLE ${table} (LIKE pg_temp._adip_made)`);
        }
        await client.query(`INSERT INTO ${table} SELECT * FROM pg_temp._adip_made`);
        const rows = await count(client, `SELECT count(*) AS n FROM ${table}`);
        const standing = { version: '', table: name, columns: [], key: [], fill: '', rows, run: run.id };
        await client.query((0,warehouse_ledger/* writeLedger */.XL)((n) => `$${n}`), (0,warehouse_ledger/* ledgerValues */._Z)((0,warehouse_outcomes/* derived */.un)(name), standing, new Date(run.startedAt).toISOString()));
        await client.query('COMMIT');
    }
    catch (thrown) {
        await client.query('ROLLBACK').catch(() => { });
        throw thrown;
    }
}
async function shapeOf(client, table) {
    const { rows } = await client.query('SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum', [table]);
    return rows;
}

// EXTERNAL MODULE: ./lib/warehouse/postgres-errors.js
var postgres_errors = __webpack_require__(68078);
;// CONCATENATED MODULE: ./lib/warehouse/postgres.js








const ATTEMPTS = 6;
/** A PostgreSQL database. @throws WarehouseError where it does not let us in */
async function openPostgres(url, schema, context) {
    const place = (0,postgres_connect/* placeOf */.$)(url);
    let client = await (0,postgres_connect/* connect */.N)(url, schema);
    const connected = async () => {
        client ??= await (0,postgres_connect/* connect */.N)(url, schema);
        return client;
    };
    const told = async (act) => {
        try {
            return await act(await connected());
        }
        catch (thrown) {
            throw (0,postgres_errors/* postgresError */.Y5)(thrown, place);
        }
    };
    return {
        place,
        versions: () => told(async (client) => new Map([...(await readLedger(client))].map(([stream, { version }]) => [stream, version]))),
        async load(tables, run, signal) {
            const before = await told((client) => unchanged(client, tables));
            if (before)
                return before;
            const without = new Set();
            let landing;
            for (let attempt = 1;; attempt++) {
                try {
                    const now = await connected();
                    const landed = landing && (0,warehouse_outcomes/* outcomesIfLanded */.$A)(landing, tables, await readLedger(now), run);
                    if (landed)
                        return landed;
                    landing = undefined;
                    await begin(now, schema);
                    const outcomes = await loadAll(now, tables, run, without, place, context, signal);
                    landing = outcomes; // from here on only looking tells whether the commit got through
                    await now.query('COMMIT');
                    return outcomes;
                }
                catch (thrown) {
                    if (!landing || !(0,postgres_errors/* isLost */.JD)(thrown))
                        landing = undefined;
                    if ((0,postgres_errors/* isLost */.JD)(thrown)) {
                        client?.end().catch(() => { });
                        client = undefined;
                    }
                    else
                        await client?.query('ROLLBACK').catch(() => { });
                    if (thrown instanceof Orphaned && !without.has(thrown.constraint)) {
                        without.add(thrown.constraint);
                        continue;
                    }
                    const mayPass = (0,postgres_errors/* isConflict */.dh)(thrown) || (0,postgres_errors/* isLost */.JD)(thrown);
                    if (!mayPass || attempt >= ATTEMPTS || signal.aborted)
                        throw (0,postgres_errors/* postgresError */.Y5)(thrown, place);
                    await context.clock.sleep((50 + context.random() * 200) * 2 ** attempt, signal);
                }
            }
        },
        query: (sql, signal) => told((client) => openQuery(client, sql, signal)),
        createTable: (name, sql, run) => told((client) => createDerived(client, name, sql, run, place)),
        async close() {
            await client?.end().catch(() => { });
        },
    };
}
/** One load at a time per schema: two runs would only stand in each other's way. */
async function begin(client, schema) {
    await client.query("BEGIN; SET LOCAL lock_timeout = '60s'");
    if (schema !== undefined)
        await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema.replaceAll('"', '""')}"`);
    await client.query("SELECT pg_advisory_xact_lock(hashtext('adip-ingest'), hashtext(current_schema()))");
}
async function unchanged(client, tables) {
    const ledger = await readLedger(client);
    const outcomes = [];
    for (const load of tables) {
        const standing = ledger.get(load.stream);
        if (!standing || !(0,warehouse_ledger/* isCurrent */.Oz)(standing, load) || !(await exists(client, load.table)))
            return undefined;
        outcomes.push((0,warehouse_outcomes/* still */.Rm)(load, standing));
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
