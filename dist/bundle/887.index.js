export const id = 887;
export const ids = [887,367];
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
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93884);
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

/***/ 42887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93884);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51909);
/* harmony import */ var _run_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73453);
/* harmony import */ var _run_publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51783);
/* harmony import */ var _run_requests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29599);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33814);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3132);
/* harmony import */ var _request_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48239);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56667);









const flags = {
    config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to read. Default: adip.yml' },
    streams: { type: 'string', value: 'A,B', help: 'Streams to show. Default: all' },
    format: { type: 'string', value: 'text|json', help: 'How to answer. Default: text' },
};
const plan = {
    flags,
    about: ['For each stream in the order of the run: its first request, how it pages, its file, and where that goes.'],
    examples: ['adip-ingest plan', 'adip-ingest plan --streams customers --format json'],
    async execute({ values }, shell) {
        const format = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .choice */ .Yq)('--format', values['format'], ['text', 'json']) ?? 'text';
        const { secrets } = shell;
        const { plan: loaded } = (0,_load_js__WEBPACK_IMPORTED_MODULE_6__/* .loadConfig */ .Z9)((0,_load_js__WEBPACK_IMPORTED_MODULE_6__/* .configFile */ .Ze)(shell.cwd, values['config']), shell.env, secrets);
        const wanted = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(values['streams']);
        (0,_streams_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseUnknownStreams */ .W)(loaded, wanted);
        const chosen = loaded.streams.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
        const now = Date.now();
        const steps = chosen.map((stream) => stepOf(loaded, stream, now, shell));
        const text = format === 'json' ? `${JSON.stringify({ name: loaded.name, steps }, null, 1)}\n` : asText(steps);
        shell.stdout(secrets.redact(text));
        return 0;
    },
};
function stepOf(loaded, stream, now, { secrets }) {
    const { name, write, primary_key: key } = stream;
    const source = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(loaded, stream);
    return {
        stream: name,
        source: source.name,
        auth: source.type === 'api' ? source.auth.type : source.session?.login ? 'login form' : 'none',
        ...firstRequest(loaded, stream, now, secrets),
        paginator: stream.paginator?.type ?? 'single_page',
        key,
        mode: write.mode,
        output: (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(write.csv, (0,_run_names_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .e)(name, now)),
        destinations: destinationsOfStream(loaded, stream),
    };
}
function firstRequest(loaded, stream, now, secrets) {
    try {
        return { request: (0,_request_text_js__WEBPACK_IMPORTED_MODULE_8__/* .showRequest */ .H)((0,_run_requests_js__WEBPACK_IMPORTED_MODULE_4__/* .requestOf */ .f)(loaded, stream, now), secrets) };
    }
    catch (thrown) {
        if (!(thrown instanceof _core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .TemplateError */ .$w))
            throw thrown;
        const path = stream.kind === 'api' ? `${stream.method} ${stream.path ?? stream.url ?? ''}` : stream.start[0];
        return { depends_on: `${path}, for each of ${stream.for_each?.stream ?? 'its values'}` };
    }
}
function destinationsOfStream(loaded, stream) {
    const { git, s3 } = (0,_run_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .destinationsOf */ .Nu)(loaded, stream);
    return [
        ...(git ? [`git: ${git.remote}, ${git.branch ?? 'the branch that is checked out'}`] : []),
        ...(s3 ? [`s3://${s3.bucket}/${s3.key}`] : []),
    ];
}
function asText(steps) {
    return steps.map((step, at) => `${at + 1}. ${stepText(step)}`).join('\n');
}
function stepText({ stream, source, auth, request, depends_on, paginator, key, mode, output, destinations }) {
    const lines = [
        `${stream} (source ${source})`,
        ...(request
            ? [`asks     ${request.method} ${request.url}`, ...headerLines(request)]
            : [`asks     ${depends_on ?? ''}`]),
        `signs in ${auth === 'none' ? 'no' : `by ${auth}`}`,
        `pages    ${paginator}`,
        `writes   ${output} (${mode}${key.length > 0 ? `, key ${key.join(', ')}` : ''})`,
        ...(destinations.length === 0 ? ['goes to  nowhere else'] : destinations.map((to) => `goes to  ${to}`)),
    ];
    return `${lines.join('\n   ')}\n`;
}
function headerLines({ headers, body }) {
    const lines = Object.entries(headers).map(([name, value]) => `         ${name}: ${value}`);
    return body === undefined ? lines : [...lines, `         ${body}`];
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
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93884);
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

/***/ 73453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51909);

/** Names that templates of paths and requests may use; the time is that of the run's first attempt, UTC. */
function namesOf(stream, startedAt) {
    const iso = new Date(startedAt).toISOString();
    return { stream, date: iso.slice(0, 10), timestamp: iso.slice(0, 19).replace(/[-:]/g, '').replace('T', '_') };
}
/** Values of the dates that a stream's requests and columns name. */
function namesIn(templates, scope) {
    const named = new Set((0,_core_template_js__WEBPACK_IMPORTED_MODULE_0__/* .templateNames */ .VQ)(JSON.stringify(templates)));
    return ['date', 'timestamp'].filter((name) => named.has(name)).map((name) => String(scope[name]));
}


