export const id = 2511;
export const ids = [2511];
export const modules = {

/***/ 12511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schema: () => (/* binding */ schema)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20559);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61510);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33814);



const schema = {
    flags: {},
    positionals: ['config|report'],
    about: [
        'Editors complete and check a config with it: save it, and begin the config with the line\n  # yaml-language-server: $schema=adip.schema.json',
    ],
    examples: ['adip-ingest schema > adip.schema.json', 'adip-ingest schema report'],
    async execute({ positionals }, shell) {
        const which = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)('schema', positionals[0], ['config', 'report']) ?? 'config';
        const found = which === 'report' ? (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_1__/* .reportJsonSchema */ .Gv)() : (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .configJsonSchema */ .Mk)();
        shell.stdout(`${JSON.stringify(found, null, 2)}\n`);
        return 0;
    },
};


/***/ })

};
