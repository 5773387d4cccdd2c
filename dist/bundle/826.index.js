export const id = 826;
export const ids = [826];
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

/***/ 17826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missingVariables: () => (/* binding */ missingVariables),
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85662);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33814);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3132);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56667);





const flags = {
    config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to check. Default: adip.yml' },
    streams: { type: 'string', value: 'A,B', help: 'Streams that are to run. Default: all' },
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
        const format = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)('--format', values['format'], ['text', 'json']) ?? 'text';
        const file = (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .configFile */ .Ze)(shell.cwd, values['config']);
        const verdict = judge(file, shell, (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(values['streams']));
        const printed = values['print'] === true && verdict.plan ? (0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .describePlan */ .df)(verdict.plan) : undefined;
        const text = format === 'json' ? `${JSON.stringify(asJson(verdict, printed), null, 1)}\n` : asText(verdict, printed);
        (verdict.valid || format === 'json' ? shell.stdout : shell.stderr)(shell.secrets.redact(text));
        return verdict.valid ? 0 : 2;
    },
};
function judge(file, shell, streams) {
    const text = (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .Xg)(file);
    const env = (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .withEnvFile */ .cu)(shell.env, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file));
    try {
        const plan = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o4)(text, { file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file), env, secrets: shell.secrets });
        (0,_streams_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseUnknownStreams */ .W)(plan, streams);
        const problems = (0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .unsupported */ .qO)(plan, streams.length > 0 ? streams : undefined);
        return { file, valid: problems.every(({ severity }) => severity !== 'error'), problems, missing: [], plan };
    }
    catch (thrown) {
        if (!(thrown instanceof _config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidConfigError */ .uo))
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
    const lines = problems.map((problem) => problem.severity === 'warning' ? `warning: ${(0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatProblem */ .Vw)(problem)}` : (0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatProblem */ .Vw)(problem));
    if (missing.length > 0)
        lines.push(`Not set: ${missing.join(', ')}\n  Set them in the environment, or in .env beside the config.`);
    if (plan && valid)
        lines.push(summaryOf(file, plan));
    else
        lines.push(`${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)}: ${errors === 1 ? '1 problem' : `${errors} problems`}`);
    if (printed !== undefined)
        lines.push(printed.trimEnd());
    return `${lines.join('\n\n')}\n`;
}
function summaryOf(file, { streams, sources, variables }) {
    const count = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
    const names = streams.map(({ name }) => name).join(', ');
    const of = count(Object.keys(sources).length, 'source');
    const set = variables.length > 0 ? `; variables: ${variables.join(', ')}` : '';
    return `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)} is valid: ${count(streams.length, 'stream')} (${names}) of ${of}${set}`;
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


/***/ })

};
