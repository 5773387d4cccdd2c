export const id = 83;
export const ids = [83];
export const modules = {

/***/ 1565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ reportSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const status = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['succeeded', 'partial', 'failed', 'blocked', 'skipped']);
const problem = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Cause for machines, e.g. http_503'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('What happened, to which stream and page'),
    remedy: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('What to do next'),
    page: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
const failedPage = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    page: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The page as its paginator names it, e.g. "page 17"'),
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    attempts: count,
    first_failed_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('ISO 8601, UTC'),
});
const column = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    missing: count.describe('Records without this key'),
    null: count.describe('Records in which it is null'),
    empty_rate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('(missing + null) / records, 0 to 1'),
});
const changes = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    added: count,
    updated: count,
    removed: count,
    unchanged: count,
    examples: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ change: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['added', 'updated', 'removed']), key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))
        .describe('A few of each; detail names the columns that changed'),
});
const field = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The field; @items for the element that holds a record, counted by pages'),
    hits: count.describe('Records in which a selector matched'),
    misses: count,
    hit_rate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('hits / (hits + misses), 0 to 1'),
    unparsed: count.describe("Values that are not of the field's type and were kept as the text that stood there"),
    healed: count.describe('Values taken from the element most like the one of the last run'),
    used: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ select: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), hits: count }))
        .describe('Selectors that matched, in the order of the chain'),
    earlier_hit_rate: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional().describe('On the last run'),
    proposal: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        select: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Ready to paste into the chain'),
        score: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().describe('Likeness to the element of the last run, 0 to 1'),
        rows: count,
        examples: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    })
        .optional()
        .describe('Element most like the one of the last run, where the whole chain misses'),
});
const streamReport = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status,
    resumed_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('The page from which an interrupted run went on'),
    pages_requested: count.describe('Pages asked for, lost ones included'),
    pages_succeeded: count,
    pages_failed: count,
    failed_pages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(failedPage),
    recovered_pages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Pages that an earlier run had lost and this one brought'),
    requests: count.describe('HTTP requests, retries included'),
    retries: count,
    retries_by_cause: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), count),
    waited_ms: count.describe('Time spent waiting for rate limits and server hints'),
    records: count.describe('Records received'),
    duplicates: count.describe('Records dropped because a later one has the same key'),
    rows: count.describe('Rows of the target as it stands now'),
    bytes: count.describe('Response bytes after decompression'),
    replaced_characters: count.describe('Invalid bytes, NULs and lone surrogates that became U+FFFD'),
    duration_ms: count,
    columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(column),
    new_columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    vanished_columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(field).optional().describe('What the selectors of a site found'),
    rendering: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        static: count.describe('Pages read as HTML'),
        browser: count.describe('Pages that needed the browser'),
        unchanged: count.describe('Pages that were as on the last run (304)'),
    })
        .optional()
        .describe('How the pages of a site came'),
    snapshots: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Relative to the workspace'), url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))
        .optional()
        .describe('First page of each kind of failure, kept as evidence'),
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ check: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'warned', 'failed']), detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    changes: changes.optional().describe('Against the target as it stood before; absent where nothing was delivered'),
    outputs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Relative to the workspace'),
        format: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['csv', 'ndjson']),
        format_reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        bytes: count,
        rows: count,
        sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        changed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    })),
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(problem),
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(problem),
    history: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), records: count, rows: count, status }))
        .describe('Earlier delivered runs, oldest first'),
});
/** The execution report: the one document from which summary, text report, outputs and log totals are rendered. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Also in the commit message and the metadata of S3 objects'),
        status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['succeeded', 'partial', 'failed']),
        started_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('ISO 8601, UTC, of the first attempt'),
        finished_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        duration_ms: count,
        attempt: count.describe('1, or more where an interrupted run was resumed'),
        seed: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().describe('Seed of jitter and every other random choice'),
        version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Version of adip-ingest'),
        dry_run: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        limit: count.optional(),
        trigger: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
            event: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
            repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
            ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
            sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
            run_url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        }),
    }),
    totals: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
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
    streams: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(streamReport),
    published: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        git: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pushed', 'unchanged', 'skipped', 'failed']),
            branch: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
            commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
            url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
            message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
            files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
            left_out: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(problem),
            rebuilds: count.describe('How often another push came first'),
            error: problem.optional(),
        })
            .optional(),
        s3: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            status: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['uploaded', 'unchanged', 'skipped', 'failed', 'partial']),
            objects: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ stream: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), uri: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), bytes: count, sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), uploaded: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() })),
            error: problem.optional(),
        })
            .optional(),
    }),
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(problem),
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(problem),
});


/***/ }),

