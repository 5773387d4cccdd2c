export const id = 2520;
export const ids = [2520,453];
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

/***/ 72520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createModuleSource: () => (/* binding */ createModuleSource)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/answer-codes.js
var answer_codes = __webpack_require__(89446);
// EXTERNAL MODULE: ./lib/core/batch-build.js
var batch_build = __webpack_require__(34750);
// EXTERNAL MODULE: ./lib/core/batch-columns.js
var batch_columns = __webpack_require__(26709);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/sources/constants.js
var sources_constants = __webpack_require__(91671);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
;// CONCATENATED MODULE: ./lib/sources/module/fetch.js


/** `fetch` as a module gets it: ends with the run, says who asks, and throws what is worth another attempt as retryable. */
function makeFetch(signal, now) {
    return async (input, init = {}) => {
        const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
        if (!headers.has('user-agent'))
            headers.set('user-agent', `adip-ingest/${version/* VERSION */.x}`);
        const own = init.signal ?? (input instanceof Request ? input.signal : undefined);
        const signals = own ? [signal, own] : [signal];
        const host = hostOf(input);
        let response;
        try {
            response = await fetch(input, { ...init, headers, signal: AbortSignal.any(signals) });
        }
        catch (cause) {
            if (signals.some(({ aborted }) => aborted))
                throw cause;
            const { message } = cause.cause instanceof Error ? cause.cause : cause;
            throw new errors/* RetryableError */.dw('network', `${host} could not be asked: ${message}`, { cause });
        }
        const { status } = response;
        if (status !== 429 && status !== 408 && status < 500)
            return response;
        await response.body?.cancel();
        throw new errors/* RetryableError */.dw(`http_${status}`, `${host} answered ${status}`, {
            throttled: status === 429,
            notBefore: hintOf(response.headers.get('retry-after'), now()),
        });
    };
}
/** Host and path: a query may carry a credential. */
function hostOf(input) {
    const text = input instanceof Request ? input.url : String(input);
    if (!URL.canParse(text))
        return text.replace(/\?.*$/s, '');
    const { host, pathname } = new URL(text);
    return `${host}${pathname}`;
}
function hintOf(header, now) {
    if (header === null)
        return undefined;
    if (/^\d+$/.test(header))
        return now + Number(header) * 1_000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : date;
}

// EXTERNAL MODULE: ./lib/sources/plain-value.js
var plain_value = __webpack_require__(80086);
;// CONCATENATED MODULE: ./lib/sources/module/page.js


/** @param where `tides.mjs, page 3 of tides`, for messages. @throws StreamError `bad_module_page` for what is no page */
function judgePage(value, where) {
    if (!isObject(value))
        throw bad(where, `yielded ${nameOf(value)}`);
    const { records, next, label } = value;
    if (!Array.isArray(records))
        throw bad(where, `yielded a page whose records are ${nameOf(records)}`);
    if (label !== undefined && typeof label !== 'string')
        throw bad(where, `yielded a label that is ${nameOf(label)}`);
    const strange = Object.keys(value).find((key) => !['records', 'next', 'label'].includes(key));
    if (strange !== undefined)
        throw bad(where, `yielded a page with the key "${strange}"`);
    return {
        records: records.map((record, i) => plainRecord(record, `records[${i}]`, where)),
        next: next === undefined ? undefined : plain(next, 'next', where),
        label,
    };
}
function plainRecord(record, place, where) {
    if (!isObject(record))
        throw bad(where, `yielded a page in which ${place} is ${nameOf(record)}`);
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, plain(value, `${place}.${key}`, where)]));
}
function plain(value, place, where) {
    try {
        return (0,plain_value/* toCellValue */.pY)(value, place);
    }
    catch (thrown) {
        if (!(thrown instanceof plain_value/* NoPlainValue */.hz))
            throw thrown;
        throw bad(where, `yielded a page in which ${thrown.message}`);
    }
}
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const nameOf = (value) => value === undefined ? 'missing' : value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
const bad = (where, what) => new errors/* StreamError */.lm('bad_module_page', `${where} ${what}`, {
    remedy: 'Yield objects of the form { records: [{ … }], next, label }; next and label may be left out.',
});

;// CONCATENATED MODULE: ./lib/sources/module/index.js








