export const id = 5317;
export const ids = [5317];
export const modules = {

/***/ 21369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ hasWork),
/* harmony export */   Te: () => (/* binding */ hasCache),
/* harmony export */   a_: () => (/* binding */ restoreWork),
/* harmony export */   dA: () => (/* binding */ saveWork),
/* harmony export */   gt: () => (/* binding */ describeKept),
/* harmony export */   zE: () => (/* binding */ readVault)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26143);
/* harmony import */ var _stores_vault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7622);





/** Where the runner offers its cache to this step. */
function hasCache(env) {
    return Boolean(env['ACTIONS_RESULTS_URL'] && env['ACTIONS_RUNTIME_TOKEN']);
}
/** Relative: the paths are part of what an entry is found by, and the next machine's workspace may lie elsewhere. */
const pathsOf = (workspace) => ['.adip/work', '.adip/vault.json', '.adip/cache'].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(node_process__WEBPACK_IMPORTED_MODULE_2__.cwd(), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path)));
/** Same for all runs of one workflow job on one branch, so that the next run finds what this one leaves. */
function prefixOf(env) {
    const parts = [env['GITHUB_WORKFLOW'], env['GITHUB_JOB'], env['GITHUB_REF_NAME'], env['GITHUB_ACTION']];
    return `adip-work-${parts.map((part) => (part ?? '').replace(/[^\w.-]+/g, '_')).join('-')}-`;
}
/**
 * Brings back what an earlier run left; true where checkpoints are among it. Its failure is no failure of the run. The
 * vault of the checkout is not simply replaced: the one that was committed may be the newer.
 */
async function restoreWork(workspace, env) {
    const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(3838), __webpack_require__.e(2830), __webpack_require__.e(1691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    const committed = readVault(workspace);
    const prefix = prefixOf(env);
    const key = `${prefix}${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}`;
    if ((await restoreCache(pathsOf(workspace), key, [prefix])) === undefined)
        return false;
    const restored = readVault(workspace);
    if (committed !== undefined && restored !== undefined && committed !== restored) {
        (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(vaultOf(workspace), (0,_stores_vault_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeVaults */ .Q)(committed, restored));
    }
    return hasWork(workspace);
}
const vaultOf = (workspace) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, '.adip/vault.json');
/** The encrypted vault as it stands; undefined where there is none. */
function readVault(workspace) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(vaultOf(workspace)) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(vaultOf(workspace), 'utf8') : undefined;
}
/** What tells whether the pages and sessions that are kept between runs have changed. */
function describeKept(workspace) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, '.adip/cache');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return '';
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((name) => !name.startsWith('.') && !name.endsWith('-shm'));
    return files
        .sort()
        .map((name) => {
        const { size, mtimeMs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
        return `${name} ${size} ${mtimeMs}`;
    })
        .join('\n');
}
/** Whether an interrupted run left something to resume. */
function hasWork(workspace) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, '.adip/work');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).some((entry) => entry.isDirectory());
}
/**
 * Keeps the work folder for the next run. Entries cannot be replaced: a finished run that had resumed an entry saves
 * its empty folder, so that the next one does not find the old checkpoints again.
 */
async function saveWork(workspace, env) {
    const { saveCache } = await Promise.all(/* import() */[__webpack_require__.e(3838), __webpack_require__.e(2830), __webpack_require__.e(1691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    const paths = pathsOf(workspace); // also those that are missing: the list is part of what an entry is found by
    const key = `${prefixOf(env)}${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}-${Date.now()}`;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, '.adip/work')) && (await saveCache(paths, key)) !== -1;
}


/***/ }),

/***/ 39922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   e: () => (/* binding */ configPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33814);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



