export const id = 2523;
export const ids = [2523];
export const modules = {

/***/ 26709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createColumns)
/* harmony export */ });
function createColumns(plan = {}) {
    const separator = plan.separator ?? '.';
    const rename = new Map(Object.entries(plan.rename ?? {}));
    const positions = new Map();
    let names = [];
    let snapshot = [];
    const covers = (list, name) => list.some((entry) => name === entry || name.startsWith(entry + separator));
    const keeps = (name) => !(plan.remove && covers(plan.remove, name)) && (!plan.only || covers(plan.only, name));
    const renamed = (name) => {
        for (let end = name.length; end > 0; end = name.lastIndexOf(separator, end - 1)) {
            const to = rename.get(name.slice(0, end));
            if (to !== undefined)
                return to + name.slice(end);
        }
        return name;
    };
    return {
        claim(name) {
            if (!keeps(name))
                return -1;
            const final = rename.size === 0 ? name : renamed(name);
            const known = positions.get(final);
            if (known !== undefined)
                return known;
            positions.set(final, names.length);
            names.push(final);
            return names.length - 1;
        },
        reaches: (name) => !(plan.remove && covers(plan.remove, name)) &&
            (!plan.only || covers(plan.only, name) || plan.only.some((entry) => entry.startsWith(name + separator))),
        get count() {
            return names.length;
        },
        names() {
            if (snapshot.length !== names.length) {
                snapshot = names;
                names = names.slice();
            }
            return snapshot;
        },
    };
}


/***/ }),

/***/ 9424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ cellJson),
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   Ii: () => (/* binding */ kindAt),
/* harmony export */   df: () => (/* binding */ positionOf)
/* harmony export */ });
/* unused harmony exports isEmpty, countEmpty */
/* harmony import */ var _batch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31999);
/* harmony import */ var _batch_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7751);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3085);



/** The kind of a cell; a position that the page did not know yet is missing. */
function kindAt(batch, row, position) {
    if (position < 0 || position >= batch.stride || row >= batch.rows)
        return _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.missing;
    return batch.kind[row * batch.stride + position];
}
/** Null, or not there at all. An empty text is a value. */
function isEmpty(batch, row, position) {
    return kindAt(batch, row, position) <= Kind.null;
}
let scratch = Buffer.alloc(4096);
/**
 * A cell as the text that stands in the CSV: strings decoded, numbers with their digits, lists as JSON without white
 * space, booleans `true` / `false`; undefined where it is null or missing.
 */
function cellText(batch, row, position) {
    const kind = kindAt(batch, row, position);
    if (kind <= _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null)
        return undefined;
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true || kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.false)
        return kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true ? 'true' : 'false';
    const cell = row * batch.stride + position;
    const start = batch.start[cell];
    const end = batch.end[cell];
    const bytes = bufferOf(batch.bytes);
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.verbatim || kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number)
        return bytes.toString('utf8', start, end);
    if (scratch.length < end - start)
        scratch = Buffer.alloc((end - start) * 2);
    const decode = kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.escaped ? _batch_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unescapeInto */ .DU : kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json ? _batch_text_js__WEBPACK_IMPORTED_MODULE_1__/* .minifyInto */ .p4 : _batch_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unquoteInto */ .iW;
    return scratch.toString('utf8', 0, decode(bytes, start, end, scratch, 0));
}
/** A cell as a value: integers beyond 2^53 as the text of their digits, lists and objects parsed; undefined where missing. */
function cellJson(batch, row, position) {
    const kind = kindAt(batch, row, position);
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.missing)
        return undefined;
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null)
        return null;
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true || kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.false)
        return kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true;
    const text = cellText(batch, row, position);
    return kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number || kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text) : text;
}
/** The position of a column in this page, or -1. */
function positionOf(batch, name) {
    return batch.columns.indexOf(name);
}
/** Counts missing and null cells of each column, so that the report can say how full it is. */
function countEmpty(batch) {
    const { kind, rows, stride, columns } = batch;
    const width = columns.length;
    const missing = new Int32Array(width);
    const nulls = new Int32Array(width);
    for (let row = 0, base = 0; row < rows; row++, base += stride) {
        for (let position = 0; position < width; position++) {
            const what = kind[base + position];
            if (what > Kind.null)
                continue;
            if (what === Kind.null)
                nulls[position] += 1;
            else
                missing[position] += 1;
        }
    }
    return { missing, null: nulls };
}
const bufferOf = (bytes) => Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);


/***/ }),

/***/ 66116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ lengthen),
/* harmony export */   EO: () => (/* binding */ createTapes),
/* harmony export */   oP: () => (/* binding */ widen)
/* harmony export */ });
/* unused harmony export SLACK */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

const SLACK = 8;
/** Cells of one page above which a source is taken to put data into key names. */
const MAX_CELLS = 2 ** 25;
/** Larger buffers are left to the collector instead of being kept for the next page. */
const KEEP_BYTES = 16 * 2 ** 20;
const KEEP_TAPES = 64;
/** One list for all pages, so that who caches a layout sees that nothing changed. */
const NO_CONSTANTS = [];
/** The tapes of one stream: they remember how wide and how long the last page was. */
function createTapes(columns) {
    const free = [];
    const owners = new WeakMap();
    let lastRows = 64;
    return {
        take(length) {
            const tape = free.pop() ?? emptyTape();
            if (tape.bytes.length < length + SLACK) {
                tape.bytes = Buffer.allocUnsafeSlow(Math.ceil((length * 1.125) / 4096) * 4096 + SLACK);
                tape.view = viewOf(tape.bytes);
            }
            tape.bytes.fill(0, length, length + SLACK);
            const stride = Math.max(tape.stride, roundUp(columns.count));
            if (stride !== tape.stride || tape.room < lastRows)
                allocate(tape, stride, lastRows);
            else
                tape.kind.fill(0);
            return tape;
        },
        finish(tape, rows, order) {
            lastRows = Math.max(16, rows);
            const { bytes, kind, start, end, stride } = tape;
            const batch = {
                bytes,
                rows,
                stride,
                columns: columns.names(),
                order,
                kind,
                start,
                end,
                constants: NO_CONSTANTS,
            };
            owners.set(batch, tape);
            return batch;
        },
        release(batch) {
            const tape = owners.get(batch);
            owners.delete(batch);
            if (tape && tape.bytes.length <= KEEP_BYTES && free.length < KEEP_TAPES)
                free.push(tape);
        },
    };
}
const roundUp = (columns) => Math.max(8, Math.ceil(columns / 8) * 8);
const NOTHING = Buffer.allocUnsafeSlow(SLACK).fill(0);
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const emptyTape = () => ({
    bytes: NOTHING,
    view: viewOf(NOTHING),
    kind: new Uint8Array(0),
    start: new Int32Array(0),
    end: new Int32Array(0),
    stride: 8,
    room: 0,
});
function allocate(tape, stride, room) {
    const cells = stride * room;
    if (cells > MAX_CELLS)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('too_many_columns', `a page of ${room} records has ${stride} columns or more`, {
            remedy: 'Keys seem to carry data: limit flatten.depth, or keep named columns with "only".',
        });
    tape.kind = new Uint8Array(cells);
    tape.start = new Int32Array(cells);
    tape.end = new Int32Array(cells);
    tape.stride = stride;
    tape.room = room;
}
/** Makes room for more rows; what is there stays. */
function lengthen(tape) {
    const { kind, start, end } = tape;
    allocate(tape, tape.stride, Math.max(64, tape.room * 2));
    tape.kind.set(kind);
    tape.start.set(start);
    tape.end.set(end);
}
/** Makes room for at least `columns` cells per row; what is there stays. */
function widen(tape, columns) {
    const { kind, start, end, stride, room } = tape;
    allocate(tape, roundUp(Math.max(columns, Math.ceil(stride * 1.5))), room);
    for (let row = 0; row < room; row++) {
        const from = row * stride;
        tape.kind.set(kind.subarray(from, from + stride), row * tape.stride);
        tape.start.set(start.subarray(from, from + stride), row * tape.stride);
        tape.end.set(end.subarray(from, from + stride), row * tape.stride);
    }
}


/***/ }),

/***/ 7751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ unescapeInto),
/* harmony export */   iW: () => (/* binding */ unquoteInto),
/* harmony export */   p4: () => (/* binding */ minifyInto),
/* harmony export */   qm: () => (/* binding */ countReplaced)
/* harmony export */ });
/** Turning a cell's bytes into the value they stand for. Every result is at most as long as its span. */
const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const ESCAPES = new Uint8Array(128);
for (const [letter, byte] of [...'"\\/bfnrt'].map((letter, i) => [letter, [34, 92, 47, 8, 12, 10, 13, 9][i]]))
    ESCAPES[letter.charCodeAt(0)] = byte;
function hex4(bytes, at) {
    let value = 0;
    for (let i = at; i < at + 4; i++) {
        const byte = bytes[i];
        value = (value << 4) | (byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57);
    }
    return value;
}
/**
 * The code point of the `\u` escape at `at` (its backslash), joined with a second half where one follows: its length
 * is then 12 instead of 6. A lone half and NUL, which CSV readers and databases choke on, are U+FFFD.
 */
function codePoint(bytes, at, end) {
    const unit = hex4(bytes, at + 2);
    if (unit === 0)
        return 0xfffd;
    if (unit < 0xd800 || unit > 0xdfff)
        return unit;
    if (unit < 0xdc00 && at + 12 <= end && bytes[at + 6] === BACKSLASH && bytes[at + 7] === 0x75) {
        const low = hex4(bytes, at + 8);
        if (low >= 0xdc00 && low <= 0xdfff)
            return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
    return 0xfffd;
}
function writePoint(point, out, to) {
    if (point < 0x80) {
        out[to] = point;
        return to + 1;
    }
    if (point < 0x800) {
        out[to] = 0xc0 | (point >> 6);
        out[to + 1] = 0x80 | (point & 63);
        return to + 2;
    }
    if (point < 0x10000) {
        out[to] = 0xe0 | (point >> 12);
        out[to + 1] = 0x80 | ((point >> 6) & 63);
        out[to + 2] = 0x80 | (point & 63);
        return to + 3;
    }
    out[to] = 0xf0 | (point >> 18);
    out[to + 1] = 0x80 | ((point >> 12) & 63);
    out[to + 2] = 0x80 | ((point >> 6) & 63);
    out[to + 3] = 0x80 | (point & 63);
    return to + 4;
}
/** Writes a JSON string's content (valid, without its quotes) decoded, from `to` on; gives the position behind it. */
function unescapeInto(bytes, start, end, out, to) {
    let o = to;
    for (let at = start; at < end;) {
        const byte = bytes[at];
        if (byte !== BACKSLASH) {
            out[o++] = byte;
            at += 1;
        }
        else if (bytes[at + 1] === 0x75) {
            const point = codePoint(bytes, at, end);
            o = writePoint(point, out, o);
            at += point > 0xffff ? 12 : 6;
        }
        else {
            out[o++] = ESCAPES[bytes[at + 1]];
            at += 2;
        }
    }
    return o;
}
/** How many NULs and lone surrogates of a JSON string's content `unescapeInto` replaces. */
function countReplaced(bytes, start, end) {
    let count = 0;
    for (let at = start; at < end;) {
        if (bytes[at] !== BACKSLASH)
            at += 1;
        else if (bytes[at + 1] !== 0x75)
            at += 2;
        else {
            const point = codePoint(bytes, at, end);
            if (point === 0xfffd && hex4(bytes, at + 2) !== 0xfffd)
                count += 1;
            at += point > 0xffff ? 12 : 6;
        }
    }
    return count;
}
/** Copies JSON text without its insignificant white space; strings stay as they were sent. */
function minifyInto(bytes, start, end, out, to) {
    let o = to;
    let inString = false;
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (!inString && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09))
            continue;
        out[o++] = byte;
        if (byte === QUOTE)
            inString = !inString;
        else if (inString && byte === BACKSLASH)
            out[o++] = bytes[++at];
    }
    return o;
}
/** Copies a quoted CSV field's content with doubled quotes as one. */
function unquoteInto(bytes, start, end, out, to) {
    let o = to;
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        out[o++] = byte;
        if (byte === QUOTE)
            at += 1;
    }
    return o;
}


/***/ }),

/***/ 31999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Kind)
/* harmony export */ });
/** What a cell holds. `verbatim` bytes are the value itself; the others need the decoding that their name says. */
const Kind = {
    /** The record has no such key. */
    missing: 0,
    /** The record says null. Not the same as missing. */
    null: 1,
    /** A string whose bytes need no decoding. */
    verbatim: 2,
    /** A JSON string with escapes. */
    escaped: 3,
    /** A number, with the digits that the source sent. */
    number: 4,
    true: 5,
    false: 6,
    /** A list, or an object below the flattening depth: JSON text, insignificant white space possible. */
    json: 7,
    /** A quoted CSV field in which a doubled quote stands for one. */
    csvQuoted: 8,
};


/***/ }),

/***/ 7352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createByteBuffer)
/* harmony export */ });
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


/***/ }),

/***/ 7054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ widenAll),
/* harmony export */   iG: () => (/* binding */ typedValue),
/* harmony export */   oP: () => (/* binding */ widen)
/* harmony export */ });
/** The narrowest type that holds the values of both: an integer is a number, all else that is mixed is text. */
function widen(a, b) {
    if (a === undefined || b === undefined || a === b)
        return a ?? b;
    const isNumeric = (type) => type === 'integer' || type === 'number';
    return isNumeric(a) && isNumeric(b) ? 'number' : 'string';
}
/** Types of a target that holds rows of both. */
function widenAll(a, b) {
    const all = new Map(Object.entries(a));
    for (const [name, type] of Object.entries(b))
        all.set(name, widen(all.get(name), type));
    return Object.fromEntries(all);
}
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
/** A cell's text as the value it stands for; digits beyond what a number holds stay text. */
function typedValue(text, type) {
    if (type === 'boolean')
        return text === 'true' ? true : text === 'false' ? false : text;
    if ((type === 'integer' || type === 'number') && NUMBER.test(text)) {
        const value = Number(text);
        return String(value) === text ? value : text;
    }
    return text;
}


/***/ }),

/***/ 35361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ partitionKey),
/* harmony export */   Ef: () => (/* binding */ WHOLE),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   aC: () => (/* binding */ valuesIn),
/* harmony export */   iQ: () => (/* binding */ partitionOf)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

/** The only turn of a stream without partitions. */
const WHOLE = { values: {}, label: '' };
/** Equal for equal partitions: names a partition's cursor in the bookmark. */
function partitionKey({ values }) {
    const names = Object.keys(values).sort();
    return names.length === 0 ? '' : JSON.stringify(names.map((name) => [name, values[name]]));
}
/** The values of a key. */
const valuesIn = (key) => (key === '' ? {} : Object.fromEntries(JSON.parse(key)));
/** @param values names as templates use them */
function partitionOf(values) {
    const parts = Object.entries(values).map(([name, value]) => {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        return `${name}=${text.length > LONGEST ? shorten(text) : text}`;
    });
    return { values, label: parts.join(', ') };
}
const LONGEST = 40;
/** Pages are known by their names: values that begin alike must not be called alike. */
const shorten = (text) => `${text.slice(0, LONGEST - 9)}…${(0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(text).toString(16).padStart(8, '0')}`;
/** Names for the templates of a turn: those of the run, of the partition, and of the range. */
function scopeOf(scope, { partition, range }) {
    const { start = null, end = null } = range;
    return { ...scope, ...partition.values, 'incremental.start': start, 'incremental.end': end };
}


/***/ }),

/***/ 98490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ detectDelimiter),
/* harmony export */   s: () => (/* binding */ createCsvReader)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _core_batch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31999);
/* harmony import */ var _core_batch_tape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66116);
/* harmony import */ var _core_batch_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7751);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);





const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c];
/**
 * Comma- or otherwise separated text (RFC 4180; LF or CRLF). Nothing between two delimiters is null, `""` is an empty
 * text. Cells beyond the header go to `_extra_1`, …; cells that a line lacks are missing. Blank lines are skipped.
 */
