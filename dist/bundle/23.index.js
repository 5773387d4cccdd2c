export const id = 23;
export const ids = [23,453,8138,4367,20,8296];
export const modules = {

/***/ 34750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ batchFromRecords)
/* harmony export */ });
/* harmony import */ var _batch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31999);
/* harmony import */ var _batch_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26709);
/* harmony import */ var _digits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50453);



/**
 * Plain values as a page of records, for sources that have no bytes to scan. Its cells read as those of the decoder on
 * `JSON.stringify` of the same: nested objects become dotted columns, lists and empty objects JSON, a record that is no
 * object the column `value`; undefined is missing.
 */
function batchFromRecords(records, options = {}) {
    const columns = options.columns ?? (0,_batch_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .createColumns */ .k)(options);
    const rows = [];
    const page = { shown: new Set(), valued: new Set(), opened: new Set(), nulls: new Map() };
    const separator = options.separator ?? '.';
    const depthLimit = options.depth ?? 1_000;
    const put = (cells, { name, id }, kind, text) => {
        const position = columns.claim(name);
        if (position < 0)
            return;
        page.shown.add(position);
        if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null)
            page.nulls.set(id, position);
        else
            page.valued.add(position);
        cells.set(position, { position, kind, text });
    };
    const below = ({ name, id }, key) => ({ name: name + separator + key, id: `${id}\0${key}` });
    const walk = (cells, place, value, depth) => {
        if (value === undefined)
            return;
        if (value === null)
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null, '');
        else if (typeof value === 'string')
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.verbatim, value.replaceAll('\0', '\ufffd').toWellFormed());
        else if (typeof value === 'boolean')
            put(cells, place, value ? _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true : _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.false, '');
        else if (typeof value === 'number')
            put(cells, place, Number.isFinite(value) ? _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number : _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null, String(value));
        else if (value instanceof _digits_js__WEBPACK_IMPORTED_MODULE_2__/* .Digits */ .r)
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number, value.text);
        else if (value instanceof _digits_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonText */ .k)
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json, value.text);
        else if (Array.isArray(value) || depth >= depthLimit || isBare(value) || !columns.reaches(place.name))
            put(cells, place, _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json, JSON.stringify(value));
        else {
            page.opened.add(place.id);
            for (const [key, item] of Object.entries(value))
                walk(cells, below(place, key), item, depth + 1);
        }
    };
    for (const record of records) {
        const cells = new Map();
        if (record !== null && typeof record === 'object' && !Array.isArray(record))
            for (const [key, item] of Object.entries(record))
                walk(cells, { name: key, id: key }, item, 0);
        else
            walk(cells, { name: 'value', id: 'value' }, record, 0);
        rows.push([...cells.values()]);
    }
    const hidden = new Set([...page.nulls].filter(([id, at]) => page.opened.has(id) && !page.valued.has(at)).map(([, at]) => at));
    return layOut(rows, columns, [...page.shown].filter((position) => !hidden.has(position)));
}
/** True for an object without a single value in it. */
const isBare = (value) => Object.values(value).every((item) => item === undefined);
function layOut(rows, columns, order) {
    const stride = Math.max(1, columns.count);
    const size = rows.length * stride;
    const batch = {
        bytes: Buffer.from(rows.map((cells) => cells.map((cell) => cell.text).join('')).join('')),
        rows: rows.length,
        stride,
        columns: columns.names(),
        order,
        kind: new Uint8Array(size),
        start: new Int32Array(size),
        end: new Int32Array(size),
        constants: [],
    };
    let at = 0;
    rows.forEach((cells, row) => {
        for (const { position, kind, text } of cells) {
            const cell = row * stride + position;
            batch.kind[cell] = kind;
            batch.start[cell] = at;
            at += Buffer.byteLength(text);
            batch.end[cell] = at;
        }
    });
    return batch;
}


/***/ }),

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ JsonText),
/* harmony export */   r: () => (/* binding */ Digits)
/* harmony export */ });
// The types of TypeScript's library do not know it yet.
const { rawJSON: rawJson } = JSON;
/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
class Digits {
    /** Of the form of a JSON number. */
    text;
    constructor(text) {
        this.text = text;
    }
    /** Its digits, whatever it stands in. */
    toJSON() {
        return rawJson(this.text);
    }
    toString() {
        return this.text;
    }
}
/** JSON as its source wrote it: one cell, whatever it holds. */
class JsonText {
    /** Valid JSON; white space in it means nothing. */
    text;
    constructor(text) {
        this.text = text;
    }
}


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

/***/ 23:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSiteSource: () => (/* binding */ createSiteSource)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/batch-build.js
var batch_build = __webpack_require__(34750);
// EXTERNAL MODULE: ./lib/core/site.js
var site = __webpack_require__(88296);
// EXTERNAL MODULE: ./lib/extract/index.js + 64 modules
var extract = __webpack_require__(12114);
// EXTERNAL MODULE: ./lib/core/batch-columns.js
var batch_columns = __webpack_require__(26709);
// EXTERNAL MODULE: ./lib/core/template.js
var core_template = __webpack_require__(51909);
;// CONCATENATED MODULE: ./lib/sources/site/columns.js


