export const id = 5486;
export const ids = [5486,4367];
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

/***/ 15486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/core/clock.js
var clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/template.js
var template = __webpack_require__(51909);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/core/partition.js
var core_partition = __webpack_require__(35361);
// EXTERNAL MODULE: ./lib/stores/bookmark.js
var stores_bookmark = __webpack_require__(63068);
// EXTERNAL MODULE: ./lib/run/open-base.js
var open_base = __webpack_require__(31339);
// EXTERNAL MODULE: ./lib/run/stream-turns.js
var stream_turns = __webpack_require__(39652);
// EXTERNAL MODULE: ./lib/run/turns.js + 1 modules
var turns = __webpack_require__(45452);
;// CONCATENATED MODULE: ./lib/run/foresee.js







const EXAMPLES = 3;
async function foresee(trial, name) {
    const task = trial.taskOf(name);
    const earlier = (0,stores_bookmark/* loadBookmark */.Td)((0,stores_bookmark/* bookmarkPath */.CN)(trial.stateFolder, name)).bookmark;
    const memory = earlier?.fingerprint === task.fingerprint ? earlier : undefined;
    const listed = task.turns && (await listTurns(trial, task, memory));
    const partition = listed ? listed.values?.[0] && (0,core_partition/* partitionOf */.iQ)(listed.values[0]) : core_partition/* WHOLE */.Ef;
    const { incremental } = task;
    const spans = incremental?.ranges(partition && memory?.cursors?.[(0,core_partition/* partitionKey */.Ab)(partition)]) ?? [];
    const ranges = spans.map(({ asked }) => asked);
    return {
        ...(listed && task.turns
            ? {
                partitions: {
                    of: task.turns.blocks.map(({ stream, as }) => stream ?? as),
                    isOpen: listed.isOpen,
                    ...(listed.values ? { count: listed.values.length } : {}),
                    examples: (listed.values ?? []).slice(0, EXAMPLES).map((values) => (0,core_partition/* partitionOf */.iQ)(values).label),
                },
            }
            : {}),
        ...(incremental
            ? { incremental: { field: incremental.field, cursors: Object.keys(memory?.cursors ?? {}).length, ranges } }
            : {}),
        ...(partition ? { turn: { partition, range: ranges[0] ?? {} } } : {}),
    };
}
async function listTurns(trial, task, memory) {
    let isOpen = false;
    const rowsOf = async (parent, isWhole) => {
        const parentTask = trial.taskOf(parent);
        if (!isWhole && (0,stream_turns/* asksForChanges */.$U)(task, parentTask, memory)) {
            isOpen = true;
            return 'due';
        }
        return standingRows(trial, parentTask);
    };
    const letters = task.write.mode === 'replace' ? [] : (memory?.dead_letters ?? []);
    const lost = letters.map(turns/* valuesOf */.sm).filter((values) => values !== undefined);
    try {
        const found = await (0,turns/* listPartitions */.AU)(task.turns, rowsOf, memory?.pending ?? [], () => { });
        const unique = new Map([...lost, ...found].map((values) => [(0,core_partition/* partitionKey */.Ab)({ values }), values]));
        return { isOpen, values: [...unique.values()] };
    }
    catch (thrown) {
        if (thrown instanceof NothingYet)
            return { isOpen, values: undefined };
        throw thrown;
    }
}
/** A parent has not run yet. */
class NothingYet extends Error {
    name = 'NothingYet';
}
async function standingRows(trial, parent) {
    const { bookmark } = (0,stores_bookmark/* loadBookmark */.Td)((0,stores_bookmark/* bookmarkPath */.CN)(trial.stateFolder, parent.name));
    // looking where a run would write makes the folder: not where none has run
    if (!bookmark && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(trial.workspace, parent.path)))
        throw new NothingYet(parent.name);
    const scratch = (0,external_node_path_.join)(trial.scratch, parent.name);
    (0,external_node_fs_.mkdirSync)(scratch, { recursive: true });
    const file = await (0,open_base/* openStanding */.HJ)(parent, trial, scratch);
    if (file === undefined)
        throw new NothingYet(parent.name);
    const types = bookmark?.types ?? {};
    return { file, types, fill: parent.write.fill };
}

// EXTERNAL MODULE: ./lib/run/names.js
var names = __webpack_require__(73453);
// EXTERNAL MODULE: ./lib/run/publish.js + 12 modules
var publish = __webpack_require__(51783);
// EXTERNAL MODULE: ./lib/run/run-streams.js + 24 modules
var run_streams = __webpack_require__(92961);
// EXTERNAL MODULE: ./lib/run/schedule.js
var schedule = __webpack_require__(71752);
// EXTERNAL MODULE: ./lib/run/trial.js
var run_trial = __webpack_require__(37893);
// EXTERNAL MODULE: ./lib/sinks/targets.js
var targets = __webpack_require__(37362);
// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(33814);
// EXTERNAL MODULE: ./lib/cli/load.js
var load = __webpack_require__(3132);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
;// CONCATENATED MODULE: ./lib/cli/plan-turns.js