/** The pages that a module of the user's own makes. `close` ends its generator. */
function createModuleSource(options) {
    const { stream, module } = options;
    const columns = (0,batch_columns/* createColumns */.k)(options.columns);
    const constants = (0,sources_constants/* makeConstants */.k)(options.include, options.scope, stream);
    let running;
    let number = 0;
    const open = (cursor) => {
        if (cursor.page !== undefined)
            throw new errors/* StreamError */.lm(answer_codes/* CURSOR_EXPIRED */.Lf, `${module} yields pages without \`next\`, so ${stream} cannot go on behind one`);
        const iterable = options.generate({
            cursor: cursor.at ?? null,
            stream,
            params: structuredClone(options.params),
            incremental: { start: options.range.start ?? null, end: options.range.end ?? null },
            signal: options.signal,
            log: (message) => options.emit({ type: 'note', stream, message: String(message) }),
            fetch: makeFetch(options.signal, options.now),
        });
        return { iterator: iteratorOf(iterable, module), at: JSON.stringify(cursor), ahead: undefined };
    };
    const close = () => {
        const { iterator } = running ?? {};
        running = undefined;
        // What its `finally` throws concerns nobody any more.
        Promise.resolve(iterator?.return?.()).catch(() => { });
    };
    const attempt = async (cursor, label, signal) => {
        const where = `${module}, ${label} of ${stream},`;
        const key = JSON.stringify(cursor);
        try {
            if (running?.at !== key) {
                close();
                running = open(cursor);
            }
            const { iterator, ahead } = running;
            running.ahead = undefined;
            const result = await orAborted(ahead ?? iterator.next(), signal);
            if (result.done)
                return pageOf(cursor, label, { records: [], next: null, label: undefined }, null);
            const judged = judgePage(result.value, where);
            number += 1;
            return pageOf(cursor, judged.label ?? label, judged, await nextOf(running, judged, signal));
        }
        catch (thrown) {
            close();
            throw toOurs(thrown, where, cursor.page !== undefined);
        }
    };
    /** The next page's cursor; where the module does not say whether there is one, it is asked for already. */
    const nextOf = async (live, { next }, signal) => {
        if (next === null)
            return null;
        let place = { at: next ?? null };
        if (next === undefined) {
            const ahead = live.iterator.next();
            ahead.catch(() => { }); // told when the page's turn comes
            live.ahead = ahead;
            const isEnd = await orAborted(ahead, signal).then(({ done }) => done === true, () => false);
            if (isEnd)
                return null;
            place = { page: number + 1 };
        }
        live.at = JSON.stringify(place);
        return place;
    };
    const pageOf = (cursor, label, { records }, next) => {
        const built = (0,batch_build/* batchFromRecords */.r)(records, { ...options.columns, columns });
        const batch = constants.length === 0 ? built : { ...built, constants };
        const bytes = built.bytes.length;
        const fingerprint = `${(0,external_node_zlib_.crc32)(built.bytes).toString(16).padStart(8, '0')}:${bytes}`;
        const step = next === null ? { next: null, stop: 'the module says so' } : { next: next };
        return {
            cursor: cursor,
            label,
            decoded: { batch, envelope: undefined, replaced: 0, fingerprint },
            step,
            bytes,
        };
    };
    const labelOf = (place) => {
        const own = placeLabel(place);
        return options.turn === '' ? own : `${options.turn}: ${own}`;
    };
    const placeLabel = ({ at, page }) => {
        if (page !== undefined)
            return `page ${page}`;
        if (at === undefined)
            return 'page 1';
        const text = typeof at === 'string' ? at : JSON.stringify(at);
        return `cursor ${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
    };
    return {
        first: () => ({}),
        label: (cursor) => labelOf(cursor),
        fetch(cursor, signal) {
            const label = labelOf(cursor);
            return options.retry({ page: label, signal }, () => attempt(cursor, label, signal));
        },
        close,
    };
}
function iteratorOf(iterable, module) {
    const make = iterable?.[Symbol.asyncIterator];
    if (typeof make === 'function')
        return make.call(iterable);
    throw new errors/* StreamError */.lm('module_no_function', `${module} does not give an async generator`, {
        remedy: 'Declare its default export as async function* and yield pages.',
    });
}
/** A module that does not listen to its signal does not hold the run up. */
function orAborted(result, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => reject(signal.reason);
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop, { once: true });
        result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
}
/** @param isFixed the page has no cursor of its own, so that it cannot be tried again */
function toOurs(thrown, where, isFixed) {
    const mark = (thrown ?? {});
    const isRetryable = thrown instanceof errors/* RetryableError */.dw || mark.retryable === true;
    if (thrown instanceof errors/* IngestError */.FI && !isRetryable)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const code = thrown instanceof errors/* IngestError */.FI ? thrown.code : 'module_failed';
    const told = `${where} failed: ${message}`;
    if (isRetryable && !isFixed) {
        const notBefore = thrown instanceof errors/* RetryableError */.dw
            ? thrown.notBefore
            : mark.retryAfter === undefined
                ? undefined
                : Date.now() + mark.retryAfter;
        const throttled = thrown instanceof errors/* RetryableError */.dw && thrown.throttled;
        return new errors/* RetryableError */.dw(code, told, { cause: thrown, notBefore, throttled });
    }
    const remedy = isRetryable
        ? 'Yield `next` with each page: then a page that fails is tried again from it.'
        : 'Look at the module; throw an error with `retryable: true` for what may work another time.';
    return new errors/* StreamError */.lm(code, told, { cause: thrown, remedy });
}


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