/** All fields are columns from the first page on, in the order of the config, whether or not they are found. */
function claimColumns({ plan }) {
    const columns = (0,batch_columns/* createColumns */.k)();
    for (const [name, field] of [...Object.entries(plan.fields), ...Object.entries(plan.detail?.fields ?? {})]) {
        if (field.fields && !field.list)
            continue; // its own columns are named after what it holds
        columns.claim(name);
        if (field.type === 'price' && !field.list)
            columns.claim(`${name}_currency`);
    }
    return columns;
}
/** The columns that `include` adds. */
function makeConstants({ plan, scope }) {
    return Object.entries(plan.include).map(([name, template]) => {
        const value = (0,core_template/* renderValue */.AI)(template, scope);
        return { name, value: value !== null && typeof value === 'object' ? JSON.stringify(value) : value };
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/sources/site/paging/contract.js
var contract = __webpack_require__(6507);
;// CONCATENATED MODULE: ./lib/sources/site/empty-pages.js


/** A PageError with this code: the page of a record came, and nothing of the record stood on it. */
const NO_FIELDS = 'no_fields';
const ATTEMPTS = 3;
/** Empty pages in a row after which another attempt is no help: the layout has changed, or the site is out of order for longer. */
const NO_EXCEPTION = 3;
/** Whether a page has nothing of its record, where that is not to be taken for one. What likeness found counts. */
const isEmpty = ({ refuseEmpty }, { notes }) => refuseEmpty !== undefined && Object.values(notes.fields).every(({ hits, healed }) => hits === 0 && healed === 0);
/** Tells apart the page that was empty once, and is asked for again, from those that all are. */
function watchForEmpty(stream) {
    const inARow = new Set();
    return {
        whole: () => inARow.clear(),
        /** @throws RetryableError always */
        refuse({ url, refuseEmpty }, read) {
            refuseEmpty?.(read);
            inARow.add(url.href);
            throw new errors/* RetryableError */.dw(NO_FIELDS, `${(0,contract/* nameOf */.V)(url)} of ${stream} came without a single field of its record`, {
                attempts: inARow.size > NO_EXCEPTION ? 1 : ATTEMPTS,
                remedy: 'Run again where the site was out of order; where it looks so for good, correct the selectors.',
            });
        },
    };
}

// EXTERNAL MODULE: ./lib/core/digits.js
var digits = __webpack_require__(50453);
;// CONCATENATED MODULE: ./lib/sources/site/memory.js

const MARK = '$digits';
/** As JSON that keeps the digits of numbers. */
function pack(value) {
    return JSON.stringify(value, function (key, plain) {
        const own = this[key];
        return own instanceof digits/* Digits */.r ? { [MARK]: own.text } : plain;
    });
}
function unpack(text) {
    return JSON.parse(text, (_, value) => {
        if (value === null || typeof value !== 'object' || !Object.hasOwn(value, MARK))
            return value;
        return new digits/* Digits */.r(String(value[MARK]));
    });
}
/** A record as part of a cursor: plain JSON. */
const packRecord = (record) => JSON.parse(pack(record));
const unpackRecord = (record) => unpack(JSON.stringify(record));

;// CONCATENATED MODULE: ./lib/sources/site/rows.js

const newRows = () => ({ records: [], notes: (0,site/* newSiteNotes */.fK)(), lost: [], bytes: 0, replaced: 0, parts: 0 });
/** Counts what a page showed; its records are for the caller to place. */
function gather(rows, read) {
    (0,site/* addNotes */.Z8)(rows.notes, read.notes);
    rows.bytes += read.bytes;
    rows.replaced += read.replaced;
}

;// CONCATENATED MODULE: ./lib/sources/site/details.js







function createDetails({ follow, waitFor, reader, refusesEmpty }, readPage) {
    async function read(href, row, signal) {
        const url = new URL(href);
        url.hash = '';
        let notes;
        const refuseEmpty = (page) => {
            notes = page.notes;
        };
        try {
            return await readPage({
                url,
                kind: 'detail',
                reader,
                signal,
                waitFor,
                ...(refusesEmpty ? { refuseEmpty } : {}),
            });
        }
        catch (thrown) {
            const lost = asLost(thrown, { detail: href, row: packRecord(row) }, url);
            // Which selectors miss is told also where all pages miss, and none has a row to show for it.
            return lost.error.code === NO_FIELDS ? { ...lost, notes } : lost;
        }
    }
    return {
        read,
        async add(records, list, rows, signal) {
            // The list page behind this one queues up first: behind twenty details it would come late, and nothing be left to ask meanwhile.
            await (0,promises_.setImmediate)();
            const pages = new Map();
            const readOnce = (href, row) => {
                const page = pages.get(href) ?? read(href, row, signal);
                pages.set(href, page);
                return page;
            };
            const outcomes = await Promise.all(records.map((row) => {
                const href = linkOf(row[follow], list);
                return href === undefined ? undefined : readOnce(href, row);
            }));
            const counted = new Set();
            return outcomes.flatMap((outcome, i) => {
                const row = records[i];
                if (outcome === undefined) {
                    (0,site/* addNotes */.Z8)(rows.notes, reader.readData([{}], new URL(list)).notes);
                    return [row];
                }
                const isNew = !counted.has(outcome);
                counted.add(outcome);
                if ('error' in outcome) {
                    const { notes, label, error } = outcome;
                    if (isNew && notes)
                        (0,site/* addNotes */.Z8)(rows.notes, notes);
                    rows.lost.push({ label, error, cursor: { ...outcome.cursor, row: packRecord(row) } });
                    return [];
                }
                if (isNew) {
                    gather(rows, outcome);
                    rows.parts += 1;
                }
                return [{ ...row, ...outcome.records[0] }];
            });
        },
    };
}
/** Where a record's page lies; undefined for what is no address (`javascript:…`, a text that is none). */
function linkOf(value, list) {
    if (typeof value !== 'string' || !/\S/.test(value))
        return undefined;
    const url = URL.parse(value.trim(), list);
    return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
/** A link that leads off the site loses its own record only, not the stream. */
const OF_ONE_LINK = new Set(['foreign_host', 'insecure_url']);
/** What concerns one address alone, as a part of its page; what ends the stream is thrown on. */
function asLost(thrown, cursor, url) {
    if (!(thrown instanceof errors/* IngestError */.FI))
        throw thrown;
    if (!(thrown instanceof errors/* PageError */.AX) && !OF_ONE_LINK.has(thrown.code))
        throw thrown;
    const { code, message, remedy } = thrown;
    const error = thrown instanceof errors/* PageError */.AX
        ? thrown
        : new errors/* PageError */.AX(code, message, { cause: thrown, ...(remedy === undefined ? {} : { remedy }) });
    return { cursor: cursor, label: (0,contract/* nameOf */.V)(url), error };
}

// EXTERNAL MODULE: ./lib/sources/site/paging/index.js + 5 modules
var site_paging = __webpack_require__(75742);
;// CONCATENATED MODULE: ./lib/sources/site/part.js

const isPart = (cursor) => cursor !== null && typeof cursor === 'object' && ('only' in cursor || 'detail' in cursor);
function labelOf(cursor, paging) {
    if (!isPart(cursor))
        return paging.label(cursor);
    return (0,site_paging.nameOf)(new URL('only' in cursor ? String(cursor.only) : String(cursor.detail)));
}

// EXTERNAL MODULE: ./lib/core/answer-codes.js
var answer_codes = __webpack_require__(89446);
;// CONCATENATED MODULE: ./lib/sources/site/judge.js

const misses = ({ notes }) => Object.values(notes.fields).reduce((sum, field) => sum + field.misses, 0);
/** Whether the browser brought what the plain page lacked. */
function isBetter(rendered, plainly) {
    if (rendered.records.length !== plainly.records.length)
        return rendered.records.length > plainly.records.length;
    if (rendered.isIncomplete !== plainly.isIncomplete)
        return plainly.isIncomplete;
    return misses(rendered) < misses(plainly);
}
/** Nothing of what was looked for is there: no row, or a record of a page's own without a single field. */
const isBare = ({ records, notes }) => records.length === 0 || Object.values(notes.fields).every(({ hits }) => hits === 0);
/** Asks of each page which kind of evidence it is. Behind pages that had rows, one without any is the end of the list. */
function createSuspicion() {
    const filled = new Set();
    return (kind, read) => {
        if (read.records.length > 0)
            filled.add(kind);
        const suspicion = evidenceKind(read);
        return suspicion === 'no_rows' && filled.has(kind) ? undefined : suspicion;
    };
}
/** No rows, or a field that none of the rows has; undefined where all looks right. */
function evidenceKind({ records, notes, isIncomplete }) {
    if (!isIncomplete)
        return undefined;
    if (records.length === 0)
        return 'no_rows';
    const gone = Object.entries(notes.fields).find(([, field]) => field.hits === 0 && field.misses > 0);
    return gone ? `missing_${gone[0].replace(/[^\w-]+/g, '_')}` : 'incomplete';
}
/** What was read, with the way in which the page came. */
function settle({ records, notes, incomplete }, inBrowser) {
    const pages = { ...(0,site/* newSiteNotes */.fK)().pages, [inBrowser ? 'browser' : 'static']: 1 };
    return { records, notes: { ...notes, pages }, isIncomplete: incomplete };
}

// EXTERNAL MODULE: ./lib/sources/site/page-errors.js
var page_errors = __webpack_require__(96409);
;// CONCATENATED MODULE: ./lib/sources/site/read-page.js








const isRendered = (response) => response.captured !== undefined;
/** None is there, or it does not live. */
const NO_BROWSER = new Set(['no_browser', 'browser_failed', 'browser_lost']);
/** Reads an address: as it comes, through the browser, or from memory where the site says that nothing changed. */
function createReadPage(options, rendering) {
    const { stream, plan, manners, client, robots, session, browser, memory, evidence, emit } = options;
    const suspect = createSuspicion();
    const empty = watchForEmpty(stream);
    /** Pages of a crawl that only lead on have no rows, in no browser either. */
    const isBranch = (ask, { records, links }) => plan.paginator?.type === 'crawl' && ask.kind === 'list' && records.length === 0 && links.length > 0;
    return async (ask) => {
        const why = await robots.check(ask.url);
        if (why !== undefined)
            throw (0,page_errors/* disallowed */.f9)(stream, ask.url, why);
        const needsBrowser = ask.action !== undefined || plan.data?.capture !== undefined;
        if (needsBrowser || rendering.first(ask.kind) === 'browser')
            return viaBrowser(ask);
        const plainly = await statically(ask);
        if (!plainly.isIncomplete) {
            rendering.complete(ask.kind);
            return plainly;
        }
        if (isBranch(ask, plainly))
            return plainly;
        return rendering.isWorthTrying(ask.kind, plainly.records.length) ? improved(ask, plainly) : plainly;
    };
    async function improved(ask, plainly) {
        const isWorthless = isEmpty(ask, plainly);
        let rendered;
        try {
            rendered = await viaBrowser(isWorthless ? ask : { ...ask, refuseEmpty: undefined });
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* IngestError */.FI))
                throw thrown;
            const isGone = NO_BROWSER.has(thrown.code);
            if (thrown.code === NO_FIELDS)
                rendering.useless(ask.kind);
            // A page that has rows as it came is worth more than none.
            if (!isGone && !(thrown instanceof errors/* PageError */.AX && plainly.records.length > 0 && !isWorthless))
                throw thrown;
            if (isGone)
                rendering.giveUp();
            const [code, why] = isGone ? ['no_browser', 'there is no browser to try'] : ['not_rendered', 'the browser fails'];
            const message = `${(0,contract/* nameOf */.V)(ask.url)} lacks rows or required fields, and ${why}: ${thrown.message}`;
            emit({ type: 'warning', code, stream, message, remedy: thrown.remedy });
            return isWorthless ? statically(ask) : plainly;
        }
        const helps = isBetter(rendered, plainly);
        rendering[helps ? 'helped' : 'useless'](ask.kind);
        const better = helps ? rendered : plainly;
        const learnt = { helped: helps ? 1 : 0, useless: helps ? 0 : 1 };
        return { ...better, notes: { ...better.notes, rendering: { [ask.kind]: learnt } } };
    }
    async function statically(ask) {
        const known = memory?.get(ask.kind, ask.url.href);
        const request = requestOf(ask, known);
        return client.exchange(request, (response) => {
            if (response.status === 304 && known)
                return remembered(known);
            const read = take(ask, response);
            response.release?.();
            if (memory && !read.isIncomplete)
                keep(ask, response, read);
            return read;
        });
    }
    function viaBrowser(ask) {
        let read;
        const send = browser.send({
            waitFor: ask.waitFor,
            rows: plan.items ?? [],
            action: ask.action,
            capture: plan.data?.capture,
            isEvidence(response) {
                read = rows(ask, response);
                return evidence.wants(suspect(ask.kind, read) ?? '');
            },
        });
        return client.exchange(requestOf(ask, undefined), (response) => {
            const { acted } = response;
            if (acted && !acted.exhausted)
                emit((0,page_errors/* goesOn */.Eo)(stream, ask.url, acted.times));
            return take(ask, response, read);
        }, send);
    }
    function requestOf(ask, known) {
        const headers = {
            accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
        };
        for (const [name, value] of Object.entries(manners.headers))
            headers[name.toLowerCase()] = value;
        if (known?.etag !== undefined)
            headers['if-none-match'] = known.etag;
        if (known?.lastModified !== undefined)
            headers['if-modified-since'] = known.lastModified;
        return { method: 'GET', url: ask.url, headers, stream, page: (0,contract/* nameOf */.V)(ask.url), signal: ask.signal };
    }
    /** What a page gives; kept as evidence where that is not what it should be. */
    function take(ask, response, already) {
        let read;
        try {
            read = already ?? rows(ask, response);
        }
        catch (thrown) {
            if (thrown instanceof errors/* IngestError */.FI && thrown.code !== answer_codes/* REFRESH_TOKEN */.aZ)
                evidence.keep(thrown.code, response.url, response.body);
            throw thrown;
        }
        const kind = isBranch(ask, read) ? undefined : suspect(ask.kind, read);
        if (kind !== undefined && evidence.wants(kind))
            evidence.keep(kind, response.url, response.body, response.screenshot);
        if (!isEmpty(ask, read))
            empty.whole();
        else if (isRendered(response) || !rendering.isWorthTrying(ask.kind, read.records.length))
            empty.refuse(ask, read);
        return read;
    }
    function rows(ask, response) {
        const captured = response.captured;
        const base = { url: response.url.href, bytes: response.body.length };
        if (plan.data?.capture !== undefined && ask.kind === 'list') {
            // Behind a login that is over the page asks for nothing, and no retry helps.
            if (!captured?.length && session?.isExpired(response, pageOf(ask, response)))
                throw sessionOver(ask);
            if (!captured?.length)
                throw (0,page_errors/* nothingCaptured */.k7)(stream, ask.url, plan.data.capture);
            const records = captured.flatMap(({ json }) => (0,extract.recordsAt)(json, plan.data?.path));
            return { ...base, ...settle(ask.reader.readData(records, response.url), true), links: [], replaced: 0 };
        }
        const page = pageOf(ask, response);
        if (session?.isExpired(response, page))
            throw sessionOver(ask);
        const read = settle(ask.reader.read(page), isRendered(response));
        if (isBare(read) && options.isLoginWall(ask.url, response))
            throw (0,page_errors/* loginWall */.G1)(stream, ask.url, session !== undefined);
        return { ...base, ...read, links: ask.find?.(page) ?? [], replaced: page.replaced };
    }
    function sessionOver({ url }) {
        return new errors/* PageError */.AX(answer_codes/* REFRESH_TOKEN */.aZ, `${(0,contract/* nameOf */.V)(url)} of ${stream} wants a login: the session is over`);
    }
    function pageOf({ url }, response) {
        return (0,extract.parsePage)(response.body, {
            url: response.url,
            contentType: response.headers['content-type'],
            charset: isRendered(response) ? 'utf-8' : manners.charset,
            parser: manners.parser,
            stream,
            page: (0,contract/* nameOf */.V)(url),
        });
    }
    function remembered(known) {
        const reading = unpack(known.packed);
        const notes = { ...reading.notes, pages: { static: 0, browser: 0, unchanged: 1 }, rendering: {} };
        return { ...reading, notes, bytes: 0, replaced: 0, isIncomplete: false };
    }
    function keep(ask, { headers }, { records, notes, links, url }) {
        const { etag, 'last-modified': lastModified } = headers;
        if (etag === undefined && lastModified === undefined)
            return;
        memory.put(ask.kind, ask.url.href, {
            ...(etag === undefined ? {} : { etag }),
            ...(lastModified === undefined ? {} : { lastModified }),
            packed: pack({ records, notes, links, url }),
        });
    }
}

;// CONCATENATED MODULE: ./lib/sources/site/rendering.js
/** Pages in a row that decide, where the last run did not. */
const ENOUGH = 3;
/** @param render what the config says; `auto` learns, the others are law */
function createRendering(render, known, told) {
    const kinds = new Map();
    let isGone = false;
    const of = (kind) => {
        const learnt = kinds.get(kind) ?? { verdict: undefined, complete: 0, helped: 0, useless: 0 };
        kinds.set(kind, learnt);
        return learnt;
    };
    const enough = (kind, verdict) => (known?.rendering[kind] === verdict ? 1 : ENOUGH);
    const decide = (kind, choice, reason) => {
        of(kind).verdict = choice;
        told.emit({ type: 'chosen', stream: told.stream, what: `rendering of ${kind} pages`, choice, reason });
    };
    return {
        first: (kind) => (render === 'auto' ? (of(kind).verdict ?? 'static') : render),
        isWorthTrying(kind, rows) {
            if (render !== 'auto' || isGone || of(kind).verdict !== undefined)
                return false;
            // behind the last of several good pages an empty one is the end of the list
            return rows > 0 || of(kind).complete === 0;
        },
        complete(kind) {
            of(kind).complete += 1;
        },
        helped(kind) {
            const learnt = of(kind);
            learnt.helped += 1;
            if (learnt.helped === enough(kind, 'browser') && learnt.complete < learnt.helped)
                decide(kind, 'browser', `${learnt.helped} of them lacked rows or required fields without it`);
        },
        useless(kind) {
            const learnt = of(kind);
            learnt.useless += 1;
            if (learnt.useless === enough(kind, 'static') && learnt.helped === 0)
                decide(kind, 'static', `the browser brought nothing more in ${learnt.useless} of them`);
        },
        giveUp() {
            isGone = true;
        },
    };
}

// EXTERNAL MODULE: ./lib/sources/site/starts.js
var starts = __webpack_require__(24367);
;// CONCATENATED MODULE: ./lib/sources/site/index.js













/** The pages of one stream of a site: lists of records, each with its detail page where the config follows one. */
function createSiteSource(options) {
    const tools = openTools(options);
    const { paging } = tools;
    const columns = claimColumns(options);
    const constants = makeConstants(options);
    function pageOf(cursor, rows, step) {
        const batch = { ...(0,batch_build/* batchFromRecords */.r)(rows.records, { columns }), constants };
        const fingerprint = fingerprintOf(rows.records);
        const { bytes, lost, notes, parts, replaced } = rows;
        const decoded = { batch, envelope: undefined, replaced, fingerprint };
        return { cursor, label: labelOf(cursor, paging), decoded, step, bytes, lost, notes, parts };
    }
    const fetchPage = createFetch(options, tools);
    const told = new Set();
    const tellOnce = ({ warning }, page) => {
        if (warning === undefined || told.has(warning))
            return;
        told.add(warning);
        options.emit({ type: 'warning', code: 'paging', stream: options.stream, page, message: warning });
    };
    return {
        first: () => paging.first(),
        label: (cursor) => labelOf(cursor, paging),
        ...(paging.mayMiss ? { namesItsPages: true } : {}),
        ...(paging.skip ? { skip: (cursor) => (isPart(cursor) ? null : paging.skip(cursor)) } : {}),
        async fetch(cursor, signal, early) {
            const { rows, step } = isPart(cursor)
                ? await fetchPage.part(cursor, signal)
                : await fetchPage.whole(cursor, signal, early);
            tellOnce(step, labelOf(cursor, paging));
            return pageOf(cursor, rows, step);
        },
    };
}
function openTools(options) {
    const { plan, stream, known, manners, client } = options;
    const readPage = createReadPage(options, createRendering(manners.render, known, options));
    const prints = Object.fromEntries(Object.entries(known?.fields ?? {}).flatMap(([name, { print }]) => (print ? [[name, print]] : [])));
    const rates = Object.fromEntries(Object.entries(known?.fields ?? {}).map(([name, field]) => [name, field.hit_rate]));
    const readerOptions = { known: prints, rates, heal: plan.heal, stream };
    const { detail } = plan;
    const paging = (0,site_paging.createPaging)(plan.paginator, (0,starts.createStarts)(options), async (url, label, signal) => {
        const request = { method: 'GET', url, headers: { ...manners.headers }, stream, page: label, signal };
        return client.exchange(request, (response) => Uint8Array.from(response.body));
    });
    return {
        readPage,
        paging,
        lists: (0,extract.createRowReader)(plan, readerOptions),
        details: detail &&
            createDetails({
                follow: detail.follow,
                waitFor: detail.wait_for ?? [],
                reader: (0,extract.createRowReader)({ fields: detail.fields }, readerOptions),
                refusesEmpty: hasRequired(detail.fields),
            }, readPage),
    };
}
const hasRequired = (fields) => Object.values(fields).some(({ required }) => required);
/** Whether each page is a record of its own; pages of a crawl may be there to lead on only. */
const isRecord = ({ items, table, data, paginator }) => (items ?? table ?? data) === undefined && paginator?.type !== 'crawl';
function createFetch({ plan }, { readPage, lists, details, paging }) {
    const ask = (url, signal) => ({
        url,
        kind: 'list',
        reader: lists,
        signal,
        waitFor: plan.wait_for ?? plan.items ?? plan.table?.select ?? [],
        action: paging.action,
        find: paging.find,
        ...(isRecord(plan) && hasRequired(plan.fields) ? { refuseEmpty: () => { } } : {}),
    });
    const withDetails = async ({ records, url }, rows, signal) => {
        const whole = details ? await details.add(records, url, rows, signal) : records;
        for (const record of whole)
            rows.records.push(record);
    };
    /** Several addresses as one page: each that does not come is a part of its own. */
    async function readAll(targets, rows, signal) {
        const outcomes = await Promise.all(targets.map((url) => readPage(ask(url, signal)).catch((thrown) => asLost(thrown, { only: url.href }, url))));
        for (const outcome of outcomes) {
            if ('error' in outcome)
                rows.lost.push(outcome);
            else {
                gather(rows, outcome);
                rows.parts += 1;
                await withDetails(outcome, rows, signal);
            }
        }
    }
    return {
        async whole(cursor, signal, early) {
            const targets = await paging.targets(cursor, signal);
            const rows = newRows();
            if (targets.length !== 1) {
                const step = paging.after(cursor, { rows: 0, links: [], fingerprint: '' });
                early?.(step);
                await readAll(targets, rows, signal);
                return { rows, step };
            }
            const url = targets[0];
            const asked = readPage(ask(url, signal));
            const read = await (paging.mayMiss?.(cursor)
                ? asked.catch((thrown) => asLost(thrown, { only: url.href }, url))
                : asked);
            if ('error' in read) {
                rows.lost.push(read);
                return { rows, step: paging.after(cursor, { rows: 0, links: [], fingerprint: '' }) };
            }
            const answer = { rows: read.records.length, links: read.links, fingerprint: fingerprintOf(read.records) };
            const { discard = false, ...step } = paging.after(cursor, answer);
            early?.(step);
            gather(rows, discard ? { ...read, notes: { ...(0,site/* newSiteNotes */.fK)(), pages: read.notes.pages } } : read);
            if (!discard)
                await withDetails(read, rows, signal);
            return { rows, step };
        },
        async part(part, signal) {
            const rows = newRows();
            if ('only' in part) {
                const read = await readPage(ask(new URL(part.only), signal));
                gather(rows, read);
                await withDetails(read, rows, signal);
            }
            else {
                const row = unpackRecord(part.row);
                const outcome = details && (await details.read(part.detail, row, signal));
                if (outcome && 'error' in outcome)
                    throw outcome.error;
                if (outcome)
                    gather(rows, outcome);
                rows.records.push({ ...row, ...outcome?.records[0] });
            }
            return { rows, step: { next: null } };
        },
    };
}
function fingerprintOf(records) {
    const text = pack(records);
    return `${(0,external_node_zlib_.crc32)(text).toString(16)}:${text.length}`;
}


/***/ }),

