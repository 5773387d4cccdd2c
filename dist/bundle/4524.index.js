export const id = 4524;
export const ids = [4524];
export const modules = {

/***/ 44524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCookieJar: () => (/* binding */ openCookieJar)
});

// EXTERNAL MODULE: ./lib/core/clock.js
var core_clock = __webpack_require__(91601);
// EXTERNAL MODULE: ./node_modules/tough-cookie/dist/index.js
var dist = __webpack_require__(77380);
;// CONCATENATED MODULE: ./lib/sources/site/cookie-rules.js

const DAY = 86_400_000;
/** Longest life of a cookie, as browsers have it. */
const LONGEST_LIFE = 400 * DAY;
const LARGEST_PAIR = 4096;
const LARGEST_ATTRIBUTE = 1024;
/** Control characters but the tab: a header with them was tampered with. */
const isControl = (code) => (code < 0x20 && code !== 9) || code === 0x7f;
const hostOf = (url) => (0,dist/* canonicalDomain */.T5)(url.hostname) ?? url.hostname;
/** Whether cookies for secure connections alone may travel: https, and this very machine, as in browsers. */
function isTrustworthy(url) {
    if (url.protocol === 'https:')
        return true;
    const host = url.hostname;
    return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}
/** Whether a cookie goes along to a URL, its expiry left aside. */
function travelsTo(cookie, url) {
    const host = hostOf(url);
    if (cookie.hostOnly ? host !== cookie.domain : !(0,dist/* domainMatch */.qn)(host, cookie.domain, false))
        return false;
    return (0,dist/* pathMatch */.z2)(url.pathname, cookie.path) && (!cookie.secure || isTrustworthy(url));
}
/** Whether a cookie from a plain connection would hide one that came over a secure one. */
const hides = (fresh, old) => old.secure &&
    old.name === fresh.name &&
    ((0,dist/* domainMatch */.qn)(old.domain, fresh.domain, false) || (0,dist/* domainMatch */.qn)(fresh.domain, old.domain, false)) === true &&
    (0,dist/* pathMatch */.z2)(fresh.path, old.path);
function parse(text) {
    for (let at = 0; at < text.length; at++)
        if (isControl(text.charCodeAt(at)))
            return undefined;
    const [pair = '', ...attributes] = text.split(';');
    if (pair.length > LARGEST_PAIR)
        return undefined;
    const short = attributes.filter((one) => one.slice(one.indexOf('=') + 1).trim().length <= LARGEST_ATTRIBUTE);
    const parsed = dist/* Cookie */.Hk.parse([pair, ...short].join(';'), { loose: true });
    if (!parsed)
        return undefined;
    if (pair.trim().startsWith('=')) {
        // Without a name, the rest is the value, whatever stands in it.
        parsed.key = '';
        parsed.value = pair.trim().slice(1).trim();
    }
    return parsed.key === '' && parsed.value === '' ? undefined : parsed;
}
/** For whom a cookie is; undefined where it may not be set by this host. */
function scopeOf(parsed, host) {
    const domain = (0,dist/* canonicalDomain */.T5)(parsed.domain);
    if (domain === undefined || domain === null || domain === '')
        return { domain: host, hostOnly: true };
    const isShared = domain.includes('.') && (0,dist/* getPublicSuffix */.pj)(domain, { allowSpecialUseDomain: true, ignoreError: true });
    // A public suffix may name itself, and so may an address: for nobody else.
    if (!isShared)
        return domain === host ? { domain, hostOnly: true } : undefined;
    return (0,dist/* domainMatch */.qn)(host, domain, false) ? { domain, hostOnly: false } : undefined;
}
function expiryOf({ maxAge, expires }, now) {
    if (typeof maxAge === 'number')
        return maxAge <= 0 ? 0 : Math.min(now + maxAge * 1000, now + LONGEST_LIFE);
    return expires instanceof Date ? Math.min(expires.getTime(), now + LONGEST_LIFE) : undefined;
}
/** `__Secure-` and `__Host-` promise what the other attributes must keep; in any case of letters, also without a name. */
function keepsPrefix(cookie, hasPath) {
    const name = (cookie.name === '' ? cookie.value : cookie.name).toLowerCase();
    if (cookie.name === '' && /^__(secure|host)-/.test(name))
        return false;
    if (name.startsWith('__secure-'))
        return cookie.secure;
    if (name.startsWith('__host-'))
        return cookie.secure && cookie.hostOnly && hasPath && cookie.path === '/';
    return true;
}
/** A `set-cookie` header as a cookie; undefined where the standard says to ignore it. An expiry in the past deletes. */
function readCookie(text, url, now) {
    const parsed = parse(text);
    const scope = parsed && scopeOf(parsed, hostOf(url));
    if (!parsed || !scope || (parsed.secure && !isTrustworthy(url)))
        return undefined;
    const { key: name, value, secure, httpOnly, sameSite } = parsed;
    const expires = expiryOf(parsed, now);
    const cookie = {
        name,
        value,
        ...scope,
        path: parsed.path ?? (0,dist/* defaultPath */.jb)(url.pathname),
        ...(expires === undefined ? {} : { expires }),
        secure,
        httpOnly,
        ...(sameSite === 'strict' || sameSite === 'lax' || sameSite === 'none' ? { sameSite } : {}),
    };
    return keepsPrefix(cookie, parsed.path !== null) ? cookie : undefined;
}

