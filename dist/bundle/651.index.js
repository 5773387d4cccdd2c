export const id = 651;
export const ids = [651,296];
export const modules = {

/***/ 88296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ newFieldNotes),
/* harmony export */   Z8: () => (/* binding */ addNotes),
/* harmony export */   fK: () => (/* binding */ newSiteNotes)
/* harmony export */ });
const newFieldNotes = (selectors) => ({
    hits: 0,
    misses: 0,
    by: new Array(selectors).fill(0),
    unparsed: 0,
    samples: [],
    healed: 0,
});
const newSiteNotes = () => ({
    items: [],
    fields: {},
    pages: { static: 0, browser: 0, unchanged: 0 },
    rendering: {},
});
/** Adds what a page showed to what the pages before it did. */
function addNotes(all, page) {
    addCounts(all.items, page.items);
    for (const [name, notes] of Object.entries(page.fields)) {
        all.fields[name] ??= newFieldNotes(notes.by.length);
        addField(all.fields[name], notes);
    }
    for (const how of ['static', 'browser', 'unchanged'])
        all.pages[how] += page.pages[how];
    for (const [kind, { helped, useless }] of Object.entries(page.rendering)) {
        all.rendering[kind] ??= { helped: 0, useless: 0 };
        all.rendering[kind].helped += helped;
        all.rendering[kind].useless += useless;
    }
}
function addField(all, page) {
    all.hits += page.hits;
    all.misses += page.misses;
    all.unparsed += page.unparsed;
    all.healed += page.healed;
    addCounts(all.by, page.by);
    for (const sample of page.samples)
        if (all.samples.length < 3 && !all.samples.includes(sample))
            all.samples.push(sample);
    if (page.print)
        all.print = page.print;
    if (page.proposal && (all.proposal?.rows ?? 0) < page.proposal.rows)
        all.proposal = page.proposal;
}
function addCounts(all, more) {
    more.forEach((count, i) => {
        all[i] = (all[i] ?? 0) + count;
    });
}


/***/ }),

/***/ 3651:
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
// EXTERNAL MODULE: ./lib/stores/state-file.js
var state_file = __webpack_require__(68454);
;// CONCATENATED MODULE: ./lib/stores/checkpoint.js



const VERSION = 1;
function openWorkFolder(root, stream) {
    const path = (0,external_node_path_.join)(root, stream);
    const file = (0,external_node_path_.join)(path, 'checkpoint.json');
    return {
        path,
        load(fingerprint, maxAgeMs, now) {
            if (!(0,external_node_fs_.existsSync)(path))
                return { content: undefined, notice: undefined };
            const { value, warning } = (0,state_file/* loadState */.C7)(file, VERSION);
            if (!value)
                return { content: undefined, notice: warning };
            if (value.fingerprint !== fingerprint) {
                return { content: undefined, notice: 'an interrupted run of another config was found; it is not resumed' };
            }
            if (now - value.savedAt > maxAgeMs) {
                return { content: undefined, notice: 'an interrupted run was found; it is too old to be resumed' };
            }
            return { content: value.content, notice: warning };
        },
        save(fingerprint, now, content) {
            (0,state_file/* saveState */.LZ)(file, VERSION, { fingerprint, savedAt: now, content });
        },
        reset() {
            removeWorkFolder(root, stream);
            (0,external_node_fs_.mkdirSync)(path, { recursive: true });
        },
        remove: () => removeWorkFolder(root, stream),
    };
}
const GONE = '.gone-';
/** Takes a stream's work folder away in one step: half of one, met by the next run, would tell of a past that was over. */
function removeWorkFolder(root, stream) {
    const path = (0,external_node_path_.join)(root, stream);
    if (!(0,external_node_fs_.existsSync)(path))
        return;
    const gone = (0,external_node_path_.join)(root, GONE + stream);
    (0,external_node_fs_.rmSync)(gone, { recursive: true, force: true });
    (0,external_node_fs_.renameSync)(path, gone);
    (0,external_node_fs_.rmSync)(gone, { recursive: true, force: true });
}
/** Removes what is left of work folders that a killed process was taking away. */
function sweepWorkFolders(root) {
    for (const name of (0,external_node_fs_.readdirSync)(root))
        if (name.startsWith(GONE))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(root, name), { recursive: true, force: true });
}

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

// EXTERNAL MODULE: ./lib/stores/vault.js
var vault = __webpack_require__(7622);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/run/identity.js




const identity_VERSION = 1;
/**
 * Who this run is: a resumed run keeps the id, the start and the seed of its first attempt, so that names which carry
 * them come out the same.
 */
function openIdentity(workRoot, options) {
    const file = (0,external_node_path_.join)(workRoot, 'run.json');
    const before = options.fresh || !(0,external_node_fs_.existsSync)(file) ? undefined : (0,state_file/* loadState */.C7)(file, identity_VERSION).value;
    const isAlive = before !== undefined && options.now - before.savedAt <= options.maxAgeMs;
    const identity = isAlive
        ? { ...before.identity, attempt: before.identity.attempt + 1 }
        : newIdentity(options.now, options.seed);
    let isKept = false;
    return {
        identity,
        keep() {
            if (!isKept)
                (0,state_file/* saveState */.LZ)(file, identity_VERSION, { identity, savedAt: options.now });
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

// EXTERNAL MODULE: ./lib/run/publish.js + 12 modules
var run_publish = __webpack_require__(51783);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
;// CONCATENATED MODULE: ./lib/checks/index.js

/** Judges every configured check; a pure function, so that a run can be explained afterwards. */
function judge(options, facts) {
    return [...judgeRows(options, facts), ...judgeColumns(options, facts)];
}
function verdict(check, holds, onFail, detail) {
    return { check, outcome: holds ? 'passed' : onFail === 'warn' ? 'warned' : 'failed', detail };
}
function judgeRows({ rows: limits }, facts) {
    if (!limits)
        return [];
    const results = [];
    const has = `${(0,units/* formatCount */.B4)(facts.rows)} rows`;
    const add = (name, holds, detail) => results.push(verdict(`rows.${name}`, holds, limits.on_fail, detail));
    if (limits.min !== undefined)
        add('min', facts.rows >= limits.min, `${has}, at least ${(0,units/* formatCount */.B4)(limits.min)} expected`);
    if (limits.max !== undefined)
        add('max', facts.rows <= limits.max, `${has}, at most ${(0,units/* formatCount */.B4)(limits.max)} expected`);
    if (limits.max_drop !== undefined) {
        const usual = median(facts.earlierRows);
        const drop = usual > 0 ? Math.max(0, (usual - facts.rows) / usual) : 0;
        const detail = usual === 0
            ? `${has}; no earlier run to compare with`
            : `${has}, ${percent(drop)} below the median ${(0,units/* formatCount */.B4)(usual)} of the last ${facts.earlierRows.length} runs, at most ${percent(limits.max_drop)} allowed`;
        add('max_drop', drop <= limits.max_drop, detail);
    }
    return results;
}
function judgeColumns({ columns }, facts) {
    return Object.entries(columns).flatMap(([column, limits]) => {
        const results = [];
        const empty = facts.empty.get(column);
        const rate = facts.rows === 0 ? 0 : (empty ?? facts.rows) / facts.rows;
        const where = empty === undefined && facts.rows > 0
            ? 'the column does not exist'
            : `${(0,units/* formatCount */.B4)(empty ?? 0)} of ${(0,units/* formatCount */.B4)(facts.rows)} rows have no value`;
        if (limits.required)
            results.push(verdict(`${column}.required`, rate === 0, limits.on_fail, where));
        if (limits.max_null_rate !== undefined) {
            const detail = `${where} (${percent(rate)}), at most ${percent(limits.max_null_rate)} allowed`;
            results.push(verdict(`${column}.max_null_rate`, rate <= limits.max_null_rate, limits.on_fail, detail));
        }
        if (limits.unique) {
            const repeated = facts.repeated.get(column) ?? 0;
            const detail = repeated === 0 ? 'no value stands twice' : `${(0,units/* formatCount */.B4)(repeated)} rows repeat a value of another row`;
            results.push(verdict(`${column}.unique`, repeated === 0, limits.on_fail, detail));
        }
        return results;
    });
}
function median(values) {
    if (values.length === 0)
        return 0;
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : Math.round((sorted[middle - 1] + sorted[middle]) / 2);
}
const percent = (rate) => `${(rate * 100).toFixed(rate > 0 && rate < 0.1 ? 1 : 0)}%`;

// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
;// CONCATENATED MODULE: ./lib/sinks/csv-index.js
/** @param capacity entries at most; the table takes 1.4 times as many slots, rounded up to a power of two. */
function createHashIndex(capacity) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 1.4)));
    const mask = slots - 1;
    const keyLow = new Int32Array(slots);
    const keyHigh = new Int32Array(slots);
    const count = new Int32Array(slots);
    const probe = (low, high) => {
        let slot = (low ^ (high >>> 7)) & mask;
        while (count[slot] !== 0 && (keyLow[slot] !== low || keyHigh[slot] !== high))
            slot = (slot + 1) & mask;
        return slot;
    };
    return {
        slots,
        count,
        valueLow: new Int32Array(slots),
        valueHigh: new Int32Array(slots),
        offset: new Float64Array(slots),
        find(low, high) {
            const slot = probe(low, high);
            return count[slot] === 0 ? -1 : slot;
        },
        claim(low, high) {
            const slot = probe(low, high);
            keyLow[slot] = low;
            keyHigh[slot] = high;
            return slot;
        },
    };
}
/** Records that one table takes; longer files are worked through in several passes, so that memory stays flat. */
const RECORDS_PER_PASS = 1_000_000;
/** Which of `passes` a hash belongs to. */
function passOf(high, passes) {
    return (high >>> 8) % passes;
}

;// CONCATENATED MODULE: ./lib/sinks/csv-key.js
const QUOTE = 34;
/** Two 32-bit lanes of a hash; `hashKey` leaves its result here so that no object is made per record. */
const hash = { low: 0, high: 0 };
function mixField(reader, field) {
    let low = hash.low;
    let high = hash.high;
    if (field < reader.width) {
        const { bytes, bounds } = reader;
        let i = bounds[2 * field];
        let end = bounds[2 * field + 1];
        const quoted = bytes[i] === QUOTE && end - i >= 2;
        if (quoted) {
            i += 1;
            end -= 1;
        }
        for (; i < end; i++) {
            const byte = bytes[i];
            if (quoted && byte === QUOTE)
                i += 1;
            low = Math.imul(low ^ byte, 0x01000193);
            high = Math.imul(high ^ byte, 0x9e3779b1);
            high = (high << 13) | (high >>> 19);
        }
    }
    hash.low = Math.imul(low ^ 0xff, 0x01000193);
    hash.high = Math.imul(high ^ 0x1ff, 0x85ebca6b);
}
function finish() {
    hash.low = Math.imul(hash.low ^ (hash.low >>> 15), 0x2c1b3c6d) ^ hash.high;
    hash.high = Math.imul(hash.high ^ (hash.high >>> 13), 0x297a2d39) ^ (hash.low >>> 16);
}
/** Hashes the values of the key, in their order, into `hash`. Quoting makes no difference, nor what stands for no value. */
function hashKey(reader, { key, fill }) {
    hash.low = 0x811c9dc5;
    hash.high = 0x2545f491;
    for (const field of key)
        mixField(reader, isEmptyField(reader, field, fill) ? NOWHERE : field);
    finish();
}
/** A field that no record has. */
const NOWHERE = 0x7fff_ffff;
/** Hashes a record's values under their column numbers, empty ones left out: where a column stands, or that an empty one was added, makes no difference. */
function hashRecord(reader, { columns, fill }) {
    let low = 0;
    let high = 0;
    for (let field = 0; field < reader.width; field++) {
        const column = columns[field] ?? -1;
        if (column < 0 || isEmptyField(reader, field, fill))
            continue;
        hash.low = Math.imul(column + 0x51ed270b, 0x01000193);
        hash.high = column ^ 0x68e31da4;
        mixField(reader, field);
        finish();
        low = (low + hash.low) | 0;
        high = (high + hash.high) | 0;
    }
    hash.low = low;
    hash.high = high;
}
/** Hashes what tells a record from others: its key, or where no part of it has a value, all of it. */
function hashIdentity(reader, plan) {
    if (plan.key.every((field) => isEmptyField(reader, field, plan.fill)))
        hashRecord(reader, plan);
    else
        hashKey(reader, plan);
}
/** Whether a field holds no value: nothing, or the filler. */
function isEmptyField(reader, field, fill) {
    if (field < 0 || field >= reader.width)
        return true;
    const { bytes } = reader;
    let start = reader.bounds[2 * field];
    let end = reader.bounds[2 * field + 1];
    if (bytes[start] === QUOTE && end - start >= 2) {
        start += 1;
        end -= 1;
    }
    if (start === end)
        return true;
    const first = fill[0] === QUOTE ? 1 : 0;
    const length = fill.length - 2 * first;
    if (end - start !== length)
        return false;
    for (let i = 0; i < length; i++)
        if (bytes[start + i] !== fill[first + i])
            return false;
    return true;
}
/** @param header the file's own columns  @param all the columns of all files that are compared */
function planKey(names, header, all, fill) {
    const numbers = new Map(all.map((name, number) => [name, number]));
    return {
        key: names.map((name) => header.indexOf(name)),
        columns: header.map((name) => numbers.get(name) ?? -1),
        fill,
    };
}
/**
 * A text that sorts as the key does: integers by value and before texts, texts by their UTF-8 bytes, one field after
 * the other, empty ones before all. Compared with `<`.
 */
function sortKey(reader, fields, fill) {
    let key = '';
    for (const field of fields)
        key += `${sortableField(reader, field, fill)}\0`;
    return key;
}
/** Whether none of a sort key's parts has a value: such records have no identity, so none of them is taken for another's copy. */
function isKeyless(key, parts) {
    return key.length === parts && parts > 0 && key === '\0'.repeat(parts);
}
/** The key that orders a record and tells it from others; a record without one is told by all its values, so that it is neither lost nor doubled. */
function recordKey(reader, plan) {
    const text = sortKey(reader, plan.key, plan.fill);
    return isKeyless(text, plan.key.length) ? text + contentKey(reader, plan) : text;
}
/** A record's values by column number; empty ones at the end are left out, so that a new column changes no record that lacks it. */
function contentKey(reader, { columns, fill }) {
    const values = [];
    for (let field = 0; field < reader.width; field++) {
        const column = columns[field] ?? -1;
        if (column >= 0 && !isEmptyField(reader, field, fill))
            values[column] = fieldBytes(reader, field);
    }
    return Array.from(values, (value) => value ?? '').join('\0');
}
/** A field's value, quotes undone, one character per byte. */
function fieldBytes(reader, field) {
    const start = reader.bounds[2 * field];
    const end = reader.bounds[2 * field + 1];
    const isQuoted = reader.bytes[start] === QUOTE && end - start >= 2;
    if (!isQuoted)
        return reader.bytes.toString('latin1', start, end);
    return reader.bytes.toString('latin1', start + 1, end - 1).replaceAll('""', '"');
}
function sortableField(reader, field, fill) {
    if (isEmptyField(reader, field, fill))
        return '';
    const text = fieldBytes(reader, field);
    return isInteger(text) ? sortableInteger(text) : `\x02${text}`;
}
function isInteger(text) {
    const negative = text.charCodeAt(0) === 45;
    const first = negative ? 1 : 0;
    const digits = text.length - first;
    if (digits === 0 || digits > 200)
        return false;
    for (let i = first; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code < 48 || code > 57)
            return false;
    }
    // 007 and -0 are texts: as numbers they would equal 7 and 0, and two keys would become one
    return text.charCodeAt(first) !== 48 || (digits === 1 && !negative);
}
function sortableInteger(text) {
    if (text.charCodeAt(0) !== 45)
        return `\x01p${String.fromCharCode(text.length)}${text}`;
    const digits = text.slice(1);
    let inverted = '';
    for (let i = 0; i < digits.length; i++)
        inverted += String.fromCharCode(105 - digits.charCodeAt(i));
    return `\x01n${String.fromCharCode(255 - digits.length)}${inverted}`;
}

;// CONCATENATED MODULE: ./lib/sinks/csv-reader.js

const CHUNK = 1 << 20;
const LF = 10;
const CR = 13;
const csv_reader_QUOTE = 34;
const COMMA = 44;
/**
 * Reads what `csv-encode` writes, and what a person's editor makes of it (CRLF, a byte order mark, needless quotes).
 * @param chunk bytes that are read at once; longer records make it grow
 */
