export const id = 3309;
export const ids = [3309];
export const modules = {

/***/ 13309:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(33814);
;// CONCATENATED MODULE: ./lib/cli/help.js
/** All commands, one line each. */
function overview(commands) {
    const width = Math.max(...Object.keys(commands).map((name) => name.length));
    const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
    return [
        'Usage: adip-ingest COMMAND [OPTIONS]',
        '',
        'Ingests unstable APIs into CSV files, git and S3, from one YAML file.',
        '',
        'Commands:',
        ...lines,
        '',
        'A first run:',
        '  adip-ingest init --url https://api.example.com/v1/stations',
        '  adip-ingest run',
        '',
        'Variables of the config come from the environment and from a .env file beside the config.',
        'Exit codes: 0 succeeded, 1 failed, 2 bad usage or config, 3 partial.',
        'See `adip-ingest COMMAND --help` for its options.',
        '',
    ].join('\n');
}
/** One command with its options. */
function helpOf(name, summary, command) {
    const rows = Object.entries(command.flags).map(([flag, { short, value, help }]) => [
        `  ${short ? `-${short}, ` : '    '}--${flag}${value ? ` ${value}` : ''}`,
        help,
    ]);
    rows.push(['  -h, --help', 'Show this']);
    const width = Math.max(0, ...rows.map(([left]) => left.length));
    const words = (command.positionals ?? []).map((word) => ` [${word}]`).join('');
    const { about = [], examples = [] } = command;
    return [
        `Usage: adip-ingest ${name}${words} [OPTIONS]`,
        '',
        summary,
        ...about.flatMap((paragraph) => ['', paragraph]),
        '',
        'Options:',
        ...rows.map(([left, help]) => `${left.padEnd(width)}  ${help}`),
        ...(examples.length > 0 ? ['', 'Examples:', ...examples.map((line) => `  ${line}`)] : []),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/core/nearest.js
var nearest = __webpack_require__(66661);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/secrets.js
var secrets = __webpack_require__(20870);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
;// CONCATENATED MODULE: ./lib/cli.js







/** The oldest release that has what the commands load. */
const NODE = 24;
/** Each command's code is loaded when it is called, so that `--help` and `--version` cost nothing. */
const COMMANDS = {
    init: {
        summary: 'Write a first config, a workflow and a list of the variables they need',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(2840), __webpack_require__.e(559), __webpack_require__.e(4517), __webpack_require__.e(2523), __webpack_require__.e(1510), __webpack_require__.e(8057), __webpack_require__.e(9987)]).then(__webpack_require__.bind(__webpack_require__, 29987))).init,
    },
    validate: {
        summary: 'Check a config without asking any server',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(2840), __webpack_require__.e(559), __webpack_require__.e(4517), __webpack_require__.e(4455)]).then(__webpack_require__.bind(__webpack_require__, 94455))).validate,
    },
    preview: {
        summary: 'Show the first rows of a stream or a URL, and what was found in them; write nothing',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(2840), __webpack_require__.e(559), __webpack_require__.e(4517), __webpack_require__.e(2523), __webpack_require__.e(1510), __webpack_require__.e(8057)]).then(__webpack_require__.bind(__webpack_require__, 48057))).preview,
    },
    suggest: {
        summary: 'Propose a config for a list page of a site: rows, fields, next page',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(2840), __webpack_require__.e(559), __webpack_require__.e(4517), __webpack_require__.e(2523), __webpack_require__.e(1510), __webpack_require__.e(8057), __webpack_require__.e(768)]).then(__webpack_require__.bind(__webpack_require__, 80768))).suggest,
    },
    plan: {
        summary: 'Show what a run would ask and write, in order; ask no server',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(2840), __webpack_require__.e(559), __webpack_require__.e(4517), __webpack_require__.e(2523), __webpack_require__.e(1783), __webpack_require__.e(2961), __webpack_require__.e(5486)]).then(__webpack_require__.bind(__webpack_require__, 15486))).plan,
    },
    doctor: {
        summary: 'Look for what would make a run fail: variables, workspace, git, workflow, destinations',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(2840), __webpack_require__.e(559), __webpack_require__.e(4517), __webpack_require__.e(2523), __webpack_require__.e(1783), __webpack_require__.e(4455), __webpack_require__.e(2427)]).then(__webpack_require__.bind(__webpack_require__, 2427))).doctor,
    },
    run: {
        summary: 'Run the streams of a config: resume what was interrupted, land the files, report',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(2840), __webpack_require__.e(559), __webpack_require__.e(4517), __webpack_require__.e(2523), __webpack_require__.e(1510), __webpack_require__.e(1783), __webpack_require__.e(2961), __webpack_require__.e(9454), __webpack_require__.e(623)]).then(__webpack_require__.bind(__webpack_require__, 623))).run,
    },
    report: {
        summary: 'Show the report of a run, as text, JSON or one HTML page, or the last runs with trends',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(559), __webpack_require__.e(1510), __webpack_require__.e(8469)]).then(__webpack_require__.bind(__webpack_require__, 38469))).report,
    },
    schema: {
        summary: 'Print the JSON Schema of the config or of the report',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(5441), __webpack_require__.e(559), __webpack_require__.e(1510), __webpack_require__.e(2511)]).then(__webpack_require__.bind(__webpack_require__, 12511))).schema,
    },
};
async function main(args, shell) {
    const [name, ...rest] = args;
    if (name === '--version' || name === '-v')
        return tell(shell, `${version/* VERSION */.x}\n`);
    const isHelp = name === 'help' || name === '--help' || name === '-h';
    if (isHelp && rest[0] !== undefined)
        return main([rest[0], '--help'], shell);
    if (name === undefined || isHelp)
        return tell(shell, overview(COMMANDS));
    const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!entry) {
        const what = name.startsWith('-') ? `"${name}" comes before any command` : `no command is called "${name}"`;
        throw new errors/* ConfigError */.xL('bad_usage', what, {
            remedy: `${(0,nearest/* suggest */.Z)(name, Object.keys(COMMANDS)) ?? ''} See \`adip-ingest --help\`.`.trim(),
        });
    }
    if (Number.parseInt(external_node_process_.versions.node, 10) < NODE)
        throw new errors/* ConfigError */.xL('old_node', `this is Node ${external_node_process_.versions.node}, and Node ${NODE} or newer is needed`, {
            remedy: 'Install it from https://nodejs.org; `node --version` tells which one is found first.',
        });
    const command = await entry.load();
    if (rest.includes('--help') || rest.includes('-h'))
        return tell(shell, helpOf(name, entry.summary, command));
    return command.execute((0,cli_arguments/* parseFlags */.bQ)(name, rest, command.flags, command.positionals?.length), shell);
}
function tell(shell, text) {
    shell.stdout(text);
    return 0;
}
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
    external_node_process_.on(signal, () => {
        if (stop.signal.aborted)
            external_node_process_.exit(130); // asked twice: at once, checkpoints hold
        stop.abort(new Error(signal));
    });
}
// Whoever reads our output may stop early (`| head`): no reason to fail.
for (const stream of [external_node_process_.stdout, external_node_process_.stderr]) {
    stream.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
}
const cli_secrets = (0,secrets/* createSecrets */.g)();
const shell = {
    cwd: external_node_process_.cwd(),
    env: external_node_process_.env,
    signal: stop.signal,
    secrets: cli_secrets,
    isTerminal: external_node_process_.stderr.isTTY === true && external_node_process_.env['TERM'] !== 'dumb',
    columns: () => external_node_process_.stderr.columns ?? 80,
    width: () => external_node_process_.stdout.columns ?? (Number(external_node_process_.env['COLUMNS']) || 100),
    stdout: (text) => external_node_process_.stdout.write(text),
    stderr: (text) => external_node_process_.stderr.write(text),
};
main(external_node_process_.argv.slice(2), shell).then((code) => {
    external_node_process_.exitCode = code;
}, (thrown) => {
    const error = (0,errors/* toIngestError */.an)(thrown);
    const remedy = error.remedy === undefined ? '' : `\n${error.remedy}`;
    external_node_process_.stderr.write(cli_secrets.redact(`adip-ingest: ${error.message}${remedy}\n`));
    if (error.code === 'unexpected' && external_node_process_.env['ADIP_DEBUG'])
        console.error(thrown);
    external_node_process_.exitCode = error instanceof errors/* ConfigError */.xL ? 2 : 1;
});


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