/***/ 28083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w7: () => (/* reexport */ annotation),
  vp: () => (/* reexport */ createErrorLog),
  hM: () => (/* reexport */ createLog),
  mf: () => (/* reexport */ createProgress),
  KL: () => (/* reexport */ redactDeep),
  $Z: () => (/* reexport */ renderOutputs),
  Br: () => (/* reexport */ renderSummary),
  bo: () => (/* reexport */ renderTable),
  S5: () => (/* reexport */ renderText),
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
        level: outcome === 'passed' ? 'debug' : outcome === 'warned' ? 'warn' : 'error',
        module: 'checks',
        message: `${check} ${outcome}: ${detail}`,
    }),
    stream_finished: ({ status, records, ms }) => ({
        level: levelOf(status),
        module: 'run',
        message: `${status}: ${countOf(records, 'record')} in ${(0,units/* formatDuration */.a3)(ms)}`,
    }),
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
// EXTERNAL MODULE: ./lib/core/report.js
var report = __webpack_require__(1565);
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
const LONGEST = 500;
/** Splits `@name` and `#12` so that they are text to GitHub, whose filters look at texts after entities are resolved. */
const SPLIT = '\u200b';
/**
 * Received text as one line of GitHub Markdown that shows what it says and does nothing: no markup, HTML, table cell,
 * link, image, mention, issue reference, comment or formula comes of it, and control characters are shown.
 */
function escapeMarkdown(text, longest = LONGEST) {
    return visible(clip(text.trim(), longest)).replace(ACTIVE, (sign) => {
        const entity = `&#${sign.codePointAt(0)};`;
        return sign === '@' || sign === '#' ? entity + SPLIT : entity;
    });
}
/** A name (page, column, path, key) in fixed width, where GitHub's own filters look for nothing. */
const code = (text, longest = 200) => `<code>${escapeMarkdown(text, longest)}</code>`;
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

;// CONCATENATED MODULE: ./lib/reporters/summary-columns.js