function createCsvReader(columns, options) {
    let rows = 0;
    let positions = [];
    let named = 0;
    let seen = new Set();
    let mark = '';
    let field = { kind: 0, start: 0, end: 0 };
    /** The column of a line's nth cell. */
    const positionOf = (index) => {
        const known = positions[index];
        if (known !== undefined)
            return known;
        const position = columns.claim(options.header ? `_extra_${index - named + 1}` : `column_${index + 1}`);
        positions.push(position);
        return position;
    };
    /** From a field's first byte to behind it. */
    const readField = (bytes, p, length, delimiter) => {
        if (bytes[p] !== QUOTE) {
            let at = p;
            while (at < length && bytes[at] !== delimiter && bytes[at] !== LF)
                at += 1;
            const last = bytes[at - 1] === CR && (at === length || bytes[at] === LF) ? at - 1 : at;
            field = { kind: last <= p ? _core_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .Kind */ .b.null : _core_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .Kind */ .b.verbatim, start: p, end: Math.max(p, last) };
            return at;
        }
        let kind = _core_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .Kind */ .b.verbatim;
        let at = p + 1;
        for (;;) {
            at = bytes.indexOf(QUOTE, at);
            if (at < 0 || at >= length)
                throw truncated(p, 'a quoted field does not end');
            if (bytes[at + 1] !== QUOTE)
                break;
            kind = _core_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .Kind */ .b.csvQuoted;
            at += 2;
        }
        field = { kind, start: p + 1, end: at };
        at += 1;
        if (bytes[at] === CR && (at + 1 === length || bytes[at + 1] === LF))
            at += 1;
        if (at < length && bytes[at] !== delimiter && bytes[at] !== LF)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RetryableError */ .dw('bad_csv', `the CSV is not valid at byte ${at}: text behind a closing quote`, {
                remedy: 'Set delimited.delimiter, if another delimiter is meant.',
            });
        return at;
    };
    const place = (tape, index) => {
        const position = positionOf(index);
        if (position < 0)
            return;
        if (position >= tape.stride)
            (0,_core_batch_tape_js__WEBPACK_IMPORTED_MODULE_2__/* .widen */ .oP)(tape, position + 1);
        seen.add(position);
        const cell = rows * tape.stride + position;
        tape.kind[cell] = field.kind;
        tape.start[cell] = field.start;
        tape.end[cell] = field.end;
    };
    const readHeader = (bytes, length, delimiter) => {
        const names = [];
        let p = 0;
        for (;;) {
            p = readField(bytes, p, length, delimiter);
            names.push(fieldText(bytes, field));
            if (bytes[p] !== delimiter || p >= length)
                break;
            p += 1;
        }
        positions = headerNames(names).map((name) => columns.claim(name));
        for (const position of positions)
            if (position >= 0)
                seen.add(position);
        named = positions.length;
        return p + 1;
    };
    /** From a line's first byte to behind its end. */
    const readLine = (tape, begin, length, delimiter) => {
        if (rows === tape.room)
            (0,_core_batch_tape_js__WEBPACK_IMPORTED_MODULE_2__/* .lengthen */ .E)(tape);
        let p = begin;
        for (let index = 0;; index++) {
            p = readField(tape.bytes, p, length, delimiter);
            place(tape, index);
            if (p >= length && index + 1 < named)
                throw truncated(p, 'its last line has fewer fields than the header and no end');
            if (p >= length || tape.bytes[p] === LF)
                return p + 1;
            p += 1;
        }
    };
    return {
        read(tape, length) {
            rows = 0;
            positions = [];
            named = 0;
            seen = new Set();
            const { bytes } = tape;
            const delimiter = options.delimiter === 'auto' ? detectDelimiter(bytes, length) : options.delimiter.charCodeAt(0);
            const body = options.header ? Math.min(length, readHeader(bytes, length, delimiter)) : 0;
            mark = `${(0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes.subarray(body, length)).toString(16).padStart(8, '0')}:${length - body}`;
            for (let p = body; p < length;) {
                if (bytes[p] === LF)
                    p += 1;
                else if (bytes[p] === CR && bytes[p + 1] === LF)
                    p += 2;
                else {
                    p = readLine(tape, p, length, delimiter);
                    rows += 1;
                }
            }
        },
        get rows() {
            return rows;
        },
        order: () => [...seen],
        fingerprint: () => mark,
    };
}
function truncated(at, reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RetryableError */ .dw('truncated_csv', `the CSV breaks off at byte ${at}: ${reason}`, {
        remedy: 'If this stays so, look at the answer: its last line is not whole.',
    });
}
function fieldText(bytes, field) {
    if (field.kind !== _core_batch_js__WEBPACK_IMPORTED_MODULE_1__/* .Kind */ .b.csvQuoted)
        return bytes.toString('utf8', field.start, field.end);
    const out = Buffer.alloc(field.end - field.start);
    return out.toString('utf8', 0, (0,_core_batch_text_js__WEBPACK_IMPORTED_MODULE_3__/* .unquoteInto */ .iW)(bytes, field.start, field.end, out, 0));
}
/** A column without a name is `column_3`; a name that comes again is `name_2`. */
function headerNames(names) {
    const used = new Set();
    return names.map((name, i) => {
        const wanted = name.trim() === '' ? `column_${i + 1}` : name.trim();
        let unique = wanted;
        for (let n = 2; used.has(unique); n++)
            unique = `${wanted}_${n}`;
        used.add(unique);
        return unique;
    });
}
/** The delimiter that the first line has most of outside quotes; a comma where it has none. */
function detectDelimiter(bytes, length) {
    const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
    let quoted = false;
    for (let at = 0; at < length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE)
            quoted = !quoted;
        if (quoted)
            continue;
        if (byte === LF)
            break;
        const count = counts.get(byte);
        if (count !== undefined)
            counts.set(byte, count + 1);
    }
    return DELIMITERS.reduce((best, one) => (counts.get(one) > counts.get(best) ? one : best));
}


/***/ }),

/***/ 40295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ createDecoder)
});

// UNUSED EXPORTS: decodeOptionsSchema

// EXTERNAL MODULE: ./lib/core/batch-columns.js
var batch_columns = __webpack_require__(26709);
// EXTERNAL MODULE: ./lib/core/batch-tape.js
var batch_tape = __webpack_require__(66116);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/core/charset.js
var core_charset = __webpack_require__(5211);
;// CONCATENATED MODULE: ./lib/decode/charset.js


/** A body as UTF-8: the given charset counts first, then a byte order mark, then the content type. */
function toUtf8(body, contentType, charset) {
    const mark = (0,core_charset/* byteOrderMark */.y2)(body);
    const bare = mark ? body.subarray(mark.length) : body;
    const { encoding } = new TextDecoder(charset ?? mark?.charset ?? (0,core_charset/* declaredCharset */.hE)(contentType) ?? 'utf-8');
    if (encoding === 'utf-8' && (0,external_node_buffer_.isUtf8)(bare))
        return { bytes: bare, replaced: 0 };
    const { text, replaced } = (0,core_charset/* decodeCharset */.NW)(bare, encoding);
    return { bytes: Buffer.from(text), replaced };
}
/** Raw NULs, which CSV allows and no reader or database wants, as U+FFFD. */
function replaceNuls(text) {
    if (!text.bytes.includes(0))
        return text;
    const parts = Buffer.from(text.bytes).toString('utf8').split('\0');
    return { bytes: Buffer.from(parts.join('\ufffd')), replaced: text.replaced + parts.length - 1 };
}

// EXTERNAL MODULE: ./lib/decode/csv.js
var csv = __webpack_require__(98490);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
;// CONCATENATED MODULE: ./lib/decode/gunzip.js



const MAX_BYTES = 256 * 2 ** 20;
const MAX_RATIO = 200;
const SMALL = 2 ** 20;
/** A body that is itself a gzip file (`.json.gz`), unpacked; any other body as it is. */
function gunzipFile(body) {
    if (body[0] !== 0x1f || body[1] !== 0x8b)
        return body;
    const limit = Math.min(MAX_BYTES, Math.max(SMALL, body.length * MAX_RATIO));
    try {
        return (0,external_node_zlib_.gunzipSync)(body, { maxOutputLength: limit });
    }
    catch (cause) {
        if (cause instanceof RangeError)
            throw new errors/* StreamError */.lm('too_large', `the gzip file in the answer unpacks to more than ${(0,units/* formatBytes */.z3)(limit)}`, {
                remedy: 'Ask the source for smaller pages.',
                cause,
            });
        throw new errors/* RetryableError */.dw('bad_gzip', 'the answer is a gzip file that breaks off or is damaged', { cause });
    }
}

// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/core/batch-text.js
var batch_text = __webpack_require__(7751);
;// CONCATENATED MODULE: ./lib/decode/json-syntax.js
/** The text is not JSON: where and why. Becomes a RetryableError at the decoder's door. */
class JsonSyntaxError extends Error {
    name = 'JsonSyntaxError';
    at;
    code;
    constructor(at, reason, code = 'bad_json') {
        super(reason);
        this.at = at;
        this.code = code;
    }
}
/** Objects and lists within each other beyond this are refused: no honest record needs it. */
const MAX_DEPTH = 1_000;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
/** 1 for the bytes that end a run of plain string content: quote, backslash, control characters. */
const STOPS = new Uint8Array(256);
for (let byte = 0; byte < 32; byte++)
    STOPS[byte] = 1;
STOPS[QUOTE] = 1;
STOPS[BACKSLASH] = 1;
function fail(at, reason) {
    throw new JsonSyntaxError(at, reason);
}
function tooDeep(at) {
    throw new JsonSyntaxError(at, `nested deeper than ${MAX_DEPTH} levels`, 'too_deep');
}
/** The first byte from `p` on that is no white space. */
function skipSpace(bytes, p) {
    let at = p;
    for (;;) {
        const byte = bytes[at];
        if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
            return at;
        at += 1;
    }
}
/** From behind an opening quote to the first byte that is no plain content. */
function skipPlain(bytes, p) {
    let at = p;
    while (STOPS[bytes[at]] === 0)
        at += 1;
    return at;
}
/** `skipPlain`, four bytes at a time: the lowest byte that is a quote, a backslash or below 0x20 is found exactly. */
function skipPlainWords(view, p) {
    for (let at = p;; at += 4) {
        const word = view.getInt32(at, true);
        const quote = word ^ 0x22222222;
        const slash = word ^ 0x5c5c5c5c;
        const stops = (((word - 0x20202020) & ~word) | ((quote - 0x01010101) & ~quote) | ((slash - 0x01010101) & ~slash)) & 0x80808080;
        if (stops !== 0)
            return at + ((31 - Math.clz32(stops & -stops)) >> 3);
    }
}
/** From behind an opening quote to the position of the closing one; all escapes are checked. */
function skipString(bytes, p) {
    let at = p;
    for (;;) {
        at = skipPlain(bytes, at);
        const byte = bytes[at];
        if (byte === QUOTE)
            return at;
        if (byte !== BACKSLASH)
            fail(at, 'a string that does not end, or a control character in it');
        at = skipEscape(bytes, at);
    }
}
/** From a backslash to behind its escape. */
function skipEscape(bytes, p) {
    const byte = bytes[p + 1];
    if (byte === 0x75) {
        for (let i = p + 2; i < p + 6; i++)
            if (hexValue(bytes[i]) < 0)
                fail(p, 'a bad \\u escape');
        return p + 6;
    }
    // " \ / b f n r t
    if (byte === QUOTE ||
        byte === BACKSLASH ||
        byte === 0x2f ||
        byte === 0x62 ||
        byte === 0x66 ||
        byte === 0x6e ||
        byte === 0x72 ||
        byte === 0x74)
        return p + 2;
    fail(p, 'a bad escape');
}
function hexValue(byte) {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
const isDigit = (byte) => byte >= 0x30 && byte <= 0x39;
/** From a minus or digit to behind the number. */
function skipNumber(bytes, p) {
    let at = p;
    let byte = bytes[at];
    if (byte === MINUS)
        byte = bytes[++at];
    if (byte === 0x30)
        byte = bytes[++at];
    else if (isDigit(byte)) {
        do
            byte = bytes[++at];
        while (isDigit(byte));
    }
    else
        fail(at, 'a number without digits');
    if (byte === 0x2e) {
        byte = bytes[++at];
        if (!isDigit(byte))
            fail(at, 'a number without digits behind its point');
        do
            byte = bytes[++at];
        while (isDigit(byte));
    }
    if (byte === 0x65 || byte === 0x45) {
        byte = bytes[++at];
        if (byte === 0x2b || byte === MINUS)
            byte = bytes[++at];
        if (!isDigit(byte))
            fail(at, 'a number without digits in its exponent');
        do
            byte = bytes[++at];
        while (isDigit(byte));
    }
    return at;
}
/** From the first letter of true, false or null to behind it. */
function skipLiteral(bytes, p) {
    const byte = bytes[p];
    if (byte === 0x74 && bytes[p + 1] === 0x72 && bytes[p + 2] === 0x75 && bytes[p + 3] === 0x65)
        return p + 4;
    if (byte === 0x6e && bytes[p + 1] === 0x75 && bytes[p + 2] === 0x6c && bytes[p + 3] === 0x6c)
        return p + 4;
    if (byte === 0x66 && bytes[p + 1] === 0x61 && bytes[p + 2] === 0x6c && bytes[p + 3] === 0x73 && bytes[p + 4] === 0x65)
        return p + 5;
    fail(p, byte === 0 ? 'the text breaks off' : 'no JSON value');
}
/** From a string, number or literal to behind it. */
function skipScalar(bytes, p) {
    const byte = bytes[p];
    if (byte === QUOTE)
        return skipString(bytes, p + 1) + 1;
    return byte === MINUS || isDigit(byte) ? skipNumber(bytes, p) : skipLiteral(bytes, p);
}

;// CONCATENATED MODULE: ./lib/decode/json-skip.js

const closers = new Uint8Array(MAX_DEPTH + 2);
/** From any value's first byte to behind it, `depth` levels below the top; everything inside is checked. No recursion. */
function skipValue(bytes, p, depth) {
    let at = p;
    let level = depth;
    for (;;) {
        const byte = bytes[at];
        if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
            if (level >= MAX_DEPTH)
                tooDeep(at);
            level += 1;
            closers[level] = byte + 2;
            at = skipSpace(bytes, at + 1);
            if (bytes[at] !== byte + 2) {
                if (byte === OPEN_OBJECT)
                    at = skipKey(bytes, at);
                continue;
            }
            at += 1;
            level -= 1;
        }
        else
            at = skipScalar(bytes, at);
        while (level > depth) {
            at = skipSpace(bytes, at);
            if (bytes[at] === COMMA) {
                at = skipSpace(bytes, at + 1);
                if (closers[level] === CLOSE_OBJECT)
                    at = skipKey(bytes, at);
                break;
            }
            if (bytes[at] !== closers[level])
                fail(at, 'a comma or the end of a list or object was due');
            at += 1;
            level -= 1;
        }
        if (level === depth)
            return at;
    }
}
/** From a key's opening quote to its value's first byte. */
function skipKey(bytes, p) {
    if (bytes[p] !== QUOTE)
        fail(p, 'a key was due');
    return skipColon(bytes, skipString(bytes, p + 1) + 1);
}
/** From behind a key's closing quote to its value's first byte. */
function skipColon(bytes, p) {
    const at = skipSpace(bytes, p);
    if (bytes[at] !== COLON)
        fail(at, 'a colon was due');
    return skipSpace(bytes, at + 1);
}

;// CONCATENATED MODULE: ./lib/decode/json-keys.js



/** The text of a key or string whose bytes span [at, end), escapes resolved. */
function keyText(bytes, at, end) {
    let plain = at;
    while (plain < end && bytes[plain] !== BACKSLASH)
        plain += 1;
    if (plain === end)
        return bytes.toString('utf8', at, end);
    const out = Buffer.alloc(end - at);
    return out.toString('utf8', 0, (0,batch_text/* unescapeInto */.DU)(bytes, at, end, out, 0));
}
/** The entries of the object at `p`. */
function entriesOf(bytes, p, depth) {
    const entries = [];
    let at = skipSpace(bytes, p + 1);
    while (bytes[at] === QUOTE) {
        const close = skipString(bytes, at + 1);
        const key = keyText(bytes, at + 1, close);
        at = skipColon(bytes, close + 1);
        entries.push({ key, at });
        at = skipSpace(bytes, skipValue(bytes, at, depth + 1));
        if (bytes[at] !== COMMA)
            break;
        at = skipSpace(bytes, at + 1);
    }
    return entries;
}

;// CONCATENATED MODULE: ./lib/decode/json-detect.js




/** Names that lists of records usually have, the most usual first. */
const USUAL = [
    'data',
    'results',
    'items',
    'records',
    'rows',
    'value',
    'values',
    'hits',
    'docs',
    'entries',
    'nodes',
    'edges',
    'content',
    'list',
];
/** Lists that are about the response, not its data. */
const ABOUT = new Set([
    'errors',
    'error',
    'warnings',
    'links',
    '_links',
    'meta',
    'messages',
    'pagination',
    'aggregations',
    'facets',
]);
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);
const MAX_LEVELS = 4;
/** Looks at a whole body for its records. @throws RetryableError where it is an error message instead of data */
function detectRecords(bytes) {
    const begin = skipSpace(bytes, 0);
    if (bytes[begin] === OPEN_LIST)
        return { choice: '', reason: 'the body is a list' };
    if (bytes[begin] !== OPEN_OBJECT)
        return { choice: '', reason: 'the body is a single value' };
    const candidates = [];
    collect(bytes, begin, '', 0, candidates);
    const chosen = choose(candidates.filter((one) => one.holds === 'objects')) ?? chooseUsual(candidates);
    if (chosen)
        return chosen;
    const keys = entriesOf(bytes, begin, 0).map((entry) => entry.key);
    if (keys.some((key) => /^(errors?|fault|exception)$/i.test(key)) || isProblem(keys))
        throw new errors/* RetryableError */.dw('records_absent', `the answer holds no list of records but ${listed(keys)}: it looks like an error message`, {
            remedy: 'If this object is the data, set records_path: "".',
        });
    return { choice: '', reason: 'the body is one object without a list of objects: it is the single record' };
}
/** `{ message, code }` and problem details (RFC 9457). */
const isProblem = (keys) => keys.length <= 6 &&
    keys.some((key) => /^(message|detail|title)$/i.test(key)) &&
    keys.some((key) => /^(code|status|status_?code)$/i.test(key));
