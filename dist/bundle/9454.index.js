export const id = 9454;
export const ids = [9454];
export const modules = {

/***/ 94267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ cronProblem),
/* harmony export */   SB: () => (/* binding */ cronSlots),
/* harmony export */   Vj: () => (/* binding */ isAtFullHour)
/* harmony export */ });
const NAMES = {
    3: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
    4: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
};
const FIELDS = [
    ['minute', 0, 59],
    ['hour', 0, 23],
    ['day of the month', 1, 31],
    ['month', 1, 12],
    ['day of the week', 0, 6],
];
/** Why GitHub would not take this as a cron line, undefined where it would: five POSIX fields, no `@daily`. */
function cronProblem(line) {
    const parts = line.trim().split(/\s+/);
    if (parts.length !== 5)
        return `has ${parts.length === 1 ? 'one field' : `${parts.length} fields`}, expected five`;
    for (const [at, [name, from, to]] of FIELDS.entries()) {
        const text = parts[at];
        if (text.split(',').some((item) => !isItem(item, at, from, to)))
            return `has no valid ${name}: "${text}"`;
    }
    return undefined;
}
function isItem(item, at, from, to) {
    const found = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item);
    if (!found)
        return false;
    const [, first, last, step] = found;
    if (step !== undefined && Number(step) < 1)
        return false;
    if (first === '*')
        return last === undefined;
    const low = numberOf(first, at, from, to);
    const high = last === undefined ? low : numberOf(last, at, from, to);
    return low !== undefined && high !== undefined && low <= high;
}
function numberOf(text, at, from, to) {
    const name = NAMES[at]?.indexOf(text.toUpperCase()) ?? -1;
    const value = name >= 0 ? name + (at === 3 ? 1 : 0) : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
    return value >= from && value <= to ? value : undefined;
}
/** Whether it fires at minute 0, when so much of GitHub does that runs come late or never. */
function isAtFullHour(line) {
    const minutes = line.trim().split(/\s+/)[0] ?? '';
    return minutes.split(',').some((item) => /^0+$|^\*(\/|$)|^0+[-/]/.test(item));
}
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Days that are looked back at most: a schedule that rested longer is no longer counted slot by slot. */
const LONGEST_DAYS = 400;
/**
 * When a cron line fires after `after` and up to `until` (ms, UTC), oldest first; the last 400 days at most. Empty where
 * the line is none.
 */
function cronSlots(line, after, until) {
    if (cronProblem(line) !== undefined)
        return [];
    const parts = line.trim().split(/\s+/);
    const [minutes, hours, days, months, weekdays] = FIELDS.map(([, from, to], at) => valuesOf(parts[at], at, from, to));
    // as crond has it: of two restricted day fields either is enough
    const isEither = !parts[2].startsWith('*') && !parts[4].startsWith('*');
    const slots = [];
    const first = Math.max(after, until - LONGEST_DAYS * DAY);
    for (let day = Math.floor(first / DAY) * DAY; day <= until; day += DAY) {
        const date = new Date(day);
        const isDay = days.has(date.getUTCDate());
        const isWeekday = weekdays.has(date.getUTCDay());
        if (!months.has(date.getUTCMonth() + 1) || !(isEither ? isDay || isWeekday : isDay && isWeekday))
            continue;
        for (const hour of hours)
            for (const minute of minutes) {
                const slot = day + (hour * 60 + minute) * MINUTE;
                if (slot > after && slot <= until)
                    slots.push(slot);
            }
    }
    return slots;
}
/** The values that a field names, ascending. */
function valuesOf(text, at, from, to) {
    const values = new Set();
    for (const item of text.split(',')) {
        const [, first, last, step = '1'] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item);
        const low = first === '*' ? from : numberOf(first, at, from, to);
        const isOpen = first === '*' || (last === undefined && item.includes('/'));
        const high = isOpen ? to : last === undefined ? low : numberOf(last, at, from, to);
        for (let value = low; value <= high; value += Number(step))
            values.add(value);
    }
    return new Set([...values].sort((a, b) => a - b));
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


/***/ }),

/***/ 9454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ runPlan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/clock.js
var clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/run-line.js
var run_line = __webpack_require__(67533);
// EXTERNAL MODULE: ./lib/core/system-words.js
var system_words = __webpack_require__(22606);
// EXTERNAL MODULE: ./lib/stores/checkpoint.js
var checkpoint = __webpack_require__(16546);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/stores/lock.js




/**
 * Takes the workspace for this process; a lock whose owner is dead is taken over.
 * @throws ConfigError `locked` while another run is at work in it.
 */
function takeLock(file) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
    const mine = JSON.stringify({ pid: process.pid, host: (0,external_node_os_.hostname)(), started: startOf(process.pid) });
    for (let attempt = 0; attempt < 3; attempt++) {
        if (create(file, mine))
            return { release: () => releaseOwn(file, mine) };
        const owner = readOwner(file);
        if (owner && isAlive(owner)) {
            throw new errors/* ConfigError */.xL('locked', `another run (process ${owner.pid} on ${owner.host}) is at work in this workspace`, {
                remedy: `Wait for it to end, or stop it; if it is gone for good, delete ${file}.`,
            });
        }
        removeDead(file);
    }
    throw new errors/* ConfigError */.xL('locked', `${file} is taken again and again by other runs`, {
        remedy: 'Start one run at a time per workspace.',
    });
}
/** The lock appears with its content in one step: an empty one would be taken for a dead owner's. */
function create(file, content) {
    const draft = `${file}.${process.pid}.tmp`;
    (0,external_node_fs_.writeFileSync)(draft, content);
    try {
        (0,external_node_fs_.linkSync)(draft, file);
        return true;
    }
    catch (thrown) {
        if (thrown.code === 'EEXIST')
            return false;
        throw thrown;
    }
    finally {
        (0,external_node_fs_.rmSync)(draft, { force: true });
    }
}
function readOwner(file) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return undefined; // gone again, or torn
    }
}
/** Of several who find a dead owner only one moves his lock away; who gets hold of a living one's by then puts it back. */
function removeDead(file) {
    const aside = `${file}.${process.pid}.tmp`;
    try {
        (0,external_node_fs_.renameSync)(file, aside);
    }
    catch (thrown) {
        if (thrown.code === 'ENOENT')
            return;
        throw thrown;
    }
    const owner = readOwner(aside);
    try {
        if (owner && isAlive(owner))
            (0,external_node_fs_.linkSync)(aside, file);
    }
    catch (thrown) {
        if (thrown.code !== 'EEXIST')
            throw thrown;
    }
    finally {
        (0,external_node_fs_.rmSync)(aside, { force: true });
    }
}
function isAlive(owner) {
    if (owner.host !== (0,external_node_os_.hostname)())
        return false; // a cached folder from another runner; two machines never share a workspace
    if (!Number.isInteger(owner.pid) || owner.pid < 1)
        return false; // to the system, -1 is every process
    try {
        process.kill(owner.pid, 0);
    }
    catch (thrown) {
        return thrown.code === 'EPERM';
    }
    return owner.started === undefined || owner.started === startOf(owner.pid);
}
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    catch {
        return undefined;
    }
}
function releaseOwn(file, mine) {
    try {
        if ((0,external_node_fs_.readFileSync)(file, 'utf8') === mine)
            (0,external_node_fs_.rmSync)(file);
    }
    catch {
        // somebody removed it by hand: nothing is left to release
    }
}

// EXTERNAL MODULE: ./lib/stores/state-file.js
var state_file = __webpack_require__(68454);
// EXTERNAL MODULE: ./lib/stores/vault.js
var vault = __webpack_require__(7622);
// EXTERNAL MODULE: ./lib/incremental/index.js + 3 modules
var lib_incremental = __webpack_require__(51573);
;// CONCATENATED MODULE: ./lib/run/assert-backfill.js


/** @throws ConfigError `bad_backfill` for a start or an end that no chosen stream can ask for */
function assertBackfill(streams, { from, to, fullRefresh }) {
    if (from === undefined && to === undefined)
        return;
    const refuse = (message, remedy) => {
        throw new errors/* ConfigError */.xL('bad_backfill', message, { remedy });
    };
    const options = '--from and --to';
    if (fullRefresh === true)
        refuse(`${options} do not go with --full-refresh`, 'Leave one of them out: a full refresh begins at the start.');
    const incremental = streams.flatMap(({ name, incremental: block }) => (block ? [{ name, block }] : []));
    if (incremental.length === 0)
        refuse(`${options} are for incremental streams, and no chosen stream is one`, 'Set `incremental` on the stream.');
    for (const { name, block } of incremental) {
        const problem = (0,lib_incremental/* backfillProblem */.wY)(block, name, { from, to });
        if (problem !== undefined)
            refuse(problem, 'Write them as the cursors are written, or where those are dates, as 2025-10-01 or 2025-10-01T12:00:00Z; choose streams with --streams.');
    }
}

// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/sinks/csv-reader.js
var csv_reader = __webpack_require__(81034);
// EXTERNAL MODULE: ./lib/sinks/finish.js + 11 modules
var finish = __webpack_require__(83414);
// EXTERNAL MODULE: ./lib/sinks/merge-rules.js
var merge_rules = __webpack_require__(76770);
// EXTERNAL MODULE: ./lib/sinks/parts/layout.js
var layout = __webpack_require__(73207);
// EXTERNAL MODULE: ./lib/sinks/targets.js
var sinks_targets = __webpack_require__(37362);
// EXTERNAL MODULE: ./lib/stores/bookmark.js
var stores_bookmark = __webpack_require__(63068);
// EXTERNAL MODULE: ./lib/run/names.js
var names = __webpack_require__(73453);
// EXTERNAL MODULE: ./lib/run/target.js
var run_target = __webpack_require__(88284);
;// CONCATENATED MODULE: ./lib/run/data-package.js












/** Types of Frictionless for ours; JSON may be a list or an object. */
const TYPES = {
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    string: 'string',
    json: 'any',
    date: 'date',
    datetime: 'datetime',
};
const MEDIA = { csv: 'text/csv', ndjson: 'application/x-ndjson', parquet: 'application/vnd.apache.parquet' };
/**
 * Writes what the data files are, as a Frictionless data package: fields and types, keys, sizes and hashes, and the run
 * that made them. Left alone where nothing but the run would change.
 */
async function writePackage(plan, results, running) {
    const path = plan.datapackage;
    if (path === undefined)
        return undefined;
    const { workspace, identity, version } = running;
    const file = (0,run_target/* resolveOutput */.S)(workspace, path, 'datapackage');
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    const resources = [];
    for (const stream of plan.streams) {
        const landing = results.find(({ task }) => task.name === stream.name)?.landing;
        resources.push(...(await resourcesOf(plan, stream, landing, folder, running)));
    }
    if (resources.length === 0)
        return undefined;
    const content = { profile: 'data-package', name: slug(plan.name), resources };
    const before = readPackage(file);
    if (JSON.stringify(before?.content) !== JSON.stringify(content)) {
        const created = new Date(identity.startedAt).toISOString();
        const whole = { ...content, created, run: identity.id, generator: `adip-ingest ${version}` };
        (0,durable_file/* replaceFile */.fR)(file, `${JSON.stringify(whole, null, 2)}\n`);
    }
    const { size: bytes } = (0,external_node_fs_.statSync)(file);
    const contentType = 'application/json';
    return {
        stream: 'datapackage',
        path,
        file,
        bytes,
        sha256: await (0,finish/* hashFile */.DC)(file),
        rows: 0,
        kind: 'report',
        contentType,
    };
}
function readPackage(file) {
    try {
        const { profile, name, resources } = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        return { content: { profile, name, resources } };
    }
    catch {
        return undefined; // none yet, or torn: it is written anew
    }
}
/** Names of packages and resources are of small letters, digits and `-._`. */
const slug = (name) => name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
async function resourcesOf(plan, stream, landing, folder, running) {
    const write = (0,sinks_targets/* renderTargets */.d8)(stream.write, (0,names/* namesOf */.e)(stream.name, running.identity.startedAt));
    const targets = (0,sinks_targets/* targetsOf */.QR)(write);
    const { bookmark } = (0,stores_bookmark/* loadBookmark */.Td)((0,stores_bookmark/* bookmarkPath */.CN)(running.stateFolder, stream.name));
    const isOne = (0,layout/* layoutOf */.aH)(write).kind === 'one';
    const resources = [];
    for (const target of targets) {
        const kept = Object.entries(bookmark?.files ?? {}).filter(([, { part }]) => (part === undefined) === isOne);
        const landed = landing?.files.filter((file) => file.format === target.format && !file.gone);
        const files = landed?.map(({ path, bytes, sha256, rows }) => ({ path, bytes, hash: `sha256:${sha256}`, rowCount: rows })) ??
            (isOne
                ? await standing(target, running)
                : kept.flatMap(([path, { bytes, sha256, rows }]) => path.endsWith(endingOf(target)) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(running.workspace, path))
                    ? [{ path, bytes, hash: `sha256:${sha256}`, rowCount: rows }]
                    : []));
        if (files.length === 0)
            continue;
        const types = bookmark?.types ?? {};
        const columns = columnsIn(files[0].path, target, running) ?? [...(bookmark?.columns ?? []), ...(0,merge_rules/* ownColumns */.Yc)(write)];
        const source = plan.sources[stream.source];
        resources.push({
            name: slug(target === targets[0] ? stream.name : `${stream.name}-${target.format}`),
            ...placeOf(files, folder),
            format: target.format,
            mediatype: MEDIA[target.format],
            encoding: 'utf-8',
            ...(target.gzip ? { compression: 'gz' } : {}),
            ...(target.format === 'csv' ? { profile: 'tabular-data-resource' } : {}),
            schema: schemaOf(plan, stream, columns, types),
            sources: [{ title: `${stream.source} (${source?.type})` }],
        });
    }
    return resources;
}
const endingOf = ({ path }) => /[^/{}]*$/.exec(path)[0];
/** Paths are relative to the package's own folder; one that lies elsewhere has no place in it by the rules. */
function placeOf(files, folder) {
    const inside = files.map((file) => ({ ...file, path: file.path.slice(folder.length) }));
    const [first, ...others] = inside;
    if (others.length === 0)
        return { ...first };
    return {
        path: inside.map(({ path }) => path),
        bytes: inside.reduce((sum, { bytes }) => sum + bytes, 0),
        rowCount: inside.reduce((sum, { rowCount = 0 }) => sum + rowCount, 0),
        files: inside,
    };
}
/** A file of a stream that did not run this time. */
async function standing({ path, format, gzip }, { workspace }) {
    const file = (0,external_node_path_.join)(workspace, path);
    const stat = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    if (!stat?.isFile())
        return [];
    const counted = format === 'csv' && !gzip ? { rowCount: await (0,csv_reader/* countRecords */.qJ)(file) } : {};
    return [{ path, bytes: stat.size, hash: `sha256:${await (0,finish/* hashFile */.DC)(file)}`, ...counted }];
}
function columnsIn(path, { format, gzip }, { workspace }) {
    return format === 'csv' && !gzip ? (0,csv_reader/* readHeader */.ay)((0,external_node_path_.join)(workspace, path)) : undefined;
}
function schemaOf(plan, stream, columns, types) {
    const { write, primary_key, references = {} } = stream;
    const history = (0,merge_rules/* historyOf */.om)(write);
    const key = history ? [...primary_key, history.from] : primary_key;
    const foreignKeys = Object.entries(references).flatMap(([column, { to }]) => {
        const { stream: parent, column: target } = (0,config/* referred */.SS)(to);
        if (!columns.includes(column) || !plan.streams.some(({ name }) => name === parent))
            return [];
        return [{ fields: column, reference: { resource: parent === stream.name ? '' : slug(parent), fields: target } }];
    });
    return {
        fields: columns.map((name) => ({ name, type: TYPES[types[name] ?? 'string'] })),
        ...(key.length > 0 && key.every((column) => columns.includes(column)) ? { primaryKey: key } : {}),
        ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
        missingValues: [write.fill],
    };
}

;// CONCATENATED MODULE: ./lib/run/deadline.js

/** The run's end aborts whatever is under way, so that checkpoints are written in time. */
function startDeadline(plan, context, now) {
    const stop = new AbortController();
    const over = new AbortController();
    context.clock
        .sleep(now + plan.run.deadline - context.clock.now(), stop.signal)
        .then(() => over.abort(new errors/* DeferredError */._G('deadline', "the run's deadline has come", {
        remedy: 'The next run goes on from the checkpoints.',
    })))
        .catch(() => { });
    return { signal: AbortSignal.any([context.signal, over.signal]), stop: () => stop.abort() };
}

// EXTERNAL MODULE: ./lib/run/landing.js + 1 modules
var run_landing = __webpack_require__(76008);
// EXTERNAL MODULE: ./lib/run/publish.js + 12 modules
var run_publish = __webpack_require__(51783);
;// CONCATENATED MODULE: ./lib/run/deliveries.js




