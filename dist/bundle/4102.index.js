export const id = 4102;
export const ids = [4102,453];
export const modules = {

/***/ 34750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ batchFromRecords)
/* harmony export */ });
/* harmony import */ var _batch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31999);
/* harmony import */ var _batch_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26709);
/* harmony import */ var _digits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50453);



/**
 * Plain values as a page of records, for sources that have no bytes to scan. Its cells read as those of the decoder on
 * `JSON.stringify` of the same: nested objects become dotted columns, lists and empty objects JSON, a record that is no
 * object the column `value`; undefined is missing.
 */
function batchFromRecords(records, options = {}) {
    const columns = options.columns ?? (0,_batch_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .createColumns */ .k)(options);
    const rows = [];
    const page = { shown: new Set(), valued: new Set(), opened: new Set(), nulls: new Map() };
    const separator = options.separator ?? '.';
    const depthLimit = options.depth ?? 1_000;
    const put = (cells, { name, id }, kind, text) => {
        const position = columns.claim(name);
        if (position < 0)
            return;
        page.shown.add(position);
        if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null)
            page.nulls.set(id, position);
        else
            page.valued.add(position);
        cells.set(position, { position, kind, text });
    };
    const below = ({ name, id }, key) => ({ name: name + separator + key, id: `${id}\0${key}` });
    const walk = (cells, place, value, depth) => {
        if (value === undefined)
            return;
        if (value === null)
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null, '');
        else if (typeof value === 'string')
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.verbatim, value.replaceAll('\0', '\ufffd').toWellFormed());
        else if (typeof value === 'boolean')
            put(cells, place, value ? _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true : _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.false, '');
        else if (typeof value === 'number')
            put(cells, place, Number.isFinite(value) ? _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number : _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null, String(value));
        else if (value instanceof _digits_js__WEBPACK_IMPORTED_MODULE_2__/* .Digits */ .r)
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number, value.text);
        else if (value instanceof _digits_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonText */ .k)
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json, value.text);
        else if (Array.isArray(value) || depth >= depthLimit || isBare(value) || !columns.reaches(place.name))
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json, JSON.stringify(value));
        else {
            page.opened.add(place.id);
            for (const [key, item] of Object.entries(value))
                walk(cells, below(place, key), item, depth + 1);
        }
    };
    for (const record of records) {
        const cells = new Map();
        if (record !== null && typeof record === 'object' && !Array.isArray(record))
            for (const [key, item] of Object.entries(record))
                walk(cells, { name: key, id: key }, item, 0);
        else
            walk(cells, { name: 'value', id: 'value' }, record, 0);
        rows.push([...cells.values()]);
    }
    const hidden = new Set([...page.nulls].filter(([id, at]) => page.opened.has(id) && !page.valued.has(at)).map(([, at]) => at));
    return layOut(rows, columns, [...page.shown].filter((position) => !hidden.has(position)));
}
/** True for an object without a single value in it. */
const isBare = (value) => Object.values(value).every((item) => item === undefined);
function layOut(rows, columns, order) {
    const stride = Math.max(1, columns.count);
    const size = rows.length * stride;
    const batch = {
        bytes: Buffer.from(rows.map((cells) => cells.map((cell) => cell.text).join('')).join('')),
        rows: rows.length,
        stride,
        columns: columns.names(),
        order,
        kind: new Uint8Array(size),
        start: new Int32Array(size),
        end: new Int32Array(size),
        constants: [],
    };
    let at = 0;
    rows.forEach((cells, row) => {
        for (const { position, kind, text } of cells) {
            const cell = row * stride + position;
            batch.kind[cell] = kind;
            batch.start[cell] = at;
            at += Buffer.byteLength(text);
            batch.end[cell] = at;
        }
    });
    return batch;
}


/***/ }),

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ JsonText),
/* harmony export */   r: () => (/* binding */ Digits)
/* harmony export */ });
// The types of TypeScript's library do not know it yet.
const { rawJSON: rawJson } = JSON;
/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
class Digits {
    /** Of the form of a JSON number. */
    text;
    constructor(text) {
        this.text = text;
    }
    /** Its digits, whatever it stands in. */
    toJSON() {
        return rawJson(this.text);
    }
    toString() {
        return this.text;
    }
}
/** JSON as its source wrote it: one cell, whatever it holds. */
class JsonText {
    /** Valid JSON; white space in it means nothing. */
    text;
    constructor(text) {
        this.text = text;
    }
}


/***/ }),

