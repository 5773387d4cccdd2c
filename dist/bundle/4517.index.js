export const id = 4517;
export const ids = [4517];
export const modules = {

/***/ 89446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ IGNORED),
/* harmony export */   Cl: () => (/* binding */ DEFERRED),
/* harmony export */   Dj: () => (/* binding */ RESET_PAGINATION),
/* harmony export */   Lf: () => (/* binding */ CURSOR_EXPIRED),
/* harmony export */   aZ: () => (/* binding */ REFRESH_TOKEN),
/* harmony export */   hB: () => (/* binding */ UNAUTHORIZED),
/* harmony export */   hl: () => (/* binding */ BLOCKED),
/* harmony export */   sB: () => (/* binding */ HOST_DOWN),
/* harmony export */   x6: () => (/* binding */ HTTP_401)
/* harmony export */ });
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


/***/ }),

/***/ 91601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ seededRandom),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const onAbort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
        }, Math.max(0, ms));
        signal?.addEventListener('abort', onAbort, { once: true });
    }),
};
/** A small, fast, seeded generator (mulberry32); good enough for jitter and fixtures, not for secrets. */
function seededRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}


/***/ }),

/***/ 20637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ collect)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);


let known;
/** Has V8 collect garbage now: what died young (about 2 ms), or all (10 ms and more, with the size of the heap). */
function collect(type) {
    known ??= exposed();
    known({ type });
}
// The flag only concerns contexts that are made after it, so that no other code sees a global `gc`.
function exposed() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('typeof gc === "function" ? gc : undefined');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-expose-gc');
    return typeof found === 'function' ? found : () => { };
}


/***/ }),

/***/ 26143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ openWriter),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   mV: () => (/* binding */ moveFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);



const FLUSH_AT = 1 << 20;
/**
 * Opens `file` for writing at `length`: what stands behind it is cut off, so that a torn end of an earlier process vanishes.
 * @throws StreamError `disk_full`, `file_too_large`, `not_writable` with the file's name.
 */
function openWriter(file, length = 0) {
    const fd = told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, length > 0 ? 'r+' : 'w'));
    if (length > 0)
        told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(fd, length));
    const buffer = Buffer.allocUnsafe(FLUSH_AT);
    let held = 0;
    let flushed = length;
    /** Bytes that could not be written are gone from the buffer: whatever comes later, this file is not whole. */
    let broken;
    const put = (bytes, start, end) => {
        if (broken !== undefined)
            throw broken;
        let at = start;
        try {
            while (at < end) {
                const written = told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, at, end - at, flushed));
                at += written;
                flushed += written;
            }
        }
        catch (thrown) {
            broken = thrown;
            throw thrown;
        }
    };
    const flush = () => {
        const amount = held;
        held = 0;
        put(buffer, 0, amount);
    };
    return {
        get length() {
            return flushed + held;
        },
        write(bytes, start, end) {
            if (end - start > FLUSH_AT - held)
                flush();
            if (end - start > FLUSH_AT)
                return put(bytes, start, end);
            buffer.set(bytes.subarray(start, end), held);
            held += end - start;
        },
        writeByte(byte) {
            if (held === FLUSH_AT)
                flush();
            buffer[held++] = byte;
        },
        sync() {
            flush();
            told(file, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fdatasyncSync)(fd));
        },
        close() {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        },
    };
}
/** Replaces `file` in one step: a reader sees the old bytes or the new ones, also after a power cut. */
function replaceFile(file, content) {
    const temporary = `${file}.${process.pid}.tmp`;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    const writer = openWriter(temporary);
    try {
        writer.write(bytes, 0, bytes.length);
        writer.sync();
    }
    finally {
        writer.close();
    }
    moveFile(temporary, file);
}
/** Renames and makes the rename itself durable, which a plain rename is not. */
function moveFile(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
    told(to, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to));
    syncDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to));
}
function syncDirectory(directory) {
    if (process.platform === 'win32')
        return; // Windows cannot open a directory for fsync
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(directory, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(fd);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
const CAUSES = {
    ENOSPC: ['disk_full', 'the disk is full', 'Free space, or write fewer streams per job; nothing was replaced.'],
    EDQUOT: ['disk_full', 'the disk quota is used up', 'Free space; nothing was replaced.'],
    EFBIG: [
        'file_too_large',
        'the file would pass the size limit',
        'Raise the file size limit (ulimit -f), or split the stream; nothing was replaced.',
    ],
    EACCES: ['not_writable', 'permission is denied', 'Make the folder writable for the user that runs the ingestion.'],
    EPERM: ['not_writable', 'permission is denied', 'Make the folder writable for the user that runs the ingestion.'],
    EROFS: ['not_writable', 'the file system is read-only', 'Choose a workspace on a writable file system.'],
    ENOTDIR: ['not_writable', 'a part of its path is a file, not a folder', 'Choose another path.'],
    EISDIR: ['not_writable', 'it is a folder', 'Choose another path.'],
};
function told(file, act) {
    try {
        return act();
    }
    catch (thrown) {
        const [code, what, remedy] = CAUSES[thrown.code ?? ''] ?? [];
        if (code === undefined)
            throw thrown;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StreamError */ .lm(code, `cannot write ${file}: ${what}`, { cause: thrown, ...(remedy ? { remedy } : {}) });
    }
}


/***/ }),

/***/ 57579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lf: () => (/* reexport */ answer_codes/* CURSOR_EXPIRED */.Lf),
  $h: () => (/* reexport */ answer_codes/* IGNORED */.$h),
  Dj: () => (/* reexport */ answer_codes/* RESET_PAGINATION */.Dj),
  uT: () => (/* reexport */ createHttpClient),
  SU: () => (/* reexport */ createReach),
  Ik: () => (/* reexport */ isLoginWall)
});

// UNUSED EXPORTS: BLOCKED, DEFERRED, HOST_DOWN, HTTP_401, REFRESH_TOKEN, UNAUTHORIZED, detectBlock, httpOptionsSchema, responseRuleSchema

