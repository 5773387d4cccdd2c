export const id = 9721;
export const ids = [9721,623];
export const modules = {

/***/ 9721:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/actions/cache.js
var cache = __webpack_require__(21369);
// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var lib_config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/reporters/index.js + 42 modules
var reporters = __webpack_require__(61510);
;// CONCATENATED MODULE: ./lib/actions/summary.js

/** Puts text on the run's page. A runner that takes none is told of, and is no reason to fail: the data are delivered. */
async function writeSummary(markdown, print) {
    const { summary } = await __webpack_require__.e(/* import() */ 3838).then(__webpack_require__.bind(__webpack_require__, 33838));
    try {
        await summary.addRaw(markdown).write();
    }
    catch (thrown) {
        print((0,reporters/* annotation */.w7)('warning', { title: 'adip-ingest', message: `the job summary was not taken: ${String(thrown)}` }));
    }
}

;// CONCATENATED MODULE: ./lib/actions/failure.js




/** GitHub shows ten annotations of a kind per step. */
const SHOWN = 10;
const LONGEST = 20_000;
/** What no run could begin with: an annotation at each place, the output `status`, and a summary that says the same. */
async function tellFailure(thrown, { print, redact, configPath }) {
    const { message, remedy } = (0,errors/* toIngestError */.an)(thrown);
    for (const about of annotationsOf(thrown, configPath))
        print((0,reporters/* annotation */.w7)('error', { ...about, message: redact(about.message) }));
    const core = await __webpack_require__.e(/* import() */ 3838).then(__webpack_require__.bind(__webpack_require__, 33838));
    core.setOutput('status', 'failed');
    const text = redact(remedy ? `${message}\n\n${remedy}` : message).slice(0, LONGEST);
    const shown = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\u001b/g, '');
    await writeSummary(`### ❌ adip-ingest could not start\n\n<pre>\n${shown}\n</pre>\n`, print);
}
function annotationsOf(thrown, configPath) {
    if (thrown instanceof lib_config/* InvalidConfigError */.uo) {
        return thrown.problems.slice(0, SHOWN).map(({ code, message, path, remedy, position }) => ({
            title: `adip-ingest: ${code}`,
            message: [path ? `${path}: ${message}` : message, remedy].filter(Boolean).join('\n'),
            file: configPath,
            ...position,
        }));
    }
    const { message, remedy, code } = (0,errors/* toIngestError */.an)(thrown);
    return [{ title: `adip-ingest: ${code}`, message: remedy ? `${message}\n${remedy}` : message }];
}

// EXTERNAL MODULE: ./lib/actions/inputs.js
var actions_inputs = __webpack_require__(39922);
// EXTERNAL MODULE: ./lib/cli/doctor/workflow-file.js
var workflow_file = __webpack_require__(46758);
;// CONCATENATED MODULE: ./lib/actions/workflow.js



/** Who and what started the run, for the audit trail of the report. */
async function describeTrigger() {
    const { context } = await __webpack_require__.e(/* import() */ 2413).then(__webpack_require__.bind(__webpack_require__, 92413));
    const { actor, eventName, ref, sha, runId, serverUrl } = context;
    const { owner, repo } = context.repo;
    return {
        actor,
        event: eventName,
        repository: `${owner}/${repo}`,
        ref,
        sha,
        run_url: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
    };
}
/**
 * Cron lines of the workflow that runs, as its file in the checkout has them: that file is known by
 * `owner/repo/.github/workflows/name.yml@ref`.
 */
