export const id = 768;
export const ids = [768];
export const modules = {

/***/ 80768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suggest: () => (/* binding */ suggest)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _run_look_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5310);
/* harmony import */ var _preview_selectors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74812);
/* harmony import */ var _suggested_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7972);




const flags = {
    file: { type: 'string', value: 'FILE', help: 'Look at a saved page; URL then says where it came from' },
    browser: { type: 'boolean', help: 'Render the page in a real browser first' },
};
const suggest = {
    flags,
    positionals: ['URL'],
    about: [
        'Looks at a list page and proposes a config to start from: the element that holds one record, its fields with their\ntypes, the next page, a key, and what the page holds as structured data. Says how sure it is, and writes no file.',
    ],
    examples: [
        'adip-ingest suggest https://books.example.com/catalogue/page-1.html > adip.yml',
        'adip-ingest suggest --file page.html https://books.example.com/catalogue/page-1.html',
    ],
    async execute({ values, positionals }, shell) {
        const [url] = positionals;
        if (url === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('bad_usage', 'suggest: name the URL of a list page');
        const page = await (0,_run_look_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAtPage */ .m)((0,_preview_selectors_js__WEBPACK_IMPORTED_MODULE_2__/* .pageOf */ .ZZ)({ ...values, url }), (0,_preview_selectors_js__WEBPACK_IMPORTED_MODULE_2__/* .contextOf */ .Vm)(shell));
        const { text } = await (0,_suggested_config_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestedConfig */ .k)(page, url, { rendered: values['browser'] === true });
        shell.stdout(shell.secrets.redact(text));
        return 0;
    },
};


/***/ }),

/***/ 7972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ suggestedConfig)
/* harmony export */ });
/* harmony import */ var _preview_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48057);

/**
 * A config to start from about a list page.
 * @param url as it was given: where the stream begins
 * @param options.csv target; by default named after the page
 * @param options.rendered the page came through the browser, as it has no list without
 */
async function suggestedConfig(page, url, options = {}) {
    const { hasScripts, loginOn, renderSuggestion, suggestStream } = await Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(20)]).then(__webpack_require__.bind(__webpack_require__, 12114));
    const suggestion = suggestStream(page);
    const { csv, rendered = false } = options;
    const login = suggestion.rows ? undefined : loginOn(page);
    const { origin, pathname, search } = new URL(url);
    const names = {
        name: (0,_preview_js__WEBPACK_IMPORTED_MODULE_0__.nameOfUrl)(url),
        baseUrl: origin,
        start: pathname + search,
        ...(csv === undefined ? {} : { csv }),
        rendered,
        login,
    };
    const lacks = suggestion.rows ? 'nothing' : login ? 'login' : hasScripts(page) ? 'scripts' : 'list';
    return { text: renderSuggestion(suggestion, names), lacks };
}


/***/ })

};