/** All that a run has to deliver, and where to. */
function deliveriesOf(plan, ending, running) {
    const { git, s3 } = plan.publish;
    const own = { git: git !== false, s3: s3 === false ? undefined : s3 };
    return [
        ...ending.results.map(({ task, artifacts, landing }) => {
            const to = (0,run_publish/* destinationsOf */.Nu)(plan, plan.streams.find(({ name }) => name === task.name));
            return { artifacts, isChanged: isWorthIt(landing), git: to.git !== undefined, s3: to.s3 };
        }),
        ...(ending.transforms ?? []).map(({ artifacts, landing }) => ({ artifacts, isChanged: isWorthIt(landing), ...own })),
        ...databaseFile(plan, ending, running),
    ];
}
const isWorthIt = (landing) => landing !== undefined && ((0,run_landing/* movesData */.Lp)(landing) || landing.bookmark !== undefined || landing.due.length > 0);
/** The SQLite file, where the config wants it committed. */
function databaseFile({ warehouse }, { warehouses = [] }, { workspace }) {
    const report = warehouses.find(({ kind }) => kind === 'sqlite');
    const path = warehouse?.sqlite;
    if (!warehouse?.commit || path === undefined || !report || report.status === 'failed')
        return [];
    const file = (0,external_node_path_.join)(workspace, path);
    if (!(0,external_node_fs_.existsSync)(file))
        return [];
    const rows = report.tables.reduce((total, table) => total + table.rows, 0);
    const artifact = {
        stream: 'warehouse',
        path,
        file,
        bytes: (0,external_node_fs_.statSync)(file).size,
        sha256: '',
        rows,
        kind: 'data',
        contentType: 'application/vnd.sqlite3',
    };
    return [{ artifacts: [artifact], isChanged: report.status !== 'unchanged', git: true, s3: undefined }];
}

// EXTERNAL MODULE: ./lib/run/history.js + 1 modules
var run_history = __webpack_require__(54067);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/run/identity.js




const VERSION = 1;
/**
 * Who this run is: a resumed run keeps the id, the start and the seed of its first attempt, so that names which carry
 * them come out the same.
 */
function openIdentity(workRoot, options) {
    const file = (0,external_node_path_.join)(workRoot, 'run.json');
    const before = options.fresh || !(0,external_node_fs_.existsSync)(file) ? undefined : (0,state_file/* loadState */.C7)(file, VERSION).value;
    const isAlive = before !== undefined && options.now - before.savedAt <= options.maxAgeMs;
    const identity = isAlive
        ? { ...before.identity, attempt: before.identity.attempt + 1 }
        : newIdentity(options.now, options.seed);
    let isKept = false;
    return {
        identity,
        keep() {
            if (!isKept)
                (0,state_file/* saveState */.LZ)(file, VERSION, { identity, savedAt: options.now });
            isKept = true;
        },
        close() {
            for (const generation of [file, `${file}.previous`])
                (0,external_node_fs_.rmSync)(generation, { force: true });
        },
    };
}
function newIdentity(now, wanted) {
    const seed = wanted ?? (0,external_node_crypto_.randomInt)(2 ** 32);
    const stamp = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
    return {
        id: `${stamp}-${(0,external_node_crypto_.randomInt)(36 ** 6)
            .toString(36)
            .padStart(6, '0')}`,
        startedAt: now,
        attempt: 1,
        seed,
    };
}

// EXTERNAL MODULE: ./lib/core/cron.js
var core_cron = __webpack_require__(94267);
;// CONCATENATED MODULE: ./lib/run/missed-slots.js

/** GitHub starts scheduled runs late when it is busy: a slot this young may still be answered. */
const GRACE = 3_600_000;
const SHOWN = 5;
/** The schedule between two runs. Pure. */
function missedSlots(crons, since, startedAt, isScheduled) {
    const after = Date.parse(since);
    if (crons.length === 0 || Number.isNaN(after))
        return undefined;
    const slots = [...new Set(crons.flatMap((cron) => (0,core_cron/* cronSlots */.SB)(cron, after, startedAt)))].sort((a, b) => a - b);
    const due = slots.filter((slot) => slot <= startedAt - GRACE);
    // a scheduled run without a young slot is the late answer to an old one
    if (isScheduled && due.length === slots.length)
        due.pop();
    const examples = due.slice(-SHOWN).map((slot) => new Date(slot).toISOString());
    return { crons: [...crons], since, missed: due.length, examples };
}
/** What is said of a schedule that was not kept. */
function slotsProblem({ missed, since, examples }) {
    if (missed === 0)
        return undefined;
    const slots = missed === 1 ? '1 slot' : `${missed} slots`;
    return {
        code: 'slots_missed',
        message: `${slots} of the schedule since the run before this one (${since}) have no run on record, the last ${examples.at(-1)}`,
        remedy: 'GitHub delays and drops scheduled runs when it is busy, most at minute 0: choose an odd minute. In a public repository the schedule stops after 60 days without activity.',
    };
}

;// CONCATENATED MODULE: ./lib/run/remember.js




/** Looks whether the schedule was kept since the run before, and says so where it was not. */
async function lookAtSchedule(ending, running) {
    const { history, identity, options } = running;
    const since = history.earlier().at(-1)?.at;
    if (since === undefined || options.dryRun || options.limit !== undefined)
        return ending;
    const crons = (await running.crons?.()) ?? [];
    const schedule = missedSlots(crons, since, identity.startedAt, ending.trigger.event === 'schedule');
    const problem = schedule && slotsProblem(schedule);
    if (problem)
        running.emit({ type: 'warning', ...problem });
    return schedule ? { ...ending, schedule } : ending;
}
/**
 * Keeps the run's line. Where nothing is published the files in the workspace are the delivery; else the line waits
 * until a commit has taken it, because a runner and its workspace are gone after the job.
 */
function remember(plan, ending, report, running) {
    const { history, options } = running;
    const line = (0,run_line/* runLineOf */.VQ)(report);
    const { git } = report.published;
    const isLocal = !options.publish && deliveriesOf(plan, ending, running).some(({ isChanged }) => isChanged);
    if (isLocal)
        history.write(line);
    if (isLocal || (git?.status === 'pushed' && git.files.includes(run_history/* RUNS_PATH */.H)))
        history.settle();
    else
        history.wait(line);
}

// EXTERNAL MODULE: ./lib/run/schema-step.js
var schema_step = __webpack_require__(35177);
// EXTERNAL MODULE: ./lib/run/stream-checks.js + 1 modules
var stream_checks = __webpack_require__(95698);
;// CONCATENATED MODULE: ./lib/run/stream-history.js

/** Runs that a report tells of; the file holds more. */
const stream_history_SHOWN = 60;
/** What earlier runs tell of one stream. */
function historyOf(result, running) {
    const { landing, task, finished } = result;
    const entries = running.history.earlier().flatMap(({ run, at, streams }) => {
        const entry = streams[task.name];
        if (!entry)
            return [];
        const { ms, pages: _, bytes: __, ...figures } = entry;
        return [{ run, at, ...figures, ...(ms === undefined ? {} : { duration_ms: ms }) }];
    });
    const now = landing && finished ? { at: new Date(running.identity.startedAt).toISOString(), ...finished.changes } : undefined;
    const delivered = now ?? entries.findLast(run_line/* isDelivered */.Z$);
    const changed = [...entries.filter(run_line/* isDelivered */.Z$), ...(now ? [now] : [])].findLast(({ added = 0, updated = 0, removed = 0 }) => added + updated + removed > 0);
    return {
        ...(delivered ? { last_delivered_at: delivered.at } : {}),
        ...(changed ? { last_changed_at: changed.at } : {}),
        history: entries.slice(-stream_history_SHOWN),
    };
}
/** Earlier runs as a whole. */
function runsBefore(running) {
    return running.history.earlier().slice(-stream_history_SHOWN).map(summaryOf);
}
function summaryOf({ run, at, status, event, ms, streams }) {
    const sum = (pick) => Object.values(streams).reduce((total, stream) => total + (pick(stream) ?? 0), 0);
    return {
        run,
        at,
        status,
        ...(event === undefined ? {} : { event }),
        records: sum(({ records }) => records),
        added: sum(({ added }) => added),
        updated: sum(({ updated }) => updated),
        removed: sum(({ removed }) => removed),
        pages_failed: sum(({ pages_failed }) => pages_failed),
        ...(ms === undefined ? {} : { duration_ms: ms }),
    };
}

;// CONCATENATED MODULE: ./lib/run/report.js