async function readCrons(env) {
    const path = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    const file = (0,external_node_path_.join)(env['GITHUB_WORKSPACE'] ?? '.', path ?? '');
    if (path === undefined || !(0,external_node_fs_.existsSync)(file))
        return [];
    return (0,workflow_file/* readWorkflow */.S6)(path, (0,external_node_fs_.readFileSync)(file, 'utf8')).crons;
}
/** Why nothing may be published from this event: what a stranger's pull request brings is not committed with our token. */
async function refuseForeignCode() {
    const { context } = await __webpack_require__.e(/* import() */ 2413).then(__webpack_require__.bind(__webpack_require__, 92413));
    const { eventName, payload } = context;
    if (eventName === 'pull_request_target')
        return 'nothing is published on pull_request_target: a fork could choose what is committed';
    if (eventName !== 'pull_request')
        return undefined;
    const head = payload['pull_request']?.head?.repo?.full_name;
    const { owner, repo } = context.repo;
    return head === `${owner}/${repo}` ? undefined : 'nothing is published for a pull request from a fork';
}
const MEANING = {
    pull_request: 'changes must come by pull request',
    required_signatures: 'commits must be signed',
    required_status_checks: 'status checks must pass first',
    update: 'only those with bypass may update it',
    creation: 'only those with bypass may create it',
    non_fast_forward: 'force pushes are blocked',
    required_linear_history: 'merge commits are blocked',
    file_path_restriction: 'some paths are blocked',
    max_file_size: 'large files are blocked',
};
/** Looks up which rules guard a branch, and says in one sentence what would let the push through. */
function createRefusalExplainer(token) {
    return async (branch) => {
        const { context, getOctokit } = await __webpack_require__.e(/* import() */ 2413).then(__webpack_require__.bind(__webpack_require__, 92413));
        try {
            const { data } = await getOctokit(token).request('GET /repos/{owner}/{repo}/rules/branches/{branch}', {
                ...context.repo,
                branch,
            });
            const rules = data.map(({ type }) => MEANING[type] ?? type);
            if (rules.length === 0)
                return undefined;
            return `Rules on ${branch}: ${[...new Set(rules)].join('; ')}. Give an App or a deploy key bypass and check out with its token, or set publish.git.branch to a branch without them.`;
        }
        catch {
            return undefined; // the token may not read rules; the refusal itself is told all the same
        }
    };
}

// EXTERNAL MODULE: ./lib/cli/load.js
var load = __webpack_require__(3132);
// EXTERNAL MODULE: ./lib/cli/run.js
var run = __webpack_require__(623);
// EXTERNAL MODULE: ./lib/core/clock.js
var clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/secrets.js
var secrets = __webpack_require__(20870);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/run/run.js + 22 modules
var run_run = __webpack_require__(9454);
;// CONCATENATED MODULE: ./lib/action.js

















