export const id = 706;
export const ids = [706];
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

/***/ 10706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   report: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1565);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17564);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28083);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33814);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3132);








const flags = {
    config: {
        type: 'string',
        short: 'c',
        value: 'FILE',
        help: 'Config beside which .adip/reports/ lies. Default: adip.yml',
    },
    last: { type: 'string', value: 'N', help: 'List the last N runs. Default without RUN: 10' },
    format: { type: 'string', value: 'text|json', help: 'How to answer. Default: text' },
};
const report = {
    flags,
    positionals: ['RUN'],
    about: [
        'Reports of the last 20 runs in this workspace are kept in .adip/reports/. RUN is the id of a run, its beginning, or\n"latest"; without it the runs are listed.',
    ],
    examples: ['adip-ingest report', 'adip-ingest report latest', 'adip-ingest report 20261121-0600 --format json'],
    async execute({ values, positionals }, shell) {
        const format = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .choice */ .Yq)('--format', values['format'], ['text', 'json']) ?? 'text';
        const last = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_6__/* .positiveInteger */ .Cq)('--last', values['last']);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,_load_js__WEBPACK_IMPORTED_MODULE_7__/* .configFile */ .Ze)(shell.cwd, values['config'])), '.adip', 'reports');
        const ids = idsIn(folder);
        const [wanted] = positionals;
        if (wanted !== undefined && last !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('bad_usage', 'report: RUN and --last exclude one another');
        if (wanted !== undefined) {
            const found = load(folder, chooseRun(ids, wanted, folder));
            shell.stdout(format === 'json' ? json(found) : (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .renderText */ .S5)(found));
            return 0;
        }
        const reports = ids.slice(0, last ?? 10).map((id) => load(folder, id));
        if (format === 'json')
            shell.stdout(json(reports.map(({ run, totals }) => ({ run, totals }))));
        else if (reports.length === 0)
            shell.stdout(`No run has left a report in ${folder}.\n`);
        else
            shell.stdout(`${list(reports, shell.width())}\n`);
        return 0;
    },
};
const json = (value) => `${JSON.stringify(value, null, 1)}\n`;
/** Ids of the runs with a report, the latest first. */
function idsIn(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)
        .flatMap((name) => /^(\d{8}-\d{6}-\w+)\.json$/.exec(name)?.slice(1) ?? [])
        .sort()
        .reverse();
}
function chooseRun(ids, wanted, folder) {
    const found = wanted === 'latest' ? ids.slice(0, 1) : ids.filter((id) => id.startsWith(wanted));
    if (found.length === 1)
        return found[0];
    const message = found.length === 0 ? `no run ${wanted} has a report in ${folder}` : `${found.length} runs begin with "${wanted}"`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('unknown_run', message, {
        remedy: ids.length === 0 ? 'Run `adip-ingest run` first.' : `Choose among ${ids.slice(0, 10).join(', ')}.`,
    });
}
function load(folder, id) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${id}.json`);
    try {
        return _core_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reportSchema */ .Q.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')));
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('report_unreadable', `${file} is not a report of this version`, {
            cause: thrown,
            remedy: 'Delete it; the next run writes a new one.',
        });
    }
}
function list(reports, width) {
    const rows = reports.map(({ run, totals }) => [
        run.id,
        run.dry_run ? `${run.status}, dry run` : run.limit === undefined ? run.status : `${run.status}, trial`,
        `${totals.pages_succeeded}/${totals.pages_requested}`,
        String(totals.records),
        `+${totals.added} ~${totals.updated} -${totals.removed}`,
        String(totals.retries),
        (0,_core_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(run.duration_ms),
    ]);
    return (0,_reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .renderTable */ .bo)(['run', 'status', 'pages', 'records', 'changes', 'retries', 'time'], rows, width);
}


/***/ })

};
