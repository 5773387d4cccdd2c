export const id = 8469;
export const ids = [8469];
export const modules = {

/***/ 3132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   Ze: () => (/* binding */ configFile),
/* harmony export */   cu: () => (/* binding */ withEnvFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




const LARGEST = 1 << 20;
/** The config that a command is about: `--config`, or adip.yml where one stands. */
function configFile(cwd, named) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, typeof named === 'string' ? named : 'adip.yml');
}
/** A `.env` beside the config, below the environment: what is set there wins. */
function withEnvFile(env, folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.env');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? { ...(0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvFile */ .FO)(readText(file)), ...env } : env;
}
/** @throws ConfigError `not_readable` */
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('not_readable', `${file} cannot be read: ${thrown.code}`, {
            cause: thrown,
            remedy: 'Make the file readable for the user that runs the command.',
        });
    }
}
/** The text of a config. @throws ConfigError `config_missing`, `config_too_large`, `config_no_text`, `not_readable` */
function readConfig(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile()) {
        const what = `there is no config ${file}${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? ': that is no file' : ''}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('config_missing', what, {
            remedy: 'Name it with --config (input `config`), or make one with `adip-ingest init`.',
        });
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size > LARGEST) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('config_too_large', `${file} is larger than 1 MiB`, { remedy: 'A config holds no data.' });
    }
    const text = readText(file);
    if (/[\0\ufffd]/.test(text)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('config_no_text', `${file} is no text in UTF-8`, {
            remedy: 'Save it as UTF-8; if it is another kind of file, name the config with --config (input `config`).',
        });
    }
    return text;
}
/** @throws ConfigError `config_missing`, or with everything that is wrong in it */
function loadConfig(file, env, secrets) {
    const text = readConfig(file);
    const all = withEnvFile(env, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
    return { plan: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o4)(text, { file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), env: all, secrets }), env: all };
}


/***/ }),

/***/ 38469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report_report)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/reporters/index.js + 42 modules
var reporters = __webpack_require__(61510);
// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(33814);
// EXTERNAL MODULE: ./lib/cli/load.js
var load = __webpack_require__(3132);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/core/report.js + 3 modules
var report = __webpack_require__(35820);
// EXTERNAL MODULE: ./lib/core/run-line.js
var run_line = __webpack_require__(67533);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/run/history.js + 1 modules
var run_history = __webpack_require__(54067);
;// CONCATENATED MODULE: ./lib/cli/report-runs.js








/** All runs that a workspace knows, the latest first: those with a report, trials among them, and those of the history. */
function knownRuns(stateFolder, warn) {
    const folder = (0,external_node_path_.join)(stateFolder, 'reports');
    const runs = new Map();
    for (const { line } of (0,run_history/* readHistory */.Lu)(stateFolder, warn))
        if (line)
            runs.set(line.run, { line, report: undefined });
    for (const id of idsIn(folder)) {
        const known = runs.get(id)?.line;
        const report = () => report_runs_load(folder, id);
        // a report that cannot be read must not keep the others from being listed
        const line = known ?? lineOf(report, id);
        runs.set(id, { line, report });
    }
    return [...runs.values()].sort((a, b) => (a.line.run < b.line.run ? 1 : -1));
}
function lineOf(report, id) {
    try {
        return (0,run_line/* runLineOf */.VQ)(report());
    }
    catch {
        return { version: 1, run: id, at: '', status: 'failed', streams: {} };
    }
}
function idsIn(folder) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return [];
    return (0,external_node_fs_.readdirSync)(folder).flatMap((name) => /^(\d{8}-\d{6}-\w+)\.json$/.exec(name)?.slice(1) ?? []);
}
function report_runs_load(folder, id) {
    const file = (0,external_node_path_.join)(folder, `${id}.json`);
    try {
        return report/* reportSchema */.Q.parse(JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8')));
    }
    catch (thrown) {
        throw new errors/* ConfigError */.xL('report_unreadable', `${file} is not a report of this version`, {
            cause: thrown,
            remedy: 'Delete it; the next run writes a new one.',
        });
    }
}
/** One by its id, its beginning, or `latest`. @throws ConfigError `unknown_run` */
function chooseRun(runs, wanted, stateFolder) {
    const found = wanted === 'latest' ? runs.slice(0, 1) : runs.filter(({ line }) => line.run.startsWith(wanted));
    if (found.length === 1)
        return found[0];
    const message = found.length === 0 ? `no run ${wanted} is known in ${stateFolder}` : `${found.length} runs begin with "${wanted}"`;
    const ids = runs.slice(0, 10).map(({ line }) => line.run);
    throw new errors/* ConfigError */.xL('unknown_run', message, {
        remedy: ids.length === 0 ? 'Run `adip-ingest run` first.' : `Choose among ${ids.join(', ')}.`,
    });
}
/** The runs as a table, the latest first, and below it how each stream went over them. */
function listRuns(runs, width) {
    const rows = runs.map(({ line, report }) => {
        const sum = sumOf(line);
        const pages = sum('pages');
        return [
            line.run,
            `${line.status}${trialOf(report)}`,
            `${pages - sum('pages_failed')}/${pages}`,
            String(sum('records')),
            `+${sum('added')} ~${sum('updated')} -${sum('removed')}`,
            String(sum('retries')),
            line.ms === undefined ? '' : (0,units/* formatDuration */.a3)(line.ms),
        ];
    });
    const table = (0,reporters/* renderTable */.bo)(['run', 'status', 'pages', 'records', 'changes', 'retries', 'time'], rows, width);
    const trends = (0,reporters/* renderTrends */.bB)(runs.map(({ line }) => line).reverse());
    return trends === '' ? table : `${table}\n\n${trends}`;
}
function sumOf({ streams }) {
    return (name) => Object.values(streams).reduce((total, stream) => total + (stream[name] ?? 0), 0);
}
function trialOf(report) {
    try {
        const run = report?.().run;
        if (run?.dry_run)
            return ', dry run';
        return run?.limit === undefined ? '' : ', trial';
    }
    catch {
        return ', report unreadable';
    }
}

;// CONCATENATED MODULE: ./lib/cli/report.js







const flags = {
    config: { type: 'string', short: 'c', value: 'FILE', help: 'Config beside which .adip/ lies. Default: adip.yml' },
    last: { type: 'string', value: 'N', help: 'List the last N runs, with trends' },
    format: {
        type: 'string',
        value: 'text|json|html',
        help: 'How to answer; html is one page with plots. Default: text',
    },
    output: { type: 'string', short: 'o', value: 'FILE', help: 'Write it to this file instead' },
};
const FORMATS = ['text', 'json', 'html'];
const report_report = {
    flags,
    positionals: ['RUN'],
    about: [
        'RUN is the id of a run, its beginning, or "latest", which is meant without it. Reports of the last 20 runs in this\nworkspace are kept in .adip/reports/; of older runs, and of those on other machines, .adip/runs.ndjson has the figures.',
    ],
    examples: [
        'adip-ingest report',
        'adip-ingest report --last 10',
        'adip-ingest report latest --format html --output report.html',
        'adip-ingest report 20261121-0600 --format json',
    ],
    async execute({ values, positionals }, shell) {
        const format = (0,cli_arguments/* choice */.Yq)('--format', values['format'], FORMATS) ?? 'text';
        const last = (0,cli_arguments/* positiveInteger */.Cq)('--last', values['last']);
        const [wanted] = positionals;
        if (wanted !== undefined && last !== undefined)
            throw new errors/* ConfigError */.xL('bad_usage', 'report: RUN and --last exclude one another');
        if (last !== undefined && format === 'html')
            throw new errors/* ConfigError */.xL('bad_usage', 'report: --last lists runs as text or json', {
                remedy: 'The page of one run shows those before it: `adip-ingest report latest --format html`.',
            });
        const stateFolder = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,load/* configFile */.Ze)(shell.cwd, values['config'])), '.adip');
        const runs = knownRuns(stateFolder, (message) => shell.stderr(`${message}\n`));
        if (runs.length === 0 && wanted === undefined && format === 'text') {
            shell.stdout(`No run has left a report or a line in ${stateFolder}.\n`);
            return 0;
        }
        const text = last === undefined
            ? one(chooseRun(runs, wanted ?? 'latest', stateFolder), format, shell)
            : several(runs.slice(0, last), format, shell);
        write(text, values['output'], shell);
        return 0;
    },
};
const asJson = (value) => `${JSON.stringify(value, null, 1)}\n`;
function several(runs, format, shell) {
    return format === 'json' ? asJson(runs.map(({ line }) => line)) : `${listRuns(runs, shell.width())}\n`;
}
function one(run, format, shell) {
    const found = run.report?.();
    if (found)
        return format === 'json' ? asJson(found) : format === 'html' ? (0,reporters/* renderHtml */.K2)(found) : (0,reporters/* renderText */.S5)(found);
    if (format === 'json')
        return asJson(run.line);
    if (format === 'html')
        throw new errors/* ConfigError */.xL('report_elsewhere', `the report of ${run.line.run} is not in this workspace`, {
            remedy: 'Its figures are known: `adip-ingest report --last 10`. With report.html in the config each run leaves its page.',
        });
    return `${listRuns([run], shell.width())}\n\nThe report of this run is not in this workspace; these are its figures in .adip/runs.ndjson.\n`;
}
function write(text, output, shell) {
    if (typeof output !== 'string') {
        shell.stdout(text);
        return;
    }
    try {
        (0,durable_file/* replaceFile */.fR)((0,external_node_path_.resolve)(shell.cwd, output), text);
    }
    catch (thrown) {
        throw new errors/* ConfigError */.xL('bad_usage', `report: --output ${output} cannot be written: ${thrown.message}`, {
            cause: thrown,
        });
    }
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

/***/ 54067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ RUNS_PATH),
  jC: () => (/* binding */ openHistory),
  Lu: () => (/* binding */ readHistory)
});

// UNUSED EXPORTS: historyFiles

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/core/run-line.js
var run_line = __webpack_require__(67533);
;// CONCATENATED MODULE: ./lib/stores/run-history.js

/** The lines of a history, and how many were torn or none of ours: those are passed over. */
function parseHistory(text) {
    let torn = 0;
    const lines = text.split('\n').flatMap((raw) => {
        if (raw.trim() === '')
            return [];
        const line = parseLine(raw.trim());
        if (!line)
            torn += 1;
        return line ?? [];
    });
    return { lines, torn };
}
function parseLine(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { version, run, at } = value;
    if (typeof version !== 'number')
        return undefined;
    if (version > run_line/* RUN_LINE_VERSION */.GD)
        return {
            run: typeof run === 'string' ? run : text,
            at: typeof at === 'string' ? at : '',
            text,
            line: undefined,
        };
    const known = run_line/* runLineSchema */.xR.safeParse(value);
    return known.success ? { run: known.data.run, at: known.data.at, text, line: known.data } : undefined;
}
/** A run's line, ready to be joined with others. */
const historyLine = (line) => ({
    run: line.run,
    at: line.at,
    text: JSON.stringify(line),
    line,
});
/**
 * Two histories as one, each run once, in the order of time. Of a run that both know the line of `later` stands, but
 * for lines of a later version of this program, which no older one replaces.
 */
function joinHistories(earlier, later) {
    const byRun = new Map(earlier.map((line) => [line.run, line]));
    for (const line of later) {
        const before = byRun.get(line.run);
        if (!before || before.line !== undefined || line.line === undefined)
            byRun.set(line.run, line);
    }
    return [...byRun.values()].sort((a, b) => compare(a.at, b.at) || compare(a.run, b.run));
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** The last runs that both bounds allow; one at least. */
function boundHistory(lines, { keep, maxBytes }) {
    const kept = [];
    let bytes = 0;
    for (const line of lines.slice(-keep).reverse()) {
        bytes += Buffer.byteLength(line.text) + 1;
        if (bytes > maxBytes && kept.length > 0)
            break;
        kept.push(line);
    }
    return kept.reverse();
}
const formatHistory = (lines) => lines.map(({ text }) => `${text}\n`).join('');
/** What an earlier version kept of a stream's runs in its bookmark, as lines that are not known yet or not with it. */
function adoptEntries(known, stream, entries) {
    const byRun = new Map(known.map((line) => [line.run, line]));
    return entries.flatMap(({ run, at, records, rows, status }) => {
        const before = byRun.get(run);
        if (before && (!before.line || before.line.streams[stream]))
            return [];
        const base = before?.line ?? { version: run_line/* RUN_LINE_VERSION */.GD, run, at, status: 'succeeded', streams: {} };
        const isWhole = base.status === 'succeeded' && status === 'succeeded';
        const streams = { ...base.streams, [stream]: { status, records, rows } };
        return historyLine({ ...base, status: isWhole ? 'succeeded' : 'partial', streams });
    });
}

;// CONCATENATED MODULE: ./lib/run/history.js





/** Relative to the workspace. */
const RUNS_PATH = '.adip/runs.ndjson';
/** Delivered runs of which the median of rows is taken. */
const MEDIAN_OF = 30;
function openHistory({ stateFolder, run, bounds, isTrial, emit }) {
    const { file, waiting } = historyFiles(stateFolder);
    let known;
    const lines = () => {
        known ??= readHistory(stateFolder, (message) => emit({ ...TORN, message }));
        return known;
    };
    const earlier = () => lines().flatMap(({ line }) => (line && line.run !== run ? line : []));
    const put = (path, all) => {
        if (isTrial)
            return;
        const text = formatHistory(boundHistory(all, bounds));
        try {
            if (path === waiting)
                makeCache(stateFolder);
            if (textOf(path) !== text)
                (0,durable_file/* replaceFile */.fR)(path, text);
        }
        catch (thrown) {
            // what was delivered stays delivered
            emit({ type: 'warning', code: 'history_not_kept', message: `this run is not remembered: ${String(thrown)}` });
        }
    };
    return {
        earlier,
        rowsOf: (name) => earlier()
            .flatMap((line) => line.streams[name] ?? line.transforms?.[name] ?? [])
            .flatMap((entry) => ((0,run_line/* isDelivered */.Z$)(entry) ? entry.rows : []))
            .slice(-MEDIAN_OF),
        deliveredAt: (name) => earlier().findLast(({ streams }) => streams[name] && (0,run_line/* isDelivered */.Z$)(streams[name]))?.at,
        adopt(name, bookmark) {
            const adopted = adoptEntries(lines(), name, bookmark?.history ?? []);
            if (adopted.length === 0)
                return;
            known = joinHistories(lines(), adopted);
            put(waiting, joinHistories(parseHistory(textOf(waiting)).lines, adopted));
        },
        take(text) {
            const { lines: taken } = parseHistory(text);
            known = joinHistories(taken, lines());
            put(waiting, joinHistories(taken, parseHistory(textOf(waiting)).lines));
        },
        text: () => formatHistory(boundHistory(readHistory(stateFolder, () => { }), bounds)),
        write: (line) => put(file, joinHistories(lines(), [historyLine(line)])),
        wait: (line) => put(waiting, joinHistories(parseHistory(textOf(waiting)).lines, [historyLine(line)])),
        settle: () => (0,external_node_fs_.rmSync)(waiting, { force: true }),
        artifact: () => ((0,external_node_fs_.existsSync)(file) && !isTrial ? [artifactOf(file, bounds)] : []),
    };
}
const TORN = { type: 'warning', code: 'history_torn', remedy: 'Nothing to do: it goes with the next commit.' };
function historyFiles(stateFolder) {
    return { file: (0,external_node_path_.join)(stateFolder, 'runs.ndjson'), waiting: (0,external_node_path_.join)(stateFolder, 'cache', 'runs.ndjson') };
}
/** All lines that a workspace has, those that wait included; of a run in both, the one that waits was written later. */
function readHistory(stateFolder, warn) {
    const { file, waiting } = historyFiles(stateFolder);
    const [kept, later] = [parseHistory(textOf(file)), parseHistory(textOf(waiting))];
    const torn = kept.torn + later.torn;
    if (torn > 0)
        warn(`${torn} of the lines of ${RUNS_PATH} cannot be read: passed over`);
    return joinHistories(kept.lines, later.lines);
}
const textOf = (path) => ((0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, 'utf8') : '');
function makeCache(stateFolder) {
    const folder = (0,external_node_path_.join)(stateFolder, 'cache');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.gitignore')))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
}
function artifactOf(file, bounds) {
    return {
        stream: 'history',
        path: RUNS_PATH,
        file,
        bytes: (0,external_node_fs_.statSync)(file).size,
        sha256: '',
        rows: 0,
        kind: 'report',
        contentType: 'application/x-ndjson',
        async rebase({ theirs, out }) {
            const [other, own] = [theirs, file].map((path) => parseHistory((0,external_node_fs_.readFileSync)(path, 'utf8')).lines);
            (0,durable_file/* replaceFile */.fR)(out, formatHistory(boundHistory(joinHistories(other, own), bounds)));
        },
    };
}


/***/ })

};
