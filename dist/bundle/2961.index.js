export const id = 2961;
export const ids = [2961,8296];
export const modules = {

/***/ 93255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   _J: () => (/* binding */ MOST_SAMPLES)
/* harmony export */ });
const MOST_SAMPLES = 5;
const OUTCOMES = { fail: 'failed', warn: 'warned', quarantine: 'quarantined' };
function verdict(check, holds, onFail, detail, finding) {
    const result = { check, outcome: holds ? 'passed' : OUTCOMES[onFail], detail };
    if (holds || finding === undefined)
        return result;
    const { failing, samples } = finding;
    return {
        ...result,
        ...(failing === undefined ? {} : { failing }),
        ...(samples.length > 0 ? { samples: [...samples] } : {}),
    };
}
const percent = (rate) => `${(rate * 100).toFixed(rate > 0 && rate < 0.1 ? 1 : 0)}%`;


/***/ }),

/***/ 40873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ unknownColumn),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   t4: () => (/* binding */ judgeFinding)
/* harmony export */ });
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66661);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17564);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93255);
/* harmony import */ var _row_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6223);




/** Judges every check on the number of rows and on columns; a pure function, so that a run can be explained afterwards. */
function judge(options, facts) {
    return [...judgeRows(options, facts), ...judgeColumns(options, facts)];
}
function judgeRows({ rows: limits }, facts) {
    if (!limits)
        return [];
    const results = [];
    const has = `${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(facts.rows)} rows`;
    const add = (name, holds, detail) => results.push((0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .WJ)(`rows.${name}`, holds, limits.on_fail, detail));
    const { min, max, max_drop } = limits;
    if (min !== undefined) {
        const short = facts.rows < min ? `, ${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(min - facts.rows)} too few` : '';
        add('min', facts.rows >= min, `${has}, at least ${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(min)} expected${short}`);
    }
    if (max !== undefined) {
        const over = facts.rows > max ? `, ${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(facts.rows - max)} too many` : '';
        add('max', facts.rows <= max, `${has}, at most ${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(max)} expected${over}`);
    }
    if (max_drop !== undefined) {
        const usual = median(facts.earlierRows);
        const drop = usual > 0 ? Math.max(0, (usual - facts.rows) / usual) : 0;
        const detail = usual === 0
            ? `${has}; no earlier run to compare with`
            : `${has}, ${(0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(drop)} below the median ${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(usual)} of the last ${facts.earlierRows.length} runs, at most ${(0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(max_drop)} allowed`;
        add('max_drop', drop <= max_drop, detail);
    }
    return results;
}
function judgeColumns({ columns }, facts) {
    const byRow = (0,_row_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .rowChecksOf */ .N)({ columns }).filter(({ onFail }) => onFail !== 'quarantine');
    return Object.entries(columns).flatMap(([column, blocks]) => {
        const ofColumn = blocks.flatMap((block) => judgeColumn(column, block, facts));
        const ofRows = byRow
            .filter((one) => one.column === column)
            .map(({ id, check, onFail, fault }) => isUnknown(column, facts)
            ? (0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .WJ)(check, false, onFail, unknownColumn(column, facts.columns))
            : judgeFinding(check, onFail, fault, facts.found.get(id), facts.rows));
        return [...ofColumn, ...ofRows];
    });
}
/** A row check by what was found of it. */
function judgeFinding(check, onFail, fault, finding, rows) {
    const { failing = 0, furthest } = finding ?? {};
    const worst = furthest === undefined ? '' : `, the furthest ${furthest}`;
    const detail = failing === 0
        ? `none of ${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(rows)} rows is ${fault}`
        : `${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(failing)} of ${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(rows)} rows ${failing === 1 ? 'is' : 'are'} ${fault}${worst}`;
    return (0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .WJ)(check, failing === 0, onFail, detail, finding);
}
const isUnknown = (column, { columns, rows }) => rows > 0 && columns !== undefined && !columns.includes(column);
/** What is said of a check on a column that no row has. */
const unknownColumn = (column, columns) => `there is no column "${column}"; ${(0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggest */ .Z)(column, columns)?.replace(/^./, (letter) => letter.toLowerCase()) ?? 'the target has none'}`;
function judgeColumn(column, limits, facts) {
    const { required, max_null_rate, unique, freshness, on_fail } = limits;
    const results = [];
    const add = (kind, holds, detail, failing) => {
        const check = `${column}.${kind}`;
        const said = isUnknown(column, facts);
        const finding = { ...(failing === undefined ? {} : { failing }), samples: facts.found.get(check)?.samples ?? [] };
        results.push((0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .WJ)(check, holds && !said, on_fail, said ? unknownColumn(column, facts.columns) : detail, finding));
    };
    const empty = facts.empty.get(column) ?? (isUnknown(column, facts) ? facts.rows : 0);
    const rate = facts.rows === 0 ? 0 : empty / facts.rows;
    const where = `${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(empty)} of ${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(facts.rows)} rows ${empty === 1 ? 'has' : 'have'} no value`;
    if (required && on_fail !== 'quarantine')
        add('required', empty === 0, where, empty);
    if (max_null_rate !== undefined)
        add('max_null_rate', rate <= max_null_rate, `${where} (${(0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(rate)}), at most ${(0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(max_null_rate)} allowed`, empty);
    if (unique) {
        const repeated = facts.repeated.get(column) ?? 0;
        const said = repeated === 0
            ? 'no value stands twice'
            : `${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(repeated)} ${repeated === 1 ? 'row repeats' : 'rows repeat'} a value of another row`;
        add('unique', repeated === 0, said, repeated);
    }
    if (freshness !== undefined) {
        const newest = facts.newest.get(column);
        add('freshness', newest !== undefined && facts.now - newest <= freshness, ageOf(newest, freshness, facts.now));
    }
    return results;
}
function ageOf(newest, freshness, now) {
    if (newest === undefined)
        return 'no value is a date (ISO 8601)';
    const at = new Date(newest).toISOString();
    const age = newest > now ? 'in the future' : `${days(now - newest)} old`;
    const over = now - newest > freshness ? `, ${days(now - newest - freshness)} too old` : '';
    return `the newest is ${at}, ${age}, at most ${days(freshness)} allowed${over}`;
}
function days(ms) {
    const whole = Math.floor(ms / 86_400_000);
    const rest = ms - whole * 86_400_000;
    if (whole === 0)
        return (0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms);
    return rest < 60_000 ? `${whole} d` : `${whole} d ${(0,_core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(rest)}`;
}
function median(values) {
    if (values.length === 0)
        return 0;
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : Math.round((sorted[middle - 1] + sorted[middle]) / 2);
}


/***/ }),

/***/ 83670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VG: () => (/* binding */ diffSchema),
/* harmony export */   _T: () => (/* binding */ discards),
/* harmony export */   uQ: () => (/* binding */ describeChange),
/* harmony export */   ud: () => (/* binding */ decideSchema)
/* harmony export */ });
/* harmony import */ var _core_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7054);

/** Compares what came with what is known; a pure function. @param exempt columns that are never new: the key's */
function diffSchema(now, before, exempt) {
    const known = before.columns && new Set([...before.columns, ...exempt]);
    const has = (column) => (now.present[now.columns.indexOf(column)] ?? 0) > 0;
    const added = known ? now.columns.filter((column) => !known.has(column) && has(column)) : [];
    const suspects = Object.entries(now.types).flatMap(([column, seen]) => {
        const from = before.types[column];
        const to = (0,_core_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .widen */ .oP)(from, seen);
        return from === undefined || to === from || added.includes(column) ? [] : [{ column, from, to }];
    });
    const all = new Set([...(before.columns ?? []), ...now.columns]);
    return { added, missing: [...all].filter((column) => !has(column)), suspects };
}
const ADDED = {
    evolve: 'added',
    freeze: 'failed',
    discard_row: 'rows_discarded',
    discard_value: 'column_discarded',
};
const TYPED = {
    evolve: 'widened',
    freeze: 'failed',
    discard_row: 'rows_discarded',
    discard_value: 'values_discarded',
};
/** What becomes of each change. @param rows that a change concerns, where they were counted */
function decideSchema(diff, contract, now, rows) {
    const count = (column) => {
        const found = rows(column);
        return found === undefined ? {} : { rows: found };
    };
    return [
        ...diff.added.map((column) => {
            const to = now.types[column];
            const action = ADDED[contract.new_columns];
            return { column, change: 'new', ...(to ? { to } : {}), action, ...count(column) };
        }),
        ...diff.missing.map((column) => {
            return { column, change: 'missing', action: contract.missing_columns === 'freeze' ? 'failed' : 'kept_empty' };
        }),
        ...diff.suspects
            .filter(({ column }) => rows(column) !== 0)
            .map(({ column, from, to }) => {
            return { column, change: 'type', from, to, action: TYPED[contract.types], ...count(column) };
        }),
    ];
}
/** Whether rows or values are taken out because of such a change. */
const discards = (action) => action === 'discard_row' || action === 'discard_value';
/** A change as a sentence. */
function describeChange({ column, change, from, to, action, rows }) {
    const count = rows === undefined ? 'values' : `${rows} ${rows === 1 ? 'value' : 'values'}`;
    const what = change === 'new'
        ? `the column "${column}" is new`
        : change === 'missing'
            ? `no record has "${column}" any more`
            : `"${column}" has ${count} of another type than ${from}`;
    return `${what}${SAID[action](rows, to)}`;
}
const SAID = {
    added: () => '',
    kept_empty: () => '; the column stays, empty',
    widened: (_, to) => `; it is ${to} now`,
    failed: () => '',
    rows_discarded: (rows) => `; ${rows ?? 0} ${rows === 1 ? 'row was' : 'rows were'} dropped, as the contract says`,
    column_discarded: () => '; it was dropped, as the contract says',
    values_discarded: (rows) => `; ${rows === 1 ? 'its cell was' : 'their cells were'} emptied, as the contract says`,
};


/***/ }),

/***/ 88296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ newFieldNotes),
/* harmony export */   Z8: () => (/* binding */ addNotes),
/* harmony export */   fK: () => (/* binding */ newSiteNotes)
/* harmony export */ });
const newFieldNotes = (selectors) => ({
    hits: 0,
    misses: 0,
    by: new Array(selectors).fill(0),
    unparsed: 0,
    samples: [],
    healed: 0,
});
const newSiteNotes = () => ({
    items: [],
    fields: {},
    pages: { static: 0, browser: 0, unchanged: 0 },
    rendering: {},
});
/** Adds what a page showed to what the pages before it did. */
function addNotes(all, page) {
    addCounts(all.items, page.items);
    for (const [name, notes] of Object.entries(page.fields)) {
        all.fields[name] ??= newFieldNotes(notes.by.length);
        addField(all.fields[name], notes);
    }
    for (const how of ['static', 'browser', 'unchanged'])
        all.pages[how] += page.pages[how];
    for (const [kind, { helped, useless }] of Object.entries(page.rendering)) {
        all.rendering[kind] ??= { helped: 0, useless: 0 };
        all.rendering[kind].helped += helped;
        all.rendering[kind].useless += useless;
    }
}
function addField(all, page) {
    all.hits += page.hits;
    all.misses += page.misses;
    all.unparsed += page.unparsed;
    all.healed += page.healed;
    addCounts(all.by, page.by);
    for (const sample of page.samples)
        if (all.samples.length < 3 && !all.samples.includes(sample))
            all.samples.push(sample);
    if (page.print)
        all.print = page.print;
    if (page.proposal && (all.proposal?.rows ?? 0) < page.proposal.rows)
        all.proposal = page.proposal;
}
function addCounts(all, more) {
    more.forEach((count, i) => {
        all[i] = (all[i] ?? 0) + count;
    });
}


/***/ }),

/***/ 22606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ systemWords)
/* harmony export */ });
const WORDS = {
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EROFS: 'the file system is read-only',
    ENOENT: 'its folder is not there',
    ENOTDIR: 'a file stands where a folder is due',
    EEXIST: 'a file stands where a folder is due',
    EISDIR: 'that is a folder',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
};
/** Why a file cannot be written, in words and with the system's code; the error's own message where it has none. */
function systemWords(thrown) {
    const { code, message } = thrown;
    if (code === undefined)
        return message;
    return Object.hasOwn(WORDS, code) ? `${WORDS[code]} (${code})` : code;
}


/***/ }),

/***/ 87881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ checkFile)
});

// EXTERNAL MODULE: ./lib/checks/index.js
var lib_checks = __webpack_require__(40873);
// EXTERNAL MODULE: ./lib/checks/contract.js
var contract = __webpack_require__(93255);
// EXTERNAL MODULE: ./lib/checks/values.js
var values = __webpack_require__(75455);
// EXTERNAL MODULE: ./lib/sinks/csv-dedupe.js
var csv_dedupe = __webpack_require__(35374);
// EXTERNAL MODULE: ./lib/sinks/csv-facts.js
var csv_facts = __webpack_require__(50646);
// EXTERNAL MODULE: ./lib/sinks/csv-reader.js
var csv_reader = __webpack_require__(81034);
// EXTERNAL MODULE: ./lib/run/row-cells.js
var row_cells = __webpack_require__(25093);
// EXTERNAL MODULE: ./lib/run/row-checks.js
var row_checks = __webpack_require__(67387);
;// CONCATENATED MODULE: ./lib/run/facts.js







/**
 * What the checks ask of a finished file; a pass over it only where they look at rows.
 * @returns also the results of checks that cannot be judged
 */
async function gatherFacts(checks, judged) {
    const { rows, earlierRows, now } = judged;
    const columns = (0,csv_reader/* readHeader */.ay)(judged.file);
    const seen = await seeRows(checks, judged, columns ?? []);
    const { repeated, samples } = await seeRepeated(checks, judged, columns ?? []);
    const found = new Map([...seen.found, ...samples]);
    const facts = { rows, earlierRows, now, columns, empty: seen.empty, repeated, found, newest: seen.newest };
    return { facts, broken: seen.broken };
}
async function seeRows(checks, judged, header) {
    const { name, file, key, fill, redact, rows, types, signal } = judged;
    const view = (0,row_cells/* viewOf */.du)(header, key, fill, redact);
    const broken = [];
    const newest = new Map();
    const empty = new Map(judged.empty ?? []);
    if (rows === 0)
        return { empty, newest, found: new Map(), broken };
    const byRow = await (0,row_checks/* openRowChecks */._)({ stream: name, checks, types, view, counts: (onFail) => onFail !== 'quarantine' });
    // one on a column that is not there is told by the judge, in its place
    broken.push(...byRow.broken.filter(({ check }) => check.startsWith('expressions.')));
    const dated = fieldsOf(checks, header, ({ freshness }) => freshness !== undefined);
    const counted = new Map([...emptyWanted(checks, judged, header)].map((field) => [field, emptySamples()]));
    try {
        if (byRow.checks.length > 0 || dated.length > 0 || counted.size > 0) {
            let index = -1;
            await (0,csv_dedupe/* scan */.SQ)(file, signal, (reader) => {
                index += 1;
                byRow.see(reader, index);
                for (const field of dated)
                    noteNewest(newest, header[field], (0,row_cells/* cellOf */.WC)(reader, field, fill));
                for (const [field, kept] of counted)
                    if ((0,row_cells/* cellOf */.WC)(reader, field, fill) === undefined)
                        kept.add(() => (0,row_cells/* keyText */.Pu)(reader, view, index));
            });
        }
        const found = byRow.found();
        for (const [field, { count, samples }] of counted) {
            empty.set(header[field], count());
            for (const kind of ['required', 'max_null_rate'])
                found.set(`${header[field]}.${kind}`, { failing: count(), samples });
        }
        return { empty, newest, found, broken };
    }
    finally {
        byRow.close();
    }
}
const fieldsOf = ({ columns }, header, has) => header.flatMap((column, field) => (Object.hasOwn(columns, column) && columns[column].some(has) ? [field] : []));
/** Columns whose empty cells must be looked for: nobody counted them, or there are too many and samples are due. */
function emptyWanted(checks, { empty, rows }, header) {
    return header.flatMap((column, field) => {
        const blocks = Object.hasOwn(checks.columns, column) ? checks.columns[column] : [];
        const known = empty?.get(column);
        const asks = blocks.some(({ required, on_fail, max_null_rate }) => {
            const isRequired = required && on_fail !== 'quarantine';
            if (known === undefined)
                return isRequired || max_null_rate !== undefined;
            return (isRequired && known > 0) || (max_null_rate !== undefined && known / rows > max_null_rate);
        });
        return asks ? [field] : [];
    });
}
function emptySamples() {
    const samples = [];
    let count = 0;
    return {
        samples,
        count: () => count,
        add(key) {
            count += 1;
            if (samples.length < contract/* MOST_SAMPLES */._J)
                samples.push({ key: key(), value: '' });
        },
    };
}
function noteNewest(newest, column, text) {
    const at = text === undefined ? undefined : (0,values/* instantOf */.B9)(text);
    if (at !== undefined && at > (newest.get(column) ?? Number.NEGATIVE_INFINITY))
        newest.set(column, at);
}
/** A column that alone is the key of a merged target has no value twice. */
async function seeRepeated(checks, judged, header) {
    const { file, fill, rows, key, current, redact, signal } = judged;
    const repeated = new Map();
    const samples = new Map();
    const view = (0,row_cells/* viewOf */.du)(header, key, fill, redact);
    for (const field of fieldsOf(checks, header, ({ unique }) => unique)) {
        const column = header[field];
        if (key.length === 1 && key[0] === column)
            continue;
        const some = [];
        const failing = await (0,csv_facts/* countRepeated */.E)({ file, column, fill, rows, current }, (reader) => {
            if (some.length < contract/* MOST_SAMPLES */._J)
                some.push({
                    key: view.key.length === 0 ? '' : (0,row_cells/* keyText */.Pu)(reader, view, 0),
                    value: (0,row_cells/* shown */.SP)((0,row_cells/* cellOf */.WC)(reader, field, fill) ?? '', redact),
                });
        }, { signal });
        repeated.set(column, failing);
        samples.set(`${column}.unique`, { failing, samples: some });
    }
    return { repeated, samples };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/column-type.js
var column_type = __webpack_require__(7054);
;// CONCATENATED MODULE: ./lib/run/target-queries.js







/** Loads the rows into a database of their own, on disk so that memory stays flat, and asks it. */
async function runQueries(queries, judged, scratch) {
    if (queries.length === 0)
        return [];
    const { DatabaseSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 19));
    const file = (0,external_node_path_.join)(scratch, 'checks.sqlite');
    (0,external_node_fs_.rmSync)(file, { force: true });
    const database = new DatabaseSync(file);
    try {
        await load(database, judged);
        database.exec('PRAGMA query_only = ON');
        return queries.map((query) => ask(database, query));
    }
    finally {
        database.close();
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
}
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
const AFFINITY = {
    integer: 'INTEGER',
    boolean: 'INTEGER',
    number: 'REAL',
};
async function load(database, { name, file, fill, types, signal }) {
    const header = (0,csv_reader/* readHeader */.ay)(file) ?? [];
    const columns = header.map((column) => `${quoted(column)} ${types[column] === undefined ? '' : (AFFINITY[types[column]] ?? 'TEXT')}`);
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    database.exec(`CREATE TABLE ${quoted(name)} (${columns.join(', ') || '"nothing"'})`);
    if (header.length > 0) {
        const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${header.map(() => '?').join(', ')})`);
        await (0,csv_dedupe/* scan */.SQ)(file, signal, (reader) => {
            insert.run(...header.map((column, field) => {
                const text = (0,row_cells/* cellOf */.WC)(reader, field, fill);
                const value = text === undefined ? null : (0,column_type/* typedValue */.iG)(text, types[column] ?? 'number');
                return typeof value === 'boolean' ? +value : value;
            }));
        });
    }
    database.exec('COMMIT');
}
function ask(database, { name, query, on_fail, min, max, equals }) {
    const check = `queries.${name}`;
    let value;
    try {
        const statement = database.prepare(query);
        statement.setReadBigInts(true);
        value = Object.values(statement.get() ?? {})[0];
    }
    catch (thrown) {
        return (0,contract/* verdict */.WJ)(check, false, on_fail, `${thrown.message} in "${query.slice(0, 200)}"`);
    }
    const number = typeof value === 'bigint' ? Number(value) : value;
    const wanted = [
        ...(equals === undefined ? [] : [`${equals}`]),
        ...(min === undefined ? [] : [`at least ${min}`]),
        ...(max === undefined ? [] : [`at most ${max}`]),
    ].join(' and ');
    if (typeof number !== 'number')
        return (0,contract/* verdict */.WJ)(check, false, on_fail, `the result is ${value === undefined || value === null ? 'NULL' : 'no number'}, ${wanted} expected`);
    const off = [
        equals === undefined ? 0 : Math.abs(number - equals),
        min === undefined ? 0 : min - number,
        max === undefined ? 0 : number - max,
    ];
    const worst = Math.max(...off);
    return (0,contract/* verdict */.WJ)(check, worst <= 0, on_fail, `${number}, ${wanted} expected${worst > 0 ? `: off by ${worst}` : ''}`);
}

;// CONCATENATED MODULE: ./lib/run/check-file.js



/** Judges a finished file: all checks but those on single rows that quarantine, which have been asked before. */
async function checkFile(checks, judged, scratch) {
    const { facts, broken } = await gatherFacts(checks, judged);
    const expressions = checks.expressions
        .filter(({ on_fail }) => on_fail !== 'quarantine')
        .map(({ name, sql, on_fail }) => {
        const check = `expressions.${name}`;
        const told = broken.find((one) => one.check === check);
        return told ?? (0,lib_checks/* judgeFinding */.t4)(check, on_fail, `against ${sql}`, facts.found.get(check), facts.rows);
    });
    return [...(0,lib_checks/* judge */.S4)(checks, facts), ...expressions, ...(await runQueries(checks.queries, judged, scratch))];
}


/***/ }),

/***/ 45859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   FI: () => (/* binding */ withDue),
/* harmony export */   Hj: () => (/* binding */ tellChildren),
/* harmony export */   dc: () => (/* binding */ hear)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26143);
/* harmony import */ var _core_partition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35361);
/* harmony import */ var _stores_bookmark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63068);





/**
 * Adds what is due to the bookmarks of children, before the data move: a child that fails or is not run finds it later.
 * A child without a bookmark runs for all records anyway. @returns paths of the bookmarks
 */
function tellChildren(parent, due, workspace) {
    return due.flatMap(({ path, values, id }) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path);
        const child = (0,_stores_bookmark_js__WEBPACK_IMPORTED_MODULE_4__/* .loadBookmark */ .Td)(file).bookmark;
        if (!child)
            return [];
        const { pending = [], told = {} } = child;
        const next = { ...child, pending: (0,_stores_bookmark_js__WEBPACK_IMPORTED_MODULE_4__/* .joinValues */ .jw)(pending, values), told: { ...told, [parent]: id } };
        if (told[parent] !== id)
            (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(file, (0,_stores_bookmark_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBookmark */ .aH)(next));
        return [path];
    });
}
/** The bookmark of a landing on top of the one that stands: what that was told since the landing was made stays due. */
function withDue(planned, standing) {
    const { told, pending = [] } = planned;
    if (!told)
        return planned; // it runs for no other stream's records, or no longer
    const isNews = Object.entries(standing?.told ?? {}).some(([parent, id]) => told[parent] !== id);
    const due = isNews ? (0,_stores_bookmark_js__WEBPACK_IMPORTED_MODULE_4__/* .joinValues */ .jw)(pending, standing?.pending ?? []) : pending;
    const all = { ...told, ...standing?.told };
    return {
        ...planned,
        ...(due.length > 0 ? { pending: due } : {}),
        ...(Object.keys(all).length > 0 ? { told: all } : {}),
    };
}
function readKept(file) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')) : undefined;
}
/**
 * What the parents told since an interrupted run listed its turns: those that it had asked for by then are due again.
 * @param news of the parents that landed in this run
 * @param cursor where the interrupted run goes on; null where all turns were read
 */
function hear(news, earlier, kept, turns, cursor) {
    const told = { ...earlier?.told, ...Object.fromEntries(news.map(({ parent, id }) => [parent, id])) };
    if (!kept)
        return { told, again: [] };
    if (Object.entries(told).every(([parent, id]) => kept.told[parent] === id))
        return { told, again: kept.again };
    const due = earlier?.pending ?? news.flatMap(({ values }) => values);
    const { turn, at } = (cursor ?? { turn: turns.length });
    const ahead = new Set(turns.slice(at === undefined ? turn : turn + 1).map(_core_partition_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionKey */ .Ab));
    return {
        told,
        again: (0,_stores_bookmark_js__WEBPACK_IMPORTED_MODULE_4__/* .joinValues */ .jw)(kept.again, due.filter((values) => !ahead.has((0,_core_partition_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionKey */ .Ab)({ values })))),
    };
}


/***/ }),

/***/ 76008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w1: () => (/* binding */ canLand),
  AN: () => (/* binding */ hashIfThere),
  ob: () => (/* binding */ land),
  Lp: () => (/* binding */ movesData),
  E4: () => (/* binding */ versionOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/sinks/finish.js + 11 modules
var finish = __webpack_require__(83414);
// EXTERNAL MODULE: ./lib/sinks/codec.js + 4 modules
var codec = __webpack_require__(6206);
// EXTERNAL MODULE: ./lib/sinks/csv-append.js
var csv_append = __webpack_require__(80445);
// EXTERNAL MODULE: ./lib/sinks/csv-dedupe.js
var csv_dedupe = __webpack_require__(35374);
// EXTERNAL MODULE: ./lib/sinks/csv-merge.js + 11 modules
var csv_merge = __webpack_require__(91403);
// EXTERNAL MODULE: ./lib/sinks/csv-quote.js
var csv_quote = __webpack_require__(96565);
// EXTERNAL MODULE: ./lib/sinks/csv-reader.js
var csv_reader = __webpack_require__(81034);
// EXTERNAL MODULE: ./lib/sinks/merge-rules.js
var merge_rules = __webpack_require__(76770);
;// CONCATENATED MODULE: ./lib/sinks/rebase.js










/**
 * Writes to `out` what should stand: this run's file for `replace`; for `append` theirs with our records behind it
 * (with a key: those whose key they do not have); otherwise theirs with our records put in by key as the mode does, and
 * without the rows that our run found to be gone.
 */
async function rebaseCsv(files, plan, scratch) {
    if (plan.mode === 'replace' || (plan.news !== undefined && !(0,external_node_fs_.existsSync)(plan.news))) {
        (0,external_node_fs_.copyFileSync)(files.ours, files.out);
        return;
    }
    (0,external_node_fs_.mkdirSync)(scratch, { recursive: true });
    const { coding, types, fill } = plan;
    const theirs = await (0,codec/* decode */.D)(files.theirs, coding, (0,external_node_path_.join)(scratch, 'theirs'), { fill });
    const news = plan.news ?? (await ownRows(files, plan, scratch));
    const plain = (0,external_node_path_.join)(scratch, 'rebase-out.csv');
    const theirHeader = (theirs && (0,csv_reader/* readHeader */.ay)(theirs)) ?? [];
    const added = [...((0,csv_reader/* readHeader */.ay)(news) ?? []), ...(plan.rules ? (0,merge_rules/* columnsOfRules */.Wm)(plan.rules) : [])];
    const header = [...new Set([...theirHeader, ...added])];
    const options = { key: plan.key, fill: (0,csv_quote/* csvField */.XR)(fill), scratch: (0,external_node_path_.join)(scratch, 'rebase'), header };
    if (plan.mode === 'append')
        await (0,csv_append/* appendCsv */.b)(theirs, news, plain, options);
    else {
        // what they added meanwhile is not gone because we did not see it: only what we found to be gone in our base goes
        const absent = plan.went !== undefined && (0,external_node_fs_.existsSync)(plan.went) ? { keys: plan.went } : undefined;
        const rules = { rules: plan.rules, absent };
        const merged = plan.sortBy.length === 0 ? plain : (0,external_node_path_.join)(scratch, 'rebase-merged.csv');
        await (0,csv_merge/* mergeCsv */.l)(theirs, news, merged, { ...options, ...rules });
        if (merged !== plain)
            await (0,csv_merge/* sortCsv */.T)(merged, plain, plan.sortBy, options);
    }
    const made = await (0,codec/* encode */.l)(plain, coding, (0,external_node_path_.join)(scratch, 'landing'), { types, fill });
    (0,external_node_fs_.copyFileSync)(made, files.out);
}
/** All our rows, which tell by key which of theirs they are; without a key those behind the rows that we started from. */
async function ownRows(files, { coding, fill, mode, key }, scratch) {
    const ours = (await (0,codec/* decode */.D)(files.ours, coding, (0,external_node_path_.join)(scratch, 'ours'), { fill }));
    if (mode !== 'append' || key.length > 0 || files.base === undefined)
        return ours;
    const base = await (0,codec/* decode */.D)(files.base, coding, (0,external_node_path_.join)(scratch, 'base'), { fill });
    let skipped = base === undefined ? 0 : await (0,csv_reader/* countRecords */.qJ)(base);
    const tail = (0,external_node_path_.join)(scratch, 'tail.csv');
    const writer = (0,durable_file/* openWriter */.Kn)(tail);
    try {
        await (0,csv_dedupe/* scan */.SQ)(ours, undefined, (reader) => {
            if (skipped > 0)
                skipped -= 1;
            else
                (0,csv_dedupe/* copyRecord */.XZ)(reader, writer);
        }, (header) => (0,csv_dedupe/* copyRecord */.XZ)(header, writer));
        writer.sync();
    }
    finally {
        writer.close();
    }
    return tail;
}

// EXTERNAL MODULE: ./lib/stores/bookmark.js
var stores_bookmark = __webpack_require__(63068);
// EXTERNAL MODULE: ./lib/run/due.js
var due = __webpack_require__(45859);
;// CONCATENATED MODULE: ./lib/run/landing.js









/** Whether it moves data: a landing that does not may still move a bookmark. */
const movesData = ({ files, quarantine }) => files.some(({ from, gone }) => from !== undefined || gone) || quarantine?.from !== undefined;
/**
 * Whether a landing that was interrupted can be finished: each target is as it was made for, with the staged file still
 * there, or it has landed already. On another checkout, which others have pushed to meanwhile, it is made anew.
 */
async function canLand(landing, workspace) {
    const files = [...landing.files, ...(landing.quarantine ? [landing.quarantine] : [])];
    for (const file of files) {
        const target = (0,external_node_path_.join)(workspace, file.path);
        if (file.untouched) {
            if ((0,external_node_fs_.statSync)(target, { throwIfNoEntry: false })?.size !== file.bytes)
                return false;
            continue;
        }
        const now = await hashIfThere(target);
        if (now === file.sha256)
            continue;
        if (file.gone) {
            if (now !== undefined && now !== file.base)
                return false;
            continue;
        }
        if (file.from === undefined || !(0,external_node_fs_.existsSync)(file.from) || now !== file.base)
            return false;
    }
    return true;
}
async function hashIfThere(file) {
    return (0,external_node_fs_.existsSync)(file) ? (0,finish/* hashFile */.DC)(file) : undefined;
}
/**
 * Moves the data, then the bookmark, into place. Doing it again changes nothing.
 * @param folder the work folder
 */
function land(landing, workspace, folder) {
    const scratch = (0,external_node_path_.join)(folder, 'rebase');
    const told = (0,due/* tellChildren */.Hj)(landing.stream, landing.due, workspace);
    const targets = landing.files.map((file) => (0,external_node_path_.join)(workspace, file.path));
    landing.files.forEach((file, i) => {
        moveInto(targets[i], file, landing.stream);
    });
    const { quarantine } = landing;
    if (quarantine)
        moveInto((0,external_node_path_.join)(workspace, quarantine.path), quarantine, landing.stream);
    const bookmark = (0,external_node_path_.join)(workspace, landing.bookmarkPath);
    if (landing.bookmark)
        (0,durable_file/* replaceFile */.fR)(bookmark, (0,stores_bookmark/* formatBookmark */.aH)((0,due/* withDue */.FI)(landing.bookmark, (0,stores_bookmark/* loadBookmark */.Td)(bookmark).bookmark)));
    const states = [...told, ...((0,external_node_fs_.existsSync)(bookmark) ? [landing.bookmarkPath] : [])];
    return [
        ...landing.files.map((file, i) => dataArtifact(landing, file, targets[i], (0,external_node_path_.join)(scratch, String(i)))),
        ...states.map((path) => stateArtifact(landing, path, (0,external_node_path_.join)(workspace, path))),
        ...(quarantine ? [quarantineArtifact(landing, quarantine.path, (0,external_node_path_.join)(workspace, quarantine.path))] : []),
    ];
}
function moveInto(target, { from, path, gone }, stream) {
    if (gone)
        (0,external_node_fs_.rmSync)(target, { force: true });
    else if (from !== undefined && (0,external_node_fs_.existsSync)(from))
        (0,durable_file/* moveFile */.mV)(from, target);
    else if (!(0,external_node_fs_.existsSync)(target)) {
        throw new errors/* StreamError */.lm('landing_lost', `${path} is gone, and so is its staged copy`, {
            stream,
            remedy: 'Run again with --fresh.',
        });
    }
}
function dataArtifact({ stream, changes }, landed, file, scratch) {
    const { path, bytes, sha256, rows, contentType, contentEncoding, rebase, gone } = landed;
    return {
        stream,
        path,
        file,
        bytes,
        sha256,
        rows,
        kind: 'data',
        contentType,
        ...(contentEncoding === undefined ? {} : { contentEncoding }),
        ...(gone ? { gone } : {}),
        changes,
        rebase: (files) => rebaseCsv({ ...files, ours: file }, rebase, scratch),
    };
}
/** Of two runs that took rows out, what ours found stands: the next run looks at its rows again. */
function quarantineArtifact({ stream }, path, file) {
    const { size: bytes } = (0,external_node_fs_.statSync)(file);
    const contentType = 'text/csv; charset=utf-8';
    return { stream, path, file, bytes, sha256: '', rows: 0, kind: 'state', contentType };
}
function stateArtifact(landing, path, file) {
    return {
        stream: landing.stream,
        path,
        file,
        bytes: (0,external_node_fs_.statSync)(file).size,
        sha256: '',
        rows: 0,
        kind: 'state',
        contentType: 'application/json',
        async rebase({ base, theirs, out }) {
            const read = (path) => JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
            try {
                const before = base === undefined ? undefined : read(base);
                (0,durable_file/* replaceFile */.fR)(out, (0,stores_bookmark/* formatBookmark */.aH)((0,stores_bookmark/* mergeBookmarks */.gJ)(read(file), read(theirs), before)));
            }
            catch {
                (0,external_node_fs_.copyFileSync)(file, out); // theirs is torn: ours stands
            }
        },
    };
}
/** What tells the content of files of one format from another: the hash of the one, or of all. */
function versionOf(files) {
    if (files.length <= 1)
        return files[0]?.sha256;
    const all = files.map(({ path, sha256 }) => `${path} ${sha256}\n`).sort();
    return (0,external_node_crypto_.createHash)('sha256').update(all.join('')).digest('hex');
}


/***/ }),

/***/ 31339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ openStanding),
/* harmony export */   Vh: () => (/* binding */ readBaseColumns),
/* harmony export */   oH: () => (/* binding */ openStandingFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _sinks_codec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6206);
/* harmony import */ var _sinks_csv_inspect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31821);
/* harmony import */ var _sinks_csv_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96565);
/* harmony import */ var _sinks_finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83414);
/* harmony import */ var _sinks_parts_layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73207);
/* harmony import */ var _sinks_parts_totals_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52850);
/* harmony import */ var _sinks_targets_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37362);
/* harmony import */ var _stores_bookmark_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(63068);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27185);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(88284);













/**
 * The columns of the target as it stands, before anything is asked of the source: none where there is no target.
 * A merge into a file without the key would keep every old row beside its successor, and say that all is well.
 * @throws StreamError `target_unreadable`, `target_without_key`
 */
async function readBaseColumns(task, running, targets, earlier, scratch) {
    const [first] = filesOf(task, running, targets, earlier);
    const base = first && (await read(task, first, `${scratch}/standing`));
    const columns = (0,_sinks_finish_js__WEBPACK_IMPORTED_MODULE_6__/* .columnsOf */ .PL)(base);
    if (task.write.mode === 'replace' || columns.length === 0)
        return columns;
    assertKey(task, columns);
    // of several files each is looked at when it is added to
    if ((0,_sinks_parts_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .layoutOf */ .aH)(task.write).kind === 'one')
        await assertSound(task, base);
    return columns;
}
/** The files of the first target as they stand. */
function filesOf(task, running, targets, earlier) {
    const [first] = targets;
    if (!first)
        return [];
    if ((0,_sinks_parts_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .layoutOf */ .aH)(task.write).kind === 'one')
        return [{ path: first.path, target: first }];
    const files = (0,_standing_js__WEBPACK_IMPORTED_MODULE_11__/* .standingFiles */ .E)(task, running, earlier).filter(({ target }) => target.format === first.format);
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/**
 * The rows of a stream as they stand, as plain CSV files with the same columns; none where it has none.
 * @throws StreamError `target_unreadable`
 */
async function openStandingFiles(task, running, scratch) {
    const { bookmark } = (0,_stores_bookmark_js__WEBPACK_IMPORTED_MODULE_10__/* .loadBookmark */ .Td)((0,_stores_bookmark_js__WEBPACK_IMPORTED_MODULE_10__/* .bookmarkPath */ .CN)(running.stateFolder, task.name));
    const isOne = (0,_sinks_parts_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .layoutOf */ .aH)(task.write).kind === 'one';
    // looking makes no folders: where nothing stands there is nothing to resolve
    if (isOne && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(running.workspace, task.path)))
        return [];
    const targets = isOne ? (0,_target_js__WEBPACK_IMPORTED_MODULE_12__/* .resolveTargets */ .h)(task, running) : (0,_sinks_targets_js__WEBPACK_IMPORTED_MODULE_9__/* .targetsOf */ .QR)(task.write);
    const plains = [];
    for (const [i, file] of filesOf(task, running, targets, bookmark).entries()) {
        const plain = await read(task, file, `${scratch}/standing-${i}`);
        if (plain !== undefined)
            plains.push(plain);
    }
    return plains;
}
/** The same as one file; undefined where the stream has none. */
async function openStanding(task, running, scratch) {
    const plains = await openStandingFiles(task, running, scratch);
    if (plains.length <= 1)
        return plains[0];
    return (0,_sinks_parts_totals_js__WEBPACK_IMPORTED_MODULE_8__/* .joinCsv */ .h)(plains, `${scratch}/standing.csv`, { fill: (0,_sinks_csv_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .csvField */ .XR)(task.write.fill) });
}
function assertKey(task, columns) {
    const missing = task.key.find((name) => !columns.includes(name));
    if (missing !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm('target_without_key', `${task.name}: ${task.path} has no column "${missing}", which is part of primary_key; its first line reads ${JSON.stringify(columns.join(',').slice(0, 120))}`, { stream: task.name, remedy: `Restore or repair ${task.path} (commas between fields, UTF-8), or move it away.` });
    }
}
async function assertSound(task, base) {
    const fault = base === undefined ? undefined : await (0,_sinks_csv_inspect_js__WEBPACK_IMPORTED_MODULE_4__/* .findFault */ .K)(base);
    if (fault === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm('target_unreadable', `${task.name}: ${task.path} cannot be added to: ${fault}`, {
        stream: task.name,
        remedy: `Repair ${task.path} or restore it from git; it was left as it is.`,
    });
}
async function read(task, { path, target }, stem) {
    try {
        return await (0,_sinks_codec_js__WEBPACK_IMPORTED_MODULE_3__/* .decode */ .D)(path, target, stem, { fill: task.write.fill });
    }
    catch (thrown) {
        const { code = '', message } = thrown;
        const isTorn = code.startsWith('Z_');
        if (!isTorn && target.format === 'csv')
            throw thrown;
        const what = isTorn ? 'is not a whole gzip file' : `cannot be read as ${target.format}: ${message}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm('target_unreadable', `${task.name}: ${task.path} ${what}`, {
            stream: task.name,
            cause: thrown,
            remedy: isTorn
                ? `Restore ${task.path}, move it away, or set write.gzip: false if it is not compressed.`
                : `Restore ${task.path}, or move it away.`,
        });
    }
}


