export const id = 623;
export const ids = [623];
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


/***/ })

};