const print = (line) => {
    external_node_process_.stdout.write(`${line}\n`);
};
/** The step: exit code 0 or 1, after the data were published. */
async function main(env, signal) {
    const inputs = (0,actions_inputs/* readInputs */.K)(external_node_process_.env);
    if (inputs.token)
        action_secrets.add(inputs.token);
    const workspace = folderOf(env, inputs.workingDirectory);
    const { plan, env: all } = planOf(inputs, workspace, env);
    const emit = createOutput(plan, workspace, env);
    if ((0,cache/* hasCache */.Te)(env)) {
        if (await (0,cache/* restoreWork */.a_)(workspace, env))
            (await __webpack_require__.e(/* import() */ 3838).then(__webpack_require__.bind(__webpack_require__, 33838))).saveState('restored', 'true');
    }
    const vaultBefore = (0,cache/* readVault */.zE)(workspace);
    const keptBefore = (0,cache/* describeKept */.gt)(workspace);
    const outcome = await (0,run_run/* runPlan */.F)(plan, {
        streams: inputs.streams,
        limit: inputs.limit,
        dryRun: inputs.dryRun,
        fresh: false,
        fullRefresh: inputs.fullRefresh,
        from: inputs.from,
        to: inputs.to,
        publish: true,
        commit: inputs.commit,
        branch: inputs.branch,
    }, {
        workspace,
        version: version/* VERSION */.x,
        env: all,
        emit,
        clock: clock/* systemClock */.m,
        secrets: action_secrets,
        signal,
        trigger: describeTrigger,
        crons: () => readCrons(env),
        git: {
            token: inputs.token,
            serverUrl: env['GITHUB_SERVER_URL'],
            repository: env['GITHUB_REPOSITORY'],
            defaultBranch: branchOf(env),
            explainRefusal: inputs.token ? createRefusalExplainer(inputs.token) : undefined,
            refusal: refuseForeignCode,
        },
    });
    if ((0,cache/* readVault */.zE)(workspace) !== vaultBefore)
        (await __webpack_require__.e(/* import() */ 3838).then(__webpack_require__.bind(__webpack_require__, 33838))).saveState('vault', 'changed');
    if ((0,cache/* describeKept */.gt)(workspace) !== keptBefore)
        (await __webpack_require__.e(/* import() */ 3838).then(__webpack_require__.bind(__webpack_require__, 33838))).saveState('kept', 'changed');
    await tell(outcome, workspace);
    return fails(inputs, outcome) ? 1 : 0;
}
/** @throws ConfigError where the folder is missing or outside the workspace */
function folderOf(env, directory) {
    const root = (0,external_node_fs_.realpathSync)(env['GITHUB_WORKSPACE'] ?? external_node_process_.cwd());
    const remedy = 'Name a folder of the checkout.';
    try {
        const folder = (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(root, directory));
        if (folder === root || folder.startsWith(root + external_node_path_.sep))
            return folder;
    }
    catch {
        throw new errors/* ConfigError */.xL('bad_input', `working-directory ${directory} does not exist`, { remedy });
    }
    throw new errors/* ConfigError */.xL('bad_input', `working-directory ${directory} lies outside the workspace`, { remedy });
}
function planOf(inputs, workspace, env) {
    const { url, output, config } = inputs;
    if (url !== undefined && output !== undefined)
        return { plan: (0,lib_config/* planFromUrl */.RV)({ url, output }), env };
    return (0,load/* loadConfig */.Z9)((0,external_node_path_.join)(workspace, config ?? 'adip.yml'), env, action_secrets);
}
/** The branch that this workflow runs for; a pull request's merge ref is none. */
function branchOf(env) {
    return env['GITHUB_REF']?.startsWith('refs/heads/') ? env['GITHUB_REF_NAME'] : env['GITHUB_HEAD_REF'] || undefined;
}
function createOutput(plan, workspace, env) {
    const { redact } = action_secrets;
    const level = env['RUNNER_DEBUG'] === '1' ? 'debug' : plan.log.level;
    const log = (0,reporters/* createLog */.hM)({
        level,
        format: plan.log.format,
        write: print,
        redact,
        clock: clock/* systemClock */.m,
        actions: true,
        time: 'clock',
    });
    const keep = plan.log.file === undefined ? undefined : (0,run.errorLog)(plan.log.file, plan, workspace, redact, print);
    return (event) => {
        log(event);
        keep?.(event);
    };
}
/** Summary and outputs, through the runner's own files. */
async function tell({ report: raw, reportPath }, workspace) {
    const core = await __webpack_require__.e(/* import() */ 3838).then(__webpack_require__.bind(__webpack_require__, 33838));
    const report = (0,reporters/* redactDeep */.KL)(raw, action_secrets.redact);
    const path = (0,external_node_path_.relative)(workspace, reportPath).split(external_node_path_.sep).join('/');
    const { markdown, cut } = (0,reporters/* renderSummary */.Br)(report, { reportPath: path });
    if (cut.length > 0)
        core.notice(`The summary was cut (${cut.join(', ')}); the whole report is ${path}`);
    await writeSummary(markdown, print);
    const outputs = (0,reporters/* renderOutputs */.$Z)(report);
    const csvPaths = outputs['csv-paths']?.split('\n').map((file) => file && fromCheckout(workspace, file));
    for (const [name, value] of Object.entries({ ...outputs, 'csv-paths': csvPaths?.join('\n') }))
        core.setOutput(name, value);
    core.setOutput('report-path', reportPath);
}
/** As the next steps find a file: they start in the checkout, wherever our working-directory is. */
const fromCheckout = (workspace, path) => (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(external_node_process_.cwd()), (0,external_node_path_.join)(workspace, path)).split(external_node_path_.sep).join('/');
function fails({ failOn }, { report, cancelled }) {
    if (cancelled)
        return true;
    if (failOn === 'never')
        return false;
    return report.run.status === 'failed' || (failOn === 'partial' && report.run.status === 'partial');
}
const escapeData = (text) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const action_secrets = (0,secrets/* createSecrets */.g)((form) => print(`::add-mask::${escapeData(form)}`));
/** The environment without our inputs: git and other children need no token. */
const inherited = Object.fromEntries(Object.entries(external_node_process_.env).filter(([name]) => !name.startsWith('INPUT_')));
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'])
    external_node_process_.on(signal, () => stop.abort(new Error(signal)));
main(inherited, stop.signal).then((code) => {
    external_node_process_.exitCode = code;
}, async (thrown) => {
    external_node_process_.exitCode = 1;
    await tellFailure(thrown, { print, redact: action_secrets.redact, configPath: (0,actions_inputs/* configPath */.e)(external_node_process_.env) });
});


/***/ }),