/***/ 96409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ goesOn),
/* harmony export */   G1: () => (/* binding */ loginWall),
/* harmony export */   f9: () => (/* binding */ disallowed),
/* harmony export */   k7: () => (/* binding */ nothingCaptured)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _paging_contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6507);


const disallowed = (stream, url, why) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PageError */ .AX('robots_disallowed', `${(0,_paging_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(url)} of ${stream} is not read: ${why}`, {
    remedy: 'Ask the operator of the site for permission, or take other pages.',
});
/** @param hasSession the login that is shown is not the one that the config knows */
const loginWall = (stream, url, hasSession) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockedError */ .t9('login_wall', `${(0,_paging_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(url)} of ${stream} shows a login instead of data`, {
    remedy: hasSession
        ? 'If the site shows so that the session is over, name an element of that page in session.expired.'
        : 'If you have an account there, add session.login to the source.',
});
const nothingCaptured = (stream, url, pattern) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RetryableError */ .dw('nothing_captured', `${(0,_paging_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(url)} of ${stream} asked for nothing that matches ${pattern}`, {
    remedy: "Look at the page's requests in a browser's developer tools and correct data.capture.",
});
/** A list that goes on behind the last click or scroll is not the whole list. */
const goesOn = (stream, url, times) => ({
    type: 'warning',
    code: 'max_pages',
    stream,
    page: (0,_paging_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(url),
    message: `${(0,_paging_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(url)}: stopped after ${times} times although more rows may follow`,
    remedy: 'Raise max_clicks or max_scrolls of the paginator.',
});


/***/ }),

