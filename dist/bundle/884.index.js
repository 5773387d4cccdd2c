export const id = 884;
export const ids = [884];
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

/***/ 93884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uo: () => (/* reexport */ InvalidConfigError),
  Mk: () => (/* reexport */ configJsonSchema),
  df: () => (/* reexport */ describePlan),
  Rj: () => (/* reexport */ fingerprint),
  Vw: () => (/* reexport */ formatProblem),
  o4: () => (/* reexport */ parseConfig),
  FO: () => (/* reexport */ parseEnvFile),
  RV: () => (/* reexport */ planFromUrl),
  vz: () => (/* reexport */ sourceOf),
  ZA: () => (/* reexport */ nearest/* suggest */.Z),
  qO: () => (/* reexport */ unsupported)
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
    constructor(problems) {
        const first = problems[0];
        const heading = problems.length > 1 ? `${problems.length} problems in ${first?.file}\n\n` : '';
        super('config_invalid', heading + problems.map(formatProblem).join('\n\n'), {
            ...(first ? { file: first.file, ...first.position } : {}),
            remedy: 'Correct the config; `adip-ingest validate` checks it without asking any server.',
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
        (path[2] === 'auth' || (path[2] === 'session' && path[3] === 'login' && path[4] === 'fields')));
}
function isSecret(path, mark) {
    if (mark.values.length === 0)
        return false;
    const headerOrParam = (path[2] === 'headers' || path[2] === 'params') && (0,secret_names/* looksSecret */.n0)(path.at(-1) ?? '');
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
function isSecretLiteral(path, value) {
    if (typeof value !== 'string' || value === '' || LONE_TEMPLATE.test(value))
        return false;
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
;// CONCATENATED MODULE: ./lib/checks/options.js


const onFail = schemas/* enum */.k5n(['fail', 'warn'])
    .default('fail')
    .describe('fail: the stream fails and its last good data stays. warn: it is delivered and the report says so');
const rowsCheck = schemas/* strictObject */.rej({
    min: schemas/* int */.Whr().nonnegative().optional().describe('Fewest rows that the target may hold after the write'),
    max: schemas/* int */.Whr().positive().optional().describe('Most rows that the target may hold after the write'),
    max_drop: units/* share */.uM
        .optional()
        .describe('How far the rows may fall below the median of the last delivered runs, e.g. 20%'),
    on_fail: onFail,
});
const columnCheck = schemas/* strictObject */.rej({
    required: schemas/* boolean */.zMY().default(false).describe('Every row has a value'),
    unique: schemas/* boolean */.zMY().default(false).describe('No value stands twice'),
    max_null_rate: units/* share */.uM.optional().describe('Largest share of rows without a value, e.g. 30%'),
    on_fail: onFail,
});
/** The `checks:` block of a stream: judged on the target as it would stand after the write. */
const checksOptionsSchema = schemas/* strictObject */.rej({
    rows: rowsCheck.optional().describe('Checks on the number of rows'),
    columns: schemas/* record */.g1P(schemas/* string */.YjP(), columnCheck).default({}).describe('Checks by column name'),
});

// EXTERNAL MODULE: ./lib/reporters/options.js
var options = __webpack_require__(60200);
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

// EXTERNAL MODULE: ./lib/auth/index.js + 15 modules
var auth = __webpack_require__(32177);
// EXTERNAL MODULE: ./lib/decode/options.js
var decode_options = __webpack_require__(86432);
// EXTERNAL MODULE: ./lib/http/options.js
var http_options = __webpack_require__(27982);
// EXTERNAL MODULE: ./lib/paginators/index.js + 23 modules
var lib_paginators = __webpack_require__(21584);
// EXTERNAL MODULE: ./lib/publishers/git/options.js
var git_options = __webpack_require__(83600);
// EXTERNAL MODULE: ./lib/publishers/s3/options.js
var s3_options = __webpack_require__(49310);
;// CONCATENATED MODULE: ./lib/config/schema/rooms.js
/** What the other rooms define, gathered so that every schema of the config takes it from one place. */







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

// EXTERNAL MODULE: ./lib/browser/options.js
var browser_options = __webpack_require__(5686);
// EXTERNAL MODULE: ./lib/core/bounded-pattern.js + 1 modules
var bounded_pattern = __webpack_require__(60121);
// EXTERNAL MODULE: ./lib/core/path-schema.js
var path_schema = __webpack_require__(13650);
// EXTERNAL MODULE: ./lib/extract/values/date-format.js
var date_format = __webpack_require__(2900);
// EXTERNAL MODULE: ./lib/extract/values/date-zone.js
var date_zone = __webpack_require__(36525);
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
            const problem = (0,date_format/* dateFormatProblem */.n)(format);
            if (problem !== undefined)
                issues.addIssue({ code: 'custom', message: `"${format}" cannot be read: ${problem}` });
        }
    })
        .optional()
        .describe('For date: how it is written, e.g. dd.MM.yyyy HH:mm; several are tried in order'),
    zone: schemas/* string */.YjP()
        .min(1)
        .refine(date_zone/* isZone */.DS, 'expected the name of a time zone, such as Europe/Berlin')
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
        page: schemas/* string */.YjP().min(1).describe('Path of the page with the form'),
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