/***/ 21369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ hasWork),
/* harmony export */   Te: () => (/* binding */ hasCache),
/* harmony export */   a_: () => (/* binding */ restoreWork),
/* harmony export */   dA: () => (/* binding */ saveWork),
/* harmony export */   gt: () => (/* binding */ describeKept),
/* harmony export */   zE: () => (/* binding */ readVault)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26143);
/* harmony import */ var _stores_vault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7622);





/** Where the runner offers its cache to this step. */
function hasCache(env) {
    return Boolean(env['ACTIONS_RESULTS_URL'] && env['ACTIONS_RUNTIME_TOKEN']);
}
/** Relative: the paths are part of what an entry is found by, and the next machine's workspace may lie elsewhere. */
const pathsOf = (workspace) => ['.adip/work', '.adip/vault.json', '.adip/cache'].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(node_process__WEBPACK_IMPORTED_MODULE_2__.cwd(), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path)));
/** Same for all runs of one workflow job on one branch, so that the next run finds what this one leaves. */
function prefixOf(env) {
    const parts = [env['GITHUB_WORKFLOW'], env['GITHUB_JOB'], env['GITHUB_REF_NAME'], env['GITHUB_ACTION']];
    return `adip-work-${parts.map((part) => (part ?? '').replace(/[^\w.-]+/g, '_')).join('-')}-`;
}
/**
 * Brings back what an earlier run left; true where checkpoints are among it. Its failure is no failure of the run. The
 * vault of the checkout is not simply replaced: the one that was committed may be the newer.
 */
async function restoreWork(workspace, env) {
    const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(3838), __webpack_require__.e(2830), __webpack_require__.e(1691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    const committed = readVault(workspace);
    const prefix = prefixOf(env);
    const key = `${prefix}${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}`;
    if ((await restoreCache(pathsOf(workspace), key, [prefix])) === undefined)
        return false;
    const restored = readVault(workspace);
    if (committed !== undefined && restored !== undefined && committed !== restored) {
        (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(vaultOf(workspace), (0,_stores_vault_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeVaults */ .Q)(committed, restored));
    }
    return hasWork(workspace);
}
const vaultOf = (workspace) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, '.adip/vault.json');
/** The encrypted vault as it stands; undefined where there is none. */
function readVault(workspace) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(vaultOf(workspace)) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(vaultOf(workspace), 'utf8') : undefined;
}
/** What tells whether the pages and sessions that are kept between runs have changed. */
function describeKept(workspace) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, '.adip/cache');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return '';
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((name) => !name.startsWith('.') && !name.endsWith('-shm'));
    return files
        .sort()
        .map((name) => {
        const { size, mtimeMs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
        return `${name} ${size} ${mtimeMs}`;
    })
        .join('\n');
}
/** Whether an interrupted run left something to resume. */
function hasWork(workspace) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, '.adip/work');
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }).some((entry) => entry.isDirectory());
}
/**
 * Keeps the work folder for the next run. Entries cannot be replaced: a finished run that had resumed an entry saves
 * its empty folder, so that the next one does not find the old checkpoints again.
 */
async function saveWork(workspace, env) {
    const { saveCache } = await Promise.all(/* import() */[__webpack_require__.e(3838), __webpack_require__.e(2830), __webpack_require__.e(1691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    const paths = pathsOf(workspace); // also those that are missing: the list is part of what an entry is found by
    const key = `${prefixOf(env)}${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}-${Date.now()}`;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, '.adip/work')) && (await saveCache(paths, key)) !== -1;
}


/***/ }),

/***/ 39922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   e: () => (/* binding */ configPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33814);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