const listed = (keys) => keys
    .slice(0, 12)
    .map((key) => `"${key}"`)
    .join(', ') || 'nothing';
function collect(bytes, p, prefix, depth, into) {
    for (const { key, at } of entriesOf(bytes, p, depth)) {
        if (FORBIDDEN.has(key) || ABOUT.has(key.toLowerCase()) || key === '')
            continue;
        const path = (prefix === '' ? '' : `${prefix}.`) + key.replace(/[.[\]\\*]/g, '\\$&');
        if (bytes[at] === OPEN_OBJECT && depth < MAX_LEVELS)
            collect(bytes, at, path, depth + 1, into);
        if (bytes[at] !== OPEN_LIST)
            continue;
        const first = skipSpace(bytes, at + 1);
        const holds = bytes[first] === OPEN_OBJECT ? 'objects' : bytes[first] === CLOSE_LIST ? 'nothing' : 'others';
        const isEdges = key === 'edges' &&
            holds === 'objects' &&
            entriesOf(bytes, first, depth + 2).some((entry) => entry.key === 'node');
        into.push({ path: isEdges ? `${path}[*].node` : path, name: key.toLowerCase(), depth, holds });
    }
}
const rank = (candidate) => {
    const at = USUAL.indexOf(candidate.name);
    return at < 0 ? USUAL.length : at;
};
function choose(candidates) {
    const top = Math.min(...candidates.map((one) => one.depth));
    const nearest = candidates.filter((one) => one.depth === top).sort((a, b) => rank(a) - rank(b));
    const [first, second] = nearest;
    if (!first)
        return undefined;
    if (!second)
        return { choice: first.path, reason: 'it is the one list of objects there' };
    if (rank(first) < USUAL.length)
        return { choice: first.path, reason: `of ${nearest.length} lists of objects it has the most usual name` };
    throw new errors/* StreamError */.lm('records_ambiguous', `the answer has several lists of objects: ${listed(nearest.map((one) => one.path))}`, { remedy: 'Set records_path to the one that holds the records.' });
}
/** Lists of plain values, and empty ones, count only under a usual name or alone. */
function chooseUsual(candidates) {
    const usual = candidates
        .filter((one) => rank(one) < USUAL.length)
        .sort((a, b) => a.depth - b.depth || rank(a) - rank(b));
    const chosen = usual[0] ?? (candidates.length === 1 && candidates[0].holds === 'nothing' ? candidates[0] : undefined);
    if (!chosen)
        return undefined;
    const what = chosen.holds === 'nothing' ? 'an empty list' : 'a list of values';
    return { choice: chosen.path, reason: `it is ${what} with a usual name` };
}

;// CONCATENATED MODULE: ./lib/decode/json-page.js




/** Reads one JSON value from `begin` on: what stands at `path` into the scanner's tape, all else only checked. */
function walkJson(tape, begin, path, scanner) {
    const { bytes } = tape;
    const spans = [];
    const many = path.includes(json/* ANY */.x4);
    let found = false;
    let missed;
    const miss = (step, at) => {
        if (missed === undefined || step > missed.step)
            missed = { step, at };
    };
    const walk = (p, step, depth) => {
        if (step === path.length)
            return records(p, depth);
        if (bytes[p] === OPEN_OBJECT)
            return inObject(p, step, depth);
        if (bytes[p] === OPEN_LIST && typeof path[step] !== 'string')
            return inList(p, step, depth);
        miss(step, p);
        return skipValue(bytes, p, depth);
    };
    const inObject = (begin, step, depth) => {
        const wanted = path[step];
        let matches = 0;
        let p = skipSpace(bytes, begin + 1);
        if (bytes[p] !== CLOSE_OBJECT)
            for (;;) {
                if (bytes[p] !== QUOTE)
                    fail(p, 'a key was due');
                const close = skipString(bytes, p + 1);
                const isWanted = wanted === json/* ANY */.x4 || keyText(bytes, p + 1, close) === String(wanted);
                if (isWanted && wanted !== json/* ANY */.x4 && matches > 0)
                    fail(p, 'the key that leads to the records stands twice: which one is meant cannot be known');
                p = skipColon(bytes, close + 1);
                if (isWanted)
                    matches += 1;
                p = skipSpace(bytes, isWanted ? walk(p, step + 1, depth + 1) : skipValue(bytes, p, depth + 1));
                if (bytes[p] !== COMMA)
                    break;
                p = skipSpace(bytes, p + 1);
            }
        if (bytes[p] !== CLOSE_OBJECT)
            fail(p, 'a comma or the end of an object was due');
        if (matches === 0 && wanted === json/* ANY */.x4)
            found = true;
        else if (matches === 0)
            miss(step, begin);
        return p + 1;
    };
    const inList = (begin, step, depth) => {
        const wanted = path[step];
        let index = 0;
        let p = skipSpace(bytes, begin + 1);
        if (bytes[p] !== CLOSE_LIST)
            for (;;) {
                const isWanted = wanted === json/* ANY */.x4 || wanted === index;
                p = skipSpace(bytes, isWanted ? walk(p, step + 1, depth + 1) : skipValue(bytes, p, depth + 1));
                index += 1;
                if (bytes[p] !== COMMA)
                    break;
                p = skipSpace(bytes, p + 1);
            }
        if (bytes[p] !== CLOSE_LIST)
            fail(p, 'a comma or the end of a list was due');
        if (wanted === json/* ANY */.x4 && index === 0)
            found = true;
        else if (typeof wanted === 'number' && wanted >= index)
            miss(step, begin);
        return p + 1;
    };
    const records = (p, depth) => {
        const byte = bytes[p];
        if (byte === OPEN_LIST)
            return list(p, depth);
        if (byte === OPEN_OBJECT) {
            found = true;
            const to = scanner.record(p, depth);
            spans.push({ from: p, to, filler: many ? '{}' : undefined });
            return to;
        }
        if (byte === 0x6e)
            found = true;
        else
            miss(path.length, p);
        return skipValue(bytes, p, depth);
    };
    const list = (begin, depth) => {
        found = true;
        const to = scanner.records(begin, depth);
        spans.push({ from: begin + 1, to, filler: '' });
        return to + 1;
    };
    const end = walk(skipSpace(bytes, begin), 0, 0);
    return { spans, found, missed, end };
}
/** The response with each list of records empty. */
function envelopeOf(bytes, length, spans) {
    let text = '';
    let at = 0;
    for (const span of spans) {
        if (span.filler === undefined)
            continue;
        text += bytes.toString('utf8', at, span.from) + span.filler;
        at = span.to;
    }
    return (0,json/* parseJson */.qF)(text + bytes.toString('utf8', at, length));
}

;// CONCATENATED MODULE: ./lib/decode/json.js








const BEHIND = 'something stands behind the end of the JSON text';
function createJsonReader(recordsPath, scanner) {
    let path = recordsPath === undefined ? undefined : (0,json/* parsePath */.Rr)(recordsPath);
    let crc = 0;
    let size = 0;
    const count = (bytes, spans) => {
        for (const { from, to } of spans) {
            crc = (0,external_node_zlib_.crc32)(bytes.subarray(from, to), crc);
            size += to - from;
        }
    };
    const begin = (tape) => {
        scanner.begin(tape);
        crc = 0;
        size = 0;
    };
    return {
        read(tape, length, onDetect) {
            begin(tape);
            const found = path === undefined ? detect(tape.bytes, length) : undefined;
            const here = path ?? (0,json/* parsePath */.Rr)(found.choice);
            const walked = walkJson(tape, 0, here, scanner);
            const end = skipSpace(tape.bytes, walked.end);
            if (end !== length)
                fail(end, BEHIND);
            if (!walked.found)
                throw absent(tape.bytes, here, walked);
            const envelope = envelopeOf(tape.bytes, length, walked.spans);
            if (scanner.rows === 0 && saysError(envelope))
                throw errorInstead(here, envelope);
            count(tape.bytes, walked.spans);
            if (found && scanner.rows > 0) {
                path = here;
                onDetect?.(found);
            }
            return envelope;
        },
        readLines(tape, length) {
            begin(tape);
            const here = path ?? [];
            for (let p = skipSpace(tape.bytes, 0); p < length;) {
                const walked = walkJson(tape, p, here, scanner);
                if (!walked.found)
                    throw absent(tape.bytes, here, walked);
                count(tape.bytes, walked.spans);
                p = skipSpace(tape.bytes, walked.end);
                if (p < length && !tape.bytes.subarray(walked.end, p).includes(0x0a))
                    fail(p, 'a new line was due');
            }
        },
        fingerprint: () => `${crc.toString(16).padStart(8, '0')}:${size}`,
    };
}
/** Detection looks only at a text that is whole: lines of JSON and broken texts are told as such, not guessed at. */
function detect(bytes, length) {
    const end = skipSpace(bytes, skipValue(bytes, skipSpace(bytes, 0), 0));
    if (end !== length)
        fail(end, BEHIND);
    return detectRecords(bytes);
}
/** No records, and the answer itself names an error: never taken for an empty page. */
function saysError(envelope) {
    if (envelope === null || typeof envelope !== 'object' || Array.isArray(envelope))
        return false;
    return ['error', 'errors'].some((key) => {
        const value = Object.hasOwn(envelope, key) ? envelope[key] : undefined;
        if (value === undefined || value === null || value === false || value === '' || value === 0)
            return false;
        return !Array.isArray(value) || value.length > 0;
    });
}
function errorInstead(path, envelope) {
    const keys = Object.keys(envelope)
        .slice(0, 12)
        .map((key) => `"${key}"`);
    return new errors/* RetryableError */.dw('records_absent', `no records at ${pathName(path)}, but an error beside them (keys: ${keys.join(', ')})`, {
        remedy: 'Look at the answer; a response_rule can say what this error means.',
    });
}
const pathName = (path) => path.length === 0 ? 'the top of the body' : `"${path.map((step) => (step === json/* ANY */.x4 ? '*' : String(step))).join('.')}"`;
function absent(bytes, path, walked) {
    const { step, at } = walked.missed ?? { step: 0, at: 0 };
    const name = `records_path ${pathName(path)}`;
    if (step === path.length)
        return new errors/* RetryableError */.dw('records_absent', `${name} leads to ${kindAt(bytes, at)}, not to a list of records`, {
            remedy: 'Set records_path to the list, or "" for the whole body.',
        });
    const wanted = path[step] === json/* ANY */.x4 ? '*' : String(path[step]);
    const where = step === 0 ? 'at the top' : `inside ${pathName(path.slice(0, step))}`;
    if (bytes[at] !== OPEN_OBJECT)
        return new errors/* RetryableError */.dw('records_absent', `${name}: no "${wanted}" ${where}, where ${kindAt(bytes, at)} stands`, {
            remedy: 'Correct records_path, or say with a response_rule what this answer means.',
        });
    const keys = entriesOf(bytes, at, step).map((entry) => entry.key);
    const near = keys.find((key) => plain(key) === plain(wanted)) ?? keys.find((key) => alike(plain(key), plain(wanted)));
    const there = keys.length === 0
        ? 'no keys'
        : keys
            .slice(0, 12)
            .map((key) => `"${key}"`)
            .join(', ');
    return new errors/* RetryableError */.dw('records_absent', `${name}: no "${wanted}" ${where}; there: ${there}`, {
        remedy: near === undefined
            ? 'Correct records_path, or say with a response_rule what this answer means.'
            : `Did you mean "${near}"?`,
    });
}
const plain = (text) => text.toLowerCase().replace(/[-_\s]/g, '');
/** One contains the other, or is the other with a few letters left out. */
const alike = (a, b) => {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    if (short.length < 3)
        return false;
    let at = 0;
    for (const letter of long)
        if (letter === short[at])
            at += 1;
    return long.includes(short) || (at === short.length && long.length - short.length <= 2);
};
function kindAt(bytes, at) {
    const byte = bytes[at];
    if (byte === 0x7b)
        return 'an object';
    if (byte === 0x5b)
        return 'a list';
    if (byte === 0x22)
        return 'a text';
    if (byte === 0x6e)
        return 'null';
    return byte === 0x74 || byte === 0x66 ? 'a truth value' : 'a number';
}

;// CONCATENATED MODULE: ./lib/decode/json-error.js

/** What a text that is no JSON becomes: with the byte and a glimpse of what stands there, long tokens left out. */
function badJson(error, bytes, length) {
    const breaksOff = error.at >= length;
    const where = breaksOff ? `breaks off at byte ${length}` : `is not valid at byte ${error.at} (${error.message})`;
    const code = error.code === 'bad_json' && breaksOff ? 'truncated_json' : error.code;
    return new errors/* RetryableError */.dw(code, `the JSON ${where}, near ${glimpse(bytes, Math.min(error.at, length), length)}`, {
        remedy: code === 'too_deep'
            ? 'No real record nests this deep: look at the answer.'
            : 'If this stays so, look at the answer: the server sends something that is not JSON.',
        cause: error,
    });
}
function glimpse(bytes, at, length) {
    const text = bytes
        .toString('utf8', Math.max(0, at - 24), Math.min(length, at + 16))
        .replace(/[\u0000-\u001f\u007f\ufffd]+/g, ' ')
        .replace(/[\w+/=.~-]{13,}/g, '…');
    return JSON.stringify(text);
}

// EXTERNAL MODULE: ./lib/core/batch.js
var batch = __webpack_require__(31999);
;// CONCATENATED MODULE: ./lib/decode/json-appearance.js
function createAppearance() {
    let page = 0;
    let shown = new Set();
    let valued = new Set();
    let nulls = [];
    return {
        get page() {
            return page;
        },
        next() {
            shown = new Set();
            valued = new Set();
            nulls = [];
            page += 1;
            return page;
        },
        value(field) {
            field.valuePage = page;
            valued.add(field.position);
            shown.add(field.position);
        },
        null(field) {
            field.nullPage = page;
            nulls.push(field);
            shown.add(field.position);
        },
        order() {
            for (const field of nulls)
                if (!valued.has(field.position) && field.child?.page === page)
                    shown.delete(field.position);
            return [...shown];
        },
    };
}

