export const id = 1510;
export const ids = [1510];
export const modules = {

/***/ 35820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ reportSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./lib/core/report-parts.js

// What reports of streams, databases and transforms are made of.
const count = schemas/* int */.Whr().nonnegative();
const report_parts_status = schemas/* enum */.k5n(['succeeded', 'partial', 'failed', 'blocked', 'skipped']);
const problem = schemas/* object */.Ikc({
    code: schemas/* string */.YjP().describe('Cause for machines, e.g. http_503'),
    message: schemas/* string */.YjP().describe('What happened, to which stream and page'),
    remedy: schemas/* string */.YjP().optional().describe('What to do next'),
    page: schemas/* string */.YjP().optional(),
});
const failedPage = schemas/* object */.Ikc({
    page: schemas/* string */.YjP().describe('The page as its paginator names it, e.g. "page 17"'),
    code: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP(),
    attempts: count,
    first_failed_at: schemas/* string */.YjP().describe('ISO 8601, UTC'),
});
const column = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    missing: count.describe('Records without this key'),
    null: count.describe('Records in which it is null'),
    empty_rate: schemas/* number */.aig().describe('(missing + null) / records, 0 to 1'),
});
const changes = schemas/* object */.Ikc({
    added: count,
    updated: count,
    removed: count,
    unchanged: count,
    examples: schemas/* array */.YOg(schemas/* object */.Ikc({ change: schemas/* enum */.k5n(['added', 'updated', 'removed']), key: schemas/* string */.YjP(), detail: schemas/* string */.YjP() }))
        .describe('A few of each; detail names the columns that changed'),
});
const field = schemas/* object */.Ikc({
    name: schemas/* string */.YjP().describe('The field; @items for the element that holds a record, counted by pages'),
    hits: count.describe('Records in which a selector matched'),
    misses: count,
    hit_rate: schemas/* number */.aig().describe('hits / (hits + misses), 0 to 1'),
    unparsed: count.describe("Values that are not of the field's type and were kept as the text that stood there"),
    healed: count.describe('Values taken from the element most like the one of the last run'),
    used: schemas/* array */.YOg(schemas/* object */.Ikc({ select: schemas/* string */.YjP(), hits: count }))
        .describe('Selectors that matched, in the order of the chain'),
    earlier_hit_rate: schemas/* number */.aig().optional().describe('On the last run'),
    proposal: schemas/* object */.Ikc({
        select: schemas/* string */.YjP().describe('Ready to paste into the chain'),
        score: schemas/* number */.aig().describe('Likeness to the element of the last run, 0 to 1'),
        rows: count,
        examples: schemas/* array */.YOg(schemas/* string */.YjP()),
    })
        .optional()
        .describe('Element most like the one of the last run, where the whole chain misses'),
});
const check = schemas/* object */.Ikc({
    check: schemas/* string */.YjP().describe('The check, e.g. price.min'),
    outcome: schemas/* enum */.k5n(['passed', 'warned', 'quarantined', 'failed']),
    detail: schemas/* string */.YjP().describe('By how much it held or failed'),
    failing: count.optional().describe('Rows that do not hold, where it is judged by rows'),
    samples: schemas/* array */.YOg(schemas/* object */.Ikc({ key: schemas/* string */.YjP(), value: schemas/* string */.YjP() }))
        .optional()
        .describe('The first of them: their key and what stands there'),
});
const columnType = schemas/* enum */.k5n(['integer', 'number', 'boolean', 'string', 'json', 'date', 'datetime']);
const schemaChange = schemas/* object */.Ikc({
    column: schemas/* string */.YjP(),
    change: schemas/* enum */.k5n(['new', 'missing', 'type']),
    from: columnType.optional(),
    to: columnType.optional(),
    action: schemas/* enum */.k5n([
        'added',
        'kept_empty',
        'widened',
        'failed',
        'rows_discarded',
        'column_discarded',
        'values_discarded',
    ]),
    rows: count.optional().describe('Rows that it concerns, where they were counted'),
});

;// CONCATENATED MODULE: ./lib/core/report-stream.js


/** What became of one stream. */
const streamReport = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    source: schemas/* string */.YjP(),
    status: report_parts_status,
    resumed_at: schemas/* string */.YjP().optional().describe('The page from which an interrupted run went on'),
    fallback: schemas/* object */.Ikc({
        used: schemas/* string */.YjP().describe('Source that was asked instead, or last_good where the last good data stay'),
        code: schemas/* string */.YjP().describe("Why the stream's own source could not be used"),
        reason: schemas/* string */.YjP(),
    })
        .optional()
        .describe('Set where the stream was not read from its own source'),
    pages_requested: count.describe('Pages asked for, lost ones included'),
    pages_succeeded: count,
    pages_failed: count,
    failed_pages: schemas/* array */.YOg(failedPage),
    recovered_pages: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Pages that an earlier run had lost and this one brought'),
    requests: count.describe('HTTP requests, retries included'),
    retries: count,
    retries_by_cause: schemas/* record */.g1P(schemas/* string */.YjP(), count),
    waited_ms: count.describe('Time spent waiting for rate limits and server hints'),
    records: count.describe('Records received'),
    duplicates: count.describe('Records dropped because a later one has the same key'),
    rows: count.describe('Rows of the target as it stands now'),
    bytes: count.describe('Response bytes after decompression'),
    replaced_characters: count.describe('Invalid bytes, NULs and lone surrogates that became U+FFFD'),
    duration_ms: count,
    columns: schemas/* array */.YOg(column),
    new_columns: schemas/* array */.YOg(schemas/* string */.YjP()),
    vanished_columns: schemas/* array */.YOg(schemas/* string */.YjP()),
    fields: schemas/* array */.YOg(field).optional().describe('What the selectors of a site found'),
    rendering: schemas/* object */.Ikc({
        static: count.describe('Pages read as HTML'),
        browser: count.describe('Pages that needed the browser'),
        unchanged: count.describe('Pages that were as on the last run (304)'),
    })
        .optional()
        .describe('How the pages of a site came'),
    snapshots: schemas/* array */.YOg(schemas/* object */.Ikc({ kind: schemas/* string */.YjP(), path: schemas/* string */.YjP().describe('Relative to the workspace'), url: schemas/* string */.YjP() }))
        .optional()
        .describe('First page of each kind of failure, kept as evidence'),
    checks: schemas/* array */.YOg(check),
    schema_changes: schemas/* array */.YOg(schemaChange).optional().describe('Columns that are new, gone or of another type'),
    quarantine: schemas/* object */.Ikc({
        path: schemas/* string */.YjP().describe('Relative to the workspace'),
        rows: count.describe('Rows of this run that were put there'),
        kept: count.describe('Rows that the file holds'),
    })
        .optional()
        .describe('Where rows went that a check with on_fail: quarantine took out'),
    changes: changes.optional().describe('Against the target as it stood before; absent where nothing was delivered'),
    outputs: schemas/* array */.YOg(schemas/* object */.Ikc({
        path: schemas/* string */.YjP().describe('Relative to the workspace'),
        format: schemas/* enum */.k5n(['csv', 'ndjson', 'parquet']),
        format_reason: schemas/* string */.YjP(),
        bytes: count,
        rows: count,
        sha256: schemas/* string */.YjP(),
        changed: schemas/* boolean */.zMY(),
    })),
    warnings: schemas/* array */.YOg(problem),
    errors: schemas/* array */.YOg(problem),
    last_delivered_at: schemas/* string */.YjP()
        .optional()
        .describe('When data were last delivered, by this run or an earlier one; absent where no run is known that did'),
    last_changed_at: schemas/* string */.YjP().optional().describe('When a delivery last changed the target'),
    history: schemas/* array */.YOg(schemas/* object */.Ikc({
        run: schemas/* string */.YjP(),
        at: schemas/* string */.YjP(),
        records: count,
        rows: count,
        status: report_parts_status,
        pages_failed: count.optional(),
        retries: count.optional(),
        added: count.optional(),
        updated: count.optional(),
        removed: count.optional(),
        checks_failed: count.optional(),
        kept: schemas/* literal */.euz(true).optional().describe('The last good data stood in for what could not be read'),
        duration_ms: count.optional(),
    }))
        .describe('Earlier runs of this stream, oldest first, 60 at most'),
});

;// CONCATENATED MODULE: ./lib/core/report-warehouse.js


const tableReport = schemas/* object */.Ikc({
    stream: schemas/* string */.YjP(),
    table: schemas/* string */.YjP(),
    how: schemas/* enum */.k5n(['unchanged', 'delta', 'whole', 'refused'])
        .describe('delta: only what this run brought; whole: compared with the whole file'),
    rows: count.describe('Rows of the table as it stands now'),
    upserted: count.describe('Rows that were inserted or changed'),
    deleted: count,
    error: problem.optional(),
});
/** What became of one database. */
const warehouseReport = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['sqlite', 'postgres']),
    place: schemas/* string */.YjP().describe('Path, or host and database; never credentials'),
    status: schemas/* enum */.k5n(['loaded', 'unchanged', 'partial', 'failed']),
    duration_ms: count,
    tables: schemas/* array */.YOg(tableReport),
    error: problem.optional(),
});
/** What became of one transform. */
const transformReport = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(['succeeded', 'failed', 'skipped']),
    rows: count,
    duration_ms: count,
    table: schemas/* string */.YjP().optional().describe('Table that it made'),
    outputs: schemas/* array */.YOg(schemas/* object */.Ikc({
        path: schemas/* string */.YjP().describe('Relative to the workspace'),
        bytes: count,
        rows: count,
        sha256: schemas/* string */.YjP(),
        changed: schemas/* boolean */.zMY(),
    })),
    checks: schemas/* array */.YOg(check),
    schema_changes: schemas/* array */.YOg(schemaChange).optional().describe('Columns that are new, gone or of another type'),
    quarantine: schemas/* object */.Ikc({
        path: schemas/* string */.YjP().describe('Relative to the workspace'),
        rows: count.describe('Rows of this run that were put there'),
        kept: count.describe('Rows that the file holds'),
    })
        .optional()
        .describe('Where rows went that a check with on_fail: quarantine took out'),
    warnings: schemas/* array */.YOg(problem),
    errors: schemas/* array */.YOg(problem),
});

;// CONCATENATED MODULE: ./lib/core/report.js




/** The execution report: the one document from which summary, text report, outputs and log totals are rendered. */
const reportSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    run: schemas/* object */.Ikc({
        id: schemas/* string */.YjP().describe('Also in the commit message and the metadata of S3 objects'),
        status: schemas/* enum */.k5n(['succeeded', 'partial', 'failed']),
        started_at: schemas/* string */.YjP().describe('ISO 8601, UTC, of the first attempt'),
        finished_at: schemas/* string */.YjP(),
        duration_ms: count,
        attempt: count.describe('1, or more where an interrupted run was resumed'),
        seed: schemas/* int */.Whr().describe('Seed of jitter and every other random choice'),
        version: schemas/* string */.YjP().describe('Version of adip-ingest'),
        dry_run: schemas/* boolean */.zMY(),
        limit: count.optional(),
        trigger: schemas/* object */.Ikc({
            actor: schemas/* string */.YjP().optional(),
            event: schemas/* string */.YjP().optional(),
            repository: schemas/* string */.YjP().optional(),
            ref: schemas/* string */.YjP().optional(),
            sha: schemas/* string */.YjP().optional(),
            run_url: schemas/* string */.YjP().optional(),
        }),
    }),
    totals: schemas/* object */.Ikc({
        pages_requested: count,
        pages_succeeded: count,
        pages_failed: count,
        retries: count,
        records: count,
        bytes: count,
        added: count,
        updated: count,
        removed: count,
    }),
    streams: schemas/* array */.YOg(streamReport),
    warehouses: schemas/* array */.YOg(warehouseReport).optional().describe('Databases that were brought to what has landed'),
    transforms: schemas/* array */.YOg(transformReport).optional().describe('SQL that ran after the loading, in its order'),
    published: schemas/* object */.Ikc({
        git: schemas/* object */.Ikc({
            status: schemas/* enum */.k5n(['pushed', 'unchanged', 'skipped', 'failed']),
            branch: schemas/* string */.YjP().optional(),
            commit: schemas/* string */.YjP().optional(),
            url: schemas/* string */.YjP().optional(),
            message: schemas/* string */.YjP().optional(),
            files: schemas/* array */.YOg(schemas/* string */.YjP()),
            left_out: schemas/* array */.YOg(problem),
            rebuilds: count.describe('How often another push came first'),
            error: problem.optional(),
        })
            .optional(),
        s3: schemas/* object */.Ikc({
            status: schemas/* enum */.k5n(['uploaded', 'unchanged', 'skipped', 'failed', 'partial']),
            objects: schemas/* array */.YOg(schemas/* object */.Ikc({ stream: schemas/* string */.YjP(), uri: schemas/* string */.YjP(), bytes: count, sha256: schemas/* string */.YjP(), uploaded: schemas/* boolean */.zMY() })),
            error: problem.optional(),
        })
            .optional(),
    }),
    schedule: schemas/* object */.Ikc({
        crons: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Cron lines of the workflow, UTC'),
        since: schemas/* string */.YjP().describe('Start of the run before this one'),
        missed: count.describe('Slots since then that no run on record answered'),
        examples: schemas/* array */.YOg(schemas/* string */.YjP()).describe('The latest of them, ISO 8601'),
    })
        .optional()
        .describe('Whether the schedule was kept; absent where no earlier run or no schedule is known'),
    history: schemas/* array */.YOg(schemas/* object */.Ikc({
        run: schemas/* string */.YjP(),
        at: schemas/* string */.YjP(),
        status: schemas/* enum */.k5n(['succeeded', 'partial', 'failed']),
        event: schemas/* string */.YjP().optional(),
        records: count,
        added: count,
        updated: count,
        removed: count,
        pages_failed: count,
        duration_ms: count.optional(),
    }))
        .optional()
        .describe('Earlier runs, oldest first, 60 at most'),
    warnings: schemas/* array */.YOg(problem),
    errors: schemas/* array */.YOg(problem),
});


/***/ }),

/***/ 67533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ RUN_LINE_VERSION),
/* harmony export */   VQ: () => (/* binding */ runLineOf),
/* harmony export */   Z$: () => (/* binding */ isDelivered),
/* harmony export */   xR: () => (/* binding */ runLineSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

const RUN_LINE_VERSION = 1;
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const streamLine = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['succeeded', 'partial', 'failed', 'blocked', 'skipped']),
    records: count,
    rows: count,
    pages: count.optional(),
    pages_failed: count.optional(),
    retries: count.optional(),
    added: count.optional(),
    updated: count.optional(),
    removed: count.optional(),
    bytes: count.optional(),
    checks_failed: count.optional(),
    kept: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true)
        .optional()
        .describe('Nothing was delivered although the status says so: the last good data stand in'),
    ms: count.optional(),
});
/** One run in `.adip/runs.ndjson`: figures and names, no received text. What an older version did not count is absent. */
const runLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(RUN_LINE_VERSION),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('ISO 8601, UTC, of the first attempt'),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['succeeded', 'partial', 'failed']),
    ms: count.optional(),
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('What started it, e.g. schedule'),
    streams: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), streamLine),
    transforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['succeeded', 'failed', 'skipped']), rows: count, ms: count }))
        .optional(),
    warehouses: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), upserted: count, deleted: count, ms: count }))
        .optional(),
});
/** Whether the run brought the rows that stand in the target. */
const isDelivered = ({ status, kept }) => (status === 'succeeded' || status === 'partial') && !kept;
/** What is remembered of a run. */
function runLineOf(report) {
    const { run, streams, transforms, warehouses } = report;
    return {
        version: RUN_LINE_VERSION,
        run: run.id,
        at: run.started_at,
        status: run.status,
        ms: run.duration_ms,
        ...(run.trigger.event === undefined ? {} : { event: run.trigger.event }),
        streams: Object.fromEntries(streams.map((stream) => [stream.name, streamLineOf(stream)])),
        ...(transforms && transforms.length > 0
            ? {
                transforms: Object.fromEntries(transforms.map(({ name, status, rows, duration_ms }) => [name, { status, rows, ms: duration_ms }])),
            }
            : {}),
        ...(warehouses && warehouses.length > 0
            ? { warehouses: Object.fromEntries(warehouses.map((warehouse) => [warehouse.kind, warehouseLine(warehouse)])) }
            : {}),
    };
}
function streamLineOf(stream) {
    const { status, records, rows, pages_requested, pages_failed, retries, changes, bytes, checks, duration_ms } = stream;
    return {
        status,
        records,
        rows,
        pages: pages_requested,
        pages_failed,
        retries,
        added: changes?.added ?? 0,
        updated: changes?.updated ?? 0,
        removed: changes?.removed ?? 0,
        ...(isDelivered(stream) && !changes ? { kept: true } : {}),
        bytes,
        checks_failed: checks.filter(({ outcome }) => outcome === 'failed').length,
        ms: duration_ms,
    };
}
function warehouseLine({ status, tables, duration_ms }) {
    const sum = (pick) => tables.reduce((total, table) => total + pick(table), 0);
    return { status, upserted: sum((table) => table.upserted), deleted: sum((table) => table.deleted), ms: duration_ms };
}