/** Reads the inputs out of the variables in which the runner passes them. @throws ConfigError `bad_input` */
function readInputs(env) {
    const text = (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
    const url = text('url');
    const output = text('output');
    const config = text('config');
    if ((url === undefined) !== (output === undefined)) {
        throw bad('url', 'the inputs url and output belong together', 'Give both, or a config file.');
    }
    if (url !== undefined && config !== undefined) {
        throw bad('config', 'the inputs config and url exclude one another', 'Give one of them.');
    }
    return {
        config,
        url,
        output,
        streams: (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(text('streams')),
        dryRun: flag('dry-run', text('dry-run'), false),
        limit: (0,_cli_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveInteger */ .Cq)('the input limit', text('limit')),
        fullRefresh: flag('full-refresh', text('full-refresh'), false),
        from: text('from'),
        to: text('to'),
        commit: flag('commit', text('commit'), true),
        branch: text('branch'),
        token: text('github-token'),
        failOn: oneOf('fail-on', text('fail-on'), ['partial', 'failed', 'never']),
        workingDirectory: text('working-directory') ?? '.',
    };
}
/** The config as the checkout has it, whether or not the inputs make sense. */
function configPath(env) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(env['INPUT_WORKING-DIRECTORY']?.trim() || '.', env['INPUT_CONFIG']?.trim() || 'adip.yml');
}
function flag(name, value, fallback) {
    if (value === undefined)
        return fallback;
    if (/^(true|false)$/i.test(value))
        return value.toLowerCase() === 'true';
    throw bad(name, `the input ${name} is true or false, not "${value}"`, 'A misspelt value is never taken for false.');
}
function oneOf(name, value, known) {
    if (value === undefined)
        return known[0];
    const found = known.find((one) => one === value);
    if (found === undefined)
        throw bad(name, `the input ${name} is ${known.join(', ')}, not "${value}"`);
    return found;
}
function bad(name, message, remedy) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('bad_input', message, { remedy: remedy ?? `Correct ${name} under \`with:\`.` });
}


/***/ }),

/***/ 33814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ positiveInteger),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   bQ: () => (/* binding */ parseFlags),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66661);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);



/** @throws ConfigError `bad_usage`, which names the nearest known option */
function parseFlags(command, args, flags, positionals = 0) {
    const options = {};
    for (const [name, { type, short, multiple = false }] of Object.entries(flags))
        options[name] = { type, multiple, ...(short ? { short } : {}) };
    try {
        const parsed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
        if (parsed.positionals.length > positionals) {
            throw new Error(`"${parsed.positionals[positionals]}" is one argument too many`);
        }
        return { values: parsed.values, positionals: parsed.positionals };
    }
    catch (thrown) {
        const { code, message } = thrown;
        const named = /'(-[^']*)'/.exec(message)?.[1];
        const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && named !== undefined;
        const hint = isUnknown ? (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(named.replace(/^-+/, ''), Object.keys(flags)) : undefined;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('bad_usage', `${command}: ${wordsOf(message)}`, {
            remedy: `${hint ? `${hint} ` : ''}See \`adip-ingest ${command} --help\`.`,
        });
    }
}
/** Of a message of Node's its first sentence; a value that looks like an option can only be given in one word. */
function wordsOf(message) {
    const [first = ''] = message.split(/\. |\.?\n/);
    return first.replace(/^Option '(--[\w-]+)' argument is ambiguous$/, '$1 stands before something that begins with a dash; write $1=VALUE');
}
/** A whole number above zero. @throws ConfigError */
function positiveInteger(name, text) {
    if (text === undefined || text === '')
        return undefined;
    if (/^[1-9]\d{0,8}$/.test(text))
        return Number(text);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('bad_usage', `${name} takes a whole number above zero, not "${text}"`);
}
/** `a, b` or lines as a list. */
function listOf(text) {
    return (text ?? '').split(/[\s,]+/).filter((item) => item !== '');
}
/** One of the known words; undefined where nothing was said. @throws ConfigError */
function choice(name, value, known) {
    if (value === undefined)
        return undefined;
    const found = known.find((one) => one === value);
    if (found === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('bad_usage', `${name} takes ${known.join(', ')}, not "${String(value)}"`);
    return found;
}


/***/ }),

/***/ 46758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ readWorkflows),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   S6: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38815);