;// CONCATENATED MODULE: ./lib/decode/json-shape.js
const UNASKED = -2;
function createShape(columns, options) {
    const { separator } = options;
    let used = 0;
    const makeLevel = (prefix, depth) => {
        const head = { at: 0, length: 0, hash: 0, field: makeField('', false, depth), next: undefined };
        head.next = head;
        return { head, prefix, depth, fields: new Map(), table: new Array(16), edges: 0, row: -1, page: -1 };
    };
    const first = Buffer.alloc(1024);
    const shape = {
        keys: first,
        keysView: viewOf(first),
        root: makeLevel('', 0),
        find(level, bytes, at, length, hash, decode) {
            const mask = level.table.length - 1;
            for (let slot = hash & mask;; slot = (slot + 1) & mask) {
                const edge = level.table[slot];
                if (edge === undefined)
                    break;
                if (edge.hash === hash && edge.length === length && same(shape.keys, edge.at, bytes, at, length))
                    return edge;
            }
            const field = shape.field(level, decode(bytes, at, at + length - 1));
            return addEdge(level, { at: store(bytes, at, length), length, hash, field, next: level.head });
        },
        field(level, key) {
            const known = level.fields.get(key);
            if (known)
                return known;
            const name = level.prefix + key;
            const field = makeField(name, level.depth < options.depth && columns.reaches(name), level.depth);
            level.fields.set(key, field);
            return field;
        },
        open(field) {
            field.child = makeLevel(field.name + separator, field.depth + 1);
            return field.child;
        },
    };
    const store = (bytes, at, length) => {
        if (used + length > shape.keys.length) {
            const larger = Buffer.alloc((shape.keys.length + length) * 2);
            shape.keys.copy(larger);
            shape.keys = larger;
            shape.keysView = viewOf(larger);
        }
        bytes.copy(shape.keys, used, at, at + length);
        used += length;
        return used - length;
    };
    return shape;
}
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const makeField = (name, opens, depth) => ({
    name,
    depth,
    position: UNASKED,
    child: undefined,
    opens,
    valuePage: -1,
    nullPage: -1,
    row: -1,
});
function addEdge(level, edge) {
    level.edges += 1;
    if (level.edges * 2 > level.table.length) {
        const old = level.table;
        level.table = new Array(old.length * 2);
        for (const entry of old)
            if (entry)
                insert(level.table, entry);
    }
    insert(level.table, edge);
    return edge;
}
function insert(table, edge) {
    const mask = table.length - 1;
    let slot = edge.hash & mask;
    while (table[slot] !== undefined)
        slot = (slot + 1) & mask;
    table[slot] = edge;
}
function same(a, at, b, from, length) {
    for (let i = 0; i < length; i++)
        if (a[at + i] !== b[from + i])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/decode/json-records.js








/** Follow-ups that are tried before a key is looked up: as many optional keys may be absent in a row at no cost. */
const PATIENCE = 4;
function createRecordScanner(columns, options) {
    const shape = createShape(columns, options);
    const appearance = createAppearance();
    const lone = shape.field(shape.root, 'value');
    let tape;
    let bytes;
    let view;
    let kind;
    let start;
    let end;
    let rows = 0;
    let base = 0;
    let serial = 0;
    let page = 0;
    let replaced = 0;
    const adopt = () => {
        kind = tape.kind;
        start = tape.start;
        end = tape.end;
        base = rows * tape.stride;
    };
    const claim = (field) => {
        const position = columns.claim(field.name);
        field.position = position;
        if (position >= tape.stride) {
            (0,batch_tape/* widen */.oP)(tape, position + 1);
            adopt();
        }
        return position;
    };
    /** Of a key that stands twice in a record the last one wins, whole objects included. */
    const clear = (level) => {
        for (const field of level.fields.values()) {
            if (field.row === serial)
                kind[base + field.position] = batch/* Kind */.b.missing;
            if (field.child !== undefined && field.child.row === serial)
                clear(field.child);
        }
    };
    const put = (field, what, from, to) => {
        let position = field.position;
        if (position < 0) {
            if (position !== UNASKED)
                return;
            position = claim(field);
            if (position < 0)
                return;
        }
        if (field.valuePage !== page)
            appearance.value(field);
        if (field.child !== undefined && field.child.row === serial)
            clear(field.child);
        field.row = serial;
        const cell = base + position;
        kind[cell] = what;
        start[cell] = from;
        end[cell] = to;
    };
    const putNull = (field) => {
        if (field.position === UNASKED)
            claim(field);
        const { position } = field;
        if (position < 0)
            return;
        if (field.nullPage !== page)
            appearance.null(field);
        if (field.child !== undefined && field.child.row === serial)
            clear(field.child);
        field.row = serial;
        kind[base + position] = batch/* Kind */.b.null;
    };
    const string = (field, p) => {
        const plain = skipPlainWords(view, p);
        if (bytes[plain] === QUOTE) {
            put(field, batch/* Kind */.b.verbatim, p, plain);
            return plain + 1;
        }
        const to = skipString(bytes, plain);
        replaced += (0,batch_text/* countReplaced */.qm)(bytes, plain, to);
        put(field, batch/* Kind */.b.escaped, p, to);
        return to + 1;
    };
    const nested = (field, p, depth) => {
        if (field.opens) {
            const inside = skipSpace(bytes, p + 1);
            if (bytes[inside] !== CLOSE_OBJECT) {
                const level = field.child ?? shape.open(field);
                if (field.row === serial)
                    kind[base + field.position] = batch/* Kind */.b.missing;
                return object(level, inside, depth + 1);
            }
        }
        const to = skipValue(bytes, p, depth);
        put(field, batch/* Kind */.b.json, p, to);
        return to;
    };
    /** From a value's first byte to behind it; `depth` counts the containers around it. */
    const value = (field, p, depth) => {
        const byte = bytes[p];
        if (byte === QUOTE)
            return string(field, p + 1);
        if ((byte >= 0x30 && byte <= 0x39) || byte === MINUS) {
            const to = skipNumber(bytes, p);
            put(field, batch/* Kind */.b.number, p, to);
            return to;
        }
        if (byte === OPEN_OBJECT)
            return nested(field, p, depth);
        if (byte === OPEN_LIST) {
            const to = skipValue(bytes, p, depth);
            put(field, batch/* Kind */.b.json, p, to);
            return to;
        }
        const to = skipLiteral(bytes, p);
        if (byte === 0x6e)
            putNull(field);
        else
            put(field, byte === 0x74 ? batch/* Kind */.b.true : batch/* Kind */.b.false, p, to);
        return to;
    };
    /** The slow way to a key: its bytes are hashed and looked up, and its place in the order is learnt. */
    const lookup = (level, previous, p) => {
        const to = skipString(bytes, p);
        let hash = 0;
        for (let i = p; i < to; i++)
            hash = Math.imul(hash ^ bytes[i], 0x01000193);
        const edge = shape.find(level, bytes, p, to + 1 - p, (hash ^ (hash >>> 15)) & 0x7fffffff, keyText);
        previous.next = edge;
        return edge;
    };
    /** From a key's first byte to its edge. */
    const key = (level, previous, p) => {
        const { keys, keysView } = shape;
        let edge = previous.next;
        for (let tries = 0; tries < PATIENCE; tries++) {
            const { at, length } = edge;
            let i = 0;
            while (i + 4 <= length && keysView.getInt32(at + i, true) === view.getInt32(p + i, true))
                i += 4;
            while (i < length && keys[at + i] === bytes[p + i])
                i++;
            if (i === length && length !== 0)
                return edge;
            edge = edge.next;
        }
        return lookup(level, previous, p);
    };
    /** From the first byte inside an object that is not empty to behind it. */
    const object = (level, inside, depth) => {
        if (depth > MAX_DEPTH)
            tooDeep(inside);
        if (level.row === serial)
            clear(level);
        level.row = serial;
        level.page = page;
        let p = inside;
        let edge = level.head;
        for (;;) {
            if (bytes[p] !== QUOTE)
                fail(p, 'a key was due');
            edge = key(level, edge, p + 1);
            p += 1 + edge.length;
            if (bytes[p] === COLON && bytes[p + 1] > 0x20)
                p += 1;
            else
                p = skipColon(bytes, p);
            p = value(edge.field, p, depth);
            if (bytes[p] !== COMMA) {
                p = skipSpace(bytes, p);
                if (bytes[p] === CLOSE_OBJECT)
                    return p + 1;
                if (bytes[p] !== COMMA)
                    fail(p, 'a comma or the end of an object was due');
            }
            p += 1;
            if (bytes[p] !== QUOTE)
                p = skipSpace(bytes, p);
        }
    };
    const record = (p, depth) => {
        if (rows === tape.room) {
            (0,batch_tape/* lengthen */.E)(tape);
            adopt();
        }
        base = rows * tape.stride;
        serial += 1;
        let to;
        if (bytes[p] === OPEN_OBJECT) {
            const inside = skipSpace(bytes, p + 1);
            to = bytes[inside] === CLOSE_OBJECT ? inside + 1 : object(shape.root, inside, depth + 1);
        }
        else
            to = value(lone, p, depth);
        rows += 1;
        return to;
    };
    return {
        begin(next) {
            tape = next;
            bytes = next.bytes;
            view = next.view;
            rows = 0;
            page = appearance.next();
            replaced = 0;
            adopt();
        },
        record,
        records(begin, depth) {
            let p = skipSpace(bytes, begin + 1);
            if (bytes[p] === CLOSE_LIST)
                return p;
            for (;;) {
                p = record(p, depth + 1);
                if (bytes[p] !== COMMA)
                    p = skipSpace(bytes, p);
                if (bytes[p] !== COMMA)
                    break;
                p = skipSpace(bytes, p + 1);
            }
            if (bytes[p] !== CLOSE_LIST)
                fail(p, 'a comma or the end of a list was due');
            return p;
        },
        get rows() {
            return rows;
        },
        get replaced() {
            return replaced;
        },
        order: appearance.order,
    };
}

// EXTERNAL MODULE: ./lib/decode/sniff.js
var sniff = __webpack_require__(17030);
// EXTERNAL MODULE: ./lib/decode/options.js
var options = __webpack_require__(86432);
;// CONCATENATED MODULE: ./lib/decode/index.js












function createDecoder(options) {
    const { flatten } = options;
    const columns = (0,batch_columns/* createColumns */.k)({ ...options, separator: flatten.separator });
    const tapes = (0,batch_tape/* createTapes */.EO)(columns);
    const scanner = createRecordScanner(columns, flatten);
    const jsonReader = createJsonReader(options.records_path, scanner);
    const csvReader = (0,csv/* createCsvReader */.s)(columns, options.delimited);
    const finish = (tape, rows, order, rest) => ({
        batch: tapes.finish(tape, rows, order),
        ...rest,
    });
    const empty = (status) => {
        if (status !== 204 && status !== 205 && options.empty_body === 'error')
            throw new errors/* RetryableError */.dw('empty_body', 'the answer has an empty body', {
                remedy: 'If that is how this source ends, set empty_body: end.',
            });
        return finish(tapes.take(0), 0, [], { envelope: undefined, replaced: 0, fingerprint: '00000000:0' });
    };
    const readCsv = (text) => {
        const clean = replaceNuls(text);
        const tape = load(clean.bytes);
        csvReader.read(tape, clean.bytes.length);
        const fingerprint = csvReader.fingerprint();
        return finish(tape, csvReader.rows, csvReader.order(), {
            envelope: undefined,
            replaced: clean.replaced,
            fingerprint,
        });
    };
    const load = (bytes) => {
        const tape = tapes.take(bytes.length);
        tape.bytes.set(bytes);
        return tape;
    };
    const readJson = (text, format, onDetect) => {
        const { length } = text.bytes;
        const tape = load(text.bytes);
        try {
            let envelope;
            if (format === 'ndjson')
                jsonReader.readLines(tape, length);
            else
                envelope = jsonReader.read(tape, length, onDetect);
            const replaced = text.replaced + scanner.replaced;
            const fingerprint = jsonReader.fingerprint();
            return finish(tape, scanner.rows, scanner.order(), { envelope, replaced, fingerprint });
        }
        catch (error) {
            if (!(error instanceof JsonSyntaxError))
                throw error;
            const lines = format === 'json' && options.format === 'auto' && (0,sniff/* isLines */.cR)(tape.bytes, error.at, length);
            if (lines)
                return readJson(text, 'ndjson', onDetect);
            throw badJson(error, tape.bytes, length);
        }
    };
    return {
        decode({ body, headers, status }, onDetect) {
            const contentType = headers['content-type'] ?? '';
            const text = toUtf8(gunzipFile(body), contentType, options.charset);
            if ((0,sniff/* isBlank */.z3)(text.bytes))
                return empty(status);
            const head = Buffer.from(text.bytes.buffer, text.bytes.byteOffset, text.bytes.length);
            (0,sniff/* refuseHtml */.Qz)(head, contentType);
            const format = options.format === 'auto' ? (0,sniff/* sniffFormat */.OG)(head, contentType) : options.format;
            return format === 'csv' ? readCsv(text) : readJson(text, format, onDetect);
        },
        release: tapes.release,
    };
}


/***/ }),

/***/ 17030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ sniffFormat),
/* harmony export */   Qz: () => (/* binding */ refuseHtml),
/* harmony export */   cR: () => (/* binding */ isLines),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Whether a body holds nothing but white space. */
function isBlank(bytes) {
    let at = 0;
    while (at < bytes.length && isSpace(bytes[at]))
        at += 1;
    return at === bytes.length;
}
const isSpace = (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
const HTML = /^\s*(<!--[\s\S]{0,400}?-->\s*)?<(!doctype\s+html|html|head|body|title|script|h1|center)\b/i;
/** @throws RetryableError where a page for people came instead of data */
function refuseHtml(bytes, contentType) {
    const head = bytes.toString('utf8', 0, 2048);
    if (!HTML.test(head) && !(/^\s*</.test(head) && /\bhtml\b/i.test(contentType)))
        return;
    const title = /<title[^>]*>([^<]{0,80})/i.exec(head)?.[1]?.replace(/\s+/g, ' ').trim();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RetryableError */ .dw('not_data', `an HTML page came where data was due${title ? ` (title: "${title}")` : ''}`, {
        whenSpent: 'blocked',
        remedy: 'Open the URL in a browser: it may be an error page, a login or a challenge. If its rows are what you want, read it as a site: `adip-ingest suggest URL` writes a config.',
    });
}
/** The format of a body by its content type, else by how it begins. @throws RetryableError where it is none of ours */
function sniffFormat(bytes, contentType) {
    const type = contentType.split(';')[0].trim().toLowerCase();
    if (/(ndjson|jsonl|json-?lines|json-seq|jsonlines)/.test(type))
        return 'ndjson';
    if (/(^text\/csv$|tab-separated|comma-separated|^application\/csv$)/.test(type))
        return 'csv';
    const first = /\S/.exec(bytes.toString('utf8', 0, 256))?.[0] ?? '';
    if (first === '{' || first === '[' || /[/+]json$/.test(type))
        return 'json';
    const line = bytes.toString('utf8', 0, 4096).split('\n', 1)[0];
    if (first !== '<' && /[,;\t|]/.test(line))
        return 'csv';
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RetryableError */ .dw('not_data', 'the answer is neither JSON nor CSV', {
        remedy: 'Look at the answer, or set format if it is one of them after all.',
    });
}
/** True where a JSON object is followed by another one on a new line: lines of JSON under the name of JSON. */
function isLines(bytes, at, length) {
    if (at >= length || (bytes[at] !== 0x7b && bytes[at] !== 0x5b))
        return false;
    let before = at - 1;
    while (before > 0 && (bytes[before] === 0x20 || bytes[before] === 0x09))
        before -= 1;
    return bytes[before] === 0x0a;
}


/***/ }),

/***/ 94607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openExpression)
/* harmony export */ });
/* harmony import */ var _core_column_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7054);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66661);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12594);




/** @throws ConfigError `bad_expression` where it does not parse, `unknown_column` where it names what no row has */
async function openExpression(options) {
    const { DatabaseSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    (0,_guard_js__WEBPACK_IMPORTED_MODULE_1__/* .assertExpression */ .X)(options);
    const database = new DatabaseSync(':memory:');
    try {
        const { columns, statement } = prepare(options, (sql) => database.prepare(sql));
        const types = columns.map((name) => options.types[name]);
        return {
            columns,
            holds(cells) {
                const values = cells.map((text, i) => (text === undefined ? null : bindable(text, types[i])));
                const row = statement.get(...values);
                return row?.holds === 1;
            },
            close: () => database.close(),
        };
    }
    catch (thrown) {
        database.close();
        throw thrown;
    }
}
const INT64 = 2n ** 63n;
function bindable(text, type) {
    const value = (0,_core_column_type_js__WEBPACK_IMPORTED_MODULE_2__/* .typedValue */ .iG)(text, type);
    if (typeof value === 'boolean')
        return +value;
    if (typeof value !== 'string' || type !== 'integer' || !/^-?\d{1,19}$/.test(value))
        return value;
    const whole = BigInt(value);
    return whole < INT64 && whole >= -INT64 ? whole : value;
}
const UNKNOWN = /^no such column: (.+?)(?: - should this be.*)?$/;
/** Only the columns that SQLite asks for are bound: of a row of a hundred, a condition reads two. */
function prepare(options, compile) {
    const columns = [];
    for (;;) {
        try {
            return { columns, statement: compile(statementOf(options, columns)) };
        }
        catch (thrown) {
            const { message } = thrown;
            const unknown = UNKNOWN.exec(message)?.[1]?.replace(/^"(.*)"$/s, '$1');
            if (unknown === undefined)
                throw badExpression(options, message, thrown);
            const name = options.columns.find((one) => one === unknown) ?? named(options.columns, unknown);
            if (name === undefined || columns.includes(name))
                throw unknownColumn(options, unknown);
            columns.push(name);
        }
    }
}
/** SQL does not tell upper from lower case in names. */
const named = (columns, name) => columns.find((one) => one.toLowerCase() === name.toLowerCase());
function statementOf({ sql, isNullHeld = false }, columns) {
    const bound = columns.map((name, i) => `?${i + 1} AS "${name.replaceAll('"', '""')}"`);
    const from = bound.length === 0 ? '' : ` FROM (SELECT ${bound.join(', ')})`;
    return `SELECT CASE WHEN (\n${sql}\n) IS ${isNullHeld ? 'NOT FALSE' : 'TRUE'} THEN 1 ELSE 0 END AS holds${from}`;
}
function badExpression({ what, sql }, message, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('bad_expression', `${what}: ${message} in "${shorten(sql)}"`, {
        cause,
        remedy: "Write a condition in SQL over the row's columns, such as status = 'final' AND points > 100; texts stand in single quotes, columns with dots in double ones.",
    });
}
function unknownColumn({ what, sql, columns }, name) {
    const message = `${what}: no column is called "${name}", in "${shorten(sql)}"`;
    const some = columns.slice(0, 20).join(', ');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('unknown_column', message, { remedy: (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .Z)(name, columns) ?? `The columns are ${some}.` });
}
const shorten = (sql) => (sql.length > 200 ? `${sql.slice(0, 199)}…` : sql);


/***/ }),

/***/ 51573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wY: () => (/* reexport */ backfillProblem),
  tf: () => (/* binding */ createIncremental),
  EN: () => (/* reexport */ newCursorNotes)
});

// UNUSED EXPORTS: incrementalOptionsSchema

// EXTERNAL MODULE: ./lib/core/batch.js
var core_batch = __webpack_require__(31999);
// EXTERNAL MODULE: ./lib/core/batch-read.js
var batch_read = __webpack_require__(9424);
// EXTERNAL MODULE: ./lib/incremental/reckon.js
var reckon = __webpack_require__(80796);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/incremental/formats.js + 1 modules
var formats = __webpack_require__(91554);
// EXTERNAL MODULE: ./lib/incremental/iso.js
var incremental_iso = __webpack_require__(51521);
;// CONCATENATED MODULE: ./lib/incremental/spans.js



