export const id = 2427;
export const ids = [2427,4367];
export const modules = {

/***/ 2748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ bareEnv)
/* harmony export */ });
const KEPT = /^(PATH|LANG|LC_\w+|TZ|LD_LIBRARY_PATH|FONTCONFIG_\w+|SYSTEMROOT|WINDIR|COMSPEC|PROGRAMFILES.*|PROGRAMDATA)$/i;
const FOLDERS = [
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'USERPROFILE',
    'LOCALAPPDATA',
    'APPDATA',
    'XDG_CONFIG_HOME',
    'XDG_CACHE_HOME',
];
/** What the browser needs of the environment: no token, no key, no home of anyone; its files go into `folder`. */
function bareEnv(env, folder) {
    const kept = Object.entries(env).flatMap(([name, value]) => KEPT.test(name) && value !== undefined ? [[name, value]] : []);
    return { ...Object.fromEntries(kept), ...Object.fromEntries(FOLDERS.map((name) => [name, folder])) };
}


/***/ }),

/***/ 26054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ findExecutable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




const REMEDY = 'Install Chrome or Chromium, or name its program with `browser.executable` or the variable CHROME_PATH. GitHub-hosted runners bring Chrome along; with `render: static` none is needed.';
/**
 * The browser's program: the configured one, CHROME_PATH, the Chrome of the machine, a Chromium; in this order.
 * @throws StreamError `no_browser`, with what was looked for
 */
async function findExecutable(configured, env, platform) {
    const named = configured ?? (env['CHROME_PATH'] || undefined);
    if (named !== undefined) {
        if (await runnable(named))
            return named;
        const by = configured === undefined ? 'CHROME_PATH' : '`browser.executable`';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('no_browser', `${by} names ${named}, which is no program that can be run`, {
            remedy: REMEDY,
        });
    }
    const places = placesOf(platform, env);
    for (const place of places)
        if (await runnable(place))
            return place;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('no_browser', `there is no Chrome or Chromium here; looked for ${places.join(', ')}`, {
        remedy: REMEDY,
    });
}
const LINUX = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];
function placesOf(platform, env) {
    if (platform === 'win32') {
        const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
        const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
        return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
    }
    if (platform === 'darwin') {
        return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    }
    const folders = [...new Set(['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env['PATH'] ?? '').split(':')])];
    const found = LINUX.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)));
    return ['/opt/google/chrome/chrome', ...found];
}
async function runnable(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 63305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ removeProfile),
/* harmony export */   NG: () => (/* binding */ sweepProfiles),
/* harmony export */   kP: () => (/* binding */ makeProfile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const PREFIX = 'adip-browser-';
const STALE_MS = 24 * 3_600_000;
/** A folder of its own for one browser: profile, home and temporary files. */
const makeProfile = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `${PREFIX}${process.pid}-`));
/** Removes a profile; a process that still writes its last lines is waited for. */
const removeProfile = (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => { });
/** Removes what runs that were killed have left behind: profiles of ended processes, untouched for a day. */
async function sweepProfiles(now, root = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root).catch(() => []);
    for (const name of names) {
        const [, pid] = /^adip-browser-(\d+)-\w+$/.exec(name) ?? [];
        if (pid === undefined || isAlive(Number(pid)))
            continue;
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name);
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
        const ours = facts?.isDirectory() === true && (process.getuid === undefined || facts.uid === process.getuid());
        if (ours && now - facts.mtimeMs > STALE_MS)
            await removeProfile(folder);
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}


/***/ }),

/***/ 2427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(33814);
;// CONCATENATED MODULE: ./lib/cli/doctor/check.js
const ok = (message) => ({ level: 'ok', message });
const note = (message) => ({ level: 'note', message });
const warning = (message, remedy) => ({ level: 'warning', message, remedy });
const problem = (message, remedy) => ({ level: 'problem', message, remedy });
/** The findings, or that all is well where there are none. */
const orOk = (findings, message) => findings.some(({ level }) => level !== 'note') ? findings : [ok(message), ...findings];
const plural = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
;// CONCATENATED MODULE: ./lib/cli/doctor/config-checks.js



