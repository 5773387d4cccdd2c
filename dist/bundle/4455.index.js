export const id = 4455;
export const ids = [4455,453];
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

/***/ 94455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  missingVariables: () => (/* binding */ missingVariables),
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/core/digits.js
var digits = __webpack_require__(50453);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/run/look.js
var look = __webpack_require__(5310);
;// CONCATENATED MODULE: ./lib/run/expectations.js






/** Reads a stream's saved pages with its selectors, as a run would, and compares. Asks no server. */
async function checkExpectations(plan, stream, file) {
    const results = [];
    for (const expectation of stream.expect) {
        const path = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), expectation.page);
        results.push(await checkOne(plan, stream, expectation, path).catch((thrown) => unread(stream, expectation, thrown)));
    }
    return results;
}
/** A page that is missing or no HTML: the others are compared all the same. */
function unread({ name }, { page }, thrown) {
    if (!(thrown instanceof errors/* IngestError */.FI))
        throw thrown;
    const differences = [thrown.message, ...(thrown.remedy === undefined ? [] : [thrown.remedy])];
    return { stream: name, page, rows: 0, differences };
}
async function checkOne(plan, stream, expectation, path) {
    const { createLinkFinder, createRowReader, parsePage } = await Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(8296)]).then(__webpack_require__.bind(__webpack_require__, 12114));
    const source = (0,config/* sourceOf */.vz)(plan, stream);
    const { name } = stream;
    const page = parsePage((0,look/* readSaved */.S)(path), {
        url: new URL(expectation.url ?? '/', source.base_url),
        charset: source.charset,
        parser: source.parser,
        stream: name,
        page: expectation.page,
    });
    const rows = expectation.kind === 'detail' ? { fields: stream.detail?.fields ?? {} } : stream;
    const { records } = createRowReader(rows, { known: {}, heal: false, stream: name }).read(page);
    const { paginator } = stream;
    const next = paginator?.type === 'next_link' ? createLinkFinder(paginator.select)(page)?.href : undefined;
    const differences = [
        ...(expectation.rows === undefined || expectation.rows === records.length
            ? []
            : [`expected ${expectation.rows} records, found ${records.length}`]),
        ...compareRecord('first', expectation.first, records[0], rows.fields),
        ...compareRecord('last', expectation.last, records.at(-1), rows.fields),
        ...compareNext(expectation.next, next, page.base),
    ];
    return { stream: name, page: expectation.page, rows: records.length, differences };
}
function compareRecord(which, expected, record, fields) {
    const known = Object.entries(fields).flatMap(([name, { type }]) => type === 'price' ? [name, `${name}_currency`] : name);
    return Object.entries(expected ?? {}).flatMap(([field, value]) => {
        if (known.length > 0 && !known.includes(field))
            return [`${which} record, ${field}: there is no such field, only ${known.join(', ')}`];
        if (record === undefined)
            return [`${which} record, ${field}: expected ${JSON.stringify(value)}, found no record`];
        const found = plain(record[field]);
        if (isSame(value, found))
            return [];
        return [`${which} record, ${field}: expected ${JSON.stringify(value)}, found ${JSON.stringify(found ?? null)}`];
    });
}
/** A number is the same with and without its trailing zeros, and as the text that the CSV will show. */
function isSame(expected, found) {
    if ((0,external_node_util_.isDeepStrictEqual)(expected, found))
        return true;
    const [a, b] = [expected, found].map((value) => (typeof value === 'number' ? String(value) : value));
    return typeof a === 'string' && typeof b === 'string' && (a === b || (a.trim() !== '' && Number(a) === Number(b)));
}
function plain(value) {
    if (value instanceof digits/* Digits */.r)
        return value.text;
    return JSON.parse(JSON.stringify(value ?? null));
}
function compareNext(expected, found, base) {
    if (expected === undefined)
        return [];
    const wanted = expected === null ? undefined : new URL(expected, base).href;
    return wanted === found ? [] : [`next page: expected ${wanted ?? 'none'}, found ${found ?? 'none'}`];
}

// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(33814);
// EXTERNAL MODULE: ./lib/cli/load.js
var load = __webpack_require__(3132);
// EXTERNAL MODULE: ./lib/cli/streams.js
var cli_streams = __webpack_require__(56667);
;// CONCATENATED MODULE: ./lib/cli/validate-sql.js

/**
 * What is wrong with the config's SQL before there is any row: its grammar, and tables that nothing makes. Which columns there
 * are only the records tell.
 */