/***/ }),

/***/ 61510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w7: () => (/* reexport */ annotation),
  vp: () => (/* reexport */ createErrorLog),
  hM: () => (/* reexport */ createLog),
  mf: () => (/* reexport */ createProgress),
  KL: () => (/* reexport */ redactDeep),
  K2: () => (/* reexport */ renderHtml),
  $Z: () => (/* reexport */ renderOutputs),
  Br: () => (/* reexport */ renderSummary),
  bo: () => (/* reexport */ renderTable),
  S5: () => (/* reexport */ renderText),
  bB: () => (/* reexport */ renderTrends),
  Gv: () => (/* reexport */ reportJsonSchema)
});

// UNUSED EXPORTS: logOptionsSchema, reportOptionsSchema, safeLine

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
;// CONCATENATED MODULE: ./lib/reporters/format.js
/** `1234567` as `1,234,567`; the same on every machine, without the start-up cost of Intl. */
function formatCount(value) {
    const digits = String(Math.round(value));
    return /^-?\d+$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
}
/** A count with its noun: `1 page`, `1,000 pages`. */
function countOf(value, noun, plural = `${noun}s`) {
    return `${formatCount(value)} ${value === 1 ? noun : plural}`;
}
/** 0.1234 as `12.3 %`; what is neither nothing nor all never looks like it. */
function formatShare(share) {
    const percent = share * 100;
    if (percent > 0 && percent < 0.1)
        return '< 0.1 %';
    if (percent < 100 && percent > 99.9)
        return '> 99.9 %';
    return `${Number.isInteger(percent) ? percent : percent.toFixed(1)} %`;
}
/** Records per second over a length of time; undefined where the time is too short to say. */
function formatRate(records, ms) {
    if (ms < 1 || records === 0)
        return undefined;
    const perSecond = (records * 1_000) / ms;
    return `${perSecond < 10 ? perSecond.toFixed(1) : formatCount(perSecond)}/s`;
}
/** `12:00:01`, UTC. */
function clockTime(ms) {
    return new Date(ms).toISOString().slice(11, 19);
}
/** ISO 8601 as `2026-11-21 06:00:12 UTC`; what is no timestamp stays as it is. */
function formatTimestamp(iso) {
    const at = Date.parse(iso);
    return Number.isNaN(at)
        ? iso
        : `${new Date(at)
            .toISOString()
            .replace('T', ' ')
            .replace(/\.\d+Z$/, '')} UTC`;
}
/** The first `shown` names and how many more there are: `a, b and 12 more`. */
function listSome(names, shown) {
    if (names.length <= shown)
        return names.join(', ');
    return `${names.slice(0, shown).join(', ')} and ${formatCount(names.length - shown)} more`;
}
/** How pages came: `40 as HTML, 2 by the browser, 8 unchanged`. */
function describeRendering(pages) {
    const parts = [`${formatCount(pages.static)} as HTML`];
    if (pages.browser > 0)
        parts.push(`${formatCount(pages.browser)} by the browser`);
    if (pages.unchanged > 0)
        parts.push(`${formatCount(pages.unchanged)} unchanged`);
    return parts.join(', ');
}

;// CONCATENATED MODULE: ./lib/reporters/describe-event.js


const WORDS = {
    run_started: ({ run, streams }) => ({
        level: 'info',
        module: 'run',
        message: `${run} started with ${countOf(streams.length, 'stream')}: ${listSome(streams, 10)}`,
    }),
    stream_started: ({ source, resumedAt }) => ({
        level: 'info',
        module: 'run',
        message: `started from source ${source}${resumedAt === undefined ? '' : `, resumed at ${resumedAt}`}`,
    }),
    chosen: ({ what, choice, reason }) => ({
        level: 'info',
        module: 'run',
        message: `${what}: ${choice || 'the whole body'} (${reason})`,
    }),
    note: ({ message }) => ({ level: 'info', module: 'run', message }),
    request: ({ attempt }) => ({ level: 'debug', module: 'http', message: `request, attempt ${attempt}` }),
    response: ({ attempt, status, bytes, ms }) => ({
        level: 'debug',
        module: 'http',
        message: `answer ${status}, ${(0,units/* formatBytes */.z3)(bytes)} in ${(0,units/* formatDuration */.a3)(ms)}, attempt ${attempt}`,
    }),
    retry: ({ attempt, attempts, waitMs, cause, reason }) => ({
        level: 'warn',
        module: moduleOf(cause, 'http'),
        message: `attempt ${attempt} of ${attempts} failed, next in ${(0,units/* formatDuration */.a3)(waitMs)}: ${reason}`,
    }),
    wait: ({ host, waitMs, reason }) => ({
        level: 'info',
        module: 'http',
        message: `waiting ${(0,units/* formatDuration */.a3)(waitMs)} for ${host}: ${reason}`,
    }),
    auth: ({ source, action, reason }) => ({
        level: action === 'refused' ? 'warn' : 'info',
        module: 'auth',
        message: `${source}: ${action}: ${reason}`,
    }),
    page: ({ records, bytes, done, pages }) => ({
        level: 'debug',
        module: 'run',
        message: `${countOf(records, 'record')}, ${(0,units/* formatBytes */.z3)(bytes)}; ${formatCount(done)}${ofTotal(pages)} done`,
    }),
    page_failed: ({ reason }) => ({ level: 'error', module: 'run', message: `lost: ${reason}` }),
    checkpoint: ({ bytes }) => ({ level: 'debug', module: 'run', message: `checkpoint at ${(0,units/* formatBytes */.z3)(bytes)}` }),
    warning: ({ code, message, remedy }) => ({
        level: 'warn',
        module: moduleOf(code),
        message: withRemedy(message, remedy),
    }),
    error: ({ code, message, remedy }) => ({
        level: 'error',
        module: moduleOf(code),
        message: withRemedy(message, remedy),
    }),
    check: ({ check, outcome, detail }) => ({
        level: outcome === 'passed' ? 'debug' : outcome === 'failed' ? 'error' : 'warn',
        module: 'checks',
        message: `${check} ${outcome}: ${detail}`,
    }),
    stream_finished: ({ status, records, ms }) => ({
        level: levelOf(status),
        module: 'run',
        message: `${status}: ${countOf(records, 'record')} in ${(0,units/* formatDuration */.a3)(ms)}`,
    }),
    loaded: ({ warehouse, detail }) => ({ level: 'info', module: warehouse, message: detail }),
    transformed: ({ transform, detail }) => ({ level: 'info', module: 'transforms', message: `${transform}: ${detail}` }),
    published: ({ publisher, detail, uri }) => ({
        level: 'info',
        module: publisher,
        message: uri === undefined || detail.includes(uri) ? detail : `${detail} (${uri})`,
    }),
    run_finished: ({ status, ms }) => ({
        level: levelOf(status),
        module: 'run',
        message: `${status} after ${(0,units/* formatDuration */.a3)(ms)}`,
    }),
};
/** One event in words; nothing in it is redacted or escaped yet. */
function describeEvent(event) {
    const words = WORDS[event.type](event);
    return {
        ...words,
        ...('stream' in event && event.stream !== undefined && { stream: event.stream }),
        ...('page' in event && event.page !== undefined && { page: event.page }),
    };
}
/** `customers page 17`, as far as the message does not name them itself. */
function subjectOf({ stream, page, message }) {
    const names = [stream, page].filter((name) => name !== undefined);
    return names.filter((name) => !mentions(message, name)).join(' ');
}
/** Whether the text names the thing as a word of its own: neither `page 17` nor `/customers` of a URL names `page 1` or `customers`. */
function mentions(text, name) {
    const isWord = (at) => /[\p{L}\p{N}_/?&=]/u.test(text[at] ?? '');
    for (let at = text.indexOf(name); at !== -1 && name !== ''; at = text.indexOf(name, at + 1))
        if (!isWord(at - 1) && !isWord(at + name.length))
            return true;
    return false;
}
const withRemedy = (message, remedy) => remedy === undefined ? message : `${message} → ${remedy}`;
const ofTotal = (pages) => pages === undefined ? ' pages' : ` of ${countOf(pages, 'page')}`;
const levelOf = (status) => status === 'succeeded' || status === 'skipped' ? 'info' : status === 'partial' ? 'warn' : 'error';
const MODULES = [
    [/^(http_|tls_|redirect_|host_|network$|timeout$|rate_limited$|bad_http$|truncated_|body_)/, 'http'],
    [/^(login|auth|token|oauth|refresh)_/, 'auth'],
    [/^(git|push)_/, 'git'],
    [/^s3_/, 's3'],
    [/^check/, 'checks'],
    [/^config/, 'config'],
];
/** The module that a cause belongs to. */
const moduleOf = (code, otherwise = 'run') => MODULES.find(([pattern]) => pattern.test(code))?.[1] ?? otherwise;

;// CONCATENATED MODULE: ./lib/reporters/visible.js
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const NAMED = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };
/**
 * Received text as one line in which nothing acts and nothing hides: control characters, terminal escapes, line breaks
 * and direction overrides become `\n`, `\x1b`, `\u202e`; lone surrogates U+FFFD.
 */