/** All workflows of a repository. */
function readWorkflows(root) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.github', 'workflows');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => readWorkflow(`.github/workflows/${name}`, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8')));
}
function readWorkflow(path, text) {
    let root;
    try {
        root = fields((0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(text, { maxAliasCount: 100, logLevel: 'error' }));
    }
    catch (thrown) {
        return { path, broken: thrown.message.split('\n')[0], events: [], crons: [], jobs: [] };
    }
    const on = root['on'];
    const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(fields(on));
    const crons = list(fields(on)['schedule']).map((entry) => String(fields(entry)['cron'] ?? ''));
    const jobs = Object.entries(fields(root['jobs'])).flatMap(([name, job]) => readJob(name, fields(job), root));
    return { path, events, crons, jobs };
}
function readJob(name, job, root) {
    const steps = list(job['steps']).map((entry) => {
        const step = fields(entry);
        return {
            uses: String(step['uses'] ?? ''),
            run: String(step['run'] ?? ''),
            with: fields(step['with']),
            env: fields(step['env']),
        };
    });
    const ours = steps.find(isOurs);
    if (!ours)
        return [];
    const permissions = job['permissions'] ?? root['permissions'];
    return [
        {
            name,
            permissions: permissions === undefined || permissions === null || typeof permissions === 'string'
                ? (permissions ?? undefined)
                : fields(permissions),
            hasConcurrency: (job['concurrency'] ?? root['concurrency']) !== undefined,
            steps,
            variables: [root, job, ours].flatMap((part) => Object.keys(fields(part['env']))),
        },
    ];
}
/** The step that runs adip-ingest, as an Action or by its command line. */
const isOurs = ({ uses, run }) => /(^|\/)adip-ingest(@|$)/.test(uses) || /\badip-ingest\s+run\b/.test(run);
const list = (value) => (Array.isArray(value) ? value : []);
const fields = (value) => value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};


/***/ }),

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

/***/ 623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   errorLog: () => (/* binding */ errorLog),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20559);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91601);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _core_system_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22606);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18067);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61510);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9454);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33814);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3132);











const flags = {
    config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to run. Default: adip.yml' },
    url: { type: 'string', value: 'URL', help: 'Without a config: read this URL …' },
    output: { type: 'string', value: 'FILE', help: '… into this CSV file' },
    streams: { type: 'string', value: 'A,B', help: 'Streams to run. Default: all' },
    limit: { type: 'string', value: 'N', help: 'A trial: N pages per stream, nothing is written or published' },
    'dry-run': { type: 'boolean', help: 'Read and check everything, write nothing' },
    fresh: { type: 'boolean', help: 'Do not resume an interrupted run' },
    'full-refresh': { type: 'boolean', help: 'Incremental streams start anew, and their children run for all records' },
    from: {
        type: 'string',
        value: 'CURSOR',
        help: 'Incremental streams ask from here on in this run: a date, number or id',
    },
    to: { type: 'string', value: 'CURSOR', help: 'Incremental streams ask up to here in this run' },
    publish: { type: 'boolean', help: 'Also commit, push and upload, as the Action does' },
    branch: { type: 'string', value: 'NAME', help: 'Branch to push to, instead of the one in the config' },
    'report-json': { type: 'string', value: 'FILE', help: 'Write the report as JSON to this file' },
    'log-format': { type: 'string', value: 'text|json', help: 'How log lines look. Default: text' },
    'log-level': { type: 'string', value: 'LEVEL', help: 'error, warn, info or debug. Default: info' },
};
const EXIT = { succeeded: 0, failed: 1, partial: 3 };
const run = {
    flags,
    async execute({ values }, shell) {
        const { secrets } = shell;
        const { plan, env, workspace } = planOf(values, shell, secrets);
        const streams = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .listOf */ .c3)(values['streams']);
        const reportFile = reportPath(values['report-json'], shell);
        const output = openOutput(plan, values, shell, secrets, workspace);
        const outcome = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_7__/* .runPlan */ .F)(plan, {
            streams,
            limit: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .positiveInteger */ .Cq)('--limit', values['limit']),
            dryRun: values['dry-run'] === true,
            fresh: values['fresh'] === true,
            fullRefresh: values['full-refresh'] === true,
            from: values['from'],
            to: values['to'],
            publish: values['publish'] === true,
            commit: true,
            branch: values['branch'],
        }, {
            workspace,
            version: _core_version_js__WEBPACK_IMPORTED_MODULE_10__/* .VERSION */ .x,
            env,
            emit: output.emit,
            clock: _core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m,
            secrets,
            signal: shell.signal,
            trigger: async () => ({}),
            git: {},
        }).finally(() => output.stop());
        const report = (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_6__/* .redactDeep */ .KL)(outcome.report, secrets.redact);
        if (reportFile !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(reportFile, `${JSON.stringify(report, null, 1)}\n`);
        if (output.isText)
            shell.stdout(`\n${(0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_6__/* .renderText */ .S5)(report)}`);
        return outcome.cancelled ? 1 : EXIT[report.run.status];
    },
};
/** Where the report goes, asked before the run: a wrong path must not end one that has delivered. @throws ConfigError */
function reportPath(given, shell) {
    if (given === undefined)
        return undefined;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(shell.cwd, String(given));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'a'));
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL('bad_usage', `run: --report-json ${String(given)} cannot be written: ${(0,_core_system_words_js__WEBPACK_IMPORTED_MODULE_5__/* .systemWords */ .j)(thrown)}`, { remedy: 'Name a file in a folder that is there and can be written.' });
    }
    return file;
}
function planOf(values, shell, secrets) {
    const { url, output, config } = values;
    if ((url === undefined) !== (output === undefined)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL('bad_usage', 'run: --url and --output belong together', {
            remedy: 'Give both, or a config.',
        });
    }
    if (url !== undefined && output !== undefined) {
        if (config !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL('bad_usage', 'run: --config and --url exclude one another');
        return { plan: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .planFromUrl */ .RV)({ url, output }), env: shell.env, workspace: shell.cwd };
    }
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(shell.cwd, config ?? 'adip.yml');
    return { ...(0,_load_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(file, shell.env, secrets), workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file) };
}
function openOutput(plan, values, shell, secrets, workspace) {
    const format = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .choice */ .Yq)('--log-format', values['log-format'], ['text', 'json']) ?? plan.log.format;
    const level = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .choice */ .Yq)('--log-level', values['log-level'], ['error', 'warn', 'info', 'debug']) ?? plan.log.level;
    const isLive = shell.isTerminal && format === 'text';
    const { redact } = secrets;
    const live = isLive
        ? (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_6__/* .createProgress */ .mf)({ write: shell.stderr, columns: shell.columns, clock: _core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m, redact })
        : undefined;
    const write = live?.line ?? ((line) => shell.stderr(`${line}\n`));
    const log = (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_6__/* .createLog */ .hM)({
        level,
        format,
        write,
        redact,
        clock: _core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m,
        color: isLive,
        live: isLive,
        time: isLive ? 'clock' : 'date',
    });
    const keep = plan.log.file === undefined ? undefined : errorLog(plan.log.file, plan, workspace, redact, write);
    return {
        isText: format === 'text',
        emit(event) {
            live?.handle(event);
            log(event);
            keep?.(event);
        },
        stop: () => live?.stop(),
    };
}
/** The rotating error log that the config asks for. */
function errorLog(file, plan, workspace, redact, write) {
    return (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_6__/* .createErrorLog */ .vp)({
        file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, file),
        maxBytes: plan.log.max_size,
        keep: plan.log.keep,
        clock: _core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m,
        redact,
        onFailure: (error) => write(`the error log cannot be written: ${redact(String(error))}`),
    });
}


