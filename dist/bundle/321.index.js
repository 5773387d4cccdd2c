export const id = 321;
export const ids = [321];
export const modules = {

/***/ 9424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ cellJson),
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   Ii: () => (/* binding */ kindAt),
/* harmony export */   df: () => (/* binding */ positionOf)
/* harmony export */ });
/* unused harmony exports isEmpty, countEmpty */
/* harmony import */ var _batch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31999);
/* harmony import */ var _batch_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7751);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3085);



/** The kind of a cell; a position that the page did not know yet is missing. */
function kindAt(batch, row, position) {
    if (position < 0 || position >= batch.stride || row >= batch.rows)
        return _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.missing;
    return batch.kind[row * batch.stride + position];
}
/** Null, or not there at all. An empty text is a value. */
function isEmpty(batch, row, position) {
    return kindAt(batch, row, position) <= Kind.null;
}
let scratch = Buffer.alloc(4096);
/**
 * A cell as the text that stands in the CSV: strings decoded, numbers with their digits, lists as JSON without white
 * space, booleans `true` / `false`; undefined where it is null or missing.
 */
function cellText(batch, row, position) {
    const kind = kindAt(batch, row, position);
    if (kind <= _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null)
        return undefined;
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true || kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.false)
        return kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true ? 'true' : 'false';
    const cell = row * batch.stride + position;
    const start = batch.start[cell];
    const end = batch.end[cell];
    const bytes = bufferOf(batch.bytes);
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.verbatim || kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number)
        return bytes.toString('utf8', start, end);
    if (scratch.length < end - start)
        scratch = Buffer.alloc((end - start) * 2);
    const decode = kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.escaped ? _batch_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unescapeInto */ .DU : kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json ? _batch_text_js__WEBPACK_IMPORTED_MODULE_1__/* .minifyInto */ .p4 : _batch_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unquoteInto */ .iW;
    return scratch.toString('utf8', 0, decode(bytes, start, end, scratch, 0));
}
/** A cell as a value: integers beyond 2^53 as the text of their digits, lists and objects parsed; undefined where missing. */
function cellJson(batch, row, position) {
    const kind = kindAt(batch, row, position);
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.missing)
        return undefined;
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.null)
        return null;
    if (kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true || kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.false)
        return kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.true;
    const text = cellText(batch, row, position);
    return kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.number || kind === _batch_js__WEBPACK_IMPORTED_MODULE_0__/* .Kind */ .b.json ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text) : text;
}
/** The position of a column in this page, or -1. */
function positionOf(batch, name) {
    return batch.columns.indexOf(name);
}
/** Counts missing and null cells of each column, so that the report can say how full it is. */
function countEmpty(batch) {
    const { kind, rows, stride, columns } = batch;
    const width = columns.length;
    const missing = new Int32Array(width);
    const nulls = new Int32Array(width);
    for (let row = 0, base = 0; row < rows; row++, base += stride) {
        for (let position = 0; position < width; position++) {
            const what = kind[base + position];
            if (what > Kind.null)
                continue;
            if (what === Kind.null)
                nulls[position] += 1;
            else
                missing[position] += 1;
        }
    }
    return { missing, null: nulls };
}
const bufferOf = (bytes) => Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);


/***/ }),

/***/ 7751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ unescapeInto),
/* harmony export */   iW: () => (/* binding */ unquoteInto),
/* harmony export */   p4: () => (/* binding */ minifyInto),
/* harmony export */   qm: () => (/* binding */ countReplaced)
/* harmony export */ });
/** Turning a cell's bytes into the value they stand for. Every result is at most as long as its span. */
const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const ESCAPES = new Uint8Array(128);
for (const [letter, byte] of [...'"\\/bfnrt'].map((letter, i) => [letter, [34, 92, 47, 8, 12, 10, 13, 9][i]]))
    ESCAPES[letter.charCodeAt(0)] = byte;
function hex4(bytes, at) {
    let value = 0;
    for (let i = at; i < at + 4; i++) {
        const byte = bytes[i];
        value = (value << 4) | (byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57);
    }
    return value;
}
/**
 * The code point of the `\u` escape at `at` (its backslash), joined with a second half where one follows: its length
 * is then 12 instead of 6. A lone half and NUL, which CSV readers and databases choke on, are U+FFFD.
 */
function codePoint(bytes, at, end) {
    const unit = hex4(bytes, at + 2);
    if (unit === 0)
        return 0xfffd;
    if (unit < 0xd800 || unit > 0xdfff)
        return unit;
    if (unit < 0xdc00 && at + 12 <= end && bytes[at + 6] === BACKSLASH && bytes[at + 7] === 0x75) {
        const low = hex4(bytes, at + 8);
        if (low >= 0xdc00 && low <= 0xdfff)
            return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
    return 0xfffd;
}
function writePoint(point, out, to) {
    if (point < 0x80) {
        out[to] = point;
        return to + 1;
    }
    if (point < 0x800) {
        out[to] = 0xc0 | (point >> 6);
        out[to + 1] = 0x80 | (point & 63);
        return to + 2;
    }
    if (point < 0x10000) {
        out[to] = 0xe0 | (point >> 12);
        out[to + 1] = 0x80 | ((point >> 6) & 63);
        out[to + 2] = 0x80 | (point & 63);
        return to + 3;
    }
    out[to] = 0xf0 | (point >> 18);
    out[to + 1] = 0x80 | ((point >> 12) & 63);
    out[to + 2] = 0x80 | ((point >> 6) & 63);
    out[to + 3] = 0x80 | (point & 63);
    return to + 4;
}
/** Writes a JSON string's content (valid, without its quotes) decoded, from `to` on; gives the position behind it. */
function unescapeInto(bytes, start, end, out, to) {
    let o = to;
    for (let at = start; at < end;) {
        const byte = bytes[at];
        if (byte !== BACKSLASH) {
            out[o++] = byte;
            at += 1;
        }
        else if (bytes[at + 1] === 0x75) {
            const point = codePoint(bytes, at, end);
            o = writePoint(point, out, o);
            at += point > 0xffff ? 12 : 6;
        }
        else {
            out[o++] = ESCAPES[bytes[at + 1]];
            at += 2;
        }
    }
    return o;
}
/** How many NULs and lone surrogates of a JSON string's content `unescapeInto` replaces. */
function countReplaced(bytes, start, end) {
    let count = 0;
    for (let at = start; at < end;) {
        if (bytes[at] !== BACKSLASH)
            at += 1;
        else if (bytes[at + 1] !== 0x75)
            at += 2;
        else {
            const point = codePoint(bytes, at, end);
            if (point === 0xfffd && hex4(bytes, at + 2) !== 0xfffd)
                count += 1;
            at += point > 0xffff ? 12 : 6;
        }
    }
    return count;
}
/** Copies JSON text without its insignificant white space; strings stay as they were sent. */
function minifyInto(bytes, start, end, out, to) {
    let o = to;
    let inString = false;
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (!inString && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09))
            continue;
        out[o++] = byte;
        if (byte === QUOTE)
            inString = !inString;
        else if (inString && byte === BACKSLASH)
            out[o++] = bytes[++at];
    }
    return o;
}
/** Copies a quoted CSV field's content with doubled quotes as one. */
function unquoteInto(bytes, start, end, out, to) {
    let o = to;
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        out[o++] = byte;
        if (byte === QUOTE)
            at += 1;
    }
    return o;
}


/***/ }),

/***/ 31999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Kind)
/* harmony export */ });
/** What a cell holds. `verbatim` bytes are the value itself; the others need the decoding that their name says. */
const Kind = {
    /** The record has no such key. */
    missing: 0,
    /** The record says null. Not the same as missing. */
    null: 1,
    /** A string whose bytes need no decoding. */
    verbatim: 2,
    /** A JSON string with escapes. */
    escaped: 3,
    /** A number, with the digits that the source sent. */
    number: 4,
    true: 5,
    false: 6,
    /** A list, or an object below the flattening depth: JSON text, insignificant white space possible. */
    json: 7,
    /** A quoted CSV field in which a doubled quote stands for one. */
    csvQuoted: 8,
};


/***/ }),

/***/ 77320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lf: () => (/* reexport */ CURSOR_EXPIRED),
  $h: () => (/* reexport */ IGNORED),
  Dj: () => (/* reexport */ RESET_PAGINATION),
  uT: () => (/* reexport */ createHttpClient)
});

// UNUSED EXPORTS: BLOCKED, DEFERRED, HOST_DOWN, HTTP_401, REFRESH_TOKEN, UNAUTHORIZED, httpOptionsSchema, responseRuleSchema

;// CONCATENATED MODULE: ./lib/http/answer-codes.js
/** A PageError with this code is an answer without records: a response rule said `ignore`. */
const IGNORED = 'ignored';
/** A PageError with this code: the cursor is too old (410); the partition starts again. */
const CURSOR_EXPIRED = 'cursor_expired';
/** A StreamError with this code: a response rule said `reset_pagination`. */
const RESET_PAGINATION = 'reset_pagination';
/** A StreamError with this code: the credential is refused, and no newer one is to be had. */
const UNAUTHORIZED = 'unauthorized';
/** The PageError of a plain 401, before a credential is renewed; final where there is nothing to renew. */
const HTTP_401 = 'http_401';
/** The PageError of an answer of which a rule says that its credential is no longer valid. */
const REFRESH_TOKEN = 'refresh_token';
/** A StreamError with this code: nothing succeeded for as long as `outage.give_up_after`. */
const HOST_DOWN = 'host_down';
/** A DeferredError with this code: the server asked to wait beyond the run's deadline. */
const DEFERRED = 'deferred';
/** A BlockedError's code. */
const BLOCKED = 'blocked';

// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/http/blocks.js
/** Challenge pages are small and say what they are near their top. */
const SEARCHED_BYTES = 32 * 1024;
const BLOCKING_STATUS = new Set([401, 403, 405, 406, 429, 503]);
/** Marks that nothing but a challenge or a wall carries, whatever its status. */
const WALLS = [
    [
        /<title>\s*(just a moment\.\.\.|attention required! \| cloudflare)\s*<\/title>|_cf_chl_opt|id="challenge-form"/i,
        'a Cloudflare challenge',
    ],
    [/geo\.captcha-delivery\.com|ct\.captcha-delivery\.com/i, 'a DataDome challenge'],
    [
        /id="px-captcha"|captcha\.px-cloud\.net|window\._pxAppId[\s\S]{0,2000}press (&amp;|&) hold/i,
        'a PerimeterX challenge',
    ],
    [/errors\.edgesuite\.net[\s\S]*access denied|access denied[\s\S]*errors\.edgesuite\.net/i, "Akamai's wall"],
    [/_incapsula_resource[\s\S]*(incident[_ ]id|request unsuccessful)/i, "Imperva's wall"],
    [
        /<title>\s*(robot check|are you a robot\??|bot verification|human verification|security check)\s*<\/title>/i,
        'a captcha page',
    ],
];
/** Widgets that honest pages carry too, in a contact form; a wall only together with a refusal or with a page about nothing else. */
const WIDGET = /g-recaptcha|h-captcha|hcaptcha\.com\/1\/api\.js|recaptcha\/api\.js|cf-turnstile|challenges\.cloudflare\.com|class="captcha/i;
const ABOUT_CAPTCHA = /<title>[^<]*(captcha|robot|not a bot|human|verify|verification|unusual traffic|access denied)[^<]*<\/title>/i;
/** What wall an answer is, as a phrase for a message; undefined where it is none. */
function detectBlock(response) {
    const { headers, status } = response;
    if (headers['cf-mitigated']?.toLowerCase() === 'challenge')
        return 'a Cloudflare challenge';
    if (!mayBeHtml(response))
        return undefined;
    const text = Buffer.from(response.body.subarray(0, SEARCHED_BYTES)).toString('latin1');
    const wall = WALLS.find(([pattern]) => pattern.test(text));
    if (wall)
        return wall[1];
    if (WIDGET.test(text) && (BLOCKING_STATUS.has(status) || ABOUT_CAPTCHA.test(text)))
        return 'a captcha page';
    return undefined;
}
function mayBeHtml({ headers, body }) {
    const type = headers['content-type'];
    if (type !== undefined)
        return /html/i.test(type);
    return body[0] === 0x3c;
}

;// CONCATENATED MODULE: ./lib/http/hints.js
/** A number this large is a point in time, not a distance: nobody asks to wait for 30 years. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e12;
/**
 * Reads Retry-After (seconds or a date) and RateLimit / X-RateLimit headers. Dates are reckoned against the answer's own
 * `Date`, so that a clock that is wrong on either side does not matter. Garbage, negative and past values are ignored.
 * @param receivedAt when the headers came, ms since the epoch by our clock
 */