/***/ }),

/***/ 59917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ quarantinePath),
/* harmony export */   tw: () => (/* binding */ openQuarantine)
/* harmony export */ });
/* unused harmony export MOST_KEPT */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26143);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51909);
/* harmony import */ var _sinks_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35374);
/* harmony import */ var _sinks_csv_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96565);
/* harmony import */ var _sinks_csv_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81034);
/* harmony import */ var _sinks_finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83414);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73453);
/* harmony import */ var _row_cells_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25093);









/** Rows that the file keeps; the newest stay. */
const MOST_KEPT = 10_000;
const MOST_CHARACTERS = 64 * 1024 * 1024;
const REASONS = '_reasons';
const RUN = '_run';
/** Where the rows of a stream go that checks take out, relative to the workspace. */
function quarantinePath({ name, write }, startedAt) {
    return (0,_core_template_js__WEBPACK_IMPORTED_MODULE_2__/* .renderText */ .S5)(write.quarantine ?? '.adip/quarantine/{stream}.csv', (0,_names_js__WEBPACK_IMPORTED_MODULE_7__/* .namesOf */ .e)(name, startedAt));
}
/** @param file the quarantine file as it stands; it need not exist */
async function openQuarantine(file, view, run) {
    const kept = new Map();
    const columns = new Set();
    const touched = new Set();
    let size = 0;
    let taken = 0;
    const keyNames = view.key.map((field) => view.header[field]);
    const remove = (id) => {
        size -= kept.get(id)?.size ?? 0;
        kept.delete(id);
    };
    const add = (id, cells) => {
        remove(id);
        const own = [...cells].reduce((sum, [name, text]) => sum + name.length + text.length, 0);
        kept.set(id, { cells, size: own });
        size += own;
        for (const oldest of kept.keys()) {
            if (kept.size <= MOST_KEPT && (size <= MOST_CHARACTERS || kept.size === 1))
                break;
            remove(oldest);
        }
    };
    const idOf = (cells) => {
        const key = keyNames.map((name) => cells.get(name) ?? '');
        return key.some((text) => text !== '') ? JSON.stringify(key) : contentOf(cells);
    };
    const cellsOf = (reader) => {
        const cells = new Map();
        view.header.forEach((name, field) => {
            const text = (0,_row_cells_js__WEBPACK_IMPORTED_MODULE_8__/* .cellOf */ .WC)(reader, field, view.fill);
            if (text !== undefined)
                cells.set(name, text);
        });
        return cells;
    };
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        let header = [];
        await (0,_sinks_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_3__/* .scan */ .SQ)(file, undefined, (reader) => {
            const cells = new Map(header.map((name, field) => [name, (0,_sinks_csv_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldText */ .gF)(reader, field)]).filter(([, text]) => text !== ''));
            add(idOf(cells), cells);
        }, (reader) => {
            header = (0,_sinks_csv_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .headerOf */ .rR)(reader);
            for (const name of header)
                columns.add(name);
        });
    }
    for (const name of view.header)
        columns.add(name);
    for (const name of [REASONS, RUN])
        columns.delete(name);
    return {
        get taken() {
            return taken;
        },
        put(reader, reasons) {
            taken += 1;
            const cells = cellsOf(reader).set(REASONS, reasons.join('; '));
            const id = idOf(cells);
            touched.add(id);
            const before = kept.get(id);
            if (before && contentOf(before.cells) === contentOf(cells))
                return;
            add(id, cells.set(RUN, run));
        },
        release(reader) {
            if (kept.size > 0)
                remove(idOf(cellsOf(reader)));
        },
        dropOthers() {
            for (const id of [...kept.keys()])
                if (!touched.has(id))
                    remove(id);
        },
        async save(to) {
            const header = [...columns, REASONS, RUN];
            const writer = (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openWriter */ .Kn)(to);
            const writeLine = (texts) => {
                const bytes = Buffer.from(`${texts.map((text) => (0,_sinks_csv_quote_js__WEBPACK_IMPORTED_MODULE_4__/* .csvField */ .XR)(text).toString()).join(',')}\n`);
                writer.write(bytes, 0, bytes.length);
            };
            try {
                writeLine(header);
                for (const { cells } of kept.values())
                    writeLine(header.map((name) => cells.get(name) ?? ''));
                writer.sync();
            }
            finally {
                writer.close();
            }
            return { sha256: await (0,_sinks_finish_js__WEBPACK_IMPORTED_MODULE_6__/* .hashFile */ .DC)(to), rows: kept.size, bytes: writer.length };
        },
    };
}
/** A row by all that stands in it, when and why it was taken out left aside as far as it is not said. */
function contentOf(cells) {
    return JSON.stringify([...cells].filter(([name]) => name !== RUN).sort(([a], [b]) => (a < b ? -1 : 1)));
}


/***/ }),

/***/ 25093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   WC: () => (/* binding */ cellOf),
/* harmony export */   du: () => (/* binding */ viewOf)
/* harmony export */ });
/* harmony import */ var _sinks_csv_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81034);

const LONGEST = 80;
/** A cell's text; undefined where it has no value. */
function cellOf(reader, field, fill) {
    if (field < 0 || field >= reader.width)
        return undefined;
    const text = (0,_sinks_csv_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldText */ .gF)(reader, field);
    return text === '' || text === fill ? undefined : text;
}
function viewOf(header, key, fill, redact) {
    const fields = key.map((name) => header.indexOf(name));
    return { header, key: fields.includes(-1) ? [] : fields, fill, redact };
}
/** What names a row in a message: its key, else its number. */
function keyText(reader, { key, fill, redact }, index) {
    if (key.length === 0)
        return `row ${index + 1}`;
    return shown(key.map((field) => cellOf(reader, field, fill) ?? '').join(' + '), redact);
}
/** A value as a report shows it: redacted before it is cut, so that no secret is left in half. */
function shown(text, redact) {
    const safe = redact(text);
    return safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1).toWellFormed()}…` : safe;
}


/***/ }),

/***/ 67387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ openRowChecks)
/* harmony export */ });
/* harmony import */ var _checks_contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93255);
/* harmony import */ var _checks_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40873);
/* harmony import */ var _checks_row_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6223);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94607);
/* harmony import */ var _row_cells_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25093);






/** Binds the checks on single rows, those in SQL included, to the columns of a file. */
async function openRowChecks(options) {
    const { view, counts } = options;
    const broken = [];
    const bound = [];
    const closers = [];
    // what is a number by its letters is compared as one, where nobody knows the column's type
    const types = Object.fromEntries(view.header.map((name) => [name, options.types[name] ?? 'number']));
    for (const { column, id, check, onFail, fault, holds, far } of (0,_checks_row_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .rowChecksOf */ .N)(options.checks)) {
        if (!counts(onFail))
            continue;
        const field = view.header.indexOf(column);
        if (field < 0)
            broken.push((0,_checks_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .verdict */ .WJ)(check, false, hard(onFail), (0,_checks_index_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownColumn */ .Rn)(column, view.header)));
        else
            bound.push({
                id,
                check,
                onFail,
                fault,
                fields: [field],
                holds: ([text]) => holds(text),
                ...(far ? { far } : {}),
            });
    }
    for (const { name, sql, on_fail } of options.checks.expressions) {
        if (!counts(on_fail))
            continue;
        const check = `expressions.${name}`;
        try {
            const what = `${options.stream}: checks.${check}`;
            const expression = await (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_4__/* .openExpression */ .r)({
                sql,
                columns: view.header,
                types,
                what,
                isNullHeld: true,
            });
            const fields = expression.columns.map((column) => view.header.indexOf(column));
            closers.push(expression.close);
            bound.push({ id: check, check, onFail: on_fail, fault: `against ${sql}`, fields, holds: expression.holds });
        }
        catch (thrown) {
            if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL))
                throw thrown;
            broken.push((0,_checks_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .verdict */ .WJ)(check, false, hard(on_fail), [thrown.message, thrown.remedy].filter(Boolean).join('; ')));
        }
    }
    return { broken, checks: bound, ...watch(bound, view), close: () => closers.forEach((close) => void close()) };
}
/** There is no row to take out where the check itself is broken. */
const hard = (onFail) => (onFail === 'quarantine' ? 'fail' : onFail);
function watch(checks, view) {
    const notes = new Map();
    const note = (one, cells, reader, index) => {
        const kept = notes.get(one) ?? { failing: 0, far: Number.NEGATIVE_INFINITY, furthest: undefined, samples: [] };
        notes.set(one, kept);
        kept.failing += 1;
        const far = cells[0] === undefined ? undefined : one.far?.(cells[0]);
        if (far !== undefined && far > kept.far) {
            kept.far = far;
            kept.furthest = (0,_row_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(cells[0], view.redact);
        }
        if (kept.samples.length < _checks_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_SAMPLES */ ._J)
            kept.samples.push({ key: (0,_row_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .keyText */ .Pu)(reader, view, index), value: valueText(one, cells, view) });
    };
    return {
        see(reader, index, blank) {
            let failed;
            for (const one of checks) {
                const cells = one.fields.map((field) => (blank?.has(field) ? undefined : (0,_row_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .cellOf */ .WC)(reader, field, view.fill)));
                if (isHeld(one, cells))
                    continue;
                note(one, cells, reader, index);
                failed ??= [];
                failed.push(one);
            }
            return failed ?? NONE;
        },
        found: () => new Map([...notes].map(([one, { failing, furthest, samples }]) => [one.id, { failing, furthest, samples }])),
    };
}
/** SQL that stumbles over a value (a function of JSON over none) does not hold for it. */
function isHeld(one, cells) {
    try {
        return one.holds(cells);
    }
    catch (thrown) {
        if (thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .IngestError */ .FI)
            throw thrown;
        return false;
    }
}
const NONE = [];
/** The cell, or of an expression the cells that it reads, with their names. */
function valueText({ id, fields }, cells, view) {
    if (!id.startsWith('expressions.'))
        return (0,_row_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(cells[0] ?? '', view.redact);
    return (0,_row_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(fields.map((field, i) => `${view.header[field]}=${cells[i] ?? 'NULL'}`).join(', '), view.redact);
}


/***/ }),

/***/ 92961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ run_streams_parentsOf),
  n: () => (/* binding */ runStreams)
});

// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/stores/checkpoint.js
var checkpoint = __webpack_require__(16546);
// EXTERNAL MODULE: ./lib/run/publish.js + 12 modules
var publish = __webpack_require__(51783);
// EXTERNAL MODULE: ./lib/run/stream-checks.js + 1 modules
var stream_checks = __webpack_require__(95698);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/run/bare-cursor.js
/**
 * A cursor as it may be kept: a next link that echoes a credential is saved without it (the authenticator puts it on
 * again). Only whole URLs are touched: an opaque cursor or a number that happens to contain a short secret must survive.
 */
function bareCursor(cursor, redact) {
    if (typeof cursor === 'string')
        return /^https?:\/\//i.test(cursor) ? redact(cursor) : cursor;
    if (Array.isArray(cursor))
        return cursor.map((item) => bareCursor(item, redact));
    if (cursor === null || typeof cursor !== 'object')
        return cursor;
    return Object.fromEntries(Object.entries(cursor).map(([key, item]) => [key, bareCursor(item, redact)]));
}

// EXTERNAL MODULE: ./lib/run/landing.js + 1 modules
var run_landing = __webpack_require__(76008);
;// CONCATENATED MODULE: ./lib/run/stream-folder.js




const openStreamFolder = (workRoot, stream) => (0,checkpoint/* openWorkFolder */.Qr)(workRoot, stream);
const stageOf = (folder) => `${folder.path}/stage.csv`;
/** Checkpoints may leave the machine with the cache: a next link that carries a credential is saved without it. */
function save(task, running, folder, content) {
    running.keepIdentity();
    const { redact } = running.secrets;
    const { progress } = content;
    const lost = progress.lost.map((letter) => ({ ...letter, cursor: bareCursor(letter.cursor, redact) }));
    const kept = { ...progress, cursor: bareCursor(progress.cursor, redact), lost };
    folder.save(task.resumeKey, running.clock.now(), { ...content, progress: kept });
}
/** What an interrupted run left and can be gone on from; otherwise the folder is emptied. */
async function resume(task, running, folder) {
    const { content, notice } = running.options.fresh
        ? { content: undefined, notice: undefined }
        : folder.load(task.resumeKey, running.resumeWithinMs, running.clock.now());
    const tell = (message, code = 'not_resumed') => running.emit({ type: 'warning', code, stream: task.name, message });
    if (notice)
        tell(notice, content ? 'state_torn' : undefined);
    if (content?.phase === 'extracting') {
        if (isStaged(folder, content.progress))
            return content;
        tell('an interrupted run was found, but its part file is missing or too short; the stream starts anew');
    }
    else if (content && (await (0,run_landing/* canLand */.w1)(content.landing, running.workspace)))
        return content;
    folder.reset();
    return undefined;
}
/** The checkpoint and its part file travel together, yet a cache or a torn disk may bring them apart. */
function isStaged(folder, { position }) {
    if (position.bytes === 0)
        return true;
    return ((0,external_node_fs_.statSync)(stageOf(folder), { throwIfNoEntry: false })?.size ?? 0) >= position.bytes;
}

// EXTERNAL MODULE: ./lib/core/site.js
var site = __webpack_require__(88296);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
;// CONCATENATED MODULE: ./lib/checks/drift-problems.js

/** The name of the element that holds a record, among the fields. */
const ITEMS = '@items';
/** Of fewer records a rate says nothing: they fail only where all of them miss. */
const FEW = 5;
const FALL = 0.2;
const UNPARSED = 0.05;
/** How much more often than before values must fail to parse to be told again. */
const MORE = 1.5;
const what = (name) => (name === ITEMS ? 'items' : `field "${name}"`);
const unit = (name, count) => `${(0,units/* formatCount */.B4)(count)} ${name === ITEMS ? 'page' : 'record'}${count === 1 ? '' : 's'}`;
const chain = (selectors) => selectors.join(' | ') || 'no selector';
const quoted = (texts) => texts.map((text) => JSON.stringify(text)).join(', ');
function percent(rate) {
    const text = (rate * 100).toFixed(1).replace(/\.0$/, '');
    return `${rate < 1 && text === '100' ? '99.9' : rate > 0 && text === '0' ? '0.1' : text}%`;
}
/** Too few records have the field; or no page has rows although the last run found some. */
function failureOf(one) {
    const { name, notes, selectors, limit, hitRate } = one;
    const found = notes.hits + notes.healed;
    const all = notes.hits + notes.misses;
    if (name === ITEMS)
        return found === 0 && one.earlier ? rowsGone(one) : undefined;
    const rate = Math.min(1, found / all);
    if (limit === undefined || rate >= limit || (all < FEW && found > 0))
        return undefined;
    return {
        code: 'hit_rate',
        message: `field "${name}" was found in ${(0,units/* formatCount */.B4)(found)} of ${unit(name, all)} (${percent(rate)}), at least ${percent(limit)} expected; its selectors: ${chain(selectors)}`,
        remedy: `${nextStep(one)}${hitRate > 0 ? ' If records may lack it, lower its `min_hit_rate`.' : ''}`,
    };
}
function rowsGone({ notes, selectors }) {
    return {
        code: 'hit_rate',
        message: `items were found on none of ${unit(ITEMS, notes.misses)}, although the last run found some; selectors: ${chain(selectors)}`,
        remedy: notes.proposal
            ? `Add ${notes.proposal.select} to \`items\`, after a look at the page.`
            : 'Look at the page (a snapshot is kept): the layout changed, or the list is empty.',
    };
}
function nextStep({ name, notes: { proposal } }) {
    if (!proposal)
        return `Look at the page (a snapshot is kept) and add a selector to the field "${name}".`;
    return `Add ${proposal.select} to the selectors of "${name}": it looks like the element of the last run.`;
}
/** What changed without being a failure, and what was done about one. */
function warningsOf(one, failed) {
    return [fallback(one), failed ? undefined : fell(one), unparsed(one), proposed(one), healed(one)].filter((problem) => problem !== undefined);
}
function fallback({ name, notes, selectors, earlier, usual }) {
    const before = earlier?.usual ?? -1;
    const [now, then] = [selectors[usual], selectors[before]];
    if (usual === before || now === undefined || then === undefined || notes.hits === 0)
        return undefined;
    const left = notes.by[before] ?? 0;
    return {
        code: 'fallback',
        message: `${what(name)}: ${now} matched in ${(0,units/* formatCount */.B4)(notes.by[usual] ?? 0)} of ${unit(name, notes.hits)}, the usual ${then} in ${left === 0 ? 'none' : (0,units/* formatCount */.B4)(left)}`,
        remedy: left === 0
            ? `The layout changed: put ${now} first and drop ${then} if it stays dead.`
            : `The layout is changing: put ${now} first.`,
    };
}
function fell({ name, notes, earlier, hitRate }) {
    const all = notes.hits + notes.misses;
    if (!earlier || all < FEW || notes.healed > 0 || earlier.hit_rate - hitRate <= FALL + 1e-9)
        return undefined;
    return {
        code: 'hit_rate_fell',
        message: `${what(name)} was found in ${percent(hitRate)} of ${unit(name, all)}, on the last run in ${percent(earlier.hit_rate)}`,
        remedy: 'Compare a record that lacks it with its page; add a selector where the layout changed.',
    };
}
function unparsed({ name, notes, earlier, unparsedRate }) {
    if (notes.unparsed === 0)
        return undefined;
    const before = earlier?.unparsed_rate ?? 0;
    if (before > 0 && unparsedRate <= UNPARSED && unparsedRate <= before * MORE)
        return undefined;
    const earlierText = earlier ? `, on the last run ${percent(before)}` : '';
    return {
        code: 'unparsed',
        message: `field "${name}": ${(0,units/* formatCount */.B4)(notes.unparsed)} ${notes.unparsed === 1 ? 'value is' : 'values are'} not of its type (${percent(unparsedRate)}${earlierText}) and ${notes.unparsed === 1 ? 'was' : 'were'} kept as text, e.g. ${quoted(notes.samples)}`,
        remedy: 'Set its `format`, `locale` or `regex` so that these parse, or choose the type `text`.',
    };
}
function proposed({ name, notes: { proposal, healed: used }, selectors }) {
    if (!proposal || used > 0)
        return undefined;
    return {
        code: 'selector_proposal',
        message: `${what(name)}: no selector matches (${chain(selectors)}); most like the element of the last run is ${proposal.select} (likeness ${proposal.score}, found ${(0,units/* formatCount */.B4)(proposal.rows)} times), e.g. ${quoted(proposal.examples)}`,
        remedy: `Add ${JSON.stringify(proposal.select)} to ${name === ITEMS ? '`items`' : `the selectors of "${name}"`} if these are its values; \`heal: true\` would use it at once.`,
    };
}
function healed({ name, notes }) {
    if (notes.healed === 0)
        return undefined;
    const { proposal } = notes;
    const by = proposal ? ` by ${proposal.select} (likeness ${proposal.score}), e.g. ${quoted(proposal.examples)}` : '';
    return {
        code: 'healed',
        message: `${what(name)}: no selector matched; ${(0,units/* formatCount */.B4)(notes.healed)} ${name === ITEMS ? 'rows' : 'values'} were taken${by}`,
        remedy: `Check these values${proposal ? ` and add ${JSON.stringify(proposal.select)} to its selectors` : ''}.`,
    };
}

;// CONCATENATED MODULE: ./lib/checks/drift.js


/** A new leader must be this much ahead: a site with two layouts in turns must not warn on every run. */
const AHEAD = 1.25;
/**
 * Compares what the selectors of a site found with the runs before and with the limits; a pure function. A field that
 * was looked for nowhere is not judged and keeps what was remembered of it.
 */
function judgeDrift(notes, earlier, options) {
    const cases = casesOf(notes, earlier, options);
    const failures = cases.flatMap((one) => failureOf(one) ?? []);
    const failed = new Set(cases.filter((one) => failureOf(one) !== undefined));
    return {
        warnings: cases.flatMap((one) => warningsOf(one, failed.has(one))),
        failures,
        fields: cases.map(fieldReport),
        memory: {
            fields: { ...keptOf(earlier, options), ...Object.fromEntries(cases.map((one) => [one.name, memoryOf(one)])) },
            rendering: learnt(earlier, notes.rendering),
        },
    };
}
function casesOf(notes, earlier, options) {
    const { minHitRate, itemSelectors, fields } = options;
    const wanted = [];
    if (itemSelectors.length > 0)
        wanted.push([ITEMS, itemNotes(notes, itemSelectors.length), { selectors: itemSelectors, required: false }]);
    for (const [name, field] of Object.entries(fields)) {
        const found = Object.hasOwn(notes.fields, name) ? notes.fields[name] : undefined;
        if (found)
            wanted.push([name, found, field]);
    }
    return wanted
        .filter(([, { hits, misses }]) => hits + misses > 0)
        .map(([name, found, field]) => {
        const before = inChain(earlier && Object.hasOwn(earlier.fields, name) ? earlier.fields[name] : undefined, field.selectors);
        const values = found.hits + found.healed;
        return {
            name,
            notes: isAsEver(found, before) ? withoutProposal(found) : found,
            selectors: field.selectors,
            earlier: before,
            limit: name === ITEMS ? undefined : (field.minHitRate ?? (field.required ? minHitRate : undefined)),
            usual: usualOf(found, before),
            hitRate: found.hits / (found.hits + found.misses),
            unparsedRate: values === 0 ? 0 : Math.min(1, found.unparsed / values),
        };
    });
}
/** What is remembered, with the usual selector where the config has it now; -1 where it dropped it. */
function inChain(memory, selectors) {
    return memory?.select === undefined ? memory : { ...memory, usual: selectors.indexOf(memory.select) };
}
/** How much less often than before a field must be found for its misses to be more than the records that never had it. */
const FEWER = 0.05;
/** A field that most records have, and as many as on the last run: what is proposed for the others would be no value of theirs. */
function isAsEver({ hits, misses, healed }, earlier) {
    return earlier !== undefined && healed === 0 && hits > misses && hits / (hits + misses) > earlier.hit_rate - FEWER;
}
function withoutProposal({ proposal: _, ...notes }) {
    return notes;
}
/** What is known of the rows' selectors, also where only their hits by page were counted. */
function itemNotes({ fields, items }, selectors) {
    if (Object.hasOwn(fields, ITEMS))
        return fields[ITEMS];
    const notes = (0,site/* newFieldNotes */.WS)(selectors);
    notes.by = [...items];
    notes.hits = items.reduce((sum, pages) => sum + pages, 0);
    return notes;
}
/** Place of the selector with most hits; of the one of the last runs unless another is clearly ahead. */
function usualOf({ by }, earlier) {
    const most = Math.max(0, ...by);
    const before = earlier?.usual ?? -1;
    if (before >= 0 && most <= (by[before] ?? 0) * AHEAD)
        return before;
    return most === 0 ? -1 : by.indexOf(most);
}
function fieldReport({ name, notes, selectors, earlier, hitRate }) {
    const used = selectors.map((select, at) => ({ select, hits: notes.by[at] ?? 0 })).filter(({ hits }) => hits > 0);
    const { proposal } = notes;
    return {
        name,
        hits: notes.hits,
        misses: notes.misses,
        hit_rate: hitRate,
        unparsed: notes.unparsed,
        healed: notes.healed,
        used,
        ...(earlier && { earlier_hit_rate: earlier.hit_rate }),
        ...(proposal && { proposal: { ...proposal, examples: [...proposal.examples] } }),
    };
}
/** A run that found the element nowhere keeps the print of the one that did: it is what likeness needs then. */
function memoryOf({ usual, selectors, notes, earlier, hitRate, unparsedRate }) {
    const print = notes.print ?? earlier?.print;
    const select = selectors[usual];
    return {
        usual,
        ...(select === undefined ? {} : { select }),
        hit_rate: round(hitRate),
        unparsed_rate: round(unparsedRate),
        ...(print && { print }),
    };
}
/** Few digits, so that a committed file does not change with every record. */
const round = (rate) => Math.round(rate * 1_000) / 1_000;
/** What was remembered of fields that this run did not look for; fields that the config has no more are forgotten. */
function keptOf(earlier, { fields }) {
    return Object.fromEntries(Object.entries(earlier?.fields ?? {}).filter(([name]) => name === ITEMS || Object.hasOwn(fields, name)));
}
/** The latest run that learnt something of a kind decides: a site that was rebuilt must not be judged by its past. */
function learnt(earlier, now) {
    const rendering = { ...earlier?.rendering };
    for (const [kind, { helped, useless }] of Object.entries(now))
        if (helped + useless > 0)
            rendering[kind] = helped >= useless ? 'browser' : 'static';
    return rendering;
}

// EXTERNAL MODULE: ./lib/core/column-type.js
var column_type = __webpack_require__(7054);
// EXTERNAL MODULE: ./lib/core/partition.js
var core_partition = __webpack_require__(35361);
// EXTERNAL MODULE: ./lib/sinks/finish.js + 11 modules
var finish = __webpack_require__(83414);
// EXTERNAL MODULE: ./lib/sinks/merge-rules.js
var merge_rules = __webpack_require__(76770);
// EXTERNAL MODULE: ./lib/stores/bookmark.js
var stores_bookmark = __webpack_require__(63068);
// EXTERNAL MODULE: ./lib/run/cursor-notes.js
var cursor_notes = __webpack_require__(70343);
;// CONCATENATED MODULE: ./lib/run/deletions.js



/** Columns that the write mode reads or writes must be there, and be its own. @throws StreamError `column_taken`, `column_missing` */
function assertModeColumns({ name, write }, { position }) {
    if (position.rows === 0)
        return;
    const isPresent = (column) => (position.present[position.columns.indexOf(column)] ?? 0) > 0;
    const taken = (0,merge_rules/* ownColumns */.Yc)(write).find(isPresent);
    if (taken !== undefined) {
        throw new errors/* StreamError */.lm('column_taken', `${name}: the records have a column "${taken}", which write itself fills`, {
            stream: name,
            remedy: `Give the records' own another name (rename), or that of write: ${write.mode === 'scd2' ? 'scd2.valid_from, scd2.valid_to' : 'deleted.column'}.`,
        });
    }
    const read = [
        ['dedupe_by', write.dedupe_by],
        ['scd2.at', (0,merge_rules/* historyOf */.om)(write)?.at],
    ];
    for (const [option, column] of read) {
        if (column === undefined || isPresent(column))
            continue;
        const columns = position.columns.filter(isPresent).slice(0, 20);
        throw new errors/* StreamError */.lm('column_missing', `${name}: no record has "${column}", which write.${option} names`, {
            stream: name,
            remedy: `Correct write.${option}; the records have ${columns.join(', ')}.`,
        });
    }
}
/**
 * Tells why rows that did not come stay, and keeps a broken source from emptying a target.
 * @param short why the extraction was not whole
 * @throws StreamError `too_many_deleted`
 */
function judgeDeletions(task, { went }, short, emit) {
    const { name, write, path } = task;
    if ((0,merge_rules/* seeksAbsent */.Xc)(write) && short !== undefined) {
        emit({
            type: 'warning',
            code: 'not_deleted',
            stream: name,
            message: `rows that did not come stay as they are, because ${short}`,
            remedy: 'The next run that reads everything takes them out.',
        });
    }
    if (!went || went.rows <= went.atMost * went.living)
        return;
    const limit = `${Math.round(went.atMost * 1000) / 10}%`;
    throw new errors/* StreamError */.lm('too_many_deleted', `${name}: ${(0,units/* formatCount */.B4)(went.rows)} of the ${(0,units/* formatCount */.B4)(went.living)} rows of ${path} would go, more than ${limit}; the last good data stays`, {
        stream: name,
        remedy: 'Look at the source; if so many rows are really gone, raise write.max_deleted for one run.',
    });
}

// EXTERNAL MODULE: ./lib/http/index.js + 30 modules
var http = __webpack_require__(57579);
// EXTERNAL MODULE: ./lib/sinks/csv-stage.js
var csv_stage = __webpack_require__(66175);
;// CONCATENATED MODULE: ./lib/run/repeats.js

const SAME_IN_A_ROW = 3;
/** Notices the same page coming again: an alarm, and where nothing tells the end of the list, a list without end. */
function watchForRepeats({ stream, emit }) {
    const seen = new Map();
    let last = '';
    let inARow = 1;
    return (page) => {
        const { fingerprint, batch } = page.decoded;
        if (batch.rows === 0)
            return;
        inARow = fingerprint === last ? inARow + 1 : 1;
        last = fingerprint;
        const before = seen.get(fingerprint);
        if (before === undefined) {
            if (seen.size < 100_000)
                seen.set(fingerprint, page.label);
            return;
        }
        emit({
            type: 'warning',
            code: 'page_repeated',
            stream,
            page: page.label,
            message: `${page.label} has the same records as ${before}`,
            remedy: 'Set a primary_key, so that doubled records are dropped; check that the server obeys the paging parameter.',
        });
        if (inARow >= SAME_IN_A_ROW && page.step.pages === undefined) {
            throw new errors/* StreamError */.lm('pagination_stuck', `${page.label} is page number ${inARow} in a row with the same records`, {
                page: page.label,
                remedy: 'The server seems to ignore the paging parameter: check its name in the paginator, or use single_page.',
            });
        }
    };
}

;// CONCATENATED MODULE: ./lib/run/book.js




/** Between two checkpoints at least this long, so that at most a twentieth of the time goes into them; on a slow disk still one every few seconds. */
const CHECKPOINT_EVERY = 250;
const CHECKPOINT_SHARE = 20;
const CHECKPOINT_AT_LAST = 5_000;
/** Writes pages into the stage, counts them, and saves how far that is. */
/** @param hasTurns pages are bounded in each turn, not in the stream */
function keepBook(stage, options, recovered, hasTurns = false) {
    const { from, tally, emit, stream } = options;
    const lost = [...(from?.lost ?? [])];
    const wasLost = new Set(options.deadLetters.map((letter) => letter.page));
    let watch = watchForRepeats(options);
    let done = from?.done ?? 0;
    let total = from?.total;
    let mark = from?.mark;
    const cursors = { ...from?.cursors };
    let next = from && { cursor: from.cursor, label: from.label };
    let savedAt = options.now();
    let pause = CHECKPOINT_EVERY;
    let isBehind = false;
    /** Of the turn under way: its pages, whether more follow that are not asked for (at its end, or before pages that came), and what was seen out of order before it. */
    let turnPages = 0;
    let cut;
    let descents = from?.mark === undefined ? (from?.tally.cursors?.descents ?? 0) : 0;
    const save = (cursor, label) => {
        const began = options.now();
        const position = stage.sync();
        const marks = options.watch ? { cursors: { ...cursors }, ...(mark === undefined ? {} : { mark }) } : {};
        const progress = { cursor, label, done, total, position, lost, recovered, tally, ...marks };
        options.save(progress);
        emit({ type: 'checkpoint', stream, page: label, bytes: position.bytes });
        savedAt = options.now();
        isBehind = false;
        pause = Math.min(CHECKPOINT_AT_LAST, Math.max(CHECKPOINT_EVERY, (savedAt - began) * CHECKPOINT_SHARE));
        return progress;
    };
    const addLetter = (cursor, label, error, kind) => {
        const before = options.deadLetters.find((letter) => letter.page === label);
        const first_failed_at = before?.first_failed_at ?? new Date(options.now()).toISOString();
        const attempts = options.attemptsOf(label);
        lost.push({ page: label, cursor, code: error.code, reason: error.message, attempts, first_failed_at, ...kind });
        emit({ type: 'page_failed', stream, page: label, code: error.code, reason: error.message });
    };
    /** What was not asked for may be older than what came. */
    const tellHeld = () => emit({
        type: 'warning',
        code: 'cursor_held',
        stream,
        message: 'max_pages ended a list that is not in the order of its cursors: the cursor stays where it was, so that nothing is skipped',
        remedy: 'Raise max_pages, or ask the source for its records in the order of the cursor, oldest first.',
    });
    return {
        save,
        done: () => done,
        add(page, newTotal) {
            const { batch } = page.decoded;
            watch(page);
            mark = options.watch ? options.watch(batch, mark) : mark;
            stage.append(batch);
            done += 1;
            turnPages += 1;
            if (page.step.stop === 'max_pages reached')
                cut = page.step.next === null ? 'end' : 'gap';
            else if (page.step.next !== null && (hasTurns ? turnPages : Math.max(turnPages, done)) >= options.maxPages)
                cut ??= 'end';
            total = newTotal ?? total;
            tally.pages += 1 + (page.parts ?? 0);
            tally.records += batch.rows;
            tally.bytes += page.bytes;
            tally.replaced += page.decoded.replaced;
            if (page.notes) {
                tally.site ??= (0,site/* newSiteNotes */.fK)();
                (0,site/* addNotes */.Z8)(tally.site, page.notes);
            }
            if (wasLost.has(page.label) && !recovered.includes(page.label))
                recovered.push(page.label);
            // a turn is asked for once: a page of another one may be called alike
            const came = hasTurns ? -1 : lost.findIndex((letter) => letter.page === page.label);
            if (came >= 0)
                lost.splice(came, 1);
            const pages = total === undefined ? {} : { pages: total };
            emit({ type: 'page', stream, page: page.label, records: batch.rows, bytes: page.bytes, done, ...pages });
        },
        lose(cursor, label, error) {
            done += 1;
            if (error.code !== http/* IGNORED */.$h)
                addLetter(cursor, label, error, {});
        },
        losePart({ cursor, label, error }) {
            if (error.code !== http/* IGNORED */.$h)
                addLetter(cursor, ownName(label, cursor, lost), error, { part: true });
        },
        keepLetter(letter) {
            if (!lost.some((one) => one.page === letter.page))
                lost.push(letter);
        },
        passTo(cursor, source) {
            next = { cursor, label: source.label(cursor) };
            isBehind = true;
            if (options.now() - savedAt >= pause)
                save(next.cursor, next.label);
        },
        /** A turn is over: its cursor moves on, unless a page of it is lost. */
        endTurn(key, isWhole) {
            const isInOrder = cut === 'end' && (tally.cursors?.descents ?? 0) === descents;
            if (isWhole && mark !== undefined && (cut === undefined || isInOrder))
                cursors[key] = mark;
            else if (cut !== undefined && mark !== undefined)
                tellHeld();
            mark = undefined;
            turnPages = 0;
            cut = undefined;
            descents = tally.cursors?.descents ?? 0;
            // records of two parents may well be alike
            watch = watchForRepeats(options);
        },
        lostOf: (isIts) => lost.some(isIts),
        passOn(cursor, label) {
            next = { cursor, label };
            isBehind = true;
            if (options.now() - savedAt >= pause)
                save(cursor, label);
        },
        /** No page follows: what stands is saved by the end alone, and until then the checkpoint before holds. */
        passEnd() {
            next = undefined;
        },
        /** While a page is waited for that takes its time, what came before it is saved. Ends with the signal. */
        async saveMeanwhile(signal) {
            try {
                for (;;) {
                    await options.sleep?.(pause, signal);
                    if (!options.sleep || signal.aborted)
                        return;
                    if (next && isBehind && options.now() - savedAt >= pause)
                        save(next.cursor, next.label);
                }
            }
            catch {
                // the extraction has ended, or the next checkpoint in its turn tells what is wrong with the disk
            }
        },
        saveWhereItStands() {
            try {
                if (next)
                    save(next.cursor, next.label);
            }
            catch (thrown) {
                // a full disk must not hide why the extraction ended; the checkpoint before this one still holds
                emit({
                    type: 'warning',
                    code: 'checkpoint_failed',
                    stream,
                    message: `no checkpoint could be written: ${(0,errors/* toIngestError */.an)(thrown).message}`,
                });
            }
        },
    };
}
/** Two records may share the page that is lost: each has a letter of its own, and letters are known by their names. */
function ownName(label, cursor, lost) {
    const isTaken = (name) => lost.some((letter) => letter.page === name && JSON.stringify(letter.cursor) !== JSON.stringify(cursor));
    let name = label;
    for (let count = 2; isTaken(name); count++)
        name = `${label} (${count})`;
    return name;
}