function visible(text) {
    return text.toWellFormed().replace(HIDDEN, (character) => NAMED[character] ?? escapeCode(character.codePointAt(0)));
}
function escapeCode(code) {
    const hex = code.toString(16);
    return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
let segmenter;
/** What a reader sees as single characters; a flag or a letter with its accents is one. */
function graphemes(text) {
    if (/^[\x20-\x7e]*$/.test(text))
        return [...text];
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(segmenter.segment(text), (part) => part.segment);
}
const ZERO_WIDTH = /^(?:\p{Mark}|\u200c|\u200d)+$/u;
const WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f1ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|^\p{Extended_Pictographic}\ufe0f/u;
const widthOf = (grapheme) => (ZERO_WIDTH.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);
/** Columns that a text takes on a terminal. */
function textWidth(text) {
    if (/^[\x20-\x7e]*$/.test(text))
        return text.length;
    let width = 0;
    for (const grapheme of graphemes(text))
        width += widthOf(grapheme);
    return width;
}
/** The text in at most `width` columns, with `…` where something was left out. */
function truncate(text, width) {
    // A cell of a million characters must not be segmented whole only to show thirty of them.
    const head = text.length > width * 16 + 64 ? text.slice(0, width * 16 + 64).toWellFormed() : text;
    if (head === text && textWidth(text) <= width)
        return text;
    if (width < 1)
        return '';
    let kept = '';
    let used = 0;
    for (const grapheme of graphemes(head)) {
        const next = used + widthOf(grapheme);
        if (next > width - 1)
            break;
        kept += grapheme;
        used = next;
    }
    return `${kept}…`;
}
/** Filled up with spaces to `width` columns, at the right or, for numbers, at the left. */
function pad(text, width, align = 'left') {
    const space = ' '.repeat(Math.max(0, width - textWidth(text)));
    return align === 'left' ? text + space : space + text;
}
/** At most `max` characters, with `…` where something was left out; never half a surrogate pair. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    const head = text.slice(0, max - 1);
    return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`;
}

;// CONCATENATED MODULE: ./lib/reporters/workflow-command.js

/**
 * A line that the runner prints and never obeys. It reads `::command::` at the start of a line (white space before it
 * does not matter) and the older `##[command]` anywhere in one.
 */
function safeLine(line) {
    const shown = visible(line).replaceAll('##[', '##\\[');
    return /^\s*::/.test(shown) ? `\\${shown.trimStart()}` : shown;
}
/** The workflow command that puts an annotation on the run's page (and its message into the log). */
function annotation(kind, about) {
    const properties = [
        ['file', about.file],
        ['line', about.line],
        ['col', about.column],
        ['title', about.title],
    ]
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
    return `::${kind}${properties && ` ${properties}`}::${escapeData(about.message)}`;
}
const groupStart = (title) => `::group::${escapeData(visible(title))}`;
const groupEnd = '::endgroup::';
/** Line breaks stay line breaks (of the annotation), every other control character is shown. */
function escapeData(text) {
    const shown = text
        .split(/\r\n|\r|\n/)
        .map(visible)
        .join('\n')
        .replaceAll('##[', '##\\[');
    return shown.replaceAll('%', '%25').replaceAll('\n', '%0A');
}
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

;// CONCATENATED MODULE: ./lib/reporters/actions-presenter.js



/** GitHub shows ten of a kind per step and drops the rest in silence. */
const LIMIT = 10;
const NAMED_PAGES = 20;
/**
 * Lines as GitHub Actions reads them: a folded group per stream, and an annotation instead of the plain line for each
 * problem. Lost pages are summed up in one annotation per stream, or a bad day would use all of them up.
 */
function createActionsPresenter(write, toLine) {
    const left = { error: LIMIT, warning: LIMIT };
    const lost = new Map();
    let open;
    const closeGroup = () => {
        if (open !== undefined)
            write(groupEnd);
        open = undefined;
    };
    const annotate = (kind, title, message, plain) => {
        left[kind] -= 1;
        write(left[kind] < 0 ? plain : annotation(kind, { title, message }));
    };
    const presentLost = (stream) => {
        const found = lost.get(stream);
        if (!found)
            return;
        lost.delete(stream);
        const message = `${countOf(found.pages.length, 'page')} lost: ${listSome(found.pages, NAMED_PAGES)}. ${found.reason}\nThe next run asks for them first.`;
        annotate('error', `${stream}: pages lost`, message, safeLine(`${stream}: ${message.replace('\n', ' ')}`));
    };
    return (entry) => {
        const { event, description } = entry;
        if (event.type === 'stream_finished' && event.stream === open)
            closeGroup();
        if (event.type === 'stream_finished')
            presentLost(event.stream);
        if (event.type === 'run_finished')
            closeGroup();
        if (event.type === 'page_failed')
            remember(lost, event);
        if (event.type === 'stream_started') {
            closeGroup();
            write(groupStart(event.stream));
            open = event.stream;
        }
        const problem = problemOf(event, description);
        if (problem)
            annotate(problem.kind, problem.title, problem.message, toLine(entry));
        else
            write(toLine(entry));
    };
}
function remember(lost, { stream, page, reason }) {
    const found = lost.get(stream) ?? { pages: [], reason };
    found.pages.push(page);
    lost.set(stream, found);
}
function problemOf(event, description) {
    const subject = subjectOf(description);
    const prefix = subject && `${subject}: `;
    if (event.type === 'warning' || event.type === 'error') {
        const message = [`${prefix}${event.message}`, event.remedy].filter(Boolean).join('\n');
        return { kind: event.type, title: [event.stream, event.code].filter(Boolean).join(': '), message };
    }
    if (event.type === 'check' && event.outcome !== 'passed') {
        const kind = event.outcome === 'warned' ? 'warning' : 'error';
        return {
            kind,
            title: `${event.stream}: check ${event.outcome}`,
            message: `${prefix}${event.check}: ${event.detail}`,
        };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/reporters/page-progress.js


/**
 * Sums a stream's pages up: most pages give nothing, one every `everyMs` gives a line at level info with pages,
 * records, rate and time left. Other events give nothing.
 */
function createPageProgress(everyMs) {
    const streams = new Map();
    return (event, now) => {
        if (event.type === 'stream_finished')
            streams.delete(event.stream);
        if (event.type === 'stream_started')
            streams.set(event.stream, counted(now));
        if (event.type !== 'page')
            return undefined;
        const seen = streams.get(event.stream) ?? counted(now);
        streams.set(event.stream, seen);
        seen.records += event.records;
        seen.firstDone ??= event.done - 1;
        if (now - seen.lastToldAt < everyMs)
            return undefined;
        seen.lastToldAt = now;
        return { level: 'info', module: 'run', stream: event.stream, message: progressText(event, seen, now) };
    };
}
const counted = (now) => ({ startedAt: now, lastToldAt: now, records: 0, firstDone: undefined });
function progressText(event, seen, now) {
    const { done, pages } = event;
    const elapsed = now - seen.startedAt;
    const left = timeLeft(done - (seen.firstDone ?? 0), pages === undefined ? undefined : pages - done, elapsed);
    return [
        pages === undefined ? `${countOf(done, 'page')}` : `${formatCount(done)} of ${countOf(pages, 'page')}`,
        countOf(seen.records, 'record'),
        formatRate(seen.records, elapsed),
        left === undefined ? undefined : `about ${formatLeft(left)} left`,
    ]
        .filter((part) => part !== undefined)
        .join(', ');
}
/** ms that the remaining pages will take at the speed of those that came; undefined where none came or the total is unknown. */
function timeLeft(came, remaining, elapsed) {
    if (remaining === undefined || remaining <= 0 || came <= 0)
        return undefined;
    return (elapsed / came) * remaining;
}
/** Below a second the figure only flickers. */
const formatLeft = (ms) => (ms < 1_000 ? '< 1 s' : (0,units/* formatDuration */.a3)(ms));

;// CONCATENATED MODULE: ./lib/reporters/redact.js
/** The value with `redact` applied to every text inside; names of keys stay. */
function redactDeep(value, redact) {
    return redactAny(value, redact);
}
function redactAny(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactAny(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactAny(item, redact)]));
}

;// CONCATENATED MODULE: ./lib/reporters/repeats.js
const REMEMBERED = 1_000;
const SAME_WAIT_MS = 1_000;
/**
 * Knows what was told before: the same problem again, or one pause of a host that each of its waiting requests
 * announces for itself. Keeps the last thousand, so that a long run does not grow.
 */
function createRepeats() {
    const problems = new Set();
    const waits = new Map();
    return {
        isRepeat(event, now) {
            if (event.type === 'wait')
                return isSameWait(waits, `${event.host} ${event.cause}`, now + event.waitMs);
            if (event.type !== 'warning' && event.type !== 'error')
                return false;
            const { type, code, message, stream, page } = event;
            const key = JSON.stringify([type, code, message, stream, page]);
            if (problems.has(key))
                return true;
            problems.add(key);
            if (problems.size > REMEMBERED)
                problems.delete(problems.values().next().value);
            return false;
        },
    };
}
function isSameWait(waits, key, until) {
    const before = waits.get(key);
    if (before !== undefined && Math.abs(before - until) < SAME_WAIT_MS)
        return true;
    waits.set(key, until);
    return false;
}

;// CONCATENATED MODULE: ./lib/reporters/log.js








const RANK = { error: 0, warn: 1, info: 2, debug: 3 };
const COLORS = { error: 31, warn: 33, info: 36, debug: 90 };
/**
 * The log: one line per event that matters, named by module, stream and page; no line twice. Pages are told one by one
 * at level debug, else as a stream's progress every ten seconds. Nothing received can break a line or form a command.
 */
function createLog(settings) {
    const { level, redact, clock, write } = settings;
    const present = settings.format === 'json' ? presentJson(write) : presentText(settings);
    const repeats = createRepeats();
    const progress = createPageProgress(settings.progressEveryMs ?? 10_000);
    return (received) => {
        const now = clock.now();
        const event = redactDeep(received, redact);
        const told = repeats.isRepeat(event, now);
        const summed = progress(event, now);
        const description = summed ?? describeEvent(event);
        if (told || RANK[description.level] > RANK[level])
            return;
        // At debug every page has its own line, so that the sum of several says nothing new.
        if (summed && level === 'debug')
            return present({ description: describeEvent(event), event, now });
        if (settings.live && (event.type === 'page' || event.type === 'stream_finished'))
            return;
        present({ description, event, now });
    };
}
function presentJson(write) {
    return ({ description, event, now }) => {
        const { level, module, stream, page } = description;
        // A problem's remedy is a field of its own here.
        const message = 'message' in event ? event.message : description.message;
        const line = JSON.stringify({ ...event, time: new Date(now).toISOString(), level, module, stream, page, message });
        // The runner reads ##[command] anywhere in a line; inside a JSON text the escape means the same.
        write(line.replaceAll('##[', '##\\u005b'));
    };
}
function presentText(settings) {
    const toLine = (entry) => safeLine(textLine(entry, settings.time ?? 'clock'));
    if (settings.actions)
        return createActionsPresenter(settings.write, toLine);
    if (!settings.color)
        return (entry) => settings.write(toLine(entry));
    return (entry) => {
        const { level } = entry.description;
        settings.write(toLine(entry).replace(level, (name) => `\u001b[${COLORS[level]}m${name}\u001b[0m`));
    };
}
function textLine({ description, now }, time) {
    const { level, module, message } = description;
    const at = time === 'clock' ? clockTime(now) : new Date(now).toISOString();
    const subject = subjectOf(description);
    return `${at} ${pad(level, 5)} ${module}${subject && ` ${subject}`}: ${message}`;
}

;// CONCATENATED MODULE: ./lib/reporters/error-log.js



/**
 * Warnings and errors as lines of a file that rotates by size. Nothing is created before the first line; each line is
 * written at once, so that a killed run leaves what it had said.
 */
function createErrorLog(settings) {
    const { file, maxBytes = 1_000_000, keep = 5, clock, redact, onFailure } = settings;
    let size;
    let broken = false;
    const append = (line) => {
        const text = `${line}\n`;
        const bytes = Buffer.byteLength(text);
        if (size === undefined)
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        size ??= (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
        if (size > 0 && size + bytes > maxBytes) {
            rotate(file, keep);
            size = 0;
        }
        (0,external_node_fs_.appendFileSync)(file, text);
        size += bytes;
    };
    const write = (line) => {
        if (broken)
            return;
        try {
            append(line);
        }
        catch (error) {
            broken = true;
            onFailure(error);
        }
    };
    return createLog({ level: 'warn', format: 'text', time: 'date', write, redact, clock });
}
/** file.1 becomes file.2 and so on; the oldest goes. */
function rotate(file, keep) {
    const nameOf = (at) => (at === 0 ? file : `${file}.${at}`);
    (0,external_node_fs_.rmSync)(nameOf(keep), { force: true });
    for (let at = keep - 1; at >= 0; at -= 1) {
        if ((0,external_node_fs_.statSync)(nameOf(at), { throwIfNoEntry: false }))
            (0,external_node_fs_.renameSync)(nameOf(at), nameOf(at + 1));
    }
}

;// CONCATENATED MODULE: ./lib/reporters/html/markup.js

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const LONGEST = 2_000;
/** Received text as text: no markup comes of it, in an element or in a quoted attribute, and nothing in it hides. */
const escapeHtml = (text) => visible(clip(text, LONGEST)).replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
/** HTML in which every value is escaped, but for what is markup already; `false` and undefined leave no trace. */
function html(texts, ...values) {
    return { markup: texts.reduce((sum, text, at) => sum + write(values[at - 1]) + text) };
}
function write(part) {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escapeHtml(part);
    if (typeof part === 'number')
        return String(part);
    return 'markup' in part ? part.markup : part.map(write).join('');
}
const NOTHING = { markup: '' };
/** A link where the address is one of the web, else the text alone. Userinfo is dropped. */
function markup_anchor(text, address) {
    const url = address === undefined ? null : URL.parse(address);
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
        return html `${text}`;
    url.username = '';
    url.password = '';
    return html `<a href="${url.href}" rel="noreferrer noopener">${text}</a>`;
}
/** A table that scrolls by itself on a narrow screen. Names that end in a colon stand at the right, as do their cells. */
function table(names, rows, longest = 200) {
    if (rows.length === 0)
        return NOTHING;
    const right = names.map((name) => name.endsWith(':'));
    const side = (at) => (right[at] ? html ` class="n"` : NOTHING);
    const head = names.map((name, at) => html `<th${side(at)} scope="col">${name.replace(/:$/, '')}</th>`);
    const body = rows
        .slice(0, longest)
        .map((cells) => html `<tr>${cells.map((cell, at) => html `<td${side(at)}>${cell}</td>`)}</tr>`);
    const more = rows.length - longest;
    return html `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${more > 0 && html `<p class="quiet">… and ${more} more, in the JSON report.</p>`}`;
}
/** Names of things: fixed width, broken where they must be. */
const code = (text) => html `<code>${text}</code>`;

// EXTERNAL MODULE: ./lib/core/run-line.js
var run_line = __webpack_require__(67533);
;// CONCATENATED MODULE: ./lib/reporters/problems.js

/** All errors or all warnings of a report, wherever they stand in it; each once. */
function problemsOf(report, kind) {
    const { streams, published } = report;
    const found = [
        ...report[kind].map((problem) => ({ where: problem.page, problem })),
        ...streams.flatMap((stream) => stream[kind].map((problem) => ({ where: placeOf(stream.name, problem), problem }))),
    ];
    if (kind === 'errors') {
        if (published.git?.error)
            found.push({ where: 'git', problem: published.git.error });
        if (published.s3?.error)
            found.push({ where: 's3', problem: published.s3.error });
    }
    else {
        for (const problem of published.git?.left_out ?? [])
            found.push({ where: 'git', problem });
    }
    const seen = new Set();
    return found.filter(({ problem: { code, message } }) => {
        const key = JSON.stringify([code, message]);
        return !seen.has(key) && seen.add(key);
    });
}
/** The stream and page, as far as the message does not name them itself. */
function placeOf(stream, { page, message }) {
    const names = [stream, page].filter((name) => name !== undefined && !mentions(message, name));
    return names.length === 0 ? undefined : names.join(' ');
}

;// CONCATENATED MODULE: ./lib/reporters/trend.js


const LEVELS = '▁▂▃▄▅▆▇█';
/** The runs of a stream with the one that is reported last. */
function runsOf(stream, { run }) {
    const { records, rows, status, pages_failed, retries, changes, checks, duration_ms } = stream;
    return [
        ...stream.history.filter((entry) => entry.run !== run.id),
        {
            run: run.id,
            at: run.started_at,
            records,
            rows,
            status,
            pages_failed,
            retries,
            added: changes?.added ?? 0,
            updated: changes?.updated ?? 0,
            removed: changes?.removed ?? 0,
            checks_failed: checks.filter(({ outcome }) => outcome === 'failed').length,
            ...((0,run_line/* isDelivered */.Z$)(stream) && !hasBrought(stream) ? { kept: true } : {}),
            duration_ms,
        },
    ];
}
/** Whether this run delivered a stream; of trials and of data that stay as they were it did not. */
const hasBrought = (stream) => (0,run_line/* isDelivered */.Z$)(stream) && stream.changes !== undefined;
/** What was usual before: the median of a figure over the delivered runs; undefined where fewer than two tell it. */
function usual(history, pick) {
    const values = history
        .filter(run_line/* isDelivered */.Z$)
        .flatMap((entry) => pick(entry) ?? [])
        .sort((a, b) => a - b);
    if (values.length < 2)
        return undefined;
    const middle = values.length >> 1;
    return values.length % 2 === 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}
/** How far a figure is from what was usual: `+3.2 %`, `as usual`; empty where nothing is known. */
function deviation(value, from) {
    if (from === undefined)
        return '';
    if (value === from)
        return 'as usual';
    if (from === 0)
        return `+${formatCount(value)}`;
    const percent = ((value - from) / from) * 100;
    const size = Math.abs(percent);
    const text = size < 0.1 ? '< 0.1' : size < 10 ? size.toFixed(1) : formatCount(size);
    return `${percent > 0 ? '+' : '−'}${text} %`;
}
/** Figures as one line of blocks, the lowest to the highest; a dot where a run has none. */
function sparkline(values) {
    const known = values.filter((value) => value !== undefined);
    const low = Math.min(...known);
    const span = Math.max(...known) - low;
    return values
        .map((value) => {
        if (value === undefined)
            return '·';
        return LEVELS[span === 0 ? 3 : Math.round(((value - low) / span) * (LEVELS.length - 1))];
    })
        .join('');
}
/** How long ago, as a person says it: `12 min`, `5 h`, `3 d 4 h`, `41 d`. */
function formatAge(ms) {
    const minutes = Math.max(0, Math.floor(ms / 60_000));
    if (minutes < 60)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 24)
        return `${hours} h`;
    const days = Math.floor(hours / 24);
    return days < 7 && hours % 24 > 0 ? `${days} d ${hours % 24} h` : `${formatCount(days)} d`;
}
/** The age of a time at the end of the run; undefined where there is none. */
function ageAt(iso, { run }) {
    const age = iso === undefined ? Number.NaN : Date.parse(run.finished_at) - Date.parse(iso);
    return Number.isNaN(age) ? undefined : Math.max(0, age);
}

;// CONCATENATED MODULE: ./lib/reporters/html/plot.js

const WIDTH = 320;
const HEIGHT = 112;
const TOP = 8;
const FLOOR = HEIGHT - 20;
const LEFT = 4;
const SPAN = WIDTH - LEFT * 2;
/** Our own figures, which may be longer than what a text may be. */
const raw = (markup) => ({ markup });
/** Two digits after the point are more than a screen shows. */
const plot_short = (value) => String(Math.round(value * 100) / 100);
/** A curve over the runs, from the lowest to the highest figure, with what is usual as a dashed line. */
function curve(frame, points, usual) {
    const known = points.flatMap(({ value }) => value ?? []);
    if (known.length < 2)
        return NOTHING;
    const all = usual === undefined ? known : [...known, usual];
    const high = Math.max(...all);
    const lowest = Math.min(...all);
    const low = high - lowest < high * 0.5 ? Math.max(0, lowest - (high - lowest) * 0.4 - (high === lowest ? 1 : 0)) : 0;
    const y = (value) => FLOOR - ((value - low) / (high - low || 1)) * (FLOOR - TOP);
    const x = (at) => LEFT + (points.length === 1 ? SPAN / 2 : (at / (points.length - 1)) * SPAN);
    const places = points.flatMap(({ value, tip }, at) => (value === undefined ? [] : { x: x(at), y: y(value), tip }));
    const line = places.map((place) => `${plot_short(place.x)},${plot_short(place.y)}`).join(' ');
    const [first, last] = [places[0], places.at(-1)];
    const area = `${plot_short(first.x)},${FLOOR} ${line} ${plot_short(last.x)},${FLOOR}`;
    const dots = places.map((place) => html `<circle class="dot" cx="${plot_short(place.x)}" cy="${plot_short(place.y)}" r="${place === last ? '3.4' : places.length > 40 ? '1.2' : '1.9'}"><title>${place.tip}</title></circle>`);
    const median = usual === undefined
        ? NOTHING
        : html `<line class="usual" x1="${LEFT}" x2="${WIDTH - LEFT}" y1="${plot_short(y(usual))}" y2="${plot_short(y(usual))}"><title>median ${frame.format(usual)}</title></line>`;
    return framed(frame, html `${ruler(frame.format(high), low > 0 ? frame.format(low) : '')}<polygon class="area" points="${raw(area)}"/>${median}<polyline class="curve" points="${raw(line)}"/>${dots}`);
}
/** Bars over the runs, each of its parts on top of one another. */
function bars(frame, runs) {
    const sums = runs.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
    const high = Math.max(...sums, 0);
    if (runs.length < 2 || high === 0)
        return NOTHING;
    const step = SPAN / runs.length;
    const width = Math.max(1, Math.min(22, step * 0.72));
    const drawn = runs.map(({ tip, parts }, at) => {
        const x = LEFT + step * at + (step - width) / 2;
        let base = FLOOR;
        const rects = parts.map(({ look, value }) => {
            // a single row among a million must still be seen
            const height = value === 0 ? 0 : Math.max(1.5, (value / high) * (FLOOR - TOP));
            base -= height;
            return value > 0
                ? html `<rect class="${look}" x="${plot_short(x)}" y="${plot_short(base)}" width="${plot_short(width)}" height="${plot_short(height)}"/>`
                : NOTHING;
        });
        return html `<g><title>${tip}</title><rect x="${plot_short(LEFT + step * at)}" y="${TOP}" width="${plot_short(step)}" height="${FLOOR - TOP}" fill="none" pointer-events="all"/>${rects}</g>`;
    });
    return framed(frame, html `${ruler(frame.format(high), '')}${drawn}`);
}
function ruler(high, low) {
    return html `<line class="grid" x1="0" x2="${WIDTH}" y1="${TOP}" y2="${TOP}"/><line class="grid" x1="0" x2="${WIDTH}" y1="${FLOOR}" y2="${FLOOR}"/><text x="0" y="${TOP - 3}">${high}</text>${low !== '' && html `<text x="0" y="${FLOOR - 3}">${low}</text>`}`;
}
function framed({ title, latest, ends }, drawing) {
    const [first, last] = ends;
    return html `<figure><figcaption><span>${title}</span><b>${latest}</b></figcaption><svg viewBox="0 -4 ${WIDTH} ${HEIGHT + 4}" role="img" aria-label="${title}">${drawing}<text x="0" y="${HEIGHT - 5}">${first}</text><text x="${WIDTH}" y="${HEIGHT - 5}" text-anchor="end">${last}</text></svg></figure>`;
}
/** A curve without words, for a cell of a table. */
function spark(values, label) {
    if (values.length < 2)
        return NOTHING;
    const low = Math.min(...values);
    const span = Math.max(...values) - low;
    const y = (value) => (span === 0 ? 13 : 22 - ((value - low) / span) * 18);
    const x = (at) => 3 + (at / (values.length - 1)) * 102;
    const line = values.map((value, at) => `${plot_short(x(at))},${plot_short(y(value))}`).join(' ');
    return html `<svg class="spark" viewBox="0 0 110 26" role="img" aria-label="${label}"><polyline class="curve" points="${raw(line)}"/><circle class="dot" cx="${plot_short(x(values.length - 1))}" cy="${plot_short(y(values.at(-1)))}" r="2.6"/></svg>`;
}

;// CONCATENATED MODULE: ./lib/reporters/html/overview.js







const LOOKS = {
    succeeded: 'good',
    passed: 'good',
    loaded: 'good',
    uploaded: 'good',
    pushed: 'good',
    partial: 'warn',
    warned: 'warn',
    quarantined: 'warn',
    failed: 'bad',
    blocked: 'bad',
    refused: 'bad',
};
/** A status in its colour and in words. */
const chip = (status) => html `<span class="chip ${LOOKS[status] ?? ''}">${status}</span>`;
/** `+3 ~1 −2` in colours; what is nothing stays away. */
function changesText(changes) {
    if (!changes)
        return html `<span class="quiet">nothing delivered</span>`;
    const { added, updated, removed } = changes;
    if (added + updated + removed === 0)
        return html `<span class="quiet">none</span>`;
    const parts = [
        added > 0 && html `<span class="up">+${formatCount(added)}</span>`,
        updated > 0 && html `<span class="mid">~${formatCount(updated)}</span>`,
        removed > 0 && html `<span class="down">−${formatCount(removed)}</span>`,
    ].filter((part) => part !== false);
    return html `${parts.map((part, at) => html `${at > 0 && ' '}${part}`)}`;
}
/** Status, time, and what came, at a glance. */
function header(report) {
    const { run } = report;
    const { trigger } = run;
    const by = [trigger.event, trigger.actor && `by ${trigger.actor}`].filter(Boolean).join(' ');
    return html `<header><h1>${chip(run.status)} ${trigger.repository ?? 'adip-ingest'}</h1>
<p class="quiet">${formatTimestamp(run.started_at)}, run ${markup_anchor(run.id, trigger.run_url)}${by !== '' && `, ${by}`}${run.attempt > 1 && `, attempt ${run.attempt}: an interrupted run was resumed`}</p>
${run.dry_run && html `<p><b>Dry run</b>: nothing was written or published.</p>`}${run.limit !== undefined && html `<p><b>Trial</b> of ${countOf(run.limit, 'page')} per stream: nothing was written or published.</p>`}
${tiles(report)}</header>`;
}
function tiles({ totals, run, history = [] }) {
    const lost = totals.pages_failed > 0 ? `pages, ${formatCount(totals.pages_failed)} lost` : 'pages';
    const before = history.flatMap(({ duration_ms }) => duration_ms ?? []).sort((a, b) => a - b);
    const middle = before.length > 1 ? before[before.length >> 1] : undefined;
    const took = deviation(run.duration_ms, middle);
    const all = [
        [formatCount(totals.records), 'records received'],
        [changesText(totals), 'rows changed'],
        [`${formatCount(totals.pages_succeeded)} of ${formatCount(totals.pages_requested)}`, lost],
        [formatCount(totals.retries), totals.retries === 1 ? 'retry' : 'retries'],
        [(0,units/* formatBytes */.z3)(totals.bytes), 'received'],
        [(0,units/* formatDuration */.a3)(run.duration_ms), took === '' ? 'execution time' : `execution time, ${took}`],
    ];
    return html `<div class="tiles">${all.map(([value, label]) => html `<div class="tile"><b>${value}</b><span>${label}</span></div>`)}</div>`;
}
/** Errors or warnings, each with what to do next. */
function problems(report, kind) {
    const found = problemsOf(report, kind);
    if (found.length === 0)
        return NOTHING;
    const shown = found.slice(0, 100);
    const more = found.length - shown.length;
    return html `<h2>${kind === 'errors' ? 'Errors' : 'Warnings'}</h2>${shown.map((one) => problemBox(one, kind))}${more > 0 && html `<p class="quiet">… and ${more} more, in the JSON report.</p>`}`;
}
function problemBox({ where, problem: { code: cause, message, remedy } }, kind) {
    return html `<div class="problem ${kind === 'warnings' && 'warn'}"><p>${where !== undefined && html `<b>${where}</b>: `}${message} ${code(cause)}</p>${remedy !== undefined && html `<p class="next"><b>Next:</b> ${remedy}</p>`}</div>`;
}
/** All streams, one line each. */
function streamTable(report) {
    const names = [
        'Status',
        'Stream',
        'Rows:',
        'Against usual:',
        'Trend',
        'Changes:',
        'Pages:',
        'Retries:',
        'Time:',
        'Data of',
    ];
    const rows = report.streams.map((stream) => streamRow(stream, report));
    return html `<h2>Streams</h2><div class="card flat">${table(names, rows, 500)}</div>`;
}
function streamRow(stream, report) {
    const { name, status, rows, retries, duration_ms, history, changes } = stream;
    const trend = runsOf(stream, report)
        .filter(run_line/* isDelivered */.Z$)
        .map((entry) => entry.rows);
    const lost = stream.pages_failed > 0 && html `, <span class="down">${formatCount(stream.pages_failed)} lost</span>`;
    const brought = hasBrought(stream);
    return [
        chip(status),
        html `<b>${name}</b>`,
        formatCount(rows),
        brought
            ? deviation(rows, usual(history, (entry) => entry.rows))
            : '',
        spark(trend, `rows of ${name}`),
        changesText(changes),
        html `${formatCount(stream.pages_succeeded)}${lost}`,
        formatCount(retries),
        (0,units/* formatDuration */.a3)(duration_ms),
        freshness(stream, report),
    ];
}
/** How old the data of a stream are. */
function freshness({ last_delivered_at }, report) {
    const age = ageAt(last_delivered_at, report);
    if (age === undefined || last_delivered_at === undefined)
        return html `<span class="quiet">never</span>`;
    if (last_delivered_at === report.run.started_at)
        return html `this run`;
    return html `<span title="${formatTimestamp(last_delivered_at)}">${formatAge(age)} ago</span>`;
}

;// CONCATENATED MODULE: ./lib/reporters/html/delivery.js




/** Databases, transforms, the commit and the objects. */
function delivery(report) {
    const { warehouses = [], transforms = [], published } = report;
    return html `${warehouses.length > 0 && html `<h2>Databases</h2>${warehouses.map(warehouse)}`}${transformTable(transforms)}${publishedTo(published)}`;
}
function warehouse({ kind, place, status, duration_ms, tables, error }) {
    const rows = tables.map((one) => [
        chip(one.how),
        code(one.table),
        formatCount(one.rows),
        formatCount(one.upserted),
        formatCount(one.deleted),
        one.error?.message,
    ]);
    const names = ['', 'Table', 'Rows:', 'Written:', 'Deleted:', ''];
    return html `<div class="card"><p>${chip(status)} <b>${kind}</b> ${code(place)} <span class="quiet">${(0,units/* formatDuration */.a3)(duration_ms)}</span></p>${error && html `<p>${error.message}</p>`}${table(names, rows)}</div>`;
}
function transformTable(transforms) {
    if (transforms.length === 0)
        return NOTHING;
    const rows = transforms.map(({ name, status, rows: count, duration_ms, table: made, outputs, errors, checks }) => [
        chip(status),
        html `<b>${name}</b>`,
        formatCount(count),
        html `${made !== undefined && html `table ${code(made)} `}${outputs.map(({ path, changed }) => html `${code(path)} ${changed ? 'changed' : 'unchanged'} `)}${errors.map(({ message }) => html `<br>${message}`)}`,
        checks.length === 0
            ? ''
            : `${checks.filter(({ outcome }) => outcome === 'passed').length} of ${checks.length} passed`,
        (0,units/* formatDuration */.a3)(duration_ms),
    ]);
    return html `<h2>Transforms</h2><div class="card flat">${table(['', 'Transform', 'Rows:', 'Result', 'Checks', 'Time:'], rows)}</div>`;
}
function publishedTo({ git, s3 }) {
    if (!git && !s3)
        return NOTHING;
    const commit = git?.commit === undefined ? NOTHING : markup_anchor(git.commit.slice(0, 12), git.url);
    const on = git?.branch === undefined ? '' : ` on ${git.branch}`;
    const objects = (s3?.objects ?? []).map(({ uri, bytes, uploaded }) => [
        code(uri),
        (0,units/* formatBytes */.z3)(bytes),
        uploaded ? html `<b>uploaded</b>` : 'unchanged',
    ]);
    return html `<h2>Published</h2><div class="card">${git && html `<p>${chip(git.status)} <b>git</b> ${commit}${on}${git.message !== undefined && `: ${git.message.split('\n', 1)[0]}`} <span class="quiet">${countOf(git.files.length, 'file')}${git.rebuilds > 0 && `, rebuilt ${countOf(git.rebuilds, 'time')} because another push came first`}</span></p>`}${s3 && html `<p>${chip(s3.status)} <b>S3</b></p>${table(['Object', 'Size:', ''], objects)}`}</div>`;
}
/** Whether the cron slots since the run before were answered. */
function schedule({ schedule: kept }) {
    if (!kept)
        return NOTHING;
    const { crons, since, missed, examples } = kept;
    const lines = crons.map((cron) => html `${code(cron)} `);
    const said = missed === 0
        ? html `every slot since ${formatTimestamp(since)} was answered`
        : html `<b class="down">${countOf(missed, 'slot')} missed</b> since ${formatTimestamp(since)}: ${examples.map(formatTimestamp).join(', ')}${missed > examples.length && ' and earlier'}`;
    return html `<h2>Schedule</h2><div class="card"><p>${lines}${said}</p></div>`;
}
/** The last runs, the latest first. */
function lastRuns({ history = [] }, longest = 30) {
    if (history.length === 0)
        return NOTHING;
    const rows = history
        .toReversed()
        .slice(0, longest)
        .map((run) => [
        chip(run.status),
        formatTimestamp(run.at),
        code(run.run),
        run.event ?? '',
        formatCount(run.records),
        changesText(run),
        run.pages_failed === 0 ? '' : html `<span class="down">${formatCount(run.pages_failed)}</span>`,
        run.duration_ms === undefined ? '' : (0,units/* formatDuration */.a3)(run.duration_ms),
    ]);
    const names = ['', 'Started', 'Run', 'By', 'Records:', 'Changes:', 'Lost pages:', 'Time:'];
    return html `<h2>Runs before this one</h2><div class="card flat">${table(names, rows, longest)}</div>`;
}

;// CONCATENATED MODULE: ./lib/reporters/html/fields.js


/** Columns that came, went or are empty, and what the selectors of a site found. */
function fieldsOf(stream) {
    return html `${columnDrift(stream)}${emptyColumns(stream)}${fields(stream)}${snapshots(stream)}`;
}
function columnDrift({ new_columns, vanished_columns, schema_changes = [] }) {
    const told = new Set(schema_changes.map(({ column }) => column));
    const rows = [
        ...schema_changes.map(({ column, change, from, to, action, rows: count }) => [
            code(column),
            change === 'type' ? `${from ?? '?'} → ${to ?? '?'}` : change,
            `${action.replaceAll('_', ' ')}${count === undefined ? '' : `, ${formatCount(count)} rows`}`,
        ]),
        ...vanished_columns.filter((name) => !told.has(name)).map((name) => [code(name), 'vanished', 'kept, empty']),
        ...new_columns.filter((name) => !told.has(name)).map((name) => [code(name), 'new', 'added']),
    ];
    return rows.length === 0
        ? NOTHING
        : html `<h3>Columns that changed</h3>${table(['Column', 'Change', 'What was done'], rows)}`;
}
function emptyColumns({ columns }) {
    const empty = columns.filter(({ empty_rate }) => empty_rate > 0).sort((a, b) => b.empty_rate - a.empty_rate);
    if (empty.length === 0)
        return NOTHING;
    const rows = empty.map(({ name, empty_rate, missing, null: nulls }) => [
        code(name),
        formatShare(empty_rate),
        formatCount(missing),
        formatCount(nulls),
    ]);
    return html `<h3>Empty values: ${empty.length} of ${columns.length} columns</h3>${table(['Column', 'Share:', 'Missing:', 'Null:'], rows, 60)}`;
}
function fields({ fields: all = [], rendering }) {
    if (all.length === 0 && !rendering)
        return NOTHING;
    const pages = rendering ? html `<p class="quiet">Pages: ${describeRendering(rendering)}</p>` : NOTHING;
    const names = ['Field', 'Found:', 'Last run:', 'Selectors that matched', 'Not of its type:', 'Healed:'];
    return html `<h3>Fields</h3>${pages}${table(names, all.map(fieldRow))}`;
}
function fieldRow({ name, hits, misses, hit_rate, earlier_hit_rate, used, unparsed, healed, proposal }) {
    return [
        code(name),
        `${formatCount(hits)} of ${formatCount(hits + misses)}, ${formatShare(hit_rate)}`,
        earlier_hit_rate === undefined ? '' : formatShare(earlier_hit_rate),
        html `${used.map(({ select, hits: times }) => html `${code(select)} ${formatCount(times)}<br>`)}${proposal && html `proposed: ${code(proposal.select)} (likeness ${String(proposal.score)})`}`,
        formatCount(unparsed),
        formatCount(healed),
    ];
}
function snapshots({ snapshots: all = [] }) {
    if (all.length === 0)
        return NOTHING;
    const rows = all.map(({ kind, path, url }) => [kind, code(path), url]);
    return html `<h3>Snapshots of what went wrong</h3>${table(['Kind', 'File', 'Page'], rows, 50)}`;
}

;// CONCATENATED MODULE: ./lib/reporters/html/streams.js








/** Streams that are unfolded although nothing is wrong with them. */
const OPEN = 3;
const FILES = 50;
/** Each stream by itself: plots over its history, what was lost, checked, changed and found. */
function streamSections(report) {
    if (report.streams.length === 0)
        return NOTHING;
    const isShort = report.streams.length <= OPEN;
    const cards = report.streams.map((stream) => {
        const isOpen = isShort || stream.status !== 'succeeded';
        return html `<details class="card"${isOpen && html ` open`}><summary>${stream.name} ${chip(stream.status)} <span class="quiet">${subtitle(stream)}</span></summary>${streamBody(stream, report)}</details>`;
    });
    return html `<h2>Stream by stream</h2>${cards}`;
}
function subtitle({ source, records, duration_ms, resumed_at }) {
    const resumed = resumed_at === undefined ? '' : `, resumed at ${resumed_at}`;
    return `${countOf(records, 'record')} from ${source} in ${(0,units/* formatDuration */.a3)(duration_ms)}${resumed}`;
}
function streamBody(stream, report) {
    return html `${plots(stream, report)}${facts(stream, report)}${lostPages(stream)}${checks(stream)}${changeExamples(stream)}${fieldsOf(stream)}`;
}
function plots(stream, report) {
    const runs = runsOf(stream, report);
    if (runs.length < 2)
        return html `<p class="quiet">Plots over the history come with the second run.</p>`;
    const ends = endsOf(runs[0].at, runs.at(-1).at);
    const frame = (title, latest, format = formatCount) => ({
        title,
        latest,
        ends,
        format,
    });
    const figure = (pick, format) => runs.map((entry) => {
        const value = (0,run_line/* isDelivered */.Z$)(entry) ? pick(entry) : undefined;
        return { tip: `${tipOf(entry)}${value === undefined ? '' : `: ${format(value)}`}`, value };
    });
    const usualRows = usual(stream.history, ({ rows }) => rows);
    const usualTime = usual(stream.history, ({ duration_ms }) => duration_ms);
    const rowsNow = hasBrought(stream) ? against(formatCount(stream.rows), deviation(stream.rows, usualRows)) : 'kept';
    const drawn = [
        curve(frame('Rows', rowsNow), figure(({ rows }) => rows, formatCount), usualRows),
        changePlot(runs, frame),
        curve(frame('Time', against((0,units/* formatDuration */.a3)(stream.duration_ms), deviation(stream.duration_ms, usualTime)), units/* formatDuration */.a3), figure(({ duration_ms }) => duration_ms, units/* formatDuration */.a3), usualTime),
        failurePlot(runs, frame),
    ];
    return html `<div class="plots">${drawn}</div>`;
}
function changePlot(runs, frame) {
    const { added = 0, updated = 0, removed = 0 } = runs.at(-1);
    const latest = `+${formatCount(added)} ~${formatCount(updated)} −${formatCount(removed)}`;
    const changed = runs.map((entry) => {
        const { added: more = 0, updated: other = 0, removed: less = 0 } = entry;
        const tip = `${tipOf(entry)}: +${formatCount(more)} ~${formatCount(other)} −${formatCount(less)}`;
        const parts = [
            { look: 'add', value: more },
            { look: 'upd', value: other },
            { look: 'del', value: less },
        ];
        return { tip, parts };
    });
    return bars(frame('Changes', latest), changed);
}
/** Lost pages, failed checks, and runs that delivered nothing, as far as there were any. */
function failurePlot(runs, frame) {
    const trouble = runs.map((entry) => {
        const { pages_failed = 0, checks_failed = 0 } = entry;
        const nothing = !(0,run_line/* isDelivered */.Z$)(entry) && pages_failed + checks_failed === 0 ? 1 : 0;
        const tip = `${tipOf(entry)}: ${countOf(pages_failed, 'lost page')}, ${countOf(checks_failed, 'failed check')}`;
        const parts = [
            { look: 'lost', value: pages_failed + nothing },
            { look: 'late', value: checks_failed },
        ];
        return { tip, parts };
    });
    const bad = runs.filter((entry) => entry.status !== 'succeeded').length;
    return bars(frame('Lost pages and failed checks', `${formatCount(bad)} of ${countOf(runs.length, 'run')}`), trouble);
}
/** Days, or times where all runs are of one day. */
function endsOf(first, last) {
    const [from, to] = [first, last].map((iso) => iso.slice(0, 16).replace('T', ' '));
    return from.slice(0, 10) === to.slice(0, 10) ? [from.slice(11), to.slice(11)] : [from.slice(0, 10), to.slice(0, 10)];
}
/** A figure and how far it is from what was usual. */
const against = (figure, said) => (said === '' ? figure : `${figure}, ${said}`);
const tipOf = ({ at, status }) => `${formatTimestamp(at)}, ${status}`;
function facts(stream, report) {
    const { records, duplicates, requests, retries_by_cause, waited_ms, replaced_characters, last_changed_at } = stream;
    const causes = Object.entries(retries_by_cause).map(([cause, times]) => `${cause} ${formatCount(times)}`);
    const pairs = [
        ['Records', `${formatCount(records)}${duplicates > 0 ? `, ${countOf(duplicates, 'duplicate')} dropped` : ''}`],
        ['Changes', changesText(stream.changes)],
        [
            'Data of',
            html `${freshness(stream, report)}${last_changed_at !== undefined && last_changed_at !== report.run.started_at && `, last changed ${formatTimestamp(last_changed_at)}`}`,
        ],
        ['Requests', `${formatCount(requests)}${causes.length > 0 ? `; retried for ${causes.join(', ')}` : ''}`],
    ];
    if (stream.fallback)
        pairs.push([
            'Fallback',
            html `${stream.fallback.used}, because ${stream.fallback.reason} ${code(stream.fallback.code)}`,
        ]);
    if (waited_ms > 0)
        pairs.push(['Waited', `${(0,units/* formatDuration */.a3)(waited_ms)} for rate limits and server hints`]);
    if (replaced_characters > 0)
        pairs.push(['Replaced', countOf(replaced_characters, 'invalid character')]);
    if (stream.recovered_pages.length > 0)
        pairs.push(['Recovered', `${stream.recovered_pages.slice(0, 20).join(', ')}: lost by an earlier run`]);
    for (const { path, rows, bytes, changed, format } of stream.outputs.slice(0, FILES))
        pairs.push([
            format.toUpperCase(),
            html `${code(path)} ${countOf(rows, 'row')}, ${(0,units/* formatBytes */.z3)(bytes)}, ${changed ? html `<b>changed</b>` : 'unchanged'}`,
        ]);
    if (stream.outputs.length > FILES)
        pairs.push(['', `… and ${countOf(stream.outputs.length - FILES, 'file')} more, in the JSON report`]);
    if (stream.quarantine)
        pairs.push([
            'Quarantine',
            html `${code(stream.quarantine.path)} ${countOf(stream.quarantine.rows, 'row')} of this run, ${formatCount(stream.quarantine.kept)} kept`,
        ]);
    return html `<dl>${pairs.map(([name, value]) => html `<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
function lostPages({ failed_pages }) {
    if (failed_pages.length === 0)
        return NOTHING;
    const rows = failed_pages.map(({ page, code: cause, reason, attempts, first_failed_at }) => [
        code(page),
        code(cause),
        reason,
        formatCount(attempts),
        formatTimestamp(first_failed_at),
    ]);
    return html `<h3>Lost pages</h3><p class="quiet">Kept as dead letters: the next run asks for them first.</p>${table(['Page', 'Cause', 'What was answered', 'Attempts:', 'Lost since'], rows)}`;
}
const ORDER = ['failed', 'quarantined', 'warned', 'passed'];
function checks({ checks: all }) {
    if (all.length === 0)
        return NOTHING;
    const sorted = all.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
    const rows = sorted.map(({ check, outcome, detail, samples = [] }) => [
        chip(outcome),
        code(check),
        html `${detail}${samples.slice(0, 5).map(({ key, value }) => html `<br><small>${key}: ${code(value)}</small>`)}`,
    ]);
    return html `<h3>Checks</h3>${table(['', 'Check', 'Found'], rows)}`;
}
const SIGNS = { added: 'up', updated: 'mid', removed: 'down' };
function changeExamples({ changes }) {
    if (!changes || changes.examples.length === 0)
        return NOTHING;
    const rows = changes.examples.map(({ change, key, detail }) => [
        html `<span class="${SIGNS[change]}">${change}</span>`,
        code(key),
        detail,
    ]);
    return html `<h3>Examples of changes</h3>${table(['Change', 'Key', 'What'], rows, 30)}`;
}

;// CONCATENATED MODULE: ./lib/reporters/html/style.js
/** All of the page's looks: light and dark by the reader's setting, one column on a phone, black on white in print. */
const STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b2230;--quiet:#5b6577;--line:#dfe3ea;--head:#f0f2f6;
--good:#17803d;--warn:#9a6200;--bad:#c02626;--idle:#5b6577;--good-bg:#e5f5ea;--warn-bg:#fdf1d8;--bad-bg:#fde8e8;--idle-bg:#eceff4;
--blue:#2563b8;--area:#2563b81f;--add:#1f9d55;--upd:#3b7ddd;--del:#d64545;--link:#1d56b0}
@media(prefers-color-scheme:dark){:root{--bg:#10141b;--card:#181e28;--ink:#e7ebf2;--quiet:#9aa5b8;--line:#2b3443;--head:#1f2733;
--good:#5fd38a;--warn:#f0bf5a;--bad:#ff8080;--idle:#9aa5b8;--good-bg:#163322;--warn-bg:#3a2d10;--bad-bg:#421c1f;--idle-bg:#242d3a;
--blue:#78aef5;--area:#78aef52b;--add:#45c07a;--upd:#6aa4f0;--del:#f07575;--link:#8cbcff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main{max-width:1180px;margin:0 auto;padding:24px 20px 48px}
h1{font-size:1.65rem;line-height:1.25;margin:0;display:flex;flex-wrap:wrap;gap:.3em .55em;align-items:center;letter-spacing:-.01em}
h2{font-size:1.12rem;margin:34px 0 10px}
h3{font-size:.95rem;margin:20px 0 8px}
p{margin:6px 0}
a{color:var(--link)}
code{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--head);padding:1px 5px;border-radius:4px}
.quiet{color:var(--quiet);font-size:.9rem}
header .quiet{margin-top:6px}
.chip{display:inline-block;font-size:.78rem;font-weight:600;line-height:1.5;padding:1px 9px;border-radius:99px;white-space:nowrap;color:var(--idle);background:var(--idle-bg)}
.chip.good{color:var(--good);background:var(--good-bg)}.chip.warn{color:var(--warn);background:var(--warn-bg)}.chip.bad{color:var(--bad);background:var(--bad-bg)}
h1 .chip{font-size:1rem;padding:3px 14px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(145px,1fr));gap:12px;margin:22px 0 0}
.tile,.card{background:var(--card);border:1px solid var(--line);border-radius:10px}
.tile{padding:11px 14px}
.tile b{display:block;font-size:1.4rem;line-height:1.25;font-weight:650;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.tile>span{color:var(--quiet);font-size:.84rem}
.card{margin:12px 0;padding:4px 18px 14px;min-width:0}
.card.flat{padding:0}
.problem{border-left:4px solid var(--bad);padding:10px 16px;margin:10px 0;background:var(--card);border-radius:0 10px 10px 0;border-block:1px solid var(--line);border-right:1px solid var(--line)}
.problem.warn{border-left-color:var(--warn)}
.problem p{margin:0}
.problem .next{margin-top:4px;color:var(--quiet)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:normal}
th,td{text-align:left;padding:7px 12px;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600;color:var(--quiet);font-size:.8rem;white-space:nowrap;background:var(--head)}
tbody tr:last-child td{border-bottom:0}
.card.flat th:first-child,.card.flat td:first-child{padding-left:18px}
td{max-width:460px;overflow-wrap:break-word;min-width:52px}
td code{overflow-wrap:anywhere}td:has(code){min-width:150px}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td small{color:var(--quiet)}
.up{color:var(--add)}.down{color:var(--del)}.mid{color:var(--upd)}
summary{cursor:pointer;padding:10px 0 8px;font-weight:600;list-style-position:outside;margin-left:16px}
summary .chip{margin:0 6px}
summary .quiet{font-weight:400}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:14px 22px;margin:8px 0 4px}
figure{margin:0;min-width:0}
figcaption{font-size:.84rem;color:var(--quiet);display:flex;justify-content:space-between;gap:10px;margin-bottom:2px}
figcaption b{color:var(--ink);font-weight:600;white-space:nowrap}
svg{display:block;width:100%;height:auto;overflow:visible}
svg.spark{width:110px;height:26px}
svg text{fill:var(--quiet);font:11px system-ui,sans-serif}
.grid{stroke:var(--line);stroke-width:1}.usual{stroke:var(--quiet);stroke-width:1;stroke-dasharray:3 3}
.curve{fill:none;stroke:var(--blue);stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}.area{fill:var(--area)}
.dot{fill:var(--blue)}.bar{fill:var(--blue)}.add{fill:var(--add)}.upd{fill:var(--upd)}.del{fill:var(--del)}.lost{fill:var(--del)}.late{fill:var(--warn)}
.good-fill{fill:var(--add)}.warn-fill{fill:var(--warn)}.bad-fill{fill:var(--del)}.idle-fill{fill:var(--idle)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin:12px 0;font-size:.9rem}
dt{color:var(--quiet)}dd{margin:0;min-width:0}
footer{margin-top:36px;color:var(--quiet);font-size:.84rem;border-top:1px solid var(--line);padding-top:12px}
@media(max-width:600px){main{padding:16px 12px 32px}h1{font-size:1.35rem}.tiles{grid-template-columns:1fr 1fr;gap:8px}.tile b{font-size:1.2rem}.card{padding:2px 12px 10px}th,td{padding:6px 9px}td{min-width:96px}td.n{min-width:0}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:6px}}
@media print{:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#ccc;--head:#f2f2f2;--link:#000;--good:#17803d;--warn:#9a6200;--bad:#c02626;--good-bg:#fff;--warn-bg:#fff;--bad-bg:#fff;--idle-bg:#fff;--blue:#2563b8;--area:#2563b81f;--add:#1f9d55;--upd:#3b7ddd;--del:#d64545}
body{font-size:11px}main{max-width:none;padding:0}.scroll{overflow:visible}.card,.tile,.problem,figure,tr{break-inside:avoid}.card:has(.plots){break-inside:auto}
.chip{border:1px solid currentColor}details::details-content{content-visibility:visible;block-size:auto}}
`.replace(/\n/g, '');

;// CONCATENATED MODULE: ./lib/reporters/html/index.js






/**
 * The report as one HTML page that needs nothing else: no script, no request, light and dark, for a screen of any width
 * and for paper. Whatever was received or scraped is escaped. Secrets must be gone from the report (`redactDeep`).
 */
function renderHtml(report) {
    const { run } = report;
    const title = `${run.trigger.repository ?? 'adip-ingest'}: ${run.status}, ${formatTimestamp(run.started_at)}`;
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
${header(report)}
${problems(report, 'errors')}
${streamTable(report)}
${problems(report, 'warnings')}
${streamSections(report)}
${delivery(report)}
${schedule(report)}
${lastRuns(report)}
<footer>Run ${run.id}, finished ${formatTimestamp(run.finished_at)}, seed ${run.seed}, adip-ingest ${run.version}</footer>
</main>
</body>
</html>
`;
    return page.markup;
}