/** More windows than these are a mistake in `window`. */
const MOST_WINDOWS = 10_000;
/** What is asked for, from the last cursor on or of a backfill. */
function createSpans(options, context, reckoning) {
    const { order, read } = reckoning;
    const from = context.from === undefined ? undefined : ownMark(context.from, options, reckoning);
    const to = context.to === undefined ? undefined : ownMark(context.to, options, reckoning);
    const asked = askedAs(options, reckoning);
    const spanOf = (start, end) => ({
        start,
        end,
        asked: {
            ...(start === undefined ? {} : { start: asked(start) }),
            ...(end === undefined ? {} : { end: asked(end) }),
        },
    });
    const nowLike = (mark) => {
        const value = read(mark);
        return value.kind === 'time' ? value.write(context.now, 0) : undefined;
    };
    const startOf = (last) => {
        if (from !== undefined)
            return from;
        if (last === undefined)
            return options.start;
        const value = read(last);
        // of a future that an earlier run took for granted nothing is skipped, nor of an hour that the clocks show twice
        const known = value.kind === 'time' && value.ms > context.now ? value.write(context.now, 0) : last;
        const safe = value.kind === 'time' && value.repeated > 0 ? value.write(value.ms - value.repeated, value.ns) : known;
        return options.lookback === undefined ? safe : reckoning.move(safe, options.lookback, -1);
    };
    return {
        isContiguous(last, isFirst) {
            if (from === undefined)
                return true;
            const known = last ?? options.start;
            return known === undefined ? isFirst : order(from, known) <= 0;
        },
        of(last) {
            const start = startOf(last);
            const end = to ?? options.end ?? (options.window && start !== undefined ? nowLike(start) : undefined);
            if (start !== undefined && end !== undefined && order(start, end) > 0)
                return [];
            if (!options.window || start === undefined || end === undefined)
                return [spanOf(start, end)];
            return windows(start, end, options.window, context.stream, reckoning).map(([a, b]) => spanOf(a, b));
        },
    };
}
/** A cursor of the command line: in the stream's format, or where cursors are dates, an ISO date. */
function ownMark(text, options, { tryRead }) {
    const example = options.start === undefined ? undefined : tryRead(String(options.start));
    const iso = (0,incremental_iso/* isoTime */.L)(text, options.zone);
    if (iso && example?.kind === 'time')
        return example.write(iso.ms, iso.ns);
    if (tryRead(text) || !iso || !options.format || !(0,formats/* isDateFormat */.YO)(options.format))
        return text;
    return (0,formats/* cursorWriter */.Q5)(options.format, options.zone)(iso.ms, iso.ns);
}
/** A cursor as the request says it: whole numbers as numbers. */
function askedAs({ format, param_format, zone }, { read }) {
    const write = param_format === undefined ? undefined : (0,formats/* cursorWriter */.Q5)(param_format, zone);
    return (mark) => {
        const value = read(mark);
        const text = write && value.kind === 'time' ? write(value.ms, value.ns) : String(mark);
        const number = Number(text);
        return format !== 'text' && Number.isSafeInteger(number) && String(number) === text ? number : text;
    };
}
/** Windows share their edges: what lies on one is asked for twice and counts once, by its key. */
function windows(start, end, step, stream, { order, move }) {
    const all = [];
    let at = start;
    while (order(at, end) < 0) {
        const next = move(at, step, 1);
        const last = order(next, end) >= 0 ? end : next;
        all.push([at, last]);
        at = last;
        if (all.length > MOST_WINDOWS || order(next, all.at(-1)[0]) <= 0)
            throw new errors/* ConfigError */.xL('bad_window', `${stream}: from ${start} to ${end} there are more than ${MOST_WINDOWS} windows`, {
                stream,
                remedy: 'Make incremental.window larger.',
            });
    }
    return all.length > 0 ? all : [[start, end]];
}

// EXTERNAL MODULE: ./lib/incremental/value.js
var incremental_value = __webpack_require__(77);
;// CONCATENATED MODULE: ./lib/incremental/backfill.js



/** What is wrong with the start and end of a backfill; undefined where both fit the stream's cursors. */
function backfillProblem(options, stream, { from, to }) {
    const reckoning = (0,reckon/* createReckoning */.fv)(options, stream);
    const example = options.start === undefined ? undefined : reckoning.tryRead(String(options.start));
    for (const [name, text] of [
        ['--from', from],
        ['--to', to],
    ]) {
        if (text === undefined)
            continue;
        const value = reckoning.tryRead(String(ownMark(text, options, reckoning)));
        if (!value)
            return `${name} "${text}" is not written as the cursors of ${stream} are (${options.format})`;
        if (example && value.kind !== example.kind)
            return `${name} "${text}" is ${(0,incremental_value/* nameOf */.Vb)(value)}, the cursors of ${stream} are ${(0,incremental_value/* pluralOf */._l)(example)}`;
    }
    if (from === undefined || to === undefined)
        return undefined;
    const [first, last] = [from, to].map((text) => ownMark(text, options, reckoning));
    return reckoning.order(first, last) > 0 ? `--from ${from} lies behind --to ${to}` : undefined;
}

;// CONCATENATED MODULE: ./lib/incremental/contract.js
const newCursorNotes = () => ({ present: 0, empty: 0, future: 0, filtered: 0, descents: 0 });

// EXTERNAL MODULE: ./lib/incremental/options.js
var options = __webpack_require__(52310);
;// CONCATENATED MODULE: ./lib/incremental/index.js







function createIncremental(options, context) {
    const reckoning = (0,reckon/* createReckoning */.fv)(options, context.stream);
    const spans = createSpans(options, context, reckoning);
    return {
        field: options.cursor_field,
        newestFirst: options.newest_first,
        // an end that the source cannot be told of holds all the same
        filters: options.filter || options.end !== undefined || context.to !== undefined,
        ranges: spans.of,
        isContiguous: spans.isContiguous,
        later: (a, b) => (reckoning.order(a, b) < 0 ? b : a),
        see: (batch, mark, notes) => see(batch, mark, notes, options.cursor_field, reckoning, context.now),
        place: (text, span) => placeOf(text, span, reckoning),
    };
}
function see(batch, mark, notes, field, reckoning, now) {
    const position = (0,batch_read/* positionOf */.df)(batch, field);
    let largest = mark;
    let read = mark === undefined ? undefined : reckoning.read(mark);
    let before;
    for (let row = 0; row < batch.rows; row++) {
        if ((0,batch_read/* kindAt */.Ii)(batch, row, position) !== core_batch/* Kind */.b.missing)
            notes.present += 1;
        const text = (0,batch_read/* cellText */.Ie)(batch, row, position);
        if (text === undefined || text === '') {
            notes.empty += 1;
            continue;
        }
        if (text === before)
            continue;
        before = text;
        const value = reckoning.read(text);
        const isFuture = value.kind === 'time' && value.ms > now;
        if (isFuture)
            notes.future += 1;
        const written = isFuture ? value.write(now, 0) : text;
        const counted = isFuture ? reckoning.read(written) : value;
        const order = largest !== undefined && read ? reckoning.orderRead(read, counted, [largest, written]) : -1;
        if (order > 0)
            notes.descents += 1;
        if (order >= 0)
            continue;
        largest = written;
        read = counted;
    }
    return largest;
}
function placeOf(text, { start, end }, reckoning) {
    if (text === undefined || text === '')
        return undefined;
    if (start !== undefined && reckoning.order(text, start) < 0)
        return 'before';
    return end !== undefined && reckoning.order(text, end) > 0 ? 'behind' : 'within';
}


/***/ }),

/***/ 70343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ judgeCursors),
/* harmony export */   b: () => (/* binding */ watchCursors),
/* harmony export */   h$: () => (/* binding */ notesOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17564);
/* harmony import */ var _incremental_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51573);



/** What was seen of a stream's cursors so far; kept with what else is counted of it. */
function notesOf(tally) {
    tally.cursors ??= (0,_incremental_index_js__WEBPACK_IMPORTED_MODULE_2__/* .newCursorNotes */ .EN)();
    return tally.cursors;
}
/** Of an incremental stream: keeps the largest cursor of what is written. */
const watchCursors = ({ see }, tally) => (batch, mark) => see(batch, mark, notesOf(tally));
/**
 * Tells what is odd about the cursors of an incremental stream.
 * @throws StreamError `cursor_missing`: a stream whose records have no cursor would be read whole in every run
 */
function judgeCursors({ name, incremental }, { tally, position }, emit) {
    if (!incremental || tally.records === 0)
        return;
    const { field } = incremental;
    const { present, empty, future, filtered } = notesOf(tally);
    if (present === 0) {
        const columns = position.columns.filter((_, column) => position.present[column]);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('cursor_missing', `${name}: no record has "${field}", which is incremental.cursor_field`, {
            stream: name,
            remedy: `Correct cursor_field; the records have ${columns.slice(0, 20).join(', ')}.`,
        });
    }
    const warn = (code, message, remedy) => emit({ type: 'warning', code, stream: name, message, remedy });
    if (empty > 0)
        warn('cursor_empty', `${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(empty)} records have no ${field}; they are delivered, and move no cursor`, 'Nothing to do where the source has such records; they come again only when the source sends them.');
    if (future > 0)
        warn('cursor_future', `${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(future)} values of ${field} lie in the future; they count as now, so that nothing is skipped`, 'Look at the clock of the source and at the time zone of its cursors: incremental.zone.');
    if (filtered > 0)
        emit({
            type: 'note',
            stream: name,
            message: `${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(filtered)} records outside of what was asked for were dropped`,
        });
}


/***/ }),

/***/ 73453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51909);

/** Names that templates of paths and requests may use; the time is that of the run's first attempt, UTC. */
function namesOf(stream, startedAt) {
    const iso = new Date(startedAt).toISOString();
    return { stream, date: iso.slice(0, 10), timestamp: iso.slice(0, 19).replace(/[-:]/g, '').replace('T', '_') };
}
/** Values of the dates that a stream's requests and columns name. */
function namesIn(templates, scope) {
    const named = new Set((0,_core_template_js__WEBPACK_IMPORTED_MODULE_0__/* .templateNames */ .VQ)(JSON.stringify(templates)));
    return ['date', 'timestamp'].filter((name) => named.has(name)).map((name) => String(scope[name]));
}


/***/ }),

/***/ 34839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ rangeParams)
/* harmony export */ });
/** Where an incremental request starts and ends, under the names that the config says; an open end is not asked for. */
function rangeParams({ incremental }, { start, end }) {
    const { start_param, end_param } = incremental ?? {};
    return {
        ...(start_param !== undefined && start !== undefined ? { [start_param]: '{incremental.start}' } : {}),
        ...(end_param !== undefined && end !== undefined ? { [end_param]: '{incremental.end}' } : {}),
    };
}


/***/ }),

/***/ 37749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ siteTask)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/core/partition.js
var partition = __webpack_require__(35361);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/http/index.js + 30 modules
var http = __webpack_require__(57579);
// EXTERNAL MODULE: ./lib/sinks/targets.js
var targets = __webpack_require__(37362);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/stores/page-cache.js



/**
 * @param fingerprint of all that a page's reading depends on: what was read otherwise is forgotten
 * @param hidden the rest of it, which must not be readable from anything that is kept (the headers of a tenant): a hash under a
 * salt of the file's own stands for it
 * A file that is damaged is replaced by an empty one.
 */
async function openPageCache(file, fingerprint, hidden) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
    const { DatabaseSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    const open = () => {
        keepPrivate(file);
        return prepared(new DatabaseSync(file), fingerprint, hidden);
    };
    try {
        return open();
    }
    catch {
        for (const end of ['', '-wal', '-shm'])
            (0,external_node_fs_.rmSync)(file + end, { force: true });
        return open();
    }
}
// Rows of a site behind a login. Before anything stands in it: the log beside it takes its mode from the file.
function keepPrivate(file) {
    (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a', 0o600));
    (0,external_node_fs_.chmodSync)(file, 0o600);
}
const underSalt = (salt, hidden) => (0,external_node_crypto_.createHmac)('sha256', salt).update(hidden).digest('hex');
function prepared(database, fingerprint, hidden) {
    try {
        // A killed process loses nothing with these; a power cut may, and costs a full read.
        database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
        database.exec('CREATE TABLE IF NOT EXISTS about (fingerprint TEXT NOT NULL, salt BLOB NOT NULL, hidden TEXT NOT NULL)');
        database.exec('CREATE TABLE IF NOT EXISTS pages (kind TEXT, url TEXT, etag TEXT, modified TEXT, packed TEXT NOT NULL, PRIMARY KEY (kind, url)) WITHOUT ROWID');
        const about = database.prepare('SELECT fingerprint, salt, hidden FROM about').get();
        if (about?.fingerprint !== fingerprint || about.hidden !== underSalt(about.salt, hidden)) {
            const salt = (0,external_node_crypto_.randomBytes)(16);
            database.exec('DELETE FROM pages; DELETE FROM about');
            database.prepare('INSERT INTO about VALUES (?, ?, ?)').run(fingerprint, salt, underSalt(salt, hidden));
        }
        return cacheOf(database);
    }
    catch (thrown) {
        database.close();
        throw thrown;
    }
}
function cacheOf(database) {
    const select = database.prepare('SELECT etag, modified, packed FROM pages WHERE kind = ? AND url = ?');
    const replace = database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?)');
    const seen = new Set();
    return {
        get(kind, url) {
            const row = select.get(kind, url);
            if (!row)
                return undefined;
            seen.add(`${kind} ${url}`);
            const { etag, modified, packed } = row;
            return {
                ...(etag === null ? {} : { etag }),
                ...(modified === null ? {} : { lastModified: modified }),
                packed,
            };
        },
        put(kind, url, { etag, lastModified, packed }) {
            seen.add(`${kind} ${url}`);
            replace.run(kind, url, etag ?? null, lastModified ?? null, packed);
        },
        sweep() {
            const remove = database.prepare('DELETE FROM pages WHERE kind = ? AND url = ?');
            const all = database.prepare('SELECT kind, url FROM pages').all();
            for (const { kind, url } of all)
                if (!seen.has(`${kind} ${url}`))
                    remove.run(kind, url);
        },
        close: () => database.close(),
    };
}

;// CONCATENATED MODULE: ./lib/stores/snapshots.js


/** Larger pages are cut: the first part tells enough. */
const LARGEST = 5 * 1024 * 1024;
const MOST = 20;
function openSnapshots(stateFolder, stream) {
    const folder = (0,external_node_path_.join)(stateFolder, 'snapshots', stream);
    const indexFile = (0,external_node_path_.join)(folder, 'index.json');
    const kept = readIndex(indexFile);
    const wants = (kind) => kind !== '' && kept.length < MOST && !kept.some((snapshot) => snapshot.kind === kind);
    return {
        wants,
        keep(kind, url, html, screenshot) {
            if (!wants(kind))
                return;
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(stateFolder, 'snapshots', '.gitignore'), '*\n');
            const name = kind.replace(/[^\w-]+/g, '_').slice(0, 80);
            const path = (end) => `.adip/snapshots/${stream}/${name}.${end}`;
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, `${name}.html`), html.slice(0, LARGEST), { mode: 0o600 });
            if (screenshot)
                (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, `${name}.png`), screenshot, { mode: 0o600 });
            kept.push({ kind, url, files: [path('html'), ...(screenshot ? [path('png')] : [])] });
            (0,external_node_fs_.writeFileSync)(indexFile, JSON.stringify(kept));
        },
        list: () => [...kept],
        clear() {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
            kept.length = 0;
        },
    };
}
/** What this stream kept before it was interrupted. */
function readIndex(file) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./lib/run/names.js
var names = __webpack_require__(73453);
// EXTERNAL MODULE: ./lib/run/turn-source.js + 2 modules
var turn_source = __webpack_require__(17173);
;// CONCATENATED MODULE: ./lib/run/site-task.js