;// CONCATENATED MODULE: ./lib/run/dead-letters.js


/** Lost pages that are asked for again before anything else; more than these wait for their turn in the ordinary order. */
const AT_FIRST = 16;
/** Asks for the lost pages of earlier runs, first of all. */
async function recoverFirst(source, letters, signal) {
    const results = new Map();
    for (const letter of letters.slice(0, AT_FIRST)) {
        const key = JSON.stringify(letter.cursor);
        try {
            // under the letter's name: several letters may be of one page
            const page = await source.fetch(letter.cursor, signal);
            results.set(key, { letter, page: { ...page, label: letter.page } });
        }
        catch (error) {
            if (!(error instanceof errors/* IngestError */.FI) || error.name !== 'PageError')
                throw error;
            results.set(key, { letter, error });
        }
    }
    const fetch = async (cursor, abort, onStep) => {
        const key = JSON.stringify(cursor);
        const early = results.get(key);
        if (!early)
            return source.fetch(cursor, abort, onStep);
        results.delete(key);
        if (early.page)
            return early.page;
        throw early.error;
    };
    return {
        source: { ...source, fetch },
        unclaimed: () => [...results.values()].flatMap(({ page }) => (page ? [page] : [])),
        stillLost: () => [...results.values()].flatMap(({ letter, page, error }) => (page || isGone(error) ? [] : [letter])),
    };
}
const isGone = (error) => error instanceof errors/* IngestError */.FI && ['http_404', http/* CURSOR_EXPIRED */.Lf, http/* IGNORED */.$h].includes(error.code);

// EXTERNAL MODULE: ./lib/core/answer-codes.js
var answer_codes = __webpack_require__(89446);
;// CONCATENATED MODULE: ./lib/run/ask.js


/** @param onStep told as soon as the source knows what follows the page, where that is before its rows are there */
function ask(source, cursor, signal, onStep) {
    const early = onStep && ((step) => onStep(one, step));
    const one = { cursor, bytes: undefined, followed: false, result: fetchOutcome(source, cursor, signal, early) };
    one.result.then((outcome) => {
        one.bytes = outcome.kind === 'page' ? outcome.page.bytes : 0;
    }, () => { });
    return one;
}
async function fetchOutcome(source, cursor, signal, early) {
    try {
        const page = await source.fetch(cursor, signal, early);
        return { kind: 'page', page, total: undefined };
    }
    catch (thrown) {
        const error = (0,errors/* toIngestError */.an)(thrown);
        if (!(error instanceof errors/* PageError */.AX))
            throw error;
        const isGone = error.code === answer_codes/* CURSOR_EXPIRED */.Lf && !mayBeTooOld(cursor, source);
        return { kind: 'lost', cursor, label: source.label(cursor), error: isGone ? gone(error) : error };
    }
}
/** Where pages have numbers, or no answer has given a cursor yet, there is none that could be too old: the page itself is gone. */
function mayBeTooOld(cursor, source) {
    const first = source.first();
    const isNumbered = (source.skip?.(cursor) ?? source.skip?.(first) ?? null) !== null;
    return !isNumbered && JSON.stringify(cursor) !== JSON.stringify(first);
}
const gone = ({ message, cause }) => new errors/* PageError */.AX('http_410', message, { remedy: 'See whether the source still has this page.', cause });

;// CONCATENATED MODULE: ./lib/run/page-ends.js


/** Empty pages in a row after which a list that goes on counts as endless: a total that is none, a record count taken for pages. */
const EMPTY_IN_A_ROW = 100;
/** Numbered pages that fail one after the other, with no total known: from here on nothing tells the end of the data from an outage. */
const LOST_IN_A_ROW = 3;
/** A numbered page that is not there, with nothing that says how many there are. A page that the server itself named is no end. */
function mayBeEnd(source, { cursor, error }, total, asked) {
    const isNumbered = (source.skip?.(cursor) ?? null) !== null;
    return isNumbered && total === undefined && error.code === 'http_404' && asked > 1;
}
/** Nothing is there: an empty page, or none. */
function isNothing(outcome) {
    return outcome.kind === 'lost' ? outcome.error.code === 'http_404' : outcome.page.decoded.batch.rows === 0;
}
function endless(page, total) {
    const count = total === undefined ? '' : `, although there are ${total} by the server's count`;
    return new errors/* StreamError */.lm('pagination_loop', `${page} is the last of ${EMPTY_IN_A_ROW} empty pages in a row${count}`, {
        page,
        remedy: 'Check total_pages_path: it may point at a number of records, or at no count of pages at all.',
    });
}
function tellEndByRule(label, total, asked, options) {
    if (total !== undefined && asked >= total)
        return;
    const message = `${label} was ignored by a response rule, and with it the way to the pages behind it: taken as the end of the data`;
    options.onWarning('ended_by_rule', message, label);
}
function wayPast(source, cursor, outcome, total, asked, lostInARow) {
    if (total !== undefined && asked >= total)
        return null;
    const numbered = lostInARow < LOST_IN_A_ROW && !(asked === 1 && total === undefined);
    const past = numbered ? (source.skip?.(cursor) ?? null) : null;
    if (past !== null)
        return past;
    if (outcome.error.code === http/* IGNORED */.$h)
        return null;
    throw new errors/* StreamError */.lm(outcome.error.code, `${outcome.error.message}; the pages behind it cannot be reached`, {
        page: outcome.label,
        cause: outcome.error,
        remedy: remedyOf(outcome.error, asked),
    });
}
function remedyOf({ code, remedy }, asked) {
    if (code === 'http_404' && asked > 1)
        return 'Run again; if this is how the source ends its lists, say so in a response rule: status 404, action ignore.';
    return remedy ?? 'Run again: extraction goes on from this page.';
}

;// CONCATENATED MODULE: ./lib/run/pages.js




/** Pages of a chain that may be under way at once: each has told the next one while its own parts still come. */
const CHAIN_WINDOW = 8;
/** How large pages are is unknown before the first one (a resumed run may know their number at once). */
const UNTIL_ONE_IS_HERE = 4;
/**
 * The pages from `start` on, in order. Where the total is known and pages are numbered they are fetched ahead in
 * parallel; else one after the other, as each names the next.
 * @throws StreamError where a lost page takes the way to the pages behind it away.
 */
async function* readPages(source, start, options) {
    const ahead = [];
    const stop = new AbortController();
    const signal = AbortSignal.any([options.signal, stop.signal]);
    const seen = new Set();
    let total = options.total;
    let next = start;
    let asked = options.done;
    let lostInARow = 0;
    let emptyInARow = 0;
    let largest;
    const askNext = () => {
        const cursor = next;
        next = null;
        asked += 1;
        ahead.push(ask(source, cursor, signal, follow));
        if (total !== undefined && asked < total && source.skip)
            next = source.skip(cursor);
    };
    const hasRoom = () => {
        if (ahead.length === 0)
            return true;
        const widest = total === undefined ? CHAIN_WINDOW : (options.window ?? 64);
        const window = largest === undefined ? UNTIL_ONE_IS_HERE : widest;
        if (ahead.length >= window)
            return false;
        if (total === undefined && !ahead.at(-1).followed)
            return false;
        const held = ahead.reduce((sum, one) => sum + (one.bytes ?? largest ?? 0), largest ?? 0);
        return held <= (options.windowBytes ?? 32 << 20);
    };
    const fill = () => {
        while (next !== null && asked < options.maxPages && hasRoom())
            askNext();
    };
    /** The next page of a chain, while the page that names it is not whole yet. One that was read before is left for its turn to refuse. */
    function follow(one, step) {
        if (step.next === null || next !== null || one !== ahead.at(-1) || signal.aborted)
            return;
        const key = JSON.stringify(step.next);
        if (seen.has(key))
            return;
        seen.add(key);
        one.followed = true;
        next = step.next;
        fill();
    }
    let hasChanged = false;
    const tellChange = ({ step, label }) => {
        if (hasChanged || step.pages === undefined || total === undefined || step.pages === total)
            return;
        hasChanged = true;
        const message = `the list changes while it is read: ${total} pages became ${step.pages}; rows may have moved between pages that were asked at once`;
        options.onWarning('list_changed', message, label);
    };
    const refuseLoop = (cursor, label) => {
        const key = JSON.stringify(cursor);
        if (seen.has(key)) {
            throw new errors/* StreamError */.lm('pagination_loop', `${label} leads back to ${source.label(cursor)}, which was read already`, {
                page: label,
                remedy: 'Check the paginator: the server names a page again that it named before.',
            });
        }
        if (seen.size < 1_000_000)
            seen.add(key);
    };
    seen.add(JSON.stringify(start));
    try {
        while (next !== null || ahead.length > 0) {
            fill();
            if (ahead.length === 0)
                break;
            const outcome = await ahead[0].result;
            const { cursor, followed } = ahead.shift();
            if (outcome.kind === 'page') {
                const { page } = outcome;
                lostInARow = 0;
                emptyInARow = page.decoded.batch.rows === 0 ? emptyInARow + 1 : 0;
                if (emptyInARow > EMPTY_IN_A_ROW && !source.namesItsPages)
                    throw endless(page.label, total);
                largest = Math.max(largest ?? 0, page.bytes);
                const ended = page.step.next === null;
                tellChange(page);
                total = page.step.pages ?? total; // the newest answer knows best: lists grow and shrink while they are read
                if (followed) {
                    // the page behind it is under way, or next
                }
                else if (page.step.next !== null && ahead.length === 0 && next === null) {
                    refuseLoop(page.step.next, page.label);
                    next = page.step.next;
                }
                else if (page.step.next !== null && next === null && total !== undefined && asked < total && source.skip) {
                    next = source.skip(ahead.at(-1).cursor);
                }
                if (ended) {
                    next = null;
                    yield { kind: 'page', page, total };
                    yield* leftovers(source, ahead.splice(0), page.label, options);
                    return;
                }
                yield { kind: 'page', page, total };
            }
            else {
                lostInARow += 1;
                if (mayBeEnd(source, outcome, total, asked)) {
                    // Many servers answer 404 behind the last page; a hole in the middle looks the same until one looks behind it.
                    const behind = ask(source, source.skip(cursor), signal);
                    if (isNothing(await behind.result)) {
                        const message = `${outcome.label} answered 404 and nothing lies behind it: taken as the end of the data`;
                        options.onWarning('ended_by_404', message, outcome.label);
                        return;
                    }
                    asked += 1;
                    ahead.push(behind);
                }
                if (ahead.length === 0 && next === null) {
                    next = wayPast(source, cursor, outcome, total, asked, lostInARow);
                    if (next === null && outcome.error.code === http/* IGNORED */.$h)
                        tellEndByRule(outcome.label, total, asked, options);
                }
                yield outcome;
            }
        }
        if (next !== null && asked >= options.maxPages) {
            options.onWarning('max_pages', `stopped after ${options.maxPages} pages although more follow`, source.label(next));
        }
    }
    finally {
        stop.abort();
        await Promise.allSettled(ahead.map((one) => one.result));
    }
}
/** Pages that were asked ahead although the data ended before them: dropped when empty, kept and told when not. */
async function* leftovers(source, ahead, end, options) {
    for (const one of ahead) {
        const outcome = await one.result;
        if (isNothing(outcome))
            continue;
        if (outcome.kind === 'lost') {
            yield outcome; // whether it held records is not known, so it is not passed over in silence
            continue;
        }
        const label = source.label(one.cursor);
        options.onWarning('rows_past_end', `${end} said that the data ends, yet ${label} has records; they are kept`, label);
        yield outcome;
    }
}

;// CONCATENATED MODULE: ./lib/run/extract.js






/** Reads all pages into the staged file. @throws StreamError, DeferredError, CancelledError; what was read stays resumable. */
async function extract(source, options) {
    try {
        return await extractOnce(source, options);
    }
    catch (thrown) {
        const expired = thrown instanceof errors/* IngestError */.FI && (thrown.code === http/* CURSOR_EXPIRED */.Lf || thrown.code === http/* RESET_PAGINATION */.Dj);
        if (!expired)
            throw thrown;
        options.emit({
            type: 'warning',
            code: 'restarted',
            stream: options.stream,
            message: `${thrown.message}; the stream starts again from its first page`,
        });
        Object.assign(options.tally, { pages: 0, records: 0, bytes: 0, replaced: 0, site: undefined, cursors: undefined });
        return extractOnce(source, { ...options, from: undefined }, true);
    }
}
async function extractOnce(source, options, startsAgain = false) {
    const { from } = options;
    const recovered = [...(from?.recovered ?? [])];
    const letters = options.deadLetters.filter((letter) => !recovered.includes(letter.page) && !isBehind(letter, options) && !isInWhole(letter, options));
    const recovery = await recoverFirst(source, letters, options.signal);
    const stage = (0,csv_stage/* openStage */.j)({ ...options.stage, from: from?.position });
    const book = keepBook(stage, options, recovered);
    const start = from ? from.cursor : source.first();
    const over = new AbortController();
    try {
        void book.saveMeanwhile(over.signal);
        // the checkpoint of what was read before would take other bytes for its own
        if (startsAgain)
            book.save(start, source.label(start));
        if (start !== null) {
            const pages = readPages(recovery.source, start, {
                maxPages: options.maxPages,
                signal: options.signal,
                done: book.done(),
                total: from?.total,
                onWarning: (code, message, page) => options.emit({ type: 'warning', code, message, page, stream: options.stream }),
            });
            for await (const outcome of pages)
                take(outcome, recovery.source, book);
        }
        for (const page of options.keepsUnclaimed ? recovery.unclaimed() : [])
            book.add(page, undefined);
        if (options.keepsUnclaimed)
            for (const letter of recovery.stillLost())
                book.keepLetter(letter);
        book.endTurn('', !book.lostOf(() => true));
        return book.save(null, 'the end');
    }
    catch (thrown) {
        book.saveWhereItStands();
        throw thrown;
    }
    finally {
        over.abort();
        stage.close();
    }
}
function take(outcome, source, book) {
    if (outcome.kind === 'lost') {
        if (outcome.error.code === http/* CURSOR_EXPIRED */.Lf)
            throw outcome.error;
        book.lose(outcome.cursor, outcome.label, outcome.error);
        const past = source.skip?.(outcome.cursor) ?? null;
        if (past !== null)
            book.passTo(past, source);
        return;
    }
    const { page } = outcome;
    book.add(page, outcome.total);
    for (const part of page.lost ?? [])
        book.losePart(part);
    source.release?.(page);
    if (page.step.next !== null)
        book.passTo(page.step.next, source);
    else
        book.passEnd();
}
/** A part of a page that is read again as a whole, where nothing is kept of the run before. */
const isInWhole = (letter, { keepsUnclaimed }) => letter.part === true && !keepsUnclaimed;
/** A page that this run has lost already: where order counts, its place in the file has passed. */
function isBehind(letter, { from, keepsUnclaimed }) {
    return !keepsUnclaimed && from !== undefined && from.lost.some(({ page }) => page === letter.page);
}

;// CONCATENATED MODULE: ./lib/run/read-turns.js



/**
 * The pages of all turns, turn after turn, while those behind are fetched already. A turn that fails does not end the
 * others: it is told as a lost page. @throws StreamError for what concerns the source as a whole
 */
async function* readTurns(options) {
    const stop = new AbortController();
    const signal = AbortSignal.any([options.signal, stop.signal]);
    const ahead = [];
    const running = [];
    let next = options.from.turn;
    let pages = 0;
    const held = () => ahead.reduce((sum, one) => sum + one.bytes, 0);
    const hasRoom = () => held() <= (options.windowBytes ?? 32 << 20);
    const startNext = () => {
        const one = newAhead();
        ahead.push(one);
        const index = next;
        next += 1;
        running.push(pump(one, index, { ...options, signal }, hasRoom));
    };
    const fill = () => {
        while (next < options.turns.length &&
            ahead.length < (options.turnWindow ?? 64) &&
            (ahead.length === 0 || hasRoom()))
            startNext();
    };
    try {
        for (;;) {
            fill();
            const head = ahead[0];
            if (!head)
                return;
            head.isHead = true;
            head.goOn();
            while (head.outcomes.length === 0 && !head.isDone)
                await new Promise((came) => (head.came = came));
            const outcome = head.outcomes.shift();
            if (outcome === undefined) {
                if (head.error !== undefined)
                    throw head.error;
                ahead.shift();
                continue;
            }
            if (outcome.kind === 'page') {
                head.bytes -= outcome.page.bytes;
                pages += 1;
            }
            for (const one of ahead)
                one.goOn();
            yield outcome;
            if (pages >= (options.limit ?? Number.POSITIVE_INFINITY) && (next < options.turns.length || ahead.length > 1)) {
                options.onWarning('max_pages', `stopped after ${pages} pages although more follow`, '');
                return;
            }
        }
    }
    finally {
        stop.abort(new errors/* CancelledError */.cc('cancelled', 'the stream has ended'));
        for (const one of ahead)
            one.goOn();
        await Promise.allSettled(running);
    }
}
const newAhead = () => ({
    outcomes: [],
    bytes: 0,
    isHead: false,
    isDone: false,
    error: undefined,
    came: () => { },
    goOn: () => { },
});
/** Reads one turn into its queue; waits where enough is held, unless it is this turn's time. */
async function pump(one, index, options, hasRoom) {
    const put = async (outcome) => {
        one.outcomes.push(outcome);
        if (outcome.kind === 'page')
            one.bytes += outcome.page.bytes;
        one.came();
        while (!one.isHead && !hasRoom() && !options.signal.aborted)
            await new Promise((goOn) => (one.goOn = goOn));
    };
    try {
        await readTurn(index, options, put);
    }
    catch (thrown) {
        one.error = thrown;
    }
    finally {
        one.isDone = true;
        one.came();
    }
}
async function readTurn(index, options, put) {
    const partition = options.turns[index];
    const key = (0,core_partition/* partitionKey */.Ab)(partition);
    const source = options.open(partition);
    const { from, turns } = options;
    const start = index === from.turn && from.at !== undefined ? from.at : source.first();
    const behind = index + 1 < turns.length ? { turn: index + 1 } : null;
    const nextOf = (at) => at === null ? {} : { next: { turn: index, at } };
    const letter = (at) => ({ of: partition.values, at });
    try {
        const pages = start === null ? [] : readPages(source, start, { ...options, done: 0, total: undefined });
        for await (const outcome of pages) {
            if (outcome.kind === 'page')
                await put({ kind: 'page', page: outcome.page, source, key, ...nextOf(outcome.page.step.next) });
            else {
                const past = source.skip?.(outcome.cursor) ?? null;
                await put({ ...outcome, cursor: letter(outcome.cursor), key, ...nextOf(past) });
            }
        }
    }
    catch (thrown) {
        const error = (0,errors/* toIngestError */.an)(thrown);
        if (!isOfThisTurn(error))
            throw error;
        const { code, message, remedy, place, cause } = error;
        const label = place.page ?? source.label(start);
        const lost = new errors/* PageError */.AX(code, message, { ...place, ...(remedy ? { remedy } : {}), cause });
        await put({ kind: 'lost', cursor: letter(null), label, error: lost, key });
    }
    await put({ kind: 'end', key, next: behind });
}
/** What another partition of the same source need not meet. A wall, a refused login or a host that is down is met by all. */
function isOfThisTurn(error) {
    if (error instanceof errors/* BlockedError */.t9 || error instanceof errors/* DeferredError */._G)
        return false;
    if (!(error instanceof errors/* StreamError */.lm || error instanceof errors/* PageError */.AX))
        return false;
    return !/^(host_down|login_|auth_|token_|oauth|vault_|tls_|browser_|no_browser|robots_)/.test(error.code);
}

// EXTERNAL MODULE: ./lib/run/turns.js + 1 modules
var run_turns = __webpack_require__(45452);
;// CONCATENATED MODULE: ./lib/run/extract-turns.js





/** Reads the pages of all turns into the staged file, in the order of the turns. @throws StreamError, DeferredError, CancelledError; what was read stays resumable. */
async function extractTurns({ turns, open, atOnce }, options) {
    const { from } = options;
    const stage = (0,csv_stage/* openStage */.j)({ ...options.stage, from: from?.position });
    const book = keepBook(stage, options, [...(from?.recovered ?? [])], true);
    const keys = new WeakMap();
    const keyOf = (letter) => {
        const known = keys.get(letter) ?? (0,core_partition/* partitionKey */.Ab)({ values: (0,run_turns/* valuesOf */.sm)(letter) ?? {} });
        keys.set(letter, known);
        return known;
    };
    const labelOf = (turn) => turns[turn]?.label ?? 'the end';
    const passTo = (next) => book.passOn(next, labelOf(next.turn));
    const start = from ? from.cursor : { turn: 0 };
    const over = new AbortController();
    try {
        void book.saveMeanwhile(over.signal);
        if (start !== null && turns.length > 0) {
            const outcomes = readTurns({
                turns,
                from: start,
                open,
                turnWindow: atOnce,
                maxPages: options.maxPages,
                limit: options.limit,
                signal: options.signal,
                done: 0,
                total: undefined,
                onWarning: (code, message, page) => options.emit({ type: 'warning', code, message, stream: options.stream, ...(page === '' ? {} : { page }) }),
            });
            for await (const outcome of outcomes)
                take(outcome);
        }
        return book.save(null, 'the end');
    }
    catch (thrown) {
        book.saveWhereItStands();
        throw thrown;
    }
    finally {
        over.abort();
        stage.close();
    }
    function take(outcome) {
        if (outcome.kind === 'page') {
            book.add(outcome.page, undefined);
            for (const part of outcome.page.lost ?? [])
                book.losePart({ ...part, cursor: { of: (0,core_partition/* valuesIn */.aC)(outcome.key), at: part.cursor } });
            outcome.source.release?.(outcome.page);
        }
        else if (outcome.kind === 'lost')
            book.lose(outcome.cursor, outcome.label, outcome.error);
        else
            book.endTurn(outcome.key, !book.lostOf((letter) => keyOf(letter) === outcome.key));
        if (outcome.next)
            passTo(outcome.next);
        else
            book.passEnd();
    }
}

// EXTERNAL MODULE: ./lib/run/open-base.js
var open_base = __webpack_require__(31339);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/sinks/parts/layout.js
var parts_layout = __webpack_require__(73207);
// EXTERNAL MODULE: ./lib/run/standing.js
var standing = __webpack_require__(27185);
// EXTERNAL MODULE: ./lib/run/target.js
var run_target = __webpack_require__(88284);
;// CONCATENATED MODULE: ./lib/run/parts.js




/** What finishing needs to know of a stream with several files; undefined where there is one. */
function partsOf(task, running, earlier) {
    const layout = (0,parts_layout/* layoutOf */.aH)(task.write);
    if (layout.kind === 'one')
        return undefined;
    const { workspace, stateFolder, options } = running;
    return {
        layout,
        standing: (0,standing/* standingFiles */.E)(task, running, earlier),
        locate: (path) => (0,run_target/* resolveOutput */.S)(workspace, path, task.name),
        indexFolder: (0,external_node_path_.join)(stateFolder, 'cache', `keys-${task.name}`),
        wantsPlain: looksAtRows(task) || options.dryRun || options.limit !== undefined,
    };
}
/** Whether checks look at the rows of the target, and not at their number alone. */
function looksAtRows({ checks, references }) {
    const { columns, expressions } = checks;
    return [columns, expressions, references ?? {}].some((one) => Object.keys(one).length > 0);
}

// EXTERNAL MODULE: ./lib/sinks/combine.js
var combine = __webpack_require__(35733);
// EXTERNAL MODULE: ./lib/sinks/targets.js
var targets = __webpack_require__(37362);
// EXTERNAL MODULE: ./lib/run/stream-turns.js
var stream_turns = __webpack_require__(39652);
;// CONCATENATED MODULE: ./lib/run/plan-landing.js








const pathInside = (workspace, path) => (0,external_node_path_.relative)(workspace, path).split(external_node_path_.sep).join('/');
/** What is about to be put into the workspace, with the bookmark that goes along. */
function planLanding(task, running, { earlier, heard }, progress, finished, types, site, due) {
    const { workspace } = running;
    const relativeTo = (path) => pathInside(workspace, path);
    const bookmark = {
        stream: task.name,
        fingerprint: task.fingerprint,
        columns: progress.position.columns,
        types,
        ...(finished.files.length > 1 || (0,parts_layout/* layoutOf */.aH)(task.write).kind !== 'one'
            ? { files: filesKept(finished, relativeTo) }
            : {}),
        ...(task.incremental
            ? { cursors: cursorsAfter(task.incremental, (0,stream_turns/* memoryOf */.zE)(task, running, earlier), progress) }
            : {}),
        dead_letters: progress.lost.map((letter) => ({
            ...letter,
            cursor: bareCursor(letter.cursor, running.secrets.redact),
        })),
        ...(site ? { site } : {}),
        ...(heard && heard.again.length > 0 ? { pending: heard.again } : {}),
        ...(heard ? { told: heard.told } : {}),
    };
    return {
        stream: task.name,
        files: finished.files.map((file) => landingFile(task, finished, file, types, relativeTo(file.path))),
        news: finished.news,
        changes: finished.changes,
        bookmarkPath: relativeTo((0,stores_bookmark/* bookmarkPath */.CN)(running.stateFolder, task.name)),
        bookmark: isWorthKeeping(earlier, bookmark, finished) ? bookmark : undefined,
        due: due.map(({ stream, values }) => ({
            stream,
            path: relativeTo((0,stores_bookmark/* bookmarkPath */.CN)(running.stateFolder, stream)),
            values,
            id: `${running.identity.id} ${(0,run_landing/* versionOf */.E4)(finished.files.filter(({ gone }) => !gone))?.slice(0, 12)}`,
        })),
    };
}
function landingFile({ write, key }, { rules }, { target, file, sha256, base, bytes, rows, news, went, gone, untouched }, types, path) {
    const { format, gzip, compression } = target;
    return {
        path,
        format,
        from: file,
        sha256,
        base,
        bytes,
        rows,
        contentType: targets/* CONTENT_TYPES */.yw[format],
        contentEncoding: gzip ? 'gzip' : undefined,
        ...(gone ? { gone } : {}),
        ...(untouched ? { untouched } : {}),
        rebase: {
            mode: write.mode,
            key,
            sortBy: (0,combine/* sortColumns */.CQ)(write, key),
            fill: write.fill,
            coding: { format, gzip, compression },
            types,
            news,
            rules,
            went: went?.keys,
        },
    };
}
/** Whether a file stands as the last landing left it, made of the same types. */
function isKnown(earlier, types, workspace) {
    const isSame = JSON.stringify(earlier?.types) === JSON.stringify(types);
    return (path, sha256) => isSame && earlier?.files?.[pathInside(workspace, path)]?.sha256 === sha256;
}
function filesKept({ files }, relativeTo) {
    return Object.fromEntries(files
        .filter(({ gone }) => !gone)
        .map(({ path, sha256, bytes, rows, part }) => [
        relativeTo(path),
        { sha256, bytes, rows, ...(part ? { part: part.id } : {}) },
    ]));
}
/** A run that found nothing new commits nothing: its bookmark stays as it was. */
function isWorthKeeping(earlier, now, finished) {
    if (!earlier || finished.files.some(({ file, gone }) => file !== undefined || gone))
        return true;
    return contentOf(earlier) !== contentOf(now);
}
const contentOf = ({ fingerprint, columns, types, dead_letters, cursors, pending, files }) => JSON.stringify({ fingerprint, columns, types, dead_letters, cursors, pending, files });
/** Cursors of turns that were not asked for stay; none is moved back. */
function cursorsAfter(incremental, memory, { cursors = {} }) {
    const all = { ...memory?.cursors };
    const isFirst = Object.keys(all).length === 0;
    for (const [key, mark] of Object.entries(cursors)) {
        const before = all[key];
        if (incremental.isContiguous(before, isFirst))
            all[key] = before === undefined ? mark : incremental.later(before, mark);
    }
    return all;
}

// EXTERNAL MODULE: ./lib/run/schema-step.js
var schema_step = __webpack_require__(35177);
// EXTERNAL MODULE: ./lib/checks/index.js
var lib_checks = __webpack_require__(40873);
// EXTERNAL MODULE: ./lib/checks/row-checks.js
var row_checks = __webpack_require__(6223);
// EXTERNAL MODULE: ./lib/checks/schema.js
var checks_schema = __webpack_require__(83670);
// EXTERNAL MODULE: ./lib/sinks/csv-types.js
var csv_types = __webpack_require__(11508);
// EXTERNAL MODULE: ./lib/run/quarantine.js
var run_quarantine = __webpack_require__(59917);
// EXTERNAL MODULE: ./lib/run/row-cells.js
var row_cells = __webpack_require__(25093);
// EXTERNAL MODULE: ./lib/run/row-checks.js
var run_row_checks = __webpack_require__(67387);
// EXTERNAL MODULE: ./lib/checks/contract.js
var contract = __webpack_require__(93255);
// EXTERNAL MODULE: ./lib/checks/values.js
var values = __webpack_require__(75455);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/sinks/csv-dedupe.js
var csv_dedupe = __webpack_require__(35374);
// EXTERNAL MODULE: ./lib/sinks/csv-project.js
var csv_project = __webpack_require__(91492);
// EXTERNAL MODULE: ./lib/sinks/csv-quote.js
var csv_quote = __webpack_require__(96565);
;// CONCATENATED MODULE: ./lib/run/sift-rows.js







const COMMA = 44;
const LF = 10;
/** Writes to `to` the rows of `from` that stay, in the same order. */
async function siftRows(from, to, plan) {
    const { view, dropped, checks, quarantine } = plan;
    const fields = view.header.flatMap((name, field) => (dropped.has(name) ? [] : [field]));
    const columns = fields.map((field) => view.header[field]);
    const fill = (0,csv_quote/* csvField */.XR)(view.fill);
    const found = noteFindings(view);
    const blank = new Set();
    const writer = (0,durable_file/* openWriter */.Kn)(to);
    let rows = 0;
    let index = -1;
    const write = (reader) => {
        fields.forEach((field, place) => {
            if (place > 0)
                writer.writeByte(COMMA);
            if (field >= reader.width || blank.has(field))
                writer.write(fill, 0, fill.length);
            else
                writer.write(reader.bytes, reader.bounds[2 * field], reader.bounds[2 * field + 1]);
        });
        writer.writeByte(LF);
        rows += 1;
    };
    try {
        (0,csv_project/* writeHeader */.b)(columns, writer);
        const headerBytes = writer.length;
        await (0,csv_dedupe/* scan */.SQ)(from, plan.signal, (reader) => {
            index += 1;
            blank.clear();
            if (!isAdmitted(reader, index, plan, found, blank))
                return;
            const broken = (checks?.see(reader, index, blank) ?? []).filter(({ onFail }) => onFail === 'quarantine');
            if (broken.length > 0 && quarantine)
                quarantine.put(reader, [...new Set(broken.map(({ check }) => check))]);
            else {
                quarantine?.release(reader);
                write(reader);
            }
        });
        writer.sync();
        return { rows, bytes: writer.length, headerBytes, columns, found: found.all, seen: index + 1 };
    }
    finally {
        writer.close();
    }
}
/** Whether the schema's contract lets a row in; cells that it empties go to `blank`. */
function isAdmitted(reader, index, { view, refused, typed, ofOtherType }, found, blank) {
    let isIn = true;
    for (const column of refused) {
        const text = (0,row_cells/* cellOf */.WC)(reader, view.header.indexOf(column), view.fill);
        if (text === undefined)
            continue;
        found.note(column, text, reader, index);
        isIn = false;
    }
    for (const { column, type } of typed) {
        const field = view.header.indexOf(column);
        const text = (0,row_cells/* cellOf */.WC)(reader, field, view.fill);
        if (text === undefined || (0,values/* isOfType */.gh)(text, type))
            continue;
        found.note(column, text, reader, index);
        if (ofOtherType === 'discard_row')
            isIn = false;
        else if (ofOtherType === 'discard_value')
            blank.add(field);
    }
    return isIn;
}
function noteFindings(view) {
    const all = new Map();
    return {
        all,
        note(column, text, reader, index) {
            const one = all.get(column) ?? { failing: 0, samples: [] };
            all.set(column, one);
            one.failing += 1;
            if (one.samples.length < contract/* MOST_SAMPLES */._J)
                one.samples.push({ key: (0,row_cells/* keyText */.Pu)(reader, view, index), value: (0,row_cells/* shown */.SP)(text, view.redact) });
        },
    };
}

;// CONCATENATED MODULE: ./lib/run/sift.js














/**
 * Judges the columns of what came, and takes out what may not land; the rows are looked at only where the config asks for it.
 * @throws StreamError `schema_changed` where the contract freezes what changed
 */
