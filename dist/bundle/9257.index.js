export const id = 9257;
export const ids = [9257];
export const modules = {

/***/ 79257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRobots: () => (/* reexport */ createRobots),
  fetchRobots: () => (/* reexport */ fetchRobots),
  parseRobots: () => (/* reexport */ parseRobots)
});

// EXTERNAL MODULE: ./lib/core/answer-codes.js
var answer_codes = __webpack_require__(89446);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/robots/fetch.js


/** The standard allows to take a redirect without an end for "there is none", as search engines do. */
const ABSENT = new Set([answer_codes/* IGNORED */.$h, 'redirect_loop', 'redirect_limit']);
const STATUS = { [answer_codes/* CURSOR_EXPIRED */.Lf]: 410, [answer_codes/* HTTP_401 */.x6]: 401, [answer_codes/* UNAUTHORIZED */.hB]: 401 };
const NOTHING = new Uint8Array();
/**
 * Fetches robots.txt through a source's own client, with its retries, limits and redirects. What ends the whole stream (the
 * host is down, a wall, the deadline, the end of the run) is thrown on: it says more than "robots.txt is unreachable".
 */
function fetchRobots(client, stream, signal) {
    return async (url) => {
        const headers = { accept: 'text/plain, */*;q=0.5' };
        try {
            return await client.exchange({ method: 'GET', url, headers, stream, page: 'robots.txt', signal, found: true }, ({ status, body }) => ({ status, body }));
        }
        catch (error) {
            const answer = error instanceof errors/* IngestError */.FI ? meaningOf(error) : undefined;
            if (answer === undefined)
                throw error;
            return answer;
        }
    };
}
function meaningOf(error) {
    const status = STATUS[error.code] ?? statusOf(error.code);
    if (status !== undefined)
        return { status, body: NOTHING };
    if (ABSENT.has(error.code))
        return { status: 404, body: NOTHING };
    return error instanceof errors/* PageError */.AX ? { unreachable: error.message } : undefined;
}
const statusOf = (code) => {
    const status = /^http_(\d{3})$/.exec(code)?.[1];
    return status === undefined ? undefined : Number(status);
};

;// CONCATENATED MODULE: ./lib/robots/lines.js
/** The most of a robots.txt that is read, bytes: what RFC 9309 asks for at least. */
const READ_BYTES = 500 * 1024;
/** Keys as they are meant: a misspelt prohibition is obeyed, since its author surely wanted one. */
const KEYS = new Map([
    ['user-agent', 'user-agent'],
    ['useragent', 'user-agent'],
    ['user agent', 'user-agent'],
    ['user_agent', 'user-agent'],
    ['allow', 'allow'],
    ['disallow', 'disallow'],
    ['dissallow', 'disallow'],
    ['dissalow', 'disallow'],
    ['disalow', 'disallow'],
    ['diasllow', 'disallow'],
    ['disallaw', 'disallow'],
    ['crawl-delay', 'crawl-delay'],
    ['crawldelay', 'crawl-delay'],
    ['crawl delay', 'crawl-delay'],
    ['sitemap', 'sitemap'],
    ['site-map', 'sitemap'],
]);
/** The lines of a robots.txt that have a meaning; all others are passed over, as the standard asks. */
function readLines(text) {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    const octets = firstWholeLines(bytes)
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, '');
    return octets.split(/\r\n|\r|\n/).flatMap((raw, i) => readLine(raw, i + 1) ?? []);
}
/** Octets as a person reads them. */
const shown = (octets) => Buffer.from(octets, 'latin1').toString('utf8');
// Half a rule is another rule: "/a" where "/about" stood.
function firstWholeLines(bytes) {
    if (bytes.byteLength <= READ_BYTES)
        return bytes;
    let end = READ_BYTES;
    while (end > 0 && !isBreak(bytes[end]))
        end -= 1;
    return bytes.subarray(0, end);
}
const isBreak = (byte) => byte === 0x0a || byte === 0x0d;
function readLine(raw, line) {
    const hash = raw.indexOf('#');
    const text = trim(hash < 0 ? raw : raw.slice(0, hash));
    const colon = text.indexOf(':');
    if (colon < 0)
        return withoutColon(text, line);
    const key = KEYS.get(trim(text.slice(0, colon)).toLowerCase());
    return key && { key, value: trim(text.slice(colon + 1)), line };
}
// "Disallow /private" is meant as a rule, too; a sentence that begins with the same word is not.
function withoutColon(text, line) {
    const words = text.split(/[ \t]+/, 3);
    const key = words.length === 2 ? KEYS.get(words[0].toLowerCase()) : undefined;
    return key && { key, value: words[1], line };
}
// Not String.trim: among octets, 0xA0 is half a letter and no space.
function trim(octets) {
    let start = 0;
    let end = octets.length;
    while (start < end && isBlank(octets.charCodeAt(start)))
        start += 1;
    while (end > start && isBlank(octets.charCodeAt(end - 1)))
        end -= 1;
    return octets.slice(start, end);
}
const isBlank = (code) => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0;