/***/ }),

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ PageError),
/* harmony export */   FI: () => (/* binding */ IngestError),
/* harmony export */   S1: () => (/* binding */ PublishError),
/* harmony export */   _G: () => (/* binding */ DeferredError),
/* harmony export */   an: () => (/* binding */ toIngestError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dw: () => (/* binding */ RetryableError),
/* harmony export */   lm: () => (/* binding */ StreamError),
/* harmony export */   t9: () => (/* binding */ BlockedError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/**
 * The root of all our errors. The class says what the run does about it, `code` names the cause for machines
 * (`http_503`, `login_refused`, `git_protected_branch`), `message` says what happened, `remedy` what to do next.
 */
class IngestError extends Error {
    name = 'IngestError';
    code;
    remedy;
    place;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        const { remedy, cause: _, ...place } = details;
        this.code = code;
        this.remedy = remedy;
        this.place = place;
    }
}
/** The config or the command line is wrong: exit code 2, nothing was asked of any server. */
class ConfigError extends IngestError {
    name = 'ConfigError';
}
/** Another attempt may succeed. `notBefore` is a server's hint (ms since the epoch) that must never be cut short. */
class RetryableError extends IngestError {
    name = 'RetryableError';
    notBefore;
    /** Back off twice as long and slow the whole host down. */
    throttled;
    /** What it becomes when the attempts are used up: a PageError, a StreamError or a BlockedError. */
    whenSpent;
    /** Attempts for this cause, where they are fewer than the configured ones (a name that does not resolve). */
    attempts;
    constructor(code, message, details = {}) {
        const { notBefore, throttled, whenSpent, attempts, ...rest } = details;
        super(code, message, rest);
        this.notBefore = notBefore;
        this.throttled = throttled ?? false;
        this.whenSpent = whenSpent ?? 'page';
        this.attempts = attempts;
    }
}
/** This page is lost for good; the stream goes on where its paginator can, and keeps a dead letter. */
class PageError extends IngestError {
    name = 'PageError';
}
/** The stream cannot go on: its last good data stays, other streams go on. */
class StreamError extends IngestError {
    name = 'StreamError';
}
/** The source answers with a challenge, a captcha or a wall: the stream ends as `blocked`; nothing is evaded. */
class BlockedError extends StreamError {
    name = 'BlockedError';
}
/** The server asked to wait beyond the run's deadline: the stream keeps its checkpoint and the next run resumes it. */
class DeferredError extends StreamError {
    name = 'DeferredError';
}
/** The run was cancelled (signal or deadline): checkpoints stay, nothing is published. */
class CancelledError extends IngestError {
    name = 'CancelledError';
}
/** A destination refused: what was landed stays, other destinations go on. */
class PublishError extends IngestError {
    name = 'PublishError';
}
/** Any thrown value as an IngestError; what is not ours becomes `unexpected` with its cause kept. */
function toIngestError(thrown) {
    if (thrown instanceof IngestError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new IngestError('unexpected', message, { cause: thrown });
}


/***/ }),

