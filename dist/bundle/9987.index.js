export const id = 9987;
export const ids = [9987];
export const modules = {

/***/ 29987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/config/output-path.js
var output_path = __webpack_require__(94701);
// EXTERNAL MODULE: ./lib/config/secret-names.js
var secret_names = __webpack_require__(27553);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/cli/init/config-text.js

/** A small config with comments about a URL that was looked at. */
function configOf(draft) {
    const { name, auth, params, records, paginator, key, output } = draft;
    return `${[
        '# Checked by `adip-ingest validate`; the first rows by `adip-ingest preview`.',
        'version: 1',
        '',
        'sources:',
        `  ${name}:`,
        '    type: api',
        `    base_url: ${flow(literal(draft.baseUrl))}`,
        ...(auth ? [`    auth: ${flow(auth)}`] : []),
        '    # rate_limit: 5/s # by default only what the server itself asks for',
        '',
        'streams:',
        `  ${name}:`,
        `    source: ${name}`,
        `    path: ${flow(template(draft.path))}`,
        ...(params.length > 0 ? [`    params: ${flow(paramsOf(params))}`] : []),
        ...(records ? [`    records_path: ${flow(records.path)} # ${comment(records.reason)}`] : []),
        ...(paginator
            ? [`    paginator: ${flow(paginator.options)} # ${comment(paginator.reason)}`]
            : ['    # paginator: found by itself in each run; name one to be sure']),
        ...(key === undefined
            ? ['    # primary_key: id # the column that identifies a record; then mode merge is possible']
            : [`    primary_key: ${flow(key)} # different in every row that was seen; correct it if that was chance`]),
        `    write: { mode: replace, csv: ${flow(template(output))} }`,
        '    checks:',
        '      rows: { min: 1, max_drop: 50% } # the last good file stays where the new one has too few rows',
        '',
        'publish:',
        '  git: {} # commits to the branch that is checked out',
        '  # s3: { bucket: my-bucket, key: "raw/{stream}/date={date}/{name}.{ext}" }',
    ].join('\n')}\n`;
}
/** Where no URL was given. */
const EXAMPLE = {
    name: 'items',
    baseUrl: 'https://api.example.com',
    path: '/v1/items',
    params: [],
    auth: undefined,
    output: 'data/items.csv',
    records: undefined,
    paginator: undefined,
    key: undefined,
};
/** A config to fill in. It validates as it stands. */
function exampleConfig() {
    return configOf(EXAMPLE)
        .replace('base_url: https://api.example.com', `base_url: ${variable('API_URL:-https://api.example.com')} # your API`)
        .replace('    # rate_limit', `    # auth: { type: bearer, token: "${variable('API_TOKEN')}" } # secrets stand in variables, never here\n    # rate_limit`);
}
function paramsOf(params) {
    const values = Object.groupBy(params, ([name]) => name);
    return Object.fromEntries(Object.entries(values).map(([name, pairs = []]) => {
        const texts = pairs.map(([, value]) => template(value));
        return [name, texts.length === 1 ? texts[0] : texts];
    }));
}
const variable = (name) => `\${${name}}`;
/** A value on one line of YAML. */
const flow = (value) => (0,dist/* stringify */.As)(value, { collectionStyle: 'flow', lineWidth: 0, defaultStringType: 'PLAIN' }).trim();
/** Text in which no variable is meant. */
const literal = (text) => text.replace(/\$(?=\{)/g, '$$$$');
/** Text in which no template is meant either; inside an escaped variable braces are literal already. */
const template = (text) => text.replace(/\$\{[^}]*\}?|[{}]/g, (found) => (found.startsWith('$') ? `$${found}` : found + found));
const comment = (text) => text.replace(/[\r\n]+/g, ' ').slice(0, 100);

// EXTERNAL MODULE: ./lib/cli/preview-columns.js
var preview_columns = __webpack_require__(58940);
;// CONCATENATED MODULE: ./lib/cli/init/draft.js