/** A stream of a site as a task of the run. */
function siteTask(plan, stream, running, sites) {
    const source = (0,config/* sourceOf */.vz)(plan, stream);
    const scope = (0,names/* namesOf */.e)(stream.name, running.identity.startedAt);
    const write = (0,targets/* renderTargets */.d8)(stream.write, scope);
    const extraction = (0,config/* fingerprint */.Rj)(stream, source);
    const snapshots = openSnapshots(running.stateFolder, stream.name);
    const keyed = withKeysRequired(stream);
    let cache;
    let hasSeenAll = false;
    return {
        name: stream.name,
        source: source.name,
        path: (0,targets/* targetsOf */.QR)(write)[0].path,
        write,
        checks: stream.checks,
        schema: stream.schema,
        references: stream.references,
        key: stream.primary_key,
        isDropped: (column) => !isDeclared(stream, column),
        fingerprint: extraction,
        resumeKey: [extraction, ...(0,names/* namesIn */.w)([stream.start, stream.params, stream.include], scope)].join(' '),
        maxPages: pagesAtMost(stream),
        turns: (0,turn_source/* turnsOf */.oA)(stream, [stream.start, stream.params, stream.include]),
        incremental: (0,turn_source/* incrementalOf */._D)(stream, running),
        drift: {
            minHitRate: stream.drift.min_hit_rate,
            fields: driftFields(keyed),
            itemSelectors: stream.items ?? [],
        },
        snapshots,
        async open(emit, earlier, isResumed) {
            if (!isResumed)
                snapshots.clear();
            hasSeenAll = !isResumed;
            const [{ createSiteSource }, { sessionKey }, site] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(23)]).then(__webpack_require__.bind(__webpack_require__, 23)),
                Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(1298)]).then(__webpack_require__.bind(__webpack_require__, 51298)),
                sites.of(source),
            ]);
            const { redact } = running.secrets;
            const keep = (kind, url, body, screenshot) => snapshots.keep(kind, redact(url.href), redact(Buffer.from(body).toString('utf8')), screenshot);
            site.onBlocked(stream.name, (_, response) => keep('blocked', response.url, response.body));
            const isTrial = running.options.dryRun || running.options.limit !== undefined;
            if (source.conditional && !isTrial) {
                const file = (0,external_node_path_.join)(running.stateFolder, 'cache', `pages-${stream.name}.sqlite`);
                // What one user was shown is nothing that another one's 304 speaks of.
                const user = source.session ? sessionKey(source.session, new URL(source.base_url)) : '';
                // Headers may name a tenant in words that the fingerprint conceals.
                cache = await openPageCache(file, `${version/* VERSION */.x} ${extraction} ${user}`, JSON.stringify(source.headers));
            }
            return (turn) => createSiteSource({
                stream: stream.name,
                baseUrl: new URL(source.base_url),
                plan: keyed,
                manners: { ...source, render: stream.render ?? source.render },
                scope: (0,partition/* scopeOf */.Od)(scope, turn),
                client: site.client,
                robots: site.robots,
                session: site.session,
                browser: site.browser,
                isLoginWall: http/* isLoginWall */.Ik,
                memory: cache,
                known: earlier?.site,
                evidence: { wants: snapshots.wants, keep },
                emit,
            });
        },
        close(isWhole) {
            // A resumed run knows nothing of the pages that the run before it read: they stay for the next one.
            if (isWhole && hasSeenAll)
                cache?.sweep();
            cache?.close();
        },
    };
}
/** A record without its key cannot be told apart: its columns count as required. */
function withKeysRequired(stream) {
    const mark = (fields) => Object.fromEntries(Object.entries(fields).map(([name, field]) => [
        name,
        stream.primary_key.includes(name) ? { ...field, required: true } : field,
    ]));
    const { detail } = stream;
    return {
        ...stream,
        fields: mark(stream.fields),
        ...(detail ? { detail: { ...detail, fields: mark(detail.fields) } } : {}),
    };
}
function driftFields(stream) {
    const all = { ...stream.fields, ...stream.detail?.fields };
    return Object.fromEntries(Object.entries(all).map(([name, field]) => [
        name,
        {
            selectors: field.select ?? [
                field.json_ld ?? field.microdata ?? field.open_graph ?? field.embedded ?? field.path ?? '',
            ],
            required: field.required,
            ...(field.min_hit_rate === undefined ? {} : { minHitRate: field.min_hit_rate }),
        },
    ]));
}
/** Columns that fields of the config give; without any field all that the data bring. */
function isDeclared(stream, column) {
    const fields = { ...stream.fields, ...stream.detail?.fields };
    const names = Object.keys(fields);
    if (Object.keys(stream.fields).length === 0 && (stream.table || stream.data))
        return true;
    if (Object.hasOwn(stream.include, column))
        return true;
    return names.some((name) => column === name ||
        (fields[name].type === 'price' && column === `${name}_currency`) ||
        (fields[name].fields !== undefined && column.startsWith(`${name}.`)));
}
function pagesAtMost({ paginator }) {
    return paginator && 'max_pages' in paginator && paginator.type !== 'sitemap' && paginator.type !== 'crawl'
        ? paginator.max_pages
        : undefined;
}


/***/ }),

/***/ 44881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bf: () => (/* binding */ openClients),
  Xb: () => (/* binding */ taskOf)
});

// UNUSED EXPORTS: apiTask

// EXTERNAL MODULE: ./lib/auth/index.js + 15 modules
var lib_auth = __webpack_require__(32177);
// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/core/partition.js
var partition = __webpack_require__(35361);
// EXTERNAL MODULE: ./lib/http/index.js + 30 modules
var lib_http = __webpack_require__(57579);
// EXTERNAL MODULE: ./lib/paginators/index.js + 23 modules
var paginators = __webpack_require__(21584);
// EXTERNAL MODULE: ./lib/sinks/targets.js
var targets = __webpack_require__(37362);
// EXTERNAL MODULE: ./lib/core/batch-read.js
var batch_read = __webpack_require__(9424);
// EXTERNAL MODULE: ./lib/decode/index.js + 12 modules
var decode = __webpack_require__(40295);
// EXTERNAL MODULE: ./lib/sources/constants.js
var sources_constants = __webpack_require__(91671);
// EXTERNAL MODULE: ./lib/sources/api/request.js
var api_request = __webpack_require__(15384);
;// CONCATENATED MODULE: ./lib/sources/api/index.js




/** The pages of one stream of an HTTP API, turn by turn; what is learnt of records and their columns holds for all turns. */
function openApiStream(options) {
    const { stream, emit } = options;
    const decoder = (0,decode/* createDecoder */.$)(options.decode);
    const told = new Set();
    const tellOnce = (what, tell) => {
        if (told.has(what))
            return;
        told.add(what);
        tell();
    };
    const tellAbout = ({ choice, warning }, page) => {
        if (choice)
            tellOnce('choice', () => emit({ type: 'chosen', stream, ...choice }));
        if (warning)
            tellOnce(warning, () => emit({ type: 'warning', code: 'paging', stream, page, message: warning }));
    };
    return (turn) => createApiSource(options, turn, decoder, tellAbout);
}
function createApiSource(options, turn, decoder, tellAbout) {
    const { stream, paginator, client, emit } = options;
    const plan = { ...options.request, params: { ...options.request.params, ...turn.params } };
    const constants = (0,sources_constants/* makeConstants */.k)(options.include, turn.scope, stream);
    const labelOf = (cursor) => {
        const page = paginator.label(cursor);
        return turn.label === '' ? page : `${turn.label}: ${page}`;
    };
    /** Batches as the decoder made them, by what we hand out: it takes back only its own. */
    const decoded = new WeakMap();
    const read = (cursor, label, response) => {
        const found = decoder.decode(response, ({ choice, reason }) => emit({ type: 'chosen', stream, what: 'records', choice, reason }));
        const bytes = response.body.length;
        response.release?.(); // the decoder has made its own copy
        const batch = constants.length === 0 ? found.batch : { ...found.batch, constants };
        decoded.set(batch, found.batch);
        const step = paginator.after(cursor, answerOf(found, response, options.decode.flatten.separator));
        tellAbout(step, label);
        return { cursor, label, decoded: { ...found, batch }, step, bytes };
    };
    return {
        first: () => paginator.first(),
        label: labelOf,
        ...(paginator.skip ? { skip: (cursor) => paginator.skip(cursor) } : {}),
        async fetch(cursor, signal) {
            const label = labelOf(cursor);
            const place = { stream, page: label, signal };
            const request = (0,api_request/* buildRequest */.m)(options.baseUrl, options.source, plan, paginator.inject(cursor), turn.scope, place);
            return client.exchange(request, (response) => read(cursor, label, response));
        },
        release(page) {
            const batch = decoded.get(page.decoded.batch);
            if (batch)
                decoder.release(batch);
        },
    };
}
function answerOf(found, response, separator) {
    const { batch, envelope } = found;
    return {
        rows: batch.rows,
        envelope,
        headers: response.headers,
        url: response.url,
        last(path) {
            return batch.rows === 0
                ? undefined
                : (0,batch_read/* cellJson */.DQ)(batch, batch.rows - 1, (0,batch_read/* positionOf */.df)(batch, path.map(String).join(separator)));
        },
    };
}

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/template.js
var template = __webpack_require__(51909);
;// CONCATENATED MODULE: ./lib/run/file-client.js


/** The client that asks for the file at a URL: retries, limits and credentials as a source of an API has them. */
function fileClient(source, url, running) {
    const { clock, secrets, vault, signal, random, emit, deadline } = running;
    const baseUrl = new URL(url.origin);
    const { auth, ...http } = source.http;
    return (0,lib_http/* createHttpClient */.uT)(http, {
        source: source.name,
        baseUrl,
        makeAuthenticator: (exchange) => lib_auth/* authenticators */.P.create(auth, { source: source.name, baseUrl, exchange, clock, secrets, emit, vault, signal }),
        clock,
        random,
        emit,
        deadline,
        signal,
        secrets,
    });
}

// EXTERNAL MODULE: ./lib/run/names.js
var names = __webpack_require__(73453);
// EXTERNAL MODULE: ./lib/run/turn-source.js + 2 modules
var turn_source = __webpack_require__(17173);
;// CONCATENATED MODULE: ./lib/run/source-task.js




/** Each turn has a connection, a file or a generator of its own open. */
const TURNS_AT_ONCE = 4;
/** What the tasks of such streams have in common; what is left is to open the source. */
function frameOf(stream, source, running, templates) {
    const scope = (0,names/* namesOf */.e)(stream.name, running.identity.startedAt);
    const write = (0,targets/* renderTargets */.d8)(stream.write, scope);
    const extraction = (0,config/* fingerprint */.Rj)(stream, source);
    const frame = {
        name: stream.name,
        source: source.name,
        path: (0,targets/* targetsOf */.QR)(write)[0].path,
        write,
        checks: stream.checks,
        schema: stream.schema,
        references: stream.references,
        key: stream.primary_key,
        isDropped: (column) => isDropped(stream, column),
        fingerprint: extraction,
        resumeKey: [extraction, ...(0,names/* namesIn */.w)([...templates, stream.include], scope)].join(' '),
        maxPages: 'max_pages' in stream ? stream.max_pages : undefined,
        turns: (0,turn_source/* turnsOf */.oA)(stream, [...templates, stream.include]),
        turnsAtOnce: TURNS_AT_ONCE,
        incremental: (0,turn_source/* incrementalOf */._D)(stream, running),
    };
    return { scope, frame };
}
/** How a stream's records become columns. */
function columnsOf(stream) {
    const { only, remove, rename } = stream;
    const flatten = 'flatten' in stream ? stream.flatten : undefined;
    return { only, remove, rename, separator: flatten?.separator, ...(flatten ? { depth: flatten.depth } : {}) };
}
function isDropped(stream, column) {
    const { separator = '.' } = columnsOf(stream);
    const { remove, only, include } = stream;
    const covers = (names) => names.some((name) => column === name || column.startsWith(name + separator));
    if (Object.hasOwn(include, column))
        return false;
    if (stream.kind === 'file' && column === stream.file_column)
        return false;
    return (remove !== undefined && covers(remove)) || (only !== undefined && !covers(only));
}
/** A plan's source, of the type that its stream's kind says. */
const sourceAs = (plan, stream) => plan.sources[stream.source];

;// CONCATENATED MODULE: ./lib/run/file-task.js





/** A stream of files as a task of the run. */
function fileTask(plan, stream, running) {
    const source = sourceAs(plan, stream);
    const { scope, frame } = frameOf(stream, source, running, [source.base, stream.path]);
    const opened = [];
    return {
        ...frame,
        async open(emit) {
            const { createFileSource } = await __webpack_require__.e(/* import() */ 4102).then(__webpack_require__.bind(__webpack_require__, 74102));
            const { file_column: fileColumn, empty_file: emptyFile, page_size: pageSize, page_rows: pageRows } = stream;
            return (turn) => {
                const names = (0,partition/* scopeOf */.Od)(scope, turn);
                const one = createFileSource({
                    stream: stream.name,
                    path: placeOf(source, stream, names),
                    find: finder(plan, source, stream, names, { ...running, emit }, opened),
                    format: stream.format,
                    decode: { ...stream, rename: stream.rename },
                    build: columnsOf(stream),
                    include: stream.include,
                    fileColumn,
                    emptyFile,
                    pageSize,
                    pageRows,
                    scope: names,
                    turn: turn.partition.label,
                    emit,
                });
                opened.push(one.close);
                return one;
            };
        },
        close() {
            for (const end of opened)
                Promise.resolve(end()).catch(() => { }); // what was read of them is kept already
        },
    };
}
/** The path with the base before it where both are of one kind; a local one stays as it is. */
function placeOf(source, stream, scope) {
    const path = (0,template/* renderText */.S5)(stream.path, scope);
    const { base } = source;
    if (isRemote(path) || base === undefined || !isRemote(base))
        return path;
    if (/^https?:/i.test(base))
        return new URL(path, base.endsWith('/') ? base : `${base}/`).href;
    return `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}
const isRemote = (place) => /^(s3|https?):\/\//i.test(place);
/** How files are found where the path says; what that takes is loaded then. */
function finder(plan, source, stream, scope, running, opened) {
    return async (path, signal) => {
        if (/^s3:/i.test(path)) {
            const { s3Files } = await __webpack_require__.e(/* import() */ 991).then(__webpack_require__.bind(__webpack_require__, 40991));
            const { clock, identity } = running;
            const startedAt = new Date(identity.startedAt);
            const context = { ...running, clock, pipeline: plan.name, runId: identity.id, startedAt };
            const onOpen = (close) => void opened.push(close);
            return s3Files({ stream: stream.name, options: source.s3, context, onOpen })(path, signal);
        }
        if (/^https?:/i.test(path)) {
            const { httpFiles } = await __webpack_require__.e(/* import() */ 6141).then(__webpack_require__.bind(__webpack_require__, 76141));
            if (!URL.canParse(path))
                throw new errors/* StreamError */.lm('bad_url', `${stream.name}: ${path} is no URL`);
            const client = fileClient(source, new URL(path), running);
            opened.push(() => client.close());
            const headers = Object.entries(source.http.headers).map(([name, value]) => [
                name.toLowerCase(),
                (0,template/* renderText */.S5)(value, scope),
            ]);
            return httpFiles({ stream: stream.name, client, headers: Object.fromEntries(headers) })(path, signal);
        }
        const { localFiles } = await __webpack_require__.e(/* import() */ 6594).then(__webpack_require__.bind(__webpack_require__, 56594));
        const { workspace } = running;
        const place = { stream: stream.name, workspace, base: source.base ?? '', allowOutside: source.allow_outside };
        return localFiles(place)(path, signal);
    };
}

// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/http/retry-delay.js
var retry_delay = __webpack_require__(54472);
;// CONCATENATED MODULE: ./lib/run/retrying.js



/** The retry policy of a source that does not speak HTTP: the same attempts and waits as one that does. */
function createRetry(stream, policy, running) {
    return async (what, attempt) => {
        for (let n = 1;; n++) {
            what.signal.throwIfAborted();
            running.emit({ type: 'request', stream, page: what.page, attempt: n });
            try {
                return await attempt();
            }
            catch (thrown) {
                if (!(thrown instanceof errors/* RetryableError */.dw) || what.signal.aborted)
                    throw thrown;
                await pause(thrown, n, what, { stream, policy, running });
            }
        }
    };
}
async function pause(error, attempt, { page, signal }, loop) {
    const { stream, policy, running } = loop;
    const attempts = Math.min(policy.attempts, error.attempts ?? policy.attempts);
    const reason = running.secrets.redact(error.message);
    if (attempt >= attempts)
        throw spent(error, attempt, reason, { stream, page });
    const { clock, random, deadline, emit } = running;
    const now = clock.now();
    const { throttled, notBefore } = error;
    const waitMs = Math.ceil((0,retry_delay/* retryDelay */.a)({ ...policy, throttled, notBefore, attempt, now, random }));
    if (now + waitMs > deadline)
        throw new errors/* DeferredError */._G('deferred', `${page} of ${stream} would be tried again in ${(0,units/* formatDuration */.a3)(waitMs)}, after the run's deadline: ${reason}`, { stream, page, cause: error, remedy: 'The next run goes on from this page.' });
    emit({ type: 'retry', stream, page, attempt, attempts, cause: error.code, reason, waitMs });
    await clock.sleep(waitMs, signal);
}
function spent(error, attempts, reason, place) {
    const times = attempts === 1 ? 'one attempt' : `${attempts} attempts`;
    const message = `${place.page} of ${place.stream} failed after ${times}: ${reason}`;
    const { remedy, whenSpent } = error;
    const details = { ...place, cause: error, ...(remedy === undefined ? {} : { remedy }) };
    if (whenSpent === 'blocked')
        return new errors/* BlockedError */.t9(error.code, message, details);
    return whenSpent === 'stream'
        ? new errors/* StreamError */.lm(error.code, message, details)
        : new errors/* PageError */.AX(error.code, message, details);
}

;// CONCATENATED MODULE: ./lib/run/module-task.js




