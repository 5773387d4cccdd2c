export const id = 975;
export const ids = [975];
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
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85662);
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
/** The text of a config. @throws ConfigError `config_missing`, `config_too_large`, `not_readable` */
function readConfig(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile()) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('config_missing', `there is no config ${file}`, {
            remedy: 'Name it with --config (input `config`), or make one with `adip-ingest init`.',
        });
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size > LARGEST) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('config_too_large', `${file} is larger than 1 MiB`, { remedy: 'A config holds no data.' });
    }
    return readText(file);
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

/***/ 6975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askUrl: () => (/* binding */ askUrl),
  lookAt: () => (/* binding */ lookAt),
  nameOfUrl: () => (/* binding */ nameOfUrl),
  preview: () => (/* binding */ preview)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/index.js + 33 modules
var config = __webpack_require__(85662);
// EXTERNAL MODULE: ./lib/config/secret-names.js
var secret_names = __webpack_require__(27553);
// EXTERNAL MODULE: ./lib/core/clock.js
var clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/reporters/index.js + 25 modules
var reporters = __webpack_require__(59427);
// EXTERNAL MODULE: ./lib/stores/vault.js
var vault = __webpack_require__(7622);
// EXTERNAL MODULE: ./lib/run/tasks.js + 18 modules
var tasks = __webpack_require__(17321);
// EXTERNAL MODULE: ./lib/run/vault-file.js
var vault_file = __webpack_require__(93504);
;// CONCATENATED MODULE: ./lib/run/preview.js





/** A preview that takes longer than this is no preview. */
const PATIENCE = 120_000;
/**
 * Asks for the first pages of a stream and keeps them in memory. Nothing is written but a rotated refresh token, which
 * would be lost otherwise.
 * @param limit pages at most
 */
async function previewStream(plan, stream, limit, context) {
    const startedAt = context.clock.now();
    const choices = [];
    const emit = (event) => {
        if (event.type === 'chosen')
            choices.push({ what: event.what, choice: event.choice, reason: event.reason });
        context.emit(event);
    };
    const clients = (0,tasks/* openClients */.Bf)({
        ...context,
        emit,
        random: (0,clock/* seededRandom */.I)(startedAt % 2 ** 32),
        vault: (0,vault/* openVault */.Z)((0,vault_file/* vaultFile */.F)((0,external_node_path_.join)(context.workspace, '.adip')), context.env['ADIP_STATE_KEY'], context.clock.now),
        deadline: startedAt + Math.min(plan.run.deadline, PATIENCE),
    });
    try {
        const identity = { id: 'preview', startedAt, attempt: 1, seed: 0 };
        const source = (0,tasks/* apiTask */.UY)(plan, stream, { identity }, clients).open(emit);
        const pages = [];
        let next = source.first();
        while (next !== null && pages.length < limit) {
            const page = await source.fetch(next, context.signal);
            pages.push(page);
            next = page.step.next;
        }
        return { pages, choices, next, startedAt };
    }
    finally {
        await clients.close();
    }
}

// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(33814);
// EXTERNAL MODULE: ./lib/cli/load.js
var load = __webpack_require__(3132);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/run/requests.js
var requests = __webpack_require__(29599);
// EXTERNAL MODULE: ./lib/sinks/csv-quote.js
var csv_quote = __webpack_require__(96565);
// EXTERNAL MODULE: ./lib/cli/preview-columns.js
var preview_columns = __webpack_require__(58940);
// EXTERNAL MODULE: ./lib/cli/request-text.js
var request_text = __webpack_require__(48239);
;// CONCATENATED MODULE: ./lib/cli/preview-text.js






