export const id = 559;
export const ids = [559];
export const modules = {

/***/ 32177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ authenticators)
});

// UNUSED EXPORTS: authHosts

// EXTERNAL MODULE: ./lib/core/variant.js
var variant = __webpack_require__(15490);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./lib/auth/place.js
/** The request with a credential in a header, which it names so that a redirect to another origin drops it. */
function withHeader(request, name, value) {
    const key = name.toLowerCase();
    return {
        ...request,
        headers: { ...request.headers, [key]: value },
        credentials: [...new Set([...(request.credentials ?? []), key])],
    };
}
/** The request with a credential in its query; one that stands there already (in a next link) is replaced. */
function withParam(request, name, value) {
    const url = new URL(request.url);
    url.searchParams.set(name, value);
    return { ...request, url, credentials: [...new Set([...(request.credentials ?? []), name.toLowerCase()])] };
}
/** The request with a cookie beside those that it has. */
function withCookie(request, name, value) {
    const others = (request.headers['cookie'] ?? '')
        .split(/;\s*/)
        .filter((pair) => pair !== '' && !pair.startsWith(`${name}=`));
    return withHeader(request, 'cookie', [...others, `${name}=${value}`].join('; '));
}
/** Credentials that never change: the first generation is the only one. */
const FIXED = 1;

;// CONCATENATED MODULE: ./lib/auth/api-key.js



const schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('api_key'),
    value: schemas/* string */.YjP().min(1).describe('The key'),
    header: schemas/* string */.YjP().min(1).optional().describe('Header that carries it (X-API-Key)'),
    param: schemas/* string */.YjP().min(1).optional().describe('Query parameter that carries it'),
    cookie: schemas/* string */.YjP().min(1).optional().describe('Cookie that carries it'),
    prefix: schemas/* string */.YjP().default('').describe('Text before the key, its space included ("Token ")'),
})
    .refine((options) => [options.header, options.param, options.cookie].filter((name) => name !== undefined).length === 1, {
    message: 'name exactly one of header, param and cookie',
});
const apiKey = (0,variant/* variant */.O)({
    type: 'api_key',
    summary: 'One key in a header, a query parameter or a cookie.',
    schema,
    create(options, { secrets }) {
        const value = options.prefix + options.value;
        secrets.add(options.value);
        secrets.add(value);
        return {
            async apply(request) {
                const keyed = { ...request, generation: FIXED };
                if (options.header !== undefined)
                    return withHeader(keyed, options.header, value);
                if (options.cookie !== undefined)
                    return withCookie(keyed, options.cookie, value);
                return withParam(keyed, options.param, value);
            },
            renew: async () => false,
        };
    },
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/auth/aws-sigv4.js




const aws_sigv4_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('aws_sigv4'),
    access_key_id: schemas/* string */.YjP().min(1).describe('Access key id'),
    secret_access_key: schemas/* string */.YjP().min(1).describe('Secret access key'),
    session_token: schemas/* string */.YjP().min(1).optional().describe('Session token of temporary credentials'),
    region: schemas/* string */.YjP().min(1).describe('Region, such as eu-central-1'),
    service: schemas/* string */.YjP().min(1).default('execute-api').describe('Service name in the signature'),
});
const sha256 = (data) => (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
const mac = (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
/** RFC 3986: what encodeURIComponent leaves alone beyond the unreserved characters is encoded too. */
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Names and values encoded, then ordered by name and value. */
function canonicalQuery(url) {
    return [...url.searchParams]
        .map(([name, value]) => [encode(name), encode(value)])
        .sort(([a, x], [b, y]) => byCode(a, b) || byCode(x, y))
        .map((pair) => pair.join('='))
        .join('&');
}
/** Segments of the path as sent, encoded once more, except for S3, which signs them as they are. */
function canonicalPath(url, service) {
    return service === 's3' ? url.pathname : url.pathname.split('/').map(encode).join('/');
}
function signRequest(options, request, now) {
    const time = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
    const payload = sha256(request.body ?? '');
    const timed = withHeader(withHeader(request, 'x-amz-date', time), 'x-amz-content-sha256', payload);
    const ready = options.session_token === undefined ? timed : withHeader(timed, 'x-amz-security-token', options.session_token);
    // Only what no layer below changes is signed: the host and the signature's own headers.
    const signed = ['host', ...Object.keys(ready.headers).filter((name) => name.startsWith('x-amz-'))].sort(byCode);
    const lines = signed.map((name) => `${name}:${name === 'host' ? request.url.host : ready.headers[name].trim()}\n`);
    const names = signed.join(';');
    const canonical = [
        request.method.toUpperCase(),
        canonicalPath(request.url, options.service),
        canonicalQuery(request.url),
        lines.join(''),
        names,
        payload,
    ].join('\n');
    const scope = [time.slice(0, 8), options.region, options.service, 'aws4_request'];
    const key = scope.reduce((made, part) => mac(made, part), `AWS4${options.secret_access_key}`);
    const signature = mac(key, ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n')).toString('hex');
    const credential = `${options.access_key_id}/${scope.join('/')}`;
    return withHeader(ready, 'authorization', `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`);
}
const awsSigv4 = (0,variant/* variant */.O)({
    type: 'aws_sigv4',
    summary: 'Each request is signed afresh by AWS Signature Version 4.',
    schema: aws_sigv4_schema,
    create(options, { secrets, clock }) {
        for (const secret of [options.secret_access_key, options.session_token])
            if (secret !== undefined)
                secrets.add(secret);
        return {
            apply: async (request) => signRequest(options, { ...request, generation: FIXED }, clock.now()),
            renew: async () => false,
        };
    },
});

;// CONCATENATED MODULE: ./lib/auth/basic.js



const basic_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('basic'),
    username: schemas/* string */.YjP().describe('User name; without a colon'),
    password: schemas/* string */.YjP().default('').describe('Password; empty where the user name is the key'),
});
const basic = (0,variant/* variant */.O)({
    type: 'basic',
    summary: 'User name and password with each request (RFC 7617).',
    schema: basic_schema,
    create(options, { secrets }) {
        const pair = `${options.username}:${options.password}`;
        secrets.add(options.password === '' ? options.username : options.password);
        secrets.add(pair);
        const value = `Basic ${Buffer.from(pair).toString('base64')}`;
        return {
            apply: async (request) => withHeader({ ...request, generation: FIXED }, 'authorization', value),
            renew: async () => false,
        };
    },
});

;// CONCATENATED MODULE: ./lib/auth/bearer.js



const bearer_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('bearer'),
    token: schemas/* string */.YjP().min(1).describe('The token'),
});
const bearer = (0,variant/* variant */.O)({
    type: 'bearer',
    summary: 'A token of long life in the Authorization header.',
    schema: bearer_schema,
    create(options, { secrets }) {
        secrets.add(options.token);
        return {
            apply: async (request) => withHeader({ ...request, generation: FIXED }, 'authorization', `Bearer ${options.token}`),
            renew: async () => false,
        };
    },
});

// EXTERNAL MODULE: ./lib/core/template.js
var template = __webpack_require__(51909);
;// CONCATENATED MODULE: ./lib/auth/hmac.js





const SIGNED = ['method', 'path', 'query', 'url', 'host', 'timestamp', 'nonce', 'body', 'body_hash', 'key_id'];
const SENT = ['signature', 'timestamp', 'nonce', 'body_hash', 'key_id'];
const hmac_template = (known) => schemas/* string */.YjP().superRefine((text, context) => {
    for (const name of (0,template/* templateNames */.VQ)(text))
        if (!known.includes(name))
            context.addIssue({
                code: 'custom',
                message: `"{${name}}" names nothing here; known: ${known.map((one) => `{${one}}`).join(', ')}`,
            });
});
const headerName = schemas/* string */.YjP().min(1).optional();
const hmac_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('hmac'),
    secret: schemas/* string */.YjP().min(1).describe('The shared secret'),
    secret_encoding: schemas/* enum */.k5n(['text', 'base64', 'hex']).default('text').describe('How the secret is written down'),
    key_id: schemas/* string */.YjP().min(1).optional().describe('Public name of the secret, for {key_id}'),
    algorithm: schemas/* enum */.k5n(['sha256', 'sha512', 'sha384', 'sha1'])
        .default('sha256')
        .describe('Hash of the signature and of {body_hash}'),
    encoding: schemas/* enum */.k5n(['hex', 'base64', 'base64url']).default('hex').describe('How the signature is written'),
    sign: hmac_template(SIGNED)
        .default('{method}\n{path}\n{query}\n{timestamp}\n{body_hash}')
        .describe('Text to sign: {method} {path} {query} {url} {host} {timestamp} {nonce} {body} {body_hash} {key_id}'),
    header: schemas/* string */.YjP().min(1).default('X-Signature').describe('Header that carries the signature'),
    value: hmac_template(SENT)
        .default('{signature}')
        .describe('Its value: {signature} {key_id} {timestamp} {nonce} {body_hash}'),
    timestamp: schemas/* enum */.k5n(['unix', 'unix_ms', 'iso', 'http']).default('unix').describe('How {timestamp} is written'),
    timestamp_header: headerName.describe('Header that carries the timestamp'),
    nonce_header: headerName.describe('Header that carries the nonce, a new UUID for each attempt'),
    key_header: headerName.describe('Header that carries key_id'),
    body_hash_header: headerName.describe('Header that carries the hash of the body'),
})
    .refine((options) => options.key_id !== undefined || !usesKeyId(options), {
    path: ['key_id'],
    message: 'key_id is used but not set',
});
function usesKeyId(options) {
    return (options.key_header !== undefined ||
        [options.sign, options.value].some((text) => (0,template/* templateNames */.VQ)(text).includes('key_id')));
}
function formatTime(format, now) {
    if (format === 'unix')
        return String(Math.floor(now / 1_000));
    if (format === 'unix_ms')
        return String(now);
    return format === 'iso' ? new Date(now).toISOString() : new Date(now).toUTCString();
}
function hmac_signRequest(options, key, request, now) {
    const body = request.body ?? '';
    const facts = {
        timestamp: formatTime(options.timestamp, now),
        nonce: (0,external_node_crypto_.randomUUID)(),
        body_hash: (0,external_node_crypto_.createHash)(options.algorithm).update(body).digest(options.encoding),
        key_id: options.key_id ?? '',
    };
    const signed = (0,template/* renderText */.S5)(options.sign, {
        ...facts,
        method: request.method.toUpperCase(),
        path: request.url.pathname,
        query: request.url.search.slice(1),
        url: request.url.href,
        host: request.url.host,
        body: typeof body === 'string' ? body : Buffer.from(body).toString('utf8'),
    });
    const signature = (0,external_node_crypto_.createHmac)(options.algorithm, key).update(signed).digest(options.encoding);
    const headers = [
        [options.timestamp_header, facts.timestamp],
        [options.nonce_header, facts.nonce],
        [options.key_header, facts.key_id],
        [options.body_hash_header, facts.body_hash],
        [options.header, (0,template/* renderText */.S5)(options.value, { ...facts, signature })],
    ];
    return headers.reduce((made, [name, value]) => (name === undefined ? made : withHeader(made, name, value)), request);
}
const hmac = (0,variant/* variant */.O)({
    type: 'hmac',
    summary: 'Each request is signed afresh with a shared secret.',
    schema: hmac_schema,
    create(options, { secrets, clock }) {
        secrets.add(options.secret);
        const key = Buffer.from(options.secret, options.secret_encoding === 'text' ? 'utf8' : options.secret_encoding);
        return {
            apply: async (request) => hmac_signRequest(options, key, { ...request, generation: FIXED }, clock.now()),
            renew: async () => false,
        };
    },
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/path-schema.js
var path_schema = __webpack_require__(13650);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/core/url.js
var core_url = __webpack_require__(65450);
;// CONCATENATED MODULE: ./lib/auth/encode-form.js
/** The headers and the body of a form post whose answer should be JSON. */
function encodeForm(pairs) {
    return {
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(),
    };
}

// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
;// CONCATENATED MODULE: ./lib/auth/lifetime.js

/** Tokens are renewed at most this long before their end, ms. */
const EARLY_MS = 60_000;
/** … or this share of their life, where that is less. */
const EARLY_SHARE = 0.2;
/** The payload of a JWT; undefined where the token is none. Its signature is the server's business. */
function claimsOf(token) {
    const parts = token.split('.');
    if (parts.length !== 3)
        return undefined;
    try {
        const claims = (0,json/* parseJson */.qF)(Buffer.from(parts[1], 'base64url').toString('utf8'));
        return claims !== null && typeof claims === 'object' && !Array.isArray(claims) ? claims : undefined;
    }
    catch {
        // Not a JWT: an opaque token has no claims to read.
        return undefined;
    }
}
/** How far the server's clock is ahead of ours, ms; 0 where its answer has no Date. */
function clockOffset(date, receivedAt) {
    const theirs = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(theirs) ? 0 : theirs - receivedAt;
}
/**
 * The life of a token: the stated seconds counted from our receipt, else the JWT's `exp`, which is an instant of the
 * *server's* clock and is moved by the offset between the two clocks.
 */
function lifetimeOf(issue) {
    const seconds = toSeconds(issue.expiresIn) ?? jwtSeconds(issue);
    if (seconds === undefined || seconds <= 0)
        return undefined;
    const life = seconds * 1_000;
    const endsAt = issue.receivedAt + life;
    return { endsAt, renewAt: endsAt - Math.min(EARLY_MS, life * EARLY_SHARE) };
}
function toSeconds(value) {
    const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds : undefined;
}
function jwtSeconds({ token, date, receivedAt }) {
    const exp = toSeconds(claimsOf(token)?.['exp']);
    if (exp === undefined)
        return undefined;
    return exp - (receivedAt + clockOffset(date, receivedAt)) / 1_000;
}

;// CONCATENATED MODULE: ./lib/auth/renewable.js

/** Tokens in a row that may be refused with hardly a request served before it is plain that tokens are not the matter. */
const REFUSED_IN_A_ROW = 20;
/** Requests that may be under way, neither served nor refused, at any time. */
const IN_FLIGHT = 16;
/** After a failed early renewal the old token serves this long, ms, before the next try. */
const PAUSE_MS = 10_000;
/** Shares one credential, and one renewal of it, among all requests of a source. */
function createRenewable({ source, clock, emit, signal }, { obtain, put }) {
    let current;
    let streak = { uses: 0, refusals: 0, tokens: 0 };
    let notBefore = 0;
    let underway;
    let refusal;
    function renewNow() {
        // Asking again with what was refused may lock the account.
        if (refusal)
            return Promise.reject(refusal);
        underway ??= obtain(current?.credential)
            .then((credential) => {
            current = { credential, generation: (current?.generation ?? 0) + 1 };
        })
            .catch((error) => {
            if (error instanceof errors/* StreamError */.lm && error.code === 'login_refused')
                refusal = error;
            throw error;
        })
            .finally(() => {
            underway = undefined;
        });
        return underway;
    }
    /** A token that still serves is better than none: its early renewal may fail without harm. */
    async function renewEarly(life) {
        try {
            await renewNow();
        }
        catch (error) {
            const isOutage = error instanceof errors/* StreamError */.lm && error.code === 'login_unreachable';
            if (!isOutage || signal.aborted || clock.now() >= life.endsAt)
                throw error;
            notBefore = clock.now() + PAUSE_MS;
            emit({
                type: 'warning',
                code: error.code,
                message: `${source}: the token could not be renewed early and serves on until its end`,
            });
        }
    }
    async function ready() {
        if (refusal)
            throw refusal;
        if (!current)
            await renewNow();
        const life = current?.credential.life;
        const now = clock.now();
        if (!life || now < Math.max(life.renewAt, Math.min(notBefore, life.endsAt)))
            return current;
        // While the old token has time left, nobody waits for the new one; what fails in the background fails again in front.
        const renewal = renewEarly(life);
        if (now < (life.renewAt + life.endsAt) / 2)
            renewal.catch(() => { });
        else
            await renewal;
        return current;
    }
    /** A token that serves a request or two before its refusal is short-lived; tokens that serve none are not wanted. */
    function countToken() {
        if (streak.uses - streak.refusals > IN_FLIGHT)
            streak = { uses: 0, refusals: 0, tokens: 0 };
        streak.tokens += 1;
        if (streak.tokens < REFUSED_IN_A_ROW)
            return;
        refusal = new errors/* StreamError */.lm('login_refused', `${source} refuses each new token: ${streak.tokens} in a row.`, {
            remedy: 'Check that this account may read the streams of this source, and in which header its tokens are sent (auth.header, auth.scheme).',
        });
        throw refusal;
    }
    return {
        async apply(request) {
            const { credential, generation } = await ready();
            streak.uses += 1;
            return { ...put(request, credential.token), generation };
        },
        async renew(refused) {
            streak.refusals += 1;
            if (current && refused < current.generation)
                return true;
            if (!underway)
                countToken();
            await renewNow();
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./lib/auth/token-request.js



const asString = (value) => typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
/** Reads a token answer. Tokens are registered as secrets before anything else can happen to them. */
function readToken(context, request, places, response) {
    const unusable = (code, why) => new errors/* RetryableError */.dw(code, `${context.source}: the answer to the ${request.what} (HTTP ${response.status}) ${why}.`, {
        whenSpent: 'stream',
        attempts: 3,
        remedy: 'Check the path of the login and token_path in the auth of this source.',
    });
    let answer;
    try {
        answer = (0,json/* parseJson */.qF)(new TextDecoder().decode(response.body));
    }
    catch {
        // The parse error would quote the body, which may hold a token.
        throw unusable('login_not_json', 'is not JSON');
    }
    const token = asString((0,json/* lookup */.$I)(answer, (0,json/* parsePath */.Rr)(places.token_path)));
    const refreshToken = asString((0,json/* lookup */.$I)(answer, (0,json/* parsePath */.Rr)(places.refresh_token_path)));
    for (const secret of [token, refreshToken])
        if (secret !== undefined)
            context.secrets.add(secret);
    if (token === undefined)
        throw unusable('login_no_token', `has no token at "${places.token_path}"`);
    const expiresIn = places.expires_in_path === undefined ? undefined : (0,json/* lookup */.$I)(answer, (0,json/* parsePath */.Rr)(places.expires_in_path));
    const life = lifetimeOf({ token, expiresIn, receivedAt: response.receivedAt, date: response.headers['date'] });
    return { token, life, refreshToken };
}
/** The status with which a token request was refused for good; undefined where another try might do. */
function refusedStatus(error) {
    if (!(error instanceof errors/* IngestError */.FI))
        return undefined;
    // A client that knows of no credential calls a 401 final in its own words.
    if (error.code === 'unauthorized')
        return 401;
    const found = error instanceof errors/* PageError */.AX ? /^http_(4\d\d)$/.exec(error.code) : null;
    return found && !['408', '425', '429'].includes(found[1]) ? Number(found[1]) : undefined;
}
/** Asks for a token. @throws PageError `http_4xx` where it was refused, StreamError where the answer is of no use */
function requestToken(context, request, places) {
    const { what: _, ...rest } = request;
    return context.exchange({ ...rest, stream: context.source, page: request.what, signal: context.signal }, (response) => readToken(context, request, places, response));
}
/** Status codes by which a server says that these credentials are wrong. */
const REFUSALS = new Set([400, 401, 403, 422]);
/** What a failed token request means for the stream. `keys` are the config keys that hold the credentials. */
function tokenFailure(context, request, keys, error) {
    const where = `${context.source}: the ${request.what} at ${request.url.host}${request.url.pathname}`;
    const status = refusedStatus(error);
    const isOutage = error instanceof errors/* StreamError */.lm && error.code === 'host_down';
    if (status === undefined && !isOutage && (error instanceof errors/* CancelledError */.cc || error instanceof errors/* StreamError */.lm))
        return error;
    if (status !== undefined && REFUSALS.has(status)) {
        context.emit({ type: 'auth', source: context.source, action: 'refused', reason: `HTTP ${status}` });
        return new errors/* StreamError */.lm('login_refused', `${where} was refused (HTTP ${status}).`, {
            cause: error,
            remedy: `Check ${keys} of this source and the environment variables behind them.`,
        });
    }
    if (status !== undefined)
        return new errors/* StreamError */.lm('login_failed', `${where} failed (HTTP ${status}).`, {
            cause: error,
            remedy: 'Check the path and the method of the login in the auth of this source.',
        });
    const code = error instanceof errors/* IngestError */.FI ? error.code : 'unexpected';
    return new errors/* StreamError */.lm('login_unreachable', `${where} does not answer (${code}).`, {
        cause: error,
        remedy: 'Nothing needs to change if the server is down: the next run tries again. Else check base_url and the login path.',
    });
}

;// CONCATENATED MODULE: ./lib/auth/jwt.js












const jwt_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('jwt'),
    algorithm: schemas/* enum */.k5n(['HS256', 'RS256', 'ES256']).default('HS256').describe('How the assertion is signed'),
    secret: schemas/* string */.YjP().min(1).describe('The shared secret (HS256), or the private key as PEM (RS256, ES256)'),
    key_id: schemas/* string */.YjP().min(1).optional().describe('Name of the key, sent as kid'),
    claims: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())
        .default({})
        .describe('Claims beside iat and exp, such as iss, sub, aud and scope; they are sent literally'),
    lifetime: units/* duration */.p0.prefault('10m').describe('Life of each assertion'),
    token_url: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('Token endpoint that exchanges the assertion for a token (RFC 7523); absent: the assertion is the token'),
    token_path: path_schema/* pathText */.L.default('access_token').describe('Place of the token in the answer of token_url'),
    expires_in_path: path_schema/* pathText */.L.default('expires_in').describe('Place of its life in seconds'),
    header: schemas/* string */.YjP().min(1).default('authorization').describe('Header that carries the token'),
    scheme: schemas/* string */.YjP().default('Bearer').describe('Word before the token; may be empty'),
});
const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
function readKey(options, source) {
    if (options.algorithm === 'HS256')
        return undefined;
    try {
        // Environment variables often carry a PEM with its line ends escaped.
        return (0,external_node_crypto_.createPrivateKey)(options.secret.replaceAll('\\n', '\n'));
    }
    catch {
        // The parser's own error may quote the key.
        throw new errors/* StreamError */.lm('auth_bad_key', `${source}: auth.secret is no private key that can be read.`, {
            remedy: 'Give the private key as PEM, without a passphrase.',
        });
    }
}
function signText(options, key, text) {
    if (key === undefined)
        return (0,external_node_crypto_.createHmac)('sha256', options.secret).update(text).digest('base64url');
    const how = options.algorithm === 'ES256'
        ? { key, dsaEncoding: 'ieee-p1363' }
        : { key, padding: external_node_crypto_.constants.RSA_PKCS1_PADDING };
    return (0,external_node_crypto_.sign)('sha256', Buffer.from(text), how).toString('base64url');
}
/** A minute back, so that a server whose clock is behind does not find it issued in the future. */
const SKEW_S = 60;
function makeAssertion(options, key, { clock, secrets }) {
    const receivedAt = clock.now();
    const now = Math.floor(receivedAt / 1_000);
    const exp = now + Math.ceil(options.lifetime / 1_000);
    const head = { alg: options.algorithm, typ: 'JWT', ...(options.key_id === undefined ? {} : { kid: options.key_id }) };
    const text = `${base64url(head)}.${base64url({ iat: now - SKEW_S, exp, ...options.claims })}`;
    const token = `${text}.${signText(options, key, text)}`;
    secrets.add(token);
    return {
        token,
        life: lifetimeOf({ token, receivedAt, date: undefined, expiresIn: undefined }),
        refreshToken: undefined,
    };
}
async function exchange(options, tokenUrl, assertion, context, reason) {
    const url = (0,core_url/* joinUrl */.w)(context.baseUrl, tokenUrl);
    const form = encodeForm([
        ['grant_type', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
        ['assertion', assertion],
    ]);
    const request = { url, method: 'POST', what: 'login', ...form };
    try {
        const credential = await requestToken(context, request, { ...options, refresh_token_path: 'refresh_token' });
        context.emit({ type: 'auth', source: context.source, action: 'login', reason });
        return credential;
    }
    catch (error) {
        throw tokenFailure(context, request, 'auth.secret, auth.key_id and auth.claims', error);
    }
}
const jwt = (0,variant/* variant */.O)({
    type: 'jwt',
    summary: 'An assertion signed with a key of ours, sent as the token or exchanged for one.',
    schema: jwt_schema,
    create(options, context) {
        context.secrets.add(options.secret);
        return createRenewable(context, {
            async obtain(previous) {
                const made = makeAssertion(options, readKey(options, context.source), context);
                if (options.token_url === undefined)
                    return made;
                return exchange(options, options.token_url, made.token, context, previous ? 'the token ends or was refused' : 'first use');
            },
            put: (request, token) => withHeader(request, options.header, options.scheme === '' ? token : `${options.scheme} ${token}`),
        });
    },
});

;// CONCATENATED MODULE: ./lib/auth/login.js









const method = schemas/* enum */.k5n(['POST', 'PUT', 'GET']).default('POST').describe('HTTP method');
const login_form = schemas/* boolean */.zMY()
    .default(false)
    .describe('Whether the body is sent as a form (application/x-www-form-urlencoded) and not as JSON');
const body = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9());
const login_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('login'),
    path: schemas/* string */.YjP().min(1).describe('Path of the login under base_url, or a whole URL'),
    method,
    body: body.optional().describe('What the login sends, literally: user name, password and whatever else'),
    form: login_form,
    token_path: path_schema/* pathText */.L.describe('Place of the token in the answer'),
    expires_in_path: path_schema/* pathText */.L.optional().describe("Place of its life in seconds; without it a JWT's own exp is used"),
    refresh_token_path: path_schema/* pathText */.L.default('refresh_token').describe('Place of the refresh token in the answer'),
    refresh: schemas/* strictObject */.rej({
        path: schemas/* string */.YjP().min(1).describe('Path of the refresh under base_url, or a whole URL'),
        method,
        body: body
            .default({ refresh_token: '{refresh_token}' })
            .describe('What the refresh sends; {refresh_token} and {access_token} stand for the current ones'),
        form: login_form,
    })
        .optional()
        .describe('How a token is renewed without a new login; absent: by a new login'),
    header: schemas/* string */.YjP().min(1).default('authorization').describe('Header that carries the token'),
    scheme: schemas/* string */.YjP().default('Bearer').describe('Word before the token; may be empty'),
});
const SECRET_NAME = /pass|pwd|secret|token|key|pin|otp|code|credential/i;
/** Registers what a body holds under names that sound secret; a user name would hide an ordinary word. */
function registerSecrets(value, name, add) {
    if (typeof value === 'string') {
        if (SECRET_NAME.test(name) && !/^\{\w+\}$/.test(value))
            add(value);
    }
    else if (value !== null && typeof value === 'object')
        for (const [key, item] of Object.entries(value))
            registerSecrets(item, Array.isArray(value) ? name : key, add);
}
/** Only texts that name a token are templates: a password with braces in it stays as it is. */
function renderTokens(value, tokens) {
    if (typeof value === 'string')
        return /\{(refresh|access)_token\}/.test(value) ? (0,template/* renderValue */.AI)(value, tokens) : value;
    if (Array.isArray(value))
        return value.map((item) => renderTokens(item, tokens));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renderTokens(item, tokens)]));
}
const isScalar = (value) => value !== null && typeof value !== 'object';
function encodeBody(value, form) {
    if (form)
        return encodeForm(Object.entries(value).map(([key, item]) => [key, isScalar(item) ? String(item) : JSON.stringify(item)]));
    return {
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(value),
    };
}
function buildRequest(context, what, call, value) {
    const url = (0,core_url/* joinUrl */.w)(context.baseUrl, call.path);
    if (call.method !== 'GET' && value !== undefined)
        return { url, method: call.method, what, ...encodeBody(value, call.form) };
    for (const [key, item] of Object.entries(value ?? {}))
        url.searchParams.set(key, isScalar(item) ? String(item) : JSON.stringify(item));
    const names = [...url.searchParams.keys()].map((name) => name.toLowerCase());
    return { url, method: call.method, what, headers: { accept: 'application/json' }, credentials: names };
}
/** Logs in, or refreshes where that is configured; a refresh that fails costs one new login. */
function obtainBy(options, context) {
    async function login(reason) {
        const request = buildRequest(context, 'login', options, options.body);
        try {
            const credential = await requestToken(context, request, options);
            context.emit({ type: 'auth', source: context.source, action: 'login', reason });
            return credential;
        }
        catch (error) {
            throw tokenFailure(context, request, 'auth.path and the values of auth.body', error);
        }
    }
    return async function obtain(previous) {
        if (!previous)
            return login('first use');
        const { refresh } = options;
        if (!refresh || previous.refreshToken === undefined)
            return login('the token ends or was refused');
        const tokens = { refresh_token: previous.refreshToken, access_token: previous.token };
        const request = buildRequest(context, 'refresh', refresh, renderTokens(refresh.body, tokens));
        try {
            const credential = await requestToken(context, request, options);
            context.emit({
                type: 'auth',
                source: context.source,
                action: 'refresh',
                reason: 'the token ends or was refused',
            });
            return { ...credential, refreshToken: credential.refreshToken ?? previous.refreshToken };
        }
        catch (error) {
            if (context.signal.aborted)
                throw error;
            return login('the refresh failed');
        }
    };
}
const login = (0,variant/* variant */.O)({
    type: 'login',
    summary: 'User name and password are exchanged for a token, which is refreshed before its end and after a 401.',
    schema: login_schema,
    create(options, context) {
        registerSecrets(options.body ?? {}, '', context.secrets.add);
        registerSecrets(options.refresh?.body ?? {}, '', context.secrets.add);
        return createRenewable(context, {
            obtain: obtainBy(options, context),
            put: (request, token) => withHeader(request, options.header, options.scheme === '' ? token : `${options.scheme} ${token}`),
        });
    },
});

;// CONCATENATED MODULE: ./lib/auth/none.js


const none_schema = schemas/* strictObject */.rej({ type: schemas/* literal */.euz('none') });
const none = (0,variant/* variant */.O)({
    type: 'none',
    summary: 'The source is public.',
    schema: none_schema,
    create(_options, _context) {
        return { apply: async (request) => request, renew: async () => false };
    },
});

;// CONCATENATED MODULE: ./lib/auth/kept-token.js


const hash = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32);
/** @param configured the refresh token of the config, from which the first one is derived */
function keepToken({ source, vault, secrets, emit }, configured) {
    const name = `oauth2:${source}`;
    const origin = hash(configured);
    let current;
    let hasWarned = false;
    function warn(code, message, remedy) {
        if (hasWarned)
            return;
        hasWarned = true;
        emit({ type: 'warning', code, message: `${source}: ${message}`, remedy });
    }
    async function readKept() {
        const text = await vault.get(name);
        if (text === undefined)
            return undefined;
        try {
            const kept = (0,json/* parseJson */.qF)(text);
            if (kept === null || typeof kept !== 'object' || Array.isArray(kept) || kept['configured'] !== origin)
                return undefined;
            return typeof kept['token'] === 'string' ? kept['token'] : undefined;
        }
        catch {
            // The parse error would quote the token.
            warn('kept_token_unreadable', 'the kept refresh token cannot be read', 'The configured one is used; put a fresh one there if it is refused.');
            return undefined;
        }
    }
    return {
        async read() {
            current ??= (await readKept()) ?? configured;
            secrets.add(current);
            return current;
        },
        async rotate(token) {
            if (token === current)
                return;
            secrets.add(token);
            current = token;
            if (!vault.keeps) {
                warn('rotated_token_not_kept', 'the server replaced the refresh token, and there is no key to keep the new one under', 'Configure a key for kept secrets: without it the next run needs a new refresh token.');
                return;
            }
            try {
                await vault.set(name, JSON.stringify({ token, configured: origin }));
            }
            catch (error) {
                // The old token is spent either way: this run can still bring its data, if it says what the next one will meet.
                const why = error instanceof Error ? error.message : String(error);
                warn('rotated_token_not_kept', `the server replaced the refresh token, and keeping the new one failed: ${why}`, 'Obtain a new refresh token before the next run.');
                return;
            }
            emit({ type: 'auth', source, action: 'persisted', reason: 'the server replaced the refresh token' });
        },
    };
}

;// CONCATENATED MODULE: ./lib/auth/oauth2.js









const oauth2_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('oauth2'),
    grant: schemas/* enum */.k5n(['client_credentials', 'refresh_token', 'password'])
        .default('client_credentials')
        .describe('OAuth 2.0 grant'),
    token_url: schemas/* string */.YjP().min(1).describe('Token endpoint: a whole URL, or a path under base_url'),
    client_id: schemas/* string */.YjP().min(1).optional().describe('Client id; wanted by client_credentials'),
    client_secret: schemas/* string */.YjP().min(1).optional().describe('Client secret; wanted by client_credentials'),
    client_auth: schemas/* enum */.k5n(['body', 'basic'])
        .default('body')
        .describe('Where client id and secret go: in the form, or in a Basic header'),
    username: schemas/* string */.YjP().min(1).optional().describe('User name of the password grant'),
    password: schemas/* string */.YjP().min(1).optional().describe('Password of the password grant'),
    refresh_token: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('First refresh token of the refresh_token grant; rotated ones are kept'),
    scope: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())])
        .optional()
        .describe('Scopes, a list or separated by spaces'),
    audience: schemas/* string */.YjP().min(1).optional().describe('Audience, where the server wants one'),
    params: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .default({})
        .describe('Further fields of the token request (resource, tenant)'),
    token_path: path_schema/* pathText */.L.default('access_token').describe('Place of the token in the answer'),
    expires_in_path: path_schema/* pathText */.L.default('expires_in').describe('Place of its life in seconds'),
    refresh_token_path: path_schema/* pathText */.L.default('refresh_token').describe('Place of the refresh token in the answer'),
    header: schemas/* string */.YjP().min(1).default('authorization').describe('Header that carries the token'),
    scheme: schemas/* string */.YjP().default('Bearer').describe('Word before the token; may be empty'),
})
    .superRefine((options, context) => {
    const wanted = {
        client_credentials: ['client_id', 'client_secret'],
        refresh_token: ['refresh_token'],
        password: ['username', 'password'],
    };
    for (const key of wanted[options.grant])
        if (options[key] === undefined)
            context.addIssue({ code: 'custom', path: [key], message: `the ${options.grant} grant needs ${key}` });
    if (options.client_auth === 'basic' && options.client_id === undefined)
        context.addIssue({ code: 'custom', path: ['client_id'], message: 'client_auth: basic needs client_id' });
});
/** RFC 6749 2.3.1: both parts are form-encoded before they are joined. */
function basicValue({ client_id = '', client_secret = '' }) {
    const encode = (text) => new URLSearchParams({ s: text }).toString().slice(2);
    return `${encode(client_id)}:${encode(client_secret)}`;
}
function oauth2_buildRequest(options, context, grant) {
    const isBasic = options.client_auth === 'basic';
    const scope = Array.isArray(options.scope) ? options.scope.join(' ') : options.scope;
    const fields = {
        ...grant,
        ...(isBasic ? {} : { client_id: options.client_id, client_secret: options.client_secret }),
        scope,
        audience: options.audience,
        ...options.params,
    };
    const pairs = Object.entries(fields).filter((pair) => pair[1] !== undefined);
    const form = encodeForm(pairs);
    const what = grant['grant_type'] === 'refresh_token' ? 'refresh' : 'login';
    const request = { url: (0,core_url/* joinUrl */.w)(context.baseUrl, options.token_url), method: 'POST', what, ...form };
    if (!isBasic)
        return request;
    const authorization = `Basic ${Buffer.from(basicValue(options)).toString('base64')}`;
    return { ...request, headers: { ...form.headers, authorization }, credentials: ['authorization'] };
}
const KEYS = {
    client_credentials: 'auth.client_id, auth.client_secret and auth.scope',
    refresh_token: 'auth.refresh_token (it may have expired or been used elsewhere: obtain a new one) and auth.client_id',
    password: 'auth.username, auth.password and auth.client_id',
};
function oauth2_obtainBy(options, context) {
    const kept = options.grant === 'refresh_token' ? keepToken(context, options.refresh_token) : undefined;
    async function ask(grant, reason) {
        const request = oauth2_buildRequest(options, context, grant);
        try {
            const credential = await requestToken(context, request, options);
            context.emit({
                type: 'auth',
                source: context.source,
                action: request.what === 'refresh' ? 'refresh' : 'login',
                reason,
            });
            return credential;
        }
        catch (error) {
            throw tokenFailure(context, request, KEYS[options.grant], error);
        }
    }
    async function rotate(reason) {
        const credential = await ask({ grant_type: 'refresh_token', refresh_token: await kept.read() }, reason);
        // A crash after this line finds the new token; one before it has used nothing of the answer.
        if (credential.refreshToken !== undefined)
            await kept.rotate(credential.refreshToken);
        return credential;
    }
    return async function obtain(previous) {
        const reason = previous ? 'the token ends or was refused' : 'first use';
        if (kept)
            return rotate(reason);
        if (options.grant === 'client_credentials')
            return ask({ grant_type: 'client_credentials' }, reason);
        const login = { grant_type: 'password', username: options.username, password: options.password };
        if (previous?.refreshToken === undefined)
            return ask(login, reason);
        try {
            const credential = await requestToken(context, oauth2_buildRequest(options, context, { grant_type: 'refresh_token', refresh_token: previous.refreshToken }), options);
            context.emit({ type: 'auth', source: context.source, action: 'refresh', reason });
            return { ...credential, refreshToken: credential.refreshToken ?? previous.refreshToken };
        }
        catch (error) {
            if (context.signal.aborted)
                throw error;
            return ask(login, 'the refresh failed');
        }
    };
}
const oauth2 = (0,variant/* variant */.O)({
    type: 'oauth2',
    summary: 'OAuth 2.0: client credentials, a refresh token that may rotate, or user name and password.',
    schema: oauth2_schema,
    create(options, context) {
        for (const secret of [options.client_secret, options.password, options.refresh_token])
            if (secret !== undefined)
                context.secrets.add(secret);
        if (options.client_auth === 'basic')
            context.secrets.add(basicValue(options));
        return createRenewable(context, {
            obtain: oauth2_obtainBy(options, context),
            put: (request, token) => withHeader(request, options.header, options.scheme === '' ? token : `${options.scheme} ${token}`),
        });
    },
});

;// CONCATENATED MODULE: ./lib/auth/index.js











const list = [none, apiKey, basic, bearer, login, oauth2, jwt, hmac, awsSigv4];
/** All ways of authentication; `authenticators.schema` is the union of their options. */
const authenticators = (0,variant/* registry */.u)(list);
/** Hosts beside the source's own to which the config sends credentials: what the user wrote there is thereby allowed. */
function authHosts(options, baseUrl) {
    const base = new URL(baseUrl);
    const places = [options.path, options.refresh?.path, options.token_url].filter((place) => place !== undefined);
    const hosts = places.map((place) => joinUrl(base, place).host).filter((host) => host !== base.host);
    return [...new Set(hosts)];
}


/***/ }),

/***/ 5686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ browserOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17564);


/** How pages are rendered; of a source, and single keys of it of a stream. */
const browserOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    executable: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe("The browser's program. Default: Chrome of the machine, CHROME_PATH, /usr/bin/chromium"),
    block: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['image', 'media', 'font', 'stylesheet', 'script', 'websocket', 'other']))
        .default(['image', 'media', 'font'])
        .describe('Kinds of requests that are not made'),
    wait: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0
        .prefault('15s')
        .describe('Longest wait for the elements of a page (`wait_for`, else `items`) after it has loaded'),
    timeout: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.prefault('45s').describe('Longest time of one page, from the address to its last element'),
    pages_per_context: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()
        .min(1)
        .max(1_000)
        .default(50)
        .describe('Pages after which the browser context is made anew, so that memory stays flat'),
    concurrency: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(16).default(2).describe('Pages that are open at once'),
})
    .describe('How pages are rendered in a real browser');


/***/ }),

/***/ 6223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ takesRowsOut),
/* harmony export */   N: () => (/* binding */ rowChecksOf)
/* harmony export */ });
/* harmony import */ var _core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60121);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75455);


/** Whether a check of these takes rows out. */
function takesRowsOut({ columns, expressions }) {
    return [...Object.values(columns).flat(), ...expressions].some(({ on_fail }) => on_fail === 'quarantine');
}
/** All checks on single rows that the options speak of, in their order. */
function rowChecksOf({ columns }) {
    return Object.entries(columns).flatMap(([column, blocks]) => blocks.flatMap((block, i) => {
        const make = (kind, fault, holds, far) => ({
            id: `${column}.${i}.${kind}`,
            check: `${column}.${kind}`,
            column,
            onFail: block.on_fail,
            fault,
            holds,
            ...(far ? { far } : {}),
        });
        const rules = Object.entries(rulesOf(block)).map(([kind, { fault, test, far }]) => make(kind, fault, (text) => text === undefined || test(text), far));
        // elsewhere the share of empty cells tells, without a look at any row
        if (block.required && block.on_fail === 'quarantine')
            rules.unshift(make('required', 'without a value', (text) => text !== undefined));
        return rules;
    }));
}
function rulesOf(block) {
    const { type, min, max, min_length, max_length, pattern, allowed } = block;
    return {
        ...(type === undefined
            ? {}
            : { type: { fault: `of another type than ${type}`, test: (text) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfType */ .gh)(text, type) } }),
        ...(min === undefined ? {} : { min: boundRule(min, `below ${min}`, (value, limit) => limit - value) }),
        ...(max === undefined ? {} : { max: boundRule(max, `above ${max}`, (value, limit) => value - limit) }),
        ...(min_length === undefined
            ? {}
            : { min_length: lengthRule(`shorter than ${characters(min_length)}`, (length) => min_length - length) }),
        ...(max_length === undefined
            ? {}
            : { max_length: lengthRule(`longer than ${characters(max_length)}`, (length) => length - max_length) }),
        ...(pattern === undefined ? {} : { pattern: patternRule(pattern) }),
        ...(allowed === undefined ? {} : { allowed: allowedRule(allowed) }),
    };
}
/** What cannot be compared with the bound does not hold either. */
function boundRule(bound, fault, beyond) {
    const measure = typeof bound === 'number' ? _values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl : _values_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9;
    const limit = typeof bound === 'number' ? bound : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(bound);
    const far = (text) => {
        const value = measure(text);
        return value === undefined ? undefined : beyond(value, limit);
    };
    return {
        fault: `${fault} or no ${typeof bound === 'number' ? 'number' : 'date'}`,
        far,
        test: (text) => (far(text) ?? 1) <= 0,
    };
}
const characters = (count) => `${count} character${count === 1 ? '' : 's'}`;
function lengthRule(fault, beyond) {
    const far = (text) => beyond(lengthOf(text));
    return { fault, far, test: (text) => far(text) <= 0 };
}
/** Characters as a person counts them: a pair of surrogates is one. */
function lengthOf(text) {
    let pairs = 0;
    for (let i = 1; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 0xdc00 && code <= 0xdfff)
            pairs += 1;
    }
    return text.length - pairs;
}
function patternRule(source) {
    const pattern = (0,_core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedPattern */ .wV)(source);
    const shown = source.length > 60 ? `${source.slice(0, 59)}…` : source;
    return { fault: `not matched by /${shown}/`, test: (text) => pattern.test(text) };
}
function allowedRule(values) {
    const texts = new Set(values.map(String));
    const numbers = new Set(values.filter((value) => typeof value === 'number'));
    const some = [...texts].slice(0, 8).join(', ');
    return {
        fault: `outside [${some}${texts.size > 8 ? `, and ${texts.size - 8} more` : ''}]`,
        test: (text) => texts.has(text) || (numbers.size > 0 && numbers.has((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(text) ?? Number.NaN)),
    };
}


/***/ }),

/***/ 75455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   gh: () => (/* binding */ isOfType),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const INTEGER = /^-?\d+$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const MINUTE = 60_000;
/** A cell as a number; undefined where it is none, or beyond what a number holds. */
function numberOf(text) {
    if (!NUMBER.test(text))
        return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
}
/** An ISO 8601 date or time in ms since the epoch; what names no zone is UTC, a date is its first moment. */
function instantOf(text) {
    const match = DATE.exec(text);
    if (!match)
        return undefined;
    const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
    const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
    const date = new Date(midnight);
    if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
        return undefined;
    if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60)
        return undefined;
    const time = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1_000;
    return midnight + time + Math.floor(Number(`0.${fraction || '0'}`) * 1_000) - offsetOf(zone);
}
function offsetOf(zone) {
    if (zone === 'Z')
        return 0;
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
    return (zone.startsWith('-') ? -minutes : minutes) * MINUTE;
}
/** Whether a cell with this text is of the type: by its letters, as it stands in the file. */
function isOfType(text, type) {
    switch (type) {
        case 'integer':
            return INTEGER.test(text);
        case 'number':
            return NUMBER.test(text);
        case 'boolean':
            return text === 'true' || text === 'false';
        case 'date':
            return text.length === 10 && instantOf(text) !== undefined;
        case 'datetime':
            return text.length > 10 && instantOf(text) !== undefined;
        case 'json':
            return text.startsWith('{') || text.startsWith('[');
        case 'string':
            return true;
    }
}


/***/ }),

/***/ 20559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uo: () => (/* reexport */ InvalidConfigError),
  Mk: () => (/* reexport */ configJsonSchema),
  df: () => (/* reexport */ describePlan),
  Rj: () => (/* reexport */ fingerprint),
  Vw: () => (/* reexport */ formatProblem),
  KP: () => (/* reexport */ orderTransforms),
  o4: () => (/* reexport */ parseConfig),
  FO: () => (/* reexport */ parseEnvFile),
  RV: () => (/* reexport */ planFromUrl),
  kC: () => (/* reexport */ readsTable),
  SS: () => (/* reexport */ order_referred),
  vz: () => (/* reexport */ sourceOf),
  u0: () => (/* reexport */ sourcesOf),
  Is: () => (/* reexport */ streamsRead),
  ZA: () => (/* reexport */ nearest/* suggest */.Z),
  g5: () => (/* reexport */ withSource)
});

// UNUSED EXPORTS: REQUEST_NAMES, TARGET_NAMES, nearest, referenceTables

;// CONCATENATED MODULE: ./lib/core/env-file.js
/**
 * Reads a `.env` file: `NAME=value`, an optional `export`, quotes, comments. Nothing is interpolated: a `$` is a `$`.
 * - 'single quotes': as it stands, over several lines too. "Double quotes": with \n, \r, \t, \", \\ and \$.
 * - Unquoted: to the end of the line or to a `#` after white space, without white space around it.
 * - A later line wins. Lines that are none of this are skipped, as shells' own files hold more.
 */
function parseEnvFile(text) {
    const values = new Map();
    const line = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"|((?!['"])[^\r\n]*?|['"][^\r\n]*?))[ \t]*(?:(?<=[\s='"])#[^\r\n]*)?$/gm;
    for (const [, name, single, double, bare] of text
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .matchAll(line)) {
        values.set(name, single ?? (double === undefined ? bare.trimEnd() : decodeEscapes(double)));
    }
    return Object.fromEntries(values);
}
const ESCAPES = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$' };
const decodeEscapes = (text) => text.replace(/\\([\s\S])/g, (whole, char) => ESCAPES[char] ?? whole);

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/config/secret-names.js
var secret_names = __webpack_require__(27553);
// EXTERNAL MODULE: ./lib/core/secrets.js
var secrets = __webpack_require__(20870);
;// CONCATENATED MODULE: ./lib/config/document.js

/** A config larger than this (bytes) is refused: it is no config. */
const MAX_BYTES = 1024 * 1024;
/** Aliases that a config may use. */
const MAX_ALIASES = 100;
const HINTS = {
    TAB_AS_INDENT: 'YAML is indented with spaces, never with tabs.',
    BAD_INDENT: 'Keys of one mapping must begin in the same column.',
    MISSING_CHAR: 'Check that every quote, bracket and brace is closed.',
    BLOCK_AS_IMPLICIT_KEY: 'Put a text that contains ": " in quotes.',
    BAD_SCALAR_START: 'Put the text in quotes.',
    MULTIPLE_DOCS: 'Keep one config per file; remove the "---" line.',
};
function hint(code, line) {
    if (/[[{,:]\s*\$\{/.test(line) && /[{[]/.test(line.replace(/\$\{/g, '')))
        return `Inside { } and [ ] a variable must stand in quotes: "$\{NAME}".`;
    return HINTS[code];
}
function message(code, text) {
    if (/call stack/i.test(text))
        return 'brackets stand in each other too deeply';
    if (code === 'MULTIPLE_DOCS')
        return 'the file holds more than one YAML document';
    if (code === 'TAG_RESOLVE_FAILED')
        return `a tag that is not known: ${text.replace(/^Unresolved tag:?\s*/, '')}`;
    return `not valid YAML: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
/** Parses YAML 1.2 (core schema) and keeps where everything stands. Never throws: what is wrong comes as problems. */
function readSource(text, file) {
    const lines = text.split(/\r\n|\n/);
    const counter = new dist/* LineCounter */.HN();
    const position = (offset) => {
        const found = counter.linePos(Math.min(offset, text.length));
        return { line: Math.max(1, found.line), column: Math.max(1, found.col) };
    };
    const frame = (at) => drawFrame(lines[at.line - 1] ?? '', at);
    const build = (document, problems) => ({
        file,
        document,
        problems,
        position,
        frame,
    });
    const whole = (code, message, remedy) => ({
        code,
        severity: 'error',
        file,
        path: '',
        message,
        remedy,
    });
    if (Buffer.byteLength(text) > MAX_BYTES)
        return build(undefined, [whole('too_large', 'the config is larger than 1 MiB', 'Split it into several configs.')]);
    let document;
    try {
        document = (0,dist/* parseDocument */.Tp)(text, {
            version: '1.2',
            schema: 'core',
            lineCounter: counter,
            prettyErrors: false,
            uniqueKeys: false,
            merge: false,
            logLevel: 'error',
        });
    }
    catch (thrown) {
        if (!(thrown instanceof RangeError))
            throw thrown;
        return build(undefined, [whole('too_deep', 'the config is nested too deeply')]);
    }
    const problems = [...document.errors, ...document.warnings].slice(0, 20).map((found) => {
        const at = position(found.pos[0]);
        const remedy = hint(found.code, lines[at.line - 1] ?? '');
        return { ...whole('yaml', message(found.code, found.message), remedy), position: at, frame: frame(at) };
    });
    const stated = document.directives?.yaml;
    if (stated?.explicit && stated.version !== '1.2')
        problems.push(whole('yaml_version', `the file says YAML ${stated.version}, expected YAML 1.2`, 'Remove the %YAML line.'));
    return build(document, problems);
}
/** Long lines are cut around the caret, so that a frame fits on a screen. */
function drawFrame(line, at) {
    const from = Math.max(0, at.column - 80);
    const shown = line.slice(from, from + 120).replace(/\t/g, ' ');
    const gutter = `  ${at.line} | `;
    return `${gutter}${shown}\n${' '.repeat(gutter.length - 2)}| ${' '.repeat(at.column - 1 - from)}^`;
}

;// CONCATENATED MODULE: ./lib/config/interpolate.js
const PLACEHOLDER = /\$\$\{(?:[^}]*\})?|\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}|\$\{/g;
/**
 * Replaces `${NAME}` and `${NAME:-default}` once; `$${` is a literal `${`. The default stands in for a variable that is
 * absent or empty. Undefined where the text has no placeholder at all.
 * @param transform applied to each value and to what was escaped, never to the text around it (braces that must stay literal)
 */
function interpolate(text, env, transform = (value) => value) {
    if (!text.includes('${'))
        return undefined;
    const variables = [];
    const missing = [];
    const values = [];
    let malformed;
    const result = text.replace(PLACEHOLDER, (found, name, fallback, at) => {
        if (found.startsWith('$$'))
            return transform(found.slice(1));
        if (name === undefined) {
            malformed ??= at;
            return found;
        }
        variables.push(name);
        const value = Object.hasOwn(env, name) ? env[name] : undefined;
        if (value === undefined && fallback === undefined)
            missing.push(name);
        const used = value === undefined || (value === '' && fallback !== undefined) ? (fallback ?? '') : value;
        if (used !== '' && used === value)
            values.push({ name, value: used });
        return transform(used);
    });
    const whole = variables.length === 1 && /^\$\{[^}]*\}$/.test(text) && malformed === undefined;
    return { text: result, variables, missing, values, whole, ...(malformed === undefined ? {} : { malformed }) };
}

// EXTERNAL MODULE: ./lib/core/nearest.js
var nearest = __webpack_require__(66661);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/config/problem.js

/** A config with its problems; all of them are told at once. */
class InvalidConfigError extends errors/* ConfigError */.xL {
    problems;
    constructor(problems, remedy = 'Correct the config; `adip-ingest validate` checks it without asking any server.') {
        const first = problems[0];
        const heading = problems.length > 1 ? `${problems.length} problems in ${first?.file}\n\n` : '';
        super('config_invalid', heading + problems.map(formatProblem).join('\n\n'), {
            ...(first ? { file: first.file, ...first.position } : {}),
            remedy,
        });
        this.problems = problems;
    }
}
/** A problem as text: `adip.yml:12:5 streams.a.paht: …`, the remedy, the line with a caret. */
function formatProblem(problem) {
    const place = problem.position ? `:${problem.position.line}:${problem.position.column}` : '';
    const head = `${problem.file}${place}${problem.path ? ` ${problem.path}` : ''}: ${problem.message}`;
    return [head, problem.remedy && `  ${problem.remedy}`, problem.frame].filter(Boolean).join('\n');
}
/** Problems in the order of the text; a second one with the same words at the same place is dropped. */
function sortProblems(problems) {
    const seen = new Set();
    const kept = problems.filter((problem) => {
        const key = `${problem.path}\n${problem.message}`;
        return seen.has(key) ? false : seen.add(key);
    });
    return kept.sort((a, b) => (a.position?.line ?? 0) - (b.position?.line ?? 0) || (a.position?.column ?? 0) - (b.position?.column ?? 0));
}
/** A path as a person writes it: `streams.games.items[0]`. */
function dotted(path) {
    return path.reduce((text, step) => {
        if (typeof step === 'number')
            return `${text}[${step}]`;
        const name = /[.\s[\]]/.test(String(step)) ? JSON.stringify(String(step)) : String(step);
        return text ? `${text}.${name}` : name;
    }, '');
}

;// CONCATENATED MODULE: ./lib/config/read.js





const pathKey = (path) => path.map(String).join('\u0000');
const REFUSED = new Set(['__proto__', 'prototype', 'constructor']);
const MAX_EXPANDED = 20_000;
const MAX_DEPTH = 100;
/** The document's values with variables put in. */
function readTree(source, env, isTemplate) {
    const problems = [];
    const marks = new Map();
    const emptied = new Map();
    const keys = new Map();
    const values = new Map();
    const open = [];
    let aliases = 0;
    let expanded = 0;
    let exhausted = false;
    function report(code, message, at, path, remedy) {
        const position = at === undefined ? undefined : source.position(at);
        const frame = position && source.frame(position);
        problems.push({ code, severity: 'error', file: source.file, path: dotted(path), message, remedy, position, frame });
    }
    function readNode(node, path, at, viaAlias) {
        const here = viaAlias ? at : (rangeStart(node) ?? at);
        if (here !== undefined)
            values.set(pathKey(path), here);
        if (viaAlias && ++expanded > MAX_EXPANDED) {
            if (!exhausted)
                report('yaml_bomb', 'the aliases expand to more than a config can need', at, path);
            exhausted = true;
        }
        if (exhausted)
            return null;
        if (path.length > MAX_DEPTH) {
            report('too_deep', `nested deeper than ${MAX_DEPTH} levels`, here, path.slice(0, 3));
            exhausted = true;
            return null;
        }
        if ((0,dist/* isAlias */.Vj)(node))
            return readAlias(node, path, here);
        if ((0,dist/* isMap */.jh)(node))
            return readMap(node, path, here, viaAlias);
        if ((0,dist/* isSeq */.oP)(node)) {
            open.push(node);
            const list = node.items.map((item, i) => readNode(item, [...path, i], here, viaAlias));
            open.pop();
            return list;
        }
        return (0,dist/* isScalar */.jn)(node) ? readScalar(node, path, here) : null;
    }
    function readAlias(node, path, at) {
        aliases += 1;
        if (aliases > MAX_ALIASES) {
            if (aliases === MAX_ALIASES + 1)
                report('yaml_bomb', `more than ${MAX_ALIASES} aliases`, at, path);
            return null;
        }
        const target = source.document && node.resolve(source.document);
        if (!target || open.includes(target)) {
            report('yaml_alias', target ? `the alias "*${node.source}" contains itself` : `no anchor "&${node.source}"`, at, path);
            return null;
        }
        return readNode(target, path, at, true);
    }
    function readMap(node, path, at, viaAlias) {
        const result = {};
        const seen = new Map();
        open.push(node);
        for (const pair of node.items) {
            const keyAt = viaAlias ? at : rangeStart(pair.key);
            const name = (0,dist/* isScalar */.jn)(pair.key) && pair.key.value !== null ? keyText(pair.key) : undefined;
            if (name === undefined || REFUSED.has(name)) {
                report('bad_key', name === undefined ? 'expected a plain text as key' : `the key "${name}" is refused`, keyAt, path);
                continue;
            }
            const inner = [...path, name];
            if (seen.has(name)) {
                const first = seen.get(name);
                const line = first === undefined ? '' : `; it stands in line ${source.position(first).line} already`;
                report('duplicate_key', `the key "${name}" stands twice${line}`, keyAt, inner, 'Remove one of the two.');
                continue;
            }
            seen.set(name, keyAt);
            if (keyAt !== undefined)
                keys.set(pathKey(inner), keyAt);
            const value = readNode(pair.value, inner, keyAt, viaAlias);
            const mark = value === '' ? marks.get(pathKey(inner)) : undefined;
            if (mark)
                emptied.set(pathKey(inner), mark);
            else
                result[name] = value;
        }
        open.pop();
        return result;
    }
    function readScalar(node, path, at) {
        const { value } = node;
        if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
            return node.source ?? value;
        if (typeof value !== 'string')
            return value;
        const found = interpolate(value, env, isTemplate(path) ? doubleBraces : undefined);
        if (!found)
            return value;
        if (found.malformed !== undefined) {
            const github = value.startsWith('${{', found.malformed);
            const remedy = github
                ? `GitHub fills \${{ … }} in workflow files only: pass it as 'env:' of the step and write \${NAME} here.`
                : `Write \${NAME} or \${NAME:-default}; a literal "\${" is written "$\${".`;
            report('bad_variable', `expected a variable such as \${NAME}`, at, path, remedy);
        }
        for (const name of new Set(found.missing))
            report('missing_variable', `the environment variable ${name} is not set`, at, path, variableRemedy(name, env));
        marks.set(pathKey(path), { ...found, written: value });
        // An unresolved text stays as it is written, so that only the variable is told and not what follows from it.
        return found.missing.length > 0 || found.malformed !== undefined ? value : found.text;
    }
    const value = readNode(source.document?.contents, [], undefined, false);
    const find = (path, maps) => {
        for (let length = path.length; length >= 0; length--) {
            const key = pathKey(path.slice(0, length));
            for (const map of maps) {
                const at = map.get(key);
                if (at !== undefined)
                    return source.position(at);
            }
        }
        return undefined;
    };
    const keyAt = (path) => find(path, [keys, values]);
    return { value, problems, marks, emptied, keyAt, valueAt: (path) => find(path, [values, keys]), source };
}
/** Nothing at all has no place of its own: what is said of it is said at its key. */
function rangeStart(node) {
    if ((0,dist/* isScalar */.jn)(node) && node.value === null && !node.source)
        return undefined;
    return (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isScalar */.jn)(node) || (0,dist/* isAlias */.Vj)(node) ? node.range?.[0] : undefined;
}
/** A key keeps the text in which it was written: `2025:` and `true:` are names of columns like any other. */
const keyText = (key) => typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
const doubleBraces = (text) => text.replace(/[{}]/g, '$&$&');
function variableRemedy(name, env) {
    const near = (0,nearest/* suggest */.Z)(name, Object.keys(env).filter((known) => /^[A-Z][A-Z\d_]*$/.test(known)));
    const meant = near?.startsWith('Did') ? `${near.replace('?', ' (which is set)?')} ` : '';
    return `${meant}Set it in \`env:\` of the workflow step or in the .env file beside the config, or give a default: \${${name}:-value}.`;
}

;// CONCATENATED MODULE: ./lib/config/variables.js



const splitKey = (key) => key.split('\u0000');
/** Blocks in which every variable counts as a secret, whatever it is called. */
function inAuth(path) {
    return (path[0] === 'sources' &&
        (path[2] === 'auth' ||
            (path[2] === 'http' && path[3] === 'auth') ||
            (path[2] === 'session' && path[3] === 'login' && path[4] === 'fields')));
}
function isSecret(path, mark) {
    if (mark.values.length === 0)
        return false;
    const area = path[2] === 'http' ? path[3] : path[2];
    const headerOrParam = (area === 'headers' || area === 'params') && (0,secret_names/* looksSecret */.n0)(path.at(-1) ?? '');
    return inAuth(path) || headerOrParam || mark.values.some(({ name }) => (0,secret_names/* looksSecret */.n0)(name));
}
/** Tells every secret value of the config, so that it is masked before first use; passwords inside URLs too. */
function registerSecrets(tree, secrets) {
    for (const [key, mark] of tree.marks) {
        const path = splitKey(key);
        for (const { name, value } of mark.values) {
            if ((0,secret_names/* looksSecret */.n0)(name) || isSecret(path, mark))
                secrets.add(value);
        }
        for (const password of (0,secret_names/* urlPasswords */.s1)(mark.text))
            secrets.add(password);
    }
}
/** Secrets that are too short to be masked, by the place and the variable that give them; a user's name is none. */
function shortSecrets(tree) {
    return [...tree.marks].flatMap(([key, mark]) => {
        const path = splitKey(key);
        const isNamed = (0,secret_names/* looksSecret */.n0)(path.at(-1) ?? '');
        return mark.values
            .filter(({ name, value }) => value !== '' && value.length < secrets/* SHORTEST_SECRET */.c && (isNamed || (0,secret_names/* looksSecret */.n0)(name)))
            .map(({ name }) => ({ path, name }));
    });
}
/** Names of all variables of the config, sorted. */
function variableNames(tree) {
    const names = [...tree.marks.values()].flatMap((mark) => mark.variables);
    return [...new Set(names)].sort();
}
/** JSON pointers below `base` whose values hold a secret. */
function hiddenBelow(tree, base) {
    const prefix = `${pathKey(base)}\u0000`;
    return [...tree.marks].flatMap(([key, mark]) => {
        if (!key.startsWith(prefix) || !isSecret(splitKey(key), mark))
            return [];
        return [pointer(splitKey(key).slice(base.length))];
    });
}
/** A JSON pointer (RFC 6901). */
const pointer = (path) => path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

;// CONCATENATED MODULE: ./lib/config/conceal.js


const MASK = '***';
const LONE_TEMPLATE = /^\{[\w.-]+\}$/;
/** Keys that name a place or a way and never hold the secret itself, although their names sound like it. */
const HARMLESS = /_(path|param|field|url|in|type|auth|encoding|header|id|query|time)$|^(type|path|url|header|param|cookie|key|algorithm|prefix)$/;
/**
 * A source or stream as plain data with its secrets masked: values that came from secret variables, what stands
 * under a secret's name among credentials, headers and parameters, passwords inside URLs.
 */
function conceal(part) {
    const hidden = new Set(part.hidden);
    const walk = (value, path) => {
        if (hidden.has(pointer(path)))
            return MASK;
        if (value === null || typeof value !== 'object')
            return isSecretLiteral(path, value) ? MASK : masked(value);
        if (Array.isArray(value))
            return value.map((item, i) => walk(item, [...path, i]));
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, [...path, key])]));
    };
    return walk(part, []);
}
const masked = (value) => (typeof value === 'string' ? (0,secret_names/* withoutPassword */.G5)(value) : value);
function isSecretLiteral(at, value) {
    if (typeof value !== 'string' || value === '' || LONE_TEMPLATE.test(value))
        return false;
    const path = at[0] === 'http' ? at.slice(1) : at;
    const area = path[0];
    const key = String(path.at(-1));
    if (area === 'session')
        return path[2] === 'fields';
    if (area === 'auth')
        return ((0,secret_names/* looksSecret */.n0)(key) && !HARMLESS.test(key)) || (path.length === 2 && key === 'value');
    return (area === 'headers' || area === 'params') && (0,secret_names/* looksSecret */.n0)(key);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./lib/core/bounded-pattern.js + 1 modules
var bounded_pattern = __webpack_require__(60121);
// EXTERNAL MODULE: ./lib/checks/values.js
var values = __webpack_require__(75455);
;// CONCATENATED MODULE: ./lib/checks/options.js




const onFail = schemas/* enum */.k5n(['fail', 'warn'])
    .default('fail')
    .describe('fail: the stream fails and its last good data stays. warn: it is delivered and the report says so');
const onRowFail = schemas/* enum */.k5n(['fail', 'warn', 'quarantine'])
    .default('fail')
    .describe('fail: the stream fails and its last good data stays. warn: it is delivered and the report says so. quarantine: rows that do not hold go to the file of `write.quarantine`, the others are delivered');
const rowsCheck = schemas/* strictObject */.rej({
    min: schemas/* int */.Whr().nonnegative().optional().describe('Fewest rows that the target may hold after the write'),
    max: schemas/* int */.Whr().positive().optional().describe('Most rows that the target may hold after the write'),
    max_drop: units/* share */.uM
        .optional()
        .describe('How far the rows may fall below the median of the last delivered runs, e.g. 20%'),
    on_fail: onFail,
});
const bound = schemas/* union */.KCZ([
    schemas/* number */.aig(),
    schemas/* string */.YjP().refine((text) => (0,values/* instantOf */.B9)(text) !== undefined, 'expected a number or a date such as 2026-01-31'),
]);
const columnCheck = schemas/* strictObject */.rej({
    required: schemas/* boolean */.zMY().default(false).describe('Every row has a value'),
    unique: schemas/* boolean */.zMY().default(false).describe('No value stands twice'),
    max_null_rate: units/* share */.uM.optional().describe('Largest share of rows without a value, e.g. 30%'),
    type: schemas/* enum */.k5n(['integer', 'number', 'boolean', 'date', 'datetime'])
        .optional()
        .describe('What every value is; date is 2026-01-31, datetime has a time behind it (ISO 8601)'),
    min: bound.optional().describe('Smallest value, a number or a date'),
    max: bound.optional().describe('Largest value, a number or a date'),
    min_length: schemas/* int */.Whr().positive().optional().describe('Fewest characters of a value'),
    max_length: schemas/* int */.Whr().nonnegative().optional().describe('Most characters of a value'),
    pattern: bounded_pattern/* patternSchema */.kM.optional().describe('Regular expression that is found in every value; ^ and $ bind it'),
    allowed: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]))
        .min(1)
        .optional()
        .describe('The only values'),
    freshness: units/* duration */.p0
        .optional()
        .describe("Largest age of the newest date of the column at the run's start, e.g. 2d; a date counts from midnight UTC"),
    on_fail: onRowFail,
})
    .superRefine(({ min, max, min_length, max_length, on_fail, ...all }, context) => {
    const tell = (path, message) => context.addIssue({ code: 'custom', path: [path], message });
    if (min !== undefined && max !== undefined) {
        if (typeof min !== typeof max)
            tell('max', 'min and max are of one kind: two numbers or two dates');
        else if (orderOf(min) > orderOf(max))
            tell('max', 'max lies below min: no value would hold');
    }
    if ((min_length ?? 0) > (max_length ?? Number.POSITIVE_INFINITY))
        tell('max_length', 'max_length lies below min_length: no value would hold');
    if (on_fail !== 'quarantine')
        return;
    const whole = all.unique ? 'unique' : all.freshness === undefined ? 'max_null_rate' : 'freshness';
    if (all.unique || all.freshness !== undefined || all.max_null_rate !== undefined)
        tell('on_fail', `quarantine takes single rows out, and ${whole} judges the column as a whole: give it a block of its own, [{ ${whole}: … }, { …, on_fail: quarantine }]`);
});
const orderOf = (value) => (typeof value === 'number' ? value : (0,values/* instantOf */.B9)(value));
const columnChecks = schemas/* union */.KCZ([columnCheck, schemas/* array */.YOg(columnCheck).min(1)])
    .transform((blocks) => [blocks].flat());
const checkName = schemas/* string */.YjP().regex(/^[A-Za-z_][\w-]*$/, 'expected a name of letters, digits, _ and -');
const expressionCheck = schemas/* strictObject */.rej({
    name: checkName.describe('Name in the report'),
    sql: schemas/* string */.YjP()
        .min(1)
        .describe('SQL condition over the columns of one row that every row fulfils; NULL counts as fulfilled, as in a CHECK of SQL'),
    on_fail: onRowFail,
});
const queryCheck = schemas/* strictObject */.rej({
    name: checkName.describe('Name in the report'),
    query: schemas/* string */.YjP()
        .min(1)
        .describe('SELECT that gives one number; the table is called like the stream and holds the rows after the write'),
    min: schemas/* number */.aig().optional().describe('Smallest number'),
    max: schemas/* number */.aig().optional().describe('Largest number'),
    equals: schemas/* number */.aig().optional().describe('The only number'),
    on_fail: onFail,
})
    .refine(({ min, max, equals }) => [min, max, equals].some((limit) => limit !== undefined), 'expected at least one of min, max and equals');
/** The `checks:` block of a stream. Row checks with `quarantine` judge what this run brings, all else the target as it would stand after the write. */
const checksOptionsSchema = schemas/* strictObject */.rej({
    rows: rowsCheck.optional().describe('Checks on the number of rows'),
    columns: schemas/* record */.g1P(schemas/* string */.YjP(), columnChecks)
        .default({})
        .describe('Checks by column name; a list of blocks where some warn and others fail'),
    expressions: schemas/* array */.YOg(expressionCheck).default([]).describe('SQL conditions that every row fulfils'),
    queries: schemas/* array */.YOg(queryCheck).default([]).describe('SQL over all rows of the target, whose result is a number'),
});

// EXTERNAL MODULE: ./lib/reporters/options.js
var options = __webpack_require__(60200);
// EXTERNAL MODULE: ./lib/warehouse/options.js
var warehouse_options = __webpack_require__(66093);
;// CONCATENATED MODULE: ./lib/config/schema/common.js

/** How sources, streams and transforms are called. */
const common_name = schemas/* string */.YjP()
    .regex(/^[A-Za-z_][\w-]{0,62}$/, 'expected a name of letters, digits, _ and -, beginning with a letter, at most 63 long');
/** One or more columns. */
const columns = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)]);
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
/** Header names to values. */
const headers = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[!#$%&'*+.^_`|~\w-]+$/, 'expected a header name'), scalar.transform(String).refine((text) => !/[\r\n\0]/.test(text), 'a header value cannot hold a line break'));
/** Query parameters; a list repeats its parameter. */
const params = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar)]));
/** A URL of http or https. */
const httpUrl = schemas/* string */.YjP().refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === 'https:' || url?.protocol === 'http:';
}, 'expected a whole URL such as https://api.example.com');
/** One column or several, always as a list. */
const columnList = (value) => value === undefined ? [] : typeof value === 'string' ? [value] : value;

// EXTERNAL MODULE: ./lib/decode/options.js
var decode_options = __webpack_require__(86432);
// EXTERNAL MODULE: ./lib/publishers/s3/options.js
var s3_options = __webpack_require__(49310);
;// CONCATENATED MODULE: ./lib/sources/column-options.js


const { only, remove, rename, flatten } = decode_options/* decodeOptionsSchema */.a.shape;
/** Which columns of its records a stream keeps, and under which names. */
const columnOptionsShape = {
    include: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* json */.Pq9())
        .default({})
        .describe('Columns added to every record; templates allowed'),
    only,
    remove,
    rename,
};
/** The same for records whose values may be nested. */
const nestedColumnOptionsShape = { ...columnOptionsShape, flatten };

;// CONCATENATED MODULE: ./lib/sources/file/options.js





const { region, endpoint, path_style } = s3_options/* s3OptionsSchema */.C.shape;
const { charset, delimited, records_path } = decode_options/* decodeOptionsSchema */.a.shape;
const MIB = 2 ** 20;
/** `sources.<name>` of type file, without what it shares with other sources that speak HTTP. */
const fileSourceOptionsSchema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('file').describe('Files: local, in S3, or at a URL'),
    base: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('Where paths begin: a folder relative to the workspace, s3://bucket/prefix, or https://host/path. Default: the workspace'),
    allow_outside: schemas/* boolean */.zMY()
        .default(false)
        .describe('Local files may lie outside the workspace, be it by an absolute path, by ".." or through a symlink'),
    s3: schemas/* strictObject */.rej({ region, endpoint, path_style })
        .prefault({})
        .describe('How S3 is reached; credentials come from the environment as for publish.s3'),
});
/** What a stream of files has of its own. */
const fileStreamShape = {
    path: schemas/* string */.YjP()
        .min(1)
        .describe('File, URL, or a pattern of local files and S3 keys: data/in/*.csv, s3://bucket/raw/**/*.parquet. * and ? stop at "/", ** does not, [0-9] is one of several characters. Files are read in byte order of their names; templates allowed'),
    format: schemas/* enum */.k5n(['auto', 'csv', 'ndjson', 'json', 'parquet'])
        .default('auto')
        .describe('Format of the files; csv includes tab-separated; auto goes by extension, then by content'),
    records_path,
    charset,
    delimited,
    empty_file: schemas/* enum */.k5n(['error', 'skip'])
        .default('error')
        .describe('What a file without a single byte is: a failure, or a file without records'),
    file_column: schemas/* string */.YjP().min(1).optional().describe('Column that takes the name of the file, e.g. _file'),
    page_size: units/* byteSize */.mz
        .pipe(schemas/* int */.Whr()
        .min(1024, 'at least 1KiB')
        .max(64 * MIB, 'at most 64MiB'))
        .default(2 * MIB)
        .describe('Bytes of CSV or NDJSON, after decompression, that are read at a time'),
    page_rows: schemas/* int */.Whr().positive().max(1_000_000).default(20_000).describe('Rows of Parquet that are written at a time'),
    ...nestedColumnOptionsShape,
};

// EXTERNAL MODULE: ./lib/auth/index.js + 15 modules
var auth = __webpack_require__(32177);
// EXTERNAL MODULE: ./lib/http/options.js
var http_options = __webpack_require__(27982);
// EXTERNAL MODULE: ./lib/paginators/index.js + 23 modules
var lib_paginators = __webpack_require__(21584);
// EXTERNAL MODULE: ./lib/publishers/git/options.js
var git_options = __webpack_require__(83600);
;// CONCATENATED MODULE: ./lib/config/schema/rooms.js
/** What the other rooms define, gathered so that every schema of the config takes it from one place. */







;// CONCATENATED MODULE: ./lib/checks/schema-options.js

const action = schemas/* enum */.k5n(['evolve', 'freeze', 'discard_row', 'discard_value']);
const aspects = schemas/* strictObject */.rej({
    new_columns: action
        .default('evolve')
        .describe('A column that was never there. evolve: it is added. freeze: the stream fails. discard_row: rows that have it are dropped. discard_value: the column is dropped'),
    missing_columns: schemas/* enum */.k5n(['evolve', 'freeze'])
        .default('evolve')
        .describe('A column that no record has any more. evolve: it stays, empty. freeze: the stream fails'),
    types: action
        .default('evolve')
        .describe("A value that is not of its column's type. evolve: the type widens and the value stays as it came. freeze: the stream fails. discard_row: its row is dropped. discard_value: its cell is emptied"),
});
/** The `schema:` block of a stream: what a change of its columns may do. */
const schemaOptionsSchema = schemas/* strictObject */.rej({
    contract: schemas/* union */.KCZ([action, aspects])
        .default('evolve')
        .transform((contract) => typeof contract === 'object'
        ? contract
        : { new_columns: contract, types: contract, missing_columns: contract === 'freeze' ? 'freeze' : 'evolve' })
        .describe('What happens when columns change: evolve, freeze, discard_row or discard_value, or one for each kind of change'),
    columns: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* enum */.k5n(['integer', 'number', 'boolean', 'string', 'json', 'date', 'datetime']))
        .default({})
        .describe('Types of columns, for the contract, NDJSON, Parquet and databases; they come first, in this order. Other types are found'),
});

// EXTERNAL MODULE: ./lib/incremental/options.js
var incremental_options = __webpack_require__(52310);
;// CONCATENATED MODULE: ./lib/sinks/options.js


const column = schemas/* string */.YjP().min(1);
const deletion = schemas/* strictObject */.rej({
    action: schemas/* enum */.k5n(['mark', 'delete'])
        .default('delete')
        .describe('delete: the row is taken out (of a history: its version is closed). mark: `column` says since when'),
    field: column
        .optional()
        .describe('Column in which the source says that a row is deleted; without it, rows go that a whole run does not bring'),
    when: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()])
        .optional()
        .describe('Value of `field` that says so; without it, any but nothing, false and 0'),
    column: column.default('deleted_at').describe('Column that `mark` adds: empty, or when the row was found to be gone'),
});
const options_history = schemas/* strictObject */.rej({
    valid_from: column.default('valid_from').describe('Column for when a version began'),
    valid_to: column.default('valid_to').describe('Column for when it ended; empty: it is the current one'),
    at: column
        .optional()
        .describe('Column of the records that says since when they are so, ISO 8601 or Unix time; without it, the start of the run'),
});
const writeOptionsShape = {
    mode: schemas/* enum */.k5n(['replace', 'append', 'merge', 'insert_only', 'scd2'])
        .default('replace')
        .describe('replace: the target holds exactly this run. append: new rows at the end (with a primary_key, only keys that are not there yet). merge: upsert by primary_key, sorted. insert_only: as merge, but a key that is there stays as it is. scd2: history, every version of a row with its time'),
    csv: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('CSV file, relative to the workspace; may use {stream}, {date} and {timestamp}; `.gz` compresses'),
    ndjson: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('The same rows as NDJSON, one object per line with typed values; `.gz` compresses'),
    parquet: schemas/* string */.YjP().min(1).optional().describe('The same rows as a Parquet file with typed columns'),
    gzip: schemas/* boolean */.zMY()
        .optional()
        .describe('Compress the CSV and NDJSON files; also switched on by a name that ends in .gz'),
    split: schemas/* union */.KCZ([
        schemas/* strictObject */.rej({
            by: schemas/* enum */.k5n(['year', 'month', 'week', 'day'])
                .describe('Span of time of one file, UTC; it fills {year}, {month}, {week} or {day}'),
            column: column.describe('Column with the time: ISO 8601 or Unix time'),
        }),
        schemas/* strictObject */.rej({
            size: units/* byteSize */.mz.describe('Largest size of one file, as CSV before compression, e.g. 50MB; it fills {part}'),
        }),
    ])
        .optional()
        .describe('Several files by time or by size. By the value of a column: without split, with its name in the path, data/games/{season}.csv'),
    compression: schemas/* enum */.k5n(['snappy', 'zstd', 'gzip', 'none'])
        .default('snappy')
        .describe('How the pages of a Parquet file are compressed'),
    fill: schemas/* string */.YjP().default('').describe('What stands in a cell whose value is missing or null, e.g. N/A'),
    quarantine: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('CSV file for rows that checks with `on_fail: quarantine` take out, with their reasons; .adip/quarantine/{stream}.csv where absent. The newest 10,000 are kept'),
    sort_by: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)])
        .optional()
        .describe('Columns that order a merged target instead of the primary_key'),
    deleted: schemas/* union */.KCZ([schemas/* enum */.k5n(['keep', 'mark', 'delete']), deletion])
        .default('keep')
        .describe('For merge and scd2: what becomes of rows that the source no longer has. keep: they stay. delete: they go, or their version is closed. mark: deleted_at says since when. Only a run that read everything deletes; or `field` names a column in which the source says it'),
    max_deleted: units/* share */.uM
        .optional()
        .describe('Largest share of the rows that may go at once, e.g. 30%; more fails the stream, and the last good data stays. 50% where nothing is said'),
    ignore_columns: schemas/* array */.YOg(column)
        .min(1)
        .optional()
        .describe('Columns that make no change: a row that differs in nothing else is unchanged and keeps its old values'),
    dedupe_by: column
        .optional()
        .describe('Of records with the same key the one with the largest value of this column stands, e.g. updated_at; otherwise the one that came last'),
    scd2: options_history.optional().describe('Columns of a history'),
    formula_guard: schemas/* boolean */.zMY()
        .default(false)
        .describe("Put ' before texts that a spreadsheet would run as a formula (= + - @ TAB CR); numbers are left alone"),
    allow_empty: schemas/* boolean */.zMY()
        .default(false)
        .describe('Let a replace deliver zero rows over a target that has some; otherwise that fails and the last good data stays'),
};
/** The `write:` block of a stream. */
const writeOptionsSchema = schemas/* strictObject */.rej(writeOptionsShape)
    .refine((write) => [write.csv, write.ndjson, write.parquet].some((path) => path !== undefined), {
    message: 'expected at least one of csv, ndjson and parquet',
    when: ({ value }) => typeof value === 'object',
});

;// CONCATENATED MODULE: ./lib/config/schema/publish.js


const off = schemas/* literal */.euz(false).describe('false: not published there');
/** The `publish:` of the pipeline. */
const publishSchema = schemas/* strictObject */.rej({
    git: schemas/* union */.KCZ([git_options/* gitOptionsSchema */.m, off])
        .prefault({})
        .describe('Commit and push; false: not'),
    s3: schemas/* union */.KCZ([s3_options/* s3OptionsSchema */.C, off]).optional().describe('Upload to S3 or what speaks its protocol'),
});
/** What a stream may override of it. */
const streamPublish = schemas/* strictObject */.rej({
    git: off.optional().describe('false: this stream is not committed'),
    s3: schemas/* union */.KCZ([s3_options/* s3OptionsSchema */.C, off]).optional().describe('Other place in S3, or false'),
});

;// CONCATENATED MODULE: ./lib/config/schema/stream.js








const stream_values = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()])).min(1);
const forEach = schemas/* strictObject */.rej({
    stream: common_name.optional().describe('Stream whose records are the partitions'),
    values: stream_values.optional().describe('Values that are the partitions'),
    as: common_name.default('item').describe('Name under which templates see the partition, {team.team_id}'),
    where: schemas/* string */.YjP().min(1).optional().describe('SQL condition on the parent records that count'),
    batch: schemas/* int */.Whr()
        .min(2)
        .max(10_000)
        .optional()
        .describe('So many partitions are asked for at once: templates see lists, in a text joined by commas'),
})
    .refine((options) => (options.stream === undefined) !== (options.values === undefined), 'expected exactly one of stream and values');
const forEachBlocks = schemas/* union */.KCZ([forEach, schemas/* array */.YOg(forEach).min(1)])
    .transform((blocks) => [blocks].flat());
const referred = schemas/* string */.YjP().regex(/^[A-Za-z_][\w-]*\..+$/, 'expected stream.column such as teams.team_id');
const reference = schemas/* union */.KCZ([
    referred,
    schemas/* strictObject */.rej({
        to: referred.describe('stream.column, e.g. teams.team_id'),
        on_fail: schemas/* enum */.k5n(['warn', 'fail'])
            .default('warn')
            .describe('warn: the report tells rows that refer to nothing. fail: the stream fails and its last good data stays'),
    }),
])
    .transform((given) => (typeof given === 'string' ? { to: given, on_fail: 'warn' } : given));
/** Keys that every stream has, wherever its pages come from. */
const commonStreamShape = {
    source: common_name.describe('Name of the source, a key of `sources`'),
    for_each: forEachBlocks
        .optional()
        .describe('Run once for each record of another stream or each value of a list; of a list of these, for each combination'),
    incremental: incremental_options/* incrementalOptionsSchema */.U.optional().describe('Ask only for what changed since the last run'),
    references: schemas/* record */.g1P(schemas/* string */.YjP().min(1), reference)
        .optional()
        .describe('Columns whose values are those of another stream: column to stream.column, or to { to, on_fail }; rows that refer to nothing are told. A value of NULL refers to nothing'),
    schema: schemaOptionsSchema.optional().describe('Types of columns, and what may happen when columns change'),
    fallback: schemas/* union */.KCZ([
        schemas/* literal */.euz('last_good'),
        schemas/* strictObject */.rej({ source: common_name.describe('Another source of the same type, asked for the same') }),
    ])
        .optional()
        .describe('What is used when the source fails as a whole: { source: … }, or last_good: the stream is partial, its data stay, and streams that run for its records run for those'),
    fallback_column: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('Column that tells of each record which source it came from; goes with fallback'),
    after: schemas/* array */.YOg(common_name).optional().describe('Streams that run before this one'),
    primary_key: columns
        .optional()
        .describe('Column or columns that identify a record; needed by merge, insert_only and scd2'),
    write: writeOptionsSchema.describe('Where and how the rows are written'),
    checks: checksOptionsSchema.prefault({}).describe('What must hold before the rows are delivered'),
    publish: streamPublish.optional().describe("Overrides the pipeline's `publish` for this stream"),
};
/** A stream of an `api` source. */
const apiStreamSchema = schemas/* strictObject */.rej({
    ...commonStreamShape,
    path: schemas/* string */.YjP().min(1).optional().describe("Path below the source's base_url; templates allowed"),
    url: schemas/* string */.YjP().min(1).optional().describe('Whole URL instead of path; its host must be allowed by the source'),
    method: schemas/* enum */.k5n(['GET', 'POST', 'PUT', 'PATCH'])
        .optional()
        .describe('GET, or POST where there is a body, form or graphql'),
    params: params.default({}).describe('Query parameters; a list repeats its parameter; templates allowed'),
    headers: headers.default({}).describe('Request headers; templates allowed'),
    body: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).optional().describe('JSON body; templates allowed in its values'),
    form: params.optional().describe('Form body (application/x-www-form-urlencoded); templates allowed'),
    graphql: schemas/* strictObject */.rej({
        query: schemas/* string */.YjP().min(1).describe('GraphQL text; no templates'),
        variables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).default({}).describe('Variables; templates allowed'),
        operation_name: schemas/* string */.YjP().min(1).optional().describe('Which operation of the text runs'),
    })
        .optional()
        .describe('GraphQL request instead of body'),
    paginator: lib_paginators/* paginators */.B.schema
        .prefault({ type: 'auto' })
        .describe('How the next page is found; auto looks at the first response'),
    include: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* json */.Pq9())
        .default({})
        .describe('Columns added to every record; templates allowed'),
    ...decode_options/* decodeOptionsSchema */.a.shape,
})
    .refine((stream) => (stream.path === undefined) !== (stream.url === undefined), {
    message: 'expected exactly one of path and url',
    when: isMapping,
})
    .refine((stream) => [stream.body, stream.form, stream.graphql].filter((one) => one !== undefined).length < 2, {
    message: 'expected at most one of body, form and graphql',
    when: isMapping,
});
/** Told together with what else is wrong, not only after it. */
function isMapping(payload) {
    return payload.value !== null && typeof payload.value === 'object' && !Array.isArray(payload.value);
}

;// CONCATENATED MODULE: ./lib/config/schema/file.js





/** A source of files. */
const fileSourceSchema = schemas/* strictObject */.rej({
    ...fileSourceOptionsSchema.shape,
    http: schemas/* strictObject */.rej({
        auth: auth/* authenticators */.P.schema.prefault({ type: 'none' }).describe('How requests prove who asks'),
        headers: headers.default({}).describe('Request headers'),
        ...http_options/* httpOptionsSchema */.O.shape,
    })
        .prefault({})
        .describe('How files at a URL are asked for'),
});
/** A stream of a `file` source. */
const fileStreamSchema = schemas/* strictObject */.rej({ ...commonStreamShape, ...fileStreamShape });

;// CONCATENATED MODULE: ./lib/sources/module/options.js


/** `sources.<name>` of type module, without its retry policy. */
const moduleSourceOptionsSchema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('module').describe('A JavaScript module of your own that yields pages of records'),
    module: schemas/* string */.YjP()
        .min(1)
        .regex(/\.(mjs|js|mts|ts)$/, 'expected a file that ends in .mjs, .js, .mts or .ts')
        .describe('The file, relative to the workspace and inside it: ./ingest/tides.mjs'),
    params: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())
        .default({})
        .describe('Values for the module, the only way for a secret to reach it; templates allowed'),
});
/** What a stream of a module has of its own. */
const moduleStreamShape = {
    params: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())
        .default({})
        .describe("Values for the module, over the source's own; templates allowed"),
    max_pages: schemas/* int */.Whr().positive().max(10_000_000).default(100_000).describe('Pages after which the stream stops'),
    ...nestedColumnOptionsShape,
};

;// CONCATENATED MODULE: ./lib/config/schema/module.js




/** A source of pages that a module of the user's own makes. */
const moduleSourceSchema = schemas/* strictObject */.rej({
    ...moduleSourceOptionsSchema.shape,
    retry: http_options/* httpOptionsSchema */.O.shape.retry,
});
/** A stream of a `module` source. */
const moduleStreamSchema = schemas/* strictObject */.rej({ ...commonStreamShape, ...moduleStreamShape });

// EXTERNAL MODULE: ./lib/browser/options.js
var browser_options = __webpack_require__(5686);
// EXTERNAL MODULE: ./lib/core/dates/format.js
var dates_format = __webpack_require__(6838);
// EXTERNAL MODULE: ./lib/core/dates/zone.js
var zone = __webpack_require__(87167);
// EXTERNAL MODULE: ./lib/core/path-schema.js
var path_schema = __webpack_require__(13650);
// EXTERNAL MODULE: ./lib/extract/values/names.js
var names = __webpack_require__(15404);
;// CONCATENATED MODULE: ./lib/extract/options.js







/** One selector or a chain of them, always as a list. */
const selectorsSchema = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)])
    .transform((given) => (typeof given === 'string' ? [given] : given));
/** How the text of a field becomes a value. */
const valueShape = {
    type: schemas/* enum */.k5n(['text', 'number', 'integer', 'price', 'date', 'url', 'boolean', 'json'])
        .default('text')
        .describe('How the text becomes a value; what does not parse stays as text and is counted'),
    regex: bounded_pattern/* patternSchema */.kM.optional().describe('Takes the first group (or the match) of the text before it is parsed'),
    locale: schemas/* string */.YjP()
        .min(2)
        .refine(names/* isLanguage */.l, 'expected the name of a language, such as de or en-US')
        .optional()
        .describe('Language of numbers and month names such as de or en-US. Default: by the look of the value'),
    currency: schemas/* string */.YjP()
        .length(3)
        .refine(names/* isCurrency */.s, 'expected the code of a currency in capitals, such as EUR')
        .optional()
        .describe('For price: the currency where the page names none'),
    format: schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)])
        .superRefine((given, issues) => {
        for (const format of [given].flat()) {
            const problem = (0,dates_format/* dateFormatProblem */.nF)(format);
            if (problem !== undefined)
                issues.addIssue({ code: 'custom', message: `"${format}" cannot be read: ${problem}` });
        }
    })
        .optional()
        .describe('For date: how it is written, e.g. dd.MM.yyyy HH:mm; several are tried in order'),
    zone: schemas/* string */.YjP()
        .min(1)
        .refine(zone/* isZone */.DS, 'expected the name of a time zone, such as Europe/Berlin')
        .optional()
        .describe('For date: time zone of what names none, e.g. Europe/Berlin. Default: UTC'),
    matches: schemas/* string */.YjP().min(1).optional().describe('For boolean: true where the text holds this'),
    list: schemas/* boolean */.zMY().default(false).describe('All elements that the first matching selector finds, as a list'),
    default: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]).optional().describe('Value where nothing matches'),
    required: schemas/* boolean */.zMY().default(false).describe('A record without it counts as a miss'),
    min_hit_rate: units/* share */.uM.optional().describe("Overrides the stream's drift.min_hit_rate"),
};
/** Where a field's text stands. */
const placeShape = {
    select: selectorsSchema
        .optional()
        .describe('Selectors, first that matches: CSS with ::text, ::attr(name), ::html; XPath (xpath:…, //…); re:PATTERN'),
    json_ld: path_schema/* pathText */.L.optional().describe('Path in the JSON-LD of the page, e.g. offers.price'),
    microdata: path_schema/* pathText */.L.optional().describe('Path of itemprop names, e.g. offers.price'),
    open_graph: schemas/* string */.YjP().min(1).optional().describe('Property of a meta element, e.g. og:title'),
    embedded: path_schema/* pathText */.L
        .optional()
        .describe('JSON in a script: its id or variable, then the path, e.g. __NEXT_DATA__.props.pageProps.title'),
    path: schemas/* string */.YjP().min(1).optional().describe('With `data` or `table`: path in the record, or name of its column'),
};
const PLACES = ['select', 'json_ld', 'microdata', 'open_graph', 'embedded', 'path'];
const leafSchema = schemas/* strictObject */.rej({ ...placeShape, ...valueShape });
const fieldSchema = schemas/* strictObject */.rej({
    ...leafSchema.shape,
    get fields() {
        return fieldsSchema.optional().describe('Fields of a nested object, relative to the element that `select` finds');
    },
})
    .refine((field) => PLACES.filter((place) => field[place] !== undefined).length === 1, `expected exactly one of ${PLACES.join(', ')}`);
/** Columns and where they stand. A text or a list of texts is the chain of selectors of a field of type text. */
const fieldsSchema = schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* union */.KCZ([selectorsSchema.transform((select) => ({ select })).pipe(fieldSchema), fieldSchema]));
/** Rows from a table of the page; its head gives the columns. */
const tableSchema = schemas/* union */.KCZ([
    selectorsSchema.transform((select) => ({ select })),
    schemas/* strictObject */.rej({
        select: selectorsSchema.describe('Selectors of the table, first that matches'),
        head_rows: schemas/* int */.Whr().min(0).max(10).optional().describe('Rows that are the head. Default: by thead and th'),
    }),
])
    .describe('Rows from an HTML table, with rowspan, colspan and heads of several rows');
/** Records that the page holds as data. */
const dataSchema = schemas/* strictObject */.rej({
    json_ld: schemas/* string */.YjP().min(1).optional().describe('Objects of this type in the JSON-LD, e.g. Product'),
    microdata: schemas/* string */.YjP().min(1).optional().describe('Items of this type, e.g. https://schema.org/Product or Product'),
    embedded: schemas/* string */.YjP().min(1).optional().describe('JSON in a script: its id or variable, e.g. __NEXT_DATA__'),
    capture: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('JSON answers that the page itself asks for: address with *, e.g. */api/products*; needs the browser'),
    path: path_schema/* pathText */.L.optional().describe('Path to the list of records'),
})
    .refine((data) => [data.json_ld, data.microdata, data.embedded, data.capture].filter((one) => one !== undefined).length === 1, 'expected exactly one of json_ld, microdata, embedded and capture')
    .describe('Records that stand in the page as data, instead of elements');

;// CONCATENATED MODULE: ./lib/sources/site/paging/options.js



const maxPages = schemas/* int */.Whr().positive().default(1_000).describe('Most pages that are read');
/** How the next page of a site is found. */
const sitePagingSchema = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz('next_link').describe('Follow a link to the next page'),
        select: selectorsSchema.describe('Selectors of the link, first that matches'),
        max_pages: maxPages,
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz('page_number').describe('Count a parameter of the URL up until a page has no rows'),
        param: schemas/* string */.YjP().min(1).default('page').describe('Query parameter that takes the number'),
        start: schemas/* int */.Whr().nonnegative().default(1).describe('Number of the first page'),
        step: schemas/* int */.Whr().positive().default(1).describe('Difference between two pages'),
        pages: schemas/* int */.Whr().positive().optional().describe('How many pages there are, where that is known'),
        max_pages: maxPages,
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz('url_range').describe('Pages whose paths are numbered, such as /page-{page}.html in `start`'),
        from: schemas/* int */.Whr().nonnegative().default(1).describe('First {page}'),
        to: schemas/* int */.Whr().nonnegative().describe('Last {page}'),
        step: schemas/* int */.Whr().positive().default(1).describe('Difference between two pages'),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz('sitemap').describe('All pages of a sitemap (an index and gzip too); `start` is its path'),
        include: bounded_pattern/* patternSchema */.kM.optional().describe('Only URLs that this pattern matches'),
        exclude: bounded_pattern/* patternSchema */.kM.optional().describe('No URLs that this pattern matches'),
        max_pages: schemas/* int */.Whr().positive().default(50_000).describe('Most URLs that are read'),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz('load_more').describe('Click a button until no more rows come; needs the browser'),
        select: selectorsSchema.describe('Selectors of the button, CSS'),
        max_clicks: schemas/* int */.Whr().positive().default(100).describe('Most clicks'),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz('infinite_scroll').describe('Scroll down until no more rows come; needs the browser'),
        max_scrolls: schemas/* int */.Whr().positive().default(100).describe('Most scrolls'),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz('crawl').describe('Follow links from page to page, level by level'),
        follow: selectorsSchema.describe('Selectors of the links, all that the first matching one finds'),
        depth: schemas/* int */.Whr().nonnegative().default(1).describe('Levels of links that are followed; 0 reads `start` alone'),
        max_pages: maxPages,
    }),
]);

;// CONCATENATED MODULE: ./lib/sources/site/session-options.js


/** Cookies and login of a site. */
const sessionSchema = schemas/* strictObject */.rej({
    login: schemas/* strictObject */.rej({
        page: schemas/* string */.YjP()
            .min(1)
            .describe('Path of the page with the form; named by you, so that no rule of robots.txt keeps it from being asked'),
        form: schemas/* string */.YjP().min(1).default('form').describe('Selector of the form'),
        fields: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
            .describe('Values for the fields of the form; its hidden fields (a CSRF token) are taken from the page'),
        submit: schemas/* string */.YjP().min(1).optional().describe('Selector of the button whose name and value are sent along'),
        success: schemas/* string */.YjP().min(1).optional().describe('Selector that stands on a page only when logged in'),
        failure: schemas/* string */.YjP().min(1).optional().describe('Selector that stands on a page when the login was refused'),
    })
        .optional()
        .describe('Login by form'),
    expired: selectorsSchema
        .optional()
        .describe('Selectors that stand on a page only when the session is over. Default: a redirect to the login page, or its form'),
    keep: schemas/* boolean */.zMY()
        .default(false)
        .describe('Keep the session between runs, in the cache (`.adip/cache`, never committed)'),
})
    .describe('Cookies and login');

;// CONCATENATED MODULE: ./lib/config/schema/site.js









const { concurrency, rate_limit, ...http } = http_options/* httpOptionsSchema */.O.shape;
const render = schemas/* enum */.k5n(['auto', 'static', 'browser']);
/** A source of pages of HTML. */
const siteSourceSchema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('site').describe('Pages of a web site'),
    base_url: httpUrl.describe('Where paths begin'),
    session: sessionSchema.optional(),
    robots: schemas/* enum */.k5n(['obey']).default('obey').describe('robots.txt is obeyed'),
    contact: schemas/* string */.YjP()
        .min(3)
        .max(200)
        .regex(/^[\x20-\x7e]+$/, 'expected plain ASCII such as mailto:data@example.org')
        .optional()
        .describe('Address in the user agent, under which the operator of the site reaches you'),
    render: render
        .default('auto')
        .describe('static: HTML as it comes. browser: a real browser. auto: the browser only where fields are missing'),
    browser: browser_options/* browserOptionsSchema */.y.prefault({}),
    parser: schemas/* enum */.k5n(['correct', 'fast'])
        .default('correct')
        .describe('correct: the tree that a browser builds. fast: another parser (htmlparser2), about as quick, less exact on broken HTML'),
    charset: schemas/* string */.YjP().min(1).optional().describe('Charset of the pages, where they declare a wrong one'),
    throttle: schemas/* boolean */.zMY()
        .optional()
        .describe('Go slower while the site answers slowly. Default: true where there is no rate_limit'),
    conditional: schemas/* boolean */.zMY()
        .default(true)
        .describe('Ask with ETag and Last-Modified of the last run, so that unchanged pages cost a 304'),
    headers: headers.default({}).describe('Request headers of all streams'),
    ...http,
    rate_limit: units/* rate */.TS
        .optional()
        .describe('Most requests over time, evenly spaced and shared by all streams of the source; each host that `allow_hosts` adds has this rate for itself. Default: 5/s'),
    concurrency: concurrency
        .unwrap()
        .default(2)
        .describe('Requests in flight at once, shared by all streams of the source'),
});
/** Saved pages as tests of a stream's selectors, run by `validate --pages`. */
const expectSchema = schemas/* strictObject */.rej({
    page: schemas/* string */.YjP().min(1).describe('Saved page, relative to the config'),
    url: schemas/* string */.YjP().min(1).optional().describe('Where it came from, for relative links. Default: base_url'),
    kind: schemas/* enum */.k5n(['list', 'detail'])
        .default('list')
        .describe('Which fields are read: those of the stream or of `detail`'),
    rows: schemas/* int */.Whr().nonnegative().optional().describe('Records on the page'),
    first: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).optional().describe('Values of the first record'),
    last: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).optional().describe('Values of the last record'),
    next: schemas/* string */.YjP().nullable().optional().describe('Where the next page lies; null: there is none'),
});
/** A stream of a `site` source. */
const siteStreamSchema = schemas/* strictObject */.rej({
    ...commonStreamShape,
    start: schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)])
        .transform((given) => (typeof given === 'string' ? [given] : given))
        .describe('Path or paths of the first pages; templates allowed'),
    params: params.default({}).describe('Query parameters of the first pages; templates allowed'),
    items: selectorsSchema.optional().describe('Selectors of the element that holds one record, first that matches'),
    table: tableSchema.optional(),
    data: dataSchema.optional(),
    fields: fieldsSchema.default({}).describe('Columns and where they stand in the element'),
    include: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* json */.Pq9())
        .default({})
        .describe('Columns added to every record; templates allowed'),
    paginator: sitePagingSchema.optional().describe('How the next page is found; without it `start` is all'),
    detail: schemas/* strictObject */.rej({
        follow: schemas/* string */.YjP().min(1).describe('Field whose URL leads to the page of the record'),
        fields: fieldsSchema.describe('Columns from that page'),
        wait_for: selectorsSchema.optional().describe('With the browser: elements that must be there, CSS'),
    })
        .optional()
        .describe('A page of its own for each record'),
    render: render.optional().describe("Overrides the source's `render`"),
    wait_for: selectorsSchema
        .optional()
        .describe('With the browser: elements that must be there, CSS. Default: `items`'),
    heal: schemas/* boolean */.zMY()
        .default(false)
        .describe('Where no selector of a field matches, take the element most like the one of the last run; always reported'),
    drift: schemas/* strictObject */.rej({
        min_hit_rate: units/* share */.uM.default(0.9).describe('Share of records in which a required field must be found'),
    })
        .prefault({})
        .describe('When changed pages are an alarm'),
    expect: schemas/* array */.YOg(expectSchema).default([]).describe('Saved pages and what they give, for `validate --pages`'),
})
    .refine((stream) => [stream.items, stream.table, stream.data].filter((one) => one !== undefined).length <= 1, {
    message: 'expected at most one of items, table and data',
    when: isMapping,
});

;// CONCATENATED MODULE: ./lib/sources/sql/options.js



const options_columns = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)])
    .transform((given) => (typeof given === 'string' ? [given] : given));
/** `sources.<name>` of type sql, without its retry policy. */
const sqlSourceOptionsSchema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('sql').describe('A PostgreSQL or SQLite database'),
    url: schemas/* string */.YjP()
        .regex(/^(postgres(ql)?:\/\/.|sqlite:.)/, 'expected postgres://user:password@host/database or sqlite:path')
        .describe('postgres://user:password@host:5432/database, or sqlite: and a file relative to the workspace'),
    allow_outside: schemas/* boolean */.zMY()
        .default(false)
        .describe('SQLite: the file may lie outside the workspace; an absolute path is such a one'),
    connect_timeout: units/* duration */.p0.prefault('10s').describe('Longest time until the database answers for the first time'),
    query_timeout: units/* duration */.p0
        .prefault('10m')
        .describe('PostgreSQL: longest time of one statement. SQLite: longest wait for a lock of another process'),
});
/** What a stream of a database has of its own. */
const sqlStreamShape = {
    query: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('A SELECT; a template such as {date} is sent as a bound value, so it stands without quotes'),
    table: schemas/* string */.YjP().min(1).optional().describe('A whole table or view instead of query: orders, or sales.orders'),
    order_by: options_columns
        .optional()
        .describe('Columns that order the rows and together tell them apart, ascending, never null: a killed run goes on behind the last row. Without it such a run reads from the beginning'),
    page_size: schemas/* int */.Whr().positive().max(1_000_000).default(5_000).describe('Rows that are read at a time'),
    ...columnOptionsShape,
};

;// CONCATENATED MODULE: ./lib/config/schema/sql.js




/** A source of rows of a database. */
const sqlSourceSchema = schemas/* strictObject */.rej({
    ...sqlSourceOptionsSchema.shape,
    retry: http_options/* httpOptionsSchema */.O.shape.retry,
});
/** A stream of a `sql` source. */
const sqlStreamSchema = schemas/* strictObject */.rej({ ...commonStreamShape, ...sqlStreamShape })
    .refine((stream) => (stream.query === undefined) !== (stream.table === undefined), {
    message: 'expected exactly one of query and table',
    when: isMapping,
});

;// CONCATENATED MODULE: ./lib/config/schema/config.js













/** A source that answers with data. */
const apiSourceSchema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('api').describe('An HTTP API'),
    base_url: httpUrl.describe('Where paths begin'),
    auth: auth/* authenticators */.P.schema.prefault({ type: 'none' }).describe('How requests prove who asks'),
    headers: headers.default({}).describe('Request headers of all streams'),
    params: params.default({}).describe('Query parameters of all streams'),
    ...http_options/* httpOptionsSchema */.O.shape,
});
const sourceSchema = schemas/* discriminatedUnion */.gMt('type', [
    apiSourceSchema,
    siteSourceSchema,
    fileSourceSchema,
    sqlSourceSchema,
    moduleSourceSchema,
]);
const transformSchema = schemas/* strictObject */.rej({
    name: common_name.describe('Name in the report and the history'),
    sql: schemas/* string */.YjP()
        .min(1)
        .describe('One SELECT over the tables: a table for each stream by its name, and those of other transforms'),
    csv: schemas/* string */.YjP().min(1).optional().describe('Target file, relative to the workspace; `.gz` compresses'),
    table: common_name.optional().describe('Target table of the database, for other transforms and readers'),
    checks: checksOptionsSchema.prefault({}).describe('What must hold before the result is delivered'),
});
const run = schemas/* strictObject */.rej({
    deadline: units/* duration */.p0
        .default(18_000_000)
        .describe('Time after which a run stops, keeps its checkpoints and says so, e.g. 5h'),
    concurrency: schemas/* int */.Whr()
        .min(1)
        .max(64)
        .default(4)
        .describe('Streams that run at once, of those that do not wait for one another; the limits of their sources are shared'),
    resume_within: units/* duration */.p0.default(21_600_000).describe('Age up to which an interrupted run is resumed, e.g. 6h'),
    seed: schemas/* int */.Whr()
        .nonnegative()
        .max(0xffff_ffff)
        .optional()
        .describe('Seed of jitter and every other random choice; by default a new one for each run'),
});
/** All but the streams, whose schema depends on their source. */
const frameShape = {
    version: schemas/* literal */.euz(1).describe('Version of this format: 1'),
    name: schemas/* string */.YjP()
        .min(1)
        .max(100)
        .optional()
        .describe('Name of the pipeline in reports and commits; by default that of the file'),
    sources: schemas/* record */.g1P(common_name, sourceSchema).describe('Where data comes from, by name'),
    streams: schemas/* record */.g1P(common_name, schemas/* unknown */.L5J()).describe('What is read and written, by name'),
    publish: publishSchema.prefault({}).describe('Where finished files go'),
    datapackage: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('Frictionless data package of all data files, e.g. datapackage.json: fields, types, keys, sizes, hashes'),
    report: options/* reportOptionsSchema */.E.prefault({}),
    log: options/* logOptionsSchema */.A.prefault({}),
    run: run.prefault({}).describe('Limits of the whole run'),
    warehouse: warehouse_options/* warehouseOptionsSchema */.V.optional().describe('Databases that are kept equal to the files'),
    transforms: schemas/* array */.YOg(transformSchema)
        .default([])
        .describe('SQL that runs after loading: in SQLite where one is named, else in PostgreSQL, else in a temporary SQLite'),
};
const frameSchema = schemas/* strictObject */.rej(frameShape);
/** How a stream is written, by the type of its source. */
const streamSchemas = {
    api: apiStreamSchema,
    site: siteStreamSchema,
    file: fileStreamSchema,
    sql: sqlStreamSchema,
    module: moduleStreamSchema,
};
/** The whole of a config, for the JSON Schema and the reference. */
const config_configSchema = schemas/* strictObject */.rej({
    ...frameShape,
    streams: schemas/* record */.g1P(common_name, schemas/* union */.KCZ(Object.values(streamSchemas))).describe('What is read and written, by name'),
});

;// CONCATENATED MODULE: ./lib/config/schema-walk.js
const schema_walk_definition = (schema) => schema._zod.def;
/** The schema without what wraps it: optional, default, the transform behind it. */
function schema_walk_unwrap(schema) {
    const def = schema_walk_definition(schema);
    if (def.type === 'lazy')
        return schema_walk_unwrap(def.getter());
    // A pipe whose input is a transform (preprocess) is described by what comes out of it.
    if (def.type === 'pipe')
        return schema_walk_unwrap(schema_walk_definition(def.in).type === 'transform' ? def.out : def.in);
    return def.innerType ? schema_walk_unwrap(def.innerType) : schema;
}
/** Whether a place takes any JSON: its schema contains itself, so nothing further can be listed below it. */
function schema_walk_takesAnything(schema) {
    const def = schema_walk_definition(schema);
    if (def.type === 'lazy')
        return true;
    const inner = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
    return inner !== undefined && schema_walk_takesAnything(inner);
}
/** The possible schemas of one place; a discriminated union is decided by the value's own `type`. */
function schema_walk_alternatives(schema, value) {
    const bare = schema_walk_unwrap(schema);
    const def = schema_walk_definition(bare);
    if (def.type === 'intersection')
        return [...schema_walk_alternatives(def.left, value), ...schema_walk_alternatives(def.right, value)];
    if (def.type !== 'union')
        return [bare];
    const all = (def.options ?? []).flatMap((option) => schema_walk_alternatives(option, value));
    const key = def.discriminator;
    if (key === undefined || value === null || typeof value !== 'object' || !Object.hasOwn(value, key))
        return all;
    const chosen = value[key];
    const matching = all.filter((option) => schema_walk_literals(schema_walk_definition(option).shape?.[key]).includes(chosen));
    return matching.length > 0 ? matching : all;
}
/** The values that a literal or an enum admits; empty for other schemas. */
function schema_walk_literals(schema) {
    if (!schema)
        return [];
    return schema_walk_alternatives(schema).flatMap((option) => {
        const def = schema_walk_definition(option);
        if (def.type === 'literal')
            return [...(def.values ?? [])];
        return def.type === 'enum' ? Object.values(def.entries ?? {}) : [];
    });
}
function step(schema, key) {
    const def = schema_walk_definition(schema);
    if (def.type === 'object')
        return Object.hasOwn(def.shape ?? {}, key) ? def.shape?.[key] : undefined;
    if (def.type === 'record')
        return def.valueType;
    if (def.type === 'array')
        return def.element;
    return def.type === 'tuple' ? def.items?.[Number(key)] : undefined;
}
/** Every schema that may judge the value at `path`. */
function schemasAt(root, path, value) {
    let here = schema_walk_alternatives(root, value);
    let inner = value;
    for (const part of path) {
        const key = part;
        inner = inner !== null && typeof inner === 'object' ? inner[part] : undefined;
        here = here.flatMap((schema) => {
            const next = step(schema, key);
            return next ? schema_walk_alternatives(next, inner) : [];
        });
    }
    return here;
}
/** The keys that a mapping at `path` may have. */
function knownKeys(root, path, value) {
    return [...new Set(schemasAt(root, path, value).flatMap((schema) => Object.keys(schema_walk_definition(schema).shape ?? {})))];
}

;// CONCATENATED MODULE: ./lib/config/type-name.js


/** Schemas of core/units.ts by the words that the reference uses. */
const UNITS = [
    [units/* duration */.p0, 'duration'],
    [units/* rate */.TS, 'rate'],
    [units/* share */.uM, 'share'],
    [units/* byteSize */.mz, 'size'],
];
/** `.describe()` copies a schema but keeps its definition, by which a unit is known again. */
function unitOf(schema) {
    const def = schema_walk_definition(schema);
    for (const [unit, name] of UNITS) {
        if (schema === unit)
            return name;
        const own = schema_walk_definition(unit);
        if (def.type === own.type && ((def.in && def.in === own.in) || (def.options && def.options === own.options)))
            return name;
    }
    return undefined;
}
const WORDS = { string: 'text', number: 'number', boolean: 'true / false', null: 'null' };
/** The type of a key as the reference says it: `text`, `duration`, `list of text`, `auto, json or csv`. */
function type_name_typeName(schema) {
    const unit = unitOf(schema);
    if (unit)
        return unit;
    const def = schema_walk_definition(schema);
    if (def.innerType)
        return type_name_typeName(def.innerType);
    if (def.type === 'pipe')
        return type_name_typeName(schema_walk_definition(def.in).type === 'transform' ? def.out : def.in);
    if (def.type === 'lazy')
        return 'any value';
    if (def.type === 'union') {
        if (def.discriminator)
            return 'mapping';
        return [...new Set((def.options ?? []).map(type_name_typeName))].join(' or ');
    }
    if (def.type === 'literal' || def.type === 'enum')
        return schema_walk_literals(schema)
            .map((value) => `\`${String(value)}\``)
            .join(', ');
    if (def.type === 'array')
        return `list of ${type_name_typeName(def.element)}`;
    if (def.type === 'record')
        return 'mapping';
    if (def.type === 'object')
        return 'mapping';
    if (def.type === 'number' && schema.format === 'safeint')
        return 'whole number';
    return WORDS[def.type] ?? 'any value';
}

;// CONCATENATED MODULE: ./lib/config/describe.js







/** The plan as YAML, defaults filled in, secrets masked, units as a person writes them. */
function describePlan(plan) {
    const listed = (parts, concealed) => Object.fromEntries(parts.map((part, i) => [part.name, withoutKeys(concealed[i], ['name', 'hidden', 'kind'])]));
    const sources = Object.values(plan.sources);
    const document = {
        version: plan.version,
        name: plan.name,
        sources: listed(sources, sources.map(conceal)),
        streams: listed(plan.streams, plan.streams.map(conceal)),
        publish: plan.publish,
        report: plan.report,
        log: plan.log,
        run: plan.run,
        warehouse: plan.warehouse,
        transforms: plan.transforms,
    };
    return (0,dist/* stringify */.As)(tidy(document, [], document), { lineWidth: 120 });
}
function withoutKeys(value, keys) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
/** Drops what is empty, and writes lengths of time, sizes and rates as they are read. */
function tidy(value, path, root) {
    const kind = path.length > 1 ? kindAt(path, root) : undefined;
    if (kind?.startsWith('duration') && typeof value === 'number')
        return describe_compactDuration(value);
    if (kind === 'rate' && value !== null && typeof value === 'object')
        return rateText(value);
    if (isDistance(value))
        return 'ms' in value ? describe_compactDuration(value.ms) : value.units;
    if (Array.isArray(value))
        return value.map((item, i) => tidy(item, [...path, i], root));
    if (typeof value === 'string')
        return (0,secret_names/* withoutPassword */.G5)(value);
    if (value === null || typeof value !== 'object')
        return value;
    const entries = Object.entries(value).map(([key, inner]) => [
        key,
        tidy(inner, [...path, key], root),
    ]);
    return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined && !isEmpty(inner)));
}
/** A length of time or a number, as a lookback may be. */
const isDistance = (value) => value !== null &&
    typeof value === 'object' &&
    Object.keys(value).length === 1 &&
    (typeof value.ms === 'number' || typeof value.units === 'number');
const isEmpty = (value) => value !== null && typeof value === 'object' && Object.keys(value).length === 0;
function kindAt(path, root) {
    const schemas = schemasAt(config_configSchema, path.slice(0, -1), root);
    const last = path.at(-1);
    for (const schema of schemas) {
        const child = schema_walk_definition(schema).shape?.[String(last)];
        if (child)
            return type_name_typeName(child);
    }
    return undefined;
}
const describe_UNITS = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'm'],
    [1_000, 's'],
];
/** `90m` of 5,400,000: the largest unit that keeps it whole. */
function describe_compactDuration(ms) {
    const unit = describe_UNITS.find(([size]) => ms >= size && ms % size === 0);
    return unit ? `${ms / unit[0]}${unit[1]}` : Number.isInteger(ms) ? `${ms}ms` : (0,units/* formatDuration */.a3)(ms);
}
function rateText({ count, perMs }) {
    const per = describe_compactDuration(perMs);
    return `${count}/${per.replace(/^1(?=[a-z])/, '')}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/config/fingerprint.js


/** Keys that say how fast, how carefully or where to, but not what is extracted and how its rows are written. */
const BESIDE_THE_DATA = {
    source: [
        'name',
        'hidden',
        'auth',
        'session',
        'retry',
        'outage',
        'rate_limit',
        'concurrency',
        'timeouts',
        'limits',
        'throttle',
        'contact',
        'conditional',
        'http',
        'connect_timeout',
        'query_timeout',
        'browser',
    ],
    stream: ['hidden', 'checks', 'publish', 'references', 'after', 'drift', 'expect', 'schema', 'fallback'],
};
/**
 * Equal for two configs whose interrupted runs may go on from one another: a hash of what decides about requests, records and
 * rows, defaults included, in any order of keys. Credentials and other secrets are left out, so that none can be
 * guessed from it; a new password does not throw a checkpoint away.
 */
function fingerprint(stream, source) {
    const parts = {
        source: without(conceal(source), BESIDE_THE_DATA.source),
        stream: withoutSteps(without(conceal(stream), BESIDE_THE_DATA.stream)),
    };
    return (0,external_node_crypto_.createHash)('sha256').update(canonical(parts)).digest('hex');
}
const BESIDE_THE_CURSORS = ['lookback', 'window', 'param_format', 'newest_first'];
/** How far back an incremental stream looks, in which steps and how it asks, says nothing of what its cursors stand for. */
function withoutSteps(stream) {
    const { incremental } = stream;
    return incremental ? { ...stream, incremental: without(incremental, BESIDE_THE_CURSORS) } : stream;
}
function without(value, keys) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
/** JSON with sorted keys; what is undefined is absent. */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value ?? null);
    const entries = Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

// EXTERNAL MODULE: ./lib/config/output-path.js
var output_path = __webpack_require__(94701);
;// CONCATENATED MODULE: ./lib/config/issues.js
/** The value at a path of plain data. */
function valueAt(root, path) {
    return path.reduce((here, step) => here !== null && typeof here === 'object' && Object.hasOwn(here, step)
        ? here[step]
        : undefined, root);
}
/** Issues of every branch of every union, with whole paths. */
function everyIssue(issues, prefix = []) {
    return issues.flatMap((issue) => {
        const path = [...prefix, ...issue.path];
        const inner = issue.code === 'invalid_union' ? issue.errors.flatMap((branch) => everyIssue(branch, path)) : [];
        return [{ ...issue, path }, ...inner];
    });
}
const misfit = (issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
/**
 * Issues as a person would tell them: of a union only the branch that was meant, which is the one whose kind of value
 * (text, mapping, list) was given. Where none was, the union itself stays, as "expected this or that".
 */
function tellableIssues(issues, prefix = []) {
    return issues.flatMap((issue) => {
        const path = [...prefix, ...issue.path];
        if (issue.code !== 'invalid_union' || issue.errors.length === 0)
            return [{ ...issue, path }];
        const fitting = issue.errors.filter((branch) => !branch.some(misfit));
        const meant = fitting.sort((a, b) => a.length - b.length)[0];
        return meant ? tellableIssues(meant, path) : [{ ...issue, path }];
    });
}

;// CONCATENATED MODULE: ./lib/config/words.js

const KINDS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'a mapping (key: value)',
    record: 'a mapping (key: value)',
    array: 'a list',
    null: 'nothing',
};
/** Stands for a value that is not shown. */
const HIDDEN = 'another value';
const quoted = (value) => (typeof value === 'string' ? `"${value}"` : String(value));
/** `a`, `a or b`, `a, b or c`. */
function either(words) {
    const unique = [...new Set(words)];
    return unique.length < 2 ? (unique[0] ?? '') : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}
const CREDENTIALS = new Set(['auth', 'session', 'headers', 'params']);
/** What was found, in words; a variable's value is never shown, and neither is what stands under a secret's name. */
function found(value, mark, path) {
    if (mark)
        return mark.whole ? `the value of ${mark.written}` : `what "${mark.written}" became`;
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (path.some((step) => CREDENTIALS.has(step)) && (0,secret_names/* looksSecret */.n0)(String(path.at(-1))))
        return HIDDEN;
    const text = quoted(typeof value === 'string' ? (0,secret_names/* withoutPassword */.G5)(value) : value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
/** What an issue expected, in words; undefined where only its own message knows. */
function expectation(issue) {
    if (issue.code === 'invalid_type')
        return KINDS[issue.expected] ?? issue.expected;
    if (issue.code === 'invalid_value')
        return either(issue.values.map(quoted));
    if (issue.code === 'too_small' || issue.code === 'too_big')
        return words_bound(issue);
    if (issue.code === 'not_multiple_of')
        return `a multiple of ${issue.divisor}`;
    if (issue.code !== 'invalid_union')
        return undefined;
    if (issue.errors.length === 0)
        return undefined;
    return either(issue.errors.flatMap((branch) => branch.slice(0, 1).map((first) => expectation(first) ?? 'another value')));
}
function words_bound(issue) {
    const small = issue.code === 'too_small';
    const limit = Number(small ? issue.minimum : issue.maximum);
    const most = small ? 'at least' : 'at most';
    if (issue.origin === 'string')
        return small && limit === 1 ? 'a text that is not empty' : `${most} ${limit} characters`;
    if (issue.origin === 'array' || issue.origin === 'set')
        return `${most} ${limit} element${limit === 1 ? '' : 's'}`;
    if (Math.abs(limit) === Number.MAX_SAFE_INTEGER)
        return 'a smaller number';
    const exclusive = small ? 'above' : 'below';
    return `a number ${issue.inclusive ? most : exclusive} ${limit}`;
}

;// CONCATENATED MODULE: ./lib/config/explain.js






/** A problem at a path of the document, with its place. */
function problemAt(tree, path, fields) {
    const { code, message, remedy, on = 'value' } = fields;
    const position = on === 'key' ? tree.keyAt(path) : tree.valueAt(path);
    const frame = position && tree.source.frame(position);
    return {
        code,
        severity: 'error',
        file: tree.source.file,
        path: dotted(path),
        message: safe(message, tree),
        remedy: remedy && safe(remedy, tree),
        position,
        frame,
    };
}
/** What a schema found, in plain words at its place. Values that a missing variable left open are not judged. */
function explain(issues, judged) {
    return tellableIssues(issues).flatMap((issue) => {
        const path = [...judged.prefix, ...issue.path];
        const mark = judged.tree.marks.get(pathKey(path));
        if (mark && (mark.missing.length > 0 || mark.malformed !== undefined))
            return [];
        if (issue.code === 'unrecognized_keys')
            return issue.keys.map((key) => unknownKey(key, issue.path, judged));
        if (issue.code === 'invalid_key') {
            const message = `${issue.issues[0]?.message ?? 'bad name'}, found "${String(issue.path.at(-1))}"`;
            return [problemAt(judged.tree, path, { code: 'bad_key', message, on: 'key' })];
        }
        const value = valueAt(judged.value, issue.path);
        return [
            value === undefined && issue.code !== 'custom' ? required(issue, judged) : wrong(issue, value, mark, judged),
        ];
    });
}
function unknownKey(key, at, judged) {
    const { schema, value, tree, prefix } = judged;
    const known = knownKeys(schema, at, value);
    const inner = known.filter((name) => knownKeys(schema, [...at, name], value).includes(key));
    const remedy = inner.length > 0 ? `It belongs under "${inner[0]}".` : (0,nearest/* suggest */.Z)(key, known);
    const message = `unknown key "${key}"`;
    return problemAt(tree, [...prefix, ...at, key], { code: 'unknown_key', message, remedy, on: 'key' });
}
function required(issue, judged) {
    const path = [...judged.prefix, ...issue.path];
    const mark = judged.tree.emptied.get(pathKey(path));
    const name = String(issue.path.at(-1) ?? '');
    const choices = choicesAt(issue, judged);
    const kind = choices.length > 0 ? `one of ${choices.join(', ')}` : (expectation(issue) ?? 'a value');
    if (mark) {
        const message = `"${name}" is needed, but ${mark.written} is empty; expected ${kind}`;
        const remedy = `Give ${mark.variables.join(' and ')} a value; a secret that does not exist arrives empty.`;
        return problemAt(judged.tree, path, { code: 'empty_variable', message, remedy, on: 'key' });
    }
    const message = `"${name}" is missing; expected ${kind}`;
    return problemAt(judged.tree, path, { code: 'missing_key', message, remedy: meaning(issue.path, judged), on: 'key' });
}
function wrong(issue, value, mark, judged) {
    const path = [...judged.prefix, ...issue.path];
    const shown = found(value, mark, path);
    const choices = choicesAt(issue, judged);
    const told = (code, message, remedy) => problemAt(judged.tree, path, { code, message, remedy });
    if (path.length === 1 && path[0] === 'version')
        return told('version', `this release reads version 1 of the config, found ${shown}`, 'Write `version: 1`.');
    if (choices.length > 0) {
        const near = mark || typeof value !== 'string' ? undefined : (0,nearest/* suggest */.Z)(value, choices);
        const remedy = near?.startsWith('Did') ? near : undefined;
        return told('unknown_value', `expected one of ${choices.join(', ')}, found ${shown}`, remedy);
    }
    const asText = issue.code === 'invalid_type' && issue.expected === 'string' ? textInstead(value, issue, judged) : {};
    const expected = asText.expected ?? expectation(issue);
    if (expected !== undefined)
        return told('wrong_type', `expected ${expected}, found ${shown}`, asText.remedy);
    const own = issue.message.startsWith('Invalid ') ? 'expected another form' : issue.message;
    const says = value === undefined || shown === HIDDEN || (typeof value === 'string' && own.includes(value));
    return told('invalid', says || (value !== null && typeof value === 'object') ? own : `${own}, found ${shown}`);
}
/** The names to choose from, where it is a choice between texts. */
function choicesAt(issue, judged) {
    if (issue.code === 'invalid_value')
        return issue.values.length > 1 ? issue.values.map(String) : [];
    if (issue.code !== 'invalid_union' || issue.errors.length > 0)
        return [];
    const parent = issue.path.slice(0, -1);
    const key = issue.path.at(-1);
    const options = schemasAt(judged.schema, parent, judged.value);
    return [...new Set(options.flatMap((option) => schema_walk_literals(schema_walk_definition(option).shape?.[key])))].map(String);
}
/** A number or a mapping where a text was due: what the text should look like, and how to write it. */
function textInstead(value, issue, judged) {
    if (value !== null && typeof value === 'object')
        return { remedy: 'A text that begins with { or [ must stand in quotes: "{name}".' };
    const [schema] = schemasAt(judged.schema, issue.path, judged.value);
    const again = schema.safeParse?.(String(value));
    const message = again?.error?.issues[0]?.message;
    if (message?.startsWith('expected '))
        return { expected: message.slice(9) };
    return message === undefined && value !== null ? { remedy: `Put it in quotes: "${String(value)}".` } : {};
}
function meaning(path, judged) {
    const parents = schemasAt(judged.schema, path.slice(0, -1), judged.value);
    for (const parent of parents) {
        const child = schema_walk_definition(parent).shape?.[String(path.at(-1))];
        if (child?.description)
            return `${String(path.at(-1))}: ${child.description}.`;
    }
    return undefined;
}
/** A message may quote what it is about; a variable's value is replaced by its name. */
function safe(message, tree) {
    let text = message;
    for (const mark of tree.marks.values()) {
        for (const { name, value } of mark.values) {
            if (value.length < 4 || !text.includes(value))
                continue;
            const pattern = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
            const begins = /^\w/.test(value) ? '(?<!\\w)' : '';
            const ends = /\w$/.test(value) ? '(?!\\w)' : '';
            text = text.replace(new RegExp(begins + pattern + ends, 'g'), () => `\${${name}}`);
        }
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/config/order.js
/** Names of the streams that must come first; a reference to the stream's own rows is none. */
function parentsOf(stream) {
    const named = [
        ...(stream.for_each ?? []).flatMap((block) => block.stream ?? []),
        ...Object.values(stream.references ?? {})
            .map(({ to }) => order_referred(to).stream)
            .filter((name) => name !== stream.name),
        ...(stream.after ?? []),
    ];
    return [...new Set(named)];
}
/** `teams.team_id` as its stream and its column. */
function order_referred(to) {
    const dot = to.indexOf('.');
    return { stream: to.slice(0, dot), column: to.slice(dot + 1) };
}
/** Parents first, else as written; or the first cycle, as the names along it. */
function orderStreams(streams) {
    const byName = new Map(streams.map((stream) => [stream.name, stream]));
    const done = new Set();
    const order = [];
    const trail = [];
    let cycle;
    const visit = (stream) => {
        if (done.has(stream.name) || cycle)
            return;
        if (trail.includes(stream.name)) {
            cycle = [...trail.slice(trail.indexOf(stream.name)), stream.name];
            return;
        }
        trail.push(stream.name);
        for (const parent of parentsOf(stream)) {
            const found = byName.get(parent);
            if (found)
                visit(found);
        }
        trail.pop();
        if (cycle)
            return;
        done.add(stream.name);
        order.push(stream);
    };
    for (const stream of streams)
        visit(stream);
    return cycle ? { cycle } : { order };
}

;// CONCATENATED MODULE: ./lib/config/plan.js
/** The same stream, read from this source; the column that tells the source says so. */
function withSource(stream, source) {
    const { fallback_column: column, include } = stream;
    return { ...stream, source, ...(column === undefined ? {} : { include: { ...include, [column]: source } }) };
}
/** The source of a stream of the same plan. */
function sourceOf(plan, stream) {
    const source = plan.sources[stream.source];
    if (!source)
        throw new Error(`plan without source "${stream.source}"`);
    return source;
}

;// CONCATENATED MODULE: ./lib/config/retype.js


const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
function wanted(issue) {
    if (issue.code === 'invalid_type')
        return [issue.expected === 'int' ? 'number' : issue.expected];
    return issue.code === 'invalid_value' ? issue.values.map((value) => typeof value) : [];
}
function retyped(text, kinds) {
    if (kinds.includes('boolean') && (text === 'true' || text === 'false'))
        return text === 'true';
    return kinds.includes('number') && NUMBER.test(text) ? Number(text) : undefined;
}
/**
 * Parses; where the schema wants a number or a boolean and the text was one variable and nothing else
 * (`page_size: ${SIZE}`), its value is read as such and the parse is done again. Booleans are `true` and `false` only.
 */
function parseRetyping(schema, value, marks, prefix) {
    for (;;) {
        // A config is parsed once: compiling its schemas to functions first would cost more than it saves.
        const result = schema.safeParse(value, { jitless: true });
        if (result.success)
            return result;
        let changed = false;
        for (const issue of everyIssue(result.error.issues)) {
            const text = valueAt(value, issue.path);
            if (typeof text !== 'string' || !marks.get(pathKey([...prefix, ...issue.path]))?.whole)
                continue;
            const next = retyped(text, wanted(issue));
            const last = issue.path.at(-1);
            if (next === undefined || last === undefined)
                continue;
            valueAt(value, issue.path.slice(0, -1))[last] = next;
            changed = true;
        }
        if (!changed)
            return result;
    }
}

// EXTERNAL MODULE: ./lib/checks/row-checks.js
var row_checks = __webpack_require__(6223);
// EXTERNAL MODULE: ./lib/expressions/guard.js
var guard = __webpack_require__(12594);
// EXTERNAL MODULE: ./lib/warehouse/sql-text.js
var sql_text = __webpack_require__(31455);
;// CONCATENATED MODULE: ./lib/config/check-rules.js



/** What must hold of a stream's checks and of where rows go that they take out. */
function checkFindings(name, { checks, write }) {
    const base = ['streams', name];
    const findings = ofChecks(checks, [...base, 'checks']);
    const path = [...base, 'write', 'quarantine'];
    if (write.quarantine === undefined)
        return findings;
    if (!(0,row_checks/* takesRowsOut */.C)(checks))
        findings.push({
            path,
            code: 'no_effect',
            message: 'no check takes rows out',
            remedy: 'Set on_fail: quarantine where rows are to be put aside, or remove this path.',
        });
    return findings;
}
/** Those of transforms judge a result that nothing is taken out of. */
function transformCheckFindings({ frame }) {
    return (frame?.transforms ?? []).flatMap(({ name, checks }, i) => {
        const path = ['transforms', i, 'checks'];
        const findings = ofChecks(checks, path);
        if ((0,row_checks/* takesRowsOut */.C)(checks))
            findings.push({
                path,
                code: 'no_effect',
                message: `${name} is the result of a query: no check takes rows out of it`,
                remedy: 'Use on_fail: warn or fail, or leave the rows out with WHERE.',
            });
        return findings;
    });
}
function ofChecks({ expressions, queries }, base) {
    const findings = [];
    for (const [key, list] of Object.entries({ expressions, queries })) {
        const names = list.map(({ name }) => name);
        names.forEach((name, i) => {
            if (names.indexOf(name) !== i)
                findings.push({
                    path: [...base, key, i, 'name'],
                    code: 'twice',
                    message: `a check is called "${name}" already`,
                });
        });
    }
    queries.forEach(({ query }, i) => {
        const wrong = (0,sql_text/* notOneQuery */.Kz)(query);
        if (!wrong)
            return;
        const { line, column } = (0,sql_text/* positionIn */.Nu)(query, wrong.at);
        findings.push({
            path: [...base, 'queries', i, 'query'],
            code: 'sql',
            message: `${wrong.message}, in line ${line}, column ${column} of the SQL`,
            remedy: 'Write one SELECT that gives one number.',
        });
    });
    expressions.forEach(({ name, sql }, i) => {
        try {
            (0,guard/* assertExpression */.X)({ sql, what: name });
        }
        catch (thrown) {
            const { message, remedy } = thrown;
            findings.push({ path: [...base, 'expressions', i, 'sql'], code: 'bad_expression', message, remedy });
        }
    });
    return findings;
}

// EXTERNAL MODULE: ./lib/core/template.js
var template = __webpack_require__(51909);
// EXTERNAL MODULE: ./lib/sinks/targets.js
var targets = __webpack_require__(37362);
// EXTERNAL MODULE: ./lib/sinks/parts/layout.js
var layout = __webpack_require__(73207);
;// CONCATENATED MODULE: ./lib/config/part-rules.js





/** Names of the run that the path of a target knows. */
const TARGET_NAMES = ['stream', 'date', 'timestamp'];
/** Names that a split fills, whatever it is. */
const SPLIT_NAMES = [...new Set([layout/* PART */.s3, ...Object.values(layout/* SPAN_NAMES */.aR).flat()])];
/** Whether the paths of a stream's targets fit its `split`, each other, and the write mode. */
function partFindings(name, { write, primary_key }) {
    const base = ['streams', name, 'write'];
    const paths = targets/* FORMATS */.hR.flatMap((format) => {
        const path = write[format];
        return path === undefined ? [] : [{ at: [...base, format], names: ownNames(path) }];
    });
    const first = paths[0];
    if (!first)
        return [];
    const findings = paths.flatMap(({ at, names }) => nameFindings(at, names, write.split));
    for (const { at, names } of paths.slice(1)) {
        if (sorted(names) === sorted(first.names))
            continue;
        const message = `this path is filled with ${shown(names)}, the other with ${shown(first.names)}`;
        findings.push({ path: at, code: 'split', message, remedy: 'Every target of a stream has the same parts.' });
    }
    return findings.length > 0 ? findings : modeFindings(base, write, columnList(primary_key), first.names);
}
const ownNames = (path) => [...new Set((0,template/* templateNames */.VQ)(path))].filter((one) => !TARGET_NAMES.includes(one));
const sorted = (names) => [...names].sort().join('\0');
const shown = (names) => names.length === 0 ? 'nothing' : names.map((one) => `{${one}}`).join(' and ');
function nameFindings(path, names, split) {
    const finding = (message, remedy) => ({ path, code: 'split', message, remedy });
    if (split === undefined) {
        const early = names.find((one) => SPLIT_NAMES.includes(one));
        const typo = names.map((one) => (0,nearest/* suggest */.Z)(one, TARGET_NAMES)).find((text) => text?.startsWith('Did'));
        if (typo !== undefined)
            return [finding(`nothing fills the template ${shown(names)}`, typo)];
        if (early === undefined)
            return [];
        const how = early === layout/* PART */.s3 ? '{ size: 50MB }' : `{ by: ${early}, column: created_at }`;
        return [finding(`nothing fills {${early}}`, `Add split: ${how}; names of columns need no split.`)];
    }
    const filled = 'size' in split ? [layout/* PART */.s3] : layout/* SPAN_NAMES */.aR[split.by];
    const needed = 'size' in split ? layout/* PART */.s3 : split.by;
    const foreign = names.find((one) => !filled.includes(one));
    if (foreign !== undefined)
        return [
            finding(`split does not fill {${foreign}}`, `It fills ${shown(filled)}; by columns it is written without split.`),
        ];
    if (names.includes(needed))
        return [];
    return [finding(`split needs {${needed}} in this path`, `For example data/items/{${needed}}.csv.`)];
}
/** A row that may move from file to file is looked for by its key alone. */
function modeFindings(base, write, key, names) {
    const columns = write.split === undefined ? names : 'by' in write.split ? [write.split.column] : [];
    const loose = columns.find((column) => !key.includes(column));
    if (loose === undefined)
        return [];
    const remedy = `Put ${loose} into the primary_key, or write one file.`;
    if (write.mode === 'scd2')
        return [{ path: [...base, 'mode'], code: 'split', message: 'a history cannot move from file to file', remedy }];
    if (write.dedupe_by === undefined)
        return [];
    const message = 'the newest of the records with one key is not looked for across files';
    return [{ path: [...base, 'dedupe_by'], code: 'split', message, remedy }];
}

;// CONCATENATED MODULE: ./lib/config/template-rules.js




/** Names that every request's templates know: the stream, and the run's first attempt in UTC (YYYY-MM-DD, YYYYMMDD_HHMMSS). */
const REQUEST_NAMES = ['stream', 'date', 'timestamp'];
/** Keys of `write` that are paths. */
const TARGET_KEYS = [...targets/* FORMATS */.hR, 'quarantine'];
/** Names of what an incremental stream asks for. */
const RANGE_NAMES = ['incremental.start', 'incremental.end'];
/** Keys of a stream in which templates are read; nowhere else. */
const REQUEST_KEYS = ['path', 'url', 'params', 'headers', 'body', 'form', 'include'];
/** The same for streams whose pages are no requests of ours alone. */
const KEYS = {
    site: ['start', 'params', 'include'],
    file: ['path', 'include'],
    sql: ['query', 'include'],
    module: ['params', 'include'],
};
/** Whether the value at this place of the document is read as a template. */
function isTemplate(path) {
    const [area, , key, inner] = path;
    if (area === 'sources')
        return key === 'headers' || key === 'params' || (key === 'http' && inner === 'headers');
    if (area === 'streams')
        return (REQUEST_KEYS.includes(key) ||
            key === 'start' ||
            key === 'query' ||
            (key === 'graphql' && inner === 'variables') ||
            (key === 'write' && TARGET_KEYS.includes(inner)));
    return area === 'report' && (path[1] === 'text' || path[1] === 'json');
}
/** Names of templates that nothing will fill, told before the first request. */
function templateFindings(name, options) {
    const base = ['streams', name];
    const targets = TARGET_KEYS.flatMap((key) => {
        // names of columns and of a split are judged by the rules about parts
        const own = key === 'quarantine' ? [] : (0,template/* templateNames */.VQ)(options.write[key] ?? '').map((one) => one.split('.')[0]);
        return checkValue(options.write[key], [...base, 'write', key], TARGET_NAMES, own);
    });
    const partition = (options.for_each ?? []).map((block) => block.as);
    const common = [...REQUEST_NAMES, ...(options.incremental ? RANGE_NAMES : [])];
    if (options.kind !== 'api') {
        const isRange = options.kind === 'site' && options.paginator?.type === 'url_range';
        const names = isRange ? [...common, 'page'] : common;
        const values = options;
        return [
            ...targets,
            ...KEYS[options.kind].flatMap((key) => checkValue(values[key], [...base, key], names, partition)),
        ];
    }
    const known = [...common, ...pagingNames(options.paginator)];
    const findings = REQUEST_KEYS.flatMap((key) => checkValue(options[key], [...base, key], known, partition));
    const variables = checkValue(options.graphql?.variables, [...base, 'graphql', 'variables'], known, partition);
    return [...targets, ...findings, ...variables];
}
/** Names that the templates of a stream's requests and columns refer to. */
function namesUsed(options) {
    const keys = options.kind === 'api' ? [...REQUEST_KEYS, 'graphql'] : KEYS[options.kind];
    const values = options;
    const read = keys.map((key) => key === 'graphql' && options.kind === 'api' ? options.graphql?.variables : values[key]);
    return [...new Set((0,template/* templateNames */.VQ)(JSON.stringify(read)))];
}
/** The same for what all requests of a source carry, and for the paths of reports. */
function frameTemplateFindings(frame) {
    if (!frame)
        return [];
    const ofSources = Object.entries(frame.sources).flatMap(([name, source]) => {
        const params = 'params' in source ? source.params : {};
        const headers = source.type === 'file' ? source.http.headers : 'headers' in source ? source.headers : {};
        const area = source.type === 'file' ? ['http', 'headers'] : ['headers'];
        return [
            ...checkValue(headers, ['sources', name, ...area], REQUEST_NAMES, []),
            ...checkValue(params, ['sources', name, 'params'], REQUEST_NAMES, []),
        ];
    });
    const { text, json } = frame.report;
    return [...ofSources, ...checkValue({ text, json }, ['report'], TARGET_NAMES, [])];
}
/** A paginator that puts its position into the path fills the names that its `*_param` options say. */
function pagingNames(paginator) {
    if (!('inject' in paginator) || paginator.inject !== 'path')
        return [];
    return Object.entries(paginator).flatMap(([key, value]) => key.endsWith('_param') && typeof value === 'string' ? [value] : []);
}
function checkValue(value, path, known, roots) {
    if (typeof value === 'string')
        return checkText(value, path, known, roots);
    if (value === null || typeof value !== 'object')
        return [];
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return entries.flatMap(([key, inner]) => checkValue(inner, [...path, key], known, roots));
}
/** `roots` are names below which anything may be asked for, `{team.team_id}`. */
function checkText(text, path, known, roots) {
    const names = (0,template/* templateNames */.VQ)(text).filter((name) => !known.includes(name) && !roots.includes(name.split('.')[0]));
    const findings = names.map((name) => {
        const all = [...known, ...roots];
        const near = (0,nearest/* suggest */.Z)(name, all);
        const remedy = near?.startsWith('Did') ? near : `Known here: ${all.map((one) => `{${one}}`).join(', ')}.`;
        return {
            path,
            code: 'unknown_name',
            message: `nothing fills the template {${name}}`,
            remedy: `${remedy} A literal brace is written "{{".`,
        };
    });
    const loose = /(?<!\{)\{(\s+[\w.-]+\s*|[\w.-]+\s+)\}(?!\})/.exec(text);
    if (loose) {
        const message = 'a template holds a name and no spaces';
        findings.push({ path, code: 'unknown_name', message, remedy: `Write {${loose[1].trim()}}.` });
    }
    return findings;
}

;// CONCATENATED MODULE: ./lib/config/for-each-rules.js


/** Where a block of `for_each` stands: it is a mapping, or one of a list. */
function blockPath(name, options, index) {
    const base = ['streams', name, 'for_each'];
    return (options.for_each?.length ?? 0) > 1 ? [...base, index] : base;
}
/** What the partitions of a stream need so that each asks for something of its own. */
function forEachFindings(name, options, { streams }) {
    const blocks = options.for_each ?? [];
    const used = namesUsed(options);
    const isIncremental = (block) => streams.some((stream) => stream.name === block.stream && stream.options.incremental !== undefined);
    return blocks.flatMap((block, index) => {
        const path = blockPath(name, options, index);
        return [
            ...(isIncremental(block) ? keyFindings(name, options) : []),
            ...batchFindings(block, options, path),
            ...for_each_rules_nameFindings(blocks, index, path),
            ...useFindings(block, used, path),
            ...whereFindings(block, path),
        ];
    });
}
/** A partition that lost a page is asked for again as a whole: what came of it before would be appended a second time. */
function keyFindings(name, { write, primary_key }) {
    if (write.mode !== 'append' || columnList(primary_key).length > 0)
        return [];
    return [
        {
            path: ['streams', name, 'write', 'mode'],
            code: 'missing_key',
            message: 'append for the changed records of a stream needs a primary_key: a partition that lost a page is asked for again, and what it brought before would be doubled',
            remedy: 'Name the columns that identify a record: `primary_key: id`.',
        },
    ];
}
function for_each_rules_nameFindings(blocks, index, path) {
    const { as } = blocks[index];
    if (blocks.findIndex((block) => block.as === as) < index)
        return [
            {
                path: [...path, 'as'],
                code: 'for_each',
                message: `two blocks of for_each are called "${as}"`,
                remedy: 'Give each a name of its own with `as`.',
            },
        ];
    if (![...REQUEST_NAMES, 'incremental'].includes(as))
        return [];
    const message = `{${as}} means something else already`;
    return [{ path: [...path, 'as'], code: 'for_each', message, remedy: 'Choose another name.' }];
}
function useFindings({ as, stream, values }, used, path) {
    const own = used.filter((name) => name === as || name.startsWith(`${as}.`));
    if (own.length === 0) {
        const example = stream === undefined ? `{${as}}` : `{${as}.id}`;
        return [
            {
                path: [...path, 'as'],
                code: 'for_each',
                message: `no template uses "${as}": each partition would ask for the same`,
                remedy: `Write ${example} where the request differs.`,
            },
        ];
    }
    const whole = stream !== undefined && own.includes(as);
    const inner = values !== undefined ? own.find((name) => name !== as) : undefined;
    if (whole)
        return [
            {
                path: [...path, 'as'],
                code: 'for_each',
                message: `{${as}} is a whole record of ${stream}`,
                remedy: `Name one of its columns: {${as}.id}.`,
            },
        ];
    if (inner === undefined)
        return [];
    const message = `{${inner}} asks for a column, and ${as} stands for one value of a list`;
    return [{ path: [...path, 'as'], code: 'for_each', message, remedy: `Write {${as}}.` }];
}
function batchFindings({ batch }, { kind }, path) {
    if (batch === undefined || kind !== 'sql')
        return [];
    const message = 'a query takes single values, no lists of them';
    return [
        {
            path: [...path, 'batch'],
            code: 'for_each',
            message,
            remedy: 'Leave batch out, or join the tables in the query.',
        },
    ];
}
function whereFindings({ values, where }, path) {
    if (values === undefined || where === undefined)
        return [];
    const message = 'where is a condition on records; a list has none';
    return [{ path: [...path, 'where'], code: 'for_each', message, remedy: 'Leave out what should not count.' }];
}

// EXTERNAL MODULE: ./lib/incremental/formats.js + 1 modules
var formats = __webpack_require__(91554);
// EXTERNAL MODULE: ./lib/incremental/reckon.js
var reckon = __webpack_require__(80796);
// EXTERNAL MODULE: ./lib/incremental/value.js
var value = __webpack_require__(77);
;// CONCATENATED MODULE: ./lib/incremental/rules.js



/** What does not go together in an `incremental:` block, before anything is asked. */
function incrementalProblems(options) {
    const problems = [];
    const { tryRead } = (0,reckon/* createReckoning */.fv)(options, '');
    const [start, end] = [options.start, options.end].map((mark) => mark === undefined ? undefined : tryRead(String(mark)));
    for (const [key, mark, value] of [
        ['start', options.start, start],
        ['end', options.end, end],
    ])
        if (mark !== undefined && !value)
            problems.push({ key, message: `"${mark}" is not written as format says: ${options.format}` });
    const order = start && end ? (0,value/* compare */.UD)(start, end) : 0;
    if (start && end && order === undefined)
        problems.push({ key: 'end', message: `the start is ${(0,value/* nameOf */.Vb)(start)}, the end ${(0,value/* nameOf */.Vb)(end)}` });
    else if (order !== undefined && order > 0)
        problems.push({ key: 'end', message: 'the end lies before the start' });
    const example = start ?? end;
    const isDate = (0,formats/* isDateFormat */.YO)(options.format) ?? (example ? example.kind === 'time' : undefined);
    for (const key of ['lookback', 'window']) {
        const by = options[key];
        const value = example ?? sampleOf(options.format);
        if (by === undefined || !value)
            continue;
        if (value.kind === 'text' || 'ms' in by !== (value.kind === 'time'))
            problems.push({ key, message: (0,reckon/* distanceProblem */.Dj)(value, by), remedy: (0,reckon/* distanceRemedy */.up)(value) });
    }
    if (options.window !== undefined && options.start === undefined)
        problems.push({ key: 'window', message: 'window needs start: the first window begins there' });
    else if (options.window !== undefined && isDate === false && options.end === undefined)
        problems.push({ key: 'window', message: 'windows of numbers need end: nothing else tells the last one' });
    if (options.window !== undefined && options.newest_first)
        problems.push({
            key: 'newest_first',
            message: 'windows are asked for oldest first: newest_first does not go with window',
        });
    if (options.param_format !== undefined && isDate === false)
        problems.push({ key: 'param_format', message: 'param_format is for cursors that are dates' });
    return problems;
}
/** What cursors of a format are like, where no start shows it. */
const sampleOf = (format) => format === undefined
    ? undefined
    : format === 'text'
        ? { kind: 'text', value: '' }
        : format === 'number'
            ? { kind: 'number', value: 0n, scale: 0 }
            : { kind: 'time', ms: 0, ns: 0, repeated: 0, write: () => '' };

;// CONCATENATED MODULE: ./lib/config/incremental-rules.js



/** What an incremental stream needs so that it asks for what changed, and loses none of it. */
function incrementalFindings(name, options) {
    if (!isIncremental(options))
        return [];
    const base = ['streams', name, 'incremental'];
    const ofOptions = incrementalProblems(options.incremental).map(({ key, message, remedy }) => ({ path: [...base, key], code: 'incremental', message, remedy }));
    return [...incremental_rules_modeFindings(name, options), ...ofOptions, ...incremental_rules_useFindings(options, base)];
}
const isIncremental = (options) => options.incremental !== undefined;
/** What lies at the cursor comes again in every run: without a key it would be doubled, and a replace would drop the rest. */
function incremental_rules_modeFindings(name, { write, primary_key }) {
    const path = ['streams', name, 'write', 'mode'];
    if (write.mode === 'replace')
        return [
            {
                path,
                code: 'incremental',
                message: 'mode replace keeps only what a run brings, which is only what changed',
                remedy: 'Write `mode: merge` with a primary_key; or take `incremental` out to read all in each run.',
            },
        ];
    if (columnList(primary_key).length > 0 || write.mode === 'merge')
        return [];
    const message = 'an incremental stream needs a primary_key: what lies at its cursor comes again in every run';
    return [
        {
            path: ['streams', name, 'incremental'],
            code: 'missing_key',
            message,
            remedy: 'Name the columns that identify a record: `primary_key: id`.',
        },
    ];
}
function incremental_rules_useFindings(options, base) {
    const { incremental, kind } = options;
    const names = new Set(namesUsed(options));
    const has = (end) => incremental[`${end}_param`] !== undefined || names.has(`incremental.${end}`) || kind === 'module';
    const findings = [];
    const tell = (key, message, remedy) => void findings.push({ path: [...base, key], code: 'incremental', message, remedy });
    for (const key of ['start_param', 'end_param'])
        if (kind !== 'api' && incremental[key] !== undefined)
            tell(key, `${key} is a parameter of requests to an API`, `Write {incremental.${key.slice(0, -6)}} ${incremental_rules_PLACES[kind]}.`);
    if (!has('start') && !incremental.filter && !incremental.newest_first)
        tell('cursor_field', 'nothing asks for what changed: every run would read all', `${kind === 'api' ? 'Set start_param' : `Write {incremental.start} ${incremental_rules_PLACES[kind]}`}; where the source cannot be asked, set filter: true, or newest_first: true if it lists the newest first.`);
    if (incremental.window !== undefined && !has('end') && !incremental.filter)
        tell('window', 'nothing says where a window ends: each would bring all behind it as well', `${kind === 'api' ? 'Set end_param' : `Write {incremental.end} ${incremental_rules_PLACES[kind]}`}.`);
    if (names.has('incremental.start') && incremental.start === undefined && kind !== 'module')
        tell('cursor_field', '{incremental.start} has no value in the first run', 'Set incremental.start.');
    if (names.has('incremental.end') &&
        incremental.window === undefined &&
        incremental.end === undefined &&
        kind !== 'module')
        tell('cursor_field', '{incremental.end} has no value', 'Set incremental.window or incremental.end.');
    return findings;
}
/** Where a stream of a kind takes the start. */
const incremental_rules_PLACES = {
    api: 'in the request',
    site: 'in `start` or `params`',
    file: 'in `path`',
    sql: 'in `query` (it is bound as a value)',
    module: 'in `params`',
};

;// CONCATENATED MODULE: ./lib/config/output-rules.js



/** Every file that the config would write, with `{stream}` filled in; other names are the same for all streams of a run. */
function outputsOf(parsed) {
    const { frame, streams } = parsed;
    const outputs = streams.flatMap(({ name, options }) => targets/* FORMATS */.hR.map((format) => ({
        path: ['streams', name, 'write', format],
        text: options.write[format]?.replaceAll('{stream}', name),
    })));
    for (const { name, options } of streams)
        outputs.push({
            path: ['streams', name, 'write', 'quarantine'],
            text: options.write.quarantine?.replaceAll('{stream}', name),
        });
    outputs.push({ path: ['datapackage'], text: frame?.datapackage }, { path: ['report', 'text'], text: frame?.report.text }, { path: ['report', 'json'], text: frame?.report.json }, { path: ['report', 'html'], text: frame?.report.html }, { path: ['log', 'file'], text: frame?.log.file }, { path: ['warehouse', 'sqlite'], text: frame?.warehouse?.sqlite });
    for (const [i, { csv }] of (frame?.transforms ?? []).entries())
        outputs.push({ path: ['transforms', i, 'csv'], text: csv });
    return outputs.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}
/** Outputs stay inside the workspace, apart from each other and from the config itself. */
function outputFindings(parsed) {
    const taken = new Map();
    const findings = [];
    for (const output of outputsOf(parsed)) {
        if ((0,output_path/* samePathKey */.tT)(output.text) === (0,output_path/* samePathKey */.tT)(parsed.file)) {
            findings.push({ path: output.path, code: 'output_clash', message: 'this is the config itself' });
            continue;
        }
        const last = output.path.at(-1);
        const format = last === 'quarantine' ? 'csv' : targets/* FORMATS */.hR.find((one) => one === last);
        const problem = format ? (0,output_path/* dataPathProblem */.lI)(output.text, format) : (0,output_path/* outputPathProblem */.qH)(output.text);
        if (problem) {
            findings.push({ path: output.path, code: 'output_path', message: `this path ${problem}` });
            continue;
        }
        const key = (0,output_path/* samePathKey */.tT)(output.text);
        const clash = taken.get(key) ?? [...taken].find(([other]) => inside(other, key) || inside(key, other))?.[1];
        if (clash) {
            const message = `this is written by ${dotted(clash.path)} already, or one of the two is a folder of the other`;
            findings.push({
                path: output.path,
                code: 'output_clash',
                message,
                remedy: 'Give each output a path of its own; {stream} is the name of the stream.',
            });
        }
        taken.set(key, output);
    }
    return findings;
}
const inside = (folder, file) => file.startsWith(`${folder}/`);
/** The paths of a data package lie below it. */
function packageFindings({ frame, streams }) {
    const path = frame?.datapackage;
    if (path === undefined)
        return [];
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const outside = streams
        .flatMap(({ options }) => (0,targets/* targetsOf */.QR)(options.write))
        .find((one) => !one.path.startsWith(folder));
    if (outside === undefined && path.endsWith('.json'))
        return [];
    const message = outside ? `${outside.path} does not lie below ${folder}` : 'does not end in .json';
    const remedy = 'Put it beside the data or above them: datapackage.json';
    return [{ path: ['datapackage'], code: 'output_path', message, remedy }];
}
/** Two streams must not replace each other's object. */
function objectFindings(parsed) {
    const taken = new Map();
    const findings = [];
    for (const { name, options } of parsed.streams) {
        const own = options.publish?.s3;
        const s3 = own ?? parsed.frame?.publish.s3;
        if (!s3 || /\{(hash|path)\}/.test(s3.key))
            continue;
        for (const { path: file } of (0,targets/* targetsOf */.QR)(options.write)) {
            const [, stem = '', ext = ''] = /([^/]+?)(?:\.([^/]*))?$/.exec(file) ?? [];
            const known = { stream: name, name: stem, ext };
            const key = `${s3.bucket}/${s3.key.replace(/\{(stream|name|ext)\}/g, (_, part) => known[part] ?? '')}`;
            const other = taken.get(key);
            if (other !== undefined) {
                const path = own ? ['streams', name, 'publish', 's3', 'key'] : ['publish', 's3', 'key'];
                const message = other === name
                    ? `two files of the stream ${name} have the same key`
                    : `the streams ${other} and ${name} have the same key`;
                const remedy = other === name ? 'Put {ext} into the key.' : 'Put {stream} into the key.';
                findings.push({ path, code: 'output_clash', message, remedy });
            }
            taken.set(key, name);
        }
    }
    return findings;
}

// EXTERNAL MODULE: ./lib/core/charset.js
var core_charset = __webpack_require__(5211);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/extract/selector-kind.js
var selector_kind = __webpack_require__(70263);
// EXTERNAL MODULE: ./lib/extract/selector-syntax.js
var selector_syntax = __webpack_require__(89898);
;// CONCATENATED MODULE: ./lib/config/selector-rules.js



/** Selectors and paths of a stream that do not parse, or do not serve where they stand: where, why, and what was meant. */
function selectorFindings(base, options) {
    const { items, table, fields, paginator, detail, wait_for } = options;
    return [
        ...chain([...base, 'items'], items, 'elements'),
        ...chain([...base, 'table', ...(table && 'head_rows' in table ? ['select'] : [])], table?.select, 'elements'),
        ...ofFields([...base, 'fields'], fields),
        ...chain([...base, 'wait_for'], wait_for, 'css'),
        ...(paginator && 'select' in paginator
            ? chain([...base, 'paginator', 'select'], paginator.select, paginator.type === 'load_more' ? 'css' : undefined)
            : []),
        ...(paginator?.type === 'crawl' ? chain([...base, 'paginator', 'follow'], paginator.follow) : []),
        ...(detail ? ofFields([...base, 'detail', 'fields'], detail.fields) : []),
        ...chain([...base, 'detail', 'wait_for'], detail?.wait_for, 'css'),
    ];
}
/** The selectors of the sources' sessions. */
function sessionFindings({ frame }) {
    return Object.entries(frame?.sources ?? {}).flatMap(([name, source]) => {
        if (source.type !== 'site' || !source.session)
            return [];
        const base = ['sources', name, 'session'];
        const { login, expired } = source.session;
        const keys = ['form', 'submit', 'success', 'failure'];
        return [
            ...keys.flatMap((key) => chain([...base, 'login', key], one(login?.[key]), 'elements')),
            ...chain([...base, 'expired'], expired, 'elements'),
        ];
    });
}
const one = (selector) => (selector === undefined ? [] : [selector]);
function ofFields(base, fields) {
    return Object.entries(fields).flatMap(([name, { select, path, fields: inner }]) => [
        ...chain([...base, name, 'select'], select, inner ? 'elements' : undefined),
        ...pathFindings([...base, name, 'path'], path),
        ...(inner ? ofFields([...base, name, 'fields'], inner) : []),
    ]);
}
/** A column's name with a blank in it is no path, and need not be one. */
function pathFindings(path, text) {
    if (text === undefined || /\s/.test(text))
        return [];
    try {
        (0,json/* parsePath */.Rr)(text);
        return [];
    }
    catch (thrown) {
        return [{ path, code: 'bad_value', message: thrown.message }];
    }
}
function chain(path, selectors, only) {
    return (selectors ?? []).flatMap((selector) => {
        const problem = (0,selector_syntax/* checkSelector */.S)(selector);
        const unfit = problem ? undefined : whyUnfit(selector, only);
        if (unfit !== undefined)
            return [{ path, code: 'bad_selector', ...unfit }];
        if (!problem)
            return [];
        const { message, at, hint } = problem;
        return [
            {
                path,
                code: 'bad_selector',
                message: `the selector ${JSON.stringify(selector)} does not parse: ${message}, at character ${at + 1}`,
                ...(hint === undefined ? {} : { remedy: hint }),
            },
        ];
    });
}
function whyUnfit(selector, only) {
    const { kind } = (0,selector_kind/* kindOf */.I)(selector);
    if (only === 'elements' && kind === 'regex')
        return {
            message: `the selector ${JSON.stringify(selector)} is a pattern, which finds texts and no elements`,
            remedy: 'Write CSS or XPath here.',
        };
    if (only === 'css' && (kind !== 'css' || selector.includes('::')))
        return {
            message: `the selector ${JSON.stringify(selector)} serves the browser, which takes only CSS that finds an element`,
        };
    return undefined;
}

;// CONCATENATED MODULE: ./lib/config/site-rules.js



/** What must hold in a stream of a site. */
function siteFindings(name, options, parsed) {
    if (options.kind !== 'site')
        return [];
    const base = ['streams', name];
    return [
        ...selectorFindings(base, options),
        ...fieldFindings(base, options),
        ...detailFindings(base, options),
        ...pagingFindings(base, options),
        ...renderFindings(base, options, parsed),
    ];
}
/** What must hold in the sources that are sites. */
const siteSourceFindings = (parsed) => [
    ...charsetFindings(parsed),
    ...sessionFindings(parsed),
];
function charsetFindings({ frame }) {
    return Object.entries(frame?.sources ?? {}).flatMap(([name, source]) => {
        if (source.type !== 'site' || source.charset === undefined || (0,core_charset/* isCharset */.VJ)(source.charset))
            return [];
        return [
            {
                path: ['sources', name, 'charset'],
                code: 'bad_value',
                message: `"${source.charset}" is no charset that is known`,
                remedy: 'Write a label of the Encoding Standard such as utf-8, windows-1252, shift_jis or gb18030.',
            },
        ];
    });
}
function fieldFindings(base, options) {
    const { items, table, data, fields, detail, include } = options;
    const findings = [];
    if (items && Object.keys(fields).length === 0)
        findings.push({
            path: [...base, 'items'],
            code: 'missing_key',
            message: 'items without fields gives empty records',
            remedy: 'Add `fields:` with a column and its selector.',
        });
    if (!table && !data)
        findings.push(...pathsOfNothing([...base, 'fields'], fields));
    if (detail)
        findings.push(...pathsOfNothing([...base, 'detail', 'fields'], detail.fields));
    for (const name of [...Object.keys(detail?.fields ?? {}), ...Object.keys(include)]) {
        if (Object.hasOwn(fields, name))
            findings.push({
                path: [...base, Object.hasOwn(include, name) ? 'include' : 'detail'],
                code: 'column',
                message: `the column "${name}" stands in \`fields\` too`,
            });
    }
    return findings;
}
/** Elements have no paths; only records of `data` and `table` do. */
function pathsOfNothing(base, fields) {
    return Object.entries(fields)
        .filter(([, { path }]) => path !== undefined)
        .map(([name]) => ({
        path: [...base, name, 'path'],
        code: 'bad_value',
        message: 'path serves with `data` or `table` only, in fields of the list',
        remedy: 'Write a selector: `select:`.',
    }));
}
function detailFindings(base, { detail, fields, table, data }) {
    if (!detail || Object.hasOwn(fields, detail.follow))
        return [];
    if (Object.keys(fields).length === 0 && (table || data))
        return [];
    const path = [...base, 'detail', 'follow'];
    const known = Object.keys(fields);
    return [
        { path, code: 'column', message: `no field is called "${detail.follow}"`, remedy: (0,nearest/* suggest */.Z)(detail.follow, known) },
    ];
}
function pagingFindings(base, { paginator, start }) {
    if (paginator?.type !== 'url_range')
        return [];
    const path = [...base, 'start'];
    const findings = [];
    if (!start.every((one) => one.includes('{page}')))
        findings.push({
            path,
            code: 'missing_key',
            message: 'url_range needs {page} in start',
            remedy: 'Write the number as {page}: /catalogue/page-{page}.html',
        });
    if (paginator.to < paginator.from)
        findings.push({
            path: [...base, 'paginator', 'to'],
            code: 'bad_value',
            message: `to (${paginator.to}) lies before from (${paginator.from})`,
        });
    return findings;
}
/** What only a browser can do, where the config forbids it. */
function renderFindings(base, options, { frame }) {
    const source = frame?.sources[options.source];
    const render = options.render ?? (source?.type === 'site' ? source.render : 'auto');
    const { paginator, data } = options;
    const needs = paginator?.type === 'load_more' || paginator?.type === 'infinite_scroll'
        ? ['paginator', paginator.type]
        : data?.capture !== undefined
            ? ['data', 'capture']
            : undefined;
    if (!needs || render !== 'static')
        return [];
    const [key, what] = needs;
    const message = `${what} needs the browser, and render is static`;
    return [{ path: [...base, key], code: 'bad_value', message, remedy: 'Write `render: auto` or `render: browser`.' }];
}

;// CONCATENATED MODULE: ./lib/config/source-rules.js

/** What local files, databases and modules need of their paths. */
function sourceFindings({ frame }) {
    return Object.entries(frame?.sources ?? {}).flatMap(([name, source]) => {
        if (source.type === 'module')
            return outsideFinding(source.module, ['sources', name, 'module'], false);
        if (source.type === 'file' && source.base !== undefined && !isRemote(source.base))
            return source.allow_outside ? [] : outsideFinding(source.base, ['sources', name, 'base'], true);
        if (source.type === 'sql' && source.url.startsWith('sqlite:') && !source.allow_outside)
            return outsideFinding(source.url.slice('sqlite:'.length), ['sources', name, 'url'], true);
        return [];
    });
}
/** Whether what a stream falls back to can give the same. */
function fallbackFindings(name, options, { frame }) {
    const { fallback, fallback_column: column, source, include } = options;
    const base = ['streams', name];
    const code = 'fallback';
    const findings = [];
    if (column !== undefined && fallback === undefined)
        findings.push({ path: [...base, 'fallback_column'], code, message: 'fallback_column goes with fallback' });
    if (column !== undefined && Object.hasOwn(include, column))
        findings.push({ path: [...base, 'fallback_column'], code, message: `include names "${column}" already` });
    if (fallback === undefined || fallback === 'last_good' || !frame)
        return findings;
    const path = [...base, 'fallback', 'source'];
    const names = Object.keys(frame.sources);
    const other = frame.sources[fallback.source];
    const own = frame.sources[source];
    if (!other)
        findings.push({
            path,
            code: 'unknown_source',
            message: `no source is called "${fallback.source}"`,
            remedy: (0,nearest/* suggest */.Z)(fallback.source, names),
        });
    else if (fallback.source === source)
        findings.push({
            path,
            code,
            message: 'this is the source that the stream has anyway',
            remedy: 'Name another one.',
        });
    else if (own && own.type !== other.type)
        findings.push({
            path,
            code,
            message: `${fallback.source} is of type ${other.type}, ${source} of type ${own.type}`,
        });
    return findings;
}
/** The same for a stream's own keys. */
function streamSourceFindings(name, options, { frame }) {
    const base = ['streams', name];
    if (options.kind === 'sql')
        return quotedFindings(options.query ?? '', [...base, 'query']);
    if (options.kind !== 'file')
        return [];
    const source = frame?.sources[options.source];
    const isLocal = !isRemote(options.path) && source?.type === 'file' && !isRemote(source.base ?? '');
    const outside = isLocal && !source.allow_outside ? outsideFinding(options.path, [...base, 'path'], true) : [];
    const url = /^https?:/i.test(options.path) || (source?.type === 'file' && /^https?:/i.test(source.base ?? ''));
    if (!url || !options.path.replace(/\?.*$/, '').includes('*'))
        return outside;
    return [
        {
            path: [...base, 'path'],
            code: 'pattern',
            message: 'files at a URL cannot be listed, so that its path is no pattern',
            remedy: 'Name the one file; a stream for each, where there are several.',
        },
    ];
}
const isRemote = (place) => /^(s3|https?):\/\//i.test(place);
function outsideFinding(path, at, canAllow) {
    const isAbsolute = /^([/\\~]|[A-Za-z]:)/.test(path);
    let depth = 0;
    const leaves = path.split('/').some((step) => {
        if (step === '..')
            depth -= 1;
        else if (step !== '' && step !== '.')
            depth += 1;
        return depth < 0;
    });
    if (!isAbsolute && !leaves)
        return [];
    const message = isAbsolute
        ? 'this path is absolute; expected one relative to the workspace'
        : 'this path leads out of the workspace';
    const remedy = canAllow ? 'If that is meant, set `allow_outside: true` on the source.' : 'Put the file there.';
    return [{ path: at, code: 'outside', message, remedy }];
}
/** A value is bound, not pasted: between quotes its place would be a text like any other. */
function quotedFindings(query, path) {
    const inQuotes = /'(?:[^']|'')*'/g;
    const quoted = query.match(inQuotes)?.find((text) => /(?<!\{)\{[A-Za-z_][\w.-]*\}(?!\})/.test(text));
    if (quoted === undefined)
        return [];
    const message = `the template in ${quoted} stands between quotes; its value is bound and needs none`;
    return [{ path, code: 'quoted_template', message, remedy: `Write ${quoted.slice(1, -1)} without the quotes.` }];
}

;// CONCATENATED MODULE: ./lib/config/transforms.js

/** SQL does not tell upper from lower case in names, unless they are quoted; two tables that differ only so are refused. */
const fold = (name) => name.toLowerCase();
function readsTable({ sql }, table) {
    return (0,sql_text/* tablesRead */.E3)(sql).some((name) => fold(name) === fold(table));
}
/** Streams whose tables the transform reads. */
function streamsRead(plan, transform) {
    return plan.streams.map(({ name }) => name).filter((name) => readsTable(transform, name));
}
/** Transforms whose tables it reads; a name that its own WITH defines is not its own table. */
function sourcesOf(transform, all) {
    const own = (0,sql_text/* tablesDefined */.xw)(transform.sql).map(fold);
    return all.filter(({ table, name }) => table !== undefined && readsTable(transform, table) && !(name === transform.name && own.includes(fold(table))));
}
/** Each after those whose tables it reads, else as written; or the first cycle, as the names along it. */
function orderTransforms(all) {
    const done = new Set();
    const order = [];
    const trail = [];
    let cycle;
    const visit = (transform) => {
        if (done.has(transform) || cycle)
            return;
        if (trail.includes(transform)) {
            cycle = [...trail.slice(trail.indexOf(transform)), transform].map(({ name }) => name);
            return;
        }
        trail.push(transform);
        for (const source of sourcesOf(transform, all))
            visit(source);
        trail.pop();
        if (cycle)
            return;
        done.add(transform);
        order.push(transform);
    };
    for (const transform of all)
        visit(transform);
    return cycle ? { cycle } : { order };
}

;// CONCATENATED MODULE: ./lib/config/transform-rules.js


/** What must hold of transforms and of the names that tables have. */
function transformFindings(parsed) {
    const transforms = parsed.frame?.transforms ?? [];
    const hasTables = parsed.frame?.warehouse !== undefined || transforms.length > 0;
    return [
        ...transforms.flatMap((transform, i) => ofTransform(transform, ['transforms', i], transforms)),
        ...transform_rules_nameFindings(transforms, parsed),
        ...(hasTables ? tableFindings(transforms, parsed) : []),
        ...cycleFindings(transforms),
    ];
}
function ofTransform(transform, path, all) {
    const { name, sql, csv, table } = transform;
    const findings = [];
    if (csv === undefined && table === undefined)
        findings.push({
            path,
            code: 'missing_key',
            message: `the transform ${name} has no target`,
            remedy: `Give it a file (csv: data/${name}.csv), a table (table: ${name}), or both.`,
        });
    const wrong = (0,sql_text/* notOneQuery */.Kz)(sql);
    if (wrong) {
        const { line, column } = (0,sql_text/* positionIn */.Nu)(sql, wrong.at);
        findings.push({
            path: [...path, 'sql'],
            code: 'sql',
            message: `${wrong.message}, in line ${line}, column ${column} of the SQL`,
            remedy: 'Write one SELECT; the result goes where `csv` and `table` say.',
        });
    }
    for (const other of all)
        if (other.table === undefined && other !== transform && readsTable(transform, other.name))
            findings.push({
                path: [...path, 'sql'],
                code: 'no_table',
                message: `${name} reads ${other.name}, which is a transform without a table`,
                remedy: `Add table: ${other.name} to it.`,
            });
    return findings;
}
/** Bookmarks and reports know streams and transforms by their names. */
function transform_rules_nameFindings(transforms, { streamNames }) {
    const taken = new Map(streamNames.map((name) => [name.toLowerCase(), 'a stream']));
    return transforms.flatMap(({ name }, i) => {
        const other = taken.get(name.toLowerCase());
        taken.set(name.toLowerCase(), 'another transform');
        if (other === undefined)
            return [];
        const message = `${other} is called "${name}" already`;
        return [{ path: ['transforms', i, 'name'], code: 'name_clash', message, remedy: 'Give it a name of its own.' }];
    });
}
/** No database tells these apart, or takes them. */
function tableFindings(transforms, { streamNames }) {
    const tables = [
        ...streamNames.map((name) => [['streams', name], name]),
        ...transforms.flatMap(({ table }, i) => table === undefined ? [] : [[['transforms', i, 'table'], table]]),
    ];
    const taken = new Map();
    return tables.flatMap(([path, table]) => {
        const key = table.toLowerCase();
        const other = taken.get(key);
        taken.set(key, table);
        const on = path[0] === 'streams' ? { on: 'key' } : {};
        if (other !== undefined)
            return [{ path, code: 'name_clash', message: `two tables would be called "${table}" and "${other}"`, ...on }];
        return /^(sqlite_|_adip_)/.test(key)
            ? [
                {
                    path,
                    code: 'name_clash',
                    message: `no table can be called "${table}"`,
                    remedy: 'Names that begin with sqlite_ or _adip_ are taken.',
                    ...on,
                },
            ]
            : [];
    });
}
function cycleFindings(transforms) {
    const sorted = orderTransforms(transforms);
    if ('order' in sorted)
        return [];
    const at = transforms.findIndex(({ name }) => name === sorted.cycle[0]);
    const message = sorted.cycle.length === 2
        ? `the transform ${sorted.cycle[0]} reads its own table`
        : `the transforms wait for each other: ${sorted.cycle.join(' → ')}`;
    return [{ path: ['transforms', at, 'sql'], code: 'cycle', message }];
}

// EXTERNAL MODULE: ./lib/sinks/merge-rules.js
var merge_rules = __webpack_require__(76770);
;// CONCATENATED MODULE: ./lib/config/write-rules.js


/** Columns of the records that `write` names, by where it does. */
function writeColumns(write) {
    const one = (column) => (column === undefined ? [] : [column]);
    return [
        [['sort_by'], columnList(write.sort_by)],
        [['ignore_columns'], write.ignore_columns ?? []],
        [['dedupe_by'], one(write.dedupe_by)],
        [['scd2', 'at'], one((0,merge_rules/* historyOf */.om)(write)?.at)],
        [['deleted', 'field'], one((0,merge_rules/* goneOf */.Bl)(write)?.field)],
    ];
}
/** What a write mode needs, and options that mean nothing in it. */
function writeFindings(name, options) {
    const { write } = options;
    const key = columnList(options.primary_key);
    const base = ['streams', name, 'write'];
    const found = (option, code, message, remedy) => ({
        path: [...base, ...option],
        code,
        message,
        remedy,
    });
    const findings = [];
    const { mode } = write;
    if (mode !== 'replace' && mode !== 'append' && key.length === 0)
        findings.push(found(['mode'], 'missing_key', `mode ${mode} needs a primary_key`, 'Name the column or columns that identify a record: `primary_key: id`.'));
    for (const [option, modes] of Object.entries(MODES_OF))
        if (isGiven(write, option) && !modes.includes(mode))
            findings.push(found([option], 'write_mode', `${option} means nothing in mode ${mode}`, `It is for ${modes.join(', ')}.`));
    if ((0,merge_rules/* seeksAbsent */.Xc)(write) && options.incremental)
        findings.push(found(['deleted'], 'deleted_incremental', 'an incremental stream never reads everything, so it cannot tell what is gone', 'Name the column in which the source says it, `deleted: { field: is_deleted }`, or leave incremental out.'));
    return [...findings, ...columnFindings(write, key, found)];
}
/** In which modes an option means something. */
const MODES_OF = {
    deleted: ['merge', 'scd2'],
    max_deleted: ['merge', 'scd2'],
    ignore_columns: ['replace', 'merge', 'scd2'],
    dedupe_by: ['merge', 'insert_only', 'scd2'],
    scd2: ['scd2'],
};
function isGiven(write, option) {
    const value = write[option];
    return value !== undefined && value !== 'keep';
}
function columnFindings(write, key, found) {
    const history = (0,merge_rules/* historyOf */.om)(write);
    const gone = (0,merge_rules/* goneOf */.Bl)(write);
    const findings = [];
    const inKey = key.find((column) => write.ignore_columns?.includes(column));
    if (inKey !== undefined)
        findings.push(found(['ignore_columns'], 'column', `"${inKey}" is part of primary_key`, 'The key tells rows apart: leave it out.'));
    if (write.ignore_columns && write.mode === 'replace' && key.length === 0)
        findings.push(found(['ignore_columns'], 'missing_key', 'without a primary_key no row is known to be the same as before', 'Name the column or columns that identify a record: `primary_key: id`.'));
    if (history && write.sort_by !== undefined)
        findings.push(found(['sort_by'], 'write_mode', 'a history is sorted by key and time', 'Leave sort_by out.'));
    if (history && history.from === history.to)
        findings.push(found(['scd2', 'valid_to'], 'column', 'valid_from and valid_to are one column', 'Give them two names.'));
    if (history?.at !== undefined && write.dedupe_by !== undefined)
        findings.push(found(['dedupe_by'], 'write_mode', 'scd2.at tells already which record is the newer one', 'Leave dedupe_by out.'));
    const own = (0,merge_rules/* ownColumns */.Yc)(write).find((column) => key.includes(column) || column === history?.at || column === gone?.field);
    if (own !== undefined)
        findings.push(found(history ? ['scd2'] : ['deleted'], 'column', `the column "${own}" is written here and read as the records' own`, history ? 'Choose other names for valid_from and valid_to.' : 'Choose another name: `deleted: { column: … }`.'));
    if (write.max_deleted !== undefined && !gone && (write.mode === 'merge' || write.mode === 'scd2'))
        findings.push(found(['max_deleted'], 'write_mode', 'nothing is deleted here', 'Say what becomes of rows that are gone: `deleted: delete`.'));
    return findings;
}

;// CONCATENATED MODULE: ./lib/config/rules.js













/** All rules across keys, streams and the whole document. */
function judge(parsed) {
    return [
        ...parsed.streams.flatMap(({ name, options }) => [
            ...rules_keyFindings(name, options),
            ...writeFindings(name, options),
            ...referenceFindings(name, options, parsed),
            ...templateFindings(name, options),
            ...partFindings(name, options),
            ...checkFindings(name, options),
            ...forEachFindings(name, options, parsed),
            ...incrementalFindings(name, options),
            ...siteFindings(name, options, parsed),
            ...streamSourceFindings(name, options, parsed),
            ...fallbackFindings(name, options, parsed),
        ]),
        ...frameTemplateFindings(parsed.frame),
        ...siteSourceFindings(parsed),
        ...sourceFindings(parsed),
        ...rules_cycleFindings(parsed),
        ...outputFindings(parsed),
        ...packageFindings(parsed),
        ...objectFindings(parsed),
        ...transformFindings(parsed),
        ...transformCheckFindings(parsed),
    ];
}
/** Columns that the config names must be able to exist. */
function rules_keyFindings(name, options) {
    const findings = [];
    const base = ['streams', name];
    const key = columnList(options.primary_key);
    const named = [
        [[...base, 'primary_key'], key],
        ...writeColumns(options.write).map(([path, columns]) => [
            [...base, 'write', ...path],
            columns,
        ]),
        [[...base, 'incremental', 'cursor_field'], columnList(options.incremental?.cursor_field)],
        ...Object.keys(options.checks.columns).map((column) => [
            [...base, 'checks', 'columns', column],
            [column],
        ]),
        ...Object.keys(options.schema?.columns ?? {}).map((column) => [
            [...base, 'schema', 'columns', column],
            [column],
        ]),
        ...Object.keys(options.references ?? {}).map((column) => [
            [...base, 'references', column],
            [column],
        ]),
    ];
    for (const [path, columns] of named) {
        const twice = columns.find((column, i) => columns.indexOf(column) !== i);
        if (twice !== undefined)
            findings.push({ path, code: 'column', message: `the column "${twice}" stands twice` });
        for (const column of columns) {
            const gone = whyGone(column, options);
            if (gone)
                findings.push({ path, code: 'column', ...gone });
        }
    }
    return findings;
}
function whyGone(column, options) {
    if (options.kind === 'site') {
        // what the data themselves call their columns is known only when they are there
        if (Object.keys(options.fields).length === 0 && (options.table || options.data))
            return undefined;
        const known = [
            ...Object.keys(options.fields),
            ...Object.keys(options.detail?.fields ?? {}),
            ...Object.keys(options.include),
        ];
        const all = known.flatMap((field) => [field, `${field}_currency`]);
        return all.includes(column)
            ? undefined
            : { message: `no field is called "${column}"`, remedy: (0,nearest/* suggest */.Z)(column, known) };
    }
    return whyGoneFromRecord(column, options);
}
/** `address` in `remove`, `only` and `rename` speaks of `address.city` too. */
function whyGoneFromRecord(column, options) {
    const { include, only, remove, rename = {} } = options;
    const separator = 'flatten' in options ? options.flatten.separator : '.';
    const covers = (name) => column === name || column.startsWith(name + separator);
    if (options.kind === 'file' && column === options.file_column)
        return undefined;
    if (Object.hasOwn(include, column) || Object.values(rename).some(covers))
        return undefined;
    if (remove?.some(covers))
        return { message: `the column "${column}" is taken away by \`remove\`` };
    if (only && !only.some(covers))
        return { message: `the column "${column}" is not in \`only\``, remedy: (0,nearest/* suggest */.Z)(column, only) };
    const old = Object.keys(rename).find(covers);
    const now = old === undefined ? undefined : rename[old] + column.slice(old.length);
    return now === undefined
        ? undefined
        : { message: `the column "${column}" is renamed to "${now}"`, remedy: `Write "${now}".` };
}
/** Streams that are named must be there. */
function referenceFindings(name, options, parsed) {
    const base = ['streams', name];
    const named = [
        ...(options.for_each ?? []).flatMap(({ stream }, i) => stream === undefined ? [] : [[[...blockPath(name, options, i), 'stream'], stream]]),
        ...(options.after ?? []).map((stream, i) => [[...base, 'after', i], stream]),
        ...Object.entries(options.references ?? {}).map(([column, reference]) => [
            [...base, 'references', column],
            order_referred(reference.to).stream,
        ]),
    ];
    const unknown = named
        .filter(([, stream]) => !parsed.streamNames.includes(stream))
        .map(([path, stream]) => ({
        path,
        code: 'unknown_stream',
        message: `no stream is called "${stream}"`,
        remedy: (0,nearest/* suggest */.Z)(stream, parsed.streamNames),
    }));
    return [...unknown, ...referredColumnFindings(name, options, parsed)];
}
/** So must their columns, as far as the config tells what they have. */
function referredColumnFindings(name, options, { streams }) {
    return Object.entries(options.references ?? {}).flatMap(([column, { to }]) => {
        const parent = order_referred(to);
        const other = streams.find((stream) => stream.name === parent.stream);
        const gone = other && whyGone(parent.column, other.options);
        const path = ['streams', name, 'references', column];
        return gone ? [{ path, code: 'column', ...gone, message: `${parent.stream}: ${gone.message}` }] : [];
    });
}
function rules_cycleFindings(parsed) {
    const sorted = orderStreams(parsed.streams.map(({ name, options }) => ({ ...options, name })));
    if ('order' in sorted)
        return [];
    const message = `the streams wait for each other: ${sorted.cycle.join(' → ')}`;
    return [{ path: ['streams', sorted.cycle[0]], code: 'cycle', message, on: 'key' }];
}

;// CONCATENATED MODULE: ./lib/config/parse.js















/**
 * Reads a config: YAML, variables, schema, and what must hold between keys. Pure: asks nothing of any server or disk.
 * @throws InvalidConfigError (a ConfigError) with all problems at once, each with line and column
 */
function parseConfig(text, context) {
    const source = readSource(text, context.file);
    if (source.problems.length > 0)
        throw new InvalidConfigError(sortProblems(source.problems));
    const tree = readTree(source, context.env, isTemplate);
    if (context.secrets)
        registerSecrets(tree, context.secrets);
    const { value } = tree;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
        const message = `expected a mapping with version, sources and streams, found ${value === null ? 'nothing' : 'something else'}`;
        throw new InvalidConfigError([...tree.problems, problemAt(tree, [], { code: 'wrong_type', message })]);
    }
    // What expands without end is not judged any further.
    if (tree.problems.some(({ code }) => code === 'yaml_bomb' || code === 'too_deep'))
        throw new InvalidConfigError(sortProblems(tree.problems));
    const { parsed, problems } = judgeTree(tree);
    const all = [...tree.problems, ...problems];
    if (all.length > 0 || !parsed.frame)
        throw new InvalidConfigError(sortProblems(all));
    return assemble(parsed, parsed.frame, tree);
}
function judgeTree(tree) {
    const frame = parseRetyping(frameSchema, tree.value, tree.marks, []);
    const judged = { tree, schema: frameSchema, value: tree.value, prefix: [] };
    const problems = frame.success ? [] : explain(frame.error.issues, judged);
    for (const area of ['sources', 'streams']) {
        const entries = valueAt(tree.value, [area]);
        if (entries !== null && typeof entries === 'object' && !Array.isArray(entries) && Object.keys(entries).length === 0)
            problems.push(problemAt(tree, [area], { code: 'missing_key', message: `expected at least one entry in ${area}` }));
    }
    const raw = valueAt(tree.value, ['streams']);
    const isMapping = raw !== null && typeof raw === 'object' && !Array.isArray(raw);
    const entries = isMapping ? Object.entries(raw) : [];
    const streams = [];
    for (const [name, value] of entries) {
        const { options, problems: found } = judgeStream(name, value, tree);
        problems.push(...found);
        if (options)
            streams.push({ name, options });
    }
    const streamNames = entries.map(([name]) => name);
    const parsed = {
        file: tree.source.file,
        frame: frame.success ? frame.data : undefined,
        streams,
        streamNames,
    };
    problems.push(...judge(parsed).map(({ path, ...rest }) => problemAt(tree, path, rest)));
    return { parsed, problems };
}
/** A stream's schema is that of its source's type; where the source is unknown, the one that its keys look like. */
function judgeStream(name, value, tree) {
    const prefix = ['streams', name];
    const sources = valueAt(tree.value, ['sources']);
    const names = sources !== null && typeof sources === 'object' && !Array.isArray(sources) ? Object.keys(sources) : [];
    const source = valueAt(value, ['source']);
    const problems = [];
    if (typeof source === 'string' && names.length > 0 && !names.includes(source)) {
        const message = `no source is called "${source}"`;
        problems.push(problemAt(tree, [...prefix, 'source'], { code: 'unknown_source', message, remedy: (0,nearest/* suggest */.Z)(source, names) }));
    }
    const type = typeof source === 'string' ? valueAt(sources, [source, 'type']) : undefined;
    const kind = isKind(type) ? type : kindByLooks(value);
    const schema = streamSchemas[kind];
    const result = parseRetyping(schema, value, tree.marks, prefix);
    if (result.success)
        return { options: { kind, ...result.data }, problems };
    return { problems: [...problems, ...explain(result.error.issues, { tree, schema, value, prefix })] };
}
const isKind = (type) => typeof type === 'string' && Object.hasOwn(streamSchemas, type);
/** What a stream's keys say where nothing is known of its source. */
function kindByLooks(value) {
    const has = (key) => valueAt(value, [key]) !== undefined;
    if (['items', 'fields', 'start'].filter(has).length > 1)
        return 'site';
    return has('query') || has('table') ? 'sql' : 'api';
}
/** The plan out of what the schemas accepted. */
function assemble(parsed, frame, tree) {
    const sorted = orderStreams(parsed.streams.map(({ name, options }) => ({ ...options, name })));
    const order = 'order' in sorted ? sorted.order : [];
    const sources = Object.entries(frame.sources).map(([name, options]) => [
        name,
        { ...options, name, hidden: hiddenBelow(tree, ['sources', name]) },
    ]);
    return {
        ...frame,
        name: frame.name ?? fileStem(parsed.file),
        file: parsed.file,
        sources: Object.fromEntries(sources),
        streams: order.map((stream) => settle(stream, hiddenBelow(tree, ['streams', stream.name]))),
        variables: variableNames(tree),
        warnings: shortSecrets(tree).map((one) => tooShort(one, tree)),
        place(path) {
            const position = tree.keyAt(path);
            return position && { position, frame: tree.source.frame(position) };
        },
    };
}
function tooShort({ path, name }, tree) {
    const message = `the value of \${${name}} is too short to be masked: wherever it stands in a log, it can be read`;
    const remedy = `Choose one of at least ${secrets/* SHORTEST_SECRET */.c} characters where you can.`;
    return { ...problemAt(tree, path, { code: 'short_secret', message, remedy }), severity: 'warning' };
}
/** A stream's options with what follows from them. */
function settle(stream, hidden) {
    const { include } = withSource({ ...stream, include: stream.include }, stream.source);
    const named = { hidden, include, primary_key: columnList(stream.primary_key) };
    if (stream.kind !== 'api')
        return { ...stream, ...named };
    const sends = stream.body ?? stream.form ?? stream.graphql;
    const settled = { ...stream, ...named, method: stream.method ?? (sends ? 'POST' : 'GET') };
    return settled;
}
/** `customers` of `data/customers.csv.gz`. */
function fileStem(path) {
    const base = path.split(/[/\\]/).at(-1) ?? path;
    return base.replace(/(?<=.)\..*$/, '') || 'adip';
}

;// CONCATENATED MODULE: ./lib/config/from-url.js





/**
 * The plan of the URL-only form: one source, one stream named after the output file, pages and records found by
 * themselves. Nothing is interpolated.
 * @throws ConfigError where the URL is none of http or https, or the output lies where no output may
 */
function planFromUrl({ url, output }) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
        throw new errors/* ConfigError */.xL('config_invalid', 'the input "url" is not a whole URL of http or https', {
            remedy: 'Write it as in https://api.example.com/v1/stations.',
        });
    const problem = (0,output_path/* dataPathProblem */.lI)(output, 'csv');
    if (problem)
        throw new errors/* ConfigError */.xL('config_invalid', `the input "output" ${problem}: ${JSON.stringify(output)}`, {
            remedy: 'Name a file inside the workspace, such as data/stations.csv.',
        });
    const name = streamName(output);
    const frame = frameSchema.parse({
        version: 1,
        sources: { [name]: { type: 'api', base_url: parsed.origin } },
        streams: {},
    });
    const stream = apiStreamSchema.parse({
        source: name,
        url: literal(parsed.href),
        write: { csv: literal(output) },
    });
    const source = frame.sources[name];
    return {
        ...frame,
        name,
        file: '',
        sources: { [name]: { ...source, name, hidden: [] } },
        streams: [settle({ ...stream, kind: 'api', name }, [])],
        variables: [],
        warnings: [],
        place: () => undefined,
    };
}
const literal = (text) => text.replace(/[{}]/g, '$&$&');
/** The output's stem as a name that the config would accept. */
function streamName(output) {
    const stem = fileStem(output)
        .replace(/[^\w-]/g, '_')
        .slice(0, 60);
    return /^[A-Za-z_]/.test(stem) ? stem : `_${stem}`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./lib/config/json-schema.js


/** JSON Schema (draft 2020-12) of the config, for editors: what may be written, with meanings and defaults. */
function configJsonSchema() {
    const schema = json_schema_processors/* toJSONSchema */.bl(config_configSchema, {
        io: 'input',
        target: 'draft-2020-12',
        unrepresentable: 'any',
        reused: 'ref',
    });
    return {
        ...withVariables(schema),
        title: 'adip-ingest config',
        description: `What adip-ingest reads, checks, writes and publishes. \${NAME} is replaced by an environment variable.`,
    };
}
const json_schema_PLACEHOLDER = { type: 'string', pattern: '\\$\\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\\}' };
/** Where a number, a choice or a text of a certain form is due, a variable may stand instead. */
function withVariables(value) {
    if (Array.isArray(value))
        return value.map(withVariables);
    if (value === null || typeof value !== 'object')
        return value;
    const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walkKey(key, inner)]));
    const { type, pattern, enum: choices } = node;
    const isName = Array.isArray(choices) && choices.length === 1;
    const narrow = type === 'integer' ||
        type === 'number' ||
        type === 'boolean' ||
        pattern !== undefined ||
        (Array.isArray(choices) && !isName);
    if (!narrow || node['const'] !== undefined)
        return node;
    const { description, default: preset, $schema, ...rest } = node;
    const kept = { description, default: preset, $schema };
    return {
        ...Object.fromEntries(Object.entries(kept).filter(([, inner]) => inner !== undefined)),
        anyOf: [rest, json_schema_PLACEHOLDER],
    };
}
/** Names of keys are no place for variables, defaults and choices are no schemas; what lists schemas by name is none itself. */
function walkKey(key, inner) {
    if (key === 'properties' || key === '$defs')
        return Object.fromEntries(Object.entries(inner).map(([name, schema]) => [name, withVariables(schema)]));
    return ['default', 'enum', 'const', 'required', 'propertyNames', 'examples'].includes(key)
        ? inner
        : withVariables(inner);
}

;// CONCATENATED MODULE: ./lib/config/reference.js





/** Markdown tables of every key of the config, out of the definitions that judge it. */
function referenceTables() {
    const sections = sectionsOf('', configSchema, [], []);
    const isOfStream = ({ path }) => path[0] === 'streams';
    const ordered = [...sections.filter((section) => !isOfStream(section)), ...sections.filter(isOfStream)];
    return toldOnce(ordered).map(renderSection).join('\n\n');
}
/**
 * A table for each mapping: the document, each kind of source, stream, paginator, and blocks with keys of their own.
 * @param around shapes of the mappings that this one lies in: fields contain fields, and are told once
 */
function sectionsOf(title, schema, path, around = []) {
    const shape = definition(schema).shape ?? {};
    if (around.includes(shape))
        return [];
    const own = { title, path, schema };
    const inner = Object.entries(shape).flatMap(([key, child]) => childSections(child, [...path, key], [...around, shape]));
    return [own, ...inner];
}
function childSections(schema, path, around) {
    if (takesAnything(schema))
        return [];
    return alternatives(schema).flatMap((option, _, all) => {
        const def = definition(option);
        if (def.type === 'record')
            return childSections(def.valueType, [...path, '<name>'], around);
        if (def.type === 'array')
            return childSections(def.element, [...path.slice(0, -1), `${path.at(-1)}[]`], around);
        if (def.type !== 'object')
            return [];
        const mappings = all.filter((one) => definition(one).type === 'object');
        return sectionsOf(mappings.length > 1 ? variantName(option) : '', option, path, around);
    });
}
/** Keys that only streams of one kind of source have. */
const TOLD_BY = { items: 'site', file_column: 'file', order_by: 'sql', max_pages: 'module' };
/** What tells this mapping from the others at the same place: its `type`, or the keys that only streams of one kind have. */
function variantName(schema) {
    const shape = definition(schema).shape ?? {};
    const [type] = literals(shape['type']);
    if (type !== undefined)
        return String(type);
    const told = Object.entries(TOLD_BY).find(([key]) => Object.hasOwn(shape, key));
    return told?.[1] ?? 'api';
}
/**
 * The same block stands in several places (retry of api and of site): told once, where it comes first. Blocks of one name
 * that differ (numbered pages of an API and of a site) are told apart; those of APIs come first.
 */
function toldOnce(sections) {
    const seen = new Set();
    const named = new Set();
    return sections
        .filter(({ schema }) => {
        const { shape } = definition(schema);
        return seen.has(shape) ? false : seen.add(shape);
    })
        .map((section) => {
        const name = `${section.path.join('.')} ${section.title}`;
        const isTaken = section.title !== '' && named.has(name);
        named.add(name);
        return isTaken ? { ...section, title: `${section.title} of a site` } : section;
    });
}
/** What the folders of variants say of each of them in one sentence. */
function summaryOf(schema) {
    const { shape } = definition(schema);
    const found = [...authenticators.list, ...paginators.list].find((one) => definition(one.schema).shape === shape);
    return found?.summary ?? '';
}
function renderSection({ title, path, schema }) {
    const heading = path.length === 0 ? 'The document' : `\`${path.join('.')}\`${title ? `, ${title}` : ''}`;
    const { description } = unwrap(schema);
    const rows = Object.entries(definition(schema).shape ?? {}).map(([key, child]) => renderRow(key, child, key === 'type' ? summaryOf(schema) : ''));
    const table = ['| key | type | default | meaning |', '|---|---|---|---|', ...rows].join('\n');
    return [`#### ${heading}`, ...(description ? [escapeCell(description)] : []), table].join('\n\n');
}
function renderRow(key, schema, summary) {
    const cells = [`\`${key}\``, typeName(schema), defaultText(schema), escapeCell(describe(schema) || summary)];
    return `| ${cells.join(' | ')} |`;
}
/** The nearest description: wrapping a schema (optional, default) hides the one inside. */
function describe(schema) {
    const { description } = schema;
    if (description !== undefined)
        return description;
    const { innerType } = definition(schema);
    return innerType ? describe(innerType) : '';
}
function defaultText(schema) {
    const def = definition(schema);
    if (def.type === 'default' || def.type === 'prefault')
        return presetText(def.defaultValue, schema);
    if (def.type === 'optional')
        return '';
    if (def.innerType)
        return defaultText(def.innerType);
    return '**needed**';
}
function presetText(value, schema) {
    if (typeof value === 'number' && typeName(schema) === 'duration')
        return `\`${compactDuration(value)}\``;
    if (value === null || value === '' || value === undefined)
        return '';
    if (typeof value !== 'object')
        return `\`${String(value)}\``;
    if (Object.keys(value).length === 0)
        return '';
    return 'type' in value ? `\`type: ${String(value.type)}\`` : `\`${JSON.stringify(value)}\``;
}
const escapeCell = (text) => text.replace(/[|<>]/g, (char) => (char === '|' ? '\\|' : char === '<' ? '&lt;' : '&gt;')).replace(/\s+/g, ' ');

;// CONCATENATED MODULE: ./lib/config/index.js
















/***/ }),

/***/ 94701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lI: () => (/* binding */ dataPathProblem),
/* harmony export */   qH: () => (/* binding */ outputPathProblem),
/* harmony export */   tT: () => (/* binding */ samePathKey)
/* harmony export */ });
/**
 * Why a path cannot be an output, undefined where it can: it must stay inside the workspace by its letters (the real
 * path, through symlinks, is looked at when it is written) and away from what git, GitHub and the run keep there.
 */
function outputPathProblem(path) {
    if (/\p{Cc}/u.test(path))
        return 'holds a control character';
    if (/^([/\\]|[A-Za-z]:)/.test(path))
        return 'is absolute; expected a path relative to the workspace';
    if (path.startsWith('~'))
        return 'begins with "~"; expected a path relative to the workspace';
    if (path.includes('\\'))
        return 'holds a backslash; write "/" between folders';
    const steps = normalize(path);
    if (steps === undefined)
        return 'leads out of the workspace';
    if (steps.length === 0 || path.endsWith('/'))
        return 'names a folder; expected a file';
    // Trailing dots and spaces vanish on some file systems, so that ".git." would be ".git" there.
    const [first] = steps.map((step) => step.toLowerCase().replace(/[. ]+$/, ''));
    if (['.git', '.github', '.adip'].includes(first) || steps.some((step) => step.toLowerCase() === '.git'))
        return `lies in ${first}/, which outputs must leave alone`;
    if (/^\.env(\.|$)/.test(steps.at(-1).toLowerCase()))
        return 'is a file of secrets, which outputs must leave alone';
    return undefined;
}
/**
 * Why a path is no place for data of this format, undefined where it is: its name says what it holds, so that a slip of
 * the pen (`csv: package.json`) never replaces a file of another kind.
 */
function dataPathProblem(path, format) {
    const problem = outputPathProblem(path);
    if (problem)
        return problem;
    const { pattern, names } = ENDINGS[format];
    return pattern.test(path) ? undefined : `does not end in ${names}`;
}
const ENDINGS = {
    csv: { pattern: /\.(csv|tsv|txt)(\.gz)?$|\.gz$/i, names: '.csv, .csv.gz, .tsv or .txt, as a CSV file does' },
    ndjson: {
        pattern: /\.(ndjson|jsonl)(\.gz)?$/i,
        names: '.ndjson or .jsonl, as an NDJSON file does, or these with .gz',
    },
    parquet: { pattern: /\.parquet$/i, names: '.parquet, as a Parquet file does' },
};
function normalize(path) {
    const steps = [];
    for (const step of path.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step === '..') {
            if (steps.pop() === undefined)
                return undefined;
        }
        else
            steps.push(step);
    }
    return steps;
}
/** A path in the form in which two names of one file are equal, on file systems that ignore case too. */
const samePathKey = (path) => (normalize(path) ?? [path]).join('/').toLowerCase();


/***/ }),

/***/ 27553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ withoutPassword),
/* harmony export */   n0: () => (/* binding */ looksSecret),
/* harmony export */   s1: () => (/* binding */ urlPasswords)
/* harmony export */ });
const WORDS = /(^|[_\-.\s])(pass|pwd|key|apikey|auth|authorization|authentication|cookie|private|signature|dsn|jwt|bearer|pat|pin|otp|credentials?)([_\-.\s\d]|$)|password|passwd|passphrase|token|secret|apikey|access_?key|credential/i;
/** A variable, header, parameter or option whose name says that its value is a secret: `CRM_PASSWORD`, `X-API-Key`. */
function looksSecret(name) {
    return WORDS.test(name.replace(/([a-z\d])([A-Z])/g, '$1_$2'));
}
/** The password inside a URL (`postgres://user:password@host`), decoded and as written; empty where there is none. */
function urlPasswords(text) {
    if (!URL.canParse(text))
        return [];
    const { password } = new URL(text);
    if (password === '')
        return [];
    try {
        return [password, decodeURIComponent(password)];
    }
    catch {
        return [password];
    }
}
/** The URL with its password replaced; any other text as it is. */
function withoutPassword(text) {
    const [password] = urlPasswords(text);
    return password === undefined ? text : text.replace(/^([a-z][\w+.-]*:\/\/[^/?#]*?):[^/?#]*@/i, '$1:***@');
}


/***/ }),

/***/ 60121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zp: () => (/* binding */ PATTERN_LIMIT),
  W$: () => (/* binding */ TEXT_LIMIT),
  wV: () => (/* binding */ boundedPattern),
  kM: () => (/* binding */ patternSchema)
});

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/core/pattern-cost.js
/** Steps of a search that are done before anyone notices. */
const FREE_STEPS = 5_000_000;
/**
 * A bound on what can repeat or branch in a regular expression, or undefined where repetitions stand inside each other or it
 * refers back: those can take exponential time. Each `*`, `+`, `?`, `{…}` and `|` counts, wherever it stands.
 */
function countBranches(source) {
    let branches = 0;
    const groups = [];
    let closed;
    for (let i = 0; i < source.length; i++) {
        const char = source[i];
        let group;
        if (char === '\\') {
            if (/[1-9k]/.test(source[i + 1] ?? ''))
                return undefined;
            i += 1;
        }
        else if (char === '[')
            i = endOfClass(source, i);
        else if (char === '(') {
            groups.push(branches);
            if (source[i + 1] === '?')
                i += 1;
        }
        else if (char === ')')
            group = branches - (groups.pop() ?? 0);
        else if (char === '|')
            branches += 1;
        else if ('*+?{'.includes(char)) {
            if (closed !== undefined && closed > 0)
                return undefined;
            branches += 1;
            if (char === '{')
                i = source.indexOf('}', i);
            if (i < 0)
                return undefined;
            if (source[i + 1] === '?')
                i += 1;
        }
        closed = group;
    }
    return branches;
}
function endOfClass(source, start) {
    for (let i = start + 1; i < source.length; i++) {
        if (source[i] === '\\')
            i += 1;
        else if (source[i] === ']')
            return i;
    }
    return source.length;
}
/** Whether a search of so long a text ends soon, whatever the text is. */
function isCheap(branches, length) {
    if (branches === undefined || branches > 12)
        return false;
    let steps = length + 1;
    for (let i = 1; i <= branches; i++) {
        steps *= (length + 1 + i) / (i + 1);
        if (steps > FREE_STEPS)
            return false;
    }
    return steps <= FREE_STEPS;
}

;// CONCATENATED MODULE: ./lib/core/bounded-pattern.js




/** Longest pattern that a config may hold, in characters. */
const PATTERN_LIMIT = 500;
/** Only this much of a text is searched, in characters. */
const TEXT_LIMIT = 64 * 1024;
const TIME_LIMIT_MS = 250;
const MOST_MATCHES = 10_000;
/** A regular expression in a config; a text after parsing, checked to compile. */
const patternSchema = schemas/* string */.YjP()
    .min(1)
    .max(PATTERN_LIMIT, `a pattern may have ${PATTERN_LIMIT} characters at most`)
    .refine(compiles, 'this is not a regular expression that JavaScript understands');
function compiles(source) {
    try {
        new RegExp(source, 'u');
        return true;
    }
    catch {
        return false;
    }
}
const ONE = 'found = pattern.exec(text)';
const ALL = `found = Array.from(text.matchAll(pattern)).slice(0, ${MOST_MATCHES})`;
const scripts = new Map();
let shared;
// Only an interrupt can stop a search that backtracks for hours, and a vm's timeout is the one way to get it.
function runWithTimeout(source, pattern, text) {
    shared ??= (0,external_node_vm_.createContext)({});
    const script = scripts.get(source) ?? new external_node_vm_.Script(source);
    scripts.set(source, script);
    shared['pattern'] = pattern;
    shared['text'] = text;
    script.runInContext(shared, { timeout: TIME_LIMIT_MS });
    const found = shared['found'];
    // A page must not live on in the context.
    shared['text'] = shared['found'] = undefined;
    return found;
}
const groupsOf = (match) => Array.from(match, (group) => group ?? '');
/**
 * @param flags of a regular expression; `u` is always set, `g` and `y` make no sense here
 * @throws {SyntaxError} where `source` is none, {RangeError} where it is too long
 */
function boundedPattern(source, flags = '') {
    if (source.length > PATTERN_LIMIT)
        throw new RangeError(`the pattern is longer than ${PATTERN_LIMIT} characters`);
    const pattern = new RegExp(source, `u${flags}`);
    const global = new RegExp(source, `gu${flags}`);
    const branches = countBranches(source);
    return {
        test: (text) => search(text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text) !== null,
        match(text) {
            const found = search(text);
            return found ? groupsOf(found) : undefined;
        },
        matchAll(text) {
            const all = isCheap(branches, text.length)
                ? Array.from(text.matchAll(global)).slice(0, MOST_MATCHES)
                : bounded(ALL, global, text);
            return all.map(groupsOf);
        },
    };
    function search(text) {
        if (isCheap(branches, text.length))
            return pattern.exec(text);
        return bounded(ONE, pattern, text);
    }
    function bounded(script, by, text) {
        try {
            return runWithTimeout(script, by, text);
        }
        catch (cause) {
            throw new errors/* StreamError */.lm('pattern_too_slow', `the pattern /${source}/ took more than ${TIME_LIMIT_MS} ms`, {
                remedy: 'Simplify the pattern: avoid repetitions inside repetitions, such as (a+)+.',
                cause,
            });
        }
    }
}


/***/ }),

/***/ 5211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ decodeCharset),
/* harmony export */   VJ: () => (/* binding */ isCharset),
/* harmony export */   eP: () => (/* binding */ charsetOf),
/* harmony export */   hE: () => (/* binding */ declaredCharset),
/* harmony export */   y2: () => (/* binding */ byteOrderMark)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** The name that the WHATWG gives to the charset of a label (`latin1` is `windows-1252`); undefined where it knows none. */
function charsetOf(label) {
    try {
        return new TextDecoder(label).encoding;
    }
    catch {
        return undefined;
    }
}
/** Whether a label names a charset that can be read. */
const isCharset = (label) => charsetOf(label) !== undefined;
/** The charset that a byte order mark tells, and the bytes that the mark takes. */
function byteOrderMark(body) {
    if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf)
        return { charset: 'utf-8', length: 3 };
    if (body[0] === 0xff && body[1] === 0xfe)
        return { charset: 'utf-16le', length: 2 };
    if (body[0] === 0xfe && body[1] === 0xff)
        return { charset: 'utf-16be', length: 2 };
    return undefined;
}
/** The charset that a content type names, where it is one that is known. */
function declaredCharset(contentType) {
    const label = /;\s*charset\s*=\s*["']?([^"';,\s]+)/i.exec(contentType)?.[1];
    return label === undefined ? undefined : charsetOf(label);
}
/**
 * Text of bytes without a byte order mark.
 * @param charset a known one
 * @returns replaced: invalid sequences that became U+FFFD, without those that stood there as such
 */
function decodeCharset(bytes, charset) {
    const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
    if (!text.includes('\ufffd'))
        return { text, replaced: 0 };
    return { text, replaced: Math.max(0, text.split('\ufffd').length - 1 - genuine(bytes, charset)) };
}
/** How often U+FFFD itself is written; the other charsets cannot write it. */
function genuine(bytes, charset) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (charset === 'utf-8')
        return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer) ? Number.POSITIVE_INFINITY : count(buffer, [0xef, 0xbf, 0xbd], 1);
    if (charset === 'utf-16le')
        return count(buffer, [0xfd, 0xff], 2);
    if (charset === 'utf-16be')
        return count(buffer, [0xff, 0xfd], 2);
    if (charset === 'gb18030' || charset === 'gbk')
        return count(buffer, [0x84, 0x31, 0xa4, 0x37], 1);
    return 0;
}
function count(buffer, sequence, step) {
    const wanted = Buffer.from(sequence);
    let found = 0;
    for (let at = buffer.indexOf(wanted); at !== -1; at = buffer.indexOf(wanted, at + 1))
        if (at % step === 0)
            found += 1;
    return found;
}


/***/ }),

/***/ 6838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   hW: () => (/* binding */ formatReader),
/* harmony export */   nF: () => (/* binding */ dateFormatProblem)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20693);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23132);


/** Pattern and meaning of each token. */
const TOKENS = {
    yyyy: ['year', () => '[0-9]{4}'],
    yy: ['year', () => '[0-9]{2}'],
    MMMM: ['monthName', (names) => anyOf(names.months)],
    MMM: ['monthName', (names) => anyOf(names.months)],
    MM: ['month', () => '[0-9]{2}'],
    M: ['month', () => '[0-9]{1,2}'],
    dd: ['day', () => '[0-9]{2}'],
    d: ['day', () => '[0-9]{1,2}'],
    HH: ['hour', () => '[0-9]{2}'],
    H: ['hour', () => '[0-9]{1,2}'],
    hh: ['halfHour', () => '[0-9]{2}'],
    h: ['halfHour', () => '[0-9]{1,2}'],
    mm: ['minute', () => '[0-9]{2}'],
    ss: ['second', () => '[0-9]{2}'],
    SSS: ['millisecond', () => '[0-9]{3}'],
    a: ['half', (names) => anyOf(names.halves)],
    EEEE: ['weekday', (names) => anyOf(names.weekdays)],
    EEE: ['weekday', (names) => anyOf(names.weekdays)],
    // One to three of them: they differ in what they write, not in what is read.
    X: ['zone', () => 'Z|[+-][0-9]{2}(?::?[0-9]{2})?'],
    z: ['zone', () => 'GMT[+-][0-9]{1,2}(?::[0-9]{2})?|[A-Za-z]+(?:/[A-Za-z_+-]+)*'],
};
const PIECE = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;
/** What is wrong with a format, in words; undefined where it can be read. */
function dateFormatProblem(format) {
    if (format === 'unix' || format === 'unix_ms')
        return undefined;
    const pieces = piecesOf(format);
    if (!pieces)
        return 'a quote is not closed';
    const tokens = pieces.flatMap((piece) => ('token' in piece ? [piece.token] : []));
    const unknown = tokens.find((token) => !Object.hasOwn(TOKENS, token));
    if (unknown !== undefined)
        return `"${unknown}" means nothing in a date format; the tokens are ${Object.keys(TOKENS).join(' ')}, text stands in 'quotes'`;
    const meanings = tokens.map((token) => TOKENS[token][0]);
    const twice = meanings.find((meaning, index) => meanings.indexOf(meaning) !== index);
    if (twice !== undefined)
        return `it has two tokens for the ${twice}`;
    const has = (...any) => any.some((meaning) => meanings.includes(meaning));
    if (!has('year') || !has('month', 'monthName') || !has('day'))
        return 'it needs a year, a month and a day';
    if (has('halfHour') && !has('half'))
        return 'h and hh need a (am or pm)';
    return undefined;
}
/**
 * Compiles a format once.
 * @throws {RangeError} where it cannot be read
 */
function formatReader(format, names) {
    const problem = dateFormatProblem(format);
    if (problem !== undefined)
        throw new RangeError(`the date format "${format}" cannot be read: ${problem}`);
    const pieces = piecesOf(format) ?? [];
    const source = pieces.map((piece) => {
        if ('literal' in piece)
            return literally(piece.literal);
        const [meaning, pattern] = TOKENS[piece.token];
        return `(?<${meaning}>${pattern(names)})`;
    });
    const whole = new RegExp(`^${source.join('')}$`, 'iu');
    return (text) => {
        const read = whole.exec(text)?.groups;
        return read && fieldsOf(read, names);
    };
}
/** Tokens and the texts between them; undefined where a quote is not closed. */
function piecesOf(format) {
    const pieces = [];
    let end = 0;
    for (const match of format.matchAll(PIECE)) {
        if (match.index !== end)
            return undefined;
        end += match[0].length;
        if (match[2] !== undefined)
            pieces.push({ token: match[0].replace(/^X{1,3}$/, 'X'), width: match[0].length });
        else
            pieces.push({ literal: match[1] === undefined ? match[0] : match[1].replaceAll("''", "'") || "'" });
    }
    return end === format.length ? pieces : undefined;
}
function fieldsOf(read, names) {
    const month = read['month'] === undefined ? names.months.get((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .R)(read['monthName'] ?? '')) : Number(read['month']);
    if (month === undefined)
        return undefined;
    const date = {
        year: (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .fullYear */ .f7)(read['year'] ?? ''),
        month,
        day: Number(read['day']),
        weekday: read['weekday'] === undefined ? undefined : names.weekdays.get((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .R)(read['weekday'])),
    };
    if (read['hour'] === undefined && read['halfHour'] === undefined)
        return date;
    const half = read['half'] === undefined ? undefined : names.halves.get((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .R)(read['half']));
    const hour = read['hour'] === undefined ? (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .hourOf */ .cg)(Number(read['halfHour']), half) : Number(read['hour']);
    if (hour === undefined)
        return undefined;
    const millisecond = read['millisecond'] === undefined ? undefined : Number(read['millisecond']);
    const time = { hour, minute: Number(read['minute'] ?? 0), second: Number(read['second'] ?? 0), millisecond };
    return { ...date, time: { ...time, zone: read['zone'] } };
}
const literally = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
/** Longest first, so that a short name does not cut a long one off. */
function anyOf(names) {
    const spellings = [...names.keys()].sort((a, b) => b.length - a.length).map(literally);
    return `(?:${spellings.join('|')})\\.?`;
}


/***/ }),

/***/ 20693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ nameKey),
/* harmony export */   T: () => (/* binding */ dateNames)
/* harmony export */ });
/* harmony import */ var _normal_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(458);
/* harmony import */ var _plain_digits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17710);


const cached = new Map();
/** Names of months and days in English and in the field's language, full, short and in the shortest three letters that are clear. */
function dateNames(locale) {
    const known = cached.get(locale ?? '');
    if (known)
        return known;
    const names = {
        months: namesOf(locale, 12, monthsOf),
        weekdays: namesOf(locale, 7, weekdaysOf),
        halves: halvesOf(locale),
        order: locale === undefined ? undefined : orderOf(locale),
    };
    cached.set(locale ?? '', names);
    return names;
}
const nameKey = (name) => (0,_plain_digits_js__WEBPACK_IMPORTED_MODULE_0__/* .plainDigits */ .P)((0,_normal_text_js__WEBPACK_IMPORTED_MODULE_1__/* .normalText */ .R)(name)).toLowerCase().replace(/\.$/, '');
const formatter = (locale, options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
function part(format, instant, type) {
    return nameKey(format.formatToParts(instant).find((found) => found.type === type)?.value ?? '');
}
/** Both cases: "12 марта" and "март". */
function monthsOf(locale, index) {
    const instant = Date.UTC(2024, index, 15);
    const widths = ['long', 'short'];
    return widths.flatMap((month) => [
        part(formatter(locale, { month, day: 'numeric' }), instant, 'month'),
        nameKey(formatter(locale, { month }).format(instant)),
    ]);
}
function weekdaysOf(locale, index) {
    const instant = Date.UTC(2024, 8, 1 + index);
    return ['long', 'short'].map((weekday) => part(formatter(locale, { weekday }), instant, 'weekday'));
}
function namesOf(locale, count, read) {
    const names = new Map();
    // English first, so that the field's own language wins where a name means two things.
    for (const language of locale === undefined ? ['en'] : ['en', locale])
        addNames(names, Array.from({ length: count }, (_, index) => read(language, index)), count === 12 ? 1 : 0);
    return names;
}
/** Adds the beginnings of names too (`Sept`, `Mär`), from three letters on, where they mean one thing. */
function addNames(names, spellings, first) {
    const beginnings = new Map();
    spellings.forEach((all, index) => {
        for (const name of all.filter((one) => /^\p{L}+$/u.test(one)))
            for (let length = 3; length < name.length; length += 1) {
                const beginning = name.slice(0, length);
                const taken = beginnings.has(beginning) && beginnings.get(beginning) !== index;
                beginnings.set(beginning, taken ? undefined : index);
            }
    });
    for (const [beginning, index] of beginnings)
        if (index !== undefined)
            names.set(beginning, index + first);
    spellings.forEach((all, index) => {
        // Some languages have figures as their short names of months.
        for (const name of all)
            if (/\p{L}/u.test(name))
                names.set(name, index + first);
    });
}
function halvesOf(locale) {
    const halves = new Map([
        ['am', false],
        ['a.m', false],
        ['pm', true],
        ['p.m', true],
    ]);
    if (locale === undefined)
        return halves;
    const format = formatter(locale, { hour: 'numeric', hour12: true });
    for (const [hour, second] of [
        [9, false],
        [15, true],
    ]) {
        const name = part(format, Date.UTC(2024, 0, 1, hour), 'dayPeriod');
        if (name !== '')
            halves.set(name, second);
    }
    return halves;
}
function orderOf(locale) {
    const parts = formatter(locale, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0);
    const order = parts.map(({ type }) => ({ year: 'y', month: 'm', day: 'd' })[type] ?? '').join('');
    return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : undefined;
}


/***/ }),

/***/ 23132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xx: () => (/* binding */ instantText),
/* harmony export */   Y4: () => (/* binding */ dateValue),
/* harmony export */   cg: () => (/* binding */ hourOf),
/* harmony export */   f7: () => (/* binding */ fullYear),
/* harmony export */   fx: () => (/* binding */ daysIn),
/* harmony export */   n$: () => (/* binding */ utc)
/* harmony export */ });
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87167);

/**
 * `YYYY-MM-DD`, or with a time the instant in UTC (`2024-03-12T09:15:30Z`, milliseconds only where the text has them).
 * @param zone of times that name none
 * @returns undefined for a date that does not exist
 */
function dateValue(fields, zone) {
    const { year, month, day, time } = fields;
    if (year < 1 || year > 9_999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
        return undefined;
    const midnight = utc(year, month, day);
    if (fields.weekday !== undefined && new Date(midnight).getUTCDay() !== fields.weekday)
        return undefined;
    if (!time)
        return new Date(midnight).toISOString().slice(0, 10);
    const { hour, minute, second, millisecond } = time;
    if (hour > 24 || minute > 59 || second > 59)
        return undefined;
    if (hour === 24 && (minute > 0 || second > 0 || (millisecond ?? 0) > 0))
        return undefined;
    const local = midnight + ((hour * 60 + minute) * 60 + second) * 1_000 + (millisecond ?? 0);
    const instant = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .instantIn */ .VC)(time.zone ?? zone, local);
    return instant === undefined ? undefined : instantText(instant, millisecond !== undefined);
}
/** An instant in ms as ISO text in UTC; undefined outside the years 1 to 9999. */
function instantText(instant, milliseconds) {
    if (!(instant >= FIRST && instant <= LAST))
        return undefined;
    const text = new Date(instant).toISOString();
    return milliseconds ? text : `${text.slice(0, 19)}Z`;
}
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
function daysIn(year, month) {
    if (month === 2)
        return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
/** ms of midnight in UTC, of the first century too, which Date.UTC takes for the twentieth. */
function utc(year, month, day) {
    return year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);
}
/** The year that two digits mean: 69 to 99 lie in the last century, as POSIX has it. */
const fullYear = (digits) => {
    const year = Number(digits);
    if (digits.length !== 2)
        return year;
    return year + (year < 69 ? 2_000 : 1_900);
};
/** Hour of the day; `second` says which half of it, undefined for a clock of 24 hours. */
function hourOf(hour, second) {
    if (second === undefined)
        return hour;
    if (hour < 1 || hour > 12)
        return undefined;
    return (hour % 12) + (second ? 12 : 0);
}


/***/ }),

/***/ 87167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isZone),
/* harmony export */   VC: () => (/* binding */ instantIn),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   ky: () => (/* binding */ repeatedAt),
/* harmony export */   p5: () => (/* binding */ localIn),
/* harmony export */   rz: () => (/* binding */ ZONE_ABBREVIATIONS)
/* harmony export */ });
/** Minutes east of Greenwich of the abbreviations that mean one thing (RFC 2822's and the European ones). */
const ABBREVIATIONS = {
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    cest: 120,
    mez: 60,
    mesz: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
};
const ZONE_ABBREVIATIONS = Object.keys(ABBREVIATIONS);
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Minutes of `Z`, `GMT`, `+01:00`, `+0100`, `+01` and `GMT+1`; undefined for what is no such thing. */
function offsetOf(name) {
    const lower = name.toLowerCase();
    if (Object.hasOwn(ABBREVIATIONS, lower))
        return ABBREVIATIONS[lower];
    const parts = /^(?:gmt|utc)?([+-])([0-9]{1,2})(?::?([0-9]{2}))?$/.exec(lower);
    if (!parts)
        return undefined;
    const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
    if (minutes > 14 * 60 || Number(parts[3] ?? 0) > 59)
        return undefined;
    return parts[1] === '-' ? -minutes : minutes;
}
const clocks = new Map();
/** Whether a name is that of a time zone, such as Europe/Berlin, or an offset, such as +02:00. */
const isZone = (name) => offsetOf(name) !== undefined || (!/^[+-]/.test(name) && clockOf(name) !== undefined);
function clockOf(zone) {
    if (clocks.has(zone))
        return clocks.get(zone);
    const clock = makeClock(zone);
    // Names come out of texts as well: they must not pile up.
    if (clocks.size < 1_000)
        clocks.set(zone, clock);
    return clock;
}
function makeClock(zone) {
    const numeric = 'numeric';
    try {
        return new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
            timeZone: zone,
            hourCycle: 'h23',
            era: 'short',
            year: numeric,
            month: numeric,
            day: numeric,
            hour: numeric,
            minute: numeric,
            second: numeric,
        });
    }
    catch {
        return undefined;
    }
}
/** What the clocks of a zone show at an instant, as if they stood in Greenwich; ms. */
function shown(clock, instant) {
    const read = {};
    for (const { type, value } of clock.formatToParts(instant))
        if (type !== 'literal')
            read[type] = Number(value);
    return Date.UTC(read['year'], read['month'] - 1, read['day'], read['hour'], read['minute'], read['second']);
}
const steady = new Map();
/** ms between a zone and Greenwich on a local day around which no clock is changed: most days, and a table instead of a calendar. */
function steadyOffset(zone, clock, local) {
    const days = steady.get(zone) ?? new Map();
    if (steady.size < 1_000)
        steady.set(zone, days);
    const day = Math.floor(local / DAY);
    if (days.has(day))
        return days.get(day);
    const [before, after] = [(day - 1) * DAY, (day + 2) * DAY].map((instant) => shown(clock, instant) - instant);
    const offset = before === after ? before : undefined;
    if (days.size < 10_000)
        days.set(day, offset);
    return offset;
}
/**
 * The instant at which the clocks of a zone show a local time (ms as if it were UTC). An hour that occurs twice, when summer time ends,
 * is taken the first time; one that does not occur, when it begins, is counted with the offset before, so that 02:30 becomes 03:30.
 * @returns undefined for a zone that is none
 */
function instantIn(zone, local) {
    const offset = offsetOf(zone);
    if (offset !== undefined)
        return local - offset * MINUTE;
    const clock = /^[+-]/.test(zone) ? undefined : clockOf(zone);
    if (!clock)
        return undefined;
    const steady = steadyOffset(zone, clock, local);
    if (steady !== undefined)
        return local - steady;
    const whole = Math.floor(local / 1_000) * 1_000;
    const offsetAt = (instant) => shown(clock, instant) - instant;
    const before = offsetAt(whole - DAY);
    const after = offsetAt(whole + DAY);
    if (before === after)
        return local - before;
    const fits = [before, after].filter((one) => offsetAt(whole - one) === one);
    return local - (fits.length === 0 ? before : Math.max(...fits));
}
/** What the clocks of a zone show at an instant, as if they stood in Greenwich; ms. Undefined for a zone that is none. */
function localIn(zone, instant) {
    const offset = offsetOf(zone);
    if (offset !== undefined)
        return instant + offset * MINUTE;
    const clock = /^[+-]/.test(zone) ? undefined : clockOf(zone);
    const whole = Math.floor(instant / 1_000) * 1_000;
    return clock && shown(clock, whole) + (instant - whole);
}
/** How long the hour is that occurs twice, for a local time within it: ms, 0 for all others. */
function repeatedAt(zone, local) {
    const clock = offsetOf(zone) === undefined ? clockOf(zone) : undefined;
    if (!clock || steadyOffset(zone, clock, local) !== undefined)
        return 0;
    const first = instantIn(zone, local);
    const before = local - first;
    const after = localIn(zone, first + DAY) - (first + DAY);
    return before > after && localIn(zone, first + before - after) === local ? before - after : 0;
}


/***/ }),

/***/ 3085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ lookup),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   x4: () => (/* binding */ ANY)
/* harmony export */ });
const ANY = Symbol('*');
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);
/**
 * Splits a path text at its dots and brackets. A dot inside a key is written `\.`.
 * @throws {SyntaxError} on an empty step, an unclosed bracket, or a key that reaches into an object's prototype.
 */
function parsePath(text) {
    const steps = [];
    const body = text.startsWith('$.') ? text.slice(2) : text === '$' ? '' : text;
    if (body === '')
        return steps;
    const step = /\[(\*|\d+)\]|((?:\\.|[^.[\]\\])+)|(.)/gy;
    let at = 0;
    while (at < body.length) {
        if (at > 0 && body[at] === '.') {
            at += 1;
            if (at === body.length || body[at] === '.' || body[at] === '[')
                throw new SyntaxError(`empty step in path "${text}"`);
        }
        step.lastIndex = at;
        const found = step.exec(body);
        if (!found || found[3] !== undefined)
            throw new SyntaxError(`"${text}" is not a path: unexpected "${body[at]}" at ${at + 1}`);
        if (found[1] !== undefined)
            steps.push(found[1] === '*' ? ANY : Number(found[1]));
        else {
            const key = found[2].replace(/\\(.)/g, '$1');
            if (FORBIDDEN.has(key))
                throw new SyntaxError(`path "${text}" names "${key}", which is refused`);
            steps.push(key === '*' ? ANY : key);
        }
        at = step.lastIndex;
    }
    return steps;
}
/** The first value at `path`, or undefined where any step is missing. Only own properties are followed. */
function lookup(value, path) {
    let here = value;
    for (let i = 0; i < path.length; i++) {
        const step = path[i];
        if (here === null || typeof here !== 'object')
            return undefined;
        if (step === ANY) {
            const rest = path.slice(i + 1);
            for (const child of Array.isArray(here) ? here : Object.values(here)) {
                const found = lookup(child, rest);
                if (found !== undefined)
                    return found;
            }
            return undefined;
        }
        if (Array.isArray(here))
            here = typeof step === 'number' ? here[step] : undefined;
        else
            here = Object.hasOwn(here, String(step)) ? here[String(step)] : undefined;
    }
    return here;
}
/**
 * JSON.parse that keeps what JavaScript would lose: an integer beyond 2^53, or a number that overflows, becomes the
 * string of its digits; a `__proto__` key stays an ordinary key.
 */
function parseJson(text) {
    return JSON.parse(text, function keepDigits(_key, value, context) {
        if (typeof value === 'number' && context?.source !== undefined) {
            const exact = Number.isSafeInteger(value) || (!Number.isInteger(value) && Number.isFinite(value));
            return exact ? value : context.source;
        }
        return value;
    });
}


/***/ }),

/***/ 458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ normalText)
/* harmony export */ });
/** Soft hyphens and marks without width: they say where a word may break, and are no part of it. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]+/g;
const UNEVEN = /[\u00ad\u200b\u2060\ufeff]|[^\S ]|\s\s|^\s|\s$/;
/**
 * Text with normal white space: runs of it (line breaks, tabs, non-breaking and narrow spaces too) become one space, none stands at
 * the ends; soft hyphens and zero-width spaces are dropped. Letters stay as they are, composed or not.
 */
function normalText(raw) {
    return UNEVEN.test(raw) ? raw.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() : raw;
}


/***/ }),

/***/ 13650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3085);


/** A place in a response or record as the config writes it: `meta.next_cursor`, `results[*].rows`. Refused where `parsePath` would refuse it. */
const pathText = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .superRefine((text, context) => {
    try {
        (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePath */ .Rr)(text);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    }
});


/***/ }),

/***/ 17710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ plainDigits)
/* harmony export */ });
/** First digit of each script that writes numbers in tens. */
const ZEROS = [
    0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
    0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];
/** What is neither ASCII nor a Latin letter nor the euro: most texts have none of it. */
const UNUSUAL = /[^ -~\u00a1-\u00b3\u00b5-\u017f\u20ac]/;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
const SIGNS = {
    '\uff0b': '+',
    '\uff0e': '.',
    '\uff0c': ',',
    '\uffe5': '\u00a5',
    '\uff04': '$',
    '\uffe1': '\u00a3',
    '\uff05': '%',
    '\u066a': '%',
    '\uff08': '(',
    '\uff09': ')',
};
/**
 * Numbers in one spelling: digits of any script as 0 to 9, all dashes and the minus sign as `-`, all apostrophes as `'`, full-width
 * signs as plain ones, marks of direction dropped. The Arabic separators stay, they are certain about what they mean.
 */
function plainDigits(text) {
    if (!UNUSUAL.test(text))
        return text;
    return text
        .replace(DIRECTION, '')
        .replace(/\p{Nd}/gu, toDigit)
        .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
        .replace(/[`\u00b4\u02b9\u02bc\u2018\u2019\u2032]/g, "'")
        .replace(/[\uff04-\uff0e\uffe1\uffe5\u066a]/g, (sign) => SIGNS[sign] ?? sign);
}
function toDigit(digit) {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 0x80)
        return digit;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
}


/***/ }),

/***/ 51909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ TemplateError),
/* harmony export */   AI: () => (/* binding */ renderValue),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   VQ: () => (/* binding */ templateNames)
/* harmony export */ });
const PLACEHOLDER = /\{\{|\}\}|\{([A-Za-z_][\w.-]*)\}/g;
/** The names that a text refers to. */
function templateNames(text) {
    return [...text.matchAll(PLACEHOLDER)].flatMap((found) => (found[1] === undefined ? [] : [found[1]]));
}
function resolve(name, scope) {
    let here = Object.hasOwn(scope, name) ? scope[name] : undefined;
    if (here === undefined) {
        here = scope;
        for (const step of name.split('.')) {
            here =
                here !== null && typeof here === 'object' && !Array.isArray(here) && Object.hasOwn(here, step)
                    ? here[step]
                    : undefined;
            if (here === undefined)
                throw new TemplateError(name, Object.keys(scope));
        }
    }
    return here ?? null;
}
/** A template names something that is not there. `known` are the names that are. */
class TemplateError extends Error {
    name = 'TemplateError';
    unknown;
    known;
    constructor(unknown, known) {
        super(`"{${unknown}}" names nothing here; known: ${known.map((name) => `{${name}}`).join(', ') || 'none'}`);
        this.unknown = unknown;
        this.known = known;
    }
}
/**
 * Replaces `{name}` by its value; `{{` and `}}` are literal braces.
 * @param encode applied to each value, e.g. encodeURIComponent inside a URL path
 * @throws TemplateError for an unknown name
 */
function renderText(text, scope, encode = (value) => value) {
    return text.replace(PLACEHOLDER, (whole, name) => {
        if (name === undefined)
            return whole[0];
        const value = resolve(name, scope);
        return encode(textOf(value));
    });
}
/** A batch of ids stands in a text as `1,2,3`. */
function textOf(value) {
    if (value === null)
        return '';
    if (typeof value !== 'object')
        return String(value);
    const isFlat = Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object');
    return isFlat ? value.map(textOf).join(',') : JSON.stringify(value);
}
/** Renders every text inside a JSON value; a text that is one lone placeholder keeps the value's type. */
function renderValue(value, scope) {
    if (typeof value === 'string') {
        const lone = /^\{([A-Za-z_][\w.-]*)\}$/.exec(value);
        return lone ? resolve(lone[1], scope) : renderText(value, scope);
    }
    if (Array.isArray(value))
        return value.map((item) => renderValue(item, scope));
    if (value !== null && typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renderValue(item, scope)]));
    }
    return value;
}


/***/ }),

/***/ 17564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   TS: () => (/* binding */ rate),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   mz: () => (/* binding */ byteSize),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export parseDuration */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

const DURATION = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `1h30m`, `250ms`, `2d` as milliseconds; undefined where it is none. */
function parseDuration(text) {
    const body = text.trim();
    if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(body))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of body.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g))
        total += Number(amount) * DURATION[unit];
    return total;
}
/** Milliseconds as a person reads them: `340 ms`, `2.5 s`, `1 min 12 s`, `2 h 5 min`. */
function formatDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 60)
        return `${minutes} min ${Math.floor((ms % 60_000) / 1_000)} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
const SIZE = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3 };
/** Bytes as a person reads them: `812 B`, `4.2 MB`. */
function formatBytes(bytes) {
    if (bytes < 1_000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = -1;
    while (value >= 1_000 && unit < units.length - 1) {
        value /= 1_000;
        unit += 1;
    }
    return `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`;
}
/** A length of time, `30s` or `1h30m`; milliseconds after parsing. */
const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^\s*(\d+(\.\d+)?(ms|s|m|h|d))+\s*$/, 'expected a duration such as 500ms, 30s, 5m or 1h30m')
    .transform((text) => parseDuration(text));
/** `20/s`, `100/m`, `5000/h`, `1/10s`. */
const rate = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^\s*\d+(\.\d+)?\s*\/\s*(\d+(\.\d+)?)?(ms|s|m|h|d)\s*$/, 'expected a rate such as 20/s, 100/m or 5000/h')
    .transform((text) => {
    const [count, per] = text.split('/').map((part) => part.trim());
    return { count: Number(count), perMs: parseDuration(/^\d/.test(per) ? per : `1${per}`) };
})
    .refine((value) => value.count > 0 && value.perMs > 0, 'a rate must be above zero');
/** `20%` or a number from 0 to 1; a number from 0 to 1 after parsing. */
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^\s*(100(\.0+)?|\d{1,2}(\.\d+)?)\s*%\s*$/, 'expected a share such as 20%')
        .transform((text) => Number(text.replace('%', '')) / 100),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1),
])
    .describe('a share, 20% or 0.2');
/** `50MB`, `1GiB` or a number of bytes; bytes after parsing. */
const byteSize = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^\s*\d+(\.\d+)?\s*([kmg]i?)?b\s*$/i, 'expected a size such as 50MB or 1GiB')
        .transform((text) => {
        const [, amount, unit] = /([\d.]+)\s*(\w+)/.exec(text);
        return Math.round(Number(amount) * SIZE[unit.toLowerCase()]);
    }),
]);
/** `1234567` as `1,234,567`, the same on every machine. */
function formatCount(value) {
    return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}


/***/ }),

/***/ 65450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ joinUrl)
/* harmony export */ });
/**
 * A path of the config under the source's base URL: the base's own path is kept (`https://x/api` and `/login` give
 * `https://x/api/login`), an absolute http(s) URL stands for itself, the base's query and fragment are dropped.
 */
function joinUrl(base, path) {
    if (/^https?:\/\//i.test(path))
        return new URL(path);
    const root = base.pathname.replace(/\/+$/, '');
    return new URL(`${base.origin}${root}/${path.replace(/^\/+/, '')}`);
}


/***/ }),

/***/ 15490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ variant),
/* harmony export */   u: () => (/* binding */ registry)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

/** Keeps a variant's option types while it is defined. */
function variant(definition) {
    return definition;
}
/**
 * The registry of one folder of variants. The config's union, its types and the JSON Schema all come from here, so
 * adding a variant is one file and one line.
 */
function registry(list) {
    const byType = new Map(list.map((item) => [item.type, item]));
    const schema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('type', list.map((item) => item.schema));
    return {
        list,
        schema,
        create(options, context) {
            const found = byType.get(options.type);
            if (!found)
                throw new Error(`no variant "${options.type}"`);
            return found.create(options, context);
        },
    };
}


/***/ }),

/***/ 86432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ decodeOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _core_charset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5211);
/* harmony import */ var _core_path_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13650);



const names = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1);
/** How a stream's responses become records: format, place of the records, columns. */
const decodeOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    format: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['auto', 'json', 'ndjson', 'csv'])
        .default('auto')
        .describe('Format of the responses; csv includes tab-separated; auto goes by content type, then by content'),
    records_path: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_core_path_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .L, zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('')])
        .optional()
        .describe('Where the records stand in a response: data.items, results[*].rows, "" for the whole body; a single object there is one record, null is none. Without it they are found by themselves, and what was found is told'),
    flatten: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        separator: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).default('.').describe('Between the keys of nested objects: address.city'),
        depth: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
            .nonnegative()
            .max(1_000)
            .default(1_000)
            .describe('Levels of objects that become columns of their own; what lies deeper stays JSON. 0 keeps all objects as JSON'),
        lists: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['json']).default('json').describe('Lists stay in one column, as JSON'),
    })
        .prefault({})
        .describe('How nested values become columns'),
    only: names.optional().describe('Columns to keep, by flattened name; "address" keeps "address.city" too'),
    remove: names.optional().describe('Columns to leave out, by flattened name; "address" leaves "address.city" out too'),
    rename: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1))
        .optional()
        .describe('Old to new column names; "address: home" makes "home.city" too'),
    charset: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .refine(_core_charset_js__WEBPACK_IMPORTED_MODULE_0__/* .isCharset */ .VJ, 'expected the name of a charset, such as windows-1252')
        .optional()
        .describe('Charset of the responses, over what they say themselves; default: byte order mark, then content-type, then UTF-8'),
    empty_body: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['error', 'end'])
        .default('error')
        .describe('What an empty body is: a failure worth a retry, or the end of the data. A status of 204 is always the end'),
    delimited: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        delimiter: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['auto', ',', ';', '\t', '|'])
            .default('auto')
            .describe('Between fields; auto takes the one that the first line has most of'),
        header: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(true).describe('The first line names the columns; otherwise column_1, column_2, …'),
    })
        .prefault({})
        .describe('CSV and TSV responses'),
});


/***/ }),

/***/ 12594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ assertExpression)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/**
 * A condition ends where its text ends: no second statement, no comment or quote left open that would swallow what
 * we put behind it, no closing parenthesis too many.
 * @throws ConfigError `bad_expression`
 */
function assertExpression({ sql, what }) {
    const problem = problemOf(sql);
    if (problem === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('bad_expression', `${what}: ${problem.message} at position ${problem.at + 1} of "${sql}"`, {
        remedy: 'Write one condition in SQL, such as status = \'final\' AND "address.city" IS NOT NULL.',
    });
}
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|['"`[();]|\/\*/g;
function problemOf(sql) {
    const open = [];
    for (const { 0: token, index: at } of sql.matchAll(TOKEN)) {
        if (token === '(')
            open.push(at);
        else if (token === ')') {
            if (open.pop() === undefined)
                return { message: 'a parenthesis is closed that was never opened', at };
        }
        else if (token === ';')
            return { message: 'a condition is no statement: there is a semicolon', at };
        else if (token.length === 1)
            return { message: `a ${token} is not closed`, at };
        else if (token === '/*')
            return { message: 'a comment is not closed', at };
    }
    const left = open.at(-1);
    return left === undefined ? undefined : { message: 'a parenthesis is not closed', at: left };
}


/***/ }),

/***/ 49730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ checkPattern)
/* harmony export */ });
/* harmony import */ var _core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60121);
/* harmony import */ var _syntax_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80825);


/** @throws SelectorSyntaxError for what is no regular expression */
function checkPattern(source) {
    if (source === '')
        throw new _syntax_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SelectorSyntaxError */ .V('an empty pattern', 0);
    if (source.length > _core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .PATTERN_LIMIT */ .zp)
        throw new _syntax_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SelectorSyntaxError */ .V(`a pattern may have ${_core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .PATTERN_LIMIT */ .zp} characters at most`, _core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .PATTERN_LIMIT */ .zp);
    try {
        new RegExp(source, 'u');
    }
    catch (error) {
        const why = error.message.replace(/^Invalid regular expression: /, '');
        throw new _syntax_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SelectorSyntaxError */ .V(`this is no regular expression: ${why}`, 0);
    }
}


/***/ }),

/***/ 13216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ parseCss)
});

// EXTERNAL MODULE: ./lib/extract/syntax-error.js
var syntax_error = __webpack_require__(80825);
;// CONCATENATED MODULE: ./lib/extract/css/scanner.js

const NAME = /(?:[\w-]|[^\x00-\x7f]|\\[^\n\r\f])+/y;
const SPACE = /[ \t\r\n\f]*/y;
function createScanner(text) {
    return { text, at: 0 };
}
const peek = (scanner) => scanner.text[scanner.at] ?? '';
const atEnd = (scanner) => scanner.at >= scanner.text.length;
function accept(scanner, token) {
    if (!scanner.text.startsWith(token, scanner.at))
        return false;
    scanner.at += token.length;
    return true;
}
/** True where there was white space. */
function skipSpace(scanner) {
    SPACE.lastIndex = scanner.at;
    const length = SPACE.exec(scanner.text)[0].length;
    scanner.at += length;
    return length > 0;
}
/** A name with its escapes resolved, or undefined where none stands. */
function readName(scanner) {
    NAME.lastIndex = scanner.at;
    const found = NAME.exec(scanner.text)?.[0];
    if (found === undefined)
        return undefined;
    let length = found.length;
    // The space that ends a hexadecimal escape belongs to it: `#\31 a` is the id `1a`.
    const parts = [found];
    while (/\\[0-9a-f]{1,6}$/i.test(parts.at(-1)) && /^[ \t\r\n\f]/.test(scanner.text.slice(scanner.at + length))) {
        NAME.lastIndex = scanner.at + length + 1;
        const more = NAME.exec(scanner.text)?.[0] ?? '';
        parts.push(` ${more}`);
        length += 1 + more.length;
    }
    scanner.at += length;
    return unescapeCss(parts.join(''));
}
function unescapeCss(text) {
    if (!text.includes('\\'))
        return text;
    return text.replace(/\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|(.))/gis, (_, hex, char) => {
        if (hex === undefined)
            return char;
        const code = Number.parseInt(hex, 16);
        return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    });
}
/** A text in quotes, at whose opening quote the scanner stands. */
function readQuoted(scanner) {
    const quote = peek(scanner);
    const start = scanner.at;
    for (let i = start + 1; i < scanner.text.length; i++) {
        const char = scanner.text[i];
        if (char === '\\')
            i += 1;
        else if (char === quote) {
            scanner.at = i + 1;
            return unescapeCss(scanner.text.slice(start + 1, i));
        }
    }
    throw new syntax_error/* SelectorSyntaxError */.V(`the quote ${quote} is not closed`, start, `add ${quote} behind the text`);
}
/** What stands up to the parenthesis that closes the one before the scanner; the scanner ends behind it. */
function readRawArgument(scanner, opened) {
    let depth = 1;
    for (let i = scanner.at; i < scanner.text.length; i++) {
        const char = scanner.text[i];
        if (char === '\\')
            i += 1;
        else if (char === '(')
            depth += 1;
        else if (char === ')') {
            depth -= 1;
            if (depth > 0)
                continue;
            const raw = scanner.text.slice(scanner.at, i);
            scanner.at = i + 1;
            return unescapeCss(raw);
        }
    }
    throw unclosed('(', opened);
}
const unclosed = (bracket, at) => new syntax_error/* SelectorSyntaxError */.V(`the ${bracket === '(' ? 'parenthesis' : 'bracket'} ${bracket} is not closed`, at, `add ${bracket === '(' ? ')' : ']'}`);

;// CONCATENATED MODULE: ./lib/extract/css/attribute.js


const OPERATORS = ['=', '~=', '|=', '^=', '$=', '*=', '!='];
const BARE = /(?:\\.|[^\]\s"'[\\])+/y;
/** Attributes whose values HTML compares without regard to case. */
const CASELESS = new Set(('accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled ' +
    'enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev ' +
    'rules scope scrolling selected shape target text type valign valuetype vlink').split(' '));
/** `[name]`, `[name="value"]`, `[name^=value i]`: the scanner stands at the bracket. */
function readAttribute(scanner) {
    const opened = scanner.at;
    scanner.at += 1;
    skipSpace(scanner);
    const name = readName(scanner)?.toLowerCase();
    if (name === undefined) {
        if (peek(scanner) === '')
            throw unclosed('[', opened);
        throw new syntax_error/* SelectorSyntaxError */.V('"[" without the name of an attribute', opened, peek(scanner) === '@' ? 'leave the @ away: it belongs to XPath' : 'write e.g. [href]');
    }
    skipSpace(scanner);
    if (accept(scanner, ']'))
        return { kind: 'attribute', name };
    const operator = readOperator(scanner, opened);
    skipSpace(scanner);
    const value = readValue(scanner, opened);
    skipSpace(scanner);
    const ignoreCase = readFlag(scanner) ?? CASELESS.has(name);
    skipSpace(scanner);
    if (!accept(scanner, ']')) {
        if (peek(scanner) === '')
            throw unclosed('[', opened);
        throw new syntax_error/* SelectorSyntaxError */.V(`unexpected "${peek(scanner)}" in the brackets`, scanner.at, 'put the value in quotes, and one condition in each pair of brackets');
    }
    return { kind: 'compare', name, operator, value, ignoreCase };
}
function readOperator(scanner, opened) {
    const operator = OPERATORS.find((one) => accept(scanner, one));
    if (operator !== undefined) {
        if (operator === '=' && peek(scanner) === '=')
            throw new syntax_error/* SelectorSyntaxError */.V('"==" is no comparison', scanner.at - 1, 'write =');
        return operator;
    }
    if (peek(scanner) === '')
        throw unclosed('[', opened);
    throw new syntax_error/* SelectorSyntaxError */.V(`unexpected "${peek(scanner)}" in the brackets`, scanner.at, `known comparisons are ${OPERATORS.join(' ')}`);
}
function readValue(scanner, opened) {
    if (peek(scanner) === '"' || peek(scanner) === "'")
        return readQuoted(scanner);
    BARE.lastIndex = scanner.at;
    const bare = BARE.exec(scanner.text)?.[0];
    if (bare === undefined) {
        if (peek(scanner) === '')
            throw unclosed('[', opened);
        throw new syntax_error/* SelectorSyntaxError */.V('a comparison without a value', scanner.at, 'write the value in quotes');
    }
    scanner.at += bare.length;
    return unescapeCss(bare);
}
function readFlag(scanner) {
    const flag = /[is](?=\s*\])/iy;
    flag.lastIndex = scanner.at;
    const found = flag.exec(scanner.text)?.[0].toLowerCase();
    if (found === undefined)
        return undefined;
    scanner.at += 1;
    return found === 'i';
}

;// CONCATENATED MODULE: ./lib/extract/css/pseudos.js
/** Pseudo-classes that are short for another selector. */
const ALIASES = new Map([
    ['any-link', ':is(a, area, link)[href]'],
    ['link', ':is(a, area, link)[href]'],
    [
        'disabled',
        ':is(:is(button, input, select, textarea, optgroup, option)[disabled], optgroup[disabled] > option, fieldset[disabled], fieldset[disabled] :is(button, input, select, textarea))',
    ],
    ['enabled', ':is(button, input, select, textarea, optgroup, option, fieldset):not(:disabled)'],
    ['checked', ':is(:is(input[type=radio], input[type=checkbox])[checked], option[selected])'],
    ['required', ':is(input, select, textarea)[required]'],
    ['optional', ':is(input, select, textarea):not([required])'],
]);
/** Pseudo-classes with a list of selectors in parentheses. */
const LISTS = new Map([
    ['is', 'is'],
    ['where', 'is'],
    ['matches', 'is'],
    ['not', 'not'],
    ['has', 'has'],
]);
/** Pseudo-classes by position. */
const NTH = new Map([
    ['nth-child', { fromEnd: false, ofType: false }],
    ['nth-last-child', { fromEnd: true, ofType: false }],
    ['nth-of-type', { fromEnd: false, ofType: true }],
    ['nth-last-of-type', { fromEnd: true, ofType: true }],
]);
const CONTAINS = new Set(['contains', 'icontains', '-soup-contains']);
const PLAIN = new Set([
    'scope',
    'root',
    'empty',
    'first-child',
    'last-child',
    'only-child',
    'first-of-type',
    'last-of-type',
    'only-of-type',
]);
const KNOWN_PSEUDOS = [
    ...PLAIN,
    ...ALIASES.keys(),
    ...LISTS.keys(),
    ...NTH.keys(),
    ...CONTAINS,
];
/** What to write instead of what only jQuery, a test tool or a painted page knows. */
function insteadOf(name, argument) {
    const number = /^-?\d+$/.test(argument.trim()) ? Number(argument) : undefined;
    switch (name) {
        case 'first':
            return 'write :first-of-type or :nth-of-type(1); a field takes the first match anyway';
        case 'last':
            return 'write :last-of-type or :nth-last-of-type(1)';
        case 'eq':
        case 'nth':
            if (number === undefined)
                return 'write :nth-of-type(…), counted from 1';
            return number < 0 ? `write :nth-last-of-type(${-number})` : `write :nth-of-type(${number + 1})`;
        case 'gt':
            return `write :nth-of-type(n+${(number ?? 0) + 2})`;
        case 'lt':
            return `write :nth-of-type(-n+${number ?? 1})`;
        case 'even':
            return 'write :nth-of-type(odd): jQuery counts from 0, CSS from 1';
        case 'odd':
            return 'write :nth-of-type(even): jQuery counts from 0, CSS from 1';
        case 'text':
        case 'html':
            return `write ::${name}, with two colons`;
        case 'attr':
            return `write ::attr(${argument || 'name'}), with two colons`;
        case 'has-text':
        case 'text-is':
            return `write :contains(${argument || "'…'"})`;
        case 'parent':
            return 'write :not(:empty) for elements that hold something, or :has(> …) for the parent of something';
        case 'selected':
            return 'write [selected]';
        case 'input':
        case 'header':
            return name === 'input' ? 'write :is(input, select, textarea, button)' : 'write :is(h1, h2, h3, h4, h5, h6)';
        case 'visible':
        case 'hidden':
        case 'hover':
        case 'focus':
        case 'active':
        case 'visited':
        case 'target':
            return 'a page as it was sent has no such state: choose the element by its class or attributes';
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/extract/css/pseudo-class.js



const FIRST = { step: 0, offset: 1 };
/** `:name` or `:name(…)`: the scanner stands at the colon. */
function readPseudoClass(scanner, readList) {
    const start = scanner.at;
    scanner.at += 1;
    const name = readName(scanner)?.toLowerCase();
    if (name === undefined)
        throw new syntax_error/* SelectorSyntaxError */.V('":" without the name of a pseudo-class', start);
    const opened = scanner.at;
    const withArgument = accept(scanner, '(');
    if (!withArgument && (LISTS.has(name) || NTH.has(name) || CONTAINS.has(name)))
        throw new syntax_error/* SelectorSyntaxError */.V(`:${name} needs something in parentheses`, start, `write :${name}(…)`);
    const list = LISTS.get(name);
    if (list !== undefined)
        return { kind: list, list: pseudo_class_closed(scanner, opened, readList(scanner, list === 'has')) };
    const nth = NTH.get(name);
    if (nth !== undefined)
        return { kind: 'nth', ...nth, nth: readNth(scanner, opened) };
    if (CONTAINS.has(name))
        return { kind: 'contains', ignoreCase: name === 'icontains', text: readContained(scanner, opened) };
    if (withArgument && (PLAIN.has(name) || ALIASES.has(name)))
        throw new syntax_error/* SelectorSyntaxError */.V(`:${name} takes nothing in parentheses`, opened);
    const alias = ALIASES.get(name);
    if (alias !== undefined)
        return { kind: 'is', list: readList(createScanner(alias), false) };
    return plain(name) ?? refuse(name, start, withArgument ? readRawArgument(scanner, opened) : '');
}
function plain(name) {
    switch (name) {
        case 'scope':
        case 'root':
        case 'empty':
            return { kind: name };
        case 'first-child':
        case 'last-child':
        case 'first-of-type':
        case 'last-of-type':
            return { kind: 'nth', nth: FIRST, fromEnd: name.startsWith('last'), ofType: name.endsWith('type') };
        case 'only-child':
        case 'only-of-type':
            return { kind: 'is', list: [onlyOne(name.endsWith('type'))] };
        default:
            return undefined;
    }
}
const onlyOne = (ofType) => ({
    anchored: false,
    compounds: [
        {
            combinator: ' ',
            conditions: [
                { kind: 'nth', nth: FIRST, fromEnd: false, ofType },
                { kind: 'nth', nth: FIRST, fromEnd: true, ofType },
            ],
        },
    ],
});
function refuse(name, start, argument) {
    const near = (0,syntax_error/* nearest */.p)(name, KNOWN_PSEUDOS);
    throw new syntax_error/* SelectorSyntaxError */.V(`:${name} is not known`, start, insteadOf(name, argument) ?? (near === undefined ? undefined : `did you mean :${near}?`));
}
function pseudo_class_closed(scanner, opened, value) {
    skipSpace(scanner);
    if (accept(scanner, ')'))
        return value;
    if (peek(scanner) === '')
        throw unclosed('(', opened);
    throw new syntax_error/* SelectorSyntaxError */.V(`unexpected "${peek(scanner)}"`, scanner.at);
}
function readContained(scanner, opened) {
    const start = scanner.at;
    skipSpace(scanner);
    const quoted = peek(scanner) === '"' || peek(scanner) === "'";
    const text = quoted ? pseudo_class_closed(scanner, opened, readQuoted(scanner)) : readRawArgument(scanner, opened).trim();
    if (text === '')
        throw new syntax_error/* SelectorSyntaxError */.V('contains without a text', start, "write e.g. :contains('UPC')");
    return text;
}
function readNth(scanner, opened) {
    const start = scanner.at;
    const given = readRawArgument(scanner, opened).trim().toLowerCase();
    if (given === 'even')
        return { step: 2, offset: 0 };
    if (given === 'odd')
        return { step: 2, offset: 1 };
    const found = /^(?:([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))$/.exec(given);
    if (!found)
        throw new syntax_error/* SelectorSyntaxError */.V(`"${given}" is no position`, start, 'write a number from 1, odd, even, or e.g. 2n+1');
    if (found[4] !== undefined)
        return { step: 0, offset: Number(found[4]) };
    const step = /\d/.test(found[1]) ? Number(found[1]) : Number(`${found[1]}1`);
    return { step, offset: found[3] === undefined ? 0 : Number(`${found[2]}${found[3]}`) };
}

;// CONCATENATED MODULE: ./lib/extract/css/parse.js




/** Nesting of `:not(:is(:has(…)))` beyond which nobody has written a selector by hand. */
const DEPTH = 20;
/**
 * A CSS selector with its pseudo-element.
 * @throws SelectorSyntaxError
 */
function parseCss(text) {
    const scanner = createScanner(text);
    const found = [];
    do {
        const complex = readComplex(scanner, 0);
        found.push({ complex, take: readTake(scanner) });
        skipSpace(scanner);
    } while (accept(scanner, ','));
    if (!atEnd(scanner))
        throw unexpected(scanner);
    return found;
}
/** The list inside `:is(…)`, `:not(…)` or `:has(…)`, up to the closing parenthesis. */
function readList(scanner, depth, relative) {
    if (depth > DEPTH)
        throw new syntax_error/* SelectorSyntaxError */.V(`more than ${DEPTH} parentheses inside each other`, scanner.at);
    const list = [];
    do {
        skipSpace(scanner);
        if (!relative && '>+~'.includes(peek(scanner) || '_'))
            throw new syntax_error/* SelectorSyntaxError */.V(`only :has(…) may begin with ${peek(scanner)}`, scanner.at);
        list.push(readComplex(scanner, depth));
        if (scanner.text.startsWith('::', scanner.at))
            throw new syntax_error/* SelectorSyntaxError */.V('what is taken (::…) stands at the end of the whole selector', scanner.at);
        skipSpace(scanner);
    } while (accept(scanner, ','));
    return list;
}
function readComplex(scanner, depth) {
    skipSpace(scanner);
    const leading = readCombinator(scanner);
    const compounds = [];
    let combinator = leading ?? ' ';
    for (;;) {
        const before = scanner.at;
        const conditions = readCompound(scanner, depth);
        if (conditions.length === 0) {
            if (compounds.length === 0 && leading === undefined && isEndOfComplex(scanner) && peek(scanner) !== ':')
                throw new syntax_error/* SelectorSyntaxError */.V('an empty selector', before, 'write * for any element');
            // A lone `::text` is about the scope itself.
            if (compounds.length === 0 && leading === undefined && scanner.text.startsWith('::', scanner.at)) {
                return { anchored: true, compounds: [{ combinator: ' ', conditions: [{ kind: 'scope' }] }] };
            }
            if (isEndOfComplex(scanner))
                throw dangling(scanner);
            throw unexpected(scanner);
        }
        compounds.push({ combinator, conditions });
        const spaced = skipSpace(scanner);
        const next = readCombinator(scanner);
        if (next === undefined && (!spaced || isEndOfComplex(scanner)))
            break;
        combinator = next ?? ' ';
    }
    const anchored = leading !== undefined || compounds.some((one) => one.conditions.some(({ kind }) => kind === 'scope'));
    return { anchored, compounds };
}
const isEndOfComplex = (scanner) => atEnd(scanner) || peek(scanner) === ',' || peek(scanner) === ')' || scanner.text.startsWith('::', scanner.at);
function dangling(scanner) {
    const before = scanner.text.slice(0, scanner.at).trimEnd();
    return new syntax_error/* SelectorSyntaxError */.V(`nothing stands behind "${before.at(-1)}"`, Math.max(0, before.length - 1), `remove it, or write what it leads to, e.g. ${before.at(-1)} *`);
}
function readCombinator(scanner) {
    const start = scanner.at;
    const char = peek(scanner);
    if (char !== '>' && char !== '+' && char !== '~')
        return undefined;
    scanner.at += 1;
    skipSpace(scanner);
    const second = peek(scanner);
    if (second === '>' || second === '+' || second === '~')
        throw new syntax_error/* SelectorSyntaxError */.V(`"${scanner.text.slice(start, scanner.at + 1)}" is no combinator`, start, char === '>' && second === '>' ? 'write > for a child, a space for any descendant' : `write ${char} or ${second}`);
    return char;
}
function readCompound(scanner, depth) {
    const conditions = [];
    if (accept(scanner, '*'))
        conditions.push({ kind: 'any' });
    else {
        const tag = readName(scanner);
        if (tag !== undefined)
            conditions.push({ kind: 'tag', name: tag.toLowerCase() });
    }
    for (;;) {
        const start = scanner.at;
        if (accept(scanner, '.'))
            conditions.push(compare('class', '~=', nameBehind(scanner, '.', start)));
        else if (accept(scanner, '#'))
            conditions.push(compare('id', '=', nameBehind(scanner, '#', start)));
        else if (peek(scanner) === '[')
            conditions.push(readAttribute(scanner));
        else if (peek(scanner) === ':' && !scanner.text.startsWith('::', scanner.at))
            conditions.push(readPseudoClass(scanner, (inner, relative) => readList(inner, depth + 1, relative)));
        else
            return conditions;
    }
}
const compare = (name, operator, value) => ({
    kind: 'compare',
    name,
    operator,
    value,
    ignoreCase: false,
});
function nameBehind(scanner, sign, start) {
    const name = readName(scanner);
    if (name !== undefined)
        return name;
    const what = sign === '.' ? 'class' : 'id';
    throw new syntax_error/* SelectorSyntaxError */.V(`"${sign}" without the name of a${what === 'id' ? 'n' : ''} ${what}`, start);
}
function readTake(scanner) {
    const start = scanner.at;
    if (!accept(scanner, '::'))
        return { kind: 'default' };
    const name = readName(scanner)?.toLowerCase() ?? '';
    const take = name === 'attr' ? readAttributeTake(scanner, start) : plainTake(scanner, name, start);
    const end = scanner.at;
    skipSpace(scanner);
    if (!atEnd(scanner) && peek(scanner) !== ',')
        throw new syntax_error/* SelectorSyntaxError */.V(`nothing may follow ::${name}`, end, `move ::${name} to the end of the selector`);
    return take;
}
function plainTake(scanner, name, start) {
    if (name === 'text' || name === 'html') {
        if (peek(scanner) === '(')
            throw new syntax_error/* SelectorSyntaxError */.V(`::${name} takes nothing in parentheses`, scanner.at);
        return { kind: name };
    }
    if (name === 'before' || name === 'after')
        throw new syntax_error/* SelectorSyntaxError */.V(`::${name} is painted by the browser and stands in no HTML`, start);
    const near = /^(inner-?text|content|value|string|txt)$/.test(name)
        ? 'text'
        : /^(inner|outer)-?html$/.test(name)
            ? 'html'
            : /^(attribute|attrib|att|prop)$/.test(name)
                ? 'attr'
                : (0,syntax_error/* nearest */.p)(name, ['text', 'html', 'attr']);
    const written = near === 'attr' ? '::attr(name)' : `::${near}`;
    throw new syntax_error/* SelectorSyntaxError */.V(`::${name} is not known`, start, near === undefined ? 'known are ::text, ::attr(name) and ::html' : `did you mean ${written}?`);
}
function readAttributeTake(scanner, start) {
    const opened = scanner.at;
    if (!accept(scanner, '('))
        throw new syntax_error/* SelectorSyntaxError */.V('::attr without the name of an attribute', start, 'write e.g. ::attr(href)');
    skipSpace(scanner);
    const quote = peek(scanner) === '"' || peek(scanner) === "'" ? peek(scanner) : '';
    if (quote !== '')
        scanner.at += 1;
    const name = /[^\s"'()<>/=]*/y;
    name.lastIndex = scanner.at;
    const given = name.exec(scanner.text)[0];
    scanner.at += given.length;
    if (given === '' || (quote !== '' && !accept(scanner, quote)))
        throw new syntax_error/* SelectorSyntaxError */.V('::attr without the name of an attribute', start, 'write e.g. ::attr(href)');
    skipSpace(scanner);
    if (!accept(scanner, ')'))
        throw new syntax_error/* SelectorSyntaxError */.V('the parenthesis of ::attr is not closed', opened, 'add )');
    return { kind: 'attribute', name: given.toLowerCase() };
}
function unexpected(scanner) {
    const char = peek(scanner);
    const hints = {
        '/': 'XPath begins with / or ./ or xpath:',
        '@': `for an attribute write ::attr(${/^@([\w-]+)/.exec(scanner.text.slice(scanner.at))?.[1] ?? 'name'})`,
        '(': 'parentheses belong behind a pseudo-class such as :not(…)',
        ')': 'it closes nothing',
        ']': 'it closes nothing',
        '|': 'namespaces are not supported: write the name alone',
        '{': 'templates are not read in selectors',
        $: 'to compare the end of an attribute write [name$="…"]',
        '=': 'attributes are compared in brackets: [name="…"]',
        '&': 'write :scope for the row itself',
    };
    return new syntax_error/* SelectorSyntaxError */.V(`unexpected "${char}"`, scanner.at, hints[char]);
}


/***/ }),

/***/ 70263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/** XPath is what `xpath:` says, or what begins as no CSS can: `/`, `./`, `..`, `(/`, `(./`. */
function kindOf(selector) {
    if (selector.startsWith('re:'))
        return { kind: 'regex', body: selector.slice(3), offset: 3 };
    if (selector.startsWith('xpath:'))
        return { kind: 'xpath', body: selector.slice(6), offset: 6 };
    const kind = /^\s*(?:\/|\.\/|\.\.|\(+\s*\.{0,2}\/)/.test(selector) ? 'xpath' : 'css';
    return { kind, body: selector, offset: 0 };
}


/***/ }),

/***/ 89898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ checkSelector)
/* harmony export */ });
/* harmony import */ var _check_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49730);
/* harmony import */ var _css_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13216);
/* harmony import */ var _selector_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70263);
/* harmony import */ var _syntax_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80825);
/* harmony import */ var _xpath_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6147);





/** What is wrong with a selector of a field, or undefined where it compiles. Needs no tree and no heavy package. */
function checkSelector(selector) {
    const { kind, body, offset } = (0,_selector_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(selector);
    try {
        if (kind === 'css')
            (0,_css_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCss */ .P)(body);
        else if (kind === 'xpath')
            (0,_xpath_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseXPath */ .$)(body);
        else
            (0,_check_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPattern */ .r)(body);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof _syntax_error_js__WEBPACK_IMPORTED_MODULE_2__/* .SelectorSyntaxError */ .V))
            throw error;
        const { message, at, hint } = error;
        return { message, at: at + offset, ...(hint === undefined ? {} : { hint }) };
    }
}


/***/ }),

/***/ 80825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ SelectorSyntaxError),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** A selector that does not parse. */
class SelectorSyntaxError extends Error {
    name = 'SelectorSyntaxError';
    /** Position of the first character that does not fit, from 0. */
    at;
    /** What was probably meant. */
    hint;
    constructor(message, at, hint) {
        super(message);
        this.at = at;
        this.hint = hint;
    }
}
/** The known name nearest to `given` by edits, if it is near enough to have been meant. */
function nearest(given, known) {
    let best;
    let least = Math.max(1, Math.floor(given.length / 3)) + 1;
    for (const name of known) {
        const edits = distance(given.toLowerCase(), name);
        if (edits < least)
            [best, least] = [name, edits];
    }
    return best;
}
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[b.length];
}


/***/ }),

/***/ 15404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isLanguage),
/* harmony export */   s: () => (/* binding */ isCurrency)
/* harmony export */ });
const currencies = new Set(Intl.supportedValuesOf('currency'));
/** Whether a text is the code of a currency, in capitals. */
const isCurrency = (code) => currencies.has(code);
/** Whether a text has the form of a language's name. */
function isLanguage(name) {
    try {
        return Intl.getCanonicalLocales(name).length === 1;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 6147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ parseXPath)
});

// EXTERNAL MODULE: ./lib/extract/syntax-error.js
var syntax_error = __webpack_require__(80825);
;// CONCATENATED MODULE: ./lib/extract/xpath/lexer.js

const TOKEN = /\s*(?:(?<number>\d+(?:\.\d*)?|\.\d+)|(?<literal>"[^"]*"|'[^']*')|(?<operator>\/\/|::|\.\.|!=|<=|>=|[/()[\]@,.|+\-=<>*$])|(?<name>[\p{L}_][\p{L}\p{N}_.·-]*(?::(?!:)(?:[\p{L}_][\p{L}\p{N}_.·-]*|\*))?))/uy;
/** Behind these begins something new, so that `*`, `and`, `or`, `div` and `mod` are names there and operators elsewhere. */
const OPENERS = new Set([
    '@',
    '::',
    '(',
    '[',
    ',',
    'and',
    'or',
    'div',
    'mod',
    '*',
    '/',
    '//',
    '|',
    '+',
    '-',
    '=',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
]);
const WORDS = new Set(['and', 'or', 'div', 'mod']);
/** @throws SelectorSyntaxError for a character that XPath has no use for */
function tokenize(source) {
    const tokens = [];
    const body = source.trimEnd();
    let at = 0;
    while (at < body.length) {
        TOKEN.lastIndex = at;
        const found = TOKEN.exec(body);
        if (!found)
            throw strange(body, at + /^\s*/.exec(body.slice(at))[0].length);
        at = TOKEN.lastIndex;
        tokens.push(tokenOf(found, tokens.at(-1)));
    }
    tokens.push({ kind: 'end', text: '', at: body.length });
    return tokens;
}
function tokenOf(found, before) {
    const { number, literal, operator, name } = found.groups;
    const text = number ?? literal ?? operator ?? name;
    const at = found.index + found[0].length - text.length;
    if (number !== undefined)
        return { kind: 'number', text, at };
    if (literal !== undefined)
        return { kind: 'literal', text: text.slice(1, -1), at };
    const begins = before === undefined || (before.kind === 'operator' && OPENERS.has(before.text));
    if (text === '*')
        return { kind: begins ? 'name' : 'operator', text, at };
    if (operator !== undefined || (!begins && WORDS.has(text)))
        return { kind: 'operator', text, at };
    return { kind: 'name', text, at };
}
function strange(source, at) {
    const char = source[at];
    if (char === '"' || char === "'")
        return new syntax_error/* SelectorSyntaxError */.V(`the quote ${char} is not closed`, at, `add ${char} behind the text`);
    const name = /^#([\w-]+)/.exec(source.slice(at))?.[1];
    const hints = {
        '#': `an id is compared: [@id='${name ?? '…'}']`,
        '!': 'write != or not(…)',
        '&': 'write and',
        '{': 'templates are not read in selectors',
        '^': "write [starts-with(@name, '…')]",
        '~': 'this looks like CSS, which begins with no slash',
    };
    return new syntax_error/* SelectorSyntaxError */.V(`unexpected "${char}"`, at, hints[char]);
}

;// CONCATENATED MODULE: ./lib/extract/xpath/ast.js
const AXES = [
    'child',
    'descendant',
    'descendant-or-self',
    'parent',
    'ancestor',
    'ancestor-or-self',
    'following-sibling',
    'preceding-sibling',
    'following',
    'preceding',
    'attribute',
    'self',
];

;// CONCATENATED MODULE: ./lib/extract/xpath/reader.js

const here = (reader, ahead = 0) => reader.tokens[Math.min(reader.at + ahead, reader.tokens.length - 1)];
function is(reader, operator, ahead = 0) {
    const token = here(reader, ahead);
    return token.kind === 'operator' && token.text === operator;
}
function accept(reader, operator) {
    if (!is(reader, operator))
        return false;
    reader.at += 1;
    return true;
}
function expectClosing(reader, closing, opened) {
    if (accept(reader, closing))
        return;
    const token = here(reader);
    if (token.kind !== 'end')
        throw unexpectedToken(token);
    const what = closing === ')' ? 'parenthesis' : 'bracket';
    throw new syntax_error/* SelectorSyntaxError */.V(`the ${what} ${opened.text} is not closed`, opened.at, `add ${closing}`);
}
function unexpectedToken(token) {
    if (token.kind === 'end')
        return new syntax_error/* SelectorSyntaxError */.V('it ends where more is needed', Math.max(0, token.at - 1));
    const hints = {
        '::': 'XPath takes a text with /text() and an attribute with /@name',
        '>': 'a child stands behind /, a descendant behind //',
        ']': 'it closes nothing',
        ')': 'it closes nothing',
    };
    const text = token.kind === 'literal' ? `'${token.text}'` : token.text;
    return new syntax_error/* SelectorSyntaxError */.V(`unexpected "${text}"`, token.at, hints[token.text]);
}

;// CONCATENATED MODULE: ./lib/extract/xpath/signatures.js
const ANY_NUMBER = Number.POSITIVE_INFINITY;
/** The functions: those of XPath 1.0 and the few of later versions that pages call for. Least and most values of each. */
const ARITIES = new Map([
    ['last', [0, 0]],
    ['position', [0, 0]],
    ['count', [1, 1]],
    ['id', [1, 1]],
    ['name', [0, 1]],
    ['local-name', [0, 1]],
    ['string', [0, 1]],
    ['concat', [2, ANY_NUMBER]],
    ['starts-with', [2, 2]],
    ['ends-with', [2, 2]],
    ['contains', [2, 2]],
    ['substring-before', [2, 2]],
    ['substring-after', [2, 2]],
    ['substring', [2, 3]],
    ['string-length', [0, 1]],
    ['normalize-space', [0, 1]],
    ['translate', [3, 3]],
    ['lower-case', [1, 1]],
    ['upper-case', [1, 1]],
    ['string-join', [1, 2]],
    ['boolean', [1, 1]],
    ['not', [1, 1]],
    ['true', [0, 0]],
    ['false', [0, 0]],
    ['number', [0, 1]],
    ['sum', [1, 1]],
    ['floor', [1, 1]],
    ['ceiling', [1, 1]],
    ['round', [1, 1]],
]);

;// CONCATENATED MODULE: ./lib/extract/xpath/parse-primary.js



/** A literal, a call or something in parentheses; undefined where a location path begins. */
function parsePrimary(reader) {
    const token = here(reader);
    if (token.kind === 'number' || token.kind === 'literal') {
        reader.at += 1;
        return { kind: 'literal', value: token.kind === 'number' ? Number(token.text) : token.text };
    }
    if (is(reader, '$'))
        throw new syntax_error/* SelectorSyntaxError */.V('variables have no values here', token.at, 'write the value itself');
    if (accept(reader, '(')) {
        const inside = reader.expression();
        expectClosing(reader, ')', token);
        return inside;
    }
    if (token.kind === 'name' && is(reader, '(', 1) && !/^(?:text|node|comment|processing-instruction)$/.test(token.text))
        return parseCall(reader, token);
    return undefined;
}
function parseCall(reader, token) {
    const arity = ARITIES.get(token.text);
    if (arity === undefined) {
        const near = (0,syntax_error/* nearest */.p)(token.text, ARITIES.keys());
        throw new syntax_error/* SelectorSyntaxError */.V(`the function ${token.text}() is not known`, token.at, near === undefined ? undefined : `did you mean ${near}()?`);
    }
    reader.at += 1;
    const opened = here(reader);
    reader.at += 1;
    const values = [];
    if (!is(reader, ')')) {
        do
            values.push(reader.expression());
        while (accept(reader, ','));
    }
    expectClosing(reader, ')', opened);
    const [least, most] = arity;
    if (values.length < least || values.length > most) {
        const wanted = least === most ? `${least}` : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
        throw new syntax_error/* SelectorSyntaxError */.V(`${token.text}() takes ${wanted} values, not ${values.length}`, token.at);
    }
    return { kind: 'call', name: token.text, values };
}

;// CONCATENATED MODULE: ./lib/extract/xpath/parse-path.js




const ANYWHERE = { axis: 'descendant-or-self', test: { kind: 'node' }, predicates: [] };
/** A location path, or a primary expression with predicates and steps behind it. */
function parsePath(reader) {
    if (is(reader, '/') || is(reader, '//')) {
        const slash = here(reader);
        if (accept(reader, '/') && !startsStep(reader)) {
            // A lone slash is the root.
            if (here(reader).kind === 'name')
                throw unexpectedToken(here(reader));
            return { kind: 'path', from: 'root', steps: [] };
        }
        const steps = [];
        if (slash.text === '//') {
            reader.at += 1;
            steps.push(ANYWHERE);
        }
        steps.push(...parseSteps(reader));
        return { kind: 'path', from: 'root', steps };
    }
    const primary = parsePrimary(reader);
    if (primary === undefined)
        return { kind: 'path', from: 'context', steps: parseSteps(reader) };
    const predicates = parsePredicates(reader);
    const of = predicates.length === 0 ? primary : { kind: 'filter', of: primary, predicates };
    if (accept(reader, '/'))
        return { kind: 'path', from: of, steps: parseSteps(reader) };
    if (accept(reader, '//'))
        return { kind: 'path', from: of, steps: [ANYWHERE, ...parseSteps(reader)] };
    return of;
}
function startsStep(reader) {
    return here(reader).kind === 'name' || is(reader, '.') || is(reader, '..') || is(reader, '@');
}
function parseSteps(reader) {
    const steps = [parseStep(reader)];
    for (;;) {
        if (accept(reader, '//'))
            steps.push(ANYWHERE);
        else if (!accept(reader, '/'))
            return steps;
        steps.push(parseStep(reader));
    }
}
function parseStep(reader) {
    const token = here(reader);
    if (accept(reader, '..'))
        return { axis: 'parent', test: { kind: 'node' }, predicates: parsePredicates(reader) };
    if (accept(reader, '.'))
        return { axis: 'self', test: { kind: 'node' }, predicates: parsePredicates(reader) };
    let axis = 'child';
    if (accept(reader, '@'))
        axis = 'attribute';
    else if (token.kind === 'name' && is(reader, '::', 1)) {
        axis = axisNamed(reader, token);
        reader.at += 2;
    }
    const test = parseTest(reader);
    return { axis, test, predicates: parsePredicates(reader) };
}
function axisNamed(reader, { text, at }) {
    const axis = AXES.find((one) => one === text);
    if (axis)
        return axis;
    const taken = here(reader, 2).text;
    const css = taken === 'text' || taken === 'html'
        ? `write ${text}/text()`
        : taken === 'attr'
            ? `write ${text}/@${here(reader, 4).text || 'name'}`
            : undefined;
    const near = (0,syntax_error/* nearest */.p)(text, AXES);
    throw new syntax_error/* SelectorSyntaxError */.V(`the axis ${text}:: is not known`, at, css ?? (near === undefined ? undefined : `did you mean ${near}::?`));
}
function parseTest(reader) {
    const token = here(reader);
    if (token.kind !== 'name')
        throw unexpectedToken(token);
    reader.at += 1;
    if (is(reader, '('))
        return parseKindTest(reader, token);
    if (token.text === '*')
        return { kind: 'any' };
    const name = token.text.slice(token.text.indexOf(':') + 1).toLowerCase();
    const [tag, className] = name.split('.', 2);
    if (className !== undefined)
        throw new syntax_error/* SelectorSyntaxError */.V(`${token.text} is no name of an element`, token.at + tag.length, `write ${tag}[contains(concat(' ', normalize-space(@class), ' '), ' ${className} ')], or the CSS ${token.text}`);
    return name === '*' ? { kind: 'any' } : { kind: 'name', name };
}
function parseKindTest(reader, { text, at }) {
    const opened = here(reader);
    reader.at += 1;
    expectClosing(reader, ')', opened);
    if (text === 'text' || text === 'node' || text === 'comment')
        return { kind: text };
    throw new syntax_error/* SelectorSyntaxError */.V(`${text}() is no step`, at, 'a step is a name, *, @name, text(), node() or comment(); functions stand around a path');
}
function parsePredicates(reader) {
    const found = [];
    for (;;) {
        const opened = here(reader);
        if (!accept(reader, '['))
            return found;
        if (is(reader, ']'))
            throw new syntax_error/* SelectorSyntaxError */.V('an empty predicate', opened.at, 'write a position or a condition');
        const predicate = reader.expression();
        if (predicate.kind === 'literal' && predicate.value === 0)
            throw new syntax_error/* SelectorSyntaxError */.V('position 0 matches nothing', opened.at, 'XPath counts from 1: write [1]');
        expectClosing(reader, ']', opened);
        found.push(predicate);
    }
}

;// CONCATENATED MODULE: ./lib/extract/xpath/parse.js




const DEPTH = 50;
/** @throws SelectorSyntaxError */
function parseXPath(source) {
    const reader = { tokens: tokenize(source), at: 0, depth: 0, expression: () => parseExpression(reader) };
    if (here(reader).kind === 'end')
        throw new syntax_error/* SelectorSyntaxError */.V('an empty XPath', 0);
    const found = parseExpression(reader);
    if (here(reader).kind !== 'end')
        throw unexpectedToken(here(reader));
    return found;
}
const LEVELS = [
    ['or'],
    ['and'],
    ['=', '!='],
    ['<', '<=', '>', '>='],
    ['+', '-'],
    ['*', 'div', 'mod'],
];
function parseExpression(reader) {
    reader.depth += 1;
    if (reader.depth > DEPTH)
        throw new syntax_error/* SelectorSyntaxError */.V(`more than ${DEPTH} parentheses or brackets inside each other`, here(reader).at);
    const found = parseBinary(reader, 0);
    reader.depth -= 1;
    return found;
}
function parseBinary(reader, level) {
    const operators = LEVELS[level];
    if (operators === undefined)
        return parseUnary(reader);
    let left = parseBinary(reader, level + 1);
    for (;;) {
        const operator = operators.find((one) => accept(reader, one));
        if (operator === undefined)
            return left;
        left = { kind: 'binary', operator, left, right: parseBinary(reader, level + 1) };
    }
}
function parseUnary(reader) {
    let negative = false;
    while (accept(reader, '-'))
        negative = !negative;
    let found = parsePath(reader);
    while (accept(reader, '|'))
        found = { kind: 'binary', operator: '|', left: found, right: parsePath(reader) };
    return negative ? { kind: 'negate', of: found } : found;
}


/***/ }),

/***/ 27982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ httpOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17564);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97231);



const retrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    attempts: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(1)
        .max(100)
        .default(5)
        .describe('Attempts per page, the first one included; 1 turns retries off'),
    base: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0
        .prefault('1s')
        .describe('First backoff; the n-th retry waits a random time up to base × 2^(n-1), a 429 at least that long'),
    max: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.prefault('60s').describe("Longest backoff of our own; a server's hint may be longer and is obeyed"),
})
    .describe('How often and how patiently a failed request is repeated');
const timeoutsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    connect: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.prefault('10s').describe('Longest time until a connection stands, TLS included'),
    headers: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0
        .prefault('30s')
        .describe('Longest silence of the server: before the headers, and between two pieces of the body'),
    total: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.prefault('5m').describe('Longest time of one attempt, from sending to the last byte of the body'),
})
    .describe('How long one attempt may take');
const limitsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    body: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSize */ .mz.prefault('256MiB').describe('Largest body, on the wire and after decompression'),
    ratio: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(1)
        .default(200)
        .describe('Largest decompressed size as a multiple of the compressed one; judged only beyond 10 MiB'),
})
    .describe('How much one answer may hold');
const outageSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    give_up_after: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0
        .prefault('15m')
        .describe('While nothing succeeds, requests pause and one of them probes; after this time without a single success they fail as host_down'),
})
    .describe('What happens while a host answers nothing');
const hostName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^(\*\.)?[^\s/:*@]+$|^\[[0-9a-fA-F:.]+\]$/, 'expected a host name such as cdn.example.com or *.example.com')
    .transform((host) => host.toLowerCase());
/** Options of a source's HTTP client; `.shape` is spread into the schema of every source that speaks HTTP. */
const httpOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    retry: retrySchema.prefault({}),
    outage: outageSchema.prefault({}),
    rate_limit: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .rate */ .TS
        .optional()
        .describe('Most requests over time, evenly spaced and shared by all streams of the source, e.g. 20/s; no limit if absent. Each host that `allow_hosts` adds has this rate for itself'),
    concurrency: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(1)
        .max(256)
        .default(4)
        .describe('Requests in flight at once, shared by all streams of the source'),
    timeouts: timeoutsSchema.prefault({}),
    limits: limitsSchema.prefault({}),
    response_rules: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .responseRuleSchema */ .Zb)
        .default([])
        .describe('What an answer means, where its status alone does not say it; the first rule that matches wins'),
    allow_hosts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(hostName)
        .default([])
        .describe("Hosts beside base_url's own that requests may go to, e.g. by a next link; *.example.com for all below. Each has a rate of its own; all share `concurrency`"),
});


/***/ }),

/***/ 97231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zb: () => (/* binding */ responseRuleSchema),
/* harmony export */   nb: () => (/* binding */ compileRules)
/* harmony export */ });
/* unused harmony export ACTIONS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60121);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3085);



const ACTIONS = [
    'success',
    'retry',
    'fail',
    'ignore',
    'rate_limited',
    'refresh_token',
    'reset_pagination',
];
const statusSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(100).max(599),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[1-5](\d\d|xx)$/, 'expected a status such as 503 or 5xx'),
]);
const pathSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(isPath, 'expected a path such as error.code');
function isPath(text) {
    try {
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePath */ .Rr)(text);
        return true;
    }
    catch {
        return false;
    }
}
/** One rule about what an answer means; all of its conditions must hold. */
const responseRuleSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([statusSchema, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(statusSchema).min(1)])
        .optional()
        .describe('Status codes it is about: 503, 5xx or a list of them'),
    header: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), _core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .patternSchema */ .kM)
        .optional()
        .describe('Header names, each with a regular expression that its value must match; an absent header counts as empty'),
    body: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        path: pathSchema.describe('Where in the JSON body to look, e.g. error.code'),
        equals: zod__WEBPACK_IMPORTED_MODULE_2__/* .json */ .Pq9().optional().describe('The value must be exactly this'),
        matches: _core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .patternSchema */ .kM.optional().describe('The value, as text, must match this regular expression'),
        exists: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()
            .optional()
            .describe('The value must be there (true) or absent (false); true if nothing else is said'),
    })
        .optional()
        .describe('A condition on a JSON body'),
    text: _core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .patternSchema */ .kM.optional().describe('A regular expression for the first 64 KiB of the body as text'),
    action: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(ACTIONS)
        .describe('success: take it; retry; fail: end the stream; ignore: take it as a page without records; rate_limited: back off like a 429; ' +
        'refresh_token: renew the credential and replay; reset_pagination: start the partition again'),
    message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe('What the log and the report say'),
})
    .refine((rule) => rule.status !== undefined || rule.header !== undefined || rule.body !== undefined || rule.text !== undefined, 'a rule needs a condition: status, header, body or text');
function reading(response) {
    let text;
    let json;
    return {
        response,
        text: () => {
            text ??= Buffer.from(response.body.subarray(0, _core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_LIMIT */ .W$)).toString('utf8');
            return text;
        },
        json: () => {
            json ??= { value: parsed(response.body) };
            return json.value;
        },
    };
}
function parsed(body) {
    try {
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** Compiles rules once; the result names the first that matches an answer. */
function compileRules(rules) {
    const compiled = rules.map((rule, index) => ({
        conditions: conditionsOf(rule),
        matched: { action: rule.action, message: rule.message ?? `response rule ${index + 1} says "${rule.action}"` },
    }));
    return (response) => {
        if (compiled.length === 0)
            return undefined;
        const answer = reading(response);
        return compiled.find(({ conditions }) => conditions.every((holds) => holds(answer)))?.matched;
    };
}
function conditionsOf(rule) {
    const conditions = [];
    if (rule.status !== undefined)
        conditions.push(statusCondition([rule.status].flat()));
    for (const [name, source] of Object.entries(rule.header ?? {})) {
        const pattern = (0,_core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedPattern */ .wV)(source, 'i');
        conditions.push(({ response }) => pattern.test(response.headers[name.toLowerCase()] ?? ''));
    }
    if (rule.body !== undefined)
        conditions.push(bodyCondition(rule.body));
    if (rule.text !== undefined) {
        const pattern = (0,_core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedPattern */ .wV)(rule.text);
        conditions.push((answer) => pattern.test(answer.text()));
    }
    return conditions;
}
function statusCondition(wanted) {
    const patterns = wanted.map((status) => String(status).toLowerCase());
    return ({ response: { status } }) => patterns.some((pattern) => pattern === String(status) || pattern === `${String(status)[0]}xx`);
}
function bodyCondition(body) {
    const path = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePath */ .Rr)(body.path);
    const pattern = body.matches === undefined ? undefined : (0,_core_bounded_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .boundedPattern */ .wV)(body.matches);
    const expected = body.equals === undefined ? undefined : JSON.stringify(body.equals);
    return (answer) => {
        const document = answer.json();
        if (document === undefined)
            return false;
        const value = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(document, path);
        if (value === undefined)
            return body.exists === false;
        if (body.exists === false)
            return false;
        if (expected !== undefined && JSON.stringify(value) !== expected)
            return false;
        return pattern === undefined || pattern.test(typeof value === 'string' ? value : JSON.stringify(value));
    };
}


/***/ }),

/***/ 91554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nq: () => (/* binding */ cursorFormatProblem),
  iu: () => (/* binding */ cursorReader),
  Q5: () => (/* binding */ cursorWriter),
  YO: () => (/* binding */ isDateFormat)
});

// EXTERNAL MODULE: ./lib/core/dates/format.js
var dates_format = __webpack_require__(6838);
// EXTERNAL MODULE: ./lib/core/dates/names.js
var dates_names = __webpack_require__(20693);
// EXTERNAL MODULE: ./lib/core/dates/value.js
var dates_value = __webpack_require__(23132);
// EXTERNAL MODULE: ./lib/core/dates/zone.js
var dates_zone = __webpack_require__(87167);
;// CONCATENATED MODULE: ./lib/core/dates/write.js


const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/**
 * Writes instants in a format of tokens, as `formatReader` reads them; names of months and days in English, what is finer
 * than the format is cut, never rounded up.
 * @param zone whose clocks it shows
 * @throws {RangeError} where the format cannot be read
 */
function formatWriter(format, zone) {
    const problem = (0,dates_format/* dateFormatProblem */.nF)(format);
    if (problem !== undefined)
        throw new RangeError(`the date format "${format}" cannot be written: ${problem}`);
    const pieces = (0,dates_format/* piecesOf */.Xe)(format) ?? [];
    return (instant) => {
        const local = (0,dates_zone/* localIn */.p5)(zone, instant) ?? instant;
        const date = new Date(local);
        return pieces
            .map((piece) => ('literal' in piece ? piece.literal : part(piece, date, (local - instant) / 60_000)))
            .join('');
    };
}
const two = (value) => String(value).padStart(2, '0');
function part({ token, width }, date, offset) {
    const [year, month, hour] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCHours()];
    const half = hour % 12 === 0 ? 12 : hour % 12;
    switch (token) {
        case 'yyyy':
            return String(year).padStart(4, '0');
        case 'yy':
            return two(year % 100);
        case 'MMMM':
            return MONTHS[month];
        case 'MMM':
            return MONTHS[month].slice(0, 3);
        case 'EEEE':
            return WEEKDAYS[date.getUTCDay()];
        case 'EEE':
            return WEEKDAYS[date.getUTCDay()].slice(0, 3);
        case 'SSS':
            return String(date.getUTCMilliseconds()).padStart(3, '0');
        case 'a':
            return hour < 12 ? 'AM' : 'PM';
        case 'X':
        case 'z':
            return offsetText(offset, token === 'z' ? 3 : width);
    }
    const numbers = {
        M: month + 1,
        d: date.getUTCDate(),
        H: hour,
        h: half,
        m: date.getUTCMinutes(),
        s: date.getUTCSeconds(),
    };
    const value = numbers[token[0]];
    return token.length === 2 ? two(value) : String(value);
}
/** `Z`, `+02`, `+0200` or `+02:00`. */
function offsetText(minutes, width) {
    if (minutes === 0)
        return 'Z';
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    const sign = minutes < 0 ? '-' : '+';
    if (width === 1)
        return `${sign}${two(hours)}${rest === 0 ? '' : two(rest)}`;
    return `${sign}${two(hours)}${width === 3 ? ':' : ''}${two(rest)}`;
}

// EXTERNAL MODULE: ./lib/incremental/iso.js
var iso = __webpack_require__(51521);
// EXTERNAL MODULE: ./lib/incremental/value.js
var value = __webpack_require__(77);
;// CONCATENATED MODULE: ./lib/incremental/formats.js







/** Formats by name; all others are tokens such as `dd.MM.yyyy HH:mm`. */
const NAMED = ['iso', 'unix', 'unix_ms', 'number', 'text'];
/** What is wrong with a format of cursors; undefined where it can be read. */
const cursorFormatProblem = (format) => NAMED.includes(format) ? undefined : (0,dates_format/* dateFormatProblem */.nF)(format);
/** Whether cursors of a format are dates; undefined where nothing is said. */
const isDateFormat = (format) => format === undefined ? undefined : format !== 'number' && format !== 'text';
/** @param format undefined: whole and decimal numbers, ISO 8601, else texts @param zone of dates that name none */
function cursorReader(format, zone) {
    switch (format) {
        case undefined:
            return (text) => (0,value/* numberOf */.rl)(text) ?? (0,iso/* isoTime */.L)(text, zone) ?? { kind: 'text', value: text };
        case 'iso':
            return (text) => (0,iso/* isoTime */.L)(text, zone);
        case 'number':
            return value/* numberOf */.rl;
        case 'text':
            return (text) => ({ kind: 'text', value: text });
        case 'unix':
            return (text) => epochTime(text, 1_000);
        case 'unix_ms':
            return (text) => epochTime(text, 1);
        default:
            return tokenReader(format, zone);
    }
}
/** Seconds or milliseconds since the epoch, with the digits behind the point that it has. */
function epochTime(text, unit) {
    const found = /^(-?)(\d{1,13})(?:\.(\d{1,9}))?$/.exec(text);
    if (!found)
        return undefined;
    const [, sign, whole, fraction = ''] = found;
    const places = unit === 1 ? 6 : 9;
    const below = BigInt(`${whole}${fraction.slice(0, places).padEnd(places, '0')}`) * (sign === '-' ? -1n : 1n);
    const ns = Number(((below % 1000000n) + 1000000n) % 1000000n);
    const ms = Number((below - BigInt(ns)) / 1000000n);
    return { kind: 'time', ms, ns, repeated: 0, write: (at, rest) => writeEpoch(at, rest, unit, fraction.length) };
}
function writeEpoch(ms, ns, unit, digits) {
    const whole = Math.floor(ms / unit);
    if (digits === 0)
        return String(whole);
    const rest = String(Math.round(ms - whole * unit)).padStart(unit === 1 ? 0 : 3, '0');
    const below = `${unit === 1 ? '' : rest}${String(ns).padStart(6, '0')}`;
    return `${whole}.${below.padEnd(digits, '0').slice(0, digits)}`;
}
function tokenReader(format, zone) {
    const names = (0,dates_names/* dateNames */.T)(undefined);
    const read = (0,dates_format/* formatReader */.hW)(format, names);
    const write = formatWriter(format, zone);
    return (text) => {
        const fields = read(text.trim());
        if (!fields)
            return undefined;
        const { hour = 0, minute = 0, second = 0, millisecond = 0, zone: own } = fields.time ?? {};
        // A date without a time is the beginning of that day where its zone is.
        const value = (0,dates_value/* dateValue */.Y4)({ ...fields, time: { hour, minute, second, millisecond, zone: own } }, zone);
        if (value === undefined)
            return undefined;
        const local = Date.UTC(fields.year, fields.month - 1, fields.day, hour, minute, second, millisecond);
        const repeated = own === undefined && fields.time ? (0,dates_zone/* repeatedAt */.ky)(zone, local) : 0;
        return { kind: 'time', ms: Date.parse(value), ns: 0, repeated, write };
    };
}
/** How the server wants dates. @param zone of formats that do not tell the zone */
function cursorWriter(format, zone) {
    if (format === 'iso')
        return (ms) => new Date(ms).toISOString().replace(/\.000Z$/, 'Z');
    if (format === 'unix')
        return (ms, ns) => writeEpoch(ms, ns, 1_000, 0);
    if (format === 'unix_ms')
        return (ms, ns) => writeEpoch(ms, ns, 1, 0);
    return formatWriter(format, zone);
}


/***/ }),

/***/ 51521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isoTime)
/* harmony export */ });
/* harmony import */ var _core_dates_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23132);
/* harmony import */ var _core_dates_zone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87167);


const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:([Tt ])(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;
/** An ISO 8601 date, with all nine digits of its seconds. @param zone of values that name none */
function isoTime(text, zone) {
    const found = ISO.exec(text);
    if (!found)
        return undefined;
    const [, years, months, days, separator = '', hours = '0', minutes = '0', seconds, fraction = '', suffix = ''] = found;
    const [year, month, day, hour] = [Number(years), Number(months), Number(days), Number(hours)];
    const [minute, second] = [Number(minutes), Number(seconds ?? 0)];
    if (month < 1 || month > 12 || day < 1 || day > (0,_core_dates_value_js__WEBPACK_IMPORTED_MODULE_0__/* .daysIn */ .fx)(year, month))
        return undefined;
    if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0))
        return undefined;
    const digits = fraction.padEnd(9, '0');
    const local = (0,_core_dates_value_js__WEBPACK_IMPORTED_MODULE_0__/* .utc */ .n$)(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1_000 + Number(digits.slice(0, 3));
    const own = suffix === '' ? zone : suffix;
    const ms = own === 'UTC' || own === 'Z' ? local : (0,_core_dates_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .instantIn */ .VC)(own, local);
    if (ms === undefined)
        return undefined;
    const style = { separator, hasSeconds: seconds !== undefined, fraction: fraction.length, suffix, zone: own };
    return {
        kind: 'time',
        ms,
        ns: Number(digits.slice(3)),
        repeated: own === 'UTC' || (0,_core_dates_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetOf */ .b4)(own) !== undefined ? 0 : (0,_core_dates_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatedAt */ .ky)(own, local),
        write: (at, below) => writeIso(at, below, style),
    };
}
function writeIso(ms, ns, { separator, hasSeconds, fraction, suffix, zone }) {
    const iso = new Date((0,_core_dates_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .localIn */ .p5)(zone, ms) ?? ms).toISOString();
    if (separator === '')
        return iso.slice(0, 10);
    const clock = iso.slice(11, hasSeconds ? 19 : 16);
    const digits = `${iso.slice(20, 23)}${String(ns).padStart(6, '0')}`;
    return `${iso.slice(0, 10)}${separator}${clock}${fraction === 0 ? '' : `.${digits.slice(0, fraction)}`}${suffix}`;
}


/***/ }),

/***/ 52310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ incrementalOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12311);
/* harmony import */ var _core_dates_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87167);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17564);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91554);




const distance = (least) => zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
    _core_units_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0.transform((ms) => ({ ms })),
    zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr()
        .min(least)
        .transform((units) => ({ units })),
]);
const mark = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()]);
const format = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .min(1)
    .superRefine((given, issues) => {
    const problem = (0,_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .cursorFormatProblem */ .nq)(given);
    if (problem !== undefined)
        issues.addIssue({ code: 'custom', message: `"${given}" is no format of cursors: ${problem}` });
});
/** The `incremental:` block of a stream. */
const incrementalOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    cursor_field: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).describe('Field of the record that grows with every change'),
    format: format
        .optional()
        .describe('How cursors are written: iso, unix (seconds), unix_ms, a date format such as dd.MM.yyyy HH:mm, number, or text (ids, ordered by their bytes). Default: numbers, ISO 8601, else texts'),
    zone: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .min(1)
        .refine(_core_dates_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .isZone */ .DS, 'expected the name of a time zone, such as Europe/Berlin')
        .default('UTC')
        .describe('Time zone of cursors that name none, e.g. Europe/Berlin'),
    param_format: format
        .refine((given) => (0,_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .isDateFormat */ .YO)(given), 'expected a date format: iso, unix, unix_ms or tokens')
        .optional()
        .describe('How the server wants dates: iso, unix, unix_ms or a date format. Default: as the cursor was written'),
    start_param: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Request parameter that takes the last cursor; elsewhere in the request it is {incremental.start}'),
    end_param: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Request parameter that takes the end of the window; elsewhere {incremental.end}'),
    start: mark.optional().describe('Cursor of the very first run'),
    end: mark.optional().describe('Cursor up to which is asked, at most. Default: open'),
    lookback: distance(0)
        .optional()
        .describe('How far before the last cursor a run begins: 1d for dates, a number for numbers'),
    window: distance(1)
        .optional()
        .describe('Ask for so much at a time, one window after the other: 30d for dates, a number for numbers; needs start'),
    newest_first: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()
        .default(false)
        .describe('The source lists what changed last first: paging ends at a page that is older than the start as a whole'),
    filter: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()
        .default(false)
        .describe('Drop records that are older than the start, for sources that cannot be asked for changes only'),
});


/***/ }),

/***/ 80796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ distanceProblem),
/* harmony export */   fv: () => (/* binding */ createReckoning),
/* harmony export */   up: () => (/* binding */ distanceRemedy)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91554);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77);



function createReckoning(options, stream) {
    const { cursor_field: field, format, zone } = options;
    const tryRead = (0,_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .cursorReader */ .iu)(format, zone);
    const place = { stream };
    const read = (mark) => {
        const value = tryRead(String(mark));
        if (value)
            return value;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('cursor_not_comparable', `${stream}: ${field} holds ${JSON.stringify(mark)}, which is not written as ${format}`, { ...place, remedy: 'Correct incremental.format, or name a cursor_field whose values are all written alike.' });
    };
    const orderRead = (a, b, [first, second]) => {
        const order = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .UD)(a, b);
        if (order !== undefined)
            return order;
        const what = `${JSON.stringify(first)} (${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(a)}) and ${JSON.stringify(second)} (${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(b)})`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('cursor_not_comparable', `${stream}: ${field} holds ${what}, which have no order`, {
            ...place,
            remedy: 'Name a cursor_field whose values are all dates, all numbers or all texts; ids that look like numbers now and then take incremental.format: text.',
        });
    };
    return {
        read,
        tryRead,
        orderRead,
        order: (a, b) => orderRead(read(a), read(b), [a, b]),
        move(mark, by, sign) {
            const value = read(mark);
            if (value.kind === 'time' && 'ms' in by)
                return value.write(value.ms + sign * Math.round(by.ms), value.ns);
            if (value.kind === 'number' && 'units' in by)
                return (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .addTo */ .DN)(value, sign * by.units);
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('bad_distance', `${stream}: ${distanceProblem(value, by)}`, {
                ...place,
                remedy: distanceRemedy(value),
            });
        },
    };
}
/** Why a lookback or a window does not go with cursors of a kind. */
const distanceProblem = (value, by) => `lookback and window are ${'ms' in by ? 'a length of time' : 'a number'}, cursors are ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .pluralOf */ ._l)(value)}`;
function distanceRemedy({ kind }) {
    if (kind === 'time')
        return 'Write a length of time, such as 1d or 12h.';
    if (kind === 'text')
        return 'Leave lookback and window out: nothing can be reckoned from texts.';
    return 'Write a whole number; where the numbers are seconds or milliseconds since 1970, say so: format: unix or unix_ms.';
}


/***/ }),

/***/ 77:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ addTo),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   _l: () => (/* binding */ pluralOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** @returns below, at or above zero; undefined where the two are not of one kind */
function compare(a, b) {
    if (a.kind === 'time' && b.kind === 'time')
        return a.ms - b.ms || a.ns - b.ns;
    if (a.kind === 'number' && b.kind === 'number')
        return compareNumbers(a, b);
    if (a.kind === 'text' && b.kind === 'text')
        return Buffer.compare(Buffer.from(a.value), Buffer.from(b.value));
    return undefined;
}
function compareNumbers(a, b) {
    const scale = Math.max(a.scale, b.scale);
    const [left, right] = [scaled(a, scale), scaled(b, scale)];
    return left < right ? -1 : left > right ? 1 : 0;
}
const scaled = ({ value, scale }, to) => scale === to ? value : value * 10n ** BigInt(to - scale);
const NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;
/** A number with all of its digits; undefined for what is none. */
function numberOf(text) {
    const found = NUMBER.exec(text);
    if (!found)
        return undefined;
    const [, sign, whole, fraction = '', exponent = '0'] = found;
    const value = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
    const scale = fraction.length - Number(exponent);
    return scale >= 0
        ? { kind: 'number', value, scale }
        : { kind: 'number', value: value * 10n ** BigInt(-scale), scale: 0 };
}
/** A number so much larger or smaller, with as many digits behind the point. */
function addTo({ value, scale }, by) {
    const sum = value + scaled(numberOf(String(by)), scale);
    if (scale === 0)
        return String(sum);
    const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0');
    return `${sum < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
/** How a kind of value is called in messages. */
const nameOf = ({ kind }) => kind === 'time' ? 'a date' : kind === 'text' ? 'a text' : 'a number';
/** Several of them. */
const pluralOf = ({ kind }) => `${kind === 'time' ? 'date' : kind}s`;


/***/ }),

/***/ 21584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ paginators)
});

// UNUSED EXPORTS: detect

// EXTERNAL MODULE: ./lib/core/variant.js
var variant = __webpack_require__(15490);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./lib/paginators/names.js
const DEEPEST = 4;
const REFUSED = new Set(['__proto__', 'prototype', 'constructor']);
/** `nextPageToken`, `next_page_token` and `@odata.nextLink` by one spelling. */
const plain = (key) => key
    .toLowerCase()
    .replace(/^@?odata\./, '')
    .replace(/[^a-z0-9]/g, '');
/** Every scalar or link object of an envelope's objects (never inside lists), the shallowest first. */
function fields(envelope) {
    const found = [];
    let level = [{ value: envelope ?? null, path: '' }];
    for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
        const deeper = [];
        for (const here of level) {
            if (here.value === null || typeof here.value !== 'object' || Array.isArray(here.value))
                continue;
            for (const [key, value] of Object.entries(here.value)) {
                if (REFUSED.has(key))
                    continue;
                const path = (here.path === '' ? '' : `${here.path}.`) + key.replace(/[\\.[\]]/g, '\\$&');
                found.push({ path, key, value });
                deeper.push({ value, path });
            }
        }
        level = deeper;
    }
    return found;
}
/** The first field with one of these names (plain spelling) whose value passes; earlier names are preferred within a level only by their place. */
function findField(all, names, passes) {
    return all.find((field) => names.has(plain(field.key)) && passes(field.value));
}
const set = (names) => new Set(names.split(' '));
/** Usual names, in their plain spelling. */
const USUAL = {
    nextUrl: set('next nexturl nextlink nextpageurl nexthref nextpage nextpagelink nexturi href'),
    nextCursor: set('nextcursor nextpagetoken nexttoken nextpage nextpagecursor continuationtoken continuation nextmarker marker endcursor after next cursor bookmark nextbookmark pagetoken nextmaxid nextoffset nextscrollid scrollid nextkey offset'),
    totalPages: set('totalpages pagecount pagestotal numpages numberofpages lastpage maxpage pages nbpages totalpage'),
    page: set('page currentpage pagenumber pageno pageindex number'),
    total: set('total totalcount totalresults totalrecords totalitems totalelements totalhits totalrows numfound nbhits recordstotal itemcount resultcount totalsize matched numbermatched'),
    /** Names that also stand for the records of this page alone: they count only where they exceed them. */
    looseTotal: set('count found size results records items'),
    offset: set('offset skip start startat startindex from'),
    hasMore: set('hasmore hasnext hasnextpage more moreavailable hasmorepages hasmoreitems ismore istruncated nextpageavailable'),
};

// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
;// CONCATENATED MODULE: ./lib/paginators/values.js

/** A count that a server sent as a number, a text of digits ("125", "1,250", "125.0") or digits beyond 2^53; undefined where it is none. */
function toCount(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) && value >= 0 ? Math.floor(value) : undefined;
    if (typeof value !== 'string')
        return undefined;
    const text = value
        .trim()
        .replace(/^(\d{1,3})((?:,\d{3})+)$/, (_, head, rest) => head + rest.replaceAll(',', ''));
    return /^\d+(\.0+)?$/.test(text) ? Math.floor(Number(text)) : undefined;
}
/** A yes or no as servers write it (`true`, "true", 1, "Y"); undefined where it says neither. */
function toFlag(value) {
    if (typeof value === 'boolean')
        return value;
    if (value === 1 || value === 0)
        return value === 1;
    if (typeof value !== 'string')
        return undefined;
    const text = value.trim().toLowerCase();
    if (['true', 'yes', 'y', '1'].includes(text))
        return true;
    return ['false', 'no', 'n', '0'].includes(text) ? false : undefined;
}
/** Whether a next cursor says that there is none: null, absent, empty, false, or a zero (as servers do that count from one). */
function isNothing(value) {
    if (value === undefined || value === null || value === false || value === 0)
        return true;
    if (typeof value === 'string')
        return ['', '0', 'null', 'none'].includes(value.trim().toLowerCase());
    return Array.isArray(value) && value.length === 0;
}
/** Reads places of an answer's envelope; what is not configured reads as undefined. */
function reader(text) {
    if (text === undefined)
        return () => undefined;
    const path = (0,json/* parsePath */.Rr)(text);
    return (answer) => (0,json/* lookup */.$I)(answer.envelope, path);
}
/** A value as a query parameter or header carries it. */
const asText = (value) => typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);

;// CONCATENATED MODULE: ./lib/paginators/look.js


const say = (field) => `${field.path} is ${JSON.stringify(field.value)?.slice(0, 60)}`;
/** The name among the request's own parameters that means the same thing, as it is spelt there. */
function asked(answer, names) {
    return [...answer.url.searchParams.keys()].find((name) => names.has(plain(name)));
}
const isCount = (value) => toCount(value) !== undefined;
/** The field that counts all records, where one does. */
function totalField(all, answer) {
    return (findField(all, USUAL.total, isCount) ??
        findField(all, USUAL.looseTotal, (value) => (toCount(value) ?? 0) > answer.rows));
}

;// CONCATENATED MODULE: ./lib/paginators/detect-counts.js



const PAGE_PARAMS = new Set(['page', 'p', 'pg', 'pagenumber', 'pageno', 'pageindex', 'currentpage', 'pagenum']);
function pageParam(answer, field) {
    const inRequest = asked(answer, PAGE_PARAMS);
    if (inRequest !== undefined)
        return inRequest;
    return field && ['pagenumber', 'pageno', 'pageindex'].includes(plain(field.key)) ? field.key : 'page';
}
function byTotalPages({ answer, all, extra }) {
    const pages = findField(all, USUAL.totalPages, isCount);
    if (!pages)
        return undefined;
    const page = findField(all, USUAL.page, isCount);
    if (toCount(pages.value) > 1 &&
        !page &&
        asked(answer, PAGE_PARAMS) === undefined &&
        !/total|count|last|num/.test(plain(pages.key)))
        return undefined;
    const { total_path: _, ...rest } = extra;
    return {
        options: {
            type: 'page_number',
            page_param: pageParam(answer, page),
            start_page: startPage(answer, page),
            total_pages_path: pages.path,
            ...rest,
        },
        reason: [page && say(page), say(pages)].filter(Boolean).join(' and '),
    };
}
function startPage(answer, page) {
    const name = asked(answer, PAGE_PARAMS);
    return (toCount(name === undefined ? page?.value : (answer.url.searchParams.get(name) ?? undefined)) ??
        toCount(page?.value) ??
        1);
}
const OFFSET_PARAMS = new Set(['offset', 'skip', 'start', 'startat', 'startindex', 'from']);
/** A total beside a position (in the answer or in the request) tells how to ask for the rest. */
function byTotal({ answer, all, extra }) {
    const total = totalField(all, answer);
    if (!total)
        return undefined;
    const offset = findField(all, USUAL.offset, isCount);
    const offsetParam = asked(answer, OFFSET_PARAMS) ?? offset?.key;
    if (offsetParam !== undefined) {
        const at = toCount(answer.url.searchParams.get(offsetParam) ?? undefined) ?? toCount(offset?.value) ?? 0;
        return {
            options: { type: 'offset', offset_param: offsetParam, start_offset: at, ...extra, total_path: total.path },
            reason: `${offset ? say(offset) : `the request has ${offsetParam}`} and ${say(total)}`,
        };
    }
    const page = findField(all, USUAL.page, isCount);
    if (!page && asked(answer, PAGE_PARAMS) === undefined)
        return undefined;
    return {
        options: {
            type: 'page_number',
            page_param: pageParam(answer, page),
            start_page: startPage(answer, page),
            ...extra,
            total_path: total.path,
        },
        reason: `${page ? say(page) : 'the request has a page number'} and ${say(total)}`,
    };
}
/** A flag that says "more", and records with ids, in the manner of `starting_after`; or a flag beside a page number. */
function byHasMore({ answer, all, extra }) {
    const more = findField(all, USUAL.hasMore, (value) => toFlag(value) === true);
    if (!more)
        return undefined;
    const isList = all.some((field) => field.path === 'object' && field.value === 'list');
    const { total_path: _, ...rest } = extra;
    if (isList && typeof answer.last(['id']) === 'string')
        return {
            options: { type: 'keyset', key_field: 'id', param: 'starting_after', ...rest, has_more_path: more.path },
            reason: `${say(more)} and the answer is a list object whose records have an id`,
        };
    const page = findField(all, USUAL.page, isCount);
    if (!page && asked(answer, PAGE_PARAMS) === undefined)
        return undefined;
    return {
        options: {
            type: 'page_number',
            page_param: pageParam(answer, page),
            start_page: startPage(answer, page),
            ...extra,
            has_more_path: more.path,
        },
        reason: `${page ? say(page) : 'the request has a page number'} and ${say(more)}`,
    };
}

;// CONCATENATED MODULE: ./lib/paginators/link-values.js
// One link-value of RFC 8288: <target> and parameters whose quoted values may hold commas and semicolons.
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,"]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;
const PARAMETER = /;\s*([^\s=;,"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g;
/** The target of the first link with this relation in a Link header (RFC 8288); undefined where there is none. */
function findLink(header, rel) {
    for (const [, target, parameters] of (header ?? '').matchAll(LINK)) {
        const named = new Map();
        for (const [, name, quoted, token] of parameters.matchAll(PARAMETER)) {
            const key = name.toLowerCase();
            // RFC 8288 3.3: of several rel parameters in one link only the first counts.
            if (!named.has(key))
                named.set(key, quoted?.replace(/\\(.)/g, '$1') ?? token ?? '');
        }
        const relations = (named.get('rel') ?? '').toLowerCase().split(/\s+/);
        // A link with an anchor speaks of another document than this page.
        if (relations.includes(rel.toLowerCase()) && !named.has('anchor'))
            return target;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/paginators/evidence.js



const exceeds = (most) => (value) => (toCount(value) ?? 0) > most;
/**
 * What in the first answer says that there are more pages: a larger total, a next link, a flag; undefined where
 * nothing does. Used to warn where paging ends although it should not.
 */
function furtherPages(answer) {
    const all = fields(answer.envelope);
    const total = findField(all, USUAL.total, exceeds(answer.rows));
    if (total)
        return `${total.path} counts ${toCount(total.value)} records and the page has ${answer.rows}`;
    const pages = findField(all, USUAL.totalPages, exceeds(1));
    if (pages)
        return `${pages.path} counts ${toCount(pages.value)} pages`;
    const more = findField(all, USUAL.hasMore, (value) => toFlag(value) === true);
    if (more)
        return `${more.path} says that there is more`;
    const next = all.find((field) => /^next/i.test(field.key.replace(/^@?odata\./, '')) && typeof field.value !== 'object' && !isNothing(field.value));
    if (next)
        return `${next.path} names a next page`;
    if (findLink(answer.headers['link'], 'next') !== undefined)
        return 'the Link header names a next page';
    return headerEvidence(answer);
}
function headerEvidence(answer) {
    for (const name of ['x-total-count', 'x-total', 'x-total-records']) {
        const count = toCount(answer.headers[name]);
        if (count !== undefined && count > answer.rows)
            return `the header ${name} counts ${count} records and the page has ${answer.rows}`;
    }
    for (const name of ['x-total-pages', 'x-page-count']) {
        const count = toCount(answer.headers[name]);
        if (count !== undefined && count > 1)
            return `the header ${name} counts ${count} pages`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/paginators/detect.js






const isLink = (value) => typeof value === 'string' && /^(https?:\/\/|\/|\?)\S+$/i.test(value.trim());
function byLinkHeader({ answer, extra }) {
    if (findLink(answer.headers['link'], 'next') === undefined)
        return undefined;
    return { options: { type: 'link_header', ...extra }, reason: 'the Link header has rel="next"' };
}
function byNextUrl({ all, extra }) {
    const inNext = (field) => plain(field.key) !== 'href' || /(^|\.)next\.[^.]+$/i.test(field.path);
    const field = all.find((one) => USUAL.nextUrl.has(plain(one.key)) && isLink(one.value) && inNext(one));
    if (!field)
        return undefined;
    return { options: { type: 'next_url', next_url_path: field.path, ...extra }, reason: `${field.path} is a URL` };
}
const SENT_BACK_AS = {
    nextcursor: 'cursor',
    cursor: 'cursor',
    next: 'cursor',
    nextpagecursor: 'cursor',
    nextkey: 'key',
    nextmarker: 'marker',
    marker: 'marker',
    endcursor: 'after',
    after: 'after',
    continuation: 'continuation',
    nextbookmark: 'bookmark',
    bookmark: 'bookmark',
    nextpage: 'page',
    nextoffset: 'offset',
    offset: 'offset',
    nextmaxid: 'max_id',
    nextscrollid: 'scroll_id',
    scrollid: 'scroll_id',
};
/** `next_page_token` is sent back as `page_token`, `nextPageToken` as `pageToken`, other tokens by their own name. */
function guessParam(key, value) {
    if (plain(key) === 'next' && toCount(value) !== undefined)
        return 'page';
    const known = SENT_BACK_AS[plain(key)];
    if (known !== undefined)
        return known;
    if (plain(key) !== 'nextpagetoken')
        return key;
    return key.includes('_') ? 'page_token' : key.includes('-') ? 'page-token' : 'pageToken';
}
function byNextCursor({ answer, all, extra }) {
    const field = all.find((one) => {
        if (!USUAL.nextCursor.has(plain(one.key)) || isNothing(one.value) || typeof one.value === 'boolean')
            return false;
        if (typeof one.value === 'object')
            return false;
        // "offset": 0 and "after": 20 tell where this page stands; only a text is a token there.
        const ambiguous = !/next|end|continuation/.test(plain(one.key));
        return !(ambiguous && (typeof one.value === 'number' || toCount(one.value) !== undefined));
    });
    if (!field)
        return undefined;
    const guessed = guessParam(field.key, field.value);
    const param = asked(answer, new Set([plain(guessed)])) ?? guessed;
    return {
        options: { type: 'cursor', cursor_path: field.path, cursor_param: param, ...extra },
        reason: `${say(field)}, sent back as ${param}`,
    };
}
const CURSOR_HEADERS = [
    ['x-next-cursor', 'cursor'],
    ['x-next-page', 'page'],
    ['x-next-page-token', 'page_token'],
    ['x-continuation-token', 'continuation_token'],
    ['x-next-token', 'next_token'],
    ['x-cursor', 'cursor'],
];
function byHeaderCursor({ answer, extra }) {
    const found = CURSOR_HEADERS.find(([name]) => !isNothing(answer.headers[name]));
    if (!found)
        return undefined;
    const [header, param] = found;
    return {
        options: { type: 'header_cursor', header, cursor_param: param, ...extra },
        reason: `the header ${header} names a next page, sent back as ${param}`,
    };
}
const WAYS = [byLinkHeader, byNextUrl, byNextCursor, byHeaderCursor, byTotalPages, byTotal, byHasMore];
/** Finds out from the first answer how a source pages: links first, then cursors, then counts; else it is one page. */
function detect(answer) {
    const all = fields(answer.envelope);
    const extra = {};
    const total = totalField(all, answer);
    if (total && USUAL.total.has(plain(total.key)) && toCount(total.value) >= answer.rows)
        extra['total_path'] = total.path;
    const more = findField(all, USUAL.hasMore, (value) => typeof value === 'boolean');
    if (more)
        extra['has_more_path'] = more.path;
    for (const way of WAYS) {
        const found = way({ answer, all, extra });
        if (found)
            return found;
    }
    const evidence = furtherPages(answer);
    return {
        options: { type: 'single_page' },
        reason: evidence
            ? `no way to a further page was found, although ${evidence}`
            : 'nothing in the answer names a further page',
    };
}

;// CONCATENATED MODULE: ./lib/paginators/full-page.js


const SIZE_PARAMS = new Set([
    'limit',
    'perpage',
    'pagesize',
    'size',
    'count',
    'first',
    'top',
    'take',
    'rows',
    'maxresults',
    'maxrecords',
    'itemsperpage',
    'results',
]);
/** Sizes at which servers like to cap a page, whatever was asked for. */
const CAPS = new Set([10, 20, 25, 30, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000]);
/**
 * Why a bare list may not be the whole: the request asked for a number of records and got just as many, or a round
 * number below it, at which a server may have capped the page. Undefined where the list is shorter.
 */
function fullPage({ rows, url }) {
    for (const [name, value] of url.searchParams) {
        const size = SIZE_PARAMS.has(plain(name)) ? toCount(value) : undefined;
        if (size === undefined || size === 0 || rows === 0)
            continue;
        if (rows >= size)
            return `${name}=${value} brought ${rows} records, as many as a page holds: there may be more`;
        if (CAPS.has(rows))
            return `${name}=${value} brought ${rows} records, a size at which servers cap pages: there may be more`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/core/path-schema.js
var path_schema = __webpack_require__(13650);
;// CONCATENATED MODULE: ./lib/paginators/options.js


/** Where a page's number, offset or cursor stands in the request. */
const inject = schemas/* enum */.k5n(['query', 'header', 'body', 'path'])
    .default('query')
    .describe('Where the value goes in the request: query parameter, header, a dotted place in the JSON or form body, or a {name} in the path');
const pageSize = schemas/* int */.Whr()
    .positive()
    .optional()
    .describe('Records to ask for on each page; the server decides where it is absent');
const hasMorePath = path_schema/* pathText */.L
    .optional()
    .describe('Place in the response of a yes or no that says whether further pages exist');
const totalPath = path_schema/* pathText */.L.optional().describe('Place in the response of the number of records in all');
const maxPages = schemas/* int */.Whr()
    .positive()
    .optional()
    .describe('Ends the stream after this many pages, with a warning where more are known; no limit where it is absent');
const maxEmptyPages = schemas/* int */.Whr()
    .positive()
    .default(100)
    .describe('Empty pages in a row, each with a way on, after which paging counts as endless and the stream fails');
const stopOnShortPage = schemas/* boolean */.zMY()
    .default(false)
    .describe('Whether a page with fewer records than page_size is the last one; wrong where the server caps its page size');
const stopOnEmpty = schemas/* boolean */.zMY()
    .default(false)
    .describe('Whether an empty page is the end although it names a next one; for servers that always do');
/** What pages that lead to one another share. */
const chainShape = {
    has_more_path: hasMorePath,
    total_path: totalPath,
    stop_on_empty: stopOnEmpty,
    max_empty_pages: maxEmptyPages,
    max_pages: maxPages,
};

;// CONCATENATED MODULE: ./lib/paginators/auto.js




const schema = schemas/* strictObject */.rej({ type: schemas/* literal */.euz('auto'), max_pages: maxPages });
/** The paginator that detects, over those that it may find. */
function autoOver(concrete) {
    function make(options) {
        const found = concrete.find((one) => one.type === options.type);
        if (!found)
            throw new Error(`no paginator "${options.type}"`);
        return found.create(found.schema.parse(options), {});
    }
    return {
        type: 'auto',
        summary: 'Finds out from the first answer how the source pages, and says what it found.',
        schema,
        create(options, _context) {
            const limit = options.max_pages === undefined ? {} : { max_pages: options.max_pages };
            return {
                first: () => ({ found: null, inner: null }),
                inject(cursor) {
                    const { found, inner } = cursor;
                    return found ? make(found).inject(inner) : {};
                },
                after(cursor, answer) {
                    const state = cursor;
                    const detected = state.found ? undefined : detect(answer);
                    const found = state.found ?? withLimit(detected.options, limit);
                    const paginator = make(found);
                    const step = paginator.after(state.found ? state.inner : paginator.first(), answer);
                    const next = step.next === null ? null : { found, inner: step.next };
                    if (!detected)
                        return { ...step, next };
                    const full = found.type === 'single_page' && !step.warning ? fullPage(answer) : undefined;
                    const warning = full && `${full}; set the paginator, or single_page if that is all`;
                    return {
                        ...step,
                        ...(warning ? { warning } : {}),
                        next,
                        choice: { what: 'paginator', choice: describe(found), reason: detected.reason },
                    };
                },
                skip(cursor) {
                    const { found, inner } = cursor;
                    const past = found && make(found).skip?.(inner);
                    return past ? { found, inner: past } : null;
                },
                label(cursor) {
                    const { found, inner } = cursor;
                    return found ? make(found).label(inner) : 'page 1';
                },
            };
        },
    };
}
const withLimit = (options, limit) => options.type === 'single_page' ? options : { ...options, ...limit };
/** `page_number (page_param: page, total_pages_path: meta.total_pages)`. */
function describe(options) {
    const { type, ...rest } = options;
    const said = Object.entries(rest).map(([key, value]) => `${key}: ${value}`);
    return said.length > 0 ? `${type} (${said.join(', ')})` : type;
}

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/paginators/trail.js

/** Values compared without an eye for the order of sibling keys would need sorting; servers repeat cursors verbatim. */
const fingerprint = (value) => (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
/** Fingerprints kept of the values used last: a cycle of up to this length is noticed at its first repetition. */
const RECENT = 16;
const emptyTrail = { steps: 0, anchor: '', recent: [] };
/** The trail with `value` on it; undefined where the value is on it already. */
function visit(trail, value) {
    const mark = fingerprint(value);
    if (mark === trail.anchor || trail.recent.includes(mark))
        return undefined;
    const steps = trail.steps + 1;
    const isPowerOfTwo = (steps & (steps - 1)) === 0;
    return { steps, anchor: isPowerOfTwo ? mark : trail.anchor, recent: [...trail.recent, mark].slice(-RECENT) };
}

;// CONCATENATED MODULE: ./lib/paginators/chain.js




/** A label of at most 40 characters. */
function shorten(text, most = 40) {
    const clean = text.replace(/[^\x21-\x7e]+/g, ' ').trim();
    return clean.length <= most ? clean : `${clean.slice(0, most - 1)}…`;
}
function createChain(chain, options) {
    const hasMore = reader(options.has_more_path);
    const total = reader(options.total_path);
    function stopAt(state, answer, stop, proven) {
        const all = toCount(total(answer));
        const seen = state.seen + answer.rows;
        if (all !== undefined && seen < all)
            return {
                next: null,
                stop,
                warning: `the server counts ${all} records in all, but paging ended after ${seen} (${stop})`,
            };
        const evidence = proven || state.page > 1 ? undefined : furtherPages(answer);
        return evidence
            ? { next: null, stop, warning: `paging ended at the first page (${stop}), but ${evidence}` }
            : { next: null, stop };
    }
    const current = (state, answer) => state.value ?? chain.here?.(answer) ?? null;
    function goOn(state, answer, next) {
        const page = state.page + 1;
        if (options.max_pages !== undefined && page > options.max_pages)
            return {
                next: null,
                stop: 'max_pages reached',
                warning: `max_pages (${options.max_pages}) was reached while the server names a further page`,
            };
        const here = current(state, answer);
        const trail = visit(here === null ? state.trail : (visit(state.trail, here) ?? state.trail), next);
        if (!trail)
            throw loop(state, 'it names a page that was asked for already');
        const empty = answer.rows === 0 ? state.empty + 1 : 0;
        if (empty >= options.max_empty_pages)
            throw loop(state, `${empty} pages in a row were empty`);
        // No number of pages is reckoned from the total: a guess would let a lost page pass for the last one.
        const after = { value: next, page, seen: state.seen + answer.rows, empty, trail };
        return { next: after };
    }
    const label = (state) => chain.showsValue && state.value !== null
        ? shorten(`page ${state.page}, cursor ${asText(state.value)}`)
        : `page ${state.page}`;
    function loop(state, why) {
        return new errors/* StreamError */.lm('pagination_loop', `Paging does not end: after page ${state.page} ${why}.`, {
            page: label(state),
            remedy: 'Check the paginator of this stream: its parameter may be one that the server ignores; `stop_on_empty: true` ends at the first empty page, `max_empty_pages` allows more of them.',
        });
    }
    return {
        first: () => ({ value: chain.start, page: 1, seen: 0, empty: 0, trail: emptyTrail }),
        inject: (cursor) => {
            const { value } = cursor;
            return value === null ? {} : chain.inject(value);
        },
        after(cursor, answer) {
            const state = cursor;
            const more = toFlag(hasMore(answer));
            if (more === false)
                return stopAt(state, answer, 'has_more is false', true);
            if (options.stop_on_empty && answer.rows === 0)
                return stopAt(state, answer, 'empty page', true);
            const found = chain.read(answer);
            if ('end' in found) {
                if (more !== true)
                    return stopAt(state, answer, found.end, false);
                throw new errors/* StreamError */.lm('pagination_no_next', `After page ${state.page} the server says that there is more, but ${found.end}.`, {
                    page: label(state),
                    remedy: 'Check where the paginator of this stream looks for the next page.',
                });
            }
            const repeated = fingerprint(found.next) === fingerprint(current(state, answer));
            // Some servers say "you are at the end" by naming the last position again; an empty page loses nothing.
            if (repeated && answer.rows === 0)
                return stopAt(state, answer, 'empty page that names itself as next', true);
            return goOn(state, answer, found.next);
        },
        label: (cursor) => label(cursor),
    };
}

;// CONCATENATED MODULE: ./lib/paginators/inject.js

/** Puts one value where the config says; bodies and paths keep its type, the rest is text. */
function place(where, name, value) {
    if (where === 'query')
        return { query: { [name]: asText(value) } };
    if (where === 'header')
        return { headers: { [name.toLowerCase()]: asText(value) } };
    if (where === 'body')
        return { body: { [name]: value } };
    return { scope: { [name]: value } };
}
/** The page size goes where the position goes; beside a position in the path it is a query parameter. */
function placeSize(where, name, size) {
    if (name === undefined || size === undefined)
        return {};
    return place(where === 'path' ? 'query' : where, name, size);
}
function merge(...parts) {
    const merged = {};
    for (const part of parts) {
        if (part.query)
            merged.query = { ...merged.query, ...part.query };
        if (part.headers)
            merged.headers = { ...merged.headers, ...part.headers };
        if (part.body)
            merged.body = { ...merged.body, ...part.body };
        if (part.scope)
            merged.scope = { ...merged.scope, ...part.scope };
    }
    return merged;
}

;// CONCATENATED MODULE: ./lib/paginators/cursor.js







const cursor_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('cursor'),
    cursor_path: path_schema/* pathText */.L.describe('Place in the response of the cursor of the next page; null, empty or absent at the end'),
    cursor_param: schemas/* string */.YjP()
        .min(1)
        .describe('Name under which the cursor is sent back; a dotted place with inject: body (variables.after)'),
    inject: inject,
    start: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
        .optional()
        .describe('Cursor of the first page, where the server wants one (such as *)'),
    size_param: schemas/* string */.YjP().min(1).optional().describe('Name under which page_size is sent'),
    page_size: pageSize,
    ...chainShape,
});
const cursor = (0,variant/* variant */.O)({
    type: 'cursor',
    summary: 'The body of each answer carries the cursor of the next page.',
    schema: cursor_schema,
    create(options, _context) {
        const next = reader(options.cursor_path);
        const size = placeSize(options.inject, options.size_param, options.page_size);
        const chain = createChain({
            start: options.start ?? null,
            showsValue: true,
            read(answer) {
                const value = next(answer);
                return isNothing(value) || value === undefined
                    ? { end: `${options.cursor_path} names no further page` }
                    : { next: value };
            },
            inject: (value) => place(options.inject, options.cursor_param, value),
        }, options);
        return { ...chain, inject: (at) => merge(size, chain.inject(at)) };
    },
});

;// CONCATENATED MODULE: ./lib/paginators/header-cursor.js






const header_cursor_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('header_cursor'),
    header: schemas/* string */.YjP().min(1).describe('Response header with the cursor of the next page; empty or absent at the end'),
    cursor_param: schemas/* string */.YjP().min(1).describe('Name under which the cursor is sent back'),
    inject: inject,
    size_param: schemas/* string */.YjP().min(1).optional().describe('Name under which page_size is sent'),
    page_size: pageSize,
    ...chainShape,
});
const headerCursor = (0,variant/* variant */.O)({
    type: 'header_cursor',
    summary: 'A response header carries the cursor of the next page.',
    schema: header_cursor_schema,
    create(options, _context) {
        const name = options.header.toLowerCase();
        const size = placeSize(options.inject, options.size_param, options.page_size);
        const chain = createChain({
            start: null,
            showsValue: true,
            read(answer) {
                const value = answer.headers[name]?.trim();
                return value === undefined || isNothing(value)
                    ? { end: `the header ${name} names no further page` }
                    : { next: value };
            },
            inject: (value) => place(options.inject, options.cursor_param, value),
        }, options);
        return { ...chain, inject: (at) => merge(size, chain.inject(at)) };
    },
});

;// CONCATENATED MODULE: ./lib/paginators/keyset.js










const keyset_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('keyset'),
    key_field: path_schema/* pathText */.L.describe('Field of the record whose value in the last record of a page leads to the next page'),
    param: schemas/* string */.YjP().min(1).describe('Name under which that value is sent (since_id, starting_after)'),
    inject: inject,
    start: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
        .optional()
        .describe('Value to send with the first page; none where it is absent'),
    size_param: schemas/* string */.YjP().min(1).optional().describe('Name under which page_size is sent'),
    page_size: pageSize,
    has_more_path: hasMorePath,
    stop_on_short_page: stopOnShortPage,
    max_pages: maxPages,
});
const label = (state) => state.value === null ? `page ${state.page}` : shorten(`page ${state.page}, after ${asText(state.value)}`);
/** The last record's key, where it can lead on. @throws StreamError where it cannot */
function lastKey(options, answer, state) {
    const path = (0,json/* parsePath */.Rr)(options.key_field);
    const value = answer.last(path);
    if (value === undefined || value === null || value === '' || typeof value === 'object')
        throw new errors/* StreamError */.lm('keyset_no_key', `The last record of ${label(state)} has no value in ${options.key_field} to go on from.`, {
            page: label(state),
            remedy: 'Name in key_field a field that every record has and that the server sorts by.',
        });
    return value;
}
const keyset = (0,variant/* variant */.O)({
    type: 'keyset',
    summary: 'The key of the last record of each page leads to the next one.',
    schema: keyset_schema,
    create(options, _context) {
        const more = reader(options.has_more_path);
        function goOn(state, answer) {
            const value = lastKey(options, answer, state);
            const trail = visit(state.value === null ? state.trail : (visit(state.trail, state.value) ?? state.trail), value);
            if (!trail)
                throw new errors/* StreamError */.lm('pagination_loop', `Paging does not end: ${label(state)} ends with a key that was used already.`, {
                    page: label(state),
                    remedy: `Check that the server answers ${options.param} with the records after it, sorted by ${options.key_field}, and that no two records share a key.`,
                });
            if (options.max_pages !== undefined && state.page >= options.max_pages)
                return {
                    next: null,
                    stop: 'max_pages reached',
                    warning: `max_pages (${options.max_pages}) was reached before the end was`,
                };
            const next = { value, page: state.page + 1, trail };
            return { next };
        }
        return {
            first: () => ({ value: options.start ?? null, page: 1, trail: emptyTrail }),
            inject(cursor) {
                const { value } = cursor;
                const size = placeSize(options.inject, options.size_param, options.page_size);
                return value === null ? size : merge(size, place(options.inject, options.param, value));
            },
            after(cursor, answer) {
                const state = cursor;
                const hasMore = toFlag(more(answer));
                if (hasMore === false)
                    return { next: null, stop: 'has_more is false' };
                if (answer.rows > 0) {
                    const isShort = options.page_size !== undefined && answer.rows < options.page_size;
                    return hasMore === undefined && options.stop_on_short_page && isShort
                        ? { next: null, stop: 'short page' }
                        : goOn(state, answer);
                }
                if (hasMore === true)
                    throw new errors/* StreamError */.lm('pagination_no_next', `${label(state)} is empty although the server says that there is more.`, {
                        page: label(state),
                        remedy: 'Check has_more_path, or use another paginator: an empty page has no last record to go on from.',
                    });
                return { next: null, stop: 'empty page' };
            },
            label: (cursor) => label(cursor),
        };
    },
});

;// CONCATENATED MODULE: ./lib/paginators/next-link.js

/**
 * A next link as an absolute URL, resolved against the answer's own.
 * @throws StreamError `pagination_bad_link` where it is no http(s) URL
 */
function resolveNext(link, base) {
    const refuse = (why) => new errors/* StreamError */.lm('pagination_bad_link', `The link to the next page ${why}.`, {
        remedy: 'Check where the paginator of this stream looks for the next page.',
    });
    const url = URL.parse(link.trim(), base.href);
    if (!url)
        throw refuse('is not a URL');
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw refuse(`has the scheme ${url.protocol}, only http and https are followed`);
    // Servers behind a TLS proxy often name themselves by http; the same host over https is the same page, kept private.
    if (base.protocol === 'https:' && url.protocol === 'http:' && url.host === base.host)
        url.protocol = 'https:';
    url.username = '';
    url.password = '';
    url.hash = '';
    return url.href;
}

;// CONCATENATED MODULE: ./lib/paginators/link-header.js






const link_header_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('link_header'),
    rel: schemas/* string */.YjP().min(1).default('next').describe('Relation of the link to follow'),
    ...chainShape,
});
const linkHeader = (0,variant/* variant */.O)({
    type: 'link_header',
    summary: 'The Link header (RFC 8288) of each answer carries the URL of the next page.',
    schema: link_header_schema,
    create(options, _context) {
        return createChain({
            start: null,
            here: (answer) => answer.url.href,
            showsValue: false,
            read(answer) {
                const link = findLink(answer.headers['link'], options.rel);
                return link === undefined || link.trim() === ''
                    ? { end: `the Link header has no rel="${options.rel}"` }
                    : { next: resolveNext(link, answer.url) };
            },
            inject: (value) => ({ url: String(value) }),
        }, options);
    },
});

;// CONCATENATED MODULE: ./lib/paginators/next-url.js








const next_url_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('next_url'),
    next_url_path: path_schema/* pathText */.L.describe('Place in the response of the URL of the next page, absolute or relative; null, empty or absent at the end'),
    ...chainShape,
});
/** The link's text, also where it is an object as HAL writes it (`{ "href": … }`). */
function linkText(value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return value;
    // An object that holds a link elsewhere is no end: the rest of the pages would be missing without a word.
    const isLink = 'href' in value || 'url' in value || Object.keys(value).length === 0;
    return isLink ? (value['href'] ?? value['url'] ?? null) : value;
}
const nextUrl = (0,variant/* variant */.O)({
    type: 'next_url',
    summary: 'The body of each answer carries the URL of the next page.',
    schema: next_url_schema,
    create(options, _context) {
        const next = reader(options.next_url_path);
        return createChain({
            start: null,
            here: (answer) => answer.url.href,
            showsValue: false,
            read(answer) {
                const value = linkText(next(answer) ?? null);
                if (isNothing(value))
                    return { end: `${options.next_url_path} names no further page` };
                if (typeof value !== 'string')
                    throw new errors/* StreamError */.lm('pagination_bad_link', `${options.next_url_path} is not a URL but a ${Array.isArray(value) ? 'list' : typeof value}.`, {
                        remedy: 'Point next_url_path at the text of the link, or use the cursor paginator for a value that is no URL.',
                    });
                return { next: resolveNext(value, answer.url) };
            },
            inject: (value) => ({ url: String(value) }),
        }, options);
    },
});

;// CONCATENATED MODULE: ./lib/paginators/counted.js


/** All stop rules of numbered pages at once: whatever proves the end ends it, and nothing less does. */
function judge(signs, answer, options) {
    const { hasMore, left } = signs;
    if (hasMore === false)
        return {
            stop: 'has_more is false',
            warning: left !== undefined && left > 0
                ? `has_more is false although the server's own count leaves ${left} more`
                : undefined,
        };
    if (left === 0 && !(hasMore === true && answer.rows > 0))
        return { stop: signs.reached };
    if (left === undefined && hasMore === undefined) {
        if (answer.rows === 0)
            return { stop: 'empty page', warning: emptyAtOnce(signs, answer) };
        if (options.stop_on_short_page && signs.size !== undefined && answer.rows < signs.size)
            return { stop: 'short page' };
    }
    return { next: true };
}
/** An empty first page beside a count above zero is a misread answer, not an empty source. */
function emptyAtOnce(signs, answer) {
    const evidence = signs.asked === 1 ? furtherPages(answer) : undefined;
    return evidence && `paging ended at an empty first page, but ${evidence}`;
}
/** @throws StreamError `pagination_loop` where only empty pages follow each other */
function decide(signs, answer, options, next, label) {
    const verdict = judge(signs, answer, options);
    // Pages are asked ahead up to this number, so that a limit is a limit there too.
    const about = signs.pages === undefined ? {} : { pages: Math.min(signs.pages, options.max_pages ?? signs.pages) };
    const warn = (...texts) => {
        const said = texts.filter((text) => text !== undefined);
        return said.length > 0 ? { warning: said.join('; ') } : {};
    };
    if ('stop' in verdict)
        return { next: null, stop: verdict.stop, ...about, ...warn(signs.warning, verdict.warning) };
    if (options.max_pages !== undefined && signs.asked >= options.max_pages) {
        const known = signs.left !== undefined || signs.hasMore === true || answer.rows > 0;
        const text = `max_pages (${options.max_pages}) was reached before the end was`;
        return { next: null, stop: 'max_pages reached', ...about, ...warn(signs.warning, known ? text : undefined) };
    }
    const empty = answer.rows === 0 ? signs.empty + 1 : 0;
    // A known count bounds the empty pages by itself; a flag that always says "more" does not.
    if (signs.left === undefined && empty >= options.max_empty_pages)
        throw new errors/* StreamError */.lm('pagination_loop', `Paging does not end: ${empty} pages up to ${label} were empty although the server says that there is more.`, {
            page: label,
            remedy: 'Check has_more_path and the page parameter of this stream; `max_empty_pages` allows more empty pages.',
        });
    return { next: next(empty), ...about, ...warn(signs.warning) };
}
/**
 * The page size that the server really uses, from the first page: a server that caps the size sends fewer records than
 * asked for although it counts more, one that ignores it may send more.
 */
function effectiveSize(asked, rows, total) {
    if (rows === 0 || total === undefined || total <= rows)
        return { size: asked };
    if (asked === undefined || rows === asked)
        return { size: rows };
    return {
        size: rows,
        warning: `the first page has ${rows} records where page_size asks for ${asked}, and the server counts ${total}; going on in pages of ${rows}`,
    };
}

;// CONCATENATED MODULE: ./lib/paginators/offset.js






const offset_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('offset'),
    offset_param: schemas/* string */.YjP()
        .min(1)
        .default('offset')
        .describe('Name under which the number of records to pass over is sent'),
    inject: inject,
    limit_param: schemas/* string */.YjP().min(1).default('limit').describe('Name under which page_size is sent'),
    page_size: pageSize,
    start_offset: schemas/* int */.Whr().nonnegative().default(0).describe('Offset of the first page'),
    total_path: totalPath,
    has_more_path: hasMorePath,
    max_pages: maxPages,
    max_empty_pages: maxEmptyPages,
    stop_on_short_page: stopOnShortPage,
});
const offset_label = (cursor) => `offset ${cursor.offset}`;
const offset = (0,variant/* variant */.O)({
    type: 'offset',
    summary: 'Each page passes over the records of the pages before it; with a known total they are fetched in parallel.',
    schema: offset_schema,
    create(options, _context) {
        const read = { total: reader(options.total_path), more: reader(options.has_more_path) };
        /** How far the next page lies, and what is to be said about it. */
        function stride(state, answer, total) {
            if (state.size !== null) {
                const isProven = state.page === 2 && total === undefined && answer.rows > 0;
                const isCapped = isProven && options.page_size !== undefined && state.size < options.page_size;
                return {
                    size: state.size,
                    warning: isCapped
                        ? `the server sends pages of ${state.size} where page_size asks for ${options.page_size}; going on in pages of ${state.size}`
                        : undefined,
                };
            }
            if (total !== undefined)
                return effectiveSize(options.page_size, answer.rows, total - state.offset);
            // Without a total a short first page may be the last one or a capped one: stepping by what came loses nothing.
            return { size: answer.rows > 0 ? answer.rows : options.page_size };
        }
        function count(answer, state, total, size) {
            const end = state.offset + Math.max(size ?? 0, answer.rows);
            const isKnown = total !== undefined && !(total === 0 && answer.rows > 0);
            const missing = options.total_path !== undefined && state.page === 1 && read.total(answer) === undefined;
            return {
                hasMore: toFlag(read.more(answer)),
                left: isKnown ? Math.max(0, total - end) : undefined,
                reached: 'total reached',
                asked: state.page,
                pages: isKnown && size !== undefined ? Math.max(1, Math.ceil((total - options.start_offset) / size)) : undefined,
                size: options.page_size,
                empty: state.empty,
                warning: missing
                    ? `the answer has nothing at total_path "${options.total_path}"; without it paging ends at the first empty page`
                    : undefined,
            };
        }
        return {
            first: () => ({ offset: options.start_offset, page: 1, size: null, empty: 0 }),
            inject: (cursor) => merge(place(options.inject, options.offset_param, cursor.offset), placeSize(options.inject, options.limit_param, options.page_size)),
            after(cursor, answer) {
                const state = cursor;
                const total = toCount(read.total(answer));
                const { size, warning } = stride(state, answer, total);
                const signs = count(answer, state, total, size);
                const step = Math.max(size ?? 0, 1);
                const next = (empty) => ({
                    offset: state.offset + step,
                    page: state.page + 1,
                    size: size ?? null,
                    empty,
                });
                return decide({ ...signs, warning: warning ?? signs.warning }, answer, options, next, offset_label(cursor));
            },
            skip(cursor) {
                const state = cursor;
                const size = state.size ?? options.page_size;
                return size === undefined ? null : { ...state, offset: state.offset + size, page: state.page + 1 };
            },
            label: offset_label,
        };
    },
});

;// CONCATENATED MODULE: ./lib/paginators/page-number.js







const page_number_schema = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('page_number'),
    page_param: schemas/* string */.YjP().min(1).default('page').describe('Name under which the page number is sent'),
    inject: inject,
    size_param: schemas/* string */.YjP().min(1).optional().describe('Name under which page_size is sent'),
    page_size: pageSize,
    start_page: schemas/* int */.Whr()
        .nonnegative()
        .default(1)
        .describe('Number of the first page; 0 or 1 also says from where total_pages counts'),
    total_pages_path: path_schema/* pathText */.L
        .optional()
        .describe('Place in the response of the number of pages; read anew from each answer'),
    total_path: totalPath,
    has_more_path: hasMorePath,
    max_pages: maxPages,
    max_empty_pages: maxEmptyPages,
    stop_on_short_page: stopOnShortPage,
});
const page_number_label = (cursor) => `page ${cursor.page}`;
const pageNumber = (0,variant/* variant */.O)({
    type: 'page_number',
    summary: 'Pages are numbered; with a known number of them they are fetched in parallel.',
    schema: page_number_schema,
    create(options, _context) {
        const read = {
            pages: reader(options.total_pages_path),
            total: reader(options.total_path),
            more: reader(options.has_more_path),
        };
        const numberOfFirst = Math.min(options.start_page, 1);
        function count(answer, state) {
            const total = toCount(read.total(answer));
            const atStart = state.page === options.start_page;
            const before = (state.page - options.start_page) * (options.page_size ?? 0);
            const sized = state.size === null
                ? effectiveSize(options.page_size, answer.rows, total === undefined ? undefined : total - before)
                : { size: state.size };
            const told = toCount(read.pages(answer));
            // "No pages" beside records is a count that means something else: no count at all.
            const byPages = told === 0 && answer.rows > 0 ? undefined : told;
            const byTotal = total === undefined || sized.size === undefined || (total === 0 && answer.rows > 0)
                ? undefined
                : Math.ceil(total / sized.size);
            const pages = byPages ??
                byTotal ??
                (total !== undefined && total <= answer.rows && atStart && answer.rows > 0 ? 1 : undefined);
            return {
                hasMore: toFlag(read.more(answer)),
                left: pages === undefined ? undefined : Math.max(0, numberOfFirst + pages - 1 - state.page),
                reached: byPages === undefined ? 'total reached' : 'total_pages reached',
                asked: state.page - options.start_page + 1,
                pages,
                size: sized.size,
                used: sized.size ?? null,
                empty: state.empty,
                warning: sized.warning ?? (atStart ? notThere(answer) : undefined),
            };
        }
        /** A configured count that the first answer lacks is more likely a misspelt path than a server without one. */
        function notThere(answer) {
            for (const key of ['total_pages_path', 'total_path', 'has_more_path']) {
                const path = options[key];
                if (path !== undefined && reader(path)(answer) === undefined)
                    return `the answer has nothing at ${key} "${path}"; without it paging ends at the first empty page`;
            }
            return undefined;
        }
        return {
            first: () => ({ page: options.start_page, size: null, empty: 0 }),
            inject: (cursor) => merge(place(options.inject, options.page_param, cursor.page), placeSize(options.inject, options.size_param, options.page_size)),
            after(cursor, answer) {
                const state = cursor;
                const signs = count(answer, state);
                return decide(signs, answer, options, (empty) => ({ page: state.page + 1, size: signs.used, empty }), page_number_label(cursor));
            },
            skip: (cursor) => ({ ...cursor, page: cursor.page + 1 }),
            label: page_number_label,
        };
    },
});

;// CONCATENATED MODULE: ./lib/paginators/single-page.js



const single_page_schema = schemas/* strictObject */.rej({ type: schemas/* literal */.euz('single_page') });
const singlePage = (0,variant/* variant */.O)({
    type: 'single_page',
    summary: 'One request holds everything.',
    schema: single_page_schema,
    create(_options, _context) {
        return {
            first: () => 1,
            inject: () => ({}),
            after(_cursor, answer) {
                const evidence = furtherPages(answer);
                const stop = 'single page';
                return evidence
                    ? { next: null, pages: 1, stop, warning: `the paginator is single_page, but ${evidence}` }
                    : { next: null, pages: 1, stop };
            },
            label: () => 'page 1',
        };
    },
});

;// CONCATENATED MODULE: ./lib/paginators/index.js











const concrete = [pageNumber, offset, cursor, nextUrl, linkHeader, headerCursor, keyset, singlePage];
const list = [...concrete, autoOver(concrete)];
/** All ways of paging; `paginators.schema` is the union of their options. */
const paginators = (0,variant/* registry */.u)(list);


/***/ }),

/***/ 58729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ MESSAGE_NAMES),
/* harmony export */   d: () => (/* binding */ commitMessage)
/* harmony export */ });
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51909);

/** What a commit message may name. */
const MESSAGE_NAMES = ['summary', 'streams', 'run', 'added', 'updated', 'removed', 'status'];
const LISTED_FILES = 40;
/** A stream with more files than there are formats has parts. */
const MOST_FORMATS = 3;
const SUBJECT_LENGTH = 100;
/** The commit message: the rendered template, the files, the trailers. Pure. */
function commitMessage(parts) {
    const counts = totals(parts.files);
    const head = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_0__/* .renderText */ .S5)(parts.template, {
        summary: summarize(parts.files, parts.status),
        streams: streamsOf(parts.files).join(', '),
        run: oneLine(parts.runId),
        status: parts.status,
        ...counts,
    }).trimEnd();
    const trailers = { 'Adip-Run': parts.runId, 'Adip-Status': parts.status, ...parts.trailers };
    const trailer = Object.entries(trailers).map(([name, value]) => `${name}: ${oneLine(value)}`);
    return `${[head, listFiles(parts.files), trailer.join('\n')].join('\n\n')}\n`;
}
/** `data(customers): +120 ~3 -0`, and what it is for several streams, first files, and commits without data. */
function summarize(files, status) {
    const kind = ['data', 'report', 'state'].find((each) => files.some((file) => file.kind === each));
    const chosen = files.filter((file) => file.kind === kind);
    const partial = status === 'partial' ? ' (partial)' : '';
    const streams = streamsOf(chosen);
    if (kind !== 'data')
        return shorten(`${kind ?? 'data'}: ${streams.join(', ')}`, `${kind}: ${streams.length} streams`);
    const told = streams.map((stream) => ({ stream, text: tellStream(chosen.filter((file) => file.stream === stream)) }));
    if (told.length === 1)
        return `data(${told[0].stream}): ${told[0].text}${partial}`;
    const { added, updated, removed } = totals(chosen);
    const long = `data: ${told.map(({ stream, text }) => `${stream} ${text}`).join(', ')}`;
    return shorten(long, `data: ${told.length} streams +${added} ~${updated} -${removed}`) + partial;
}
function tellStream(files) {
    const told = files.find((file) => file.changes !== undefined && !file.isNew);
    return told?.changes ? tellChanges(told.changes) : tellRows(files[0].rows);
}
const tellChanges = (changes) => `+${changes.added} ~${changes.updated} -${changes.removed}`;
const tellRows = (rows) => `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
const shorten = (long, short) => (long.length <= SUBJECT_LENGTH ? long : short);
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const streamsOf = (files) => [
    ...new Set(files.map((file) => oneLine(file.stream))),
];
/** Sums over streams; a stream that is written in several formats counts once. */
function totals(files) {
    const sum = { added: 0, updated: 0, removed: 0 };
    const seen = new Set();
    for (const { stream, kind, changes } of files) {
        if (kind !== 'data' || changes === undefined || seen.has(stream))
            continue;
        seen.add(stream);
        sum.added += changes.added;
        sum.updated += changes.updated;
        sum.removed += changes.removed;
    }
    return sum;
}
function listFiles(files) {
    const of = (stream) => files.filter((file) => file.stream === stream && file.kind === 'data').length;
    const lines = files.slice(0, LISTED_FILES).map((file) => {
        const rows = file.kind === 'data' ? `, ${tellRows(file.rows)}` : '';
        // the changes are those of the stream: of its files each would seem to have them all
        const isOne = of(file.stream) <= MOST_FORMATS;
        const changes = file.changes && !file.isNew && isOne ? `, ${tellChanges(file.changes)}` : '';
        if (file.gone)
            return `- ${file.path} (gone)`;
        return `- ${file.path} (${file.isNew ? 'new' : 'changed'}${rows}${changes})`;
    });
    const more = files.length - lines.length;
    return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}


/***/ }),

/***/ 83600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ branchProblem),
/* harmony export */   m: () => (/* binding */ gitOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12311);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51909);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17564);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58729);




/**
 * Why a text cannot be a branch's name, undefined where it can: the rules of git-check-ref-format, and no leading
 * dash, so that a name is never taken for an option.
 */
function branchProblem(name) {
    if (name === '' || name === 'HEAD')
        return 'is not a name for a branch';
    if (name.startsWith('-'))
        return 'begins with a dash';
    if (/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$/.test(name))
        return 'has characters that git refuses';
    const parts = name.split('/');
    if (parts.some((part) => part.startsWith('.') || part.endsWith('.lock')))
        return 'has a part that git refuses';
    return undefined;
}
const branch = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .refine((name) => branchProblem(name) === undefined, { error: (issue) => `${branchProblem(String(issue.input))}` });
const remote = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[A-Za-z0-9][\w./-]*$/, 'expected the name of a configured remote, such as origin');
const oneLine = (what) => zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[^\r\n\0<>]+$/, `expected ${what} on one line, without < and >`);
const author = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: oneLine('a name')
        .default('adip-ingest[bot]')
        .describe('Author and committer of the commits. Default: adip-ingest[bot]'),
    email: oneLine('an address')
        .default('adip-ingest[bot]@users.noreply.github.com')
        .describe('Address of author and committer. Default: adip-ingest[bot]@users.noreply.github.com'),
});
const message = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().refine((text) => (0,_core_template_js__WEBPACK_IMPORTED_MODULE_0__/* .templateNames */ .VQ)(text).every((name) => _message_js__WEBPACK_IMPORTED_MODULE_2__/* .MESSAGE_NAMES */ .V.includes(name)), {
    error: `unknown name in the template; known: ${_message_js__WEBPACK_IMPORTED_MODULE_2__/* .MESSAGE_NAMES */ .V.map((name) => `{${name}}`).join(', ')}`,
});
const trailers = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'expected a trailer such as Signed-off-by'), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[^\r\n\0]+$/, 'expected one line'));
/** Options of `publish.git`. */
const gitOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    branch: branch
        .optional()
        .describe('Branch that is pushed to; made where it is missing. Default: the branch that is checked out'),
    remote: remote.default('origin').describe('Name of the remote. Default: origin'),
    message: message
        .default('{summary}')
        .describe('Commit message; the list of files and the trailers follow it. Names: {summary} such as "data(customers): +120 ~3 -0", {streams}, {run}, {added}, {updated}, {removed}, {status}. Default: {summary}'),
    author: author.prefault({}).describe('Who commits'),
    trailers: trailers
        .default({})
        .describe('Trailers below the message beside Adip-Run and Adip-Status, name to value. Default: none'),
    max_attempts: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr()
        .min(1)
        .max(100)
        .default(8)
        .describe('Pushes tried in all, while other pushes come first or the network fails. Default: 8'),
    max_file_size: _core_units_js__WEBPACK_IMPORTED_MODULE_1__/* .byteSize */ .mz
        .default(100 * 1024 * 1024)
        .describe('Files above this size are left out of the commit, the others land. Default: 100MiB, the limit of GitHub'),
});


/***/ }),

/***/ 49310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ s3OptionsSchema)
/* harmony export */ });
/* unused harmony export KEY_NAMES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51909);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17564);



/** What a key template may name. */
const KEY_NAMES = ['stream', 'date', 'timestamp', 'run', 'path', 'name', 'ext', 'hash'];
const MIB = 1024 * 1024;
const keyTemplate = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .min(1)
    .refine((text) => !text.startsWith('/'), 'a key must not begin with "/"')
    .superRefine((text, issues) => {
    const unknown = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_0__/* .templateNames */ .VQ)(text).filter((name) => !KEY_NAMES.includes(name));
    for (const name of unknown) {
        const known = KEY_NAMES.map((item) => `{${item}}`).join(', ');
        issues.addIssue({ code: 'custom', message: `"{${name}}" names nothing here; known: ${known}` });
    }
});
const metadata = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^(?!adip-)[a-z\d][a-z\d_.-]*$/, 'expected a lower-case name that does not begin with "adip-"'), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[\x20-\x7e]*$/, 'expected printable ASCII'));
/** `publish.s3` of the config. */
const s3OptionsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    bucket: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^([a-z\d][a-z\d.-]{1,61}[a-z\d]|arn:.+)$/, 'expected the name of a bucket or the ARN of an access point')
        .describe('Bucket, or ARN of an access point'),
    key: keyTemplate
        .default('{stream}/date={date}/{name}.{ext}')
        .describe('Key template; {stream}, {date} (YYYY-MM-DD) and {timestamp} (YYYYMMDD_HHMMSS), both UTC of the first attempt, {run}, {path}, {name} and {ext} of the file, {hash} (16 digits of its SHA-256)'),
    region: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe("Region; the SDK's own (AWS_REGION, profile) where absent"),
    endpoint: zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5({ protocol: /^https?$/ })
        .optional()
        .describe('Endpoint of an S3-compatible store; AWS_ENDPOINT_URL_S3 where absent'),
    path_style: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()
        .optional()
        .describe('Bucket in the path instead of the host name; true by default on a custom endpoint, else false'),
    storage_class: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([
        'STANDARD',
        'STANDARD_IA',
        'ONEZONE_IA',
        'INTELLIGENT_TIERING',
        'GLACIER',
        'GLACIER_IR',
        'DEEP_ARCHIVE',
        'REDUCED_REDUNDANCY',
        'EXPRESS_ONEZONE',
    ])
        .optional()
        .describe("Storage class of the data objects; the bucket's default where absent"),
    server_side_encryption: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['AES256', 'aws:kms', 'aws:kms:dsse'])
        .optional()
        .describe("Encryption at rest; the bucket's default where absent"),
    kms_key_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe('KMS key, with server_side_encryption aws:kms or aws:kms:dsse'),
    acl: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([
        'private',
        'public-read',
        'authenticated-read',
        'aws-exec-read',
        'bucket-owner-read',
        'bucket-owner-full-control',
    ])
        .optional()
        .describe('Canned ACL of the data objects; none is sent where absent'),
    metadata: metadata
        .default({})
        .describe('More metadata of the data objects, beside adip-run, adip-sha256 and adip-rows'),
    // One request up to here is both faster and smaller than parts (256 MB on loopback: 1.05 times a raw PUT and
    // 123 MiB against 2.95 times and 229 MiB); beyond it, losing all to one cut connection would cost too much.
    multipart_above: _core_units_js__WEBPACK_IMPORTED_MODULE_1__/* .byteSize */ .mz
        .pipe(zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(5 * MIB, 'at least 5MiB')
        .max(5 * 1024 * MIB, 'S3 takes at most 5GiB in one request'))
        .default(256 * MIB)
        .describe('Larger files are uploaded in parts; 5MiB to 5GiB'),
    part_size: _core_units_js__WEBPACK_IMPORTED_MODULE_1__/* .byteSize */ .mz
        .pipe(zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(5 * MIB, 'a part has at least 5MiB')
        .max(5 * 1024 * MIB, 'a part has at most 5GiB'))
        .default(8 * MIB)
        .describe('Size of those parts, of which four are under way at a time; 5MiB to 5GiB'),
    content_type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe("Content type instead of the file's own"),
    checksum: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['crc32', 'sha256', 'none'])
        .default('crc32')
        .describe('Checksum that is kept with the object; none for stores that do not know them'),
})
    .refine((options) => options.kms_key_id === undefined || options.server_side_encryption?.startsWith('aws:kms'), {
    message: 'kms_key_id needs server_side_encryption: aws:kms or aws:kms:dsse',
    path: ['kms_key_id'],
});


/***/ }),

/***/ 60200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ logOptionsSchema),
/* harmony export */   E: () => (/* binding */ reportOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _core_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17564);


/** The config's `log:`. */
const logOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    level: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['error', 'warn', 'info', 'debug'])
        .default('info')
        .describe('The least important lines that are shown; debug shows every request and page'),
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['text', 'json']).default('text').describe('Lines for people, or one JSON object per line'),
    file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Also keep warnings and errors in this file, e.g. logs/adip-errors.log; never committed'),
    max_size: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSize */ .mz.default(1_000_000).describe('Size at which that file is rotated, e.g. 1MB'),
    keep: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(100).default(5).describe('Rotated files that are kept beside it'),
})
    .describe('What is told while a run goes on');
/** The config's `report:`. */
const reportOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Where the text report goes, e.g. data/report_{timestamp}.txt; then it is committed too'),
    json: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().describe('Where the JSON report goes; then it is committed too'),
    html: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe('Where the report goes as one HTML page with plots, e.g. data/report.html; then it is committed too'),
    history: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        keep: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(10_000).default(200).describe('Runs that are remembered'),
        max_size: _core_units_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSize */ .mz
            .default(1_000_000)
            .describe('Size that the file does not pass, e.g. 1MB; the oldest runs go first'),
    })
        .prefault({})
        .describe('What is remembered of earlier runs in .adip/runs.ndjson, committed together with a change'),
})
    .describe('Where reports go; without it they lie in .adip/reports/ and are not committed');


/***/ }),

/***/ 76770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ goneOf),
/* harmony export */   Wm: () => (/* binding */ columnsOfRules),
/* harmony export */   Xc: () => (/* binding */ seeksAbsent),
/* harmony export */   Yc: () => (/* binding */ ownColumns),
/* harmony export */   cb: () => (/* binding */ endColumn),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   om: () => (/* binding */ historyOf)
/* harmony export */ });
const MOST_DELETED = 0.5;
function goneOf({ deleted, max_deleted: atMost = MOST_DELETED }) {
    if (deleted === 'keep')
        return undefined;
    if (typeof deleted === 'string')
        return { action: deleted, column: 'deleted_at', atMost };
    const { action, column, field, when } = deleted;
    return { action, column, atMost, field, when: when === undefined ? undefined : String(when) };
}
/** Whether rows count as gone because a whole extraction does not bring them. */
function seeksAbsent(write) {
    return isKeyed(write.mode) && goneOf(write) !== undefined && goneOf(write)?.field === undefined;
}
/** The columns of a history's times; undefined in other modes. */
function historyOf({ mode, scd2 }) {
    if (mode !== 'scd2')
        return undefined;
    return { from: scd2?.valid_from ?? 'valid_from', to: scd2?.valid_to ?? 'valid_to', at: scd2?.at };
}
/** Columns of the target that are written by the mode itself: the source has no say in them. */
function ownColumns(write) {
    const history = historyOf(write);
    if (history)
        return [history.from, history.to];
    const gone = goneOf(write);
    return write.mode === 'merge' && gone?.action === 'mark' ? [gone.column] : [];
}
/** The column that has no value in rows that the source still has as they are, where the mode writes one. */
const endColumn = (write) => ownColumns(write).at(-1);
const isKeyed = (mode) => mode === 'merge' || mode === 'insert_only' || mode === 'scd2';
/** Undefined for modes that do not look for keys in the target. @param now the run's start, ms since the epoch */
function rulesOf(write, now) {
    const { mode } = write;
    if (!isKeyed(mode))
        return undefined;
    return {
        mode,
        ignored: write.ignore_columns ?? [],
        newest: write.dedupe_by,
        gone: mode === 'insert_only' ? undefined : goneOf(write),
        history: historyOf(write),
        now: new Date(now).toISOString(),
    };
}
/** The columns that the rules write, which tell no record from another. */
function columnsOfRules({ mode, gone, history }) {
    if (history)
        return [history.from, history.to];
    return mode === 'merge' && gone?.action === 'mark' ? [gone.column] : [];
}


/***/ }),

/***/ 73207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   LL: () => (/* binding */ partFromId),
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   aR: () => (/* binding */ SPAN_NAMES),
/* harmony export */   s3: () => (/* binding */ PART),
/* harmony export */   yW: () => (/* binding */ numberedPart),
/* harmony export */   zZ: () => (/* binding */ isFixed)
/* harmony export */ });
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51909);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37362);


/** Names that a split fills, beside columns. */
const SPAN_NAMES = {
    year: ['year'],
    month: ['year', 'month'],
    week: ['week'],
    day: ['year', 'month', 'day'],
};
const PART = 'part';
const MAX_FILES = 10_000;
/** The layout of targets whose paths hold no names of the run any more. */
function layoutOf(write, maxFiles = MAX_FILES) {
    const { split } = write;
    const names = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_0__/* .templateNames */ .VQ)((0,_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(write)[0].path);
    if (split && 'size' in split)
        return { kind: 'sizes', size: split.size };
    if (split)
        return { kind: 'values', columns: [split.column], span: split.by, maxFiles };
    return names.length === 0 ? { kind: 'one' } : { kind: 'values', columns: [...new Set(names)], maxFiles };
}
/** Whether a row stays in its file for good: what the file depends on is part of what tells the row from others. */
const isFixed = (layout, key) => layout.kind !== 'values' || layout.columns.every((column) => key.includes(column));
const partOf = (scope) => ({ id: JSON.stringify(scope), scope });
/** The part of a file that the bookmark names; undefined where the entry is not one of ours. */
function partFromId(id) {
    if (id === undefined)
        return undefined;
    try {
        return { id, scope: JSON.parse(id) };
    }
    catch {
        return undefined;
    }
}
/** Parts by size are counted from 001 on, so that their names sort as their rows do. */
const numberedPart = (number) => partOf({ [PART]: String(number).padStart(3, '0') });


/***/ }),

/***/ 37362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   d8: () => (/* binding */ renderTargets),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   yw: () => (/* binding */ CONTENT_TYPES)
/* harmony export */ });
/* harmony import */ var _core_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51909);

const FORMATS = ['csv', 'ndjson', 'parquet'];
/** What a stream writes. The first one is what it reads again: CSV where there is one, as it need not be converted. */
function targetsOf(write) {
    const targets = FORMATS.flatMap((format) => {
        const path = write[format];
        if (path === undefined)
            return [];
        const gzip = format !== 'parquet' && (write.gzip ?? path.endsWith('.gz'));
        return [{ format, path, gzip, compression: write.compression }];
    });
    const [first, ...others] = targets;
    if (!first)
        throw new Error('a stream without a target'); // the schema asks for one
    return [first, ...others];
}
/** The same options with the names of the run put into the paths; names of partitions stay. */
function renderTargets(write, scope) {
    const paths = FORMATS.flatMap((format) => {
        const path = write[format];
        return path === undefined ? [] : [[format, renderKnown(path, scope)]];
    });
    return { ...write, ...Object.fromEntries(paths) };
}
/** Fills the names that are known. A text in which others stay keeps its doubled braces: it is rendered once more. */
function renderKnown(text, scope) {
    const isLast = (0,_core_template_js__WEBPACK_IMPORTED_MODULE_0__/* .templateNames */ .VQ)(text).every((name) => Object.hasOwn(scope, name));
    return text.replace(/\{\{|\}\}|\{([A-Za-z_][\w.-]*)\}/g, (whole, name) => {
        if (name === undefined)
            return isLast ? whole[0] : whole;
        const value = Object.hasOwn(scope, name) ? String(scope[name]) : undefined;
        return value ?? whole;
    });
}
const CONTENT_TYPES = {
    csv: 'text/csv; charset=utf-8',
    ndjson: 'application/x-ndjson',
    parquet: 'application/vnd.apache.parquet',
};


/***/ }),

/***/ 66093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ warehouseOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

/** The `warehouse:` block: databases that are kept equal to the files. */
const warehouseOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    sqlite: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('SQLite file, relative to the workspace'),
    postgres: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^postgres(ql)?:\/\//, 'expected a URL such as postgres://user:password@host:5432/database')
        .optional()
        .describe('PostgreSQL: postgres://user:password@host:5432/database; keep it in a secret'),
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .max(63)
        .optional()
        .describe("Schema of PostgreSQL that the tables stand in, made where it is missing. Default: the user's own, public"),
    audit: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(true)
        .describe('Keep _created_at, _updated_at and _run_id in every table; they change with the row alone'),
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe('Commit the SQLite file too; otherwise each run makes it from the CSVs'),
});


/***/ }),

/***/ 31455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ tablesRead),
/* harmony export */   Kz: () => (/* binding */ notOneQuery),
/* harmony export */   Nu: () => (/* binding */ positionIn),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   xw: () => (/* binding */ tablesDefined)
/* harmony export */ });
/* unused harmony export withoutEnd */
const TOKEN = /(--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+)|('(?:[^']|'')*(?:'|$))|("(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\])|([\p{L}_][\p{L}\p{N}_$]*)|(\d[\w.]*|[^\s])/gu;
function tokensOf(sql) {
    const tokens = [];
    for (const { 0: text, 1: blank, 3: quotedName, 4: word, index: at } of sql.matchAll(TOKEN)) {
        if (blank !== undefined)
            continue;
        if (quotedName !== undefined)
            tokens.push({ text, at, name: quotedName.slice(1, -1).replaceAll('""', '"') });
        else if (word !== undefined)
            tokens.push({ text, at, name: word });
        else
            tokens.push({ text, at });
    }
    return tokens;
}
const ENDS_LIST = /^(where|group|order|having|limit|window|union|intersect|except|on|using|select|offset|fetch|returning)$/i;
/** Names in places where SQL names a table: behind FROM and JOIN. What a WITH defines is among them. */
function tablesRead(sql) {
    const tokens = tokensOf(sql);
    const found = new Set();
    const lists = [false];
    let isDue = false;
    tokens.forEach((token, i) => {
        const word = token.text.toLowerCase();
        if (word === '(')
            lists.push(isDue);
        else if (word === ')') {
            if (lists.length > 1)
                lists.pop();
            isDue = false;
        }
        else if ((word === 'from' && tokens[i - 1]?.text.toLowerCase() !== 'distinct') || word === 'join') {
            lists[lists.length - 1] = true;
            isDue = true;
        }
        else if (word === ',')
            isDue = lists.at(-1);
        else if (ENDS_LIST.test(word)) {
            lists[lists.length - 1] = false;
            isDue = false;
        }
        else if (isDue && token.name !== undefined && word !== 'lateral' && word !== 'only') {
            const isQualified = tokens[i + 1]?.text === '.';
            if (!isQualified) {
                found.add(token.name);
                isDue = false;
            }
        }
    });
    return [...found];
}
/** Names that a WITH of this statement defines. */
function tablesDefined(sql) {
    const tokens = tokensOf(sql);
    return tokens.flatMap((token, i) => {
        const isCte = /^(with|recursive|,)$/i.test(tokens[i - 1]?.text ?? '') && token.name !== undefined;
        const follows = tokens.slice(i + 1, i + 40);
        const next = follows[0]?.text === '(' ? follows.slice(follows.findIndex(({ text }) => text === ')') + 1) : follows;
        const hasBody = /^as$/i.test(next[0]?.text ?? '') && next.slice(1, 4).some(({ text }) => text === '(');
        return isCte && hasBody ? [token.name] : [];
    });
}
/** Why a text is not the one reading statement that it should be; `at` is where in it. */
function notOneQuery(sql) {
    const tokens = tokensOf(sql);
    const first = tokens[0];
    if (!first)
        return { message: 'there is no statement', at: 0 };
    if (!/^(select|with|values)$/i.test(first.text))
        return { message: `a query reads: expected SELECT or WITH, found ${first.text}`, at: first.at };
    const end = tokens.findIndex(({ text }) => text === ';');
    const more = end < 0 ? undefined : tokens[end + 1];
    if (more)
        return { message: 'there is a second statement', at: more.at };
    const write = tokens.find(({ text }, i) => /^(insert|update|delete|drop|alter|create|attach|pragma|truncate|copy)$/i.test(text) &&
        /^(\(|with|as|;)$/i.test(tokens[i - 1]?.text ?? '') &&
        tokens[i + 1]?.name !== undefined);
    return write ? { message: `a query reads: ${write.text.toUpperCase()} is refused`, at: write.at } : undefined;
}
/** The statement without the semicolon that may end it. */
function withoutEnd(sql) {
    const last = tokensOf(sql).at(-1);
    return last?.text === ';' ? sql.slice(0, last.at) + sql.slice(last.at + 1) : sql;
}
/** Line and column, both from 1. */
function positionIn(sql, at) {
    const before = sql.slice(0, at).split('\n');
    return { line: before.length, column: before.at(-1).length + 1 };
}


/***/ })

};
