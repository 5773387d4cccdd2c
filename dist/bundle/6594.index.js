export const id = 6594;
export const ids = [6594];
export const modules = {

/***/ 56594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ missing),
/* harmony export */   localFiles: () => (/* binding */ localFiles),
/* harmony export */   t: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93858);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63807);






/** Files of this machine. */
function localFiles(place) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(place.workspace), place.base);
    return async (path) => {
        const names = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .isPattern */ .Pt)(path) ? namesLike(path, root, place) : [path];
        if (names.length === 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('no_files', `${place.stream}: no file matches ${path}`, {
                remedy: 'Look at the pattern and at `base`; ** stands for any number of folders.',
            });
        return names.map((name) => found(name, root, place));
    };
}
function namesLike(pattern, root, place) {
    const fixed = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .fixedPart */ .sL)(pattern);
    const begin = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(pattern) ? `${fixed}/` : fixed;
    const matches = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .matcher */ .jN)(pattern);
    const isDeep = pattern.split('/').includes('**');
    const depth = pattern.split('/').length - (begin === '' ? 0 : begin.replace(/\/$/, '').split('/').length);
    const names = [];
    const walk = (folder, level) => {
        for (const entry of list((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, folder), place)) {
            const name = folder === '' ? entry.name : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
            // A link to a folder is not walked into: it may lead back to where it stands.
            if (entry.isDirectory()) {
                if (isDeep || level < depth)
                    walk(name, level + 1);
            }
            else if (matches(name))
                names.push(name);
        }
    };
    walk(begin, 1);
    return names.sort(_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .byBytes */ .bg);
}
function list(folder, { stream, workspace, allowOutside }) {
    try {
        if (!allowOutside && !(0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder)))
            throw outside(stream, folder);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (thrown) {
        const { code } = thrown;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return [];
        if (code === 'EACCES' || code === 'EPERM')
            throw denied(stream, folder, thrown);
        throw thrown;
    }
}
function found(name, root, { stream, workspace, allowOutside }) {
    const file = (0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .locateFile */ .p)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, name), allowOutside);
    if (typeof file !== 'string') {
        if (file.problem === 'outside')
            throw outside(stream, name);
        throw file.problem === 'missing'
            ? missing(stream, name)
            : new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('not_a_file', `${stream}: ${name} is no ordinary file`, {
                remedy: 'Name a file, or a pattern.',
            });
    }
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    const version = versionOf(stats);
    return { name, version, size: stats.size, open: () => openLocal(file, name, version, stream) };
}
/** Times alone would miss a second write within one tick of the clock, sizes alone one of the same length. */
const versionOf = ({ size, mtimeMs, ino }) => `${size}-${mtimeMs}-${ino}`;
async function openLocal(file, name, version, stream) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
    }
    catch (thrown) {
        const { code } = thrown;
        throw code === 'ENOENT' ? missing(stream, name, thrown) : denied(stream, name, thrown);
    }
    const { size } = await handle.stat();
    /** By the name, not the handle: a file that was replaced is another one. */
    const assertSame = () => {
        const now = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
        if (!now)
            throw missing(stream, name);
        if (versionOf(now) !== version)
            throw changed(stream, name);
    };
    return {
        size,
        block: 1 << 20,
        async read(start, end) {
            const bytes = Buffer.allocUnsafe(end - start);
            let length = 0;
            while (length < bytes.length) {
                const { bytesRead } = await handle.read(bytes, length, bytes.length - length, start + length);
                if (bytesRead === 0)
                    break;
                length += bytesRead;
            }
            assertSame();
            if (length < bytes.length)
                throw changed(stream, name);
            return bytes;
        },
        close: () => handle.close(),
    };
}
const changed = (stream, name) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('file_changed', `${stream}: ${name} changed while it was read`, {
    remedy: 'Run again when nobody writes it: write files under another name and rename them when they are whole.',
});
const missing = (stream, name, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('file_missing', `${stream}: there is no file ${name}`, {
    cause,
    remedy: 'Correct `path`, or see why the file is gone.',
});
const outside = (stream, name) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('file_outside', `${stream}: ${name} leads out of the workspace`, {
    remedy: 'If that is meant, set `allow_outside: true` on the source.',
});
const denied = (stream, name, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('file_denied', `${stream}: ${name} may not be read`, { cause, remedy: 'Look at its permissions.' });


/***/ }),

/***/ 63807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   jN: () => (/* binding */ matcher),
/* harmony export */   sL: () => (/* binding */ fixedPart)
/* harmony export */ });
/** Whether a path is a pattern of names. */
const isPattern = (path) => /[*?[]/.test(path);
/** The steps before the first one that holds a pattern: `data/in` of `data/in/2024-*.csv`. */
function fixedPart(path) {
    const steps = path.split('/');
    const at = steps.findIndex(isPattern);
    return steps.slice(0, at < 0 ? -1 : at).join('/');
}
/**
 * A pattern as a test of whole names. `*` and `?` stop at "/", `**` as a step stands for any number of steps, `[0-9]` and
 * `[!a]` for one character. Names that begin with a dot want their dot written.
 */
function matcher(pattern) {
    const steps = pattern.split('/').map((step) => (step === '**' ? undefined : stepPattern(step)));
    return (name) => matchSteps(steps, name.split('/'), 0, 0);
}
function matchSteps(steps, names, s, n) {
    if (s === steps.length)
        return n === names.length;
    const step = steps[s];
    if (step)
        return n < names.length && step.test(names[n]) && matchSteps(steps, names, s + 1, n + 1);
    if (matchSteps(steps, names, s + 1, n))
        return true;
    return n < names.length && !names[n].startsWith('.') && matchSteps(steps, names, s, n + 1);
}
function stepPattern(step) {
    let source = step.startsWith('.') ? '' : '(?!\\.)';
    for (let at = 0; at < step.length; at++) {
        const char = step[at];
        const end = char === '[' ? step.indexOf(']', at + 2) : -1;
        if (char === '*') {
            // several in a row mean the same as one, and would cost more to try
            while (step[at + 1] === '*')
                at += 1;
            source += '[^/]*';
        }
        else if (char === '?')
            source += '[^/]';
        else if (end > 0) {
            const body = step
                .slice(at + 1, end)
                .replace(/^!/, '^')
                .replace(/[\\\]]/g, '\\$&');
            source += `[${body}]`;
            at = end;
        }
        else
            source += char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    }
    return new RegExp(`^${source}$`, 'su');
}
/** The order in which files are read: that of their names' bytes, the same on every machine. */
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));


/***/ }),

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


/***/ })

};
