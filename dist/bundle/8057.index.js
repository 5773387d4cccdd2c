export const id = 8057;
export const ids = [8057,4367];
export const modules = {

/***/ 3132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   Ze: () => (/* binding */ configFile),
/* harmony export */   cu: () => (/* binding */ withEnvFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




const LARGEST = 1 << 20;
/** The config that a command is about: `--config`, or adip.yml where one stands. */
function configFile(cwd, named) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, typeof named === 'string' ? named : 'adip.yml');
}
/** A `.env` beside the config, below the environment: what is set there wins. */
function withEnvFile(env, folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.env');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? { ...(0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvFile */ .FO)(readText(file)), ...env } : env;
}
/** @throws ConfigError `not_readable` */
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('not_readable', `${file} cannot be read: ${thrown.code}`, {
            cause: thrown,
            remedy: 'Make the file readable for the user that runs the command.',
        });
    }
}
/** The text of a config. @throws ConfigError `config_missing`, `config_too_large`, `config_no_text`, `not_readable` */
function readConfig(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile()) {
        const what = `there is no config ${file}${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? ': that is no file' : ''}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('config_missing', what, {
            remedy: 'Name it with --config (input `config`), or make one with `adip-ingest init`.',
        });
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size > LARGEST) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('config_too_large', `${file} is larger than 1 MiB`, { remedy: 'A config holds no data.' });
    }
    const text = readText(file);
    if (/[\0\ufffd]/.test(text)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('config_no_text', `${file} is no text in UTF-8`, {
            remedy: 'Save it as UTF-8; if it is another kind of file, name the config with --config (input `config`).',
        });
    }
    return text;
}
/** @throws ConfigError `config_missing`, or with everything that is wrong in it */
function loadConfig(file, env, secrets) {
    const text = readConfig(file);
    const all = withEnvFile(env, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
    return { plan: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o4)(text, { file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), env: all, secrets }), env: all };
}


/***/ }),

/***/ 58940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ describeColumns),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   Uc: () => (/* binding */ keyCandidates)
/* harmony export */ });
/* harmony import */ var _core_batch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31999);
/* harmony import */ var _core_batch_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9424);


/** The cells of pages as they would stand in the CSV; undefined where there is no value. */
function rowsOf(batches, limit = Number.POSITIVE_INFINITY) {
    const columns = columnsOf(batches);
    const rows = [];
    for (const batch of batches) {
        const constants = new Map(batch.constants.map(({ name, value }) => [name, value]));
        const positions = columns.map((name) => batch.columns.indexOf(name));
        for (let row = 0; row < batch.rows && rows.length < limit; row++)
            rows.push(columns.map((name, at) => {
                const constant = constants.get(name);
                return constants.has(name)
                    ? constant === null
                        ? undefined
                        : String(constant)
                    : (0,_core_batch_read_js__WEBPACK_IMPORTED_MODULE_1__/* .cellText */ .Ie)(batch, row, positions[at]);
            }));
    }
    return { columns, rows };
}
function columnsOf(batches) {
    const names = new Set();
    for (const batch of batches)
        for (const position of batch.order)
            names.add(batch.columns[position]);
    for (const batch of batches)
        for (const { name } of batch.constants)
            names.add(name);
    return [...names];
}
/** What the rows of some pages show about their columns. */
function describeColumns(batches) {
    const { columns, rows } = rowsOf(batches);
    const gathered = columns.map(() => ({ types: new Map(), values: new Set(), textual: true, filled: 0, example: undefined }));
    let at = 0;
    for (const batch of batches) {
        const positions = columns.map((name) => batch.columns.indexOf(name));
        for (let row = 0; row < batch.rows; row++, at++)
            columns.forEach((_, column) => {
                gather(gathered[column], rows[at][column], (0,_core_batch_read_js__WEBPACK_IMPORTED_MODULE_1__/* .kindAt */ .Ii)(batch, row, positions[column]));
            });
    }
    return columns.map((name, column) => {
        const { types, values, textual, filled, example } = gathered[column];
        const empty = rows.length === 0 ? 0 : 1 - filled / rows.length;
        return { name, type: typeOf(types, textual), empty, unique: values.size === rows.length, example };
    });
}
function gather(into, text, kind) {
    if (text === undefined)
        return;
    into.filled += 1;
    into.example ??= text;
    into.values.add(text);
    into.textual &&= kind === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.verbatim || kind === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.escaped || kind === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.csvQuoted;
    const type = typeOfValue(text, kind);
    into.types.set(type, (into.types.get(type) ?? 0) + 1);
}
function typeOfValue(text, kind) {
    if (kind === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true || kind === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.false)
        return 'boolean';
    if (kind === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json)
        return text.startsWith('[') ? 'list' : 'object';
    if (/^-?\d+$/.test(text))
        return kind === _core_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number || !/^-?0\d/.test(text) ? 'integer' : 'text';
    if (/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text))
        return 'number';
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
        return 'date';
    if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text))
        return 'timestamp';
    if (/^https?:\/\/\S+$/i.test(text))
        return 'url';
    return /^(true|false)$/i.test(text) ? 'boolean' : 'text';
}
function typeOf(types, textual) {
    if (types.size === 0)
        return 'empty';
    const found = [...types.keys()];
    if (found.length === 1)
        return found[0];
    if (found.every((type) => type === 'integer' || type === 'number'))
        return 'number';
    if (found.every((type) => type === 'list' || type === 'object'))
        return 'JSON';
    return textual ? 'text' : 'mixed';
}
/**
 * Columns that may well identify a record: named like an identifier, filled and different in every row. The likeliest
 * first; none where there are too few rows to tell.
 */
function keyCandidates(columns, rows, stream) {
    if (rows < 2)
        return [];
    const singular = stream.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
    const rank = (name) => {
        const plain = name.toLowerCase().replace(/[^a-z\d]/g, '');
        if (plain === 'id')
            return 0;
        if (plain === `${singular.replace(/[^a-z\d]/g, '')}id`)
            return 1;
        if (/^(uuid|guid|key|code|slug|sku|isbn|number)$/.test(plain))
            return 2;
        return /(^|[^a-z])(id|uuid|key|code)$|[a-z](Id|ID)$/.test(name) ? 3 : -1;
    };
    return columns
        .filter(({ name, type, unique, empty }) => rank(name) >= 0 && unique && empty === 0 && /^(integer|text)$/.test(type))
        .sort((a, b) => rank(a.name) - rank(b.name))
        .map(({ name }) => name);
}


/***/ }),

/***/ 74812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vm: () => (/* binding */ contextOf),
  ZZ: () => (/* binding */ pageOf),
  pP: () => (/* binding */ previewSelectors)
});

// UNUSED EXPORTS: listed

// EXTERNAL MODULE: ./lib/core/clock.js
var clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/reporters/index.js + 42 modules
var reporters = __webpack_require__(61510);
// EXTERNAL MODULE: ./lib/run/look.js
var look = __webpack_require__(5310);
;// CONCATENATED MODULE: ./lib/run/try-selectors.js
const EXAMPLES = 3;
/**
 * Tries each selector of a chain on a page by itself.
 * @param items selectors of the rows; without them the whole page is searched
 * @throws ConfigError for a selector that does not parse
 */
async function trySelectors(page, selectors, items) {
    const { createChain } = await Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(20)]).then(__webpack_require__.bind(__webpack_require__, 12114));
    const containers = items.length > 0 ? createChain(items) : undefined;
    const found = containers?.elements(page, page.root);
    const scopes = found ? found.elements : [page.root];
    const chain = createChain(selectors);
    const fired = scopes.map((scope) => chain.first(page, scope)?.index);
    return {
        url: page.url.href,
        rows: found?.elements.length,
        items: found && found.index >= 0 ? items[found.index] : undefined,
        selectors: selectors.map((select, index) => {
            const one = createChain([select]);
            const matches = found
                ? scopes.flatMap((scope) => one.first(page, scope) ?? [])
                : scopes.flatMap((scope) => one.all(page, scope));
            return {
                select,
                matches: matches.length,
                fires: fired.filter((at) => at === index).length,
                examples: matches.slice(0, EXAMPLES).map(({ text }) => text.replace(/\s+/g, ' ').trim().slice(0, 200)),
            };
        }),
    };
}

;// CONCATENATED MODULE: ./lib/cli/preview-selectors.js





/** `preview --url … --select …`: what each selector of a chain finds on a live or saved page. */
async function previewSelectors({ values }, shell) {
    const page = await (0,look/* lookAtPage */.m)(pageOf(values), contextOf(shell));
    const tried = await trySelectors(page, listed(values['select']), listed(values['items']));
    const text = values['format'] === 'json' ? `${JSON.stringify(tried, null, 1)}\n` : asText(tried, shell.width());
    shell.stdout(shell.secrets.redact(text));
    return tried.selectors.some(({ matches }) => matches > 0) ? 0 : 1;
}
const contextOf = (shell) => ({
    workspace: shell.cwd,
    env: shell.env,
    clock: clock/* systemClock */.m,
    secrets: shell.secrets,
    signal: shell.signal,
    emit: (0,reporters/* createLog */.hM)({
        level: 'warn',
        format: 'text',
        write: (line) => shell.stderr(`${line}\n`),
        redact: shell.secrets.redact,
        clock: clock/* systemClock */.m,
        color: shell.isTerminal,
    }),
});
/** The page that the flags name. @throws ConfigError where they name none or two */
function pageOf(values) {
    const { url, file } = values;
    if (file !== undefined)
        return { file, url: url ?? 'https://example.com/' };
    if (url === undefined)
        throw new errors/* ConfigError */.xL('bad_usage', 'name a page: --url URL, or --file page.html (with --url where it came from)');
    return { url, browser: values['browser'] === true, waitFor: listed(values['items']) };
}
const listed = (value) => Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
function asText({ url, rows, items, selectors }, width) {
    const head = rows === undefined
        ? `${url}, the whole page`
        : rows === 0
            ? `${url}: no rows, none of the --items matches`
            : `${url}: ${rows} rows by ${items}`;
    const table = (0,reporters/* renderTable */.bo)(['selector', rows === undefined ? 'matches' : 'rows', 'fires', 'first values'], selectors.map(({ select, matches, fires, examples }) => [
        select,
        String(matches),
        fires > 0 ? String(fires) : '',
        examples.join(' | '),
    ]), width);
    return `${head}\n\n${table}\n`;
}


/***/ }),

/***/ 48057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askUrl: () => (/* binding */ askUrl),
  lookAt: () => (/* binding */ lookAt),
  nameOfUrl: () => (/* binding */ nameOfUrl),
  preview: () => (/* binding */ preview_preview)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/config/secret-names.js
var secret_names = __webpack_require__(27553);
// EXTERNAL MODULE: ./lib/core/clock.js
var clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/reporters/index.js + 42 modules
var reporters = __webpack_require__(61510);
// EXTERNAL MODULE: ./lib/run/preview.js + 1 modules
var preview = __webpack_require__(21025);
// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(33814);
// EXTERNAL MODULE: ./lib/cli/load.js
var load = __webpack_require__(3132);
// EXTERNAL MODULE: ./lib/cli/preview-selectors.js + 1 modules
var preview_selectors = __webpack_require__(74812);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/sinks/csv-quote.js
var csv_quote = __webpack_require__(96565);
// EXTERNAL MODULE: ./lib/cli/preview-columns.js
var preview_columns = __webpack_require__(58940);
// EXTERNAL MODULE: ./lib/cli/request-text.js
var request_text = __webpack_require__(48239);
;// CONCATENATED MODULE: ./lib/cli/preview-text.js





/** @param limit rows at most */
function describePreview(plan, stream, previewed, limit, secrets) {
    const { pages, startedAt, next, turn } = previewed;
    const batches = pages.map(({ decoded }) => decoded.batch);
    const columns = (0,preview_columns/* describeColumns */.Nl)(batches);
    const records = batches.reduce((sum, { rows }) => sum + rows, 0);
    const ask = (cursor) => {
        const { method, url } = (0,request_text/* shownRequestOf */.I)(plan, stream, startedAt, secrets, cursor ?? undefined, turn);
        return `${method} ${url}`;
    };
    const configured = stream.primary_key.length > 0;
    return {
        stream: stream.name,
        request: ask(),
        ...(turn.partition.label === '' ? {} : { partition: turn.partition.label }),
        pages: pages.map(({ label, bytes, decoded }) => ({ page: label, records: decoded.batch.rows, bytes })),
        found: findings(stream, previewed.choices),
        next: next === null ? `none: ${pages.at(-1)?.step.stop ?? 'the end'}` : ask(next),
        key: { columns: configured ? stream.primary_key : (0,preview_columns/* keyCandidates */.Uc)(columns, records, stream.name), configured },
        columns,
        sample: (0,preview_columns/* rowsOf */.RO)(batches, limit),
        warnings: pages.flatMap(({ step }) => (step.warning === undefined ? [] : [step.warning])),
    };
}
/** What the config says stands beside what was found, in the same form. */
function findings(stream, choices) {
    const reason = 'configured';
    if (stream.kind === 'site') {
        const paging = { what: 'paginator', choice: stream.paginator?.type ?? 'start alone', reason };
        return [...(stream.items ? [{ what: 'items', choice: stream.items.join(', '), reason }] : []), paging, ...choices];
    }
    if (stream.kind !== 'api')
        return [...choices];
    const { records_path, paginator } = stream;
    const records = records_path === undefined ? [] : [{ what: 'records', choice: quoteEmpty(records_path), reason }];
    const paging = paginator.type === 'auto' ? [] : [{ what: 'paginator', choice: paginator.type, reason }];
    return [...records, ...paging, ...choices.map((one) => ({ ...one, choice: quoteEmpty(one.choice) }))];
}
const quoteEmpty = (text) => (text === '' ? '"" (the whole body)' : text);
/** The rows as CSV, nothing else. */
function previewCsv({ sample }) {
    const line = (cells) => cells.map((cell) => (0,csv_quote/* csvField */.XR)(cell ?? '').toString()).join(',');
    return [sample.columns, ...sample.rows].map((cells) => `${line(cells)}\n`).join('');
}
/** One JSON object; the rows as objects of texts, null where there is no value. */
function previewJson({ sample, columns, ...rest }) {
    const rows = sample.rows.map((row) => Object.fromEntries(sample.columns.map((name, at) => [name, row[at] ?? null])));
    const facts = columns.map(({ example: _, empty, ...column }) => ({ ...column, empty_rate: empty }));
    return `${JSON.stringify({ ...rest, columns: facts, rows }, null, 1)}\n`;
}
/** For people: the rows as a table, then what was found. */
function previewText(description, width) {
    const { stream, pages, sample, columns, found, next, warnings } = description;
    const records = pages.reduce((sum, page) => sum + page.records, 0);
    const table = (0,reporters/* renderTable */.bo)(sample.columns, sample.rows.map((row) => row.map((cell) => cell ?? '')), width);
    const shown = sample.rows.length < records ? `, the first ${sample.rows.length} of ${(0,units/* formatCount */.B4)(records)} rows` : '';
    const facts = [
        ...(description.partition === undefined ? [] : [['for', description.partition]]),
        ['first request', description.request],
        ...pages.map(({ page, records: rows, bytes }) => [
            page,
            `${(0,units/* formatCount */.B4)(rows)} records, ${(0,units/* formatBytes */.z3)(bytes)}`,
        ]),
        ...found.map(({ what, choice, reason }) => [what, `${choice} (${reason})`]),
        ['next page', next],
        ['primary key', keyText(description)],
        ...warnings.map((warning) => ['warning', warning]),
    ];
    const label = Math.max(...facts.map(([name]) => name.length));
    return [
        `${stream}${shown}`,
        '',
        table,
        '',
        ...facts.map(([name, value]) => `${name.padEnd(label)}  ${value}`),
        '',
        columnTable(columns, width),
        '',
    ].join('\n');
}
function keyText({ key: { columns, configured } }) {
    if (configured)
        return `${columns.join(', ')} (configured)`;
    return columns.length > 0
        ? `${columns[0]} may be one (named like it, filled and different in every row)`
        : 'no column is filled, different in every row and named like one';
}
function columnTable(columns, width) {
    const rows = columns.map(({ name, type, empty, example }) => [
        name,
        type,
        empty === 0 ? '' : `${(empty * 100).toFixed(empty < 0.1 ? 1 : 0)} %`,
        example ?? '',
    ]);
    return (0,reporters/* renderTable */.bo)(['column', 'type', 'empty', 'first value'], rows, width);
}

// EXTERNAL MODULE: ./lib/cli/streams.js
var streams = __webpack_require__(56667);
;// CONCATENATED MODULE: ./lib/cli/preview.js












const flags = {
    config: { type: 'string', short: 'c', value: 'FILE', help: 'Config with the stream. Default: adip.yml' },
    url: { type: 'string', value: 'URL', help: 'Without a config: look at this URL' },
    file: { type: 'string', value: 'FILE', help: 'With --select: look at a saved page; --url says where it came from' },
    select: { type: 'string', multiple: true, value: 'SELECTOR', help: 'Try a selector; several make a chain' },
    items: {
        type: 'string',
        multiple: true,
        value: 'SELECTOR',
        help: 'With --select: the element that holds one record',
    },
    browser: { type: 'boolean', help: 'With --select: render the page in a real browser first' },
    'records-path': { type: 'string', value: 'PATH', help: 'Where the records stand in the answer. Default: found' },
    rows: { type: 'string', value: 'N', help: 'Rows to show. Default: 10' },
    pages: { type: 'string', value: 'N', help: 'Pages to ask for. Default: 1' },
    format: { type: 'string', value: 'table|json|csv', help: 'How to answer. Default: table' },
    verbose: { type: 'boolean', help: 'Tell every request on standard error' },
};
/** What means something only beside --select. */
const OF_SELECT = ['file', 'items', 'browser'];
const preview_preview = {
    flags,
    positionals: ['STREAM'],
    about: [
        'Asks the real source, with its sign-in, retries and decoding, shows the first rows and says what was found: where\nthe records stand, how the source pages, the columns with their types. STREAM may be left out where there is only one.',
        'Writes no file, with one exception: a refresh token that the server rotates is kept in the vault (ADIP_STATE_KEY).',
    ],
    examples: [
        'adip-ingest preview customers --rows 5',
        'adip-ingest preview --url "https://api.example.com/v1/stations?limit=500"',
        'adip-ingest preview --url https://books.example.com/ --items article --select "h3 a::attr(title)" --select h3',
        'adip-ingest preview --url https://api.example.com/v1/report --records-path result.rows --format csv > rows.csv',
    ],
    async execute({ values, positionals }, shell) {
        if (values['select'] !== undefined)
            return (0,preview_selectors/* previewSelectors */.pP)({ values, positionals }, shell);
        const stray = OF_SELECT.find((name) => values[name] !== undefined);
        if (stray !== undefined)
            throw new errors/* ConfigError */.xL('bad_usage', `preview: --${stray} goes with --select`, {
                remedy: 'Name what to look for, e.g. --select h1; several make a chain.',
            });
        const format = (0,cli_arguments/* choice */.Yq)('--format', values['format'], ['table', 'json', 'csv']) ?? 'table';
        const rows = (0,cli_arguments/* positiveInteger */.Cq)('--rows', values['rows']) ?? 10;
        const pages = (0,cli_arguments/* positiveInteger */.Cq)('--pages', values['pages']) ?? 1;
        const asked = chooseAsked(values, positionals[0], shell);
        const previewed = await lookAt(asked, pages, values['verbose'] === true, shell);
        const description = describePreview(asked.plan, asked.stream, previewed, rows, shell.secrets);
        const render = { json: previewJson, csv: previewCsv, table: previewText }[format];
        shell.stdout(shell.secrets.redact(render(description, shell.width())));
        return 0;
    },
};
function chooseAsked(values, name, shell) {
    const { url, config } = values;
    const path = values['records-path'];
    if (url === undefined) {
        const file = (0,load/* configFile */.Ze)(shell.cwd, config);
        const { plan, env } = (0,load/* loadConfig */.Z9)(file, shell.env, shell.secrets);
        const stream = (0,streams/* chooseStream */.k)('preview', plan, name);
        return { plan, env, workspace: (0,external_node_path_.dirname)(file), stream: withRecordsPath(stream, path) };
    }
    if (config !== undefined || name !== undefined)
        throw new errors/* ConfigError */.xL('bad_usage', 'preview: --url stands alone, without a stream or --config');
    return askUrl(url, shell, path);
}
/** A URL alone, as a stream. @throws ConfigError where it is none */
function askUrl(url, shell, recordsPath) {
    const plan = (0,config/* planFromUrl */.RV)({ url, output: `${nameOfUrl(url)}.csv` });
    for (const password of (0,secret_names/* urlPasswords */.s1)(url))
        shell.secrets.add(password);
    const stream = withRecordsPath((0,streams/* chooseStream */.k)('preview', plan, undefined), recordsPath);
    return { plan, env: shell.env, workspace: shell.cwd, stream };
}
/** `stations` of `https://api.example.com/v1/stations?limit=5`: what a stream of it may be called. */
function nameOfUrl(url) {
    if (!URL.canParse(url))
        return 'data';
    const { pathname, hostname } = new URL(url);
    const steps = pathname
        .split('/')
        .map((step) => step.replace(/(\.(json|csv|ndjson|tsv|gz|html?|php|aspx?))+$/i, ''))
        .filter((step) => /[a-z]{2}/i.test(step) && !/^(api|v\d+|index|page[-_]?\d+)$/i.test(step));
    const name = (steps.at(-1) ?? hostname).replace(/[^\w]+/g, '_');
    const isWord = /^[A-Za-z]/.test(name) && !/^(null|true|false)$/i.test(name); // these mean something else in YAML
    return isWord ? name.slice(0, 40) : `data_${name}`.slice(0, 40);
}
function withRecordsPath(stream, path) {
    return path === undefined || stream.kind !== 'api' ? stream : { ...stream, records_path: path };
}
/** Asks for the pages; retries, waits and warnings are told on standard error meanwhile. */
function lookAt(asked, pages, isVerbose, shell) {
    const { secrets, signal, isTerminal: color } = shell;
    const log = (0,reporters/* createLog */.hM)({
        level: isVerbose ? 'debug' : 'warn',
        format: 'text',
        write: (line) => shell.stderr(`${line}\n`),
        redact: secrets.redact,
        clock: clock/* systemClock */.m,
        color,
    });
    const { plan, stream, env, workspace } = asked;
    return (0,preview/* previewStream */.z)(plan, stream, pages, { workspace, env, emit: log, clock: clock/* systemClock */.m, secrets, signal });
}


/***/ }),