;// CONCATENATED MODULE: ./lib/sinks/options.js

/** The `write:` block of a stream. */
const writeOptionsSchema = schemas/* strictObject */.rej({
    mode: schemas/* enum */.k5n(['replace', 'append', 'merge'])
        .default('replace')
        .describe('replace: the target holds exactly this run. append: new rows at the end (with a primary_key, only keys that are not there yet). merge: upsert by primary_key, sorted'),
    csv: schemas/* string */.YjP()
        .min(1)
        .describe('Target file, relative to the workspace; may use {stream} and {date}; `.gz` compresses'),
    gzip: schemas/* boolean */.zMY().optional().describe('Compress the target; also switched on by a name that ends in .gz'),
    fill: schemas/* string */.YjP().default('').describe('What stands in a cell whose value is missing or null, e.g. N/A'),
    sort_by: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)])
        .optional()
        .describe('Columns that order a merged target instead of the primary_key'),
    formula_guard: schemas/* boolean */.zMY()
        .default(false)
        .describe("Put ' before texts that a spreadsheet would run as a formula (= + - @ TAB CR); numbers are left alone"),
    allow_empty: schemas/* boolean */.zMY()
        .default(false)
        .describe('Let a replace deliver zero rows over a target that has some; otherwise that fails and the last good data stays'),
});

;// CONCATENATED MODULE: ./lib/config/schema/stream.js







const values = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()])).min(1);
const forEach = schemas/* strictObject */.rej({
    stream: common_name.optional().describe('Stream whose records are the partitions'),
    values: values.optional().describe('Values that are the partitions'),
    as: common_name.default('item').describe('Name under which templates see the partition, {team.team_id}'),
    where: schemas/* string */.YjP().min(1).optional().describe('SQL condition on the parent records that count'),
})
    .refine((options) => (options.stream === undefined) !== (options.values === undefined), 'expected exactly one of stream and values');