/** Reads the inputs out of the variables in which the runner passes them. @throws ConfigError `bad_input` */
function readInputs(env) {
    const text = (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
    const url = text('url');
    const output = text('output');
    const config = text('config');
    if ((url === undefined) !== (output === undefined)) {
        throw bad('url', 'the inputs url and output belong together', 'Give both, or a config file.');
    }
    if (url !== undefined && config !== undefined) {
        throw bad('config', 'the inputs config and url exclude one another', 'Give one of them.');
    }
    return {
        config,
        url,
        output,
        streams: (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(text('streams')),
        dryRun: flag('dry-run', text('dry-run'), false),
        limit: (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveInteger */ .Cq)('the input limit', text('limit')),
        fullRefresh: flag('full-refresh', text('full-refresh'), false),
        from: text('from'),
        to: text('to'),
        commit: flag('commit', text('commit'), true),
        branch: text('branch'),
        token: text('github-token'),
        failOn: oneOf('fail-on', text('fail-on'), ['partial', 'failed', 'never']),
        workingDirectory: text('working-directory') ?? '.',
    };
}
/** The config as the checkout has it, whether or not the inputs make sense. */
function configPath(env) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(env['INPUT_WORKING-DIRECTORY']?.trim() || '.', env['INPUT_CONFIG']?.trim() || 'adip.yml');
}
function flag(name, value, fallback) {
    if (value === undefined)
        return fallback;
    if (/^(true|false)$/i.test(value))
        return value.toLowerCase() === 'true';
    throw bad(name, `the input ${name} is true or false, not "${value}"`, 'A misspelt value is never taken for false.');
}
function oneOf(name, value, known) {
    if (value === undefined)
        return known[0];
    const found = known.find((one) => one === value);
    if (found === undefined)
        throw bad(name, `the input ${name} is ${known.join(', ')}, not "${value}"`);
    return found;
}
function bad(name, message, remedy) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('bad_input', message, { remedy: remedy ?? `Correct ${name} under \`with:\`.` });
}


/***/ }),

/***/ 33814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ positiveInteger),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   bQ: () => (/* binding */ parseFlags),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66661);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);



/** @throws ConfigError `bad_usage`, which names the nearest known option */
function parseFlags(command, args, flags, positionals = 0) {
    const options = {};
    for (const [name, { type, short, multiple = false }] of Object.entries(flags))
        options[name] = { type, multiple, ...(short ? { short } : {}) };
    try {
        const parsed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
        if (parsed.positionals.length > positionals) {
            throw new Error(`"${parsed.positionals[positionals]}" is one argument too many`);
        }
        return { values: parsed.values, positionals: parsed.positionals };
    }
    catch (thrown) {
        const { code, message } = thrown;
        const named = /'(-[^']*)'/.exec(message)?.[1];
        const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && named !== undefined;
        const hint = isUnknown ? (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(named.replace(/^-+/, ''), Object.keys(flags)) : undefined;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('bad_usage', `${command}: ${wordsOf(message)}`, {
            remedy: `${hint ? `${hint} ` : ''}See \`adip-ingest ${command} --help\`.`,
        });
    }
}
/** Of a message of Node's its first sentence; a value that looks like an option can only be given in one word. */
function wordsOf(message) {
    const [first = ''] = message.split(/\. |\.?\n/);
    return first.replace(/^Option '(--[\w-]+)' argument is ambiguous$/, '$1 stands before something that begins with a dash; write $1=VALUE');
}
/** A whole number above zero. @throws ConfigError */
function positiveInteger(name, text) {
    if (text === undefined || text === '')
        return undefined;
    if (/^[1-9]\d{0,8}$/.test(text))
        return Number(text);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('bad_usage', `${name} takes a whole number above zero, not "${text}"`);
}
/** `a, b` or lines as a list. */
function listOf(text) {
    return (text ?? '').split(/[\s,]+/).filter((item) => item !== '');
}
/** One of the known words; undefined where nothing was said. @throws ConfigError */
function choice(name, value, known) {
    if (value === undefined)
        return undefined;
    const found = known.find((one) => one === value);
    if (found === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('bad_usage', `${name} takes ${known.join(', ')}, not "${String(value)}"`);
    return found;
}


/***/ }),