/***/ 48239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ shownRequestOf)
/* harmony export */ });
/* unused harmony export showRequest */
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20559);
/* harmony import */ var _config_secret_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27553);
/* harmony import */ var _core_partition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35361);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51909);
/* harmony import */ var _run_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73453);
/* harmony import */ var _run_requests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29599);






const MASK = '***';
function showRequest(request, { redact }) {
    const url = new URL(request.url);
    if (url.password !== '')
        url.password = MASK;
    for (const name of new Set(url.searchParams.keys()))
        if ((0,_config_secret_names_js__WEBPACK_IMPORTED_MODULE_5__/* .looksSecret */ .n0)(name))
            url.searchParams.set(name, MASK);
    const headers = Object.entries(request.headers).map(([name, value]) => [
        name,
        (0,_config_secret_names_js__WEBPACK_IMPORTED_MODULE_5__/* .looksSecret */ .n0)(name) ? MASK : redact(value),
    ]);
    return {
        method: request.method,
        url: redact(url.href),
        headers: Object.fromEntries(headers),
        ...(request.body === undefined ? {} : { body: redact(String(request.body)) }),
    };
}
/**
 * What a stream asks for at a page: a request, or the file, the query, the module that it reads.
 * @param cursor the page; the first one where it is absent
 * @param turn what a stream that runs for records or from a cursor asks for
 * @throws TemplateError where it depends on records of another stream
 */