const config_checks_config = {
    name: 'config',
    run({ file, plan, problems }) {
        const wrong = problems.filter(({ code }) => code !== 'missing_variable');
        if (!plan || wrong.length > 0)
            return wrong.map((one) => problem((0,config/* formatProblem */.Vw)(one)));
        const streams = plan.streams.map(({ name }) => name).join(', ');
        return [ok(`${(0,external_node_path_.basename)(file)} is valid: ${plural(plan.streams.length, 'stream')} (${streams})`)];
    },
};
const variables = {
    name: 'variables',
    run({ plan, missing }) {
        if (missing.length > 0) {
            const remedy = 'Set it in .env beside the config for runs on this machine; in the workflow under env: of the step.';
            return missing.map((name) => problem(`${name} is not set`, remedy));
        }
        const short = (plan?.warnings ?? []).map(({ path, message, remedy }) => warning(`${path}: ${message}`, remedy));
        return [ok(plan?.variables.length ? `set: ${plan.variables.join(', ')}` : 'the config names none'), ...short];
    },
};
const node = {
    name: 'node',
    run({ nodeVersion }) {
        const major = Number(/\d+/.exec(nodeVersion)?.[0]);
        if (major >= 24)
            return [ok(`Node ${nodeVersion}`)];
        return [problem(`Node ${nodeVersion} is too old`, 'Install Node 24 or newer; the Action brings its own.')];
    },
};
const vault = {
    name: 'vault',
    run({ plan, env }) {
        const rotating = Object.values(plan?.sources ?? {}).filter((source) => source.type === 'api' && source.auth.type === 'oauth2' && source.auth.grant === 'refresh_token');
        if (rotating.length === 0)
            return [];
        if (env['ADIP_STATE_KEY'])
            return [ok('ADIP_STATE_KEY is set: rotated refresh tokens are kept, encrypted')];
        const names = rotating.map(({ name }) => name).join(', ');
        return [
            warning(`${names} signs in with a refresh token, and ADIP_STATE_KEY is not set: a token that the server rotates is lost with the run`, 'Set ADIP_STATE_KEY to a long random text, the same in every run, as a secret.'),
        ];
    },
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/core/clock.js
var clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/publishers/git/run-git.js
var run_git = __webpack_require__(64942);
// EXTERNAL MODULE: ./lib/cli/load.js
var load = __webpack_require__(3132);
// EXTERNAL MODULE: ./lib/cli/validate.js + 2 modules
var validate = __webpack_require__(94455);
// EXTERNAL MODULE: ./lib/cli/doctor/workflow-file.js
var workflow_file = __webpack_require__(46758);
;// CONCATENATED MODULE: ./lib/cli/doctor/facts.js








/** Gathers all that the checks look at; asks no server. @throws ConfigError where there is no config */
async function gatherFacts(file, nodeVersion, shell) {
    const text = (0,load/* readConfig */.Xg)(file);
    const workspace = (0,external_node_path_.dirname)(file);
    const env = (0,load/* withEnvFile */.cu)(shell.env, workspace);
    const { secrets, signal } = shell;
    const judged = judge(text, (0,external_node_path_.basename)(file), env, secrets);
    const clone = await readClone(workspace, env, shell);
    const workflows = (0,workflow_file/* readWorkflows */.L9)(typeof clone === 'string' ? workspace : clone.root);
    return { file, workspace, text, env, nodeVersion, ...judged, clone, workflows, secrets, signal };
}
/** A config in which only variables are missing is looked at with placeholders, so that the rest can be checked. */
function judge(text, file, env, secrets) {
    const first = attempt(text, file, env, secrets);
    const missing = (0,validate.missingVariables)(first.problems);
    if (missing.length === 0)
        return { ...first, missing };
    const placeholders = ['https://placeholder.invalid', 'placeholder', '1'].map((value) => attempt(text, file, { ...env, ...Object.fromEntries(missing.map((name) => [name, valueFor(name, value)])) }, secrets));
    const found = placeholders.find(({ plan }) => plan);
    if (found)
        return { plan: found.plan, problems: first.problems, missing };
    return { plan: undefined, problems: first.problems, missing };
}
const valueFor = (name, value) => /URL|HOST|ENDPOINT/i.test(name)
    ? 'https://placeholder.invalid'
    : value === 'https://placeholder.invalid'
        ? 'placeholder'
        : value;
function attempt(text, file, env, secrets) {
    try {
        return { plan: (0,config/* parseConfig */.o4)(text, { file, env, secrets }), problems: [] };
    }
    catch (thrown) {
        if (!(thrown instanceof config/* InvalidConfigError */.uo))
            throw thrown;
        return { plan: undefined, problems: thrown.problems };
    }
}
async function readClone(workspace, env, { secrets, signal }) {
    const now = clock/* systemClock */.m.now();
    const git = await (0,run_git/* openGit */.zY)({
        workspace,
        runId: 'doctor',
        status: '',
        env,
        emit: () => { },
        random: (0,clock/* seededRandom */.I)(now % 2 ** 32),
        clock: clock/* systemClock */.m,
        signal,
        deadline: now + 60_000,
        secrets,
    });
    const place = await git
        .try(['rev-parse', '--show-toplevel', '--is-shallow-repository', '--git-path', 'index.lock'])
        .catch(() => undefined);
    if (!place)
        return 'the program git was not found';
    const [root, shallow, indexLock] = place.stdout.split('\n');
    if (place.code !== 0 || !root || !indexLock) {
        const isForeign = place.stderr.includes('dubious ownership');
        return isForeign
            ? 'the clone belongs to another user, git refuses to look at it'
            : `${workspace} is no clone of git`;
    }
    const [head, commits, remotes, tracked] = await Promise.all([
        git.try(['symbolic-ref', '--quiet', '--short', 'HEAD']),
        git.try(['rev-parse', '--verify', '--quiet', 'HEAD']),
        git.try(['remote']),
        git.try(['ls-files', '-z', '--', '.env', '.adip/work', '.adip/reports']),
    ]);
    return {
        root,
        branch: head.code === 0 ? head.stdout.trim() : undefined,
        hasCommits: commits.code === 0,
        isShallow: shallow === 'true',
        remotes: remotes.stdout.split('\n').filter((name) => name !== ''),
        tracked: tracked.stdout.split('\0').filter((path) => path !== ''),
        indexLock: (0,external_node_fs_.existsSync)(indexLock) ? indexLock : undefined,
        git,
    };
}

;// CONCATENATED MODULE: ./lib/cli/doctor/git-checks.js

/** Options of the commits, or undefined where nothing is committed. */
function gitOf({ plan }) {
    return plan && plan.publish.git !== false ? plan.publish.git : undefined;
}
const git = {
    name: 'git',
    run(facts) {
        const options = gitOf(facts);
        if (!options)
            return facts.plan ? [ok('nothing is committed (publish.git is false)')] : [];
        const { clone } = facts;
        if (typeof clone === 'string')
            return [warning(clone, 'Clone the repository, or `git init` here; `publish: { git: false }` does without.')];
        const findings = [...headFindings(clone, options), ...remoteFindings(clone, options), ...stateFindings(clone)];
        return orOk(findings, `branch ${options.branch ?? clone.branch}, remote ${options.remote}`);
    },
};
function headFindings({ branch, isShallow, hasCommits }, options) {
    const findings = [];
    if (branch === undefined && options.branch === undefined)
        findings.push(problem('HEAD is detached and the config names no branch', 'Set publish.git.branch, or check a branch out.'));
    else if (branch === undefined)
        findings.push(note(`HEAD is detached; commits go to ${options.branch}`));
    else if (options.branch !== undefined && options.branch !== branch)
        findings.push(note(`${branch} is checked out; commits go to ${options.branch}`));
    if (!hasCommits)
        findings.push(note('there is no commit yet; the first run makes one'));
    if (isShallow)
        findings.push(note('the clone is shallow, which is enough'));
    return findings;
}
function remoteFindings({ remotes }, { remote }) {
    if (remotes.includes(remote))
        return [];
    const known = remotes.length > 0 ? `; there is ${remotes.join(', ')}` : '';
    return [
        problem(`no remote is called "${remote}"${known}`, `Run \`git remote add ${remote} URL\`, or set publish.git.remote.`),
    ];
}
function stateFindings({ tracked, indexLock }) {
    const findings = [];
    const work = tracked.filter((path) => path.startsWith('.adip/work/') || path.startsWith('.adip/reports/'));
    if (work.length > 0)
        findings.push(problem(`${work[0]} is committed: checkpoints of one machine would reach every other`, 'Run `git rm -r --cached .adip/work .adip/reports` and commit that.'));
    if (indexLock !== undefined)
        findings.push(warning(`${indexLock} is there: git is at work, or was killed`, 'Delete it if no git process is running.'));
    return findings;
}

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/publishers/s3/client.js
var s3_client = __webpack_require__(94713);
// EXTERNAL MODULE: ./lib/auth/index.js + 15 modules
var auth = __webpack_require__(32177);
// EXTERNAL MODULE: ./lib/http/index.js + 30 modules
var http = __webpack_require__(57579);
;// CONCATENATED MODULE: ./lib/run/sign-in.js


/**
 * Gets the credential of a source, as its first request would: a login or a token request, with retries. Where the
 * credential stands in the config already, nothing is asked.
 * @throws IngestError where the sign-in is refused or the server cannot be reached
 */
async function signIn(source, connecting) {
    const baseUrl = new URL(source.base_url);
    let authenticator;
    const client = (0,http/* createHttpClient */.uT)(source, {
        ...connecting,
        source: source.name,
        baseUrl,
        makeAuthenticator: (exchange) => {
            authenticator = auth/* authenticators */.P.create(source.auth, { ...connecting, source: source.name, baseUrl, exchange });
            return authenticator;
        },
    });
    try {
        const place = { stream: source.name, page: 'sign-in', signal: connecting.signal };
        await authenticator?.apply({ method: 'GET', url: baseUrl, headers: {}, ...place });
    }
    finally {
        await client.close();
    }
}

// EXTERNAL MODULE: ./lib/run/vault-file.js
var vault_file = __webpack_require__(93504);
// EXTERNAL MODULE: ./lib/stores/vault.js
var stores_vault = __webpack_require__(7622);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/core/partition.js
var partition = __webpack_require__(35361);
// EXTERNAL MODULE: ./lib/sources/site/starts.js
var starts = __webpack_require__(24367);
// EXTERNAL MODULE: ./lib/run/names.js
var names = __webpack_require__(73453);
// EXTERNAL MODULE: ./lib/run/requests.js
var requests = __webpack_require__(29599);
// EXTERNAL MODULE: ./lib/run/site-task.js + 2 modules
var site_task = __webpack_require__(37749);
// EXTERNAL MODULE: ./lib/run/sites.js
var run_sites = __webpack_require__(16293);
;// CONCATENATED MODULE: ./lib/run/examine-site.js












/** Nobody waits longer for an answer about a site. */
const PATIENCE = 60_000;
const OUTAGE = 5_000;
const ATTEMPTS = 2;
/**
 * Looks at a site as a run would begin: its robots.txt, one login, the first page of each stream without its detail
 * pages. Nothing is kept.
 * @throws IngestError where robots.txt cannot even be asked for: the host is down, or a wall
 */
async function examineSite(plan, source, context) {
    const streams = plan.streams.filter((one) => one.kind === 'site').filter((one) => one.source === source.name);
    const warnings = [];
    const startedAt = context.clock.now();
    const stateFolder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'adip-exam-'));
    const sites = (0,run_sites/* openSites */.n)({
        ...context,
        emit: (event) => (event.type === 'warning' ? void warnings.push(event) : context.emit(event)),
        random: (0,clock/* seededRandom */.I)(startedAt % 2 ** 32),
        deadline: startedAt + PATIENCE,
        stateFolder,
    });
    const hasty = inHaste(source);
    const identity = { id: 'exam', startedAt, attempt: 1, seed: 0 };
    const options = { streams: [], dryRun: true, fresh: true, publish: false, commit: false };
    async function firstPage(stream, url) {
        const { detail: _, ...listOnly } = stream;
        const sources = { ...plan.sources, [source.name]: hasty };
        const running = { identity, stateFolder, secrets: context.secrets, options };
        const task = (0,site_task/* siteTask */.Z)({ ...plan, sources }, listOnly, running, sites);
        const found = await orError(async () => {
            const open = await task.open(context.emit, undefined, true);
            const pages = open({ partition: partition/* WHOLE */.Ef, range: {} });
            const { decoded, notes } = await pages.fetch(pages.first(), context.signal);
            return { rows: decoded.batch.rows, fields: notes?.fields ?? {} };
        });
        return { stream: stream.name, url, found };
    }
    try {
        const site = await sites.of(hasty);
        const starts = [];
        for (const stream of streams)
            for (const url of startsOf(plan, stream, startedAt))
                starts.push({ stream: stream.name, url, refusal: await site.robots.check(url) });
        const login = await tryLogin(site, hasty, context.signal);
        const pages = [];
        for (const stream of typeof login === 'string' ? streams : []) {
            const first = starts.find((one) => one.stream === stream.name);
            if (first && first.refusal === undefined)
                pages.push(await firstPage(stream, first.url));
        }
        return { starts, login, pages, warnings };
    }
    finally {
        await sites.close();
        (0,external_node_fs_.rmSync)(stateFolder, { recursive: true, force: true });
    }
}
/** Whoever waits for an answer wants to know soon that there is none. */
function inHaste(source) {
    const { retry, outage } = source;
    return {
        ...source,
        retry: { ...retry, attempts: Math.min(ATTEMPTS, retry.attempts) },
        outage: { give_up_after: Math.min(OUTAGE, outage.give_up_after) },
    };
}
function startsOf(plan, stream, startedAt) {
    const { base_url } = (0,config/* sourceOf */.vz)(plan, stream);
    const { count } = (0,starts.createStarts)({ baseUrl: new URL(base_url), plan: stream, scope: (0,names/* namesOf */.e)(stream.name, startedAt) });
    return Array.from({ length: count }, (_, start) => (0,requests/* requestOf */.f)(plan, stream, startedAt, { start }).url);
}
async function tryLogin(site, source, signal) {
    if (!source.session?.login || !site.session)
        return 'none';
    const { session } = site;
    const request = { method: 'GET', url: new URL(source.base_url), headers: {}, stream: source.name, page: 'login' };
    return orError(async () => {
        await session.apply({ ...request, signal });
        return 'taken';
    });
}
async function orError(ask) {
    try {
        return await ask();
    }
    catch (thrown) {
        if (thrown instanceof errors/* CancelledError */.cc)
            throw thrown;
        return (0,errors/* toIngestError */.an)(thrown);
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./lib/browser/bare-env.js
var bare_env = __webpack_require__(2748);
// EXTERNAL MODULE: ./lib/browser/executable.js
var browser_executable = __webpack_require__(26054);
// EXTERNAL MODULE: ./lib/browser/profile.js
var browser_profile = __webpack_require__(63305);
;// CONCATENATED MODULE: ./lib/browser/version.js





/** A program that does not tell its version within this does not start. */
const PATIENCE_MS = 15_000;
/**
 * The browser that a run would start, and its version; nothing is rendered.
 * @throws StreamError `no_browser`, `browser_failed`
 */
async function findBrowser(configured, env, signal) {
    const executable = await (0,browser_executable/* findExecutable */.o)(configured, env, process.platform);
    if (process.platform === 'win32')
        return { executable, version: undefined };
    const profile = await (0,browser_profile/* makeProfile */.kP)();
    try {
        const version = await ask(executable, (0,bare_env/* bareEnv */.q)(env, profile), signal);
        return { executable, version };
    }
    finally {
        await (0,browser_profile/* removeProfile */.Iq)(profile);
    }
}
function ask(executable, env, signal) {
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)(executable, ['--version'], { env, signal, timeout: PATIENCE_MS }, (cause, stdout, stderr) => {
            const [first = ''] = stdout.trim().split('\n');
            if (!cause && first !== '')
                resolve(first.trim());
            else
                reject(mute(executable, stderr.trim().split('\n')[0] || cause?.message || 'it says nothing', cause));
        });
    });
}
const mute = (executable, why, cause) => new errors/* StreamError */.lm('browser_failed', `${executable} does not tell its version: ${why}`, {
    remedy: 'Start it by hand with --version: a missing library or a broken installation is said there.',
    cause,
});