function openCsv(file, chunk = CHUNK) {
    const fd = (0,external_node_fs_.openSync)(file, 'r');
    let filled = 0;
    let base = 0;
    let at = 0;
    let ended = false;
    /** Makes room behind the current record's start and reads on; false when there is no more. */
    const refill = (from) => {
        if (ended)
            return false;
        if (from > 0) {
            reader.bytes.copyWithin(0, from, filled);
            filled -= from;
            base += from;
        }
        else if (filled === reader.bytes.length) {
            const larger = Buffer.allocUnsafe(reader.bytes.length * 2);
            reader.bytes.copy(larger, 0, 0, filled);
            reader.bytes = larger;
        }
        const count = (0,external_node_fs_.readSync)(fd, reader.bytes, filled, reader.bytes.length - filled, base + filled);
        filled += count;
        ended = count === 0;
        if (ended)
            reader.bytes[filled] = 0; // what an earlier chunk left there is no doubled quote
        return !ended;
    };
    /** Splits the record that starts at `from`; -1 where the buffer ends before it does. */
    const split = (from) => {
        const bytes = reader.bytes;
        let bounds = reader.bounds;
        let width = 0;
        let i = from;
        for (;;) {
            if (2 * width + 2 > bounds.length) {
                const larger = new Int32Array(bounds.length * 2);
                larger.set(bounds);
                reader.bounds = bounds = larger;
            }
            bounds[2 * width] = i;
            if (i < filled && bytes[i] === csv_reader_QUOTE) {
                i += 1;
                while (i < filled && (bytes[i] !== csv_reader_QUOTE || bytes[i + 1] === csv_reader_QUOTE))
                    i += bytes[i] === csv_reader_QUOTE ? 2 : 1;
                i += 1;
                if (ended && i > filled)
                    reader.isUnclosed = true;
            }
            while (i < filled && bytes[i] !== COMMA && bytes[i] !== LF)
                i += 1;
            if (i >= filled && !ended)
                return -1;
            if (i > filled)
                i = filled;
            bounds[2 * width + 1] = i;
            width += 1;
            if (i === filled || bytes[i] === LF)
                break;
            i += 1;
        }
        reader.width = width;
        return i;
    };
    const reader = {
        bytes: Buffer.allocUnsafe(chunk),
        start: 0,
        end: 0,
        offset: 0,
        width: 0,
        bounds: new Int32Array(128),
        isUnclosed: false,
        next() {
            for (;;) {
                let stop = at < filled || ended ? split(at) : -1;
                while (stop < 0) {
                    refill(at);
                    at = 0;
                    stop = split(0);
                }
                if (stop === at && ended && at >= filled)
                    return false;
                reader.start = at;
                reader.offset = base + at;
                at = stop + 1;
                const crlf = stop > reader.start && reader.bytes[stop - 1] === CR;
                reader.end = crlf ? stop - 1 : stop;
                if (crlf)
                    reader.bounds[2 * reader.width - 1] = reader.end;
                if (reader.end > reader.start || reader.width > 1)
                    return true;
                if (stop >= filled && ended)
                    return false;
            }
        },
        seek(offset) {
            base = offset;
            filled = 0;
            at = 0;
            ended = false;
        },
        close: () => (0,external_node_fs_.closeSync)(fd),
    };
    skipByteOrderMark(reader, fd);
    return reader;
}
function skipByteOrderMark(reader, fd) {
    const mark = Buffer.alloc(3);
    (0,external_node_fs_.readSync)(fd, mark, 0, 3, 0);
    if (mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf)
        reader.seek(3);
}
/** A field of the current record as text, quotes undone. */
function fieldText(reader, field) {
    if (field < 0 || field >= reader.width)
        return '';
    const start = reader.bounds[2 * field];
    const end = reader.bounds[2 * field + 1];
    if (reader.bytes[start] !== csv_reader_QUOTE || end - start < 2)
        return reader.bytes.toString('utf8', start, end);
    return reader.bytes.toString('utf8', start + 1, end - 1).replaceAll('""', '"');
}
/** The header of a CSV file, or undefined where the file is missing or empty. */
function readHeader(file) {
    let reader;
    try {
        reader = openCsv(file);
    }
    catch (thrown) {
        if (thrown.code === 'ENOENT')
            return undefined;
        throw thrown;
    }
    try {
        if (!reader.next())
            return undefined;
        return headerOf(reader);
    }
    finally {
        reader.close();
    }
}
/** The current record's fields as texts. */
function headerOf(reader) {
    return Array.from({ length: reader.width }, (_, field) => fieldText(reader, field));
}
const BREATH = 20_000;
/**
 * Runs `onRecord` for each record after the header, giving the event loop a turn now and then: signals and other
 * streams' sockets must not wait for a long file.
 */
async function eachRecord(reader, onRecord, signal) {
    let index = 0;
    while (reader.next()) {
        onRecord(index++);
        if (index % BREATH === 0)
            await breathe(signal);
    }
    return index;
}
/** Records of a CSV file, its header not counted. */
async function countRecords(file, signal) {
    const reader = openCsv(file);
    try {
        return reader.next() ? await eachRecord(reader, () => { }, signal) : 0;
    }
    finally {
        reader.close();
    }
}
async function breathe(signal) {
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
}

;// CONCATENATED MODULE: ./lib/sinks/csv-dedupe.js




const csv_dedupe_LF = 10;
/**
 * Writes `from` to `to` without the records whose key stands again further down: the last one delivered stays.
 * @returns how many were dropped; 0 means that `to` was not written.
 */
async function dropDuplicates(from, to, plan, rows, options = {}) {
    const { signal } = options;
    const suspects = await findSuspects(from, plan, rows, options);
    if (suspects.size === 0)
        return 0;
    const last = new Map();
    await scan(from, signal, (reader) => {
        const text = sortKey(reader, plan.key, plan.fill);
        if (suspects.has(text))
            last.set(text, reader.offset);
    });
    let dropped = 0;
    const writer = (0,durable_file/* openWriter */.Kn)(to);
    try {
        await scan(from, signal, (reader) => {
            const keep = last.get(sortKey(reader, plan.key, plan.fill));
            if (keep !== undefined && keep !== reader.offset)
                dropped += 1;
            else
                copyRecord(reader, writer);
        }, (header) => copyRecord(header, writer));
        writer.sync();
    }
    finally {
        writer.close();
    }
    return dropped;
}
/** Keys whose hash was met before: all real duplicates, and with luck nothing else. */
async function findSuspects(from, plan, rows, { signal, recordsPerPass = RECORDS_PER_PASS }) {
    const suspects = new Set();
    const passes = Math.max(1, Math.ceil(rows / recordsPerPass));
    for (let pass = 0; pass < passes; pass++) {
        const index = createHashIndex(Math.max(1000, (rows / passes) * 1.2));
        await scan(from, signal, (reader) => {
            hashKey(reader, plan);
            if (passOf(hash.high, passes) !== pass)
                return;
            const slot = index.claim(hash.low, hash.high);
            if (index.count[slot] !== 0)
                addKeyed(suspects, sortKey(reader, plan.key, plan.fill), plan.key.length);
            index.count[slot] = 1;
        });
    }
    return suspects;
}
function addKeyed(suspects, text, parts) {
    if (!isKeyless(text, parts))
        suspects.add(text);
}
async function scan(file, signal, onRecord, onHeader = () => { }) {
    const reader = openCsv(file);
    try {
        if (!reader.next())
            return;
        onHeader(reader);
        await eachRecord(reader, () => onRecord(reader), signal);
    }
    finally {
        reader.close();
    }
}
function copyRecord(reader, writer) {
    writer.write(reader.bytes, reader.start, reader.end);
    writer.writeByte(csv_dedupe_LF);
}

// EXTERNAL MODULE: ./lib/sinks/csv-quote.js
var csv_quote = __webpack_require__(96565);
;// CONCATENATED MODULE: ./lib/sinks/csv-facts.js





/** Counts, in a finished CSV file, rows without a value by column and rows that repeat a value by column. */
async function countEmptyAndRepeated(file, wanted) {
    const header = readHeader(file) ?? [];
    const fill = (0,csv_quote/* csvField */.XR)(wanted.fill);
    const empty = new Map();
    const watched = wanted.columns.filter((name) => header.includes(name));
    for (const name of watched)
        empty.set(name, 0);
    if (watched.length > 0) {
        await scan(file, wanted.signal, (reader) => {
            for (const name of watched) {
                if (isEmptyField(reader, header.indexOf(name), fill))
                    empty.set(name, empty.get(name) + 1);
            }
        });
    }
    const repeated = new Map();
    for (const name of wanted.unique) {
        const field = header.indexOf(name);
        if (field >= 0)
            repeated.set(name, await countRepeated(file, field, fill, wanted.rows, wanted.signal));
    }
    return { empty, repeated };
}
async function countRepeated(file, field, fill, rows, signal) {
    const passes = Math.max(1, Math.ceil(rows / RECORDS_PER_PASS));
    let repeated = 0;
    const plan = { key: [field], fill };
    for (let pass = 0; pass < passes; pass++) {
        const index = createHashIndex(Math.max(1000, (rows / passes) * 1.2));
        await scan(file, signal, (reader) => {
            if (isEmptyField(reader, field, fill))
                return;
            hashKey(reader, plan);
            if (passOf(hash.high, passes) !== pass)
                return;
            const slot = index.claim(hash.low, hash.high);
            if (index.count[slot] !== 0)
                repeated += 1;
            index.count[slot] = 1;
        });
    }
    return repeated;
}

;// CONCATENATED MODULE: ./lib/run/facts.js

/** What the checks ask of the finished target; a pass over the file only where the staging counts cannot tell. */
async function gatherFacts(checks, finished, position, key, fill, earlierRows, signal) {
    const { rows } = finished;
    // the staging counts speak of the target only where it is what this run staged, nothing dropped or merged
    const isWhole = finished.plain === finished.news;
    const unique = Object.entries(checks.columns).filter(([name, check]) => check.unique && !(key.length === 1 && key[0] === name));
    const counted = Object.entries(checks.columns).filter(([, check]) => !isWhole && (check.required || check.max_null_rate !== undefined));
    if (unique.length === 0 && counted.length === 0) {
        return { rows, earlierRows, empty: isWhole ? stagedEmpty(position) : new Map(), repeated: new Map() };
    }
    const scanned = await countEmptyAndRepeated(finished.plain, {
        columns: counted.map(([name]) => name),
        unique: unique.map(([name]) => name),
        fill,
        rows,
        signal,
    });
    return { rows, earlierRows, empty: isWhole ? stagedEmpty(position) : scanned.empty, repeated: scanned.repeated };
}
function stagedEmpty(position) {
    return new Map(position.columns.map((name, column) => [name, position.rows - position.present[column] + position.nulls[column]]));
}

;// CONCATENATED MODULE: ./lib/run/stream-checks.js



/** Checks that failed, with all results for the report. */
class CheckFailure extends errors/* StreamError */.lm {
    name = 'CheckFailure';
    results;
    constructor(stream, results) {
        const failed = results.filter((one) => one.outcome === 'failed');
        super('check_failed', `${stream}: ${failed.map((one) => `${one.check}: ${one.detail}`).join('; ')}; the last good data stays`, {
            stream,
            remedy: 'Look at the source; if its data are right, change the check in the config.',
        });
        this.results = results;
    }
}
const failedChecks = (error) => error instanceof CheckFailure ? error.results : [];
/** @throws StreamError where not a single record arrived and pages are lost: there is nothing to deliver. */
function assertSomethingCame(task, progress) {
    if (progress.position.rows > 0 || progress.lost.length === 0)
        return;
    const first = progress.lost[0];
    throw new errors/* StreamError */.lm('nothing_arrived', `${task.name}: no record arrived; ${first.page}: ${first.reason}`, {
        stream: task.name,
        page: first.page,
        remedy: 'Look at the cause of the lost pages; the next run starts from the first page.',
    });
}
/** Tells columns that are new or gone. @throws StreamError `key_missing` */
function warnAboutColumns(task, earlier, progress, emit) {
    const { columns, present } = progress.position;
    if (progress.position.rows === 0)
        return;
    const warn = (code, message, remedy) => emit({ type: 'warning', code, stream: task.name, message, remedy });
    for (const column of vanished(columns, present)) {
        warn('column_vanished', `no record has "${column}" any more; the column stays, empty`, 'Check the source; `remove` takes the column out for good.');
    }
    for (const column of added(earlier, columns)) {
        warn('column_new', `the column "${column}" is new`, 'Nothing to do, unless a reader of the file counts columns.');
    }
    // A column of the target counts as little as none: records without any key would pile up beside the good ones.
    for (const name of task.key.filter((name) => !present[columns.indexOf(name)])) {
        throw new errors/* StreamError */.lm('key_missing', `${task.name}: no record has "${name}", which is part of primary_key`, {
            stream: task.name,
            remedy: `Correct primary_key; the records have ${columns
                .filter((_, column) => present[column])
                .slice(0, 20)
                .join(', ')}.`,
        });
    }
}
const vanished = (columns, present) => columns.filter((_, column) => present[column] === 0);
const added = (earlier, columns) => earlier ? columns.filter((column) => !earlier.columns.includes(column)) : [];
function warnAboutKeys(task, finished, emit) {
    if (finished.duplicates > 0) {
        emit({
            type: 'warning',
            code: 'duplicates',
            stream: task.name,
            message: `${finished.duplicates} records were dropped because a later one has the same ${task.key.join(' + ')}`,
            remedy: 'Rows that move while pages are read come twice; sort the request by a stable field if the server can.',
        });
    }
    if (finished.keyless > 0) {
        emit({
            type: 'warning',
            code: 'key_empty',
            stream: task.name,
            message: `${finished.keyless} records have no ${task.key.join(' + ')}; they are kept, told apart by their whole content`,
        });
    }
}
/** Judges the checks on the target as it would stand. @throws CheckFailure, StreamError `empty_upstream` */
async function check(task, running, state, finished, progress) {
    if (task.write.mode === 'replace' && finished.rows === 0 && finished.rowsBefore > 0 && !task.write.allow_empty) {
        throw new errors/* StreamError */.lm('empty_upstream', `${task.name}: the source has no records, the target has ${finished.rowsBefore}; the last good data stays`, {
            stream: task.name,
            remedy: 'Check the source; if it may be empty, set write.allow_empty: true.',
        });
    }
    const earlierRows = (state.earlier?.history ?? []).map((entry) => entry.rows);
    const facts = await gatherFacts(task.checks, finished, progress.position, task.key, task.write.fill, earlierRows, running.signal);
    const results = judge(task.checks, facts);
    for (const { check: name, outcome, detail } of results)
        running.emit({ type: 'check', stream: task.name, check: name, outcome, detail });
    return results;
}

;// CONCATENATED MODULE: ./lib/run/report.js