function readHints(headers, receivedAt) {
    const offset = clockOffset(headers, receivedAt);
    return {
        retryAt: ahead(retryAfter(headers, receivedAt, offset), receivedAt),
        resetAt: hints_reset(headers, receivedAt, offset),
    };
}
/** How far our clock is ahead of the server's, in ms; below 2 s it is only the header's rounding and the way. */
function clockOffset(headers, receivedAt) {
    const theirs = httpDate(headers['date']);
    if (theirs === undefined)
        return 0;
    return Math.abs(receivedAt - theirs) < 2_000 ? 0 : receivedAt - theirs;
}
function retryAfter(headers, receivedAt, offset) {
    const text = headers['retry-after']?.trim();
    if (text === undefined)
        return undefined;
    if (/^\d+(\.\d+)?$/.test(text))
        return receivedAt + Number(text) * 1_000;
    const date = httpDate(text);
    return date === undefined ? undefined : date + offset;
}
function hints_reset(headers, receivedAt, offset) {
    const combined = headers['ratelimit'];
    if (combined !== undefined)
        return combinedReset(combined, receivedAt);
    for (const prefix of ['ratelimit', 'x-ratelimit', 'x-rate-limit']) {
        if (Number(headers[`${prefix}-remaining`] ?? Number.NaN) !== 0)
            continue;
        const at = resetTime(headers[`${prefix}-reset`], receivedAt, offset);
        if (at !== undefined)
            return ahead(at, receivedAt);
    }
    return undefined;
}
function resetTime(text, receivedAt, offset) {
    const trimmed = text?.trim() ?? '';
    if (/^\d+(\.\d+)?$/.test(trimmed)) {
        const value = Number(trimmed);
        if (value >= EPOCH_MS)
            return value + offset;
        return value >= EPOCH_SECONDS ? value * 1_000 + offset : receivedAt + value * 1_000;
    }
    const date = httpDate(trimmed);
    return date === undefined ? undefined : date + offset;
}
// `"default";r=0;t=30, "daily";r=4990` and the older `limit=100, remaining=0, reset=30`.
function combinedReset(text, receivedAt) {
    let latest;
    const older = /remaining\s*=\s*0+\b[^"]*?reset\s*=\s*(\d+)/.exec(text)?.[1];
    const waits = older === undefined ? policyWaits(text) : [Number(older)];
    for (const seconds of waits)
        latest = Math.max(latest ?? 0, receivedAt + seconds * 1_000);
    return ahead(latest, receivedAt);
}
function policyWaits(text) {
    return text.split(',').flatMap((policy) => {
        const wait = /;\s*t\s*=\s*(\d+)/.exec(policy)?.[1];
        return /;\s*r\s*=\s*0+\s*(;|$)/.test(policy) && wait !== undefined ? [Number(wait)] : [];
    });
}
const ahead = (at, now) => at !== undefined && at > now && Number.isFinite(at) ? at : undefined;
// Date.parse takes "-5" and "12" for years; a date of HTTP always names its month.
function httpDate(text) {
    if (text === undefined || !/^[A-Za-z]{3,9},?\s.*\d{2}:\d{2}:\d{2}/.test(text))
        return undefined;
    const at = Date.parse(/GMT|UTC|[+-]\d{4}$/.test(text) ? text : `${text} GMT`);
    return Number.isNaN(at) ? undefined : at;
}

;// CONCATENATED MODULE: ./lib/http/place.js
/** A URL as messages may show it: without user information and query, where credentials like to sit. */
const showUrl = (url) => `${url.origin}${url.pathname}`;
/** `GET https://api.example.com/v1/customers`, for messages. */
const showRequest = (request) => `${request.method} ${showUrl(request.url)}`;

;// CONCATENATED MODULE: ./lib/http/answer.js





const RETRIED = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** Decides what an answer means: a value to be read, a reason for another attempt, or an end. */
function answer({ rules, onHints, onAlive, read }) {
    return (next) => async (request) => {
        const response = await next(request);
        const hints = readHints(response.headers, response.receivedAt);
        onHints(hints, request);
        const rule = rules(response);
        if (rule)
            applyRule(rule, request, response, hints);
        else
            judge(request, response, hints);
        onAlive();
        read(response);
        return response;
    };
    function judge(request, response, hints) {
        const wall = detectBlock(response);
        if (wall !== undefined)
            throw blocked(request, response, wall, hints);
        const { status } = response;
        if (status >= 200 && status < 300)
            return;
        if (status === 304 && isConditional(request))
            return;
        if (RETRIED.has(status))
            throw failed(request, status, hints);
        onAlive();
        if (status === 410) {
            throw new errors/* PageError */.AX(CURSOR_EXPIRED, `${showRequest(request)} answered 410: it is gone, or its cursor is too old`);
        }
        throw new errors/* PageError */.AX(`http_${status}`, `${showRequest(request)} answered ${status}`, { remedy: remedyFor(status) });
    }
    function applyRule({ action, message }, request, response, hints) {
        const code = response.status >= 400 ? `http_${response.status}` : 'response_rule';
        const text = `${showRequest(request)} answered ${response.status}: ${message}`;
        switch (action) {
            case 'success':
                return;
            case 'retry':
                throw new errors/* RetryableError */.dw(code, text, { notBefore: hints.retryAt });
            case 'rate_limited':
                throw new errors/* RetryableError */.dw('rate_limited', text, { notBefore: hints.retryAt ?? hints.resetAt, throttled: true });
            case 'fail':
                throw new errors/* StreamError */.lm('response_rule', text, { remedy: 'A response rule of the source ends the stream here.' });
            case 'ignore':
                onAlive();
                throw new errors/* PageError */.AX(IGNORED, text);
            case 'refresh_token':
                onAlive();
                throw new errors/* PageError */.AX(REFRESH_TOKEN, text);
            case 'reset_pagination':
                onAlive();
                throw new errors/* StreamError */.lm(RESET_PAGINATION, text);
        }
    }
}
function failed(request, status, { retryAt, resetAt }) {
    return new errors/* RetryableError */.dw(`http_${status}`, `${showRequest(request)} answered ${status}`, {
        notBefore: retryAt ?? (status === 429 ? resetAt : undefined),
        throttled: status === 429,
        remedy: 'The next run asks for it again; if it lasts, ask the operator of the source.',
    });
}
function blocked(request, response, wall, hints) {
    return new errors/* RetryableError */.dw(BLOCKED, `${showRequest(request)} answered ${response.status} with ${wall}`, {
        whenSpent: 'blocked',
        notBefore: hints.retryAt,
        throttled: true,
        remedy: 'The site does not want automated visitors from here: ask its operator for access, or for an API.',
    });
}
const isConditional = ({ headers }) => 'if-none-match' in headers || 'if-modified-since' in headers;
function remedyFor(status) {
    if (status === 401)
        return 'Check the credential of the source.';
    if (status === 403)
        return 'Check what the credential may read; if this is a rate limit, say so in a response rule.';
    if (status === 404)
        return 'Check base_url and path.';
    if (status >= 300 && status < 400)
        return 'Check the address: it answers with a redirect that leads nowhere.';
    return 'Check the parameters of the request.';
}

;// CONCATENATED MODULE: ./lib/http/authenticate.js



/** A token that was just made may be refused once more, where it was used up meanwhile; after that the refusal is meant. */
const MAX_REPLAYS = 2;
/**
 * Applies the credential afresh on each attempt. A refused one is renewed (all requests in flight share that) and the
 * request replayed, outside the attempt count. `pace` waits for the rate limit before a replay.
 */
function authenticate(authenticator, pace) {
    return (next) => async (request) => {
        for (let replays = 0;; replays++) {
            const signed = authenticator ? await authenticator.apply(request) : request;
            try {
                return await next(signed);
            }
            catch (error) {
                if (!(error instanceof errors/* PageError */.AX) || !isRefusal(error))
                    throw error;
                const renewed = authenticator && replays < MAX_REPLAYS && (await authenticator.renew(signed.generation ?? 0));
                if (!renewed)
                    throw unauthorized(request, error, authenticator !== undefined);
                await pace(request);
            }
        }
    };
}
const isRefusal = ({ code }) => code === HTTP_401 || code === REFRESH_TOKEN;
function unauthorized(request, cause, hasCredential) {
    return new errors/* StreamError */.lm(UNAUTHORIZED, `${showRequest(request)} refuses the credential: ${cause.message}`, {
        remedy: hasCredential
            ? 'Check that the credential is current and may read this; the secret may have been changed.'
            : 'Add auth to the source: this address wants a credential.',
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/http/network-errors.js

const RESET = {
    code: 'reset',
    text: (host) => `${host} broke the connection off before its answer was complete`,
};
const TIMEOUT = { code: 'timeout', text: (host) => `${host} did not answer in time` };
const STALLED = { code: 'timeout', text: (host) => `${host} fell silent in the middle of its answer` };
const CONNECT = { code: 'connect_timeout', text: (host) => `no connection to ${host} came about in time` };
const REFUSED = { code: 'connection_refused', text: (host) => `${host} refuses connections` };
const UNREACHABLE = { code: 'unreachable', text: (host) => `${host} cannot be reached from here` };
const DNS = { code: 'dns_failed', text: (host) => `the name ${host} could not be looked up for now` };
const LENGTH = {
    code: 'incomplete_body',
    text: (host) => `the body from ${host} does not have the length that was announced`,
};
const RETRYABLE = {
    UND_ERR_SOCKET: RESET,
    ECONNRESET: RESET,
    ECONNABORTED: RESET,
    EPIPE: RESET,
    UND_ERR_HEADERS_TIMEOUT: TIMEOUT,
    UND_ERR_BODY_TIMEOUT: STALLED,
    ETIMEDOUT: CONNECT,
    UND_ERR_CONNECT_TIMEOUT: CONNECT,
    ECONNREFUSED: REFUSED,
    EHOSTUNREACH: UNREACHABLE,
    ENETUNREACH: UNREACHABLE,
    EHOSTDOWN: UNREACHABLE,
    ENETDOWN: UNREACHABLE,
    EADDRNOTAVAIL: UNREACHABLE,
    EAI_AGAIN: DNS,
    EAI_FAIL: DNS,
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: LENGTH,
    HPE_INVALID_EOF_STATE: LENGTH,
};
/** These failed before the request can have arrived anywhere. */
const NEVER_SENT = new Set(['connect_timeout', 'connection_refused', 'unreachable', 'dns_failed', 'host_not_found']);
/** These name the host itself: with no success in the run, the whole stream is pointless. */
const HOST_ABSENT = new Set(['connection_refused', 'unreachable', 'connect_timeout', 'dns_failed']);
/** Whether a failed request is sure not to have been processed, so that even a POST may be repeated. */
const neverSent = (code) => NEVER_SENT.has(code);
/** Whether a failure says that nobody is there at all. */
const hostAbsent = (code) => HOST_ABSENT.has(code);
/** An error of undici, of a socket or of TLS in the run's own terms. Ours pass through. */
function explainNetworkError(thrown, url) {
    if (thrown instanceof errors/* IngestError */.FI)
        return thrown;
    const codes = codesOf(thrown);
    const host = url.host;
    for (const code of codes) {
        const meaning = RETRYABLE[code];
        if (meaning)
            return new errors/* RetryableError */.dw(meaning.code, meaning.text(host), { cause: thrown });
    }
    if (codes.includes('ENOTFOUND') || codes.includes('ENODATA')) {
        return new errors/* RetryableError */.dw('host_not_found', `there is no host named ${url.hostname}`, {
            attempts: 1,
            whenSpent: 'stream',
            remedy: 'Check base_url for a misspelt host name.',
            cause: thrown,
        });
    }
    return explainProtocol(thrown, codes, host) ?? explainTls(thrown, codes, host) ?? unknown(thrown, host);
}
function explainProtocol(thrown, codes, host) {
    if (codes.some((code) => code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW')) {
        return new errors/* StreamError */.lm('oversized_headers', `${host} sent more than 64 KiB of response headers`, {
            remedy: 'Ask the operator of the source: no client accepts such headers.',
            cause: thrown,
        });
    }
    if (codes.includes('UND_ERR_INVALID_ARG')) {
        return new errors/* StreamError */.lm('bad_request', `the request to ${host} cannot be sent: ${messageOf(thrown)}`, {
            remedy: 'A header value of the config, or the variable that it comes from, holds a line break or another control character.',
            cause: thrown,
        });
    }
    if (codes.some((code) => code.startsWith('HPE_'))) {
        return new errors/* RetryableError */.dw('bad_http', `${host} sent something that is not a valid HTTP answer`, {
            whenSpent: 'stream',
            remedy: 'Check that base_url names an HTTP server and not another service.',
            cause: thrown,
        });
    }
    return undefined;
}
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));
const TLS_TEXT = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'ends in a self-signed authority',
    CERT_HAS_EXPIRED: 'has expired',
    CERT_NOT_YET_VALID: 'is not valid yet',
    ERR_TLS_CERT_ALTNAME_INVALID: 'belongs to another name',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'comes without its intermediate certificates',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'comes from an authority that is not trusted here',
    CERT_REVOKED: 'was revoked',
};
function explainTls(thrown, codes, host) {
    const known = codes.find((code) => code in TLS_TEXT);
    if (known === undefined && !codes.some((code) => /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_)/.test(code)))
        return undefined;
    if (known === undefined) {
        return new errors/* StreamError */.lm('tls_failed', `no secure connection to ${host} could be agreed on`, {
            remedy: 'Check that the port speaks TLS, and that base_url says https where it should.',
            cause: thrown,
        });
    }
    return new errors/* StreamError */.lm('tls_certificate', `the certificate of ${host} ${TLS_TEXT[known]}`, {
        remedy: 'Have the certificate fixed, or trust its authority through NODE_EXTRA_CA_CERTS. Verification is never switched off.',
        cause: thrown,
    });
}
function unknown(thrown, host) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return new errors/* RetryableError */.dw('network', `the request to ${host} failed: ${detail}`, { cause: thrown });
}
/** The code of an error, of its causes, and of each address that was tried. */
function codesOf(thrown, depth = 0) {
    if (!(thrown instanceof Error) || depth > 4)
        return [];
    const own = 'code' in thrown && typeof thrown.code === 'string' ? [thrown.code] : [];
    const tried = thrown instanceof AggregateError ? thrown.errors.flatMap((error) => codesOf(error, depth + 1)) : [];
    return [...own, ...tried, ...codesOf(thrown.cause, depth + 1)];
}

;// CONCATENATED MODULE: ./lib/http/breaker.js



/**
 * Asks the circuit before each attempt and tells it of the host's failures. Stands inside the places in flight, so that
 * requests which were already waiting for a place when the host went out do not run into the wall one after another.
 */
function breaker(circuit, call, witness) {
    return (next) => async (request) => {
        let probe = await circuit.admit(request);
        call.alive = false;
        try {
            const asked = probe ? witness.ask(request.signal) : undefined;
            if (asked) {
                await asked;
                call.alive = false; // what comes now is the page's own affair
                circuit.released();
                probe = false;
            }
            const response = await next(request);
            if (request.idempotent !== false)
                witness.note(request);
            return response;
        }
        catch (error) {
            // Before the probe is released, so that whoever waits finds the new pause.
            if (error instanceof errors/* RetryableError */.dw && isHostFailure(error, call)) {
                const absent = hostAbsent(error.code);
                const own = error.code === 'http_500';
                call.verdict = circuit.failed(request, { probe, notBefore: error.notBefore, absent, own });
            }
            throw error;
        }
        finally {
            if (probe)
                circuit.released();
        }
    };
}
// A page that was answered and could not be read is the page's trouble, and so is a wall; a name that does not exist is asked for once.
const isHostFailure = (error, call) => !call.alive && error.code !== BLOCKED && error.attempts !== 1;

;// CONCATENATED MODULE: ./lib/http/buffers.js
/** Smaller ones are cheap enough as they are. */
const SMALLEST = 64 * 1024;
const LARGEST = 8 * 1024 * 1024;
/** Bytes that lie ready at most. */
const KEPT = 32 * 1024 * 1024;
function createBuffers() {
    const free = new Map();
    let kept = 0;
    return {
        take(bytes) {
            if (bytes < SMALLEST || bytes > LARGEST)
                return Buffer.allocUnsafeSlow(bytes);
            const size = sizeClass(bytes);
            const found = free.get(size)?.pop();
            if (!found)
                return Buffer.from(Buffer.allocUnsafeSlow(size).buffer, 0, bytes);
            kept -= size;
            return Buffer.from(found, 0, bytes);
        },
        give({ buffer }) {
            const size = buffer.byteLength;
            if (!(buffer instanceof ArrayBuffer) || size < SMALLEST || size > LARGEST || size !== sizeClass(size))
                return;
            if (kept + size > KEPT)
                return;
            const list = free.get(size);
            if (list)
                list.push(buffer);
            else
                free.set(size, [buffer]);
            kept += size;
        },
    };
}
/** The next of 64, 80, 96, 112, 128, 160 … KiB: four steps per doubling waste a fifth at most. */
function sizeClass(bytes) {
    const step = 2 ** (Math.floor(Math.log2(Math.max(SMALLEST, bytes - 1))) - 2);
    return Math.ceil(bytes / step) * step;
}

// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
;// CONCATENATED MODULE: ./lib/http/adaptive-rate.js
/** Time of successes after which a lowered rate is back where it was. */
const RECOVERY_MS = 5_000;
/** The slowest that throttling alone makes us: one request in 10 s. */
const SLOWEST = 1 / 10_000;
/** Without a configured rate, the one to be halved is the fastest at which so many requests in a row went out. */
const OBSERVED_RUN = 8;
/** Shorter spans say more about concurrency than about a rate; ms. */
const OBSERVED_SPAN = 50;
const OBSERVED_MAX = 256;
function createAdaptiveRate(configured) {
    const normal = configured ? configured.count / configured.perMs : undefined;
    const starts = [];
    let lowered;
    function current(now) {
        if (!lowered)
            return normal;
        const { rate, target, recoversFrom } = lowered;
        const progress = recoversFrom === undefined ? 0 : (now - recoversFrom) / RECOVERY_MS;
        if (progress < 1)
            return rate + (target - rate) * progress;
        lowered = undefined;
        return normal;
    }
    // The fastest and not the average: pauses and outages say nothing about what the server found too fast.
    function observed() {
        const run = Math.min(OBSERVED_RUN, starts.length - 1);
        if (run < 1)
            return 1 / 1_000;
        let shortest = Number.POSITIVE_INFINITY;
        for (let i = run; i < starts.length; i++)
            shortest = Math.min(shortest, starts[i] - starts[i - run]);
        return run / Math.max(OBSERVED_SPAN, shortest);
    }
    return {
        interval(now) {
            const rate = current(now);
            return rate === undefined ? 0 : 1 / rate;
        },
        started(now) {
            if (normal !== undefined)
                return;
            starts.push(now);
            if (starts.length > OBSERVED_MAX)
                starts.splice(0, OBSERVED_MAX / 2);
        },
        throttled(startedAt, now) {
            if (lowered && startedAt <= lowered.at)
                return;
            const before = current(now) ?? observed();
            const target = lowered?.target ?? before;
            lowered = { rate: Math.max(SLOWEST, before / 2), target, at: now, recoversFrom: undefined };
        },
        succeeded(now) {
            if (lowered && lowered.recoversFrom === undefined)
                lowered.recoversFrom = now;
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/slots.js
function createSlots(limit) {
    let taken = 0;
    const waiting = new Set();
    function release() {
        const [next] = waiting;
        if (!next) {
            taken -= 1;
            return;
        }
        waiting.delete(next);
        next();
    }
    return {
        async take(signal) {
            signal.throwIfAborted();
            if (taken < limit)
                taken += 1;
            else {
                await new Promise((resolve, reject) => {
                    const turn = () => {
                        signal.removeEventListener('abort', leave);
                        resolve();
                    };
                    const leave = () => {
                        waiting.delete(turn);
                        reject(signal.reason);
                    };
                    signal.addEventListener('abort', leave, { once: true });
                    waiting.add(turn);
                });
            }
            return release;
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/limiter.js





/** What is told, and not merely waited. */
const TOLD_FROM_MS = 1_000;
function createLimiter({ rate, concurrency, clock, emit, deadline }) {
    const slots = createSlots(concurrency);
    const adaptive = createAdaptiveRate(rate);
    let pausedUntil = 0;
    let toldPause = 0;
    let nextAt = 0;
    // Evenly spaced; who comes late may catch up with one request, so that a timer's delay does not lower the rate.
    function reserve(now) {
        const start = Math.max(now, pausedUntil);
        const interval = adaptive.interval(now);
        if (interval === 0)
            return start;
        nextAt = Math.max(nextAt, start - interval);
        const at = Math.max(start, nextAt);
        nextAt += interval;
        return at;
    }
    function tell(request, waitMs, paused) {
        if (waitMs < TOLD_FROM_MS || (paused && toldPause === pausedUntil))
            return;
        if (paused)
            toldPause = pausedUntil;
        const { stream, page, url } = request;
        const reason = paused
            ? `${url.host} asked for a pause of ${(0,units/* formatDuration */.a3)(waitMs)}`
            : `the rate limit of ${url.host} leaves room in ${(0,units/* formatDuration */.a3)(waitMs)}`;
        emit({ type: 'wait', stream, page, host: url.host, cause: paused ? 'server_hint' : 'rate_limit', reason, waitMs });
    }
    return {
        slot: (signal) => slots.take(signal),
        async pace(request) {
            for (;;) {
                const now = clock.now();
                const at = reserve(now);
                if (at > deadline)
                    throw beyondDeadline(request, at - now);
                if (at > now) {
                    tell(request, Math.round(at - now), at === pausedUntil);
                    await clock.sleep(at - now, request.signal);
                }
                // A pause may have begun while this one slept.
                if (pausedUntil <= clock.now())
                    break;
            }
            adaptive.started(clock.now());
        },
        pauseUntil(at) {
            pausedUntil = Math.max(pausedUntil, at);
        },
        throttled: (startedAt) => adaptive.throttled(startedAt, clock.now()),
        succeeded: () => adaptive.succeeded(clock.now()),
    };
}
/** The stream is put off: what the server asks for lies behind the end of this run. */
function beyondDeadline(request, waitMs, cause) {
    const { stream, page, url } = request;
    const text = `${url.host} wants ${page} of ${stream} asked for in ${(0,units/* formatDuration */.a3)(waitMs)}, after this run's deadline`;
    return new errors/* DeferredError */._G(DEFERRED, text, {
        remedy: 'Nothing is lost: the next run goes on from here.',
        cause,
    });
}
/** Holds a place among the requests in flight for as long as the rest takes. */
const places = (limiter) => (next) => async (request) => {
    const release = await limiter.slot(request.signal);
    try {
        return await next(request);
    }
    finally {
        release();
    }
};
/** Sends at the rate that is allowed, and learns from what comes back: a hint pauses the whole host, a 429 without one slows it down. */
function rateLimit(limiter, clock) {
    return (next) => async (request) => {
        await limiter.pace(request);
        const startedAt = clock.now();
        try {
            const response = await next(request);
            limiter.succeeded();
            return response;
        }
        catch (error) {
            if (error instanceof errors/* RetryableError */.dw) {
                // A hint says all there is to know; without one, slower is the only answer to "too many".
                if (error.notBefore !== undefined)
                    limiter.pauseUntil(error.notBefore);
                else if (error.throttled)
                    limiter.throttled(startedAt);
            }
            throw error;
        }
    };
}

;// CONCATENATED MODULE: ./lib/http/circuit.js




/** One page that keeps failing alone is waited for this many times `base`: it may be the page and not the host. */
const PATIENCE_WITH_ONE_PAGE = 120;
function createCircuit(options) {
    const { threshold, base, max, giveUpAfter, clock, random, emit, deadline } = options;
    const pages = new Set();
    let known = false;
    let streak = 0;
    let since = 0;
    let open = false;
    let until = 0;
    let rounds = 0;
    let probing = false;
    let changed = Promise.withResolvers();
    function notify() {
        changed.resolve();
        changed = Promise.withResolvers();
    }
    function pause(request, notBefore) {
        const longest = Math.min(max, base * 2 ** rounds);
        until = Math.max(clock.now() + longest * (0.5 + random() / 2), notBefore ?? 0);
        rounds += 1;
        const { stream, page, url } = request;
        const waitMs = Math.round(until - clock.now());
        if (waitMs < 1_000)
            return;
        const reason = `${url.host} has answered nothing useful ${streak} times in a row; next try in ${(0,units/* formatDuration */.a3)(waitMs)}`;
        emit({ type: 'wait', stream, page, host: url.host, cause: 'outage', reason, waitMs });
    }
    const exhausted = () => clock.now() - since >= (pages.size > 1 ? giveUpAfter : Math.min(giveUpAfter, base * PATIENCE_WITH_ONE_PAGE));
    return {
        async admit(request) {
            while (open) {
                request.signal.throwIfAborted();
                const wait = until - clock.now();
                if (probing)
                    await orAborted(changed.promise, request.signal);
                else if (wait <= 0) {
                    probing = true;
                    return true;
                }
                else if (pages.size > 1 && exhausted())
                    throw hostDown(request, clock.now() - since);
                else if (until > deadline)
                    throw beyondDeadline(request, wait);
                else
                    await clock.sleep(wait, request.signal);
            }
            return false;
        },
        failed(request, { probe, notBefore, absent, own }) {
            if (streak === 0)
                since = clock.now();
            streak += 1;
            pages.add(`${request.stream}\n${request.page}`);
            if (probe || (!open && opens(absent, own))) {
                open = true;
                pause(request, notBefore);
            }
            if (!open)
                return 'closed';
            if (!exhausted())
                return 'open';
            return pages.size > 1 ? 'down' : 'spent';
        },
        alive() {
            known = true;
            if (streak === 0)
                return;
            streak = 0;
            rounds = 0;
            open = false;
            pages.clear();
            notify();
        },
        released() {
            probing = false;
            notify();
        },
        get known() {
            return known;
        },
    };
    function opens(absent, own) {
        if (streak < threshold || (absent && !known))
            return false;
        return pages.size > 1 || (known && !own);
    }
}
/** The error of a host that was out for longer than a run waits. */
function hostDown(request, ms, cause) {
    return new errors/* StreamError */.lm(HOST_DOWN, `${request.url.host} has answered nothing useful for ${(0,units/* formatDuration */.a3)(ms)}`, {
        remedy: 'The next run goes on from here; raise outage.give_up_after to wait longer.',
        cause,
    });
}
function orAborted(promise, signal) {
    return new Promise((resolve, reject) => {
        const onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        void promise.then(() => {
            signal.removeEventListener('abort', onAbort);
            resolve();
        });
    });
}

;// CONCATENATED MODULE: ./lib/http/compose.js
/** Layers around a sender, the first one outermost. */
const compose = (...layers) => (send) => layers.reduceRight((next, layer) => layer(next), send);

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/undici/lib/core/connect.js
var connect = __webpack_require__(59136);
;// CONCATENATED MODULE: ./lib/http/addresses.js

const V4 = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
];
const V6 = [
    ['::', 128],
    ['::1', 128],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001:db8::', 32],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
];
const refused = new external_node_net_.BlockList();
for (const [network, bits] of V4)
    refused.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of V6)
    refused.addSubnet(network, bits, 'ipv6');
/**
 * Whether an address belongs to the public internet: not loopback, private, link-local (where clouds keep their
 * metadata), multicast or reserved. IPv6 forms that carry an IPv4 address (mapped, compatible, NAT64, 6to4) are judged by that one too.
 */
function isPublicAddress(address) {
    const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
    const version = (0,external_node_net_.isIP)(bare);
    if (version === 0)
        return false;
    if (version === 4)
        return !refused.check(bare, 'ipv4');
    if (refused.check(bare, 'ipv6'))
        return false;
    const inner = embeddedV4(bare);
    return inner === undefined || !refused.check(inner, 'ipv4');
}
function embeddedV4(address) {
    const words = expand(address);
    const leading = words.slice(0, 6).join(':');
    if (leading === '0:0:0:0:0:ffff' || leading === '0:0:0:0:0:0' || leading === '0:0:0:0:ffff:0')
        return dotted(words, 6);
    if (leading === '64:ff9b:0:0:0:0')
        return dotted(words, 6);
    if (words[0] === '2002')
        return dotted(words, 1);
    return undefined;
}
function dotted(words, at) {
    const high = Number.parseInt(words[at], 16);
    const low = Number.parseInt(words[at + 1], 16);
    return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}
// The URL parser writes every IPv6 address in its one canonical form: hexadecimal words, the longest run of zeros as "::".
function expand(address) {
    const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
    const [head = '', tail] = canonical.split('::');
    const before = head === '' ? [] : head.split(':');
    if (tail === undefined)
        return before;
    const after = tail === '' ? [] : tail.split(':');
    return [...before, ...Array(8 - before.length - after.length).fill('0'), ...after];
}

;// CONCATENATED MODULE: ./lib/http/guard.js





const bareHost = (hostname) => hostname.replace(/^\[|\]$/g, '').toLowerCase();
function refusal(hostname) {
    return new errors/* PageError */.AX('address_refused', `${hostname} lies in a private or local network, and the config does not name it`, {
        remedy: `If this is meant, add ${hostname} to allow_hosts.`,
    });
}
/**
 * Connects only to public addresses, unless the config names the host. The check stands at the connection itself, on the
 * very addresses that are dialled: a name that resolves differently a second time gains nothing.
 */
function createGuardedConnect({ timeout, trusted, lookup }) {
    const resolve = lookup ?? external_node_dns_.lookup;
    const options = { timeout, allowH2: false, keepAlive: true };
    const connectAnywhere = connect(lookup ? { ...options, lookup } : options);
    const connectPublic = connect({ ...options, lookup: publicOnly(resolve) });
    return (target, callback) => {
        const host = bareHost(target.hostname);
        if (trusted.has(host))
            return connectAnywhere(target, callback);
        if ((0,external_node_net_.isIP)(host) !== 0 && !isPublicAddress(host))
            return callback(refusal(host), null);
        return connectPublic(target, callback);
    };
}
function publicOnly(resolve) {
    return (hostname, options, callback) => {
        resolve(hostname, { ...options, all: true }, (error, found) => {
            if (error)
                return callback(error, '', 0);
            const addresses = found.filter(({ address }) => isPublicAddress(address));
            const first = addresses[0];
            if (!first)
                return callback(refusal(hostname), '', 0);
            if (options.all)
                return callback(null, addresses);
            callback(null, first.address, first.family);
        });
    };
}

// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(74995);
;// CONCATENATED MODULE: ./lib/http/retry-delay.js
/**
 * Milliseconds to wait before the next attempt. A hint that lies ahead is the floor, never cut short, with up to a
 * second of jitter on top. Without one: exponential with full jitter; after a 429 the same window, but on top of its own
 * length, so that it is at least twice the wait of a 5xx for the same draw.
 */
function retryDelay({ attempt, throttled, notBefore, now, base, max, random }) {
    if (notBefore !== undefined && notBefore > now)
        return notBefore - now + random() * Math.min(base, 1_000);
    const window = Math.min(max, base * 2 ** (attempt - 1));
    return throttled ? window + random() * window : random() * window;
}

;// CONCATENATED MODULE: ./lib/http/retry.js






/** Statuses that say that the request was not processed: even what must not arrive twice may be sent again. */
const NOT_PROCESSED = new Set(['http_429', 'http_503', 'rate_limited']);
/** Repeats what may succeed another time. p-retry turns the loop; when, and how often, is decided here. */
function retry(options, call) {
    return (next) => (request) => {
        const attempt = () => {
            call.verdict = 'closed';
            return next(request);
        };
        return (0,p_retry/* default */.Ay)(attempt, {
            retries: Number.POSITIVE_INFINITY,
            minTimeout: 0,
            signal: request.signal,
            shouldRetry: ({ error }) => decide(error, { options, call, request }),
        });
    };
}
/** Whether there is another attempt, after its wait; throws what the failure becomes where there is none. */
async function decide(error, state) {
    if (!(error instanceof errors/* RetryableError */.dw))
        return false;
    const { options, call, request } = state;
    const { verdict } = call;
    const { attempts } = options.policy;
    if (verdict === 'down')
        throw hostDown(request, options.giveUpAfter, error);
    const repeatable = request.idempotent !== false || neverSent(error.code) || NOT_PROCESSED.has(error.code);
    if (verdict === 'spent' || !repeatable)
        throw spent(error, state);
    if (verdict === 'open') {
        tell(error, 0, `${error.message}; waiting for the host to come back`, state);
        return true;
    }
    if (call.attempt >= Math.min(attempts, error.attempts ?? attempts))
        throw spent(error, state);
    const { clock, random, deadline, policy } = options;
    const now = clock.now();
    const wait = Math.ceil(retryDelay({ ...policy, ...hintOf(error), attempt: call.attempt, now, random }));
    if (now + wait > deadline)
        throw beyondDeadline(request, wait, error);
    tell(error, wait, error.message, state);
    await clock.sleep(wait, request.signal);
    call.attempt += 1;
    return true;
}
const hintOf = ({ throttled, notBefore }) => ({ throttled, notBefore });
function tell({ code: cause }, waitMs, reason, { options, call, request }) {
    const { stream, page } = request;
    const { attempts } = options.policy;
    options.emit({ type: 'retry', stream, page, attempt: call.attempt, attempts, cause, reason, waitMs });
}
/** What a failure becomes when its attempts are used up. */
function spent(error, { options, call, request }) {
    const times = call.attempt === 1 ? 'one attempt' : `${call.attempt} attempts`;
    const message = `${request.page} of ${request.stream} failed after ${times}: ${error.message}`;
    const nobody = hostAbsent(error.code) && !options.circuit.known;
    const remedy = nobody ? 'Check base_url, and that its server runs.' : error.remedy;
    const details = {
        ...(remedy === undefined ? {} : { remedy }),
        cause: error,
        stream: request.stream,
        page: request.page,
    };
    if (error.whenSpent === 'blocked')
        return new errors/* BlockedError */.t9(error.code, message, details);
    if (error.whenSpent === 'stream' || nobody)
        return new errors/* StreamError */.lm(error.code, message, details);
    return new errors/* PageError */.AX(error.code, message, details);
}

// EXTERNAL MODULE: ./lib/http/rules.js + 1 modules
var http_rules = __webpack_require__(20047);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/http/decompress.js




/** What we ask servers for: exactly what `decompress` understands. */
const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';
const MAX_ENCODINGS = 2;
/** Below this, no ratio is suspicious: a page of equal rows compresses a thousandfold. */
const RATIO_FLOOR = 10 * 1024 * 1024;
/** A trip to the thread pool costs more than decompressing this little in place. */
const SYNC_LIMIT = 64 * 1024;
const gzip = { sync: external_node_zlib_.gunzipSync, async: (0,external_node_util_.promisify)(external_node_zlib_.gunzip) };
const zlib = { sync: external_node_zlib_.inflateSync, async: (0,external_node_util_.promisify)(external_node_zlib_.inflate) };
const raw = { sync: external_node_zlib_.inflateRawSync, async: (0,external_node_util_.promisify)(external_node_zlib_.inflateRaw) };
const br = { sync: external_node_zlib_.brotliDecompressSync, async: (0,external_node_util_.promisify)(external_node_zlib_.brotliDecompress) };
const zstd = { sync: external_node_zlib_.zstdDecompressSync, async: (0,external_node_util_.promisify)(external_node_zlib_.zstdDecompress) };
// "deflate" means a zlib stream, but some servers send the bare one; a zlib header is divisible by 31.
const hasZlibHeader = (bytes) => (bytes[0] & 0x0f) === 8 && ((bytes[0] << 8) | (bytes[1] ?? 0)) % 31 === 0;
function codecFor(encoding, bytes) {
    switch (encoding) {
        case 'gzip':
        case 'x-gzip':
            return gzip;
        case 'deflate':
            return hasZlibHeader(bytes) ? zlib : raw;
        case 'br':
            return br;
        case 'zstd':
            return zstd;
        default:
            return undefined;
    }
}
/** The encodings of a Content-Encoding header in the order in which they were applied. */
function parseEncodings(header) {
    return (header ?? '')
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== '' && name !== 'identity');
}
/**
 * The body as it was before compression; undefined where nothing was compressed. A stream that breaks off is an error, never a short body.
 * @throws RetryableError `truncated_body`, `bad_encoding`; PageError `encoding_chain`, `unknown_encoding`, `body_too_large`, `decompression_bomb`
 */
function decompress(body, header, limits) {
    const encodings = parseEncodings(header);
    if (encodings.length === 0)
        return undefined;
    if (encodings.length > MAX_ENCODINGS) {
        throw new errors/* PageError */.AX('encoding_chain', `the body was compressed ${encodings.length} times over (${header})`, {
            remedy: 'Nothing honest compresses more than twice: ask the operator of the source.',
        });
    }
    if (encodings.length === 1)
        return decode(encodings[0], body, body.byteLength, limits);
    return decodeChain(encodings.reverse(), body, limits);
}
async function decodeChain(encodings, body, limits) {
    let bytes = body;
    for (const encoding of encodings)
        bytes = await decode(encoding, bytes, body.byteLength, limits);
    return bytes;
}
function decode(encoding, bytes, wireBytes, limits) {
    const codec = codecFor(encoding, bytes);
    if (!codec) {
        throw new errors/* PageError */.AX('unknown_encoding', `the body is encoded as "${encoding.slice(0, 40)}", which nobody asked for`, {
            remedy: 'Set the header accept-encoding: identity on this source.',
        });
    }
    const maxOutputLength = Math.min(limits.body, Math.max(RATIO_FLOOR, wireBytes * limits.ratio));
    const options = { maxOutputLength, chunkSize: Math.min(Math.max(16_384, bytes.byteLength * 8), 1_048_576) };
    if (bytes.byteLength > SYNC_LIMIT) {
        return codec.async(bytes, options).catch((cause) => {
            throw explain(cause, encoding, maxOutputLength, limits);
        });
    }
    try {
        return codec.sync(bytes, options);
    }
    catch (cause) {
        throw explain(cause, encoding, maxOutputLength, limits);
    }
}
function explain(cause, encoding, allowed, limits) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return tooLarge(allowed, limits, cause);
    const message = cause instanceof Error ? cause.message : '';
    if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(message)) {
        return new errors/* RetryableError */.dw('truncated_body', `the ${encoding} body broke off before its end`, { cause });
    }
    return new errors/* RetryableError */.dw('bad_encoding', `the body is not valid ${encoding}, although its header says so`, {
        whenSpent: 'stream',
        remedy: 'Ask the operator of the source, or set the header accept-encoding: identity on it.',
        cause,
    });
}
function tooLarge(allowed, limits, cause) {
    if (allowed < limits.body) {
        return new errors/* PageError */.AX('decompression_bomb', `the body grew more than ${limits.ratio}-fold when decompressed`, {
            remedy: 'Raise limits.ratio if this source is trusted to send such pages.',
            cause,
        });
    }
    return bodyTooLarge(limits, cause);
}
function bodyTooLarge(limits, cause) {
    return new errors/* PageError */.AX('body_too_large', `the body is larger than ${(0,units/* formatBytes */.z3)(limits.body)}`, {
        remedy: 'Ask for smaller pages, or raise limits.body.',
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/http/redirect.js


const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Most redirects of one request. */
const REDIRECT_LIMIT = 10;
/** Headers that carry a credential whatever the config calls them; none of them leaves its origin. */
const SENSITIVE = /^(authorization|proxy-authorization|cookie2?|x-api-key|api-key|apikey|x-auth.*|x-access-token|x-csrf-token|x-amz-security-token|.*[-_](token|secret|signature|key))$/;
/** Of no meaning without a body. */
const OF_BODY = /^(content-.*|transfer-encoding|digest)$/;
/** Where an answer sends its request on to; undefined where it is no redirect. */
function redirectTarget(status, location, from) {
    if (!REDIRECTS.has(status) || location === undefined || location.trim() === '')
        return undefined;
    const target = URL.parse(location, from.href);
    if (!target) {
        throw new errors/* PageError */.AX('redirect_refused', `${showUrl(from)} redirects to something that is not a URL`);
    }
    // A fragment survives a redirect in browsers only; on the wire it does not exist.
    target.hash = '';
    return target;
}
/**
 * The request that follows a redirect. 303 (and 301, 302 for POST) become GET; 307 and 308 keep method and body, but only
 * on the same origin. Leaving the origin costs every credential, for the rest of the chain.
 * @throws PageError `redirect_refused`, `redirect_insecure`
 */
function followRedirect(request, status, target) {
    assertAllowed(request, target);
    const rewrite = becomesGet(request.method, status);
    const leaves = target.origin !== request.url.origin;
    if (leaves && !rewrite && request.body !== undefined) {
        throw new errors/* PageError */.AX('redirect_refused', `${showRequest(request)} redirects its body to another origin, ${target.origin}`, {
            remedy: 'If the API has moved there, write the new address into base_url.',
        });
    }
    const { body, ...rest } = request;
    const kept = rewrite ? withoutHeaders(request.headers, OF_BODY) : request.headers;
    return {
        ...rest,
        ...(rewrite || body === undefined ? {} : { body }),
        method: rewrite ? 'GET' : request.method,
        url: leaves ? withoutQuery(target, request.credentials ?? []) : target,
        headers: leaves ? withoutCredentials(kept, request.credentials ?? []) : kept,
    };
}
function becomesGet(method, status) {
    if (status === 303)
        return method !== 'GET' && method !== 'HEAD';
    return (status === 301 || status === 302) && method === 'POST';
}
function assertAllowed(request, target) {
    if (target.protocol !== 'http:' && target.protocol !== 'https:') {
        throw new errors/* PageError */.AX('redirect_refused', `${showRequest(request)} redirects to a "${target.protocol}" address`, {
            remedy: 'Only http and https are followed; tell the operator of the source.',
        });
    }
    if (request.url.protocol === 'https:' && target.protocol === 'http:') {
        throw new errors/* PageError */.AX('redirect_insecure', `${showRequest(request)} redirects from https to http, ${target.host}`, {
            remedy: 'Ask for an address that stays on https: what was secret would travel in the clear.',
        });
    }
}
const withoutHeaders = (headers, names) => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.test(name.toLowerCase())));
function withoutCredentials(headers, credentials) {
    const entries = Object.entries(withoutHeaders(headers, SENSITIVE));
    return Object.fromEntries(entries.filter(([name]) => !credentials.includes(name.toLowerCase())));
}
function withoutQuery(url, credentials) {
    const clean = new URL(url);
    clean.username = '';
    clean.password = '';
    for (const name of [...clean.searchParams.keys()]) {
        if (credentials.includes(name.toLowerCase()))
            clean.searchParams.delete(name);
    }
    return clean;
}

;// CONCATENATED MODULE: ./lib/http/send.js





/** The innermost part: one request with its redirects, answered by a complete and decompressed body. */
function createSend({ transport, buffers, limits, userAgent }) {
    const defaults = { accept: '*/*', 'accept-encoding': ACCEPTED_ENCODINGS, 'user-agent': userAgent };
    const fetch = (request) => transport.fetch({
        method: request.method,
        url: request.url,
        headers: { ...defaults, ...request.headers },
        body: request.body,
        idempotent: request.idempotent ?? true,
        signal: request.signal,
    });
    async function follow(first) {
        let request = first;
        const seen = new Set();
        for (let hops = 0;; hops++) {
            const answer = await fetch(request);
            const target = redirectTarget(answer.status, answer.headers['location'], request.url);
            if (!target)
                return { request, answer };
            seen.add(`${request.method} ${request.url.href}`);
            const next = followRedirect(request, answer.status, target);
            if (seen.has(`${next.method} ${next.url.href}`))
                throw inCircles(first);
            if (hops + 1 > REDIRECT_LIMIT)
                throw tooMany(first);
            request = next;
        }
    }
    return async (original) => {
        try {
            const { request, answer } = await follow(original);
            return await complete(request, answer, limits, buffers);
        }
        catch (error) {
            if (original.signal.aborted)
                throw cancelled(original.signal);
            throw error;
        }
    };
}
async function complete(request, answer, limits, buffers) {
    const { status, headers, setCookies, body, receivedAt } = answer;
    const base = { status, headers, setCookies, url: request.url, wireBytes: body.byteLength, receivedAt };
    const given = hasNoBody(request, answer) ? undefined : decompress(body, headers['content-encoding'], limits);
    if (given === undefined)
        return { ...base, body, release: once(() => buffers.give(body)) };
    const plain = given instanceof Promise ? await given : given;
    buffers.give(body);
    return { ...base, body: plain };
}
function once(act) {
    let done = false;
    return () => {
        if (!done)
            act();
        done = true;
    };
}
// Some servers announce an encoding for a body of length zero; only where zero was not announced did something get lost.
function hasNoBody(request, { status, headers, body }) {
    if (request.method === 'HEAD' || status === 204 || status === 304)
        return true;
    return body.byteLength === 0 && headers['content-length'] === '0';
}
/** What an aborted signal means: its own reason where that is one of ours. */
function cancelled(signal) {
    if (signal.reason instanceof errors/* IngestError */.FI)
        return signal.reason;
    return new errors/* CancelledError */.cc('cancelled', 'the run was cancelled', { cause: signal.reason });
}
const inCircles = (request) => new errors/* PageError */.AX('redirect_loop', `${showRequest(request)} is redirected in circles`, {
    remedy: 'Open the address in a browser: it may want a session or a cookie.',
});
const tooMany = (request) => new errors/* PageError */.AX('redirect_limit', `${showRequest(request)} was redirected more than ${REDIRECT_LIMIT} times`, {
    remedy: 'Write the final address into base_url or path.',
});
/**
 * Refuses requests to hosts that the config does not name, such as a next link that leaves the source.
 * @throws StreamError `foreign_host`, `insecure_url`
 */
function assertOwnHost(request, baseUrl, allowed) {
    const host = bareHost(request.url.hostname);
    const own = bareHost(baseUrl.hostname);
    if (request.url.protocol !== 'http:' && request.url.protocol !== 'https:') {
        throw new errors/* StreamError */.lm('foreign_host', `${request.page} of ${request.stream} lies at a "${request.url.protocol}" address`, {
            remedy: 'Only http and https are fetched.',
        });
    }
    if (host !== own && !allowed.some((pattern) => matchesHost(pattern, host))) {
        throw new errors/* StreamError */.lm('foreign_host', `${request.page} of ${request.stream} lies on ${host}, not on ${own}`, {
            remedy: `If this is meant, add ${host} to allow_hosts of the source.`,
        });
    }
    if (host === own && baseUrl.protocol === 'https:' && request.url.protocol === 'http:') {
        throw new errors/* StreamError */.lm('insecure_url', `${request.page} of ${request.stream} lies at an http address of ${own}`, {
            remedy: 'The source is configured with https, and so must its links be: tell its operator.',
        });
    }
}
const matchesHost = (pattern, host) => pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : bareHost(pattern) === host;

;// CONCATENATED MODULE: ./lib/http/trace.js
/** Tells of each request on the wire and of its answer. Innermost, so that the time is the server's and not ours. */
function trace(emit, clock, attempt) {
    return (next) => async (request) => {
        const { stream, page } = request;
        const started = clock.now();
        emit({ type: 'request', stream, page, attempt: attempt() });
        const response = await next(request);
        const ms = clock.now() - started;
        emit({
            type: 'response',
            stream,
            page,
            attempt: attempt(),
            status: response.status,
            bytes: response.body.byteLength,
            ms,
        });
        return response;
    };
}

// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/client.js
var dispatcher_client = __webpack_require__(23701);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/pool.js
var dispatcher_pool = __webpack_require__(30628);
;// CONCATENATED MODULE: ./lib/http/download.js



/** A length beyond this is not believed before the bytes are there. */
const PREALLOCATE_LIMIT = 32 * 1024 * 1024;
/** Takes the pieces of a body into one buffer of the announced size, or joins them once at the end. */
function createBody(announced, { limits, buffers }) {
    const whole = announced !== undefined && announced <= PREALLOCATE_LIMIT ? buffers.take(announced) : undefined;
    const pieces = [];
    let size = 0;
    return {
        add(piece) {
            if (size + piece.length > limits.body)
                throw bodyTooLarge(limits);
            if (whole)
                piece.copy(whole, size);
            else
                pieces.push(piece);
            size += piece.length;
        },
        finish() {
            if (whole)
                return size === whole.length ? whole : whole.subarray(0, size);
            return join(pieces, buffers.take(size));
        },
    };
}
function join(pieces, into) {
    let at = 0;
    for (const piece of pieces)
        at += piece.copy(into, at);
    return into;
}
/**
 * Starts one request by `dispatch` and takes its answer. The deadline covers everything, so that a body that trickles
 * for ever ends too; an abort ends it at once.
 */
function download(dispatch, progress, options) {
    return new Promise((resolve, reject) => {
        let controller;
        let settled = false;
        const settle = () => {
            settled = true;
            clearTimeout(timer);
            options.signal.removeEventListener('abort', onAbort);
        };
        const fail = (error) => {
            if (settled)
                return;
            settle();
            reject(error);
        };
        const stop = (error) => {
            fail(error);
            controller?.abort(error);
        };
        const onAbort = () => stop(asError(options.signal.reason));
        const timer = setTimeout(() => stop(tooSlow(options)), options.total);
        options.signal.addEventListener('abort', onAbort, { once: true });
        if (options.signal.aborted)
            return onAbort();
        let head;
        let body;
        dispatch({
            onRequestStart(started) {
                controller = started;
                if (settled)
                    started.abort(new Error('the request is no longer wanted'));
            },
            onResponseStarted() {
                progress.answered = true;
            },
            onResponseStart(_, status, headers) {
                if (status < 200)
                    return;
                head = { status, ...flatten(headers), receivedAt: options.clock.now() };
                const announced = announcedLength(head.headers);
                if (announced !== undefined && announced > options.limits.body)
                    throw bodyTooLarge(options.limits);
                body = createBody(announced, options);
            },
            onResponseData(_, piece) {
                body?.add(piece);
            },
            onResponseEnd() {
                if (settled || !head || !body)
                    return;
                settle();
                resolve({ ...head, body: body.finish() });
            },
            onResponseError(_, error) {
                fail(error);
            },
        });
    });
}
function announcedLength(headers) {
    const text = headers['content-length'];
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
function flatten(headers) {
    const flat = {};
    let setCookies = [];
    for (const [name, value] of Object.entries(headers)) {
        if (value === undefined)
            continue;
        if (name === 'set-cookie')
            setCookies = Array.isArray(value) ? value : [value];
        else
            flat[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return { headers: flat, setCookies };
}
function tooSlow({ host, total }) {
    return new errors/* RetryableError */.dw('timeout', `the answer of ${host} was not complete after ${(0,units/* formatDuration */.a3)(total)}`, {
        remedy: 'Ask for smaller pages, or raise timeouts.total.',
    });
}
const asError = (reason) => reason instanceof Error ? reason : new errors/* PageError */.AX('aborted', String(reason));

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./lib/http/short-lived.js


/** A young collection takes about 2 ms; once in so many bytes it is a fraction of what it saves. */
const EVERY_BYTES = 16 * 1024 * 1024;
/** What survived a young collection waits in the old heap, which V8 lets grow to many times its use. */
const FULL_EVERY = 16;
let collect;
let received = 0;
let collections = 0;
/**
 * Counts bytes that came over sockets, and has their short-lived buffers swept while they are young. A download makes much external memory
 * and few objects: left alone, V8 never thinks of a young collection and starts one of the whole heap every 64 MiB.
 * Measured with pages of 300 KB: half the CPU time per page and 50 MiB less resident memory.
 */
function countReceived(bytes) {
    received += bytes;
    if (received < EVERY_BYTES)
        return;
    received = 0;
    collect ??= exposeCollect();
    collections += 1;
    collect({ type: collections % FULL_EVERY === 0 ? 'major' : 'minor' });
}
// The flag only concerns contexts that are made after it, so that no other code sees a global `gc`.
function exposeCollect() {
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    const found = (0,external_node_vm_.runInNewContext)('typeof gc === "function" ? gc : undefined');
    (0,external_node_v8_.setFlagsFromString)('--no-expose-gc');
    return typeof found === 'function' ? found : () => { };
}

;// CONCATENATED MODULE: ./lib/http/transport.js







const MAX_HEADER_BYTES = 64 * 1024;
const KEEP_ALIVE_MS = 10_000;
function createTransport(options) {
    const { timeouts, limits, buffers, concurrency, trusted, clock, lookup } = options;
    const connect = createGuardedConnect({ timeout: timeouts.connect, trusted, ...(lookup ? { lookup } : {}) });
    const settings = {
        headersTimeout: timeouts.headers,
        bodyTimeout: timeouts.headers,
        maxHeaderSize: MAX_HEADER_BYTES,
        keepAliveTimeout: KEEP_ALIVE_MS,
    };
    const lines = new WeakMap();
    const pools = new Map();
    const factory = (origin, poolOptions) => trackedClient(origin, poolOptions, connect, lines);
    function poolFor(origin) {
        const known = pools.get(origin);
        if (known)
            return known;
        const pool = new dispatcher_pool(origin, {
            ...settings,
            connections: concurrency,
            factory: (at, given) => factory(at, given),
        });
        pools.set(origin, pool);
        return pool;
    }
    async function run(dispatcher, hop, progress) {
        let line;
        const answer = await download((handler) => {
            const tracked = tracking(handler, progress, () => lines.get(tracked), (found) => (line = found));
            dispatcher.dispatch(dispatchOptions(hop), tracked);
        }, progress, { limits, buffers, total: timeouts.total, clock, signal: hop.signal, host: hop.url.host });
        countReceived(answer.body.byteLength);
        assertNothingFollowed(line, hop.url);
        return answer;
    }
    return {
        async fetch(hop) {
            const progress = { reused: false, answered: false };
            try {
                return await run(poolFor(hop.url.origin), hop, progress);
            }
            catch (error) {
                if (!diedUnused(error, progress, hop))
                    throw explainNetworkError(error, hop.url);
            }
            const fresh = factory(hop.url.origin, settings);
            try {
                return await run(fresh, hop, { reused: false, answered: false });
            }
            catch (error) {
                throw explainNetworkError(error, hop.url);
            }
            finally {
                void fresh.close();
            }
        },
        async close() {
            await Promise.all([...pools.values()].map((pool) => pool.destroy()));
            pools.clear();
        },
    };
}
/** A client that notes which connection each request goes out on: undici tells its handlers nothing about it. */
function trackedClient(origin, settings, connect, lines) {
    const line = { socket: undefined, served: 0 };
    const client = new dispatcher_client(origin, {
        ...settings,
        connect: (target, callback) => connect(target, (...outcome) => {
            line.socket = outcome[1] ?? undefined;
            line.served = 0;
            callback(...outcome);
        }),
    });
    const dispatch = client.dispatch.bind(client);
    client.dispatch = (given, handler) => {
        lines.set(handler, line);
        return dispatch(given, handler);
    };
    return client;
}
function tracking(handler, progress, lineOf, onLine) {
    return {
        ...handler,
        onRequestStart(controller, context) {
            const line = lineOf();
            if (line) {
                onLine(line);
                progress.reused = line.served > 0;
            }
            handler.onRequestStart?.(controller, context);
        },
        onResponseEnd(controller, trailers) {
            const line = lineOf();
            if (line)
                line.served += 1;
            handler.onResponseEnd?.(controller, trailers);
        },
    };
}
function dispatchOptions(hop) {
    return {
        path: `${hop.url.pathname}${hop.url.search}`,
        method: hop.method,
        headers: hop.headers,
        body: hop.body ?? null,
    };
}
const DEATHS = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'ECONNABORTED']);
// A server may close an idle connection in the very moment in which we use it again. Nothing was answered, so nothing is known to have happened.
function diedUnused(error, progress, hop) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return progress.reused && !progress.answered && hop.idempotent && DEATHS.has(code) && !hop.signal.aborted;
}
// Bytes behind the announced end mean that the length was too short, and the body with it. undici destroys the connection
// over them in the same turn in which it reports the answer as complete; an orderly close has the code UND_ERR_INFO.
function assertNothingFollowed(line, url) {
    const error = line?.socket?.errored;
    if (!error || ('code' in error && error.code !== 'UND_ERR_SOCKET' && !String(error.code).startsWith('HPE_')))
        return;
    throw new errors/* RetryableError */.dw('excess_body', `${url.host} sent more than the length that it had announced`, {
        cause: error,
    });
}

;// CONCATENATED MODULE: ./lib/http/client.js














const USER_AGENT = `adip-ingest/${version/* VERSION */.x} (+https://github.com/org/adip-ingest)`;
/** Failures in a row, over all pages, after which a host counts as out. */
const OUTAGE_THRESHOLD = 5;
const NOBODY = { note: () => { }, ask: () => undefined };
/** The HTTP client of one source: all its streams share its connections, its limits, its circuit and its credential. */
function createHttpClient(options, context) {
    const { clock, emit, baseUrl, deadline, secrets } = context;
    if (baseUrl.password !== '')
        secrets.add(decodeURIComponent(baseUrl.password));
    const trusted = trustedHosts(baseUrl, options.allow_hosts);
    const buffers = createBuffers();
    const transport = createTransport({ ...options, buffers, trusted, clock, lookup: context.lookup });
    const send = createSend({ transport, buffers, limits: options.limits, userAgent: USER_AGENT });
    const limiter = createLimiter({ rate: options.rate_limit, concurrency: options.concurrency, clock, emit, deadline });
    const rules = (0,http_rules/* compileRules */.nb)(options.response_rules);
    const signed = createStack(true);
    const unsigned = createStack(false);
    const authenticator = context.makeAuthenticator?.((request, read) => {
        // Where credentials are exchanged stands in the config, so that its host is as trusted as base_url's own.
        trusted.add(bareHost(request.url.hostname));
        return run(unsigned, request, read);
    });
    function createStack(withCredential) {
        const circuit = createCircuit({
            ...options.retry,
            threshold: options.retry.attempts === 1 ? OUTAGE_THRESHOLD : Math.min(OUTAGE_THRESHOLD, options.retry.attempts),
            giveUpAfter: options.outage.give_up_after,
            clock,
            random: context.random,
            emit,
            deadline,
        });
        const policy = { ...context, policy: options.retry, giveUpAfter: options.outage.give_up_after, circuit };
        const onHints = ({ retryAt, resetAt }) => {
            if (retryAt === undefined && resetAt !== undefined)
                limiter.pauseUntil(resetAt);
        };
        const attempt = (call, read) => {
            const onAlive = () => {
                call.alive = true;
                circuit.alive();
            };
            const credential = withCredential ? [authenticate(authenticator, (request) => limiter.pace(request))] : [];
            return compose(rateLimit(limiter, clock), ...credential, answer({ rules, onHints, onAlive, read }), trace(emit, clock, () => call.attempt));
        };
        // What was sent for a token is never sent again: it may hold a refresh token that has been rotated since.
        const witness = withCredential ? createWitness(attempt) : NOBODY;
        return (call, read) => compose(retry(policy, call), ...(withCredential ? [places(limiter)] : []), breaker(circuit, call, witness), attempt(call, read));
    }
    function createWitness(attempt) {
        let known;
        return {
            note(request) {
                known = request;
            },
            ask(signal) {
                if (!known)
                    return undefined;
                const own = { attempt: 1, alive: false, verdict: 'closed' };
                const layers = attempt(own, (response) => response.release?.());
                const asked = layers(send)({ ...known, page: `${known.page} (probe)`, signal });
                return asked.then(() => { }, (error) => {
                    // A host that refuses what it gave before (a cursor that serves once) lives all the same.
                    if (!own.alive)
                        throw error;
                });
            },
        };
    }
    async function run(stack, given, read) {
        const request = withSignal(given, context.signal);
        let value;
        const layers = stack({ attempt: 1, alive: false, verdict: 'closed' }, (response) => {
            value = { read: read(response) };
        });
        try {
            await layers(send)(request);
        }
        catch (error) {
            if (request.signal.aborted)
                throw cancelled(request.signal);
            if (error instanceof Error)
                error.message = secrets.redact(error.message);
            throw error;
        }
        return value.read;
    }
    return {
        exchange: async (request, read) => {
            assertOwnHost(request, baseUrl, options.allow_hosts);
            return run(signed, request, read);
        },
        close: () => transport.close(),
    };
}
function trustedHosts(baseUrl, allowed) {
    const exact = allowed.filter((host) => !host.startsWith('*'));
    return new Set([baseUrl.hostname, ...exact].map(bareHost));
}
function withSignal(request, signal) {
    if (request.signal === signal)
        return request;
    return { ...request, signal: AbortSignal.any([request.signal, signal]) };
}

// EXTERNAL MODULE: ./lib/http/options.js
var options = __webpack_require__(27982);
;// CONCATENATED MODULE: ./lib/http/index.js






/***/ }),

