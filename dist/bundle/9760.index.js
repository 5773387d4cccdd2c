export const id = 9760;
export const ids = [9760];
export const modules = {

/***/ 41520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ foreignTable),
/* harmony export */   L8: () => (/* binding */ SqlError),
/* harmony export */   kQ: () => (/* binding */ WarehouseError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** A database could not be loaded or asked: the files stay as they landed, and the next run repairs it. */
class WarehouseError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IngestError */ .FI {
    name = 'WarehouseError';
}
/** SQL that does not run. `at` is where in its text, from 0. */
class SqlError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IngestError */ .FI {
    name = 'SqlError';
    at;
    constructor(message, at, details = {}) {
        super('sql_error', message, details);
        this.at = at;
    }
}
/** A table that was there before us. */
function foreignTable(table, where) {
    return new WarehouseError('warehouse_foreign_table', `${where}: the table "${table}" was there before and was not made by adip-ingest; it is left as it is`, { remedy: 'Rename or drop that table, or call the stream or transform otherwise.' });
}


/***/ }),

/***/ 9760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examinePostgres: () => (/* binding */ examinePostgres)
/* harmony export */ });
/* harmony import */ var _postgres_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42423);
/* harmony import */ var _postgres_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68078);


/** Asks without writing. @throws WarehouseError where it does not let us in */
async function examinePostgres(url, schema) {
    const client = await (0,_postgres_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(url, undefined);
    try {
        const { rows } = await client.query(`SELECT current_setting('server_version') AS version, coalesce(n.nspname, $1, current_schema(), 'public') AS schema,
        CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE') ELSE has_schema_privilege(n.oid, 'CREATE') END AS may
        FROM (SELECT 1) AS one LEFT JOIN pg_namespace AS n ON n.nspname = coalesce($1, current_schema())`, [schema ?? null]);
        const [row] = rows;
        return { place: (0,_postgres_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(url), version: row.version, schema: row.schema, mayCreate: row.may };
    }
    catch (thrown) {
        throw (0,_postgres_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .postgresError */ .Y5)(thrown, (0,_postgres_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(url));
    }
    finally {
        await client.end().catch(() => { });
    }
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


/***/ })

};
