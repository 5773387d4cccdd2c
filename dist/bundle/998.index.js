export const id = 998;
export const ids = [998,580,453];
export const modules = {

/***/ 34998:
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
// EXTERNAL MODULE: ./lib/config/index.js + 37 modules
var config = __webpack_require__(93884);
;// CONCATENATED MODULE: ./lib/cli/doctor/config-checks.js



const config_checks_config = {
    name: 'config',
    run({ file, plan, problems }) {
        const wrong = problems.filter(({ code }) => code !== 'missing_variable');
        if (!plan || wrong.length > 0)
            return wrong.map((one) => problem((0,config/* formatProblem */.Vw)(one)));
        const later = (0,config/* unsupported */.qO)(plan).map(({ path, message, remedy, severity }) => (severity === 'error' ? problem : warning)(`${path}: ${message}`, remedy));
        const streams = plan.streams.map(({ name }) => name).join(', ');
        return orOk(later, `${(0,external_node_path_.basename)(file)} is valid: ${plural(plan.streams.length, 'stream')} (${streams})`);
    },
};
const variables = {
    name: 'variables',
    run({ plan, missing }) {
        if (missing.length > 0) {
            const remedy = 'Set it in .env beside the config for runs on this machine; in the workflow under env: of the step.';
            return missing.map((name) => problem(`${name} is not set`, remedy));
        }
        return [ok(plan?.variables.length ? `set: ${plan.variables.join(', ')}` : 'the config names none')];
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
// EXTERNAL MODULE: ./lib/cli/validate.js + 1 modules
var validate = __webpack_require__(49580);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/cli/doctor/workflow-file.js



/** All workflows of a repository. */
function readWorkflows(root) {
    const folder = (0,external_node_path_.join)(root, '.github', 'workflows');
    if (!(0,external_node_fs_.existsSync)(folder))
        return [];
    return (0,external_node_fs_.readdirSync)(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => readWorkflow(`.github/workflows/${name}`, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name), 'utf8')));
}
function readWorkflow(path, text) {
    let root;
    try {
        root = fields((0,dist/* parse */.qg)(text, { maxAliasCount: 100, logLevel: 'error' }));
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

;// CONCATENATED MODULE: ./lib/cli/doctor/facts.js








/** Gathers all that the checks look at; asks no server. @throws ConfigError where there is no config */
async function gatherFacts(file, nodeVersion, shell) {
    const text = (0,load/* readConfig */.Xg)(file);
    const workspace = (0,external_node_path_.dirname)(file);
    const env = (0,load/* withEnvFile */.cu)(shell.env, workspace);
    const { secrets, signal } = shell;
    const judged = judge(text, (0,external_node_path_.basename)(file), env, secrets);
    const clone = await readClone(workspace, env, shell);
    const workflows = readWorkflows(typeof clone === 'string' ? workspace : clone.root);
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
// EXTERNAL MODULE: ./lib/publishers/s3/client.js + 1 modules
var s3_client = __webpack_require__(44790);
// EXTERNAL MODULE: ./lib/auth/index.js + 15 modules
var auth = __webpack_require__(32177);
// EXTERNAL MODULE: ./lib/http/index.js + 30 modules
var http = __webpack_require__(98872);
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
;// CONCATENATED MODULE: ./lib/cli/doctor/online-checks.js












const PATIENCE = 15_000;
/** Checks that ask servers; only for those who want it. */
const ONLINE = [
    { name: 'servers', run: (facts) => Promise.all(apiSources(facts).map((source) => reach(new URL(source.base_url)))) },
    {
        name: 'sign-in',
        run: (facts) => Promise.all(apiSources(facts)
            .filter(({ auth }) => asksForToken(auth) && !isRotating(auth))
            .map((source) => trySignIn(source, facts))),
    },
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
        socket.setTimeout(PATIENCE, () => socket.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)));
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
            deadline: now + PATIENCE,
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
            deadline: now + PATIENCE,
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

;// CONCATENATED MODULE: ./lib/cli/doctor/cron.js
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
    const wrong = cronProblem(line);
    if (wrong !== undefined)
        return [problem(`the cron line "${line}" ${wrong}`, 'Write it as in "17 5 * * *", in UTC.')];
    if (!isAtFullHour(line))
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
    const ours = all.findIndex(isOurs);
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
    const step = all.find(isOurs);
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/core/template.js
var template = __webpack_require__(51909);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/run/names.js
var names = __webpack_require__(73453);
// EXTERNAL MODULE: ./lib/run/publish.js + 12 modules
var publish = __webpack_require__(51783);
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
    const outputs = plan?.streams.map(({ name, write }) => ({ name, path: (0,template/* renderText */.S5)(write.csv, (0,names/* namesOf */.e)(name, now)) })) ?? [];
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
        const findings = (plan?.streams ?? []).flatMap((stream) => {
            const { git } = (0,publish/* destinationsOf */.Nu)(plan, stream);
            const file = (0,external_node_path_.join)(root, stream.write.csv);
            if (!git || !(0,external_node_fs_.existsSync)(file))
                return [];
            const { size } = (0,external_node_fs_.statSync)(file);
            const text = `${stream.write.csv} has ${(0,units/* formatBytes */.z3)(size)}`;
            const remedy = 'Write it gzipped or in partitions, or send it to S3 only (publish: { git: false }).';
            if (size > git.max_file_size)
                return [problem(`${text}, above what GitHub takes: it is left out of commits`, remedy)];
            return size > WARN_ABOVE ? [warning(`${text}; GitHub refuses files above 100 MiB`, remedy)] : [];
        });
        const present = plan?.streams.filter(({ write }) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, write.csv))).length ?? 0;
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
    online: { type: 'boolean', help: 'Also ask the servers: reachability, sign-in, the git remote, the bucket' },
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
        const checks = values['online'] === true ? [...CHECKS, ...ONLINE] : CHECKS;
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

/***/ 49580:
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
// EXTERNAL MODULE: ./lib/config/index.js + 37 modules
var config = __webpack_require__(93884);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/core/digits.js
var digits = __webpack_require__(50453);
// EXTERNAL MODULE: ./lib/run/look.js
var look = __webpack_require__(5310);
;// CONCATENATED MODULE: ./lib/run/expectations.js





/** Reads a stream's saved pages with its selectors, as a run would, and compares. Asks no server. */
async function checkExpectations(plan, stream, file) {
    const results = [];
    for (const expectation of stream.expect) {
        const path = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), expectation.page);
        results.push(await checkOne(plan, stream, expectation, path));
    }
    return results;
}
async function checkOne(plan, stream, expectation, path) {
    const { createLinkFinder, createRowReader, parsePage } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(70), __webpack_require__.e(118), __webpack_require__.e(296)]).then(__webpack_require__.bind(__webpack_require__, 92118));
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
        ...compareRecord('first', expectation.first, records[0]),
        ...compareRecord('last', expectation.last, records.at(-1)),
        ...compareNext(expectation.next, next, page.base),
    ];
    return { stream: name, page: expectation.page, rows: records.length, differences };
}
function compareRecord(which, expected, record) {
    return Object.entries(expected ?? {}).flatMap(([field, value]) => {
        const found = plain(record?.[field]);
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
        'Checks keys, values, variables, templates, paths and what must hold between streams, and tells all problems at once.\nExit code 0 where a run could begin, 2 where it could not.',
    ],
    examples: ['adip-ingest validate', 'adip-ingest validate -c adip.yml --print', 'adip-ingest validate --format json'],
    async execute({ values }, shell) {
        const format = (0,cli_arguments/* choice */.Yq)('--format', values['format'], ['text', 'json']) ?? 'text';
        const file = (0,load/* configFile */.Ze)(shell.cwd, values['config']);
        const verdict = judge(file, shell, (0,cli_arguments/* listOf */.c3)(values['streams']));
        const printed = values['print'] === true && verdict.plan ? (0,config/* describePlan */.df)(verdict.plan) : undefined;
        const pages = values['pages'] === true && verdict.plan ? await tryPages(verdict.plan, file) : [];
        if (pages.some(({ differences }) => differences.length > 0)) {
            shell.stderr(shell.secrets.redact(pagesText(pages)));
            return 1;
        }
        if (values['pages'] === true && format === 'text')
            shell.stdout(shell.secrets.redact(pagesText(pages)));
        const text = format === 'json' ? `${JSON.stringify(asJson(verdict, printed), null, 1)}\n` : asText(verdict, printed);
        (verdict.valid || format === 'json' ? shell.stdout : shell.stderr)(shell.secrets.redact(text));
        return verdict.valid ? 0 : 2;
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
        `${differences.length === 0 ? 'ok  ' : 'FAIL'} ${stream}: ${page}, ${rows} records`,
        ...differences.map((difference) => `     ${difference}`),
    ])
        .map((line) => `${line}\n`)
        .join('');
}
function judge(file, shell, streams) {
    const text = (0,load/* readConfig */.Xg)(file);
    const env = (0,load/* withEnvFile */.cu)(shell.env, (0,external_node_path_.dirname)(file));
    try {
        const plan = (0,config/* parseConfig */.o4)(text, { file: (0,external_node_path_.basename)(file), env, secrets: shell.secrets });
        (0,cli_streams/* refuseUnknownStreams */.W)(plan, streams);
        const problems = (0,config/* unsupported */.qO)(plan, streams.length > 0 ? streams : undefined);
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
/* harmony export */   r: () => (/* binding */ Digits)
/* harmony export */ });
/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
class Digits {
    /** Of the form of a JSON number. */
    text;
    constructor(text) {
        this.text = text;
    }
    toJSON() {
        return Number(this.text);
    }
    toString() {
        return this.text;
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
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93884);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91601);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _sites_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16293);