/***/ }),

/***/ 29599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93884);
/* harmony import */ var _paginators_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21584);
/* harmony import */ var _sources_api_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15384);
/* harmony import */ var _sources_site_starts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24367);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73453);





/**
 * The request of a stream's page as a run would send it, but for credentials: for plans and previews.
 * @param cursor the page; the first one where it is absent
 * @throws TemplateError where it depends on records of another stream
 */
function requestOf(plan, stream, startedAt, cursor) {
    if (stream.kind === 'site')
        return siteRequest(plan, stream, startedAt, cursor);
    const source = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(plan, stream);
    const paginator = _paginators_index_js__WEBPACK_IMPORTED_MODULE_1__/* .paginators */ .B.create(stream.paginator, {});
    const at = cursor ?? paginator.first();
    return (0,_sources_api_request_js__WEBPACK_IMPORTED_MODULE_2__/* .buildRequest */ .m)(new URL(source.base_url), source, stream, paginator.inject(at), (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .namesOf */ .e)(stream.name, startedAt), { stream: stream.name, page: paginator.label(at), signal: new AbortController().signal });
}
/** The first page of a site, or the one that a cursor names. */
function siteRequest(plan, stream, startedAt, cursor) {
    const { base_url, headers } = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(plan, stream);
    const starts = (0,_sources_site_starts_js__WEBPACK_IMPORTED_MODULE_3__.createStarts)({ baseUrl: new URL(base_url), plan: stream, scope: (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .namesOf */ .e)(stream.name, startedAt) });
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

/***/ 15384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ buildRequest)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51909);
/* harmony import */ var _core_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65450);



/** One page's request: the stream's own part, templates rendered, with what the paginator injects. */
function buildRequest(baseUrl, source, stream, injection, scope, place) {
    const names = { ...scope, ...injection.scope };
    const url = injection.url === undefined ? ownUrl(baseUrl, source, stream, names) : new URL(injection.url);
    for (const [name, value] of Object.entries(injection.query ?? {}))
        url.searchParams.set(name, value);
    const [body, contentType] = buildBody(stream, injection, names);
    const headers = { accept: 'application/json, */*;q=0.5' };
    if (contentType !== undefined)
        headers['content-type'] = contentType;
    for (const [name, value] of [...Object.entries(source.headers), ...Object.entries(stream.headers)]) {
        headers[name.toLowerCase()] = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(value, names);
    }
    for (const [name, value] of Object.entries(injection.headers ?? {}))
        headers[name.toLowerCase()] = value;
    return { method: stream.method, url, headers, ...(body === undefined ? {} : { body }), ...place };
}
function ownUrl(baseUrl, source, stream, names) {
    const url = stream.url === undefined
        ? (0,_core_url_js__WEBPACK_IMPORTED_MODULE_2__/* .joinUrl */ .w)(baseUrl, (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(stream.path ?? '', names, encodeURIComponent))
        : new URL((0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(stream.url, names, encodeURIComponent));
    appendParams(url.searchParams, source.params, names);
    for (const name of Object.keys(stream.params))
        url.searchParams.delete(name);
    appendParams(url.searchParams, stream.params, names);
    return url;
}
function appendParams(target, params, names) {
    for (const [name, value] of Object.entries(params)) {
        for (const item of [value].flat()) {
            const rendered = typeof item === 'string' ? (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(item, names) : String(item);
            target.append(name, rendered);
        }
    }
}
function buildBody(stream, injection, names) {
    if (stream.form) {
        const form = new URLSearchParams();
        appendParams(form, stream.form, names);
        for (const [name, value] of Object.entries(injection.body ?? {}))
            form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
        return [form.toString(), 'application/x-www-form-urlencoded'];
    }
    const own = stream.graphql
        ? graphqlBody(stream.graphql, names)
        : stream.body && (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderValue */ .AI)(stream.body, names);
    if (own === undefined && injection.body === undefined)
        return [undefined, undefined];
    const body = structuredClone((own ?? {}));
    for (const [path, value] of Object.entries(injection.body ?? {}))
        setAt(body, path, value);
    return [JSON.stringify(body), 'application/json'];
}
function graphqlBody(graphql, names) {
    const variables = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderValue */ .AI)(graphql.variables, names);
    const name = graphql.operation_name === undefined ? {} : { operationName: graphql.operation_name };
    return { query: graphql.query, variables, ...name };
}
/** Puts a value at a dotted place of a body; objects on the way are made. */
function setAt(body, path, value) {
    const steps = path.split('.');
    const last = steps.pop();
    let here = body;
    for (const step of steps) {
        if (!Object.hasOwn(here, step))
            here[step] = {};
        const next = here[step];
        if (next === null || typeof next !== 'object' || Array.isArray(next)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('bad_injection', `the paginator cannot put a value at "${path}": "${step}" is no object in the body`, {
                remedy: 'Correct the name in the paginator, or the body.',
            });
        }
        here = next;
    }
    here[last] = value;
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