async function sift(task, running, state, stage, scratch, progress) {
    const { position } = progress;
    const types = { ...(0,csv_types/* typesOf */.pl)(position) };
    const untouched = {
        stage,
        progress,
        types,
        checks: [],
        received: position.rows,
        isWhole: true,
        quarantine: undefined,
        report: undefined,
    };
    if (position.rows === 0 || running.options.limit !== undefined)
        return untouched;
    const now = { columns: position.columns, present: position.present, types };
    const all = (0,checks_schema/* diffSchema */.VG)(now, (0,schema_step/* knownBefore */.Nn)(task, state), task.key);
    const diff = (0,schema_step/* showsMissing */.bI)(task, position.rows) ? all : { ...all, missing: [] };
    const passed = needsPass(task, diff)
        ? await pass(task, running, diff, now, stage, scratch, progress)
        : { ...untouched, rows: undefined };
    const { contract } = task.schema ?? schema_step/* EVOLVE */._I;
    state.schemaChanges = (0,checks_schema/* decideSchema */.ud)(diff, contract, now, (column) => (0,schema_step/* rowsOfChange */.nL)(column, diff, passed.rows));
    (0,schema_step/* tellChanges */.hb)(task, running, state.schemaChanges, passed.rows);
    return { ...passed, types: (0,schema_step/* typesLeft */.NT)(task, types, diff, state.schemaChanges, passed.progress) };
}
function needsPass({ schema, checks }, { added, suspects }) {
    if ((0,row_checks/* takesRowsOut */.C)(checks))
        return true;
    return schema !== undefined && (suspects.length > 0 || (added.length > 0 && (0,checks_schema/* discards */._T)(schema.contract.new_columns)));
}
async function pass(task, running, { added, suspects }, now, stage, scratch, progress) {
    const { signal, secrets, identity, workspace } = running;
    const { contract } = task.schema ?? schema_step/* EVOLVE */._I;
    const view = (0,row_cells/* viewOf */.du)(now.columns, task.key, task.write.fill, secrets.redact);
    const counts = (onFail) => onFail === 'quarantine';
    const types = { ...now.types, ...task.schema?.columns };
    const checks = await (0,run_row_checks/* openRowChecks */._)({ stream: task.name, checks: task.checks, types, view, counts });
    const path = (0,run_quarantine/* quarantinePath */.Q2)(task, identity.startedAt);
    try {
        const target = checks.checks.length > 0 ? (0,run_target/* resolveOutput */.S)(workspace, path, task.name) : undefined;
        const quarantine = target === undefined ? undefined : await (0,run_quarantine/* openQuarantine */.tw)(target, view, identity.id);
        const file = `${scratch}/sifted.csv`;
        const rows = await siftRows(stage, file, {
            view,
            dropped: new Set((0,checks_schema/* discards */._T)(contract.new_columns) ? added : []),
            refused: contract.new_columns === 'discard_row' ? added : [],
            typed: suspects.map(({ column, from }) => ({ column, type: from })),
            ofOtherType: (0,checks_schema/* discards */._T)(contract.types) ? contract.types : 'keep',
            checks,
            quarantine,
            signal,
        });
        if (task.write.mode === 'replace' && progress.lost.length === 0)
            quarantine?.dropOthers();
        const kept = await quarantine?.save(`${scratch}/quarantine.csv`);
        const before = target !== undefined && (0,external_node_fs_.existsSync)(target) ? await (0,finish/* hashFile */.DC)(target) : undefined;
        const isThere = kept !== undefined && (kept.rows > 0 || before !== undefined);
        const relativePath = target && (0,external_node_path_.relative)(workspace, target).split(external_node_path_.sep).join('/');
        return {
            rows,
            stage: file,
            received: rows.seen,
            isWhole: false,
            progress: { ...progress, position: positionOf(rows, progress.position) },
            checks: [...checks.broken, ...resultsOf(checks, rows.seen)],
            quarantine: isThere && relativePath
                ? {
                    path: relativePath,
                    from: kept.sha256 === before ? undefined : `${scratch}/quarantine.csv`,
                    sha256: kept.sha256,
                    base: before,
                }
                : undefined,
            report: isThere && relativePath ? { path: relativePath, rows: quarantine.taken, kept: kept.rows } : undefined,
        };
    }
    finally {
        checks.close();
    }
}
/** Said when the others are to be delivered: a stream that fails puts nothing anywhere. */
function tellQuarantined({ name }, { report, received }, { emit }) {
    if (report === undefined || report.rows === 0)
        return;
    const message = `${(0,units/* formatCount */.B4)(report.rows)} of ${(0,units/* formatCount */.B4)(received)} records were taken out by checks, the others are delivered; they lie in ${report.path} with their reasons`;
    const remedy = 'Look at them; a row that holds in a later run leaves the file by itself.';
    emit({ type: 'warning', code: 'quarantined', stream: name, message, remedy });
}
/** The staged file's position as that of what is left: how often a column was there is still what came. */
function positionOf({ rows, bytes, headerBytes, columns }, position) {
    const places = columns.map((name) => position.columns.indexOf(name));
    const pick = (counts) => places.map((place) => counts[place] ?? 0);
    return {
        bytes,
        rows,
        columns,
        widths: [{ at: headerBytes, columns: columns.length }],
        present: pick(position.present),
        nulls: pick(position.nulls),
        seen: pick(position.seen),
    };
}
/** Rows that were taken out are not gone from the source. */
const whyFewer = ({ received, progress }) => received > progress.position.rows ? `${received - progress.position.rows} records were taken out` : undefined;
function resultsOf(checks, rows) {
    const found = checks.found();
    return checks.checks.map(({ id, check, onFail, fault }) => (0,lib_checks/* judgeFinding */.t4)(check, onFail, fault, found.get(id), rows));
}

// EXTERNAL MODULE: ./lib/run/turn-source.js + 2 modules
var turn_source = __webpack_require__(17173);
;// CONCATENATED MODULE: ./lib/run/wholeness.js


/** Warnings after which records may be missing although no page is lost. */
const SHORT = {
    max_pages: 'it stopped at its limit of pages',
    partition_incomplete: 'nothing was asked for some records of its parent',
};
/** Why rows that an extraction did not bring need not be gone from the source; undefined where it brought everything. */
function whyNotWhole(task, running, family, state, progress, drift) {
    const { options, stateFolder } = running;
    if (options.limit !== undefined)
        return 'this is a trial of a few pages';
    if (task.incremental)
        return 'it asks only for what changed';
    if (progress.lost.length > 0)
        return `${progress.lost.length} pages are lost`;
    if (state.isIncomplete)
        return 'pages of a stream that it runs for are lost';
    if (drift && drift.failures.length > 0)
        return 'fields of the site are not where they were';
    const short = state.tally.warnings.find(({ code }) => Object.hasOwn(SHORT, code));
    if (short)
        return SHORT[short.code];
    for (const parent of parentsOf(task)) {
        if ((0,stream_turns/* asksForChanges */.$U)(task, family.taskOf(parent), (0,stream_turns/* memoryOf */.zE)(task, running, state.earlier)))
            return `it runs only for the records of ${parent} that changed`;
        if (family.resultOf(parent)?.finished)
            continue;
        const { bookmark } = (0,stores_bookmark/* loadBookmark */.Td)((0,stores_bookmark/* bookmarkPath */.CN)(stateFolder, parent));
        if (bookmark && bookmark.dead_letters.length > 0)
            return `pages of ${parent} were lost when it ran last`;
    }
    return undefined;
}
const parentsOf = ({ turns }) => (turns?.blocks ?? []).flatMap(({ stream }) => (stream === undefined ? [] : [stream]));

;// CONCATENATED MODULE: ./lib/run/stream-steps.js






















/** Resumes or extracts, finishes, checks and lands. @throws IngestError for whatever ends the stream before its landing */
async function runSteps(task, running, family, folder, state, attemptsOf) {
    const { emit } = running;
    await task.prepare?.();
    const targets = (0,run_target/* resolveTargets */.h)(task, running);
    const { bookmark, warning } = (0,stores_bookmark/* loadBookmark */.Td)((0,stores_bookmark/* bookmarkPath */.CN)(running.stateFolder, task.name));
    state.earlier = bookmark;
    running.history.adopt(task.name, bookmark);
    if (warning)
        emit({ type: 'warning', code: 'state_torn', stream: task.name, message: warning });
    const resumed = await resume(task, running, folder);
    const from = resumed?.progress;
    if (from) {
        Object.assign(state.tally, from.tally, { warnings: [...from.tally.warnings, ...state.tally.warnings] });
        state.resumedAt = from.label;
    }
    emit({ type: 'stream_started', stream: task.name, source: task.source, ...(from ? { resumedAt: from.label } : {}) });
    if (resumed?.phase === 'landing') {
        state.drift = resumed.drift;
        state.schemaChanges = resumed.schemaChanges;
        return landed(resumed, running, folder);
    }
    let isWhole = false;
    try {
        const progress = await extractAll(task, running, family, folder, state, targets, from, attemptsOf);
        const end = await stream_steps_finish(task, running, family, folder, state, progress, targets);
        isWhole = progress.lost.length === 0;
        return end;
    }
    finally {
        task.close?.(isWhole);
    }
}
async function extractAll(task, running, family, folder, state, targets, from, attemptsOf) {
    const { clock, emit, options, signal } = running;
    const columns = await (0,open_base/* readBaseColumns */.Vh)(task, running, targets, state.earlier, folder.path);
    const { incremental, turns: plan } = task;
    const memory = (0,stream_turns/* memoryOf */.zE)(task, running, state.earlier);
    const turns = plan && (await (0,stream_turns/* openTurns */.LS)({ ...task, turns: plan }, running, family, state, folder.path, from));
    const open = (0,turn_source/* turnSource */.Jl)(task, await task.open(emit, state.earlier, from !== undefined), memory, state.tally);
    const extraction = {
        stream: task.name,
        stage: {
            file: stageOf(folder),
            columns: [...new Set([...columns, ...Object.keys(task.schema?.columns ?? {})])].filter((column) => !task.isDropped(column) && !(0,merge_rules/* ownColumns */.Yc)(task.write).includes(column)),
            fill: task.write.fill,
            formulaGuard: task.write.formula_guard,
        },
        from,
        deadLetters: state.earlier?.fingerprint === task.fingerprint ? state.earlier.dead_letters : [],
        ...(incremental ? { watch: (0,cursor_notes/* watchCursors */.b)(incremental, state.tally) } : {}),
        keepsUnclaimed: task.write.mode !== 'replace',
        limit: options.limit,
        maxPages: Math.min(options.limit ?? Number.POSITIVE_INFINITY, task.maxPages ?? Number.POSITIVE_INFINITY),
        attemptsOf,
        tally: state.tally,
        signal,
        emit,
        now: clock.now,
        sleep: clock.sleep,
        save: (progress) => save(task, running, folder, { phase: 'extracting', progress }),
    };
    return turns ? extractTurns({ turns, open, atOnce: task.turnsAtOnce }, extraction) : extract(open(core_partition/* WHOLE */.Ef), extraction);
}
async function stream_steps_finish(task, running, family, folder, state, progress, targets) {
    const { emit, options, signal } = running;
    // Before anything may fail: a layout that changed is why rows, keys or checks are not as they should be.
    const drift = judgeSite(task, running, state);
    state.drift = drift;
    (0,stream_checks/* assertSomethingCame */.ZD)(task, progress);
    (0,cursor_notes/* judgeCursors */.HA)(task, progress, emit);
    (0,stream_checks/* assertKeys */.NJ)(task, progress);
    assertModeColumns(task, progress);
    const sifted = await sift(task, running, state, stageOf(folder), folder.path, progress);
    const short = whyNotWhole(task, running, family, state, progress, drift) ?? whyFewer(sifted);
    const types = (0,column_type/* widenAll */.Fz)(await (0,schema_step/* rememberedTypes */.E$)(task, running, state.earlier, folder.path), sifted.types);
    const finished = await (0,finish/* finishCsv */.wi)(sifted.stage, sifted.progress.position, {
        stream: task.name,
        write: task.write,
        key: task.key,
        isDropped: task.isDropped,
        startedAt: running.identity.startedAt,
        isWhole: short === undefined,
        targets,
        parts: partsOf(task, running, state.earlier),
        types,
        isKnown: isKnown(state.earlier, types, running.workspace),
        scratch: folder.path,
        signal,
        notesChanged: task.incremental !== undefined && family.childrenOf(task.name).length > 0,
    });
    (0,stream_checks/* warnAboutKeys */.oo)(task, finished, emit);
    judgeDeletions(task, finished, short, emit);
    const checks = options.limit === undefined ? await (0,stream_checks/* check */.z6)(task, running, family, finished, sifted, types, folder.path) : [];
    if (checks.some((one) => one.outcome === 'failed'))
        throw new stream_checks/* CheckFailure */.jU(task.name, checks);
    tellQuarantined(task, sifted, running);
    const quarantine = sifted.report;
    const isPartial = progress.lost.length > 0 || state.isIncomplete || (drift !== undefined && drift.failures.length > 0);
    const status = isPartial ? 'partial' : 'succeeded';
    if (options.dryRun || options.limit !== undefined) {
        // what was made stays until the run is over: streams that run for its records read it
        return { status, progress, finished, checks, landing: undefined, artifacts: [], error: undefined, quarantine };
    }
    const planned = planLanding(task, running, state, sifted.progress, finished, types, drift?.memory, await (0,stream_turns/* dueOfChildren */.fG)(task, family, finished.changed, sifted.types));
    const landing = { ...planned, quarantine: sifted.quarantine };
    const { schemaChanges } = state;
    const content = {
        phase: 'landing',
        progress,
        finished,
        landing,
        checks,
        drift,
        schemaChanges,
        quarantine,
        status,
    };
    save(task, running, folder, content);
    return landed(content, running, folder);
}
function landed(content, running, folder) {
    const { landing, progress, finished, checks, quarantine, status } = content;
    const artifacts = (0,run_landing/* land */.ob)(landing, running.workspace, folder.path);
    return { status, progress, finished, checks, landing, artifacts, error: undefined, quarantine };
}
/** Whether the fields of a site are still where they were; told as it is found. */
function judgeSite(task, running, state) {
    if (!task.drift || !state.tally.site)
        return undefined;
    const verdict = judgeDrift(state.tally.site, state.earlier?.site, task.drift);
    for (const { code, message, remedy } of verdict.warnings)
        running.emit({ type: 'warning', code, message, remedy, stream: task.name });
    for (const { code, message, remedy } of verdict.failures)
        running.emit({ type: 'error', code, message, remedy, stream: task.name });
    return verdict;
}

;// CONCATENATED MODULE: ./lib/run/tally.js
function newTally() {
    return {
        requests: 0,
        retries: 0,
        retriesByCause: {},
        waitedMs: 0,
        pages: 0,
        records: 0,
        bytes: 0,
        replaced: 0,
        durationMs: 0,
        warnings: [],
    };
}
const MOST_WARNINGS = 200;
/** Counts an event of this stream. */
function count(tally, event) {
    if (event.type === 'request')
        tally.requests += 1;
    else if (event.type === 'retry') {
        tally.retries += 1;
        tally.retriesByCause[event.cause] = (tally.retriesByCause[event.cause] ?? 0) + 1;
        tally.waitedMs += event.waitMs;
    }
    else if (event.type === 'wait')
        tally.waitedMs += event.waitMs;
    else if (event.type === 'warning' && tally.warnings.length < MOST_WARNINGS) {
        const { code, message, remedy, page } = event;
        tally.warnings.push({ code, message, ...(remedy ? { remedy } : {}), ...(page ? { page } : {}) });
    }
}

;// CONCATENATED MODULE: ./lib/run/stream.js





/** Runs one stream from its first page to its landing. Never throws for what concerns this stream alone, except when the run is cancelled. */
async function runStream(task, running, family) {
    const began = running.clock.now();
    const folder = openStreamFolder(running.workRoot, task.workName ?? task.name);
    const state = {
        tally: newTally(),
        resumedAt: undefined,
        earlier: undefined,
        drift: undefined,
        failedPage: undefined,
        schemaChanges: [],
        isIncomplete: false,
    };
    const attempts = new Map();
    const { emit } = running;
    const deafen = running.listen(task.name, (event) => {
        count(state.tally, event);
        if (event.type === 'request')
            attempts.set(event.page, event.attempt);
        if (event.type === 'page')
            attempts.delete(event.page);
    });
    for (const notice of task.notices ?? [])
        emit({ type: 'warning', stream: task.name, ...notice });
    const end = (ending) => {
        state.tally.durationMs += running.clock.now() - began;
        const { records } = state.tally;
        emit({ type: 'stream_finished', stream: task.name, status: ending.status, records, ms: state.tally.durationMs });
        const result = { task, ...state, ...ending };
        family.ended(result);
        return result;
    };
    try {
        return end(await runSteps(task, running, family, folder, state, (page) => attempts.get(page) ?? 1));
    }
    catch (thrown) {
        const error = running.signal.aborted ? reasonOf(running.signal) : (0,errors/* toIngestError */.an)(thrown);
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        if (!isResumable(error))
            folder.remove();
        tell(error, task, running);
        const { page } = error.place;
        if (page !== undefined) {
            const first_failed_at = new Date(running.clock.now()).toISOString();
            const reason = error.message;
            state.failedPage = { page, code: error.code, reason, attempts: attempts.get(page) ?? 1, first_failed_at };
        }
        return end({
            status: error instanceof errors/* BlockedError */.t9 ? 'blocked' : 'failed',
            progress: undefined,
            finished: undefined,
            checks: (0,stream_checks/* failedChecks */.HH)(error),
            landing: undefined,
            artifacts: [],
            error,
        });
    }
    finally {
        deafen();
    }
}
function tell({ code, message, remedy, place }, task, { emit }) {
    emit({
        type: 'error',
        code,
        message,
        stream: task.name,
        ...(remedy ? { remedy } : {}),
        ...(place.page ? { page: place.page } : {}),
    });
}
/** Whatever was thrown while the run was being stopped, this is why. */
function reasonOf({ reason }) {
    return reason instanceof errors/* DeferredError */._G
        ? reason
        : new errors/* CancelledError */.cc('cancelled', 'the run was stopped', { cause: reason });
}
/** What may work when it is tried again from the same place; a check, a loop or a key that no record has would only fail again. */
function isResumable(error) {
    return (error instanceof errors/* DeferredError */._G ||
        !/^(check_failed|schema_changed|pagination_|empty_upstream|key_missing|nothing_arrived|landing_lost|unexpected)/.test(error.code));
}

// EXTERNAL MODULE: ./lib/run/tasks.js + 7 modules
var tasks = __webpack_require__(44881);
;// CONCATENATED MODULE: ./lib/run/fallback.js






/** Runs a stream; where its source fails as a whole, what the config says to use instead, and says so. */
async function runWithFallback(plan, stream, task, running, family, clients) {
    const result = await runStream(task, running, family);
    const { fallback } = stream;
    if (fallback === undefined)
        return result;
    const workName = `${stream.name}.fallback`;
    // what a run that was killed had begun to read there is overtaken
    if (!result.error)
        (0,checkpoint/* removeWorkFolder */.MT)(running.workRoot, workName);
    if (!result.error || !isOfTheSource(result.error))
        return result;
    const { error } = result;
    if (fallback === 'last_good')
        return keepLastGood(result, running, family);
    const used = { used: fallback.source, code: error.code, reason: error.message };
    const message = `${stream.source} failed (${error.message}); ${stream.name} is read from ${fallback.source} instead`;
    const other = {
        ...(0,tasks/* taskOf */.Xb)(plan, (0,config/* withSource */.g5)(stream, fallback.source), running, clients),
        ...(task.prepare ? { prepare: task.prepare } : {}),
    };
    // what it brings are the same records: the bookmark, with its cursors and lost pages, is one for both
    const notice = { code: 'fallback_used', message, remedy: `Mend ${stream.source}; the next run asks it first again.` };
    const second = { ...other, fingerprint: task.fingerprint, workName, notices: [notice] };
    const replaced = await runStream(second, running, family);
    const whole = { ...replaced, fallback: used };
    family.ended(whole);
    return whole;
}
/** A source that is down, that refuses or blocks; not what it brought, nor what the config says. */
function isOfTheSource(error) {
    if (error instanceof errors/* DeferredError */._G || error instanceof errors/* ConfigError */.xL)
        return false;
    return !/^(check_|contract_|schema_|cursor_not|cursor_missing|key_|target_|state_|landing_|parent_|bad_|unknown_|unexpected|empty_upstream|null_key|not_writable|disk_)/.test(error.code);
}
function keepLastGood(result, { emit, history }, family) {
    const { task, error, earlier } = result;
    if (!earlier)
        return result;
    const warning = {
        code: 'fallback_used',
        message: `${task.name} could not be read; its data of ${history.deliveredAt(task.name) ?? 'an earlier run'} stay, and streams that run for its records run for those`,
        remedy: `Mend ${task.source}; the next run goes on.`,
    };
    emit({ type: 'warning', stream: task.name, ...warning });
    const kept = {
        ...result,
        status: 'partial',
        tally: { ...result.tally, warnings: [...result.tally.warnings, warning] },
        fallback: { used: 'last_good', code: error.code, reason: (0,publish/* problemOf */.Zw)(error).message },
    };
    family.ended(kept);
    return kept;
}

;// CONCATENATED MODULE: ./lib/run/family.js
function openFamily(plan, makeTask) {
    const tasks = new Map();
    const results = new Map();
    const taskOf = (name) => {
        const known = tasks.get(name) ?? makeTask(name);
        tasks.set(name, known);
        return known;
    };
    return {
        taskOf,
        resultOf: (name) => results.get(name),
        childrenOf: (name) => plan.streams
            .filter((stream) => stream.for_each?.some((block) => block.stream === name))
            .map((stream) => taskOf(stream.name)),
        ended: (result) => void results.set(result.task.name, result),
    };
}

// EXTERNAL MODULE: ./lib/run/schedule.js
var schedule = __webpack_require__(71752);
;// CONCATENATED MODULE: ./lib/run/run-streams.js






/**
 * Runs the streams in the order of their dependence, independent ones at once.
 * @param results takes what came, as it comes: a run that is stopped still tells it
 */
async function runStreams(plan, selected, running, clients, state, results) {
    const streamOf = (name) => plan.streams.find((stream) => stream.name === name);
    const family = openFamily(plan, (name) => (0,tasks/* taskOf */.Xb)(plan, streamOf(name), running, clients));
    const run = async (stream) => {
        const children = family.childrenOf(stream.name).map(({ name }) => streamOf(name));
        const task = { ...family.taskOf(stream.name), prepare: () => state.pull([stream, ...children]) };
        const lost = failedParent(stream, family);
        const result = lost === undefined
            ? await runWithFallback(plan, stream, task, running, family, clients)
            : skip(task, lost, running);
        if (lost !== undefined)
            family.ended(result);
        results.push(result);
    };
    try {
        const steps = selected.map((stream) => ({ name: stream.name, parents: run_streams_parentsOf(stream), run: () => run(stream) }));
        await (0,schedule/* runInOrder */.l)(steps, plan.run.concurrency);
    }
    finally {
        const place = ({ task }) => selected.findIndex(({ name }) => name === task.name);
        results.sort((a, b) => place(a) - place(b));
    }
}
/** Streams that must have ended: whose records a stream runs for, that it refers to, and that it is told to come after. */
function run_streams_parentsOf({ name, for_each, references, after }) {
    const pointed = Object.values(references ?? {}).map(({ to }) => (0,config/* referred */.SS)(to).stream);
    const all = [...(for_each ?? []).flatMap(({ stream }) => stream ?? []), ...pointed, ...(after ?? [])];
    return [...new Set(all)].filter((parent) => parent !== name);
}
/** A reference alone does not keep a stream from running: what it refers to is judged against the last good data. */
function failedParent({ for_each, after }, family) {
    const parents = [...(for_each ?? []).flatMap(({ stream }) => stream ?? []), ...(after ?? [])];
    return parents
        .flatMap((parent) => family.resultOf(parent) ?? [])
        .find(({ status }) => status === 'failed' || status === 'blocked' || status === 'skipped');
}
function skip(task, parent, { emit }) {
    const what = parent.status === 'skipped' ? 'was skipped' : `ended as ${parent.status}`;
    const problem = {
        code: 'parent_failed',
        message: `${task.name} is skipped: ${parent.task.name}, which it runs after, ${what}; the last good data stays`,
        remedy: `Mend ${parent.task.name} first; the next run goes on with ${task.name}.`,
    };
    emit({ type: 'warning', stream: task.name, ...problem });
    emit({ type: 'stream_finished', stream: task.name, status: 'skipped', records: 0, ms: 0 });
    return {
        task,
        status: 'skipped',
        tally: { ...newTally(), warnings: [problem] },
        progress: undefined,
        finished: undefined,
        checks: [],
        drift: undefined,
        landing: undefined,
        artifacts: [],
        error: undefined,
        resumedAt: undefined,
        earlier: undefined,
        failedPage: undefined,
        schemaChanges: [],
    };
}


/***/ }),

/***/ 71752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ runInOrder),
/* harmony export */   p: () => (/* binding */ levelsOf)
/* harmony export */ });
/** Names of the steps, those that may run at once together; parents that are not among the steps are not waited for. */
function levelsOf(steps) {
    const depths = new Map();
    for (const { name, parents } of steps)
        depths.set(name, Math.max(0, ...parents.map((parent) => (depths.get(parent) ?? -1) + 1)));
    const levels = [];
    for (const [name, depth] of depths)
        levels[depth] = [...(levels[depth] ?? []), name];
    return levels;
}
/**
 * Runs each step when its parents have ended, so many at once; parents that are not among the steps are not waited for.
 * @returns what came, in the order of the steps; what one threw is thrown when all that were begun have ended
 */
async function runInOrder(steps, atOnce) {
    const made = new Map();
    const waiting = new Set(steps);
    const underWay = new Set();
    const failures = [];
    const isReady = ({ parents }) => parents.every((parent) => made.has(parent) || !steps.some(({ name }) => name === parent));
    const start = (step) => {
        waiting.delete(step);
        const running = step
            .run()
            .then((one) => void made.set(step.name, one))
            .catch((thrown) => void failures.push(thrown))
            .finally(() => underWay.delete(running));
        underWay.add(running);
    };
    for (;;) {
        if (failures.length === 0)
            for (const step of waiting)
                if (underWay.size < atOnce && isReady(step))
                    start(step);
        if (underWay.size === 0)
            break;
        await Promise.race(underWay);
    }
    if (failures.length > 0)
        throw failures[0];
    return steps.map(({ name }) => made.get(name));
}


/***/ }),

/***/ 35177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ rememberedTypes),
/* harmony export */   Jv: () => (/* binding */ vanished),
/* harmony export */   NT: () => (/* binding */ typesLeft),
/* harmony export */   Nn: () => (/* binding */ knownBefore),
/* harmony export */   _I: () => (/* binding */ EVOLVE),
/* harmony export */   bI: () => (/* binding */ showsMissing),
/* harmony export */   hb: () => (/* binding */ tellChanges),
/* harmony export */   nL: () => (/* binding */ rowsOfChange)
/* harmony export */ });
/* harmony import */ var _checks_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83670);
/* harmony import */ var _checks_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75455);
/* harmony import */ var _core_column_type_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7054);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _sinks_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35374);
/* harmony import */ var _sinks_csv_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81034);
/* harmony import */ var _open_base_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31339);
/* harmony import */ var _row_cells_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25093);








/** The contract where the config says none. */
const EVOLVE = {
    contract: { new_columns: 'evolve', missing_columns: 'evolve', types: 'evolve' },
    columns: {},
};
/** Columns and types by the bookmark and the config. */
function knownBefore({ schema, isDropped }, { earlier }) {
    const declared = schema?.columns ?? {};
    const names = Object.keys(declared);
    const kept = (earlier?.columns ?? []).filter((column) => !isDropped(column));
    // of a first run all columns are new; that is worth a word only where the contract admits none but the declared
    const isClosed = names.length > 0 && schema?.contract.new_columns !== 'evolve';
    const columns = earlier || isClosed ? [...new Set([...names, ...kept])] : undefined;
    return { columns, types: { ...earlier?.types, ...declared } };
}
/** How many rows a change concerns; undefined where nobody counted. */
function rowsOfChange(column, { added, suspects }, rows) {
    if (rows === undefined)
        return undefined;
    const isCounted = suspects.some((one) => one.column === column) || rows.found.has(column);
    return isCounted ? (rows.found.get(column)?.failing ?? 0) : added.includes(column) ? undefined : 0;
}
/** So many records that changed say something of a column that none of them has; fewer are a chance selection. */
const TELLING = 100;
/** Whether the records of a run can show that the source has a column no more: all of them, or many of those that changed. */
const showsMissing = ({ incremental, turns }, rows) => rows >= TELLING || (rows > 0 && incremental === undefined && turns === undefined);
/** Columns that no record has. */
function vanished(task, { columns, present, rows }) {
    return showsMissing(task, rows) ? columns.filter((_, column) => present[column] === 0) : [];
}
/** Warns of what changed. @throws StreamError `schema_changed` where the contract forbids it */
function tellChanges(task, { emit }, changes, rows) {
    const said = (change) => {
        const some = rows?.found.get(change.column)?.samples ?? [];
        const samples = some.map(({ key, value }) => `${JSON.stringify(value)} (${key})`).join(', ');
        return (0,_checks_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChange */ .uQ)(change) + (samples === '' ? '' : `, e.g. ${samples}`);
    };
    const failed = changes.filter(({ action }) => action === 'failed');
    if (failed.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StreamError */ .lm('schema_changed', `${task.name}: the schema is frozen, and ${failed.map(said).join('; ')}; the last good data stays`, {
            stream: task.name,
            remedy: 'Check the source; if the change is right, put it into schema.columns, or let schema.contract evolve for one run.',
        });
    for (const change of changes) {
        const told = WARNINGS[change.action];
        if (told === undefined || (change.action === 'widened' && change.to === 'number'))
            continue;
        const [code, remedy] = told;
        emit({ type: 'warning', code, stream: task.name, message: said(change), remedy });
    }
}
const DISCARDED = 'Check the source; `schema.contract: evolve` keeps such rows and values.';
const WARNINGS = {
    added: ['column_new', 'Nothing to do, unless a reader of the file counts columns.'],
    kept_empty: ['column_vanished', 'Check the source; `remove` takes the column out for good.'],
    widened: ['column_type', 'Check the source; a type in `schema.columns` with a contract keeps such values out.'],
    rows_discarded: ['schema_discarded', DISCARDED],
    column_discarded: ['schema_discarded', DISCARDED],
    values_discarded: ['schema_discarded', DISCARDED],
};
/** Types of what is left: as declared or known before, where all values are of them. */
function typesLeft({ schema }, seen, { suspects }, changes, { position }) {
    if (schema === undefined)
        return seen;
    const widened = new Map(changes.flatMap(({ column, action, to }) => (action === 'widened' && to ? [[column, to]] : [])));
    const kept = suspects.filter(({ column }) => !widened.has(column)).map(({ column, from }) => [column, from]);
    const all = { ...seen, ...schema.columns, ...Object.fromEntries(kept), ...Object.fromEntries(widened) };
    return Object.fromEntries(Object.entries(all).filter(([column]) => position.columns.includes(column)));
}
/**
 * What is remembered of a target's types, without those that the config declares otherwise since, if all rows there are of
 * the declared ones.
 */
async function rememberedTypes(task, running, earlier, scratch) {
    const before = earlier?.types ?? {};
    if (task.write.mode === 'replace')
        return {};
    const declared = Object.entries(task.schema?.columns ?? {});
    const late = declared.filter(([column, type]) => Object.hasOwn(before, column) && (0,_core_column_type_js__WEBPACK_IMPORTED_MODULE_6__/* .widen */ .oP)(before[column], type) !== type);
    const base = late.length === 0 ? undefined : await (0,_open_base_js__WEBPACK_IMPORTED_MODULE_4__/* .openStanding */ .HJ)(task, running, scratch);
    if (base === undefined)
        return before;
    const header = (0,_sinks_csv_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readHeader */ .ay)(base) ?? [];
    const wrong = new Set();
    await (0,_sinks_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_2__/* .scan */ .SQ)(base, running.signal, (reader) => {
        for (const [column, type] of late) {
            const text = (0,_row_cells_js__WEBPACK_IMPORTED_MODULE_5__/* .cellOf */ .WC)(reader, header.indexOf(column), task.write.fill);
            if (text !== undefined && !(0,_checks_values_js__WEBPACK_IMPORTED_MODULE_7__/* .isOfType */ .gh)(text, type))
                wrong.add(column);
        }
    });
    for (const column of wrong) {
        const message = `rows of the target have values of "${column}" that are no ${task.schema.columns[column]}: it stays ${before[column]}`;
        const remedy = 'Correct these rows, or write the target anew with `mode: replace`.';
        running.emit({ type: 'warning', code: 'column_type', stream: task.name, message, remedy });
    }
    const isRight = new Set(late.flatMap(([column]) => (wrong.has(column) ? [] : [column])));
    return Object.fromEntries(Object.entries(before).filter(([column]) => !isRight.has(column)));
}


/***/ }),

/***/ 27185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ standingFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51909);
/* harmony import */ var _sinks_parts_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73207);
/* harmony import */ var _sinks_targets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37362);





/** The files of a stream that its last landing left, as far as its paths are still the same and the files are there. */
function standingFiles({ write }, { workspace }, earlier) {
    if ((0,_sinks_parts_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .layoutOf */ .aH)(write).kind === 'one')
        return [];
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace);
    const targets = (0,_sinks_targets_js__WEBPACK_IMPORTED_MODULE_4__/* .targetsOf */ .QR)(write);
    return Object.entries(earlier?.files ?? {}).flatMap(([path, kept]) => {
        const part = (0,_sinks_parts_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .partFromId */ .LL)(kept.part);
        const target = part && targets.find((one) => pathOf(one, part) === path);
        return part && target ? (standing((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), part, target, kept) ?? []) : [];
    });
}
function standing(path, part, target, kept) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (!stat?.isFile())
        return undefined;
    const isSame = stat.size === kept.bytes;
    return {
        part,
        target,
        path,
        bytes: stat.size,
        rows: isSame ? kept.rows : undefined,
        sha256: isSame ? kept.sha256 : undefined,
    };
}
/** Undefined where the part is one of another layout, or names a place that none of ours can have. */
function pathOf({ path }, { scope }) {
    if (Object.values(scope).some((value) => typeof value !== 'string' || /[/\\]|^\.*$/.test(value)))
        return undefined;
    try {
        return (0,_core_template_js__WEBPACK_IMPORTED_MODULE_2__/* .renderText */ .S5)(path, scope);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 95698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jU: () => (/* binding */ CheckFailure),
  vN: () => (/* binding */ added),
  NJ: () => (/* binding */ assertKeys),
  ZD: () => (/* binding */ assertSomethingCame),
  z6: () => (/* binding */ check),
  HH: () => (/* binding */ failedChecks),
  oo: () => (/* binding */ warnAboutKeys)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/sinks/merge-rules.js
var merge_rules = __webpack_require__(76770);
// EXTERNAL MODULE: ./lib/run/check-file.js + 2 modules
var check_file = __webpack_require__(87881);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/checks/contract.js
var contract = __webpack_require__(93255);
// EXTERNAL MODULE: ./lib/checks/index.js
var checks = __webpack_require__(40873);
// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/sinks/csv-facts.js
var csv_facts = __webpack_require__(50646);
// EXTERNAL MODULE: ./lib/sinks/csv-reader.js
var csv_reader = __webpack_require__(81034);
// EXTERNAL MODULE: ./lib/run/open-base.js
var open_base = __webpack_require__(31339);
// EXTERNAL MODULE: ./lib/run/row-cells.js
var row_cells = __webpack_require__(25093);
;// CONCATENATED MODULE: ./lib/run/references.js










/** Counts the rows of the target that refer to a row which is not there. */
async function checkReferences(task, judged, running, family, scratch) {
    const results = [];
    for (const [column, reference] of Object.entries(task.references ?? {})) {
        const to = await parentOf((0,config/* referred */.SS)(reference.to).stream, task, judged, running, family, scratch);
        results.push(await checkReference(column, reference, judged, to));
    }
    return results;
}
async function checkReference(column, { to: name, on_fail }, judged, parent) {
    const { file, fill, rows, key, redact, signal } = judged;
    const to = (0,config/* referred */.SS)(name);
    const check = `${column}.references`;
    if (rows === 0)
        return (0,contract/* verdict */.WJ)(check, true, on_fail, 'there are no rows');
    const header = (0,csv_reader/* readHeader */.ay)(file) ?? [];
    if (!header.includes(column))
        return (0,contract/* verdict */.WJ)(check, false, on_fail, (0,checks/* unknownColumn */.Rn)(column, header));
    if (parent === undefined)
        return (0,contract/* verdict */.WJ)(check, false, on_fail, `${to.stream} has no data yet: nothing can be compared`);
    const known = (0,csv_reader/* readHeader */.ay)(parent.file) ?? [];
    if (parent.rows > 0 && !known.includes(to.column))
        return (0,contract/* verdict */.WJ)(check, false, on_fail, `${to.stream}: ${(0,checks/* unknownColumn */.Rn)(to.column, known)}`);
    const view = (0,row_cells/* viewOf */.du)(header, key, fill, redact);
    const field = header.indexOf(column);
    const samples = [];
    let failing = 0;
    await (0,csv_facts/* findOrphans */.t)({ ...parent, column: to.column }, {
        file,
        column,
        fill,
        onOrphan(reader, index) {
            failing += 1;
            if (samples.length < contract/* MOST_SAMPLES */._J)
                samples.push({ key: (0,row_cells/* keyText */.Pu)(reader, view, index), value: (0,row_cells/* shown */.SP)((0,row_cells/* cellOf */.WC)(reader, field, fill) ?? '', redact) });
        },
    }, { signal });
    const detail = failing === 0
        ? `every value is one of ${name}`
        : `${(0,units/* formatCount */.B4)(failing)} of ${(0,units/* formatCount */.B4)(rows)} rows ${failing === 1 ? 'refers' : 'refer'} to no row of ${name}`;
    return (0,contract/* verdict */.WJ)(check, failing === 0, on_fail, detail, { failing, samples });
}
/** The parent's rows as they stand: of a run that lands nothing those that it made, else those on disk. */
async function parentOf(stream, task, judged, running, family, scratch) {
    if (stream === task.name)
        return { file: judged.file, fill: judged.fill, rows: judged.rows };
    const parent = family.taskOf(stream);
    const { fill } = parent.write;
    const result = family.resultOf(parent.name);
    if (result?.finished && result.landing === undefined && result.error === undefined)
        return { file: result.finished.plain, fill, rows: result.finished.rows };
    const own = (0,external_node_path_.join)(scratch, `referred-${parent.name}`);
    (0,external_node_fs_.mkdirSync)(own, { recursive: true });
    const plain = await (0,open_base/* openStanding */.HJ)(parent, running, own);
    return plain === undefined ? undefined : { file: plain, fill, rows: await (0,csv_reader/* countRecords */.qJ)(plain, running.signal) };
}

;// CONCATENATED MODULE: ./lib/run/stream-checks.js




/** Checks that failed, with all results for the report. */
class CheckFailure extends errors/* StreamError */.lm {
    name = 'CheckFailure';
    results;
    constructor(stream, results) {
        const failed = results.filter((one) => one.outcome === 'failed');
        super('check_failed', `${stream}: ${failed.map((one) => `${one.check}: ${one.detail}`).join('; ')}; the last good data stays`, {
            stream,
            remedy: 'Look at the source; if its data are right, change the check in the config.',
        });
        this.results = results;
    }
}
const failedChecks = (error) => error instanceof CheckFailure ? error.results : [];
/** @throws StreamError where not a single record arrived and pages are lost: there is nothing to deliver. */
function assertSomethingCame(task, progress) {
    if (progress.position.rows > 0 || progress.lost.length === 0)
        return;
    const first = progress.lost[0];
    throw new errors/* StreamError */.lm('nothing_arrived', `${task.name}: no record arrived; ${first.page}: ${first.reason}`, {
        stream: task.name,
        page: first.page,
        remedy: 'Look at the cause of the lost pages; the next run starts from the first page.',
    });
}
/** @throws StreamError `key_missing` */
function assertKeys(task, { position }) {
    const { columns, present, rows } = position;
    if (rows === 0)
        return;
    // A column of the target counts as little as none: records without any key would pile up beside the good ones.
    for (const name of task.key.filter((name) => !present[columns.indexOf(name)])) {
        throw new errors/* StreamError */.lm('key_missing', `${task.name}: no record has "${name}", which is part of primary_key`, {
            stream: task.name,
            remedy: `Correct primary_key; the records have ${columns
                .filter((_, column) => present[column])
                .slice(0, 20)
                .join(', ')}.`,
        });
    }
}
const added = (earlier, columns) => earlier ? columns.filter((column) => !earlier.columns.includes(column)) : [];
function warnAboutKeys(task, finished, emit) {
    // turns overlap by design: a game stands under both of its teams, a boundary in two windows
    if (finished.duplicates > 0 && !task.turns && !task.incremental) {
        emit({
            type: 'warning',
            code: 'duplicates',
            stream: task.name,
            message: `${finished.duplicates} records were dropped because a later one has the same ${task.key.join(' + ')}`,
            remedy: 'Rows that move while pages are read come twice; sort the request by a stable field if the server can.',
        });
    }
    if (finished.keyless > 0) {
        emit({
            type: 'warning',
            code: 'key_empty',
            stream: task.name,
            message: `${finished.keyless} records have no ${task.key.join(' + ')}; they are kept, told apart by their whole content`,
        });
    }
}
/**
 * Judges the checks on the target as it would stand.
 * @returns their results behind those that the rows of this run have been judged by
 * @throws StreamError `empty_upstream`
 */
async function check(task, running, family, finished, sifted, types, scratch) {
    assertNotEmptied(task, finished, sifted);
    const { identity, secrets, signal, emit } = running;
    const { position } = sifted.progress;
    // the staging counts speak of the target only where it is what this run staged, nothing taken out, dropped or merged
    const isWhole = finished.plain === finished.news && sifted.isWhole;
    const judged = {
        name: task.name,
        file: finished.plain,
        rows: finished.rows,
        key: task.key,
        fill: task.write.fill,
        types,
        empty: isWhole ? stagedEmpty(position) : undefined,
        current: (0,merge_rules/* historyOf */.om)(task.write)?.to,
        earlierRows: running.history.rowsOf(task.name),
        now: identity.startedAt,
        redact: secrets.redact,
        signal,
    };
    const results = [
        ...sifted.checks,
        ...(await (0,check_file/* checkFile */.v)(task.checks, judged, scratch)),
        ...(await checkReferences(task, judged, running, family, scratch)),
    ];
    for (const { check: name, outcome, detail } of results)
        emit({ type: 'check', stream: task.name, check: name, outcome, detail });
    return results;
}
function assertNotEmptied(task, { rows, rowsBefore }, { progress, received }) {
    if (task.write.mode !== 'replace' || rows > 0 || rowsBefore === 0 || task.write.allow_empty)
        return;
    const taken = received - progress.position.rows;
    const what = taken > 0 ? `none of ${received} records may land` : 'the source has no records';
    throw new errors/* StreamError */.lm('empty_upstream', `${task.name}: ${what}, the target has ${rowsBefore}; the last good data stays`, {
        stream: task.name,
        remedy: taken > 0
            ? 'Look at the checks with `quarantine` and at `schema.contract`, which took them out.'
            : 'Check the source; if it may be empty, set write.allow_empty: true.',
    });
}
function stagedEmpty(position) {
    return new Map(position.columns.map((name, column) => [name, position.rows - position.present[column] + position.nulls[column]]));
}


/***/ }),