// EXTERNAL MODULE: ./lib/reporters/options.js
var options = __webpack_require__(60200);
;// CONCATENATED MODULE: ./lib/reporters/outputs.js
/**
 * The Action's outputs. Counts are plain digits, `changed` is `true` or `false`, lists have one entry per line and are
 * empty without any; `failed-pages` is a count, `commit-sha` is empty where nothing was pushed.
 */
function renderOutputs({ run, totals, streams, published }) {
    const outputs = streams.flatMap((stream) => stream.outputs);
    const list = (values) => [...new Set(values)].join('\n');
    return {
        status: run.status,
        records: String(totals.records),
        changed: String(outputs.some(({ changed }) => changed)),
        added: String(totals.added),
        updated: String(totals.updated),
        removed: String(totals.removed),
        'failed-pages': String(totals.pages_failed),
        'csv-paths': list(outputs.filter(({ format }) => format === 'csv').map(({ path }) => path)),
        's3-uris': list(published.s3?.objects.map(({ uri }) => uri) ?? []),
        'commit-sha': published.git?.status === 'pushed' ? (published.git.commit ?? '') : '',
    };
}

;// CONCATENATED MODULE: ./lib/reporters/progress-line.js




const BAR = 16;
function createLiveStream(name, now) {
    const state = {
        name,
        startedAt: now,
        done: 0,
        before: undefined,
        pages: undefined,
        records: 0,
        retries: 0,
        failed: 0,
        waits: new Map(),
        status: undefined,
        ms: 0,
    };
    return { state, take: (event, now) => learn(state, event, now) };
}
function learn(state, event, now) {
    if (event.type === 'page') {
        state.before ??= event.done - 1;
        state.done = event.done;
        state.pages = event.pages;
        state.records += event.records;
        state.waits.delete(event.page);
    }
    else if (event.type === 'retry' || event.type === 'wait') {
        if (event.type === 'retry')
            state.retries += 1;
        state.waits.set(event.page, { until: now + event.waitMs, reason: event.reason });
    }
    else if (event.type === 'page_failed') {
        state.failed += 1;
        state.waits.delete(event.page);
    }
    else if (event.type === 'stream_finished') {
        state.status = event.status;
        state.records = event.records;
        state.ms = event.ms;
    }
}
/** One line of at most `width` columns; what matters least gives way first on a narrow terminal. */
function liveLine({ state }, now, width) {
    const name = visible(state.name);
    const parts = state.status === undefined ? running(state, now) : finished(state, state.status);
    let left = parts;
    const join = () => [name, ...left.map((part) => part.text)].join('  ');
    while (left.length > 1 && textWidth(join()) > width) {
        const least = Math.max(...left.map((part) => part.rank));
        if (least === 0)
            break;
        left = left.filter((part) => part.rank !== least);
    }
    return truncate(join(), Math.max(1, width));
}
function running(state, now) {
    const { done, pages, records, retries, failed, before } = state;
    const elapsed = now - state.startedAt;
    const wait = longestWait(state, now);
    const left = timeLeft(done - (before ?? 0), pages === undefined ? undefined : pages - done, elapsed);
    const rate = formatRate(records, elapsed);
    return parts([
        pages !== undefined && pages > 0 && [bar(done / pages), 4],
        [pages === undefined ? countOf(done, 'page') : `${formatCount(done)}/${countOf(pages, 'page')}`, 0],
        [countOf(records, 'record'), 1],
        rate !== undefined && [rate, 3],
        retries > 0 && [countOf(retries, 'retry', 'retries'), 5],
        failed > 0 && [`${formatCount(failed)} lost`, 0],
        left !== undefined && [`${formatLeft(left)} left`, 2],
        wait !== undefined && [`waiting ${formatLeft(wait.until - now)}: ${visible(wait.reason)}`, 0],
    ]);
}
const MARKS = { succeeded: '✔', partial: '▲', failed: '✖', blocked: '✖', skipped: '–' };
function finished(state, status) {
    const { done, records, retries, failed, ms } = state;
    const rate = formatRate(records, ms);
    return parts([
        [`${MARKS[status]} ${status}`, 0],
        [countOf(records, 'record'), 0],
        [countOf(done, 'page'), 1],
        failed > 0 && [`${formatCount(failed)} lost`, 0],
        retries > 0 && [countOf(retries, 'retry', 'retries'), 3],
        [(0,units/* formatDuration */.a3)(ms), 2],
        rate !== undefined && [rate, 4],
    ]);
}
const parts = (list) => list.filter((part) => part !== false).map(([text, rank]) => ({ text, rank }));
/** The stream is held up for as long as the wait that ends last, where any still runs. */
function longestWait({ waits }, now) {
    let found;
    for (const wait of waits.values())
        if (wait.until > now && wait.until > (found?.until ?? 0))
            found = wait;
    return found;
}
function bar(share) {
    const size = BAR;
    const full = Math.round(Math.min(1, Math.max(0, share)) * size);
    return '█'.repeat(full) + '░'.repeat(size - full);
}