;// CONCATENATED MODULE: ./lib/sources/site/cookie-jar.js


/** Cookies of one host; a site that sets more loses its oldest, as in browsers. */
const MOST_PER_DOMAIN = 180;
const SECRET_NAME = /sess|sid$|auth|token|csrf|xsrf|login|remember|jwt|key|pass|id$/i;
/** Words and numbers such as a language or a user's id would hide themselves in every report: they are no secrets. */
const isSecret = ({ name, value, httpOnly }) => value.length >= 16 || (value.length >= 8 && (httpOnly || SECRET_NAME.test(name)));
const keyOf = ({ domain, hostOnly, path, name }) => JSON.stringify([domain, hostOnly, path, name]);
/**
 * The cookies of one source, by RFC 6265bis: domain and path, Secure (this machine's own addresses count as secure, as in
 * browsers), Max-Age before Expires, public suffixes, name prefixes. All requests count as of the same site.
 */
function openCookieJar({ clock = core_clock/* systemClock */.m, secrets } = {}) {
    // By time of creation: a cookie that is set again keeps its place.
    const cookies = new Map();
    let era = 0;
    function sweep() {
        const now = clock.now();
        for (const [key, { expires }] of cookies)
            if (expires !== undefined && expires <= now)
                cookies.delete(key);
    }
    function put(cookie) {
        if (secrets && isSecret(cookie))
            secrets.add(cookie.value);
        cookies.set(keyOf(cookie), cookie);
        const ofDomain = [...cookies].filter(([, { domain }]) => domain === cookie.domain);
        if (ofDomain.length > MOST_PER_DOMAIN)
            cookies.delete(ofDomain[0][0]);
    }
    return {
        header(url) {
            sweep();
            const travelling = [...cookies.values()].filter((cookie) => travelsTo(cookie, url));
            if (travelling.length === 0)
                return undefined;
            travelling.sort((a, b) => b.path.length - a.path.length);
            return travelling.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');
        },
        store(url, setCookies, sentIn = era) {
            if (sentIn !== era)
                return;
            sweep();
            for (const text of setCookies) {
                const cookie = readCookie(text, url, clock.now());
                if (!cookie)
                    continue;
                const isPlain = !cookie.secure && !isTrustworthy(url);
                if (isPlain && [...cookies.values()].some((old) => hides(cookie, old)))
                    continue;
                put(cookie);
            }
            sweep();
        },
        era: () => era,
        begin() {
            era += 1;
            // What has no end of its own belongs to the session that is over; a cookie that knows this visitor stays.
            for (const [key, { expires }] of cookies)
                if (expires === undefined)
                    cookies.delete(key);
        },
        list() {
            sweep();
            return [...cookies.values()];
        },
        load(given) {
            for (const cookie of given)
                put({ ...cookie, domain: cookie.domain.toLowerCase().replace(/^\./, '') });
            sweep();
        },
        clear() {
            cookies.clear();
        },
    };
}


/***/ })

};
