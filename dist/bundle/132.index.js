export const id = 132;
export const ids = [132];
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

/***/ 45375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bf: () => (/* binding */ openClients),
  Xb: () => (/* binding */ taskOf)
});

// UNUSED EXPORTS: apiTask

// EXTERNAL MODULE: ./lib/auth/index.js + 15 modules
var auth = __webpack_require__(32177);
// EXTERNAL MODULE: ./lib/config/index.js + 37 modules
var config = __webpack_require__(93884);
// EXTERNAL MODULE: ./lib/core/template.js
var core_template = __webpack_require__(51909);
// EXTERNAL MODULE: ./lib/http/index.js + 30 modules
var http = __webpack_require__(98872);
// EXTERNAL MODULE: ./lib/paginators/index.js + 23 modules
var paginators = __webpack_require__(21584);
// EXTERNAL MODULE: ./lib/core/batch-read.js
var batch_read = __webpack_require__(9424);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/batch-columns.js
var batch_columns = __webpack_require__(26709);
;// CONCATENATED MODULE: ./lib/core/batch-tape.js

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
        throw new errors/* StreamError */.lm('too_many_columns', `a page of ${room} records has ${stride} columns or more`, {
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/batch.js
var batch = __webpack_require__(31999);
// EXTERNAL MODULE: ./lib/core/batch-text.js
var batch_text = __webpack_require__(7751);
;// CONCATENATED MODULE: ./lib/decode/csv.js





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
            field = { kind: last <= p ? batch/* Kind */.b.null : batch/* Kind */.b.verbatim, start: p, end: Math.max(p, last) };
            return at;
        }
        let kind = batch/* Kind */.b.verbatim;
        let at = p + 1;
        for (;;) {
            at = bytes.indexOf(QUOTE, at);
            if (at < 0 || at >= length)
                throw truncated(p, 'a quoted field does not end');
            if (bytes[at + 1] !== QUOTE)
                break;
            kind = batch/* Kind */.b.csvQuoted;
            at += 2;
        }
        field = { kind, start: p + 1, end: at };
        at += 1;
        if (bytes[at] === CR && (at + 1 === length || bytes[at + 1] === LF))
            at += 1;
        if (at < length && bytes[at] !== delimiter && bytes[at] !== LF)
            throw new errors/* RetryableError */.dw('bad_csv', `the CSV is not valid at byte ${at}: text behind a closing quote`, {
                remedy: 'Set delimited.delimiter, if another delimiter is meant.',
            });
        return at;
    };
    const place = (tape, index) => {
        const position = positionOf(index);
        if (position < 0)
            return;
        if (position >= tape.stride)
            widen(tape, position + 1);
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
            lengthen(tape);
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
            mark = `${(0,external_node_zlib_.crc32)(bytes.subarray(body, length)).toString(16).padStart(8, '0')}:${length - body}`;
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
    return new errors/* RetryableError */.dw('truncated_csv', `the CSV breaks off at byte ${at}: ${reason}`, {
        remedy: 'If this stays so, look at the answer: its last line is not whole.',
    });
}
function fieldText(bytes, field) {
    if (field.kind !== batch/* Kind */.b.csvQuoted)
        return bytes.toString('utf8', field.start, field.end);
    const out = Buffer.alloc(field.end - field.start);
    return out.toString('utf8', 0, (0,batch_text/* unquoteInto */.iW)(bytes, field.start, field.end, out, 0));
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
const json_syntax_QUOTE = 0x22;
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
STOPS[json_syntax_QUOTE] = 1;
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
        if (byte === json_syntax_QUOTE)
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
    if (byte === json_syntax_QUOTE ||
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
    if (byte === json_syntax_QUOTE)
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
    if (bytes[p] !== json_syntax_QUOTE)
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
    while (bytes[at] === json_syntax_QUOTE) {
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
                if (bytes[p] !== json_syntax_QUOTE)
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
        keysView: json_shape_viewOf(first),
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
            shape.keysView = json_shape_viewOf(larger);
        }
        bytes.copy(shape.keys, used, at, at + length);
        used += length;
        return used - length;
    };
    return shape;
}
const json_shape_viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
            widen(tape, position + 1);
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
        if (bytes[plain] === json_syntax_QUOTE) {
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
        if (byte === json_syntax_QUOTE)
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
            if (bytes[p] !== json_syntax_QUOTE)
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
            if (bytes[p] !== json_syntax_QUOTE)
                p = skipSpace(bytes, p);
        }
    };
    const record = (p, depth) => {
        if (rows === tape.room) {
            lengthen(tape);
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

;// CONCATENATED MODULE: ./lib/decode/sniff.js

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
    throw new errors/* RetryableError */.dw('not_data', `an HTML page came where data was due${title ? ` (title: "${title}")` : ''}`, {
        whenSpent: 'blocked',
        remedy: 'Open the URL in a browser: it may be an error page, a login or a challenge.',
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
    throw new errors/* RetryableError */.dw('not_data', 'the answer is neither JSON nor CSV', {
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

// EXTERNAL MODULE: ./lib/decode/options.js
var options = __webpack_require__(86432);
;// CONCATENATED MODULE: ./lib/decode/index.js












function createDecoder(options) {
    const { flatten } = options;
    const columns = (0,batch_columns/* createColumns */.k)({ ...options, separator: flatten.separator });
    const tapes = createTapes(columns);
    const scanner = createRecordScanner(columns, flatten);
    const jsonReader = createJsonReader(options.records_path, scanner);
    const csvReader = createCsvReader(columns, options.delimited);
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
            const lines = format === 'json' && options.format === 'auto' && isLines(tape.bytes, error.at, length);
            if (lines)
                return readJson(text, 'ndjson', onDetect);
            throw badJson(error, tape.bytes, length);
        }
    };
    return {
        decode({ body, headers, status }, onDetect) {
            const contentType = headers['content-type'] ?? '';
            const text = toUtf8(gunzipFile(body), contentType, options.charset);
            if (isBlank(text.bytes))
                return empty(status);
            const head = Buffer.from(text.bytes.buffer, text.bytes.byteOffset, text.bytes.length);
            refuseHtml(head, contentType);
            const format = options.format === 'auto' ? sniffFormat(head, contentType) : options.format;
            return format === 'csv' ? readCsv(text) : readJson(text, format, onDetect);
        },
        release: tapes.release,
    };
}

// EXTERNAL MODULE: ./lib/sources/api/request.js
var api_request = __webpack_require__(15384);
;// CONCATENATED MODULE: ./lib/sources/api/index.js





/** The pages of one stream of an HTTP API. */
function createApiSource(options) {
    const { stream, paginator, client, emit } = options;
    const decoder = createDecoder(options.decode);
    const constants = makeConstants(options);
    /** Batches as the decoder made them, by what we hand out: it takes back only its own. */
    const decoded = new WeakMap();
    const told = new Set();
    const tellOnce = (what, tell) => {
        if (told.has(what))
            return;
        told.add(what);
        tell();
    };
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
    const tellAbout = ({ choice, warning }, page) => {
        if (choice)
            tellOnce('choice', () => emit({ type: 'chosen', stream, ...choice }));
        if (warning)
            tellOnce(warning, () => emit({ type: 'warning', code: 'paging', stream, page, message: warning }));
    };
    return {
        first: () => paginator.first(),
        label: (cursor) => paginator.label(cursor),
        ...(paginator.skip ? { skip: (cursor) => paginator.skip(cursor) } : {}),
        async fetch(cursor, signal) {
            const label = paginator.label(cursor);
            const place = { stream, page: label, signal };
            const request = (0,api_request/* buildRequest */.m)(options.baseUrl, options.source, options.request, paginator.inject(cursor), options.scope, place);
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
function makeConstants({ include, scope, stream }) {
    return Object.entries(include).map(([name, template]) => {
        const value = (0,core_template/* renderValue */.AI)(template, scope);
        if (value !== null && typeof value === 'object') {
            throw new errors/* StreamError */.lm('bad_include', `${stream}: include.${name} is no single value`, {
                stream,
                remedy: 'Include texts, numbers or booleans.',
            });
        }
        return { name, value };
    });
}

// EXTERNAL MODULE: ./lib/run/names.js
var names = __webpack_require__(73453);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/stores/page-cache.js


/**
 * @param fingerprint of all that a page's reading depends on: what was read otherwise is forgotten
 * A file that is damaged is replaced by an empty one.
 */
async function openPageCache(file, fingerprint) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
    const open = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19)).then(({ DatabaseSync }) => () => prepare(new DatabaseSync(file), fingerprint));
    let database;
    try {
        database = open();
    }
    catch {
        for (const end of ['', '-wal', '-shm'])
            (0,external_node_fs_.rmSync)(file + end, { force: true });
        database = open();
    }
    (0,external_node_fs_.chmodSync)(file, 0o600); // rows of a site behind a login
    return cacheOf(database);
}
function prepare(database, fingerprint) {
    try {
        // A killed process loses nothing with these; a power cut may, and costs a full read.
        database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
        database.exec('CREATE TABLE IF NOT EXISTS about (fingerprint TEXT NOT NULL)');
        database.exec('CREATE TABLE IF NOT EXISTS pages (kind TEXT, url TEXT, etag TEXT, modified TEXT, packed TEXT NOT NULL, PRIMARY KEY (kind, url)) WITHOUT ROWID');
        const about = database.prepare('SELECT fingerprint FROM about').get();
        if (about?.fingerprint !== fingerprint) {
            database.exec('DELETE FROM pages; DELETE FROM about');
            database.prepare('INSERT INTO about VALUES (?)').run(fingerprint);
        }
        return database;
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

;// CONCATENATED MODULE: ./lib/run/site-task.js








/** A stream of a site as a task of the run. */
function siteTask(plan, stream, running, sites) {
    const source = (0,config/* sourceOf */.vz)(plan, stream);
    const scope = (0,names/* namesOf */.e)(stream.name, running.identity.startedAt);
    const path = (0,core_template/* renderText */.S5)(stream.write.csv, scope);
    const extraction = (0,config/* fingerprint */.Rj)(stream, source);
    const snapshots = openSnapshots(running.stateFolder, stream.name);
    const keyed = withKeysRequired(stream);
    let cache;
    let hasSeenAll = false;
    return {
        name: stream.name,
        source: source.name,
        path,
        write: { ...stream.write, csv: path },
        checks: stream.checks,
        key: stream.primary_key,
        isDropped: (column) => !isDeclared(stream, column),
        fingerprint: extraction,
        resumeKey: [extraction, ...(0,names/* namesIn */.w)([stream.start, stream.params, stream.include], scope)].join(' '),
        maxPages: pagesAtMost(stream),
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
            const [{ createSiteSource }, site] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(70), __webpack_require__.e(118), __webpack_require__.e(102)]).then(__webpack_require__.bind(__webpack_require__, 45102)), sites.of(source)]);
            const { redact } = running.secrets;
            const keep = (kind, url, body, screenshot) => snapshots.keep(kind, redact(url.href), redact(Buffer.from(body).toString('utf8')), screenshot);
            site.onBlocked(stream.name, (_, response) => keep('blocked', response.url, response.body));
            const isTrial = running.options.dryRun || running.options.limit !== undefined;
            if (source.conditional && !isTrial) {
                const file = (0,external_node_path_.join)(running.stateFolder, 'cache', `pages-${stream.name}.sqlite`);
                cache = await openPageCache(file, `${version/* VERSION */.x} ${extraction}`);
            }
            return createSiteSource({
                stream: stream.name,
                baseUrl: new URL(source.base_url),
                plan: keyed,
                manners: { ...source, render: stream.render ?? source.render },
                scope,
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

// EXTERNAL MODULE: ./lib/run/sites.js
var run_sites = __webpack_require__(16293);
;// CONCATENATED MODULE: ./lib/run/tasks.js









/** A stream of any kind as a task of the run. */
function taskOf(plan, stream, running, clients) {
    return stream.kind === 'site'
        ? siteTask(plan, stream, running, clients.sites)
        : apiTask(plan, stream, running, clients);
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
    return (0,http/* createHttpClient */.uT)(source, {
        source: source.name,
        baseUrl,
        makeAuthenticator: (exchange) => auth/* authenticators */.P.create(source.auth, {
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
    const path = (0,core_template/* renderText */.S5)(stream.write.csv, scope);
    const extraction = (0,config/* fingerprint */.Rj)(stream, source);
    return {
        name: stream.name,
        source: source.name,
        path,
        write: { ...stream.write, csv: path },
        checks: stream.checks,
        key: stream.primary_key,
        isDropped: (column) => isDropped(stream, column),
        fingerprint: extraction,
        resumeKey: [extraction, ...(0,names/* namesIn */.w)(templatesOf(stream), scope)].join(' '),
        maxPages: undefined,
        open: async (emit) => createApiSource({
            stream: stream.name,
            baseUrl: new URL(source.base_url),
            source,
            request: stream,
            paginator: paginators/* paginators */.B.create(stream.paginator, {}),
            decode: stream,
            include: stream.include,
            scope,
            client: clients.of(source),
            emit,
        }),
    };
}
/** Parts of a stream whose templates change what is extracted. */
function templatesOf({ path, url, params, headers, body, form, graphql, include }) {
    return [path, url, params, headers, body, form, graphql?.variables, include];
}
function isDropped({ remove, only, flatten, include }, column) {
    const covers = (names) => names.some((name) => column === name || column.startsWith(name + flatten.separator));
    if (Object.hasOwn(include, column))
        return false;
    return (remove !== undefined && covers(remove)) || (only !== undefined && !covers(only));
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
