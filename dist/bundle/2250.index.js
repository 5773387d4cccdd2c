export const id = 2250;
export const ids = [2250];
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

/***/ 32250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  csvToParquet: () => (/* binding */ csvToParquet)
});

// UNUSED EXPORTS: TEXTS_KEY

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/sinks/csv-dedupe.js
var csv_dedupe = __webpack_require__(35374);
// EXTERNAL MODULE: ./lib/sinks/csv-reader.js
var csv_reader = __webpack_require__(81034);
// EXTERNAL MODULE: ./lib/core/batch-text.js
var batch_text = __webpack_require__(7751);
;// CONCATENATED MODULE: ./lib/sinks/cell-text.js

const QUOTE = 34;
/** Whether a field's text is exactly the filler: an empty text beside another filler is a value. */
function isFiller(reader, field, filler) {
    const { bytes, bounds } = reader;
    let start = bounds[2 * field];
    let end = bounds[2 * field + 1];
    if (bytes[start] === QUOTE && end - start >= 2) {
        const plain = Buffer.allocUnsafe(end - start);
        end = (0,batch_text/* unquoteInto */.iW)(bytes, start + 1, end - 1, plain, 0);
        start = 0;
        return end === filler.length && plain.compare(filler, 0, filler.length, 0, end) === 0;
    }
    if (end - start !== filler.length)
        return false;
    return filler.length === 0 || bytes.compare(filler, 0, filler.length, start, end) === 0;
}

// EXTERNAL MODULE: ./lib/sinks/double-text.js
var double_text = __webpack_require__(81559);
;// CONCATENATED MODULE: ./lib/sinks/parquet-columns.js




const INT64 = 2n ** 63n;
const TEXT = { physical: 'text' };
/**
 * The columns of a CSV file as Parquet can hold them without losing a digit: what does not fit the type as a whole
 * (whole numbers beyond 64 bits, numbers with zeros of their own each) stays text. One pass over the file.
 */