/***/ 17321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UY: () => (/* binding */ apiTask),
  eZ: () => (/* binding */ namesOf),
  Bf: () => (/* binding */ openClients)
});

// EXTERNAL MODULE: ./lib/auth/index.js + 15 modules
var auth = __webpack_require__(32177);
// EXTERNAL MODULE: ./lib/config/index.js + 33 modules
var config = __webpack_require__(85662);
// EXTERNAL MODULE: ./lib/core/template.js
var core_template = __webpack_require__(51909);
// EXTERNAL MODULE: ./lib/http/index.js + 26 modules
var http = __webpack_require__(77320);
// EXTERNAL MODULE: ./lib/paginators/index.js + 23 modules
var paginators = __webpack_require__(21584);
// EXTERNAL MODULE: ./lib/core/batch-read.js
var batch_read = __webpack_require__(9424);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/core/batch-columns.js
function createColumns(plan = {}) {
    const separator = plan.separator ?? '.';
    const rename = new Map(Object.entries(plan.rename ?? {}));
    const positions = new Map();
    let names = [];
    let snapshot = [];
    const covers = (list, name) => list.some((entry) => name === entry || name.startsWith(entry + separator));
    const keeps = (name) => !(plan.remove && covers(plan.remove, name)) && (!plan.only || covers(plan.only, name));
    const renamed = (name) => {
        for (let end = name.length; end > 0; end = name.lastIndexOf(separator, end - 1)) {
            const to = rename.get(name.slice(0, end));
            if (to !== undefined)
                return to + name.slice(end);
        }
        return name;
    };
    return {
        claim(name) {
            if (!keeps(name))
                return -1;
            const final = rename.size === 0 ? name : renamed(name);
            const known = positions.get(final);
            if (known !== undefined)
                return known;
            positions.set(final, names.length);
            names.push(final);
            return names.length - 1;
        },
        reaches: (name) => !(plan.remove && covers(plan.remove, name)) &&
            (!plan.only || covers(plan.only, name) || plan.only.some((entry) => entry.startsWith(name + separator))),
        get count() {
            return names.length;
        },
        names() {
            if (snapshot.length !== names.length) {
                snapshot = names;
                names = names.slice();
            }
            return snapshot;
        },
    };
}

