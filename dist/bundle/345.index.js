export const id = 345;
export const ids = [345];
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
/* harmony export */   g: () => (/* binding */ createSecrets)
/* harmony export */ });
function createSecrets(onSecret = () => { }) {
    const forms = new Set();
    let pattern;
    return {
        add(secret) {
            for (const form of formsOf(secret)) {
                if (form.length < 4 || forms.has(form))
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

/***/ 66125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ConfigError: () => (/* reexport */ errors/* ConfigError */.xL),
  IngestError: () => (/* reexport */ errors/* IngestError */.FI),
  InvalidConfigError: () => (/* reexport */ config/* InvalidConfigError */.uo),
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

// EXTERNAL MODULE: ./lib/config/index.js + 37 modules
var config = __webpack_require__(93884);
// EXTERNAL MODULE: ./lib/core/clock.js
var clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/report.js
var report = __webpack_require__(1565);
// EXTERNAL MODULE: ./lib/core/secrets.js
var core_secrets = __webpack_require__(20870);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/reporters/index.js + 26 modules
var reporters = __webpack_require__(28083);
// EXTERNAL MODULE: ./lib/run/run.js + 47 modules
var run = __webpack_require__(3651);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/run/sites.js
var run_sites = __webpack_require__(16293);
;// CONCATENATED MODULE: ./lib/run/toolkit.js







const FIVE_HOURS = 18_000_000;
/**
 * Opens a session with a site. Close it, or declare it with `await using`.
 * @param baseUrl where paths begin
 * @throws ConfigError for options that are wrong, all of them at once
 */
function session(baseUrl, options = {}) {
    const { signal = new AbortController().signal, emit = () => { }, deadlineMs = FIVE_HOURS, env = {}, ...manners } = options;
    const { source } = settle({ ...manners, type: 'site', base_url: baseUrl }, {});
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
    const close = () => sites.close();
    return {
        baseUrl: source.base_url,
        async get(address, { browser = source.render === 'browser', waitFor = [] } = {}) {
            const site = await sites.of(source);
            return getPage(site, source, new URL(address, source.base_url), { browser, waitFor }, signal);
        },
        close,
        [Symbol.asyncDispose]: close,
    };
}
async function getPage(site, source, url, { browser, waitFor }, signal) {
    const { parsePage } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(70), __webpack_require__.e(118), __webpack_require__.e(453)]).then(__webpack_require__.bind(__webpack_require__, 92118));
    const why = await site.robots.check(url);
    if (why !== undefined)
        throw new errors/* PageError */.AX('robots_disallowed', `${url.pathname} is not read: ${why}`);
    const place = { stream: source.name, page: url.pathname };
    const read = (response) => {
        const contentType = response.headers['content-type'];
        const charset = browser ? 'utf-8' : source.charset;
        const page = parsePage(response.body, { ...place, url: response.url, contentType, charset, parser: source.parser });
        if (site.session?.isExpired(response, page))
            throw new errors/* PageError */.AX('refresh_token', `${url.pathname} wants a login`);
        return { url: response.url.href, html: page.html };
    };
    const request = { method: 'GET', url, headers: source.headers, ...place, signal };
    return site.client.exchange(request, read, browser ? site.browser.send({ waitFor, rows: waitFor }) : undefined);
}
/**
 * Reads the records of a page.
 * @param page as `session.get` gives it, or any HTML with its address
 * @returns one object per record; numbers as numbers, what is missing as null, what does not parse as its text
 * @throws ConfigError for selectors that do not parse, PageError for what is no HTML
 */
async function extract(page, plan) {
    const { createRowReader } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(70), __webpack_require__.e(118), __webpack_require__.e(453)]).then(__webpack_require__.bind(__webpack_require__, 92118));
    const { stream } = settle({ type: 'site', base_url: new URL(page.url).origin }, plan);
    const { records } = createRowReader(stream, { known: {}, heal: false, stream: 'page' }).read(await parsed(page));
    return JSON.parse(JSON.stringify(records));
}
async function parsed({ url, html }) {
    const { parsePage } = await Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(70), __webpack_require__.e(118), __webpack_require__.e(453)]).then(__webpack_require__.bind(__webpack_require__, 92118));
    const place = { stream: 'page', page: url };
    return parsePage(Buffer.from(html), { ...place, url: new URL(url), charset: 'utf-8', parser: 'correct' });
}
/**
 * The pages of a list, one after the other.
 * @param start path or paths of the first pages
 * @param paginator as in a site's stream; those that need the browser's hands (`load_more`, `infinite_scroll`) and `sitemap` serve in a config only
 * @param items selectors of a record: `page_number` ends at the first page without any
 */
async function* paginate(session, start, paginator, items = 'body') {
    const [{ createPaging }, { createStarts }, { createChain }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(70), __webpack_require__.e(118), __webpack_require__.e(138)]).then(__webpack_require__.bind(__webpack_require__, 75742)),
        __webpack_require__.e(/* import() */ 367).then(__webpack_require__.bind(__webpack_require__, 24367)),
        Promise.all(/* import() */[__webpack_require__.e(814), __webpack_require__.e(70), __webpack_require__.e(118), __webpack_require__.e(453)]).then(__webpack_require__.bind(__webpack_require__, 92118)),
    ]);
    const given = { start: [start].flat(), items: [items].flat(), paginator, fields: { any: '*' } };
    const { stream } = settle({ type: 'site', base_url: session.baseUrl }, given);
    const starts = createStarts({ baseUrl: new URL(session.baseUrl), plan: stream, scope: {} });
    const paging = createPaging(stream.paginator, starts, unavailable);
    if (paging.action)
        await unavailable();
    const rows = createChain(stream.items ?? ['body']);
    const seen = new Set();
    const most = stream.paginator && 'max_pages' in stream.paginator ? stream.paginator.max_pages : Number.POSITIVE_INFINITY;
    let next = paging.first();
    for (let count = 0; next !== null && count < most; count++) {
        const [url] = await paging.targets(next, new AbortController().signal);
        const page = await session.get(url.href);
        const html = await parsed(page);
        const { elements } = rows.elements(html, html.root);
        const fingerprint = (0,external_node_zlib_.crc32)(page.html).toString(16);
        const links = paging.find?.(html) ?? [];
        const { next: following, discard } = paging.after(next, { rows: elements.length, links, fingerprint });
        if (!discard && (elements.length > 0 || paging.skip === undefined))
            yield page;
        if (following !== null && seen.has(JSON.stringify(following)))
            return;
        seen.add(JSON.stringify(following));
        next = following;
    }
}
function unavailable() {
    return Promise.reject(new errors/* ConfigError */.xL('bad_usage', 'this paginator serves in a config only', { remedy: 'Run a config with `runPlan`.' }));
}
/** Options as a plan, with the same rules, messages and defaults as in a config file. */
function settle(source, stream) {
    const given = { source: 'site', start: '/', ...stream, write: { csv: 'page.csv' } };
    const text = JSON.stringify({ version: 1, sources: { site: source }, streams: { page: given } });
    const plan = (0,config/* parseConfig */.o4)(text.replaceAll('${', () => '$${'), { file: 'options', env: {} });
    return { source: plan.sources['site'], stream: plan.streams[0] };
}

;// CONCATENATED MODULE: ./lib/index.js
/**
 * adip-ingest as a library: parse a config into a plan, run it, read its report.
 * @packageDocumentation
 */











/***/ })

};