const incremental = schemas/* strictObject */.rej({
    cursor_field: schemas/* string */.YjP().min(1).describe('Field of the record that grows with every change'),
    start_param: schemas/* string */.YjP().min(1).optional().describe('Request parameter that takes the last cursor'),
    end_param: schemas/* string */.YjP().min(1).optional().describe('Request parameter that takes the end of the window'),
    start: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional().describe('Cursor of the very first run'),
    lookback: units/* duration */.p0.optional().describe('How far before the last cursor a run begins, e.g. 1d'),
});
const reference = schemas/* string */.YjP().regex(/^[A-Za-z_][\w-]*\..+$/, 'expected stream.column such as teams.team_id');
/** Keys that every stream has, wherever its pages come from. */
const commonStreamShape = {
    source: common_name.describe('Name of the source, a key of `sources`'),
    for_each: forEach.optional().describe('Run once for each record of another stream or each value of a list'),
    incremental: incremental.optional().describe('Ask only for what changed since the last run'),
    references: schemas/* record */.g1P(schemas/* string */.YjP().min(1), reference)
        .optional()
        .describe('Columns that must exist in another stream: column to stream.column'),
    after: schemas/* array */.YOg(common_name).optional().describe('Streams that run before this one'),
    primary_key: columns.optional().describe('Column or columns that identify a record; needed by mode merge'),
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
        .describe('correct: the tree that a browser builds. fast: two to three times quicker, less exact on broken HTML'),
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
        .describe('Most requests over time, evenly spaced and shared by all streams of the source. Default: 5/s'),
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
    when: site_isMapping,
});
function site_isMapping(payload) {
    return payload.value !== null && typeof payload.value === 'object' && !Array.isArray(payload.value);
}

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
const sourceSchema = schemas/* discriminatedUnion */.gMt('type', [apiSourceSchema, siteSourceSchema]);
const transform = schemas/* strictObject */.rej({
    name: common_name.describe('Name in the report'),
    sql: schemas/* string */.YjP().min(1).describe('SELECT over the tables of the warehouse'),
    csv: schemas/* string */.YjP().min(1).optional().describe('Target file, relative to the workspace'),
    table: schemas/* string */.YjP().min(1).optional().describe('Target table of the warehouse'),
    checks: checksOptionsSchema.prefault({}).describe('What must hold before the result is delivered'),
});
const run = schemas/* strictObject */.rej({
    deadline: units/* duration */.p0
        .default(18_000_000)
        .describe('Time after which a run stops, keeps its checkpoints and says so, e.g. 5h'),
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
    report: options/* reportOptionsSchema */.E.prefault({}),
    log: options/* logOptionsSchema */.A.prefault({}),
    run: run.prefault({}).describe('Limits of the whole run'),
    warehouse: schemas/* strictObject */.rej({
        sqlite: schemas/* string */.YjP().min(1).optional().describe('SQLite file, relative to the workspace'),
        postgres: schemas/* string */.YjP().min(1).optional().describe('postgres:// URL'),
    })
        .optional()
        .describe('Databases that are loaded beside the files'),
    transforms: schemas/* array */.YOg(transform).default([]).describe('SQL that runs after loading'),
};
const frameSchema = schemas/* strictObject */.rej(frameShape);
/** The whole of a config, for the JSON Schema and the reference. */
const config_configSchema = schemas/* strictObject */.rej({
    ...frameShape,
    streams: schemas/* record */.g1P(common_name, schemas/* union */.KCZ([apiStreamSchema, siteStreamSchema])).describe('What is read and written, by name'),
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
    if (kind === 'duration' && typeof value === 'number')
        return describe_compactDuration(value);
    if (kind === 'rate' && value !== null && typeof value === 'object')
        return rateText(value);
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
        'browser',
    ],
    stream: ['hidden', 'checks', 'publish', 'references', 'after', 'drift', 'expect', 'render', 'wait_for'],
};
/**
 * Equal for two configs whose interrupted runs may go on from one another: a hash of what decides about requests, records and
 * rows, defaults included, in any order of keys. Credentials and other secrets are left out, so that none can be
 * guessed from it; a new password does not throw a checkpoint away.
 */
function fingerprint(stream, source) {
    const parts = {
        source: without(conceal(source), BESIDE_THE_DATA.source),
        stream: without(conceal(stream), BESIDE_THE_DATA.stream),
    };
    return (0,external_node_crypto_.createHash)('sha256').update(canonical(parts)).digest('hex');
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
    const text = quoted(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
/** What an issue expected, in words; undefined where only its own message knows. */
function expectation(issue) {
    if (issue.code === 'invalid_type')
        return KINDS[issue.expected] ?? issue.expected;
    if (issue.code === 'invalid_value')
        return either(issue.values.map(quoted));
    if (issue.code === 'too_small' || issue.code === 'too_big')
        return bound(issue);
    if (issue.code === 'not_multiple_of')
        return `a multiple of ${issue.divisor}`;
    if (issue.code !== 'invalid_union')
        return undefined;
    if (issue.errors.length === 0)
        return undefined;
    return either(issue.errors.flatMap((branch) => branch.slice(0, 1).map((first) => expectation(first) ?? 'another value')));
}
function bound(issue) {
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
        ...(stream.for_each?.stream === undefined ? [] : [stream.for_each.stream]),
        ...Object.values(stream.references ?? {})
            .map(referredStream)
            .filter((name) => name !== stream.name),
        ...(stream.after ?? []),
    ];
    return [...new Set(named)];
}
/** `teams` of `teams.team_id`. */
const referredStream = (reference) => reference.slice(0, reference.indexOf('.'));
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

;// CONCATENATED MODULE: ./lib/config/output-rules.js


/** Every file that the config would write, with `{stream}` filled in; other names are the same for all streams of a run. */
function outputsOf(parsed) {
    const { frame, streams } = parsed;
    const outputs = streams.map(({ name, options }) => ({
        path: ['streams', name, 'write', 'csv'],
        text: options.write.csv.replaceAll('{stream}', name),
    }));
    outputs.push({ path: ['report', 'text'], text: frame?.report.text }, { path: ['report', 'json'], text: frame?.report.json }, { path: ['log', 'file'], text: frame?.log.file }, { path: ['warehouse', 'sqlite'], text: frame?.warehouse?.sqlite });
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
        const isCsv = output.path.at(-1) === 'csv';
        const problem = isCsv ? (0,output_path/* csvPathProblem */.j2)(output.text) : (0,output_path/* outputPathProblem */.qH)(output.text);
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
/** Two streams must not replace each other's object. */
function objectFindings(parsed) {
    const taken = new Map();
    const findings = [];
    for (const { name, options } of parsed.streams) {
        const own = options.publish?.s3;
        const s3 = own ?? parsed.frame?.publish.s3;
        if (!s3 || s3.key.includes('{hash}'))
            continue;
        const [, stem = '', ext = ''] = /([^/]+?)(?:\.([^/]*))?$/.exec(options.write.csv) ?? [];
        const known = { stream: name, name: stem, ext };
        const key = `${s3.bucket}/${s3.key.replace(/\{(stream|name|ext)\}/g, (_, part) => known[part] ?? '')}`;
        const other = taken.get(key);
        if (other !== undefined) {
            const path = own ? ['streams', name, 'publish', 's3', 'key'] : ['publish', 's3', 'key'];
            const message = `the streams ${other} and ${name} have the same key`;
            findings.push({ path, code: 'output_clash', message, remedy: 'Put {stream} into the key.' });
        }
        taken.set(key, name);
    }
    return findings;
}

// EXTERNAL MODULE: ./lib/core/charset.js
var charset = __webpack_require__(5211);
// EXTERNAL MODULE: ./lib/extract/selector-syntax.js
var selector_syntax = __webpack_require__(89898);
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
/** What must hold in the sources. */
function charsetFindings({ frame }) {
    return Object.entries(frame?.sources ?? {}).flatMap(([name, source]) => {
        if (source.type !== 'site' || source.charset === undefined || (0,charset/* isCharset */.VJ)(source.charset))
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
/** Selectors that do not parse: where, why, and what was meant. */
function selectorFindings(base, options) {
    const { items, table, fields, paginator, detail, wait_for } = options;
    return [
        ...chain([...base, 'items'], items),
        ...chain([...base, 'table', ...(table && 'head_rows' in table ? ['select'] : [])], table?.select),
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
function ofFields(base, fields) {
    return Object.entries(fields).flatMap(([name, field]) => [
        ...chain([...base, name, 'select'], field.select),
        ...(field.fields ? ofFields([...base, name, 'fields'], field.fields) : []),
    ]);
}
/** @param only css where the browser, which knows no other language, takes the selector */
function chain(path, selectors, only) {
    return (selectors ?? []).flatMap((selector) => {
        const problem = (0,selector_syntax/* checkSelector */.S)(selector) ??
            (only && /^(xpath:|re:|\.{0,2}\/|\()|::/.test(selector)
                ? { message: 'only CSS that finds an element serves here', at: 0 }
                : undefined);
        if (!problem)
            return [];
        const { message, at } = problem;
        const hint = 'hint' in problem ? problem.hint : undefined;
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
    for (const [name, field] of Object.entries(fields)) {
        if (field.path !== undefined && !table && !data)
            findings.push({
                path: [...base, 'fields', name],
                code: 'bad_value',
                message: 'path serves with `data` or `table` only',
                remedy: 'Write a selector: `select:`.',
            });
    }
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

// EXTERNAL MODULE: ./lib/core/template.js
var template = __webpack_require__(51909);
;// CONCATENATED MODULE: ./lib/config/template-rules.js


/** Names that every request's templates know: the stream, and the run's first attempt in UTC (YYYY-MM-DD, YYYYMMDD_HHMMSS). */
const REQUEST_NAMES = ['stream', 'date', 'timestamp'];
/** Names that the path of a target knows. */
const TARGET_NAMES = ['stream', 'date', 'timestamp'];
/** Keys of a stream in which templates are read; nowhere else. */
const REQUEST_KEYS = ['path', 'url', 'params', 'headers', 'body', 'form', 'include'];
const SITE_KEYS = ['start', 'params', 'include'];
/** Whether the value at this place of the document is read as a template. */
function isTemplate(path) {
    const [area, , key, inner] = path;
    if (area === 'sources')
        return key === 'headers' || key === 'params';
    if (area === 'streams')
        return (REQUEST_KEYS.includes(key) ||
            key === 'start' ||
            (key === 'graphql' && inner === 'variables') ||
            (key === 'write' && inner === 'csv'));
    return area === 'report' && (path[1] === 'text' || path[1] === 'json');
}
/** Names of templates that nothing will fill, told before the first request. */
function templateFindings(name, options) {
    const base = ['streams', name];
    const targets = checkText(options.write.csv, [...base, 'write', 'csv'], TARGET_NAMES, []);
    const partition = options.for_each ? [options.for_each.as] : [];
    if (options.kind !== 'api') {
        const names = options.paginator?.type === 'url_range' ? [...REQUEST_NAMES, 'page'] : REQUEST_NAMES;
        return [...targets, ...SITE_KEYS.flatMap((key) => checkValue(options[key], [...base, key], names, partition))];
    }
    const known = [...REQUEST_NAMES, ...pagingNames(options.paginator)];
    const findings = REQUEST_KEYS.flatMap((key) => checkValue(options[key], [...base, key], known, partition));
    const variables = checkValue(options.graphql?.variables, [...base, 'graphql', 'variables'], known, partition);
    return [...targets, ...findings, ...variables];
}
/** The same for what all requests of a source carry, and for the paths of reports. */
function frameTemplateFindings(frame) {
    if (!frame)
        return [];
    const ofSources = Object.entries(frame.sources).flatMap(([name, source]) => {
        const params = source.type === 'api' ? source.params : {};
        return [
            ...checkValue(source.headers, ['sources', name, 'headers'], REQUEST_NAMES, []),
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

;// CONCATENATED MODULE: ./lib/config/rules.js






/** All rules across keys, streams and the whole document. */
function judge(parsed) {
    return [
        ...parsed.streams.flatMap(({ name, options }) => [
            ...keyFindings(name, options),
            ...referenceFindings(name, options, parsed),
            ...templateFindings(name, options),
            ...siteFindings(name, options, parsed),
        ]),
        ...frameTemplateFindings(parsed.frame),
        ...charsetFindings(parsed),
        ...cycleFindings(parsed),
        ...outputFindings(parsed),
        ...objectFindings(parsed),
    ];
}
/** Columns that the config names must be able to exist. */
function keyFindings(name, options) {
    const findings = [];
    const base = ['streams', name];
    const key = columnList(options.primary_key);
    if (options.write.mode === 'merge' && key.length === 0)
        findings.push({
            path: [...base, 'write', 'mode'],
            code: 'missing_key',
            message: 'mode merge needs a primary_key',
            remedy: 'Name the column or columns that identify a record: `primary_key: id`.',
        });
    const named = [
        [[...base, 'primary_key'], key],
        [[...base, 'write', 'sort_by'], columnList(options.write.sort_by)],
        ...Object.keys(options.checks.columns).map((column) => [
            [...base, 'checks', 'columns', column],
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
    const { include, only, remove, rename = {}, flatten } = options;
    const covers = (name) => column === name || column.startsWith(name + flatten.separator);
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
        ...(options.for_each?.stream === undefined
            ? []
            : [[[...base, 'for_each', 'stream'], options.for_each.stream]]),
        ...(options.after ?? []).map((stream, i) => [[...base, 'after', i], stream]),
        ...Object.entries(options.references ?? {}).map(([column, reference]) => [
            [...base, 'references', column],
            referredStream(reference),
        ]),
    ];
    return named
        .filter(([, stream]) => !parsed.streamNames.includes(stream))
        .map(([path, stream]) => ({
        path,
        code: 'unknown_stream',
        message: `no stream is called "${stream}"`,
        remedy: (0,nearest/* suggest */.Z)(stream, parsed.streamNames),
    }));
}
function cycleFindings(parsed) {
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
    const looksLikeSite = ['items', 'fields', 'start'].filter((key) => valueAt(value, [key]) !== undefined).length > 1;
    const kind = type === 'site' || (type !== 'api' && looksLikeSite) ? 'site' : 'api';
    const schema = kind === 'site' ? siteStreamSchema : apiStreamSchema;
    const result = parseRetyping(schema, value, tree.marks, prefix);
    if (result.success)
        return { options: { kind, ...result.data }, problems };
    return { problems: [...problems, ...explain(result.error.issues, { tree, schema, value, prefix })] };
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
        place(path) {
            const position = tree.keyAt(path);
            return position && { position, frame: tree.source.frame(position) };
        },
    };
}
/** A stream's options with what follows from them. */
function settle(stream, hidden) {
    const named = { hidden, primary_key: columnList(stream.primary_key) };
    if (stream.kind === 'site')
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
    const problem = (0,output_path/* csvPathProblem */.j2)(output);
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
/** Names of keys are no place for variables, defaults and choices are no schemas. */
function walkKey(key, inner) {
    return ['default', 'enum', 'const', 'required', 'propertyNames', 'examples'].includes(key)
        ? inner
        : withVariables(inner);
}

;// CONCATENATED MODULE: ./lib/config/plan.js
/** The source of a stream of the same plan. */
function sourceOf(plan, stream) {
    const source = plan.sources[stream.source];
    if (!source)
        throw new Error(`plan without source "${stream.source}"`);
    return source;
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
/** What tells this mapping from the others at the same place: its `type`, or the keys that only streams of sites have. */
function variantName(schema) {
    const shape = definition(schema).shape ?? {};
    const [type] = literals(shape['type']);
    if (type !== undefined)
        return String(type);
    return Object.hasOwn(shape, 'items') ? 'site' : 'api';
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

;// CONCATENATED MODULE: ./lib/config/unsupported.js

/** Keys of a stream that are understood but not run by this release. */
const LATER = [
    { key: 'for_each', what: 'running a stream once for each record of another' },
    { key: 'incremental', what: 'asking only for what changed' },
    { key: 'references', what: 'checking references between streams' },
];
/**
 * What the chosen streams need and this release cannot run: nothing of a config is read and ignored.
 * @param selected names of the streams that are run; all where it is absent. With a selection, `warehouse` and
 * `transforms`, which belong to no stream, are warnings instead of errors.
 */
function unsupported(plan, selected) {
    const chosen = selected ? plan.streams.filter(({ name }) => selected.includes(name)) : plan.streams;
    const problems = chosen.flatMap((stream) => ofStream(plan, stream));
    const severity = selected ? 'warning' : 'error';
    const remedy = selected
        ? 'The chosen streams run without it.'
        : 'Choose streams (`--streams`, input `streams`) to run without it.';
    if (plan.warehouse?.sqlite ?? plan.warehouse?.postgres)
        problems.push(cannot(plan, ['warehouse'], 'loading a warehouse', severity, remedy));
    if (plan.transforms.length > 0)
        problems.push(cannot(plan, ['transforms'], 'transforms', severity, remedy));
    return sortProblems(problems);
}
function ofStream(plan, stream) {
    const base = ['streams', stream.name];
    const remedy = 'Remove it, or choose other streams (`--streams`, input `streams`).';
    return LATER.filter(({ key }) => stream[key] !== undefined).map(({ key, what }) => cannot(plan, [...base, key], what, 'error', remedy));
}
function cannot(plan, path, what, severity, remedy) {
    const place = plan.place(path);
    const message = `${what} is not in this release`;
    return { code: 'unsupported', severity, file: plan.file, path: dotted(path), message, remedy, ...place };
}

;// CONCATENATED MODULE: ./lib/config/index.js














/***/ }),

/***/ 94701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j2: () => (/* binding */ csvPathProblem),
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
 * Why a path is no place for a CSV file, undefined where it is: its name says what it holds, so that a slip of the pen
 * (`csv: package.json`) never replaces a file of another kind.
 */
function csvPathProblem(path) {
    const problem = outputPathProblem(path);
    if (problem)
        return problem;
    return /\.(csv|tsv|txt)(\.gz)?$|\.gz$/i.test(path)
        ? undefined
        : 'does not end in .csv, .csv.gz, .tsv or .txt, as a CSV file does';
}
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
let shared;
// Only an interrupt can stop a search that backtracks for hours, and a vm's timeout is the one way to get it.
function searchWithTimeout(pattern, text) {
    shared ??= { context: (0,external_node_vm_.createContext)({}), script: new external_node_vm_.Script('found = pattern.exec(text)') };
    const { context, script } = shared;
    context['pattern'] = pattern;
    context['text'] = text;
    script.runInContext(context, { timeout: TIME_LIMIT_MS });
    const found = context['found'];
    // A page must not live on in the context.
    context['text'] = context['found'] = undefined;
    return found;
}
/**
 * @param flags of a regular expression; `u` is always set, `g` and `y` make no sense here
 * @throws {SyntaxError} where `source` is none, {RangeError} where it is too long
 */
function boundedPattern(source, flags = '') {
    if (source.length > PATTERN_LIMIT)
        throw new RangeError(`the pattern is longer than ${PATTERN_LIMIT} characters`);
    const pattern = new RegExp(source, `u${flags}`);
    const branches = countBranches(source);
    return {
        test: (text) => search(text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text) !== null,
        match: (text) => search(text)?.map((group) => group ?? ''),
    };
    function search(text) {
        if (isCheap(branches, text.length))
            return pattern.exec(text);
        try {
            return searchWithTimeout(pattern, text);
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
        return encode(value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
    });
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

/***/ 76423:
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

/***/ 2900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ formatReader),
/* harmony export */   n: () => (/* binding */ dateFormatProblem)
/* harmony export */ });
/* harmony import */ var _date_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27131);
/* harmony import */ var _date_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47694);
/* harmony import */ var _date_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75142);



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
function piecesOf(format) {
    const pieces = [];
    let end = 0;
    for (const match of format.matchAll(PIECE)) {
        if (match.index !== end)
            return undefined;
        end += match[0].length;
        if (match[2] !== undefined)
            pieces.push({ token: match[0].replace(/^X{1,3}$/, 'X') });
        else
            pieces.push({ literal: match[1] === undefined ? match[0] : match[1].replaceAll("''", "'") || "'" });
    }
    return end === format.length ? pieces : undefined;
}
function fieldsOf(read, names) {
    const month = read['month'] === undefined ? names.months.get((0,_date_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .R)(read['monthName'] ?? '')) : Number(read['month']);
    if (month === undefined)
        return undefined;
    const date = {
        year: (0,_date_value_js__WEBPACK_IMPORTED_MODULE_2__/* .fullYear */ .f7)(read['year'] ?? ''),
        month,
        day: Number(read['day']),
        weekday: read['weekday'] === undefined ? undefined : names.weekdays.get((0,_date_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .R)(read['weekday'])),
    };
    if (read['hour'] === undefined && read['halfHour'] === undefined)
        return date;
    const half = read['half'] === undefined ? undefined : names.halves.get((0,_date_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .R)(read['half']));
    const hour = read['hour'] === undefined ? (0,_date_time_js__WEBPACK_IMPORTED_MODULE_1__/* .hourOf */ .cg)(Number(read['halfHour']), half) : Number(read['hour']);
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

/***/ 27131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ nameKey),
/* harmony export */   T: () => (/* binding */ dateNames)
/* harmony export */ });
/* harmony import */ var _ascii_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76423);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69761);


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
const nameKey = (name) => (0,_ascii_js__WEBPACK_IMPORTED_MODULE_0__/* .plainDigits */ .P)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .normalText */ .R)(name)).toLowerCase().replace(/\.$/, '');
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

/***/ 47694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N5: () => (/* binding */ cutWeekday),
/* harmony export */   OX: () => (/* binding */ cutTime),
/* harmony export */   cg: () => (/* binding */ hourOf)
/* harmony export */ });
/* harmony import */ var _date_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36525);

const ZONE = `gmt[+-][0-9:]{1,5}|[+-][0-9]{2}:?[0-9]{2}|${_date_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .ZONE_ABBREVIATIONS */ .rz.join('|')}|[a-z]+/[a-z_/]+`;
/** `10:15`, `10:15:30.250 +0100`, `10:15 Uhr`, `10h15`, `3 pm`, with what joins it to the date. */
const TIME = new RegExp(`(?:^|[ t,])(?:at |um |kl\\.? ?|à |alle )?([0-9]{1,2})(?:(?::|h)([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?(?: ?([ap]\\.?m\\.?)(?![a-z]))?|( ?[ap]\\.?m\\.?)(?![a-z]))(?: (?:uhr|h))?(?: ?(${ZONE})(?![a-z0-9:]))?(?: \\([a-z ,+:0-9-]{1,60}\\))?(?=$|[ ,.])`, 'i');
/** Cuts the time out of a text; undefined where there is none, `'impossible'` for 13 pm. */
function cutTime(text) {
    const found = TIME.exec(text);
    if (!found)
        return undefined;
    const [all, hours = '', minutes = '0', seconds = '0', fraction, half, bareHalf, zone] = found;
    const hour = hourOf(Number(hours), (half ?? bareHalf)?.trim().toLowerCase().startsWith('p'));
    if (hour === undefined)
        return 'impossible';
    const millisecond = fraction === undefined ? undefined : Number(fraction.padEnd(3, '0').slice(0, 3));
    const time = { hour, minute: Number(minutes), second: Number(seconds), millisecond, zone };
    return { time, rest: `${text.slice(0, found.index)} ${text.slice(found.index + all.length)}` };
}
/** Hour of the day; `second` says which half of it, undefined for a clock of 24 hours. */
function hourOf(hour, second) {
    if (second === undefined)
        return hour;
    if (hour < 1 || hour > 12)
        return undefined;
    return (hour % 12) + (second ? 12 : 0);
}
/** Cuts a weekday off the front. */
function cutWeekday(text, names) {
    const word = /^(\p{L}+)(?:\.,|[.,])? /u.exec(text);
    const weekday = word ? names.weekdays.get(word[1].toLowerCase()) : undefined;
    return weekday === undefined ? { weekday, rest: text } : { weekday, rest: text.slice(word[0].length) };
}


/***/ }),

/***/ 75142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xx: () => (/* binding */ instantText),
/* harmony export */   Y4: () => (/* binding */ dateValue),
/* harmony export */   f7: () => (/* binding */ fullYear),
/* harmony export */   fx: () => (/* binding */ daysIn),
/* harmony export */   n$: () => (/* binding */ utc)
/* harmony export */ });
/* harmony import */ var _date_zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36525);

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
    const instant = (0,_date_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .instantIn */ .VC)(time.zone ?? zone, local);
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