;// CONCATENATED MODULE: ./lib/cli/doctor/site-checks.js



const siteSources = ({ plan }) => Object.values(plan?.sources ?? {}).filter((source) => source.type === 'site');
const streamsOf = ({ plan }, source) => (plan?.streams ?? []).filter((stream) => stream.kind === 'site').filter((stream) => stream.source === source.name);
const contact = {
    name: 'contact',
    run: (facts) => siteSources(facts).map(({ name, contact: address }) => address === undefined
        ? warning(`${name}: the user agent names nobody whom the operator of the site could write to`, 'Add `contact: mailto:you@example.org` to the source: who can ask need not block.')
        : ok(`${name}: the user agent names ${address}`)),
};
const browser = {
    name: 'browser',
    async run(facts) {
        const findings = [];
        for (const source of siteSources(facts)) {
            const needs = streamsOf(facts, source).map((stream) => needOf(source, stream));
            if (needs.includes('always'))
                findings.push(await lookFor(source, facts, 'always'));
            else if (needs.includes('perhaps'))
                findings.push(await lookFor(source, facts, 'perhaps'));
        }
        return findings;
    },
};
function needOf(source, { render, paginator, data }) {
    const how = render ?? source.render;
    const acts = paginator?.type === 'load_more' || paginator?.type === 'infinite_scroll';
    if (how === 'browser' || acts || data?.capture !== undefined)
        return 'always';
    return how === 'auto' ? 'perhaps' : 'never';
}
async function lookFor({ name, browser: options }, facts, need) {
    try {
        const { executable, version } = await findBrowser(options.executable, facts.env, facts.signal);
        return ok(`${name}: ${version ?? 'a browser'} (${executable})`);
    }
    catch (thrown) {
        const { message, remedy } = (0,errors/* toIngestError */.an)(thrown);
        if (need === 'always')
            return problem(`${name} needs a browser: ${message}`, remedy);
        return warning(`${name}: pages that lack rows or required fields cannot be rendered: ${message}`, remedy);
    }
}

