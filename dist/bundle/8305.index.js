export const id = 8305;
export const ids = [8305];
export const modules = {

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


/***/ }),

/***/ 3901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BlockedError: () => (/* reexport */ errors/* BlockedError */.t9),
  CancelledError: () => (/* reexport */ errors/* CancelledError */.cc),
  ConfigError: () => (/* reexport */ errors/* ConfigError */.xL),
  DeferredError: () => (/* reexport */ errors/* DeferredError */._G),
  IngestError: () => (/* reexport */ errors/* IngestError */.FI),
  InvalidConfigError: () => (/* reexport */ config/* InvalidConfigError */.uo),
  PageError: () => (/* reexport */ errors/* PageError */.AX),
  StreamError: () => (/* reexport */ errors/* StreamError */.lm),
  VERSION: () => (/* reexport */ version/* VERSION */.x),
  configJsonSchema: () => (/* reexport */ config/* configJsonSchema */.Mk),
  createSecrets: () => (/* reexport */ core_secrets/* createSecrets */.g),
  extract: () => (/* reexport */ extract),
  paginate: () => (/* reexport */ paginate),
  parseConfig: () => (/* reexport */ config/* parseConfig */.o4),
  planFromUrl: () => (/* reexport */ config/* planFromUrl */.RV),
  renderSummary: () => (/* reexport */ reporters/* renderSummary */.Br),
  renderText: () => (/* reexport */ reporters/* renderText */.S5),
  reportJsonSchema: () => (/* reexport */ reporters/* reportJsonSchema */.Gv),
  reportSchema: () => (/* reexport */ report/* reportSchema */.Q),
  runPlan: () => (/* reexport */ run/* runPlan */.F),
  session: () => (/* reexport */ session),
  systemClock: () => (/* reexport */ clock/* systemClock */.m)
});

// EXTERNAL MODULE: ./lib/config/index.js + 54 modules
var config = __webpack_require__(20559);
// EXTERNAL MODULE: ./lib/core/clock.js
var clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/report.js + 3 modules
var report = __webpack_require__(35820);
// EXTERNAL MODULE: ./lib/core/secrets.js
var core_secrets = __webpack_require__(20870);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/reporters/index.js + 42 modules
var reporters = __webpack_require__(61510);
// EXTERNAL MODULE: ./lib/run/run.js + 22 modules
var run = __webpack_require__(9454);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/http/index.js + 30 modules
var http = __webpack_require__(57579);
// EXTERNAL MODULE: ./lib/sources/site/page-errors.js
var page_errors = __webpack_require__(96409);
// EXTERNAL MODULE: ./lib/run/sites.js
var run_sites = __webpack_require__(16293);
;// CONCATENATED MODULE: ./lib/run/toolkit-options.js


/**
 * Options of a program as a plan, with the same rules, messages and defaults as in a config file.
 * @throws InvalidConfigError with all problems, each named by its key
 */
function settleOptions(source, stream) {
    const given = { source: 'site', start: '/', ...stream, write: { csv: 'page.csv' } };
    const text = JSON.stringify({ version: 1, sources: { site: source }, streams: { page: given } });
    try {
        const plan = (0,config/* parseConfig */.o4)(text.replaceAll('${', () => '$${'), { file: 'options', env: {} });
        return { source: plan.sources['site'], stream: plan.streams[0] };
    }
    catch (thrown) {
        if (!(thrown instanceof config/* InvalidConfigError */.uo))
            throw thrown;
        throw new config/* InvalidConfigError */.uo(thrown.problems.map(asOption), 'Correct the options: they are the keys of a `site` source and of its streams in the reference.');
    }
}
/** The text that was parsed is ours, and so its lines and frames mean nothing to the caller. */
const asOption = ({ path, position: _, frame: __, ...problem }) => ({
    ...problem,
    path: path.replace(/^(sources\.site|streams\.page)\./, ''),
});
/** @throws ConfigError where the address is none */
function urlOf(address, base) {
    const url = URL.parse(address, base);
    if (url === null)
        throw new errors/* ConfigError */.xL('bad_usage', `${JSON.stringify(address)} is no address of a page`, {
            remedy: base === undefined ? 'Give a whole URL such as https://example.com/list.' : 'Give a path, or a whole URL.',
        });
    return url;
}