/***/ }),

/***/ 36525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isZone),
/* harmony export */   VC: () => (/* binding */ instantIn),
/* harmony export */   rz: () => (/* binding */ ZONE_ABBREVIATIONS)
/* harmony export */ });
/* unused harmony export offsetOf */
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
    const whole = Math.floor(local / 1_000) * 1_000;
    const offsetAt = (instant) => shown(clock, instant) - instant;
    const before = offsetAt(whole - DAY);
    const after = offsetAt(whole + DAY);
    if (before === after)
        return local - before;
    const fits = [before, after].filter((one) => offsetAt(whole - one) === one);
    return local - (fits.length === 0 ? before : Math.max(...fits));
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

/***/ 69761:
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
        .describe('Most requests over time, evenly spaced and shared by all streams of the source, e.g. 20/s; no limit if absent'),
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
        .describe("Hosts beside base_url's own that requests may go to, e.g. by a next link; *.example.com for all below"),
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
    const lines = files.slice(0, LISTED_FILES).map((file) => {
        const rows = file.kind === 'data' ? `, ${tellRows(file.rows)}` : '';
        const changes = file.changes && !file.isNew ? `, ${tellChanges(file.changes)}` : '';
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
const KEY_NAMES = ['stream', 'date', 'timestamp', 'run', 'name', 'ext', 'hash'];
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
        .describe('Key template; {stream}, {date} (YYYY-MM-DD) and {timestamp} (YYYYMMDD_HHMMSS), both UTC of the first attempt, {run}, {name} and {ext} of the file, {hash} (16 digits of its SHA-256)'),
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
})
    .describe('Where reports go; without it they lie in .adip/reports/ and are not committed');


/***/ })

};