/** @param limit rows at most */
function describePreview(plan, stream, previewed, limit, secrets) {
    const { pages, startedAt, next } = previewed;
    const batches = pages.map(({ decoded }) => decoded.batch);
    const columns = (0,preview_columns/* describeColumns */.Nl)(batches);
    const records = batches.reduce((sum, { rows }) => sum + rows, 0);
    const ask = (cursor) => {
        const { method, url } = (0,request_text/* showRequest */.H)((0,requests/* requestOf */.f)(plan, stream, startedAt, cursor ?? undefined), secrets);
        return `${method} ${url}`;
    };
    const configured = stream.primary_key.length > 0;
    return {
        stream: stream.name,
        request: ask(),
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
    const { records_path, paginator } = stream;
    const reason = 'configured';
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
    'records-path': { type: 'string', value: 'PATH', help: 'Where the records stand in the answer. Default: found' },
    rows: { type: 'string', value: 'N', help: 'Rows to show. Default: 10' },
    pages: { type: 'string', value: 'N', help: 'Pages to ask for. Default: 1' },
    format: { type: 'string', value: 'table|json|csv', help: 'How to answer. Default: table' },
    verbose: { type: 'boolean', help: 'Tell every request on standard error' },
};
const preview = {
    flags,
    positionals: ['STREAM'],
    about: [
        'Asks the real source, with its sign-in, retries and decoding, shows the first rows and says what was found: where\nthe records stand, how the source pages, the columns with their types. STREAM may be left out where there is only one.',
        'Writes no file, with one exception: a refresh token that the server rotates is kept in the vault (ADIP_STATE_KEY).',
    ],
    examples: [
        'adip-ingest preview customers --rows 5',
        'adip-ingest preview --url "https://api.example.com/v1/stations?limit=500"',
        'adip-ingest preview --url https://api.example.com/v1/report --records-path result.rows --format csv > rows.csv',
    ],
    async execute({ values, positionals }, shell) {
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
    const steps = pathname.split('/').filter((step) => /[a-z]{2}/i.test(step) && !/^(api|v\d+)$/i.test(step));
    const name = (steps.at(-1) ?? hostname).replace(/\.(json|csv|ndjson|tsv|gz)$/gi, '').replace(/[^\w]+/g, '_');
    return /^[A-Za-z]/.test(name) ? name.slice(0, 40) : `data_${name}`.slice(0, 40);
}
function withRecordsPath(stream, path) {
    return path === undefined ? stream : { ...stream, records_path: path };
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
    return previewStream(plan, stream, pages, { workspace, env, emit: log, clock: clock/* systemClock */.m, secrets, signal });
}


/***/ }),

/***/ 48239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ showRequest)
/* harmony export */ });
/* harmony import */ var _config_secret_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27553);

const MASK = '***';
function showRequest(request, { redact }) {
    const url = new URL(request.url);
    if (url.password !== '')
        url.password = MASK;
    for (const name of new Set(url.searchParams.keys()))
        if ((0,_config_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .looksSecret */ .n0)(name))
            url.searchParams.set(name, MASK);
    const headers = Object.entries(request.headers).map(([name, value]) => [
        name,
        (0,_config_secret_names_js__WEBPACK_IMPORTED_MODULE_0__/* .looksSecret */ .n0)(name) ? MASK : redact(value),
    ]);
    return {
        method: request.method,
        url: redact(url.href),
        headers: Object.fromEntries(headers),
        ...(request.body === undefined ? {} : { body: redact(String(request.body)) }),
    };
}


/***/ }),

/***/ 56667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ refuseUnknownStreams),
/* harmony export */   k: () => (/* binding */ chooseStream)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85662);
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
    const stream = plan.streams.find((one) => name === undefined || one.name === name);
    if (stream.kind === 'api')
        return stream;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('unsupported', `${stream.name}: reading sites is not in this release`);
}


/***/ }),

/***/ 91601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ seededRandom),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, Math.max(0, ms));
        signal?.addEventListener('abort', onAbort, { once: true });
    }),
};
/** A small, fast, seeded generator (mulberry32); good enough for jitter and fixtures, not for secrets. */
function seededRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}


/***/ }),