/***/ 26143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ openWriter),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   mV: () => (/* binding */ moveFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



const FLUSH_AT = 1 << 20;
/**
 * Opens `file` for writing at `length`: what stands behind it is cut off, so that a torn end of an earlier process vanishes.
 * @throws StreamError `disk_full`, `file_too_large`, `not_writable` with the file's name.
 */
function openWriter(file, length = 0) {
    const fd = told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, length > 0 ? 'r+' : 'w'));
    if (length > 0)
        told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(fd, length));
    const buffer = Buffer.allocUnsafe(FLUSH_AT);
    let held = 0;
    let flushed = length;
    /** Bytes that could not be written are gone from the buffer: whatever comes later, this file is not whole. */
    let broken;
    const put = (bytes, start, end) => {
        if (broken !== undefined)
            throw broken;
        let at = start;
        try {
            while (at < end) {
                const written = told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, at, end - at, flushed));
                at += written;
                flushed += written;
            }
        }
        catch (thrown) {
            broken = thrown;
            throw thrown;
        }
    };
    const flush = () => {
        const amount = held;
        held = 0;
        put(buffer, 0, amount);
    };
    return {
        get length() {
            return flushed + held;
        },
        write(bytes, start, end) {
            if (end - start > FLUSH_AT - held)
                flush();
            if (end - start > FLUSH_AT)
                return put(bytes, start, end);
            buffer.set(bytes.subarray(start, end), held);
            held += end - start;
        },
        writeByte(byte) {
            if (held === FLUSH_AT)
                flush();
            buffer[held++] = byte;
        },
        sync() {
            flush();
            told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fdatasyncSync)(fd));
        },
        close() {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        },
    };
}
/** Replaces `file` in one step: a reader sees the old bytes or the new ones, also after a power cut. */
function replaceFile(file, content) {
    const temporary = `${file}.${process.pid}.tmp`;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    const writer = openWriter(temporary);
    try {
        writer.write(bytes, 0, bytes.length);
        writer.sync();
    }
    finally {
        writer.close();
    }
    moveFile(temporary, file);
}
/** Renames and makes the rename itself durable, which a plain rename is not. */
function moveFile(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
    told(to, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to));
    syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to));
}
function syncDirectory(directory) {
    if (process.platform === 'win32')
        return; // Windows cannot open a directory for fsync
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(directory, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(fd);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
const CAUSES = {
    ENOSPC: ['disk_full', 'the disk is full', 'Free space, or write fewer streams per job; nothing was replaced.'],
    EDQUOT: ['disk_full', 'the disk quota is used up', 'Free space; nothing was replaced.'],
    EFBIG: [
        'file_too_large',
        'the file would pass the size limit',
        'Raise the file size limit (ulimit -f), or split the stream; nothing was replaced.',
    ],
    EACCES: ['not_writable', 'permission is denied', 'Make the folder writable for the user that runs the ingestion.'],
    EPERM: ['not_writable', 'permission is denied', 'Make the folder writable for the user that runs the ingestion.'],
    EROFS: ['not_writable', 'the file system is read-only', 'Choose a workspace on a writable file system.'],
    ENOTDIR: ['not_writable', 'a part of its path is a file, not a folder', 'Choose another path.'],
    EISDIR: ['not_writable', 'it is a folder', 'Choose another path.'],
};
function told(file, act) {
    try {
        return act();
    }
    catch (thrown) {
        const [code, what, remedy] = CAUSES[thrown.code ?? ''] ?? [];
        if (code === undefined)
            throw thrown;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm(code, `cannot write ${file}: ${what}`, { cause: thrown, ...(remedy ? { remedy } : {}) });
    }
}


/***/ }),

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ PageError),
/* harmony export */   FI: () => (/* binding */ IngestError),
/* harmony export */   S1: () => (/* binding */ PublishError),
/* harmony export */   _G: () => (/* binding */ DeferredError),
/* harmony export */   an: () => (/* binding */ toIngestError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dw: () => (/* binding */ RetryableError),
/* harmony export */   lm: () => (/* binding */ StreamError),
/* harmony export */   t9: () => (/* binding */ BlockedError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/**
 * The root of all our errors. The class says what the run does about it, `code` names the cause for machines
 * (`http_503`, `login_refused`, `git_protected_branch`), `message` says what happened, `remedy` what to do next.
 */
class IngestError extends Error {
    name = 'IngestError';
    code;
    remedy;
    place;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        const { remedy, cause: _, ...place } = details;
        this.code = code;
        this.remedy = remedy;
        this.place = place;
    }
}
/** The config or the command line is wrong: exit code 2, nothing was asked of any server. */
class ConfigError extends IngestError {
    name = 'ConfigError';
}
/** Another attempt may succeed. `notBefore` is a server's hint (ms since the epoch) that must never be cut short. */
class RetryableError extends IngestError {
    name = 'RetryableError';
    notBefore;
    /** Back off twice as long and slow the whole host down. */
    throttled;
    /** What it becomes when the attempts are used up: a PageError, a StreamError or a BlockedError. */
    whenSpent;
    /** Attempts for this cause, where they are fewer than the configured ones (a name that does not resolve). */
    attempts;
    constructor(code, message, details = {}) {
        const { notBefore, throttled, whenSpent, attempts, ...rest } = details;
        super(code, message, rest);
        this.notBefore = notBefore;
        this.throttled = throttled ?? false;
        this.whenSpent = whenSpent ?? 'page';
        this.attempts = attempts;
    }
}
/** This page is lost for good; the stream goes on where its paginator can, and keeps a dead letter. */
class PageError extends IngestError {
    name = 'PageError';
}
/** The stream cannot go on: its last good data stays, other streams go on. */
class StreamError extends IngestError {
    name = 'StreamError';
}
/** The source answers with a challenge, a captcha or a wall: the stream ends as `blocked`; nothing is evaded. */
class BlockedError extends StreamError {
    name = 'BlockedError';
}
/** The server asked to wait beyond the run's deadline: the stream keeps its checkpoint and the next run resumes it. */
class DeferredError extends StreamError {
    name = 'DeferredError';
}
/** The run was cancelled (signal or deadline): checkpoints stay, nothing is published. */
class CancelledError extends IngestError {
    name = 'CancelledError';
}
/** A destination refused: what was landed stays, other destinations go on. */
class PublishError extends IngestError {
    name = 'PublishError';
}
/** Any thrown value as an IngestError; what is not ours becomes `unexpected` with its cause kept. */
function toIngestError(thrown) {
    if (thrown instanceof IngestError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new IngestError('unexpected', message, { cause: thrown });
}


/***/ }),

