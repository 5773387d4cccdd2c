export const id = 5099;
export const ids = [5099];
export const modules = {

/***/ 2748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ bareEnv)
/* harmony export */ });
const KEPT = /^(PATH|LANG|LC_\w+|TZ|LD_LIBRARY_PATH|FONTCONFIG_\w+|SYSTEMROOT|WINDIR|COMSPEC|PROGRAMFILES.*|PROGRAMDATA)$/i;
const FOLDERS = [
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'USERPROFILE',
    'LOCALAPPDATA',
    'APPDATA',
    'XDG_CONFIG_HOME',
    'XDG_CACHE_HOME',
];
/** What the browser needs of the environment: no token, no key, no home of anyone; its files go into `folder`. */
function bareEnv(env, folder) {
    const kept = Object.entries(env).flatMap(([name, value]) => KEPT.test(name) && value !== undefined ? [[name, value]] : []);
    return { ...Object.fromEntries(kept), ...Object.fromEntries(FOLDERS.map((name) => [name, folder])) };
}


/***/ }),

/***/ 26054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ findExecutable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);




const REMEDY = 'Install Chrome or Chromium, or name its program with `browser.executable` or the variable CHROME_PATH. GitHub-hosted runners bring Chrome along; with `render: static` none is needed.';
/**
 * The browser's program: the configured one, CHROME_PATH, the Chrome of the machine, a Chromium; in this order.
 * @throws StreamError `no_browser`, with what was looked for
 */