/***/ 74102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFileSource: () => (/* binding */ createFileSource)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/answer-codes.js
var answer_codes = __webpack_require__(89446);
// EXTERNAL MODULE: ./lib/core/batch-columns.js
var batch_columns = __webpack_require__(26709);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/decode/index.js + 12 modules
var decode = __webpack_require__(40295);
// EXTERNAL MODULE: ./lib/sources/constants.js
var sources_constants = __webpack_require__(91671);
// EXTERNAL MODULE: ./lib/decode/sniff.js
var sniff = __webpack_require__(17030);
;// CONCATENATED MODULE: ./lib/sources/file/format.js


const BY_EXTENSION = [
    [/\.(csv|tsv|tab)$/i, 'csv'],
    [/\.(ndjson|jsonl|jsonlines)$/i, 'ndjson'],
    [/\.json$/i, 'json'],
    [/\.(parquet|parq|pq)$/i, 'parquet'],
];
const isGzip = (head) => head[0] === 0x1f && head[1] === 0x8b;
const isParquet = (head) => Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PAR1';
/** A format by the name, without what says that it is packed or asked for with a query. */
function formatOfName(name) {
    const bare = name.replace(/[?#].*$/, '').replace(/\.gz$/i, '');
    return BY_EXTENSION.find(([pattern]) => pattern.test(bare))?.[1];
}
/** @param head unpacked. @throws StreamError `not_data` where it is none of ours */
function formatOfContent(head, { stream, name }) {
    try {
        const found = (0,sniff/* sniffFormat */.OG)(head, '');
        return found === 'json' && isLines(head) ? 'ndjson' : found;
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* RetryableError */.dw))
            throw thrown;
        throw new errors/* StreamError */.lm('not_data', `${stream}: ${name} is neither CSV, JSON nor Parquet by its name and content`, {
            cause: thrown,
            remedy: 'Look at the file, or set `format` if it is one of them after all.',
        });
    }
}
/** Two lines that begin with an object, of which the first is whole. */
function isLines(head) {
    const [first = '', second = ''] = head
        .toString('utf8', 0, 1 << 16)
        .trimStart()
        .split('\n');
    if (!/^\s*[{[]/.test(second))
        return false;
    try {
        JSON.parse(first);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/batch-build.js
var batch_build = __webpack_require__(34750);
// EXTERNAL MODULE: ./lib/core/digits.js
var core_digits = __webpack_require__(50453);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/sources/plain-value.js
var plain_value = __webpack_require__(80086);
;// CONCATENATED MODULE: ./lib/sources/file/parquet-values.js



const parquet_values_text = new TextDecoder();
/** Times as text with all their digits, where a Date would keep milliseconds; JSON with the digits of its numbers. */
const parsers = {
    timestampFromMilliseconds: (millis) => timeText(millis, 3),
    timestampFromMicroseconds: (micros) => timeText(micros, 6),
    timestampFromNanoseconds: (nanos) => timeText(nanos, 9),
    dateFromDays: (days) => days === undefined || days === null ? days : new Date(days * 86_400_000).toISOString().slice(0, 10),
    jsonFromBytes: (bytes) => bytes && (0,json/* parseJson */.qF)(parquet_values_text.decode(bytes)),
    geometryFromBytes: (bytes) => bytes,
    geographyFromBytes: (bytes) => bytes,
};
/**
 * The top-level columns. Decimals of the top level are read as whole numbers, so that none of their digits is lost:
 * their type is taken out of the metadata before anything is decoded.
 */
function planColumns({ schema }) {
    const columns = [];
    for (let at = 1; at < schema.length; at = behind(schema, at))
        columns.push(planColumn(schema[at]));
    return columns;
}
function behind(schema, at) {
    let next = at + 1;
    for (let child = 0; child < (schema[at]?.num_children ?? 0); child++)
        next = behind(schema, next);
    return next;
}
function planColumn(element) {
    const { name, logical_type: logical, converted_type: converted } = element;
    const read = (value) => (0,plain_value/* toCellValue */.pY)(value ?? null, name);
    if (element.num_children || element.repetition_type === 'REPEATED')
        return { name, read };
    if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
        const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
        const isBytes = element.type === 'BYTE_ARRAY' || element.type === 'FIXED_LEN_BYTE_ARRAY';
        delete element.converted_type;
        // a type whose parser hands the bytes on as they are
        if (isBytes)
            element.logical_type = { type: 'GEOGRAPHY' };
        else
            delete element.logical_type;
        return { name, read: (value) => (value === null || value === undefined ? null : decimal(value, scale)) };
    }
    if (logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC)
        return { name, read: (value) => (typeof value === 'string' ? value.replace(/Z$/, '') : read(value)) };
    if (converted === 'TIME_MICROS' || converted === 'TIME_MILLIS' || logical?.type === 'TIME') {
        const digits = converted === 'TIME_MILLIS' ? 3 : logical?.type === 'TIME' ? DIGITS[logical.unit] : 6;
        return { name, read: (value) => timeOfDay(value, digits) ?? read(value) };
    }
    if (converted === 'JSON' || logical?.type === 'JSON')
        return { name, read: (value) => (value === null || value === undefined ? null : jsonCell(value)) };
    return { name, read };
}
const DIGITS = { MILLIS: 3, MICROS: 6, NANOS: 9 };
const jsonCell = (value) => new core_digits/* JsonText */.k(JSON.stringify(value));
/** Big-endian two's complement, or a whole number already. */
function decimal(value, scale) {
    const whole = value instanceof Uint8Array ? fromBytes(value) : BigInt(value);
    if (scale <= 0)
        return new core_digits/* Digits */.r(String(whole * 10n ** BigInt(-scale)));
    const sign = whole < 0n ? '-' : '';
    const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
    return new core_digits/* Digits */.r(`${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}
function fromBytes(bytes) {
    if (bytes.length === 0)
        return 0n;
    return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
}
/** ISO text of a count since 1970 in thousandths, millionths or billionths of a second; no digits that are all zero. */
function timeText(count, digits) {
    if (typeof count !== 'bigint')
        return count;
    const unit = 10n ** BigInt(digits);
    const fraction = ((count % unit) + unit) % unit;
    const seconds = Number((count - fraction) / unit);
    const date = new Date(seconds * 1_000);
    if (Number.isNaN(date.getTime()))
        return String(count);
    const whole = date.toISOString().replace('.000Z', '');
    return `${whole}${fractionText(fraction, digits)}Z`;
}
const fractionText = (fraction, digits) => fraction === 0n
    ? ''
    : `.${String(fraction)
        .padStart(digits, '0')
        .replace(/(000)+$/, '')}`;
function timeOfDay(value, digits) {
    if (typeof value !== 'number' && typeof value !== 'bigint')
        return undefined;
    return timeText(BigInt(value), digits).slice(11, -1);
}

;// CONCATENATED MODULE: ./lib/sources/file/parquet.js


/** The most that one row group may take in memory: what is larger was not meant to be read whole. */
const MAX_GROUP = 2 ** 30;
/**
 * @param wants whether anything of a top-level column is kept
 * @throws StreamError `truncated_parquet`, `bad_parquet`
 */
async function openParquet(file, place, wants, signal) {
    const [{ parquetMetadataAsync, parquetRead }, { compressors }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9799), __webpack_require__.e(4084)]).then(__webpack_require__.bind(__webpack_require__, 24084)),
        __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 20138)),
    ]);
    await assertWhole(file, place, signal);
    const buffer = {
        byteLength: file.size,
        async slice(start, end = file.size) {
            const bytes = await file.read(start, Math.min(end, file.size), signal);
            return new Uint8Array(bytes).buffer; // a copy: what was read may lie in a larger buffer
        },
    };
    const metadata = await guarded(place, () => parquetMetadataAsync(buffer, { parsers: parsers, geoparquet: false }));
    const plan = planColumns(metadata).filter(({ name }) => wants(name));
    const starts = startsOf(metadata);
    let held;
    const decode = async (group) => {
        held = undefined; // one at a time
        assertBearable(metadata, group, place);
        const chunks = new Map();
        const columns = plan.map(({ name }) => name);
        const [rowStart, rowEnd] = [starts[group], starts[group + 1]];
        await guarded(place, () => parquetRead({
            file: buffer,
            metadata,
            columns,
            rowStart,
            rowEnd,
            compressors,
            parsers: parsers,
            geoparquet: false,
            onChunk({ columnName, columnData, rowStart: at }) {
                const list = chunks.get(columnName) ?? [];
                list.push({ at: at - rowStart, values: columnData });
                chunks.set(columnName, list);
            },
        }));
        const rows = rowEnd - rowStart;
        return { group, columns: new Map(plan.map((column) => [column.name, joined(column, chunks, rows, place)])) };
    };
    return {
        groups: metadata.row_groups.map(({ num_rows }) => Number(num_rows)),
        columns: plan.map(({ name }) => name),
        async rows(group, from, to) {
            if (held?.group !== group)
                held = await decode(group);
            const { columns } = held;
            const count = Math.max(0, to - from);
            return Array.from({ length: count }, (_, i) => Object.fromEntries([...columns].map(([name, values]) => [name, values[from + i]])));
        },
    };
}
function joined(column, chunks, rows, place) {
    const cells = new Array(rows).fill(null);
    let count = 0;
    for (const { at, values } of chunks.get(column.name) ?? []) {
        for (let i = 0; i < values.length; i++) {
            const row = at + i;
            if (row < 0 || row >= rows)
                continue;
            cells[row] = column.read(values[i]);
            count += 1;
        }
    }
    if (count >= rows)
        return cells;
    throw bad(place, `its column ${column.name} has ${count} of ${rows} values`);
}
function startsOf({ row_groups }) {
    const starts = [0];
    for (const { num_rows } of row_groups)
        starts.push(starts.at(-1) + Number(num_rows));
    return starts;
}
function assertBearable({ row_groups }, group, { stream, name }) {
    const size = Number(row_groups[group]?.total_byte_size ?? 0);
    if (size <= MAX_GROUP)
        return;
    throw new errors/* StreamError */.lm('too_large', `${stream}: a row group of ${name} has ${Math.round(size / 2 ** 20)} MiB`, {
        remedy: 'Write the file with smaller row groups: 128 MiB is usual.',
    });
}
/** The magic at both ends: a copy that broke off has no footer. */
async function assertWhole(file, { stream, name }, signal) {
    const tail = file.size < 12 ? '' : Buffer.from(await file.read(file.size - 4, file.size, signal)).toString('latin1');
    if (tail === 'PAR1')
        return;
    const message = tail === 'PARE' ? `${name} is encrypted` : `${name} has no Parquet footer: it breaks off, or is no Parquet file`;
    throw new errors/* StreamError */.lm(tail === 'PARE' ? 'bad_parquet' : 'truncated_parquet', `${stream}: ${message}`, {
        remedy: 'Copy it again, or correct `format`.',
    });
}
async function guarded(place, act) {
    try {
        return await act();
    }
    catch (thrown) {
        if (thrown instanceof errors/* IngestError */.FI)
            throw thrown;
        throw bad(place, thrown.message, thrown);
    }
}
const bad = ({ stream, name }, why, cause) => new errors/* StreamError */.lm('bad_parquet', `${stream}: the Parquet file ${name} cannot be read: ${why}`, {
    cause,
    remedy: 'Copy it again, or write it with other options.',
});

;// CONCATENATED MODULE: ./lib/sources/file/parquet-reader.js



/** Reads Parquet from a row of a row group on. */
async function openParquetReader(file, from, { place, build, columns, pageRows }, signal) {
    const parquet = await openParquet(file, place, (name) => columns.reaches(name), signal);
    let group = from.group ?? 0;
    let row = from.row ?? 0;
    return {
        position: () => ({ group, row }),
        async next(stop) {
            const rows = parquet.groups[group] ?? 0;
            const to = Math.min(rows, row + pageRows);
            const records = rows === 0 ? [] : await parquet.rows(group, row, to, stop);
            const batch = (0,batch_build/* batchFromRecords */.r)(records, { ...build, columns });
            const bytes = batch.bytes.length;
            const fingerprint = `${(0,external_node_zlib_.crc32)(batch.bytes).toString(16).padStart(8, '0')}:${bytes}`;
            if (to >= rows) {
                group += 1;
                row = 0;
            }
            else
                row = to;
            return {
                decoded: { batch, envelope: undefined, replaced: 0, fingerprint },
                isEnd: group >= parquet.groups.length,
                bytes,
            };
        },
        close: () => file.close(),
    };
}

// EXTERNAL MODULE: ./lib/core/charset.js
var core_charset = __webpack_require__(5211);
// EXTERNAL MODULE: ./lib/decode/csv.js
var csv = __webpack_require__(98490);
;// CONCATENATED MODULE: ./lib/sources/file/bytes.js



/** @param from where to begin; what is not stored as it is read is unpacked and thrown away up to there */
async function openBytes(file, isGzip, charset, place, from, signal) {
    const isSeekable = !isGzip && !needsRewriting(charset);
    const begin = isSeekable ? Math.min(from, file.size) : 0;
    const raw = blocks(file, begin, signal);
    const plain = isGzip ? gunzip(raw, place) : raw;
    const text = needsRewriting(charset) ? rewrite(plain, charset) : plain;
    const iterator = text[Symbol.asyncIterator]();
    let held = Buffer.alloc(0);
    let position = begin;
    let isEnd = false;
    const bytes = {
        get position() {
            return position;
        },
        async peek(length) {
            const parts = [held];
            let size = held.length;
            while (size < length && !isEnd) {
                const { value, done } = await iterator.next();
                if (done)
                    isEnd = true;
                else {
                    parts.push(value);
                    size += value.length;
                }
            }
            if (parts.length > 1)
                held = Buffer.concat(parts, size);
            return held;
        },
        skip(length) {
            position += length;
            held = held.subarray(length);
        },
        async close() {
            held = Buffer.alloc(0);
            isEnd = true;
            await iterator.return?.(undefined);
        },
    };
    while (bytes.position < from) {
        const { length } = await bytes.peek(Math.min(file.block, from - bytes.position), signal);
        if (length === 0)
            break;
        bytes.skip(Math.min(length, from - bytes.position));
    }
    return bytes;
}
/** Charsets in which a byte of a line feed, quote or comma may be half of another character. */
const needsRewriting = (charset) => charset !== undefined && /^utf-16|^iso-2022/.test(new TextDecoder(charset).encoding);
/** The charset that the beginning of a file tells, where the config does not. */
const charsetOfHead = (head) => {
    const mark = (0,core_charset/* byteOrderMark */.y2)(head);
    return mark && mark.charset !== 'utf-8' ? mark.charset : undefined;
};
async function* blocks(file, from, signal) {
    const { size, block } = file;
    for (let at = from; at < size; at += block)
        yield await file.read(at, Math.min(size, at + block), signal);
}
async function* gunzip(raw, place) {
    const unzip = (0,external_node_zlib_.createGunzip)({ chunkSize: 1 << 18 });
    const feed = async () => {
        for await (const block of raw) {
            if (unzip.destroyed)
                return;
            if (!unzip.write(block))
                await new Promise((resolve) => unzip.once('drain', resolve).once('close', resolve));
        }
        unzip.end();
    };
    const fed = feed().catch((thrown) => void unzip.destroy(thrown));
    try {
        for await (const chunk of unzip)
            yield chunk;
    }
    catch (thrown) {
        throw badGzip(thrown, place);
    }
    finally {
        unzip.destroy();
        await raw.return(undefined);
        await fed;
    }
}
function badGzip(thrown, { stream, name }) {
    const { code = '', message } = thrown;
    if (!code.startsWith('Z_'))
        return thrown;
    const isShort = code === 'Z_BUF_ERROR' || external_node_zlib_.constants.Z_BUF_ERROR === Number(code);
    return isShort
        ? new errors/* StreamError */.lm('truncated_gzip', `${stream}: the gzip file ${name} breaks off`, {
            cause: thrown,
            remedy: 'Copy it again; it is not whole.',
        })
        : new errors/* StreamError */.lm('bad_gzip', `${stream}: the gzip file ${name} is damaged: ${message}`, {
            cause: thrown,
            remedy: 'Copy it again; its checksums do not fit.',
        });
}
async function* rewrite(raw, charset) {
    const decoder = new TextDecoder(charset);
    for await (const block of raw)
        yield Buffer.from(decoder.decode(block, { stream: true }));
    yield Buffer.from(decoder.decode());
}

;// CONCATENATED MODULE: ./lib/sources/file/records.js

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** The longest record; a quote that is never closed would otherwise take the rest of the file for one field. */
const MAX_RECORD = 64 << 20;
/** Lines that nothing but a line feed ends. */
const endOfLines = (bytes) => bytes.lastIndexOf(LF) + 1;
/** CSV, by the reader's own rules: a quote opens a field only at its beginning, and a line feed inside it ends nothing. */
function endOfCsv(delimiter) {
    return (bytes) => {
        if (!bytes.includes(QUOTE))
            return endOfLines(bytes);
        let end = 0;
        let at = 0;
        while (at < bytes.length) {
            if (bytes[at] === QUOTE) {
                at = behindQuoted(bytes, at);
                if (at < 0)
                    return end;
            }
            while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LF)
                at += 1;
            if (at < bytes.length && bytes[at] === LF)
                end = at + 1;
            at += 1;
        }
        return end;
    };
}
/** Behind a quoted field; -1 where it does not end. */
function behindQuoted(bytes, from) {
    for (let at = from + 1;; at += 2) {
        at = bytes.indexOf(QUOTE, at);
        if (at < 0)
            return -1;
        if (bytes[at + 1] !== QUOTE)
            return at + 1;
    }
}
/**
 * The next whole records, about `size` bytes of them; at the end whatever is left. They stay in the stream until they are skipped.
 * @throws StreamError `record_too_large`
 */
async function nextRecords(bytes, size, endOf, place, signal) {
    for (let wanted = size;; wanted *= 2) {
        // One byte more: a quote at the very end may be the first half of a doubled one.
        const held = await bytes.peek(wanted + 1, signal);
        if (held.length <= wanted)
            return { records: held, isEnd: true };
        const end = endOf(held.subarray(0, wanted));
        if (end > 0)
            return { records: held.subarray(0, end), isEnd: false };
        if (wanted >= MAX_RECORD)
            throw new errors/* StreamError */.lm('record_too_large', `${place.stream}: the record at byte ${bytes.position} of ${place.name} does not end within ${MAX_RECORD >> 20} MiB`, { remedy: 'Look at the file there: a quote may stand open, or the format may be another one.' });
    }
}
/** The first line of a CSV, its line feed included; quoted names may hold line feeds. */
function headerLine(bytes, delimiter) {
    let at = 0;
    while (at < bytes.length) {
        if (bytes[at] === QUOTE) {
            const behind = behindQuoted(bytes, at);
            if (behind < 0)
                break;
            at = behind;
        }
        while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LF)
            at += 1;
        if (bytes[at] === LF)
            return bytes.subarray(0, at + 1);
        at += 1;
    }
    return bytes;
}
/** Whether there is anything but line ends. */
function isBlank(bytes) {
    for (const byte of bytes)
        if (byte !== LF && byte !== CR && byte !== 0x20 && byte !== 0x09)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/sources/file/text-reader.js






/** The largest JSON document: it is read whole. */
const MAX_JSON = 256 << 20;
const HEAD = 1 << 16;
/** Reads CSV, NDJSON or JSON from a byte on, which must be where a record begins. */
async function openText(file, from, options, signal) {
    const { place, pageSize } = options;
    const zipped = isGzip(await file.read(0, Math.min(2, file.size), signal));
    const head = await headOf(file, zipped, options, signal);
    const charset = options.charset ?? charsetOfHead(head.raw);
    const format = options.format ?? formatOfContent(head.text, place);
    const delimiter = options.delimited.delimiter === 'auto'
        ? String.fromCharCode((0,csv/* detectDelimiter */.T)(head.text, head.text.length))
        : options.delimited.delimiter;
    const decoder = options.decoderOf(format, delimiter, needsRewriting(charset) ? 'utf-8' : charset);
    const hasHeader = format === 'csv' && options.delimited.header;
    const header = hasHeader ? Buffer.from(headerLine(head.text, delimiter.charCodeAt(0))) : Buffer.alloc(0);
    const begin = (needsRewriting(charset) ? 0 : ((0,core_charset/* byteOrderMark */.y2)(head.raw)?.length ?? 0)) + header.length;
    const bytes = await openBytes(file, zipped, charset, place, Math.max(from, begin), signal);
    const endOf = format === 'csv' ? endOfCsv(delimiter.charCodeAt(0)) : endOfLines;
    const decode = (body, at) => {
        try {
            return decoder.decode({ body, headers: {} });
        }
        catch (thrown) {
            throw explained(thrown, place, at);
        }
    };
    return {
        position: () => ({ at: bytes.position }),
        async next(stop) {
            const at = bytes.position;
            const page = format === 'json'
                ? { records: await wholeOf(bytes, place, stop), isEnd: true }
                : await nextRecords(bytes, pageSize, endOf, place, stop);
            const { records, isEnd } = page;
            const decoded = decode(header.length > 0 ? Buffer.concat([lineOf(header), records]) : records, at - header.length);
            bytes.skip(records.length);
            return { decoded, isEnd, bytes: records.length, release: () => decoder.release(decoded.batch) };
        },
        async close() {
            await bytes.close();
            await file.close();
        },
    };
}
/** A header without its end (a file of one line) gets one, or the first record would run into it. */
const lineOf = (header) => header.at(-1) === 0x0a ? header : Buffer.concat([header, Buffer.from('\n')]);
/** The beginning of a file, unpacked: as it is, and without its byte order mark in a charset that keeps ASCII's bytes. */
async function headOf(file, zipped, { charset, place }, signal) {
    const raw = await openBytes(file, zipped, undefined, place, 0, signal);
    const first = Buffer.from((await raw.peek(HEAD, signal)).subarray(0, HEAD));
    if (!zipped)
        await raw.close();
    const told = charset ?? charsetOfHead(first);
    if (zipped)
        await raw.close();
    if (!needsRewriting(told))
        return { raw: first, text: first.subarray((0,core_charset/* byteOrderMark */.y2)(first)?.length ?? 0) };
    return { raw: first, text: Buffer.from(new TextDecoder(told).decode(first, { stream: true })) };
}
async function wholeOf(bytes, { stream, name }, signal) {
    const whole = await bytes.peek(MAX_JSON + 1, signal);
    if (whole.length <= MAX_JSON)
        return whole;
    throw new errors/* StreamError */.lm('too_large', `${stream}: ${name} is a JSON document of more than ${MAX_JSON >> 20} MiB`, {
        remedy: 'Write it as NDJSON, one record per line: that is read in parts.',
    });
}
/** The decoder speaks of the bytes that it got; the reader looks into the file. What is wrong in a file stays wrong. */
function explained(thrown, { stream, name }, before) {
    if (!(thrown instanceof errors/* RetryableError */.dw || thrown instanceof errors/* StreamError */.lm))
        return thrown;
    const message = thrown.message.replace(/\bat byte (\d+)/, (_, at) => `at byte ${Number(at) + before}`);
    return new errors/* StreamError */.lm(thrown.code, `${stream}: ${name}: ${message}`, {
        cause: thrown,
        remedy: thrown.remedy ?? 'Look at the file there.',
    });
}

;// CONCATENATED MODULE: ./lib/sources/file/index.js









/** The records of files, part by part, in byte order of the files' names. `close` closes the one under way. */
function createFileSource(options) {
    const { stream, emptyFile } = options;
    const constants = (0,sources_constants/* makeConstants */.k)(options.include, options.scope, stream);
    const columns = (0,batch_columns/* createColumns */.k)(options.build);
    const decoders = new Map();
    const releases = new WeakMap();
    let files;
    let live;
    const close = async () => {
        const ended = live;
        live = undefined;
        await ended?.reader.close();
    };
    const decoderOf = (format, delimiter, charset) => {
        const key = [format, delimiter, charset].join(' ');
        const known = decoders.get(key);
        if (known)
            return known;
        const delimited = { ...options.decode.delimited, delimiter: delimiter };
        const decoder = (0,decode/* createDecoder */.$)({ ...options.decode, format, delimited, charset, empty_body: 'end' });
        decoders.set(key, decoder);
        return decoder;
    };
    const openReader = async (file, from, signal) => {
        const opened = rememberHead(await file.open(signal));
        const place = { stream, name: file.name };
        try {
            if (opened.size === 0 && emptyFile === 'error')
                throw emptyError(stream, file.name);
            const named = options.format === 'auto' ? formatOfName(file.name) : options.format;
            const head = await opened.read(0, Math.min(4, opened.size), signal);
            if (named === 'parquet' || (named === undefined && isParquet(head))) {
                const { build, pageRows } = options;
                return await openParquetReader(opened, from, { place, build, columns, pageRows }, signal);
            }
            const { charset, delimited } = options.decode;
            const text = { place, format: opened.size === 0 ? 'ndjson' : named, charset, delimited, decoderOf };
            return await openText(opened, from.at ?? 0, { ...text, pageSize: options.pageSize }, signal);
        }
        catch (thrown) {
            await opened.close();
            throw thrown;
        }
    };
    /** The file of a cursor; what was read before must not have changed since. */
    const locate = (place, found) => {
        if (place.file === undefined)
            return 0;
        const index = found.findIndex(({ name }) => name === place.file);
        if (index >= 0 && place.of === signatureOf(found, index))
            return index;
        throw new errors/* StreamError */.lm(answer_codes/* CURSOR_EXPIRED */.Lf, `${stream}: files that were read already have changed, or others came before them`);
    };
    const nextOf = (found, index, page, reader) => {
        const at = page.isEnd ? index + 1 : index;
        const file = found[at];
        if (!file)
            return null;
        return { file: file.name, of: signatureOf(found, at), ...(page.isEnd ? {} : reader.position()) };
    };
    return {
        first: () => ({}),
        label: (cursor) => labelOf(cursor, options.turn),
        namesItsPages: true,
        async fetch(cursor, signal) {
            signal.throwIfAborted();
            const place = cursor;
            files ??= await options.find(options.path, signal);
            const index = locate(place, files);
            const file = files[index];
            try {
                if (live?.at !== JSON.stringify(cursor)) {
                    await close();
                    const added = options.fileColumn === undefined ? [] : [{ name: options.fileColumn, value: file.name }];
                    live = { reader: await openReader(file, place, signal), constants: [...constants, ...added], at: '' };
                }
                const { reader, constants: added } = live;
                const page = await reader.next(signal);
                const next = nextOf(files, index, page, reader);
                if (page.isEnd)
                    await close();
                else
                    live.at = JSON.stringify(next);
                return pageOf({ file: file.name, ...place }, cursor, page, next, added);
            }
            catch (thrown) {
                await close().catch(() => { });
                throw thrown;
            }
        },
        release: ({ decoded }) => releases.get(decoded.batch)?.(),
        close,
    };
    function pageOf(place, cursor, { decoded, bytes, release }, next, added) {
        const batch = added.length === 0 ? decoded.batch : { ...decoded.batch, constants: added };
        if (release)
            releases.set(batch, release);
        const step = next === null ? { next: null, stop: 'the last file' } : { next: next };
        const label = labelOf(place, options.turn);
        // Files repeat themselves only where they mean it: the same records in another place are other ones.
        const fingerprint = `${decoded.fingerprint} ${label}`;
        return { cursor, label, decoded: { ...decoded, batch, fingerprint }, step, bytes };
    }
}
/** Of a file and those before it: their names and versions. */
function signatureOf(files, index) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, version } of files.slice(0, index + 1))
        hash.update(`${name}\0${version}\0`);
    return hash.digest('hex').slice(0, 16);
}
function labelOf({ file, at, group, row }, turn) {
    const from = at ? ` from byte ${at}` : group || row ? ` from row ${row ?? 0} of group ${(group ?? 0) + 1}` : '';
    const own = file === undefined ? 'the first file' : `${file}${from}`;
    return turn === '' ? own : `${turn}: ${own}`;
}
/** What a file is, is seen by its first bytes: they are read once, with the block that they stand in. */
function rememberHead(file) {
    const length = Math.min(file.size, file.block);
    let head;
    return {
        ...file,
        async read(start, end, signal) {
            if (end > length)
                return file.read(start, end, signal);
            head ??= file.read(0, length, signal);
            return (await head).subarray(start, end);
        },
    };
}
const emptyError = (stream, name) => new errors/* StreamError */.lm('file_empty', `${stream}: ${name} is empty`, {
    remedy: 'See why nothing was written into it; where that is right, set empty_file: skip.',
});


/***/ }),

/***/ 80086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hz: () => (/* binding */ NoPlainValue),
/* harmony export */   pY: () => (/* binding */ toCellValue)
/* harmony export */ });
/* unused harmony export isoText */
/* harmony import */ var _core_digits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50453);

/** A value that no cell can hold; the text says what and where. */
class NoPlainValue extends Error {
    name = 'NoPlainValue';
}
const MAX_DEPTH = 200;
/**
 * Any value of JavaScript as one of JSON: integers of any size keep their digits, dates become ISO text in UTC, bytes
 * base64, numbers that are none null.
 * @param where names the value in the error
 * @throws NoPlainValue for functions, symbols, maps and whatever else has no meaning in a table, and for circles
 */
function toCellValue(value, where) {
    return typeof value === 'bigint' ? new _core_digits_js__WEBPACK_IMPORTED_MODULE_0__/* .Digits */ .r(String(value)) : toJson(value, where, 0);
}
function toJson(value, where, depth) {
    if (value === null || value === undefined)
        return value;
    if (typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    if (typeof value === 'bigint')
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (typeof value !== 'object')
        throw new NoPlainValue(`${where} is a ${typeof value}`);
    if (depth > MAX_DEPTH)
        throw new NoPlainValue(`${where} lies deeper than ${MAX_DEPTH} levels, or contains itself`);
    if (value instanceof Date)
        return Number.isNaN(value.getTime()) ? null : isoText(value);
    if (value instanceof URL)
        return value.href;
    if (value instanceof Uint8Array)
        return Buffer.from(value).toString('base64');
    if (ArrayBuffer.isView(value))
        return [...value].map((item) => jsonItem(item));
    if (Array.isArray(value))
        return value.map((item, i) => toJson(item, `${where}[${i}]`, depth + 1) ?? null);
    if (!isRecord(value))
        throw new NoPlainValue(`${where} is a ${value.constructor?.name ?? 'strange object'}`);
    const entries = [];
    for (const [key, item] of Object.entries(value)) {
        const plain = toJson(item, `${where}.${key}`, depth + 1);
        if (plain !== undefined)
            entries.push([key, plain]);
    }
    return Object.fromEntries(entries);
}
const jsonItem = (item) => toJson(item, 'an element', 0) ?? null;
/** A whole second without its empty fraction. */
const isoText = (date) => date.toISOString().replace('.000Z', 'Z');
/** An object as JSON has them, not an instance of some class. */
function isRecord(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
}


/***/ })

};