/***/ 66661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/* unused harmony export nearest */
/** Edits from one text to the other; two neighbours that changed places count once. Stops above `limit`. */
function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return limit + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                best = Math.min(best, before[j - 2] + 1);
            row.push(best);
        }
        before = last;
        last = row;
    }
    return last[b.length];
}
const plain = (text) => text.toLowerCase().replace(/[-_\s]/g, '');
/**
 * The known name that was probably meant: the same but for case and separators, a few letters away, or one that
 * begins or ends alike (`size` for `page_size`). Undefined where nothing is near.
 */
function nearest(name, known) {
    const text = plain(name.slice(0, 80));
    if (text === '')
        return undefined;
    const limit = text.length < 4 ? 1 : text.length < 8 ? 2 : 3;
    let best;
    let bestScore = limit + 1;
    for (const candidate of known) {
        const other = plain(candidate);
        let score = distance(text, other, limit);
        const inside = text.length >= 3 && other.length >= 3 && (other.includes(text) || text.includes(other));
        if (score > limit && inside)
            score = limit + 0.5; // a letter away is nearer
        if (score < bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}
/** `Did you mean "x"?`, or the known names where nothing is near and there are few; undefined where there is nothing to say. */
function suggest(name, known) {
    const found = nearest(name, known);
    if (found !== undefined)
        return `Did you mean "${found}"?`;
    if (known.length === 0)
        return undefined;
    const shown = known.slice(0, 25).join(', ');
    return `Known here: ${shown}${known.length > 25 ? ', …' : ''}.`;
}


/***/ }),

/***/ 20870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ SHORTEST_SECRET),
/* harmony export */   g: () => (/* binding */ createSecrets)
/* harmony export */ });
/** Characters that a secret needs to be masked: shorter ones stand in so many texts that masking them would hide everything. */
const SHORTEST_SECRET = 4;
function createSecrets(onSecret = () => { }) {
    const forms = new Set();
    let pattern;
    return {
        add(secret) {
            for (const form of formsOf(secret)) {
                if (form.length < SHORTEST_SECRET || forms.has(form))
                    continue;
                forms.add(form);
                onSecret(form);
                pattern = undefined;
            }
        },
        redact(text) {
            if (forms.size === 0)
                return text;
            pattern ??= new RegExp([...forms]
                .sort((a, b) => b.length - a.length)
                .map(escapeRegExp)
                .join('|'), 'g');
            return text.replace(pattern, '***');
        },
    };
}
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const base64 = bytes.toString('base64');
    const lines = secret.includes('\n') ? secret.split(/\r?\n/).filter((line) => line.trim().length >= 8) : [];
    return [
        secret,
        secret.trim(),
        base64,
        base64.replace(/=+$/, ''),
        bytes.toString('base64url'),
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
        encodeURIComponent(secret),
        new URLSearchParams({ s: secret }).toString().slice(2),
        JSON.stringify(secret).slice(1, -1),
        ...lines,
    ];
}
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');


/***/ }),

/***/ 18067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Equal to package.json's version, which a test checks; written here so that nothing has to be read at start. */
const VERSION = '1.0.0';


/***/ })

};