/** Which streams wait for which, where any do. */
function orderText(levels) {
    if (levels.length < 2)
        return '';
    return `order: ${levels.map((level) => level.join(', ')).join(' → ')}\n\n`;
}
/** What a stream runs for, and from where on it asks. */
function foreseenLines({ partitions, incremental, }) {
    return [
        ...(partitions ? [`runs for ${partitionText(partitions)}`] : []),
        ...(incremental ? [`since    ${sinceText(incremental)}`] : []),
    ];
}
function partitionText({ of, count, isOpen, examples }) {
    const what = of.join(' × ');
    if (count === undefined)
        return `each of ${what}, of which nothing is here yet`;
    const some = examples.length === 0 ? '' : `: ${examples.join('; ')}${count > examples.length ? '; …' : ''}`;
    const due = isOpen ? ' that are due, and what this run changes of it' : '';
    return `${(0,units/* formatCount */.B4)(count)} of ${what}${due}${some}`;
}
function sinceText({ field, cursors, ranges }) {
    const known = cursors === 0
        ? 'nothing is delivered yet'
        : cursors === 1
            ? 'from its cursor on'
            : `${(0,units/* formatCount */.B4)(cursors)} cursors`;
    const [first] = ranges;
    const windows = ranges.length > 1 ? `, ${(0,units/* formatCount */.B4)(ranges.length)} windows` : '';
    return `${field} ${first ? rangeText(first) : 'up to the end: nothing is left'}${windows} (${known})`;
}
function rangeText({ start, end }) {
    if (start === undefined && end === undefined)
        return 'whole';
    return `${start ?? ''} … ${end ?? ''}`.trim();
}

// EXTERNAL MODULE: ./lib/config/secret-names.js
var secret_names = __webpack_require__(27553);
;// CONCATENATED MODULE: ./lib/cli/plan-warehouse.js