function shownRequestOf(plan, stream, startedAt, secrets, cursor, turn) {
    if (stream.kind === 'api' || stream.kind === 'site')
        return showRequest((0,_run_requests_js__WEBPACK_IMPORTED_MODULE_4__/* .requestOf */ .f)(plan, stream, startedAt, cursor, turn), secrets);
    const source = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(plan, stream);
    if (source.type === 'module' || stream.kind === 'module')
        return { method: 'RUN', url: source.type === 'module' ? source.module : '', headers: {} };
    if (stream.kind === 'sql') {
        const url = source.type === 'sql' ? secrets.redact((0,_config_secret_names_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutPassword */ .G5)(source.url)) : '';
        return { method: 'SELECT', url, headers: {}, body: secrets.redact(stream.query ?? `TABLE ${stream.table}`) };
    }
    const names = (0,_run_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .e)(stream.name, startedAt);
    const path = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_2__/* .renderText */ .S5)(stream.path, turn ? (0,_core_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeOf */ .Od)(names, turn) : names);
    const base = source.type === 'file' && source.base !== undefined && !/^(s3|https?):/i.test(path) ? source.base : '';
    const url = base === '' ? path : `${base.replace(/\/$/, '')}/${path}`;
    return { method: 'READ', url: secrets.redact((0,_config_secret_names_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutPassword */ .G5)(url)), headers: {} };
}