;// CONCATENATED MODULE: ./lib/reporters/progress.js


const REDRAW_MS = 100;
const TICK_MS = 200;
const SHOWN = 12;
/**
 * Live progress on a terminal: one line for each running stream, redrawn in place ten times a second at most; a finished
 * stream's line stays above. Waits count down although nothing happens.
 */
function createProgress({ write, columns, clock, redact }) {
    const streams = new Map();
    const ticking = new AbortController();
    let drawn = 0;
    let drawnAt = Number.NEGATIVE_INFINITY;
    const erase = () => (drawn === 0 ? '' : `\u001b[${drawn}A\r\u001b[J`);
    const lines = () => {
        const running = [...streams.values()];
        const shown = running.slice(0, SHOWN).map((stream) => liveLine(stream, clock.now(), columns()));
        return running.length > SHOWN ? [...shown, `… ${running.length - SHOWN} more streams`] : shown;
    };
    const draw = (above = '') => {
        const next = lines();
        write(`${erase()}${above}${next.map((line) => `${line}\n`).join('')}`);
        drawn = next.length;
        drawnAt = clock.now();
    };
    const redraw = () => {
        if (clock.now() - drawnAt >= REDRAW_MS)
            draw();
    };
    const stop = () => {
        if (ticking.signal.aborted)
            return;
        ticking.abort();
        draw();
    };
    const tick = async () => {
        while (!ticking.signal.aborted) {
            await clock.sleep(TICK_MS, ticking.signal);
            if (streams.size > 0)
                redraw();
        }
    };
    // Only the abort of stop() ends the loop, and that is no error.
    tick().catch(() => { });
    return {
        handle(received) {
            if (ticking.signal.aborted)
                return;
            if (received.type === 'run_finished')
                return stop();
            const event = redactDeep(received, redact);
            if (event.type === 'stream_started')
                streams.set(event.stream, createLiveStream(event.stream, clock.now()));
            const stream = 'stream' in event && event.stream !== undefined ? streams.get(event.stream) : undefined;
            if (!stream)
                return;
            stream.take(event, clock.now());
            if (event.type !== 'stream_finished')
                return redraw();
            const last = liveLine(stream, clock.now(), columns());
            streams.delete(event.stream);
            draw(`${last}\n`);
        },
        line(text) {
            if (ticking.signal.aborted)
                write(`${text}\n`);
            else
                draw(`${text}\n`);
        },
        stop,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./lib/core/report.js + 3 modules
var report = __webpack_require__(35820);
;// CONCATENATED MODULE: ./lib/reporters/report-json-schema.js


/** The published JSON Schema of the execution report. */
function reportJsonSchema() {
    return json_schema_processors/* toJSONSchema */.bl(report/* reportSchema */.Q, { io: 'output' });
}

;// CONCATENATED MODULE: ./lib/reporters/budget.js

const SEPARATOR = '\n\n';
const NOTICE_BYTES = 2_048;
const MORE_BYTES = 64;
/** No name takes more than this share, so that thousands of lost pages do not push everything else out. */
const SHARE = 0.4;
const FEWEST = 3;
const bytesOf = (text) => Buffer.byteLength(text);
/**
 * The sections in their order, chosen by priority so that the whole never exceeds `limitBytes` of UTF-8. `notice` makes
 * the line that says what was left out.
 */
function fitSections(sections, limitBytes, notice) {
    const texts = new Map();
    const names = new Map();
    for (const [name, list] of Map.groupBy(sections, (section) => section.name))
        names.set(name, { sections: list.length, bytes: 0, shown: 0, all: 0 });
    let room = limitBytes - Math.min(NOTICE_BYTES, Math.floor(limitBytes / 3));
    for (const section of sections.toSorted((a, b) => a.priority - b.priority)) {
        const taken = names.get(section.name);
        const share = Math.floor(limitBytes * SHARE) - taken.bytes;
        const { text, shown } = fitSection(section, Math.min(room, share) - SEPARATOR.length, enoughOf(section, taken));
        taken.shown += shown;
        taken.all += Math.max(1, section.items.length);
        if (text === undefined)
            continue;
        texts.set(section, text);
        const bytes = bytesOf(text) + SEPARATOR.length;
        taken.bytes += bytes;
        room -= bytes;
    }
    const cut = [...names]
        .filter(([, { shown, all }]) => shown < all)
        .map(([name, { shown, all }]) => shown === 0 ? name : `${name} (${formatCount(shown)} of ${formatCount(all)} shown)`);
    const kept = sections.map((section) => texts.get(section)).filter((text) => text !== undefined);
    if (cut.length > 0)
        kept.push(notice(cut));
    return { markdown: clipBytes(kept.join(SEPARATOR), limitBytes), cut };
}
/** Sections of one name share what is enough of it, with a few for each. */
const enoughOf = ({ enough }, { sections }) => enough === undefined ? Number.POSITIVE_INFINITY : Math.max(FEWEST, Math.floor(enough / sections));
/** As much of a section as has room; a section of items without room for one is left out whole. */
function fitSection(section, room, enough) {
    const { head, items, tail = '' } = section;
    let left = room - bytesOf(head) - bytesOf(tail) - MORE_BYTES - 2;
    if (left < 0)
        return { text: undefined, shown: 0 };
    if (items.length === 0)
        return { text: `${head}${tail}`, shown: 1 };
    const kept = [];
    for (const item of items.slice(0, enough)) {
        left -= bytesOf(item) + 1;
        if (left < 0)
            break;
        kept.push(item);
    }
    if (kept.length === 0)
        return { text: undefined, shown: 0 };
    const more = items.length - kept.length;
    const rest = more === 0 ? '' : `\n\n… and ${formatCount(more)} more.`;
    return { text: `${[head, ...kept].filter(Boolean).join('\n')}${rest}${tail}`, shown: kept.length };
}
/** The last resort: never above the limit, and no half character. */
function clipBytes(text, limitBytes) {
    if (bytesOf(text) <= limitBytes)
        return text;
    const bytes = Buffer.from(text);
    let end = Math.max(0, limitBytes);
    while (end > 0 && (bytes[end] & 0xc0) === 0x80)
        end -= 1;
    return bytes.subarray(0, end).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/reporters/markdown.js

/**
 * What may act: markup, HTML, tables, formulas; `:` and `.` where they make a bare address or a symbol; what opens a
 * list or a heading at the start.
 */
const ACTIVE = /[&<>"'`*_~[\]()!|\\$@#]|:(?=[^\s\d])|(?<=www)\.|^[-+=]|(?<=^\d{1,9})\.(?=\s|$)/gi;
const markdown_LONGEST = 500;
/** Splits `@name` and `#12` so that they are text to GitHub, whose filters look at texts after entities are resolved. */
const SPLIT = '\u200b';
/**
 * Received text as one line of GitHub Markdown that shows what it says and does nothing: no markup, HTML, table cell,
 * link, image, mention, issue reference, comment or formula comes of it, and control characters are shown.
 */
function escapeMarkdown(text, longest = markdown_LONGEST) {
    return visible(clip(text.trim(), longest)).replace(ACTIVE, (sign) => {
        const entity = `&#${sign.codePointAt(0)};`;
        return sign === '@' || sign === '#' ? entity + SPLIT : entity;
    });
}
/** A name (page, column, path, key) in fixed width, where GitHub's own filters look for nothing. */
const markdown_code = (text, longest = 200) => `<code>${escapeMarkdown(text, longest)}</code>`;
/** A link where the address is one of the web, else the text alone. Userinfo is dropped. */
function markdown_link(text, address) {
    const url = address === undefined ? null : URL.parse(address);
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
        return text;
    url.username = '';
    url.password = '';
    const href = url.href.replace(/[()<>|`[\]\\$"]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
    return `[${text}](${href})`;
}
/** A table row of cells that are escaped already. */
const row = (cells) => `| ${cells.join(' | ')} |`;
/** Head of a table; a name with a colon at its end stands at the right. */
function tableHead(names) {
    const right = (name) => name.endsWith(':');
    return `${row(names.map((name) => name.replace(/:$/, '')))}\n${row(names.map((name) => (right(name) ? '--:' : ':--')))}`;
}
/** A label inside a Mermaid diagram: what has a meaning there goes. */
const mermaidLabel = (text) => text
    .replace(/[^\p{L}\p{N} ._/-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .toWellFormed();

;// CONCATENATED MODULE: ./lib/reporters/summary-chart.js

const RUNS = 30;
const CHARTS = 6;
/** Records over the last runs, where there are enough of them to see something. */
function chartSections({ streams, run }) {
    return streams
        .filter(({ history }) => history.length >= 2)
        .slice(0, CHARTS)
        .map((stream) => ({ name: 'charts', priority: 8, head: chart(stream, run.started_at), items: [] }));
}
function chart({ name, history, records, status }, startedAt) {
    const delivered = status === 'succeeded' || status === 'partial';
    const points = [...history, ...(delivered ? [{ at: startedAt, records }] : [])].slice(-RUNS);
    const labels = runLabels(points.map(({ at }) => at));
    const top = Math.max(1, ...points.map((point) => point.records));
    return [
        '```mermaid',
        'xychart-beta',
        `  title "${mermaidLabel(name)}: records per run"`,
        `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
        `  y-axis "records" 0 --> ${top}`,
        `  bar [${points.map((point) => Math.round(point.records)).join(', ')}]`,
        '```',
    ].join('\n');
}
/** Days where each has one run, else days with times; equal labels would fall on one bar. */
function runLabels(times) {
    const stamps = times.map((at) => (Number.isNaN(Date.parse(at)) ? '?' : new Date(at).toISOString()));
    const days = stamps.map((stamp) => stamp.slice(5, 10));
    if (new Set(days).size === days.length)
        return days;
    const minutes = stamps.map((stamp) => stamp.slice(5, 16).replace('T', ' '));
    const seen = new Map();
    return minutes.map((label) => {
        const before = seen.get(label) ?? 0;
        seen.set(label, before + 1);
        return before === 0 ? label : `${label} (${before + 1})`;
    });
}

;// CONCATENATED MODULE: ./lib/reporters/check-order.js
/** Outcomes of checks, the worst first. */
const OUTCOMES = { failed: '❌', quarantined: '🚧', warned: '⚠️', passed: '✅' };
const check_order_ORDER = Object.keys(OUTCOMES);
/** Failed checks first, then those that took rows out, then those that warn. */
function byOutcome(checks) {
    return checks.toSorted((a, b) => check_order_ORDER.indexOf(a.outcome) - check_order_ORDER.indexOf(b.outcome));
}
/** What became of a changed column, in words. */
const ACTIONS = {
    added: 'added',
    kept_empty: 'stays, empty',
    widened: 'widened',
    failed: 'refused: the stream failed',
    rows_discarded: 'rows dropped',
    column_discarded: 'column dropped',
    values_discarded: 'cells emptied',
};
/** `integer → string`; a type alone where only one is known. */
function typesOf({ from, to }) {
    return [from, to].filter((type) => type !== undefined).join(' → ');
}

;// CONCATENATED MODULE: ./lib/reporters/summary-checks.js



/** Checks with what they found and the rows that do not hold, the failed ones first. */
function checkSections({ streams }) {
    const checks = byOutcome(streams.flatMap((stream) => stream.checks.map((check) => ({ ...check, stream: stream.name }))));
    if (checks.length === 0)
        return quarantineSections(streams);
    const items = checks.map((check) => row([
        OUTCOMES[check.outcome],
        markdown_code(check.stream, 80),
        markdown_code(check.check, 120),
        escapeMarkdown(check.detail, 300),
        samplesOf(check),
    ]));
    const bad = checks.filter(({ outcome }) => outcome !== 'passed').length;
    const title = bad === 0 ? '### Checks' : `### Checks: ${formatCount(bad)} of ${formatCount(checks.length)} do not hold`;
    const head = `${title}\n\n${tableHead(['', 'Stream', 'Check', 'Found', 'Rows'])}`;
    const table = { name: 'checks', priority: bad > 0 ? 3 : 6, head, items, enough: 200 };
    return [table, ...quarantineSections(streams)];
}
const samplesOf = ({ samples = [] }) => samples.map(({ key, value }) => `${markdown_code(key, 80)}${value === '' ? '' : `: ${markdown_code(value, 80)}`}`).join('<br>');
function quarantineSections(streams) {
    const items = streams.flatMap(({ name, quarantine }) => {
        if (!quarantine)
            return [];
        const { path, rows, kept } = quarantine;
        return [
            `- 🚧 ${markdown_code(name, 80)}: ${countOf(rows, 'row')} of this run put aside; ${markdown_code(path)} holds ${formatCount(kept)}`,
        ];
    });
    return items.length === 0 ? [] : [{ name: 'quarantine', priority: 4, head: '', items }];
}
/** Columns that are new, gone or of another type, and what became of them. */
function schemaSections({ streams }) {
    const items = streams.flatMap(({ name, schema_changes = [] }) => schema_changes.map((change) => row([
        markdown_code(name, 80),
        markdown_code(change.column, 80),
        change.change,
        typesOf(change),
        ACTIONS[change.action],
        change.rows === undefined ? '' : formatCount(change.rows),
    ])));
    if (items.length === 0)
        return [];
    const head = `### Columns that changed\n\n${tableHead(['Stream', 'Column', 'Change', 'Type', 'What became of it', 'Rows:'])}`;
    return [{ name: 'schema changes', priority: 5, head, items, enough: 100 }];
}

;// CONCATENATED MODULE: ./lib/reporters/summary-columns.js


const summary_columns_BAR = 10;
/** Empty values by column, folded, and columns that came or went, in the open. */
function columnSections({ streams }) {
    return [...streams.flatMap(driftSections), ...streams.flatMap(emptySections)];
}
function driftSections({ name, new_columns, vanished_columns }) {
    const items = [
        ...vanished_columns.map((column) => `- 🔴 vanished: ${markdown_code(column)}`),
        ...new_columns.map((column) => `- 🟢 new: ${markdown_code(column)}`),
    ];
    if (items.length === 0)
        return [];
    return [
        {
            name: 'new and vanished columns',
            priority: 5,
            head: `### Columns of ${markdown_code(name, 80)} changed\n`,
            items,
            enough: 100,
        },
    ];
}
function emptySections({ name, columns, replaced_characters }) {
    if (columns.length === 0)
        return [];
    const empty = columns.filter((column) => column.empty_rate > 0).sort((a, b) => b.empty_rate - a.empty_rate);
    const replaced = replaced_characters > 0 ? `; ${countOf(replaced_characters, 'character')} replaced by U+FFFD` : '';
    const title = `Columns of ${markdown_code(name, 80)}: ${formatCount(empty.length)} of ${formatCount(columns.length)} with empty values${replaced}`;
    const base = { name: 'columns', priority: 10, tail: '\n\n</details>', enough: 200 };
    if (empty.length === 0)
        return [{ ...base, head: `<details><summary>${title}</summary>\n\nEvery record has all of them.`, items: [] }];
    return [
        {
            ...base,
            head: `<details><summary>${title}</summary>\n\n${tableHead(['Column', 'Empty', 'Share:', 'Missing:', 'Null:'])}`,
            items: empty.map((column) => row([
                markdown_code(column.name, 120),
                summary_columns_bar(column.empty_rate),
                escapeMarkdown(formatShare(column.empty_rate)),
                formatCount(column.missing),
                formatCount(column.null),
            ])),
        },
    ];
}
function summary_columns_bar(share) {
    const full = Math.min(summary_columns_BAR, Math.max(share > 0 ? 1 : 0, Math.round(share * summary_columns_BAR)));
    return '▰'.repeat(full) + '▱'.repeat(summary_columns_BAR - full);
}

;// CONCATENATED MODULE: ./lib/reporters/summary-delivery.js



/** Where the data went: files, commit, objects. */
function deliverySections({ streams, published }) {
    const files = streams.flatMap((stream) => stream.outputs.map(({ path, rows, bytes, changed, format, format_reason }) => `- ${markdown_code(path)}: ${countOf(rows, 'row')}, ${(0,units/* formatBytes */.z3)(bytes)}, ${changed ? '**changed**' : 'unchanged'} (${format}: ${escapeMarkdown(format_reason, 200)})`));
    return [
        ...(files.length > 0 ? [{ name: 'files', priority: 4, head: '### Delivered\n', items: files, enough: 100 }] : []),
        ...(published.git ? [gitSection(published.git)] : []),
        ...(published.s3 ? [s3Section(published.s3)] : []),
    ];
}
function gitSection({ status, branch, commit, url, message, rebuilds, files }) {
    const on = branch === undefined ? '' : ` on ${markdown_code(branch, 100)}`;
    const pushed = commit === undefined ? 'pushed' : markdown_link(markdown_code(commit.slice(0, 12)), url);
    const subject = message?.split('\n', 1)[0] ?? '';
    const lines = {
        pushed: `🔗 Commit ${pushed}${on}: ${escapeMarkdown(subject, 200)} (${countOf(files.length, 'file')})`,
        unchanged: `🟰 git: nothing changed${on}, so nothing was committed`,
        skipped: '⏭️ git: skipped',
        failed: `❌ git: the push${on} failed; see the errors above`,
    };
    const again = rebuilds > 0 ? `; rebuilt ${countOf(rebuilds, 'time')} because another push came first` : '';
    return { name: 'commit', priority: 3, head: `${lines[status]}${again}.`, items: [] };
}
function s3Section({ status, objects }) {
    const icon = { uploaded: '🪣', unchanged: '🟰', skipped: '⏭️', failed: '❌', partial: '⚠️' }[status];
    const items = objects.map(({ uri, bytes, uploaded }) => {
        const shown = markdown_link(markdown_code(uri, 1_100), uri);
        return `- ${shown}: ${(0,units/* formatBytes */.z3)(bytes)}, ${uploaded ? '**uploaded**' : 'unchanged'}`;
    });
    return { name: 'objects', priority: 4, head: `${icon} S3: ${status}\n`, items, enough: 100 };
}
/** What is needed to find this run again and to repeat it. */
function runFacts({ run }) {
    const { trigger } = run;
    const by = [trigger.event, trigger.actor && `by ${trigger.actor}`].filter(Boolean).join(' ');
    const at = [trigger.repository, trigger.ref, trigger.sha?.slice(0, 12)].filter(Boolean).join(' ');
    const facts = [
        `run ${markdown_link(markdown_code(run.id), trigger.run_url)}`,
        by && escapeMarkdown(by, 200),
        at && escapeMarkdown(at, 300),
        `started ${escapeMarkdown(formatTimestamp(run.started_at), 40)}`,
        `took ${(0,units/* formatDuration */.a3)(run.duration_ms)}`,
        `seed ${run.seed}`,
        `adip-ingest ${escapeMarkdown(run.version, 40)}`,
    ];
    return { name: 'run facts', priority: 2, head: `---\n\n<sub>${facts.filter(Boolean).join(' · ')}</sub>`, items: [] };
}

;// CONCATENATED MODULE: ./lib/reporters/summary-fields.js


const FALL = 0.2;
const HEAD = tableHead(['Field', 'Found:', 'Last run:', 'Selectors that matched', 'Not of its type:', 'Healed:']);
/** What the selectors of a site found: in the open what a reader must see, the rest folded. */
function fieldSections({ streams }) {
    return [...streams.flatMap(noteworthySections), ...streams.flatMap(foldedSections)];
}
/** Something other than the first selector, all values of their type, as often as on the last run. */
function isNoteworthy({ hit_rate, earlier_hit_rate = hit_rate, unparsed, healed, proposal, }) {
    return unparsed > 0 || healed > 0 || proposal !== undefined || earlier_hit_rate - hit_rate > FALL || hit_rate === 0;
}
function noteworthySections({ name, fields = [] }) {
    const items = fields.filter(isNoteworthy).map(summary_fields_fieldRow);
    if (items.length === 0)
        return [];
    const head = `### Fields of ${markdown_code(name, 80)}\n\n${HEAD}`;
    return [{ name: 'fields', priority: 5, head, items, enough: 100 }];
}
function foldedSections({ name, fields = [], rendering, snapshots = [] }) {
    const quiet = fields.filter((field) => !isNoteworthy(field));
    const sections = [];
    if (snapshots.length > 0)
        sections.push({
            name: 'snapshots',
            priority: 6,
            head: `<details><summary>Snapshots of ${markdown_code(name, 80)}: ${countOf(snapshots.length, 'page')} kept as evidence</summary>\n\n${tableHead(['Kind', 'File', 'Page'])}`,
            items: snapshots.map(({ kind, path, url }) => row([markdown_code(kind, 60), markdown_code(path), markdown_code(url)])),
            tail: '\n\n</details>',
            enough: 50,
        });
    if (quiet.length > 0 || rendering)
        sections.push({
            name: 'quiet fields',
            priority: 10,
            head: `<details><summary>Fields of ${markdown_code(name, 80)}: ${quiet.length} of ${fields.length} as expected${renderingText(rendering)}</summary>\n\n${quiet.length > 0 ? HEAD : ''}`,
            items: quiet.map(summary_fields_fieldRow),
            tail: '\n\n</details>',
            enough: 100,
        });
    return sections;
}
function renderingText(rendering) {
    return rendering === undefined ? '' : `; pages: ${describeRendering(rendering)}`;
}
function summary_fields_fieldRow(field) {
    const { name, hits, misses, hit_rate, earlier_hit_rate, used, unparsed, healed, proposal } = field;
    const matched = used.map((one) => `${markdown_code(one.select, 120)} ${formatCount(one.hits)}`).join('<br>') || 'none';
    const proposed = proposal ? `<br>proposed: ${markdown_code(proposal.select, 120)} (likeness ${proposal.score})` : '';
    return row([
        markdown_code(name, 80),
        escapeMarkdown(`${formatCount(hits)} of ${formatCount(hits + misses)}, ${formatShare(hit_rate)}`),
        earlier_hit_rate === undefined ? '' : escapeMarkdown(formatShare(earlier_hit_rate)),
        `${matched}${proposed}`,
        formatCount(unparsed),
        formatCount(healed),
    ]);
}

;// CONCATENATED MODULE: ./lib/reporters/summary-overview.js



const ICONS = {
    succeeded: '✅',
    partial: '⚠️',
    failed: '❌',
    blocked: '⛔',
    skipped: '⏭️',
};
/** The state at a glance: a sign and one sentence. */
function headline(report) {
    const { run } = report;
    const lines = [`## ${ICONS[run.status]} ${sentence(report)}`];
    if (run.dry_run)
        lines.push('**Dry run**: nothing was published.');
    if (run.limit !== undefined)
        lines.push(`**Trial** of ${countOf(run.limit, 'page')} per stream: nothing was published.`);
    if (run.attempt > 1)
        lines.push(`Attempt ${run.attempt}: an interrupted run was resumed.`);
    return { name: 'headline', priority: 0, head: lines.join('\n\n'), items: [] };
}
function sentence(report) {
    const { totals, streams, run } = report;
    const got = `${countOf(totals.records, 'record')} from ${countOf(totals.pages_succeeded, 'page')}`;
    const changed = `${formatCount(totals.added)} added, ${formatCount(totals.updated)} updated, ${formatCount(totals.removed)} removed`;
    if (run.status === 'succeeded')
        return `Succeeded: ${got}; ${changed}`;
    const lost = totals.pages_failed > 0 ? [`${countOf(totals.pages_failed, 'page')} lost`] : [];
    const bad = streams.filter(({ status }) => status !== 'succeeded' && status !== 'skipped');
    const named = bad.map(({ name, status }) => `${escapeMarkdown(name, 60)} ${status}`);
    const { git, s3 } = report.published;
    const refused = [
        git?.status === 'failed' ? 'git failed' : undefined,
        s3?.status === 'failed' || s3?.status === 'partial' ? `s3 ${s3.status}` : undefined,
    ].filter((text) => text !== undefined);
    const what = [...lost, ...(named.length > 0 ? [listSome(named, 5)] : []), ...refused].join('; ');
    if (run.status === 'failed')
        return `Failed${what && `: ${what}`}; the last good data stays`;
    return `Partial${what && `: ${what}`}; ${got} arrived; ${changed}`;
}
function summary_overview_streamTable({ streams }) {
    return {
        name: 'streams',
        priority: 2,
        head: `### Streams\n\n${tableHead(['', 'Stream', 'Pages:', 'Records:', 'Rows:', 'Retries:', 'Received:', 'Rate:', 'Time:'])}`,
        items: streams.length === 0 ? [row(['', 'none', '', '', '', '', '', '', ''])] : streams.map(summary_overview_streamRow),
    };
}
function summary_overview_streamRow(stream) {
    const { name, status, records, rows, retries, bytes, duration_ms } = stream;
    const lost = stream.pages_failed > 0 ? `, **${formatCount(stream.pages_failed)} lost**` : '';
    const fallback = stream.fallback === undefined ? '' : `<br>from ${markdown_code(stream.fallback.used, 60)}, its fallback`;
    const resumed = stream.resumed_at === undefined ? '' : `<br>resumed at ${markdown_code(stream.resumed_at, 60)}`;
    return row([
        ICONS[status],
        `${markdown_code(name, 80)} ${status}${fallback}${resumed}`,
        `${formatCount(stream.pages_succeeded)} of ${formatCount(stream.pages_requested)}${lost}`,
        formatCount(records),
        formatCount(rows),
        formatCount(retries),
        (0,units/* formatBytes */.z3)(bytes),
        formatRate(records, duration_ms) ?? '',
        (0,units/* formatDuration */.a3)(duration_ms),
    ]);
}

;// CONCATENATED MODULE: ./lib/reporters/summary-sections.js




/** Errors or warnings of the run, its streams and its destinations, each with what to do next. */
function problemSections(report, kind) {
    const problems = problemsOf(report, kind);
    if (problems.length === 0)
        return [];
    const title = kind === 'errors' ? '❌ Errors' : '⚠️ Warnings';
    const head = `### ${title}\n`;
    return [{ name: kind, priority: kind === 'errors' ? 1 : 7, head, items: problems.map(problemItem), enough: 50 }];
}
function problemItem({ where, problem }) {
    const remedy = problem.remedy === undefined ? '' : `<br>**Next:** ${escapeMarkdown(problem.remedy)}`;
    return `- ${where === undefined ? '' : `${markdown_code(where, 80)}: `}${escapeMarkdown(problem.message)} (${markdown_code(problem.code, 60)})${remedy}`;
}
/** Every lost page with its cause, and what becomes of it. */
function summary_sections_lostPages({ streams }) {
    const sections = [];
    for (const stream of streams) {
        if (stream.failed_pages.length > 0)
            sections.push({
                name: 'lost pages',
                priority: 3,
                head: `### Lost pages of ${markdown_code(stream.name, 80)}\n\nKept as dead letters: the next run asks for them first.\n\n${tableHead(['Page', 'Cause', 'What was answered', 'Attempts:', 'Lost since'])}`,
                items: stream.failed_pages.map(lostRow),
                enough: 300,
            });
        if (stream.recovered_pages.length > 0)
            sections.push({
                name: 'recovered pages',
                priority: 5,
                head: `### Recovered in ${markdown_code(stream.name, 80)}\n\nLost by an earlier run, brought by this one:`,
                items: stream.recovered_pages.map((page) => `- ${markdown_code(page)}`),
                enough: 50,
            });
    }
    return sections;
}
const lostRow = (lost) => row([
    markdown_code(lost.page),
    markdown_code(lost.code, 60),
    escapeMarkdown(lost.reason, 300),
    formatCount(lost.attempts),
    escapeMarkdown(formatTimestamp(lost.first_failed_at), 40),
]);
const summary_sections_SIGNS = {
    added: '🟢 added',
    updated: '🟡 updated',
    removed: '🔴 removed',
};
/** What the run changed in the data, by rows. */
function changeSections({ streams }) {
    const changed = streams.filter(({ changes }) => changes && changes.added + changes.updated + changes.removed > 0);
    if (changed.length === 0)
        return [];
    const table = {
        name: 'changes',
        priority: 4,
        head: `### What changed\n\n${tableHead(['Stream', 'Added:', 'Updated:', 'Removed:', 'Unchanged:'])}`,
        items: changed.map(changeRow),
    };
    return [table, ...changed.flatMap(exampleSections)];
}
function changeRow({ name, changes }) {
    const { added, updated, removed, unchanged } = changes;
    return row([markdown_code(name, 80), ...[added, updated, removed, unchanged].map(formatCount)]);
}
function exampleSections({ name, changes }) {
    if (!changes || changes.examples.length === 0)
        return [];
    return [
        {
            name: 'examples of changes',
            priority: 6,
            head: `<details><summary>Examples from ${markdown_code(name, 80)}</summary>\n\n${tableHead(['Change', 'Key', 'What'])}`,
            items: changes.examples.map(({ change, key, detail }) => row([summary_sections_SIGNS[change], markdown_code(key, 120), escapeMarkdown(detail, 300)])),
            tail: '\n\n</details>',
            enough: 30,
        },
    ];
}
/** Why requests were repeated and where the time went. */
function retrySection({ streams }) {
    const items = streams.flatMap((stream) => {
        const causes = Object.entries(stream.retries_by_cause).sort(([, a], [, b]) => b - a);
        const rows = causes.map(([cause, times]) => row([markdown_code(stream.name, 80), markdown_code(cause, 60), countOf(times, 'retry', 'retries')]));
        const waited = row([
            markdown_code(stream.name, 80),
            'rate limits and server hints',
            `${(0,units/* formatDuration */.a3)(stream.waited_ms)} waited`,
        ]);
        return stream.waited_ms > 0 ? [...rows, waited] : rows;
    });
    if (items.length === 0)
        return [];
    const head = `### Retries and waits\n\n${tableHead(['Stream', 'Cause', 'How often:'])}`;
    return [{ name: 'retries', priority: 9, head, items, enough: 100 }];
}

;// CONCATENATED MODULE: ./lib/reporters/table.js

const GAP = 2;
const NARROWEST = 4;
const WIDEST = 40;
/**
 * Rows as an aligned table of at most `width` columns, for `preview`: long cells end in `…`, wide characters take two
 * columns, control characters are shown, columns of numbers stand at the right. Columns that find no place are named below.
 */
function renderTable(columns, rows, width) {
    if (columns.length === 0)
        return '(no columns)';
    const cells = rows.map((row) => columns.map((_, at) => visible((row[at] ?? '').slice(0, 4_000))));
    const names = columns.map(visible);
    const wanted = names.map((name, at) => Math.min(WIDEST, Math.max(NARROWEST, textWidth(name), ...cells.map((row) => textWidth(row[at])))));
    const widths = fitWidths(wanted, width);
    const numeric = widths.map((_, at) => rows.length > 0 && cells.every((row) => /^(-?[\d.]+(e[+-]?\d+)?)?$/i.test(row[at])));
    const line = (texts) => widths
        .map((size, at) => pad(truncate(texts[at], size), size, numeric[at] ? 'right' : 'left'))
        .join(' '.repeat(GAP))
        .trimEnd();
    const lines = [line(names), widths.map((size) => '─'.repeat(size)).join(' '.repeat(GAP)), ...cells.map(line)];
    if (rows.length === 0)
        lines.push('(no rows)');
    const left = names.slice(widths.length);
    if (left.length > 0)
        lines.push('', truncate(`${left.length} more: ${left.join(', ')}`, Math.max(width, 20)));
    return lines.join('\n');
}
/** Widths of the leading columns that find place: the widest give way first. */
function fitWidths(wanted, width) {
    const total = (sizes) => sizes.reduce((sum, size) => sum + size + GAP, -GAP);
    let kept = wanted.length;
    while (kept > 1 && total(wanted.slice(0, kept).map((size) => Math.min(size, 12))) > width)
        kept -= 1;
    const sizes = wanted.slice(0, kept);
    while (total(sizes) > width) {
        const widest = sizes.indexOf(Math.max(...sizes));
        if (sizes[widest] <= NARROWEST)
            break;
        sizes[widest] -= 1;
    }
    return sizes;
}

;// CONCATENATED MODULE: ./lib/reporters/trend-text.js





/** How each stream went over some runs, oldest first: a table for the terminal; empty where there is nothing to compare. */
function renderTrends(lines) {
    const streams = new Map();
    for (const { run, at, streams: all } of lines)
        for (const [name, { ms, ...figures }] of Object.entries(all)) {
            const entries = streams.get(name) ?? [];
            entries.push({ run, at, ...figures, ...(ms === undefined ? {} : { duration_ms: ms }) });
            streams.set(name, entries);
        }
    const rows = [...streams].flatMap(([name, entries]) => (entries.length < 2 ? [] : [trendCells(name, entries)]));
    if (rows.length === 0)
        return '';
    return renderTable(['stream', 'rows', 'now', 'usual', 'time', 'now', 'usual', 'failed'], rows, 10_000);
}
/** Curve, latest figure and how far it is from the median of the runs before, for rows and time. */
function trendCells(name, entries) {
    const before = entries.slice(0, -1);
    const now = entries.at(-1);
    const brought = (0,run_line/* isDelivered */.Z$)(now);
    const { rows, duration_ms } = now;
    const failed = entries.filter((entry) => !(0,run_line/* isDelivered */.Z$)(entry)).length;
    return [
        name,
        sparkline(entries.map((entry) => ((0,run_line/* isDelivered */.Z$)(entry) ? entry.rows : undefined))),
        brought ? formatCount(rows) : 'kept',
        brought
            ? deviation(rows, usual(before, (entry) => entry.rows))
            : '',
        sparkline(entries.map((entry) => entry.duration_ms)),
        duration_ms === undefined ? '' : (0,units/* formatDuration */.a3)(duration_ms),
        duration_ms === undefined
            ? ''
            : deviation(duration_ms, usual(before, (entry) => entry.duration_ms)),
        failed === 0 ? '' : `${failed} of ${entries.length}`,
    ];
}

;// CONCATENATED MODULE: ./lib/reporters/summary-trends.js




/** Runs in a curve of the summary. */
const summary_trends_RUNS = 20;
/** Rows and time of the last runs, each against what was usual, and how old the data are. */
function trendSections(report) {
    const items = report.streams.filter(({ history }) => history.length > 0).map((stream) => trendRow(stream, report));
    const names = ['Stream', 'Rows', 'Now:', 'Usual:', 'Time', 'Now:', 'Usual:', 'Failed', 'Data of'];
    const head = `### Trends over the last runs\n\n${tableHead(names)}`;
    return [
        ...(items.length > 0 ? [{ name: 'trends', priority: 6, head, items, enough: 100 }] : []),
        ...scheduleSection(report),
    ];
}
function trendRow(stream, report) {
    const [name, ...cells] = trendCells(stream.name, runsOf(stream, report).slice(-summary_trends_RUNS));
    return row([markdown_code(name, 80), ...cells.map((cell) => escapeMarkdown(cell, 60)), summary_trends_freshness(stream, report)]);
}
function summary_trends_freshness(stream, report) {
    const age = ageAt(stream.last_delivered_at, report);
    if (age === undefined)
        return 'never';
    return hasBrought(stream) && stream.last_delivered_at === report.run.started_at
        ? 'this run'
        : `**${formatAge(age)} ago**`;
}
function scheduleSection({ schedule }) {
    if (!schedule || schedule.missed === 0)
        return [];
    const { missed, since, examples } = schedule;
    const slots = examples.map((slot) => escapeMarkdown(formatTimestamp(slot), 40)).join(', ');
    const head = `⏰ ${countOf(missed, 'slot')} of the schedule missed since ${escapeMarkdown(formatTimestamp(since), 40)}: ${slots}${missed > examples.length ? ' and earlier' : ''}.`;
    return [{ name: 'schedule', priority: 5, head, items: [] }];
}

;// CONCATENATED MODULE: ./lib/reporters/summary-warehouse.js



const summary_warehouse_ICONS = {
    loaded: '🗄️',
    unchanged: '🟰',
    partial: '⚠️',
    failed: '❌',
    succeeded: '✅',
    skipped: '⏭️',
};
/** Databases and what ran in them; nothing where the config names none. */
function warehouseSections({ warehouses = [], transforms = [] }) {
    return [...warehouses.map(warehouseSection), ...(transforms.length > 0 ? [transformSection(transforms)] : [])];
}
function warehouseSection({ kind, place, status, duration_ms, tables }) {
    const name = kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
    const title = `${summary_warehouse_ICONS[status]} ${name} ${markdown_code(place, 300)}: ${status} in ${(0,units/* formatDuration */.a3)(duration_ms)}\n`;
    const changed = tables.filter(({ how }) => how !== 'unchanged');
    if (changed.length === 0)
        return { name: 'tables', priority: 4, head: title, items: [] };
    const head = `${title}\n${tableHead(['Table', 'Rows:', 'Written:', 'Deleted:', 'How'])}`;
    return { name: 'tables', priority: 4, head, items: changed.map(tableRow), enough: 100 };
}
const tableRow = ({ table, rows, upserted, deleted, how }) => row([markdown_code(table, 80), formatCount(rows), formatCount(upserted), formatCount(deleted), how]);
function transformSection(transforms) {
    const items = transforms.map(({ name, status, rows, duration_ms, outputs, table, checks }) => {
        const files = outputs.map(({ path, bytes, changed }) => `${markdown_code(path)} (${(0,units/* formatBytes */.z3)(bytes)}, ${changed ? '**changed**' : 'unchanged'})`);
        const broken = checks
            .filter(({ outcome }) => outcome !== 'passed')
            .map(({ check, outcome, detail }) => `${outcome} ${markdown_code(check, 80)}: ${escapeMarkdown(detail, 200)}`);
        const made = [...files, ...(table === undefined ? [] : [`table ${markdown_code(table, 80)}`])];
        const about = [`${countOf(rows, 'row')} in ${(0,units/* formatDuration */.a3)(duration_ms)}`, ...made, ...broken];
        return `- ${summary_warehouse_ICONS[status]} ${markdown_code(name, 80)}: ${status === 'succeeded' ? about.join(', ') : status}`;
    });
    return { name: 'transforms', priority: 4, head: '### Transforms\n', items, enough: 100 };
}

;// CONCATENATED MODULE: ./lib/reporters/summary.js











/** 1 MiB less 16 KiB for what else the step may write there. */
const LIMIT_BYTES = 1_048_576 - 16_384;
/**
 * The job summary in GitHub Markdown. Whatever was received or scraped is escaped; what does not fit is left out by
 * priority, named in `cut` and in the summary's last line. Secrets must be gone from the report (`redactDeep`): escaping
 * changes their form.
 */
function renderSummary(report, options = {}) {
    const { limitBytes = LIMIT_BYTES, reportPath = '.adip/reports/' } = options;
    return fitSections(summarySections(report), limitBytes, (cut) => `> ✂️ Left out here: ${cut.join(', ')}. The whole report is in ${markdown_code(reportPath)}.`);
}
/** All sections in the order of reading. */
function summarySections(report) {
    return [
        headline(report),
        ...problemSections(report, 'errors'),
        summary_overview_streamTable(report),
        ...summary_sections_lostPages(report),
        ...changeSections(report),
        ...deliverySections(report),
        ...warehouseSections(report),
        ...checkSections(report),
        ...schemaSections(report),
        ...problemSections(report, 'warnings'),
        ...trendSections(report),
        ...chartSections(report),
        ...retrySection(report),
        ...fieldSections(report),
        ...columnSections(report),
        runFacts(report),
    ];
}

;// CONCATENATED MODULE: ./lib/reporters/text-checks.js


/** Checks, the failed ones first, each with the rows that do not hold below it. */
function checkTexts({ checks }) {
    return byOutcome(checks).flatMap((check) => [
        `${check.outcome.toUpperCase()} ${check.check}: ${check.detail}`,
        ...text_checks_samplesOf(check),
    ]);
}
const text_checks_samplesOf = ({ samples = [] }) => samples.map(({ key, value }) => `  ${key}${value === '' ? '' : `: ${value}`}`);
/** Columns that are new, gone or of another type, and rows that were put aside. */
function changeTexts({ schema_changes = [], quarantine }) {
    const columns = schema_changes.map((change) => {
        const { column, change: what, action, rows } = change;
        const about = [typesOf(change), ACTIONS[action], rows === undefined ? '' : countOf(rows, 'row')];
        return ['Schema', `${column} ${what}: ${about.filter((part) => part !== '').join(', ')}`];
    });
    if (!quarantine)
        return columns;
    const { path, rows, kept } = quarantine;
    return [...columns, ['Quarantine', `${countOf(rows, 'row')} of this run; ${path} holds ${formatCount(kept)}`]];
}

;// CONCATENATED MODULE: ./lib/reporters/text-warehouse.js



/** Databases and transforms as lines of the text report; empty where the config names none. */
function warehouseText({ warehouses = [], transforms = [] }) {
    return [
        ...warehouses.map(({ kind, place, status, duration_ms, tables }) => {
            const lines = tables.map(({ table, how, rows, upserted, deleted }) => `  ${visible(table)}: ${how}, ${countOf(rows, 'row')}${how === 'unchanged' ? '' : `, ${formatCount(upserted)} written, ${formatCount(deleted)} deleted`}`);
            const name = kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
            return [`\n${name} ${visible(place)}: ${status} in ${(0,units/* formatDuration */.a3)(duration_ms)}`, ...lines].join('\n');
        }),
        ...transforms.map(({ name, status, rows, duration_ms, outputs, table, checks }) => {
            const lines = [
                ...outputs.map(({ path, changed }) => `  CSV Output: ${visible(path)} (${changed ? 'changed' : 'unchanged'})`),
                ...(table === undefined || status !== 'succeeded' ? [] : [`  Table: ${visible(table)}`]),
                ...checks.map(({ check, outcome, detail }) => `  ${outcome.toUpperCase()} ${visible(check)}: ${visible(detail)}`),
            ];
            const about = status === 'succeeded' ? `, ${countOf(rows, 'row')} in ${(0,units/* formatDuration */.a3)(duration_ms)}` : '';
            return [`\ntransform ${visible(name)}: ${status}${about}`, ...lines].join('\n');
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/reporters/text.js






const RULE = '='.repeat(72);
/** The report as plain text: the totals first, then each stream, then problems with their remedies. Ends in a line break. */
function renderText(report) {
    const { run } = report;
    return [
        RULE,
        `adip-ingest report: ${run.status.toUpperCase()}`,
        RULE,
        aligned(totals(report)),
        ...report.streams.map(streamText),
        ...warehouseText(report),
        problemText('Errors', problemsOf(report, 'errors')),
        problemText('Warnings', problemsOf(report, 'warnings')),
        `\n${aligned(text_facts(report))}`,
    ]
        .filter((part) => part !== '')
        .join('\n')
        .concat('\n');
}
function totals({ run, totals: sum, streams, published }) {
    const outputs = streams.flatMap((stream) => stream.outputs);
    const objects = published.s3?.objects.map(({ uri }) => uri) ?? [];
    const formats = new Set(outputs.map(({ format, format_reason }) => `${format.toUpperCase()} (${format_reason})`));
    return [
        ['Timestamp', formatTimestamp(run.started_at)],
        ['Pages Requested', formatCount(sum.pages_requested)],
        ['Successful Pages', formatCount(sum.pages_succeeded)],
        ['Failed Pages', formatCount(sum.pages_failed)],
        ['Total Retries', formatCount(sum.retries)],
        ['Records Ingested', formatCount(sum.records)],
        [
            'Rows Changed',
            `${formatCount(sum.added)} added, ${formatCount(sum.updated)} updated, ${formatCount(sum.removed)} removed`,
        ],
        ['Received', (0,units/* formatBytes */.z3)(sum.bytes)],
        ['Execution Time', (0,units/* formatDuration */.a3)(run.duration_ms)],
        ...many('CSV Output', outputs.filter(({ format }) => format === 'csv').map(({ path }) => path)),
        ...many('S3 URI', objects),
        ...many('Format Chosen', [...formats]),
    ];
}
function text_facts({ run, published }) {
    const { trigger } = run;
    const git = published.git;
    const pairs = [
        git && ['Commit', [git.status, git.commit, git.branch && `on ${git.branch}`].filter(Boolean).join(' ')],
        published.s3 && ['S3', published.s3.status],
        ['Run', `${run.id}, attempt ${run.attempt}`],
        run.dry_run && ['Dry Run', 'nothing was published'],
        run.limit !== undefined && ['Trial', `${countOf(run.limit, 'page')} per stream; nothing was published`],
        (trigger.event ?? trigger.actor) !== undefined && [
            'Trigger',
            [trigger.event, trigger.actor && `by ${trigger.actor}`].filter(Boolean).join(' '),
        ],
        trigger.run_url !== undefined && ['Run URL', trigger.run_url],
        ['Finished', formatTimestamp(run.finished_at)],
        ['Seed', String(run.seed)],
        ['Version', run.version],
    ];
    return pairs.filter((pair) => pair !== undefined && pair !== false);
}
function streamText(stream) {
    const rate = formatRate(stream.records, stream.duration_ms);
    const { changes } = stream;
    const pairs = [
        [
            'Pages',
            `${formatCount(stream.pages_succeeded)} of ${formatCount(stream.pages_requested)}, ${formatCount(stream.pages_failed)} failed`,
        ],
        [
            'Records',
            `${formatCount(stream.records)}${rate === undefined ? '' : ` (${rate})`}, ${formatCount(stream.duplicates)} duplicates`,
        ],
        ['Rows', formatCount(stream.rows)],
        ['Requests', `${formatCount(stream.requests)}, ${countOf(stream.retries, 'retry', 'retries')}`],
        ...many('Retried for', Object.entries(stream.retries_by_cause).map(([cause, times]) => `${cause}: ${formatCount(times)}`)),
        ['Waited', (0,units/* formatDuration */.a3)(stream.waited_ms)],
        ['Time', (0,units/* formatDuration */.a3)(stream.duration_ms)],
    ];
    if (stream.fallback !== undefined)
        pairs.push(['Fallback', stream.fallback.used]);
    if (!changes && stream.last_delivered_at !== undefined)
        pairs.push(['Data of', `${formatTimestamp(stream.last_delivered_at)}, by an earlier run`]);
    if (stream.resumed_at !== undefined)
        pairs.push(['Resumed at', stream.resumed_at]);
    if (changes)
        pairs.push([
            'Changes',
            `+${formatCount(changes.added)} ~${formatCount(changes.updated)} -${formatCount(changes.removed)}`,
        ]);
    if (stream.replaced_characters > 0)
        pairs.push(['Replaced', countOf(stream.replaced_characters, 'invalid character')]);
    if (stream.new_columns.length > 0)
        pairs.push(['New columns', listSome(stream.new_columns, 20)]);
    if (stream.vanished_columns.length > 0)
        pairs.push(['Gone columns', listSome(stream.vanished_columns, 20)]);
    if (stream.recovered_pages.length > 0)
        pairs.push(['Recovered', listSome(stream.recovered_pages, 20)]);
    pairs.push(...sitePairs(stream));
    const empty = stream.columns.filter((column) => column.empty_rate > 0).sort((a, b) => b.empty_rate - a.empty_rate);
    pairs.push(...many('Empty values', empty.map((column) => `${column.name}: ${formatShare(column.empty_rate)}`)));
    pairs.push(...changeTexts(stream), ...many('Check', checkTexts(stream)));
    pairs.push(...many('Failed page', stream.failed_pages.map(({ page, code, reason, attempts }) => `${page}: ${reason} (${code}, ${countOf(attempts, 'attempt')})`)));
    if (stream.failed_pages.length > 0)
        pairs.push(['', 'The next run asks for the failed pages first.']);
    return `\n${visible(stream.name)}: ${stream.status}\n${indent(aligned(pairs))}`;
}
/** What the selectors of a site found; nothing for other sources. */
function sitePairs({ fields = [], rendering, snapshots = [] }) {
    const pairs = rendering ? [['Pages came', describeRendering(rendering)]] : [];
    if (fields.length > 0)
        pairs.push(...many('Field', fields.map(fieldText)));
    if (snapshots.length > 0)
        pairs.push(...many('Snapshot', snapshots.map(({ kind, path, url }) => `${path}: ${kind}, ${url}`)));
    return pairs;
}
function fieldText({ name, hits, misses, hit_rate, used, unparsed, healed, earlier_hit_rate, proposal, }) {
    const parts = [`${formatCount(hits)} of ${formatCount(hits + misses)} (${formatShare(hit_rate)})`];
    if (earlier_hit_rate !== undefined && earlier_hit_rate !== hit_rate)
        parts.push(`last run ${formatShare(earlier_hit_rate)}`);
    if (used.length > 0)
        parts.push(`by ${used.map((one) => `${one.select} ${formatCount(one.hits)}`).join(' | ')}`);
    if (unparsed > 0)
        parts.push(`${formatCount(unparsed)} not of its type`);
    if (healed > 0)
        parts.push(`${formatCount(healed)} healed`);
    if (proposal)
        parts.push(`proposed: ${proposal.select} (likeness ${proposal.score})`);
    return `${name}: ${parts.join(', ')}`;
}
function problemText(title, problems) {
    if (problems.length === 0)
        return '';
    const items = problems.map(({ where, problem: { code, message, remedy } }) => {
        const first = `- ${where === undefined ? '' : `${visible(where)}: `}${visible(message)} (${visible(code)})`;
        return remedy === undefined ? first : `${first}\n  Next: ${visible(remedy)}`;
    });
    return `\n${title}\n${items.join('\n')}`;
}
/** One label over several lines; `none` where there is nothing to name. */
function many(label, values) {
    if (values.length === 0)
        return [[label, 'none']];
    return values.map((value, at) => [at === 0 ? label : '', value]);
}
function aligned(pairs) {
    const width = Math.max(...pairs.map(([label]) => textWidth(label))) + 1;
    return pairs.map(([label, value]) => `${pad(label === '' ? '' : `${label}:`, width)} ${visible(value)}`).join('\n');
}
const indent = (text) => text.replace(/^/gm, '  ');

;// CONCATENATED MODULE: ./lib/reporters/index.js















/***/ })

};