async function findExecutable(configured, env, platform) {
    const named = configured ?? (env['CHROME_PATH'] || undefined);
    if (named !== undefined) {
        if (await runnable(named))
            return named;
        const by = configured === undefined ? 'CHROME_PATH' : '`browser.executable`';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('no_browser', `${by} names ${named}, which is no program that can be run`, {
            remedy: REMEDY,
        });
    }
    const places = placesOf(platform, env);
    for (const place of places)
        if (await runnable(place))
            return place;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('no_browser', `there is no Chrome or Chromium here; looked for ${places.join(', ')}`, {
        remedy: REMEDY,
    });
}
const LINUX = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'];
function placesOf(platform, env) {
    if (platform === 'win32') {
        const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
        const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
        return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
    }
    if (platform === 'darwin') {
        return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    }
    const folders = [...new Set(['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env['PATH'] ?? '').split(':')])];
    const found = LINUX.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)));
    return ['/opt/google/chrome/chrome', ...found];
}
async function runnable(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 95099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  browserOptionsSchema: () => (/* reexport */ options/* browserOptionsSchema */.y),
  openBrowser: () => (/* binding */ openBrowser)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/browser/lanes.js
/** Bounds the pages that are open, and makes contexts anew before they grow. */
function createLanes({ concurrency, pagesPerContext, start, make }) {
    const idle = [];
    const waiting = [];
    let taken = 0;
    async function place(signal) {
        signal.throwIfAborted();
        if (taken < concurrency) {
            taken += 1;
            return;
        }
        await new Promise((resolve, reject) => {
            const give = () => {
                signal.removeEventListener('abort', leave);
                resolve();
            };
            const leave = () => {
                waiting.splice(waiting.indexOf(give), 1);
                reject(signal.reason);
            };
            waiting.push(give);
            signal.addEventListener('abort', leave, { once: true });
        });
    }
    function yieldPlace() {
        const next = waiting.shift();
        if (next)
            next();
        else
            taken -= 1;
    }
    async function lane() {
        const home = await start();
        const ready = idle.findIndex((one) => one.home === home);
        const known = ready < 0 ? undefined : idle.splice(ready, 1)[0];
        if (known)
            return known;
        const made = { context: await make(home), home, pages: 0 };
        made.context.once('close', () => drop(made));
        return made;
    }
    function drop(one) {
        const at = idle.indexOf(one);
        if (at >= 0)
            idle.splice(at, 1);
    }
    async function retire(one) {
        drop(one);
        await one.context.close().catch(() => { });
    }
    return {
        async run(signal, use) {
            await place(signal);
            try {
                const mine = await lane();
                mine.pages += 1;
                try {
                    const value = await use(mine);
                    if (mine.pages < pagesPerContext)
                        idle.push(mine);
                    else
                        await retire(mine);
                    return value;
                }
                catch (error) {
                    await retire(mine);
                    throw error;
                }
            }
            finally {
                yieldPlace();
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/browser/bare-env.js
var bare_env = __webpack_require__(2748);
// EXTERNAL MODULE: ./lib/browser/executable.js
var browser_executable = __webpack_require__(26054);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/browser/gate.js

const GREETING = Buffer.from([5, 0]);
const DONE = 0;
const FAILED = 1;
const FORBIDDEN = 2;
const MAX_NOTES = 1_000;
async function openGate({ refuse, lookup }) {
    const failures = new Map();
    const sockets = new Set();
    const server = (0,external_node_net_.createServer)({ noDelay: true }, (socket) => {
        keep(socket);
        void admit(socket);
    });
    await listening(server);
    const address = server.address();
    function keep(socket) {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
        socket.on('error', () => socket.destroy());
    }
    async function admit(socket) {
        const target = await handshake(socket).catch(() => undefined);
        if (!target)
            return void socket.destroy();
        const why = await refuse(target.url).catch((error) => String(error));
        if (why !== undefined)
            return fail(socket, target, { code: 'REFUSED', message: why }, FORBIDDEN);
        const upstream = (0,external_node_net_.connect)({ host: target.host, port: target.port, noDelay: true, ...(lookup ? { lookup } : {}) });
        keep(upstream);
        const onError = (error) => {
            fail(socket, target, { code: codeOf(error), message: error.message }, FAILED);
        };
        upstream.once('error', onError);
        socket.once('close', () => upstream.destroy());
        upstream.once('connect', () => {
            upstream.off('error', onError);
            failures.delete(target.key);
            socket.write(reply(DONE));
            join(socket, upstream);
        });
    }
    function fail(socket, target, failure, code) {
        if (failures.size >= MAX_NOTES)
            failures.clear();
        failures.set(target.key, failure);
        socket.end(reply(code));
    }
    return {
        port: typeof address === 'object' && address ? address.port : 0,
        failure: (url) => failures.get(keyOf(bare(url.hostname), portOf(url))),
        async close() {
            for (const socket of sockets)
                socket.destroy();
            await new Promise((resolve) => server.close(() => resolve()));
        },
    };
}
/** Reads the greeting and the request (RFC 1928), and leaves the socket paused behind them. */
async function handshake(socket) {
    const read = reader(socket);
    const [version, methods] = await read(2);
    if (version !== 5)
        throw new Error('not SOCKS5');
    await read(methods);
    socket.write(GREETING);
    const [, command, , kind] = await read(4);
    if (command !== 1)
        throw new Error('only CONNECT');
    const length = kind === 1 ? 4 : kind === 4 ? 16 : (await read(1))[0];
    const raw = await read(length);
    const port = (await read(2)).readUInt16BE();
    const host = kind === 1 ? raw.join('.') : kind === 4 ? words(raw) : bare(raw.toString('latin1'));
    const url = new URL(`${port === 443 ? 'https' : 'http'}://${(0,external_node_net_.isIPv6)(host) ? `[${host}]` : host}:${port}/`);
    return { host, port, key: keyOf(host, port), url };
}
const words = (raw) => Array.from({ length: 8 }, (_, index) => raw.readUInt16BE(index * 2).toString(16)).join(':');
function reader(socket) {
    return async (bytes) => {
        for (;;) {
            const chunk = socket.read(bytes);
            if (bytes === 0)
                return Buffer.alloc(0);
            if (chunk)
                return chunk;
            if (socket.destroyed || socket.readableEnded)
                throw new Error('ended');
            await new Promise((resolve) => {
                const wake = () => {
                    socket.off('readable', wake).off('end', wake).off('close', wake);
                    resolve();
                };
                socket.on('readable', wake).on('end', wake).on('close', wake);
            });
        }
    };
}
// A reset stays a reset on the other side: the page's failure keeps its name.
function join(socket, upstream) {
    upstream.on('error', () => socket.resetAndDestroy());
    upstream.once('close', () => socket.destroySoon());
    socket.pipe(upstream);
    upstream.pipe(socket);
}
const reply = (code) => Buffer.from([5, code, 0, 1, 0, 0, 0, 0, 0, 0]);
const bare = (hostname) => hostname.replace(/^\[|\]$/g, '').toLowerCase();
const keyOf = (host, port) => `${host}|${port}`;
const portOf = (url) => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
// Several addresses that were all tried in vain come as one error; the first of them speaks for all.
function codeOf(error) {
    if (error instanceof AggregateError) {
        const first = error.errors[0];
        if (first instanceof Error && 'code' in first)
            return String(first.code);
    }
    return error.code ?? 'FAILED';
}
const listening = (server) => new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
});

// EXTERNAL MODULE: ./lib/browser/profile.js
var browser_profile = __webpack_require__(63305);
;// CONCATENATED MODULE: ./lib/browser/launch.js





const LAUNCH_MS = 60_000;
/** Grace for an orderly end; then the whole process group is killed. */
const GRACE_MS = 5_000;
const FLAGS = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-pings',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--dns-prefetch-disable',
    // Nothing goes past the gate: no names looked up by the browser itself, no UDP of WebRTC.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];
/**
 * @param onLost told when the browser ends although nobody asked it to
 * @throws StreamError `no_browser`, `browser_failed`
 */
async function launch(configured, context, onLost) {
    const executable = await (0,browser_executable/* findExecutable */.o)(configured, context.env, process.platform);
    const { chromium } = await import(/* webpackIgnore: true */ 'playwright-core');
    await (0,browser_profile/* sweepProfiles */.NG)(context.now());
    const profile = await (0,browser_profile/* makeProfile */.kP)();
    const gate = await openGate({ refuse: (url) => context.refuse(url), lookup: context.lookup });
    const options = {
        executablePath: executable,
        headless: true,
        args: FLAGS,
        artifactsDir: profile,
        env: (0,bare_env/* bareEnv */.q)(context.env, profile),
        proxy: { server: `socks5://127.0.0.1:${gate.port}` },
        timeout: LAUNCH_MS,
        // The run answers signals itself.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
    };
    const start = async (sandbox) => {
        const home = await chromium.launchPersistentContext(profile, { ...options, chromiumSandbox: sandbox });
        const browser = home.browser();
        if (!browser)
            throw new Error('it gave no handle to itself');
        return browser;
    };
    let browser;
    try {
        browser = await startSandboxed(start, context);
        return await running(browser, gate, profile, onLost);
    }
    catch (error) {
        await browser?.close().catch(() => { });
        await gate.close();
        await (0,browser_profile/* removeProfile */.Iq)(profile);
        throw notStarted(error, executable);
    }
}
async function startSandboxed(start, context) {
    const root = process.platform === 'linux' && process.getuid?.() === 0;
    if (!root) {
        try {
            return await start(true);
        }
        catch (error) {
            if (!/sandbox|namespace|clone\(\)|setuid/i.test(textOf(error)))
                throw error;
        }
    }
    const browser = await start(false);
    const why = root ? 'it runs as root' : 'the system allows no user namespaces';
    context.warn('browser_sandbox', `the browser runs without its sandbox, because ${why}`, 'Run as an ordinary user on a system that allows user namespaces, or scrape only sites that you trust.');
    return browser;
}
async function running(browser, gate, profile, onLost) {
    const pid = await pidOf(browser);
    let over;
    let gone = false;
    browser.once('disconnected', () => {
        gone = true;
        if (!over)
            onLost();
        void stop();
    });
    function stop() {
        over ??= end();
        return over;
    }
    async function end() {
        const closed = browser.close().catch(() => { });
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(resolve, GRACE_MS);
        });
        await Promise.race([closed, late]);
        clearTimeout(timer);
        killGroup(pid);
        await gate.close();
        await (0,browser_profile/* removeProfile */.Iq)(profile);
    }
    return { browser, gate, stop, ended: () => gone || over !== undefined };
}
async function pidOf(browser) {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.find(({ type }) => type === 'browser')?.id;
}
// The browser leads a process group of its own: what is left of it goes with it, also after an orderly end.
function killGroup(pid) {
    if (pid === undefined || process.platform === 'win32')
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // Nobody was left.
    }
}
const textOf = (error) => (error instanceof Error ? error.message : String(error));
function notStarted(error, executable) {
    if (error instanceof errors/* StreamError */.lm)
        return error;
    const lines = textOf(error).split('\n');
    const said = lines.find((line) => /\[err\].*(error|cannot|no such)/i.test(line))?.replace(/^.*\[err\]\s*/, '');
    return new errors/* StreamError */.lm('browser_failed', `${executable} did not start: ${said ?? lines[0]}`, {
        remedy: 'Start it by hand with --headless --version: a missing library or a broken installation is said there.',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./lib/browser/navigation-errors.js

/** A failed navigation in the run's own terms, by the names that the other requests' failures have. */
function explainNavigation(thrown, asked, at, gate) {
    if (thrown instanceof errors/* IngestError */.FI)
        return thrown;
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    const cause = { cause: thrown };
    if (thrown instanceof Error && thrown.name === 'TimeoutError')
        return timedOut(asked, cause);
    if (/download is starting/i.test(said))
        return notHtml(asked, 'a download', cause);
    const code = /net::(ERR_\w+)/.exec(said)?.[1] ?? '';
    if (/^ERR_(SOCKS_CONNECTION|PROXY|TUNNEL)/.test(code))
        return notConnected(at, gate, cause);
    if (code === 'ERR_ACCESS_DENIED')
        return refused(at, 'the address may not be asked');
    return explainCode(code, asked, cause) ?? unknown(asked, code || said.split('\n')[0], cause);
}
const timedOut = (url, cause) => new errors/* RetryableError */.dw('timeout', `${show(url)} was not rendered in time`, {
    remedy: 'If the site is slow, raise `browser.timeout`.',
    ...cause,
});
const notHtml = (url, what, cause) => new errors/* PageError */.AX('not_html', `${show(url)} gave ${what} instead of a page of HTML`, {
    remedy: 'Check the address; a file or an API is read by a stream of an `api` source.',
    ...cause,
});
const refused = (url, why) => new errors/* PageError */.AX('address_refused', `the browser may not ask ${url.host}: ${why}`, {
    remedy: `If this is meant, add ${url.hostname} to allow_hosts.`,
});
function explainCode(code, url, cause) {
    const { host } = url;
    switch (code) {
        case 'ERR_ABORTED':
            return notHtml(url, 'nothing to show', cause);
        case 'ERR_TOO_MANY_REDIRECTS':
            return new errors/* PageError */.AX('redirect_limit', `${show(url)} was redirected too many times`, cause);
        case 'ERR_UNSAFE_REDIRECT':
        case 'ERR_INVALID_REDIRECT':
        case 'ERR_UNKNOWN_URL_SCHEME':
        case 'ERR_BLOCKED_BY_CLIENT':
            return new errors/* PageError */.AX('redirect_refused', `${show(url)} leads to an address that is neither http nor https`, cause);
        case 'ERR_CONNECTION_RESET':
        case 'ERR_CONNECTION_CLOSED':
        case 'ERR_EMPTY_RESPONSE':
            return new errors/* RetryableError */.dw('reset', `${host} broke the connection off before its answer was complete`, cause);
        case 'ERR_CONTENT_LENGTH_MISMATCH':
        case 'ERR_INCOMPLETE_CHUNKED_ENCODING':
            return new errors/* RetryableError */.dw('incomplete_body', `the body from ${host} broke off`, cause);
        case 'ERR_INVALID_HTTP_RESPONSE':
        case 'ERR_INVALID_CHUNKED_ENCODING':
        case 'ERR_RESPONSE_HEADERS_TRUNCATED':
            return new errors/* RetryableError */.dw('bad_http', `${host} sent something that is not a valid HTTP answer`, cause);
    }
    return explainTls(code, host, cause);
}
function explainTls(code, host, cause) {
    if (code.startsWith('ERR_CERT_')) {
        return new errors/* StreamError */.lm('tls_certificate', `the certificate of ${host} is not accepted by the browser (${code})`, {
            remedy: 'Have the certificate fixed, or make its authority known to the browser. Verification is never switched off.',
            ...cause,
        });
    }
    if (!/^ERR_(SSL|TLS)_/.test(code))
        return undefined;
    return new errors/* StreamError */.lm('tls_failed', `no secure connection to ${host} could be agreed on (${code})`, {
        remedy: 'Check that the port speaks TLS, and that base_url says https where it should.',
        ...cause,
    });
}
function notConnected(url, gate, cause) {
    const { host } = url;
    const failure = gate.failure(url);
    switch (failure?.code) {
        case 'REFUSED':
            return refused(url, failure.message);
        case 'ECONNREFUSED':
            return new errors/* RetryableError */.dw('connection_refused', `${host} refuses connections`, cause);
        case 'ETIMEDOUT':
            return new errors/* RetryableError */.dw('connect_timeout', `no connection to ${host} came about in time`, cause);
        case 'EAI_AGAIN':
        case 'EAI_FAIL':
            return new errors/* RetryableError */.dw('dns_failed', `the name ${host} could not be looked up for now`, cause);
        case 'ENOTFOUND':
        case 'ENODATA':
            return new errors/* RetryableError */.dw('host_not_found', `there is no host named ${url.hostname}`, {
                attempts: 1,
                whenSpent: 'stream',
                remedy: 'Check base_url for a misspelt host name.',
                ...cause,
            });
        case 'ECONNRESET':
        case 'EPIPE':
            return new errors/* RetryableError */.dw('reset', `${host} broke the connection off before its answer was complete`, cause);
    }
    return new errors/* RetryableError */.dw('unreachable', `${host} cannot be reached from here`, cause);
}
const unknown = (url, detail, cause) => new errors/* RetryableError */.dw('network', `${show(url)} could not be rendered: ${detail}`, cause);
const show = (url) => `${url.origin}${url.pathname}`;

;// CONCATENATED MODULE: ./lib/browser/cookies.js
const FROM = { Strict: 'strict', Lax: 'lax', None: 'none' };
const TO = { strict: 'Strict', lax: 'Lax', none: 'None' };
/** Makes the context hold the jar's cookies and no others. */
async function giveCookies(context, jar) {
    await context.clearCookies();
    for (const cookie of jar.list()) {
        // One cookie that the browser refuses must not keep the others out.
        await context.addCookies([toBrowser(cookie)]).catch(() => { });
    }
    return held(context);
}
/**
 * Takes what the page has set, changed or deleted back into the jar; what it left alone may have changed there meanwhile.
 * @param era of the jar when the page was given its cookies: what comes out of a session that is over by now is dropped, so that a
 * late page does not log the new one out
 */
async function takeCookies(context, before, jar, era) {
    const after = await held(context);
    if (jar.era() !== era)
        return;
    const changed = [...after].flatMap(([key, cookie]) => (same(before.get(key), cookie) ? [] : [fromBrowser(cookie)]));
    if (changed.length > 0)
        jar.load(changed);
    for (const [key, cookie] of before)
        if (!after.has(key))
            forget(jar, cookie);
}
async function held(context) {
    const cookies = await context.cookies();
    return new Map(cookies.map((cookie) => [`${cookie.domain}\n${cookie.path}\n${cookie.name}`, cookie]));
}
const same = (one, other) => one !== undefined && one.value === other.value && one.expires === other.expires;
function forget(jar, { name, domain, path, secure }) {
    const host = domain.replace(/^\./, '');
    const scope = domain.startsWith('.') ? `; Domain=${host}` : '';
    const url = URL.parse(`${secure ? 'https' : 'http'}://${host}${path}`);
    if (url)
        jar.store(url, [`${name}=; Max-Age=0; Path=${path}${scope}${secure ? '; Secure' : ''}`]);
}
function toBrowser({ name, value, domain, hostOnly, path, expires, secure, httpOnly, sameSite }) {
    return {
        name,
        value,
        // A leading dot is how the browser tells a domain's cookie from a host's.
        domain: hostOnly ? domain : `.${domain}`,
        path,
        secure,
        httpOnly,
        expires: expires === undefined ? -1 : expires / 1_000,
        ...(sameSite ? { sameSite: TO[sameSite] } : {}),
    };
}
function fromBrowser({ name, value, domain, path, expires, secure, httpOnly, sameSite }) {
    return {
        name,
        value,
        domain: domain.replace(/^\./, ''),
        hostOnly: !domain.startsWith('.'),
        path,
        secure,
        httpOnly,
        sameSite: FROM[sameSite],
        ...(expires > 0 ? { expires: expires * 1_000 } : {}),
    };
}

// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/browser/actions.js

/** Without any request under way for this long, nothing more comes. */
const QUIET_MS = 600;
const LOOK_MS = 50;
const CLICK_MS = 1_000;
/** Clicks or scrolls while that brings rows, up to the action's bound and the page's time. */
async function act(stage, action) {
    let times = 0;
    while (times < action.max) {
        if (stage.left() <= 0)
            return { times, exhausted: false };
        const before = await size(stage, action);
        const done = action.type === 'load_more' ? await click(stage, action.select) : await toEnd(stage);
        if (!done)
            return { times, exhausted: true };
        const outcome = await growth(stage, action, before);
        if (outcome !== 'grown')
            return { times, exhausted: outcome === 'nothing' };
        times += 1;
    }
    return { times, exhausted: false };
}
/** Rows, and for scrolling also the height of the page: rows may be made anew in place of those above. */
async function size({ page, rows }, action) {
    const counts = await Promise.all(rows.map((row) => page
        .locator(`css=${row}`)
        .count()
        .catch(() => 0)));
    const most = Math.max(0, ...counts);
    if (action.type === 'load_more' && rows.length > 0)
        return `${most}`;
    const height = await page.evaluate('document.documentElement.scrollHeight').catch(() => 0);
    return `${most} ${height}`;
}
async function growth(stage, action, before) {
    let waited = 0;
    let quiet = 0;
    for (;;) {
        if (grew(before, await size(stage, action)))
            return 'grown';
        // Without time to watch it being quiet, nobody knows that no more would have come.
        if (stage.left() <= 0)
            return 'late';
        if (waited >= stage.wait)
            return stage.busy() > 0 ? 'late' : 'nothing';
        quiet = stage.busy() > 0 ? 0 : quiet + LOOK_MS;
        if (quiet >= QUIET_MS)
            return 'nothing';
        await (0,promises_.setTimeout)(LOOK_MS);
        waited += LOOK_MS;
    }
}
function grew(before, after) {
    const then = before.split(' ').map(Number);
    return after.split(' ').some((number, index) => Number(number) > then[index]);
}
async function click({ page, left }, selectors) {
    for (const selector of selectors) {
        const button = page.locator(`css=${selector}`).first();
        if (!(await isOffered(button)))
            continue;
        const timeout = Math.max(1, Math.min(CLICK_MS, left()));
        await button.scrollIntoViewIfNeeded({ timeout }).catch(() => { });
        // A banner may lie over it: then the element is told of the click itself.
        const clicked = await button.click({ timeout, noWaitAfter: true }).then(() => true, () => false);
        if (clicked)
            return true;
        if (await isOffered(button))
            return button.dispatchEvent('click', undefined, { timeout }).then(() => true, () => false);
    }
    return false;
}
const isOffered = async (button) => (await button.isVisible().catch(() => false)) && (await button.isEnabled({ timeout: CLICK_MS }).catch(() => false));
async function toEnd({ page, rows, left }) {
    for (const row of rows) {
        const last = page.locator(`css=${row}`).last();
        if ((await last.count().catch(() => 0)) === 0)
            continue;
        // Lists that scroll in a box of their own.
        await last.scrollIntoViewIfNeeded({ timeout: Math.max(1, Math.min(CLICK_MS, left())) }).catch(() => { });
        break;
    }
    await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)').catch(() => { });
    return true;
}

// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
;// CONCATENATED MODULE: ./lib/browser/wildcard.js
/** Whether a text fits a pattern in which `*` stands for anything; in linear time, whatever the pattern. */
function fits(pattern, text) {
    const [head = '', ...rest] = pattern.split('*');
    if (rest.length === 0)
        return text === pattern;
    const tail = rest.pop();
    if (!text.startsWith(head))
        return false;
    let at = head.length;
    for (const part of rest) {
        const found = text.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.length;
    }
    return text.length - tail.length >= at && text.endsWith(tail);
}
/** A pattern that begins with `/` speaks of path and query, any other of the whole address. */
const fitsUrl = (pattern, url) => fits(pattern, pattern.startsWith('/') ? `${url.pathname}${url.search}` : url.href);

;// CONCATENATED MODULE: ./lib/browser/capture.js



const MAX_BYTES = 64 * 1024 * 1024;
const NONE = { first: Promise.resolve(), idle: async () => { }, finish: async () => [] };
function captureJson(page, pattern) {
    if (pattern === undefined)
        return NONE;
    const under = new Set();
    const failed = new Map();
    const kept = [];
    let bytes = 0;
    let tell = () => { };
    const sleepers = [];
    const first = new Promise((resolve) => {
        tell = resolve;
    });
    const wanted = (request) => {
        const url = URL.parse(request.url());
        return url !== null && /^(fetch|xhr|script|other)$/.test(request.resourceType()) && fitsUrl(pattern, url);
    };
    function end(request) {
        const known = under.delete(request);
        if (under.size === 0)
            for (const wake of sleepers.splice(0))
                wake();
        return known;
    }
    page.on('request', (request) => {
        if (wanted(request))
            under.add(request);
    });
    page.on('requestfailed', (request) => {
        if (!end(request))
            return;
        const why = request.failure()?.errorText ?? 'it broke off';
        // The page itself may think better of a request.
        if (!why.includes('ERR_ABORTED'))
            failed.set(request.url(), why);
    });
    page.on('response', (response) => {
        if (under.has(response.request()))
            kept.push(take(response));
    });
    async function take(response) {
        const url = response.url();
        try {
            const answer = await read(response);
            failed.delete(url);
            if (answer)
                tell();
            return answer;
        }
        catch (error) {
            failed.set(url, error instanceof Error ? error.message : String(error));
            return undefined;
        }
        finally {
            end(response.request());
        }
    }
    async function read(response) {
        const status = response.status();
        if (status >= 500 || status === 429)
            throw new Error(`answered ${status}`);
        if (!response.ok() || !/json/i.test(response.headers()['content-type'] ?? ''))
            return undefined;
        const body = await response.body();
        bytes += body.byteLength;
        if (bytes > MAX_BYTES)
            return undefined;
        return { url: response.url(), json: (0,json/* parseJson */.qF)(body.toString('utf8').replace(/^\ufeff/, '')) };
    }
    return {
        first,
        idle: () => (under.size === 0 ? Promise.resolve() : new Promise((resolve) => sleepers.push(resolve))),
        async finish() {
            for (const waiting of under)
                throw incomplete(waiting.url(), 'has not answered in time');
            const answers = (await Promise.all(kept)).filter((one) => one !== undefined);
            if (bytes > MAX_BYTES)
                throw new errors/* PageError */.AX('body_too_large', 'the page asked for more than 64 MiB of JSON');
            for (const [url, why] of failed)
                throw incomplete(url, why);
            return answers;
        },
    };
}
function incomplete(url, why) {
    const { origin, pathname } = new URL(url);
    return new errors/* RetryableError */.dw('capture_incomplete', `the page asked for ${origin}${pathname}, which ${why}`, {
        remedy: 'What the page could not load would be missing from the records; the page is asked for again.',
    });
}

;// CONCATENATED MODULE: ./lib/browser/rendered-answer.js


const READABLE = /^(text\/(html|plain|xml)|application\/(xhtml\+xml|xml|[\w.-]+\+xml))\b/i;
/** They speak of the bytes on the wire, not of the DOM that is handed on. */
const OF_WIRE = new Set(['set-cookie', 'content-length', 'content-encoding', 'transfer-encoding', 'content-type']);
/** @throws PageError `not_html`, `redirect_insecure` */
function assertPage(answer, asked) {
    const at = new URL(answer.url());
    if (asked.protocol === 'https:' && at.protocol === 'http:') {
        throw new errors/* PageError */.AX('redirect_insecure', `${asked.origin}${asked.pathname} redirects from https to http, ${at.host}`, {
            remedy: 'Ask for an address that stays on https: what was secret would travel in the clear.',
        });
    }
    const type = answer.headers()['content-type'];
    if (answer.ok() && type !== undefined && !READABLE.test(type.trim()))
        throw notHtml(asked, type.trim());
}
/** What the page's own answer says, for a body that is a DOM in UTF-8. Cookies are with the context, not here. */
async function describeAnswer(answer, shown, receivedAt) {
    const headers = Object.entries(await answer.allHeaders().catch(() => answer.headers()));
    const kept = headers.filter(([name]) => !OF_WIRE.has(name.toLowerCase()) && !name.startsWith(':'));
    const url = URL.parse(shown);
    return {
        status: answer.status(),
        headers: {
            ...Object.fromEntries(kept.map(([name, value]) => [name.toLowerCase(), value.replaceAll('\n', ', ')])),
            'content-type': 'text/html; charset=utf-8',
        },
        setCookies: [],
        url: url && /^https?:$/.test(url.protocol) ? url : new URL(answer.url()),
        wireBytes: await wireBytes(answer),
        receivedAt,
    };
}
async function wireBytes(answer) {
    const sizes = await answer
        .request()
        .sizes()
        .catch(() => undefined);
    return Math.max(0, sizes?.responseBodySize ?? 0);
}

;// CONCATENATED MODULE: ./lib/browser/navigate.js



const DATA = /^(document|xhr|fetch|script)$/;
function watchPage(page, now) {
    const under = new Set();
    let main;
    let at = now();
    let asked;
    let failure;
    let fail = () => { };
    const broken = new Promise((_resolve, reject) => {
        fail = reject;
    });
    broken.catch(() => { });
    const isMain = (request) => request.isNavigationRequest() && request.frame() === page.mainFrame();
    page.on('request', (request) => {
        if (isMain(request))
            asked = request;
        if (DATA.test(request.resourceType()))
            under.add(request);
    });
    page.on('response', (response) => {
        if (!isMain(response.request()) || (response.status() >= 300 && response.status() < 400))
            return;
        main = response;
        at = now();
    });
    page.on('requestfinished', (request) => under.delete(request));
    page.on('requestfailed', (request) => {
        under.delete(request);
        const why = request.failure()?.errorText ?? '';
        if (request !== asked || main?.request() !== request || why.includes('ERR_ABORTED'))
            return;
        failure = new Error(`the document broke off: ${why}`);
        fail(failure);
    });
    return {
        main: () => main,
        at: () => at,
        asked: () => asked?.url(),
        broken,
        assertWhole: () => {
            if (failure)
                throw failure;
        },
        busy: () => under.size,
    };
}
/**
 * Leads an empty page to an address and waits until its document has been parsed.
 * @throws IngestError, in plain language
 */
async function navigate_navigate(page, request, seen, { gate, left }) {
    const referer = request.headers['referer'];
    try {
        const going = page.goto(request.url.href, {
            waitUntil: 'domcontentloaded',
            timeout: Math.max(1, left()),
            ...(referer === undefined ? {} : { referer }),
        });
        const answer = await Promise.race([going, seen.broken]);
        if (!answer)
            throw notHtml(request.url, 'no answer');
        assertPage(answer, request.url);
        return answer;
    }
    catch (error) {
        const at = URL.parse(seen.asked() ?? '') ?? request.url;
        throw stopped(error, request.url, seen) ?? explainNavigation(error, request.url, at, gate);
    }
}
// The browser has one name for an answer that shows nothing (204) and for a process that died over the page.
function stopped(error, url, seen) {
    if (!(error instanceof Error) || !error.message.includes('net::ERR_ABORTED') || seen.main())
        return undefined;
    return new errors/* RetryableError */.dw('browser_crashed', `${url.origin}${url.pathname} was given up by the browser`, {
        cause: error,
    });
}

;// CONCATENATED MODULE: ./lib/browser/screenshot.js
const TIMEOUT_MS = 5_000;
const MAX_HEIGHT = 8_000;
const WIDTH = 1_280;
/** The page as PNG, at most 8,000 pixels of it; undefined where the browser cannot paint it: evidence must not cost the page. */
async function takeScreenshot(page) {
    try {
        const height = await page.evaluate('document.documentElement.scrollHeight');
        const clip = { x: 0, y: 0, width: WIDTH, height: Math.max(1, Math.min(MAX_HEIGHT, height)) };
        return await page.screenshot({ fullPage: true, clip, animations: 'disabled', timeout: TIMEOUT_MS });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/browser/render.js







/** Largest DOM that is taken over, bytes. */
const MAX_DOM = 64 * 1024 * 1024;
/** Kept back from waiting, so that a page whose elements do not come is still read in its time. */
const RESERVE_MS = 2_000;
/** Loads a page that is open and empty, does what is to be done on it, and reads it. */
async function renderPage(page, request, render, context) {
    const seen = watchPage(page, context.now);
    const capture = captureJson(page, render.capture);
    const answer = await navigate_navigate(page, request, seen, context);
    const patience = () => Math.max(0, Math.min(context.options.wait, context.left() - RESERVE_MS));
    await settle(page, render, capture, patience());
    const acted = render.action
        ? await act({ page, rows: render.rows, wait: patience(), left: () => context.left() - RESERVE_MS, busy: seen.busy }, render.action)
        : undefined;
    if (acted)
        await idle(capture, patience());
    const last = seen.main() ?? answer;
    const body = await readDom(page, request.url);
    seen.assertWhole();
    const captured = await capture.finish();
    const response = {
        ...(await describeAnswer(last, page.url(), seen.at())),
        body,
        captured,
        ...(acted ? { acted } : {}),
    };
    return withEvidence(page, response, render);
}
/** Waits for one of the elements; else for a captured answer; else for the page's own end. What does not come in time is no error. */
async function settle(page, { waitFor, capture }, kept, patience) {
    if (patience <= 0)
        return;
    if (waitFor.length > 0) {
        const waits = waitFor.map((css) => page.locator(`css=${css}`).first().waitFor({ state: 'attached', timeout: patience }));
        await Promise.any(waits).catch(() => { });
    }
    else if (capture === undefined) {
        await page.waitForLoadState('load', { timeout: patience }).catch(() => { });
        return;
    }
    else {
        await within(kept.first, patience);
    }
    if (capture !== undefined)
        await idle(kept, patience);
}
/** Waits until all requests that are to be captured have ended. */
async function idle(capture, patience) {
    await within(capture.idle(), patience);
}
async function within(work, ms) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, ms);
    });
    await Promise.race([work, late]);
    clearTimeout(timer);
}
const READS = 5;
async function readDom(page, url) {
    for (let read = 1;; read++) {
        try {
            const length = await page.evaluate('document.documentElement.outerHTML.length');
            if (length > MAX_DOM)
                throw tooLarge(url, length);
            const body = Buffer.from(await page.content(), 'utf8');
            if (body.byteLength > MAX_DOM)
                throw tooLarge(url, body.byteLength);
            return body;
        }
        catch (error) {
            // A page that leads itself elsewhere in this very moment is read where it arrives.
            const moved = error instanceof Error && /navigat|context was destroyed/i.test(error.message);
            if (!moved || read === READS)
                throw error;
            await page.waitForLoadState('domcontentloaded');
        }
    }
}
const tooLarge = (url, bytes) => new errors/* PageError */.AX('body_too_large', `${url.origin}${url.pathname} grew to ${(0,units/* formatBytes */.z3)(bytes)} in the browser`, {
    remedy: 'Give `wait_for` an element that is there early, or bound the paginator by `max`.',
});
async function withEvidence(page, response, { isEvidence }) {
    if (!isEvidence?.(response))
        return response;
    const screenshot = await takeScreenshot(page);
    return screenshot ? { ...response, screenshot } : response;
}