/***/ 6507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);

/** Longer names are cut in their middle. */
const LONGEST_NAME = 100;
const TAIL = 30;
/**
 * How messages and dead letters name an address: path and query. Of a long one the beginning, the end and a sum of the whole, since
 * two addresses must never have one name: the list pages of a long search differ in their last characters.
 */
function nameOf(url) {
    const name = url.pathname + url.search;
    if (name.length <= LONGEST_NAME)
        return name;
    const sum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(name).toString(16).padStart(8, '0');
    return `${name.slice(0, LONGEST_NAME - TAIL - sum.length - 2)}…${sum}…${name.slice(-TAIL)}`;
}


/***/ }),

/***/ 75742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPaging: () => (/* binding */ createPaging),
  nameOf: () => (/* reexport */ contract/* nameOf */.V)
});

// EXTERNAL MODULE: ./lib/extract/index.js + 64 modules
var extract = __webpack_require__(12114);
// EXTERNAL MODULE: ./lib/sources/site/paging/contract.js
var contract = __webpack_require__(6507);
;// CONCATENATED MODULE: ./lib/sources/site/paging/crawl.js

/** Links are followed level by level, each address once. */
function crawl(starts, { depth, max_pages }, find) {
    const urlOf = (cursor) => {
        const { at, urls } = cursor;
        return new URL(urls[at]);
    };
    return {
        first() {
            const urls = Array.from({ length: starts.count }, (_, i) => starts.url(i).href);
            return { at: 0, urls, levels: urls.map(() => 0) };
        },
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        find: (page) => find(page).map(({ href }) => href),
        mayMiss(cursor) {
            const { at, levels } = cursor;
            return levels[at] > 0;
        },
        after(cursor, { links }) {
            const { at, urls, levels } = cursor;
            const level = levels[at];
            const known = new Set(urls);
            const fresh = level < depth ? [...new Set(links)].filter((link) => !known.has(link)) : [];
            const taken = fresh.slice(0, Math.max(0, max_pages - urls.length));
            const cut = taken.length < fresh.length;
            const all = {
                at: at + 1,
                urls: [...urls, ...taken],
                levels: [...levels, ...taken.map(() => level + 1)],
            };
            return {
                next: all.at < all.urls.length ? all : null,
                stop: 'no link is left',
                ...(cut ? { warning: `max_pages: more than ${max_pages} pages are linked; the rest is not read` } : {}),
            };
        },
    };
}

