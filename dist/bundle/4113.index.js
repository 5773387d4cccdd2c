export const id = 4113;
export const ids = [4113,453];
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

/***/ 74113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSqlSource: () => (/* binding */ createSqlSource)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _core_answer_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89446);
/* harmony import */ var _core_batch_build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34750);
/* harmony import */ var _core_batch_columns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26709);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91671);






/** The rows of a query, page by page. `close` ends the connection. */
function createSqlSource(options) {
    const { stream, orderBy } = options;
    const columns = (0,_core_batch_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .createColumns */ .k)(options.columns);
    const constants = (0,_constants_js__WEBPACK_IMPORTED_MODULE_3__/* .makeConstants */ .k)(options.include, options.scope, stream);
    let reading;
    let position = 1;
    const close = async () => {
        const ended = reading;
        reading = undefined;
        await ended?.close();
    };
    const byKey = async ({ after }) => {
        reading ??= await options.open();
        const { rows, next } = await reading.after(after ?? null);
        if (next === null)
            await close();
        return { rows, next: next && { after: next } };
    };
    const byCursor = async ({ page = 1 }) => {
        if (page > 1 && (!reading || position !== page))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm(_core_answer_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .CURSOR_EXPIRED */ .Lf, `${stream} cannot go on at row page ${page}: without order_by its cursor ended with its connection`);
        if (page === 1)
            await close();
        reading ??= await options.open();
        const { rows, isEnd } = await reading.next();
        position = page + 1;
        if (isEnd)
            await close(); // other turns may want the connection
        return { rows, next: isEnd ? null : { page: position } };
    };
    const attempt = async (place, label) => {
        try {
            const { rows, next } = orderBy.length > 0 ? await byKey(place) : await byCursor(place);
            return pageOf(place, label, rows, next);
        }
        catch (thrown) {
            await close();
            const isSpent = thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RetryableError */ .dw && (place.page ?? 1) > 1;
            if (!isSpent)
                throw thrown;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm(thrown.code, `${label} of ${stream}: ${thrown.message}; its cursor is gone with it`, {
                cause: thrown,
                remedy: 'Run again. With order_by a run goes on behind the last row that it has.',
            });
        }
    };
    const pageOf = (place, label, rows, next) => {
        const built = (0,_core_batch_build_js__WEBPACK_IMPORTED_MODULE_1__/* .batchFromRecords */ .r)(rows, { ...options.columns, columns });
        const batch = constants.length === 0 ? built : { ...built, constants };
        const bytes = built.bytes.length;
        // The same values in another place are other rows.
        const fingerprint = `${(0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(built.bytes).toString(16).padStart(8, '0')}:${bytes} ${label}`;
        const step = next === null ? { next: null, stop: 'the last row' } : { next: next };
        const cursor = place;
        return { cursor, label, decoded: { batch, envelope: undefined, replaced: 0, fingerprint }, step, bytes };
    };
    const labelOf = ({ after, page = 1 }) => {
        const text = after?.map(([, part]) => part).join(', ') ?? '';
        const own = after ? `rows after ${text.length > 40 ? `${text.slice(0, 39)}…` : text}` : `page ${page}`;
        return options.turn === '' ? own : `${options.turn}: ${own}`;
    };
    return {
        first: () => ({}),
        label: (cursor) => labelOf(cursor),
        fetch(cursor, signal) {
            const place = cursor;
            const label = labelOf(place);
            return options.retry({ page: label, signal }, () => attempt(place, label));
        },
        close,
    };
}


/***/ })

};