;// CONCATENATED MODULE: ./lib/browser/routes.js
const WITHIN = new Set(['data:', 'blob:', 'about:']);
const NAMED = new Set(['image', 'media', 'font', 'stylesheet', 'script']);
/** What a page is made of; never among `other`. */
const ESSENTIAL = new Set(['document', 'xhr', 'fetch', 'eventsource', 'websocket']);
/** Lets a page's requests through, one by one: http and https, of a kind that is not blocked, to addresses that may be asked. */
async function guardRequests(context, block, refuse) {
    const blocked = new Set(block);
    if (blocked.has('websocket'))
        await context.routeWebSocket(/.*/, (socket) => socket.close());
    const verdict = async (route) => {
        const request = route.request();
        const url = URL.parse(request.url());
        if (!url)
            return 'blockedbyclient';
        if (WITHIN.has(url.protocol))
            return undefined;
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
            return 'blockedbyclient';
        if (blocked.has(kindOf(request.resourceType())))
            return 'blockedbyclient';
        return (await refuse(url)) === undefined ? undefined : 'accessdenied';
    };
    await context.route('**/*', async (route) => {
        const reason = await verdict(route).catch(() => 'failed');
        // The page may be gone by now.
        await (reason === undefined ? route.continue() : route.abort(reason)).catch(() => { });
    });
}
function kindOf(type) {
    if (NAMED.has(type) || ESSENTIAL.has(type))
        return type;
    return 'other';
}
/** Headers that the browser writes itself, or that would make its answer another one. */
const OWN = /^(cookie2?|host|connection|keep-alive|content-.*|transfer-encoding|te|trailer|upgrade|expect|range|if-.*|accept|accept-encoding|user-agent|referer|origin|sec-.*|proxy-.*)$/;
/**
 * Adds the request's headers to all that the page asks of the request's own origin. Each hop of a redirect is looked at
 * anew, so that none of them leaves the origin.
 */