async function sqlProblems(plan) {
    const pieces = [...conditionsOf(plan), ...queriesOf(plan)];
    if (pieces.length === 0)
        return [];
    const { DatabaseSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    return pieces.flatMap((piece) => {
        const database = new DatabaseSync(':memory:');
        try {
            return problemOf(plan, piece, database) ?? [];
        }
        finally {
            database.close();
        }
    });
}
function conditionsOf({ streams, transforms }) {
    const condition = (path, sql) => ({
        path,
        // alone first: behind a condition that breaks off, a bracket that nobody wrote would be named
        statements: [`SELECT ${sql}`, `SELECT (\n${sql}\n)`],
        tables: [],
        mayHaveOthers: false,
    });
    return [
        ...streams.flatMap(({ name, for_each: blocks = [] }) => blocks.flatMap(({ where }, i) => {
            const path = ['streams', name, 'for_each', ...(blocks.length > 1 ? [i] : []), 'where'];
            return where === undefined ? [] : [condition(path, where)];
        })),
        ...checksOf({ streams, transforms }).flatMap(({ path, checks }) => checks.expressions.map(({ sql }, i) => condition([...path, 'expressions', i, 'sql'], sql))),
    ];
}
/** SQL that PostgreSQL alone will see is not SQLite's to judge. */
function queriesOf({ streams, transforms, warehouse }) {
    const made = [...streams.map(({ name }) => name), ...transforms.flatMap(({ table }) => table ?? [])];
    const isElsewhere = warehouse?.postgres !== undefined && warehouse.sqlite === undefined;
    return [
        ...checksOf({ streams, transforms }).flatMap(({ name, path, checks }) => checks.queries.map(({ query }, i) => {
            return { path: [...path, 'queries', i, 'query'], statements: [query], tables: [name], mayHaveOthers: false };
        })),
        ...(isElsewhere ? [] : transforms).map(({ sql }, i) => ({
            path: ['transforms', i, 'sql'],
            statements: [sql],
            tables: made,
            mayHaveOthers: warehouse !== undefined,
        })),
    ];
}
const checksOf = ({ streams, transforms }) => [
    ...streams.map(({ name, checks }) => ({ name, checks, path: ['streams', name, 'checks'] })),
    ...transforms.map(({ name, checks }, i) => ({ name, checks, path: ['transforms', i, 'checks'] })),
];
function problemOf(plan, piece, database) {
    const { path, statements, tables, mayHaveOthers } = piece;
    for (const name of new Set(tables.map((table) => table.toLowerCase())))
        database.exec(`CREATE TABLE "${name.replaceAll('"', '""')}" (_)`);
    const message = statements.map((sql) => complaintOf(database, sql)).find((one) => one !== undefined);
    if (message === undefined)
        return undefined;
    const table = ABSENT.exec(message)?.[1];
    const severity = table !== undefined && mayHaveOthers ? 'warning' : 'error';
    const remedy = table === undefined
        ? 'Correct the SQL; texts stand in single quotes, columns with dots or capitals in double ones.'
        : ((0,config/* suggest */.ZA)(table, tables) ?? `The tables are ${tables.join(', ')}.`);
    return { code: 'sql', severity, file: plan.file, path: dotted(path), message, remedy, ...plan.place(path) };
}
const ABSENT = /^no such table: (.+)$/;
/** What SQLite says of the grammar or the tables; nothing where it only misses columns or functions. */
function complaintOf(database, sql) {
    try {
        database.prepare(sql);
        return undefined;
    }
    catch (thrown) {
        const { message } = thrown;
        return ABSENT.test(message) || /syntax error|incomplete input|unrecognized token/.test(message)
            ? message
            : undefined;
    }
}
const dotted = (path) => path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);

;// CONCATENATED MODULE: ./lib/cli/validate.js