;// CONCATENATED MODULE: ./lib/cli/doctor/site-exam.js





/** Asks each site as the first seconds of a run would: robots.txt, one login, the first page of each stream. */
const sites = {
    name: 'sites',
    async run(facts) {
        if (facts.missing.length > 0)
            return [];
        const findings = [];
        for (const source of siteSources(facts))
            findings.push(...(await examine(source, facts)));
        return findings;
    },
};
async function examine(source, facts) {
    const { plan, env, secrets, signal } = facts;
    if (!plan)
        return [];
    let exam;
    try {
        exam = await examineSite(plan, source, { env, secrets, signal, clock: clock/* systemClock */.m, emit: () => { } });
    }
    catch (thrown) {
        if (signal.aborted)
            throw thrown;
        return [asProblem((0,errors/* toIngestError */.an)(thrown))];
    }
    const streams = new Map(plan.streams.map((stream) => [stream.name, stream]));
    return [
        ...ofRobots(source, exam.starts),
        ...exam.warnings.map(({ message, remedy }) => warning(message, remedy)),
        ...ofLogin(source, exam.login),
        ...exam.pages.flatMap((page) => ofPage(page, streams.get(page.stream))),
    ];
}
const asProblem = ({ message, remedy }) => problem(message, remedy);
function ofRobots({ name }, starts) {
    const refused = starts.flatMap(({ stream, url, refusal }) => refusal === undefined
        ? []
        : [
            problem(`${stream}: ${url.pathname} may not be read: ${refusal}`, 'Begin at a page that robots.txt permits, or ask the operator of the site for access or for an API.'),
        ]);
    if (refused.length > 0)
        return refused;
    return [ok(`${name}: robots.txt permits ${plural(starts.length, 'first page')}`)];
}
function ofLogin({ name }, login) {
    if (login instanceof errors/* IngestError */.FI)
        return [asProblem(login)];
    return login === 'none' ? [] : [ok(`${name}: the login is taken`)];
}
function ofPage({ stream: name, url, found }, stream) {
    if (found instanceof errors/* IngestError */.FI)
        return [asProblem(found)];
    const where = `${name}: ${url.pathname}`;
    if (found.rows === 0 && stream.paginator?.type === 'crawl')
        return [note(`${where} came, and has no rows itself`)];
    if (found.rows === 0)
        return [problem(`${where} came, and has no rows`, tryOut(name))];
    const fields = Object.entries(stream.fields);
    const short = fields.flatMap(([field, { required, min_hit_rate }]) => {
        const limit = min_hit_rate ?? (required || stream.primary_key.includes(field) ? stream.drift.min_hit_rate : 0);
        return shortfall(`${where}: the field "${field}"`, found.fields[field], limit, tryOut(name));
    });
    const required = fields.filter(([, field]) => field.required).map(([field]) => field);
    const all = required.length > 0 && short.length === 0 ? `; required fields found: ${required.join(', ')}` : '';
    return [ok(`${where} gives ${plural(found.rows, 'row')}${all}`), ...short];
}
/** Too few records have the field, or, where it may lack, none. */
function shortfall(what, notes, limit, remedy) {
    if (!notes || notes.hits + notes.misses === 0)
        return [];
    const all = notes.hits + notes.misses;
    const message = `${what} is found in ${notes.hits} of ${plural(all, 'record')}`;
    if (notes.hits / all < limit)
        return [problem(message, remedy)];
    return notes.hits === 0 ? [warning(message, remedy)] : [];
}
const tryOut = (stream) => `Look at \`adip-ingest preview ${stream}\`, and try selectors with \`adip-ingest preview --url … --select …\`.`;

;// CONCATENATED MODULE: ./lib/cli/doctor/online-checks.js













