export const id = 4164;
export const ids = [4164];
export const modules = {

/***/ 93858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   p: () => (/* binding */ locateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * The real path of a file, through all symlinks.
 * @param allowOutside false: it must lie inside the workspace
 */
function locateFile(workspace, path, allowOutside) {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace);
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
    }
    catch {
        return { problem: 'missing' };
    }
    if (!allowOutside && !isInside(root, file))
        return { problem: 'outside' };
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() ? file : { problem: 'no_file' };
}
/** @param root both of them real paths */
const isInside = (root, file) => file === root || file.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);


/***/ }),

/***/ 11783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadModule: () => (/* binding */ loadModule),
/* harmony export */   locateModule: () => (/* binding */ locateModule)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93858);
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};




/**
 * Loads a module of the workspace.
 * @throws StreamError `module_missing`, `module_outside`, `module_broken`, `module_no_function`
 */
async function loadModule(workspace, path) {
    const file = locateModule(workspace, path);
    let loaded;
    try {
        // The comment keeps the bundler's hands off: the file is known only when it runs.
        loaded = (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(file).href)));
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm('module_broken', `${path} cannot be loaded: ${reasonOf(cause, workspace)}`, {
            cause,
            remedy: `Try it alone: node ${path}. What it imports must be installed in the workspace.`,
        });
    }
    if (typeof loaded.default === 'function')
        return loaded.default;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm('module_no_function', `${path} has no function as its default export`, {
        remedy: 'Begin it with: export default async function* ({ cursor, params, signal }) { … }',
    });
}
/** The real path, which must lie inside the workspace. @throws StreamError `module_missing`, `module_outside` */
function locateModule(workspace, path) {
    const found = (0,_locate_js__WEBPACK_IMPORTED_MODULE_3__/* .locateFile */ .p)(workspace, path, false);
    if (typeof found !== 'string') {
        throw found.problem === 'outside'
            ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm('module_outside', `${path} leads out of the workspace`, {
                remedy: 'Put the module into the repository; no symlink may lead out of it.',
            })
            : new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm('module_missing', `there is no file ${path}`, {
                remedy: 'Correct `module`; it is relative to the workspace.',
            });
    }
    return found;
}
/** Message and, for what does not parse, where: the stack's first line names it. */
function reasonOf(thrown, workspace) {
    if (!(thrown instanceof Error))
        return String(thrown);
    const at = thrown instanceof SyntaxError ? /^file:\/\/(\S+:\d+)$/m.exec(thrown.stack ?? '')?.[1] : undefined;
    const place = at === undefined ? '' : ` (${at.replace(`${workspace}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`, '')})`;
    return `${thrown.message.split('\n')[0]}${place}`;
}


/***/ })

};