;// CONCATENATED MODULE: ./lib/sources/site/paging/next-link.js

/** Each page links to the next one. */
function nextLink(starts, find, findStray) {
    const urlOf = (cursor) => {
        const { start, url } = cursor;
        return url === undefined ? starts.url(start) : new URL(url);
    };
    return {
        first: () => ({ start: 0 }),
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        find(page) {
            const link = find(page)?.href ?? findStray(page);
            return link === undefined ? [] : [link];
        },
        after(cursor, { links, rows }) {
            const { start, url: here } = cursor;
            const [url] = links;
            const isStray = url !== undefined && !/^https?:/i.test(url);
            if (url !== undefined && !isStray && url !== urlOf(cursor).href)
                return { next: { start, url } };
            const stop = url === undefined ? 'no next link' : 'the next link leads to its own page';
            const next = start + 1 < starts.count ? { start: start + 1 } : null;
            if (isStray)
                return { next, stop, warning: stray((0,contract/* nameOf */.V)(urlOf(cursor)), url) };
            // A list seldom links to a page of nothing: a site that has had enough of us answers so.
            if (here !== undefined && rows === 0)
                return { next, stop, warning: hollow((0,contract/* nameOf */.V)(urlOf(cursor))) };
            return { next, stop };
        },
    };
}
const hollow = (page) => `${page} has no rows and no next link, although the page before links to it: the list may go on behind it`;
const stray = (page, url) => `the next link of ${page} leads to a "${url.slice(0, url.indexOf(':') + 1)}" address, which is not followed: pages behind it are not read; page_number or load_more may reach them`;