const online_checks_PATIENCE = 15_000;
/** Checks that ask servers; only for those who want it. */
const ONLINE = [
    { name: 'servers', run: (facts) => Promise.all(apiSources(facts).map((source) => reach(new URL(source.base_url)))) },
    {
        name: 'sign-in',
        run: (facts) => Promise.all(apiSources(facts)
            .filter(({ auth }) => asksForToken(auth) && !isRotating(auth))
            .map((source) => trySignIn(source, facts))),
    },
    sites,
    { name: 'remote', run: askRemote },
    { name: 's3', run: askBuckets },
];
const apiSources = ({ plan, missing }) => missing.length > 0 ? [] : Object.values(plan?.sources ?? {}).filter((source) => source.type === 'api');
/** Other credentials stand in the config: only a real request would show whether they are taken. */
const asksForToken = (auth) => auth.type === 'login' || auth.type === 'oauth2';
/** Asking for a token would use up the only one there is. */
const isRotating = (auth) => auth.type === 'oauth2' && auth.grant === 'refresh_token';
async function reach(url) {
    const isTls = url.protocol === 'https:';
    const port = Number(url.port) || (isTls ? 443 : 80);
    try {
        const { address } = await (0,promises_.lookup)(url.hostname.replace(/^\[|\]$/g, ''));
        await online_checks_open(isTls, address, port, url.hostname);
        return ok(`${url.origin} answers${isTls ? ', its certificate is valid' : ''}`);
    }
    catch (thrown) {
        const { code, message } = thrown;
        return problem(`${url.origin} cannot be reached: ${code ?? message}`, remedyOf(code ?? '', url));
    }
}
function online_checks_open(isTls, host, port, servername) {
    return new Promise((resolve, reject) => {
        const isName = /[a-z]/i.test(servername) && !servername.startsWith('[');
        const socket = isTls ? (0,external_node_tls_.connect)({ host, port, ...(isName ? { servername } : {}) }) : (0,external_node_net_.connect)({ host, port });
        socket.setTimeout(online_checks_PATIENCE, () => socket.destroy(new Error(`no answer within ${online_checks_PATIENCE / 1000} s`)));
        socket.once('error', reject);
        socket.once(isTls ? 'secureConnect' : 'connect', () => {
            socket.destroy();
            resolve();
        });
    });
}
function remedyOf(code, url) {
    if (/NOTFOUND|EAI_AGAIN/.test(code))
        return `Check the name ${url.hostname} in base_url, and this machine's DNS.`;
    if (/CERT|SIGNATURE|ALTNAME/.test(code))
        return 'Check the address; certificates are always verified.';
    return 'Check host and port in base_url, and whether a firewall is between.';
}
async function trySignIn(source, facts) {
    const { env, secrets, signal } = facts;
    const now = clock/* systemClock */.m.now();
    try {
        await signIn(source, {
            clock: clock/* systemClock */.m,
            random: (0,clock/* seededRandom */.I)(now % 2 ** 32),
            secrets,
            signal,
            emit: () => { },
            deadline: now + online_checks_PATIENCE,
            vault: (0,stores_vault/* openVault */.Z)((0,vault_file/* vaultFile */.F)((0,external_node_path_.join)(facts.workspace, '.adip')), env['ADIP_STATE_KEY'], Date.now),
        });
        return ok(`${source.name} takes the credentials`);
    }
    catch (thrown) {
        const { message, remedy } = (0,errors/* toIngestError */.an)(thrown);
        return problem(message, remedy);
    }
}
async function askRemote(facts) {
    const options = gitOf(facts);
    const { clone } = facts;
    if (!options || typeof clone === 'string' || !clone.remotes.includes(options.remote))
        return [];
    const answer = await clone.git.try(['ls-remote', '--heads', '--', options.remote]);
    if (answer.code === 0)
        return [ok(`${options.remote} answers`)];
    const reason = answer.stderr
        .replace(/(:\/\/)[^/@\s]+@/g, '$1***@')
        .trim()
        .split('\n')
        .at(-1);
    return [
        problem(`${options.remote} cannot be asked: ${reason}`, 'Check its URL (`git remote -v`) and your credentials.'),
    ];
}
async function askBuckets(facts) {
    const { plan, env, secrets, signal, missing } = facts;
    const options = plan?.publish.s3;
    if (!options || missing.length > 0)
        return [];
    try {
        const now = clock/* systemClock */.m.now();
        const connection = await (0,s3_client/* connect */.N)(options, {
            pipeline: plan.name,
            runId: 'doctor',
            startedAt: new Date(now),
            env,
            emit: () => { },
            random: (0,clock/* seededRandom */.I)(now % 2 ** 32),
            clock: clock/* systemClock */.m,
            signal,
            deadline: now + online_checks_PATIENCE,
            secrets,
        });
        const { sdk, client, bucket } = connection;
        await connection.about({ stream: 'doctor', key: '' }, () => client.send(new sdk.HeadBucketCommand({ Bucket: bucket })));
        client.destroy();
        return [ok(`the bucket ${bucket} is there and answers`)];
    }
    catch (thrown) {
        const { message, remedy } = (0,errors/* toIngestError */.an)(thrown);
        return [problem(message, remedy)];
    }
}

// EXTERNAL MODULE: ./lib/core/template.js
var template = __webpack_require__(51909);
// EXTERNAL MODULE: ./lib/run/preview.js + 1 modules
var preview = __webpack_require__(21025);
;// CONCATENATED MODULE: ./lib/cli/doctor/source-checks.js







const source_checks_PATIENCE = 15_000;
/** Files, databases and modules of this machine: whether they are there. */
const sources = {
    name: 'sources',
    run: (facts) => gather(facts, lookLocally),
};
/** Databases, buckets and URLs: whether they answer; modules: whether they load. */
const sourcesOnline = {
    name: 'sources',
    run: (facts) => gather(facts, askFor),
};
/** One finding for each stream that such a source has; nothing where templates need records that are not there yet. */
async function gather(facts, look) {
    const { plan, missing } = facts;
    if (!plan || missing.length > 0)
        return [];
    const findings = [];
    for (const stream of plan.streams) {
        try {
            const found = await look(plan, stream, facts);
            if (found !== undefined)
                findings.push(ok(`${stream.name}: ${found}`));
        }
        catch (thrown) {
            if (thrown instanceof template/* TemplateError */.$w)
                continue;
            const { message, remedy } = (0,errors/* toIngestError */.an)(thrown);
            findings.push(problem(message, remedy));
        }
    }
    return findings;
}
const isRemote = (place) => /^(s3|https?):\/\//i.test(place);
async function lookLocally(plan, stream, { workspace, signal }) {
    const source = (0,config/* sourceOf */.vz)(plan, stream);
    if (stream.kind === 'file' && source.type === 'file' && !isRemote(stream.path) && !isRemote(source.base ?? '')) {
        const { localFiles } = await __webpack_require__.e(/* import() */ 6594).then(__webpack_require__.bind(__webpack_require__, 56594));
        const path = (0,template/* renderText */.S5)(stream.path, (0,names/* namesOf */.e)(stream.name, clock/* systemClock */.m.now()));
        const place = { stream: stream.name, workspace, base: source.base ?? '', allowOutside: source.allow_outside };
        const { length } = await localFiles(place)(path, signal);
        return length === 1 ? `${path} is there` : `${length} files match ${path}`;
    }
    if (source.type === 'module') {
        const { locateModule } = await __webpack_require__.e(/* import() */ 4164).then(__webpack_require__.bind(__webpack_require__, 11783));
        locateModule(workspace, source.module);
        return `${source.module} is there`;
    }
    if (stream.kind !== 'sql' || source.type !== 'sql' || !source.url.startsWith('sqlite:'))
        return undefined;
    return askDatabase(plan, stream, workspace, signal);
}
async function askFor(plan, stream, facts) {
    const source = (0,config/* sourceOf */.vz)(plan, stream);
    const { workspace, signal, env, secrets } = facts;
    if (source.type === 'module') {
        const { loadModule } = await __webpack_require__.e(/* import() */ 4164).then(__webpack_require__.bind(__webpack_require__, 11783));
        await loadModule(workspace, source.module);
        return `${source.module} loads`;
    }
    if (source.type === 'sql')
        return askDatabase(plan, stream, workspace, signal);
    if (stream.kind !== 'file' || source.type !== 'file')
        return undefined;
    if (!isRemote(stream.path) && !isRemote(source.base ?? ''))
        return undefined;
    const stop = AbortSignal.any([signal, AbortSignal.timeout(source_checks_PATIENCE)]);
    const context = { workspace, env, secrets, clock: clock/* systemClock */.m, emit: () => { }, signal: stop };
    const { pages } = await (0,preview/* previewStream */.z)(plan, stream, 1, context);
    return `${pages[0]?.label} can be read`;
}
/** A question that any database answers at once. */
async function askDatabase(plan, stream, workspace, signal) {
    const source = (0,config/* sourceOf */.vz)(plan, stream);
    if (source.type !== 'sql')
        return '';
    const { openReading } = await __webpack_require__.e(/* import() */ 469).then(__webpack_require__.bind(__webpack_require__, 50469));
    const patient = { ...source, connect_timeout: Math.min(source.connect_timeout, source_checks_PATIENCE) };
    const asked = { stream: stream.name, query: 'SELECT 1 AS one', page_size: 1 };
    const reading = await openReading(patient, asked, {}, { workspace, signal });
    try {
        await reading.next();
    }
    finally {
        await reading.close();
    }
    return 'its database answers';
}