/** A stream of a module as a task of the run. */
function moduleTask(plan, stream, running) {
    const source = sourceAs(plan, stream);
    const { scope, frame } = frameOf(stream, source, running, [source.params, stream.params]);
    const opened = [];
    return {
        ...frame,
        async open(emit) {
            const [{ createModuleSource }, { loadModule }] = await Promise.all([
                __webpack_require__.e(/* import() */ 2520).then(__webpack_require__.bind(__webpack_require__, 72520)),
                __webpack_require__.e(/* import() */ 4164).then(__webpack_require__.bind(__webpack_require__, 11783)),
            ]);
            const shared = {
                stream: stream.name,
                module: source.module,
                generate: await loadModule(running.workspace, source.module),
                columns: columnsOf(stream),
                include: stream.include,
                retry: createRetry(stream.name, source.retry, { ...running, emit }),
                signal: running.signal,
                emit,
                now: running.clock.now,
            };
            return (turn) => {
                const names = (0,partition/* scopeOf */.Od)(scope, turn);
                const params = (0,template/* renderValue */.AI)({ ...source.params, ...stream.params }, names);
                const one = createModuleSource({
                    ...shared,
                    params,
                    range: turn.range,
                    scope: names,
                    turn: turn.partition.label,
                });
                opened.push(one);
                return one;
            };
        },
        close() {
            for (const one of opened)
                one.close();
        },
    };
}

// EXTERNAL MODULE: ./lib/run/range-params.js
var range_params = __webpack_require__(34839);
// EXTERNAL MODULE: ./lib/run/site-task.js + 2 modules
var site_task = __webpack_require__(37749);
// EXTERNAL MODULE: ./lib/run/sites.js
var run_sites = __webpack_require__(16293);
// EXTERNAL MODULE: ./lib/config/secret-names.js
var secret_names = __webpack_require__(27553);
;// CONCATENATED MODULE: ./lib/run/sql-task.js




/** A stream of a database as a task of the run. */
function sqlTask(plan, stream, running) {
    const source = sourceAs(plan, stream);
    const { scope, frame } = frameOf(stream, source, running, [stream.query]);
    for (const password of (0,secret_names/* urlPasswords */.s1)(source.url))
        running.secrets.add(password);
    const opened = [];
    return {
        ...frame,
        async open(emit) {
            const [{ createSqlSource }, { openReading }] = await Promise.all([
                __webpack_require__.e(/* import() */ 4113).then(__webpack_require__.bind(__webpack_require__, 74113)),
                __webpack_require__.e(/* import() */ 469).then(__webpack_require__.bind(__webpack_require__, 50469)),
            ]);
            const shared = {
                stream: stream.name,
                orderBy: stream.order_by ?? [],
                columns: columnsOf(stream),
                include: stream.include,
                retry: createRetry(stream.name, source.retry, { ...running, emit }),
            };
            return (turn) => {
                const names = (0,partition/* scopeOf */.Od)(scope, turn);
                const open = () => openReading(source, { ...stream, stream: stream.name }, names, running);
                const one = createSqlSource({ ...shared, scope: names, turn: turn.partition.label, open });
                opened.push(one);
                return one;
            };
        },
        close() {
            for (const one of opened)
                one.close().catch(() => { }); // the connection is gone either way
        },
    };
}

;// CONCATENATED MODULE: ./lib/run/tasks.js















/** A stream of any kind as a task of the run. */
function taskOf(plan, stream, running, clients) {
    switch (stream.kind) {
        case 'site':
            return (0,site_task/* siteTask */.Z)(plan, stream, running, clients.sites);
        case 'api':
            return apiTask(plan, stream, running, clients);
        case 'module':
            return moduleTask(plan, stream, running);
        case 'sql':
            return sqlTask(plan, stream, running);
        case 'file':
            return fileTask(plan, stream, running);
    }
}
function openClients(running) {
    const open = new Map();
    const sites = (0,run_sites/* openSites */.n)(running);
    return {
        sites,
        of(source) {
            const known = open.get(source.name);
            if (known)
                return known;
            const client = openClient(source, running);
            open.set(source.name, client);
            return client;
        },
        async close() {
            await Promise.all([sites.close(), ...[...open.values()].map((client) => client.close())]);
        },
    };
}
function openClient(source, running) {
    const { clock, secrets, vault, signal, random, emit, deadline } = running;
    const baseUrl = new URL(source.base_url);
    return (0,lib_http/* createHttpClient */.uT)(source, {
        source: source.name,
        baseUrl,
        makeAuthenticator: (exchange) => lib_auth/* authenticators */.P.create(source.auth, {
            source: source.name,
            baseUrl,
            exchange,
            clock,
            secrets,
            emit,
            vault,
            signal,
        }),
        clock,
        random,
        emit,
        deadline,
        signal,
        secrets,
    });
}
/** A stream of an API as a task of the run. */
function apiTask(plan, stream, running, clients) {
    const source = (0,config/* sourceOf */.vz)(plan, stream);
    const scope = (0,names/* namesOf */.e)(stream.name, running.identity.startedAt);
    const write = (0,targets/* renderTargets */.d8)(stream.write, scope);
    const extraction = (0,config/* fingerprint */.Rj)(stream, source);
    return {
        name: stream.name,
        source: source.name,
        path: (0,targets/* targetsOf */.QR)(write)[0].path,
        write,
        checks: stream.checks,
        schema: stream.schema,
        references: stream.references,
        key: stream.primary_key,
        isDropped: (column) => tasks_isDropped(stream, column),
        fingerprint: extraction,
        resumeKey: [extraction, ...(0,names/* namesIn */.w)(templatesOf(stream), scope)].join(' '),
        maxPages: undefined,
        turns: (0,turn_source/* turnsOf */.oA)(stream, templatesOf(stream)),
        incremental: (0,turn_source/* incrementalOf */._D)(stream, running),
        async open(emit) {
            const openTurn = openApiStream({
                stream: stream.name,
                baseUrl: new URL(source.base_url),
                source,
                request: stream,
                paginator: paginators/* paginators */.B.create(stream.paginator, {}),
                decode: stream,
                include: stream.include,
                client: clients.of(source),
                emit,
            });
            return (turn) => openTurn({ scope: (0,partition/* scopeOf */.Od)(scope, turn), label: turn.partition.label, params: (0,range_params/* rangeParams */.E)(stream, turn.range) });
        },
    };
}
/** Parts of a stream whose templates change what is extracted. */
function templatesOf({ path, url, params, headers, body, form, graphql, include }) {
    return [path, url, params, headers, body, form, graphql?.variables, include];
}
function tasks_isDropped({ remove, only, flatten, include }, column) {
    const covers = (names) => names.some((name) => column === name || column.startsWith(name + flatten.separator));
    if (Object.hasOwn(include, column))
        return false;
    return (remove !== undefined && covers(remove)) || (only !== undefined && !covers(only));
}


/***/ }),

/***/ 17173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _D: () => (/* binding */ incrementalOf),
  Jl: () => (/* binding */ turnSource),
  oA: () => (/* binding */ turnsOf)
});

// UNUSED EXPORTS: onlyTurn

// EXTERNAL MODULE: ./lib/core/partition.js
var core_partition = __webpack_require__(35361);
// EXTERNAL MODULE: ./lib/core/template.js
var template = __webpack_require__(51909);
// EXTERNAL MODULE: ./lib/incremental/index.js + 3 modules
var incremental = __webpack_require__(51573);
;// CONCATENATED MODULE: ./lib/incremental/ranges.js
/** The pages of several spans as those of one source: each begins when the one before has ended. */
function chainRanges(spans, open) {
    const sources = spans.map((span) => open(span));
    if (sources.length === 0)
        return NOTHING;
    if (sources.length === 1)
        return sources[0];
    const inside = (cursor) => {
        const { range, at } = cursor;
        return { source: sources[range], range, at };
    };
    const wrap = (range, at) => ({ range, at });
    const owners = new WeakMap();
    return {
        // windows in which nothing changed are no list without end
        namesItsPages: true,
        first: () => wrap(0, sources[0].first()),
        label: (cursor) => {
            const { source, at, range } = inside(cursor);
            const { start, end } = spans[range].asked;
            return `${start ?? ''}…${end ?? ''}: ${source.label(at)}`;
        },
        async fetch(cursor, signal) {
            const { source, range, at } = inside(cursor);
            const page = await source.fetch(at, signal);
            const { next, pages: _, ...step } = page.step;
            const isLast = range + 1 === sources.length;
            const behind = next !== null ? wrap(range, next) : isLast ? null : wrap(range + 1, sources[range + 1].first());
            const wrapped = { ...page, cursor, step: { ...step, next: behind } };
            owners.set(wrapped, { source, page });
            return wrapped;
        },
        release(page) {
            const owner = owners.get(page);
            if (owner)
                owner.source.release?.(owner.page);
        },
    };
}
/** Nothing is left to ask for. */
const NOTHING = {
    first: () => null,
    label: () => 'the end',
    fetch: () => Promise.reject(new RangeError('there is no page')),
};

// EXTERNAL MODULE: ./lib/core/batch-read.js
var batch_read = __webpack_require__(9424);
;// CONCATENATED MODULE: ./lib/incremental/sift.js

/** The pages of a source that cannot be asked for changes only: those of one span. */
function siftPages(source, span, incremental, notes) {
    const { newestFirst, filters } = incremental;
    if (!newestFirst && !filters)
        return source;
    const originals = new WeakMap();
    return {
        ...source,
        // a hundred pages of which nothing counts are no list without end
        namesItsPages: source.namesItsPages === true || filters,
        async fetch(cursor, signal) {
            const page = await source.fetch(cursor, signal);
            const { decoded } = page;
            const sifted = sift(decoded.batch, span, incremental);
            notes.filtered += decoded.batch.rows - sifted.batch.rows;
            const isLast = newestFirst && sifted.isAllBefore && page.step.next !== null;
            const { pages: _, ...step } = page.step;
            const whole = {
                ...page,
                decoded: { ...decoded, batch: sifted.batch },
                step: isLast ? { next: null, stop: `all of it is older than ${span.start}` } : newestFirst ? step : page.step,
            };
            originals.set(whole, page);
            return whole;
        },
        release(page) {
            const original = originals.get(page);
            if (original)
                source.release?.(original);
        },
    };
}
/** Records without a cursor stay: nothing tells that they are old. */
function sift(batch, span, { field, place, filters }) {
    const position = (0,batch_read/* positionOf */.df)(batch, field);
    const { stride, kind, start, end } = batch;
    let kept = 0;
    let before = 0;
    for (let row = 0; row < batch.rows; row++) {
        const where = place((0,batch_read/* cellText */.Ie)(batch, row, position), span);
        if (where === 'before')
            before += 1;
        if (filters && (where === 'before' || where === 'behind'))
            continue;
        if (filters && kept !== row)
            for (const cells of [kind, start, end])
                cells.copyWithin(kept * stride, row * stride, (row + 1) * stride);
        kept += 1;
    }
    const isAllBefore = before > 0 && before === batch.rows;
    return { batch: kept === batch.rows ? batch : { ...batch, rows: kept }, isAllBefore };
}

// EXTERNAL MODULE: ./lib/run/cursor-notes.js
var cursor_notes = __webpack_require__(70343);
;// CONCATENATED MODULE: ./lib/run/turn-source.js






/** What a stream runs for, by its config. @param templates all of its texts in which names are read */
function turnsOf(stream, templates) {
    if (!stream.for_each)
        return undefined;
    const names = [...new Set((0,template/* templateNames */.VQ)(JSON.stringify(templates)))];
    return { stream: stream.name, blocks: stream.for_each, names };
}
/** How a stream asks only for what changed, as of the run's first attempt. */
function incrementalOf(stream, { identity, options }) {
    if (!stream.incremental)
        return undefined;
    const { from, to } = options;
    return (0,incremental/* createIncremental */.tf)(stream.incremental, { stream: stream.name, now: identity.startedAt, from, to });
}
/** The pages of one turn: of an incremental stream those of its ranges, one after the other. */
function turnSource(task, open, earlier, tally) {
    const { incremental } = task;
    if (!incremental)
        return (partition) => open({ partition, range: {} });
    return (partition) => {
        const last = earlier?.cursors?.[(0,core_partition/* partitionKey */.Ab)(partition)];
        return chainRanges(incremental.ranges(last), (span) => siftPages(open({ partition, range: span.asked }), span, incremental, (0,cursor_notes/* notesOf */.h$)(tally)));
    };
}
/** A source of which every turn is the whole. */
const onlyTurn = (source) => (_) => source;


/***/ }),

/***/ 45452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AU: () => (/* binding */ listPartitions),
  K7: () => (/* binding */ noParent),
  $V: () => (/* binding */ orderTurns),
  sm: () => (/* binding */ valuesOf)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/partition.js
var partition = __webpack_require__(35361);
// EXTERNAL MODULE: ./lib/core/column-type.js
var column_type = __webpack_require__(7054);
// EXTERNAL MODULE: ./lib/core/nearest.js
var nearest = __webpack_require__(66661);
// EXTERNAL MODULE: ./lib/expressions/index.js
var expressions = __webpack_require__(94607);
// EXTERNAL MODULE: ./lib/sinks/csv-reader.js
var csv_reader = __webpack_require__(81034);
;// CONCATENATED MODULE: ./lib/run/partitions.js






/** The partitions of a parent's records. @throws ConfigError for a condition or a column that does not fit them */
async function partitionsIn(rows, wanted, signal) {
    const reader = (0,csv_reader/* openCsv */.fE)(rows.file);
    try {
        if (!reader.next())
            return { values: [], incomplete: 0 };
        const header = (0,csv_reader/* headerOf */.rR)(reader);
        const fields = wanted.columns.map((column) => fieldOf(column, header, wanted));
        const filter = await openFilter(rows, header, wanted);
        const ended = rows.ended === undefined ? -1 : header.indexOf(rows.ended);
        const unique = new Map();
        let incomplete = 0;
        await (0,csv_reader/* eachRecord */.n$)(reader, () => {
            if (ended >= 0 && cellOf(reader, ended, rows.fill) !== undefined)
                return;
            if (filter && !filter.holds(reader))
                return;
            const texts = fields.map((field) => cellOf(reader, field, rows.fill));
            if (texts.includes(undefined)) {
                incomplete += 1;
                return;
            }
            const values = Object.fromEntries(wanted.names.map((name, i) => [name, (0,column_type/* typedValue */.iG)(texts[i], rows.types[wanted.columns[i]])]));
            unique.set((0,partition/* partitionKey */.Ab)({ values }), values);
        }, signal);
        filter?.close();
        return { values: [...unique.values()], incomplete };
    }
    finally {
        reader.close();
    }
}
function fieldOf(column, header, { stream, parent }) {
    const field = header.indexOf(column);
    if (field >= 0)
        return field;
    throw new errors/* ConfigError */.xL('unknown_column', `${stream}: ${parent} has no column "${column}", which its templates name`, {
        stream,
        remedy: (0,nearest/* suggest */.Z)(column, header) ?? `Its columns are ${header.slice(0, 20).join(', ')}.`,
    });
}
async function openFilter(rows, header, { stream, where }) {
    if (where === undefined)
        return undefined;
    const { types, fill } = rows;
    const expression = await (0,expressions/* openExpression */.r)({ sql: where, columns: header, types, what: `${stream}: for_each.where` });
    const fields = expression.columns.map((name) => header.indexOf(name));
    return {
        holds: (reader) => expression.holds(fields.map((field) => cellOf(reader, field, fill))),
        close: () => expression.close(),
    };
}
/** A cell's text; undefined where it has no value. */
function cellOf(reader, field, fill) {
    if (field >= reader.width)
        return undefined;
    const text = (0,csv_reader/* fieldText */.gF)(reader, field);
    return text === '' || text === fill ? undefined : text;
}

;// CONCATENATED MODULE: ./lib/run/turns.js



/** The partitions of these rows, each once. */
async function listPartitions(plan, rowsOf, due, tell) {
    const read = async (block, isWhole) => ofBlock(plan, block, rowsOf, isWhole, due, tell);
    const listed = [];
    for (const block of plan.blocks)
        listed.push(await read(block, false));
    const changed = listed.filter(({ isDue }) => isDue);
    if (changed.length <= 1 || changed.every(({ values }) => values.length === 0))
        return productOf(listed);
    // a record that is new to one parent goes with all of the others, which need not have changed
    const whole = [];
    for (const [i, block] of plan.blocks.entries())
        whole.push(listed[i].isDue ? await read(block, true) : listed[i]);
    return unique(changed.flatMap((one) => productOf(listed.map((block, i) => (block === one ? one : whole[i])))));
}
const productOf = (blocks) => unique(blocks.reduce((product, { values }) => product.flatMap((left) => values.map((right) => ({ ...left, ...right }))), [{}]));
const unique = (all) => [
    ...new Map(all.map((values) => [(0,partition/* partitionKey */.Ab)({ values }), values])).values(),
];
async function ofBlock(plan, block, rowsOf, isWhole, due, tell) {
    const names = plan.names.filter((name) => name === block.as || name.startsWith(`${block.as}.`));
    const listed = (values, isDue = false) => ({
        values: inBatches(values, block.batch),
        isDue,
    });
    if (block.values)
        return listed(block.values.map((value) => ({ [block.as]: value })));
    const rows = await rowsOf(block.stream, isWhole);
    if (rows === 'due')
        return listed(due.filter((values) => names.every((name) => Object.hasOwn(values, name))), true);
    const columns = names.map((name) => name.slice(block.as.length + 1));
    const found = await partitionsIn(rows, {
        stream: plan.stream,
        parent: block.stream,
        columns,
        names,
        where: block.where,
    });
    if (found.incomplete > 0)
        tell(`${found.incomplete} records of ${block.stream} lack ${columns.join(' or ')}; nothing is asked for them`);
    return listed(found.values);
}
/** Lists of values in place of single ones, so many at once. */
function inBatches(all, size) {
    if (size === undefined)
        return [...all];
    const single = unique(all);
    const batches = [];
    for (let at = 0; at < single.length; at += size) {
        const some = single.slice(at, at + size);
        const names = Object.keys(some[0]);
        batches.push(Object.fromEntries(names.map((name) => [name, some.map((values) => values[name])])));
    }
    return batches;
}
/** The values that a partition's dead letter asks again for; undefined for letters of another kind. */
function valuesOf({ cursor }) {
    return cursor !== null && typeof cursor === 'object' && !Array.isArray(cursor) && 'of' in cursor
        ? cursor['of']
        : undefined;
}
/**
 * The turns of this run in their order.
 * @param frozen those that an interrupted run had listed: their order stays, what is new comes behind
 * @param lost partitions of which an earlier run lost pages: first
 */