/***/ }),

/***/ 56667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ refuseUnknownStreams),
/* harmony export */   k: () => (/* binding */ chooseStream)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20559);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);


/** @throws ConfigError `unknown_stream`, with the nearest name */
function refuseUnknownStreams(plan, names) {
    const known = plan.streams.map(({ name }) => name);
    for (const name of names) {
        if (known.includes(name))
            continue;
        const remedy = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .ZA)(name, known);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('unknown_stream', `no stream is called "${name}"`, remedy === undefined ? {} : { remedy });
    }
}
/** The stream that a command is about: the named one, or the only one. @throws ConfigError */
function chooseStream(command, plan, name) {
    if (name === undefined && plan.streams.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('bad_usage', `${command}: name a stream`, {
            remedy: `Choose among ${plan.streams.map((stream) => stream.name).join(', ')}.`,
        });
    }
    if (name !== undefined)
        refuseUnknownStreams(plan, [name]);
    return plan.streams.find((one) => name === undefined || one.name === name);
}


/***/ }),

/***/ 5310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readSaved),
/* harmony export */   m: () => (/* binding */ lookAtPage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91601);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _http_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57579);
/* harmony import */ var _sites_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16293);







/** A look that takes longer than this is none. */
const PATIENCE = 120_000;
/** ms after which a host that answers nothing is down: somebody sits and waits. */
const OUTAGE = 10_000;
/**
 * Gets one page and parses it. A live one is asked for as a run would, robots.txt included.
 * @param plan with `stream`: through the stream's source, its session included
 */
