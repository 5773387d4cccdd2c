export const id = 469;
export const ids = [469];
export const modules = {

/***/ 50469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openReading: () => (/* binding */ openReading)
/* harmony export */ });
/* harmony import */ var _query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97185);

/** Opens the database of a source for one query. @throws RetryableError, StreamError */
async function openReading(source, asked, scope, { workspace, signal }) {
    const isSqlite = source.url.startsWith('sqlite:');
    const isWritten = asked.query !== undefined;
    const bind = isSqlite ? (n) => `?${n}` : (n) => `$${n}`;
    const query = isWritten
        ? (0,_query_js__WEBPACK_IMPORTED_MODULE_0__/* .buildQuery */ .Zq)(asked.query, scope, bind)
        : (0,_query_js__WEBPACK_IMPORTED_MODULE_0__/* .buildQuery */ .Zq)(`SELECT * FROM ${(0,_query_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteTable */ .Z8)(asked.table ?? '').replace(/[{}]/g, '$&$&')}`, {}, bind);
    const options = {
        stream: asked.stream,
        query,
        orderBy: asked.order_by ?? [],
        pageSize: asked.page_size,
        connectTimeout: source.connect_timeout,
        queryTimeout: source.query_timeout,
        signal,
    };
    if (!isSqlite) {
        const { openPostgres } = await __webpack_require__.e(/* import() */ 7557).then(__webpack_require__.bind(__webpack_require__, 67557));
        return openPostgres(source.url, isWritten, options);
    }
    const { openSqlite } = await __webpack_require__.e(/* import() */ 6409).then(__webpack_require__.bind(__webpack_require__, 18790));
    const path = source.url.slice('sqlite:'.length).replace(/^\/\/(?=.)/, '');
    return openSqlite({ workspace, path, allowOutside: source.allow_outside }, isWritten, options);
}


/***/ }),

/***/ 97185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   Zq: () => (/* binding */ buildQuery)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51909);


const PLACEHOLDER = /\{\{|\}\}|\{[A-Za-z_][\w.-]*\}/g;
/**
 * Puts a bound value in the place of each template; `{{` and `}}` are literal braces.
 * @param bind how the database writes the nth value, from 1
 * @throws TemplateError for an unknown name, StreamError `bad_query_value` for a list or an object
 */
function buildQuery(text, scope, bind) {
    const values = [];
    /** Where the two texts drift apart: a position in the new one, and in the config's. */
    const steps = [];
    let made = '';
    let last = 0;
    for (const { 0: found, index } of text.matchAll(PLACEHOLDER)) {
        made += text.slice(last, index);
        last = index + found.length;
        if (found === '{{' || found === '}}')
            made += found[0];
        else {
            values.push(boundValue(found, scope));
            made += bind(values.length);
        }
        steps.push({ made: made.length, written: last });
    }
    made += text.slice(last);
    return {
        text: made.replace(/[\s;]+$/, ''),
        values,
        place(position) {
            const step = steps.findLast((one) => one.made <= position) ?? { made: 0, written: 0 };
            const before = text.slice(0, step.written + position - step.made).split('\n');
            return { line: before.length, column: before.at(-1).length + 1 };
        },
    };
}
function boundValue(template, scope) {
    const value = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderValue */ .AI)(template, scope);
    if (value === null || typeof value !== 'object')
        return value;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('bad_query_value', `${template} of the query is no single value`, {
        remedy: 'Bind texts, numbers or booleans.',
    });
}
/** A name as SQL quotes it. */
const quoteName = (name) => `"${name.replaceAll('"', '""')}"`;
/** `orders`, `sales.orders`: each step quoted. */
const quoteTable = (table) => table.split('.').map(quoteName).join('.');


/***/ })

};