;// CONCATENATED MODULE: ./lib/core/batch-tape.js

const SLACK = 8;
/** Cells of one page above which a source is taken to put data into key names. */
const MAX_CELLS = 2 ** 25;
/** Larger buffers are left to the collector instead of being kept for the next page. */
const KEEP_BYTES = 16 * 2 ** 20;
const KEEP_TAPES = 64;
/** One list for all pages, so that who caches a layout sees that nothing changed. */
const NO_CONSTANTS = [];
/** The tapes of one stream: they remember how wide and how long the last page was. */
function createTapes(columns) {
    const free = [];
    const owners = new WeakMap();
    let lastRows = 64;
    return {
        take(length) {
            const tape = free.pop() ?? emptyTape();
            if (tape.bytes.length < length + SLACK) {
                tape.bytes = Buffer.allocUnsafeSlow(Math.ceil((length * 1.125) / 4096) * 4096 + SLACK);
                tape.view = viewOf(tape.bytes);
            }
            tape.bytes.fill(0, length, length + SLACK);
            const stride = Math.max(tape.stride, roundUp(columns.count));
            if (stride !== tape.stride || tape.room < lastRows)
                allocate(tape, stride, lastRows);
            else
                tape.kind.fill(0);
            return tape;
        },
        finish(tape, rows, order) {
            lastRows = Math.max(16, rows);
            const { bytes, kind, start, end, stride } = tape;
            const batch = {
                bytes,
                rows,
                stride,
                columns: columns.names(),
                order,
                kind,
                start,
                end,
                constants: NO_CONSTANTS,
            };
            owners.set(batch, tape);
            return batch;
        },
        release(batch) {
            const tape = owners.get(batch);
            owners.delete(batch);
            if (tape && tape.bytes.length <= KEEP_BYTES && free.length < KEEP_TAPES)
                free.push(tape);
        },
    };
}
const roundUp = (columns) => Math.max(8, Math.ceil(columns / 8) * 8);
const NOTHING = Buffer.allocUnsafeSlow(SLACK).fill(0);
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const emptyTape = () => ({
    bytes: NOTHING,
    view: viewOf(NOTHING),
    kind: new Uint8Array(0),
    start: new Int32Array(0),
    end: new Int32Array(0),
    stride: 8,
    room: 0,
});
function allocate(tape, stride, room) {
    const cells = stride * room;
    if (cells > MAX_CELLS)
        throw new errors/* StreamError */.lm('too_many_columns', `a page of ${room} records has ${stride} columns or more`, {
            remedy: 'Keys seem to carry data: limit flatten.depth, or keep named columns with "only".',
        });
    tape.kind = new Uint8Array(cells);
    tape.start = new Int32Array(cells);
    tape.end = new Int32Array(cells);
    tape.stride = stride;
    tape.room = room;
}
/** Makes room for more rows; what is there stays. */
function lengthen(tape) {
    const { kind, start, end } = tape;
    allocate(tape, tape.stride, Math.max(64, tape.room * 2));
    tape.kind.set(kind);
    tape.start.set(start);
    tape.end.set(end);
}
/** Makes room for at least `columns` cells per row; what is there stays. */
function widen(tape, columns) {
    const { kind, start, end, stride, room } = tape;
    allocate(tape, roundUp(Math.max(columns, Math.ceil(stride * 1.5))), room);
    for (let row = 0; row < room; row++) {
        const from = row * stride;
        tape.kind.set(kind.subarray(from, from + stride), row * tape.stride);
        tape.start.set(start.subarray(from, from + stride), row * tape.stride);
        tape.end.set(end.subarray(from, from + stride), row * tape.stride);
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/decode/charset.js

/** A body as UTF-8: the given charset counts first, then a byte order mark, then the content type. */
function toUtf8(body, contentType, charset) {
    const mark = markOf(body);
    const bare = mark ? body.subarray(mark.length) : body;
    const label = charset ?? mark?.charset ?? declared(contentType) ?? 'utf-8';
    const decoder = new TextDecoder(label);
    if (decoder.encoding !== 'utf-8')
        return redecode(bare, decoder, 0);
    if ((0,external_node_buffer_.isUtf8)(bare))
        return { bytes: bare, replaced: 0 };
    return redecode(bare, decoder, Buffer.from(bare.buffer, bare.byteOffset, bare.length).toString('latin1').split('ï¿½').length - 1);
}
function redecode(body, decoder, genuine) {
    const text = decoder.decode(body);
    return { bytes: Buffer.from(text), replaced: text.split('\ufffd').length - 1 - genuine };
}
function markOf(body) {
    if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf)
        return { charset: 'utf-8', length: 3 };
    if (body[0] === 0xff && body[1] === 0xfe)
        return { charset: 'utf-16le', length: 2 };
    if (body[0] === 0xfe && body[1] === 0xff)
        return { charset: 'utf-16be', length: 2 };
    return undefined;
}
/** The charset that a content type names, where it is one that is known. */
function declared(contentType) {
    const label = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1];
    if (label === undefined)
        return undefined;
    try {
        return new TextDecoder(label).encoding;
    }
    catch {
        return undefined;
    }
}
/** Raw NULs, which CSV allows and no reader or database wants, as U+FFFD. */
function replaceNuls(text) {
    if (!text.bytes.includes(0))
        return text;
    const parts = Buffer.from(text.bytes).toString('utf8').split('\0');
    return { bytes: Buffer.from(parts.join('\ufffd')), replaced: text.replaced + parts.length - 1 };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/batch.js
var batch = __webpack_require__(31999);
// EXTERNAL MODULE: ./lib/core/batch-text.js
var batch_text = __webpack_require__(7751);
;// CONCATENATED MODULE: ./lib/decode/csv.js





const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c];
/**
 * Comma- or otherwise separated text (RFC 4180; LF or CRLF). Nothing between two delimiters is null, `""` is an empty
 * text. Cells beyond the header go to `_extra_1`, …; cells that a line lacks are missing. Blank lines are skipped.
 */
function createCsvReader(columns, options) {
    let rows = 0;
    let positions = [];
    let named = 0;
    let seen = new Set();
    let mark = '';
    let field = { kind: 0, start: 0, end: 0 };
    /** The column of a line's nth cell. */
    const positionOf = (index) => {
        const known = positions[index];
        if (known !== undefined)
            return known;
        const position = columns.claim(options.header ? `_extra_${index - named + 1}` : `column_${index + 1}`);
        positions.push(position);
        return position;
    };
    /** From a field's first byte to behind it. */
    const readField = (bytes, p, length, delimiter) => {
        if (bytes[p] !== QUOTE) {
            let at = p;
            while (at < length && bytes[at] !== delimiter && bytes[at] !== LF)
                at += 1;
            const last = bytes[at - 1] === CR && (at === length || bytes[at] === LF) ? at - 1 : at;
            field = { kind: last <= p ? batch/* Kind */.b.null : batch/* Kind */.b.verbatim, start: p, end: Math.max(p, last) };
            return at;
        }
        let kind = batch/* Kind */.b.verbatim;
        let at = p + 1;
        for (;;) {
            at = bytes.indexOf(QUOTE, at);
            if (at < 0 || at >= length)
                throw truncated(p, 'a quoted field does not end');
            if (bytes[at + 1] !== QUOTE)
                break;
            kind = batch/* Kind */.b.csvQuoted;
            at += 2;
        }
        field = { kind, start: p + 1, end: at };
        at += 1;
        if (bytes[at] === CR && (at + 1 === length || bytes[at + 1] === LF))
            at += 1;
        if (at < length && bytes[at] !== delimiter && bytes[at] !== LF)
            throw new errors/* RetryableError */.dw('bad_csv', `the CSV is not valid at byte ${at}: text behind a closing quote`, {
                remedy: 'Set delimited.delimiter, if another delimiter is meant.',
            });
        return at;
    };
    const place = (tape, index) => {
        const position = positionOf(index);
        if (position < 0)
            return;
        if (position >= tape.stride)
            widen(tape, position + 1);
        seen.add(position);
        const cell = rows * tape.stride + position;
        tape.kind[cell] = field.kind;
        tape.start[cell] = field.start;
        tape.end[cell] = field.end;
    };
    const readHeader = (bytes, length, delimiter) => {
        const names = [];
        let p = 0;
        for (;;) {
            p = readField(bytes, p, length, delimiter);
            names.push(fieldText(bytes, field));
            if (bytes[p] !== delimiter || p >= length)
                break;
            p += 1;
        }
        positions = headerNames(names).map((name) => columns.claim(name));
        for (const position of positions)
            if (position >= 0)
                seen.add(position);
        named = positions.length;
        return p + 1;
    };
    /** From a line's first byte to behind its end. */
    const readLine = (tape, begin, length, delimiter) => {
        if (rows === tape.room)
            lengthen(tape);
        let p = begin;
        for (let index = 0;; index++) {
            p = readField(tape.bytes, p, length, delimiter);
            place(tape, index);
            if (p >= length && index + 1 < named)
                throw truncated(p, 'its last line has fewer fields than the header and no end');
            if (p >= length || tape.bytes[p] === LF)
                return p + 1;
            p += 1;
        }
    };
    return {
        read(tape, length) {
            rows = 0;
            positions = [];
            named = 0;
            seen = new Set();
            const { bytes } = tape;
            const delimiter = options.delimiter === 'auto' ? detectDelimiter(bytes, length) : options.delimiter.charCodeAt(0);
            const body = options.header ? Math.min(length, readHeader(bytes, length, delimiter)) : 0;
            mark = `${(0,external_node_zlib_.crc32)(bytes.subarray(body, length)).toString(16).padStart(8, '0')}:${length - body}`;
            for (let p = body; p < length;) {
                if (bytes[p] === LF)
                    p += 1;
                else if (bytes[p] === CR && bytes[p + 1] === LF)
                    p += 2;
                else {
                    p = readLine(tape, p, length, delimiter);
                    rows += 1;
                }
            }
        },
        get rows() {
            return rows;
        },
        order: () => [...seen],
        fingerprint: () => mark,
    };
}
function truncated(at, reason) {
    return new errors/* RetryableError */.dw('truncated_csv', `the CSV breaks off at byte ${at}: ${reason}`, {
        remedy: 'If this stays so, look at the answer: its last line is not whole.',
    });
}
function fieldText(bytes, field) {
    if (field.kind !== batch/* Kind */.b.csvQuoted)
        return bytes.toString('utf8', field.start, field.end);
    const out = Buffer.alloc(field.end - field.start);
    return out.toString('utf8', 0, (0,batch_text/* unquoteInto */.iW)(bytes, field.start, field.end, out, 0));
}
/** A column without a name is `column_3`; a name that comes again is `name_2`. */
function headerNames(names) {
    const used = new Set();
    return names.map((name, i) => {
        const wanted = name.trim() === '' ? `column_${i + 1}` : name.trim();
        let unique = wanted;
        for (let n = 2; used.has(unique); n++)
            unique = `${wanted}_${n}`;
        used.add(unique);
        return unique;
    });
}
/** The delimiter that the first line has most of outside quotes; a comma where it has none. */
function detectDelimiter(bytes, length) {
    const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
    let quoted = false;
    for (let at = 0; at < length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE)
            quoted = !quoted;
        if (quoted)
            continue;
        if (byte === LF)
            break;
        const count = counts.get(byte);
        if (count !== undefined)
            counts.set(byte, count + 1);
    }
    return DELIMITERS.reduce((best, one) => (counts.get(one) > counts.get(best) ? one : best));
}

// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
;// CONCATENATED MODULE: ./lib/decode/gunzip.js



const MAX_BYTES = 256 * 2 ** 20;
const MAX_RATIO = 200;
const SMALL = 2 ** 20;
/** A body that is itself a gzip file (`.json.gz`), unpacked; any other body as it is. */
function gunzipFile(body) {
    if (body[0] !== 0x1f || body[1] !== 0x8b)
        return body;
    const limit = Math.min(MAX_BYTES, Math.max(SMALL, body.length * MAX_RATIO));
    try {
        return (0,external_node_zlib_.gunzipSync)(body, { maxOutputLength: limit });
    }
    catch (cause) {
        if (cause instanceof RangeError)
            throw new errors/* StreamError */.lm('too_large', `the gzip file in the answer unpacks to more than ${(0,units/* formatBytes */.z3)(limit)}`, {
                remedy: 'Ask the source for smaller pages.',
                cause,
            });
        throw new errors/* RetryableError */.dw('bad_gzip', 'the answer is a gzip file that breaks off or is damaged', { cause });
    }
}

// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
;// CONCATENATED MODULE: ./lib/decode/json-syntax.js
/** The text is not JSON: where and why. Becomes a RetryableError at the decoder's door. */
class JsonSyntaxError extends Error {
    name = 'JsonSyntaxError';
    at;
    code;
    constructor(at, reason, code = 'bad_json') {
        super(reason);
        this.at = at;
        this.code = code;
    }
}
/** Objects and lists within each other beyond this are refused: no honest record needs it. */
const MAX_DEPTH = 1_000;
const json_syntax_QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
/** 1 for the bytes that end a run of plain string content: quote, backslash, control characters. */
const STOPS = new Uint8Array(256);
for (let byte = 0; byte < 32; byte++)
    STOPS[byte] = 1;
STOPS[json_syntax_QUOTE] = 1;
STOPS[BACKSLASH] = 1;
function fail(at, reason) {
    throw new JsonSyntaxError(at, reason);
}
function tooDeep(at) {
    throw new JsonSyntaxError(at, `nested deeper than ${MAX_DEPTH} levels`, 'too_deep');
}
/** The first byte from `p` on that is no white space. */
function skipSpace(bytes, p) {
    let at = p;
    for (;;) {
        const byte = bytes[at];
        if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
            return at;
        at += 1;
    }
}
/** From behind an opening quote to the first byte that is no plain content. */
function skipPlain(bytes, p) {
    let at = p;
    while (STOPS[bytes[at]] === 0)
        at += 1;
    return at;
}
/** `skipPlain`, four bytes at a time: the lowest byte that is a quote, a backslash or below 0x20 is found exactly. */
function skipPlainWords(view, p) {
    for (let at = p;; at += 4) {
        const word = view.getInt32(at, true);
        const quote = word ^ 0x22222222;
        const slash = word ^ 0x5c5c5c5c;
        const stops = (((word - 0x20202020) & ~word) | ((quote - 0x01010101) & ~quote) | ((slash - 0x01010101) & ~slash)) & 0x80808080;
        if (stops !== 0)
            return at + ((31 - Math.clz32(stops & -stops)) >> 3);
    }
}
/** From behind an opening quote to the position of the closing one; all escapes are checked. */
function skipString(bytes, p) {
    let at = p;
    for (;;) {
        at = skipPlain(bytes, at);
        const byte = bytes[at];
        if (byte === json_syntax_QUOTE)
            return at;
        if (byte !== BACKSLASH)
            fail(at, 'a string that does not end, or a control character in it');
        at = skipEscape(bytes, at);
    }
}
/** From a backslash to behind its escape. */
function skipEscape(bytes, p) {
    const byte = bytes[p + 1];
    if (byte === 0x75) {
        for (let i = p + 2; i < p + 6; i++)
            if (hexValue(bytes[i]) < 0)
                fail(p, 'a bad \\u escape');
        return p + 6;
    }
    // " \ / b f n r t
    if (byte === json_syntax_QUOTE ||
        byte === BACKSLASH ||
        byte === 0x2f ||
        byte === 0x62 ||
        byte === 0x66 ||
        byte === 0x6e ||
        byte === 0x72 ||
        byte === 0x74)
        return p + 2;
    fail(p, 'a bad escape');
}
function hexValue(byte) {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
const isDigit = (byte) => byte >= 0x30 && byte <= 0x39;
/** From a minus or digit to behind the number. */
function skipNumber(bytes, p) {
    let at = p;
    let byte = bytes[at];
    if (byte === MINUS)
        byte = bytes[++at];
    if (byte === 0x30)
        byte = bytes[++at];
    else if (isDigit(byte)) {
        do
            byte = bytes[++at];
        while (isDigit(byte));
    }
    else
        fail(at, 'a number without digits');
    if (byte === 0x2e) {
        byte = bytes[++at];
        if (!isDigit(byte))
            fail(at, 'a number without digits behind its point');
        do
            byte = bytes[++at];
        while (isDigit(byte));
    }
    if (byte === 0x65 || byte === 0x45) {
        byte = bytes[++at];
        if (byte === 0x2b || byte === MINUS)
            byte = bytes[++at];
        if (!isDigit(byte))
            fail(at, 'a number without digits in its exponent');
        do
            byte = bytes[++at];
        while (isDigit(byte));
    }
    return at;
}
/** From the first letter of true, false or null to behind it. */
function skipLiteral(bytes, p) {
    const byte = bytes[p];
    if (byte === 0x74 && bytes[p + 1] === 0x72 && bytes[p + 2] === 0x75 && bytes[p + 3] === 0x65)
        return p + 4;
    if (byte === 0x6e && bytes[p + 1] === 0x75 && bytes[p + 2] === 0x6c && bytes[p + 3] === 0x6c)
        return p + 4;
    if (byte === 0x66 && bytes[p + 1] === 0x61 && bytes[p + 2] === 0x6c && bytes[p + 3] === 0x73 && bytes[p + 4] === 0x65)
        return p + 5;
    fail(p, byte === 0 ? 'the text breaks off' : 'no JSON value');
}
/** From a string, number or literal to behind it. */
function skipScalar(bytes, p) {
    const byte = bytes[p];
    if (byte === json_syntax_QUOTE)
        return skipString(bytes, p + 1) + 1;
    return byte === MINUS || isDigit(byte) ? skipNumber(bytes, p) : skipLiteral(bytes, p);
}

;// CONCATENATED MODULE: ./lib/decode/json-skip.js

const closers = new Uint8Array(MAX_DEPTH + 2);
/** From any value's first byte to behind it, `depth` levels below the top; everything inside is checked. No recursion. */
function skipValue(bytes, p, depth) {
    let at = p;
    let level = depth;
    for (;;) {
        const byte = bytes[at];
        if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
            if (level >= MAX_DEPTH)
                tooDeep(at);
            level += 1;
            closers[level] = byte + 2;
            at = skipSpace(bytes, at + 1);
            if (bytes[at] !== byte + 2) {
                if (byte === OPEN_OBJECT)
                    at = skipKey(bytes, at);
                continue;
            }
            at += 1;
            level -= 1;
        }
        else
            at = skipScalar(bytes, at);
        while (level > depth) {
            at = skipSpace(bytes, at);
            if (bytes[at] === COMMA) {
                at = skipSpace(bytes, at + 1);
                if (closers[level] === CLOSE_OBJECT)
                    at = skipKey(bytes, at);
                break;
            }
            if (bytes[at] !== closers[level])
                fail(at, 'a comma or the end of a list or object was due');
            at += 1;
            level -= 1;
        }
        if (level === depth)
            return at;
    }
}
/** From a key's opening quote to its value's first byte. */
function skipKey(bytes, p) {
    if (bytes[p] !== json_syntax_QUOTE)
        fail(p, 'a key was due');
    return skipColon(bytes, skipString(bytes, p + 1) + 1);
}
/** From behind a key's closing quote to its value's first byte. */
function skipColon(bytes, p) {
    const at = skipSpace(bytes, p);
    if (bytes[at] !== COLON)
        fail(at, 'a colon was due');
    return skipSpace(bytes, at + 1);
}

;// CONCATENATED MODULE: ./lib/decode/json-keys.js



/** The text of a key or string whose bytes span [at, end), escapes resolved. */
function keyText(bytes, at, end) {
    let plain = at;
    while (plain < end && bytes[plain] !== BACKSLASH)
        plain += 1;
    if (plain === end)
        return bytes.toString('utf8', at, end);
    const out = Buffer.alloc(end - at);
    return out.toString('utf8', 0, (0,batch_text/* unescapeInto */.DU)(bytes, at, end, out, 0));
}
/** The entries of the object at `p`. */
function entriesOf(bytes, p, depth) {
    const entries = [];
    let at = skipSpace(bytes, p + 1);
    while (bytes[at] === json_syntax_QUOTE) {
        const close = skipString(bytes, at + 1);
        const key = keyText(bytes, at + 1, close);
        at = skipColon(bytes, close + 1);
        entries.push({ key, at });
        at = skipSpace(bytes, skipValue(bytes, at, depth + 1));
        if (bytes[at] !== COMMA)
            break;
        at = skipSpace(bytes, at + 1);
    }
    return entries;
}

;// CONCATENATED MODULE: ./lib/decode/json-detect.js




/** Names that lists of records usually have, the most usual first. */
const USUAL = [
    'data',
    'results',
    'items',
    'records',
    'rows',
    'value',
    'values',
    'hits',
    'docs',
    'entries',
    'nodes',
    'edges',
    'content',
    'list',
];
/** Lists that are about the response, not its data. */
const ABOUT = new Set([
    'errors',
    'error',
    'warnings',
    'links',
    '_links',
    'meta',
    'messages',
    'pagination',
    'aggregations',
    'facets',
]);
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);
const MAX_LEVELS = 4;
/** Looks at a whole body for its records. @throws RetryableError where it is an error message instead of data */
function detectRecords(bytes) {
    const begin = skipSpace(bytes, 0);
    if (bytes[begin] === OPEN_LIST)
        return { choice: '', reason: 'the body is a list' };
    if (bytes[begin] !== OPEN_OBJECT)
        return { choice: '', reason: 'the body is a single value' };
    const candidates = [];
    collect(bytes, begin, '', 0, candidates);
    const chosen = choose(candidates.filter((one) => one.holds === 'objects')) ?? chooseUsual(candidates);
    if (chosen)
        return chosen;
    const keys = entriesOf(bytes, begin, 0).map((entry) => entry.key);
    if (keys.some((key) => /^(errors?|fault|exception)$/i.test(key)) || isProblem(keys))
        throw new errors/* RetryableError */.dw('records_absent', `the answer holds no list of records but ${listed(keys)}: it looks like an error message`, {
            remedy: 'If this object is the data, set records_path: "".',
        });
    return { choice: '', reason: 'the body is one object without a list of objects: it is the single record' };
}
/** `{ message, code }` and problem details (RFC 9457). */
const isProblem = (keys) => keys.length <= 6 &&
    keys.some((key) => /^(message|detail|title)$/i.test(key)) &&
    keys.some((key) => /^(code|status|status_?code)$/i.test(key));
const listed = (keys) => keys
    .slice(0, 12)
    .map((key) => `"${key}"`)
    .join(', ') || 'nothing';
function collect(bytes, p, prefix, depth, into) {
    for (const { key, at } of entriesOf(bytes, p, depth)) {
        if (FORBIDDEN.has(key) || ABOUT.has(key.toLowerCase()) || key === '')
            continue;
        const path = (prefix === '' ? '' : `${prefix}.`) + key.replace(/[.[\]\\*]/g, '\\$&');
        if (bytes[at] === OPEN_OBJECT && depth < MAX_LEVELS)
            collect(bytes, at, path, depth + 1, into);
        if (bytes[at] !== OPEN_LIST)
            continue;
        const first = skipSpace(bytes, at + 1);
        const holds = bytes[first] === OPEN_OBJECT ? 'objects' : bytes[first] === CLOSE_LIST ? 'nothing' : 'others';
        const isEdges = key === 'edges' &&
            holds === 'objects' &&
            entriesOf(bytes, first, depth + 2).some((entry) => entry.key === 'node');
        into.push({ path: isEdges ? `${path}[*].node` : path, name: key.toLowerCase(), depth, holds });
    }
}
const rank = (candidate) => {
    const at = USUAL.indexOf(candidate.name);
    return at < 0 ? USUAL.length : at;
};
function choose(candidates) {
    const top = Math.min(...candidates.map((one) => one.depth));
    const nearest = candidates.filter((one) => one.depth === top).sort((a, b) => rank(a) - rank(b));
    const [first, second] = nearest;
    if (!first)
        return undefined;
    if (!second)
        return { choice: first.path, reason: 'it is the one list of objects there' };
    if (rank(first) < USUAL.length)
        return { choice: first.path, reason: `of ${nearest.length} lists of objects it has the most usual name` };
    throw new errors/* StreamError */.lm('records_ambiguous', `the answer has several lists of objects: ${listed(nearest.map((one) => one.path))}`, { remedy: 'Set records_path to the one that holds the records.' });
}
/** Lists of plain values, and empty ones, count only under a usual name or alone. */
function chooseUsual(candidates) {
    const usual = candidates
        .filter((one) => rank(one) < USUAL.length)
        .sort((a, b) => a.depth - b.depth || rank(a) - rank(b));
    const chosen = usual[0] ?? (candidates.length === 1 && candidates[0].holds === 'nothing' ? candidates[0] : undefined);
    if (!chosen)
        return undefined;
    const what = chosen.holds === 'nothing' ? 'an empty list' : 'a list of values';
    return { choice: chosen.path, reason: `it is ${what} with a usual name` };
}

;// CONCATENATED MODULE: ./lib/decode/json-page.js




