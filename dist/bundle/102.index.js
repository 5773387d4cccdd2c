export const id = 102;
export const ids = [102,453,138,367,20,296];
export const modules = {

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

/***/ 45102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSiteSource: () => (/* binding */ createSiteSource)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/batch.js
var batch = __webpack_require__(31999);
// EXTERNAL MODULE: ./lib/core/batch-columns.js
var batch_columns = __webpack_require__(26709);
// EXTERNAL MODULE: ./lib/core/digits.js
var digits = __webpack_require__(50453);
;// CONCATENATED MODULE: ./lib/core/batch-build.js



/**
 * Plain values as a page of records, for sources that have no bytes to scan. Its cells read as those of the decoder on
 * `JSON.stringify` of the same: nested objects become dotted columns, lists and empty objects JSON, a record that is no
 * object the column `value`; undefined is missing.
 */
function batchFromRecords(records, options = {}) {
    const columns = options.columns ?? (0,batch_columns/* createColumns */.k)(options);
    const rows = [];
    const page = { shown: new Set(), valued: new Set(), opened: new Set(), nulls: new Map() };
    const separator = options.separator ?? '.';
    const depthLimit = options.depth ?? 1_000;
    const put = (cells, { name, id }, kind, text) => {
        const position = columns.claim(name);
        if (position < 0)
            return;
        page.shown.add(position);
        if (kind === batch/* Kind */.b.null)
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
            put(cells, place, batch/* Kind */.b.null, '');
        else if (typeof value === 'string')
            put(cells, place, batch/* Kind */.b.verbatim, value.replaceAll('\0', '\ufffd').toWellFormed());
        else if (typeof value === 'boolean')
            put(cells, place, value ? batch/* Kind */.b.true : batch/* Kind */.b.false, '');
        else if (typeof value === 'number')
            put(cells, place, Number.isFinite(value) ? batch/* Kind */.b.number : batch/* Kind */.b.null, String(value));
        else if (value instanceof digits/* Digits */.r)
            put(cells, place, batch/* Kind */.b.number, value.text);
        else if (Array.isArray(value) || depth >= depthLimit || isBare(value) || !columns.reaches(place.name))
            put(cells, place, batch/* Kind */.b.json, JSON.stringify(value));
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

// EXTERNAL MODULE: ./lib/core/site.js
var site = __webpack_require__(88296);
// EXTERNAL MODULE: ./lib/core/template.js
var core_template = __webpack_require__(51909);
// EXTERNAL MODULE: ./lib/extract/index.js + 59 modules
var extract = __webpack_require__(92118);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
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

// EXTERNAL MODULE: ./lib/sources/site/paging/contract.js
var contract = __webpack_require__(6507);
;// CONCATENATED MODULE: ./lib/sources/site/rows.js

const newRows = () => ({ records: [], notes: (0,site/* newSiteNotes */.fK)(), lost: [], bytes: 0, replaced: 0, parts: 0 });
/** Counts what a page showed; its records are for the caller to place. */
function gather(rows, read) {
    (0,site/* addNotes */.Z8)(rows.notes, read.notes);
    rows.bytes += read.bytes;
    rows.replaced += read.replaced;
}

;// CONCATENATED MODULE: ./lib/sources/site/details.js




function createDetails({ follow, waitFor, reader }, readPage) {
    function read(href, row, signal) {
        const url = new URL(href);
        url.hash = '';
        const asked = readPage({ url, kind: 'detail', reader, signal, waitFor });
        return asked.catch((thrown) => asLost(thrown, { detail: href, row: packRecord(row) }, url));
    }
    return {
        read,
        async add(records, rows, signal) {
            const pages = new Map();
            const readOnce = (href, row) => {
                const page = pages.get(href) ?? read(href, row, signal);
                pages.set(href, page);
                return page;
            };
            const outcomes = await Promise.all(records.map((row) => {
                const href = row[follow];
                return typeof href === 'string' && URL.canParse(href) ? readOnce(href, row) : undefined;
            }));
            const counted = new Set();
            return outcomes.flatMap((outcome, i) => {
                const row = records[i];
                if (outcome === undefined)
                    return [row];
                const isNew = !counted.has(outcome);
                counted.add(outcome);
                if ('error' in outcome) {
                    rows.lost.push(isNew ? outcome : { ...outcome, cursor: { ...outcome.cursor, row: packRecord(row) } });
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

;// CONCATENATED MODULE: ./lib/sources/site/page-errors.js


const disallowed = (stream, url, why) => new errors/* PageError */.AX('robots_disallowed', `${(0,contract/* nameOf */.V)(url)} of ${stream} is not read: ${why}`, {
    remedy: 'Ask the operator of the site for permission, or take other pages.',
});
const loginWall = (stream, url) => new errors/* BlockedError */.t9('login_wall', `${(0,contract/* nameOf */.V)(url)} of ${stream} shows a login instead of data`, {
    remedy: 'If you have an account there, add session.login to the source.',
});
const nothingCaptured = (stream, url, pattern) => new errors/* RetryableError */.dw('nothing_captured', `${(0,contract/* nameOf */.V)(url)} of ${stream} asked for nothing that matches ${pattern}`, {
    remedy: "Look at the page's requests in a browser's developer tools and correct data.capture.",
});

;// CONCATENATED MODULE: ./lib/sources/site/read-page.js








/** Reads an address: as it comes, through the browser, or from memory where the site says that nothing changed. */
function createReadPage(options, rendering) {
    const { stream, plan, manners, client, robots, session, browser, memory, evidence, emit } = options;
    const suspect = createSuspicion();
    /** Pages of a crawl that only lead on have no rows, in no browser either. */
    const isBranch = (ask, { records, links }) => plan.paginator?.type === 'crawl' && ask.kind === 'list' && records.length === 0 && links.length > 0;
    return async (ask) => {
        const why = await robots.check(ask.url);
        if (why !== undefined)
            throw disallowed(stream, ask.url, why);
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
        let rendered;
        try {
            rendered = await viaBrowser(ask);
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* IngestError */.FI) || thrown.code !== 'no_browser')
                throw thrown;
            rendering.giveUp();
            const message = `${(0,contract/* nameOf */.V)(ask.url)} lacks rows or required fields, and there is no browser to try: ${thrown.message}`;
            emit({ type: 'warning', code: 'no_browser', stream, message, remedy: thrown.remedy });
            return plainly;
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
            tellBound(ask, response);
            return take(ask, response, read);
        }, send);
    }
    /** A list that goes on behind the last click or scroll is not the whole list. */
    function tellBound({ url }, { acted }) {
        if (!acted || acted.exhausted)
            return;
        const message = `${(0,contract/* nameOf */.V)(url)}: stopped after ${acted.times} times although more rows may follow`;
        const remedy = 'Raise max_clicks or max_scrolls of the paginator.';
        emit({ type: 'warning', code: 'max_pages', stream, page: (0,contract/* nameOf */.V)(url), message, remedy });
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
        return read;
    }
    function rows(ask, response) {
        const captured = response.captured;
        const base = { url: response.url.href, bytes: response.body.length };
        if (plan.data?.capture !== undefined && ask.kind === 'list') {
            if (!captured?.length)
                throw nothingCaptured(stream, ask.url, plan.data.capture);
            const records = captured.flatMap(({ json }) => (0,extract.recordsAt)(json, plan.data?.path));
            return { ...base, ...settle(ask.reader.readData(records, response.url), true), links: [], replaced: 0 };
        }
        const page = (0,extract.parsePage)(response.body, {
            url: response.url,
            contentType: response.headers['content-type'],
            charset: captured ? 'utf-8' : manners.charset,
            parser: manners.parser,
            stream,
            page: (0,contract/* nameOf */.V)(ask.url),
        });
        if (session?.isExpired(response, page))
            throw new errors/* PageError */.AX(answer_codes/* REFRESH_TOKEN */.aZ, `${(0,contract/* nameOf */.V)(ask.url)} of ${stream} wants a login: the session is over`);
        const read = settle(ask.reader.read(page), captured !== undefined);
        if (!session && read.records.length === 0 && options.isLoginWall(ask.url, response))
            throw loginWall(stream, ask.url);
        return { ...base, ...read, links: ask.find?.(page) ?? [], replaced: page.replaced };
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
function settle({ records, notes, incomplete }, inBrowser) {
    const pages = { ...(0,site/* newSiteNotes */.fK)().pages, [inBrowser ? 'browser' : 'static']: 1 };
    return { records, notes: { ...notes, pages }, isIncomplete: incomplete };
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
        const batch = { ...batchFromRecords(rows.records, { columns }), constants };
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
            }, readPage),
    };
}
function createFetch({ plan }, { readPage, lists, details, paging }) {
    const ask = (url, signal) => ({
        url,
        kind: 'list',
        reader: lists,
        signal,
        waitFor: plan.wait_for ?? plan.items ?? plan.table?.select ?? [],
        action: paging.action,
        find: paging.find,
    });
    const withDetails = async (records, rows, signal) => {
        rows.records.push(...(details ? await details.add(records, rows, signal) : records));
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
                await withDetails(outcome.records, rows, signal);
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
            const read = await readPage(ask(targets[0], signal));
            const answer = { rows: read.records.length, links: read.links, fingerprint: fingerprintOf(read.records) };
            const { discard = false, ...step } = paging.after(cursor, answer);
            early?.(step);
            gather(rows, discard ? { ...read, notes: { ...(0,site/* newSiteNotes */.fK)(), pages: read.notes.pages } } : read);
            if (!discard)
                await withDetails(read.records, rows, signal);
            return { rows, step };
        },
        async part(part, signal) {
            const rows = newRows();
            if ('only' in part) {
                const read = await readPage(ask(new URL(part.only), signal));
                gather(rows, read);
                await withDetails(read.records, rows, signal);
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
function makeConstants({ plan, scope }) {
    return Object.entries(plan.include).map(([name, template]) => {
        const value = (0,core_template/* renderValue */.AI)(template, scope);
        return { name, value: value !== null && typeof value === 'object' ? JSON.stringify(value) : value };
    });
}


/***/ }),

/***/ 6507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
/** How a message names an address: path and query, 100 characters at most. */
function nameOf(url) {
    const name = url.pathname + url.search;
    return name.length > 100 ? `${name.slice(0, 99)}…` : name;
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

// EXTERNAL MODULE: ./lib/extract/index.js + 59 modules
var extract = __webpack_require__(92118);
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
function nextLink(starts, find) {
    const urlOf = (cursor) => {
        const { start, url } = cursor;
        return url === undefined ? starts.url(start) : new URL(url);
    };
    return {
        first: () => ({ start: 0 }),
        label: (cursor) => (0,contract/* nameOf */.V)(urlOf(cursor)),
        targets: (cursor) => [urlOf(cursor)],
        find(page) {
            const link = find(page);
            return link ? [link.href] : [];
        },
        after(cursor, { links }) {
            const { start } = cursor;
            const [url] = links;
            if (url !== undefined && url !== urlOf(cursor).href)
                return { next: { start, url } };
            const stop = url === undefined ? 'no next link' : 'the next link leads to its own page';
            return { next: start + 1 < starts.count ? { start: start + 1 } : null, stop };
        },
    };
}

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
                for (const child of found.children)
                    if (!files.includes(child) && files.length < MOST_FILES)
                        files.push(child);
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
            return { next: null, stop: 'the end of the sitemap' };
        },
    };
}
/** The addresses of one file; children where it is an index. @throws PageError, StreamError `not_a_sitemap` */
function readSitemap(body, address) {
    const text = Buffer.from(plain(body, address)).toString('utf8');
    const isIndex = /<(?:\w+:)?sitemapindex[\s>]/i.test(text.slice(0, 4_096));
    const isSet = /<(?:\w+:)?urlset[\s>]/i.test(text.slice(0, 4_096));
    if (!isIndex && !isSet) {
        const lines = text
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== '');
        if (lines.length > 0 && lines.every((line) => /^https?:\/\//i.test(line) && URL.canParse(line)))
            return { urls: lines, children: [] };
        throw new errors/* StreamError */.lm('not_a_sitemap', `${address} is no sitemap: neither <urlset> nor <sitemapindex> nor a list of addresses`, {
            remedy: "Look into the site's robots.txt, which names its sitemaps.",
        });
    }
    const found = [...text.matchAll(/<(?:\w+:)?loc\s*>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/gi)]
        .map(([, url]) => url.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"'))
        .filter((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
    const unique = [...new Set(found)];
    return isIndex ? { urls: [], children: unique } : { urls: unique, children: [] };
}
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
            return nextLink(starts, (0,extract.createLinkFinder)(options.select));
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