/** The run's status: delivered whole, in part, or not at all. */
function statusOf({ results, skipped, git, s3, warehouses = [], transforms = [], }) {
    const statuses = [...results.map(({ status }) => status), ...skipped.map(() => 'skipped')];
    const delivered = statuses.filter((status) => status === 'succeeded' || status === 'partial');
    const isPublished = git?.status !== 'failed' && s3?.status !== 'failed';
    const isLoaded = warehouses.every(({ status }) => status === 'loaded' || status === 'unchanged') &&
        transforms.every(({ status, errors }) => status === 'succeeded' || (status === 'skipped' && errors.length === 0));
    const isWhole = isLoaded && statuses.every((status) => status === 'succeeded') && s3?.status !== 'partial' && !git?.left_out.length;
    if (delivered.length === 0)
        return 'failed';
    if (isWhole && isPublished)
        return 'succeeded';
    const published = [git?.status, s3?.status].filter((status) => status !== undefined && status !== 'skipped');
    const nothingPublished = published.length > 0 && published.every((status) => status === 'failed');
    return nothingPublished ? 'failed' : 'partial';
}
/** The execution report; everything that is rendered comes from it. */
function buildReport(ending, running, finishedAt) {
    const { identity, options } = running;
    const streams = [
        ...ending.results.map((result) => streamReport(result, running)),
        ...ending.skipped.map(skippedReport),
    ];
    const sum = (pick) => streams.reduce((total, stream) => total + pick(stream), 0);
    return {
        version: 1,
        run: {
            id: identity.id,
            status: statusOf(ending),
            started_at: new Date(identity.startedAt).toISOString(),
            finished_at: new Date(finishedAt).toISOString(),
            duration_ms: Math.max(0, finishedAt - identity.startedAt),
            attempt: identity.attempt,
            seed: identity.seed,
            version: running.version,
            dry_run: options.dryRun,
            ...(options.limit === undefined ? {} : { limit: options.limit }),
            trigger: ending.trigger,
        },
        totals: {
            pages_requested: sum((stream) => stream.pages_requested),
            pages_succeeded: sum((stream) => stream.pages_succeeded),
            pages_failed: sum((stream) => stream.pages_failed),
            retries: sum((stream) => stream.retries),
            records: sum((stream) => stream.records),
            bytes: sum((stream) => stream.bytes),
            added: sum((stream) => stream.changes?.added ?? 0),
            updated: sum((stream) => stream.changes?.updated ?? 0),
            removed: sum((stream) => stream.changes?.removed ?? 0),
        },
        streams,
        ...(ending.warehouses ? { warehouses: [...ending.warehouses] } : {}),
        ...(ending.transforms ? { transforms: ending.transforms.map(transformReport) } : {}),
        published: { ...(ending.git ? { git: ending.git } : {}), ...(ending.s3 ? { s3: ending.s3 } : {}) },
        ...(ending.schedule ? { schedule: ending.schedule } : {}),
        history: runsBefore(running),
        warnings: [...ending.warnings],
        errors: [...ending.errors],
    };
}
function transformReport(result) {
    const { name, status, rows, durationMs, table, landing, checks, warnings, errors } = result;
    return {
        name,
        status,
        rows,
        duration_ms: Math.round(durationMs),
        ...(table === undefined ? {} : { table }),
        outputs: (landing?.files ?? []).map(({ path, bytes, rows: count, sha256, from }) => ({
            path,
            bytes,
            rows: count,
            sha256,
            changed: from !== undefined,
        })),
        checks: [...checks],
        warnings: [...warnings],
        errors: [...errors],
    };
}
function streamReport(result, running) {
    const { task, tally, progress, finished, landing, earlier, error } = result;
    const lost = progress?.lost ?? [result.failedPage].flatMap((page) => page ?? []);
    return {
        name: task.name,
        source: task.source,
        status: result.status,
        ...(result.resumedAt === undefined ? {} : { resumed_at: result.resumedAt }),
        ...(result.fallback ? { fallback: result.fallback } : {}),
        pages_requested: tally.pages + lost.length,
        pages_succeeded: tally.pages,
        pages_failed: lost.length,
        failed_pages: lost.map(({ page, code, reason, attempts, first_failed_at }) => ({
            page,
            code,
            reason,
            attempts,
            first_failed_at,
        })),
        recovered_pages: [...(progress?.recovered ?? [])],
        requests: tally.requests,
        retries: tally.retries,
        retries_by_cause: tally.retriesByCause,
        waited_ms: Math.round(tally.waitedMs),
        records: tally.records,
        duplicates: finished?.duplicates ?? 0,
        rows: finished?.rows ?? running.history.rowsOf(task.name).at(-1) ?? 0,
        bytes: tally.bytes,
        replaced_characters: tally.replaced,
        duration_ms: Math.round(tally.durationMs),
        columns: columnsOf(result),
        new_columns: progress ? (0,stream_checks/* added */.vN)(earlier, progress.position.columns) : [],
        vanished_columns: progress ? (0,schema_step/* vanished */.Jv)(task, progress.position) : [],
        checks: [...result.checks],
        ...(result.schemaChanges.length > 0 ? { schema_changes: [...result.schemaChanges] } : {}),
        ...(result.quarantine ? { quarantine: result.quarantine } : {}),
        ...(finished && landing ? { changes: finished.changes } : {}),
        outputs: landing ? landing.files.map((file) => outputOf(task, file)) : [],
        ...siteReport(result),
        warnings: tally.warnings,
        errors: [...(result.drift?.failures ?? []), ...(error ? [(0,run_publish/* problemOf */.Zw)(error)] : [])],
        ...historyOf(result, running),
    };
}
/** What is told of a site's pages beside its rows. */
function siteReport({ task, tally, drift }) {
    const snapshots = task.snapshots?.list() ?? [];
    return {
        ...(drift ? { fields: [...drift.fields] } : {}),
        ...(tally.site ? { rendering: tally.site.pages } : {}),
        ...(snapshots.length > 0
            ? { snapshots: snapshots.flatMap(({ kind, url, files }) => files.map((path) => ({ kind, url, path }))) }
            : {}),
    };
}
function columnsOf({ progress }) {
    if (!progress)
        return [];
    const { columns, present, nulls, rows } = progress.position;
    return columns.map((name, column) => {
        const missing = rows - present[column];
        const empty = missing + nulls[column];
        return { name, missing, null: nulls[column], empty_rate: rows === 0 ? 0 : empty / rows };
    });
}
function outputOf({ write }, file) {
    const { path, format, bytes, rows, sha256, from, contentEncoding } = file;
    const named = `write.${format} names ${NAMES[format]} target`;
    const why = contentEncoding === 'gzip' ? `${named}, and gzip is on` : named;
    return {
        path,
        format,
        format_reason: `${why} (mode ${write.mode})`,
        bytes,
        rows,
        sha256,
        changed: from !== undefined,
    };
}
const NAMES = { csv: 'a CSV', ndjson: 'an NDJSON', parquet: 'a Parquet' };
function skippedReport({ name, source }) {
    return {
        name,
        source,
        status: 'skipped',
        pages_requested: 0,
        pages_succeeded: 0,
        pages_failed: 0,
        failed_pages: [],
        recovered_pages: [],
        requests: 0,
        retries: 0,
        retries_by_cause: {},
        waited_ms: 0,
        records: 0,
        duplicates: 0,
        rows: 0,
        bytes: 0,
        replaced_characters: 0,
        duration_ms: 0,
        columns: [],
        new_columns: [],
        vanished_columns: [],
        checks: [],
        outputs: [],
        warnings: [],
        errors: [],
        history: [],
    };
}

// EXTERNAL MODULE: ./lib/core/template.js
var core_template = __webpack_require__(51909);
// EXTERNAL MODULE: ./lib/reporters/index.js + 42 modules
var reporters = __webpack_require__(61510);
;// CONCATENATED MODULE: ./lib/run/report-files.js







/** Reports of runs that are kept in `.adip/reports/`. */
const KEPT = 20;
/** How a report is written, by the key that the config names it with. */
const FORMS = {
    text: { render: reporters/* renderText */.S5, contentType: 'text/plain; charset=utf-8' },
    json: { render: (report) => `${JSON.stringify(report, null, 1)}\n`, contentType: 'application/json' },
    html: { render: reporters/* renderHtml */.K2, contentType: 'text/html; charset=utf-8' },
};
const write = (form, report, running) => FORMS[form].render((0,reporters/* redactDeep */.KL)(report, running.secrets.redact));
/** Writes the reports that the config wants committed, and gives them to the publishers. */
function reportArtifacts(plan, report, running) {
    const artifacts = [];
    for (const form of ['text', 'json', 'html']) {
        const template = plan.report[form];
        if (template === undefined)
            continue;
        const path = (0,core_template/* renderText */.S5)(template, (0,names/* namesOf */.e)(plan.name, running.identity.startedAt));
        const file = (0,run_target/* resolveOutput */.S)(running.workspace, path, 'report');
        (0,durable_file/* replaceFile */.fR)(file, write(form, report, running));
        artifacts.push({
            stream: 'report',
            path,
            file,
            bytes: (0,external_node_fs_.statSync)(file).size,
            sha256: '',
            rows: 0,
            kind: 'report',
            contentType: FORMS[form].contentType,
        });
    }
    return artifacts;
}
/** Writes the report under `.adip/reports/` and what the config asks for; returns the path of the JSON one. */
function writeReports(plan, report, running) {
    const folder = (0,external_node_path_.join)(running.stateFolder, 'reports');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.gitignore')))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
    forgetOld(folder);
    const stem = (0,external_node_path_.join)(folder, running.identity.id);
    (0,durable_file/* replaceFile */.fR)(`${stem}.json`, write('json', report, running));
    (0,durable_file/* replaceFile */.fR)(`${stem}.txt`, write('text', report, running));
    if (!running.options.publish)
        reportArtifacts(plan, report, running);
    return `${stem}.json`;
}
function forgetOld(folder) {
    const reports = (0,external_node_fs_.readdirSync)(folder)
        .filter((name) => /^\d{8}-\d{6}-\w+\.(json|txt)$/.test(name))
        .sort();
    for (const name of reports.slice(0, Math.max(0, reports.length - 2 * (KEPT - 1))))
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
}