async function lookAtPage(asked, context, configured) {
    const { parsePage } = await Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(20)]).then(__webpack_require__.bind(__webpack_require__, 12114));
    const source = configured ? (0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)(configured.plan, configured.stream) : sourceFor(asked.url);
    const given = { parser: source.parser, charset: source.charset, stream: 'page' };
    if ('file' in asked) {
        const url = new URL(asked.url, source.base_url);
        return parsePage(readSaved(asked.file), { ...given, url, page: asked.file });
    }
    const url = new URL(asked.url);
    const sites = (0,_sites_js__WEBPACK_IMPORTED_MODULE_6__/* .openSites */ .n)({
        ...context,
        random: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .seededRandom */ .I)(context.clock.now() % 2 ** 32),
        deadline: context.clock.now() + PATIENCE,
        stateFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.workspace, '.adip'),
    });
    try {
        const outage = { give_up_after: Math.min(OUTAGE, source.outage.give_up_after) };
        const site = await sites.of({ ...source, outage });
        const why = await site.robots.check(url);
        if (why !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PageError */ .AX('robots_disallowed', `${url.pathname} is not read: ${why}`, {
                remedy: 'Save the page from your browser and look at the file.',
            });
        const request = {
            method: 'GET',
            url,
            headers: source.headers,
            stream: 'page',
            page: url.pathname,
            signal: context.signal,
        };
        const read = (response) => {
            if (asked.login !== 'show' && (0,_http_index_js__WEBPACK_IMPORTED_MODULE_5__/* .isLoginWall */ .Ik)(url, response))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PageError */ .AX('login_wall', `${url.pathname} shows a login instead of data`, {
                    remedy: 'Log in with your browser, save the page, and look at the file: `suggest` and `preview --select` take --file.',
                });
            return parsePage(Uint8Array.from(response.body), {
                ...given,
                url: response.url,
                contentType: response.headers['content-type'],
                charset: asked.browser ? 'utf-8' : source.charset,
                page: url.pathname,
            });
        };
        const send = asked.browser ? site.browser.send({ waitFor: asked.waitFor, rows: asked.waitFor }) : undefined;
        return await site.client.exchange(request, read, send);
    }
    finally {
        await sites.close();
    }
}
/** @throws ConfigError `page_missing` */
function readSaved(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL('page_missing', `the saved page ${file} cannot be read: ${cause.code}`, {
            remedy: 'Save the page with the browser ("HTML only"), or correct the path.',
            cause,
        });
    }
}
/** A source for an address that no config names. */
function sourceFor(url) {
    if (!URL.canParse(url) || !/^https?:/i.test(url))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL('bad_usage', `${url} is no whole URL such as https://example.com/list`);
    const text = JSON.stringify({
        version: 1,
        sources: { page: { type: 'site', base_url: new URL(url).origin } },
        streams: {
            page: { source: 'page', start: '/', items: 'html', fields: { title: 'title' }, write: { csv: 'page.csv' } },
        },
    });
    return (0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o4)(text, { file: 'page', env: {} }).sources['page'];
}