/** A config about a URL, before anything was asked. */
function draftOf(url, name, output) {
    const auth = authOf(url, name);
    const secret = auth?.['param'];
    return {
        name,
        baseUrl: url.origin,
        path: url.pathname,
        params: [...url.searchParams].filter(([param]) => param !== secret),
        auth,
        output,
        records: undefined,
        paginator: undefined,
        key: undefined,
    };
}
function authOf(url, name) {
    const prefix = name.toUpperCase().replace(/\W/g, '_');
    const variable = (what) => `\${${prefix}_${what}}`;
    if (url.username !== '' || url.password !== '')
        return { type: 'basic', username: variable('USERNAME'), password: variable('PASSWORD') };
    const param = [...url.searchParams.keys()].find((key) => (0,secret_names/* looksSecret */.n0)(key));
    return param === undefined ? undefined : { type: 'api_key', param, value: variable('KEY') };
}
/** The draft with what the first page showed. */
function fillIn(draft, { pages, choices, next }) {
    const batches = pages.map(({ decoded }) => decoded.batch);
    const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
    const records = choices.find(({ what }) => what === 'records');
    const paginator = paginatorOf(choices, next);
    return {
        ...draft,
        params: draft.params.filter(([name]) => !isPaging(name, paginator)),
        records: records && { path: records.choice, reason: records.reason },
        paginator,
        key: (0,preview_columns/* keyCandidates */.Uc)((0,preview_columns/* describeColumns */.Nl)(batches), rows, draft.name)[0],
    };
}
/** What `auto` found stands in its cursor. A source of one page has none: there `auto` may stay, it finds further pages later. */
function paginatorOf(choices, next) {
    const choice = choices.find(({ what }) => what === 'paginator');
    if (!choice || next === null || typeof next !== 'object' || Array.isArray(next))
        return undefined;
    const found = next['found'];
    if (found === null || typeof found !== 'object' || Array.isArray(found))
        return undefined;
    return { options: found, reason: choice.reason };
}
/** The page number or cursor in the URL is what the paginator sets from now on. */
function isPaging(name, paginator) {
    const { options } = paginator ?? {};
    return ['page_param', 'offset_param', 'cursor_param'].some((key) => options?.[key] === name);
}

// EXTERNAL MODULE: ./lib/run/look.js
var look = __webpack_require__(5310);
// EXTERNAL MODULE: ./lib/cli/preview-selectors.js + 1 modules
var preview_selectors = __webpack_require__(74812);
// EXTERNAL MODULE: ./lib/cli/suggested-config.js
var suggested_config = __webpack_require__(7972);
;// CONCATENATED MODULE: ./lib/cli/init/site.js





/** A page that is none, or that robots.txt keeps from robots: an API may still be there, and its rules are not robots.txt. */
const PERHAPS_AN_API = new Set(['not_html', 'robots_disallowed']);
/**
 * A config about a list page of a site.
 * @returns why there is none, where the address does not lead to a page of HTML that may be read
 */
async function siteConfigAbout(url, csv, shell) {
    if (hasCredentials(url))
        return undefined;
    try {
        const page = await (0,look/* lookAtPage */.m)({ url, browser: false, waitFor: [], login: 'show' }, (0,preview_selectors/* contextOf */.Vm)(shell));
        const plainly = await (0,suggested_config/* suggestedConfig */.k)(page, url, { csv });
        return plainly.lacks === 'scripts' ? ((await rendered(url, csv, shell)) ?? plainly) : plainly;
    }
    catch (thrown) {
        if (thrown instanceof errors/* IngestError */.FI && PERHAPS_AN_API.has(thrown.code))
            return thrown;
        throw thrown;
    }
}
/** The same through the browser, where there is one and it shows a list. */
async function rendered(url, csv, shell) {
    try {
        const page = await (0,look/* lookAtPage */.m)({ url, browser: true, waitFor: [] }, (0,preview_selectors/* contextOf */.Vm)(shell));
        const suggested = await (0,suggested_config/* suggestedConfig */.k)(page, url, { csv, rendered: true });
        return suggested.lacks === 'nothing' ? suggested : undefined;
    }
    catch (thrown) {
        if (thrown instanceof errors/* IngestError */.FI && !(thrown instanceof errors/* CancelledError */.cc))
            return undefined;
        throw thrown;
    }
}
/** What the person has to do about a config that has no list yet. */
const SITE_GAPS = {
    nothing: [],
    list: ['Edit adip.yml: no list was found on the page.'],
    scripts: [
        'Edit adip.yml: no list was found on the page. If its scripts make one, write `render: browser` into the source, and look at `adip-ingest suggest --browser URL` where there is a Chrome.',
    ],
    login: [
        'Edit adip.yml: the page wants a login, and is written about as such; put its name and password into .env, then `start`, `items` and `fields` of the list behind it (`adip-ingest suggest --file` reads a page that you saved).',
    ],
};
/** Addresses with a key in them are those of APIs, and no site's log should have it. */
function hasCredentials(text) {
    const { username, password, searchParams } = new URL(text);
    return username !== '' || password !== '' || [...searchParams.keys()].some((name) => (0,secret_names/* looksSecret */.n0)(name));
}