;// CONCATENATED MODULE: ./lib/sources/site/paging/numbered.js

/** A parameter of the URL counts the pages; where their number is not known, the first page without rows is the end. */
function pageNumber(starts, options) {
    const { param, start: first, step, pages } = options;
    const last = pages === undefined ? undefined : first + (pages - 1) * step;
    const urlOf = (cursor) => {
        const { start, page } = cursor;
        const url = starts.url(start, { page });
        url.searchParams.set(param, String(page));
        return url;
    };
    const nextStart = (start) => (start + 1 < starts.count ? { start: start + 1, page: first } : null);
    const skip = (cursor) => {
        const { start, page } = cursor;
        return last !== undefined && page >= last ? nextStart(start) : { start, page: page + step };
    };
    return {
        first: () => ({ start: 0, page: first }),
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        skip,
        after(cursor, { rows, fingerprint }) {
            if (pages !== undefined)
                return { next: skip(cursor), pages: pages * starts.count };
            const { start, page, before } = cursor;
            if (rows === 0)
                return { next: nextStart(start), stop: 'a page without rows' };
            if (before === fingerprint)
                return { next: nextStart(start), stop: 'the page before came again', discard: true };
            return { next: { start, page: page + step, before: fingerprint } };
        },
    };
}
/** Pages whose numbers stand in their paths. */
function urlRange(starts, { from, to, step }) {
    const each = Math.floor((to - from) / step) + 1;
    const urlOf = (cursor) => {
        const { start, page } = cursor;
        return starts.url(start, { page });
    };
    const skip = (cursor) => {
        const { start, page } = cursor;
        if (page + step <= to)
            return { start, page: page + step };
        return start + 1 < starts.count ? { start: start + 1, page: from } : null;
    };
    return {
        first: () => ({ start: 0, page: from }),
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        skip,
        after: (cursor) => ({ next: skip(cursor), pages: each * starts.count }),
    };
}

