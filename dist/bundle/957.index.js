export const id = 957;
export const ids = [957];
export const modules = {

/***/ 81559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ watchDoubles),
/* harmony export */   r: () => (/* binding */ writeDouble)
/* harmony export */ });
const PYTHON_POINT_TO = 16;
const PYTHON_POINT_FROM = -4;
function writeDouble(value, how) {
    if (how === 'js')
        return String(value);
    if (how === 'python')
        return pythonText(value);
    return value.toFixed(Number(how.slice(6)));
}
function pythonText(value) {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    const power = Number(exponent);
    if (power < PYTHON_POINT_FROM || power >= PYTHON_POINT_TO)
        return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
    const places = Math.max(1, (mantissa.split('.')[1]?.length ?? 0) - power);
    return value.toFixed(places);
}
/** Finds how all the texts that it is shown are written; undefined where no way fits. */
function watchDoubles() {
    let ways;
    return {
        see(text) {
            if (ways?.length === 0)
                return;
            ways ??= ['js', 'python', `fixed:${Math.min(100, text.split('.')[1]?.length ?? 0)}`];
            const value = Number(text);
            ways = ways.filter((how) => Number.isFinite(value) && writeDouble(value, how) === text);
        },
        found: () => (ways === undefined ? 'js' : ways[0]),
    };
}


/***/ }),

/***/ 60957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parquetToCsv: () => (/* binding */ parquetToCsv)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _core_byte_buffer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7352);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26143);
/* harmony import */ var _csv_encode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54760);
/* harmony import */ var _csv_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96565);
/* harmony import */ var _csv_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81034);
/* harmony import */ var _double_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81559);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








/** The same key as `parquet-write` gives it. */
const TEXTS_KEY = 'adip.number_texts';
const COMPRESSORS = {
    GZIP: (input) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync)(input),
    ZSTD: (input) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.zstdDecompressSync)(input),
};
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const textFromBytes = (bytes) => bytes && decoder.decode(bytes);
/** Texts keep a leading byte order mark; JSON stays the text that it is, because parsing would lose digits. */
const PARSERS = { stringFromBytes: textFromBytes, jsonFromBytes: textFromBytes };
/** Writes a Parquet file of ours as the CSV file that it was made from, one row group in memory. @throws Error for one that is not whole */
async function parquetToCsv(path, out, { fill, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { parquetMetadataAsync, parquetRead } = await Promise.all(/* import() */[__webpack_require__.e(9799), __webpack_require__.e(4084)]).then(__webpack_require__.bind(__webpack_require__, 24084));
        const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path), true);
        const { size } = await handle.stat();
        const file = {
            byteLength: size,
            async slice(start, end = size) {
                const bytes = new Uint8Array(end - start);
                await handle.read(bytes, 0, bytes.length, start);
                return bytes.buffer;
            },
        };
        const metadata = await parquetMetadataAsync(file, { parsers: PARSERS });
        const names = metadata.schema.slice(1).map(({ name }) => name);
        const texts = textsOf(metadata);
        const ways = names.map((name) => texts[name] ?? 'js');
        const writer = (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openWriter */ .Kn)(out);
        const cells = (0,_core_byte_buffer_js__WEBPACK_IMPORTED_MODULE_6__/* .createByteBuffer */ .D)();
        const filler = (0,_csv_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .csvField */ .XR)(fill);
        try {
            if (names.length > 0)
                (0,_csv_encode_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeHeader */ .YS)(names, cells);
            let rowStart = 0;
            for (const { num_rows } of metadata.row_groups) {
                const rowEnd = rowStart + Number(num_rows);
                const span = { file, metadata, compressors: COMPRESSORS, parsers: PARSERS, rowStart, rowEnd };
                await parquetRead({
                    ...span,
                    onComplete: (rows) => {
                        for (const row of rows)
                            writeRow(row);
                    },
                });
                await (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .breathe */ .q7)(signal);
                rowStart = rowEnd;
            }
            flush();
            writer.sync();
        }
        finally {
            writer.close();
        }
        function writeRow(row) {
            row.forEach((value, i) => {
                if (i > 0)
                    cells.append(COMMA);
                if (value === null || value === undefined)
                    cells.append(filler);
                else
                    appendField(textOf(value, ways[i]), cells);
            });
            if (row.length === 1 && cells.bytes[cells.length - 1] === LF[0])
                cells.append(EMPTY);
            cells.append(LF);
            if (cells.length > FLUSH_AT)
                flush();
        }
        function flush() {
            writer.write(cells.bytes, 0, cells.length);
            cells.reset();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function appendField(text, out) {
    out.reserve(text.length * 6 + 2);
    const begin = out.length;
    out.length = (0,_csv_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteWhereNeeded */ .T)(out.bytes, begin, begin + out.bytes.write(text, begin));
}
const FLUSH_AT = 1 << 18;
const COMMA = Buffer.from(',');
const LF = Buffer.from('\n');
const EMPTY = Buffer.from('""');
function textsOf({ key_value_metadata: pairs = [] }) {
    const text = pairs.find(({ key }) => key === TEXTS_KEY)?.value;
    return text === undefined ? {} : JSON.parse(text);
}
function textOf(value, way) {
    return typeof value === 'number' ? (0,_double_text_js__WEBPACK_IMPORTED_MODULE_7__/* .writeDouble */ .r)(value, way) : String(value);
}


/***/ })

};