;// CONCATENATED MODULE: ./lib/run/toolkit.js








const FIVE_HOURS = 18_000_000;
/**
 * Opens a session with a site. Close it, or declare it with `await using`.
 * @param baseUrl where paths begin
 * @throws ConfigError for options that are wrong, all of them at once
 */
function session(baseUrl, options = {}) {
    const { signal = new AbortController().signal, emit = () => { }, deadlineMs = FIVE_HOURS, env = {}, ...manners } = options;
    const { source } = settleOptions({ ...manners, type: 'site', base_url: baseUrl }, {});
    const secrets = (0,core_secrets/* createSecrets */.g)();
    for (const value of Object.values(source.session?.login?.fields ?? {}))
        secrets.add(value);
    const sites = (0,run_sites/* openSites */.n)({
        clock: clock/* systemClock */.m,
        secrets,
        signal,
        random: (0,clock/* seededRandom */.I)(Date.now() % 2 ** 32),
        emit,
        deadline: Date.now() + deadlineMs,
        env,
        stateFolder: `${(0,external_node_os_.tmpdir)()}/adip-ingest`,
    });
    let isClosed = false;
    const close = () => {
        isClosed = true;
        return sites.close();
    };
    return {
        baseUrl: source.base_url,
        async get(address, { browser = source.render === 'browser', waitFor = [] } = {}) {
            if (isClosed)
                throw new errors/* ConfigError */.xL('bad_usage', `the session with ${source.base_url} is closed`, {
                    remedy: 'Get pages before `close`, or open another session.',
                });
            const url = urlOf(address, source.base_url);
            return getPage(await sites.of(source), source, url, { browser, waitFor }, signal);
        },
        close,
        [Symbol.asyncDispose]: close,
    };
}
async function getPage(site, source, url, { browser, waitFor }, signal) {
    const { parsePage } = await Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(453)]).then(__webpack_require__.bind(__webpack_require__, 12114));
    const why = await site.robots.check(url);
    if (why !== undefined)
        throw (0,page_errors/* disallowed */.f9)(source.name, url, why);
    const place = { stream: source.name, page: url.pathname };
    const read = (response) => {
        const contentType = response.headers['content-type'];
        const charset = browser ? 'utf-8' : source.charset;
        const page = parsePage(response.body, { ...place, url: response.url, contentType, charset, parser: source.parser });
        if (site.session?.isExpired(response, page))
            throw new errors/* PageError */.AX('refresh_token', `${url.pathname} wants a login`);
        if ((0,http/* isLoginWall */.Ik)(url, response))
            throw (0,page_errors/* loginWall */.G1)(source.name, url, site.session !== undefined);
        return { url: response.url.href, html: page.html };
    };
    const request = { method: 'GET', url, headers: source.headers, ...place, signal };
    return site.client.exchange(request, read, browser ? site.browser.send({ waitFor, rows: waitFor }) : undefined);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/run/toolkit-pages.js



/**
 * Reads the records of a page.
 * @param page as `session.get` gives it, or any HTML with its address
 * @returns one object per record; numbers as numbers, what is missing as null, what does not parse as its text
 * @throws ConfigError for selectors that do not parse, PageError for what is no HTML
 */