/***/ }),

/***/ 21025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ previewStream)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/partition.js
var partition = __webpack_require__(35361);
// EXTERNAL MODULE: ./lib/sinks/csv-stage.js
var csv_stage = __webpack_require__(66175);
// EXTERNAL MODULE: ./lib/sinks/csv-types.js
var csv_types = __webpack_require__(11508);
// EXTERNAL MODULE: ./lib/run/turns.js + 1 modules
var run_turns = __webpack_require__(45452);
;// CONCATENATED MODULE: ./lib/run/first-turn.js






/** Pages of a parent in which a record is looked for that counts. */
const PARENT_PAGES = 3;
/**
 * The first turn of a stream, by asking its parents for their first records.
 * @throws ConfigError `no_partition` where none of those counts
 */
async function firstTurn(trial, name, emit, signal) {
    const { turns, incremental } = trial.taskOf(name);
    const range = incremental?.ranges(undefined)[0]?.asked ?? {};
    if (!turns)
        return { partition: partition/* WHOLE */.Ef, range };
    const rowsOf = (parent) => firstRows(trial, parent, emit, signal);
    const [values] = await (0,run_turns/* listPartitions */.AU)(turns, rowsOf, [], (message) => emit({ type: 'warning', code: 'partition_incomplete', stream: name, message }));
    if (values)
        return { partition: (0,partition/* partitionOf */.iQ)(values), range };
    const parents = turns.blocks.flatMap(({ stream }) => stream ?? []).join(' and ');
    throw new errors/* ConfigError */.xL('no_partition', `${name}: none of the first records of ${parents} counts`, {
        stream: name,
        remedy: 'Look at them with preview, and at for_each.where.',
    });
}
/** The first pages of a stream as a file. */
async function firstRows(trial, name, emit, signal) {
    const open = await trial.taskOf(name).open(emit, undefined, true);
    const source = open(await firstTurn(trial, name, emit, signal));
    const file = (0,external_node_path_.join)(trial.scratch, `${name}.csv`);
    const stage = (0,csv_stage/* openStage */.j)({ file, columns: [], fill: '', formulaGuard: false });
    try {
        let next = source.first();
        for (let page = 0; page < PARENT_PAGES && next !== null; page++) {
            const { decoded, step } = await source.fetch(next, signal);
            stage.append(decoded.batch);
            next = step.next;
        }
        return { file, types: (0,csv_types/* typesOf */.pl)(stage.sync()), fill: '' };
    }
    finally {
        stage.close();
    }
}