;// CONCATENATED MODULE: ./lib/cli/init/workflow-text.js
/** The workflow that runs a config each day: least permissions, one run at a time. */
function workflowOf({ config, folder, variables, seed }) {
    return `${[
        'name: ingest',
        'on:',
        '  schedule:',
        `    - cron: "${cronOf(seed)}" # each day, UTC; runs at minute 0 are often late or dropped`,
        '  workflow_dispatch:',
        'permissions:',
        '  contents: write # commits the data',
        '  # id-token: write # for S3 by OIDC, with aws-actions/configure-aws-credentials before the last step',
        'concurrency:',
        '  group: ingest',
        '  cancel-in-progress: false # a second run waits',
        'jobs:',
        '  ingest:',
        '    runs-on: ubuntu-latest',
        '    steps:',
        '      - uses: actions/checkout@v6',
        '      - uses: org/adip-ingest@v1',
        '        with:',
        `          config: ${config}`,
        ...(folder === undefined ? [] : [`          working-directory: ${JSON.stringify(folder)}`]),
        ...(variables.length === 0 ? [] : ['        env:', ...variables.map(handOver)]),
    ].join('\n')}\n`;
}
const handOver = (name) => `          ${name}: \${{ secrets.${name} }}`;
/** Once a day, away from the full and half hours, at which everybody's runs begin. */
function cronOf(seed) {
    let hash = 7;
    for (const character of seed)
        hash = (hash * 31 + character.codePointAt(0)) >>> 0;
    const minute = 3 + 2 * (hash % 12) + 30 * ((hash >>> 8) % 2);
    return `${minute} ${2 + ((hash >>> 12) % 5)} * * *`;
}

// EXTERNAL MODULE: ./lib/cli/preview.js + 1 modules
var preview = __webpack_require__(48057);
;// CONCATENATED MODULE: ./lib/cli/init.js












const flags = {
    url: { type: 'string', value: 'URL', help: 'Look at this URL and write a config about it. Default: an example' },
    output: { type: 'string', value: 'FILE', help: 'CSV file of that config. Default: data/NAME.csv' },
    force: { type: 'boolean', help: 'Overwrite what is there' },
};
const CONFIG = 'adip.yml';
const init = {
    flags,
    about: [
        'Writes adip.yml, .env.example and, at the root of the repository, .github/workflows/ingest.yml. With --url it asks\nfor the first page and fills in where the records stand, how the source pages and a likely primary key; of a list page\nof a site (robots.txt permitting) the element of a record, its fields and the next link. Credentials inside the URL\nbecome variables. Nothing that exists is overwritten without --force.',
    ],
    examples: [
        'adip-ingest init',
        'adip-ingest init --url "https://api.example.com/v1/stations?limit=500" --output data/stations.csv',
        'adip-ingest init --url https://books.example.com/catalogue/page-1.html',
    ],
    async execute({ values }, shell) {
        const { url, output } = values;
        if (url === undefined && output !== undefined)
            throw new errors/* ConfigError */.xL('bad_usage', 'init: --output belongs to --url');
        const root = repositoryRoot(shell.cwd) ?? shell.cwd;
        const paths = {
            config: (0,external_node_path_.join)(shell.cwd, CONFIG),
            workflow: (0,external_node_path_.join)(root, '.github', 'workflows', 'ingest.yml'),
            variables: (0,external_node_path_.join)(shell.cwd, '.env.example'),
        };
        if (values['force'] !== true)
            refuseExisting(Object.values(paths), shell.cwd);
        const { text, gaps } = url === undefined ? exampleToEdit() : await configAbout(url, output, shell);
        const plan = validated(text);
        (0,durable_file/* replaceFile */.fR)(paths.config, text);
        (0,durable_file/* replaceFile */.fR)(paths.variables, envExample(plan));
        (0,durable_file/* replaceFile */.fR)(paths.workflow, workflow(plan, root, shell.cwd));
        shell.stdout(shell.secrets.redact(nextSteps(plan, Object.values(paths), shell.cwd, gaps)));
        return 0;
    },
};
const exampleToEdit = () => ({
    text: exampleConfig(),
    gaps: [`Edit ${CONFIG}: base_url, path, and what you know of the API.`],
});
async function configAbout(url, output, shell) {
    const name = (0,preview.nameOfUrl)(url);
    const target = output ?? `data/${name}.csv`;
    const problem = (0,output_path/* outputPathProblem */.qH)(target);
    if (problem !== undefined)
        throw new errors/* ConfigError */.xL('bad_usage', `init: --output ${problem}`, { remedy: 'Write it as in data/stations.csv.' });
    const asked = (0,preview.askUrl)(url, shell);
    const site = await siteConfigAbout(url, output, shell);
    if (site !== undefined && !(site instanceof errors/* IngestError */.FI))
        return { text: site.text, gaps: SITE_GAPS[site.lacks] };
    try {
        const found = await (0,preview.lookAt)(site?.code === 'robots_disallowed' ? onceOnly(asked) : asked, 1, false, shell);
        return { text: configOf(fillIn(draftOf(new URL(url), name, target), found)), gaps: [] };
    }
    catch (thrown) {
        // A page of HTML after all, and one that may not be read.
        if (site?.code === 'robots_disallowed' && thrown instanceof errors/* IngestError */.FI && thrown.code === 'not_data')
            throw site;
        throw thrown;
    }
}
/** What may turn out to be a page that robots are asked to leave alone is not asked for again and again. */
function onceOnly(asked) {
    const sources = Object.entries(asked.plan.sources).map(([name, source]) => [
        name,
        'retry' in source ? { ...source, retry: { ...source.retry, attempts: 1 } } : source,
    ]);
    return { ...asked, plan: { ...asked.plan, sources: Object.fromEntries(sources) } };
}
/** What we write must be valid, whatever the URL brought into it. */
function validated(text) {
    const names = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => [name, 'x']);
    return (0,config/* parseConfig */.o4)(text, { file: CONFIG, env: Object.fromEntries(names) });
}
function refuseExisting(files, cwd) {
    const there = files.filter((file) => (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false }) !== undefined);
    if (there.length === 0)
        return;
    const names = there.map((file) => (0,external_node_path_.relative)(cwd, file)).join(', ');
    throw new errors/* ConfigError */.xL('exists', `init: ${names} ${there.length === 1 ? 'is' : 'are'} there already`, {
        remedy: 'Give --force to overwrite, or start in another folder.',
    });
}
/** The folder with `.git`, upwards from here. */
function repositoryRoot(from) {
    for (let here = from;; here = (0,external_node_path_.dirname)(here)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(here, '.git')))
            return here;
        if ((0,external_node_path_.dirname)(here) === here)
            return undefined;
    }
}
function workflow(plan, root, cwd) {
    const folder = (0,external_node_path_.relative)(root, cwd).replaceAll('\\', '/');
    return workflowOf({
        config: CONFIG,
        folder: folder === '' ? undefined : folder,
        variables: plan.variables,
        seed: `${(0,external_node_path_.basename)(root)}/${folder}/${plan.streams[0]?.name}`,
    });
}
function envExample({ variables }) {
    const lines = variables.map((name) => `${(0,secret_names/* looksSecret */.n0)(name) ? '# A secret.\n' : ''}${name}=`);
    const note = lines.length === 0 ? ['# The config names no variables yet.'] : lines;
    return `${['# Copy to .env and fill in; .env is for this machine and is never committed.', ...note].join('\n')}\n`;
}
function nextSteps(plan, files, cwd, gaps) {
    const stream = plan.streams[0];
    const steps = [
        ...gaps,
        ...(plan.variables.length > 0
            ? ['Copy .env.example to .env and fill it in. Keep .env out of git (.gitignore).']
            : []),
        `adip-ingest preview ${stream.name}   shows the first rows`,
        `adip-ingest run              writes ${stream.write.csv}`,
        'adip-ingest doctor           looks for what would make the workflow fail',
        ...(plan.variables.length > 0
            ? [`On GitHub, Settings, Secrets and variables, Actions: set ${plan.variables.join(', ')}`]
            : []),
        'Commit the three files and start the workflow "ingest" once by hand.',
    ];
    const written = files.map((file) => `  ${(0,external_node_path_.relative)(cwd, file)}`);
    return `${['Written:', ...written, '', 'Next:', ...steps.map((step, at) => `  ${at + 1}. ${step}`)].join('\n')}\n`;
}


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