async function addHeaders(page, { url, headers }) {
    const added = Object.entries(headers).filter(([name]) => !OWN.test(name.toLowerCase()));
    if (added.length === 0)
        return;
    const names = new Set(added.map(([name]) => name.toLowerCase()));
    const session = await page.context().newCDPSession(page);
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
        const own = URL.parse(request.url)?.origin === url.origin;
        const kept = Object.entries(request.headers).filter(([name]) => !names.has(name.toLowerCase()));
        const all = [...kept, ...added].map(([name, value]) => ({ name, value }));
        session.send('Fetch.continueRequest', { requestId, ...(own ? { headers: all } : {}) }).catch(() => { });
    });
    await session.send('Fetch.enable', { patterns: [{ urlPattern: `${url.origin}/*`, requestStage: 'Request' }] });
}

;// CONCATENATED MODULE: ./lib/browser/open-page.js





/** A page that does not close within this time takes the browser with it. */
const CLOSE_MS = 5_000;
/** Opens a page in a lane, renders it and closes it; whatever ends the visit early closes it at once. */
async function openPage(visit) {
    const { lane, request, cookies, options, signal } = visit;
    signal.throwIfAborted();
    const ends = watchEnds(visit);
    const until = visit.now() + options.timeout;
    const left = () => until - visit.now();
    let page;
    const work = async () => {
        const era = cookies.era();
        const before = await giveCookies(lane.context, cookies);
        page = await open_page_open(lane, ends);
        await addHeaders(page, request);
        const response = await renderPage(page, request, visit.render, {
            options,
            gate: lane.home.gate,
            left,
            now: visit.now,
        });
        await takeCookies(lane.context, before, cookies, era);
        return response;
    };
    try {
        const working = work();
        // Whoever loses the race may still fail, with nobody to hear it.
        working.catch(() => { });
        return await Promise.race([working, ends.early]);
    }
    catch (error) {
        if (signal.aborted)
            throw signal.reason;
        throw explain(error, visit);
    }
    finally {
        ends.stop();
        await shut(page, lane);
    }
}
function explain(error, { lane, request: { url } }) {
    if (error instanceof errors/* IngestError */.FI)
        return error;
    if (lane.home.ended())
        return crashed(url, 'the browser ended', error);
    if (error instanceof Error && /crashed|has been closed/i.test(error.message))
        return crashed(url, 'its process crashed', error);
    return explainNavigation(error, url, url, lane.home.gate);
}
function watchEnds({ signal, request, options, lane }) {
    let fail = () => { };
    const early = new Promise((_resolve, reject) => {
        fail = reject;
    });
    early.catch(() => { });
    const onAbort = () => fail(signal.reason);
    const onGone = () => fail(crashed(request.url, 'the browser ended'));
    signal.addEventListener('abort', onAbort, { once: true });
    lane.home.browser.once('disconnected', onGone);
    const timer = setTimeout(() => fail(timedOut(request.url)), options.timeout);
    return {
        early,
        crash: () => fail(crashed(request.url, 'its process crashed')),
        stop() {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
            lane.home.browser.off('disconnected', onGone);
        },
    };
}
async function open_page_open({ context }, ends) {
    const page = await context.newPage();
    page.on('crash', () => ends.crash());
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => { }));
    context.on('page', (popup) => void popup.close().catch(() => { }));
    return page;
}
async function shut(page, { context, home }) {
    context.removeAllListeners('page');
    if (home.ended())
        return;
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, CLOSE_MS, 'late');
    });
    const closed = page ? page.close().catch(() => { }) : context.close().catch(() => { });
    const outcome = await Promise.race([closed, late]);
    clearTimeout(timer);
    if (outcome === 'late')
        await home.stop();
}
const crashed = (url, how, cause) => new errors/* RetryableError */.dw('browser_crashed', `while ${url.origin}${url.pathname} was rendered, ${how}`, {
    remedy: 'Most often memory ran out: lower `browser.concurrency`.',
    ...(cause === undefined ? {} : { cause }),
});