// EXTERNAL MODULE: ./lib/run/run-streams.js + 24 modules
var run_streams = __webpack_require__(92961);
// EXTERNAL MODULE: ./lib/publishers/s3/index.js + 10 modules
var publishers_s3 = __webpack_require__(7670);
;// CONCATENATED MODULE: ./lib/run/s3-history.js


const NAME = 'runs.ndjson';
/** Its troubles are warnings: what was delivered stays delivered. */
function openS3History(plan, running) {
    const { publish, dryRun, limit } = running.options;
    const places = plan.streams.map((stream) => (0,run_publish/* destinationsOf */.Nu)(plan, stream));
    const s3 = places.find((place) => place.s3)?.s3;
    const isHere = publish && !dryRun && limit === undefined && places.every(({ git }) => git === undefined);
    if (!s3 || !isHere)
        return { pull: async () => { }, push: async () => { } };
    let etag;
    const read = async (own) => {
        const found = await (0,publishers_s3/* createS3StateStore */.RA)(s3, (0,run_publish/* s3ContextOf */.dv)(plan, own)).read(NAME);
        etag = found?.etag;
        if (found)
            own.history.take(found.text);
    };
    const write = (own) => (0,publishers_s3/* createS3StateStore */.RA)(s3, (0,run_publish/* s3ContextOf */.dv)(plan, own)).write(NAME, own.history.text(), etag);
    const warn = (thrown) => running.emit({ type: 'warning', ...(0,run_publish/* problemOf */.Zw)(thrown) });
    return {
        pull: () => read(running).catch(warn),
        async push(isChanged, own) {
            if (!isChanged)
                return;
            try {
                await write(own).catch(async () => {
                    await read(own); // another run has written meanwhile: both lines belong there
                    await write(own);
                });
            }
            catch (thrown) {
                warn(thrown);
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/checks/row-checks.js
var row_checks = __webpack_require__(6223);
// EXTERNAL MODULE: ./lib/run/quarantine.js
var quarantine = __webpack_require__(59917);
;// CONCATENATED MODULE: ./lib/run/s3-state.js








function openS3State(plan, running) {
    const pulled = new Map();
    const { publish, dryRun, limit } = running.options;
    const isPublished = publish && !dryRun && limit === undefined;
    const fetch = async (stream) => {
        const { git, s3 } = (0,run_publish/* destinationsOf */.Nu)(plan, stream);
        if (!isPublished || git || !s3)
            return [];
        const store = (0,publishers_s3/* createS3StateStore */.RA)(s3, (0,run_publish/* s3ContextOf */.dv)(plan, running));
        return Promise.all(filesOf(stream, running).map(async ({ name, file }) => {
            const found = await store.read(name);
            if (found)
                (0,durable_file/* replaceFile */.fR)(file, found.text);
            return { store, name, file, ...found };
        }));
    };
    return {
        async pull(streams) {
            for (const stream of streams) {
                if (!pulled.has(stream.name))
                    pulled.set(stream.name, fetch(stream));
                await pulled.get(stream.name);
            }
        },
        async push(delivering) {
            const problems = [];
            for (const [stream, before] of pulled)
                for (const { store, name, file, text: old, etag } of await before.catch(() => [])) {
                    const text = (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
                    if (text === undefined || text === old)
                        continue;
                    try {
                        await store.write(name, text, etag);
                    }
                    catch (thrown) {
                        const problem = (0,run_publish/* problemOf */.Zw)(thrown);
                        problems.push(problem);
                        delivering.emit({ type: 'error', ...problem, stream });
                    }
                }
            return problems;
        },
    };
}
/** What a stream keeps between runs, and how it is called in S3. */
function filesOf(stream, { stateFolder, workspace, identity }) {
    const bookmark = { name: `${stream.name}.json`, file: (0,stores_bookmark/* bookmarkPath */.CN)(stateFolder, stream.name) };
    if (!(0,row_checks/* takesRowsOut */.C)(stream.checks))
        return [bookmark];
    const aside = (0,quarantine/* quarantinePath */.Q2)(stream, identity.startedAt);
    return [bookmark, { name: `quarantine/${stream.name}.csv`, file: (0,external_node_path_.join)(workspace, aside) }];
}

;// CONCATENATED MODULE: ./lib/run/switchboard.js
/** Hands events to the stream that they are about, and keeps the problems that belong to none for the report. */
function openSwitchboard(context) {
    const warnings = [];
    const errors = [];
    const handlers = new Map();
    return {
        warnings,
        errors,
        emit(event) {
            const stream = 'stream' in event ? event.stream : undefined;
            if (stream !== undefined)
                handlers.get(stream)?.(event);
            else if (event.type === 'warning' || event.type === 'error') {
                const { code, message, remedy } = event;
                (event.type === 'warning' ? warnings : errors).push({ code, message, ...(remedy ? { remedy } : {}) });
            }
            context.emit(event);
        },
        listen(stream, handler) {
            handlers.set(stream, handler);
            return () => handlers.delete(stream);
        },
    };
}

// EXTERNAL MODULE: ./lib/run/tasks.js + 7 modules
var tasks = __webpack_require__(44881);
// EXTERNAL MODULE: ./lib/run/vault-file.js
var vault_file = __webpack_require__(93504);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/warehouse/errors.js
var warehouse_errors = __webpack_require__(41520);
// EXTERNAL MODULE: ./lib/warehouse/options.js
var options = __webpack_require__(66093);
// EXTERNAL MODULE: ./lib/warehouse/sql-text.js
var sql_text = __webpack_require__(31455);
;// CONCATENATED MODULE: ./lib/warehouse/index.js



/** @throws WarehouseError */
async function openWarehouse(at, context) {
    if (at.kind === 'sqlite')
        return (await __webpack_require__.e(/* import() */ 6643).then(__webpack_require__.bind(__webpack_require__, 26643))).openSqlite(at.file, at.place, context);
    return (await __webpack_require__.e(/* import() */ 6678).then(__webpack_require__.bind(__webpack_require__, 36678))).openPostgres(at.url, at.schema, context);
}

// EXTERNAL MODULE: ./lib/run/open-base.js
var open_base = __webpack_require__(31339);
;// CONCATENATED MODULE: ./lib/run/tables.js











/**
 * What the tables are to hold: the targets of all streams as they stand now, whether this run touched them or not. A
 * stream that never delivered has none.
 * @param scratch folder for targets that have to be unpacked
 */
async function tablesOf(plan, results, running, scratch) {
    const tables = [];
    for (const stream of plan.streams) {
        const landing = results.find(({ task }) => task.name === stream.name)?.landing;
        const table = await tableOf(stream, landing, running, scratch);
        if (table)
            tables.push(table);
    }
    return tables;
}
async function tableOf(stream, landing, running, scratch) {
    const { name } = stream;
    const write = (0,sinks_targets/* renderTargets */.d8)(stream.write, (0,names/* namesOf */.e)(name, running.identity.startedAt));
    const [target] = (0,sinks_targets/* targetsOf */.QR)(write);
    const history = (0,merge_rules/* historyOf */.om)(write);
    const key = history ? [...stream.primary_key, history.from] : stream.primary_key;
    const { bookmark } = (0,stores_bookmark/* loadBookmark */.Td)((0,stores_bookmark/* bookmarkPath */.CN)(running.stateFolder, name));
    const own = (0,external_node_path_.join)(scratch, name);
    (0,external_node_fs_.mkdirSync)(own, { recursive: true });
    const files = await (0,open_base/* openStandingFiles */.oH)({ name, write, key: stream.primary_key, path: target.path }, running, own);
    const header = [...new Set(files.flatMap((file) => (0,csv_reader/* readHeader */.ay)(file) ?? []))];
    if (header.length === 0)
        return undefined;
    const types = bookmark?.types ?? {};
    return {
        stream: name,
        table: name,
        columns: header.map((column) => ({ name: column, type: Object.hasOwn(types, column) ? types[column] : undefined })),
        key: key.every((column) => header.includes(column)) ? key : [],
        references: referencesOf(stream),
        files,
        fill: write.fill,
        version: await versionNow(target, landing, bookmark, running),
        ...(landing ? deltaOf(landing, target) : {}),
    };
}
/** Of what stands: as the landing says, else as the bookmark does, else as the file itself. */
async function versionNow({ path, format }, landing, bookmark, { workspace }) {
    if (landing)
        return (0,run_landing/* versionOf */.E4)(landing.files.filter((file) => file.format === format && !file.gone));
    const kept = Object.entries(bookmark?.files ?? {}).flatMap(([file, { sha256, part }]) => part !== undefined && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, file)) ? [{ path: file, sha256 }] : []);
    return (0,run_landing/* versionOf */.E4)(kept) ?? (0,finish/* hashFile */.DC)((0,external_node_path_.join)(workspace, path));
}
function referencesOf({ references = {} }) {
    return Object.entries(references).map(([column, { to }]) => {
        const { stream: table, column: target } = (0,config/* referred */.SS)(to);
        return { column, table, target };
    });
}
/** This run's own rows lead from the base to what landed where they were put in by key, or behind the others. */
function deltaOf({ changes, files, news }, { format }) {
    const own = files.filter((file) => file.format === format);
    const plan = own[0]?.rebase;
    const rules = plan?.rules;
    const isPlain = rules !== undefined && rules.ignored.length === 0 && rules.newest === undefined && !rules.gone;
    const isUpsert = plan?.mode === 'merge' && isPlain && changes.removed === 0;
    const isTail = plan?.mode === 'append' && plan.key.length === 0;
    const base = (0,run_landing/* versionOf */.E4)(own.flatMap(({ path, base: sha256 }) => (sha256 === undefined ? [] : [{ path, sha256 }])));
    if (base === undefined || !(isUpsert || isTail) || !(0,external_node_fs_.existsSync)(news))
        return {};
    return { base, delta: { file: news, rows: own.reduce((sum, { rows }) => sum + rows, 0) } };
}

// EXTERNAL MODULE: ./lib/run/check-file.js + 2 modules
var check_file = __webpack_require__(87881);
;// CONCATENATED MODULE: ./lib/run/sql-problem.js


/** An error of the SQL, with the transform, the place in its text and, where it can be told, the line of the config. */
function sqlProblem(plan, { name, sql }, error) {
    const at = error.at === undefined ? undefined : (0,sql_text/* positionIn */.Nu)(sql, error.at);
    const place = at ? `line ${at.line}, column ${at.column} of its SQL${inConfig(plan, name, at.line)}` : 'its SQL';
    const shown = at ? `: ${sql.split('\n')[at.line - 1].trim().slice(0, 120)}` : '';
    return new errors/* StreamError */.lm('transform_sql', `${name}: ${error.message}, in ${place}${shown}`, {
        cause: error,
        remedy: 'Correct the SQL. Tables are called as their streams; columns with dots or capitals stand in double quotes.',
    });
}
/** Of a text that stands below `sql: |`, the lines of the file are known. */
function inConfig(plan, name, line) {
    const index = plan.transforms.findIndex((transform) => transform.name === name);
    const place = plan.place(['transforms', index, 'sql']);
    if (!place)
        return '';
    const isBlock = /sql:\s*\|[-+\d]*\s*$/m.test(place.frame);
    return ` (${plan.file}:${place.position.line + (isBlock ? line : 0)})`;
}

// EXTERNAL MODULE: ./lib/sinks/codec.js + 4 modules
var codec = __webpack_require__(6206);
// EXTERNAL MODULE: ./lib/sinks/csv-diff.js
var csv_diff = __webpack_require__(86942);
;// CONCATENATED MODULE: ./lib/sinks/csv-line.js
const SPECIAL = /[",\r\n]|^\uFEFF/;
const field = (text) => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** One record as canonical CSV with its LF; a line of one empty field is `""`, because many readers skip empty lines. */
function csvLine(cells) {
    const line = cells.map((cell) => (cell === undefined ? '' : field(cell))).join(',');
    return line === '' ? '""\n' : `${line}\n`;
}

;// CONCATENATED MODULE: ./lib/run/transform-output.js














const BATCH = 1 << 16;
/** Writes the rows of a query as canonical CSV; returns how many. @throws StreamError `column_twice` */
async function writeRows({ columns, rows }, file, name) {
    const twice = columns.find((column, i) => columns.indexOf(column) !== i);
    if (twice !== undefined)
        throw new errors/* StreamError */.lm('column_twice', `${name}: two columns of the result are called "${twice}"`, {
            remedy: 'Name them apart with AS.',
        });
    const writer = (0,durable_file/* openWriter */.Kn)(file);
    let count = 0;
    let text = csvLine(columns);
    const flush = () => {
        const bytes = Buffer.from(text);
        writer.write(bytes, 0, bytes.length);
        text = '';
    };
    try {
        for await (const row of rows) {
            text += csvLine(row);
            count += 1;
            if (text.length > BATCH)
                flush();
        }
        flush();
        writer.sync();
    }
    finally {
        writer.close();
    }
    return count;
}
/** What a transform is about to put into the workspace; the target stays as it is where nothing changed. */
async function planOutput({ name }, csv, plain, rows, running, scratch) {
    const { workspace, identity, stateFolder, signal } = running;
    const target = (0,run_target/* resolveOutput */.S)(workspace, (0,core_template/* renderText */.S5)(csv, (0,names/* namesOf */.e)(name, identity.startedAt)), name);
    const coding = { format: 'csv', gzip: csv.endsWith('.gz'), compression: 'none' };
    const base = await (0,run_landing/* hashIfThere */.AN)(target);
    const before = await (0,codec/* decode */.D)(target, coding, (0,external_node_path_.join)(scratch, `${name}.before`), { fill: '' });
    const isSame = before !== undefined && (await (0,finish/* hashFile */.DC)(before)) === (await (0,finish/* hashFile */.DC)(plain));
    const from = isSame
        ? undefined
        : await (0,codec/* encode */.l)(plain, coding, (0,external_node_path_.join)(scratch, `${name}.landing`), { types: {}, fill: '' });
    const file = from ?? target;
    const changes = await (0,csv_diff/* diffCsv */.i)(before, plain, { key: [], fill: Buffer.alloc(0), rowsAfter: rows, signal });
    const relativeTo = (path) => (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).join('/');
    const landed = {
        path: relativeTo(target),
        format: 'csv',
        from,
        sha256: await (0,finish/* hashFile */.DC)(file),
        base,
        bytes: (0,external_node_fs_.statSync)(file).size,
        rows,
        contentType: sinks_targets/* CONTENT_TYPES */.yw.csv,
        contentEncoding: coding.gzip ? 'gzip' : undefined,
        rebase: { mode: 'replace', key: [], sortBy: [], fill: '', coding, types: {}, news: plain },
    };
    return {
        stream: name,
        files: [landed],
        news: plain,
        changes,
        bookmarkPath: relativeTo((0,stores_bookmark/* bookmarkPath */.CN)(stateFolder, name)),
        bookmark: undefined,
        due: [],
    };
}

;// CONCATENATED MODULE: ./lib/run/transform.js









/**
 * Runs one transform: its rows into a file beside the target, the checks, then the table and the landing.
 * @param stale streams that brought nothing in this run
 * @throws StreamError where the SQL or a check fails: the last good file and table stay
 */
async function runTransform(plan, transform, stale, home, running, scratch) {
    const { clock, emit, identity, signal, workspace } = running;
    const { name, sql, table, csv } = transform;
    const began = clock.now();
    const warnings = stale.map((stream) => ({
        code: 'transform_stale',
        message: `${name}: ${stream} brought nothing in this run; its last good data were read`,
    }));
    for (const warning of warnings)
        emit({ type: 'warning', ...warning });
    (0,external_node_fs_.mkdirSync)(scratch, { recursive: true });
    const plain = (0,external_node_path_.join)(scratch, `${name}.transform.csv`);
    try {
        const rows = await writeRows(await home.query(sql, signal), plain, name);
        const checks = await check(transform, plain, rows, running, scratch);
        const landing = csv === undefined ? undefined : await planOutput(transform, csv, plain, rows, running, scratch);
        if (table !== undefined)
            await home.createTable(table, sql, identity);
        const artifacts = landing ? (0,run_landing/* land */.ob)(landing, workspace, scratch) : [];
        const isSame = landing !== undefined && !(0,run_landing/* movesData */.Lp)(landing);
        emit({
            type: 'transformed',
            transform: name,
            detail: `${(0,units/* formatCount */.B4)(rows)} rows${isSame ? ', nothing changed' : ''}`,
        });
        const durationMs = clock.now() - began;
        return { name, table, status: 'succeeded', rows, durationMs, checks, landing, artifacts, warnings, errors: [] };
    }
    catch (thrown) {
        throw thrown instanceof warehouse_errors/* SqlError */.L8 ? sqlProblem(plan, transform, thrown) : thrown;
    }
}
/** @throws CheckFailure */
async function check({ name, checks }, plain, rows, { emit, history, identity, secrets, signal }, scratch) {
    const earlierRows = history.rowsOf(name);
    const judged = {
        name,
        file: plain,
        rows,
        key: [],
        fill: '',
        types: {},
        empty: undefined,
        earlierRows,
        now: identity.startedAt,
        redact: secrets.redact,
        signal,
    };
    const results = await (0,check_file/* checkFile */.v)(checks, judged, scratch);
    for (const { check: what, outcome, detail } of results)
        emit({ type: 'check', stream: name, check: what, outcome, detail });
    if (results.some(({ outcome }) => outcome === 'failed'))
        throw new stream_checks/* CheckFailure */.jU(name, results);
    return results;
}

;// CONCATENATED MODULE: ./lib/run/transforms.js




/** Runs all transforms, each after those whose tables it reads; the failure of one skips only what reads it. */
async function runTransforms(plan, results, home, tables, running, scratch) {
    const done = [];
    const ordered = (0,config/* orderTransforms */.KP)(plan.transforms);
    for (const transform of 'order' in ordered ? ordered.order : []) {
        const reason = whyNot(plan, transform, home, tables, done);
        if (reason && isChoice(plan, transform, tables, running, done)) {
            running.emit({ type: 'warning', ...reason });
            done.push({ ...skipped(transform, reason), warnings: [reason], errors: [] });
            continue;
        }
        if (reason) {
            running.emit({ type: 'error', ...reason });
            done.push(skipped(transform, reason));
            continue;
        }
        const stale = staleStreams(plan, transform, results);
        try {
            done.push(await runTransform(plan, transform, stale, home, running, scratch));
        }
        catch (thrown) {
            if (running.signal.aborted)
                throw new errors/* CancelledError */.cc('cancelled', 'the run was stopped', { cause: thrown });
            const error = (0,run_publish/* problemOf */.Zw)(thrown);
            running.emit({ type: 'error', ...error });
            done.push({ ...skipped(transform, error), status: 'failed' });
        }
    }
    return done;
}
function whyNot(plan, transform, home, tables, done) {
    const { name } = transform;
    const skip = (message, remedy) => ({ code: 'transform_skipped', message, remedy });
    if (!home)
        return skip(`${name}: the database that it runs in was not loaded`, 'Repair the database; the next run makes it up.');
    const parent = done.find(({ status, table }) => status !== 'succeeded' && table !== undefined && (0,config/* readsTable */.kC)(transform, table));
    if (parent)
        return skip(`${name}: ${parent.name}, which it reads, ${parent.status === 'failed' ? 'failed' : 'was skipped'}`, `Repair ${parent.name}.`);
    const empty = (0,config/* streamsRead */.Is)(plan, transform).filter((stream) => !tables.some((table) => table.stream === stream));
    return empty.length === 0
        ? undefined
        : skip(`${name}: ${empty.join(', ')} has no data yet`, `Run ${empty.join(', ')} first.`);
}
/** Whoever runs some streams alone knows that the others, and what is made of them, have brought nothing yet. */
function isChoice(plan, transform, tables, { options }, done) {
    if (options.streams.length === 0)
        return false;
    const absent = done.filter(({ status, table }) => status !== 'succeeded' && table !== undefined && (0,config/* readsTable */.kC)(transform, table));
    if (absent.some(({ errors }) => errors.length > 0))
        return false;
    const empty = (0,config/* streamsRead */.Is)(plan, transform).filter((stream) => !tables.some((table) => table.stream === stream));
    return absent.length + empty.length > 0 && !empty.some((stream) => options.streams.includes(stream));
}
/** Streams that brought nothing in this run: what they brought before is read. */
function staleStreams(plan, transform, results) {
    return (0,config/* streamsRead */.Is)(plan, transform).filter((stream) => {
        const result = results.find(({ task }) => task.name === stream);
        return result !== undefined && result.landing === undefined;
    });
}
function skipped({ name, table }, error) {
    return {
        name,
        table,
        status: 'skipped',
        rows: 0,
        durationMs: 0,
        checks: [],
        landing: undefined,
        artifacts: [],
        warnings: [],
        errors: [error],
    };
}

;// CONCATENATED MODULE: ./lib/run/warehouse.js










/**
 * Brings the databases to what has landed, then runs the transforms. A database that fails leaves the files as they are:
 * the run is partial, and the next one repairs it. A trial loads nothing.
 * @throws CancelledError
 */
async function loadAndTransform(plan, ending, running) {
    const { options } = running;
    const places = placesOf(plan, running);
    const isTrial = options.dryRun || options.limit !== undefined;
    if (isTrial || (places.length === 0 && plan.transforms.length === 0))
        return ending;
    const scratch = (0,external_node_path_.join)(running.workRoot, '.warehouse');
    (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
    const opened = [];
    try {
        const tables = await tablesOf(plan, ending.results, running, scratch);
        const warehouses = [];
        let home;
        for (const [i, place] of places.entries()) {
            const { report, warehouse } = await load(plan, place, tables, running);
            warehouses.push(report);
            if (warehouse)
                opened.push(warehouse);
            if (i === 0)
                home = warehouse; // SQLite where one is named: transforms must not change their place with the weather
        }
        if (plan.transforms.length > 0 && places.length === 0) {
            home = await openTemporary(plan, tables, running, scratch);
            opened.push(home);
        }
        const transforms = await runTransforms(plan, ending.results, home, tables, running, scratch);
        return { ...ending, warehouses, transforms };
    }
    finally {
        for (const warehouse of opened)
            await warehouse.close();
        (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
    }
}
/** The databases of a plan, that of the transforms first. */
function placesOf(plan, running) {
    const { sqlite, postgres, schema } = plan.warehouse ?? {};
    const places = [];
    if (sqlite !== undefined)
        places.push({ kind: 'sqlite', file: (0,external_node_path_.join)(running.workspace, sqlite), place: sqlite });
    if (postgres !== undefined) {
        const { password } = new URL(postgres);
        if (password !== '')
            running.secrets.add(decodeURIComponent(password));
        places.push({ kind: 'postgres', url: postgres, schema });
    }
    return places;
}
function contextOf(plan, running) {
    const { clock, random, emit } = running;
    return {
        clock,
        random,
        audit: plan.warehouse?.audit ?? false,
        openCsv: csv_reader/* openCsv */.fE,
        warn: (code, message, remedy) => emit({ type: 'warning', code, message, remedy }),
    };
}
async function load(plan, place, tables, running) {
    const { clock, emit, identity, signal } = running;
    const began = clock.now();
    const { kind } = place;
    let warehouse;
    try {
        if (place.kind === 'sqlite')
            (0,run_target/* resolveOutput */.S)(running.workspace, place.place, 'warehouse');
        warehouse = await openWarehouse(place, contextOf(plan, running));
        const outcomes = await warehouse.load(tables, identity, signal);
        const report = { ...warehouse_summaryOf(kind, outcomes), place: warehouse.place, duration_ms: clock.now() - began };
        for (const { error } of outcomes)
            if (error)
                emit({ type: 'error', ...error });
        emit({ type: 'loaded', warehouse: kind, detail: sentence(report) });
        return { report, warehouse };
    }
    catch (thrown) {
        await warehouse?.close();
        if (running.signal.aborted)
            throw new errors/* CancelledError */.cc('cancelled', 'the run was stopped', { cause: thrown });
        const error = (0,run_publish/* problemOf */.Zw)((0,errors/* toIngestError */.an)(thrown));
        emit({ type: 'error', ...error });
        const at = warehouse?.place ?? (place.kind === 'sqlite' ? place.place : 'postgres');
        const report = {
            kind,
            place: at,
            status: 'failed',
            duration_ms: clock.now() - began,
            tables: [],
            error,
        };
        return { report, warehouse: undefined };
    }
}
function warehouse_summaryOf(kind, outcomes) {
    const refused = outcomes.filter(({ how }) => how === 'refused').length;
    const changed = outcomes.filter(({ how }) => how === 'delta' || how === 'whole').length;
    const status = refused > 0 ? 'partial' : changed > 0 ? 'loaded' : 'unchanged';
    return {
        kind,
        status,
        tables: outcomes.map(({ stream, table, how, rows, upserted, deleted, error }) => ({
            stream,
            table,
            how,
            rows,
            upserted,
            deleted,
            ...(error ? { error } : {}),
        })),
    };
}
function sentence({ status, place, tables }) {
    if (status === 'unchanged')
        return `${place}: nothing changed in ${tables.length} tables`;
    const sum = (pick) => (0,units/* formatCount */.B4)(tables.reduce((total, table) => total + pick(table), 0));
    return `${place}: ${sum(({ upserted }) => upserted)} rows written and ${sum(({ deleted }) => deleted)} deleted in ${tables.length} tables`;
}
/** Where no database is named, transforms run in one that is gone afterwards. */
async function openTemporary(plan, tables, running, scratch) {
    const at = { kind: 'sqlite', file: (0,external_node_path_.join)(scratch, 'transforms.sqlite'), place: 'temporary' };
    const warehouse = await openWarehouse(at, { ...contextOf(plan, running), audit: false });
    await warehouse.load(tables, running.identity, running.signal);
    return warehouse;
}

;// CONCATENATED MODULE: ./lib/run/run.js



























/**
 * Runs a plan: each stream to its landing, then S3, then one commit, then the report.
 * @throws ConfigError for what no run can begin with: an unknown stream, a locked or unwritable workspace
 */
async function runPlan(plan, options, context) {
    const selected = selectStreams(plan, options.streams);
    assertBackfill(selected, options);
    const workspace = (0,external_node_fs_.realpathSync)(context.workspace);
    const stateFolder = (0,external_node_path_.join)(workspace, '.adip');
    const lockedFolder = (0,external_node_path_.join)(stateFolder, 'work');
    makeOwnFolder(lockedFolder);
    if (selected.some(({ kind }) => kind === 'site'))
        makeOwnFolder((0,external_node_path_.join)(stateFolder, 'cache'));
    const lock = takeLock((0,external_node_path_.join)(lockedFolder, 'lock'));
    // a trial neither goes on from what was interrupted nor takes it away
    const trial = (0,external_node_path_.join)(lockedFolder, '.trial');
    const workRoot = options.dryRun || options.limit !== undefined ? trial : lockedFolder;
    try {
        for (const name of ['', 'work', 'reports', 'cache'])
            (0,state_file/* sweepTemporary */.ir)((0,external_node_path_.join)(stateFolder, name));
        (0,checkpoint/* sweepWorkFolders */.p5)(lockedFolder);
        const now = context.clock.now();
        const { identity, keep, close } = openIdentity(workRoot, {
            fresh: options.fresh,
            maxAgeMs: plan.run.resume_within,
            now,
            seed: plan.run.seed,
        });
        const problems = openSwitchboard(context);
        const timer = startDeadline(plan, context, now);
        const running = {
            ...context,
            workspace,
            options,
            identity,
            keepIdentity: keep,
            emit: problems.emit,
            listen: problems.listen,
            signal: timer.signal,
            deadline: now + plan.run.deadline,
            random: (0,clock/* seededRandom */.I)(identity.seed + identity.attempt),
            vault: (0,vault/* openVault */.Z)((0,vault_file/* vaultFile */.F)(stateFolder), context.env['ADIP_STATE_KEY'], context.clock.now),
            history: (0,run_history/* openHistory */.jC)({
                stateFolder,
                run: identity.id,
                bounds: { keep: plan.report.history.keep, maxBytes: plan.report.history.max_size },
                isTrial: workRoot === trial,
                emit: problems.emit,
            }),
            stateFolder,
            workRoot,
            resumeWithinMs: plan.run.resume_within,
        };
        try {
            const outcome = await runSelected(plan, selected, running, context.signal, problems);
            if (!outcome.cancelled)
                close(); // what failed may go on from its checkpoint, as part of the next run
            return outcome;
        }
        finally {
            timer.stop();
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(trial, { recursive: true, force: true });
        lock.release();
    }
}
function selectStreams(plan, names) {
    const known = plan.streams.map(({ name }) => name);
    for (const name of names) {
        if (known.includes(name))
            continue;
        throw new errors/* ConfigError */.xL('unknown_stream', `no stream is called "${name}"`, {
            remedy: `Choose among ${known.join(', ')}.`,
        });
    }
    return plan.streams.filter(({ name }) => names.length === 0 || names.includes(name));
}
/** A folder of ours that git does not look into, whatever the user's own .gitignore says. */
function makeOwnFolder(folder) {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        const ignore = (0,external_node_path_.join)(folder, '.gitignore');
        if (!(0,external_node_fs_.existsSync)(ignore))
            (0,external_node_fs_.writeFileSync)(ignore, '*\n');
    }
    catch (thrown) {
        throw new errors/* ConfigError */.xL('not_writable', `the workspace cannot be written: ${(0,system_words/* systemWords */.j)(thrown)}`, {
            cause: thrown,
            remedy: 'Make the workspace writable for the user that runs the ingestion.',
        });
    }
}
const DELIVERY_TIME = 30 * 60_000;
async function runSelected(plan, selected, running, outerSignal, problems) {
    const { clock, emit, identity } = running;
    emit({ type: 'run_started', run: identity.id, streams: selected.map(({ name }) => name) });
    const results = [];
    const clients = (0,tasks/* openClients */.Bf)(running);
    const history = openS3History(plan, running);
    let cancelled = false;
    let ending = { trigger: {}, results, skipped: [], git: undefined, s3: undefined, ...problems };
    try {
        const state = openS3State(plan, running);
        await history.pull();
        await (0,run_streams/* runStreams */.n)(plan, selected, running, clients, state, results);
        ending = await lookAtSchedule({ ...ending, trigger: await running.trigger() }, running);
        // what was extracted in time is delivered although the run's deadline has come
        const delivering = {
            ...running,
            signal: outerSignal,
            deadline: Math.max(running.deadline, clock.now() + DELIVERY_TIME),
        };
        ending = await loadAndTransform(plan, ending, delivering);
        ending = await publish(plan, ending, delivering);
        ending = withStateProblems(ending, await state.push(delivering));
    }
    catch (thrown) {
        if (thrown instanceof errors/* ConfigError */.xL)
            throw thrown;
        cancelled = thrown instanceof errors/* CancelledError */.cc || outerSignal.aborted;
        const stopped = {
            code: 'cancelled',
            message: 'the run was stopped',
            remedy: 'Run again: it goes on from the checkpoints.',
        };
        problems.emit({ type: 'error', ...(cancelled ? stopped : (0,run_publish/* problemOf */.Zw)(thrown)) });
    }
    finally {
        await clients.close();
    }
    const skipped = selected.filter(({ name }) => !results.some(({ task }) => task.name === name));
    const report = buildReport({ ...ending, skipped }, running, clock.now());
    const reportPath = writeReports(plan, report, running);
    remember(plan, ending, report, running);
    if (!cancelled)
        await history.push(report.published.s3?.status === 'uploaded', { ...running, signal: outerSignal });
    emit({ type: 'run_finished', status: report.run.status, ms: report.run.duration_ms });
    if (!cancelled)
        for (const { task, artifacts, error } of results)
            if (artifacts.length > 0 || !error)
                for (const name of [task.name, task.workName ?? task.name])
                    (0,checkpoint/* removeWorkFolder */.MT)(running.workRoot, name);
    return { report, reportPath, cancelled };
}
/** Dead letters and history that S3 did not take are a delivery that is not whole. */
function withStateProblems(ending, problems) {
    const { s3 } = ending;
    if (problems.length === 0 || !s3)
        return ending;
    const status = s3.objects.length > 0 ? 'partial' : 'failed';
    return { ...ending, s3: { ...s3, status, error: s3.error ?? problems[0] } };
}
/** S3 before git, so that a committed report can name what was uploaded. */
async function publish(plan, ending, running) {
    const { options } = running;
    if (options.dryRun || options.limit !== undefined)
        return ending;
    const dataPackage = await writePackage(plan, ending.results, running);
    if (!options.publish)
        return ending;
    const deliveries = deliveriesOf(plan, ending, running);
    const s3 = await (0,run_publish/* uploadAll */.dl)(plan, deliveries, running);
    const uploaded = { ...ending, s3 };
    const status = statusOf(uploaded);
    const draft = buildReport(uploaded, running, running.clock.now());
    if (deliveries.some(({ git, isChanged }) => git && isChanged))
        running.history.write((0,run_line/* runLineOf */.VQ)(draft));
    const extras = [
        ...(dataPackage ? [dataPackage] : []),
        ...reportArtifacts(plan, draft, running),
        ...running.history.artifact(),
        ...(0,vault_file/* vaultArtifact */.D)(running),
    ];
    const git = await (0,run_publish/* commitAll */.fi)(plan, deliveries, extras, running, status);
    return { ...uploaded, git };
}


/***/ }),

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


/***/ })

};