/***/ 26143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ openWriter),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   mV: () => (/* binding */ moveFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



const FLUSH_AT = 1 << 20;
/**
 * Opens `file` for writing at `length`: what stands behind it is cut off, so that a torn end of an earlier process vanishes.
 * @throws StreamError `disk_full`, `file_too_large`, `not_writable` with the file's name.
 */
function openWriter(file, length = 0) {
    const fd = told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, length > 0 ? 'r+' : 'w'));
    if (length > 0)
        told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(fd, length));
    const buffer = Buffer.allocUnsafe(FLUSH_AT);
    let held = 0;
    let flushed = length;
    /** Bytes that could not be written are gone from the buffer: whatever comes later, this file is not whole. */
    let broken;
    const put = (bytes, start, end) => {
        if (broken !== undefined)
            throw broken;
        let at = start;
        try {
            while (at < end) {
                const written = told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, at, end - at, flushed));
                at += written;
                flushed += written;
            }
        }
        catch (thrown) {
            broken = thrown;
            throw thrown;
        }
    };
    const flush = () => {
        const amount = held;
        held = 0;
        put(buffer, 0, amount);
    };
    return {
        get length() {
            return flushed + held;
        },
        write(bytes, start, end) {
            if (end - start > FLUSH_AT - held)
                flush();
            if (end - start > FLUSH_AT)
                return put(bytes, start, end);
            buffer.set(bytes.subarray(start, end), held);
            held += end - start;
        },
        writeByte(byte) {
            if (held === FLUSH_AT)
                flush();
            buffer[held++] = byte;
        },
        sync() {
            flush();
            told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fdatasyncSync)(fd));
        },
        close() {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        },
    };
}
/** Replaces `file` in one step: a reader sees the old bytes or the new ones, also after a power cut. */
function replaceFile(file, content) {
    const temporary = `${file}.${process.pid}.tmp`;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    const writer = openWriter(temporary);
    try {
        writer.write(bytes, 0, bytes.length);
        writer.sync();
    }
    finally {
        writer.close();
    }
    moveFile(temporary, file);
}
/** Renames and makes the rename itself durable, which a plain rename is not. */
function moveFile(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
    told(to, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to));
    syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to));
}
function syncDirectory(directory) {
    if (process.platform === 'win32')
        return; // Windows cannot open a directory for fsync
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(directory, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(fd);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
const CAUSES = {
    ENOSPC: ['disk_full', 'the disk is full', 'Free space, or write fewer streams per job; nothing was replaced.'],
    EDQUOT: ['disk_full', 'the disk quota is used up', 'Free space; nothing was replaced.'],
    EFBIG: [
        'file_too_large',
        'the file would pass the size limit',
        'Raise the file size limit (ulimit -f), or split the stream; nothing was replaced.',
    ],
    EACCES: ['not_writable', 'permission is denied', 'Make the folder writable for the user that runs the ingestion.'],
    EPERM: ['not_writable', 'permission is denied', 'Make the folder writable for the user that runs the ingestion.'],
    EROFS: ['not_writable', 'the file system is read-only', 'Choose a workspace on a writable file system.'],
    ENOTDIR: ['not_writable', 'a part of its path is a file, not a folder', 'Choose another path.'],
    EISDIR: ['not_writable', 'it is a folder', 'Choose another path.'],
};
function told(file, act) {
    try {
        return act();
    }
    catch (thrown) {
        const [code, what, remedy] = CAUSES[thrown.code ?? ''] ?? [];
        if (code === undefined)
            throw thrown;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm(code, `cannot write ${file}: ${what}`, { cause: thrown, ...(remedy ? { remedy } : {}) });
    }
}


/***/ }),

/***/ 29599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85662);
/* harmony import */ var _paginators_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21584);
/* harmony import */ var _sources_api_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15384);
/* harmony import */ var _tasks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17321);




/**
 * The request of a stream's page as a run would send it, but for credentials: for plans and previews.
 * @param cursor the page; the first one where it is absent
 * @throws TemplateError where it depends on records of another stream
 */
function requestOf(plan, stream, startedAt, cursor) {
    const source = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(plan, stream);
    const paginator = _paginators_index_js__WEBPACK_IMPORTED_MODULE_1__/* .paginators */ .B.create(stream.paginator, {});
    const at = cursor ?? paginator.first();
    return (0,_sources_api_request_js__WEBPACK_IMPORTED_MODULE_2__/* .buildRequest */ .m)(new URL(source.base_url), source, stream, paginator.inject(at), (0,_tasks_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)(stream.name, startedAt), { stream: stream.name, page: paginator.label(at), signal: new AbortController().signal });
}


/***/ }),

/***/ 93504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ vaultArtifact),
/* harmony export */   F: () => (/* binding */ vaultFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26143);
/* harmony import */ var _stores_vault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7622);




const vaultFile = (stateFolder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder, 'vault.json');
/** The encrypted vault travels with the data, so that a rotated token is there on the next runner. */
function vaultArtifact(running) {
    const file = vaultFile(running.stateFolder);
    if (!running.vault.keeps || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return [];
    return [
        {
            stream: 'vault',
            path: '.adip/vault.json',
            file,
            bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size,
            sha256: '',
            rows: 0,
            kind: 'state',
            contentType: 'application/json',
            async rebase({ theirs, out }) {
                (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(out, (0,_stores_vault_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeVaults */ .Q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(theirs, 'utf8')));
            },
        },
    ];
}


/***/ }),

/***/ 96565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoteWhereNeeded),
/* harmony export */   XR: () => (/* binding */ csvField),
/* harmony export */   mv: () => (/* binding */ NEEDS_QUOTES)
/* harmony export */ });
/* unused harmony export quoteInPlace */
const QUOTE = 0x22;
/** 1 for the bytes that make RFC 4180 quotes necessary: comma, quote, CR, LF. */
const NEEDS_QUOTES = new Uint8Array(256);
for (const byte of [0x2c, QUOTE, 0x0d, 0x0a])
    NEEDS_QUOTES[byte] = 1;