// EXTERNAL MODULE: ./lib/browser/options.js
var options = __webpack_require__(5686);
;// CONCATENATED MODULE: ./lib/browser/index.js







/** Pages without trouble after which an end of the browser counts as the first one again. */
const FORGIVEN_AFTER = 100;
/**
 * A browser that starts with the first page. Its answers are those of a request over the wire; what fails is a
 * RetryableError (`timeout`, `browser_crashed`, `capture_incomplete` and the names of a broken connection), a PageError
 * (`address_refused`, `not_html`, `body_too_large`, `redirect_…`) or a StreamError (`no_browser`, `browser_failed`,
 * `browser_lost`, `browser_method`, `tls_…`).
 */
function openBrowser(options, given) {
    const context = { ...given, warn: once(given.warn) };
    let current;
    let isClosed = false;
    let losses = 0;
    let rendered = 0;
    const lanes = createLanes({
        concurrency: options.concurrency,
        pagesPerContext: options.pages_per_context,
        start,
        make: ({ browser }) => makeContext(browser),
    });
    async function start() {
        if (isClosed)
            throw new errors/* CancelledError */.cc('cancelled', 'the browser was closed');
        if (losses > 1)
            throw lost();
        current ??= launch(options.executable, context, onLost);
        const mine = current;
        try {
            const running = await mine;
            if (!running.ended())
                return running;
            await running.stop();
        }
        catch (error) {
            if (current === mine)
                current = undefined;
            throw error;
        }
        if (current === mine)
            current = undefined;
        return start();
    }
    function onLost() {
        losses += 1;
        rendered = 0;
    }
    async function makeContext(browser) {
        const made = await browser.newContext({
            userAgent: context.userAgent,
            javaScriptEnabled: true,
            serviceWorkers: 'block',
            acceptDownloads: false,
        });
        await guardRequests(made, options.block, (url) => context.refuse(url));
        return made;
    }
    async function send(request, render) {
        assertGet(request);
        const refusal = await context.refuse(request.url);
        if (refusal !== undefined)
            throw refused(request.url, refusal);
        const signal = AbortSignal.any([request.signal, context.signal]);
        const response = await lanes.run(signal, (lane) => openPage({ lane, request, render, options, signal, cookies: context.cookies, now: () => context.now() }));
        rendered += 1;
        if (rendered >= FORGIVEN_AFTER)
            losses = 0;
        return response;
    }
    return {
        send: (render) => (request) => send(request, render),
        async close() {
            isClosed = true;
            const running = await current?.catch(() => undefined);
            await running?.stop();
        },
    };
}
/** A browser that starts anew has nothing new to say. */
function once(warn) {
    const told = new Set();
    return (code, ...rest) => {
        if (told.has(code))
            return;
        told.add(code);
        warn(code, ...rest);
    };
}
function assertGet({ method, body, url }) {
    if (method === 'GET' && body === undefined)
        return;
    throw new errors/* StreamError */.lm('browser_method', `a browser can only GET ${url.origin}${url.pathname}, not ${method} it`, {
        remedy: 'Use `render: static` for this stream.',
    });
}
const lost = () => new errors/* StreamError */.lm('browser_lost', 'the browser ended unexpectedly twice', {
    remedy: 'Most often memory ran out: lower `browser.concurrency` and `browser.pages_per_context`.',
});


/***/ }),

/***/ 63305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ removeProfile),
/* harmony export */   NG: () => (/* binding */ sweepProfiles),
/* harmony export */   kP: () => (/* binding */ makeProfile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



const PREFIX = 'adip-browser-';
const STALE_MS = 24 * 3_600_000;
/** A folder of its own for one browser: profile, home and temporary files. */
const makeProfile = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), `${PREFIX}${process.pid}-`));
/** Removes a profile; a process that still writes its last lines is waited for. */
const removeProfile = (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => { });
/** Removes what runs that were killed have left behind: profiles of ended processes, untouched for a day. */
async function sweepProfiles(now, root = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root).catch(() => []);
    for (const name of names) {
        const [, pid] = /^adip-browser-(\d+)-\w+$/.exec(name) ?? [];
        if (pid === undefined || isAlive(Number(pid)))
            continue;
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name);
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
        const ours = facts?.isDirectory() === true && (process.getuid === undefined || facts.uid === process.getuid());
        if (ours && now - facts.mtimeMs > STALE_MS)
            await removeProfile(folder);
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}


/***/ })

};