/** The run's status: delivered whole, in part, or not at all. */
function statusOf({ results, skipped, git, s3 }) {
    const statuses = [...results.map(({ status }) => status), ...skipped.map(() => 'skipped')];
    const delivered = statuses.filter((status) => status === 'succeeded' || status === 'partial');
    const isPublished = git?.status !== 'failed' && s3?.status !== 'failed';
    const isWhole = statuses.every((status) => status === 'succeeded') && s3?.status !== 'partial' && !git?.left_out.length;
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
    const streams = [...ending.results.map((result) => streamReport(result)), ...ending.skipped.map(skippedReport)];
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
        published: { ...(ending.git ? { git: ending.git } : {}), ...(ending.s3 ? { s3: ending.s3 } : {}) },
        warnings: [...ending.warnings],
        errors: [...ending.errors],
    };
}
function streamReport(result) {
    const { task, tally, progress, finished, landing, earlier, error } = result;
    const lost = progress?.lost ?? [result.failedPage].flatMap((page) => page ?? []);
    return {
        name: task.name,
        source: task.source,
        status: result.status,
        ...(result.resumedAt === undefined ? {} : { resumed_at: result.resumedAt }),
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
        rows: finished?.rows ?? earlier?.history.at(-1)?.rows ?? 0,
        bytes: tally.bytes,
        replaced_characters: tally.replaced,
        duration_ms: Math.round(tally.durationMs),
        columns: columnsOf(result),
        new_columns: progress ? added(earlier, progress.position.columns) : [],
        vanished_columns: progress && progress.position.rows > 0 ? vanished(progress.position.columns, progress.position.present) : [],
        checks: [...result.checks],
        ...(finished && landing ? { changes: finished.changes } : {}),
        outputs: landing ? [outputOf(result)] : [],
        ...siteReport(result),
        warnings: tally.warnings,
        errors: [...(result.drift?.failures ?? []), ...(error ? [(0,run_publish/* problemOf */.Zw)(error)] : [])],
        history: [...(earlier?.history ?? [])],
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
function outputOf({ task, landing }) {
    const { path, bytes, rows, sha256, from, contentEncoding } = landing;
    const why = contentEncoding === 'gzip' ? 'write.csv names a CSV target, and gzip is on' : 'write.csv names a CSV target';
    return {
        path,
        format: 'csv',
        format_reason: `${why} (mode ${task.write.mode})`,
        bytes,
        rows,
        sha256,
        changed: from !== undefined,
    };
}
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
// EXTERNAL MODULE: ./lib/reporters/index.js + 26 modules
var reporters = __webpack_require__(28083);
// EXTERNAL MODULE: ./lib/run/names.js
var names = __webpack_require__(73453);
;// CONCATENATED MODULE: ./lib/run/target.js



/**
 * The absolute path of an output, checked on the real path: inside the workspace also through links, not in .git or
 * .github, and writable. Asked before the first request, so that hours of extraction do not end at a closed door.
 * @throws ConfigError `path_outside`, `path_refused`, `not_writable`
 */
function resolveOutput(workspace, path, stream) {
    const root = (0,external_node_fs_.realpathSync)(workspace);
    const target = (0,external_node_path_.resolve)(root, path);
    const remedy = `Choose a path inside the workspace for ${stream}, such as data/${stream}.csv.`;
    const existing = nearestExisting(target);
    const real = (0,external_node_path_.resolve)(realPath(existing, path, stream, remedy), (0,external_node_path_.relative)(existing, target));
    if (real !== root && !real.startsWith(root + external_node_path_.sep)) {
        throw new errors/* ConfigError */.xL('path_outside', `${stream}: the output ${path} lies outside the workspace`, {
            stream,
            remedy,
        });
    }
    const steps = (0,external_node_path_.relative)(root, real).toLowerCase().split(external_node_path_.sep);
    if (real === root || steps.includes('.git') || steps[0] === '.github') {
        throw new errors/* ConfigError */.xL('path_refused', `${stream}: nothing is written to ${path}`, { stream, remedy });
    }
    assertWritable(real, path, stream);
    return real;
}
function realPath(existing, path, stream, remedy) {
    try {
        return (0,external_node_fs_.realpathSync)(existing);
    }
    catch (thrown) {
        const message = `${stream}: the output ${path} passes a symbolic link that leads nowhere`;
        throw new errors/* ConfigError */.xL('path_refused', message, { stream, cause: thrown, remedy });
    }
}
function nearestExisting(path) {
    let here = path;
    while (!(0,external_node_fs_.existsSync)(here) && !isLink(here))
        here = (0,external_node_path_.dirname)(here);
    return here;
}
function isLink(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    }
    catch {
        return false; // a file stands where a folder is due: said when it is tried to be made
    }
}
function assertWritable(real, path, stream) {
    try {
        // Unlike existsSync this tells a name that is too long.
        const there = (0,external_node_fs_.statSync)(real, { throwIfNoEntry: false });
        if (there && !there.isFile())
            throw new Error('it is not a file');
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(real), { recursive: true });
        (0,external_node_fs_.accessSync)((0,external_node_path_.dirname)(real), external_node_fs_.constants.W_OK);
        if (there)
            (0,external_node_fs_.accessSync)(real, external_node_fs_.constants.W_OK);
    }
    catch (thrown) {
        const { code, message } = thrown;
        throw new errors/* ConfigError */.xL('not_writable', `${stream}: ${path} cannot be written: ${code ?? message}`, {
            stream,
            cause: thrown,
            remedy: 'Choose another path, or make the folder writable for the user that runs the ingestion.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/run/report-files.js







/** Reports of runs that are kept in `.adip/reports/`. */
const KEPT = 20;
/** Writes the reports that the config wants committed, and gives them to the publishers. */
function reportArtifacts(plan, report, running) {
    const artifacts = [];
    for (const [format, template] of Object.entries({ text: plan.report.text, json: plan.report.json })) {
        if (template === undefined)
            continue;
        const path = (0,core_template/* renderText */.S5)(template, (0,names/* namesOf */.e)(plan.name, running.identity.startedAt));
        const file = resolveOutput(running.workspace, path, 'report');
        (0,durable_file/* replaceFile */.fR)(file, format === 'json' ? asJson(report, running) : asText(report, running));
        artifacts.push({
            stream: 'report',
            path,
            file,
            bytes: (0,external_node_fs_.statSync)(file).size,
            sha256: '',
            rows: 0,
            kind: 'report',
            contentType: format === 'json' ? 'application/json' : 'text/plain; charset=utf-8',
        });
    }
    return artifacts;
}
/** Writes both reports under `.adip/reports/` and what the config asks for; returns the path of the JSON one. */
function writeReports(plan, report, running) {
    const folder = (0,external_node_path_.join)(running.stateFolder, 'reports');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.gitignore')))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
    forgetOld(folder);
    const stem = (0,external_node_path_.join)(folder, running.identity.id);
    (0,durable_file/* replaceFile */.fR)(`${stem}.json`, asJson(report, running));
    (0,durable_file/* replaceFile */.fR)(`${stem}.txt`, asText(report, running));
    if (!running.options.publish)
        reportArtifacts(plan, report, running);
    return `${stem}.json`;
}
const asJson = (report, running) => `${JSON.stringify((0,reporters/* redactDeep */.KL)(report, running.secrets.redact), null, 1)}\n`;
const asText = (report, running) => (0,reporters/* renderText */.S5)((0,reporters/* redactDeep */.KL)(report, running.secrets.redact));
function forgetOld(folder) {
    const reports = (0,external_node_fs_.readdirSync)(folder)
        .filter((name) => /^\d{8}-\d{6}-\w+\.(json|txt)$/.test(name))
        .sort();
    for (const name of reports.slice(0, Math.max(0, reports.length - 2 * (KEPT - 1))))
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
}

// EXTERNAL MODULE: ./lib/publishers/s3/index.js + 10 modules
var publishers_s3 = __webpack_require__(7670);
;// CONCATENATED MODULE: ./lib/stores/bookmark.js


const BOOKMARK_VERSION = 1;
const HISTORY = 30;
function bookmarkPath(stateFolder, stream) {
    return (0,external_node_path_.join)(stateFolder, `${stream}.json`);
}
/** @throws StreamError `state_newer` */
function loadBookmark(file) {
    const { value, warning } = (0,state_file/* loadState */.C7)(file, BOOKMARK_VERSION);
    return { bookmark: value, warning };
}
/** Readable in a diff: one line per entry that changes. */
function formatBookmark(bookmark) {
    return `${JSON.stringify({ version: BOOKMARK_VERSION, ...bookmark }, null, 1)}\n`;
}
function withHistory(history, entry) {
    return [...history.filter((one) => one.run !== entry.run), entry].slice(-HISTORY);
}
/** Of two bookmarks that grew from one: this run's, with the runs that only the other one knows. */
function mergeBookmarks(ours, theirs) {
    const known = new Set(ours.history.map((entry) => entry.run));
    const history = [...ours.history, ...theirs.history.filter((entry) => !known.has(entry.run))];
    history.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return { ...ours, history: history.slice(-HISTORY) };
}

;// CONCATENATED MODULE: ./lib/run/s3-state.js





function openS3State(plan, running) {
    const pulled = new Map();
    const { publish, dryRun, limit } = running.options;
    const isPublished = publish && !dryRun && limit === undefined;
    return {
        async pull(stream) {
            const { git, s3 } = (0,run_publish/* destinationsOf */.Nu)(plan, stream);
            if (!isPublished || git || !s3)
                return;
            const store = (0,publishers_s3/* createS3StateStore */.RA)(s3, (0,run_publish/* s3ContextOf */.dv)(plan, running));
            const found = await store.read(`${stream.name}.json`);
            if (found)
                (0,durable_file/* replaceFile */.fR)(bookmarkPath(running.stateFolder, stream.name), found.text);
            pulled.set(stream.name, { store, etag: found?.etag });
        },
        async push(results, delivering) {
            const problems = [];
            for (const { task, landing } of results) {
                const state = pulled.get(task.name);
                const file = bookmarkPath(running.stateFolder, task.name);
                if (!state || !landing?.bookmark || !(0,external_node_fs_.existsSync)(file))
                    continue;
                try {
                    await state.store.write(`${task.name}.json`, (0,external_node_fs_.readFileSync)(file, 'utf8'), state.etag);
                }
                catch (thrown) {
                    const problem = (0,run_publish/* problemOf */.Zw)(thrown);
                    problems.push(problem);
                    delivering.emit({ type: 'error', ...problem, stream: task.name });
                }
            }
            return problems;
        },
    };
}

// EXTERNAL MODULE: ./lib/core/site.js
var site = __webpack_require__(88296);
;// CONCATENATED MODULE: ./lib/checks/drift-problems.js

/** The name of the element that holds a record, among the fields. */
const ITEMS = '@items';
/** Of fewer records a rate says nothing: they fail only where all of them miss. */
const FEW = 5;
const FALL = 0.2;
const UNPARSED = 0.05;
/** How much more often than before values must fail to parse to be told again. */
const MORE = 1.5;
const what = (name) => (name === ITEMS ? 'items' : `field "${name}"`);
const unit = (name, count) => `${(0,units/* formatCount */.B4)(count)} ${name === ITEMS ? 'page' : 'record'}${count === 1 ? '' : 's'}`;
const chain = (selectors) => selectors.join(' | ') || 'no selector';
const quoted = (texts) => texts.map((text) => JSON.stringify(text)).join(', ');
function drift_problems_percent(rate) {
    const text = (rate * 100).toFixed(1).replace(/\.0$/, '');
    return `${rate < 1 && text === '100' ? '99.9' : rate > 0 && text === '0' ? '0.1' : text}%`;
}
/** Too few records have the field; or no page has rows although the last run found some. */
function failureOf(one) {
    const { name, notes, selectors, limit, hitRate } = one;
    const found = notes.hits + notes.healed;
    const all = notes.hits + notes.misses;
    if (name === ITEMS)
        return found === 0 && one.earlier ? rowsGone(one) : undefined;
    const rate = Math.min(1, found / all);
    if (limit === undefined || rate >= limit || (all < FEW && found > 0))
        return undefined;
    return {
        code: 'hit_rate',
        message: `field "${name}" was found in ${(0,units/* formatCount */.B4)(found)} of ${unit(name, all)} (${drift_problems_percent(rate)}), at least ${drift_problems_percent(limit)} expected; its selectors: ${chain(selectors)}`,
        remedy: `${nextStep(one)}${hitRate > 0 ? ' If records may lack it, lower its `min_hit_rate`.' : ''}`,
    };
}
function rowsGone({ notes, selectors }) {
    return {
        code: 'hit_rate',
        message: `items were found on none of ${unit(ITEMS, notes.misses)}, although the last run found some; selectors: ${chain(selectors)}`,
        remedy: notes.proposal
            ? `Add ${notes.proposal.select} to \`items\`, after a look at the page.`
            : 'Look at the page (a snapshot is kept): the layout changed, or the list is empty.',
    };
}
function nextStep({ name, notes: { proposal } }) {
    if (!proposal)
        return `Look at the page (a snapshot is kept) and add a selector to the field "${name}".`;
    return `Add ${proposal.select} to the selectors of "${name}": it looks like the element of the last run.`;
}
/** What changed without being a failure, and what was done about one. */
function warningsOf(one, failed) {
    return [fallback(one), failed ? undefined : fell(one), unparsed(one), proposed(one), healed(one)].filter((problem) => problem !== undefined);
}
function fallback({ name, notes, selectors, earlier, usual }) {
    const before = earlier?.usual ?? -1;
    const [now, then] = [selectors[usual], selectors[before]];
    if (usual === before || now === undefined || then === undefined || notes.hits === 0)
        return undefined;
    const left = notes.by[before] ?? 0;
    return {
        code: 'fallback',
        message: `${what(name)}: ${now} matched in ${(0,units/* formatCount */.B4)(notes.by[usual] ?? 0)} of ${unit(name, notes.hits)}, the usual ${then} in ${left === 0 ? 'none' : (0,units/* formatCount */.B4)(left)}`,
        remedy: left === 0
            ? `The layout changed: put ${now} first and drop ${then} if it stays dead.`
            : `The layout is changing: put ${now} first.`,
    };
}
function fell({ name, notes, earlier, hitRate }) {
    const all = notes.hits + notes.misses;
    if (!earlier || all < FEW || notes.healed > 0 || earlier.hit_rate - hitRate <= FALL + 1e-9)
        return undefined;
    return {
        code: 'hit_rate_fell',
        message: `${what(name)} was found in ${drift_problems_percent(hitRate)} of ${unit(name, all)}, on the last run in ${drift_problems_percent(earlier.hit_rate)}`,
        remedy: 'Compare a record that lacks it with its page; add a selector where the layout changed.',
    };
}
function unparsed({ name, notes, earlier, unparsedRate }) {
    if (notes.unparsed === 0)
        return undefined;
    const before = earlier?.unparsed_rate ?? 0;
    if (before > 0 && unparsedRate <= UNPARSED && unparsedRate <= before * MORE)
        return undefined;
    const earlierText = earlier ? `, on the last run ${drift_problems_percent(before)}` : '';
    return {
        code: 'unparsed',
        message: `field "${name}": ${(0,units/* formatCount */.B4)(notes.unparsed)} ${notes.unparsed === 1 ? 'value is' : 'values are'} not of its type (${drift_problems_percent(unparsedRate)}${earlierText}) and ${notes.unparsed === 1 ? 'was' : 'were'} kept as text, e.g. ${quoted(notes.samples)}`,
        remedy: 'Set its `format`, `locale` or `regex` so that these parse, or choose the type `text`.',
    };
}
function proposed({ name, notes: { proposal, healed: used }, selectors }) {
    if (!proposal || used > 0)
        return undefined;
    return {
        code: 'selector_proposal',
        message: `${what(name)}: no selector matches (${chain(selectors)}); most like the element of the last run is ${proposal.select} (likeness ${proposal.score}, found ${(0,units/* formatCount */.B4)(proposal.rows)} times), e.g. ${quoted(proposal.examples)}`,
        remedy: `Add ${JSON.stringify(proposal.select)} to ${name === ITEMS ? '`items`' : `the selectors of "${name}"`} if these are its values; \`heal: true\` would use it at once.`,
    };
}
function healed({ name, notes }) {
    if (notes.healed === 0)
        return undefined;
    const { proposal } = notes;
    const by = proposal ? ` by ${proposal.select} (likeness ${proposal.score}), e.g. ${quoted(proposal.examples)}` : '';
    return {
        code: 'healed',
        message: `${what(name)}: no selector matched; ${(0,units/* formatCount */.B4)(notes.healed)} ${name === ITEMS ? 'rows' : 'values'} were taken${by}`,
        remedy: `Check these values${proposal ? ` and add ${JSON.stringify(proposal.select)} to its selectors` : ''}.`,
    };
}

;// CONCATENATED MODULE: ./lib/checks/drift.js


/** A new leader must be this much ahead: a site with two layouts in turns must not warn on every run. */
const AHEAD = 1.25;
/**
 * Compares what the selectors of a site found with the runs before and with the limits; a pure function. A field that
 * was looked for nowhere is not judged and keeps what was remembered of it.
 */
function judgeDrift(notes, earlier, options) {
    const cases = casesOf(notes, earlier, options);
    const failures = cases.flatMap((one) => failureOf(one) ?? []);
    const failed = new Set(cases.filter((one) => failureOf(one) !== undefined));
    return {
        warnings: cases.flatMap((one) => warningsOf(one, failed.has(one))),
        failures,
        fields: cases.map(fieldReport),
        memory: {
            fields: { ...keptOf(earlier, options), ...Object.fromEntries(cases.map((one) => [one.name, memoryOf(one)])) },
            rendering: learnt(earlier, notes.rendering),
        },
    };
}
function casesOf(notes, earlier, options) {
    const { minHitRate, itemSelectors, fields } = options;
    const wanted = [];
    if (itemSelectors.length > 0)
        wanted.push([ITEMS, itemNotes(notes, itemSelectors.length), { selectors: itemSelectors, required: false }]);
    for (const [name, field] of Object.entries(fields)) {
        const found = Object.hasOwn(notes.fields, name) ? notes.fields[name] : undefined;
        if (found)
            wanted.push([name, found, field]);
    }
    return wanted
        .filter(([, { hits, misses }]) => hits + misses > 0)
        .map(([name, found, field]) => {
        const before = earlier && Object.hasOwn(earlier.fields, name) ? earlier.fields[name] : undefined;
        const values = found.hits + found.healed;
        return {
            name,
            notes: isAsEver(found, before) ? withoutProposal(found) : found,
            selectors: field.selectors,
            earlier: before,
            limit: name === ITEMS ? undefined : (field.minHitRate ?? (field.required ? minHitRate : undefined)),
            usual: usualOf(found, before),
            hitRate: found.hits / (found.hits + found.misses),
            unparsedRate: values === 0 ? 0 : Math.min(1, found.unparsed / values),
        };
    });
}
/** How much less often than before a field must be found for its misses to be more than the records that never had it. */
const FEWER = 0.05;
/** A field that most records have, and as many as on the last run: what is proposed for the others would be no value of theirs. */
function isAsEver({ hits, misses, healed }, earlier) {
    return earlier !== undefined && healed === 0 && hits > misses && hits / (hits + misses) > earlier.hit_rate - FEWER;
}
function withoutProposal({ proposal: _, ...notes }) {
    return notes;
}
/** What is known of the rows' selectors, also where only their hits by page were counted. */
function itemNotes({ fields, items }, selectors) {
    if (Object.hasOwn(fields, ITEMS))
        return fields[ITEMS];
    const notes = (0,site/* newFieldNotes */.WS)(selectors);
    notes.by = [...items];
    notes.hits = items.reduce((sum, pages) => sum + pages, 0);
    return notes;
}
/** Place of the selector with most hits; of the one of the last runs unless another is clearly ahead. */
function usualOf({ by }, earlier) {
    const most = Math.max(0, ...by);
    const before = earlier?.usual ?? -1;
    if (before >= 0 && most <= (by[before] ?? 0) * AHEAD)
        return before;
    return most === 0 ? -1 : by.indexOf(most);
}
function fieldReport({ name, notes, selectors, earlier, hitRate }) {
    const used = selectors.map((select, at) => ({ select, hits: notes.by[at] ?? 0 })).filter(({ hits }) => hits > 0);
    const { proposal } = notes;
    return {
        name,
        hits: notes.hits,
        misses: notes.misses,
        hit_rate: hitRate,
        unparsed: notes.unparsed,
        healed: notes.healed,
        used,
        ...(earlier && { earlier_hit_rate: earlier.hit_rate }),
        ...(proposal && { proposal: { ...proposal, examples: [...proposal.examples] } }),
    };
}
/** A run that found the element nowhere keeps the print of the one that did: it is what likeness needs then. */
function memoryOf({ usual, notes, earlier, hitRate, unparsedRate }) {
    const print = notes.print ?? earlier?.print;
    return {
        usual,
        hit_rate: round(hitRate),
        unparsed_rate: round(unparsedRate),
        ...(print && { print }),
    };
}
/** Few digits, so that a committed file does not change with every record. */
const round = (rate) => Math.round(rate * 1_000) / 1_000;
/** What was remembered of fields that this run did not look for; fields that the config has no more are forgotten. */
function keptOf(earlier, { fields }) {
    return Object.fromEntries(Object.entries(earlier?.fields ?? {}).filter(([name]) => name === ITEMS || Object.hasOwn(fields, name)));
}
/** The latest run that learnt something of a kind decides: a site that was rebuilt must not be judged by its past. */
function learnt(earlier, now) {
    const rendering = { ...earlier?.rendering };
    for (const [kind, { helped, useless }] of Object.entries(now))
        if (helped + useless > 0)
            rendering[kind] = helped >= useless ? 'browser' : 'static';
    return rendering;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/core/byte-buffer.js
/** @param capacity bytes to begin with; @default 64 KiB */
function createByteBuffer(capacity = 65_536) {
    const buffer = {
        bytes: Buffer.allocUnsafeSlow(capacity),
        length: 0,
        reserve(more) {
            if (buffer.length + more <= buffer.bytes.length)
                return;
            const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length + more, buffer.bytes.length * 2));
            buffer.bytes.copy(larger, 0, 0, buffer.length);
            buffer.bytes = larger;
        },
        append(bytes) {
            buffer.reserve(bytes.length);
            buffer.bytes.set(bytes, buffer.length);
            buffer.length += bytes.length;
        },
        reset() {
            buffer.length = 0;
        },
        view: () => buffer.bytes.subarray(0, buffer.length),
    };
    return buffer;
}

// EXTERNAL MODULE: ./lib/core/batch.js
var core_batch = __webpack_require__(31999);
// EXTERNAL MODULE: ./lib/core/batch-text.js
var batch_text = __webpack_require__(7751);
;// CONCATENATED MODULE: ./lib/sinks/csv-guard.js
const MARK = 0x27;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const isTrigger = (byte) => byte === 0x3d || byte === 0x2b || byte === 0x2d || byte === 0x40 || byte === 0x09 || byte === 0x0d;
/**
 * True where a spreadsheet would run the text as a formula (`= + - @` TAB CR), or where it would look like a guarded
 * one; numbers are exempt, whatever their sign.
 */
function needsGuard(bytes, start, end) {
    let at = start;
    while (at < end && bytes[at] === MARK)
        at += 1;
    if (at === end || !isTrigger(bytes[at]))
        return false;
    return at > start || !NUMBER.test(bytes.toString('latin1', start, Math.min(end, start + 64)));
}
/** Takes the guard of `formula_guard: true` off a value again. */
function unguard(text) {
    return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

;// CONCATENATED MODULE: ./lib/sinks/csv-encode.js




const ABSENT = -1;
const CONSTANT = -2;
const csv_encode_COMMA = 0x2c;
const csv_encode_LF = 0x0a;
const csv_encode_QUOTE = 0x22;
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');
/** Finds the output's columns in a batch; a constant comes before a column of the same name. */
function layoutOf(batch, header, options = {}) {
    const at = new Map(batch.columns.map((name, position) => [name, position]));
    const constants = new Map(batch.constants.map(({ name, value }) => [name, constantField(value, options)]));
    return {
        positions: Int32Array.from(header, (name) => (constants.has(name) ? CONSTANT : (at.get(name) ?? ABSENT))),
        constants: header.map((name) => constants.get(name)),
    };
}
function constantField(value, options) {
    if (value === null)
        return (0,csv_quote/* csvField */.XR)(options.fill ?? '');
    const raw = Buffer.from(String(value));
    const guarded = options.formulaGuard && typeof value === 'string' && needsGuard(raw, 0, raw.length);
    return (0,csv_quote/* csvField */.XR)((guarded ? "'" : '') + value);
}
/** Appends the header line. */
function encodeHeader(header, out) {
    header.forEach((name, i) => {
        if (i > 0)
            out.append(Buffer.of(csv_encode_COMMA));
        const field = (0,csv_quote/* csvField */.XR)(name);
        out.append(field.length === 0 && header.length === 1 ? Buffer.from('""') : field);
    });
    out.append(Buffer.of(csv_encode_LF));
}
/**
 * Appends all rows of a batch as RFC 4180 lines that end in LF; quotes only where they are needed. A line of one empty
 * field is `""`, because many readers skip empty lines.
 */
function encodeRows(batch, layout, options, out) {
    const { bytes, kind, start, end, stride, rows } = batch;
    const { positions, constants } = layout;
    const fill = (0,csv_quote/* csvField */.XR)(options.fill ?? '');
    const guard = options.formulaGuard === true;
    const width = positions.length;
    if (width === 0)
        return;
    const source = viewOf(bytes);
    let target = out.bytes;
    let view = viewOf(target);
    let o = out.length;
    for (let row = 0; row < rows; row++) {
        const lineStart = o;
        const base = row * stride;
        for (let i = 0; i < width; i++) {
            const position = positions[i];
            const cell = base + position;
            const what = position < 0 ? core_batch/* Kind */.b.missing : kind[cell];
            if ((what === core_batch/* Kind */.b.verbatim && !guard) || what === core_batch/* Kind */.b.number) {
                const to = end[cell];
                let at = start[cell];
                if (o + (to - at) * 2 + 4 > target.length) {
                    out.length = o;
                    out.reserve((to - at) * 2 + 4);
                    target = out.bytes;
                    view = viewOf(target);
                }
                const begin = o;
                let special = 0;
                while (at + 4 <= to) {
                    const word = source.getInt32(at, true);
                    view.setInt32(o, word, true);
                    const comma = word ^ 0x2c2c2c2c;
                    const quote = word ^ 0x22222222;
                    special |=
                        (((word - 0x20202020) & ~word) | ((comma - 0x01010101) & ~comma) | ((quote - 0x01010101) & ~quote)) &
                            0x80808080;
                    at += 4;
                    o += 4;
                }
                while (at < to) {
                    const byte = bytes[at++];
                    target[o++] = byte;
                    special |= csv_quote/* NEEDS_QUOTES */.mv[byte];
                }
                if (special !== 0)
                    o = (0,csv_quote/* quoteWhereNeeded */.T)(target, begin, o);
            }
            else {
                out.length = o;
                if (what === core_batch/* Kind */.b.true)
                    appendShort(out, TRUE);
                else if (what === core_batch/* Kind */.b.false)
                    appendShort(out, FALSE);
                else if (what > core_batch/* Kind */.b.null)
                    writeOther(out, batch, cell, what, guard);
                else
                    appendShort(out, position === CONSTANT ? constants[i] : fill);
                out.reserve(4);
                if (target !== out.bytes) {
                    target = out.bytes;
                    view = viewOf(target);
                }
                o = out.length;
            }
            target[o++] = csv_encode_COMMA;
        }
        if (width === 1 && o === lineStart + 1) {
            target[o - 1] = csv_encode_QUOTE;
            target[o++] = csv_encode_QUOTE;
            target[o++] = csv_encode_LF;
        }
        else
            target[o - 1] = csv_encode_LF;
    }
    out.length = o;
}
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** For a few bytes a loop is several times faster than a native copy. */
function appendShort(out, field) {
    const { length } = field;
    out.reserve(length);
    const target = out.bytes;
    const begin = out.length;
    for (let i = 0; i < length; i++)
        target[begin + i] = field[i];
    out.length = begin + length;
}
/** What is rare, or has to be decoded first. */
function writeOther(out, batch, cell, what, guard) {
    const bytes = batch.bytes;
    const from = batch.start[cell];
    const to = batch.end[cell];
    out.reserve((to - from) * 2 + 6);
    const target = out.bytes;
    const begin = out.length;
    let o;
    if (what === core_batch/* Kind */.b.escaped)
        o = (0,batch_text/* unescapeInto */.DU)(bytes, from, to, target, begin);
    else if (what === core_batch/* Kind */.b.json)
        o = (0,batch_text/* minifyInto */.p4)(bytes, from, to, target, begin);
    else if (what === core_batch/* Kind */.b.csvQuoted)
        o = (0,batch_text/* unquoteInto */.iW)(bytes, from, to, target, begin);
    else
        o = begin + bytes.copy(target, begin, from, to);
    if (guard && what !== core_batch/* Kind */.b.json && needsGuard(target, begin, o)) {
        target.copyWithin(begin + 1, begin, o);
        target[begin] = 0x27;
        o += 1;
    }
    out.length = (0,csv_quote/* quoteWhereNeeded */.T)(target, begin, o);
}

;// CONCATENATED MODULE: ./lib/sinks/csv-project.js


const csv_project_COMMA = 44;
const csv_project_LF = 10;
/** Writes a header line. */
function writeHeader(header, writer) {
    const line = createByteBuffer();
    encodeHeader(header, line);
    writer.write(line.bytes, 0, line.length);
}
/** @param from the records' own header; undefined where there are none. */
function openProjection(from, target, fill) {
    const own = from ?? [];
    const fields = target.map((name) => own.indexOf(name));
    const isPrefix = own.every((name, field) => target[field] === name);
    return {
        fields,
        isPrefix,
        write(reader, writer) {
            if (isPrefix && reader.width === own.length) {
                writer.write(reader.bytes, reader.start, reader.end);
                for (let field = own.length; field < fields.length; field++) {
                    writer.writeByte(csv_project_COMMA);
                    writer.write(fill, 0, fill.length);
                }
            }
            else {
                fields.forEach((field, place) => {
                    if (place > 0)
                        writer.writeByte(csv_project_COMMA);
                    if (field >= 0 && field < reader.width) {
                        writer.write(reader.bytes, reader.bounds[2 * field], reader.bounds[2 * field + 1]);
                    }
                    else
                        writer.write(fill, 0, fill.length);
                });
            }
            writer.writeByte(csv_project_LF);
        },
    };
}

;// CONCATENATED MODULE: ./lib/sinks/csv-append.js






/**
 * Writes to `out` the records of `base` and behind them those of `news` whose key `base` does not have (a record without
 * any part of the key is told by all its values); without a key all of them.
 */
async function appendCsv(base, news, out, options) {
    const newHeader = readHeader(news) ?? [];
    const header = options.header ?? newHeader;
    const changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
    const known = base === undefined ? undefined : await indexKnown(base, news, header, options);
    const writer = (0,durable_file/* openWriter */.Kn)(out);
    let rows = 0;
    try {
        await copyBase(base, header, writer, options, () => {
            rows += 1;
            changes.unchanged += 1;
        });
        const plan = planKey(options.key, newHeader, header, options.fill);
        const projection = openProjection(newHeader, header, options.fill);
        await scan(news, options.signal, (reader) => {
            if (known?.has(reader, plan))
                return;
            projection.write(reader, writer);
            rows += 1;
            changes.added += 1;
        });
        writer.sync();
    }
    finally {
        writer.close();
    }
    return { rows, changes };
}
async function copyBase(base, header, writer, options, onRecord) {
    const projection = openProjection(base === undefined ? undefined : readHeader(base), header, options.fill);
    writeHeader(header, writer);
    if (base === undefined)
        return;
    await scan(base, options.signal, (reader) => {
        projection.write(reader, writer);
        onRecord();
    });
}
/** Which keys of `news` stand in `base`. The table holds the new keys only, so it is as large as this run, not as the file. */
async function indexKnown(base, news, header, options) {
    if (options.key.length === 0)
        return undefined;
    const { key: names, fill, signal, recordsPerPass = RECORDS_PER_PASS } = options;
    const rows = await countRecords(news, signal);
    const passes = Math.max(1, Math.ceil(rows / recordsPerPass));
    const tables = Array.from({ length: passes }, () => createHashIndex(Math.max(1000, (rows / passes) * 1.2)));
    const slotOf = (reader, plan, claim) => {
        hashIdentity(reader, plan);
        const table = tables[passOf(hash.high, passes)];
        return [table, claim ? table.claim(hash.low, hash.high) : table.find(hash.low, hash.high)];
    };
    const newPlan = planKey(names, readHeader(news) ?? [], header, fill);
    await scan(news, signal, (reader) => {
        const [table, slot] = slotOf(reader, newPlan, true);
        table.count[slot] = 1;
    });
    const basePlan = planKey(names, readHeader(base) ?? [], header, fill);
    await scan(base, signal, (reader) => {
        const [table, slot] = slotOf(reader, basePlan, false);
        if (slot >= 0)
            table.count[slot] = 2;
    });
    return {
        has(reader, plan) {
            const [table, slot] = slotOf(reader, plan, false);
            return slot >= 0 && table.count[slot] === 2;
        },
    };
}

;// CONCATENATED MODULE: ./lib/sinks/csv-diff.js



const EXAMPLES = 3;
/** Counts the records that were added, updated and removed from `before` to `after`, both CSV files. */
async function diffCsv(before, after, options) {
    const changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
    if (before === undefined)
        return allAdded(after, options);
    const [old, current] = sides(before, after, options);
    const rowsBefore = old ? await countRecords(old.file, options.signal) : 0;
    const passes = Math.max(1, Math.ceil(rowsBefore / (options.recordsPerPass ?? RECORDS_PER_PASS)));
    for (let pass = 0; pass < passes; pass++) {
        const index = createHashIndex(Math.max(1000, (rowsBefore / passes) * 1.2));
        if (old)
            await remember(old, index, pass, passes, options);
        await compare(old, current, index, pass, passes, options, changes);
        if (old)
            await findRemoved(old, index, pass, passes, options, changes);
    }
    return changes;
}
/** Without a file to compare with every record is new; the first ones serve as examples. */
function allAdded(after, { key, fill, rowsAfter }) {
    const changes = { added: rowsAfter, updated: 0, removed: 0, unchanged: 0, examples: [] };
    const reader = openCsv(after);
    try {
        const header = reader.next() ? headerOf(reader) : [];
        const side = { file: after, header, ...planKey(key, header, header, fill) };
        for (let i = 0; i < EXAMPLES && reader.next(); i++)
            example(changes, 'added', keyText(side, reader), '');
    }
    finally {
        reader.close();
    }
    return changes;
}
function sides(before, after, { key, fill }) {
    const then = readHeader(before);
    const now = readHeader(after) ?? [];
    const all = [...new Set([...(then ?? []), ...now])];
    const side = (file, header) => ({
        file,
        header,
        ...planKey(key, header, all, fill),
    });
    const current = side(after, now);
    return [then && side(before, then), current];
}
async function eachOf(side, options, act) {
    const reader = openCsv(side.file);
    try {
        reader.next();
        await eachRecord(reader, () => act(reader), options.signal);
    }
    finally {
        reader.close();
    }
}
/** Hashes what a record is known by; false where that is all of it, so that it can only be added or removed. */
function identify(side, reader) {
    const isKeyed = side.key.some((field) => !isEmptyField(reader, field, side.fill));
    if (isKeyed)
        hashKey(reader, side);
    else
        hashRecord(reader, side);
    return isKeyed;
}
async function remember(side, index, pass, passes, options) {
    await eachOf(side, options, (reader) => {
        const isKeyed = identify(side, reader);
        if (passOf(hash.high, passes) !== pass)
            return;
        const slot = index.claim(hash.low, hash.high);
        index.count[slot] += 1;
        index.offset[slot] = reader.offset;
        if (!isKeyed)
            return;
        hashRecord(reader, side);
        index.valueLow[slot] = hash.low;
        index.valueHigh[slot] = hash.high;
    });
}
/** A slot's count is the number of records that still have no match, or SPENT. */
async function compare(old, current, index, pass, passes, options, changes) {
    let added = 0;
    let updated = 0;
    await eachOf(current, options, (reader) => {
        const isKeyed = identify(current, reader);
        if (passOf(hash.high, passes) !== pass)
            return;
        const slot = index.find(hash.low, hash.high);
        if (slot < 0 || index.count[slot] === SPENT) {
            changes.added += 1;
            if (added++ < EXAMPLES)
                example(changes, 'added', keyText(current, reader), '');
            return;
        }
        const left = index.count[slot];
        index.count[slot] = left === 1 ? SPENT : left - 1;
        if (isKeyed) {
            hashRecord(reader, current);
            if (hash.low !== index.valueLow[slot] || hash.high !== index.valueHigh[slot]) {
                changes.updated += 1;
                if (updated++ < EXAMPLES && old) {
                    example(changes, 'updated', keyText(current, reader), changedColumns(old, index.offset[slot], current, reader));
                }
                return;
            }
        }
        changes.unchanged += 1;
    });
}
const SPENT = -1;
async function findRemoved(old, index, pass, passes, options, changes) {
    let left = 0;
    for (let slot = 0; slot < index.slots; slot++)
        if (index.count[slot] > 0)
            left += index.count[slot];
    changes.removed += left;
    if (left === 0 || changes.examples.filter((one) => one.change === 'removed').length >= EXAMPLES)
        return;
    let shown = 0;
    await eachOf(old, options, (reader) => {
        if (shown >= EXAMPLES)
            return;
        identify(old, reader);
        if (passOf(hash.high, passes) !== pass)
            return;
        const slot = index.find(hash.low, hash.high);
        if (slot < 0 || index.count[slot] <= 0)
            return;
        index.count[slot] -= 1;
        shown += 1;
        example(changes, 'removed', keyText(old, reader), '');
    });
}
function example(changes, change, key, detail) {
    if (changes.examples.filter((one) => one.change === change).length < EXAMPLES)
        changes.examples.push({ change, key, detail });
}
function keyText(side, reader) {
    const fields = side.key.length > 0 ? side.key : side.columns.slice(0, 3).map((_, field) => field);
    return fields
        .map((field) => fieldText(reader, field))
        .join(', ')
        .slice(0, 200);
}
function changedColumns(old, offset, current, now) {
    const then = openCsv(old.file);
    try {
        then.seek(offset);
        then.next();
        const names = [...new Set([...current.header, ...old.header])];
        return names
            .filter((name) => fieldText(then, old.header.indexOf(name)) !== fieldText(now, current.header.indexOf(name)))
            .join(', ')
            .slice(0, 200);
    }
    finally {
        then.close();
    }
}

;// CONCATENATED MODULE: ./lib/sinks/csv-merge-changes.js

const csv_merge_changes_EXAMPLES = 3;
/** Counts what a merged record is against the one before it, if there was one. */
function note(changes, before, now, header, options) {
    const differing = before ? differingColumns(before, now, header, options.fill) : [];
    if (before && differing.length === 0) {
        changes.unchanged += 1;
        return;
    }
    const change = before ? 'updated' : 'added';
    changes[change] += 1;
    if (changes.examples.filter((one) => one.change === change).length >= csv_merge_changes_EXAMPLES)
        return;
    const fields = options.key.map((name) => now.projection.fields[header.indexOf(name)]);
    const key = fields.map((field) => fieldText(now.reader, field)).join(', ');
    changes.examples.push({ change, key: key.slice(0, 200), detail: differing.join(', ').slice(0, 200) });
}
/** Columns in which two records differ; one that a record lacks counts as the filler. */
function differingColumns(before, now, header, fill) {
    const [a, b] = [before.reader, now.reader];
    const sameBytes = before.projection.isPrefix &&
        now.projection.isPrefix &&
        a.width === b.width &&
        a.end - a.start === b.end - b.start &&
        a.bytes.compare(b.bytes, b.start, b.end, a.start, a.end) === 0;
    if (sameBytes)
        return [];
    const filler = Buffer.from(fill).toString();
    const textOf = (source, column) => {
        const field = source.projection.fields[column];
        return field >= 0 && field < source.reader.width ? fieldText(source.reader, field) : filler;
    };
    return header.filter((_, column) => textOf(before, column) !== textOf(now, column));
}

;// CONCATENATED MODULE: ./lib/sinks/csv-sort.js



const csv_sort_LF = 10;
const csv_sort_BREATH = 20_000;
/** Bytes of records that are sorted at once; a longer file becomes several sorted runs on disk. */
const RUN_BYTES = 24 << 20;
/** Cuts a CSV file with a header into runs sorted by key; of records with equal keys the last one stays. */
async function writeSortedRuns(file, prefix, { keyOf, parts, runBytes = RUN_BYTES, signal }) {
    const reader = openCsv(file);
    const files = [];
    let duplicates = 0;
    let keyless = 0;
    try {
        let more = reader.next() && reader.next();
        while (more) {
            const chunk = createChunk();
            while (more && chunk.bytes() < runBytes) {
                const text = keyOf(reader);
                if (isKeyless(text.slice(0, parts), parts))
                    keyless += 1;
                chunk.add(reader, text);
                more = reader.next();
                if (chunk.count() % csv_sort_BREATH === 0)
                    await breathe(signal);
            }
            const name = `${prefix}-${files.length}.run`;
            duplicates += chunk.count() - chunk.write(name);
            files.push(name);
            await breathe(signal);
        }
    }
    finally {
        reader.close();
    }
    return { files, duplicates, keyless };
}
/** Records of one run, their bytes in one buffer and their keys beside it. */
function createChunk() {
    const keys = [];
    const ends = [];
    let buffer = Buffer.allocUnsafe(1 << 20);
    let held = 0;
    return {
        bytes: () => held,
        count: () => keys.length,
        add(reader, key) {
            const length = reader.end - reader.start;
            if (held + length > buffer.length) {
                const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, held + length));
                buffer.copy(larger, 0, 0, held);
                buffer = larger;
            }
            reader.bytes.copy(buffer, held, reader.start, reader.end);
            held += length;
            ends.push(held);
            keys.push(key);
        },
        /** Writes the records in order; returns how many stayed. */
        write(file) {
            const writer = (0,durable_file/* openWriter */.Kn)(file);
            let written = 0;
            try {
                const order = sortedOrder(keys);
                for (let place = 0; place < order.length; place++) {
                    const record = order[place];
                    if (place + 1 < order.length && keys[order[place + 1]] === keys[record])
                        continue;
                    writer.write(buffer, record === 0 ? 0 : ends[record - 1], ends[record]);
                    writer.writeByte(csv_sort_LF);
                    written += 1;
                }
                writer.sync();
            }
            finally {
                writer.close();
            }
            return written;
        },
    };
}
/** Positions in key order, equal keys in the order of arrival. Most sources send them sorted already. */
function sortedOrder(keys) {
    const order = Uint32Array.from(keys, (_, record) => record);
    const sorted = keys.every((key, record) => record === 0 || keys[record - 1] <= key);
    return sorted ? order : order.sort((a, b) => (keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : a - b));
}

;// CONCATENATED MODULE: ./lib/sinks/csv-merge.js






const csv_merge_BREATH = 20_000;
/**
 * Writes to `out` the records of `base` with those of `news` upserted by key, sorted by key, under the header of
 * `news`. One streaming pass over both; `base` is sorted first where it turns out not to be.
 */
async function mergeCsv(base, news, out, options) {
    return mergeOrdered(base, news, out, options);
}
async function mergeOrdered(base, news, out, options) {
    const newHeader = readHeader(news) ?? [];
    const header = options.header ?? newHeader;
    const runs = await writeSortedRuns(news, `${options.scratch}-new`, sorting(newHeader, header, options));
    const baseHeader = base === undefined ? undefined : readHeader(base);
    let old = [];
    if (base !== undefined && baseHeader)
        old = [openSource(base, baseHeader, header, options, true)];
    let merged = await mergeSources(old, openRuns(runs.files, newHeader, header, options), header, out, options);
    if (merged === 'unsorted' && base !== undefined && baseHeader) {
        const sorted = await writeSortedRuns(base, `${options.scratch}-old`, sorting(baseHeader, header, options));
        old = sorted.files.map((file) => openSource(file, baseHeader, header, options, false));
        merged = await mergeSources(old, openRuns(runs.files, newHeader, header, options), header, out, options);
    }
    if (merged === 'unsorted')
        throw new Error(`sorted runs of ${news} are out of order`);
    return { ...merged, duplicates: merged.duplicates + runs.duplicates, keyless: runs.keyless };
}
function sorting(own, target, options) {
    const { key, runBytes, signal } = options;
    return { keyOf: keyOf(own, target, options), parts: key.length, runBytes, signal };
}
/** What orders the records of a file with this header. */
function keyOf(own, target, options) {
    const { by, key, fill } = options;
    const plan = planKey(key, own, target, fill);
    if (!by)
        return (reader) => recordKey(reader, plan);
    const first = by.map((name) => own.indexOf(name));
    return (reader) => sortKey(reader, first, fill) + recordKey(reader, plan);
}
function openRuns(files, own, header, options) {
    return files.map((file) => openSource(file, own, header, options, false));
}
/** Sorts a merged CSV file with a header by these columns, then by the key. */
async function sortCsv(file, out, by, options) {
    await mergeOrdered(undefined, file, out, { ...options, by });
}
function openSource(file, header, target, options, hasHeader) {
    const reader = openCsv(file);
    if (hasHeader)
        reader.next();
    const keyOfRecord = keyOf(header, target, options);
    const source = {
        reader,
        projection: openProjection(header, target, options.fill),
        key: undefined,
        advance() {
            source.key = reader.next() ? keyOfRecord(reader) : undefined;
        },
    };
    source.advance();
    return source;
}
async function mergeSources(old, fresh, header, out, options) {
    const writer = (0,durable_file/* openWriter */.Kn)(out);
    try {
        writeHeader(header, writer);
        return await interleave(old, fresh, writer, header, options);
    }
    finally {
        writer.close();
        for (const source of [...old, ...fresh])
            source.reader.close();
    }
}
async function interleave(old, fresh, writer, header, options) {
    const changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
    let rows = 0;
    let duplicates = 0;
    let last;
    for (let key = smallestKey(old, fresh); key !== undefined; key = smallestKey(old, fresh)) {
        if (last !== undefined && key <= last)
            return 'unsorted';
        last = key;
        let before;
        let now;
        for (const source of old)
            if (source.key === key)
                before = source;
        for (const source of fresh) {
            if (source.key !== key)
                continue;
            if (now)
                duplicates += 1;
            now = source;
        }
        if (now)
            note(changes, before, now, header, options);
        else
            changes.unchanged += 1;
        const winner = now ?? before;
        winner.projection.write(winner.reader, writer);
        rows += 1;
        for (const source of old)
            if (source.key === key)
                source.advance();
        for (const source of fresh)
            if (source.key === key)
                source.advance();
        if (rows % csv_merge_BREATH === 0)
            await breathe(options.signal);
    }
    writer.sync();
    return { rows, duplicates, changes };
}
function smallestKey(old, fresh) {
    let smallest;
    for (const source of old)
        if (source.key !== undefined && (smallest === undefined || source.key < smallest))
            smallest = source.key;
    for (const source of fresh)
        if (source.key !== undefined && (smallest === undefined || source.key < smallest))
            smallest = source.key;
    return smallest;
}

;// CONCATENATED MODULE: ./lib/sinks/csv-stage.js




function openStage(options) {
    const { from } = options;
    const writer = (0,durable_file/* openWriter */.Kn)(options.file, from?.bytes ?? 0);
    const buffer = createByteBuffer();
    const columns = createColumnBook(from?.columns ?? options.columns, from);
    const widths = from ? [...from.widths] : [];
    let rows = from?.rows ?? 0;
    let layout;
    let laidOut;
    const layOut = (batch) => {
        columns.admit(batch);
        const isSame = layout !== undefined &&
            layout.positions.length === columns.names.length &&
            laidOut?.columns.length === batch.columns.length &&
            laidOut.constants === batch.constants;
        if (!isSame) {
            layout = layoutOf(batch, columns.names, options);
            laidOut = batch;
        }
        return layout;
    };
    const noteWidth = () => {
        if (widths.length === 0 && columns.names.length > 0) {
            encodeHeader(columns.names, buffer);
            writer.write(buffer.bytes, 0, buffer.length);
            buffer.reset();
        }
        if (widths.at(-1)?.columns !== columns.names.length)
            widths.push({ at: writer.length, columns: columns.names.length });
    };
    return {
        append(batch) {
            if (batch.rows === 0)
                return 0;
            const before = writer.length;
            const places = layOut(batch);
            if (columns.names.length === 0)
                return 0; // records without any key have nothing to write
            noteWidth();
            encodeRows(batch, places, options, buffer);
            writer.write(buffer.bytes, 0, buffer.length);
            buffer.reset();
            columns.count(batch, places);
            rows += batch.rows;
            return writer.length - before;
        },
        sync() {
            writer.sync();
            return { bytes: writer.length, rows, columns: [...columns.names], widths: [...widths], ...columns.counts() };
        },
        close: () => writer.close(),
    };
}
/** The output's columns and how often each was there. */
function createColumnBook(initial, from) {
    const names = [...initial];
    const known = new Set(names);
    const present = names.map((_, column) => from?.present[column] ?? 0);
    const nulls = names.map((_, column) => from?.nulls[column] ?? 0);
    const admitName = (name) => {
        if (known.has(name))
            return;
        known.add(name);
        names.push(name);
        present.push(0);
        nulls.push(0);
    };
    return {
        names,
        admit(batch) {
            for (const { name } of batch.constants)
                admitName(name);
            for (const position of batch.order)
                admitName(batch.columns[position]);
        },
        count(batch, layout) {
            const { kind, stride, rows } = batch;
            for (let column = 0; column < names.length; column++) {
                const position = layout.positions[column];
                if (position < 0) {
                    if (layout.constants[column] !== undefined)
                        present[column] += rows;
                    continue;
                }
                let missing = 0;
                let isNull = 0;
                for (let row = 0, cell = position; row < rows; row++, cell += stride) {
                    const what = kind[cell];
                    if (what === core_batch/* Kind */.b.missing)
                        missing += 1;
                    else if (what === core_batch/* Kind */.b.null)
                        isNull += 1;
                }
                present[column] += rows - missing;
                nulls[column] += isNull;
            }
        },
        counts: () => ({ present: [...present], nulls: [...nulls] }),
    };
}
/** Whether records at the front of a staged file have fewer columns than its end. */
function isRagged(position) {
    return position.widths.length > 1;
}

;// CONCATENATED MODULE: ./lib/sinks/csv-widen.js



const csv_widen_COMMA = 44;
const csv_widen_LF = 10;
/** Writes a staged file anew with every record as wide as its last header: a column that appeared late gets its filler in the records before it. */
async function widenCsv(from, to, position, fill, signal) {
    const writer = (0,durable_file/* openWriter */.Kn)(to);
    try {
        writeHeader(position.columns, writer);
        let epoch = 0;
        await scan(from, signal, (reader) => {
            while (epoch + 1 < position.widths.length && position.widths[epoch + 1].at <= reader.offset)
                epoch += 1;
            writer.write(reader.bytes, reader.start, reader.end);
            for (let column = position.widths[epoch].columns; column < position.columns.length; column++) {
                writer.writeByte(csv_widen_COMMA);
                writer.write(fill, 0, fill.length);
            }
            writer.writeByte(csv_widen_LF);
        });
        writer.sync();
    }
    finally {
        writer.close();
    }
}

;// CONCATENATED MODULE: ./lib/sinks/finish.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
















function isGzip(write) {
    return write.gzip ?? write.csv.endsWith('.gz');
}
/** The target as plain CSV, for headers and comparisons; undefined where there is none. */
async function openTarget(target, write, scratch) {
    if (!(0,external_node_fs_.existsSync)(target))
        return undefined;
    if (!isGzip(write))
        return target;
    const plain = `${scratch}/target.csv`;
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(target), (0,external_node_zlib_.createGunzip)(), (0,external_node_fs_.createWriteStream)(plain));
    return plain;
}
/** Widens, deduplicates, merges or appends as the write mode says, compares with the target, compresses. */
async function finishCsv(stage, position, options) {
    const { write, scratch, signal } = options;
    const base = await openTarget(options.target, write, scratch);
    const fill = (0,csv_quote/* csvField */.XR)(write.fill);
    let staged = stage;
    if (isRagged(position)) {
        staged = `${scratch}/widened.csv`;
        await widenCsv(stage, staged, position, fill, signal);
    }
    const hashOf = rememberHashes();
    const made = await combine(base, staged, position, { ...options, fill, hashOf });
    const isSame = base !== undefined && (await hashOf(made.plain)) === (await hashOf(base));
    const file = isSame ? undefined : await compress(made.plain, options);
    const landing = file ?? options.target;
    const rowsBefore = base === undefined ? 0 : made.changes.unchanged + made.changes.updated + made.changes.removed;
    const { size } = await (0,promises_.stat)(landing);
    return { ...made, news: staged, file, rowsBefore, bytes: size, sha256: await hashOf(landing) };
}
/** A file is hashed once, however many questions are asked about it. */
function rememberHashes() {
    const known = new Map();
    return (file) => {
        if (!known.has(file))
            known.set(file, hashFile(file));
        return known.get(file);
    };
}
/** Those of the target first, then what is new: the target may have changed since this run began to stage. */
function joinColumns(base, { columns }, { isDropped }) {
    return [...new Set([...finish_columnsOf(base).filter((column) => !isDropped(column)), ...columns])];
}
async function combine(base, staged, position, making) {
    const { write, key, signal } = making;
    if (position.rows === 0)
        return base !== undefined && write.mode !== 'replace' ? keepBase(base, making) : makeEmpty(base, position, making);
    const header = joinColumns(base, position, making);
    if (write.mode === 'merge')
        return merge(base, staged, header, making);
    const unique = await dedupe(staged, position, making);
    if (write.mode === 'append') {
        const plain = `${making.scratch}/appended.csv`;
        const appended = await appendCsv(base, unique.file, plain, { key, fill: making.fill, header, signal });
        return { plain, ...appended, duplicates: unique.dropped, keyless: 0 };
    }
    const rows = position.rows - unique.dropped;
    const isSame = base !== undefined && (await making.hashOf(base)) === (await making.hashOf(unique.file));
    const changes = isSame
        ? { ...NO_CHANGES, unchanged: rows }
        : await diffCsv(base, unique.file, { key, fill: making.fill, rowsAfter: rows, signal });
    return { plain: unique.file, rows, duplicates: unique.dropped, keyless: 0, changes };
}
const NO_CHANGES = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
/** No record came: the header alone. */
async function makeEmpty(base, position, making) {
    const plain = `${making.scratch}/empty.csv`;
    const writer = (0,durable_file/* openWriter */.Kn)(plain);
    if (position.columns.length > 0)
        writeHeader(position.columns, writer);
    writer.sync();
    writer.close();
    const removed = base === undefined ? 0 : await countRecords(base, making.signal);
    return { plain, rows: 0, duplicates: 0, keyless: 0, changes: { ...NO_CHANGES, removed } };
}
async function keepBase(base, options) {
    const rows = await countRecords(base, options.signal);
    return { plain: base, rows, duplicates: 0, keyless: 0, changes: { ...NO_CHANGES, unchanged: rows } };
}
async function merge(base, staged, header, making) {
    const { key, scratch, signal, write, fill } = making;
    const plain = `${scratch}/merged.csv`;
    const merged = await mergeCsv(base, staged, plain, { key, fill, header, scratch: `${scratch}/merge`, signal });
    const by = sortColumns(write, key);
    if (by.length === 0)
        return { plain, ...merged };
    const sorted = `${scratch}/sorted.csv`;
    await sortCsv(plain, sorted, by, { key, fill, scratch: `${scratch}/sort`, signal });
    return { ...merged, plain: sorted };
}
/** Columns that order a merged target where the key does not. */
function sortColumns(write, key) {
    const by = write.sort_by === undefined ? [] : [write.sort_by].flat();
    return by.join('\0') === key.join('\0') ? [] : by;
}
async function dedupe(staged, position, { key, fill, scratch, signal }) {
    const plan = planKey(key, position.columns, position.columns, fill);
    if (key.length === 0 || position.rows === 0 || plan.key.includes(-1))
        return { file: staged, dropped: 0 };
    const to = `${scratch}/unique.csv`;
    const dropped = await dropDuplicates(staged, to, plan, position.rows, { signal });
    return { file: dropped > 0 ? to : staged, dropped };
}
async function compress(plain, options) {
    if (!isGzip(options.write))
        return plain;
    const file = `${options.scratch}/landing.csv.gz`;
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(plain), (0,external_node_zlib_.createGzip)({ level: 6 }), (0,external_node_fs_.createWriteStream)(file, { flush: true }));
    return file;
}
const HASH_BYTES = 1 << 20;
/** SHA-256 in hex, through one buffer: a stream's fresh ones would pile up to 50 MiB before they are collected. */
async function hashFile(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const buffer = Buffer.allocUnsafeSlow(HASH_BYTES);
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, HASH_BYTES);
            if (bytesRead === 0)
                return hash.digest('hex');
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Columns of the target as it stands, as far as this run still writes them. */
function finish_columnsOf(target) {
    return target === undefined ? [] : (readHeader(target) ?? []);
}
function discardScratch(scratch) {
    rmSync(scratch, { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./lib/run/bare-cursor.js
/**
 * A cursor as it may be kept: a next link that echoes a credential is saved without it (the authenticator puts it on
 * again). Only whole URLs are touched: an opaque cursor or a number that happens to contain a short secret must survive.
 */
function bareCursor(cursor, redact) {
    if (typeof cursor === 'string')
        return /^https?:\/\//i.test(cursor) ? redact(cursor) : cursor;
    if (Array.isArray(cursor))
        return cursor.map((item) => bareCursor(item, redact));
    if (cursor === null || typeof cursor !== 'object')
        return cursor;
    return Object.fromEntries(Object.entries(cursor).map(([key, item]) => [key, bareCursor(item, redact)]));
}

// EXTERNAL MODULE: ./lib/http/index.js + 30 modules
var http = __webpack_require__(98872);
;// CONCATENATED MODULE: ./lib/run/repeats.js

const SAME_IN_A_ROW = 3;
/** Notices the same page coming again: an alarm, and where nothing tells the end of the list, a list without end. */
function watchForRepeats({ stream, emit }) {
    const seen = new Map();
    let last = '';
    let inARow = 1;
    return (page) => {
        const { fingerprint, batch } = page.decoded;
        if (batch.rows === 0)
            return;
        inARow = fingerprint === last ? inARow + 1 : 1;
        last = fingerprint;
        const before = seen.get(fingerprint);
        if (before === undefined) {
            if (seen.size < 100_000)
                seen.set(fingerprint, page.label);
            return;
        }
        emit({
            type: 'warning',
            code: 'page_repeated',
            stream,
            page: page.label,
            message: `${page.label} has the same records as ${before}`,
            remedy: 'Set a primary_key, so that doubled records are dropped; check that the server obeys the paging parameter.',
        });
        if (inARow >= SAME_IN_A_ROW && page.step.pages === undefined) {
            throw new errors/* StreamError */.lm('pagination_stuck', `${page.label} is page number ${inARow} in a row with the same records`, {
                page: page.label,
                remedy: 'The server seems to ignore the paging parameter: check its name in the paginator, or use single_page.',
            });
        }
    };
}

;// CONCATENATED MODULE: ./lib/run/book.js




/** Between two checkpoints at least this long, so that at most a twentieth of the time goes into them; on a slow disk still one every few seconds. */
const CHECKPOINT_EVERY = 250;
const CHECKPOINT_SHARE = 20;
const CHECKPOINT_AT_LAST = 5_000;
/** Writes pages into the stage, counts them, and saves how far that is. */
function keepBook(stage, options, recovered) {
    const { from, tally, emit, stream } = options;
    const lost = [...(from?.lost ?? [])];
    const wasLost = new Set(options.deadLetters.map((letter) => letter.page));
    const watch = watchForRepeats(options);
    let done = from?.done ?? 0;
    let total = from?.total;
    let next = from && { cursor: from.cursor, label: from.label };
    let savedAt = options.now();
    let pause = CHECKPOINT_EVERY;
    const save = (cursor, label) => {
        const began = options.now();
        const position = stage.sync();
        const progress = { cursor, label, done, total, position, lost, recovered, tally };
        options.save(progress);
        emit({ type: 'checkpoint', stream, page: label, bytes: position.bytes });
        savedAt = options.now();
        pause = Math.min(CHECKPOINT_AT_LAST, Math.max(CHECKPOINT_EVERY, (savedAt - began) * CHECKPOINT_SHARE));
        return progress;
    };
    const addLetter = (cursor, label, error, kind) => {
        const before = options.deadLetters.find((letter) => letter.page === label);
        const first_failed_at = before?.first_failed_at ?? new Date(options.now()).toISOString();
        const attempts = options.attemptsOf(label);
        lost.push({ page: label, cursor, code: error.code, reason: error.message, attempts, first_failed_at, ...kind });
        emit({ type: 'page_failed', stream, page: label, code: error.code, reason: error.message });
    };
    return {
        save,
        done: () => done,
        add(page, newTotal) {
            const { batch } = page.decoded;
            watch(page);
            stage.append(batch);
            done += 1;
            total = newTotal ?? total;
            tally.pages += 1 + (page.parts ?? 0);
            tally.records += batch.rows;
            tally.bytes += page.bytes;
            tally.replaced += page.decoded.replaced;
            if (page.notes) {
                tally.site ??= (0,site/* newSiteNotes */.fK)();
                (0,site/* addNotes */.Z8)(tally.site, page.notes);
            }
            if (wasLost.has(page.label) && !recovered.includes(page.label))
                recovered.push(page.label);
            const came = lost.findIndex((letter) => letter.page === page.label);
            if (came >= 0)
                lost.splice(came, 1);
            const pages = total === undefined ? {} : { pages: total };
            emit({ type: 'page', stream, page: page.label, records: batch.rows, bytes: page.bytes, done, ...pages });
        },
        lose(cursor, label, error) {
            done += 1;
            if (error.code !== http/* IGNORED */.$h)
                addLetter(cursor, label, error, {});
        },
        losePart({ cursor, label, error }) {
            if (error.code !== http/* IGNORED */.$h)
                addLetter(cursor, label, error, { part: true });
        },
        keepLetter(letter) {
            if (!lost.some((one) => one.page === letter.page))
                lost.push(letter);
        },
        passTo(cursor, source) {
            next = { cursor, label: source.label(cursor) };
            if (options.now() - savedAt >= pause)
                save(next.cursor, next.label);
        },
        /** No page follows: what stands is saved by the end alone, and until then the checkpoint before holds. */
        passEnd() {
            next = undefined;
        },
        saveWhereItStands() {
            try {
                if (next)
                    save(next.cursor, next.label);
            }
            catch (thrown) {
                // a full disk must not hide why the extraction ended; the checkpoint before this one still holds
                emit({
                    type: 'warning',
                    code: 'checkpoint_failed',
                    stream,
                    message: `no checkpoint could be written: ${(0,errors/* toIngestError */.an)(thrown).message}`,
                });
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/run/dead-letters.js


/** Lost pages that are asked for again before anything else; more than these wait for their turn in the ordinary order. */
const AT_FIRST = 16;
/** Asks for the lost pages of earlier runs, first of all. */
async function recoverFirst(source, letters, signal) {
    const results = new Map();
    for (const letter of letters.slice(0, AT_FIRST)) {
        const key = JSON.stringify(letter.cursor);
        try {
            results.set(key, { letter, page: await source.fetch(letter.cursor, signal) });
        }
        catch (error) {
            if (!(error instanceof errors/* IngestError */.FI) || error.name !== 'PageError')
                throw error;
            results.set(key, { letter, error });
        }
    }
    const fetch = async (cursor, abort, onStep) => {
        const key = JSON.stringify(cursor);
        const early = results.get(key);
        if (!early)
            return source.fetch(cursor, abort, onStep);
        results.delete(key);
        if (early.page)
            return early.page;
        throw early.error;
    };
    return {
        source: { ...source, fetch },
        unclaimed: () => [...results.values()].flatMap(({ page }) => (page ? [page] : [])),
        stillLost: () => [...results.values()].flatMap(({ letter, page, error }) => (page || isGone(error) ? [] : [letter])),
    };
}
const isGone = (error) => error instanceof errors/* IngestError */.FI && ['http_404', http/* CURSOR_EXPIRED */.Lf, http/* IGNORED */.$h].includes(error.code);

;// CONCATENATED MODULE: ./lib/run/ask.js

/** @param onStep told as soon as the source knows what follows the page, where that is before its rows are there */
function ask(source, cursor, signal, onStep) {
    const early = onStep && ((step) => onStep(one, step));
    const one = { cursor, bytes: undefined, followed: false, result: fetchOutcome(source, cursor, signal, early) };
    one.result.then((outcome) => {
        one.bytes = outcome.kind === 'page' ? outcome.page.bytes : 0;
    }, () => { });
    return one;
}
async function fetchOutcome(source, cursor, signal, early) {
    try {
        const page = await source.fetch(cursor, signal, early);
        return { kind: 'page', page, total: undefined };
    }
    catch (thrown) {
        const error = (0,errors/* toIngestError */.an)(thrown);
        if (error instanceof errors/* PageError */.AX)
            return { kind: 'lost', cursor, label: source.label(cursor), error };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/run/page-ends.js


/** Empty pages in a row after which a list that goes on counts as endless: a total that is none, a record count taken for pages. */
const EMPTY_IN_A_ROW = 100;
/** Numbered pages that fail one after the other, with no total known: from here on nothing tells the end of the data from an outage. */
const LOST_IN_A_ROW = 3;
/** A numbered page that is not there, with nothing that says how many there are. A page that the server itself named is no end. */
function mayBeEnd(source, { cursor, error }, total, asked) {
    const isNumbered = (source.skip?.(cursor) ?? null) !== null;
    return isNumbered && total === undefined && error.code === 'http_404' && asked > 1;
}
/** Nothing is there: an empty page, or none. */
function isNothing(outcome) {
    return outcome.kind === 'lost' ? outcome.error.code === 'http_404' : outcome.page.decoded.batch.rows === 0;
}
function endless(page, total) {
    const count = total === undefined ? '' : `, although there are ${total} by the server's count`;
    return new errors/* StreamError */.lm('pagination_loop', `${page} is the last of ${EMPTY_IN_A_ROW} empty pages in a row${count}`, {
        page,
        remedy: 'Check total_pages_path: it may point at a number of records, or at no count of pages at all.',
    });
}
function tellEndByRule(label, total, asked, options) {
    if (total !== undefined && asked >= total)
        return;
    const message = `${label} was ignored by a response rule, and with it the way to the pages behind it: taken as the end of the data`;
    options.onWarning('ended_by_rule', message, label);
}
function wayPast(source, cursor, outcome, total, asked, lostInARow) {
    if (total !== undefined && asked >= total)
        return null;
    const numbered = lostInARow < LOST_IN_A_ROW && !(asked === 1 && total === undefined);
    const past = numbered ? (source.skip?.(cursor) ?? null) : null;
    if (past !== null)
        return past;
    if (outcome.error.code === http/* IGNORED */.$h)
        return null;
    throw new errors/* StreamError */.lm(outcome.error.code, `${outcome.error.message}; the pages behind it cannot be reached`, {
        page: outcome.label,
        cause: outcome.error,
        remedy: remedyOf(outcome.error, asked),
    });
}
function remedyOf({ code, remedy }, asked) {
    if (code === 'http_404' && asked > 1)
        return 'Run again; if this is how the source ends its lists, say so in a response rule: status 404, action ignore.';
    return remedy ?? 'Run again: extraction goes on from this page.';
}

;// CONCATENATED MODULE: ./lib/run/pages.js




/** Pages of a chain that may be under way at once: each has told the next one while its own parts still come. */
const CHAIN_WINDOW = 8;
/** How large pages are is unknown before the first one (a resumed run may know their number at once). */
const UNTIL_ONE_IS_HERE = 4;
/**
 * The pages from `start` on, in order. Where the total is known and pages are numbered they are fetched ahead in
 * parallel; else one after the other, as each names the next.
 * @throws StreamError where a lost page takes the way to the pages behind it away.
 */
async function* readPages(source, start, options) {
    const ahead = [];
    const stop = new AbortController();
    const signal = AbortSignal.any([options.signal, stop.signal]);
    const seen = new Set();
    let total = options.total;
    let next = start;
    let asked = options.done;
    let lostInARow = 0;
    let emptyInARow = 0;
    let largest;
    const askNext = () => {
        const cursor = next;
        next = null;
        asked += 1;
        ahead.push(ask(source, cursor, signal, follow));
        if (total !== undefined && asked < total && source.skip)
            next = source.skip(cursor);
    };
    const hasRoom = () => {
        if (ahead.length === 0)
            return true;
        const widest = total === undefined ? CHAIN_WINDOW : (options.window ?? 64);
        const window = largest === undefined ? UNTIL_ONE_IS_HERE : widest;
        if (ahead.length >= window)
            return false;
        if (total === undefined && !ahead.at(-1).followed)
            return false;
        const held = ahead.reduce((sum, one) => sum + (one.bytes ?? largest ?? 0), largest ?? 0);
        return held <= (options.windowBytes ?? 32 << 20);
    };
    const fill = () => {
        while (next !== null && asked < options.maxPages && hasRoom())
            askNext();
    };
    /** The next page of a chain, while the page that names it is not whole yet. One that was read before is left for its turn to refuse. */
    function follow(one, step) {
        if (step.next === null || next !== null || one !== ahead.at(-1) || signal.aborted)
            return;
        const key = JSON.stringify(step.next);
        if (seen.has(key))
            return;
        seen.add(key);
        one.followed = true;
        next = step.next;
        fill();
    }
    let hasChanged = false;
    const tellChange = ({ step, label }) => {
        if (hasChanged || step.pages === undefined || total === undefined || step.pages === total)
            return;
        hasChanged = true;
        const message = `the list changes while it is read: ${total} pages became ${step.pages}; rows may have moved between pages that were asked at once`;
        options.onWarning('list_changed', message, label);
    };
    const refuseLoop = (cursor, label) => {
        const key = JSON.stringify(cursor);
        if (seen.has(key)) {
            throw new errors/* StreamError */.lm('pagination_loop', `${label} leads back to ${source.label(cursor)}, which was read already`, {
                page: label,
                remedy: 'Check the paginator: the server names a page again that it named before.',
            });
        }
        if (seen.size < 1_000_000)
            seen.add(key);
    };
    seen.add(JSON.stringify(start));
    try {
        while (next !== null || ahead.length > 0) {
            fill();
            if (ahead.length === 0)
                break;
            const outcome = await ahead[0].result;
            const { cursor, followed } = ahead.shift();
            if (outcome.kind === 'page') {
                const { page } = outcome;
                lostInARow = 0;
                emptyInARow = page.decoded.batch.rows === 0 ? emptyInARow + 1 : 0;
                if (emptyInARow > EMPTY_IN_A_ROW)
                    throw endless(page.label, total);
                largest = Math.max(largest ?? 0, page.bytes);
                const ended = page.step.next === null;
                tellChange(page);
                total = page.step.pages ?? total; // the newest answer knows best: lists grow and shrink while they are read
                if (followed) {
                    // the page behind it is under way, or next
                }
                else if (page.step.next !== null && ahead.length === 0 && next === null) {
                    refuseLoop(page.step.next, page.label);
                    next = page.step.next;
                }
                else if (page.step.next !== null && next === null && total !== undefined && asked < total && source.skip) {
                    next = source.skip(ahead.at(-1).cursor);
                }
                if (ended) {
                    next = null;
                    yield { kind: 'page', page, total };
                    yield* leftovers(source, ahead.splice(0), page.label, options);
                    return;
                }
                yield { kind: 'page', page, total };
            }
            else {
                lostInARow += 1;
                if (mayBeEnd(source, outcome, total, asked)) {
                    // Many servers answer 404 behind the last page; a hole in the middle looks the same until one looks behind it.
                    const behind = ask(source, source.skip(cursor), signal);
                    if (isNothing(await behind.result)) {
                        const message = `${outcome.label} answered 404 and nothing lies behind it: taken as the end of the data`;
                        options.onWarning('ended_by_404', message, outcome.label);
                        return;
                    }
                    asked += 1;
                    ahead.push(behind);
                }
                if (ahead.length === 0 && next === null) {
                    next = wayPast(source, cursor, outcome, total, asked, lostInARow);
                    if (next === null && outcome.error.code === http/* IGNORED */.$h)
                        tellEndByRule(outcome.label, total, asked, options);
                }
                yield outcome;
            }
        }
        if (next !== null && asked >= options.maxPages) {
            options.onWarning('max_pages', `stopped after ${options.maxPages} pages although more follow`, source.label(next));
        }
    }
    finally {
        stop.abort();
        await Promise.allSettled(ahead.map((one) => one.result));
    }
}
/** Pages that were asked ahead although the data ended before them: dropped when empty, kept and told when not. */
async function* leftovers(source, ahead, end, options) {
    for (const one of ahead) {
        const outcome = await one.result;
        if (isNothing(outcome))
            continue;
        if (outcome.kind === 'lost') {
            yield outcome; // whether it held records is not known, so it is not passed over in silence
            continue;
        }
        const label = source.label(one.cursor);
        options.onWarning('rows_past_end', `${end} said that the data ends, yet ${label} has records; they are kept`, label);
        yield outcome;
    }
}

;// CONCATENATED MODULE: ./lib/run/extract.js






/** Reads all pages into the staged file. @throws StreamError, DeferredError, CancelledError; what was read stays resumable. */
async function extract(source, options) {
    try {
        return await extractOnce(source, options);
    }
    catch (thrown) {
        const expired = thrown instanceof errors/* IngestError */.FI && (thrown.code === http/* CURSOR_EXPIRED */.Lf || thrown.code === http/* RESET_PAGINATION */.Dj);
        if (!expired)
            throw thrown;
        options.emit({
            type: 'warning',
            code: 'restarted',
            stream: options.stream,
            message: `${thrown.message}; the stream starts again from its first page`,
        });
        Object.assign(options.tally, { pages: 0, records: 0, bytes: 0, replaced: 0 });
        return extractOnce(source, { ...options, from: undefined }, true);
    }
}
async function extractOnce(source, options, startsAgain = false) {
    const { from } = options;
    const recovered = [...(from?.recovered ?? [])];
    const letters = options.deadLetters.filter((letter) => !recovered.includes(letter.page) && !isBehind(letter, options) && !isInWhole(letter, options));
    const recovery = await recoverFirst(source, letters, options.signal);
    const stage = openStage({ ...options.stage, from: from?.position });
    const book = keepBook(stage, options, recovered);
    const start = from ? from.cursor : source.first();
    try {
        // the checkpoint of what was read before would take other bytes for its own
        if (startsAgain)
            book.save(start, source.label(start));
        if (start !== null) {
            const pages = readPages(recovery.source, start, {
                maxPages: options.maxPages,
                signal: options.signal,
                done: book.done(),
                total: from?.total,
                onWarning: (code, message, page) => options.emit({ type: 'warning', code, message, page, stream: options.stream }),
            });
            for await (const outcome of pages)
                take(outcome, recovery.source, book);
        }
        for (const page of options.keepsUnclaimed ? recovery.unclaimed() : [])
            book.add(page, undefined);
        if (options.keepsUnclaimed)
            for (const letter of recovery.stillLost())
                book.keepLetter(letter);
        return book.save(null, 'the end');
    }
    catch (thrown) {
        book.saveWhereItStands();
        throw thrown;
    }
    finally {
        stage.close();
    }
}
function take(outcome, source, book) {
    if (outcome.kind === 'lost') {
        if (outcome.error.code === http/* CURSOR_EXPIRED */.Lf)
            throw outcome.error;
        book.lose(outcome.cursor, outcome.label, outcome.error);
        const past = source.skip?.(outcome.cursor) ?? null;
        if (past !== null)
            book.passTo(past, source);
        return;
    }
    const { page } = outcome;
    book.add(page, outcome.total);
    for (const part of page.lost ?? [])
        book.losePart(part);
    source.release?.(page);
    if (page.step.next !== null)
        book.passTo(page.step.next, source);
    else
        book.passEnd();
}
/** A part of a page that is read again as a whole, where nothing is kept of the run before. */
const isInWhole = (letter, { keepsUnclaimed }) => letter.part === true && !keepsUnclaimed;
/** A page that this run has lost already: where order counts, its place in the file has passed. */
function isBehind(letter, { from, keepsUnclaimed }) {
    return !keepsUnclaimed && from !== undefined && from.lost.some(({ page }) => page === letter.page);
}

;// CONCATENATED MODULE: ./lib/sinks/rebase.js








/**
 * Writes to `out` what should stand: this run's file for `replace`; for `merge` theirs with our records upserted by
 * key; for `append` theirs with our records behind it (with a key: those whose key they do not have).
 */
async function rebaseCsv(files, plan, scratch) {
    if (plan.mode === 'replace' || !(0,external_node_fs_.existsSync)(plan.news)) {
        (0,external_node_fs_.copyFileSync)(files.ours, files.out);
        return;
    }
    (0,external_node_fs_.mkdirSync)(scratch, { recursive: true });
    const theirs = await asPlain(files.theirs, plan, (0,external_node_path_.join)(scratch, 'rebase-theirs.csv'));
    const plain = plan.gzip ? (0,external_node_path_.join)(scratch, 'rebase-out.csv') : files.out;
    const theirHeader = readHeader(theirs) ?? [];
    const header = [...theirHeader, ...(readHeader(plan.news) ?? []).filter((name) => !theirHeader.includes(name))];
    const options = { key: plan.key, fill: (0,csv_quote/* csvField */.XR)(plan.fill), scratch: (0,external_node_path_.join)(scratch, 'rebase'), header };
    if (plan.mode === 'append')
        await appendCsv(theirs, plan.news, plain, options);
    else if (plan.sortBy.length === 0)
        await mergeCsv(theirs, plan.news, plain, options);
    else {
        const merged = (0,external_node_path_.join)(scratch, 'rebase-merged.csv');
        await mergeCsv(theirs, plan.news, merged, options);
        await sortCsv(merged, plain, plan.sortBy, options);
    }
    if (plan.gzip)
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(plain), (0,external_node_zlib_.createGzip)({ level: 6 }), (0,external_node_fs_.createWriteStream)(files.out, { flush: true }));
}
async function asPlain(file, plan, plain) {
    if (!plan.gzip)
        return file;
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), (0,external_node_zlib_.createGunzip)(), (0,external_node_fs_.createWriteStream)(plain));
    return plain;
}

;// CONCATENATED MODULE: ./lib/run/landing.js







/**
 * Whether a landing that was interrupted can be finished: the target is as it was made for, with the staged file still
 * there, or it has landed already. On another checkout, which others have pushed to meanwhile, it is made anew.
 */
async function canLand(landing, workspace) {
    const now = await hashIfThere((0,external_node_path_.join)(workspace, landing.path));
    if (now === landing.sha256)
        return true;
    return landing.from !== undefined && (0,external_node_fs_.existsSync)(landing.from) && now === landing.base;
}
async function hashIfThere(file) {
    return (0,external_node_fs_.existsSync)(file) ? hashFile(file) : undefined;
}
/** Moves the data, then the bookmark, into place. Doing it again changes nothing. */
function land(landing, workspace, scratch) {
    const target = (0,external_node_path_.join)(workspace, landing.path);
    if (landing.from !== undefined && (0,external_node_fs_.existsSync)(landing.from)) {
        (0,durable_file/* moveFile */.mV)(landing.from, target);
    }
    else if (!(0,external_node_fs_.existsSync)(target)) {
        throw new errors/* StreamError */.lm('landing_lost', `${landing.path} is gone, and so is its staged copy`, {
            stream: landing.stream,
            remedy: 'Run again with --fresh.',
        });
    }
    const bookmark = (0,external_node_path_.join)(workspace, landing.bookmarkPath);
    if (landing.bookmark)
        (0,durable_file/* replaceFile */.fR)(bookmark, formatBookmark(landing.bookmark));
    return [dataArtifact(landing, target, scratch), ...((0,external_node_fs_.existsSync)(bookmark) ? [stateArtifact(landing, bookmark)] : [])];
}
function dataArtifact(landing, file, scratch) {
    const { stream, path, bytes, sha256, rows, changes, contentEncoding } = landing;
    return {
        stream,
        path,
        file,
        bytes,
        sha256,
        rows,
        kind: 'data',
        contentType: 'text/csv; charset=utf-8',
        ...(contentEncoding === undefined ? {} : { contentEncoding }),
        changes,
        rebase: (files) => rebaseCsv({ ...files, ours: file }, landing.rebase, scratch),
    };
}
function stateArtifact(landing, file) {
    return {
        stream: landing.stream,
        path: landing.bookmarkPath,
        file,
        bytes: (0,external_node_fs_.statSync)(file).size,
        sha256: '',
        rows: 0,
        kind: 'state',
        contentType: 'application/json',
        async rebase({ theirs, out }) {
            const mine = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
            try {
                (0,durable_file/* replaceFile */.fR)(out, formatBookmark(mergeBookmarks(mine, JSON.parse((0,external_node_fs_.readFileSync)(theirs, 'utf8')))));
            }
            catch {
                (0,external_node_fs_.copyFileSync)(file, out); // theirs is torn: ours stands
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/sinks/csv-inspect.js

/**
 * What keeps a file from being read as the table that it seems to be, with its line; undefined where it is sound. Every
 * such fault would lose values in silence when records are merged into it.
 */
async function findFault(file, signal) {
    const reader = openCsv(file);
    try {
        if (!reader.next())
            return undefined;
        const header = headerOf(reader);
        const twice = header.find((name, column) => header.indexOf(name) !== column);
        if (twice !== undefined)
            return `its first line has the column ${JSON.stringify(twice)} twice`;
        let fault;
        await eachRecord(reader, (index) => {
            fault ??= faultOf(reader, header.length, index);
        }, signal);
        return reader.isUnclosed ? `the quote of its last record is never closed${fault ? `, and ${fault}` : ''}` : fault;
    }
    finally {
        reader.close();
    }
}
function faultOf(reader, columns, index) {
    if (reader.width === columns)
        return undefined;
    const start = reader.bytes.toString('utf8', reader.start, Math.min(reader.end, reader.start + 60));
    return `record ${index + 1} has ${reader.width} fields and the first line ${columns}: ${JSON.stringify(start)}`;
}

;// CONCATENATED MODULE: ./lib/run/open-base.js



/**
 * The columns of the target as it stands, before anything is asked of the source: none where there is no target.
 * A merge into a file without the key would keep every old row beside its successor, and say that all is well.
 * @throws StreamError `target_unreadable`, `target_without_key`
 */
async function readBaseColumns(task, target, scratch) {
    const base = await openBase(task, target, scratch);
    const columns = finish_columnsOf(base);
    if (task.write.mode === 'replace' || columns.length === 0)
        return columns;
    assertKey(task, columns);
    await assertSound(task, base);
    return columns;
}
function assertKey(task, columns) {
    const missing = task.key.find((name) => !columns.includes(name));
    if (missing !== undefined) {
        throw new errors/* StreamError */.lm('target_without_key', `${task.name}: ${task.path} has no column "${missing}", which is part of primary_key; its first line reads ${JSON.stringify(columns.join(',').slice(0, 120))}`, { stream: task.name, remedy: `Restore or repair ${task.path} (commas between fields, UTF-8), or move it away.` });
    }
}
async function assertSound(task, base) {
    const fault = base === undefined ? undefined : await findFault(base);
    if (fault === undefined)
        return;
    throw new errors/* StreamError */.lm('target_unreadable', `${task.name}: ${task.path} cannot be added to: ${fault}`, {
        stream: task.name,
        remedy: `Repair ${task.path} or restore it from git; it was left as it is.`,
    });
}
async function openBase(task, target, scratch) {
    try {
        return await openTarget(target, task.write, scratch);
    }
    catch (thrown) {
        const { code = '' } = thrown;
        if (!code.startsWith('Z_'))
            throw thrown;
        throw new errors/* StreamError */.lm('target_unreadable', `${task.name}: ${task.path} is not a whole gzip file`, {
            stream: task.name,
            cause: thrown,
            remedy: `Restore ${task.path}, move it away, or set write.gzip: false if it is plain CSV.`,
        });
    }
}

;// CONCATENATED MODULE: ./lib/run/plan-landing.js




/** What is about to be put into the workspace, with the bookmark that goes along. */
function planLanding(task, running, earlier, progress, finished, status, target, base, site) {
    const { identity, workspace } = running;
    const relativeTo = (path) => (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).join('/');
    const at = new Date(identity.startedAt).toISOString();
    const entry = { run: identity.id, at, records: progress.tally.records, rows: finished.rows, status };
    const bookmark = {
        stream: task.name,
        fingerprint: task.fingerprint,
        columns: progress.position.columns,
        dead_letters: progress.lost.map((letter) => ({
            ...letter,
            cursor: bareCursor(letter.cursor, running.secrets.redact),
        })),
        history: withHistory(earlier?.history ?? [], entry),
        ...(site ? { site } : {}),
    };
    return {
        stream: task.name,
        path: relativeTo(target),
        from: finished.file,
        sha256: finished.sha256,
        base,
        bytes: finished.bytes,
        rows: finished.rows,
        contentEncoding: isGzip(task.write) ? 'gzip' : undefined,
        changes: finished.changes,
        rebase: {
            mode: task.write.mode,
            key: task.key,
            sortBy: sortColumns(task.write, task.key),
            fill: task.write.fill,
            gzip: isGzip(task.write),
            news: finished.news,
        },
        bookmarkPath: relativeTo(bookmarkPath(running.stateFolder, task.name)),
        bookmark: isWorthKeeping(earlier, bookmark, finished) ? bookmark : undefined,
    };
}
/** A run that found nothing new commits nothing: its bookmark stays as it was. */
function isWorthKeeping(earlier, now, finished) {
    if (!earlier || finished.file !== undefined)
        return true;
    const { fingerprint, columns, dead_letters } = now;
    const then = { fingerprint: earlier.fingerprint, columns: earlier.columns, dead_letters: earlier.dead_letters };
    return JSON.stringify(then) !== JSON.stringify({ fingerprint, columns, dead_letters });
}

;// CONCATENATED MODULE: ./lib/run/stream-steps.js












const openStreamFolder = (workRoot, stream) => openWorkFolder(workRoot, stream);
const stageOf = (folder) => `${folder.path}/stage.csv`;
/** Resumes or extracts, finishes, checks and lands. @throws IngestError for whatever ends the stream before its landing */
async function runSteps(task, running, folder, state, attemptsOf) {
    const { emit } = running;
    await task.prepare?.();
    const target = resolveOutput(running.workspace, task.path, task.name);
    const { bookmark, warning } = loadBookmark(bookmarkPath(running.stateFolder, task.name));
    state.earlier = bookmark;
    if (warning)
        emit({ type: 'warning', code: 'state_torn', stream: task.name, message: warning });
    const resumed = await resume(task, running, folder);
    const from = resumed?.progress;
    if (from) {
        Object.assign(state.tally, from.tally, { warnings: [...from.tally.warnings, ...state.tally.warnings] });
        state.resumedAt = from.label;
    }
    emit({ type: 'stream_started', stream: task.name, source: task.source, ...(from ? { resumedAt: from.label } : {}) });
    if (resumed?.phase === 'landing') {
        state.drift = resumed.drift;
        return landed(resumed, running, folder);
    }
    let isWhole = false;
    try {
        const progress = await extractAll(task, running, folder, state, target, from, attemptsOf);
        const end = await stream_steps_finish(task, running, folder, state, progress, target);
        isWhole = progress.lost.length === 0;
        return end;
    }
    finally {
        task.close?.(isWhole);
    }
}
async function extractAll(task, running, folder, state, target, from, attemptsOf) {
    const { clock, emit, options, signal } = running;
    const columns = await readBaseColumns(task, target, folder.path);
    const known = state.earlier;
    const source = await task.open(emit, known, from !== undefined);
    return extract(source, {
        stream: task.name,
        stage: {
            file: stageOf(folder),
            columns: columns.filter((column) => !task.isDropped(column)),
            fill: task.write.fill,
            formulaGuard: task.write.formula_guard,
        },
        from,
        deadLetters: known?.fingerprint === task.fingerprint ? known.dead_letters : [],
        keepsUnclaimed: task.write.mode !== 'replace',
        maxPages: Math.min(options.limit ?? Number.POSITIVE_INFINITY, task.maxPages ?? Number.POSITIVE_INFINITY),
        attemptsOf,
        tally: state.tally,
        signal,
        emit,
        now: clock.now,
        save: (progress) => save(task, running, folder, { phase: 'extracting', progress }),
    });
}
/** Checkpoints may leave the machine with the cache: a next link that carries a credential is saved without it. */
function save(task, running, folder, content) {
    running.keepIdentity();
    const { redact } = running.secrets;
    const { progress } = content;
    const lost = progress.lost.map((letter) => ({ ...letter, cursor: bareCursor(letter.cursor, redact) }));
    const kept = { ...progress, cursor: bareCursor(progress.cursor, redact), lost };
    folder.save(task.resumeKey, running.clock.now(), { ...content, progress: kept });
}
/** What an interrupted run left and can be gone on from; otherwise the folder is emptied. */
async function resume(task, running, folder) {
    const { content, notice } = running.options.fresh
        ? { content: undefined, notice: undefined }
        : folder.load(task.resumeKey, running.resumeWithinMs, running.clock.now());
    const tell = (message, code = 'not_resumed') => running.emit({ type: 'warning', code, stream: task.name, message });
    if (notice)
        tell(notice, content ? 'state_torn' : undefined);
    if (content?.phase === 'extracting') {
        if (isStaged(folder, content.progress))
            return content;
        tell('an interrupted run was found, but its part file is missing or too short; the stream starts anew');
    }
    else if (content && (await canLand(content.landing, running.workspace)))
        return content;
    folder.reset();
    return undefined;
}
/** The checkpoint and its part file travel together, yet a cache or a torn disk may bring them apart. */
function isStaged(folder, { position }) {
    if (position.bytes === 0)
        return true;
    return ((0,external_node_fs_.statSync)(stageOf(folder), { throwIfNoEntry: false })?.size ?? 0) >= position.bytes;
}
async function stream_steps_finish(task, running, folder, state, progress, target) {
    const { emit, options, signal } = running;
    // Before anything may fail: a layout that changed is why rows, keys or checks are not as they should be.
    const drift = judgeSite(task, running, state);
    state.drift = drift;
    assertSomethingCame(task, progress);
    warnAboutColumns(task, state.earlier, progress, emit);
    const finished = await finishCsv(stageOf(folder), progress.position, {
        write: task.write,
        key: task.key,
        isDropped: task.isDropped,
        target,
        scratch: folder.path,
        signal,
    });
    warnAboutKeys(task, finished, emit);
    const checks = options.limit === undefined ? await check(task, running, state, finished, progress) : [];
    if (checks.some((one) => one.outcome === 'failed'))
        throw new CheckFailure(task.name, checks);
    const isPartial = progress.lost.length > 0 || (drift !== undefined && drift.failures.length > 0);
    const status = isPartial ? 'partial' : 'succeeded';
    if (options.dryRun || options.limit !== undefined) {
        folder.remove();
        return { status, progress, finished, checks, landing: undefined, artifacts: [], error: undefined };
    }
    const landing = planLanding(task, running, state.earlier, progress, finished, status, target, await hashIfThere(target), drift?.memory);
    const content = { phase: 'landing', progress, finished, landing, checks, drift, status };
    save(task, running, folder, content);
    return landed(content, running, folder);
}
function landed(content, running, folder) {
    const { landing, progress, finished, checks, status } = content;
    const artifacts = land(landing, running.workspace, `${folder.path}/rebase`);
    return { status, progress, finished, checks, landing, artifacts, error: undefined };
}
/** Whether the fields of a site are still where they were; told as it is found. */
function judgeSite(task, running, state) {
    if (!task.drift || !state.tally.site)
        return undefined;
    const verdict = judgeDrift(state.tally.site, state.earlier?.site, task.drift);
    for (const { code, message, remedy } of verdict.warnings)
        running.emit({ type: 'warning', code, message, remedy, stream: task.name });
    for (const { code, message, remedy } of verdict.failures)
        running.emit({ type: 'error', code, message, remedy, stream: task.name });
    return verdict;
}

;// CONCATENATED MODULE: ./lib/run/tally.js
function newTally() {
    return {
        requests: 0,
        retries: 0,
        retriesByCause: {},
        waitedMs: 0,
        pages: 0,
        records: 0,
        bytes: 0,
        replaced: 0,
        durationMs: 0,
        warnings: [],
    };
}
const MOST_WARNINGS = 200;
/** Counts an event of this stream. */
function count(tally, event) {
    if (event.type === 'request')
        tally.requests += 1;
    else if (event.type === 'retry') {
        tally.retries += 1;
        tally.retriesByCause[event.cause] = (tally.retriesByCause[event.cause] ?? 0) + 1;
        tally.waitedMs += event.waitMs;
    }
    else if (event.type === 'wait')
        tally.waitedMs += event.waitMs;
    else if (event.type === 'warning' && tally.warnings.length < MOST_WARNINGS) {
        const { code, message, remedy, page } = event;
        tally.warnings.push({ code, message, ...(remedy ? { remedy } : {}), ...(page ? { page } : {}) });
    }
}

;// CONCATENATED MODULE: ./lib/run/stream.js




/** Runs one stream from its first page to its landing. Never throws for what concerns this stream alone, except when the run is cancelled. */
async function runStream(task, running) {
    const began = running.clock.now();
    const folder = openStreamFolder(running.workRoot, task.name);
    const state = {
        tally: newTally(),
        resumedAt: undefined,
        earlier: undefined,
        drift: undefined,
        failedPage: undefined,
    };
    const attempts = new Map();
    const { emit } = running;
    const deafen = running.listen(task.name, (event) => {
        count(state.tally, event);
        if (event.type === 'request')
            attempts.set(event.page, event.attempt);
        if (event.type === 'page')
            attempts.delete(event.page);
    });
    const end = (result) => {
        state.tally.durationMs += running.clock.now() - began;
        const { records } = state.tally;
        emit({ type: 'stream_finished', stream: task.name, status: result.status, records, ms: state.tally.durationMs });
        return { task, ...state, ...result };
    };
    try {
        return end(await runSteps(task, running, folder, state, (page) => attempts.get(page) ?? 1));
    }
    catch (thrown) {
        const error = running.signal.aborted ? reasonOf(running.signal) : (0,errors/* toIngestError */.an)(thrown);
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        if (!isResumable(error))
            folder.remove();
        tell(error, task, running);
        const { page } = error.place;
        if (page !== undefined) {
            const first_failed_at = new Date(running.clock.now()).toISOString();
            const reason = error.message;
            state.failedPage = { page, code: error.code, reason, attempts: attempts.get(page) ?? 1, first_failed_at };
        }
        return end({
            status: error instanceof errors/* BlockedError */.t9 ? 'blocked' : 'failed',
            progress: undefined,
            finished: undefined,
            checks: failedChecks(error),
            landing: undefined,
            artifacts: [],
            error,
        });
    }
    finally {
        deafen();
    }
}
function tell({ code, message, remedy, place }, task, { emit }) {
    emit({
        type: 'error',
        code,
        message,
        stream: task.name,
        ...(remedy ? { remedy } : {}),
        ...(place.page ? { page: place.page } : {}),
    });
}
/** Whatever was thrown while the run was being stopped, this is why. */
function reasonOf({ reason }) {
    return reason instanceof errors/* DeferredError */._G
        ? reason
        : new errors/* CancelledError */.cc('cancelled', 'the run was stopped', { cause: reason });
}
/** What may work when it is tried again from the same place; a check, a loop or a key that no record has would only fail again. */
function isResumable(error) {
    return (error instanceof errors/* DeferredError */._G ||
        !/^(check_failed|pagination_|empty_upstream|key_missing|nothing_arrived|landing_lost|unexpected)/.test(error.code));
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

// EXTERNAL MODULE: ./lib/run/tasks.js + 20 modules
var tasks = __webpack_require__(45375);
// EXTERNAL MODULE: ./lib/run/vault-file.js
var vault_file = __webpack_require__(93504);
;// CONCATENATED MODULE: ./lib/run/run.js

















/**
 * Runs a plan: each stream to its landing, then S3, then one commit, then the report.
 * @throws ConfigError for what no run can begin with: an unknown stream, a locked or unwritable workspace
 */
async function runPlan(plan, options, context) {
    const selected = selectStreams(plan, options.streams);
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
        sweepWorkFolders(lockedFolder);
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
        throw new errors/* ConfigError */.xL('not_writable', `the workspace cannot be written: ${thrown.message}`, {
            cause: thrown,
            remedy: 'Make the workspace writable for the user that runs the ingestion.',
        });
    }
}
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
const DELIVERY_TIME = 30 * 60_000;
async function runSelected(plan, selected, running, outerSignal, problems) {
    const { clock, emit, identity } = running;
    emit({ type: 'run_started', run: identity.id, streams: selected.map(({ name }) => name) });
    const results = [];
    const clients = (0,tasks/* openClients */.Bf)(running);
    let cancelled = false;
    let ending = { trigger: {}, results, skipped: [], git: undefined, s3: undefined, ...problems };
    try {
        const state = openS3State(plan, running);
        for (const stream of selected) {
            const task = { ...(0,tasks/* taskOf */.Xb)(plan, stream, running, clients), prepare: () => state.pull(stream) };
            results.push(await runStream(task, running));
        }
        ending = { ...ending, trigger: await running.trigger() };
        // what was extracted in time is delivered although the run's deadline has come
        const delivering = {
            ...running,
            signal: outerSignal,
            deadline: Math.max(running.deadline, clock.now() + DELIVERY_TIME),
        };
        ending = await publish(plan, ending, delivering);
        ending = withStateProblems(ending, await state.push(results, delivering));
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
    emit({ type: 'run_finished', status: report.run.status, ms: report.run.duration_ms });
    if (!cancelled)
        for (const { task, artifacts, error } of results)
            if (artifacts.length > 0 || !error)
                removeWorkFolder(running.workRoot, task.name);
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
    if (!options.publish || options.dryRun || options.limit !== undefined)
        return ending;
    const s3 = await (0,run_publish/* uploadAll */.dl)(plan, ending.results, running);
    const uploaded = { ...ending, s3 };
    const status = statusOf(uploaded);
    const extras = [
        ...reportArtifacts(plan, buildReport(uploaded, running, running.clock.now()), running),
        ...(0,vault_file/* vaultArtifact */.D)(running),
    ];
    const git = await (0,run_publish/* commitAll */.fi)(plan, ending.results, extras, running, status);
    return { ...uploaded, git };
}


/***/ })

};