const summary_columns_BAR = 10;
/** Empty values by column, folded, and columns that came or went, in the open. */
function columnSections({ streams }) {
    return [...streams.flatMap(driftSections), ...streams.flatMap(emptySections)];
}
function driftSections({ name, new_columns, vanished_columns }) {
    const items = [
        ...vanished_columns.map((column) => `- 🔴 vanished: ${code(column)}`),
        ...new_columns.map((column) => `- 🟢 new: ${code(column)}`),
    ];
    if (items.length === 0)
        return [];
    return [
        {
            name: 'new and vanished columns',
            priority: 5,
            head: `### Columns of ${code(name, 80)} changed\n`,
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
    const title = `Columns of ${code(name, 80)}: ${formatCount(empty.length)} of ${formatCount(columns.length)} with empty values${replaced}`;
    const base = { name: 'columns', priority: 10, tail: '\n\n</details>', enough: 200 };
    if (empty.length === 0)
        return [{ ...base, head: `<details><summary>${title}</summary>\n\nEvery record has all of them.`, items: [] }];
    return [
        {
            ...base,
            head: `<details><summary>${title}</summary>\n\n${tableHead(['Column', 'Empty', 'Share:', 'Missing:', 'Null:'])}`,
            items: empty.map((column) => row([
                code(column.name, 120),
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
    const files = streams.flatMap((stream) => stream.outputs.map(({ path, rows, bytes, changed, format, format_reason }) => `- ${code(path)}: ${countOf(rows, 'row')}, ${(0,units/* formatBytes */.z3)(bytes)}, ${changed ? '**changed**' : 'unchanged'} (${format}: ${escapeMarkdown(format_reason, 200)})`));
    return [
        ...(files.length > 0 ? [{ name: 'files', priority: 4, head: '### Delivered\n', items: files, enough: 100 }] : []),
        ...(published.git ? [gitSection(published.git)] : []),
        ...(published.s3 ? [s3Section(published.s3)] : []),
    ];
}
function gitSection({ status, branch, commit, url, message, rebuilds, files }) {
    const on = branch === undefined ? '' : ` on ${code(branch, 100)}`;
    const pushed = commit === undefined ? 'pushed' : markdown_link(code(commit.slice(0, 12)), url);
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
        const shown = markdown_link(code(uri, 1_100), uri);
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
        `run ${markdown_link(code(run.id), trigger.run_url)}`,
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
    const items = fields.filter(isNoteworthy).map(fieldRow);
    if (items.length === 0)
        return [];
    const head = `### Fields of ${code(name, 80)}\n\n${HEAD}`;
    return [{ name: 'fields', priority: 5, head, items, enough: 100 }];
}
function foldedSections({ name, fields = [], rendering, snapshots = [] }) {
    const quiet = fields.filter((field) => !isNoteworthy(field));
    const sections = [];
    if (snapshots.length > 0)
        sections.push({
            name: 'snapshots',
            priority: 6,
            head: `<details><summary>Snapshots of ${code(name, 80)}: ${countOf(snapshots.length, 'page')} kept as evidence</summary>\n\n${tableHead(['Kind', 'File', 'Page'])}`,
            items: snapshots.map(({ kind, path, url }) => row([code(kind, 60), code(path), code(url)])),
            tail: '\n\n</details>',
            enough: 50,
        });
    if (quiet.length > 0 || rendering)
        sections.push({
            name: 'quiet fields',
            priority: 10,
            head: `<details><summary>Fields of ${code(name, 80)}: ${quiet.length} of ${fields.length} as expected${renderingText(rendering)}</summary>\n\n${quiet.length > 0 ? HEAD : ''}`,
            items: quiet.map(fieldRow),
            tail: '\n\n</details>',
            enough: 100,
        });
    return sections;
}
function renderingText(rendering) {
    return rendering === undefined ? '' : `; pages: ${describeRendering(rendering)}`;
}
function fieldRow(field) {
    const { name, hits, misses, hit_rate, earlier_hit_rate, used, unparsed, healed, proposal } = field;
    const matched = used.map((one) => `${code(one.select, 120)} ${formatCount(one.hits)}`).join('<br>') || 'none';
    const proposed = proposal ? `<br>proposed: ${code(proposal.select, 120)} (likeness ${proposal.score})` : '';
    return row([
        code(name, 80),
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
function streamTable({ streams }) {
    return {
        name: 'streams',
        priority: 2,
        head: `### Streams\n\n${tableHead(['', 'Stream', 'Pages:', 'Records:', 'Rows:', 'Retries:', 'Received:', 'Rate:', 'Time:'])}`,
        items: streams.length === 0 ? [row(['', 'none', '', '', '', '', '', '', ''])] : streams.map(streamRow),
    };
}
function streamRow(stream) {
    const { name, status, records, rows, retries, bytes, duration_ms } = stream;
    const lost = stream.pages_failed > 0 ? `, **${formatCount(stream.pages_failed)} lost**` : '';
    const resumed = stream.resumed_at === undefined ? '' : `<br>resumed at ${code(stream.resumed_at, 60)}`;
    return row([
        ICONS[status],
        `${code(name, 80)} ${status}${resumed}`,
        `${formatCount(stream.pages_succeeded)} of ${formatCount(stream.pages_requested)}${lost}`,
        formatCount(records),
        formatCount(rows),
        formatCount(retries),
        (0,units/* formatBytes */.z3)(bytes),
        formatRate(records, duration_ms) ?? '',
        (0,units/* formatDuration */.a3)(duration_ms),
    ]);
}

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
    return `- ${where === undefined ? '' : `${code(where, 80)}: `}${escapeMarkdown(problem.message)} (${code(problem.code, 60)})${remedy}`;
}
/** Every lost page with its cause, and what becomes of it. */
function lostPages({ streams }) {
    const sections = [];
    for (const stream of streams) {
        if (stream.failed_pages.length > 0)
            sections.push({
                name: 'lost pages',
                priority: 3,
                head: `### Lost pages of ${code(stream.name, 80)}\n\nKept as dead letters: the next run asks for them first.\n\n${tableHead(['Page', 'Cause', 'What was answered', 'Attempts:', 'Lost since'])}`,
                items: stream.failed_pages.map(lostRow),
                enough: 300,
            });
        if (stream.recovered_pages.length > 0)
            sections.push({
                name: 'recovered pages',
                priority: 5,
                head: `### Recovered in ${code(stream.name, 80)}\n\nLost by an earlier run, brought by this one:`,
                items: stream.recovered_pages.map((page) => `- ${code(page)}`),
                enough: 50,
            });
    }
    return sections;
}
const lostRow = (lost) => row([
    code(lost.page),
    code(lost.code, 60),
    escapeMarkdown(lost.reason, 300),
    formatCount(lost.attempts),
    escapeMarkdown(formatTimestamp(lost.first_failed_at), 40),
]);
const SIGNS = {
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
    return row([code(name, 80), ...[added, updated, removed, unchanged].map(formatCount)]);
}
function exampleSections({ name, changes }) {
    if (!changes || changes.examples.length === 0)
        return [];
    return [
        {
            name: 'examples of changes',
            priority: 6,
            head: `<details><summary>Examples from ${code(name, 80)}</summary>\n\n${tableHead(['Change', 'Key', 'What'])}`,
            items: changes.examples.map(({ change, key, detail }) => row([SIGNS[change], code(key, 120), escapeMarkdown(detail, 300)])),
            tail: '\n\n</details>',
            enough: 30,
        },
    ];
}
const OUTCOMES = { failed: '❌', warned: '⚠️', passed: '✅' };
/** Checks, the failed ones first. */
function checkSection({ streams }) {
    const order = Object.keys(OUTCOMES);
    const checks = streams
        .flatMap((stream) => stream.checks.map((check) => ({ ...check, stream: stream.name })))
        .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
    if (checks.length === 0)
        return [];
    const items = checks.map(({ stream, check, outcome, detail }) => row([OUTCOMES[outcome], code(stream, 80), code(check, 120), escapeMarkdown(detail, 300)]));
    const head = `### Checks\n\n${tableHead(['', 'Stream', 'Check', 'Found'])}`;
    return [{ name: 'checks', priority: 6, head, items, enough: 200 }];
}
/** Why requests were repeated and where the time went. */
function retrySection({ streams }) {
    const items = streams.flatMap((stream) => {
        const causes = Object.entries(stream.retries_by_cause).sort(([, a], [, b]) => b - a);
        const rows = causes.map(([cause, times]) => row([code(stream.name, 80), code(cause, 60), countOf(times, 'retry', 'retries')]));
        const waited = row([
            code(stream.name, 80),
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
    return fitSections(summarySections(report), limitBytes, (cut) => `> ✂️ Left out here: ${cut.join(', ')}. The whole report is in ${code(reportPath)}.`);
}
/** All sections in the order of reading. */
function summarySections(report) {
    return [
        headline(report),
        ...problemSections(report, 'errors'),
        streamTable(report),
        ...lostPages(report),
        ...changeSections(report),
        ...deliverySections(report),
        ...checkSection(report),
        ...problemSections(report, 'warnings'),
        ...chartSections(report),
        ...retrySection(report),
        ...fieldSections(report),
        ...columnSections(report),
        runFacts(report),
    ];
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
        problemText('Errors', problemsOf(report, 'errors')),
        problemText('Warnings', problemsOf(report, 'warnings')),
        `\n${aligned(facts(report))}`,
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
function facts({ run, published }) {
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
    pairs.push(...many('Check', stream.checks.map(({ check, outcome, detail }) => `${outcome.toUpperCase()} ${check}: ${detail}`)));
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