// EXTERNAL MODULE: ./lib/core/answer-codes.js
var answer_codes = __webpack_require__(89446);
;// CONCATENATED MODULE: ./lib/http/block-signs.js
/** Statuses with which walls answer; with the others a page must look like nothing but a wall. */
const BLOCKING_STATUS = new Set([401, 403, 405, 406, 429, 503]);
/** What the headers alone say. */
const HEADER_SIGNS = [
    [({ headers }) => headers['cf-mitigated']?.toLowerCase() === 'challenge', 'a Cloudflare challenge'],
    [({ headers }) => /^(challenge|captcha)$/i.test(headers['x-amzn-waf-action'] ?? ''), 'an AWS WAF challenge'],
    [({ headers }) => /^(challenge|deny)$/i.test(headers['x-vercel-mitigated'] ?? ''), 'a Vercel challenge'],
    [({ headers, status }) => headers['x-dd-b'] !== undefined && status === 403, 'a DataDome challenge'],
    [isEmptyOfGuard, "DDoS-Guard's wall"],
];
// A HEAD answer announces a length; an empty page from there is what a visitor gets who runs no script.
function isEmptyOfGuard({ headers, status, body }) {
    const announced = Number(headers['content-length'] ?? 0);
    return status === 200 && body.byteLength === 0 && announced === 0 && /ddos-guard/i.test(headers['server'] ?? '');
}
/** Marks of the providers' own pages, in their sources and texts. */
const MARKS = [
    { wall: 'a Cloudflare challenge', pattern: /_cf_chl_opt|id="challenge-form"/ },
    { wall: 'a Cloudflare challenge', pattern: /<title>\s*(just a moment\.\.\.|attention required! \| cloudflare)\s*</ },
    {
        wall: "Cloudflare's wall",
        pattern: /cf-error-details/,
        also: /you have been blocked|access denied|error 10(06|07|08|09|10|12|20)/,
    },
    { wall: 'a DataDome challenge', pattern: /(geo|ct)\.captcha-delivery\.com/ },
    { wall: 'a PerimeterX challenge', pattern: /id="px-captcha"|captcha\.px-cloud\.net/ },
    { wall: 'a PerimeterX challenge', pattern: /_pxappid/, also: /press (&amp;|&|and) hold/ },
    { wall: "Akamai's wall", pattern: /errors\.edgesuite\.net/, also: /access denied/ },
    {
        wall: "Akamai's wall",
        pattern: /reference\s*(&#32;)?(#|&#35;)\s*\d+\.[0-9a-f]+\.\d+\.[0-9a-f]+/,
        also: /access denied/,
    },
    { wall: 'an Akamai challenge', pattern: /sec-if-cpt-container|[?&]bm-verify=/ },
    { wall: "Imperva's wall", pattern: /_incapsula_resource/, also: /incident[_ ]id|request unsuccessful/ },
    { wall: 'an Imperva challenge', pattern: /_incapsula_resource/, seen: 60 },
    {
        wall: 'an AWS WAF challenge',
        pattern: /window\.gokuprops|awswaf\.com\/[^"'\s]{0,200}\/(challenge|captcha)\.js/,
        seen: 400,
    },
    { wall: 'a Kasada challenge', pattern: /window\.kpsdk|\/ips\.js\?/, seen: 60 },
    { wall: 'a Radware challenge', pattern: /validate\.perfdrive\.com|shieldsquare/, seen: 600 },
    { wall: "Sucuri's wall", pattern: /sucuri_cloudproxy_js|<title>\s*sucuri website firewall/ },
    { wall: 'an Anubis challenge', pattern: /id="anubis_challenge"/ },
    { wall: "DDoS-Guard's wall", pattern: /<title>\s*ddos-guard\s*</ },
];
function providerOf({ html, text }) {
    const carried = ({ pattern, also, seen }) => text.length <= (seen ?? text.length) && pattern.test(html) && (also?.test(html) ?? true);
    return MARKS.find(carried)?.wall;
}
/** Widgets that honest pages carry too, in a contact form. */
const WIDGET = /g-recaptcha|h-captcha|hcaptcha\.com\/1\/api\.js|recaptcha\/(api|enterprise)\.js|cf-turnstile|challenges\.cloudflare\.com|class="captcha|arkoselabs\.com|funcaptcha\.com|geetest\.com/;
/** Titles of pages that are nothing else. */
const WALL_TITLE = /^(robot check|(are|is) (you|it) (a |really )?(human|robot)( being)?|bot verification|human verification|security (check|verification|challenge|checkpoint)|vercel security checkpoint|pardon our interruption|access to this page has been denied|(verify|verifying) (that )?you are (a )?human|making sure you're not a bot|checking your browser( before accessing .{1,80})?|unusual traffic|bot (detected|protection)|radware bot manager captcha)[\s.!?\u2026]*$/;
/** Titles that a wall has and an honest page may have. */
const DOUBTFUL_TITLE = /^(access denied|access blocked|just a moment|one moment,? please|please wait|one more step|captcha|blocked|you have been blocked|request (blocked|rejected|denied)|error|sorry)[\s.!?\u2026]*$/;
const PHRASES = [
    {
        points: 2,
        pattern: /(detected|noticed) (some |an? )?(unusual|suspicious|abnormal|automated) (traffic|activity|requests?|queries) (from|on|coming)/,
    },
    { points: 2, pattern: /press (&|and) hold (the button )?to (confirm|prove|verify)/ },
    { points: 2, pattern: /requested url was rejected\.? please consult with your administrator/ },
    { points: 2, pattern: /(enable|turn on) (javascript|js) and cookies (in your browser )?to (continue|proceed)/ },
    {
        points: 1,
        pattern: /(unusual|suspicious|automated|abnormal|robotic) (traffic|activity|requests?|queries|behaviou?r)/,
    },
    {
        points: 1,
        pattern: /(prove|verify|verifying|confirm|check|checking|make sure|making sure|ensure)( that| if| whether)? (you are|you're|you aren't|you are not|you're not) (a |an )?(real |actual )?(human|person|ro?bot|bot)|are you (a )?(human|robot)|(i'm|you're|you are) not a (ro)?bot|you (are|might be|may be) a (ro)?bot|(detected|using) (a bot|bots|automation|automated (tools?|software|means))/,
    },
    {
        points: 1,
        pattern: /checking your browser|(checking|verifying) (your|if the site) (connection|browser|device|is secure)|ddos protection by|browser is being (checked|verified)/,
    },
    {
        points: 1,
        pattern: /(complete|solve|pass|fill in|enter|type)( in)?( the| this| a| an)?( following| below| short)? (re)?captcha|(complete|solve|pass) (the|this|a) (security check|challenge|puzzle)|(type|enter) the characters you see/,
    },
    {
        points: 1,
        refusal: true,
        pattern: /access( to this (page|site|website|resource))?( has been| is| was)? (denied|blocked|restricted)|(you|your (ip|ip address|request|access|connection))( have| has| was| were|'ve)?( been)? (temporarily |permanently )?(blocked|banned|denied)/,
    },
    {
        points: 1,
        refusal: true,
        pattern: /\b(reference|incident|ray|event|block|support)\s*(id|number|no|code)?\s*[:#]{1,2}\s*[0-9a-f][0-9a-f.-]{5,}/,
    },
];

;// CONCATENATED MODULE: ./lib/http/page-look.js
/** Walls are small; of a larger page only its beginning is looked at, and it is never thin. */
const LOOKED_BYTES = 256 * 1024;
const TITLE_CHARS = 300;
const THIN_CHARS = 1_500;
const THIN_LINKS = 5;
/** Elements whose content nobody sees. */
const UNSEEN = ['script', 'style', 'svg', 'template', 'title'];
const FURNITURE = /<(nav|article)\b|rel=["']?canonical|property=["']?og:|application\/ld\+json|itemtype=|role=["']?navigation/;
const FIELD = /<(textarea|select)\b|type=["']?(password|email|tel|file|date|number)\b/;
const TEXT_INPUT = /<input\b(?![^>]{0,400}type=["']?(hidden|submit|button|image|checkbox|radio|reset))/g;
/**
 * Whether a page is surely not thin, found without reading it: nearly every page of a real site is told by its links within
 * microseconds, where a whole look takes milliseconds.
 */
function isFull(body) {
    if (body.byteLength > LOOKED_BYTES)
        return true;
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    let at = -1;
    for (let links = 0; links <= THIN_LINKS; links++) {
        at = bytes.indexOf('<a ', at + 1, 'latin1');
        if (at < 0)
            return false;
    }
    return true;
}
function lookAt(body) {
    const html = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, LOOKED_BYTES))
        .toString('utf8')
        .toLowerCase();
    const text = visibleText(html);
    const links = html.split('<a ').length - 1;
    return {
        html,
        title: clean(between(html, '<title', '</title').slice(0, TITLE_CHARS)),
        text,
        thin: body.byteLength <= LOOKED_BYTES && text.length <= THIN_CHARS && links <= THIN_LINKS && !FURNITURE.test(html),
        form: FIELD.test(html) || (html.match(TEXT_INPUT)?.length ?? 0) > 1,
    };
}
// One pass from tag to tag: expressions over a whole page take quadratic time on a hostile one.
function visibleText(html) {
    const parts = [];
    let at = 0;
    // A little more than thin is enough to know that it is not.
    for (let chars = 0; at < html.length && chars <= 2 * THIN_CHARS;) {
        const tag = html.indexOf('<', at);
        const part = html.slice(at, tag < 0 ? undefined : tag).trim();
        chars += part.length;
        parts.push(part);
        if (tag < 0)
            break;
        const end = endOfTag(html, tag);
        if (end < 0)
            break;
        at = end;
    }
    return clean(parts.join(' '));
}
function endOfTag(html, tag) {
    if (html.startsWith('<!--', tag))
        return after(html, '-->', tag);
    const name = /^[a-z]+/.exec(html.slice(tag + 1, tag + 12))?.[0] ?? '';
    return UNSEEN.includes(name) ? after(html, `</${name}`, tag) : after(html, '>', tag);
}
function after(html, mark, from) {
    const found = html.indexOf(mark, from);
    return found < 0 ? -1 : found + (mark.startsWith('</') ? 0 : mark.length);
}
function between(html, open, close) {
    const start = html.indexOf('>', Math.max(0, html.indexOf(open)));
    const end = html.indexOf(close, start);
    return html.includes(open) && start >= 0 && end >= 0 ? html.slice(start + 1, end) : '';
}
function clean(text) {
    return text
        .replace(/&(#8217|#x2019|rsquo|#39|#x27|apos);|\u2019/g, "'")
        .replace(/&(amp|#38);/g, '&')
        .replace(/&(nbsp|#160);|\s+/g, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
}

;// CONCATENATED MODULE: ./lib/http/blocks.js


/** Walls say what they are near their top. */
const SEARCHED_BYTES = 32 * 1024;
/** One of these words stands in every wall's page; a page without them is not looked at any closer. */
const SUSPICIOUS = /captcha|turnstile|arkose|geetest|robot|\bbot\b|human|denied|blocked|unusual|suspicious|automated|moment|checking|verif|security|cf_chl|challenge|_incapsula|kpsdk|ips\.js|awswaf|gokuprops|sec-if-cpt|bm-verify|perfdrive|shieldsquare|sucuri|anubis|ddos|rejected|cookies to|interruption|please wait/i;
/** From here on a page of phrases is a wall. */
const ENOUGH = 2;
/**
 * What wall an answer is, as a phrase for a message; undefined where it is none. Headers and a provider's own marks are
 * certain; beside them a page counts as a wall only if it looks like nothing else: little text that says so twice over, no
 * form, no links. A page that merely mentions captchas, robots or refusals is none.
 */
function detectBlock(response) {
    const sign = HEADER_SIGNS.find(([applies]) => applies(response));
    if (sign)
        return sign[1];
    const { status, body } = response;
    if (!mayBeHtml(response) || !(isSuccess(status) || BLOCKING_STATUS.has(status)))
        return undefined;
    const refused = BLOCKING_STATUS.has(status);
    if (!refused && isFull(body))
        return undefined;
    if (!SUSPICIOUS.test(Buffer.from(body.subarray(0, SEARCHED_BYTES)).toString('latin1')))
        return undefined;
    const look = lookAt(body);
    if (look.form && !refused)
        return undefined;
    if (!refused && !look.thin)
        return undefined;
    const provider = providerOf(look);
    if (provider !== undefined)
        return provider;
    if (look.form)
        return undefined;
    const widget = WIDGET.test(look.html);
    if (widget && refused)
        return 'a captcha page';
    if (!look.thin || points(look, widget, refused) < ENOUGH)
        return undefined;
    return widget || /captcha/.test(look.text) ? 'a captcha page' : 'a page that turns automated visitors away';
}
function points(look, widget, refused) {
    const { title, text, html } = look;
    const said = `${title} ${text}`;
    // The empty frame of an application that its script fills asks for JavaScript as well.
    const frame = /<div[^>]{0,200}id=["']?(root|app|__next|__nuxt|main-app)\b/.test(html);
    const found = PHRASES.filter(({ pattern }) => pattern.test(frame ? said.replace(/javascript/g, '') : said));
    if (WALL_TITLE.test(title))
        return ENOUGH;
    // A plain "access denied" with a status that says so too is an answer about a permission.
    if (refused && found.every(({ refusal }) => refusal))
        return 0;
    const doubtful = DOUBTFUL_TITLE.test(title) || (widget && ABOUT_CAPTCHA.test(title));
    return found.reduce((sum, phrase) => sum + phrase.points, Number(widget) + Number(doubtful));
}
const ABOUT_CAPTCHA = /captcha|robot|not a bot|human|verif/;
/** A path on which sites have their login. */
const LOGIN_PATH = /\/(log-?in|sign-?in|logon|auth|sso|account\/login|users?\/sign_in|session\/new)(\.\w+)?(\/|$)/i;
const LOGIN_ASKED = /(log|sign) ?in (or (register|sign up|create an account) )?(first )?to (continue|see|view|access|read|proceed)|you (must|need to|have to) (be logged in|be signed in|log ?in|sign ?in)|(please|to continue,?) (log|sign) ?in\b/;
/**
 * Whether a page came that asks for a login, in place of the one that was asked for. A login page that was asked for is none; nor is a
 * page with a login form at its side.
 */
function isLoginWall(asked, response) {
    if (!mayBeHtml(response) || !isSuccess(response.status) || LOGIN_PATH.test(asked.pathname))
        return false;
    const look = lookAt(response.body);
    if (!/type=["']?password/.test(look.html))
        return false;
    if (response.url.pathname !== asked.pathname && LOGIN_PATH.test(response.url.pathname))
        return true;
    return look.thin && LOGIN_ASKED.test(`${look.title} ${look.text}`);
}
const isSuccess = (status) => status >= 200 && status < 300;
function mayBeHtml({ headers, body }) {
    const type = headers['content-type'];
    if (type !== undefined)
        return /html/i.test(type);
    return body[0] === 0x3c;
}

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/version.js
var version = __webpack_require__(18067);
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
const seen = new WeakSet();
/** The message of an error of a request, with its page and stream in front where it names neither stream nor source. */
function placed(error, { page, stream }, source) {
    const { message } = error;
    // One refused login is thrown at every request that waits for it: it is the source's and no page's.
    if (!(error instanceof errors/* IngestError */.FI) || error instanceof errors/* CancelledError */.cc || seen.has(error))
        return message;
    seen.add(error);
    const isNamed = [stream, source].some((name) => message.startsWith(`${name}:`) || message.includes(` of ${name}`));
    return isNamed ? message : `${page} of ${stream}: ${message}`;
}

;// CONCATENATED MODULE: ./lib/http/walls.js


/** @param limit walls in a row that end a stream */
function createWalls(limit) {
    const inARow = new Map();
    const closed = new Set();
    return {
        met(stream) {
            const count = (inARow.get(stream) ?? 0) + 1;
            inARow.set(stream, count);
            if (count >= limit)
                closed.add(stream);
            return count >= limit;
        },
        passed: (stream) => {
            inARow.delete(stream);
        },
        close: (stream) => {
            closed.add(stream);
        },
        assertOpen({ stream, page, url }) {
            if (!closed.has(stream))
                return;
            throw new errors/* BlockedError */.t9(answer_codes/* BLOCKED */.hl, `${page} of ${stream} was not asked for: ${url.host} turns this stream away`, {
                stream,
                page,
                remedy: BLOCKED_REMEDY,
            });
        },
    };
}
const BLOCKED_REMEDY = 'The site does not want automated visitors from here: ask its operator for access, or for an API.';

;// CONCATENATED MODULE: ./lib/http/answer.js






const RETRIED = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** Decides what an answer means: a value to be read, a reason for another attempt, or an end. */
function answer({ rules, onHints, onAlive, onBlocked, walls, read }) {
    let shown = false;
    return (next) => async (request) => {
        walls.assertOpen(request);
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
        if (wall !== undefined) {
            if (!shown)
                onBlocked?.(request, response, wall);
            shown = true;
            throw blocked(request, response, wall, hints, walls.met(request.stream));
        }
        walls.passed(request.stream);
        const { status } = response;
        if (status >= 200 && status < 300)
            return;
        if (status === 304 && isConditional(request))
            return;
        if (status >= 300 && status < 400 && request.redirects === 'manual')
            return;
        if (RETRIED.has(status))
            throw failed(request, status, hints);
        onAlive();
        if (status === 410) {
            throw new errors/* PageError */.AX(answer_codes/* CURSOR_EXPIRED */.Lf, `${showRequest(request)} answered 410: it is gone`);
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
                throw new errors/* PageError */.AX(answer_codes/* IGNORED */.$h, text);
            case 'refresh_token':
                onAlive();
                throw new errors/* PageError */.AX(answer_codes/* REFRESH_TOKEN */.aZ, text);
            case 'reset_pagination':
                onAlive();
                throw new errors/* StreamError */.lm(answer_codes/* RESET_PAGINATION */.Dj, text);
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
function blocked(request, response, wall, hints, isLast) {
    return new errors/* RetryableError */.dw(answer_codes/* BLOCKED */.hl, `${showRequest(request)} answered ${response.status} with ${wall}`, {
        whenSpent: 'blocked',
        notBefore: hints.retryAt,
        throttled: true,
        ...(isLast ? { attempts: 1 } : {}),
        remedy: BLOCKED_REMEDY,
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
    if (status === 304)
        return 'Nobody asked whether it had changed: a cache on the way is at fault. Tell its operator.';
    if (status >= 300 && status < 400)
        return 'Check the address: it answers with a redirect that leads nowhere.';
    return 'Check the parameters of the request.';
}

;// CONCATENATED MODULE: ./lib/http/authenticate.js



/** A token that was just made may be refused once more, where it was used up meanwhile; after that the refusal is meant. */
const MAX_REPLAYS = 2;
/**
 * Applies the credential afresh on each attempt. A refused one is renewed (all requests in flight share that) and the
 * request replayed, outside the attempt count. Before a replay, and behind a login, `pace` is waited for again.
 */
function authenticate(authenticator, pace) {
    return (next) => async (request) => {
        for (let replays = 0;; replays++) {
            const signed = authenticator ? await applyPaced(authenticator, request, pace) : request;
            try {
                return await next(signed);
            }
            catch (error) {
                if (!(error instanceof errors/* PageError */.AX) || !isRefusal(error))
                    throw error;
                const renewed = authenticator && replays < MAX_REPLAYS && (await authenticator.renew(signed.generation ?? 0));
                if (!renewed)
                    throw unauthorized(request, error, authenticator !== undefined);
                await pace.wait(request);
            }
        }
    };
}
/** Those who waited for one login would all start at once, on top of its own requests. What waited is signed afresh. */
async function applyPaced(authenticator, request, pace) {
    const before = pace.exchanges();
    const signed = await authenticator.apply(request);
    if (pace.exchanges() === before)
        return signed;
    await pace.wait(request);
    return authenticator.apply(request);
}
const isRefusal = ({ code }) => code === answer_codes/* HTTP_401 */.x6 || code === answer_codes/* REFRESH_TOKEN */.aZ;
function unauthorized(request, cause, hasCredential) {
    return new errors/* StreamError */.lm(answer_codes/* UNAUTHORIZED */.hB, `${showRequest(request)} refuses the credential: ${cause.message}`, {
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
const NO_HTTP = 'Check that base_url names an HTTP server and not another service.';
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
            remedy: NO_HTTP,
            cause: thrown,
        });
    }
    // undici does not always say which rule was broken
    if (thrown instanceof Error && thrown.name === 'HTTPParserError') {
        const text = `${host} sent something that is not a valid HTTP answer`;
        return new errors/* RetryableError */.dw('bad_http', text, { remedy: NO_HTTP, cause: thrown });
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
    return new errors/* RetryableError */.dw('network', `the request to ${host} failed: ${detail}`, {
        remedy: 'Run again; if it lasts, ask the operator of the source.',
        cause: thrown,
    });
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
const isHostFailure = (error, call) => !call.alive && error.code !== answer_codes/* BLOCKED */.hl && error.attempts !== 1;

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

;// CONCATENATED MODULE: ./lib/http/throttle.js
/** Weight of the newest latency in the smoothed one. */
const NEWEST = 0.3;
/** The slowest that a slow site alone makes us. */
const LONGEST_MS = 60_000;
/** Below this, timers are too coarse to space anything. */
const SHORTEST_MS = 1;
/** Half of what may be in flight at once is in flight on the average; the other half is room for what is slower than usual. */
const throttleTarget = (concurrency) => Math.max(1, concurrency / 2);
function createThrottle(target) {
    let smoothed;
    let interval = 0;
    function approach(latency) {
        const goal = Math.min(LONGEST_MS, latency / target);
        interval = smoothed === undefined ? goal : (interval + goal) / 2;
    }
    return {
        interval: () => (interval < SHORTEST_MS ? 0 : interval),
        succeeded(latency) {
            const next = smoothed === undefined ? latency : smoothed + (latency - smoothed) * NEWEST;
            approach(next);
            smoothed = next;
        },
        failed(latency) {
            if (Math.min(LONGEST_MS, latency / target) > interval)
                approach(latency);
        },
    };
}

;// CONCATENATED MODULE: ./lib/http/lane.js



const UNTHROTTLED = { interval: () => 0, succeeded: () => { }, failed: () => { } };
function createLane({ rate, concurrency, throttle }) {
    const adaptive = createAdaptiveRate(rate);
    const slowness = throttle ? createThrottle(throttleTarget(concurrency)) : UNTHROTTLED;
    let pausedUntil = 0;
    let nextAt = 0;
    let spacing = 0;
    // The longest one holds: neither a quick host nor a short delay makes us faster than the rate.
    function interval(now) {
        const allowed = adaptive.interval(now);
        const slow = slowness.interval();
        if (spacing > allowed && spacing >= slow)
            return { ms: spacing, cause: 'crawl_delay' };
        return slow > allowed ? { ms: slow, cause: 'throttle' } : { ms: allowed, cause: 'rate_limit' };
    }
    return {
        // Evenly spaced; who comes late may catch up with one request, so that a timer's delay does not lower the rate. A delay
        // that the site asks for, or shows that it needs, is kept to the letter.
        reserve(now) {
            const start = Math.max(now, pausedUntil);
            const paused = start > now;
            const { ms, cause } = interval(now);
            if (ms === 0)
                return { at: start, cause: 'server_hint' };
            nextAt = Math.max(nextAt, cause === 'rate_limit' ? start - ms : start);
            const at = Math.max(start, nextAt);
            nextAt += ms;
            return { at, cause: paused && at === start ? 'server_hint' : cause };
        },
        pausedUntil: () => pausedUntil,
        pauseUntil(at) {
            pausedUntil = Math.max(pausedUntil, at);
        },
        space(ms) {
            spacing = Math.max(spacing, ms);
        },
        started: (now) => adaptive.started(now),
        succeeded(startedAt, answeredAt, now) {
            adaptive.succeeded(now);
            slowness.succeeded(Math.max(0, answeredAt - startedAt));
        },
        failed(startedAt, now, throttled) {
            if (throttled)
                adaptive.throttled(startedAt, now);
            slowness.failed(Math.max(0, now - startedAt));
        },
    };
}
/** A wait as a sentence. */
function explainWait(host, cause, waitMs) {
    const time = (0,units/* formatDuration */.a3)(waitMs);
    switch (cause) {
        case 'server_hint':
            return `${host} asked for a pause of ${time}`;
        case 'rate_limit':
            return `the rate limit of ${host} leaves room in ${time}`;
        case 'crawl_delay':
            return `robots.txt of ${host} asks for a delay between requests; the next one goes out in ${time}`;
        case 'throttle':
            return `${host} answers slowly; the next request goes out in ${time}`;
    }
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
function createLimiter({ hostOf, clock, emit, deadline, ...options }) {
    const slots = createSlots(options.concurrency);
    const lanes = new Map();
    const toldPauses = new WeakMap();
    function lane(url) {
        const host = hostOf?.(url) ?? '';
        const known = lanes.get(host);
        if (known)
            return known;
        const made = createLane(options);
        lanes.set(host, made);
        return made;
    }
    function tell(request, own, cause, waitMs) {
        const end = own.pausedUntil();
        if (waitMs < TOLD_FROM_MS || (cause === 'server_hint' && toldPauses.get(own) === end))
            return;
        if (cause === 'server_hint')
            toldPauses.set(own, end);
        const { stream, page, url } = request;
        const reason = explainWait(url.host, cause, waitMs);
        emit({ type: 'wait', stream, page, host: url.host, cause, reason, waitMs });
    }
    return {
        slot: (signal) => slots.take(signal),
        lane,
        async pace(request) {
            const own = lane(request.url);
            for (;;) {
                const now = clock.now();
                const { at, cause } = own.reserve(now);
                if (at > deadline)
                    throw beyondDeadline(request, at - now);
                if (at > now) {
                    tell(request, own, cause, Math.round(at - now));
                    await clock.sleep(at - now, request.signal);
                }
                // A pause may have begun while this one slept.
                if (own.pausedUntil() <= clock.now())
                    break;
            }
            own.started(clock.now());
        },
    };
}
/** The stream is put off: what the server asks for lies behind the end of this run. */
function beyondDeadline(request, waitMs, cause) {
    const { stream, page, url } = request;
    const text = waitMs > 0
        ? `${url.host} wants ${page} of ${stream} asked for in ${(0,units/* formatDuration */.a3)(waitMs)}, after this run's deadline`
        : `the time of this run was over before ${page} of ${stream} was asked for`;
    return new errors/* DeferredError */._G(answer_codes/* DEFERRED */.Cl, text, {
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
/** Sends at the rate that is allowed. */
const rateLimit = (limiter) => (next) => async (request) => {
    await limiter.pace(request);
    return next(request);
};
/** Learns from what comes back: a hint pauses the whole host, a 429 without one slows it down. */
function learnRate(limiter, clock) {
    return (next) => async (request) => {
        const lane = limiter.lane(request.url);
        const startedAt = clock.now();
        try {
            const response = await next(request);
            lane.succeeded(startedAt, response.receivedAt, clock.now());
            return response;
        }
        catch (error) {
            const retryable = error instanceof errors/* RetryableError */.dw ? error : undefined;
            const hint = retryable?.notBefore;
            // A hint says all there is to know; without one, slower is the only answer to "too many".
            if (hint !== undefined)
                lane.pauseUntil(hint);
            lane.failed(startedAt, clock.now(), retryable?.throttled === true && hint === undefined);
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
    return new errors/* StreamError */.lm(answer_codes/* HOST_DOWN */.sB, `${request.url.host} has answered nothing useful for ${(0,units/* formatDuration */.a3)(ms)}`, {
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
/** A lookup that gives public addresses only; none: the name is refused. */
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
// EXTERNAL MODULE: ./lib/http/retry-delay.js
var retry_delay = __webpack_require__(54472);
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
    const wait = Math.ceil((0,retry_delay/* retryDelay */.a)({ ...policy, ...hintOf(error), attempt: call.attempt, now, random }));
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

// EXTERNAL MODULE: ./lib/http/rules.js
var http_rules = __webpack_require__(97231);
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
        throw new errors/* PageError */.AX('redirect_refused', `${showUrl(from)} redirects to something that is not a URL`, {
            remedy: 'Open the address in a browser; tell the operator of the source.',
        });
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
function createSend({ transport, buffers, limits, userAgent, cookies }) {
    const defaults = { accept: '*/*', 'accept-encoding': ACCEPTED_ENCODINGS, 'user-agent': userAgent };
    async function fetch(request, cookie, era) {
        const answer = await transport.fetch({
            method: request.method,
            url: request.url,
            headers: { ...defaults, ...request.headers, ...(cookie === undefined ? {} : { cookie }) },
            body: request.body,
            idempotent: request.idempotent ?? true,
            signal: request.signal,
        });
        cookies?.store(request.url, answer.setCookies, era);
        return answer;
    }
    async function follow(first) {
        let request = first;
        const era = cookies?.era();
        // A session that began meanwhile is none of this request's business: its next hop could use up a token there.
        const cookieFor = ({ headers, url }) => joinCookies(headers['cookie'], cookies?.era() === era ? cookies?.header(url) : undefined);
        const seen = new Set();
        for (let hops = 0;; hops++) {
            const cookie = cookieFor(request);
            const answer = await fetch(request, cookie, era);
            const target = redirectTarget(answer.status, answer.headers['location'], request.url);
            if (!target || request.redirects === 'manual')
                return { request, answer };
            seen.add(visit(request, cookie));
            const next = followRedirect(request, answer.status, target);
            // With another cookie, the same address is another question: some sites send everybody round once.
            if (seen.has(visit(next, cookieFor(next))))
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
const visit = ({ method, url }, cookie) => JSON.stringify([method, url.href, cookie]);
/** The config's own cookies with those of the jar, which are newer where both know a name. */
function joinCookies(own, kept) {
    if (own === undefined || kept === undefined)
        return own ?? kept;
    const names = new Set(kept.split('; ').map(cookieName));
    const rest = own.split(/;\s*/).filter((pair) => pair !== '' && !names.has(cookieName(pair)));
    return [...rest, kept].join('; ');
}
const cookieName = (pair) => pair.split('=', 1)[0].trim();
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
    if (host !== own && !isAllowedHost(host, allowed)) {
        // A robots.txt elsewhere is asked for only because a page there is wanted: that is what its reader knows of.
        const page = request.page === 'robots.txt' ? 'a page' : request.page;
        throw new errors/* StreamError */.lm('foreign_host', `${page} of ${request.stream} lies on ${host}, not on ${own}`, {
            remedy: `If this is meant, add ${host} to allow_hosts of the source.`,
        });
    }
    if (host === own && baseUrl.protocol === 'https:' && request.url.protocol === 'http:') {
        throw new errors/* StreamError */.lm('insecure_url', `${request.page} of ${request.stream} lies at an http address of ${own}`, {
            remedy: 'The source is configured with https, and so must its links be: tell its operator.',
        });
    }
}
/** Whether `allow_hosts` names a host. */
const isAllowedHost = (hostname, allowed) => allowed.some((pattern) => matchesHost(pattern, bareHost(hostname)));
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

// EXTERNAL MODULE: ./lib/core/collect.js
var collect = __webpack_require__(20637);
;// CONCATENATED MODULE: ./lib/http/short-lived.js

/** A young collection takes about 2 ms; once in so many bytes it is a fraction of what it saves. */
const EVERY_BYTES = 16 * 1024 * 1024;
/** What survived a young collection waits in the old heap, which V8 lets grow to many times its use. */
const FULL_EVERY = 16;
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
    collections += 1;
    (0,collect/* collect */.F)(collections % FULL_EVERY === 0 ? 'major' : 'minor');
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
    const send = createSend({
        transport,
        buffers,
        limits: options.limits,
        userAgent: context.userAgent ?? USER_AGENT,
        cookies: context.cookies,
    });
    const limiter = createLimiter({
        rate: options.rate_limit,
        concurrency: options.concurrency,
        throttle: context.throttle ?? false,
        hostOf: paceHost(baseUrl, options.allow_hosts),
        clock,
        emit,
        deadline,
    });
    const rules = (0,http_rules/* compileRules */.nb)(options.response_rules);
    const walls = createWalls(options.retry.attempts);
    const signed = createStack(true);
    const unsigned = createStack(false);
    let exchanges = 0;
    const authenticator = context.makeAuthenticator?.((request, read) => {
        exchanges += 1;
        // Where credentials are exchanged stands in the config, so that its host is as trusted as base_url's own: unless a page named it.
        if (request.found)
            assertOwnHost(request, baseUrl, [...options.allow_hosts, ...trusted]);
        else
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
        const onHints = ({ retryAt, resetAt }, { url }) => {
            if (retryAt === undefined && resetAt !== undefined)
                limiter.lane(url).pauseUntil(resetAt);
        };
        const attempt = (call, read) => {
            const onAlive = () => {
                call.alive = true;
                circuit.alive();
            };
            const pace = { wait: (request) => limiter.pace(request), exchanges: () => exchanges };
            const credential = withCredential ? [authenticate(authenticator, pace)] : [];
            return compose(rateLimit(limiter), ...credential, learnRate(limiter, clock), answer({ rules, onHints, onAlive, onBlocked: context.onBlocked, walls, read }), trace(emit, clock, () => call.attempt));
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
    async function run(stack, given, read, wire = send) {
        const request = withSignal(given, context.signal);
        let value;
        const layers = stack({ attempt: 1, alive: false, verdict: 'closed' }, (response) => {
            value = { read: read(response) };
        });
        try {
            await layers(wire)(request);
        }
        catch (error) {
            if (request.signal.aborted)
                throw cancelled(request.signal);
            if (error instanceof errors/* BlockedError */.t9)
                walls.close(request.stream);
            if (error instanceof Error)
                error.message = secrets.redact(placed(error, request, context.source));
            throw error;
        }
        return value.read;
    }
    return {
        exchange: async (request, read, wire) => {
            assertOwnHost(request, baseUrl, options.allow_hosts);
            return run(signed, request, read, wire);
        },
        space: (ms, url = baseUrl) => limiter.lane(url).space(ms),
        close: () => transport.close(),
    };
}
function trustedHosts(baseUrl, allowed) {
    const exact = allowed.filter((host) => !host.startsWith('*'));
    return new Set([baseUrl.hostname, ...exact].map(bareHost));
}
/** Hosts that the config adds have a rate of their own; whatever else is asked (a token, a page) goes at the rate of the source. */
function paceHost(baseUrl, allowed) {
    return ({ host, hostname }) => (host !== baseUrl.host && isAllowedHost(hostname, allowed) ? host : baseUrl.host);
}
function withSignal(request, signal) {
    if (request.signal === signal)
        return request;
    return { ...request, signal: AbortSignal.any([request.signal, signal]) };
}

// EXTERNAL MODULE: ./lib/http/options.js
var options = __webpack_require__(27982);
;// CONCATENATED MODULE: ./lib/http/reach.js




const lookUp = (0,external_node_util_.promisify)(external_node_dns_.lookup);
/** Private, loopback, link-local and metadata addresses are out of reach, unless the config itself names the host. */
function createReach({ baseUrl, allowed }) {
    const trusted = new Set([baseUrl.hostname, ...allowed.filter((host) => !host.startsWith('*'))].map(bareHost));
    const known = new Map();
    const anywhere = external_node_dns_.lookup;
    const publicLookup = publicOnly(anywhere);
    return {
        lookup: (host, options, callback) => (trusted.has(bareHost(host)) ? anywhere : publicLookup)(host, options, callback),
        refuse(url) {
            if (url.protocol !== 'http:' && url.protocol !== 'https:')
                return Promise.resolve(`it lies at a "${url.protocol}" address`);
            const host = bareHost(url.hostname);
            if (trusted.has(host))
                return Promise.resolve(undefined);
            const asked = known.get(host) ?? judge(host);
            known.set(host, asked);
            return asked;
        },
    };
}
async function judge(host) {
    try {
        const addresses = await lookUp(host, { all: true });
        return addresses.every(({ address }) => isPublicAddress(address)) ? undefined : `${host} is a private address`;
    }
    catch {
        return `${host} is not found`;
    }
}

;// CONCATENATED MODULE: ./lib/http/index.js








/***/ }),

/***/ 54472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ retryDelay)
/* harmony export */ });
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


/***/ }),

/***/ 16293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ openSites)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18067);
/* harmony import */ var _http_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57579);
/* harmony import */ var _stores_state_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68454);





/** Requests to a site whose config names no rate: nobody notices so few. */
const POLITE_RATE = { count: 5, perMs: 1_000 };
/** The sites of a run: one client, session and browser per source, made at its first use. What reads HTML is loaded only then. */
function openSites(running) {
    const open = new Map();
    return {
        of(source) {
            const known = open.get(source.name) ?? openSite(source, running);
            open.set(source.name, known);
            return known;
        },
        async close() {
            const sites = await Promise.allSettled(open.values());
            await Promise.all(sites.map((site) => (site.status === 'fulfilled' ? site.value.close() : undefined)));
        },
    };
}
async function openSite(source, running) {
    const [{ createRobots, fetchRobots }, { openCookieJar }, { openBrowser }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9257).then(__webpack_require__.bind(__webpack_require__, 79257)),
        Promise.all(/* import() */[__webpack_require__.e(7380), __webpack_require__.e(4524)]).then(__webpack_require__.bind(__webpack_require__, 44524)),
        __webpack_require__.e(/* import() */ 5099).then(__webpack_require__.bind(__webpack_require__, 95099)),
    ]);
    const { clock, secrets, signal, emit, env } = running;
    const baseUrl = new URL(source.base_url);
    const cookies = openCookieJar({ clock, secrets });
    const listeners = new Map();
    const userAgent = userAgentOf(source);
    const { session, client, exchange } = await openClient(source, running, baseUrl, cookies, userAgent, (request, response) => listeners.get(request.stream)?.(request, response));
    const warn = (code, message, remedy) => emit({ type: 'warning', code, message: `${source.name}: ${message}`, remedy });
    const browser = openBrowser(source.browser, {
        cookies,
        userAgent,
        ...(0,_http_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createReach */ .SU)({ baseUrl, allowed: source.allow_hosts }),
        env,
        signal,
        now: clock.now,
        warn,
    });
    const robots = createRobots({
        agent: 'adip-ingest',
        // The rules come before the login, which they may space out; a visitor who is not logged in has the same ones.
        get: fetchRobots({ exchange }, source.name, signal),
        onDelay: (ms, origin) => client.space(ms, origin),
        now: clock.now,
        warn,
    });
    return {
        client,
        robots,
        session,
        browser,
        onBlocked: (stream, handler) => listeners.set(stream, handler),
        async close() {
            session?.keep();
            await Promise.all([browser.close(), client.close()]);
        },
    };
}
/** An honest name, with the address under which the operator of the site reaches whoever runs this. */
function userAgentOf({ contact }) {
    const about = ['+https://github.com/org/adip-ingest', ...(contact === undefined ? [] : [contact])].join('; ');
    return `adip-ingest/${_core_version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x} (${about})`;
}
async function openClient(source, running, baseUrl, cookies, userAgent, onBlocked) {
    const { clock, secrets, signal, emit } = running;
    let session;
    let beforeLogin;
    const options = source.session;
    const { createSession, sessionKey } = await Promise.all(/* import() */[__webpack_require__.e(2814), __webpack_require__.e(8188), __webpack_require__.e(1298)]).then(__webpack_require__.bind(__webpack_require__, 51298));
    const context = { source: source.name, baseUrl, clock, secrets, emit, signal };
    const stored = options?.keep
        ? keptIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(running.stateFolder, 'cache', `session-${source.name}-${sessionKey(options, baseUrl)}.json`))
        : undefined;
    const client = (0,_http_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createHttpClient */ .uT)({ ...source, rate_limit: source.rate_limit ?? POLITE_RATE }, {
        ...context,
        random: running.random,
        deadline: running.deadline,
        cookies,
        userAgent,
        onBlocked,
        throttle: source.throttle ?? source.rate_limit === undefined,
        ...(options
            ? {
                makeAuthenticator: (exchange) => {
                    beforeLogin = exchange;
                    session = createSession(options, {
                        ...context,
                        cookies,
                        exchange,
                        parser: source.parser,
                        charset: source.charset,
                        stored,
                    });
                    return session;
                },
            }
            : {}),
    });
    return { client, session, exchange: beforeLogin ?? client.exchange };
}
const VERSION_OF_SESSIONS = 1;
/** Cookies between runs: in the folder that only the cache takes along. */
function keptIn(file) {
    return {
        load: () => (0,_stores_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .loadState */ .C7)(file, VERSION_OF_SESSIONS).value?.cookies,
        save(cookies) {
            (0,_stores_state_file_js__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ)(file, VERSION_OF_SESSIONS, { cookies });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(file, 0o600); // whoever reads it is logged in
        },
    };
}


/***/ }),

/***/ 68454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ loadState),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   ir: () => (/* binding */ sweepTemporary)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26143);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




const previousOf = (file) => `${file}.previous`;
/** Replaces the file; the generation before stays beside it, for the case that this one is torn by something that ignores fsync. */
function saveState(file, version, value) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(file, previousOf(file));
    (0,_core_durable_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceFile */ .fR)(file, `${JSON.stringify({ version, ...value })}\n`);
}
/**
 * Reads the newest generation that is whole.
 * @throws StreamError `state_newer` where a later version of adip-ingest wrote it: it is neither used nor overwritten.
 */
function loadState(file, version) {
    const newest = parse(file, version);
    if (newest.value)
        return { value: newest.value, warning: undefined };
    const previous = parse(previousOf(file), version);
    if (previous.value)
        return { value: previous.value, warning: `${file} was ${newest.found}; its previous generation is used` };
    const torn = newest.found === 'torn' ? `${file} is torn and has no previous generation; it is ignored` : undefined;
    return { value: undefined, warning: torn };
}
function parse(file, version) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (thrown) {
        if (thrown.code === 'ENOENT')
            return { found: 'missing' };
        throw thrown;
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { found: 'torn' };
    }
    if (value === null || typeof value !== 'object' || typeof value.version !== 'number')
        return { found: 'torn' };
    if (value.version > version) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('state_newer', `${file} was written by a later version of adip-ingest (format ${value.version}, this one knows ${version})`, {
            remedy: 'Use that later version, or delete the file to start anew.',
        });
    }
    return { value: value, found: 'whole' };
}
/** Removes what a killed process left half-written in a folder; only its owner may, and nobody else may be at work in it. */
function sweepTemporary(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return;
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder))
        if (/\.\d+\.tmp$/.test(name))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
}


/***/ })

};