;// CONCATENATED MODULE: ./lib/cli/doctor/warehouse-checks.js




/** The SQLite file: a place that can be written, and no other file in its way. */
const sqliteFile = {
    name: 'sqlite',
    run({ plan, workspace }) {
        const path = plan?.warehouse?.sqlite;
        if (path === undefined)
            return [];
        const file = (0,external_node_path_.join)(workspace, path);
        let place = file;
        while (!(0,external_node_fs_.existsSync)(place))
            place = (0,external_node_path_.dirname)(place);
        try {
            (0,external_node_fs_.accessSync)(place, external_node_fs_.constants.W_OK);
        }
        catch {
            return [problem(`${path} cannot be written`, `Make ${place} writable, or choose another path.`)];
        }
        if (place !== file)
            return [ok(`${path} is made by the first run`)];
        return isSqlite(file)
            ? [ok(`${path} is a SQLite file that can be written`)]
            : [problem(`${path} is no SQLite file`, 'Move it away, or choose another path.')];
    },
};
function isSqlite(file) {
    const { size } = (0,external_node_fs_.statSync)(file);
    if (size === 0)
        return true;
    const head = Buffer.alloc(16);
    const fd = (0,external_node_fs_.openSync)(file, 'r');
    try {
        (0,external_node_fs_.readSync)(fd, head, 0, head.length, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
    return head.toString('latin1') === 'SQLite format 3\0';
}
/** PostgreSQL: whether it lets us in, and make tables. */
const postgresServer = { name: 'postgres', run: askPostgres };
async function askPostgres({ plan, missing, secrets }) {
    const { postgres, schema } = plan?.warehouse ?? {};
    if (postgres === undefined || missing.length > 0)
        return [];
    const { password } = new URL(postgres);
    if (password !== '')
        secrets.add(decodeURIComponent(password));
    const { examinePostgres } = await __webpack_require__.e(/* import() */ 9760).then(__webpack_require__.bind(__webpack_require__, 9760));
    try {
        const { place, version, schema: found, mayCreate } = await examinePostgres(postgres, schema);
        return mayCreate
            ? [ok(`PostgreSQL ${version} at ${place} lets us in, and make tables in the schema ${found}`)]
            : [
                problem(`PostgreSQL ${version} at ${place} lets us in, but the user may make no tables in the schema ${found}`, `GRANT CREATE ON SCHEMA ${found} TO that user, or name another one with \`schema\`.`),
            ];
    }
    catch (thrown) {
        const { message, remedy } = (0,errors/* toIngestError */.an)(thrown);
        return [problem(message, remedy)];
    }
}

// EXTERNAL MODULE: ./lib/core/cron.js
var cron = __webpack_require__(94267);
;// CONCATENATED MODULE: ./lib/cli/doctor/workflow-checks.js




const running = ({ workflows }) => workflows.filter(({ jobs }) => jobs.length > 0);
/** Says of each finding which workflow it is about. */
const each = (facts, look) => running(facts).flatMap((workflow) => look(workflow).map((finding) => ({ ...finding, message: `${workflow.path}: ${finding.message}` })));
const workflow = {
    name: 'workflow',
    run(facts) {
        const broken = facts.workflows.flatMap(({ path, broken: why }) => why === undefined ? [] : [problem(`${path} cannot be read: ${why}`, 'Correct its YAML.')]);
        const found = running(facts);
        if (found.length === 0) {
            const remedy = 'Write one with `adip-ingest init`, in the repository that the data go to.';
            return [...broken, warning('no workflow runs adip-ingest: nothing happens by itself', remedy)];
        }
        return [...broken, ok(`${found.map(({ path }) => path).join(', ')} runs adip-ingest`)];
    },
};
const permissions = {
    name: 'permissions',
    run(facts) {
        const found = each(facts, ({ jobs }) => jobs.flatMap((job) => permissionFindings(job, facts)));
        return running(facts).length === 0 ? [] : orOk(found, 'the token may do what is needed');
    },
};
function permissionFindings({ name, permissions: given, steps }, facts) {
    const pushes = gitOf(facts) !== undefined;
    const byRole = steps.some((step) => /configure-aws-credentials/.test(step.uses) && step.with['role-to-assume']);
    const needed = [...(pushes ? ['contents'] : []), ...(byRole ? ['id-token'] : [])];
    const remedy = `Write permissions: { ${needed.map((scope) => `${scope}: write`).join(', ')} } into the workflow.`;
    if (given === undefined) {
        if (byRole)
            return [problem(`job ${name} signs in to AWS by OIDC without id-token: write`, remedy)];
        return pushes
            ? [warning(`job ${name} has no permissions: the repository's default, often read-only, decides`, remedy)]
            : [];
    }
    if (given === 'write-all')
        return [warning(`job ${name} may write everything`, remedy)];
    const missing = needed.filter((scope) => typeof given === 'string' || given[scope] !== 'write');
    return missing.map((scope) => {
        const what = scope === 'contents' ? 'cannot push' : 'cannot sign in to AWS by OIDC';
        return problem(`job ${name} ${what}: ${scope}: write is missing`, remedy);
    });
}
const schedule = {
    name: 'schedule',
    run(facts) {
        const found = each(facts, ({ crons, events }) => {
            if (crons.length === 0)
                return [note(`has no schedule, it runs on ${events.join(', ') || 'nothing'}`)];
            return [
                ...crons.flatMap(cronFindings),
                note('in a public repository its schedule stops after 60 days without activity'),
            ];
        });
        return running(facts).length === 0 ? [] : orOk(found, 'cron lines are valid and away from the full hour');
    },
};
function cronFindings(line) {
    const wrong = (0,cron/* cronProblem */.K2)(line);
    if (wrong !== undefined)
        return [problem(`the cron line "${line}" ${wrong}`, 'Write it as in "17 5 * * *", in UTC.')];
    if (!(0,cron/* isAtFullHour */.Vj)(line))
        return [];
    return [
        warning(`"${line}" fires at minute 0, when runs are often late or dropped`, 'Choose an odd minute, such as 17.'),
    ];
}
const concurrency = {
    name: 'concurrency',
    run(facts) {
        const remedy = 'Write concurrency: { group: ingest, cancel-in-progress: false } into the workflow.';
        const found = each(facts, ({ jobs }) => jobs.flatMap(({ name, hasConcurrency }) => hasConcurrency ? [] : [warning(`job ${name} is in no concurrency group: two runs may meet`, remedy)]));
        return running(facts).length === 0 ? [] : orOk(found, 'one run at a time');
    },
};
const triggers = {
    name: 'triggers',
    run(facts) {
        const found = each(facts, ({ events }) => [
            ...(events.includes('pull_request_target')
                ? [
                    problem("pull_request_target gives strangers' pull requests the secrets", 'Remove it; run on schedule and workflow_dispatch.'),
                ]
                : []),
            ...(events.includes('pull_request')
                ? [warning('pull requests from forks have no secrets, and nothing is published for them', 'Run on schedule.')]
                : []),
        ]);
        return [...found, ...pushNotes(facts)];
    },
};
/** Who waits for a push of the workflow waits in vain. */
function pushNotes(facts) {
    if (gitOf(facts) === undefined || running(facts).length === 0)
        return [];
    const waiting = facts.workflows.filter(({ events, jobs }) => jobs.length === 0 && events.includes('push'));
    if (waiting.length === 0)
        return [note("a push by the workflow's own token starts no other workflow")];
    return [
        warning(`${waiting.map(({ path }) => path).join(', ')} waits for pushes, but one by the workflow's own token starts no other workflow`, 'If it should see the data, start it by workflow_run, or check out with an App token.'),
    ];
}
const steps = {
    name: 'steps',
    run(facts) {
        const found = each(facts, ({ jobs }) => jobs.flatMap((job) => [...stepFindings(job, facts), ...variableFindings(job, facts)]));
        return running(facts).length === 0
            ? []
            : orOk(found, 'the repository is checked out and every variable handed over');
    },
};
function stepFindings({ name, steps: all }, facts) {
    const checkout = all.findIndex(({ uses }) => uses.startsWith('actions/checkout@'));
    const ours = all.findIndex(workflow_file/* isOurs */.MU);
    if (checkout >= 0 && checkout < ours)
        return [];
    if (gitOf(facts) === undefined && all[ours]?.with['url'] !== undefined)
        return [];
    return [
        problem(`job ${name} runs adip-ingest without a checkout before it`, 'Put uses: actions/checkout@v6 before it.'),
    ];
}
/** Variables without a default that the step is not given. */
function variableFindings({ name, variables, steps: all }, { text, plan, file }) {
    const step = all.find(workflow_file/* isOurs */.MU);
    const config = step.with['config'] ?? 'adip.yml';
    if (!plan || step.with['url'] !== undefined || !file.endsWith(String(config)))
        return [];
    const needed = plan.variables.filter((variable) => text.includes(`\${${variable}}`));
    const missing = needed.filter((variable) => !variables.includes(variable));
    if (missing.length === 0)
        return [];
    const line = `${missing[0]}: \${{ secrets.${missing[0]} }}`;
    return [warning(`job ${name} does not hand over ${missing.join(', ')}`, `Add it under env: of the step, ${line}.`)];
}

// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/run/publish.js + 12 modules
var publish = __webpack_require__(51783);
// EXTERNAL MODULE: ./lib/sinks/targets.js
var targets = __webpack_require__(37362);
;// CONCATENATED MODULE: ./lib/cli/doctor/workspace-checks.js








const WARN_ABOVE = 50 * 1024 * 1024;
const workspace = {
    name: 'workspace',
    run(facts) {
        const findings = [...outputFindings(facts), ...lockFindings(facts.workspace)];
        return orOk(findings, `${facts.workspace} is writable, outputs lie inside it`);
    },
};
function outputFindings({ workspace: root, plan }) {
    const now = Date.now();
    const outputs = plan?.streams.flatMap(({ name, write }) => (0,targets/* targetsOf */.QR)((0,targets/* renderTargets */.d8)(write, (0,names/* namesOf */.e)(name, now))).map(({ path }) => ({ name, path }))) ?? [];
    const findings = outputs.flatMap(({ name, path }) => {
        const target = (0,external_node_path_.resolve)(root, path);
        const existing = nearestExisting(target);
        const real = (0,external_node_path_.resolve)((0,external_node_fs_.realpathSync)(existing), (0,external_node_path_.relative)(existing, target));
        const top = (0,external_node_fs_.realpathSync)(root);
        if (real !== top && !real.startsWith(top + external_node_path_.sep))
            return [problem(`${name}: ${path} leads out of the workspace through a link`, 'Choose another path.')];
        const isFolder = (0,external_node_fs_.statSync)(existing).isDirectory();
        if (existing === target && isFolder)
            return [problem(`${name}: ${path} is a folder`, 'Choose another path for the file.')];
        if (existing !== target && !isFolder)
            return [problem(`${name}: ${existing} is a file where a folder is due`, 'Move it, or choose another path.')];
        return isWritable(existing) ? [] : [problem(`${name}: ${path} cannot be written`, `Make ${existing} writable.`)];
    });
    return isWritable(root) ? findings : [problem(`${root} cannot be written`, 'Make it writable.'), ...findings];
}
function nearestExisting(path) {
    let here = path;
    while (!(0,external_node_fs_.existsSync)(here))
        here = (0,external_node_path_.dirname)(here);
    return here;
}
function isWritable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** A lock whose owner lives: runs of one workspace wait for nobody, the second one ends. */
function lockFindings(root) {
    try {
        const owner = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, '.adip', 'work', 'lock'), 'utf8'));
        if (owner.host !== (0,external_node_os_.hostname)())
            return [];
        process.kill(owner.pid, 0);
        return [
            warning(`a run (process ${owner.pid}) is at work in this workspace`, 'Wait for it before you start another.'),
        ];
    }
    catch {
        return []; // no lock, or its owner is gone: the next run takes it over
    }
}
const sizes = {
    name: 'sizes',
    run({ workspace: root, plan }) {
        const outputs = (plan?.streams ?? []).flatMap((stream) => (0,targets/* targetsOf */.QR)(stream.write).map(({ path }) => ({ stream, path, file: (0,external_node_path_.join)(root, path) })));
        const findings = outputs.flatMap(({ stream, path, file }) => {
            const { git } = (0,publish/* destinationsOf */.Nu)(plan, stream);
            if (!git || !(0,external_node_fs_.existsSync)(file))
                return [];
            const { size } = (0,external_node_fs_.statSync)(file);
            const text = `${path} has ${(0,units/* formatBytes */.z3)(size)}`;
            const remedy = 'Write it gzipped or in parts (write.split: { size: 50MB }), or send it to S3 only (publish: { git: false }).';
            if (size > git.max_file_size)
                return [problem(`${text}, above what GitHub takes: it is left out of commits`, remedy)];
            return size > WARN_ABOVE ? [warning(`${text}; GitHub refuses files above 100 MiB`, remedy)] : [];
        });
        const present = outputs.filter(({ file }) => (0,external_node_fs_.existsSync)(file)).length;
        return present === 0
            ? findings
            : orOk(findings, `${plural(present, 'output file')} far from GitHub's limit of 100 MiB`);
    },
};
const envFile = {
    name: '.env',
    run({ workspace: root, clone }) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.env')))
            return [];
        if (typeof clone === 'string')
            return [ok('.env is there, and no clone that it could be committed to')];
        if (clone.tracked.includes('.env'))
            return [
                problem('.env is committed to git: whoever can read the repository can read its secrets', 'Run `git rm --cached .env`, add .env to .gitignore, and replace every secret in it.'),
            ];
        return [ok('.env is not committed')];
    },
};