/***/ 66661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export nearest */
/** Edits from one text to the other; two neighbours that changed places count once. Stops above `limit`. */
function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return limit + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                best = Math.min(best, before[j - 2] + 1);
            row.push(best);
        }
        before = last;
        last = row;
    }
    return last[b.length];
}
const plain = (text) => text.toLowerCase().replace(/[-_\s]/g, '');
/**
 * The known name that was probably meant: the same but for case and separators, a few letters away, or one that
 * begins or ends alike (`size` for `page_size`). Undefined where nothing is near.
 */
function nearest(name, known) {
    const text = plain(name.slice(0, 80));
    if (text === '')
        return undefined;
    const limit = text.length < 4 ? 1 : text.length < 8 ? 2 : 3;
    let best;
    let bestScore = limit + 1;
    for (const candidate of known) {
        const other = plain(candidate);
        let score = distance(text, other, limit);
        const inside = text.length >= 3 && other.length >= 3 && (other.includes(text) || text.includes(other));
        if (score > limit && inside)
            score = limit + 0.5; // a letter away is nearer
        if (score < bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}
/** `Did you mean "x"?`, or the known names where nothing is near and there are few; undefined where there is nothing to say. */
function suggest(name, known) {
    const found = nearest(name, known);
    if (found !== undefined)
        return `Did you mean "${found}"?`;
    if (known.length === 0)
        return undefined;
    const shown = known.slice(0, 25).join(', ');
    return `Known here: ${shown}${known.length > 25 ? ', …' : ''}.`;
}


/***/ }),

/***/ 15317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _actions_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21369);
/* harmony import */ var _actions_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39922);