async function planParquet(csv, options) {
    const filler = Buffer.from(options.fill);
    let names = [];
    let watches = [];
    await (0,csv_dedupe/* scan */.SQ)(csv, options.signal, (reader) => {
        for (let field = 0; field < watches.length; field++) {
            const watch = watches[field];
            if (watch !== NO_WATCH && hasValue(reader, field, filler))
                watch.see((0,csv_reader/* fieldText */.gF)(reader, field));
        }
    }, (header) => {
        names = (0,csv_reader/* headerOf */.rR)(header);
        watches = names.map((name) => watchOf(options.types[name]));
    });
    return names.map((name, field) => ({ name, ...watches[field].found() }));
}
const hasValue = (reader, field, filler) => field < reader.width && !isFiller(reader, field, filler);
const NO_WATCH = { see() { }, found: () => TEXT };
function watchOf(type) {
    if (type === 'integer')
        return watchAll('int64', isInt64);
    if (type === 'boolean')
        return watchAll('boolean', (text) => text === 'true' || text === 'false');
    if (type === 'json')
        return watchAll('json', isJson);
    if (type !== 'number')
        return NO_WATCH;
    const doubles = (0,double_text/* watchDoubles */.o)();
    const found = () => {
        const text = doubles.found();
        return text === undefined ? TEXT : { physical: 'double', text };
    };
    return { see: doubles.see, found };
}
function watchAll(physical, fits) {
    let all = true;
    return {
        see(text) {
            all &&= fits(text);
        },
        found: () => (all ? { physical } : TEXT),
    };
}
function isInt64(text) {
    if (!/^(0|-?[1-9]\d{0,18})$/.test(text))
        return false;
    if (text.length < 19)
        return true;
    const value = BigInt(text);
    return value < INT64 && value >= -INT64;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/sinks/parquet-write.js





/** A row group is held in memory while it is made: this many rows, or fewer where they are wide. */
const GROUP_ROWS = 50_000;
const GROUP_BYTES = 16 << 20;
const CODECS = {
    snappy: 'SNAPPY',
    zstd: 'ZSTD',
    gzip: 'GZIP',
    none: 'UNCOMPRESSED',
};
const COMPRESSORS = {
    GZIP: (input) => (0,external_node_zlib_.gzipSync)(input),
    ZSTD: (input) => (0,external_node_zlib_.zstdCompressSync)(input),
};
/** Key of the file's metadata under which it stands how the texts of numbers are written. */
const TEXTS_KEY = 'adip.number_texts';
/** Writes a CSV file as Parquet: two passes, one row group in memory. The same rows and types give the same bytes. */
async function csvToParquet(csv, out, options) {
    const columns = await planParquet(csv, options);
    const { ByteWriter, ParquetWriter: Writer } = await Promise.all(/* import() */[__webpack_require__.e(9799), __webpack_require__.e(8366)]).then(__webpack_require__.bind(__webpack_require__, 58366));
    const schema = schemaOf(columns);
    const file = (0,durable_file/* openWriter */.Kn)(out);
    try {
        const bytes = new ByteWriter();
        const flush = () => {
            file.write(bytes.getBytes(), 0, bytes.index);
            bytes.index = 0;
        };
        const writer = new Writer({
            writer: Object.assign(bytes, { flush, finish: flush }),
            schema,
            codec: CODECS[options.compression],
            compressors: COMPRESSORS,
            createdBy: 'adip-ingest',
            kvMetadata: [{ key: TEXTS_KEY, value: JSON.stringify(textsOf(columns)) }],
        });
        await writeRows(csv, columns, writer, options);
        nameJson(schema);
        writer.finish();
        file.sync();
    }
    finally {
        file.close();
    }
}
/** Only now that the values are written: the writer would make JSON of the texts once more, and lose digits. */
function nameJson(schema) {
    for (const element of schema)
        if (element.logical_type?.type === 'JSON')
            element.converted_type = 'JSON';
}
const textsOf = (columns) => Object.fromEntries(columns.flatMap(({ name, text }) => (text === undefined || text === 'js' ? [] : [[name, text]])));
function schemaOf(columns) {
    const leaves = columns.map(({ name, physical }) => ({ name, repetition_type: 'OPTIONAL', ...ELEMENTS[physical] }));
    return [{ name: 'schema', num_children: leaves.length }, ...leaves];
}
const ELEMENTS = {
    int64: { type: 'INT64' },
    double: { type: 'DOUBLE' },
    boolean: { type: 'BOOLEAN' },
    json: { type: 'BYTE_ARRAY', logical_type: { type: 'JSON' } },
    text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
};
async function writeRows(csv, columns, writer, { fill, signal }) {
    const filler = Buffer.from(fill);
    let data = columns.map(() => []);
    let rows = 0;
    let from = 0;
    const flush = () => {
        if (rows === 0)
            return;
        writer.write({
            columnData: columns.map(({ name }, i) => ({ name, data: data[i] })),
            rowGroupSize: rows,
        });
        data = columns.map(() => []);
        rows = 0;
    };
    await (0,csv_dedupe/* scan */.SQ)(csv, signal, (reader) => {
        if (rows === 0)
            from = reader.offset;
        columns.forEach(({ physical }, field) => {
            data[field].push(hasValue(reader, field, filler) ? cellOf(reader, field, physical) : null);
        });
        rows += 1;
        if (rows >= GROUP_ROWS || reader.offset - from >= GROUP_BYTES)
            flush();
    });
    flush();
}
function cellOf(reader, field, physical) {
    const text = (0,csv_reader/* fieldText */.gF)(reader, field);
    if (physical === 'int64')
        return BigInt(text);
    if (physical === 'double')
        return Number(text);
    if (physical === 'boolean')
        return text === 'true';
    return physical === 'json' ? Buffer.from(text) : text;
}


/***/ })

};