;// CONCATENATED MODULE: ./lib/robots/octets.js
const UNRESERVED = /[A-Za-z0-9\-._~]/;
/** What stands for itself: unreserved and reserved characters of RFC 3986, without the two that are special in a pattern. */
const PLAIN = /[A-Za-z0-9\-._~:/?#[\]@!&'()+,;=]/;
/** Nearly every path: nothing in it has another form. */
const PLAIN_WHOLE = /^[A-Za-z0-9\-._~:/?#[\]@!&'()+,;=]*$/;
const HEX = /^[0-9A-Fa-f]{2}$/;
/** Reserved characters that mean the same in a query whether they are encoded or not. */
const SAME_IN_QUERY = /%(2F|3A|3F|40|27|21|28|29|2C|3B|5B|5D)/g;
/**
 * Octets in the one form in which RFC 9309 compares them: encoded unreserved characters are decoded, everything outside
 * ASCII and everything that no URL holds is encoded, encoded reserved characters stay (`%2F` is no `/`).
 * `keep` names characters that are left as they are.
 */
function normalise(octets, keep = '') {
    if (PLAIN_WHOLE.test(octets))
        return octets;
    let out = '';
    for (let i = 0; i < octets.length; i++) {
        const char = octets[i];
        if (char === '%' && HEX.test(octets.slice(i + 1, i + 3))) {
            out += decodeUnreserved(octets.slice(i + 1, i + 3));
            i += 2;
        }
        else
            out += PLAIN.test(char) || keep.includes(char) ? char : encode(char);
    }
    return out;
}
function decodeUnreserved(hex) {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(char) ? char : `%${hex.toUpperCase()}`;
}
const encode = (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
/** `?to=https%3A%2F%2Fa` and `?to=https://a` are one address; before the question mark they would be two. */
function plainQuery(normalised) {
    const mark = normalised.indexOf('?');
    if (mark < 0)
        return normalised;
    const query = normalised
        .slice(mark)
        .replace(SAME_IN_QUERY, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return normalised.slice(0, mark) + query;
}
/** Path and query of a URL as patterns are compared with them: as they stand, and with a plain query where that is another form. */
function formsOf(url) {
    const { href, protocol } = url;
    const hash = href.indexOf('#');
    const octets = href.slice(href.indexOf('/', protocol.length + 2), hash < 0 ? undefined : hash);
    const form = normalise(octets);
    const plain = plainQuery(form);
    return plain === form ? [form] : [form, plain];
}

;// CONCATENATED MODULE: ./lib/robots/pattern.js

/** Below this, plain searching is linear enough. */
const SHORT = 8;
/**
 * `*` stands for any octets, a `$` at the end for the end; everything else for itself. A path without a `/` at its start
 * is read as if it had one. Matching takes time in proportion to pattern and path, whatever the pattern.
 */
function compilePattern(octets) {
    const rooted = /^[/*]/.test(octets) ? octets : `/${octets}`;
    const anchored = rooted.endsWith('$');
    const body = plainQuery(normalise(anchored ? rooted.slice(0, -1) : rooted, '*'));
    const pieces = body.split('*');
    const first = pieces[0];
    const last = anchored && pieces.length > 1 ? pieces.at(-1) : '';
    const middle = pieces.slice(1, anchored ? -1 : undefined).filter((piece) => piece !== '');
    const whole = anchored && pieces.length === 1;
    return {
        length: body.length + (anchored ? 1 : 0),
        matches(path) {
            if (whole)
                return path === first;
            if (!path.startsWith(first))
                return false;
            // The earliest place for each piece leaves the most room for those behind it.
            let at = first.length;
            for (const piece of middle) {
                const found = find(path, piece, at);
                if (found < 0)
                    return false;
                at = found + piece.length;
            }
            return at + last.length <= path.length && path.endsWith(last);
        },
    };
}
function find(path, piece, from) {
    if (piece.length > path.length - from)
        return -1;
    return piece.length <= SHORT ? path.indexOf(piece, from) : findLong(path, piece, from);
}
// Knuth, Morris and Pratt: no character of the path is looked at twice, which indexOf does not promise.
function findLong(path, piece, from) {
    const borders = bordersOf(piece);
    let matched = 0;
    for (let i = from; i < path.length; i++) {
        while (matched > 0 && path[i] !== piece[matched])
            matched = borders[matched - 1];
        if (path[i] === piece[matched])
            matched += 1;
        if (matched === piece.length)
            return i - matched + 1;
    }
    return -1;
}
function bordersOf(piece) {
    const borders = new Uint32Array(piece.length);
    for (let i = 1, border = 0; i < piece.length; i++) {
        while (border > 0 && piece[i] !== piece[border])
            border = borders[border - 1];
        if (piece[i] === piece[border])
            border += 1;
        borders[i] = border;
    }
    return borders;
}

;// CONCATENATED MODULE: ./lib/robots/parse.js



/** Everybody whom no group names. */
const ANYBODY = '*';
/** A rule in a message is cut there. */
const SHOWN_CHARS = 200;
/**
 * Reads a robots.txt. Nothing in it is an error: what cannot be understood is passed over, and only the first 500 KiB
 * are read. Beyond the standard, misspelt keys that are meant as rules count, and so does `Crawl-delay`.
 */
function parseRobots(text) {
    const lines = readLines(text);
    const groups = readGroups(lines);
    for (const { rules } of groups.values())
        rules.sort(bySpecificity);
    const groupOf = (agent) => {
        const token = productToken(agent);
        return groups.has(token) ? [token, groups.get(token)] : [ANYBODY, groups.get(ANYBODY)];
    };
    return {
        allows(url, agent) {
            if (url.pathname === '/robots.txt')
                return { allowed: true };
            const [name, group] = groupOf(agent);
            const forms = formsOf(url);
            const rule = group?.rules.find(({ pattern }) => forms.some((form) => pattern.matches(form)));
            return rule ? verdict(rule, name) : { allowed: true };
        },
        crawlDelay: (agent) => groupOf(agent)[1]?.delay,
        sitemaps: lines.filter(({ key, value }) => key === 'sitemap' && value !== '').map(({ value }) => shown(value)),
    };
}
// Longest first, so that the first rule that matches decides; between equals, the permission.
const bySpecificity = (a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow) || a.line - b.line;
function verdict({ allow, value, line }, group) {
    const text = shown(value);
    const cut = text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
    return { allowed: allow, rule: `${allow ? 'Allow' : 'Disallow'}: ${cut}`, line, group };
}
/** Groups by whom they name, those of the same name joined. */
function readGroups(lines) {
    const groups = new Map();
    let current = [];
    let naming = false;
    for (const { key, value, line } of lines) {
        if (key === 'user-agent') {
            if (!naming)
                current = [];
            naming = true;
            const group = groupNamed(groups, productToken(value));
            if (!current.includes(group))
                current.push(group);
        }
        else if (key === 'allow' || key === 'disallow') {
            naming = false;
            // An empty rule forbids nothing, and permits nothing that another one forbids.
            if (value === '' || current.length === 0)
                continue;
            const rule = { allow: key === 'allow', pattern: compilePattern(value), value, line };
            for (const { rules } of current)
                rules.push(rule);
        }
        else if (key === 'crawl-delay')
            for (const group of current)
                group.delay = longer(group.delay, value);
    }
    return groups;
}
function groupNamed(groups, name) {
    const known = groups.get(name);
    if (known)
        return known;
    const group = { rules: [], delay: undefined };
    groups.set(name, group);
    return group;
}
// "Adip-Ingest/1.0 (+https://…)" is adip-ingest.
const productToken = (agent) => /^[^\s/(),;]+/.exec(agent)?.[0].toLowerCase() ?? '';
function longer(known, value) {
    if (!/^(\d+(\.\d*)?|\.\d+)$/.test(value))
        return known;
    return Math.max(known ?? 0, Math.round(Number(value) * 1_000));
}

// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
;// CONCATENATED MODULE: ./lib/robots/policy.js


const DAY = 24 * 3_600_000;
/** How long "unreachable" holds before it is asked again. */
const UNREACHABLE_MS = 5 * 60_000;
/** Longer delays are told, since they make a run long or end it early. */
const TOLD_DELAY_MS = 60_000;
/** The longest delay that is obeyed; behind more there is a slip of the pen. */
const LONGEST_DELAY_MS = 3_600_000;
const NO_RULES = parseRobots('');
/**
 * robots.txt by RFC 9309, for each origin its own: one fetch, shared by all who wait for it, good for 24 hours. 4xx means that
 * there are no rules; 5xx, 429 and no answer mean that nothing may be read, unless an older copy is at hand, which then
 * goes on to hold. A page of HTML in its place is no robots.txt. Crawl-delay is obeyed up to an hour.
 */
function createRobots(options) {
    const entries = new Map();
    async function entryOf(url) {
        const { origin } = url;
        for (;;) {
            const pending = entries.get(origin);
            const known = await pending;
            if (known && known.until > options.now())
                return known;
            // Whoever waited beside us may have asked already.
            if (entries.get(origin) !== pending)
                continue;
            const asked = read(new URL('/robots.txt', origin), known?.robots, options);
            entries.set(origin, asked);
            asked.catch(() => {
                if (entries.get(origin) === asked)
                    entries.delete(origin);
            });
        }
    }
    return {
        async check(url) {
            const { robots, reason } = await entryOf(url);
            if (!robots)
                return url.pathname === '/robots.txt' ? undefined : reason;
            const { allowed, rule, line, group } = robots.allows(url, options.agent);
            if (allowed)
                return undefined;
            const whom = group === '*' ? 'for all agents' : `for ${group}`;
            return `robots.txt of ${url.origin} forbids it, line ${line}: "${rule}" (${whom})`;
        },
        sitemaps: async (url) => (await entryOf(url)).robots?.sitemaps ?? [],
    };
}
async function read(at, older, options) {
    const answer = await options.get(at);
    const until = options.now() + DAY;
    const trouble = troubleOf(answer);
    if (trouble !== undefined) {
        const retryAt = options.now() + UNREACHABLE_MS;
        if (older)
            return { robots: older, reason: '', until: retryAt };
        const reason = `robots.txt of ${at.origin} could not be read (${trouble}), and until it can, nothing of this site may be`;
        return { robots: undefined, reason, until: retryAt };
    }
    const robots = 'status' in answer ? rulesOf(answer, at, options) : NO_RULES;
    tellDelay(robots.crawlDelay(options.agent), at, options);
    return { robots, reason: '', until };
}
// 429 is "not now" and no "there is none", although it lies among the 4xx.
function troubleOf(answer) {
    if ('unreachable' in answer)
        return answer.unreachable;
    const { status } = answer;
    if ((status >= 200 && status < 300) || (status >= 400 && status < 500 && status !== 429))
        return undefined;
    return `its server answered ${status}`;
}
function rulesOf({ status, body }, at, options) {
    if (status >= 300)
        return NO_RULES;
    if (!isMarkup(body))
        return parseRobots(body);
    options.warn('robots_html', `${at.origin} answers with a page of HTML where its robots.txt should be: it counts as having no rules`, 'Look at it in a browser, whether the site has rules of another kind.');
    return NO_RULES;
}
/** No line of a robots.txt begins with an angle bracket, and every page does. */
const isMarkup = (body) => /^(\xef\xbb\xbf)?\s*</.test(Buffer.from(body.subarray(0, 1_024)).toString('latin1'));
function tellDelay(asked, at, { onDelay, warn }) {
    if (asked === undefined || asked === 0)
        return;
    const ms = Math.min(asked, LONGEST_DELAY_MS);
    if (asked > TOLD_DELAY_MS) {
        const held = ms < asked ? `; ${(0,units/* formatDuration */.a3)(ms)} are kept` : '';
        warn('crawl_delay', `robots.txt of ${at.origin} wants ${(0,units/* formatDuration */.a3)(asked)} between two requests${held}`, 'What does not fit into this run is read by the next ones. Ask the operator of the site for a shorter delay, or for an API.');
    }
    onDelay(ms, at);
}

;// CONCATENATED MODULE: ./lib/robots/index.js





/***/ })

};