/** Reads one JSON value from `begin` on: what stands at `path` into the scanner's tape, all else only checked. */
function walkJson(tape, begin, path, scanner) {
    const { bytes } = tape;
    const spans = [];
    const many = path.includes(json/* ANY */.x4);
    let found = false;
    let missed;
    const miss = (step, at) => {
        if (missed === undefined || step > missed.step)
            missed = { step, at };
    };
    const walk = (p, step, depth) => {
        if (step === path.length)
            return records(p, depth);
        if (bytes[p] === OPEN_OBJECT)
            return inObject(p, step, depth);
        if (bytes[p] === OPEN_LIST && typeof path[step] !== 'string')
            return inList(p, step, depth);
        miss(step, p);
        return skipValue(bytes, p, depth);
    };
    const inObject = (begin, step, depth) => {
        const wanted = path[step];
        let matches = 0;
        let p = skipSpace(bytes, begin + 1);
        if (bytes[p] !== CLOSE_OBJECT)
            for (;;) {
                if (bytes[p] !== json_syntax_QUOTE)
                    fail(p, 'a key was due');
                const close = skipString(bytes, p + 1);
                const isWanted = wanted === json/* ANY */.x4 || keyText(bytes, p + 1, close) === String(wanted);
                if (isWanted && wanted !== json/* ANY */.x4 && matches > 0)
                    fail(p, 'the key that leads to the records stands twice: which one is meant cannot be known');
                p = skipColon(bytes, close + 1);
                if (isWanted)
                    matches += 1;
                p = skipSpace(bytes, isWanted ? walk(p, step + 1, depth + 1) : skipValue(bytes, p, depth + 1));
                if (bytes[p] !== COMMA)
                    break;
                p = skipSpace(bytes, p + 1);
            }
        if (bytes[p] !== CLOSE_OBJECT)
            fail(p, 'a comma or the end of an object was due');
        if (matches === 0 && wanted === json/* ANY */.x4)
            found = true;
        else if (matches === 0)
            miss(step, begin);
        return p + 1;
    };
    const inList = (begin, step, depth) => {
        const wanted = path[step];
        let index = 0;
        let p = skipSpace(bytes, begin + 1);
        if (bytes[p] !== CLOSE_LIST)
            for (;;) {
                const isWanted = wanted === json/* ANY */.x4 || wanted === index;
                p = skipSpace(bytes, isWanted ? walk(p, step + 1, depth + 1) : skipValue(bytes, p, depth + 1));
                index += 1;
                if (bytes[p] !== COMMA)
                    break;
                p = skipSpace(bytes, p + 1);
            }
        if (bytes[p] !== CLOSE_LIST)
            fail(p, 'a comma or the end of a list was due');
        if (wanted === json/* ANY */.x4 && index === 0)
            found = true;
        else if (typeof wanted === 'number' && wanted >= index)
            miss(step, begin);
        return p + 1;
    };
    const records = (p, depth) => {
        const byte = bytes[p];
        if (byte === OPEN_LIST)
            return list(p, depth);
        if (byte === OPEN_OBJECT) {
            found = true;
            const to = scanner.record(p, depth);
            spans.push({ from: p, to, filler: many ? '{}' : undefined });
            return to;
        }
        if (byte === 0x6e)
            found = true;
        else
            miss(path.length, p);
        return skipValue(bytes, p, depth);
    };
    const list = (begin, depth) => {
        found = true;
        const to = scanner.records(begin, depth);
        spans.push({ from: begin + 1, to, filler: '' });
        return to + 1;
    };
    const end = walk(skipSpace(bytes, begin), 0, 0);
    return { spans, found, missed, end };
}
/** The response with each list of records empty. */
function envelopeOf(bytes, length, spans) {
    let text = '';
    let at = 0;
    for (const span of spans) {
        if (span.filler === undefined)
            continue;
        text += bytes.toString('utf8', at, span.from) + span.filler;
        at = span.to;
    }
    return (0,json/* parseJson */.qF)(text + bytes.toString('utf8', at, length));
}

;// CONCATENATED MODULE: ./lib/decode/json.js








const BEHIND = 'something stands behind the end of the JSON text';
function createJsonReader(recordsPath, scanner) {
    let path = recordsPath === undefined ? undefined : (0,json/* parsePath */.Rr)(recordsPath);
    let crc = 0;
    let size = 0;
    const count = (bytes, spans) => {
        for (const { from, to } of spans) {
            crc = (0,external_node_zlib_.crc32)(bytes.subarray(from, to), crc);
            size += to - from;
        }
    };
    const begin = (tape) => {
        scanner.begin(tape);
        crc = 0;
        size = 0;
    };
    return {
        read(tape, length, onDetect) {
            begin(tape);
            const found = path === undefined ? detect(tape.bytes, length) : undefined;
            const here = path ?? (0,json/* parsePath */.Rr)(found.choice);
            const walked = walkJson(tape, 0, here, scanner);
            const end = skipSpace(tape.bytes, walked.end);
            if (end !== length)
                fail(end, BEHIND);
            if (!walked.found)
                throw absent(tape.bytes, here, walked);
            const envelope = envelopeOf(tape.bytes, length, walked.spans);
            if (scanner.rows === 0 && saysError(envelope))
                throw errorInstead(here, envelope);
            count(tape.bytes, walked.spans);
            if (found && scanner.rows > 0) {
                path = here;
                onDetect?.(found);
            }
            return envelope;
        },
        readLines(tape, length) {
            begin(tape);
            const here = path ?? [];
            for (let p = skipSpace(tape.bytes, 0); p < length;) {
                const walked = walkJson(tape, p, here, scanner);
                if (!walked.found)
                    throw absent(tape.bytes, here, walked);
                count(tape.bytes, walked.spans);
                p = skipSpace(tape.bytes, walked.end);
                if (p < length && !tape.bytes.subarray(walked.end, p).includes(0x0a))
                    fail(p, 'a new line was due');
            }
        },
        fingerprint: () => `${crc.toString(16).padStart(8, '0')}:${size}`,
    };
}
/** Detection looks only at a text that is whole: lines of JSON and broken texts are told as such, not guessed at. */
function detect(bytes, length) {
    const end = skipSpace(bytes, skipValue(bytes, skipSpace(bytes, 0), 0));
    if (end !== length)
        fail(end, BEHIND);
    return detectRecords(bytes);
}
/** No records, and the answer itself names an error: never taken for an empty page. */
function saysError(envelope) {
    if (envelope === null || typeof envelope !== 'object' || Array.isArray(envelope))
        return false;
    return ['error', 'errors'].some((key) => {
        const value = Object.hasOwn(envelope, key) ? envelope[key] : undefined;
        if (value === undefined || value === null || value === false || value === '' || value === 0)
            return false;
        return !Array.isArray(value) || value.length > 0;
    });
}
function errorInstead(path, envelope) {
    const keys = Object.keys(envelope)
        .slice(0, 12)
        .map((key) => `"${key}"`);
    return new errors/* RetryableError */.dw('records_absent', `no records at ${pathName(path)}, but an error beside them (keys: ${keys.join(', ')})`, {
        remedy: 'Look at the answer; a response_rule can say what this error means.',
    });
}
const pathName = (path) => path.length === 0 ? 'the top of the body' : `"${path.map((step) => (step === json/* ANY */.x4 ? '*' : String(step))).join('.')}"`;
function absent(bytes, path, walked) {
    const { step, at } = walked.missed ?? { step: 0, at: 0 };
    const name = `records_path ${pathName(path)}`;
    if (step === path.length)
        return new errors/* RetryableError */.dw('records_absent', `${name} leads to ${kindAt(bytes, at)}, not to a list of records`, {
            remedy: 'Set records_path to the list, or "" for the whole body.',
        });
    const wanted = path[step] === json/* ANY */.x4 ? '*' : String(path[step]);
    const where = step === 0 ? 'at the top' : `inside ${pathName(path.slice(0, step))}`;
    if (bytes[at] !== OPEN_OBJECT)
        return new errors/* RetryableError */.dw('records_absent', `${name}: no "${wanted}" ${where}, where ${kindAt(bytes, at)} stands`, {
            remedy: 'Correct records_path, or say with a response_rule what this answer means.',
        });
    const keys = entriesOf(bytes, at, step).map((entry) => entry.key);
    const near = keys.find((key) => plain(key) === plain(wanted)) ?? keys.find((key) => alike(plain(key), plain(wanted)));
    const there = keys.length === 0
        ? 'no keys'
        : keys
            .slice(0, 12)
            .map((key) => `"${key}"`)
            .join(', ');
    return new errors/* RetryableError */.dw('records_absent', `${name}: no "${wanted}" ${where}; there: ${there}`, {
        remedy: near === undefined
            ? 'Correct records_path, or say with a response_rule what this answer means.'
            : `Did you mean "${near}"?`,
    });
}
const plain = (text) => text.toLowerCase().replace(/[-_\s]/g, '');
/** One contains the other, or is the other with a few letters left out. */
const alike = (a, b) => {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    if (short.length < 3)
        return false;
    let at = 0;
    for (const letter of long)
        if (letter === short[at])
            at += 1;
    return long.includes(short) || (at === short.length && long.length - short.length <= 2);
};
function kindAt(bytes, at) {
    const byte = bytes[at];
    if (byte === 0x7b)
        return 'an object';
    if (byte === 0x5b)
        return 'a list';
    if (byte === 0x22)
        return 'a text';
    if (byte === 0x6e)
        return 'null';
    return byte === 0x74 || byte === 0x66 ? 'a truth value' : 'a number';
}

;// CONCATENATED MODULE: ./lib/decode/json-error.js

/** What a text that is no JSON becomes: with the byte and a glimpse of what stands there, long tokens left out. */
function badJson(error, bytes, length) {
    const breaksOff = error.at >= length;
    const where = breaksOff ? `breaks off at byte ${length}` : `is not valid at byte ${error.at} (${error.message})`;
    const code = error.code === 'bad_json' && breaksOff ? 'truncated_json' : error.code;
    return new errors/* RetryableError */.dw(code, `the JSON ${where}, near ${glimpse(bytes, Math.min(error.at, length), length)}`, {
        remedy: code === 'too_deep'
            ? 'No real record nests this deep: look at the answer.'
            : 'If this stays so, look at the answer: the server sends something that is not JSON.',
        cause: error,
    });
}
function glimpse(bytes, at, length) {
    const text = bytes
        .toString('utf8', Math.max(0, at - 24), Math.min(length, at + 16))
        .replace(/[\u0000-\u001f\u007f\ufffd]+/g, ' ')
        .replace(/[\w+/=.~-]{13,}/g, '…');
    return JSON.stringify(text);
}

;// CONCATENATED MODULE: ./lib/decode/json-appearance.js
function createAppearance() {
    let page = 0;
    let shown = new Set();
    let valued = new Set();
    let nulls = [];
    return {
        get page() {
            return page;
        },
        next() {
            shown = new Set();
            valued = new Set();
            nulls = [];
            page += 1;
            return page;
        },
        value(field) {
            field.valuePage = page;
            valued.add(field.position);
            shown.add(field.position);
        },
        null(field) {
            field.nullPage = page;
            nulls.push(field);
            shown.add(field.position);
        },
        order() {
            for (const field of nulls)
                if (!valued.has(field.position) && field.child?.page === page)
                    shown.delete(field.position);
            return [...shown];
        },
    };
}