/** Keeps an interrupted run's checkpoints in the cache, also after a cancellation. Never fails the job. */
async function post() {
    const env = node_process__WEBPACK_IMPORTED_MODULE_2__.env;
    const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(env['GITHUB_WORKSPACE'] ?? node_process__WEBPACK_IMPORTED_MODULE_2__.cwd()), (0,_actions_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(env).workingDirectory);
    const wasRestored = env['STATE_restored'] === 'true';
    // A rotated token must survive also where it was not committed: the one before it is spent.
    const hasNewToken = env['STATE_vault'] === 'changed';
    // Pages and their tags, without which the next run reads everything anew, and runs that wait for the next commit.
    const hasNewPages = env['STATE_kept'] === 'changed';
    if (!(0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCache */ .Te)(env) || !((0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .hasWork */ .OJ)(workspace) || wasRestored || hasNewToken || hasNewPages))
        return;
    const saved = await (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .saveWork */ .dA)(workspace, env);
    node_process__WEBPACK_IMPORTED_MODULE_2__.stdout.write(saved
        ? `${whatIsKept((0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .hasWork */ .OJ)(workspace), wasRestored, hasNewToken)} kept in the cache\n`
        : '::warning title=adip-ingest::the cache took no checkpoints; the next run starts anew\n');
}
function whatIsKept(hasCheckpoints, wasRestored, hasNewToken) {
    if (hasCheckpoints)
        return 'Checkpoints of the interrupted run';
    if (wasRestored)
        return 'The end of the interrupted run';
    return hasNewToken ? 'The vault' : 'What the next run builds on';
}
post().catch((thrown) => {
    node_process__WEBPACK_IMPORTED_MODULE_2__.stdout.write(`::warning title=adip-ingest::the checkpoints could not be kept: ${String(thrown).replace(/[\r\n]+/g, ' ')}\n`);
});


/***/ }),

/***/ 7622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ mergeVaults),
/* harmony export */   Z: () => (/* binding */ openVault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26143);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




/**
 * A vault in one file, AES-256-GCM under a key derived from the user's passphrase (scrypt).
 * @param passphrase undefined: nothing is kept.
 */
function openVault(file, passphrase, now) {
    if (passphrase === undefined || passphrase === '') {
        return { keeps: false, get: async () => undefined, set: async () => { } };
    }
    const sealed = load(file);
    const salt = sealed ? Buffer.from(sealed.salt, 'base64') : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    const entries = { ...sealed?.entries };
    let derived;
    const key = () => {
        derived ??= (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(passphrase, salt, 32);
        return derived;
    };
    return {
        keeps: true,
        async get(name) {
            const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
            return entry && open(entry, key(), name, file);
        },
        async set(name, secret) {
            entries[name] = { ...seal(secret, key(), name), at: now() };
            const content = { version: 1, salt: salt.toString('base64'), entries };
            (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(file, format(content));
        },
    };
}
const format = (content) => `${JSON.stringify(content, null, 1)}\n`;
/**
 * One vault out of two copies that went different ways: of each entry the newer one. Entries of vaults that were begun
 * apart have different keys and cannot stand in one file; of those the vault with the newest entry is taken whole.
 */
function mergeVaults(ours, theirs) {
    const [a, b] = [parse(ours), parse(theirs)];
    if (!a || !b)
        return a ? ours : theirs;
    if (a.salt !== b.salt)
        return newest(a) >= newest(b) ? ours : theirs;
    const entries = { ...b.entries };
    for (const [name, entry] of Object.entries(a.entries)) {
        if (!Object.hasOwn(entries, name) || entries[name].at <= entry.at)
            entries[name] = entry;
    }
    return format({ ...a, entries });
}
const newest = ({ entries }) => Math.max(0, ...Object.values(entries).map(({ at }) => at));
function parse(text) {
    try {
        const sealed = JSON.parse(text);
        return typeof sealed?.salt === 'string' && typeof sealed.entries === 'object' ? sealed : undefined;
    }
    catch {
        return undefined;
    }
}
function load(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file))
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8'));
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('vault_torn', `${file} cannot be read`, {
            cause: thrown,
            remedy: 'Restore it from the last commit, or delete it and set a fresh refresh token.',
        });
    }
}
function seal(secret, key, name) {
    const iv = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
    const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') };
}
function open(entry, key, name, file) {
    try {
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', key, Buffer.from(entry.iv, 'base64'))
            .setAAD(Buffer.from(name))
            .setAuthTag(Buffer.from(entry.tag, 'base64'));
        return Buffer.concat([decipher.update(Buffer.from(entry.data, 'base64')), decipher.final()]).toString('utf8');
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('vault_locked', `${file} does not open with this key`, {
            cause: thrown,
            remedy: 'Set ADIP_STATE_KEY to the key that it was written with, or delete the file and set a fresh refresh token.',
        });
    }
}


/***/ })

};