/** Puts quotes around what stands at [from, to) and doubles those within; gives the new end. Needs as many bytes again, and two. */
function quoteInPlace(out, from, to) {
    let quotes = 0;
    for (let i = from; i < to; i++)
        if (out[i] === QUOTE)
            quotes += 1;
    const end = to + quotes + 2;
    let o = end - 1;
    out[o--] = QUOTE;
    for (let i = to - 1; i >= from; i--) {
        const byte = out[i];
        out[o--] = byte;
        if (byte === QUOTE)
            out[o--] = QUOTE;
    }
    out[from] = QUOTE;
    return end;
}
/** Quotes what stands at [from, to) where it has to be; gives the new end. */
function quoteWhereNeeded(out, from, to) {
    for (let i = from; i < to; i++)
        if (NEEDS_QUOTES[out[i]] === 1)
            return quoteInPlace(out, from, to);
    return to;
}
/** A text as a CSV field. A leading byte order mark is quoted, because at the head of a file it would be taken for the file's own. */
function csvField(text) {
    const raw = Buffer.from(text);
    const out = Buffer.alloc(raw.length * 2 + 2);
    raw.copy(out);
    const marked = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf;
    const end = marked ? quoteInPlace(out, 0, raw.length) : quoteWhereNeeded(out, 0, raw.length);
    return out.subarray(0, end);
}


/***/ }),

/***/ 7622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ mergeVaults),
/* harmony export */   Z: () => (/* binding */ openVault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26143);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




/**
 * A vault in one file, AES-256-GCM under a key derived from the user's passphrase (scrypt).
 * @param passphrase undefined: nothing is kept.
 */
function openVault(file, passphrase, now) {
    if (passphrase === undefined || passphrase === '') {
        return { keeps: false, get: async () => undefined, set: async () => { } };
    }
    const sealed = load(file);
    const salt = sealed ? Buffer.from(sealed.salt, 'base64') : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    const entries = { ...sealed?.entries };
    let derived;
    const key = () => {
        derived ??= (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(passphrase, salt, 32);
        return derived;
    };
    return {
        keeps: true,
        async get(name) {
            const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
            return entry && open(entry, key(), name, file);
        },
        async set(name, secret) {
            entries[name] = { ...seal(secret, key(), name), at: now() };
            const content = { version: 1, salt: salt.toString('base64'), entries };
            (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(file, format(content));
        },
    };
}
const format = (content) => `${JSON.stringify(content, null, 1)}\n`;
/**
 * One vault out of two copies that went different ways: of each entry the newer one. Entries of vaults that were begun
 * apart have different keys and cannot stand in one file; of those the vault with the newest entry is taken whole.
 */
function mergeVaults(ours, theirs) {
    const [a, b] = [parse(ours), parse(theirs)];
    if (!a || !b)
        return a ? ours : theirs;
    if (a.salt !== b.salt)
        return newest(a) >= newest(b) ? ours : theirs;
    const entries = { ...b.entries };
    for (const [name, entry] of Object.entries(a.entries)) {
        if (!Object.hasOwn(entries, name) || entries[name].at <= entry.at)
            entries[name] = entry;
    }
    return format({ ...a, entries });
}
const newest = ({ entries }) => Math.max(0, ...Object.values(entries).map(({ at }) => at));
function parse(text) {
    try {
        const sealed = JSON.parse(text);
        return typeof sealed?.salt === 'string' && typeof sealed.entries === 'object' ? sealed : undefined;
    }
    catch {
        return undefined;
    }
}
function load(file) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file))
        return undefined;
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8'));
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('vault_torn', `${file} cannot be read`, {
            cause: thrown,
            remedy: 'Restore it from the last commit, or delete it and set a fresh refresh token.',
        });
    }
}
function seal(secret, key, name) {
    const iv = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
    const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') };
}
function open(entry, key, name, file) {
    try {
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', key, Buffer.from(entry.iv, 'base64'))
            .setAAD(Buffer.from(name))
            .setAuthTag(Buffer.from(entry.tag, 'base64'));
        return Buffer.concat([decipher.update(Buffer.from(entry.data, 'base64')), decipher.final()]).toString('utf8');
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('vault_locked', `${file} does not open with this key`, {
            cause: thrown,
            remedy: 'Set ADIP_STATE_KEY to the key that it was written with, or delete the file and set a fresh refresh token.',
        });
    }
}


/***/ })

};