// EXTERNAL MODULE: ./lib/run/trial.js
var run_trial = __webpack_require__(37893);
;// CONCATENATED MODULE: ./lib/run/preview.js


/** A preview that takes longer than this is no preview. */
const PATIENCE = 120_000;
/**
 * Asks for the first pages of a stream and keeps them in memory. Nothing is written but a rotated refresh token, which
 * would be lost otherwise. Of a stream that runs for records of another, that one is asked for its first records.
 * @param limit pages at most
 */
async function previewStream(plan, stream, limit, context) {
    const startedAt = context.clock.now();
    const choices = [];
    const emit = (event) => {
        if (event.type === 'chosen' && event.stream === stream.name)
            choices.push({ what: event.what, choice: event.choice, reason: event.reason });
        context.emit(event);
    };
    const streams = plan.streams.map((one) => (one.name === stream.name ? stream : one));
    const trial = (0,run_trial/* openTrial */.Z)({ ...plan, streams }, { ...context, emit }, startedAt, PATIENCE);
    try {
        const turn = await firstTurn(trial, stream.name, emit, context.signal);
        const open = await trial.taskOf(stream.name).open(emit, undefined, true);
        const source = open(turn);
        const pages = [];
        let next = source.first();
        while (next !== null && pages.length < limit) {
            const page = await source.fetch(next, context.signal);
            pages.push(page);
            next = page.step.next;
        }
        return { pages, choices, next, startedAt, turn };
    }
    finally {
        await trial.close();
    }
}


/***/ }),

/***/ 29599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20559);
/* harmony import */ var _core_partition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35361);
/* harmony import */ var _paginators_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21584);
/* harmony import */ var _sources_api_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15384);
/* harmony import */ var _sources_site_starts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24367);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73453);
/* harmony import */ var _range_params_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34839);







/**
 * The request of a stream's page as a run would send it, but for credentials: for plans and previews.
 * @param cursor the page; the first one where it is absent
 * @param turn what a stream that runs for records or from a cursor asks for
 * @throws TemplateError where it depends on records of another stream
 */