;// CONCATENATED MODULE: ./lib/cli/doctor.js














const flags = {
    config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to look at. Default: adip.yml' },
    online: {
        type: 'boolean',
        help: 'Also ask the servers: reachability, sign-in, first pages of sites, git, bucket, database',
    },
    format: { type: 'string', value: 'text|json', help: 'How to answer. Default: text' },
};
/** In the order in which they are told. */
const CHECKS = [
    config_checks_config,
    variables,
    node,
    workspace,
    sizes,
    envFile,
    vault,
    contact,
    browser,
    sources,
    sqliteFile,
    git,
    workflow,
    permissions,
    steps,
    schedule,
    concurrency,
    triggers,
];
const doctor = {
    flags,
    about: [
        'Looks at the config, the variables, the workspace, the clone and the workflows in .github/workflows. Asks no server\nunless --online is given, writes nothing. Exit code 0 without problems, 1 with some, 2 for a config that is wrong.',
    ],
    examples: ['adip-ingest doctor', 'adip-ingest doctor --online', 'adip-ingest doctor --format json'],
    async execute({ values }, shell) {
        const format = (0,cli_arguments/* choice */.Yq)('--format', values['format'], ['text', 'json']) ?? 'text';
        const facts = await gatherFacts((0,load/* configFile */.Ze)(shell.cwd, values['config']), external_node_process_.versions.node, shell);
        const checks = values['online'] === true ? [...CHECKS, sourcesOnline, ...ONLINE, postgresServer] : CHECKS;
        const found = [];
        for (const check of checks)
            for (const finding of await findingsOf(check, facts))
                found.push({ check: check.name, ...finding });
        const text = format === 'json' ? `${JSON.stringify({ findings: found }, null, 1)}\n` : asText(found);
        shell.stdout(shell.secrets.redact(text));
        if (facts.problems.some(({ code }) => code !== 'missing_variable'))
            return 2;
        return found.some(({ level }) => level === 'problem') ? 1 : 0;
    },
};
/** A check that breaks is a finding too: the others still help. */
async function findingsOf(check, facts) {
    try {
        return await check.run(facts);
    }
    catch (thrown) {
        if (facts.signal.aborted)
            throw thrown;
        return [problem(`could not be checked: ${(0,errors/* toIngestError */.an)(thrown).message}`)];
    }
}
function asText(found) {
    const width = Math.max(...found.map(({ check }) => check.length));
    const indent = ' '.repeat(9 + width + 2);
    const lines = found.map(({ level, check, message, remedy }) => {
        const text = [message, ...(remedy === undefined ? [] : [remedy])].join('\n').replaceAll('\n', `\n${indent}`);
        return `${level.padEnd(9)}${check.padEnd(width)}  ${text}`;
    });
    const count = (level) => found.filter((one) => one.level === level).length;
    return `${lines.join('\n')}\n\n${plural(count('problem'), 'problem')}, ${plural(count('warning'), 'warning')}\n`;
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

/***/ 94267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ cronProblem),
/* harmony export */   SB: () => (/* binding */ cronSlots),
/* harmony export */   Vj: () => (/* binding */ isAtFullHour)
/* harmony export */ });
const NAMES = {
    3: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
    4: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
};
const FIELDS = [
    ['minute', 0, 59],
    ['hour', 0, 23],
    ['day of the month', 1, 31],
    ['month', 1, 12],
    ['day of the week', 0, 6],
];
/** Why GitHub would not take this as a cron line, undefined where it would: five POSIX fields, no `@daily`. */
function cronProblem(line) {
    const parts = line.trim().split(/\s+/);
    if (parts.length !== 5)
        return `has ${parts.length === 1 ? 'one field' : `${parts.length} fields`}, expected five`;
    for (const [at, [name, from, to]] of FIELDS.entries()) {
        const text = parts[at];
        if (text.split(',').some((item) => !isItem(item, at, from, to)))
            return `has no valid ${name}: "${text}"`;
    }
    return undefined;
}
function isItem(item, at, from, to) {
    const found = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item);
    if (!found)
        return false;
    const [, first, last, step] = found;
    if (step !== undefined && Number(step) < 1)
        return false;
    if (first === '*')
        return last === undefined;
    const low = numberOf(first, at, from, to);
    const high = last === undefined ? low : numberOf(last, at, from, to);
    return low !== undefined && high !== undefined && low <= high;
}
function numberOf(text, at, from, to) {
    const name = NAMES[at]?.indexOf(text.toUpperCase()) ?? -1;
    const value = name >= 0 ? name + (at === 3 ? 1 : 0) : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
    return value >= from && value <= to ? value : undefined;
}
/** Whether it fires at minute 0, when so much of GitHub does that runs come late or never. */
function isAtFullHour(line) {
    const minutes = line.trim().split(/\s+/)[0] ?? '';
    return minutes.split(',').some((item) => /^0+$|^\*(\/|$)|^0+[-/]/.test(item));
}
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Days that are looked back at most: a schedule that rested longer is no longer counted slot by slot. */
const LONGEST_DAYS = 400;
/**
 * When a cron line fires after `after` and up to `until` (ms, UTC), oldest first; the last 400 days at most. Empty where
 * the line is none.
 */