;// CONCATENATED MODULE: ./lib/decode/json-shape.js
const UNASKED = -2;
function createShape(columns, options) {
    const { separator } = options;
    let used = 0;
    const makeLevel = (prefix, depth) => {
        const head = { at: 0, length: 0, hash: 0, field: makeField('', false, depth), next: undefined };
        head.next = head;
        return { head, prefix, depth, fields: new Map(), table: new Array(16), edges: 0, row: -1, page: -1 };
    };
    const first = Buffer.alloc(1024);
    const shape = {
        keys: first,
        keysView: json_shape_viewOf(first),
        root: makeLevel('', 0),
        find(level, bytes, at, length, hash, decode) {
            const mask = level.table.length - 1;
            for (let slot = hash & mask;; slot = (slot + 1) & mask) {
                const edge = level.table[slot];
                if (edge === undefined)
                    break;
                if (edge.hash === hash && edge.length === length && same(shape.keys, edge.at, bytes, at, length))
                    return edge;
            }
            const field = shape.field(level, decode(bytes, at, at + length - 1));
            return addEdge(level, { at: store(bytes, at, length), length, hash, field, next: level.head });
        },
        field(level, key) {
            const known = level.fields.get(key);
            if (known)
                return known;
            const name = level.prefix + key;
            const field = makeField(name, level.depth < options.depth && columns.reaches(name), level.depth);
            level.fields.set(key, field);
            return field;
        },
        open(field) {
            field.child = makeLevel(field.name + separator, field.depth + 1);
            return field.child;
        },
    };
    const store = (bytes, at, length) => {
        if (used + length > shape.keys.length) {
            const larger = Buffer.alloc((shape.keys.length + length) * 2);
            shape.keys.copy(larger);
            shape.keys = larger;
            shape.keysView = json_shape_viewOf(larger);
        }
        bytes.copy(shape.keys, used, at, at + length);
        used += length;
        return used - length;
    };
    return shape;
}
const json_shape_viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const makeField = (name, opens, depth) => ({
    name,
    depth,
    position: UNASKED,
    child: undefined,
    opens,
    valuePage: -1,
    nullPage: -1,
    row: -1,
});
function addEdge(level, edge) {
    level.edges += 1;
    if (level.edges * 2 > level.table.length) {
        const old = level.table;
        level.table = new Array(old.length * 2);
        for (const entry of old)
            if (entry)
                insert(level.table, entry);
    }
    insert(level.table, edge);
    return edge;
}
function insert(table, edge) {
    const mask = table.length - 1;
    let slot = edge.hash & mask;
    while (table[slot] !== undefined)
        slot = (slot + 1) & mask;
    table[slot] = edge;
}
function same(a, at, b, from, length) {
    for (let i = 0; i < length; i++)
        if (a[at + i] !== b[from + i])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/decode/json-records.js








/** Follow-ups that are tried before a key is looked up: as many optional keys may be absent in a row at no cost. */
const PATIENCE = 4;
function createRecordScanner(columns, options) {
    const shape = createShape(columns, options);
    const appearance = createAppearance();
    const lone = shape.field(shape.root, 'value');
    let tape;
    let bytes;
    let view;
    let kind;
    let start;
    let end;
    let rows = 0;
    let base = 0;
    let serial = 0;
    let page = 0;
    let replaced = 0;
    const adopt = () => {
        kind = tape.kind;
        start = tape.start;
        end = tape.end;
        base = rows * tape.stride;
    };
    const claim = (field) => {
        const position = columns.claim(field.name);
        field.position = position;
        if (position >= tape.stride) {
            widen(tape, position + 1);
            adopt();
        }
        return position;
    };
    /** Of a key that stands twice in a record the last one wins, whole objects included. */
    const clear = (level) => {
        for (const field of level.fields.values()) {
            if (field.row === serial)
                kind[base + field.position] = batch/* Kind */.b.missing;
            if (field.child !== undefined && field.child.row === serial)
                clear(field.child);
        }
    };
    const put = (field, what, from, to) => {
        let position = field.position;
        if (position < 0) {
            if (position !== UNASKED)
                return;
            position = claim(field);
            if (position < 0)
                return;
        }
        if (field.valuePage !== page)
            appearance.value(field);
        if (field.child !== undefined && field.child.row === serial)
            clear(field.child);
        field.row = serial;
        const cell = base + position;
        kind[cell] = what;
        start[cell] = from;
        end[cell] = to;
    };
    const putNull = (field) => {
        if (field.position === UNASKED)
            claim(field);
        const { position } = field;
        if (position < 0)
            return;
        if (field.nullPage !== page)
            appearance.null(field);
        if (field.child !== undefined && field.child.row === serial)
            clear(field.child);
        field.row = serial;
        kind[base + position] = batch/* Kind */.b.null;
    };
    const string = (field, p) => {
        const plain = skipPlainWords(view, p);
        if (bytes[plain] === json_syntax_QUOTE) {
            put(field, batch/* Kind */.b.verbatim, p, plain);
            return plain + 1;
        }
        const to = skipString(bytes, plain);
        replaced += (0,batch_text/* countReplaced */.qm)(bytes, plain, to);
        put(field, batch/* Kind */.b.escaped, p, to);
        return to + 1;
    };
    const nested = (field, p, depth) => {
        if (field.opens) {
            const inside = skipSpace(bytes, p + 1);
            if (bytes[inside] !== CLOSE_OBJECT) {
                const level = field.child ?? shape.open(field);
                if (field.row === serial)
                    kind[base + field.position] = batch/* Kind */.b.missing;
                return object(level, inside, depth + 1);
            }
        }
        const to = skipValue(bytes, p, depth);
        put(field, batch/* Kind */.b.json, p, to);
        return to;
    };
    /** From a value's first byte to behind it; `depth` counts the containers around it. */
    const value = (field, p, depth) => {
        const byte = bytes[p];
        if (byte === json_syntax_QUOTE)
            return string(field, p + 1);
        if ((byte >= 0x30 && byte <= 0x39) || byte === MINUS) {
            const to = skipNumber(bytes, p);
            put(field, batch/* Kind */.b.number, p, to);
            return to;
        }
        if (byte === OPEN_OBJECT)
            return nested(field, p, depth);
        if (byte === OPEN_LIST) {
            const to = skipValue(bytes, p, depth);
            put(field, batch/* Kind */.b.json, p, to);
            return to;
        }
        const to = skipLiteral(bytes, p);
        if (byte === 0x6e)
            putNull(field);
        else
            put(field, byte === 0x74 ? batch/* Kind */.b.true : batch/* Kind */.b.false, p, to);
        return to;
    };
    /** The slow way to a key: its bytes are hashed and looked up, and its place in the order is learnt. */
    const lookup = (level, previous, p) => {
        const to = skipString(bytes, p);
        let hash = 0;
        for (let i = p; i < to; i++)
            hash = Math.imul(hash ^ bytes[i], 0x01000193);
        const edge = shape.find(level, bytes, p, to + 1 - p, (hash ^ (hash >>> 15)) & 0x7fffffff, keyText);
        previous.next = edge;
        return edge;
    };
    /** From a key's first byte to its edge. */
    const key = (level, previous, p) => {
        const { keys, keysView } = shape;
        let edge = previous.next;
        for (let tries = 0; tries < PATIENCE; tries++) {
            const { at, length } = edge;
            let i = 0;
            while (i + 4 <= length && keysView.getInt32(at + i, true) === view.getInt32(p + i, true))
                i += 4;
            while (i < length && keys[at + i] === bytes[p + i])
                i++;
            if (i === length && length !== 0)
                return edge;
            edge = edge.next;
        }
        return lookup(level, previous, p);
    };
    /** From the first byte inside an object that is not empty to behind it. */
    const object = (level, inside, depth) => {
        if (depth > MAX_DEPTH)
            tooDeep(inside);
        if (level.row === serial)
            clear(level);
        level.row = serial;
        level.page = page;
        let p = inside;
        let edge = level.head;
        for (;;) {
            if (bytes[p] !== json_syntax_QUOTE)
                fail(p, 'a key was due');
            edge = key(level, edge, p + 1);
            p += 1 + edge.length;
            if (bytes[p] === COLON && bytes[p + 1] > 0x20)
                p += 1;
            else
                p = skipColon(bytes, p);
            p = value(edge.field, p, depth);
            if (bytes[p] !== COMMA) {
                p = skipSpace(bytes, p);
                if (bytes[p] === CLOSE_OBJECT)
                    return p + 1;
                if (bytes[p] !== COMMA)
                    fail(p, 'a comma or the end of an object was due');
            }
            p += 1;
            if (bytes[p] !== json_syntax_QUOTE)
                p = skipSpace(bytes, p);
        }
    };
    const record = (p, depth) => {
        if (rows === tape.room) {
            lengthen(tape);
            adopt();
        }
        base = rows * tape.stride;
        serial += 1;
        let to;
        if (bytes[p] === OPEN_OBJECT) {
            const inside = skipSpace(bytes, p + 1);
            to = bytes[inside] === CLOSE_OBJECT ? inside + 1 : object(shape.root, inside, depth + 1);
        }
        else
            to = value(lone, p, depth);
        rows += 1;
        return to;
    };
    return {
        begin(next) {
            tape = next;
            bytes = next.bytes;
            view = next.view;
            rows = 0;
            page = appearance.next();
            replaced = 0;
            adopt();
        },
        record,
        records(begin, depth) {
            let p = skipSpace(bytes, begin + 1);
            if (bytes[p] === CLOSE_LIST)
                return p;
            for (;;) {
                p = record(p, depth + 1);
                if (bytes[p] !== COMMA)
                    p = skipSpace(bytes, p);
                if (bytes[p] !== COMMA)
                    break;
                p = skipSpace(bytes, p + 1);
            }
            if (bytes[p] !== CLOSE_LIST)
                fail(p, 'a comma or the end of a list was due');
            return p;
        },
        get rows() {
            return rows;
        },
        get replaced() {
            return replaced;
        },
        order: appearance.order,
    };
}

;// CONCATENATED MODULE: ./lib/decode/sniff.js

/** Whether a body holds nothing but white space. */
function isBlank(bytes) {
    let at = 0;
    while (at < bytes.length && isSpace(bytes[at]))
        at += 1;
    return at === bytes.length;
}
const isSpace = (byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
const HTML = /^\s*(<!--[\s\S]{0,400}?-->\s*)?<(!doctype\s+html|html|head|body|title|script|h1|center)\b/i;
/** @throws RetryableError where a page for people came instead of data */
function refuseHtml(bytes, contentType) {
    const head = bytes.toString('utf8', 0, 2048);
    if (!HTML.test(head) && !(/^\s*</.test(head) && /\bhtml\b/i.test(contentType)))
        return;
    const title = /<title[^>]*>([^<]{0,80})/i.exec(head)?.[1]?.replace(/\s+/g, ' ').trim();
    throw new errors/* RetryableError */.dw('not_data', `an HTML page came where data was due${title ? ` (title: "${title}")` : ''}`, {
        whenSpent: 'blocked',
        remedy: 'Open the URL in a browser: it may be an error page, a login or a challenge.',
    });
}
/** The format of a body by its content type, else by how it begins. @throws RetryableError where it is none of ours */
function sniffFormat(bytes, contentType) {
    const type = contentType.split(';')[0].trim().toLowerCase();
    if (/(ndjson|jsonl|json-?lines|json-seq|jsonlines)/.test(type))
        return 'ndjson';
    if (/(^text\/csv$|tab-separated|comma-separated|^application\/csv$)/.test(type))
        return 'csv';
    const first = /\S/.exec(bytes.toString('utf8', 0, 256))?.[0] ?? '';
    if (first === '{' || first === '[' || /[/+]json$/.test(type))
        return 'json';
    const line = bytes.toString('utf8', 0, 4096).split('\n', 1)[0];
    if (first !== '<' && /[,;\t|]/.test(line))
        return 'csv';
    throw new errors/* RetryableError */.dw('not_data', 'the answer is neither JSON nor CSV', {
        remedy: 'Look at the answer, or set format if it is one of them after all.',
    });
}
/** True where a JSON object is followed by another one on a new line: lines of JSON under the name of JSON. */
function isLines(bytes, at, length) {
    if (at >= length || (bytes[at] !== 0x7b && bytes[at] !== 0x5b))
        return false;
    let before = at - 1;
    while (before > 0 && (bytes[before] === 0x20 || bytes[before] === 0x09))
        before -= 1;
    return bytes[before] === 0x0a;
}

// EXTERNAL MODULE: ./lib/decode/options.js
var options = __webpack_require__(86432);
;// CONCATENATED MODULE: ./lib/decode/index.js












function createDecoder(options) {
    const { flatten } = options;
    const columns = createColumns({ ...options, separator: flatten.separator });
    const tapes = createTapes(columns);
    const scanner = createRecordScanner(columns, flatten);
    const jsonReader = createJsonReader(options.records_path, scanner);
    const csvReader = createCsvReader(columns, options.delimited);
    const finish = (tape, rows, order, rest) => ({
        batch: tapes.finish(tape, rows, order),
        ...rest,
    });
    const empty = (status) => {
        if (status !== 204 && status !== 205 && options.empty_body === 'error')
            throw new errors/* RetryableError */.dw('empty_body', 'the answer has an empty body', {
                remedy: 'If that is how this source ends, set empty_body: end.',
            });
        return finish(tapes.take(0), 0, [], { envelope: undefined, replaced: 0, fingerprint: '00000000:0' });
    };
    const readCsv = (text) => {
        const clean = replaceNuls(text);
        const tape = load(clean.bytes);
        csvReader.read(tape, clean.bytes.length);
        const fingerprint = csvReader.fingerprint();
        return finish(tape, csvReader.rows, csvReader.order(), {
            envelope: undefined,
            replaced: clean.replaced,
            fingerprint,
        });
    };
    const load = (bytes) => {
        const tape = tapes.take(bytes.length);
        tape.bytes.set(bytes);
        return tape;
    };
    const readJson = (text, format, onDetect) => {
        const { length } = text.bytes;
        const tape = load(text.bytes);
        try {
            let envelope;
            if (format === 'ndjson')
                jsonReader.readLines(tape, length);
            else
                envelope = jsonReader.read(tape, length, onDetect);
            const replaced = text.replaced + scanner.replaced;
            const fingerprint = jsonReader.fingerprint();
            return finish(tape, scanner.rows, scanner.order(), { envelope, replaced, fingerprint });
        }
        catch (error) {
            if (!(error instanceof JsonSyntaxError))
                throw error;
            const lines = format === 'json' && options.format === 'auto' && isLines(tape.bytes, error.at, length);
            if (lines)
                return readJson(text, 'ndjson', onDetect);
            throw badJson(error, tape.bytes, length);
        }
    };
    return {
        decode({ body, headers, status }, onDetect) {
            const contentType = headers['content-type'] ?? '';
            const text = toUtf8(gunzipFile(body), contentType, options.charset);
            if (isBlank(text.bytes))
                return empty(status);
            const head = Buffer.from(text.bytes.buffer, text.bytes.byteOffset, text.bytes.length);
            refuseHtml(head, contentType);
            const format = options.format === 'auto' ? sniffFormat(head, contentType) : options.format;
            return format === 'csv' ? readCsv(text) : readJson(text, format, onDetect);
        },
        release: tapes.release,
    };
}

// EXTERNAL MODULE: ./lib/sources/api/request.js
var api_request = __webpack_require__(15384);
;// CONCATENATED MODULE: ./lib/sources/api/index.js





/** The pages of one stream of an HTTP API. */
function createApiSource(options) {
    const { stream, paginator, client, emit } = options;
    const decoder = createDecoder(options.decode);
    const constants = makeConstants(options);
    /** Batches as the decoder made them, by what we hand out: it takes back only its own. */
    const decoded = new WeakMap();
    const told = new Set();
    const tellOnce = (what, tell) => {
        if (told.has(what))
            return;
        told.add(what);
        tell();
    };
    const read = (cursor, label, response) => {
        const found = decoder.decode(response, ({ choice, reason }) => emit({ type: 'chosen', stream, what: 'records', choice, reason }));
        const bytes = response.body.length;
        response.release?.(); // the decoder has made its own copy
        const batch = constants.length === 0 ? found.batch : { ...found.batch, constants };
        decoded.set(batch, found.batch);
        const step = paginator.after(cursor, answerOf(found, response, options.decode.flatten.separator));
        tellAbout(step, label);
        return { cursor, label, decoded: { ...found, batch }, step, bytes };
    };
    const tellAbout = ({ choice, warning }, page) => {
        if (choice)
            tellOnce('choice', () => emit({ type: 'chosen', stream, ...choice }));
        if (warning)
            tellOnce(warning, () => emit({ type: 'warning', code: 'paging', stream, page, message: warning }));
    };
    return {
        first: () => paginator.first(),
        label: (cursor) => paginator.label(cursor),
        ...(paginator.skip ? { skip: (cursor) => paginator.skip(cursor) } : {}),
        async fetch(cursor, signal) {
            const label = paginator.label(cursor);
            const place = { stream, page: label, signal };
            const request = (0,api_request/* buildRequest */.m)(options.baseUrl, options.source, options.request, paginator.inject(cursor), options.scope, place);
            return client.exchange(request, (response) => read(cursor, label, response));
        },
        release(page) {
            const batch = decoded.get(page.decoded.batch);
            if (batch)
                decoder.release(batch);
        },
    };
}
function answerOf(found, response, separator) {
    const { batch, envelope } = found;
    return {
        rows: batch.rows,
        envelope,
        headers: response.headers,
        url: response.url,
        last(path) {
            return batch.rows === 0
                ? undefined
                : (0,batch_read/* cellJson */.DQ)(batch, batch.rows - 1, (0,batch_read/* positionOf */.df)(batch, path.map(String).join(separator)));
        },
    };
}
function makeConstants({ include, scope, stream }) {
    return Object.entries(include).map(([name, template]) => {
        const value = (0,core_template/* renderValue */.AI)(template, scope);
        if (value !== null && typeof value === 'object') {
            throw new errors/* StreamError */.lm('bad_include', `${stream}: include.${name} is no single value`, {
                stream,
                remedy: 'Include texts, numbers or booleans.',
            });
        }
        return { name, value };
    });
}

;// CONCATENATED MODULE: ./lib/run/tasks.js






function openClients(running) {
    const open = new Map();
    return {
        of(source) {
            const known = open.get(source.name);
            if (known)
                return known;
            const client = openClient(source, running);
            open.set(source.name, client);
            return client;
        },
        async close() {
            await Promise.all([...open.values()].map((client) => client.close()));
        },
    };
}
function openClient(source, running) {
    const { clock, secrets, vault, signal, random, emit, deadline } = running;
    const baseUrl = new URL(source.base_url);
    return (0,http/* createHttpClient */.uT)(source, {
        source: source.name,
        baseUrl,
        makeAuthenticator: (exchange) => auth/* authenticators */.P.create(source.auth, {
            source: source.name,
            baseUrl,
            exchange,
            clock,
            secrets,
            emit,
            vault,
            signal,
        }),
        clock,
        random,
        emit,
        deadline,
        signal,
        secrets,
    });
}
/** A stream of an API as a task of the run. */
function apiTask(plan, stream, running, clients) {
    const source = (0,config/* sourceOf */.vz)(plan, stream);
    const scope = namesOf(stream.name, running.identity.startedAt);
    const path = (0,core_template/* renderText */.S5)(stream.write.csv, scope);
    const extraction = (0,config/* fingerprint */.Rj)(stream, source);
    return {
        name: stream.name,
        source: source.name,
        path,
        write: { ...stream.write, csv: path },
        checks: stream.checks,
        key: stream.primary_key,
        isDropped: (column) => isDropped(stream, column),
        fingerprint: extraction,
        resumeKey: [extraction, ...timesIn(stream, scope)].join(' '),
        maxPages: undefined,
        open: (emit) => createApiSource({
            stream: stream.name,
            baseUrl: new URL(source.base_url),
            source,
            request: stream,
            paginator: paginators/* paginators */.B.create(stream.paginator, {}),
            decode: stream,
            include: stream.include,
            scope,
            client: clients.of(source),
            emit,
        }),
    };
}
/** Names that templates of paths and requests may use; the time is that of the run's first attempt, UTC. */
function namesOf(stream, startedAt) {
    const iso = new Date(startedAt).toISOString();
    return { stream, date: iso.slice(0, 10), timestamp: iso.slice(0, 19).replace(/[-:]/g, '').replace('T', '_') };
}
/** Values of the dates that the stream's requests and columns name. */
function timesIn(stream, scope) {
    const { path, url, params, headers, body, form, graphql, include } = stream;
    const texts = JSON.stringify([path, url, params, headers, body, form, graphql?.variables, include]);
    const named = new Set((0,core_template/* templateNames */.VQ)(texts));
    return ['date', 'timestamp'].filter((name) => named.has(name)).map((name) => String(scope[name]));
}
function isDropped({ remove, only, flatten, include }, column) {
    const covers = (names) => names.some((name) => column === name || column.startsWith(name + flatten.separator));
    if (Object.hasOwn(include, column))
        return false;
    return (remove !== undefined && covers(remove)) || (only !== undefined && !covers(only));
}


/***/ }),

/***/ 15384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ buildRequest)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51909);
/* harmony import */ var _core_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65450);



/** One page's request: the stream's own part, templates rendered, with what the paginator injects. */
function buildRequest(baseUrl, source, stream, injection, scope, place) {
    const names = { ...scope, ...injection.scope };
    const url = injection.url === undefined ? ownUrl(baseUrl, source, stream, names) : new URL(injection.url);
    for (const [name, value] of Object.entries(injection.query ?? {}))
        url.searchParams.set(name, value);
    const [body, contentType] = buildBody(stream, injection, names);
    const headers = { accept: 'application/json, */*;q=0.5' };
    if (contentType !== undefined)
        headers['content-type'] = contentType;
    for (const [name, value] of [...Object.entries(source.headers), ...Object.entries(stream.headers)]) {
        headers[name.toLowerCase()] = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(value, names);
    }
    for (const [name, value] of Object.entries(injection.headers ?? {}))
        headers[name.toLowerCase()] = value;
    return { method: stream.method, url, headers, ...(body === undefined ? {} : { body }), ...place };
}
function ownUrl(baseUrl, source, stream, names) {
    const url = stream.url === undefined
        ? (0,_core_url_js__WEBPACK_IMPORTED_MODULE_2__/* .joinUrl */ .w)(baseUrl, (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(stream.path ?? '', names, encodeURIComponent))
        : new URL((0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(stream.url, names, encodeURIComponent));
    appendParams(url.searchParams, source.params, names);
    for (const name of Object.keys(stream.params))
        url.searchParams.delete(name);
    appendParams(url.searchParams, stream.params, names);
    return url;
}
function appendParams(target, params, names) {
    for (const [name, value] of Object.entries(params)) {
        for (const item of [value].flat()) {
            const rendered = typeof item === 'string' ? (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S5)(item, names) : String(item);
            target.append(name, rendered);
        }
    }
}
function buildBody(stream, injection, names) {
    if (stream.form) {
        const form = new URLSearchParams();
        appendParams(form, stream.form, names);
        for (const [name, value] of Object.entries(injection.body ?? {}))
            form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
        return [form.toString(), 'application/x-www-form-urlencoded'];
    }
    const own = stream.graphql
        ? graphqlBody(stream.graphql, names)
        : stream.body && (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderValue */ .AI)(stream.body, names);
    if (own === undefined && injection.body === undefined)
        return [undefined, undefined];
    const body = structuredClone((own ?? {}));
    for (const [path, value] of Object.entries(injection.body ?? {}))
        setAt(body, path, value);
    return [JSON.stringify(body), 'application/json'];
}
function graphqlBody(graphql, names) {
    const variables = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_1__/* .renderValue */ .AI)(graphql.variables, names);
    const name = graphql.operation_name === undefined ? {} : { operationName: graphql.operation_name };
    return { query: graphql.query, variables, ...name };
}
/** Puts a value at a dotted place of a body; objects on the way are made. */
function setAt(body, path, value) {
    const steps = path.split('.');
    const last = steps.pop();
    let here = body;
    for (const step of steps) {
        if (!Object.hasOwn(here, step))
            here[step] = {};
        const next = here[step];
        if (next === null || typeof next !== 'object' || Array.isArray(next)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('bad_injection', `the paginator cannot put a value at "${path}": "${step}" is no object in the body`, {
                remedy: 'Correct the name in the paginator, or the body.',
            });
        }
        here = next;
    }
    here[last] = value;
}


/***/ })

};