async function extract(page, plan) {
    const { createRowReader } = await Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(453)]).then(__webpack_require__.bind(__webpack_require__, 12114));
    const { stream } = settleOptions({ type: 'site', base_url: urlOf(page.url).origin }, plan);
    const { records } = createRowReader(stream, { known: {}, heal: false, stream: 'page' }).read(await parsed(page));
    return JSON.parse(JSON.stringify(records));
}
async function parsed({ url, html }) {
    const { parsePage } = await Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(453)]).then(__webpack_require__.bind(__webpack_require__, 12114));
    const place = { stream: 'page', page: url };
    return parsePage(Buffer.from(html), { ...place, url: urlOf(url), charset: 'utf-8', parser: 'correct' });
}
/**
 * The pages of a list, one after the other.
 * @param start path or paths of the first pages
 * @param paginator as in a site's stream; those that need the browser's hands (`load_more`, `infinite_scroll`) and `sitemap` serve in a config only
 * @param items selectors of a record: `page_number` ends at the first page without any, or at a number behind which all answer 404
 * @throws what `session.get` throws, ConfigError for a paginator that is wrong, StreamError `pagination_loop` where a list leads
 * back to a page that was read
 */
async function* paginate(session, start, paginator, items = 'body') {
    const [{ createPaging }, { createStarts }, { createChain }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(8138)]).then(__webpack_require__.bind(__webpack_require__, 75742)),
        __webpack_require__.e(/* import() */ 4367).then(__webpack_require__.bind(__webpack_require__, 24367)),
        Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(2114), __webpack_require__.e(453)]).then(__webpack_require__.bind(__webpack_require__, 12114)),
    ]);
    const given = { start: [start].flat(), items: [items].flat(), paginator, fields: { any: '*' } };
    const { stream } = settleOptions({ type: 'site', base_url: session.baseUrl }, given);
    const starts = createStarts({ baseUrl: new URL(session.baseUrl), plan: stream, scope: {} });
    const paging = createPaging(stream.paginator, starts, unavailable);
    if (paging.action)
        await unavailable();
    const get = async (cursor) => {
        const [url] = await paging.targets(cursor, new AbortController().signal);
        return session.get(url.href);
    };
    /** A hole in the middle looks like the end until one looks behind it. */
    const isAbsentBehind = async (cursor) => {
        const behind = paging.skip?.(cursor) ?? null;
        return behind !== null && get(behind).then(() => false, isAbsent);
    };
    const rows = createChain(stream.items ?? ['body']);
    const first = paging.first();
    const seen = new Set([JSON.stringify(first)]);
    const most = stream.paginator && 'max_pages' in stream.paginator ? stream.paginator.max_pages : Number.POSITIVE_INFINITY;
    let next = first;
    for (let count = 0; next !== null && count < most; count++) {
        const page = await get(next).catch(async (thrown) => {
            const isEnd = count > 0 && mayEndAt404(stream.paginator) && isAbsent(thrown) && (await isAbsentBehind(next));
            if (!isEnd)
                throw thrown;
            return undefined;
        });
        if (page === undefined) {
            next = paging.after(next, { rows: 0, links: [], fingerprint: '' }).next;
            continue;
        }
        const html = await parsed(page);
        const { elements } = rows.elements(html, html.root);
        const fingerprint = (0,external_node_zlib_.crc32)(page.html).toString(16);
        const links = paging.find?.(html) ?? [];
        const { next: following, discard } = paging.after(next, { rows: elements.length, links, fingerprint });
        if (!discard && (elements.length > 0 || paging.skip === undefined))
            yield page;
        const key = JSON.stringify(following);
        if (following !== null && seen.has(key))
            throw loop(page.url, paging.label(following));
        seen.add(key);
        next = following;
    }
}
/** Many servers answer 404 behind the last of their numbered pages. */
const mayEndAt404 = (paginator) => paginator?.type === 'page_number' && paginator.pages === undefined;
const isAbsent = (thrown) => thrown instanceof errors/* PageError */.AX && thrown.code === 'http_404';
const loop = (from, to) => new errors/* StreamError */.lm('pagination_loop', `${from} leads back to ${to}, which was read already`, {
    remedy: 'Check the paginator: the server names a page again that it named before.',
});
function unavailable() {
    return Promise.reject(new errors/* ConfigError */.xL('bad_usage', 'this paginator serves in a config only', { remedy: 'Run a config with `runPlan`.' }));
}

;// CONCATENATED MODULE: ./lib/index.js
/**
 * adip-ingest as a library: parse a config into a plan, run it, read its report.
 * @packageDocumentation
 */












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


/***/ })

};