const flags = {
    config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to check. Default: adip.yml' },
    streams: { type: 'string', value: 'A,B', help: 'Streams that are to run. Default: all' },
    pages: { type: 'boolean', help: 'Read the saved pages of `expect` and compare what they give' },
    print: { type: 'boolean', help: 'Print the plan: every default filled in, secrets masked' },
    format: { type: 'string', value: 'text|json', help: 'How to answer. Default: text' },
};
const validate = {
    flags,
    about: [
        'Checks keys, values, variables, templates, paths, SQL and what must hold between streams,\nand tells all problems at once.\nExit code 0 where a run could begin, 2 where it could not,\n1 where a saved page does not give what `expect` says.',
    ],
    examples: [
        'adip-ingest validate',
        'adip-ingest validate --pages',
        'adip-ingest validate -c adip.yml --print',
        'adip-ingest validate --format json',
    ],
    async execute({ values }, shell) {
        const format = (0,cli_arguments/* choice */.Yq)('--format', values['format'], ['text', 'json']) ?? 'text';
        const file = (0,load/* configFile */.Ze)(shell.cwd, values['config']);
        const verdict = await judge(file, shell, (0,cli_arguments/* listOf */.c3)(values['streams']));
        const printed = values['print'] === true && verdict.plan ? (0,config/* describePlan */.df)(verdict.plan) : undefined;
        const pages = values['pages'] === true && verdict.plan ? await tryPages(verdict.plan, file) : undefined;
        const differs = pages?.some(({ differences }) => differences.length > 0) ?? false;
        const good = verdict.valid && !differs;
        const text = format === 'json'
            ? `${JSON.stringify({ ...asJson(verdict, printed), ...(pages ? { pages } : {}) }, null, 1)}\n`
            : `${pages ? pagesText(pages) : ''}${differs ? '' : asText(verdict, printed)}`;
        (good || format === 'json' ? shell.stdout : shell.stderr)(shell.secrets.redact(text));
        if (!verdict.valid)
            return 2;
        return differs ? 1 : 0;
    },
};
/** What the saved pages of all sites' streams give. */
async function tryPages(plan, file) {
    const results = [];
    for (const stream of plan.streams)
        if (stream.kind === 'site')
            results.push(...(await checkExpectations(plan, stream, file)));
    return results;
}
function pagesText(pages) {
    if (pages.length === 0)
        return 'no stream has saved pages: write them into `expect:`\n';
    return pages
        .flatMap(({ stream, page, rows, differences }) => [
        `${differences.length === 0 ? 'ok  ' : 'FAIL'} ${stream}: ${page}, ${rows} ${rows === 1 ? 'record' : 'records'}`,
        ...differences.map((difference) => `     ${difference}`),
    ])
        .map((line) => `${line}\n`)
        .join('');
}
async function judge(file, shell, streams) {
    const text = (0,load/* readConfig */.Xg)(file);
    const env = (0,load/* withEnvFile */.cu)(shell.env, (0,external_node_path_.dirname)(file));
    try {
        const plan = (0,config/* parseConfig */.o4)(text, { file: (0,external_node_path_.basename)(file), env, secrets: shell.secrets });
        (0,cli_streams/* refuseUnknownStreams */.W)(plan, streams);
        const problems = [...plan.warnings, ...(await sqlProblems(plan))];
        return { file, valid: problems.every(({ severity }) => severity !== 'error'), problems, missing: [], plan };
    }
    catch (thrown) {
        if (!(thrown instanceof config/* InvalidConfigError */.uo))
            throw thrown;
        return { file, valid: false, problems: thrown.problems, missing: missingVariables(thrown.problems) };
    }
}
/** Names of the variables that a config's problems miss. */
function missingVariables(problems) {
    const names = problems.flatMap(({ code, message }) => code === 'missing_variable' ? (/variable (\w+)/.exec(message)?.slice(1) ?? []) : []);
    return [...new Set(names)].sort();
}
function asText({ file, valid, problems, missing, plan }, printed) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const lines = problems.map((problem) => problem.severity === 'warning' ? `warning: ${(0,config/* formatProblem */.Vw)(problem)}` : (0,config/* formatProblem */.Vw)(problem));
    if (missing.length > 0)
        lines.push(`Not set: ${missing.join(', ')}\n  Set them in the environment, or in .env beside the config.`);
    if (plan && valid)
        lines.push(summaryOf(file, plan));
    else
        lines.push(`${(0,external_node_path_.basename)(file)}: ${errors === 1 ? '1 problem' : `${errors} problems`}`);
    if (printed !== undefined)
        lines.push(printed.trimEnd());
    return `${lines.join('\n\n')}\n`;
}
function summaryOf(file, { streams, sources, variables }) {
    const count = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
    const names = streams.map(({ name }) => name).join(', ');
    const of = count(Object.keys(sources).length, 'source');
    const set = variables.length > 0 ? `; variables: ${variables.join(', ')}` : '';
    return `${(0,external_node_path_.basename)(file)} is valid: ${count(streams.length, 'stream')} (${names}) of ${of}${set}`;
}
function asJson({ file, valid, problems, missing, plan }, printed) {
    return {
        file,
        valid,
        problems: problems.map(({ frame: _, ...problem }) => problem),
        missing_variables: missing,
        ...(plan ? { streams: plan.streams.map(({ name }) => name), variables: plan.variables } : {}),
        ...(printed === undefined ? {} : { plan: printed }),
    };
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


/***/ })

};