/***/ 39652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ asksForChanges),
/* harmony export */   LS: () => (/* binding */ openTurns),
/* harmony export */   fG: () => (/* binding */ dueOfChildren),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_column_type_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7054);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26143);
/* harmony import */ var _core_partition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35361);
/* harmony import */ var _sinks_csv_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11508);
/* harmony import */ var _sinks_merge_rules_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76770);
/* harmony import */ var _stores_bookmark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63068);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45859);
/* harmony import */ var _open_base_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31339);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45452);











/** What of a stream's memory still holds: none of it where something else is extracted now. */
function memoryOf(task, { options }, earlier) {
    return earlier?.fingerprint === task.fingerprint && !options.fullRefresh ? earlier : undefined;
}
/**
 * The turns of this run. Their list is kept in the work folder, so that a resumed run goes on in the same order.
 * @throws StreamError `parent_missing`; ConfigError for a condition or a column that does not fit the parent's records
 */
async function openTurns(task, running, family, state, folder, from) {
    const { emit } = running;
    const memory = memoryOf(task, running, state.earlier);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'turns.json');
    const warn = (code, message) => emit({ type: 'warning', code, stream: task.name, message });
    let isOpen = false;
    const rowsOf = async (parent, isWhole) => {
        const lost = family.resultOf(parent)?.progress?.lost.length ?? 0;
        const waits = !isWhole && asksForChanges(task, family.taskOf(parent), memory);
        // of an incremental parent they are due as soon as it brings them, where what this run asks for is added to the rest
        const comeLater = family.taskOf(parent).incremental !== undefined && task.write.mode !== 'replace';
        if (lost > 0 && !waits && !comeLater) {
            state.isIncomplete = true;
            warn('parent_partial', `${lost} pages of ${parent} are lost: nothing is asked for the records on them`);
        }
        isOpen ||= waits || lost > 0 || !broughtAll(family.resultOf(parent));
        return waits ? 'due' : rowsOfParent(task.name, family.taskOf(parent), running, family, folder);
    };
    const due = [...(memory?.pending ?? []), ...(await trialDue(task, family))];
    const listed = await (0,_turns_js__WEBPACK_IMPORTED_MODULE_8__/* .listPartitions */ .AU)(task.turns, rowsOf, due, (message) => warn('partition_incomplete', message));
    const kept = from && (0,_due_js__WEBPACK_IMPORTED_MODULE_6__/* .readKept */ .DL)(file);
    // what replaces all rows has them in the order of its parent's; what is no longer there is no loss
    const letters = task.write.mode === 'replace' ? [] : (memory?.dead_letters ?? []);
    const every = letters.map(_turns_js__WEBPACK_IMPORTED_MODULE_8__/* .valuesOf */ .sm).filter((values) => values !== undefined);
    const lost = isOpen ? every : stillListed(every, listed);
    if (lost.length < every.length) {
        const message = `${every.length - lost.length} partitions that an earlier run lost are no longer there: nothing is asked for them`;
        emit({ type: 'note', stream: task.name, message });
    }
    const turns = (0,_turns_js__WEBPACK_IMPORTED_MODULE_8__/* .orderTurns */ .$V)(listed, kept?.turns, lost);
    const heard = (0,_due_js__WEBPACK_IMPORTED_MODULE_6__/* .hear */ .dc)(newsFor(task, family), state.earlier, kept, turns, from?.cursor ?? null);
    state.heard = isStretch(task, running, family) ? { ...heard, again: turns.map(({ values }) => values) } : heard;
    (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(file, JSON.stringify({ turns: turns.map(({ values }) => values), ...state.heard }));
    return turns;
}
/** A backfill brings a stretch of each partition alone: where changes alone make them due, they stay so for what lies outside. */
function isStretch({ incremental, turns }, { options }, family) {
    if (!incremental || (options.from === undefined && options.to === undefined))
        return false;
    const parents = (turns?.blocks ?? [])
        .filter(({ batch }) => batch === undefined)
        .flatMap(({ stream }) => stream ?? []);
    return parents.some((parent) => family.taskOf(parent).incremental !== undefined);
}
/** Whether all that a parent has was read in this run. */
const broughtAll = (result) => result?.finished !== undefined && !result.tally.warnings.some(({ code }) => code === 'max_pages');
/** Of a parent whose records are all known, those partitions are lost that it still has: the others would fail for ever. */
function stillListed(lost, listed) {
    const known = new Set(listed.map((values) => (0,_core_partition_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionKey */ .Ab)({ values })));
    return lost.filter((values) => known.has((0,_core_partition_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionKey */ .Ab)({ values })));
}
/** What the landings of this run tell a stream. */
function newsFor({ name, turns }, family) {
    return turns.blocks.flatMap(({ stream: parent }) => parent === undefined
        ? []
        : (family.resultOf(parent)?.landing?.due ?? []).flatMap(({ stream, id, values }) => stream === name ? [{ parent, id, values }] : []));
}
/** Whether a stream runs only for the records of a parent that changed: one that replaces its rows needs all of them. */
const asksForChanges = ({ write }, { incremental }, memory) => incremental !== undefined && memory !== undefined && write.mode !== 'replace';
/** What parents changed that do not land, in a run that writes nothing: no bookmark tells of it. */
async function trialDue(task, family) {
    const parents = new Set(task.turns.blocks.flatMap(({ stream }) => stream ?? []));
    const dues = await Promise.all([...parents].map(async (parent) => {
        const { finished, landing, progress } = family.resultOf(parent) ?? {};
        if (!finished || landing || !progress)
            return [];
        return dueOfChildren(family.taskOf(parent), family, finished.changed, (0,_sinks_csv_types_js__WEBPACK_IMPORTED_MODULE_4__/* .typesOf */ .pl)(progress.position));
    }));
    return dues.flat().flatMap(({ stream, values }) => (stream === task.name ? [...values] : []));
}
/** What the source of a parent gave in this run, or where it was not asked for all, its target as it stands. */
async function rowsOfParent(stream, parent, running, family, scratch) {
    const result = family.resultOf(parent.name);
    const { fill } = parent.write;
    const earlier = (0,_stores_bookmark_js__WEBPACK_IMPORTED_MODULE_5__/* .loadBookmark */ .Td)((0,_stores_bookmark_js__WEBPACK_IMPORTED_MODULE_5__/* .bookmarkPath */ .CN)(running.stateFolder, parent.name)).bookmark;
    const types = typesAfter(result, earlier?.types ?? {});
    if (result?.finished && parent.incremental === undefined)
        return { file: result.finished.news, types, fill };
    const ended = (0,_sinks_merge_rules_js__WEBPACK_IMPORTED_MODULE_9__/* .endColumn */ .cb)(parent.write);
    if (result?.finished && result.landing === undefined)
        return { file: result.finished.plain, types, fill, ended };
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, `parent-${parent.name}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(own, { recursive: true });
    const plain = await (0,_open_base_js__WEBPACK_IMPORTED_MODULE_7__/* .openStanding */ .HJ)(parent, running, own);
    if (plain === undefined)
        throw (0,_turns_js__WEBPACK_IMPORTED_MODULE_8__/* .noParent */ .K7)(stream, parent.name);
    return { file: plain, types, fill, ended };
}
const typesAfter = (result, before) => result?.progress ? (0,_core_column_type_js__WEBPACK_IMPORTED_MODULE_10__/* .widenAll */ .Fz)(before, (0,_sinks_csv_types_js__WEBPACK_IMPORTED_MODULE_4__/* .typesOf */ .pl)(result.progress.position)) : before;
/** @param changed the rows that this landing adds or updates, as a CSV file with a header */
async function dueOfChildren(task, family, changed, types) {
    if (!task.incremental || changed === undefined)
        return [];
    const dues = [];
    for (const child of family.childrenOf(task.name)) {
        const { turns } = child;
        if (!turns)
            continue;
        const rows = { file: changed, types, fill: task.write.fill };
        const values = [];
        for (const { batch: _, ...block } of turns.blocks)
            if (block.stream === task.name)
                values.push(...(await (0,_turns_js__WEBPACK_IMPORTED_MODULE_8__/* .listPartitions */ .AU)({ ...turns, blocks: [block] }, async () => rows, [], () => { })));
        if (values.length > 0)
            dues.push({ stream: child.name, values });
    }
    return dues;
}


/***/ }),

/***/ 88284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ resolveOutput),
/* harmony export */   h: () => (/* binding */ resolveTargets)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_system_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22606);
/* harmony import */ var _sinks_parts_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73207);
/* harmony import */ var _sinks_targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37362);






/**
 * The absolute path of an output, checked on the real path: inside the workspace also through links, not in .git or
 * .github, and writable. Asked before the first request, so that hours of extraction do not end at a closed door.
 * @throws ConfigError `path_outside`, `path_refused`, `not_writable`
 */
function resolveOutput(workspace, path, stream) {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace);
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
    const remedy = `Choose a path inside the workspace for ${stream}, such as data/${stream}.csv.`;
    const existing = nearestExisting(target);
    const real = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(realPath(existing, path, stream, remedy), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(existing, target));
    if (real !== root && !real.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('path_outside', `${stream}: the output ${path} lies outside the workspace`, {
            stream,
            remedy,
        });
    }
    const steps = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real).toLowerCase().split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    if (real === root || steps.includes('.git') || steps[0] === '.github') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('path_refused', `${stream}: nothing is written to ${path}`, { stream, remedy });
    }
    assertWritable(real, path, stream);
    return real;
}
/**
 * What a stream writes, at absolute paths that can be written. Of several files the paths stay templates, relative to
 * the workspace; their folder can be written. @throws ConfigError as `resolveOutput` does
 */
function resolveTargets({ write, name }, { workspace }) {
    const isOne = (0,_sinks_parts_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutOf */ .aH)(write).kind === 'one';
    return (0,_sinks_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetsOf */ .QR)(write).map((target) => {
        if (isOne)
            return { ...target, path: resolveOutput(workspace, target.path, name) };
        resolveOutput(workspace, `${staticFolder(target.path)}_`, name);
        return target;
    });
}
/** The folders before the first name, with a slash behind them. */
const staticFolder = (template) => /^(?:[^{}]*\/)?/.exec(template)[0];
function realPath(existing, path, stream, remedy) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(existing);
    }
    catch (thrown) {
        const message = `${stream}: the output ${path} passes a symbolic link that leads nowhere`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('path_refused', message, { stream, cause: thrown, remedy });
    }
}
function nearestExisting(path) {
    let here = path;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(here) && !isLink(here))
        here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(here);
    return here;
}
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    }
    catch {
        return false; // a file stands where a folder is due: said when it is tried to be made
    }
}
function assertWritable(real, path, stream) {
    try {
        // Unlike existsSync this tells a name that is too long.
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real, { throwIfNoEntry: false });
        if (there && !there.isFile())
            throw new Error('it is not a file');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(real), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(real), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        if (there)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(real, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    }
    catch (thrown) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL('not_writable', `${stream}: ${path} cannot be written: ${(0,_core_system_words_js__WEBPACK_IMPORTED_MODULE_3__/* .systemWords */ .j)(thrown)}`, {
            stream,
            cause: thrown,
            remedy: 'Choose another path, or make the folder writable for the user that runs the ingestion.',
        });
    }
}


/***/ }),

/***/ 6206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ decode),
  l: () => (/* binding */ encode)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/batch-text.js
var batch_text = __webpack_require__(7751);
// EXTERNAL MODULE: ./lib/core/byte-buffer.js
var byte_buffer = __webpack_require__(7352);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/sinks/csv-encode.js + 1 modules
var csv_encode = __webpack_require__(54760);
// EXTERNAL MODULE: ./lib/sinks/csv-quote.js
var csv_quote = __webpack_require__(96565);
// EXTERNAL MODULE: ./lib/sinks/csv-reader.js
var csv_reader = __webpack_require__(81034);
;// CONCATENATED MODULE: ./lib/sinks/lines.js

const CHUNK = 1 << 20;
const LF = 10;
/** The lines of a file through one buffer, which holds the longest of them; each is valid until the next. */
function* eachLine(file) {
    const fd = (0,external_node_fs_.openSync)(file, 'r');
    try {
        let bytes = Buffer.allocUnsafe(CHUNK);
        let filled = 0;
        let at = 0;
        for (;;) {
            let stop = bytes.subarray(0, filled).indexOf(LF, at);
            while (stop < 0) {
                if (at > 0)
                    bytes.copyWithin(0, at, filled);
                else if (filled === bytes.length) {
                    const larger = Buffer.allocUnsafe(bytes.length * 2);
                    bytes.copy(larger, 0, 0, filled);
                    bytes = larger;
                }
                const held = filled - at;
                at = 0;
                const count = (0,external_node_fs_.readSync)(fd, bytes, held, bytes.length - held, null);
                filled = held + count;
                if (count === 0)
                    break;
                stop = bytes.subarray(0, filled).indexOf(LF, held);
            }
            const end = stop < 0 ? filled : stop;
            if (stop < 0 && end === at)
                return;
            yield { bytes, start: at, end };
            if (stop < 0)
                return;
            at = stop + 1;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

;// CONCATENATED MODULE: ./lib/sinks/ndjson-read.js







const FLUSH_AT = 1 << 18;
const BREATH = 20_000;
const QUOTE = 34;
const BACKSLASH = 92;
/**
 * Writes NDJSON as the CSV file that it was made from. The first line names the columns.
 * @throws Error with the line, where one is no JSON object or has a column that the first line does not have
 */
async function ndjsonToCsv(file, out, { fill, signal }) {
    const writer = (0,durable_file/* openWriter */.Kn)(out);
    const cells = (0,byte_buffer/* createByteBuffer */.D)();
    const filler = (0,csv_quote/* csvField */.XR)(fill);
    let header;
    let places = new Map();
    let spans = new Int32Array(0);
    let number = 0;
    try {
        for (const { bytes, start, end } of eachLine(file)) {
            number += 1;
            if (isBlank(bytes, start, end))
                continue;
            if (!header) {
                header = [];
                readObject(bytes, start, end, number, (name) => {
                    if (header.includes(name))
                        throw fault(number, `the column ${JSON.stringify(name)} stands twice`);
                    header.push(name);
                });
                places = new Map(header.map((name, i) => [name, i]));
                spans = new Int32Array(header.length * 2);
                (0,csv_encode/* encodeHeader */.YS)(header, cells);
            }
            spans.fill(-1);
            readObject(bytes, start, end, number, (name, from, to) => {
                const place = places.get(name);
                if (place === undefined)
                    throw fault(number, `the first line has no column ${JSON.stringify(name)}`);
                spans[2 * place] = from;
                spans[2 * place + 1] = to;
            });
            writeRow(bytes, spans, filler, cells);
            if (cells.length > FLUSH_AT) {
                writer.write(cells.bytes, 0, cells.length);
                cells.reset();
            }
            if (number % BREATH === 0)
                await (0,csv_reader/* breathe */.q7)(signal);
        }
        writer.write(cells.bytes, 0, cells.length);
        writer.sync();
    }
    finally {
        writer.close();
    }
}
const fault = (line, what) => new Error(`line ${line}: ${what}`);
function isBlank(bytes, start, end) {
    return skipSpace(bytes, start, end) === end;
}
function skipSpace(bytes, from, end) {
    let at = from;
    while (at < end && (bytes[at] === 32 || bytes[at] === 9 || bytes[at] === 13 || bytes[at] === 10))
        at += 1;
    return at;
}
function readObject(bytes, start, end, line, onValue) {
    let at = skipSpace(bytes, start, end);
    const expect = (byte) => {
        at = skipSpace(bytes, at, end);
        if (bytes[at] !== byte || at >= end)
            throw fault(line, 'this is no JSON object');
        at += 1;
    };
    expect(123);
    at = skipSpace(bytes, at, end);
    while (bytes[at] !== 125) {
        expect(QUOTE);
        const close = endOfString(bytes, at, end, line);
        const name = nameOf(bytes, at, close);
        at = close + 1;
        expect(58);
        const from = skipSpace(bytes, at, end);
        at = endOfValue(bytes, from, end, line);
        onValue(name, from, at);
        at = skipSpace(bytes, at, end);
        if (bytes[at] === 125 && at < end)
            break;
        expect(44);
        at = skipSpace(bytes, at, end);
    }
}
function nameOf(bytes, start, end) {
    const text = bytes.toString('utf8', start, end);
    return text.includes('\\') ? JSON.parse(`"${text}"`) : text;
}
/** The position of the closing quote of a string whose content starts at `from`. */
function endOfString(bytes, from, end, line) {
    for (let at = from; at < end; at++) {
        if (bytes[at] === BACKSLASH)
            at += 1;
        else if (bytes[at] === QUOTE)
            return at;
    }
    throw fault(line, 'a text is never closed');
}
function endOfValue(bytes, from, end, line) {
    const first = bytes[from];
    if (first === QUOTE)
        return endOfString(bytes, from + 1, end, line) + 1;
    if (first !== 123 && first !== 91) {
        let at = from;
        while (at < end && bytes[at] !== 44 && bytes[at] !== 125 && bytes[at] > 32)
            at += 1;
        if (at === from)
            throw fault(line, 'a value is missing');
        return at;
    }
    let depth = 0;
    for (let at = from; at < end; at++) {
        const byte = bytes[at];
        if (byte === QUOTE)
            at = endOfString(bytes, at + 1, end, line);
        else if (byte === 123 || byte === 91)
            depth += 1;
        else if (byte === 125 || byte === 93)
            depth -= 1;
        if (depth === 0)
            return at + 1;
    }
    throw fault(line, 'a list or an object is never closed');
}
function writeRow(bytes, spans, filler, out) {
    const lineStart = out.length;
    for (let i = 0; i < spans.length; i += 2) {
        const from = spans[i];
        const to = spans[i + 1];
        if (i > 0) {
            out.reserve(1);
            out.bytes[out.length++] = 44;
        }
        if (from < 0 || isNull(bytes, from, to)) {
            out.append(filler);
            continue;
        }
        out.reserve((to - from) * 2 + 4);
        const begin = out.length;
        const text = bytes[from] === QUOTE
            ? (0,batch_text/* unescapeInto */.DU)(bytes, from + 1, to - 1, out.bytes, begin)
            : (0,batch_text/* minifyInto */.p4)(bytes, from, to, out.bytes, begin);
        out.length = (0,csv_quote/* quoteWhereNeeded */.T)(out.bytes, begin, text);
    }
    out.reserve(3);
    if (spans.length === 2 && out.length === lineStart) {
        out.bytes[out.length++] = QUOTE;
        out.bytes[out.length++] = QUOTE;
    }
    out.bytes[out.length++] = 10;
}
const isNull = (bytes, from, to) => to - from === 4 && bytes[from] === 110 && bytes[from + 1] === 117;

// EXTERNAL MODULE: ./lib/sinks/csv-dedupe.js
var csv_dedupe = __webpack_require__(35374);
;// CONCATENATED MODULE: ./lib/sinks/number-text.js
const ZERO = 48;
const NINE = 57;
/** Whether these bytes are a number as JSON writes one. */
function isJsonNumber(bytes, start, end) {
    let at = start;
    if (bytes[at] === 45)
        at += 1;
    const whole = at;
    at = skipDigits(bytes, at, end);
    if (at === whole || (bytes[whole] === ZERO && at > whole + 1))
        return false;
    if (at < end && bytes[at] === 46) {
        const first = at + 1;
        at = skipDigits(bytes, first, end);
        if (at === first)
            return false;
    }
    if (at < end && (bytes[at] | 32) === 101) {
        at += 1;
        if (at < end && (bytes[at] === 43 || bytes[at] === 45))
            at += 1;
        const first = at;
        at = skipDigits(bytes, first, end);
        if (at === first)
            return false;
    }
    return at === end;
}
function skipDigits(bytes, from, end) {
    let at = from;
    while (at < end && bytes[at] >= ZERO && bytes[at] <= NINE)
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./lib/sinks/ndjson-write.js






const ndjson_write_FLUSH_AT = 1 << 18;
const ndjson_write_QUOTE = 34;
const ndjson_write_BACKSLASH = 92;
const ndjson_write_LF = 10;
const NULL = Buffer.from('null');
/**
 * Writes a CSV file as NDJSON: one object per row with all columns in their order. Numbers keep their digits, what is
 * not of its column's type stays the text that it is, and what holds the filler is null.
 */
async function csvToNdjson(csv, out, options) {
    const writer = (0,durable_file/* openWriter */.Kn)(out);
    const line = (0,byte_buffer/* createByteBuffer */.D)();
    const flush = () => {
        writer.write(line.bytes, 0, line.length);
        line.reset();
    };
    try {
        let write;
        await (0,csv_dedupe/* scan */.SQ)(csv, options.signal, (reader) => {
            write(reader);
            if (line.length > ndjson_write_FLUSH_AT)
                flush();
        }, (header) => {
            write = openRowWriter((0,csv_reader/* headerOf */.rR)(header), line, options);
        });
        flush();
        writer.sync();
    }
    finally {
        writer.close();
    }
}
function openRowWriter(header, out, { types, fill }) {
    const names = header.map((name, i) => Buffer.from(`${i === 0 ? '{' : ','}${JSON.stringify(name)}:`));
    const kinds = header.map((name) => types[name]);
    const filler = Buffer.from(fill);
    const plain = (0,byte_buffer/* createByteBuffer */.D)();
    return (reader) => {
        for (let field = 0; field < names.length; field++) {
            out.append(names[field]);
            if (field >= reader.width) {
                out.append(NULL);
                continue;
            }
            let { bytes } = reader;
            let start = reader.bounds[2 * field];
            let end = reader.bounds[2 * field + 1];
            if (bytes[start] === ndjson_write_QUOTE && end - start >= 2) {
                plain.reset();
                plain.reserve(end - start);
                end = (0,batch_text/* unquoteInto */.iW)(bytes, start + 1, end - 1, plain.bytes, 0);
                bytes = plain.bytes;
                start = 0;
            }
            if (isFiller(bytes, start, end, filler))
                out.append(NULL);
            else
                writeValue(bytes, start, end, kinds[field], out);
        }
        out.reserve(2);
        out.bytes[out.length++] = 125;
        out.bytes[out.length++] = ndjson_write_LF;
    };
}
function isFiller(bytes, start, end, filler) {
    if (end - start !== filler.length)
        return false;
    return filler.length === 0 || bytes.compare(filler, 0, filler.length, start, end) === 0;
}
function writeValue(bytes, start, end, type, out) {
    if (isLiteral(bytes, start, end, type)) {
        out.reserve(end - start);
        out.length += bytes.copy(out.bytes, out.length, start, end);
    }
    else
        writeText(bytes, start, end, out);
}
/** Whether the cell's text is the JSON of its value, byte for byte. */
function isLiteral(bytes, start, end, type) {
    if (type === 'integer' || type === 'number')
        return isJsonNumber(bytes, start, end);
    if (type !== 'boolean' && type !== 'json')
        return false;
    const text = bytes.toString('utf8', start, end);
    return type === 'boolean' ? text === 'true' || text === 'false' : isCompactJson(text);
}
/** A list or an object without white space between its parts, so that reading it back gives the same text. */
function isCompactJson(text) {
    if (text[0] !== '{' && text[0] !== '[')
        return false;
    try {
        JSON.parse(text);
    }
    catch {
        return false;
    }
    const raw = Buffer.from(text);
    return (0,batch_text/* minifyInto */.p4)(raw, 0, raw.length, Buffer.allocUnsafe(raw.length), 0) === raw.length;
}
function writeText(bytes, start, end, out) {
    out.reserve((end - start) * 6 + 2);
    const target = out.bytes;
    let o = out.length;
    target[o++] = ndjson_write_QUOTE;
    for (let i = start; i < end; i++) {
        const byte = bytes[i];
        if (byte >= 32 && byte !== ndjson_write_QUOTE && byte !== ndjson_write_BACKSLASH)
            target[o++] = byte;
        else
            o = writeEscape(byte, target, o);
    }
    target[o++] = ndjson_write_QUOTE;
    out.length = o;
}
const SHORT = { 8: 'b', 9: 't', 10: 'n', 12: 'f', 13: 'r', 34: '"', 92: '\\' };
function writeEscape(byte, target, at) {
    const short = SHORT[byte];
    return (at + target.write(short === undefined ? `\\u${byte.toString(16).padStart(4, '0')}` : `\\${short}`, at, 'latin1'));
}

;// CONCATENATED MODULE: ./lib/sinks/codec.js





/**
 * Makes a file of a target out of plain CSV; equal rows and types give equal bytes.
 * @param stem path without an ending, for what is made
 * @returns the file: the CSV itself where nothing has to be made
 */
async function encode(csv, coding, stem, options) {
    let file = csv;
    if (coding.format === 'ndjson') {
        file = `${stem}.ndjson`;
        await csvToNdjson(csv, file, options);
    }
    if (coding.format === 'parquet') {
        file = `${stem}.parquet`;
        const { csvToParquet } = await __webpack_require__.e(/* import() */ 2250).then(__webpack_require__.bind(__webpack_require__, 32250));
        await csvToParquet(csv, file, { ...options, compression: coding.compression });
    }
    if (!coding.gzip)
        return file;
    const packed = `${stem}.${coding.format}.gz`;
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file), (0,external_node_zlib_.createGzip)({ level: 6 }), (0,external_node_fs_.createWriteStream)(packed, { flush: true }));
    return packed;
}
/**
 * A file of a target as plain CSV; undefined where there is none.
 * @param stem path without an ending, for what is made
 * @throws what zlib throws for a file that is no whole gzip, Error for one that is not of its format
 */
async function decode(file, coding, stem, options) {
    if (!(0,external_node_fs_.existsSync)(file))
        return undefined;
    let plain = file;
    if (coding.gzip) {
        plain = `${stem}.${coding.format}`;
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file), (0,external_node_zlib_.createGunzip)(), (0,external_node_fs_.createWriteStream)(plain));
    }
    if (coding.format === 'csv')
        return plain;
    const csv = `${stem}.from-${coding.format}.csv`;
    if (coding.format === 'ndjson')
        await ndjsonToCsv(plain, csv, options);
    else {
        const { parquetToCsv } = await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 60957));
        await parquetToCsv(plain, csv, options);
    }
    return csv;
}


/***/ }),

/***/ 35733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ sortColumns),
/* harmony export */   a: () => (/* binding */ joinColumns),
/* harmony export */   kg: () => (/* binding */ combine)
/* harmony export */ });
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26143);
/* harmony import */ var _csv_append_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80445);
/* harmony import */ var _csv_dedupe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35374);
/* harmony import */ var _csv_diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86942);
/* harmony import */ var _csv_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67278);
/* harmony import */ var _csv_merge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91403);
/* harmony import */ var _csv_project_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91492);
/* harmony import */ var _csv_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81034);
/* harmony import */ var _merge_rules_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76770);









/** Adds the staged records to the target as the write mode says. */
async function combine(base, staged, position, options) {
    const { write, key, signal, scratch, fill } = options;
    const rules = (0,_merge_rules_js__WEBPACK_IMPORTED_MODULE_8__/* .rulesOf */ .fD)(write, options.startedAt);
    const seeks = base !== undefined && options.isWhole === true && (0,_merge_rules_js__WEBPACK_IMPORTED_MODULE_8__/* .seeksAbsent */ .Xc)(write);
    if (position.rows === 0 && !seeks) {
        const made = base !== undefined && write.mode !== 'replace'
            ? await keepBase(base, options)
            : await makeEmpty(base, position, options);
        return { ...made, rules };
    }
    const header = options.header ?? joinColumns(base, position, options);
    if (rules)
        return merge(base, staged, header, rules, seeks, options);
    const unique = await dedupe(staged, position, options);
    if (write.mode === 'append') {
        const plain = `${scratch}/appended.csv`;
        const changed = options.notesChanged ? `${scratch}/changed.csv` : undefined;
        const appended = await (0,_csv_append_js__WEBPACK_IMPORTED_MODULE_1__/* .appendCsv */ .b)(base, unique.file, plain, { key, fill, header, signal, changed });
        return {
            plain,
            ...appended,
            rowsBefore: appended.changes.unchanged,
            duplicates: unique.dropped,
            keyless: 0,
            changed,
        };
    }
    return replace(base, unique, position, options);
}
async function replace(base, unique, position, { write, key, fill, signal, hashOf }) {
    const rows = position.rows - unique.dropped;
    const ignored = write.ignore_columns ?? [];
    const isSame = base !== undefined && (await hashOf(base)) === (await hashOf(unique.file));
    const changes = isSame
        ? { ...NO_CHANGES, unchanged: rows }
        : await (0,_csv_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .diffCsv */ .i)(base, unique.file, { key, fill, rowsAfter: rows, signal, ignored });
    const rowsBefore = base === undefined ? 0 : changes.unchanged + changes.updated + changes.removed;
    return { plain: unique.file, rows, rowsBefore, duplicates: unique.dropped, keyless: 0, changes };
}
/** Those of the target first, then what is new: the target may have changed since this run began to stage. */
function joinColumns(base, { columns }, { isDropped, write }) {
    const standing = (base === undefined ? undefined : (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .readHeader */ .ay)(base)) ?? [];
    return [...new Set([...standing.filter((column) => !isDropped(column)), ...columns, ...(0,_merge_rules_js__WEBPACK_IMPORTED_MODULE_8__/* .ownColumns */ .Yc)(write)])];
}
const NO_CHANGES = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
/** No record came: the header alone. */
async function makeEmpty(base, { columns }, { scratch, signal, write }) {
    const plain = `${scratch}/empty.csv`;
    const writer = (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_0__/* .openWriter */ .Kn)(plain);
    if (columns.length > 0)
        (0,_csv_project_js__WEBPACK_IMPORTED_MODULE_6__/* .writeHeader */ .b)([...new Set([...columns, ...(0,_merge_rules_js__WEBPACK_IMPORTED_MODULE_8__/* .ownColumns */ .Yc)(write)])], writer);
    writer.sync();
    writer.close();
    const removed = base === undefined ? 0 : await (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .countRecords */ .qJ)(base, signal);
    return { plain, rows: 0, rowsBefore: removed, duplicates: 0, keyless: 0, changes: { ...NO_CHANGES, removed } };
}
async function keepBase(base, options) {
    const rows = await (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .countRecords */ .qJ)(base, options.signal);
    const changes = { ...NO_CHANGES, unchanged: rows };
    return { plain: base, rows, rowsBefore: rows, duplicates: 0, keyless: 0, changes };
}
async function merge(base, staged, header, rules, seeks, { key, scratch, signal, write, fill, notesChanged }) {
    const plain = `${scratch}/merged.csv`;
    const changed = notesChanged ? `${scratch}/changed.csv` : undefined;
    const removed = rules.gone ? `${scratch}/removed.csv` : undefined;
    const absent = seeks ? 'all' : undefined;
    const options = { key, fill, header, scratch: `${scratch}/merge`, signal, changed, removed, rules, absent };
    const { living, ...merged } = await (0,_csv_merge_js__WEBPACK_IMPORTED_MODULE_5__/* .mergeCsv */ .l)(base, staged, plain, options);
    const rows = merged.changes.removed;
    const went = removed && rules.gone ? { keys: removed, rows, living, atMost: rules.gone.atMost } : undefined;
    const by = sortColumns(write, key);
    if (by.length === 0)
        return { plain, ...merged, changed, went, rules };
    const sorted = `${scratch}/sorted.csv`;
    await (0,_csv_merge_js__WEBPACK_IMPORTED_MODULE_5__/* .sortCsv */ .T)(plain, sorted, by, { key, fill, scratch: `${scratch}/sort`, signal });
    return { ...merged, plain: sorted, changed, went, rules };
}
/** Columns that order a merged target where the key does not. */
function sortColumns({ mode, sort_by }, key) {
    const by = sort_by === undefined || mode === 'scd2' ? [] : [sort_by].flat();
    return by.join('\0') === key.join('\0') ? [] : by;
}
async function dedupe(staged, position, { key, fill, scratch, signal }) {
    const plan = (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_4__/* .planKey */ .vH)(key, position.columns, position.columns, fill);
    if (key.length === 0 || position.rows === 0 || plan.key.includes(-1))
        return { file: staged, dropped: 0 };
    const to = `${scratch}/unique.csv`;
    const dropped = await (0,_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_2__/* .dropDuplicates */ .Gf)(staged, to, plan, position.rows, { signal });
    return { file: dropped > 0 ? to : staged, dropped };
}


/***/ }),

/***/ 80445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ appendCsv)
/* harmony export */ });
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26143);
/* harmony import */ var _csv_dedupe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35374);
/* harmony import */ var _csv_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94797);
/* harmony import */ var _csv_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67278);
/* harmony import */ var _csv_project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91492);
/* harmony import */ var _csv_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81034);






/**
 * Writes to `out` the records of `base` and behind them those of `news` whose key `base` does not have (a record without
 * any part of the key is told by all its values); without a key all of them.
 */
async function appendCsv(base, news, out, options) {
    const newHeader = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readHeader */ .ay)(news) ?? [];
    const header = options.header ?? newHeader;
    const changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
    const known = base === undefined ? undefined : await indexKnown(base, news, header, options);
    const writer = (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_0__/* .openWriter */ .Kn)(out);
    const changed = options.changed === undefined ? undefined : (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_0__/* .openWriter */ .Kn)(options.changed);
    let rows = 0;
    try {
        await copyBase(base, header, writer, options, () => {
            rows += 1;
            changes.unchanged += 1;
        });
        const plan = (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_2__/* .planKey */ .vH)(options.key, newHeader, header, options.fill);
        const projection = (0,_csv_project_js__WEBPACK_IMPORTED_MODULE_3__/* .openProjection */ .k)(newHeader, header, options.fill);
        if (changed)
            (0,_csv_project_js__WEBPACK_IMPORTED_MODULE_3__/* .writeHeader */ .b)(header, changed);
        await (0,_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .SQ)(news, options.signal, (reader) => {
            if (known?.has(reader, plan))
                return;
            projection.write(reader, writer);
            if (changed)
                projection.write(reader, changed);
            rows += 1;
            changes.added += 1;
        });
        writer.sync();
        changed?.sync();
    }
    finally {
        writer.close();
        changed?.close();
    }
    return { rows, changes };
}
async function copyBase(base, header, writer, options, onRecord) {
    const projection = (0,_csv_project_js__WEBPACK_IMPORTED_MODULE_3__/* .openProjection */ .k)(base === undefined ? undefined : (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readHeader */ .ay)(base), header, options.fill);
    (0,_csv_project_js__WEBPACK_IMPORTED_MODULE_3__/* .writeHeader */ .b)(header, writer);
    if (base === undefined)
        return;
    await (0,_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .SQ)(base, options.signal, (reader) => {
        projection.write(reader, writer);
        onRecord();
    });
}
/** Which keys of `news` stand in `base`. The table holds the new keys only, so it is as large as this run, not as the file. */
async function indexKnown(base, news, header, options) {
    if (options.key.length === 0)
        return undefined;
    const { key: names, fill, signal, recordsPerPass = _csv_index_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORDS_PER_PASS */ .Rl } = options;
    const rows = await (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .countRecords */ .qJ)(news, signal);
    const passes = Math.max(1, Math.ceil(rows / recordsPerPass));
    const tables = Array.from({ length: passes }, () => (0,_csv_index_js__WEBPACK_IMPORTED_MODULE_5__/* .createHashIndex */ .PE)(Math.max(1000, (rows / passes) * 1.2)));
    const slotOf = (reader, plan, claim) => {
        (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hashIdentity */ .ny)(reader, plan);
        const table = tables[(0,_csv_index_js__WEBPACK_IMPORTED_MODULE_5__/* .passOf */ .FA)(_csv_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hash */ .tW.high, passes)];
        return [table, claim ? table.claim(_csv_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hash */ .tW.low, _csv_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hash */ .tW.high) : table.find(_csv_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hash */ .tW.low, _csv_key_js__WEBPACK_IMPORTED_MODULE_2__/* .hash */ .tW.high)];
    };
    const newPlan = (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_2__/* .planKey */ .vH)(names, (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readHeader */ .ay)(news) ?? [], header, fill);
    await (0,_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .SQ)(news, signal, (reader) => {
        const [table, slot] = slotOf(reader, newPlan, true);
        table.count[slot] = 1;
    });
    const basePlan = (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_2__/* .planKey */ .vH)(names, (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readHeader */ .ay)(base) ?? [], header, fill);
    await (0,_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .SQ)(base, signal, (reader) => {
        const [table, slot] = slotOf(reader, basePlan, false);
        if (slot >= 0)
            table.count[slot] = 2;
    });
    return {
        has(reader, plan) {
            const [table, slot] = slotOf(reader, plan, false);
            return slot >= 0 && table.count[slot] === 2;
        },
    };
}


/***/ }),

/***/ 35374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ dropDuplicates),
/* harmony export */   SQ: () => (/* binding */ scan),
/* harmony export */   XZ: () => (/* binding */ copyRecord)
/* harmony export */ });
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26143);
/* harmony import */ var _csv_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94797);
/* harmony import */ var _csv_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67278);
/* harmony import */ var _csv_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81034);




const LF = 10;
/**
 * Writes `from` to `to` without the records whose key stands again further down: the last one delivered stays.
 * @returns how many were dropped; 0 means that `to` was not written.
 */
async function dropDuplicates(from, to, plan, rows, options = {}) {
    const { signal } = options;
    const suspects = await findSuspects(from, plan, rows, options);
    if (suspects.size === 0)
        return 0;
    const last = new Map();
    await scan(from, signal, (reader) => {
        const text = (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .sortKey */ .KU)(reader, plan.key, plan.fill);
        if (suspects.has(text))
            last.set(text, reader.offset);
    });
    let dropped = 0;
    const writer = (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_0__/* .openWriter */ .Kn)(to);
    try {
        await scan(from, signal, (reader) => {
            const keep = last.get((0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .sortKey */ .KU)(reader, plan.key, plan.fill));
            if (keep !== undefined && keep !== reader.offset)
                dropped += 1;
            else
                copyRecord(reader, writer);
        }, (header) => copyRecord(header, writer));
        writer.sync();
    }
    finally {
        writer.close();
    }
    return dropped;
}
/** Keys whose hash was met before: all real duplicates, and with luck nothing else. */
async function findSuspects(from, plan, rows, { signal, recordsPerPass = _csv_index_js__WEBPACK_IMPORTED_MODULE_3__/* .RECORDS_PER_PASS */ .Rl }) {
    const suspects = new Set();
    const passes = Math.max(1, Math.ceil(rows / recordsPerPass));
    for (let pass = 0; pass < passes; pass++) {
        const index = (0,_csv_index_js__WEBPACK_IMPORTED_MODULE_3__/* .createHashIndex */ .PE)(Math.max(1000, (rows / passes) * 1.2));
        await scan(from, signal, (reader) => {
            (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hashKey */ .EN)(reader, plan);
            if ((0,_csv_index_js__WEBPACK_IMPORTED_MODULE_3__/* .passOf */ .FA)(_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.high, passes) !== pass)
                return;
            const slot = index.claim(_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.low, _csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.high);
            if (index.count[slot] !== 0)
                addKeyed(suspects, (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .sortKey */ .KU)(reader, plan.key, plan.fill), plan.key.length);
            index.count[slot] = 1;
        });
    }
    return suspects;
}
function addKeyed(suspects, text, parts) {
    if (!(0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .isKeyless */ .XD)(text, parts))
        suspects.add(text);
}
async function scan(file, signal, onRecord, onHeader = () => { }) {
    const reader = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .openCsv */ .fE)(file);
    try {
        if (!reader.next())
            return;
        onHeader(reader);
        await (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .eachRecord */ .n$)(reader, () => onRecord(reader), signal);
    }
    finally {
        reader.close();
    }
}
function copyRecord(reader, writer) {
    writer.write(reader.bytes, reader.start, reader.end);
    writer.writeByte(LF);
}


/***/ }),

/***/ 86942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ diffCsv)
/* harmony export */ });
/* harmony import */ var _csv_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94797);
/* harmony import */ var _csv_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67278);
/* harmony import */ var _csv_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81034);



const EXAMPLES = 3;
/** Counts the records that were added, updated and removed from `before` to `after`, both CSV files. */
async function diffCsv(before, after, options) {
    const changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
    if (before === undefined)
        return allAdded(after, options);
    const [old, current] = sides(before, after, options);
    const rowsBefore = old ? await (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .countRecords */ .qJ)(old.file, options.signal) : 0;
    const passes = Math.max(1, Math.ceil(rowsBefore / (options.recordsPerPass ?? _csv_index_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORDS_PER_PASS */ .Rl)));
    for (let pass = 0; pass < passes; pass++) {
        const index = (0,_csv_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createHashIndex */ .PE)(Math.max(1000, (rowsBefore / passes) * 1.2));
        if (old)
            await remember(old, index, pass, passes, options);
        await compare(old, current, index, pass, passes, options, changes);
        if (old)
            await findRemoved(old, index, pass, passes, options, changes);
    }
    return changes;
}
/** Without a file to compare with every record is new; the first ones serve as examples. */
function allAdded(after, { key, fill, rowsAfter }) {
    const changes = { added: rowsAfter, updated: 0, removed: 0, unchanged: 0, examples: [] };
    const reader = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .openCsv */ .fE)(after);
    try {
        const header = reader.next() ? (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .headerOf */ .rR)(reader) : [];
        const side = { file: after, header, ...(0,_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .planKey */ .vH)(key, header, header, fill) };
        for (let i = 0; i < EXAMPLES && reader.next(); i++)
            example(changes, 'added', keyText(side, reader), '');
    }
    finally {
        reader.close();
    }
    return changes;
}
function sides(before, after, { key, fill, ignored = [] }) {
    const then = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readHeader */ .ay)(before);
    const now = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .readHeader */ .ay)(after) ?? [];
    const all = [...new Set([...(then ?? []), ...now])].filter((name) => !ignored.includes(name));
    const side = (file, header) => ({
        file,
        header,
        ...(0,_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .planKey */ .vH)(key, header, all, fill),
    });
    const current = side(after, now);
    return [then && side(before, then), current];
}
async function eachOf(side, options, act) {
    const reader = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .openCsv */ .fE)(side.file);
    try {
        reader.next();
        await (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .eachRecord */ .n$)(reader, () => act(reader), options.signal);
    }
    finally {
        reader.close();
    }
}
/** Hashes what a record is known by; false where that is all of it, so that it can only be added or removed. */
function identify(side, reader) {
    const isKeyed = side.key.some((field) => !(0,_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmptyField */ .ep)(reader, field, side.fill));
    if (isKeyed)
        (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hashKey */ .EN)(reader, side);
    else
        (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hashRecord */ .OK)(reader, side);
    return isKeyed;
}
async function remember(side, index, pass, passes, options) {
    await eachOf(side, options, (reader) => {
        const isKeyed = identify(side, reader);
        if ((0,_csv_index_js__WEBPACK_IMPORTED_MODULE_2__/* .passOf */ .FA)(_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.high, passes) !== pass)
            return;
        const slot = index.claim(_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.low, _csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.high);
        index.count[slot] += 1;
        index.offset[slot] = reader.offset;
        if (!isKeyed)
            return;
        (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hashRecord */ .OK)(reader, side);
        index.valueLow[slot] = _csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.low;
        index.valueHigh[slot] = _csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.high;
    });
}
/** A slot's count is the number of records that still have no match, or SPENT. */
async function compare(old, current, index, pass, passes, options, changes) {
    let added = 0;
    let updated = 0;
    await eachOf(current, options, (reader) => {
        const isKeyed = identify(current, reader);
        if ((0,_csv_index_js__WEBPACK_IMPORTED_MODULE_2__/* .passOf */ .FA)(_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.high, passes) !== pass)
            return;
        const slot = index.find(_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.low, _csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.high);
        if (slot < 0 || index.count[slot] === SPENT) {
            changes.added += 1;
            if (added++ < EXAMPLES)
                example(changes, 'added', keyText(current, reader), '');
            return;
        }
        const left = index.count[slot];
        index.count[slot] = left === 1 ? SPENT : left - 1;
        if (isKeyed) {
            (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hashRecord */ .OK)(reader, current);
            if (_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.low !== index.valueLow[slot] || _csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.high !== index.valueHigh[slot]) {
                changes.updated += 1;
                if (updated++ < EXAMPLES && old) {
                    example(changes, 'updated', keyText(current, reader), changedColumns(old, index.offset[slot], current, reader, options.ignored ?? []));
                }
                return;
            }
        }
        changes.unchanged += 1;
    });
}
const SPENT = -1;
async function findRemoved(old, index, pass, passes, options, changes) {
    let left = 0;
    for (let slot = 0; slot < index.slots; slot++)
        if (index.count[slot] > 0)
            left += index.count[slot];
    changes.removed += left;
    if (left === 0 || changes.examples.filter((one) => one.change === 'removed').length >= EXAMPLES)
        return;
    let shown = 0;
    await eachOf(old, options, (reader) => {
        if (shown >= EXAMPLES)
            return;
        identify(old, reader);
        if ((0,_csv_index_js__WEBPACK_IMPORTED_MODULE_2__/* .passOf */ .FA)(_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.high, passes) !== pass)
            return;
        const slot = index.find(_csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.low, _csv_key_js__WEBPACK_IMPORTED_MODULE_0__/* .hash */ .tW.high);
        if (slot < 0 || index.count[slot] <= 0)
            return;
        index.count[slot] -= 1;
        shown += 1;
        example(changes, 'removed', keyText(old, reader), '');
    });
}
function example(changes, change, key, detail) {
    if (changes.examples.filter((one) => one.change === change).length < EXAMPLES)
        changes.examples.push({ change, key, detail });
}
function keyText(side, reader) {
    const fields = side.key.length > 0 ? side.key : side.columns.slice(0, 3).map((_, field) => field);
    return fields
        .map((field) => (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(reader, field))
        .join(', ')
        .slice(0, 200);
}
function changedColumns(old, offset, current, now, ignored) {
    const then = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .openCsv */ .fE)(old.file);
    try {
        then.seek(offset);
        then.next();
        const names = [...new Set([...current.header, ...old.header])];
        return names
            .filter((name) => !ignored.includes(name))
            .filter((name) => (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(then, old.header.indexOf(name)) !== (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(now, current.header.indexOf(name)))
            .join(', ')
            .slice(0, 200);
    }
    finally {
        then.close();
    }
}


/***/ }),

/***/ 50646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ countRepeated),
/* harmony export */   t: () => (/* binding */ findOrphans)
/* harmony export */ });
/* harmony import */ var _csv_dedupe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35374);
/* harmony import */ var _csv_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94797);
/* harmony import */ var _csv_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67278);
/* harmony import */ var _csv_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96565);
/* harmony import */ var _csv_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81034);





/**
 * Counts rows that repeat a value which another row has; 0 where there is no such column.
 * @param onRepeat is shown each of them
 */
async function countRepeated({ file, column, fill, rows, current }, onRepeat, { signal, recordsPerPass = _csv_index_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORDS_PER_PASS */ .Rl } = {}) {
    const header = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readHeader */ .ay)(file) ?? [];
    const field = header.indexOf(column);
    const end = current === undefined ? -1 : header.indexOf(current);
    if (field < 0)
        return 0;
    const passes = Math.max(1, Math.ceil(rows / recordsPerPass));
    const plan = { key: [field], fill: (0,_csv_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .csvField */ .XR)(fill) };
    let repeated = 0;
    for (let pass = 0; pass < passes; pass++) {
        const index = (0,_csv_index_js__WEBPACK_IMPORTED_MODULE_4__/* .createHashIndex */ .PE)(Math.max(1000, (rows / passes) * 1.2));
        await (0,_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_0__/* .scan */ .SQ)(file, signal, (reader) => {
            if ((0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyField */ .ep)(reader, field, plan.fill) || !(0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyField */ .ep)(reader, end, plan.fill))
                return;
            (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hashKey */ .EN)(reader, plan);
            if ((0,_csv_index_js__WEBPACK_IMPORTED_MODULE_4__/* .passOf */ .FA)(_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.high, passes) !== pass)
                return;
            const slot = index.claim(_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.low, _csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.high);
            if (index.count[slot] !== 0) {
                repeated += 1;
                onRepeat(reader);
            }
            index.count[slot] = 1;
        });
    }
    return repeated;
}
/** Shows the rows that have a value which no row of `to` has; what has no value refers to nothing. Flat in memory. */
async function findOrphans(to, from, { signal, recordsPerPass = _csv_index_js__WEBPACK_IMPORTED_MODULE_4__/* .RECORDS_PER_PASS */ .Rl } = {}) {
    const own = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readHeader */ .ay)(from.file)?.indexOf(from.column) ?? -1;
    if (own < 0)
        return;
    const passes = Math.max(1, Math.ceil(to.rows / recordsPerPass));
    const plan = { key: [own], fill: (0,_csv_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .csvField */ .XR)(from.fill) };
    for (let pass = 0; pass < passes; pass++) {
        const known = await valuesOf(to, pass, passes, signal);
        let index = -1;
        await (0,_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_0__/* .scan */ .SQ)(from.file, signal, (reader) => {
            index += 1;
            if ((0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyField */ .ep)(reader, own, plan.fill))
                return;
            (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hashKey */ .EN)(reader, plan);
            if ((0,_csv_index_js__WEBPACK_IMPORTED_MODULE_4__/* .passOf */ .FA)(_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.high, passes) === pass && known.find(_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.low, _csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.high) < 0)
                from.onOrphan(reader, index);
        });
    }
}
async function valuesOf({ file, column, fill, rows }, pass, passes, signal) {
    const index = (0,_csv_index_js__WEBPACK_IMPORTED_MODULE_4__/* .createHashIndex */ .PE)(Math.max(1000, (rows / passes) * 1.2));
    const field = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readHeader */ .ay)(file)?.indexOf(column) ?? -1;
    const plan = { key: [field], fill: (0,_csv_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .csvField */ .XR)(fill) };
    if (field < 0)
        return index;
    await (0,_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_0__/* .scan */ .SQ)(file, signal, (reader) => {
        if ((0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyField */ .ep)(reader, field, plan.fill))
            return;
        (0,_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hashKey */ .EN)(reader, plan);
        if ((0,_csv_index_js__WEBPACK_IMPORTED_MODULE_4__/* .passOf */ .FA)(_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.high, passes) === pass)
            index.count[index.claim(_csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.low, _csv_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hash */ .tW.high)] = 1;
    });
    return index;
}


/***/ }),

/***/ 94797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ passOf),
/* harmony export */   PE: () => (/* binding */ createHashIndex),
/* harmony export */   Rl: () => (/* binding */ RECORDS_PER_PASS)
/* harmony export */ });
/** @param capacity entries at most; the table takes 1.4 times as many slots, rounded up to a power of two. */
function createHashIndex(capacity) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 1.4)));
    const mask = slots - 1;
    const keyLow = new Int32Array(slots);
    const keyHigh = new Int32Array(slots);
    const count = new Int32Array(slots);
    const probe = (low, high) => {
        let slot = (low ^ (high >>> 7)) & mask;
        while (count[slot] !== 0 && (keyLow[slot] !== low || keyHigh[slot] !== high))
            slot = (slot + 1) & mask;
        return slot;
    };
    return {
        slots,
        count,
        valueLow: new Int32Array(slots),
        valueHigh: new Int32Array(slots),
        offset: new Float64Array(slots),
        find(low, high) {
            const slot = probe(low, high);
            return count[slot] === 0 ? -1 : slot;
        },
        claim(low, high) {
            const slot = probe(low, high);
            keyLow[slot] = low;
            keyHigh[slot] = high;
            return slot;
        },
    };
}
/** Records that one table takes; longer files are worked through in several passes, so that memory stays flat. */
const RECORDS_PER_PASS = 1_000_000;
/** Which of `passes` a hash belongs to. */
function passOf(high, passes) {
    return (high >>> 8) % passes;
}


/***/ }),

/***/ 31821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findFault)
/* harmony export */ });
/* harmony import */ var _csv_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81034);

/**
 * What keeps a file from being read as the table that it seems to be, with its line; undefined where it is sound. Every
 * such fault would lose values in silence when records are merged into it.
 */
async function findFault(file, signal) {
    const reader = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .openCsv */ .fE)(file);
    try {
        if (!reader.next())
            return undefined;
        const header = (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .headerOf */ .rR)(reader);
        const twice = header.find((name, column) => header.indexOf(name) !== column);
        if (twice !== undefined)
            return `its first line has the column ${JSON.stringify(twice)} twice`;
        let fault;
        await (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .eachRecord */ .n$)(reader, (index) => {
            fault ??= faultOf(reader, header.length, index);
        }, signal);
        return reader.isUnclosed ? `the quote of its last record is never closed${fault ? `, and ${fault}` : ''}` : fault;
    }
    finally {
        reader.close();
    }
}
function faultOf(reader, columns, index) {
    if (reader.width === columns)
        return undefined;
    const start = reader.bytes.toString('utf8', reader.start, Math.min(reader.end, reader.start + 60));
    return `record ${index + 1} has ${reader.width} fields and the first line ${columns}: ${JSON.stringify(start)}`;
}


/***/ }),

/***/ 67278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ hashKey),
/* harmony export */   Hk: () => (/* binding */ numberKey),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   KU: () => (/* binding */ sortKey),
/* harmony export */   LI: () => (/* binding */ sortableField),
/* harmony export */   O3: () => (/* binding */ fieldNumber),
/* harmony export */   OK: () => (/* binding */ hashRecord),
/* harmony export */   XD: () => (/* binding */ isKeyless),
/* harmony export */   ep: () => (/* binding */ isEmptyField),
/* harmony export */   ny: () => (/* binding */ hashIdentity),
/* harmony export */   tW: () => (/* binding */ hash),
/* harmony export */   vH: () => (/* binding */ planKey)
/* harmony export */ });
const QUOTE = 34;
/** Two 32-bit lanes of a hash; `hashKey` leaves its result here so that no object is made per record. */
const hash = { low: 0, high: 0 };
function mixField(reader, field) {
    let low = hash.low;
    let high = hash.high;
    if (field < reader.width) {
        const { bytes, bounds } = reader;
        let i = bounds[2 * field];
        let end = bounds[2 * field + 1];
        const quoted = bytes[i] === QUOTE && end - i >= 2;
        if (quoted) {
            i += 1;
            end -= 1;
        }
        for (; i < end; i++) {
            const byte = bytes[i];
            if (quoted && byte === QUOTE)
                i += 1;
            low = Math.imul(low ^ byte, 0x01000193);
            high = Math.imul(high ^ byte, 0x9e3779b1);
            high = (high << 13) | (high >>> 19);
        }
    }
    hash.low = Math.imul(low ^ 0xff, 0x01000193);
    hash.high = Math.imul(high ^ 0x1ff, 0x85ebca6b);
}
function finish() {
    hash.low = Math.imul(hash.low ^ (hash.low >>> 15), 0x2c1b3c6d) ^ hash.high;
    hash.high = Math.imul(hash.high ^ (hash.high >>> 13), 0x297a2d39) ^ (hash.low >>> 16);
}
/** Hashes the values of the key, in their order, into `hash`. Quoting makes no difference, nor what stands for no value. */
function hashKey(reader, { key, fill }) {
    hash.low = 0x811c9dc5;
    hash.high = 0x2545f491;
    for (const field of key)
        mixField(reader, isEmptyField(reader, field, fill) ? NOWHERE : field);
    finish();
}
/** A field that no record has. */
const NOWHERE = 0x7fff_ffff;
/** Hashes a record's values under their column numbers, empty ones left out: where a column stands, or that an empty one was added, makes no difference. */
function hashRecord(reader, { columns, fill }) {
    let low = 0;
    let high = 0;
    for (let field = 0; field < reader.width; field++) {
        const column = columns[field] ?? -1;
        if (column < 0 || isEmptyField(reader, field, fill))
            continue;
        hash.low = Math.imul(column + 0x51ed270b, 0x01000193);
        hash.high = column ^ 0x68e31da4;
        mixField(reader, field);
        finish();
        low = (low + hash.low) | 0;
        high = (high + hash.high) | 0;
    }
    hash.low = low;
    hash.high = high;
}
/** Hashes what tells a record from others: its key, or where no part of it has a value, all of it. */
function hashIdentity(reader, plan) {
    if (plan.key.every((field) => isEmptyField(reader, field, plan.fill)))
        hashRecord(reader, plan);
    else
        hashKey(reader, plan);
}
/** Whether a field holds no value: nothing, or the filler. */
function isEmptyField(reader, field, fill) {
    if (field < 0 || field >= reader.width)
        return true;
    const { bytes } = reader;
    let start = reader.bounds[2 * field];
    let end = reader.bounds[2 * field + 1];
    if (bytes[start] === QUOTE && end - start >= 2) {
        start += 1;
        end -= 1;
    }
    if (start === end)
        return true;
    const first = fill[0] === QUOTE ? 1 : 0;
    const length = fill.length - 2 * first;
    if (end - start !== length)
        return false;
    for (let i = 0; i < length; i++)
        if (bytes[start + i] !== fill[first + i])
            return false;
    return true;
}
/** @param header the file's own columns  @param all the columns of all files that are compared */
function planKey(names, header, all, fill) {
    const numbers = new Map(all.map((name, number) => [name, number]));
    return {
        key: names.map((name) => header.indexOf(name)),
        columns: header.map((name) => numbers.get(name) ?? -1),
        fill,
    };
}
/**
 * A text that sorts as the key does: integers by value and before texts, texts by their UTF-8 bytes, one field after
 * the other, empty ones before all. Compared with `<`.
 */
function sortKey(reader, fields, fill) {
    let key = '';
    for (const field of fields)
        key += `${sortableField(reader, field, fill)}\0`;
    return key;
}
/** Whether none of a sort key's parts has a value: such records have no identity, so none of them is taken for another's copy. */
function isKeyless(key, parts) {
    return key.length === parts && parts > 0 && key === '\0'.repeat(parts);
}
/** The key that orders a record and tells it from others; a record without one is told by all its values, so that it is neither lost nor doubled. */
function recordKey(reader, plan) {
    const text = sortKey(reader, plan.key, plan.fill);
    return isKeyless(text, plan.key.length) ? text + contentKey(reader, plan) : text;
}
/** A record's values by column number; empty ones at the end are left out, so that a new column changes no record that lacks it. */
function contentKey(reader, { columns, fill }) {
    const values = [];
    for (let field = 0; field < reader.width; field++) {
        const column = columns[field] ?? -1;
        if (column >= 0 && !isEmptyField(reader, field, fill))
            values[column] = fieldBytes(reader, field);
    }
    return Array.from(values, (value) => value ?? '').join('\0');
}
/** A field's value, quotes undone, one character per byte. */
function fieldBytes(reader, field) {
    const start = reader.bounds[2 * field];
    const end = reader.bounds[2 * field + 1];
    const isQuoted = reader.bytes[start] === QUOTE && end - start >= 2;
    if (!isQuoted)
        return reader.bytes.toString('latin1', start, end);
    return reader.bytes.toString('latin1', start + 1, end - 1).replaceAll('""', '"');
}
/** One field's part of a sort key. */
function sortableField(reader, field, fill) {
    if (isEmptyField(reader, field, fill))
        return '';
    const text = fieldBytes(reader, field);
    return isInteger(text) ? sortableInteger(text) : `\x02${text}`;
}
/** The value of a field that is a whole number of up to 15 digits, written plainly; NaN for anything else. */
function fieldNumber(reader, field) {
    if (field >= reader.width)
        return Number.NaN;
    const { bytes, bounds } = reader;
    const start = bounds[2 * field];
    const end = bounds[2 * field + 1];
    if (end === start || end - start > 15 || (bytes[start] === ZERO && end - start > 1))
        return Number.NaN;
    let value = 0;
    for (let i = start; i < end; i++) {
        const digit = bytes[i] - ZERO;
        if (digit < 0 || digit > 9)
            return Number.NaN;
        value = value * 10 + digit;
    }
    return value;
}
const ZERO = 48;
/** The sort key of a record whose only key is this number. */
function numberKey(value) {
    return `${sortableInteger(String(value))}\0`;
}
function isInteger(text) {
    const negative = text.charCodeAt(0) === 45;
    const first = negative ? 1 : 0;
    const digits = text.length - first;
    if (digits === 0 || digits > 200)
        return false;
    for (let i = first; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code < 48 || code > 57)
            return false;
    }
    // 007 and -0 are texts: as numbers they would equal 7 and 0, and two keys would become one
    return text.charCodeAt(first) !== 48 || (digits === 1 && !negative);
}
function sortableInteger(text) {
    if (text.charCodeAt(0) !== 45)
        return `\x01p${String.fromCharCode(text.length)}${text}`;
    const digits = text.slice(1);
    let inverted = '';
    for (let i = 0; i < digits.length; i++)
        inverted += String.fromCharCode(105 - digits.charCodeAt(i));
    return `\x01n${String.fromCharCode(255 - digits.length)}${inverted}`;
}


/***/ }),

/***/ 91403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ mergeCsv),
  T: () => (/* binding */ sortCsv)
});

// EXTERNAL MODULE: ./lib/core/collect.js
var collect = __webpack_require__(20637);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/sinks/csv-quote.js
var csv_quote = __webpack_require__(96565);
;// CONCATENATED MODULE: ./lib/sinks/csv-cells.js

/** Reads, compares and writes records as cells. */
function openCells(header, columns, silent, fill) {
    const filler = Buffer.from(fill).toString('latin1');
    const counted = header.flatMap((name, column) => (silent.includes(name) ? [] : [column]));
    const plain = (cell) => {
        if (cell === filler)
            return '';
        const text = Buffer.from(cell, 'latin1').toString();
        return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
    };
    const cellsOf = ({ reader, projection }) => projection.fields.map((field) => field < 0 || field >= reader.width
        ? filler
        : reader.bytes.toString('latin1', reader.bounds[2 * field], reader.bounds[2 * field + 1]));
    const isOther = (a, b, column) => a[column] !== b[column] && plain(a[column]) !== plain(b[column]);
    const timeCell = (text) => (text === '' ? filler : (0,csv_quote/* csvField */.XR)(text).toString('latin1'));
    const put = (line, to) => {
        const bytes = Buffer.from(`${line}\n`, 'latin1');
        to.write(bytes, 0, bytes.length);
    };
    return {
        plain,
        cellsOf,
        textAt: (source, column) => plain(cellsOf(source)[column]),
        versionOf(source) {
            const cells = cellsOf(source);
            const from = plain(cells[columns.from]);
            const at = columns.at < 0 ? from : plain(cells[columns.at]) || from;
            return { cells, from, to: plain(cells[columns.to]), at };
        },
        isSame: (a, b) => !counted.some((column) => isOther(a, b, column)),
        differing: (a, b) => counted.flatMap((column) => (a && isOther(a.cells, b.cells, column) ? [header[column]] : [])).join(', '),
        write({ cells, from, to }, writer) {
            const own = cells.map((cell, column) => column === columns.from ? timeCell(from) : column === columns.to ? timeCell(to) : cell);
            put(own.join(','), writer);
        },
        writeKey(cells, names, writer) {
            const line = names.map((name) => cells[header.indexOf(name)]).join(',');
            put(line === '' ? '""' : line, writer);
        },
    };
}

// EXTERNAL MODULE: ./lib/sinks/csv-key.js
var csv_key = __webpack_require__(67278);
// EXTERNAL MODULE: ./lib/sinks/csv-reader.js
var csv_reader = __webpack_require__(81034);
;// CONCATENATED MODULE: ./lib/sinks/csv-merge-changes.js

const EXAMPLES = 3;
/** Counts a change and keeps the first ones of each kind as examples. */
function noteChange(changes, change, keyText, detail = () => '') {
    changes[change] += 1;
    if (changes.examples.filter((one) => one.change === change).length < EXAMPLES)
        changes.examples.push({ change, key: keyText().slice(0, 200), detail: detail().slice(0, 200) });
}
/** The key of a source's record, as a person reads it. */
function keyTextOf(source, header, key) {
    const fields = key.map((name) => source.projection.fields[header.indexOf(name)]);
    return fields.map((field) => (0,csv_reader/* fieldText */.gF)(source.reader, field)).join(', ');
}
/** @param silent columns that do not count */
function openComparison(header, silent, fill) {
    const filler = Buffer.from(fill).toString();
    const counted = header.flatMap((name, column) => (silent.includes(name) ? [] : [column]));
    const textOf = (source, column) => {
        const field = source.projection.fields[column];
        return field >= 0 && field < source.reader.width ? (0,csv_reader/* fieldText */.gF)(source.reader, field) : filler;
    };
    const isOther = (before, now, column) => !isSameCell(before, now, column) && textOf(before, column) !== textOf(now, column);
    return {
        differ: (before, now) => !isSameRecord(before, now) && counted.some((column) => isOther(before, now, column)),
        differing: (before, now) => counted.filter((column) => isOther(before, now, column)).map((column) => header[column]),
    };
}
function isSameRecord(before, now) {
    const [a, b] = [before.reader, now.reader];
    return (before.projection.isPrefix &&
        now.projection.isPrefix &&
        a.width === b.width &&
        a.end - a.start === b.end - b.start &&
        a.bytes.compare(b.bytes, b.start, b.end, a.start, a.end) === 0);
}
function isSameCell(before, now, column) {
    const [a, b] = [before.reader, now.reader];
    const left = before.projection.fields[column];
    const right = now.projection.fields[column];
    if (left < 0 || right < 0 || left >= a.width || right >= b.width)
        return false;
    let from = a.bounds[2 * left];
    let at = b.bounds[2 * right];
    const end = a.bounds[2 * left + 1];
    if (end - from !== b.bounds[2 * right + 1] - at)
        return false;
    for (; from < end; from++, at++)
        if (a.bytes[from] !== b.bytes[at])
            return false;
    return true;
}

// EXTERNAL MODULE: ./lib/sinks/merge-rules.js
var merge_rules = __webpack_require__(76770);
;// CONCATENATED MODULE: ./lib/sinks/csv-step.js





const LF = 10;
const PLAIN = { mode: 'merge', ignored: [], now: '' };
function openStep(threads, options) {
    const { header, writer, changed, removed } = threads;
    const { fill, rules = PLAIN, key: names } = options;
    const { gone, newest, ignored } = rules;
    const own = (0,merge_rules/* columnsOfRules */.Wm)(rules);
    const compared = openComparison(header, [...own, ...ignored], fill);
    const mark = own.length > 0 ? header.indexOf(own[0]) : -1;
    const stamp = (0,csv_quote/* csvField */.XR)(rules.now);
    const isTombstone = tombstones(header, gone, fill);
    const isListed = openListed(threads.gone);
    const changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
    let rows = 0;
    let living = 0;
    const isMarked = (source) => mark >= 0 && !(0,csv_key/* isEmptyField */.ep)(source.reader, source.projection.fields[mark], fill);
    const write = (source) => {
        source.projection.write(source.reader, writer);
        rows += 1;
    };
    const writeMarked = (source, cell, to = writer) => {
        source.projection.writeWith(source.reader, to, mark, cell);
        if (to === writer)
            rows += 1;
    };
    const note = (change, source, detail) => noteChange(changes, change, () => keyTextOf(source, header, names), detail);
    const keep = (source) => {
        changes.unchanged += 1;
        write(source);
    };
    /** The row goes: out of the target, or marked within it, as `shown` gives it. */
    const remove = (before, shown) => {
        note('removed', before);
        if (removed)
            writeKey(before, header, names, removed);
        if (mark >= 0)
            writeMarked(shown, stamp);
    };
    const bury = (before, now) => {
        if (before && !isMarked(before))
            remove(before, now);
        else if (mark < 0)
            return;
        else if (!before) {
            note('added', now);
            writeMarked(now, stamp);
        }
        else if (compared.differ(before, now)) {
            note('updated', now, () => compared.differing(before, now).join(', '));
            writeMarked(now, cellOf(before, mark));
        }
        else
            keep(before);
    };
    const add = (now) => {
        note('added', now);
        write(now);
        if (changed)
            now.projection.write(now.reader, changed);
    };
    const update = (before, now) => {
        const isOther = compared.differ(before, now);
        const isBack = isMarked(before);
        if (!isOther && !isBack) {
            keep(ignored.length > 0 ? before : now);
            return;
        }
        const detail = () => [...(isOther ? compared.differing(before, now) : []), ...(isBack ? own : [])];
        note('updated', now, () => detail().join(', '));
        const shown = isOther ? now : before;
        if (mark < 0)
            write(shown);
        else
            writeMarked(shown, fill);
        if (!changed)
            return;
        if (mark < 0)
            shown.projection.write(shown.reader, changed);
        else
            writeMarked(shown, fill, changed);
    };
    return {
        pass(records) {
            living += records;
            rows += records;
            changes.unchanged += records;
        },
        take(key, before, now) {
            if (before && !isMarked(before))
                living += 1;
            if (!now) {
                const goes = gone !== undefined && isListed(key) && !isMarked(before);
                if (goes)
                    remove(before, before);
                else
                    keep(before);
            }
            else if (before && rules.mode === 'insert_only')
                keep(before);
            else if (before && newest !== undefined && before.rank() > now.rank())
                keep(before);
            else if (isTombstone?.(now))
                bury(before, now);
            else if (before)
                update(before, now);
            else
                add(now);
        },
        counts: () => ({ rows, living, changes }),
    };
}
/** Whether a record of this run says that it is deleted; undefined where none can. */
function tombstones(header, gone, fill) {
    if (gone?.field === undefined)
        return undefined;
    const column = header.indexOf(gone.field);
    const { when } = gone;
    return ({ reader, projection }) => {
        const field = projection.fields[column] ?? -1;
        if ((0,csv_key/* isEmptyField */.ep)(reader, field, fill))
            return when === '';
        const text = (0,csv_reader/* fieldText */.gF)(reader, field);
        return when === undefined ? !NOT_DELETED.has(text.toLowerCase()) : text === when;
    };
}
const NOT_DELETED = new Set(['false', '0', 'null']);
/** Whether a key that this run did not bring counts as gone; asked in the order of keys. */
function openListed(gone) {
    if (gone === undefined)
        return () => false;
    if (gone === 'all')
        return () => true;
    return (key) => {
        let isThere = false;
        for (const source of gone) {
            while (source.key !== undefined && source.key < key)
                source.advance();
            if (source.key === key)
                isThere = true;
        }
        return isThere;
    };
}
function cellOf({ reader, projection }, column) {
    const field = projection.fields[column];
    return reader.bytes.subarray(reader.bounds[2 * field], reader.bounds[2 * field + 1]);
}
/** Writes the key of a record as a line of its own. */
function writeKey({ reader, projection }, header, names, writer) {
    const cells = names.map((name) => (0,csv_quote/* csvField */.XR)((0,csv_reader/* fieldText */.gF)(reader, projection.fields[header.indexOf(name)])));
    const line = Buffer.concat(cells.flatMap((cell, i) => (i === 0 ? [cell] : [COMMA, cell])));
    const shown = line.length === 0 ? csvQuotes : line;
    writer.write(shown, 0, shown.length);
    writer.writeByte(LF);
}
const COMMA = Buffer.from(',');
/** A line of one empty cell: a blank line would be no record. */
const csvQuotes = Buffer.from('""');

;// CONCATENATED MODULE: ./lib/sinks/time-key.js
const DATE = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d|$)/;
const DIGITS = 15;
/**
 * A text that sorts as points in time do: ISO 8601 dates in any zone, and seconds or milliseconds since 1970. What is
 * none of these comes behind them, as a text; nothing comes first.
 */
function timeKey(text) {
    if (text === '')
        return '';
    const ms = millisecondsOf(text);
    return ms === undefined ? `\x02${text}` : `\x01${String(ms).padStart(DIGITS, '0')}\0${text}`;
}
function millisecondsOf(text) {
    if (/^\d{10}$/.test(text))
        return Number(text) * 1000;
    if (/^\d{13}$/.test(text))
        return Number(text);
    if (!DATE.test(text))
        return undefined;
    // a time without a zone is taken for UTC, wherever the run is
    const zoned = /[zZ]|[+-]\d\d:?\d\d$/.test(text) || text.length === 10 ? text : `${text}Z`;
    const ms = Date.parse(zoned.replace(' ', 'T'));
    return Number.isNaN(ms) || ms < 0 ? undefined : ms;
}

;// CONCATENATED MODULE: ./lib/sinks/csv-versions.js

const isBefore = (a, b) => timeKey(a) < timeKey(b);
/** The versions of one key after these statements, both in the order of time; what is said again changes nothing. */
function applyStatements(versions, statements, rules) {
    let all = [...versions];
    statements.forEach((statement, i) => {
        const isLast = i === statements.length - 1;
        all = statement.isDeleted ? csv_versions_close(all, statement.at, rules) : state(all, statement, isLast, rules);
    });
    return all;
}
/** Ends the current version. */
function csv_versions_close(versions, at, { now }) {
    const current = versions.at(-1);
    if (current?.to !== '' || isBefore(at, current.from))
        return [...versions];
    const end = timeKey(at) === timeKey(current.from) && isBefore(at, now) ? now : at;
    return [...versions.slice(0, -1), { ...current, to: end }];
}
function state(versions, said, isLast, rules) {
    const { cells, at } = said;
    const last = versions.at(-1);
    if (!last)
        return [openVersion(said, at)];
    if (last.to !== '')
        return stateOfClosed(versions, last, said, isLast, rules);
    const isLate = rules.hasOwnTimes && isBefore(at, last.at);
    if (rules.isSame(last.cells, cells) && (isLast || !isLate))
        return [...versions];
    if (isLate)
        return putIntoPast(versions, said, rules);
    const rest = versions.slice(0, -1);
    if (isBefore(last.from, at))
        return [...rest, { ...last, to: at }, openVersion(said, at)];
    // newer than the record before it, yet not than the moment when that one came back
    if (isBefore(last.at, at) && isBefore(last.from, rules.now))
        return [...rest, { ...last, to: rules.now }, openVersion(said, rules.now)];
    return [...rest, { ...last, cells, at: isBefore(last.at, at) ? at : last.at }];
}
const openVersion = ({ cells, at }, from) => ({ cells, from, to: '', at });
/** The row had gone: it is back where the newest that is said of it says that it is there. */
function stateOfClosed(versions, last, said, isLast, rules) {
    const isNew = !isBefore(said.at, last.to);
    // closed at the moment when it began: it is that version again
    const kept = timeKey(last.from) === timeKey(said.at) ? versions.slice(0, -1) : versions;
    if (isNew)
        return [...kept, openVersion(said, said.at)];
    if (!isLast)
        return putIntoPast(versions, said, rules);
    const from = isBefore(rules.now, last.to) ? last.to : rules.now;
    return [...versions, openVersion(said, from)];
}
/** What was so before the newest version: between its neighbours, unless it is known. */
function putIntoPast(versions, said, rules) {
    let place = versions.length;
    while (place > 0 && isBefore(said.at, versions[place - 1].from))
        place -= 1;
    const before = versions[place - 1];
    const next = versions[place];
    const isWithin = before !== undefined && (before.to === '' || isBefore(said.at, before.to));
    if (before && isWithin && rules.isSame(before.cells, said.cells))
        return [...versions];
    if (before && timeKey(before.from) === timeKey(said.at))
        return versions.map((one) => (one === before ? { ...one, cells: said.cells } : one));
    const shortened = before && isWithin ? [{ ...before, to: said.at }] : before ? [before] : [];
    const to = next ? next.from : '';
    const put = { ...openVersion(said, said.at), to: isWithin && before.to !== '' ? before.to : to };
    return [...versions.slice(0, Math.max(0, place - 1)), ...shortened, put, ...versions.slice(place)];
}

;// CONCATENATED MODULE: ./lib/sinks/csv-passage.js
const csv_passage_LF = 10;
/**
 * Takes records of the target over that come before the next record of this run, without a look at anything but their
 * keys; what lies side by side is written at once. Undefined where they would have to be put under another header.
 */
function openPassage({ old, fresh, writer }) {
    const [source] = old;
    if (!source || old.length > 1 || !source.projection.isSame)
        return undefined;
    const { reader, projection } = source;
    const width = projection.fields.length;
    let from = 0;
    let to = 0;
    const flush = () => {
        if (to > from)
            writer.write(reader.bytes, from, to);
        from = to = 0;
    };
    reader.onMove = flush;
    /** The smallest number that this run brings next; NaN where it is none. */
    const limit = () => {
        let smallest = Number.POSITIVE_INFINITY;
        for (const one of fresh) {
            if (one.key === undefined)
                continue;
            if (Number.isNaN(one.number))
                return Number.NaN;
            if (one.number < smallest)
                smallest = one.number;
        }
        return smallest;
    };
    const take = () => {
        const { start, end } = reader;
        const isLine = reader.bytes[end] === csv_passage_LF && reader.width === width;
        if (!isLine) {
            flush();
            projection.write(reader, writer);
        }
        else if (start === to)
            to = end + 1;
        else {
            flush();
            from = start;
            to = end + 1;
        }
    };
    return {
        /** @param most records at once */
        pass(most) {
            const end = limit();
            const first = source.number;
            if (!(first < end))
                return undefined;
            let records = 0;
            let last = -1;
            let isSorted = true;
            while (records < most && source.number < end) {
                if (source.number <= last)
                    isSorted = false;
                last = source.number;
                take();
                records += 1;
                source.advance();
            }
            flush();
            return { records, first, last, isSorted };
        },
    };
}

;// CONCATENATED MODULE: ./lib/sinks/csv-weave.js





const BREATH = 20_000;
/** Goes through the keys in their order, each with the target's record, this run's, or both: merge and insert_only. */
async function weave(threads, options) {
    const { old, fresh } = threads;
    const { signal, rules } = options;
    const step = openStep(threads, options);
    // marks and deletions look at every record of the target
    const passage = rules?.gone ? undefined : openPassage(threads);
    let steps = 0;
    let duplicates = 0;
    let rowsBefore = 0;
    let last;
    for (;;) {
        const passed = passage?.pass(BREATH);
        if (passed) {
            if (!passed.isSorted || (last !== undefined && (0,csv_key/* numberKey */.Hk)(passed.first) <= last))
                return 'unsorted';
            last = (0,csv_key/* numberKey */.Hk)(passed.last);
            step.pass(passed.records);
            rowsBefore += passed.records;
            if (passed.records === BREATH)
                await (0,csv_reader/* breathe */.q7)(signal);
        }
        const key = smallestKey(old, fresh);
        if (key === undefined)
            break;
        if (last !== undefined && key <= last)
            return 'unsorted';
        last = key;
        let before;
        let now;
        for (const source of old)
            if (source.key === key)
                before = source;
        for (const source of fresh) {
            if (source.key !== key)
                continue;
            if (now)
                duplicates += 1;
            if (!now || rules?.newest === undefined || source.rank() >= now.rank())
                now = source;
        }
        if (before)
            rowsBefore += 1;
        step.take(key, before, now);
        for (const source of old)
            if (source.key === key)
                source.advance();
        for (const source of fresh)
            if (source.key === key)
                source.advance();
        if (++steps % BREATH !== 0)
            continue;
        (0,collect/* collect */.F)('minor'); // the texts of keys die at once: the young space need not grow for them
        await (0,csv_reader/* breathe */.q7)(signal);
    }
    return { ...step.counts(), rowsBefore, duplicates };
}
function smallestKey(old, fresh) {
    let smallest;
    for (const source of old)
        if (source.key !== undefined && (smallest === undefined || source.key < smallest))
            smallest = source.key;
    for (const source of fresh)
        if (source.key !== undefined && (smallest === undefined || source.key < smallest))
            smallest = source.key;
    return smallest;
}

;// CONCATENATED MODULE: ./lib/sinks/csv-history.js








const csv_history_BREATH = 20_000;
/** Goes through the keys in their order, each with its versions in the target and what this run says of it: scd2. */
async function weaveHistory(threads, options) {
    const { old, fresh } = threads;
    const step = csv_history_openStep(threads, options);
    const isListed = openListed(threads.gone);
    let steps = 0;
    let last;
    for (let key = smallestKey(old, fresh); key !== undefined; key = smallestKey(old, fresh)) {
        if (last !== undefined && key <= last)
            return 'unsorted';
        last = key;
        const isSaid = fresh.some((source) => source.key === key);
        const isWhole = isSaid ? step.say(key, old, fresh) : step.pass(key, old, isListed(key));
        if (!isWhole)
            return 'unsorted';
        if (++steps % csv_history_BREATH !== 0)
            continue;
        (0,collect/* collect */.F)('minor'); // the texts of keys die at once: the young space need not grow for them
        await (0,csv_reader/* breathe */.q7)(options.signal);
    }
    return step.counts();
}
function csv_history_openStep(threads, options) {
    const { header, writer, changed, removed } = threads;
    const { fill, key: names } = options;
    const rules = options.rules;
    const { from, to, at } = rules.history;
    const columns = {
        from: header.indexOf(from),
        to: header.indexOf(to),
        at: at === undefined ? -1 : header.indexOf(at),
    };
    const format = openCells(header, columns, [from, to, ...rules.ignored], fill);
    const isTombstone = tombstones(header, rules.gone, fill);
    const versionRules = { now: rules.now, hasOwnTimes: at !== undefined, isSame: format.isSame };
    const changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
    const counts = { rows: 0, rowsBefore: 0, living: 0, duplicates: 0 };
    /** The versions of a key that stand in the target, or undefined where they are not in the order of time. */
    const versionsOf = (key, old) => {
        const versions = [];
        let newest = '';
        for (let next = nextOf(old, key); next; next = nextOf(old, key)) {
            const rank = next.rank();
            if (versions.length > 0 && rank < newest)
                return undefined;
            newest = rank;
            versions.push(format.versionOf(next));
            next.advance();
        }
        return versions;
    };
    const statementsOf = (key, fresh) => {
        const said = [];
        for (let next = nextOf(fresh, key); next; next = nextOf(fresh, key)) {
            const rank = next.rank();
            const statement = {
                rank,
                cells: format.cellsOf(next),
                at: (columns.at < 0 ? '' : format.textAt(next, columns.at)) || rules.now,
                isDeleted: isTombstone?.(next) ?? false,
            };
            // of two with one rank the later one stands; without times of their own, of all of them
            if (said.length > 0 && (columns.at < 0 || said.at(-1).rank === rank)) {
                said.pop();
                counts.duplicates += 1;
            }
            said.push(statement);
            next.advance();
        }
        return said;
    };
    return {
        /** Versions of which this run says nothing. */
        pass(key, old, isGone) {
            let newest = '';
            for (let next = nextOf(old, key); next; next = nextOf(old, key)) {
                const rank = next.rank();
                if (rank < newest)
                    return false;
                newest = rank;
                counts.rowsBefore += 1;
                counts.rows += 1;
                const isCurrent = (0,csv_key/* isEmptyField */.ep)(next.reader, next.projection.fields[columns.to], fill);
                if (isCurrent)
                    counts.living += 1;
                if (isCurrent && isGone) {
                    noteChange(changes, 'removed', () => keyTextOf(next, header, names));
                    if (removed)
                        writeKey(next, header, names, removed);
                    const [closed] = csv_versions_close([format.versionOf(next)], rules.now, versionRules);
                    format.write(closed, writer);
                }
                else {
                    if (isCurrent)
                        changes.unchanged += 1;
                    next.projection.write(next.reader, writer);
                }
                next.advance();
            }
            return true;
        },
        say(key, old, fresh) {
            const before = versionsOf(key, old);
            if (!before)
                return false;
            const said = statementsOf(key, fresh);
            const now = applyStatements(before, said, versionRules);
            for (const version of now)
                format.write(version, writer);
            counts.rowsBefore += before.length;
            counts.rows += now.length;
            noteKey(before, now);
            return true;
        },
        counts: () => ({ ...counts, changes }),
    };
    function noteKey(before, now) {
        const wasThere = before.at(-1)?.to === '';
        const isThere = now.at(-1)?.to === '';
        if (wasThere)
            counts.living += 1;
        const opened = now.filter((version) => !before.some((one) => one.from === version.from && one.cells === version.cells));
        if (changed)
            for (const version of opened)
                if (version.to === '')
                    format.write(version, changed);
        const keyText = () => names.map((name) => format.plain((now.at(-1) ?? before.at(-1)).cells[header.indexOf(name)])).join(', ');
        if (wasThere && !isThere) {
            noteChange(changes, 'removed', keyText);
            if (removed)
                format.writeKey(now.at(-1).cells, names, removed);
        }
        else if (!wasThere && isThere)
            noteChange(changes, 'added', keyText, () => (before.length > 0 ? 'it is back' : ''));
        else if (opened.length > 0)
            noteChange(changes, 'updated', keyText, () => format.differing(before.at(-1), now.at(-1)));
        else if (isThere)
            changes.unchanged += 1;
    }
}
/** The source whose current record of this key comes first in time; of equal ones the later file is the newer. */
function nextOf(sources, key) {
    let first;
    for (const source of sources) {
        if (source.key !== key)
            continue;
        if (!first || source.rank() < first.rank())
            first = source;
    }
    return first;
}

// EXTERNAL MODULE: ./lib/sinks/csv-project.js
var csv_project = __webpack_require__(91492);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/sinks/sort-chunk.js


const sort_chunk_LF = 10;
/** @param size bytes that it is likely to hold: one buffer serves all runs, fresh ones would pile up before they are collected */
function createChunk({ keyOf, numberOf, rankOf, keepsRanks = false, parts }, size) {
    const keys = createKeys();
    const ranks = [];
    const ends = [];
    let buffer = Buffer.allocUnsafeSlow(size);
    let held = 0;
    let keyless = 0;
    const isSame = (a, b) => keys.isSame(a, b) && (!keepsRanks || ranks[a] === ranks[b]);
    return {
        bytes: () => held,
        count: () => ends.length,
        keyless: () => keyless,
        add(reader) {
            const number = rankOf || !numberOf ? Number.NaN : numberOf(reader);
            if (Number.isNaN(number)) {
                const text = keyOf(reader);
                if ((0,csv_key/* isKeyless */.XD)(text.slice(0, parts), parts))
                    keyless += 1;
                keys.addText(text);
            }
            else
                keys.addNumber(number);
            if (rankOf)
                ranks.push(rankOf(reader));
            const length = reader.end - reader.start;
            if (held + length > buffer.length) {
                const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, held + length));
                buffer.copy(larger, 0, 0, held);
                buffer = larger;
            }
            reader.bytes.copy(buffer, held, reader.start, reader.end);
            held += length;
            ends.push(held);
        },
        write(file) {
            const writer = (0,durable_file/* openWriter */.Kn)(file);
            let written = 0;
            try {
                const order = keys.order(ranks);
                for (let place = 0; place < order.length; place++) {
                    const record = order[place];
                    if (place + 1 < order.length && isSame(record, order[place + 1]))
                        continue;
                    writer.write(buffer, record === 0 ? 0 : ends[record - 1], ends[record]);
                    writer.writeByte(sort_chunk_LF);
                    written += 1;
                }
                writer.sync();
            }
            finally {
                writer.close();
            }
            keys.clear();
            ranks.length = ends.length = held = keyless = 0;
            return written;
        },
    };
}
/** Keys of records in the order of arrival: numbers as long as all are, texts from the first that is none. */
function createKeys() {
    const numbers = [];
    let texts;
    return {
        addNumber(number) {
            if (texts)
                texts.push((0,csv_key/* numberKey */.Hk)(number));
            else
                numbers.push(number);
        },
        clear() {
            numbers.length = 0;
            texts = undefined;
        },
        addText(text) {
            texts ??= numbers.map(csv_key/* numberKey */.Hk);
            texts.push(text);
        },
        isSame: (a, b) => (texts ? texts[a] === texts[b] : numbers[a] === numbers[b]),
        /** Positions in the order of keys, then ranks, then arrival. */
        order: (ranks) => (texts ? orderOfTexts(texts, ranks) : orderOfNumbers(numbers)),
    };
}
/** Number and position are sorted as one number where they fit into one: no comparison is a call then. */
function orderOfNumbers(numbers) {
    const count = numbers.length;
    const order = Uint32Array.from(numbers, (_, record) => record);
    if (numbers.every((number, record) => record === 0 || numbers[record - 1] <= number))
        return order;
    const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
    if ((largest + 1) * count > Number.MAX_SAFE_INTEGER)
        return order.sort((a, b) => numbers[a] - numbers[b] || a - b);
    const packed = Float64Array.from(numbers, (number, record) => number * count + record).sort();
    return order.map((_, place) => packed[place] % count);
}
/** Most sources send them sorted already. */
function orderOfTexts(keys, ranks) {
    const order = Uint32Array.from(keys, (_, record) => record);
    const rankOf = (record) => ranks[record] ?? '';
    const sorted = keys.every((key, record) => {
        if (record === 0)
            return true;
        const before = keys[record - 1];
        return before < key || (before === key && rankOf(record - 1) <= rankOf(record));
    });
    if (sorted)
        return order;
    const compare = (a, b) => {
        if (keys[a] !== keys[b])
            return keys[a] < keys[b] ? -1 : 1;
        const [left, right] = [rankOf(a), rankOf(b)];
        return left < right ? -1 : left > right ? 1 : a - b;
    };
    return order.sort(compare);
}

;// CONCATENATED MODULE: ./lib/sinks/csv-sort.js



const csv_sort_BREATH = 20_000;
const SLACK = 1 << 16;
/** Bytes of records that are sorted at once; a longer file becomes several sorted runs on disk. */
const RUN_BYTES = 16 << 20;
/** Cuts a CSV file with a header into runs sorted by key; of records with equal keys the last one stays. */
async function writeSortedRuns(file, prefix, options) {
    const { runBytes = RUN_BYTES, signal } = options;
    const reader = (0,csv_reader/* openCsv */.fE)(file);
    const files = [];
    let duplicates = 0;
    let keyless = 0;
    try {
        let more = reader.next() && reader.next();
        // the last record that fits may be larger than what is left
        const chunk = createChunk(options, Math.min((0,external_node_fs_.statSync)(file).size, runBytes) + SLACK);
        while (more) {
            while (more && chunk.bytes() < runBytes) {
                chunk.add(reader);
                more = reader.next();
                if (chunk.count() % csv_sort_BREATH === 0)
                    await (0,csv_reader/* breathe */.q7)(signal);
            }
            const name = `${prefix}-${files.length}.run`;
            const taken = chunk.count();
            keyless += chunk.keyless();
            duplicates += taken - chunk.write(name);
            files.push(name);
            await (0,csv_reader/* breathe */.q7)(signal);
        }
    }
    finally {
        reader.close();
    }
    return { files, duplicates, keyless };
}

;// CONCATENATED MODULE: ./lib/sinks/csv-sources.js





/** @param header the file's own columns  @param target those of what is written */
function openSource(file, header, target, side, options, hasHeader) {
    const reader = (0,csv_reader/* openCsv */.fE)(file);
    if (hasHeader)
        reader.next();
    const keyOfRecord = keyOf(header, target, options);
    const rankOf = rankOfSide(header, side, options);
    const numberField = numberFieldOf(header, options);
    let isThere = false;
    let known;
    const source = {
        reader,
        projection: (0,csv_project/* openProjection */.k)(header, target, options.fill),
        get key() {
            if (isThere)
                known ??= keyOfRecord(reader);
            return known;
        },
        number: Number.NaN,
        rank: () => rankOf?.(reader) ?? '',
        advance() {
            known = undefined;
            isThere = reader.next();
            source.number = isThere && numberField >= 0 ? (0,csv_key/* fieldNumber */.O3)(reader, numberField) : Number.NaN;
        },
    };
    source.advance();
    return source;
}
function sorting(own, target, side, options) {
    const { key, runBytes, signal, rules } = options;
    const numberField = numberFieldOf(own, options);
    return {
        keyOf: keyOf(own, target, options),
        numberOf: numberField < 0 ? undefined : (reader) => (0,csv_key/* fieldNumber */.O3)(reader, numberField),
        rankOf: rankOfSide(own, side, options),
        keepsRanks: rules?.history !== undefined && (side === 'base' || rules.history.at !== undefined),
        parts: key.length,
        runBytes,
        signal,
    };
}
/** The field that alone is the key, where plain whole numbers in it may be compared as such; -1 otherwise. */
function numberFieldOf(header, { key, by, fill }) {
    // a filler of digits stands for no value: such fields are no numbers
    const isPlain = key.length === 1 && !by && !/^\d+$/.test(Buffer.from(fill).toString());
    return isPlain ? header.indexOf(key[0]) : -1;
}
/** What tells the records of a file with this header from each other. */
function keyOf(own, target, options) {
    const { by, key, fill, rules } = options;
    const silent = rules ? [...(0,merge_rules/* columnsOfRules */.Wm)(rules), ...rules.ignored] : [];
    const counted = silent.length === 0 ? target : target.filter((name) => !silent.includes(name));
    const plan = (0,csv_key/* planKey */.vH)(key, own, counted, fill);
    if (!by)
        return (reader) => (0,csv_key/* recordKey */.Hy)(reader, plan);
    const first = by.map((name) => own.indexOf(name));
    return (reader) => (0,csv_key/* sortKey */.KU)(reader, first, fill) + (0,csv_key/* recordKey */.Hy)(reader, plan);
}
function rankOfSide(own, side, { rules, fill }) {
    if (rules?.history && (side === 'base' || rules.history.at !== undefined)) {
        const field = own.indexOf(side === 'base' ? rules.history.from : rules.history.at);
        return (reader) => timeKey((0,csv_reader/* fieldText */.gF)(reader, field));
    }
    if (rules?.newest === undefined)
        return undefined;
    const field = own.indexOf(rules.newest);
    return (reader) => (0,csv_key/* sortableField */.LI)(reader, field, fill);
}

;// CONCATENATED MODULE: ./lib/sinks/csv-merge.js








/**
 * Writes to `out` the records of `base` with those of `news` put in by key as the rules say (upserted without any),
 * sorted by key, under the header of `news`. One streaming pass over both; `base` is sorted first where it turns out
 * not to be.
 */
async function mergeCsv(base, news, out, options) {
    const newHeader = (0,csv_reader/* readHeader */.ay)(news) ?? [];
    const header = options.header ?? newHeader;
    const runs = await writeSortedRuns(news, `${options.scratch}-new`, sorting(newHeader, header, 'news', options));
    // what the sorting held is larger than what the merging needs, and would stay beside it
    if (runs.files.length > 1)
        (0,collect/* collect */.F)('major');
    const gone = await openGone(header, options);
    const openRuns = (files, own, side) => files.map((file) => openSource(file, own, header, side, options, false));
    const go = (old) => through({ old, fresh: openRuns(runs.files, newHeader, 'news'), gone: gone(), header }, out, options);
    const baseHeader = base === undefined ? undefined : (0,csv_reader/* readHeader */.ay)(base);
    let woven = await go(base !== undefined && baseHeader ? [openSource(base, baseHeader, header, 'base', options, true)] : []);
    if (woven === 'unsorted' && base !== undefined && baseHeader) {
        const sorted = await writeSortedRuns(base, `${options.scratch}-old`, sorting(baseHeader, header, 'base', options));
        woven = await go(openRuns(sorted.files, baseHeader, 'base'));
    }
    if (woven === 'unsorted')
        throw new Error(`sorted runs of ${news} are out of order`);
    return { ...woven, duplicates: woven.duplicates + runs.duplicates, keyless: runs.keyless };
}
/** Sorts a merged CSV file with a header by these columns, then by the key. */
async function sortCsv(file, out, by, options) {
    const { key, fill, scratch, runBytes, signal } = options;
    await mergeCsv(undefined, file, out, { key, fill, scratch, runBytes, signal, by });
}
/** Opens the listed keys that are gone, each time anew. */
async function openGone(header, options) {
    const { absent } = options;
    if (absent === undefined || absent === 'all')
        return () => absent;
    const own = (0,csv_reader/* readHeader */.ay)(absent.keys) ?? [];
    const { rules: _, ...plain } = options;
    const { files } = await writeSortedRuns(absent.keys, `${options.scratch}-gone`, sorting(own, header, 'news', plain));
    return () => files.map((file) => openSource(file, own, header, 'news', plain, false));
}
async function through(sources, out, options) {
    const { old, fresh, gone, header } = sources;
    const open = (file, columns) => {
        const writer = file === undefined ? undefined : (0,durable_file/* openWriter */.Kn)(file);
        if (writer)
            (0,csv_project/* writeHeader */.b)(columns, writer);
        return writer;
    };
    const writer = open(out, header);
    const changed = open(options.changed, header);
    const removed = open(options.removed, options.key);
    const writers = [writer, changed, removed].filter((one) => one !== undefined);
    try {
        const act = options.rules?.mode === 'scd2' ? weaveHistory : weave;
        const woven = await act({ ...sources, writer, changed, removed }, options);
        if (woven !== 'unsorted')
            for (const one of writers)
                one.sync();
        return woven;
    }
    finally {
        for (const one of writers)
            one.close();
        for (const source of [...old, ...fresh, ...(Array.isArray(gone) ? gone : [])])
            source.reader.close();
    }
}


/***/ }),

/***/ 91492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ writeHeader),
/* harmony export */   k: () => (/* binding */ openProjection)
/* harmony export */ });
/* harmony import */ var _core_byte_buffer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7352);
/* harmony import */ var _csv_encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54760);


const COMMA = 44;
const LF = 10;
/** Writes a header line. */
function writeHeader(header, writer) {
    const line = (0,_core_byte_buffer_js__WEBPACK_IMPORTED_MODULE_1__/* .createByteBuffer */ .D)();
    (0,_csv_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeHeader */ .YS)(header, line);
    writer.write(line.bytes, 0, line.length);
}
/** @param from the records' own header; undefined where there are none. */
function openProjection(from, target, fill) {
    const own = from ?? [];
    const fields = target.map((name) => own.indexOf(name));
    const isPrefix = own.every((name, field) => target[field] === name);
    const writeCells = (reader, writer, column, cell) => {
        fields.forEach((field, place) => {
            if (place > 0)
                writer.writeByte(COMMA);
            if (place === column)
                writer.write(cell, 0, cell.length);
            else if (field >= 0 && field < reader.width)
                writer.write(reader.bytes, reader.bounds[2 * field], reader.bounds[2 * field + 1]);
            else
                writer.write(fill, 0, fill.length);
        });
        writer.writeByte(LF);
    };
    return {
        fields,
        isPrefix,
        isSame: isPrefix && own.length === target.length,
        write(reader, writer) {
            if (isPrefix && reader.width === own.length) {
                writer.write(reader.bytes, reader.start, reader.end);
                for (let field = own.length; field < fields.length; field++) {
                    writer.writeByte(COMMA);
                    writer.write(fill, 0, fill.length);
                }
                writer.writeByte(LF);
            }
            else
                writeCells(reader, writer, NOWHERE, fill);
        },
        writeWith: writeCells,
    };
}
const NOWHERE = -1;


/***/ }),

/***/ 83414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PL: () => (/* binding */ columnsOf),
  wi: () => (/* binding */ finishCsv),
  DC: () => (/* reexport */ hashFile)
});

// EXTERNAL MODULE: ./lib/sinks/codec.js + 4 modules
var codec = __webpack_require__(6206);
// EXTERNAL MODULE: ./lib/sinks/combine.js
var combine = __webpack_require__(35733);
// EXTERNAL MODULE: ./lib/sinks/csv-quote.js
var csv_quote = __webpack_require__(96565);
// EXTERNAL MODULE: ./lib/sinks/csv-reader.js
var csv_reader = __webpack_require__(81034);
// EXTERNAL MODULE: ./lib/core/durable-file.js
var durable_file = __webpack_require__(26143);
// EXTERNAL MODULE: ./lib/sinks/csv-dedupe.js
var csv_dedupe = __webpack_require__(35374);
// EXTERNAL MODULE: ./lib/sinks/csv-project.js
var csv_project = __webpack_require__(91492);
// EXTERNAL MODULE: ./lib/sinks/csv-stage.js
var csv_stage = __webpack_require__(66175);
;// CONCATENATED MODULE: ./lib/sinks/csv-widen.js




const COMMA = 44;
const LF = 10;
/** Writes a staged file anew with every record as wide as its last header: a column that appeared late gets its filler in the records before it. */
async function widenCsv(from, to, position, fill, signal) {
    const writer = (0,durable_file/* openWriter */.Kn)(to);
    try {
        (0,csv_project/* writeHeader */.b)(position.columns, writer);
        let epoch = 0;
        await (0,csv_dedupe/* scan */.SQ)(from, signal, (reader) => {
            while (epoch + 1 < position.widths.length && position.widths[epoch + 1].at <= reader.offset)
                epoch += 1;
            writer.write(reader.bytes, reader.start, reader.end);
            for (let column = position.widths[epoch].columns; column < position.columns.length; column++) {
                writer.writeByte(COMMA);
                writer.write(fill, 0, fill.length);
            }
            writer.writeByte(LF);
        });
        writer.sync();
    }
    finally {
        writer.close();
    }
}
/** A staged file whose records are all as wide as its last header: itself, where it is so already. */
async function widened(stage, position, { scratch, signal }, fill) {
    if (!(0,csv_stage/* isRagged */.v)(position))
        return stage;
    const to = `${scratch}/widened.csv`;
    await widenCsv(stage, to, position, fill, signal);
    return to;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/sinks/finish-file.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** A target's file as it should stand; where that is what stands there already, it is left alone. */
async function fileOf(target, { plain, isSame, isFirst, ...made }, hashOf, { write, types, scratch, signal, isKnown }) {
    const { path } = target;
    const base = (0,external_node_fs_.existsSync)(path) ? await hashOf(path) : undefined;
    const kept = { target, path, base, ...made };
    if (base !== undefined && isSame && (isFirst || isKnown(path, base)))
        return { ...kept, file: undefined, bytes: (await (0,promises_.stat)(path)).size, sha256: base };
    const file = await (0,codec/* encode */.l)(plain, target, `${scratch}/landing`, { types, fill: write.fill, signal });
    const sha256 = await hashOf(file);
    const { size } = await (0,promises_.stat)(file);
    return { ...kept, file: sha256 === base ? undefined : file, bytes: size, sha256 };
}
/** A file is hashed once, however many questions are asked about it. */
function rememberHashes() {
    const known = new Map();
    return (file) => {
        if (!known.has(file))
            known.set(file, hashFile(file));
        return known.get(file);
    };
}
const HASH_BYTES = 1 << 20;
/** SHA-256 in hex, through one buffer: a stream's fresh ones would pile up to 50 MiB before they are collected. */
async function hashFile(path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const buffer = Buffer.allocUnsafeSlow(HASH_BYTES);
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, HASH_BYTES);
            if (bytesRead === 0)
                return hash.digest('hex');
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./lib/core/template.js
var template = __webpack_require__(51909);
;// CONCATENATED MODULE: ./lib/sinks/parts/cut-csv.js





/**
 * Cuts a CSV file into files of at most `size` bytes, rows in their order; a longer row has a file of its own. Rows that
 * come behind the others leave all files but the last as they are.
 */
async function cutCsv(csv, size, { folder, signal }) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const cuts = [];
    let header = [];
    let writer;
    const close = () => {
        writer?.sync();
        writer?.close();
        writer = undefined;
    };
    const next = () => {
        close();
        const file = `${folder}/${cuts.length}.csv`;
        cuts.push({ file, rows: 0 });
        writer = (0,durable_file/* openWriter */.Kn)(file);
        (0,csv_project/* writeHeader */.b)(header, writer);
        return writer;
    };
    try {
        await (0,csv_dedupe/* scan */.SQ)(csv, signal, (reader) => {
            const length = reader.end - reader.start + 1;
            const isFull = writer !== undefined && cuts.at(-1).rows > 0 && writer.length + length > size;
            const out = writer === undefined || isFull ? next() : writer;
            out.write(reader.bytes, reader.start, reader.end);
            out.writeByte(10);
            cuts.at(-1).rows += 1;
        }, (reader) => {
            header = (0,csv_reader/* headerOf */.rR)(reader);
        });
    }
    finally {
        close();
    }
    return cuts;
}

// EXTERNAL MODULE: ./lib/sinks/parts/layout.js
var parts_layout = __webpack_require__(73207);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/sinks/parts/totals.js
var parts_totals = __webpack_require__(52850);
;// CONCATENATED MODULE: ./lib/sinks/parts/part-rows.js




/** What was done to all parts, with the rows of those that were left alone. */
async function totalsOf(made, kept, dropped, options) {
    const { scratch, signal, notesChanged } = options;
    const all = made.map(({ combined }) => combined);
    const totals = (0,parts_totals/* addUp */.N)(all);
    const moved = made.reduce((sum, one) => sum + one.moved, 0);
    let rows = 0;
    for (const file of kept)
        rows += await rowsOf(file, options);
    const { changes } = totals;
    const changed = all.flatMap((one) => one.changed ?? []);
    const went = all.flatMap((one) => one.went ?? []);
    return {
        ...totals,
        duplicates: totals.duplicates + dropped,
        rowsBefore: totals.rowsBefore + rows,
        changes: {
            ...changes,
            added: changes.added - moved,
            updated: changes.updated + moved,
            unchanged: changes.unchanged + rows,
        },
        changed: notesChanged && changed.length > 0
            ? await (0,parts_totals/* joinCsv */.h)(changed, `${scratch}/changed.csv`, { fill: Buffer.alloc(0), signal })
            : undefined,
        went: went.length === 0
            ? undefined
            : {
                keys: await (0,parts_totals/* joinCsv */.h)(went.map(({ keys }) => keys), `${scratch}/went.csv`, { fill: Buffer.alloc(0), signal }),
                rows: went.reduce((sum, one) => sum + one.rows, 0),
                living: went.reduce((sum, one) => sum + one.living, rows),
                atMost: went[0].atMost,
            },
    };
}
async function rowsOf(file, options) {
    if (file.rows !== undefined)
        return file.rows;
    return (0,csv_reader/* countRecords */.qJ)((await plainOf(file, `${options.scratch}/parts/count`, options)), options.signal);
}
/** A standing file as plain CSV. @throws StreamError `target_unreadable` */
async function plainOf({ path, target }, stem, { write, signal, stream }) {
    try {
        return await (0,codec/* decode */.D)(path, target, stem, { fill: write.fill, signal });
    }
    catch (thrown) {
        const { code = '', message } = thrown;
        if (signal?.aborted || (code !== '' && !code.startsWith('Z_')))
            throw thrown;
        throw new errors/* StreamError */.lm('target_unreadable', `${stream}: ${path} cannot be read as ${target.format}: ${message}`, {
            stream,
            cause: thrown,
            remedy: `Restore ${path} from git, or move it away.`,
        });
    }
}

;// CONCATENATED MODULE: ./lib/sinks/parts/by-sizes.js






/**
 * Adds the rows to all that stand and cuts the whole into files anew: those that are full stay as they are while rows come
 * behind them. Rows that are appended without a key are added to the last file alone; the others are not read.
 */
async function makeBySize(staged, position, size, options, fill) {
    const { scratch, signal, write, key, parts } = options;
    const standing = parts.standing
        .filter(({ target }) => target.format === options.targets[0].format)
        .sort((a, b) => numberOf(a) - numberOf(b));
    const isTail = write.mode === 'append' && key.length === 0 && position.rows > 0;
    const kept = isTail ? standing.slice(0, -1) : [];
    const plains = [];
    for (const [i, file] of standing.slice(kept.length).entries())
        plains.push((await plainOf(file, `${scratch}/stands-${i}`, options)));
    const base = plains.length === 0 ? undefined : await (0,parts_totals/* joinCsv */.h)(plains, `${scratch}/stands.csv`, { fill, signal });
    const combined = await (0,combine/* combine */.kg)(base, staged, position, { ...options, fill, hashOf: rememberHashes() });
    const cuts = combined.rows === 0 ? [] : await cutCsv(combined.plain, size, { folder: `${scratch}/parts`, signal });
    const made = cuts.map(({ file, rows }, i) => ({
        part: (0,parts_layout/* numberedPart */.yW)(kept.length + i + 1),
        plain: file,
        rows,
        news: undefined,
        isSame: false,
    }));
    const surplus = standing
        .slice(kept.length + cuts.length)
        .map(({ part }) => ({ part, plain: combined.plain, rows: 0, news: undefined, isSame: false }));
    let rows = 0;
    for (const file of kept)
        rows += await rowsOf(file, options);
    const { plain: _, rows: __, changes, ...totals } = combined;
    return {
        parts: [...made, ...surplus],
        kept,
        totals: {
            ...totals,
            rowsBefore: totals.rowsBefore + rows,
            changes: { ...changes, unchanged: changes.unchanged + rows },
        },
    };
}
const numberOf = ({ part }) => Number(part.scope['part']);

// EXTERNAL MODULE: ./lib/sinks/csv-inspect.js
var csv_inspect = __webpack_require__(31821);
// EXTERNAL MODULE: ./lib/sinks/csv-key.js
var csv_key = __webpack_require__(67278);
// EXTERNAL MODULE: ./lib/sinks/merge-rules.js
var merge_rules = __webpack_require__(76770);
;// CONCATENATED MODULE: ./lib/sinks/parts/key-index.js






const HEAD_BYTES = 24;
const ENTRY_BYTES = 8;
const CHUNK = 1 << 20;
/** @param folder where the indexes lie: a cache, made anew where it is gone */
function openKeyIndex(folder, key, fill, signal) {
    const indexOf = (path) => `${folder}/${(0,external_node_crypto_.createHash)('sha256')
        .update(`${key.join('\0')}\n${path}`)
        .digest('hex')
        .slice(0, 32)}.keys`;
    const write = async (path, file, csv) => {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        if (!(0,external_node_fs_.existsSync)(`${folder}/.gitignore`))
            (0,external_node_fs_.writeFileSync)(`${folder}/.gitignore`, '*\n');
        const index = indexOf(path);
        const writer = (0,durable_file/* openWriter */.Kn)(`${index}.tmp`);
        try {
            const head = headOf(file);
            writer.write(head, 0, head.length);
            const entry = Buffer.alloc(ENTRY_BYTES);
            const header = (0,csv_reader/* readHeader */.ay)(csv) ?? [];
            await eachKey(csv, (0,csv_key/* planKey */.vH)(key, header, header, fill), signal, () => {
                entry.writeInt32LE(csv_key/* hash */.tW.low, 0);
                entry.writeInt32LE(csv_key/* hash */.tW.high, 4);
                writer.write(entry, 0, ENTRY_BYTES);
            });
            writer.sync();
        }
        finally {
            writer.close();
        }
        (0,external_node_fs_.renameSync)(`${index}.tmp`, index);
    };
    return {
        async each(path, read, onKey) {
            const index = indexOf(path);
            if (!isFresh(index, path))
                await write(path, path, await read());
            readEntries(index, onKey);
        },
        note: write,
    };
}
/** Hashes the keys of a file's records; those without any part of the key are none. */
async function eachKey(csv, plan, signal, onKey) {
    await (0,csv_dedupe/* scan */.SQ)(csv, signal, (reader) => {
        if (plan.key.every((field) => (0,csv_key/* isEmptyField */.ep)(reader, field, plan.fill)))
            return;
        (0,csv_key/* hashKey */.EN)(reader, plan);
        onKey(reader);
    });
}
/** By what a file is told from what it was: size and time of its last change. A rename keeps both. */
function headOf(file) {
    const { size, mtimeNs } = (0,external_node_fs_.statSync)(file, { bigint: true });
    const head = Buffer.alloc(HEAD_BYTES);
    head.write('adipkey1', 0, 'latin1');
    head.writeBigInt64LE(size, 8);
    head.writeBigInt64LE(mtimeNs, 16);
    return head;
}
function isFresh(index, file) {
    const found = Buffer.alloc(HEAD_BYTES);
    try {
        const fd = (0,external_node_fs_.openSync)(index, 'r');
        try {
            (0,external_node_fs_.readSync)(fd, found, 0, HEAD_BYTES, 0);
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch {
        return false;
    }
    return found.equals(headOf(file));
}
function readEntries(index, onKey) {
    const fd = (0,external_node_fs_.openSync)(index, 'r');
    const buffer = Buffer.allocUnsafe(CHUNK);
    try {
        for (let at = HEAD_BYTES;;) {
            const read = (0,external_node_fs_.readSync)(fd, buffer, 0, CHUNK, at);
            const whole = read - (read % ENTRY_BYTES);
            if (whole === 0)
                return;
            for (let i = 0; i < whole; i += ENTRY_BYTES)
                onKey(buffer.readInt32LE(i), buffer.readInt32LE(i + 4));
            at += whole;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

// EXTERNAL MODULE: ./lib/sinks/csv-index.js
var csv_index = __webpack_require__(94797);
;// CONCATENATED MODULE: ./lib/sinks/parts/moved.js






/** @param news this run's rows; a key that stands in several of them belongs where it came last */
async function openHomes(news, key, fill, signal) {
    const rows = news.reduce((sum, one) => sum + one.rows, 0);
    const table = (0,csv_index/* createHashIndex */.PE)(Math.max(1000, rows * 1.1));
    const numbers = new Map(news.map(({ part }, i) => [part.id, i + 1]));
    const planOf = (file) => {
        const header = (0,csv_reader/* readHeader */.ay)(file) ?? [];
        return (0,csv_key/* planKey */.vH)(key, header, header, fill);
    };
    for (const { part, file } of news) {
        await eachKey(file, planOf(file), signal, () => {
            table.count[table.claim(csv_key/* hash */.tW.low, csv_key/* hash */.tW.high)] = numbers.get(part.id);
        });
    }
    /** Keys of this run that were found in another file. */
    const isFound = new Uint8Array(table.slots);
    const filter = async (file, out, drops) => {
        const plan = planOf(file);
        const writer = (0,durable_file/* openWriter */.Kn)(out);
        let dropped = 0;
        try {
            await (0,csv_dedupe/* scan */.SQ)(file, signal, (reader) => {
                const isKeyed = !plan.key.every((field) => (0,csv_key/* isEmptyField */.ep)(reader, field, fill));
                if (isKeyed)
                    (0,csv_key/* hashKey */.EN)(reader, plan);
                const slot = isKeyed ? table.find(csv_key/* hash */.tW.low, csv_key/* hash */.tW.high) : -1;
                if (slot >= 0 && drops(slot))
                    dropped += 1;
                else
                    (0,csv_dedupe/* copyRecord */.XZ)(reader, writer);
            }, (header) => (0,csv_dedupe/* copyRecord */.XZ)(header, writer));
            writer.sync();
        }
        finally {
            writer.close();
        }
        return dropped;
    };
    return {
        async strays(standing, index) {
            const found = [];
            for (const one of standing) {
                const own = numbers.get(one.id);
                let holds = false;
                await index.each(one.path, one.read, (low, high) => {
                    const slot = table.find(low, high);
                    if (slot < 0 || table.count[slot] === own)
                        return;
                    holds = true;
                    isFound[slot] = 1;
                });
                if (holds)
                    found.push(one);
            }
            return found;
        },
        leave: (csv, id, out) => filter(csv, out, (slot) => table.count[slot] !== numbers.get(id)),
        keepNew: ({ file }, out) => filter(file, out, (slot) => isFound[slot] === 1),
    };
}

// EXTERNAL MODULE: ./lib/core/byte-buffer.js
var byte_buffer = __webpack_require__(7352);
// EXTERNAL MODULE: ./lib/sinks/csv-encode.js + 1 modules
var csv_encode = __webpack_require__(54760);
;// CONCATENATED MODULE: ./lib/sinks/parts/part-names.js

const EMPTY = '_';
const LONGEST = 80;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/**
 * A value as a part of a file name, on every system. What cannot stand in one becomes `_`, and the name then ends in a
 * few digits of the value's hash, so that different values never share a file. No value is `_`.
 */
function safeName(value) {
    if (value === '')
        return EMPTY;
    const safe = value
        .normalize('NFC')
        .replace(/[\p{Cc}/\\:*?"<>|{}]/gu, '_')
        .replace(/^[. ~-]+|[. ]+$/g, '_');
    const isSame = safe === value && value !== EMPTY && !RESERVED.test(safe) && Buffer.byteLength(safe) <= LONGEST;
    if (isSame)
        return value;
    const cut = Buffer.from(safe)
        .subarray(0, LONGEST)
        .toString('utf8')
        .replace(/\ufffd+$/, '');
    return `${cut}~${(0,external_node_crypto_.createHash)('sha256').update(value).digest('hex').slice(0, 8)}`;
}
/** What the time of a row fills into a path: `_` where there is none, or none that can be read. */
function spanScope(text, span) {
    const at = timeOf(text);
    const iso = at === undefined ? undefined : new Date(at).toISOString();
    const upTo = (length) => iso?.slice(0, length) ?? EMPTY;
    if (span === 'week')
        return { week: at === undefined ? EMPTY : weekOf(at) };
    return {
        year: upTo(4),
        ...(span === 'year' ? {} : { month: upTo(7) }),
        ...(span === 'day' ? { day: upTo(10) } : {}),
    };
}
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const DAY = 86_400_000;
/** ms since the epoch, of ISO 8601 (UTC where it names no zone) or Unix time in seconds or milliseconds. */
function timeOf(text) {
    if (/^\d{9,10}(\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (/^\d{12,13}$/.test(text))
        return Number(text);
    const found = ISO.exec(text);
    if (!found)
        return undefined;
    const [, date = '', time = '00:00', zone = 'Z'] = found;
    const at = Date.parse(`${date}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
    return Number.isNaN(at) ? undefined : at;
}
/** Week of ISO 8601, which belongs to the year of its Thursday: 2026-W01. */
function weekOf(at) {
    const day = Math.floor(at / DAY) * DAY;
    const weekday = (new Date(day).getUTCDay() + 6) % 7;
    const thursday = new Date(day + (3 - weekday) * DAY);
    const year = thursday.getUTCFullYear();
    const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1;
    return `${year}-W${String(week).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./lib/sinks/parts/split-csv.js









/** Rows that wait in memory for being written, over all files. */
const HELD_BYTES = 32 << 20;
const KEPT_BYTES = 4096;
/** The part that a row belongs to. */
function placeRows(layout, header, fill) {
    const fields = layout.columns.map((column) => header.indexOf(column));
    const known = new Map();
    return (reader) => {
        const values = fields.map((field) => ((0,csv_key/* isEmptyField */.ep)(reader, field, fill) ? '' : (0,csv_reader/* fieldText */.gF)(reader, field)));
        const text = layout.span ? timeKey(values[0]) : values.join('\0');
        let part = known.get(text);
        if (!part) {
            part = (0,parts_layout/* partOf */.BU)(layout.span
                ? spanScope(values[0], layout.span)
                : Object.fromEntries(layout.columns.map((column, i) => [column, safeName(values[i])])));
            if (known.size < MOST_KNOWN)
                known.set(text, part);
        }
        return part;
    };
}
const MOST_KNOWN = 20_000;
/** Times of one hour share a part, whatever their zone: fewer texts to remember. */
const timeKey = (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text) ? text.slice(0, 13) : text;
/**
 * Spreads a CSV file over its parts, rows in their order. One pass; memory stays flat however many parts there are.
 * @throws StreamError `too_many_files`, `file_names_clash`
 */
async function splitCsv(csv, layout, options) {
    const buckets = new Map();
    const names = new Map();
    const head = (0,byte_buffer/* createByteBuffer */.D)();
    let place;
    let held = 0;
    (0,external_node_fs_.mkdirSync)(options.folder, { recursive: true });
    const open = (part) => {
        const lower = part.id.toLowerCase();
        const other = names.get(lower);
        if (other !== undefined)
            throw clash(options.stream, other, part.id);
        names.set(lower, part.id);
        if (buckets.size >= layout.maxFiles)
            throw tooMany(options.stream, layout);
        const bucket = {
            part,
            file: `${options.folder}/${buckets.size}.csv`,
            buffer: (0,byte_buffer/* createByteBuffer */.D)(1024),
            rows: 0,
            bytes: 0,
        };
        bucket.buffer.append(head.view());
        buckets.set(part.id, bucket);
        return bucket;
    };
    const flush = () => {
        for (const bucket of buckets.values()) {
            if (bucket.buffer.length === 0)
                continue;
            (0,external_node_fs_.appendFileSync)(bucket.file, bucket.buffer.view());
            bucket.bytes += bucket.buffer.length;
            // rows often come sorted by what splits them: a buffer that had all of them would keep its size for good
            if (bucket.buffer.bytes.length > KEPT_BYTES)
                bucket.buffer = (0,byte_buffer/* createByteBuffer */.D)(1024);
            else
                bucket.buffer.reset();
        }
        held = 0;
    };
    await (0,csv_dedupe/* scan */.SQ)(csv, options.signal, (reader) => {
        const part = place(reader);
        const bucket = buckets.get(part.id) ?? open(part);
        bucket.buffer.append(reader.bytes.subarray(reader.start, reader.end));
        bucket.buffer.append(split_csv_LF);
        bucket.rows += 1;
        held += reader.end - reader.start + 1;
        if (held >= HELD_BYTES)
            flush();
    }, (reader) => {
        const header = (0,csv_reader/* headerOf */.rR)(reader);
        (0,csv_encode/* encodeHeader */.YS)(header, head);
        place = placeRows(layout, header, options.fill);
    });
    flush();
    for (const { file } of buckets.values())
        syncFile(file);
    return [...buckets.values()].map(({ part, file, rows, bytes }) => ({ part, file, rows, bytes }));
}
const split_csv_LF = Buffer.from('\n');
/** A landing may need them after a power cut, where another push came first. */
function syncFile(file) {
    const fd = (0,external_node_fs_.openSync)(file, 'r+');
    try {
        (0,external_node_fs_.fsyncSync)(fd);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
const clash = (stream, one, other) => new errors/* StreamError */.lm('file_names_clash', `${stream}: ${one} and ${other} differ in capitals alone: on some file systems they would be one file`, { stream, remedy: 'Bring the values to one spelling, or choose another column for the path.' });
const tooMany = (stream, { columns, span, maxFiles }) => new errors/* StreamError */.lm('too_many_files', `${stream}: its rows would fill more than ${maxFiles} files by ${span ?? columns.join(' and ')}`, { stream, remedy: 'Choose a column with fewer values, a longer span of time, or write.split: { size: 50MB }.' });

;// CONCATENATED MODULE: ./lib/sinks/parts/by-values.js
















/**
 * Adds each row to the file of its values. Files without news are not read, except where a row may have come from another
 * file: what its file depends on is no part of the key. Then the keys of all files are asked for, which an index holds.
 */
async function makeByValues(staged, position, layout, options, fill) {
    const { key, scratch, signal, write, stream, parts } = options;
    const standing = parts.standing.filter(({ target }) => target.format === options.targets[0].format);
    const mayMove = !(0,parts_layout/* isFixed */.zZ)(layout, key) && key.length > 0;
    const unique = mayMove ? await withoutDuplicates(staged, position, options, fill) : { file: staged, dropped: 0 };
    let news = await splitCsv(unique.file, layout, { stream, fill, folder: `${scratch}/parts`, signal });
    const all = withUnlisted(standing, news, options);
    if (new Set([...all.map(({ part }) => part.id), ...news.map(({ part }) => part.id)]).size > layout.maxFiles)
        throw tooMany(stream, layout);
    const first = all[0];
    const standingHeader = first && (0,csv_reader/* readHeader */.ay)((await plainOf(first, `${scratch}/parts/first`, options)));
    const header = (0,combine/* joinColumns */.a)(first && (await headerFile(standingHeader, `${scratch}/parts/header.csv`, fill)), position, options);
    const isWider = standingHeader !== undefined && standingHeader.join('\0') !== header.join('\0');
    const none = await (0,parts_totals/* joinCsv */.h)([], `${scratch}/parts/none.csv`, { header: position.columns, fill });
    const work = { options, position, fill, header, none };
    const index = openKeyIndex(parts.indexFolder, key, fill, signal);
    let homes;
    let strays = new Set();
    if (mayMove && write.mode !== 'replace' && all.length > 0) {
        homes = await openHomes(news, key, fill, signal);
        const asked = all.map((file) => ({
            id: file.part.id,
            path: file.path,
            read: async () => (await plainOf(file, `${scratch}/parts/keys`, options)),
        }));
        const found = await homes.strays(asked, index);
        if (write.mode === 'merge')
            strays = new Set(found.map(({ id }) => id));
        else if (found.length > 0)
            news = await keepNew(news, homes);
    }
    const byId = new Map(all.map((file) => [file.part.id, file]));
    const newsById = new Map(news.map((one) => [one.part.id, one]));
    const touchesAll = write.mode === 'replace' || isWider || (options.isWhole === true && (0,merge_rules/* seeksAbsent */.Xc)(write));
    const ids = [...new Set([...newsById.keys(), ...strays, ...(touchesAll ? byId.keys() : [])])].sort();
    const made = [];
    for (const [i, id] of ids.entries()) {
        const from = strays.has(id) ? homes : undefined;
        made.push(await makePart(byId.get(id), newsById.get(id), from, work, `${scratch}/parts/of-${i}`));
    }
    const kept = all.filter(({ part }) => !ids.includes(part.id));
    return {
        parts: made.map(({ part }) => part),
        kept,
        totals: await totalsOf(made, kept, unique.dropped, options),
        ...(mayMove ? { note: index.note } : {}),
    };
}
async function makePart(standing, news, homes, { options, position, fill, header, none }, scratch) {
    const part = (news ?? standing).part;
    (0,external_node_fs_.mkdirSync)(scratch, { recursive: true });
    const { signal, stream, write } = options;
    const stands = standing && (await plainOf(standing, `${scratch}/target`, options));
    if (stands !== undefined && write.mode !== 'replace')
        await assertSound(stream, standing.path, stands, signal);
    let base = stands;
    const moved = base !== undefined && homes ? await homes.leave(base, part.id, `${scratch}/left.csv`) : 0;
    if (moved > 0)
        base = `${scratch}/left.csv`;
    const hashOf = rememberHashes();
    const rows = news?.rows ?? 0;
    const own = { ...position, rows, bytes: news?.bytes ?? 0, widths: [] };
    const file = news?.file ?? none;
    const combined = await (0,combine/* combine */.kg)(base, file, own, { ...options, scratch, fill, header, hashOf });
    let { plain } = combined;
    // what stays as it is must have the columns of the others all the same
    if (combined.rows > 0 && (0,csv_reader/* readHeader */.ay)(plain)?.join('\0') !== header.join('\0'))
        plain = await (0,parts_totals/* joinCsv */.h)([plain], `${scratch}/widened.csv`, { header, fill, signal });
    const isSame = stands !== undefined && moved === 0 && (plain === stands || (await hashOf(plain)) === (await hashOf(stands)));
    const whole = { ...combined, plain, rowsBefore: combined.rowsBefore + moved };
    return {
        part: { part, plain, rows: combined.rows, news: news?.file, went: combined.went, isSame },
        combined: whole,
        moved,
    };
}
/** The same key in two files would be two rows: the one that came last stands. */
async function withoutDuplicates(staged, position, { key, scratch, signal }, fill) {
    const plan = (0,csv_key/* planKey */.vH)(key, position.columns, position.columns, fill);
    if (position.rows === 0 || plan.key.includes(-1))
        return { file: staged, dropped: 0 };
    const to = `${scratch}/once.csv`;
    const dropped = await (0,csv_dedupe/* dropDuplicates */.Gf)(staged, to, plan, position.rows, { signal });
    return { file: dropped > 0 ? to : staged, dropped };
}
/** A file at the place of a part is that part, also where the bookmark is gone. */
function withUnlisted(standing, news, { targets, parts }) {
    const target = targets[0];
    const known = new Set(standing.map(({ part }) => part.id));
    const found = news.flatMap(({ part }) => {
        if (known.has(part.id))
            return [];
        const path = parts.locate((0,template/* renderText */.S5)(target.path, part.scope));
        const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        return stat ? [{ part, target, path, bytes: stat.size, rows: undefined, sha256: undefined }] : [];
    });
    return [...standing, ...found];
}
const headerFile = async (header, out, fill) => header && (0,parts_totals/* joinCsv */.h)([], out, { header, fill });
async function keepNew(news, homes) {
    const kept = [];
    for (const one of news) {
        const file = `${one.file}.new`;
        const dropped = await homes.keepNew(one, file);
        kept.push(dropped === 0 ? one : { ...one, file, rows: one.rows - dropped });
    }
    return kept.filter(({ rows }) => rows > 0);
}
async function assertSound(stream, path, plain, signal) {
    const fault = await (0,csv_inspect/* findFault */.K)(plain, signal);
    if (fault === undefined)
        return;
    throw new errors/* StreamError */.lm('target_unreadable', `${stream}: ${path} cannot be added to: ${fault}`, {
        stream,
        remedy: `Repair ${path} or restore it from git; it was left as it is.`,
    });
}

;// CONCATENATED MODULE: ./lib/sinks/parts/finish-parts.js










/** As `finishCsv`, for a stream whose rows are spread over files. */
async function finishParts(stage, position, options) {
    const { write, parts, notesChanged } = options;
    const { layout } = parts;
    const fill = (0,csv_quote/* csvField */.XR)(write.fill);
    const staged = await widened(stage, position, options, fill);
    if (layout.kind === 'one')
        throw new Error('one file has no parts');
    const made = layout.kind === 'sizes'
        ? await makeBySize(staged, position, layout.size, options, fill)
        : await makeByValues(staged, position, layout, options, fill);
    const files = [];
    for (const [i, part] of made.parts.entries())
        files.push(...(await filesOf(part, i, made, options)));
    let keptRows = 0;
    for (const [i, file] of made.kept.entries()) {
        keptRows += await rowsOf(file, options);
        files.push(...(await keptFiles(file, i, options)));
    }
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const rows = made.parts.reduce((sum, part) => sum + part.rows, keptRows);
    const plain = await wholeOf(made, position, options, fill);
    const changed = notesChanged ? (made.totals.changed ?? staged) : undefined;
    return { ...made.totals, plain, rows, changed, news: staged, files };
}
/** The files of one part, one for each target; where it has no rows any more, all that stand go. */
async function filesOf(made, i, { note }, options) {
    const { targets, parts } = options;
    const { part, plain, rows, news, went, isSame } = made;
    if (rows === 0)
        return Promise.all(parts.standing.filter((file) => file.part.id === part.id).map(goneFile));
    const scratch = `${options.scratch}/parts/out-${i}`;
    (0,external_node_fs_.mkdirSync)(scratch, { recursive: true });
    const hashOf = rememberHashes();
    const files = [];
    for (const target of targets) {
        const place = { ...target, path: parts.locate((0,template/* renderText */.S5)(target.path, part.scope)) };
        const isFirst = target === targets[0];
        const file = await fileOf(place, { part, plain, rows, news, went, isSame, isFirst }, hashOf, {
            ...options,
            scratch,
        });
        if (isFirst && file.file !== undefined)
            await note?.(place.path, file.file, plain);
        files.push(file);
    }
    return files;
}
async function goneFile({ target, path, part, sha256 }) {
    const base = sha256 ?? (await hashFile(path));
    return { target, path, part, file: undefined, rows: 0, bytes: 0, sha256: '', base, news: undefined, gone: true };
}
/** Files of a part without news: they stay, and what a new target wants of them is made. */
async function keptFiles(first, i, options) {
    const { targets, parts, isKnown } = options;
    const { part } = first;
    const rows = await rowsOf(first, options);
    const files = [];
    for (const target of targets) {
        const path = parts.locate((0,template/* renderText */.S5)(target.path, part.scope));
        const stands = parts.standing.find((file) => file.path === path);
        const isFirst = target === targets[0];
        if (stands && (isFirst || (stands.sha256 !== undefined && isKnown(path, stands.sha256)))) {
            const sha256 = stands.sha256 ?? (await hashFile(path));
            const { bytes } = stands;
            const place = { ...target, path };
            files.push({
                target: place,
                path,
                part,
                file: undefined,
                rows,
                bytes,
                sha256,
                base: sha256,
                news: undefined,
                untouched: true,
            });
            continue;
        }
        const scratch = `${options.scratch}/parts/kept-${i}`;
        (0,external_node_fs_.mkdirSync)(scratch, { recursive: true });
        const plain = (await plainOf(first, `${scratch}/target`, options));
        const made = { part, plain, rows, news: undefined, isSame: true, isFirst };
        files.push(await fileOf({ ...target, path }, made, rememberHashes(), { ...options, scratch }));
    }
    return files;
}
/** All rows as one file where somebody looks at them, else its header. */
async function wholeOf({ parts, kept }, { columns }, options, fill) {
    const { scratch, signal } = options;
    const out = `${scratch}/whole.csv`;
    const full = parts.filter(({ rows }) => rows > 0);
    if (!options.parts.wantsPlain) {
        const [one] = full;
        return (0,parts_totals/* joinCsv */.h)([], out, one ? { header: (0,csv_reader/* readHeader */.ay)(one.plain) ?? columns, fill } : { header: columns, fill });
    }
    const plains = full.map(({ part, plain }) => ({
        id: part.id,
        file: plain,
    }));
    for (const [i, file] of kept.entries())
        plains.push({ id: file.part.id, file: (await plainOf(file, `${scratch}/parts/whole-${i}`, options)) });
    plains.sort((a, b) => (a.id < b.id ? -1 : 1));
    const all = plains.map(({ file }) => file);
    return (0,parts_totals/* joinCsv */.h)(all, out, all.length === 0 ? { header: columns, fill, signal } : { fill, signal });
}

;// CONCATENATED MODULE: ./lib/sinks/finish.js








/** Widens, deduplicates, merges or appends as the write mode says, compares with the target, encodes. */
async function finishCsv(stage, position, options) {
    const { write, scratch, signal, targets, parts } = options;
    if (parts && parts.layout.kind !== 'one')
        return finishParts(stage, position, { ...options, parts });
    const [first] = targets;
    const base = first && (await (0,codec/* decode */.D)(first.path, first, `${scratch}/target`, { fill: write.fill, signal }));
    const fill = (0,csv_quote/* csvField */.XR)(write.fill);
    const staged = await widened(stage, position, options, fill);
    const hashOf = rememberHashes();
    const made = await (0,combine/* combine */.kg)(base, staged, position, { ...options, fill, hashOf });
    const isSame = base !== undefined && (await hashOf(made.plain)) === (await hashOf(base));
    const files = [];
    for (const target of targets)
        files.push(await fileOf(target, { plain: made.plain, rows: made.rows, went: made.went, news: staged, isSame, isFirst: target === first }, hashOf, options));
    const changed = options.notesChanged ? (made.changed ?? staged) : undefined;
    return { ...made, changed, news: staged, files };
}
/** Columns of the target as it stands, as far as this run still writes them. */
function columnsOf(target) {
    return target === undefined ? [] : ((0,csv_reader/* readHeader */.ay)(target) ?? []);
}


/***/ }),

/***/ 52850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ addUp),
/* harmony export */   h: () => (/* binding */ joinCsv)
/* harmony export */ });
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26143);
/* harmony import */ var _csv_dedupe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35374);
/* harmony import */ var _csv_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91492);
/* harmony import */ var _csv_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81034);




const EXAMPLES = 3;
/** What was done to each part, as if it had been done to one file. */
function addUp(all) {
    const sum = (pick) => all.reduce((total, one) => total + pick(one), 0);
    const changes = {
        added: sum((one) => one.changes.added),
        updated: sum((one) => one.changes.updated),
        removed: sum((one) => one.changes.removed),
        unchanged: sum((one) => one.changes.unchanged),
        examples: ['added', 'updated', 'removed'].flatMap((change) => all.flatMap((one) => one.changes.examples.filter((example) => example.change === change)).slice(0, EXAMPLES)),
    };
    return {
        rowsBefore: sum((one) => one.rowsBefore),
        duplicates: sum((one) => one.duplicates),
        keyless: sum((one) => one.keyless),
        changes,
        rules: all.find((one) => one.rules)?.rules,
    };
}
/** Writes CSV files one behind the other, under one header. */
async function joinCsv(files, out, { header, fill, signal, }) {
    const names = header ?? (files[0] === undefined ? undefined : (0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readHeader */ .ay)(files[0])) ?? [];
    const writer = (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_0__/* .openWriter */ .Kn)(out);
    try {
        if (names.length > 0)
            (0,_csv_project_js__WEBPACK_IMPORTED_MODULE_2__/* .writeHeader */ .b)(names, writer);
        for (const file of files) {
            const projection = (0,_csv_project_js__WEBPACK_IMPORTED_MODULE_2__/* .openProjection */ .k)((0,_csv_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .readHeader */ .ay)(file), names, fill);
            await (0,_csv_dedupe_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .SQ)(file, signal, (reader) => projection.write(reader, writer));
        }
        writer.sync();
    }
    finally {
        writer.close();
    }
    return out;
}


/***/ }),

/***/ 63068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ bookmarkPath),
/* harmony export */   Td: () => (/* binding */ loadBookmark),
/* harmony export */   aH: () => (/* binding */ formatBookmark),
/* harmony export */   gJ: () => (/* binding */ mergeBookmarks),
/* harmony export */   jw: () => (/* binding */ joinValues)
/* harmony export */ });
/* unused harmony export BOOKMARK_VERSION */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_partition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35361);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68454);



const BOOKMARK_VERSION = 1;
function bookmarkPath(stateFolder, stream) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(stateFolder, `${stream}.json`);
}
/** @throws StreamError `state_newer` */
function loadBookmark(file) {
    const { value, warning } = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_2__/* .loadState */ .C7)(file, BOOKMARK_VERSION);
    return { bookmark: value, warning };
}
/** Readable in a diff: one line per entry that changes. */
function formatBookmark(bookmark) {
    return `${JSON.stringify({ version: BOOKMARK_VERSION, ...bookmark }, null, 1)}\n`;
}
/** Each once; more than is due costs a request, less would lose rows. */
function joinValues(a, b) {
    return [...new Map([...a, ...b].map((values) => [(0,_core_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionKey */ .Ab)({ values }), values])).values()];
}
/**
 * Of two bookmarks that grew from one: this run's, with what the other one alone moved. What is due in either stays due,
 * and partitions that the other run alone lost are asked for again.
 * @param base what both grew from; where it is not known all that is due counts
 */
function mergeBookmarks(ours, theirs, base) {
    const { pending: _, told: __, ...rest } = base && isUntouched(ours, base) ? theirs : joined(ours, theirs, base);
    const pending = joinValues(dueOf(ours, theirs, base), dueOf(theirs, ours, base));
    const told = { ...theirs.told, ...moved(ours.told, base?.told) };
    return {
        ...rest,
        ...(pending.length > 0 ? { pending } : {}),
        ...(Object.keys(told).length > 0 ? { told } : {}),
    };
}
/** Nothing came to it but what a parent told. */
function isUntouched(ours, base) {
    const own = (bookmark) => JSON.stringify({ ...bookmark, pending: undefined, told: undefined });
    return own(ours) === own(base);
}
function joined(ours, theirs, base) {
    const files = ours.files || theirs.files ? { files: { ...theirs.files, ...ours.files } } : {};
    if (ours.fingerprint !== theirs.fingerprint)
        return { ...ours, ...files };
    const known = new Set([...ours.dead_letters, ...(base?.dead_letters ?? [])].map(({ page }) => page));
    const lost = theirs.dead_letters.filter((letter) => isOfPartition(letter) && !known.has(letter.page));
    const cursors = ours.cursors && {
        cursors: { ...ours.cursors, ...theirs.cursors, ...moved(ours.cursors, base?.cursors) },
    };
    return { ...ours, ...files, ...cursors, dead_letters: [...ours.dead_letters, ...lost] };
}
const isOfPartition = ({ cursor }) => cursor !== null && typeof cursor === 'object' && !Array.isArray(cursor) && 'of' in cursor;
/** The entries that are not as they were. */
function moved(now = {}, before = {}) {
    return Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name] !== value));
}
/** What is due in one of two bookmarks, without what the other one has dealt with, unless it was told of it anew. */
function dueOf({ pending = [], told }, other, base) {
    if (!base || Object.keys(moved(told, base.told)).length > 0)
        return pending;
    const keys = (of) => new Set((of.pending ?? []).map((values) => (0,_core_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionKey */ .Ab)({ values })));
    const [before, still] = [keys(base), keys(other)];
    return pending.filter((values) => {
        const key = (0,_core_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionKey */ .Ab)({ values });
        return !before.has(key) || still.has(key);
    });
}


/***/ }),

/***/ 16546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ removeWorkFolder),
/* harmony export */   Qr: () => (/* binding */ openWorkFolder),
/* harmony export */   p5: () => (/* binding */ sweepWorkFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _state_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68454);



const VERSION = 1;
function openWorkFolder(root, stream) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, stream);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'checkpoint.json');
    return {
        path,
        load(fingerprint, maxAgeMs, now) {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
                return { content: undefined, notice: undefined };
            const { value, warning } = (0,_state_file_js__WEBPACK_IMPORTED_MODULE_2__/* .loadState */ .C7)(file, VERSION);
            if (!value)
                return { content: undefined, notice: warning };
            if (value.fingerprint !== fingerprint) {
                return { content: undefined, notice: 'an interrupted run of another config was found; it is not resumed' };
            }
            if (now - value.savedAt > maxAgeMs) {
                return { content: undefined, notice: 'an interrupted run was found; it is too old to be resumed' };
            }
            return { content: value.content, notice: warning };
        },
        save(fingerprint, now, content) {
            (0,_state_file_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(file, VERSION, { fingerprint, savedAt: now, content });
        },
        reset() {
            removeWorkFolder(root, stream);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
        },
        remove: () => removeWorkFolder(root, stream),
    };
}
const GONE = '.gone-';
/** Takes a stream's work folder away in one step: half of one, met by the next run, would tell of a past that was over. */
function removeWorkFolder(root, stream) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, stream);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return;
    const gone = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, GONE + stream);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(gone, { recursive: true, force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, gone);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(gone, { recursive: true, force: true });
}
/** Removes what is left of work folders that a killed process was taking away. */
function sweepWorkFolders(root) {
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root))
        if (name.startsWith(GONE))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name), { recursive: true, force: true });
}


/***/ })

};