function cronSlots(line, after, until) {
    if (cronProblem(line) !== undefined)
        return [];
    const parts = line.trim().split(/\s+/);
    const [minutes, hours, days, months, weekdays] = FIELDS.map(([, from, to], at) => valuesOf(parts[at], at, from, to));
    // as crond has it: of two restricted day fields either is enough
    const isEither = !parts[2].startsWith('*') && !parts[4].startsWith('*');
    const slots = [];
    const first = Math.max(after, until - LONGEST_DAYS * DAY);
    for (let day = Math.floor(first / DAY) * DAY; day <= until; day += DAY) {
        const date = new Date(day);
        const isDay = days.has(date.getUTCDate());
        const isWeekday = weekdays.has(date.getUTCDay());
        if (!months.has(date.getUTCMonth() + 1) || !(isEither ? isDay || isWeekday : isDay && isWeekday))
            continue;
        for (const hour of hours)
            for (const minute of minutes) {
                const slot = day + (hour * 60 + minute) * MINUTE;
                if (slot > after && slot <= until)
                    slots.push(slot);
            }
    }
    return slots;
}
/** The values that a field names, ascending. */
function valuesOf(text, at, from, to) {
    const values = new Set();
    for (const item of text.split(',')) {
        const [, first, last, step = '1'] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item);
        const low = first === '*' ? from : numberOf(first, at, from, to);
        const isOpen = first === '*' || (last === undefined && item.includes('/'));
        const high = isOpen ? to : last === undefined ? low : numberOf(last, at, from, to);
        for (let value = low; value <= high; value += Number(step))
            values.add(value);
    }
    return new Set([...values].sort((a, b) => a - b));
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