function afterStreams(plan) {
    const { sqlite, postgres } = plan.warehouse ?? {};
    const databases = [
        ...(sqlite === undefined ? [] : [`SQLite ${sqlite}`]),
        ...(postgres === undefined ? [] : [`PostgreSQL ${(0,secret_names/* withoutPassword */.G5)(postgres)}`]),
    ];
    const ordered = (0,config/* orderTransforms */.KP)(plan.transforms);
    const transforms = 'order' in ordered ? ordered.order : [];
    return {
        databases,
        transforms: transforms.map((transform) => ({
            name: transform.name,
            reads: [...(0,config/* streamsRead */.Is)(plan, transform), ...(0,config/* sourcesOf */.u0)(transform, plan.transforms).map(({ name }) => name)],
            writes: [...(transform.csv ? [transform.csv] : []), ...(transform.table ? [`table ${transform.table}`] : [])],
            runs_in: databases[0] ?? 'a temporary SQLite',
        })),
    };
}
function afterText({ databases, transforms }) {
    const lines = [
        ...databases.map((database) => `Then loads ${database}`),
        ...transforms.map(({ name, reads, writes, runs_in }) => `Then runs ${name} in ${runs_in}: ${reads.join(', ') || 'no stream'} → ${writes.join(', ')}`),
    ];
    return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

// EXTERNAL MODULE: ./lib/cli/request-text.js
var request_text = __webpack_require__(48239);
// EXTERNAL MODULE: ./lib/cli/streams.js
var streams = __webpack_require__(56667);
;// CONCATENATED MODULE: ./lib/cli/plan.js

















const flags = {
    config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to read. Default: adip.yml' },
    streams: { type: 'string', value: 'A,B', help: 'Streams to show. Default: all' },
    format: { type: 'string', value: 'text|json', help: 'How to answer. Default: text' },
};
const plan = {
    flags,
    about: [
        'For each stream in the order of the run: its first request, what it runs for, how it pages, its file, and where\nthat goes; then the databases and transforms. Asks no server: partitions and cursors are those of the files and\nbookmarks as they stand.',
    ],
    examples: ['adip-ingest plan', 'adip-ingest plan --streams customers --format json'],
    async execute({ values }, shell) {
        const format = (0,cli_arguments/* choice */.Yq)('--format', values['format'], ['text', 'json']) ?? 'text';
        const { secrets } = shell;
        const file = (0,load/* configFile */.Ze)(shell.cwd, values['config']);
        const { plan: loaded, env } = (0,load/* loadConfig */.Z9)(file, shell.env, secrets);
        const wanted = (0,cli_arguments/* listOf */.c3)(values['streams']);
        (0,streams/* refuseUnknownStreams */.W)(loaded, wanted);
        const chosen = loaded.streams.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
        const now = Date.now();
        const levels = (0,schedule/* levelsOf */.p)(chosen.map((stream) => ({ name: stream.name, parents: (0,run_streams/* parentsOf */.f)(stream) })));
        const context = {
            workspace: (0,external_node_path_.dirname)(file),
            env,
            emit: () => { },
            clock: clock/* systemClock */.m,
            secrets,
            signal: shell.signal,
        };
        const trial = (0,run_trial/* openTrial */.Z)(loaded, context, now, PATIENCE);
        const steps = [];
        try {
            for (const stream of chosen)
                steps.push(stepOf(loaded, stream, now, shell, levels, await foresee(trial, stream.name)));
        }
        finally {
            await trial.close();
        }
        const after = afterStreams(loaded);
        const text = format === 'json'
            ? `${JSON.stringify({ name: loaded.name, levels, steps, ...after }, null, 1)}\n`
            : orderText(levels) + asText(steps) + afterText(after);
        shell.stdout(secrets.redact(text));
        return 0;
    },
};
const PATIENCE = 60_000;
function stepOf(loaded, stream, now, { secrets }, levels, { turn, partitions, incremental }) {
    const { name, write, primary_key: key } = stream;
    const source = (0,config/* sourceOf */.vz)(loaded, stream);
    return {
        stream: name,
        level: levels.findIndex((level) => level.includes(name)) + 1,
        after: (0,run_streams/* parentsOf */.f)(stream),
        source: source.name,
        auth: signInOf(source),
        ...firstRequest(loaded, stream, now, secrets, turn),
        ...(partitions ? { partitions } : {}),
        ...(incremental ? { incremental } : {}),
        paginator: pagingOf(stream),
        key,
        mode: write.mode,
        output: (0,targets/* targetsOf */.QR)((0,targets/* renderTargets */.d8)(write, (0,names/* namesOf */.e)(name, now)))
            .map(({ path }) => path)
            .join(', '),
        destinations: destinationsOfStream(loaded, stream),
    };
}
function signInOf(source) {
    if (source.type === 'api')
        return source.auth.type;
    if (source.type === 'file')
        return source.http.auth.type;
    if (source.type === 'sql')
        return source.url.includes('@') ? 'the URL' : 'none';
    return source.type === 'site' && source.session?.login ? 'login form' : 'none';
}
function pagingOf(stream) {
    if (stream.kind === 'api' || stream.kind === 'site')
        return stream.paginator?.type ?? 'single_page';
    if (stream.kind === 'file')
        return 'file by file, in parts';
    if (stream.kind === 'module')
        return 'as the module yields them';
    const { order_by, page_size } = stream;
    return order_by ? `${page_size} rows by ${order_by.join(', ')}` : `${page_size} rows of one cursor`;
}
/** What is asked for, templates as they are written. */
function askedOf(stream) {
    if (stream.kind === 'api')
        return `${stream.method} ${stream.path ?? stream.url ?? ''}`;
    if (stream.kind === 'site')
        return stream.start[0];
    if (stream.kind === 'file')
        return stream.path;
    return stream.kind === 'sql' ? (stream.query ?? stream.table ?? '') : 'the module';
}
function firstRequest(loaded, stream, now, secrets, turn) {
    try {
        return { request: (0,request_text/* shownRequestOf */.I)(loaded, stream, now, secrets, undefined, turn) };
    }
    catch (thrown) {
        if (!(thrown instanceof template/* TemplateError */.$w))
            throw thrown;
        return {
            depends_on: `${askedOf(stream)}, for each of ${stream.for_each?.map((block) => block.stream ?? block.as).join(' and ')}`,
        };
    }
}
function destinationsOfStream(loaded, stream) {
    const { git, s3 } = (0,publish/* destinationsOf */.Nu)(loaded, stream);
    return [
        ...(git ? [`git: ${git.remote}, ${git.branch ?? 'the branch that is checked out'}`] : []),
        ...(s3 ? [`s3://${s3.bucket}/${s3.key}`] : []),
    ];
}
function asText(steps) {
    return steps.map((step, at) => `${at + 1}. ${stepText(step)}`).join('\n');
}
function stepText(step) {
    const { stream, source, auth, request, depends_on, paginator, key, mode, output, destinations } = step;
    const lines = [
        `${stream} (source ${source})`,
        ...(request
            ? [`asks     ${request.method} ${request.url}`, ...headerLines(request)]
            : [`asks     ${depends_on ?? ''}`]),
        ...foreseenLines(step),
        `signs in ${auth === 'none' ? 'no' : `by ${auth}`}`,
        `pages    ${paginator}`,
        `writes   ${output} (${mode}${key.length > 0 ? `, key ${key.join(', ')}` : ''})`,
        ...(destinations.length === 0
            ? ['goes to  nowhere else']
            : destinations.map((to) => `goes to  ${to} (in Actions, or by run --publish)`)),
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