;// CONCATENATED MODULE: ./lib/sources/site/paging/single.js

/** The pages of `start` alone, each with what the browser does on it. */
function single(starts, action) {
    return {
        first: () => ({ start: 0 }),
        label: (cursor) => (0,contract/* nameOf */.V)(starts.url(cursor.start)),
        targets: (cursor) => [starts.url(cursor.start)],
        action,
        after: (cursor) => ({
            next: behind(cursor),
            pages: starts.count,
            stop: 'the last page of `start`',
        }),
        skip: (cursor) => behind(cursor),
    };
    function behind({ start }) {
        return start + 1 < starts.count ? { start: start + 1 } : null;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/bounded-pattern.js + 1 modules
var bounded_pattern = __webpack_require__(60121);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/sources/site/paging/sitemap.js




/** Addresses that make up one page of records. */
const PER_PAGE = 20;
const MOST_FILES = 5_000;
/** A sitemap may have 50 MiB by its standard. */
const LARGEST = 64 * 1024 * 1024;
/** All addresses of a sitemap, in its order. */
function sitemap(starts, options, download) {
    const include = options.include === undefined ? undefined : (0,bounded_pattern/* boundedPattern */.wV)(options.include);
    const exclude = options.exclude === undefined ? undefined : (0,bounded_pattern/* boundedPattern */.wV)(options.exclude);
    const files = Array.from({ length: starts.count }, (_, i) => starts.url(i).href);
    let loaded = -1;
    let isCut = false;
    let urls = [];
    let loading = Promise.resolve();
    /** Files are read in order, since an index among them names more. */
    function load(file, signal) {
        loading = loading
            .catch(() => { })
            .then(async () => {
            if (loaded > file)
                loaded = -1;
            while (loaded < file) {
                const address = files[loaded + 1];
                const found = readSitemap(await download(new URL(address), (0,contract/* nameOf */.V)(new URL(address)), signal), address);
                const fresh = found.children.filter((child) => !files.includes(child));
                isCut ||= files.length + fresh.length > MOST_FILES;
                files.push(...fresh.slice(0, MOST_FILES - files.length));
                urls = found.urls.filter(wanted);
                loaded += 1;
            }
        });
        return loading;
    }
    const wanted = (url) => (include?.test(url) ?? true) && !(exclude?.test(url) ?? false);
    const left = ({ done }) => Math.min(PER_PAGE, options.max_pages - done);
    return {
        first: () => ({ file: 0, at: 0, done: 0 }),
        label(cursor) {
            const { file, at } = cursor;
            return `sitemap ${file + 1}, from address ${at + 1}`;
        },
        async targets(cursor, signal) {
            const at = cursor;
            await load(at.file, signal);
            return urls.slice(at.at, at.at + left(at)).map((url) => new URL(url));
        },
        mayMiss: () => true,
        after(cursor) {
            const here = cursor;
            const { file, at, done } = here;
            const read = Math.min(left(here), Math.max(0, urls.length - at));
            const more = { file, at: at + read, done: done + read };
            const rest = at + read < urls.length;
            if (more.done >= options.max_pages && (rest || file + 1 < files.length))
                return { next: null, warning: `max_pages: stopped after ${options.max_pages} addresses of the sitemap` };
            if (rest)
                return { next: more };
            if (file + 1 < files.length)
                return { next: { file: file + 1, at: 0, done: more.done } };
            const warning = `more than ${MOST_FILES} files are named by the index of the sitemap; the rest is not read`;
            return { next: null, stop: 'the end of the sitemap', ...(isCut ? { warning } : {}) };
        },
    };
}
/**
 * The addresses of one file; children where it is an index. Only those of the sitemap itself: images and videos of a page have
 * a `loc` of their own, in another namespace.
 * @throws PageError `broken_gzip`, `broken_sitemap`, StreamError `not_a_sitemap`
 */
function readSitemap(body, address) {
    const text = Buffer.from(plain(body, address)).toString('utf8');
    const root = /<(?:(\w+):)?(sitemapindex|urlset)[\s/>]/i.exec(text.slice(0, 4_096));
    if (!root)
        return { urls: readLines(text, address), children: [] };
    const prefix = root[1] === undefined ? '' : `${root[1]}:`;
    assertWhole(text, `${prefix}${root[2]}`, address);
    const loc = new RegExp(`<${prefix}loc(?:\\s[^<>]*)?>\\s*(?:<!\\[CDATA\\[([^<]*?)\\]\\]>|([^<]*))`, 'gi');
    const found = [...withoutComments(text).matchAll(loc)]
        .map(([, data, plainly]) => decoded(data ?? plainly ?? '').trim())
        .filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
    const unique = [...new Set(found)];
    return root[2].toLowerCase() === 'sitemapindex' ? { urls: [], children: unique } : { urls: unique, children: [] };
}
function readLines(text, address) {
    const lines = text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (lines.length > 0 && lines.every((line) => /^https?:\/\//i.test(line) && URL.canParse(line)))
        return lines;
    throw new errors/* StreamError */.lm('not_a_sitemap', `${address} is no sitemap: neither <urlset> nor <sitemapindex> nor a list of addresses`, { remedy: "Look into the site's robots.txt, which names its sitemaps." });
}
/** Half a sitemap would be a short list. */
function assertWhole(text, root, address) {
    if (new RegExp(`</${root}\\s*>|<${root}(?:\\s[^<>]*)?/>`, 'i').test(text))
        return;
    throw new errors/* PageError */.AX('broken_sitemap', `${address} breaks off: its <${root}> is not closed`, {
        remedy: 'Run again; if it stays, tell the operator of the site that the sitemap is cut off.',
    });
}
function withoutComments(text) {
    const parts = text.split('<!--');
    return parts.map((part, i) => (i === 0 ? part : behindComment(part))).join('');
}
function behindComment(part) {
    const end = part.indexOf('-->');
    return end < 0 ? '' : part.slice(end + 3);
}
const ENTITIES = { amp: '&', apos: "'", quot: '"', lt: '<', gt: '>' };
const decoded = (text) => text.replace(/&(?:(amp|apos|quot|lt|gt)|#(\d{1,6})|#x([\da-f]{1,5}));/gi, (_, name, ten, hex) => name === undefined
    ? String.fromCodePoint(ten === undefined ? Number.parseInt(hex, 16) : Number(ten))
    : ENTITIES[String(name).toLowerCase()]);
function plain(body, address) {
    if (body[0] !== 0x1f || body[1] !== 0x8b)
        return body;
    try {
        return (0,external_node_zlib_.gunzipSync)(body, { maxOutputLength: LARGEST });
    }
    catch (cause) {
        throw new errors/* PageError */.AX('broken_gzip', `${address} is no whole gzip file, or larger than 64 MiB`, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/sources/site/paging/index.js







/** The paging that a stream's config asks for. */
function createPaging(options, starts, download) {
    switch (options?.type) {
        case undefined:
            return single(starts);
        case 'next_link':
            return nextLink(starts, (0,extract.createLinkFinder)(options.select), (0,extract.createStrayFinder)(options.select));
        case 'page_number':
            return pageNumber(starts, options);
        case 'url_range':
            return urlRange(starts, options);
        case 'sitemap':
            return sitemap(starts, options, download);
        case 'load_more':
            return single(starts, { type: 'load_more', select: options.select, max: options.max_clicks });
        case 'infinite_scroll':
            return single(starts, { type: 'scroll', max: options.max_scrolls });
        case 'crawl':
            return crawl(starts, options, (0,extract.createLinksFinder)(options.follow));
    }
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