function requestOf(plan, stream, startedAt, cursor, turn) {
    const names = (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .namesOf */ .e)(stream.name, startedAt);
    const scope = turn ? (0,_core_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeOf */ .Od)(names, turn) : names;
    if (stream.kind === 'site')
        return siteRequest(plan, stream, scope, cursor);
    const source = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(plan, stream);
    const paginator = _paginators_index_js__WEBPACK_IMPORTED_MODULE_2__/* .paginators */ .B.create(stream.paginator, {});
    const at = cursor ?? paginator.first();
    return (0,_sources_api_request_js__WEBPACK_IMPORTED_MODULE_3__/* .buildRequest */ .m)(new URL(source.base_url), source, { ...stream, params: { ...stream.params, ...(turn ? (0,_range_params_js__WEBPACK_IMPORTED_MODULE_6__/* .rangeParams */ .E)(stream, turn.range) : {}) } }, paginator.inject(at), scope, { stream: stream.name, page: paginator.label(at), signal: new AbortController().signal });
}
/** The first page of a site, or the one that a cursor names. */
function siteRequest(plan, stream, scope, cursor) {
    const { base_url, headers } = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(plan, stream);
    const starts = (0,_sources_site_starts_js__WEBPACK_IMPORTED_MODULE_4__.createStarts)({ baseUrl: new URL(base_url), plan: stream, scope });
    const at = (cursor ?? {});
    const { paginator } = stream;
    const first = paginator?.type === 'url_range' ? paginator.from : paginator?.type === 'page_number' ? paginator.start : 1;
    const page = at.page ?? first;
    const named = at.url ?? at.urls?.[at.at ?? 0];
    const url = named === undefined ? starts.url(at.start ?? 0, { page }) : new URL(named);
    if (paginator?.type === 'page_number')
        url.searchParams.set(paginator.param, String(page));
    return { method: 'GET', url, headers, stream: stream.name, page: url.pathname, signal: new AbortController().signal };
}


/***/ }),

/***/ 37893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ openTrial)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91601);
/* harmony import */ var _stores_vault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7622);
/* harmony import */ var _tasks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44881);
/* harmony import */ var _vault_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93504);







/** ms after which a host that answers nothing is down: somebody sits and waits. */
const OUTAGE = 10_000;
const inHaste = ([name, source]) => 'outage' in source
    ? [name, { ...source, outage: { give_up_after: Math.min(OUTAGE, source.outage.give_up_after) } }]
    : [name, source];
/** @param patience ms; what takes longer than this is no trial */
function openTrial(plan, context, startedAt, patience) {
    const hasty = { ...plan, sources: Object.fromEntries(Object.entries(plan.sources).map(inHaste)) };
    const stateFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(context.workspace, '.adip');
    const scratch = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'adip-trial-'));
    const connecting = {
        ...context,
        random: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .seededRandom */ .I)(startedAt % 2 ** 32),
        stateFolder,
        vault: (0,_stores_vault_js__WEBPACK_IMPORTED_MODULE_4__/* .openVault */ .Z)((0,_vault_file_js__WEBPACK_IMPORTED_MODULE_6__/* .vaultFile */ .F)(stateFolder), context.env['ADIP_STATE_KEY'], context.clock.now),
        deadline: startedAt + Math.min(plan.run.deadline, patience),
    };
    const clients = (0,_tasks_js__WEBPACK_IMPORTED_MODULE_5__/* .openClients */ .Bf)(connecting);
    const identity = { id: 'preview', startedAt, attempt: 1, seed: 0 };
    const options = { streams: [], dryRun: true, fresh: true, publish: false, commit: false };
    const tasks = new Map();
    return {
        workspace: context.workspace,
        stateFolder,
        scratch,
        taskOf(name) {
            const stream = plan.streams.find((one) => one.name === name);
            const task = tasks.get(name) ?? (0,_tasks_js__WEBPACK_IMPORTED_MODULE_5__/* .taskOf */ .Xb)(hasty, stream, { ...connecting, identity, options }, clients);
            tasks.set(name, task);
            return task;
        },
        async close() {
            for (const task of tasks.values())
                task.close?.(false);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(scratch, { recursive: true, force: true });
            await clients.close();
        },
    };
}


/***/ }),

/***/ 24367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createStarts: () => (/* binding */ createStarts)
/* harmony export */ });
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51909);
/* harmony import */ var _core_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65450);


/** The first addresses of a stream: its `start` with its `params`, templates rendered. */
function createStarts({ baseUrl, plan, scope }) {
    return {
        count: plan.start.length,
        url(index, more = {}) {
            const names = { ...scope, ...more };
            const text = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_0__/* .renderText */ .S5)(plan.start[index], names, encodeURIComponent);
            const url = /^https?:\/\//i.test(text) ? new URL(text) : (0,_core_url_js__WEBPACK_IMPORTED_MODULE_1__/* .joinUrl */ .w)(baseUrl, text);
            for (const [name, value] of Object.entries(plan.params)) {
                url.searchParams.delete(name);
                for (const item of [value].flat())
                    url.searchParams.append(name, typeof item === 'string' ? (0,_core_template_js__WEBPACK_IMPORTED_MODULE_0__/* .renderText */ .S5)(item, names) : String(item));
            }
            url.hash = '';
            return url;
        },
    };
}


/***/ })

};