/** A look that takes longer than this is none. */
const PATIENCE = 120_000;
/**
 * Gets one page and parses it. A live one is asked for as a run would, robots.txt included.
 * @param plan with `stream`: through the stream's source, its session included
 */
async function lookAtPage(asked, context, configured) {
    const { parsePage } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(70), __webpack_require__.e(118), __webpack_require__.e(20)]).then(__webpack_require__.bind(__webpack_require__, 92118));
    const source = configured ? (0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOf */ .vz)(configured.plan, configured.stream) : sourceFor(asked.url);
    const given = { parser: source.parser, charset: source.charset, stream: 'page' };
    if ('file' in asked) {
        const url = new URL(asked.url, source.base_url);
        return parsePage(readSaved(asked.file), { ...given, url, page: asked.file });
    }
    const url = new URL(asked.url);
    const sites = (0,_sites_js__WEBPACK_IMPORTED_MODULE_5__/* .openSites */ .n)({
        ...context,
        random: (0,_core_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .seededRandom */ .I)(context.clock.now() % 2 ** 32),
        deadline: context.clock.now() + PATIENCE,
        stateFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context.workspace, '.adip'),
    });
    try {
        const site = await sites.of(source);
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
        const read = (response) => parsePage(Uint8Array.from(response.body), {
            ...given,
            url: response.url,
            contentType: response.headers['content-type'],
            charset: asked.browser ? 'utf-8' : source.charset,
            page: url.pathname,
        });
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