function orderTurns(listed, frozen, lost) {
    const all = [...(frozen ?? []), ...lost, ...listed];
    return unique(all).map((values) => (0,partition/* partitionOf */.iQ)(values));
}
/** @throws StreamError where a parent's rows are not to be had */
function noParent(stream, parent) {
    return new errors/* StreamError */.lm('parent_missing', `${stream}: there are no records of ${parent} to run for`, {
        stream,
        remedy: `Run ${parent} first, or together with ${stream}: --streams ${parent},${stream}.`,
    });
}


/***/ }),

/***/ 93504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ vaultArtifact),
/* harmony export */   F: () => (/* binding */ vaultFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26143);
/* harmony import */ var _stores_vault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7622);




const vaultFile = (stateFolder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder, 'vault.json');
/** The encrypted vault travels with the data, so that a rotated token is there on the next runner. */
function vaultArtifact(running) {
    const file = vaultFile(running.stateFolder);
    if (!running.vault.keeps || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return [];
    return [
        {
            stream: 'vault',
            path: '.adip/vault.json',
            file,
            bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size,
            sha256: '',
            rows: 0,
            kind: 'state',
            contentType: 'application/json',
            async rebase({ theirs, out }) {
                (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(out, (0,_stores_vault_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeVaults */ .Q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(theirs, 'utf8')));
            },
        },
    ];
}


/***/ }),

/***/ 54760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YS: () => (/* binding */ encodeHeader),
  QA: () => (/* binding */ encodeRows),
  aH: () => (/* binding */ layoutOf)
});

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

// EXTERNAL MODULE: ./lib/sinks/csv-quote.js
var csv_quote = __webpack_require__(96565);
;// CONCATENATED MODULE: ./lib/sinks/csv-encode.js




const ABSENT = -1;
const CONSTANT = -2;
const COMMA = 0x2c;
const LF = 0x0a;
const QUOTE = 0x22;
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
            out.append(Buffer.of(COMMA));
        const field = (0,csv_quote/* csvField */.XR)(name);
        out.append(field.length === 0 && header.length === 1 ? Buffer.from('""') : field);
    });
    out.append(Buffer.of(LF));
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
            target[o++] = COMMA;
        }
        if (width === 1 && o === lineStart + 1) {
            target[o - 1] = QUOTE;
            target[o++] = QUOTE;
            target[o++] = LF;
        }
        else
            target[o - 1] = LF;
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


/***/ }),

/***/ 96565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoteWhereNeeded),
/* harmony export */   XR: () => (/* binding */ csvField),
/* harmony export */   mv: () => (/* binding */ NEEDS_QUOTES)
/* harmony export */ });
/* unused harmony export quoteInPlace */
const QUOTE = 0x22;
/** 1 for the bytes that make RFC 4180 quotes necessary: comma, quote, CR, LF. */
const NEEDS_QUOTES = new Uint8Array(256);
for (const byte of [0x2c, QUOTE, 0x0d, 0x0a])
    NEEDS_QUOTES[byte] = 1;
/** Puts quotes around what stands at [from, to) and doubles those within; gives the new end. Needs as many bytes again, and two. */
function quoteInPlace(out, from, to) {
    let quotes = 0;
    for (let i = from; i < to; i++)
        if (out[i] === QUOTE)
            quotes += 1;
    const end = to + quotes + 2;
    let o = end - 1;
    out[o--] = QUOTE;
    for (let i = to - 1; i >= from; i--) {
        const byte = out[i];
        out[o--] = byte;
        if (byte === QUOTE)
            out[o--] = QUOTE;
    }
    out[from] = QUOTE;
    return end;
}
/** Quotes what stands at [from, to) where it has to be; gives the new end. */
function quoteWhereNeeded(out, from, to) {
    for (let i = from; i < to; i++)
        if (NEEDS_QUOTES[out[i]] === 1)
            return quoteInPlace(out, from, to);
    return to;
}
/** A text as a CSV field. A leading byte order mark is quoted, because at the head of a file it would be taken for the file's own. */
function csvField(text) {
    const raw = Buffer.from(text);
    const out = Buffer.alloc(raw.length * 2 + 2);
    raw.copy(out);
    const marked = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf;
    const end = marked ? quoteInPlace(out, 0, raw.length) : quoteWhereNeeded(out, 0, raw.length);
    return out.subarray(0, end);
}


/***/ }),

/***/ 81034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ay: () => (/* binding */ readHeader),
/* harmony export */   fE: () => (/* binding */ openCsv),
/* harmony export */   gF: () => (/* binding */ fieldText),
/* harmony export */   n$: () => (/* binding */ eachRecord),
/* harmony export */   q7: () => (/* binding */ breathe),
/* harmony export */   qJ: () => (/* binding */ countRecords),
/* harmony export */   rR: () => (/* binding */ headerOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const CHUNK = 1 << 20;
const LF = 10;
const CR = 13;
const QUOTE = 34;
const COMMA = 44;
/**
 * Reads what `csv-encode` writes, and what a person's editor makes of it (CRLF, a byte order mark, needless quotes).
 * @param chunk bytes that are read at once; longer records make it grow
 */
function openCsv(file, chunk = CHUNK) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
    let filled = 0;
    let base = 0;
    let at = 0;
    let ended = false;
    /** Makes room behind the current record's start and reads on; false when there is no more. */
    const refill = (from) => {
        if (ended)
            return false;
        reader.onMove?.();
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
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, reader.bytes, filled, reader.bytes.length - filled, base + filled);
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
            if (i < filled && bytes[i] === QUOTE) {
                i += 1;
                while (i < filled && (bytes[i] !== QUOTE || bytes[i + 1] === QUOTE))
                    i += bytes[i] === QUOTE ? 2 : 1;
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
        onMove: undefined,
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
        close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd),
    };
    skipByteOrderMark(reader, fd);
    return reader;
}
function skipByteOrderMark(reader, fd) {
    const mark = Buffer.alloc(3);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, mark, 0, 3, 0);
    if (mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf)
        reader.seek(3);
}
/** A field of the current record as text, quotes undone. */
function fieldText(reader, field) {
    if (field < 0 || field >= reader.width)
        return '';
    const start = reader.bounds[2 * field];
    const end = reader.bounds[2 * field + 1];
    if (reader.bytes[start] !== QUOTE || end - start < 2)
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


/***/ }),

/***/ 66175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openStage),
/* harmony export */   v: () => (/* binding */ isRagged)
/* harmony export */ });
/* harmony import */ var _core_batch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31999);
/* harmony import */ var _core_byte_buffer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7352);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26143);
/* harmony import */ var _csv_encode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54760);
/* harmony import */ var _csv_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11508);





function openStage(options) {
    const { from } = options;
    const writer = (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openWriter */ .Kn)(options.file, from?.bytes ?? 0);
    const buffer = (0,_core_byte_buffer_js__WEBPACK_IMPORTED_MODULE_4__/* .createByteBuffer */ .D)();
    const columns = createColumnBook(from?.columns ?? options.columns, from);
    const widths = from ? [...from.widths] : [];
    let rows = from?.rows ?? 0;
    let layout;
    let laidOut;
    const layOut = (batch) => {
        columns.admit(batch);
        const isSame = layout !== undefined &&
            layout.positions.length === columns.names.length &&
            (laidOut?.columns === batch.columns || isSameList(laidOut?.columns, batch.columns)) &&
            laidOut?.constants === batch.constants;
        if (!isSame) {
            layout = (0,_csv_encode_js__WEBPACK_IMPORTED_MODULE_2__/* .layoutOf */ .aH)(batch, columns.names, options);
            laidOut = batch;
        }
        return layout;
    };
    const noteWidth = () => {
        if (widths.length === 0 && columns.names.length > 0) {
            (0,_csv_encode_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeHeader */ .YS)(columns.names, buffer);
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
            (0,_csv_encode_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeRows */ .QA)(batch, places, options, buffer);
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
/** Pages of one decoder share their list; those of several agree where they have the same names at the same places. */
function isSameList(a, b) {
    return a?.length === b.length && b.every((name, i) => name === a[i]);
}
/** The output's columns and how often each was there. */
function createColumnBook(initial, from) {
    const names = [...initial];
    const known = new Set(names);
    const present = names.map((_, column) => from?.present[column] ?? 0);
    const nulls = names.map((_, column) => from?.nulls[column] ?? 0);
    const seen = names.map((_, column) => from?.seen[column] ?? 0);
    const admitName = (name) => {
        if (known.has(name))
            return;
        known.add(name);
        names.push(name);
        present.push(0);
        nulls.push(0);
        seen.push(0);
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
                    const constant = batch.constants.find(({ name }) => name === names[column]);
                    if (constant) {
                        present[column] += rows;
                        seen[column] = (0,_csv_types_js__WEBPACK_IMPORTED_MODULE_3__/* .seeConstant */ .mG)(seen[column], constant.value);
                    }
                    continue;
                }
                let missing = 0;
                let isNull = 0;
                for (let row = 0, cell = position; row < rows; row++, cell += stride) {
                    const what = kind[cell];
                    if (what === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.missing)
                        missing += 1;
                    else if (what === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null)
                        isNull += 1;
                }
                present[column] += rows - missing;
                nulls[column] += isNull;
                seen[column] = (0,_csv_types_js__WEBPACK_IMPORTED_MODULE_3__/* .seeTypes */ .L9)(seen[column], batch, position);
            }
        },
        counts: () => ({ present: [...present], nulls: [...nulls], seen: [...seen] }),
    };
}
/** Whether records at the front of a staged file have fewer columns than its end. */
function isRagged(position) {
    return position.widths.length > 1;
}


/***/ }),

/***/ 11508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ seeTypes),
/* harmony export */   mG: () => (/* binding */ seeConstant),
/* harmony export */   pl: () => (/* binding */ typesOf)
/* harmony export */ });
/* unused harmony export typeSeen */
/* harmony import */ var _core_batch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31999);

/** What values of a column were seen, as bits. */
const Seen = { integer: 1, decimal: 2, boolean: 4, text: 8, json: 16 };
const ZERO = 48;
const NINE = 57;
const MINUS = 45;
/** Adds what a page's cells at this position are to what was seen before; text settles it, so no cell is looked at after one. */
function seeTypes(seen, batch, position) {
    const { kind, rows, stride } = batch;
    for (let row = 0, cell = position; row < rows && (seen & Seen.text) === 0; row++, cell += stride) {
        const what = kind[cell];
        if (what <= _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null)
            continue;
        if (what === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number) {
            if ((seen & Seen.decimal) === 0)
                seen |= isInteger(batch, cell) ? Seen.integer : Seen.decimal;
        }
        else if (what === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true || what === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.false)
            seen |= Seen.boolean;
        else
            seen |= what === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json ? Seen.json : Seen.text;
    }
    return seen;
}
/** Of a value that is the same for all rows of a page. */
function seeConstant(seen, value) {
    if (value === null)
        return seen;
    if (typeof value === 'number')
        return seen | (Number.isInteger(value) ? Seen.integer : Seen.decimal);
    return seen | (typeof value === 'boolean' ? Seen.boolean : Seen.text);
}
function typeSeen(seen) {
    if (seen === 0)
        return undefined;
    if (seen === Seen.boolean)
        return 'boolean';
    if (seen === Seen.json)
        return 'json';
    if (seen === Seen.integer)
        return 'integer';
    return (seen & ~(Seen.integer | Seen.decimal)) === 0 ? 'number' : 'string';
}
/** Types of the columns of a staged file, of those in which a value was seen. */
function typesOf({ columns, seen, }) {
    return Object.fromEntries(columns.flatMap((name, column) => {
        const type = typeSeen(seen[column] ?? 0);
        return type === undefined ? [] : [[name, type]];
    }));
}
function isInteger({ bytes, start, end }, cell) {
    for (let i = start[cell]; i < end[cell]; i++) {
        const byte = bytes[i];
        if ((byte < ZERO || byte > NINE) && byte !== MINUS)
            return false;
    }
    return true;
}


/***/ }),

/***/ 15384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ buildRequest)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51909);
/* harmony import */ var _core_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65450);



/** One page's request: the stream's own part, templates rendered, with what the paginator injects. */
function buildRequest(baseUrl, source, stream, injection, scope, place) {
    const names = { ...scope, ...injection.scope };
    const url = injection.url === undefined ? ownUrl(baseUrl, source, stream, names) : new URL(injection.url);
    for (const [name, value] of Object.entries(injection.query ?? {}))
        url.searchParams.set(name, value);
    const [body, contentType] = buildBody(stream, injection, names);
    const headers = { accept: 'application/json, */*;q=0.5' };
    if (contentType !== undefined)
        headers['content-type'] = contentType;
    for (const [name, value] of [...Object.entries(source.headers), ...Object.entries(stream.headers)]) {
        headers[name.toLowerCase()] = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(value, names);
    }
    for (const [name, value] of Object.entries(injection.headers ?? {}))
        headers[name.toLowerCase()] = value;
    return { method: stream.method, url, headers, ...(body === undefined ? {} : { body }), ...place };
}
function ownUrl(baseUrl, source, stream, names) {
    const url = stream.url === undefined
        ? (0,_core_url_js__WEBPACK_IMPORTED_MODULE_2__/* .joinUrl */ .w)(baseUrl, (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(stream.path ?? '', names, encodeURIComponent))
        : new URL((0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(stream.url, names, encodeURIComponent));
    appendParams(url.searchParams, source.params, names);
    for (const name of Object.keys(stream.params))
        url.searchParams.delete(name);
    appendParams(url.searchParams, stream.params, names);
    return url;
}
function appendParams(target, params, names) {
    for (const [name, value] of Object.entries(params)) {
        for (const item of [value].flat()) {
            const rendered = typeof item === 'string' ? (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(item, names) : String(item);
            target.append(name, rendered);
        }
    }
}
function buildBody(stream, injection, names) {
    if (stream.form) {
        const form = new URLSearchParams();
        appendParams(form, stream.form, names);
        for (const [name, value] of Object.entries(injection.body ?? {}))
            form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
        return [form.toString(), 'application/x-www-form-urlencoded'];
    }
    const own = stream.graphql
        ? graphqlBody(stream.graphql, names)
        : stream.body && (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderValue */ .AI)(stream.body, names);
    if (own === undefined && injection.body === undefined)
        return [undefined, undefined];
    const body = structuredClone((own ?? {}));
    for (const [path, value] of Object.entries(injection.body ?? {}))
        setAt(body, path, value);
    return [JSON.stringify(body), 'application/json'];
}
function graphqlBody(graphql, names) {
    const variables = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderValue */ .AI)(graphql.variables, names);
    const name = graphql.operation_name === undefined ? {} : { operationName: graphql.operation_name };
    return { query: graphql.query, variables, ...name };
}
/** Puts a value at a dotted place of a body; objects on the way are made. */
function setAt(body, path, value) {
    const steps = path.split('.');
    const last = steps.pop();
    let here = body;
    for (const step of steps) {
        if (!Object.hasOwn(here, step))
            here[step] = {};
        const next = here[step];
        if (next === null || typeof next !== 'object' || Array.isArray(next)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('bad_injection', `the paginator cannot put a value at "${path}": "${step}" is no object in the body`, {
                remedy: 'Correct the name in the paginator, or the body.',
            });
        }
        here = next;
    }
    here[last] = value;
}


/***/ }),

/***/ 91671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ makeConstants)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51909);


/** Columns that `include` adds to every record. @throws StreamError `bad_include` for a list or an object */
function makeConstants(include, scope, stream) {
    return Object.entries(include).map(([name, template]) => {
        const value = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderValue */ .AI)(template, scope);
        if (value !== null && typeof value === 'object') {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('bad_include', `${stream}: include.${name} is no single value`, {
                stream,
                remedy: 'Include texts, numbers or booleans.',
            });
        }
        return { name, value };
    });
}


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
