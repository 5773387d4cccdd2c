export const id = 1783;
export const ids = [1783];
export const modules = {

/***/ 64942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ cleanOutput),
/* harmony export */   Xi: () => (/* binding */ GitFailure),
/* harmony export */   zY: () => (/* binding */ openGit)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Git ended with an exit code that the caller did not expect. `output` is redacted. */
class GitFailure extends Error {
    name = 'GitFailure';
    code;
    output;
    constructor(command, code, output) {
        super(`git ${command} ended with ${code}: ${output}`);
        this.code = code;
        this.output = output;
    }
}
/**
 * Hooks and the file system monitor run programs that the repository names. Compression is set for speed: files are
 * large and rarely worth a delta. Automatic maintenance would hold locks in the middle of a race.
 */
const CONFIG = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.bigFileThreshold=1m',
    'core.splitIndex=false',
    'index.sparse=false',
    'pack.compression=1',
    'gc.auto=0',
    'maintenance.auto=false',
    'i18n.commitEncoding=utf-8',
    'http.lowSpeedLimit=1',
    'http.lowSpeedTime=300',
];
/** A person's own way to reach the remote; everything else of GIT_* could redirect our calls. */
const KEPT = [
    'GIT_SSH',
    'GIT_SSH_COMMAND',
    'GIT_ASKPASS',
    'SSH_ASKPASS',
    'GIT_CONFIG_GLOBAL',
    'GIT_CONFIG_SYSTEM',
    'GIT_CONFIG_NOSYSTEM',
    'GIT_SSL_CAINFO',
    'GIT_SSL_CAPATH',
];
const DROPPED = /^(GIT_.*|SSH_ASKPASS|EDITOR|VISUAL|PAGER|PREFIX)$/i;
const OURS = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1' };
function childEnv(context, extra) {
    const inherited = Object.entries(context.env).filter((entry) => entry[1] !== undefined && (KEPT.includes(entry[0]) || !DROPPED.test(entry[0])));
    return { ...Object.fromEntries(inherited), ...OURS, ...extra };
}
/** Credentials inside of URLs are nobody's business, known as secrets or not. */
const cleanOutput = (context, text) => context.secrets.redact(text.replace(/(:\/\/)[^/@\s]+@/g, '$1***@')).trim();
/** Git for one publishing: simple-git with argument arrays, loaded when first needed. */
async function openGit(context) {
    const { simpleGit } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(4724)]).then(__webpack_require__.bind(__webpack_require__, 74724));
    async function run(args, call = {}) {
        let seen;
        const env = childEnv(context, call.env ?? {});
        const git = simpleGit({
            baseDir: call.cwd ?? context.workspace,
            config: CONFIG,
            abort: context.signal,
            allowEnvironment: Object.keys(env).filter((name) => DROPPED.test(name)),
            unsafe: {
                allowUnsafeHooksPath: true,
                allowUnsafeFsMonitor: true,
                allowUnsafeSshCommand: true,
                allowUnsafeAskPass: true,
                allowUnsafeConfigPaths: true,
            },
            // Exit codes are read here, so that code 1 of a question is an answer and a silent failure is none.
            errors: (error, result) => {
                seen = {
                    code: result.exitCode,
                    stdout: Buffer.concat(result.stdOut).toString(),
                    stderr: Buffer.concat(result.stdErr).toString(),
                };
                return result.exitCode === 0 ? error : undefined;
            },
        }).env(env);
        try {
            await git.raw([...args]);
        }
        catch (error) {
            if (!context.signal.aborted)
                throw error;
        }
        if (context.signal.aborted)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('cancelled', 'Cancelled while git was at work');
        if (!seen)
            throw new Error(`git ${args[0]} told no exit code`);
        return seen;
    }
    return {
        try: run,
        async out(args, call) {
            const result = await run(args, call);
            if (result.code === 0)
                return result.stdout.replace(/\n$/, '');
            const command = args.find((arg) => !arg.startsWith('-')) ?? '';
            throw new GitFailure(command, result.code, cleanOutput(context, result.stderr || result.stdout));
        },
    };
}


/***/ }),

/***/ 94713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50929);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80538);



const MAX_TIMER_MS = 2 ** 31 - 1;
const CREDENTIALS_REMEDY = 'Run aws-actions/configure-aws-credentials before this step (the job needs permissions: id-token: write), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
/** @throws PublishError where region or credentials are missing: before anything is sent */
async function connect(options, context) {
    const sdk = await __webpack_require__.e(/* import() */ 3711).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const left = Math.min(MAX_TIMER_MS, Math.max(0, context.deadline - context.clock.now()));
    const signal = AbortSignal.any([context.signal, AbortSignal.timeout(left)]);
    const client = new sdk.S3Client(configOf(options, context, signal));
    const region = await regionOf(client);
    await registerCredentials(client, context);
    const { bucket } = options;
    return {
        sdk,
        client,
        bucket,
        region,
        signal,
        context,
        about: (place, act) => _retry_js__WEBPACK_IMPORTED_MODULE_2__/* .requestPlace */ .hO.run(place, act).catch((error) => {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toPublishError */ .tR)(error, { ...place, bucket, region, context });
        }),
    };
}
function configOf(options, context, signal) {
    const env = context.env ?? {};
    const endpoint = options.endpoint ?? (env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL']) ?? '';
    // Stores of other makers do not care for the region, but the signature needs one.
    const fallback = endpoint === '' || env['AWS_PROFILE'] ? undefined : 'us-east-1';
    const region = options.region ?? (env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || fallback);
    const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
    const sessionToken = env['AWS_SESSION_TOKEN'];
    return {
        ...(endpoint === '' ? {} : { endpoint }),
        ...(region === undefined ? {} : { region }),
        ...(env['AWS_PROFILE'] ? { profile: env['AWS_PROFILE'] } : {}),
        ...(accessKeyId && secretAccessKey
            ? { credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) } }
            : {}),
        forcePathStyle: options.path_style ?? endpoint !== '',
        requestChecksumCalculation: options.checksum === 'none' ? 'WHEN_REQUIRED' : 'WHEN_SUPPORTED',
        maxAttempts: _retry_js__WEBPACK_IMPORTED_MODULE_2__/* .ATTEMPTS */ .PY,
        retryStrategy: (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .createRetryStrategy */ .e6)(context, signal),
        // A store that says nothing for a minute hangs; a cut is retried, waiting would last until the deadline.
        requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
    };
}
async function regionOf(client) {
    try {
        return await client.config.region();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1('s3_region_missing', 'S3: no region is configured', {
            cause: error,
            remedy: 'Set publish.s3.region or AWS_REGION, e.g. eu-central-1.',
        });
    }
}
async function registerCredentials(client, { secrets }) {
    try {
        const found = await client.config.credentials();
        secrets.add(found.secretAccessKey);
        if (found.sessionToken)
            secrets.add(found.sessionToken);
    }
    catch (error) {
        const reason = secrets.redact(error instanceof Error ? error.message : String(error));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1('s3_credentials_missing', `S3: no credentials were found (${reason})`, {
            cause: error,
            remedy: CREDENTIALS_REMEDY,
        });
    }
}


/***/ }),

/***/ 50929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   tR: () => (/* binding */ toPublishError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

const statusOf = (error) => error?.$metadata?.httpStatusCode;
const nameOf = (error) => error?.name ?? 'unknown';
/** What a failed request means to the reader; a cancelled run stays a cancellation. */
function toPublishError(error, where) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IngestError */ .FI)
        return error;
    const { context, stream } = where;
    if (context.signal.aborted)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc('cancelled', 'The upload to S3 was cancelled', { cause: error });
    const uri = `s3://${where.bucket}/${where.key}`;
    if (nameOf(error) === 'AbortError' || nameOf(error) === 'TimeoutError') {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1('s3_timeout', `S3 did not answer for ${uri} in time`, {
            stream,
            cause: error,
            remedy: 'Check the endpoint, or give the run a later deadline; the next run uploads what is missing.',
        });
    }
    const { code, says, remedy } = meaningOf(error, where);
    const attempts = error.$metadata?.attempts ?? 1;
    const message = `S3 ${says}: ${uri}${attempts > 1 ? ` (after ${attempts} attempts)` : ''}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PublishError */ .S1(code, context.secrets.redact(message), { stream, remedy, cause: error });
}
function meaningOf(error, where) {
    const name = error.name ?? '';
    const known = KNOWN[name] ?? KNOWN[error.code ?? ''];
    if (isWrongRegion(error))
        return wrongRegion(error, where);
    if (known)
        return { code: known[0], says: known[1], remedy: known[2].replaceAll('<bucket>', where.bucket) };
    const status = statusOf(error);
    if (status === 403)
        return meaningOf({ name: 'AccessDenied' }, where);
    if (status !== undefined && status >= 500)
        return meaningOf({ name: 'SlowDown' }, where);
    return {
        code: 's3_refused',
        says: `refused with ${status === undefined ? name : `${status} ${name}`} (${error.message ?? 'no message'})`,
        remedy: 'Look the code up in the documentation of the store; the next run tries again.',
    };
}
const isWrongRegion = (error) => [
    'PermanentRedirect',
    'TemporaryRedirect',
    'AuthorizationHeaderMalformed',
    'IllegalLocationConstraintException',
].includes(error.name ?? '') || error.$metadata?.httpStatusCode === 301;
function wrongRegion(error, { bucket, region }) {
    const right = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region;
    return {
        code: 's3_wrong_region',
        says: `has the bucket ${bucket} in ${right ?? 'another region'}, not in ${region}`,
        remedy: right
            ? `Set publish.s3.region (or AWS_REGION) to ${right}.`
            : 'Set publish.s3.region to where the bucket is.',
    };
}
const UNREACHABLE = [
    's3_unreachable',
    'could not be reached',
    'Check publish.s3.endpoint (or AWS_ENDPOINT_URL_S3), the region and the network.',
];
const BUSY = [
    's3_unavailable',
    'kept answering with errors',
    'Nothing to do: the next run uploads what is missing. Where it lasts, look at the status of the store.',
];
const CHANGED = [
    's3_checksum',
    'received other bytes than were announced',
    'The file changed during the upload, or the connection alters data; run again.',
];
const SECRET = [
    's3_credentials_refused',
    'refuses the credentials',
    'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the role of aws-actions/configure-aws-credentials.',
];
const EXPIRED = [
    's3_credentials_expired',
    'says that the credentials have expired',
    'Ask for a longer session (role-duration-seconds of configure-aws-credentials) or run it right before this step.',
];
/** Code, what S3 did, what to do next. */
const KNOWN = {
    NoSuchBucket: [
        's3_no_such_bucket',
        'knows no bucket of this name',
        'Create the bucket <bucket>, or correct publish.s3.bucket, endpoint and region.',
    ],
    AccessDenied: [
        's3_access_denied',
        'denies access',
        'Grant s3:PutObject, s3:GetObject and s3:AbortMultipartUpload on arn:aws:s3:::<bucket>/* and s3:ListBucket on arn:aws:s3:::<bucket>; with a KMS key also kms:GenerateDataKey and kms:Decrypt.',
    ],
    InvalidAccessKeyId: SECRET,
    SignatureDoesNotMatch: SECRET,
    InvalidToken: SECRET,
    CredentialsProviderError: SECRET,
    ExpiredToken: EXPIRED,
    ExpiredTokenException: EXPIRED,
    RequestTimeTooSkewed: ['s3_clock', 'says that the clocks differ too much', "Set this machine's clock."],
    SlowDown: BUSY,
    InternalError: BUSY,
    BadDigest: CHANGED,
    XAmzContentSHA256Mismatch: CHANGED,
    ENOENT: ['s3_file_missing', 'upload found no file to send', 'The staged file vanished during the run; run again.'],
    ENOTFOUND: UNREACHABLE,
    EAI_AGAIN: UNREACHABLE,
    ECONNREFUSED: UNREACHABLE,
    ECONNRESET: UNREACHABLE,
};


/***/ }),

/***/ 7670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RA: () => (/* reexport */ createS3StateStore),
  qd: () => (/* reexport */ publishS3)
});

// UNUSED EXPORTS: KEY_NAMES, s3OptionsSchema

// EXTERNAL MODULE: ./lib/publishers/s3/options.js
var options = __webpack_require__(49310);
// EXTERNAL MODULE: ./lib/core/errors.js
var core_errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
// EXTERNAL MODULE: ./lib/publishers/s3/client.js
var client = __webpack_require__(94713);
// EXTERNAL MODULE: ./lib/publishers/s3/errors.js
var errors = __webpack_require__(50929);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./lib/core/template.js
var core_template = __webpack_require__(51909);
;// CONCATENATED MODULE: ./lib/publishers/s3/key.js



const MAX_KEY_BYTES = 1024;
/** The key of an artifact. @throws ConfigError for an unknown name, PublishError for a key that S3 does not take */
function renderKey(template, artifact, run) {
    const key = fill(template, scopeOf(artifact, run));
    if (Buffer.byteLength(key) > MAX_KEY_BYTES || /[\x00-\x1f\x7f]/.test(key)) {
        throw new core_errors/* PublishError */.S1('s3_key_invalid', `S3 does not take the key "${key.slice(0, 120)}" of ${artifact.path}`, {
            stream: artifact.stream,
            remedy: 'Shorten publish.s3.key (1024 bytes at most) and keep control characters out of it.',
        });
    }
    return key;
}
function scopeOf(artifact, run) {
    const iso = run.startedAt.toISOString();
    const [, name = '', ext = ''] = /^(.+?)(?:\.([^/]*))?$/.exec((0,posix_.basename)(artifact.path)) ?? [];
    return {
        stream: artifact.stream,
        date: iso.slice(0, 10),
        timestamp: iso.slice(0, 19).replaceAll('-', '').replaceAll(':', '').replace('T', '_'),
        run: run.id,
        path: artifact.path,
        name,
        ext,
        hash: artifact.sha256.slice(0, 16),
    };
}
function fill(template, scope) {
    try {
        return (0,core_template/* renderText */.S5)(template, scope);
    }
    catch (error) {
        if (!(error instanceof core_template/* TemplateError */.$w))
            throw error;
        throw new core_errors/* ConfigError */.xL('s3_key_template', `publish.s3.key: ${error.message}`, {
            cause: error,
            remedy: 'Use only the names that are known.',
        });
    }
}
/** The text before the first placeholder, literal braces resolved: what all keys of the template begin with. */
function staticPrefix(template) {
    const found = /^(?:[^{}]|\{\{|\}\})*/.exec(template);
    return (found?.[0] ?? '').replaceAll('{{', '{').replaceAll('}}', '}');
}
/** Fits the keys that this template can have given to one of `streams`, whatever run and day they are of. */
function keyShape(template, streams) {
    const shapes = {
        date: '\\d{4}-\\d{2}-\\d{2}',
        timestamp: '\\d{8}_\\d{6}',
        hash: '[\\da-f]{16}',
        path: '.+',
        stream: `(?:${streams.map(escapeRegExp).join('|')})`,
    };
    const source = template
        .split(/(\{\{|\}\}|\{[A-Za-z_][\w.-]*\})/)
        .map((piece, i) => {
        if (i % 2 === 0)
            return escapeRegExp(piece);
        if (piece === '{{' || piece === '}}')
            return escapeRegExp(piece[0]);
        return shapes[piece.slice(1, -1)] ?? '[^/]+';
    })
        .join('');
    return new RegExp(`^${source}$`);
}
const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
/** Where our own objects (manifests, state) lie. */
function ownPrefix(template, pipeline) {
    return `${staticPrefix(template)}_adip/${pipeline}/`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./lib/publishers/s3/text-object.js

/** A small object, or undefined where there is none. Throws the SDK's errors. */
async function readText({ sdk, client, bucket, signal }, key) {
    try {
        const found = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }), { abortSignal: signal });
        return { text: (await found.Body?.transformToString()) ?? '', etag: found.ETag ?? '' };
    }
    catch (error) {
        if ((0,errors/* nameOf */.Vb)(error) === 'NoSuchKey')
            return undefined;
        throw error;
    }
}
/**
 * Writes a small object where it is still what `etag` says (absent where undefined); `conflict` where it is not.
 * A store that knows no conditions (501) gets the object without them.
 */
async function writeText({ sdk, client, bucket, signal }, key, text, etag) {
    const plain = { Bucket: bucket, Key: key, Body: text, ContentType: 'application/json' };
    const condition = etag === undefined ? { IfNoneMatch: '*' } : { IfMatch: etag };
    try {
        const done = await client.send(new sdk.PutObjectCommand({ ...plain, ...condition }), { abortSignal: signal });
        return { etag: done.ETag ?? '' };
    }
    catch (error) {
        if ((0,errors/* nameOf */.Vb)(error) === 'NotImplemented' || (0,errors/* statusOf */.c2)(error) === 501) {
            const done = await client.send(new sdk.PutObjectCommand(plain), { abortSignal: signal });
            return { etag: done.ETag ?? '' };
        }
        // A condition on an object that was deleted meanwhile is answered with 404.
        const gone = etag !== undefined && (0,errors/* nameOf */.Vb)(error) === 'NoSuchKey';
        if (gone || (0,errors/* statusOf */.c2)(error) === 412 || (0,errors/* statusOf */.c2)(error) === 409)
            return 'conflict';
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/publishers/s3/manifest.js




const entrySchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    sha256: schemas/* string */.YjP(),
    bytes: schemas/* int */.Whr().nonnegative(),
    run: schemas/* string */.YjP(),
    /** Key template that gave the key: under another one the file is uploaded anew. */
    template: schemas/* string */.YjP(),
});
const manifestSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    pipeline: schemas/* string */.YjP(),
    stream: schemas/* string */.YjP(),
    /** Run that wrote it last. */
    run: schemas/* string */.YjP(),
    /** ISO 8601, UTC; start of that run. */
    started_at: schemas/* string */.YjP(),
    objects: schemas/* array */.YOg(entrySchema),
});
const ATTEMPTS = 5;
async function readManifest(connection, key, stream) {
    let loaded;
    try {
        loaded = await readText(connection, key);
    }
    catch (error) {
        // Without s3:ListBucket S3 answers 403 for what is not there, too.
        if ((0,errors/* statusOf */.c2)(error) !== 403 || !['AccessDenied', 'Forbidden'].includes((0,errors/* nameOf */.Vb)(error)))
            throw error;
        return { manifest: undefined, etag: undefined, readable: false };
    }
    if (!loaded)
        return { manifest: undefined, etag: undefined, readable: true };
    return { manifest: parseManifest(connection, key, stream, loaded.text), etag: loaded.etag, readable: true };
}
function parseManifest(connection, key, stream, text) {
    const uri = `s3://${connection.bucket}/${key}`;
    const raw = jsonOf(text);
    const parsed = manifestSchema.safeParse(raw);
    if (parsed.success)
        return parsed.data;
    const version = raw?.version;
    if (typeof version === 'number' && version > 1) {
        throw new core_errors/* PublishError */.S1('s3_manifest_newer', `${uri} was written by a newer version (manifest version ${version})`, {
            stream,
            remedy: 'Update adip-ingest; an older version does not overwrite it.',
        });
    }
    connection.context.emit({
        type: 'warning',
        code: 's3_manifest_damaged',
        stream,
        message: `${uri} is no manifest any more; it is written anew and everything of this run is uploaded`,
    });
    return undefined;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * Replaces the manifest, if nobody else did since it was read. Where another run did: done if it has delivered the same
 * bytes, ours on top of it if it started earlier, an error if it started later.
 * @throws PublishError `s3_manifest_conflict`
 */
async function writeManifest(connection, key, last, fresh, landed, gone = []) {
    let here = last;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const paths = new Set([...landed.map((entry) => entry.path), ...gone]);
        const kept = here.manifest?.objects.filter((entry) => !paths.has(entry.path)) ?? [];
        const objects = [...kept, ...landed].sort((a, b) => (a.path < b.path ? -1 : 1));
        const written = await writeText(connection, key, `${JSON.stringify({ ...fresh, objects }, null, 2)}\n`, here.etag);
        if (written !== 'conflict')
            return;
        here = await readManifest(connection, key, fresh.stream);
        if (here.manifest && gone.length === 0 && covers(here.manifest, landed))
            return;
        if (!here.readable || (here.manifest && here.manifest.started_at > fresh.started_at))
            break;
    }
    const other = here.manifest ? `run ${here.manifest.run}, which started later,` : 'another run';
    throw new core_errors/* PublishError */.S1('s3_manifest_conflict', `${other} has replaced s3://${connection.bucket}/${key} meanwhile`, {
        stream: fresh.stream,
        remedy: here.readable
            ? 'Nothing is lost: its delivery stands. Let one workflow at a time run (concurrency: group).'
            : 'Grant s3:GetObject and s3:ListBucket, so that the manifest can be read before it is replaced.',
    });
}
/** Whether the other delivery has the same bytes for all of these paths. */
const covers = (manifest, landed) => landed.every((entry) => manifest.objects.some((other) => other.path === entry.path && other.sha256 === entry.sha256));

;// CONCATENATED MODULE: ./lib/publishers/s3/sweep.js

const DAY_MS = 86_400_000;
/**
 * Aborts multipart uploads that a crashed run of ours left behind more than a day ago: such parts cost money and no
 * listing shows them. Only keys that the template gives for these streams are touched. Whoever may not list uploads
 * does without, and so it is where anything else fails: sweeping is never worth a failed delivery.
 * @returns how many were aborted
 */
async function sweepStaleUploads({ sdk, client, bucket, signal, context }, template, streams) {
    const shape = keyShape(template, streams);
    const before = context.clock.now() - DAY_MS;
    let swept = 0;
    let marker = {};
    try {
        for (;;) {
            const list = new sdk.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: staticPrefix(template), ...marker });
            const page = await client.send(list, { abortSignal: signal });
            for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
                if (!Key || !UploadId || !Initiated || !shape.test(Key) || Initiated.getTime() >= before)
                    continue;
                const abort = new sdk.AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId });
                await client.send(abort, { abortSignal: signal });
                swept += 1;
            }
            if (!page.IsTruncated || !page.NextKeyMarker)
                return swept;
            marker = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
        }
    }
    catch {
        return swept;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/publishers/s3/file-body.js
const CHUNK_BYTES = 256 * 1024;
const CHUNKS = 4;
/**
 * A file as the body of a request. Piped, as the SDK does it, it goes through four buffers that are used again as soon
 * as the socket has taken them: for 256 MiB that is 60 MiB less of memory, and faster, than a stream that makes a new
 * buffer for every read. Fails by the stream's `error` event.
 */
function fileBody(file) {
    const body = file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false });
    body.pipe = (target) => {
        pump(file, body, target).catch((error) => body.destroy(error));
        return target;
    };
    return body;
}
async function pump(file, body, target) {
    const free = Array.from({ length: CHUNKS }, () => Buffer.allocUnsafeSlow(CHUNK_BYTES));
    let wake = () => { };
    let broken = false;
    let position = 0;
    for (;;) {
        while (free.length === 0 && !broken) {
            await new Promise((resolve) => {
                wake = resolve;
            });
        }
        // The request has ended before its body; whoever sent it knows why.
        if (broken || body.destroyed || target.destroyed)
            return;
        const chunk = free.pop();
        const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
        if (bytesRead === 0)
            break;
        position += bytesRead;
        target.write(chunk.subarray(0, bytesRead), (error) => {
            if (error)
                broken = true;
            free.push(chunk);
            wake();
        });
    }
    target.end();
}

;// CONCATENATED MODULE: ./lib/publishers/s3/put-whole.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




const READ_BYTES = 1024 * 1024;
/**
 * One signed PUT. The hash of the payload is known, so the signature covers every byte without hashing again. The body
 * is put in below the SDK's retry loop, a fresh stream for each attempt: the SDK never repeats a stream of its own.
 */
async function putWhole({ sdk, client, signal }, options, artifact, params) {
    const expected = await wholeChecksum(options, artifact);
    const command = new sdk.PutObjectCommand({ ...params, ContentLength: artifact.bytes, ...expected });
    command.middlewareStack.add((next) => (args) => {
        args.request.headers['x-amz-content-sha256'] = artifact.sha256;
        return next(args);
    }, { step: 'build', name: 'adipPayloadHash' });
    command.middlewareStack.add((next) => async (args) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_.open)(artifact.file), true);
            if ((await file.stat()).size !== artifact.bytes)
                throw changed(artifact);
            const body = fileBody(file);
            // Without a listener a failing disk would end the process.
            const broken = new Promise((_, reject) => body.once('error', reject));
            args.request.body = body;
            try {
                return await Promise.race([next(args), broken]);
            }
            finally {
                body.destroy();
                delete args.request.body;
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }, { step: 'finalizeRequest', priority: 'low', name: 'adipBody' });
    await client.send(command, { abortSignal: signal });
    return expected;
}
const changed = (artifact) => new core_errors/* PublishError */.S1('s3_checksum', `${artifact.path} changed while it was uploaded to S3`, {
    stream: artifact.stream,
    remedy: 'Let nothing else write the file during the run, then run again.',
});
async function wholeChecksum(options, artifact) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (options.checksum === 'none')
            return {};
        if (options.checksum === 'sha256')
            return { ChecksumSHA256: Buffer.from(artifact.sha256, 'hex').toString('base64') };
        const file = __addDisposableResource(env_2, await (0,promises_.open)(artifact.file), true);
        const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
        let value = 0;
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, buffer.length);
            if (bytesRead === 0)
                return { ChecksumCRC32: base64Crc(value) };
            value = (0,external_node_zlib_.crc32)(buffer.subarray(0, bytesRead), value);
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** A CRC-32 as S3 writes it. */
function base64Crc(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value >>> 0);
    return bytes.toString('base64');
}

;// CONCATENATED MODULE: ./lib/publishers/s3/put-parts.js




const MAX_PARTS = 10_000;
const PARTS_IN_FLIGHT = 4;
const put_parts_READ_BYTES = 1024 * 1024;
/** In parts; a failure or a cancellation leaves none of them behind when this settles. */
async function putParts(connection, options, artifact, params) {
    const { Upload } = await Promise.all(/* import() */[__webpack_require__.e(3711), __webpack_require__.e(2358)]).then(__webpack_require__.t.bind(__webpack_require__, 22358, 19));
    let value = 0;
    const file = (0,external_node_fs_.createReadStream)(artifact.file, { highWaterMark: put_parts_READ_BYTES });
    const body = external_node_stream_.Readable.from((async function* counted() {
        for await (const chunk of file) {
            value = (0,external_node_zlib_.crc32)(chunk, value);
            yield chunk;
        }
    })(), { highWaterMark: 1 });
    const crc = options.checksum === 'crc32';
    const algorithm = crc
        ? { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' }
        : { ChecksumAlgorithm: 'SHA256' };
    const upload = new Upload({
        client: cancellable(connection),
        params: {
            ...params,
            ...(options.checksum === 'none' ? {} : algorithm),
            Body: body,
            ContentLength: artifact.bytes,
        },
        partSize: Math.max(options.part_size, Math.ceil(artifact.bytes / MAX_PARTS)),
        queueSize: PARTS_IN_FLIGHT,
    });
    try {
        const result = await upload.done();
        const full = crc && result.ChecksumType === 'FULL_OBJECT';
        return full ? { ChecksumCRC32: base64Crc(value) } : {};
    }
    finally {
        file.destroy();
    }
}
/**
 * Upload's own abort rejects before its AbortMultipartUpload is through, and leaves the parts where the process then
 * ends. So the signal cuts the parts under way instead: Upload takes that for a failed part and awaits its cleaning
 * up, which must not be cut itself; nor is the creation, whose answer names what there is to clean up.
 */
function cancellable({ sdk, client, signal }) {
    const send = (command) => {
        const uncut = command instanceof sdk.AbortMultipartUploadCommand || command instanceof sdk.CreateMultipartUploadCommand;
        return client.send(command, uncut ? {} : { abortSignal: signal });
    };
    return Object.assign(Object.create(client), { send: send });
}

;// CONCATENATED MODULE: ./lib/publishers/s3/upload.js




/** Uploads one file and looks whether it stands there as it should. @throws PublishError, CancelledError */
function uploadArtifact(connection, options, artifact, key) {
    return connection.about({ stream: artifact.stream, key }, async () => {
        const params = paramsOf(connection, options, artifact, key);
        const send = artifact.bytes > options.multipart_above ? putParts : putWhole;
        let expected = {};
        try {
            expected = await send(connection, options, artifact, params);
        }
        catch (error) {
            // The acknowledgement may be lost although the object is there: a repeated completion finds no upload any more.
            if (connection.signal.aborted || !(await stands(connection, artifact, key)))
                throw error;
        }
        await verify(connection, artifact, key, expected);
    });
}
function paramsOf(connection, options, artifact, key) {
    return {
        Bucket: connection.bucket,
        Key: key,
        ContentType: options.content_type ?? artifact.contentType,
        Metadata: {
            ...options.metadata,
            'adip-run': connection.context.runId,
            'adip-sha256': artifact.sha256,
            'adip-rows': String(artifact.rows),
        },
        ...(artifact.contentEncoding === undefined ? {} : { ContentEncoding: artifact.contentEncoding }),
        ...(options.storage_class === undefined ? {} : { StorageClass: options.storage_class }),
        ...(options.server_side_encryption === undefined ? {} : { ServerSideEncryption: options.server_side_encryption }),
        ...(options.kms_key_id === undefined ? {} : { SSEKMSKeyId: options.kms_key_id }),
        ...(options.acl === undefined ? {} : { ACL: options.acl }),
    };
}
/** True where the object is there with the bytes of this artifact. */
async function stands({ sdk, client, bucket, signal }, artifact, key) {
    try {
        const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: key });
        const found = await client.send(command, { abortSignal: signal });
        return found.ContentLength === artifact.bytes && found.Metadata?.['adip-sha256'] === artifact.sha256;
    }
    catch {
        return false;
    }
}
async function verify(connection, artifact, key, expected) {
    const { sdk, client, bucket, signal } = connection;
    const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' });
    const found = await client.send(command, { abortSignal: signal }).catch((error) => {
        // Some roles may write and not read; the store has verified the signed hash of what it took.
        if ((0,errors/* statusOf */.c2)(error) === 403)
            return undefined;
        throw error;
    });
    if (!found)
        return;
    const differs = ['ChecksumCRC32', 'ChecksumSHA256'].some((name) => expected[name] !== undefined && found[name] !== undefined && expected[name] !== found[name]);
    if (!differs && found.ContentLength === artifact.bytes)
        return;
    const message = `S3 holds other bytes at s3://${bucket}/${key} than were uploaded (${found.ContentLength} of ${artifact.bytes} bytes)`;
    throw new core_errors/* PublishError */.S1('s3_verification', message, {
        stream: artifact.stream,
        remedy: 'Another writer uses the same key, or the store is at fault; run again with a key of its own.',
    });
}

;// CONCATENATED MODULE: ./lib/publishers/s3/publish.js








const STREAMS_AT_ONCE = 4;
/**
 * Uploads the data files among the artifacts, then, stream by stream, the manifest that names them. What has the hash
 * of the last delivery and still stands is not uploaded again. One file's failure does not stop the others: the
 * outcome says `partial`.
 * @throws CancelledError only; parts of interrupted uploads are gone when it is thrown
 */
async function publishS3(artifacts, options, context) {
    const data = artifacts.filter((artifact) => artifact.kind === 'data');
    if (data.length === 0)
        return { status: 'skipped', objects: [] };
    let connection;
    try {
        const { jobs, errors } = planJobs(data.filter(({ gone }) => !gone), options, context);
        connection = await (0,client/* connect */.N)(options, context);
        const open = connection;
        const streams = [...Map.groupBy(jobs, (job) => job.artifact.stream)];
        const turns = streams.values();
        const results = [{ objects: [], errors }];
        const work = async () => {
            for (const [stream, list] of turns)
                results.push(await deliverStream(open, options, stream, list, goneOf(data, stream)));
        };
        // All of them, also on cancellation: each clears the parts away that it has under way.
        const ends = await Promise.allSettled(Array.from({ length: STREAMS_AT_ONCE }, work));
        for (const end of ends)
            if (end.status === 'rejected')
                throw end.reason;
        const names = streams.map(([stream]) => stream);
        // Where nothing landed the store is out of reach, and sweeping would only wait for it once more.
        const landed = results.some((result) => result.objects.length > 0);
        if (landed)
            await sweepStaleUploads(open, options.key, names);
        return outcomeOf(data, results, context);
    }
    catch (error) {
        if (error instanceof core_errors/* CancelledError */.cc)
            throw error;
        return outcomeOf(data, [{ objects: [], errors: [(0,core_errors/* toIngestError */.an)(error)] }], context);
    }
    finally {
        connection?.client.destroy();
    }
}
/** Paths of files that are no more: the manifest forgets them, their objects stay. */
const goneOf = (data, stream) => data.filter((artifact) => artifact.gone && artifact.stream === stream).map(({ path }) => path);
function planJobs(data, options, context) {
    const jobs = [];
    const errors = [];
    const run = { id: context.runId, startedAt: context.startedAt };
    const named = data.flatMap((artifact) => {
        try {
            return [{ artifact, key: renderKey(options.key, artifact, run) }];
        }
        catch (error) {
            errors.push((0,core_errors/* toIngestError */.an)(error));
            return [];
        }
    });
    for (const [key, list] of Map.groupBy(named, (job) => job.key)) {
        if (list.length === 1)
            jobs.push(...list);
        else {
            const paths = list.map(({ artifact }) => artifact.path).join(', ');
            const message = `publish.s3.key gives ${list.length} files one key (${key}): ${paths}`;
            errors.push(new core_errors/* PublishError */.S1('s3_key_collision', message, {
                stream: list[0].artifact.stream,
                remedy: 'Tell them apart with {path}, or with {stream}, {name} and {ext}, in publish.s3.key.',
            }));
        }
    }
    return { jobs, errors };
}
async function deliverStream(connection, options, stream, jobs, gone) {
    const { context, bucket } = connection;
    const result = { objects: [], errors: [] };
    const manifestKey = `${ownPrefix(options.key, context.pipeline)}${stream}.json`;
    const place = { stream, key: manifestKey };
    const landed = [];
    try {
        const last = await connection.about(place, () => readManifest(connection, manifestKey, stream));
        for (const { artifact, key } of jobs) {
            try {
                const before = await stillThere(connection, last, artifact, options.key);
                if (!before)
                    await uploadArtifact(connection, options, artifact, key);
                const { path, bytes, sha256 } = artifact;
                landed.push(before ?? { path, key, sha256, bytes, run: context.runId, template: options.key });
                const uri = `s3://${bucket}/${before?.key ?? key}`;
                result.objects.push({ stream, uri, bytes, sha256, uploaded: !before });
                const detail = before ? `${path} is unchanged` : `${path} uploaded (${(0,units/* formatBytes */.z3)(bytes)})`;
                context.emit({ type: 'published', publisher: 's3', detail, uri });
            }
            catch (error) {
                if (error instanceof core_errors/* CancelledError */.cc)
                    throw error;
                result.errors.push((0,core_errors/* toIngestError */.an)(error));
            }
        }
        const dropped = gone.filter((path) => last.manifest?.objects.some((object) => object.path === path));
        if (dropped.length > 0 || result.objects.some((object) => object.uploaded)) {
            const { pipeline, runId: run } = context;
            const fresh = { version: 1, pipeline, stream, run, started_at: context.startedAt.toISOString() };
            await connection.about(place, () => writeManifest(connection, manifestKey, last, fresh, landed, dropped));
        }
    }
    catch (error) {
        if (error instanceof core_errors/* CancelledError */.cc)
            throw error;
        result.errors.push((0,core_errors/* toIngestError */.an)(error));
    }
    return result;
}
/** The last delivery's entry of these very bytes, if its object was not removed since. */
async function stillThere(connection, { manifest }, artifact, template) {
    const entry = manifest?.objects.find((item) => item.path === artifact.path && item.sha256 === artifact.sha256 && item.template === template);
    if (!entry)
        return undefined;
    const { sdk, client, bucket, signal } = connection;
    return connection.about({ stream: artifact.stream, key: entry.key }, async () => {
        try {
            const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: entry.key });
            const found = await client.send(command, { abortSignal: signal });
            const replaced = (found.Metadata?.['adip-sha256'] ?? entry.sha256) !== entry.sha256;
            return found.ContentLength === entry.bytes && !replaced ? entry : undefined;
        }
        catch (error) {
            if ((0,errors/* statusOf */.c2)(error) === 404)
                return undefined;
            if ((0,errors/* statusOf */.c2)(error) === 403)
                return entry;
            throw error;
        }
    });
}
function outcomeOf(data, results, context) {
    const order = new Map(data.map((artifact, i) => [artifact.stream, i]));
    const objects = results
        .flatMap((result) => result.objects)
        .sort((a, b) => (order.get(a.stream) ?? 0) - (order.get(b.stream) ?? 0));
    const errors = results.flatMap((result) => result.errors);
    for (const error of errors) {
        const { stream } = error.place;
        context.emit({ type: 'error', ...problemOf(error), ...(stream === undefined ? {} : { stream }) });
    }
    const first = errors[0];
    if (!first) {
        return { status: objects.some((object) => object.uploaded) ? 'uploaded' : 'unchanged', objects };
    }
    const problem = problemOf(first);
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    return {
        status: objects.length === 0 ? 'failed' : 'partial',
        objects,
        error: { ...problem, message: `${problem.message}${more}` },
    };
}
const problemOf = (error) => ({
    code: error.code,
    message: error.message,
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
});

;// CONCATENATED MODULE: ./lib/publishers/s3/state-store.js




/** Under `<static prefix of the key template>_adip/<pipeline>/state/`; nothing is asked of S3 before the first use. */
function createS3StateStore(options, context) {
    let connection;
    const within = async (name, act) => {
        connection ??= (0,client/* connect */.N)(options, context);
        const key = `${ownPrefix(options.key, context.pipeline)}state/${name}`;
        const open = await connection;
        return open.about({ stream: name, key }, () => act(open, key));
    };
    return {
        read: (name) => within(name, readText),
        write: (name, text, etag) => within(name, async (open, key) => {
            if ((await writeText(open, key, text, etag)) !== 'conflict')
                return;
            // Our own write may have landed although its acknowledgement was lost.
            if ((await readText(open, key))?.text === text)
                return;
            throw new core_errors/* PublishError */.S1('s3_state_conflict', `Another run has replaced s3://${open.bucket}/${key} meanwhile`, {
                stream: name,
                remedy: 'Let one workflow at a time run (concurrency: group); the next run goes on from the state that stands.',
            });
        }),
    };
}

;// CONCATENATED MODULE: ./lib/publishers/s3/index.js





/***/ }),

/***/ 80538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   e6: () => (/* binding */ createRetryStrategy),
/* harmony export */   hO: () => (/* binding */ requestPlace)
/* harmony export */ });
/* unused harmony export retryDelay */
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);

/** Attempts per request, the first included. */
const ATTEMPTS = 5;
const BASE_MS = 250;
const MAX_MS = 20_000;
/** Whom the log line of a retry names. */
const requestPlace = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** ms before the next attempt: full jitter; four times the base where the store asks to slow down, and never less than its hint. */
function retryDelay(retries, throttled, hint, random) {
    const ceiling = Math.min(MAX_MS, (throttled ? BASE_MS * 4 : BASE_MS) * 2 ** retries);
    return Math.max(hint, Math.round(random * ceiling));
}
/**
 * The SDK's retry loop with our own waits, so that they can be seen, seeded and cancelled. The wait happens before
 * the token is given out: the SDK's own timer would neither hear the signal nor the injected clock.
 */
function createRetryStrategy(context, signal) {
    const token = (count) => ({ getRetryCount: () => count, getRetryDelay: () => 0 });
    return {
        acquireInitialRetryToken: async (_scope) => token(0),
        async refreshRetryTokenForRetry(last, failure) {
            const count = last.getRetryCount();
            const retryable = failure.errorType === 'TRANSIENT' || failure.errorType === 'THROTTLING';
            if (!retryable || signal.aborted || count + 1 >= ATTEMPTS)
                throw new Error('no further attempt');
            const throttled = failure.errorType === 'THROTTLING' || nameOf(failure.error) === 'SlowDown';
            const now = context.clock.now();
            const hint = failure.retryAfterHint ? failure.retryAfterHint.getTime() - now : 0;
            const waitMs = retryDelay(count, throttled, hint, context.random());
            if (now + waitMs > context.deadline)
                throw new Error('the next attempt would begin after the deadline');
            report(context, failure, count + 2, waitMs);
            await context.clock.sleep(waitMs, signal);
            return token(count + 1);
        },
        recordSuccess(_token) { },
    };
}
function report(context, failure, attempt, waitMs) {
    const place = requestPlace.getStore();
    const cause = nameOf(failure.error);
    context.emit({
        type: 'retry',
        stream: place?.stream ?? '',
        page: `s3 ${place?.key ?? ''}`.trim(),
        attempt,
        attempts: ATTEMPTS,
        cause: `s3_${cause}`,
        reason: context.secrets.redact(`S3 answered ${cause}`),
        waitMs,
    });
}
const nameOf = (error) => (error instanceof Error ? error.name : 'unknown');


/***/ }),

/***/ 51783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fi: () => (/* binding */ commitAll),
  Nu: () => (/* binding */ destinationsOf),
  Zw: () => (/* binding */ problemOf),
  dv: () => (/* binding */ s3ContextOf),
  dl: () => (/* binding */ uploadAll)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/publishers/git/message.js
var message = __webpack_require__(58729);
;// CONCATENATED MODULE: ./lib/publishers/git/objects.js


const REGULAR = '100644';
/** In the place of a blob: the path is taken out. */
const GONE = '';
/** Arguments have a length limit; so many paths are far below it. */
const BATCH = 200;
function* batches(items) {
    for (let at = 0; at < items.length; at += BATCH)
        yield items.slice(at, at + BATCH);
}
/** Stores files as blobs, byte for byte: no filter, no line ending is touched. */
async function storeBlobs(git, files) {
    const blobs = [];
    for (const some of batches(files)) {
        blobs.push(...(await git.out(['hash-object', '-w', '--no-filters', '--', ...some])).split('\n'));
    }
    return blobs;
}
/** What a commit has at these paths of the repository; a path that it lacks is absent. */
async function readEntries(git, commit, paths) {
    const entries = new Map();
    for (const some of batches(paths)) {
        const listed = await git.out(['ls-tree', '-z', '--full-tree', commit, '--', ...some]);
        for (const line of listed.split('\0').filter((each) => each !== '')) {
            const [, mode, blob, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line);
            entries.set(path, { mode: mode, blob: blob });
        }
    }
    return entries;
}
/** Writes a blob's bytes to `file`; git does it itself, so that a large blob never passes through this process. */
async function extractBlob(git, repository, blob, file, folder) {
    const env = { GIT_DIR: repository.gitDir, GIT_WORK_TREE: folder };
    const name = await git.out(['unpack-file', blob], { cwd: folder, env });
    await (0,promises_.rename)((0,external_node_path_.join)(folder, name.trim()), file);
}
/** A private index filled with a commit's tree. */
async function readIndex(git, commit, indexFile) {
    await git.out(['read-tree', commit ?? '--empty'], { env: { GIT_INDEX_FILE: indexFile } });
}
/** Puts the entries into an index. `env` names which; the user's own by default. */
async function updateIndex(git, entries, env = {}) {
    const info = [...entries].map(([path, { mode, blob }]) => blob === GONE ? ['--force-remove', path] : ['--cacheinfo', `${mode},${blob},${path}`]);
    for (const some of batches(info))
        await git.out(['update-index', '--add', '--verbose', ...some.flat()], { env });
}
/** Commits the private index. Gives the commit's name; nothing refers to it yet. */
async function writeCommit(git, parts) {
    const index = { GIT_INDEX_FILE: parts.indexFile };
    await updateIndex(git, parts.entries, index);
    const tree = await git.out(['write-tree'], { env: index });
    const parent = parts.parent === undefined ? [] : ['-p', parts.parent];
    const date = `${Math.floor(parts.at / 1000)} +0000`;
    const { name, email } = parts.author;
    return git.out(['commit-tree', tree, ...parent, '-F', parts.messageFile], {
        env: {
            GIT_AUTHOR_NAME: name,
            GIT_AUTHOR_EMAIL: email,
            GIT_AUTHOR_DATE: date,
            GIT_COMMITTER_NAME: name,
            GIT_COMMITTER_EMAIL: email,
            GIT_COMMITTER_DATE: date,
        },
    });
}

// EXTERNAL MODULE: ./lib/core/units.js
var units = __webpack_require__(17564);
;// CONCATENATED MODULE: ./lib/publishers/git/size.js

/** From here on GitHub warns at each push. */
const WARN_ABOVE = 50 * 1024 * 1024;
/** Says why a file of this size stays out of the commit; undefined where it may land. */
function sizeProblem(path, bytes, options) {
    if (bytes <= options.max_file_size)
        return undefined;
    return {
        code: 'git_file_too_large',
        message: `${path} has ${(0,units/* formatBytes */.z3)(bytes)}, above the limit of ${(0,units/* formatBytes */.z3)(options.max_file_size)}: it is left out of the commit`,
        remedy: 'Write it in parts (write.split: { size: 50MB }) or with gzip: true, or send it to S3 only (publish: { git: false })',
    };
}
/** Said of the state of a stream whose data stays out. */
const stateProblem = ({ stream, path }) => ({
    code: 'git_state_held_back',
    message: `${path} waits for the data of ${stream}, which is left out`,
});
/**
 * Parts the files that are too large from the others. The state of a stream whose data stays out stays out as well:
 * a cursor ahead of its data would skip what never landed.
 */
function sortBySize(artifacts, options, emit) {
    const leftOut = [];
    const held = new Set();
    for (const { stream, path, bytes } of artifacts) {
        const problem = sizeProblem(path, bytes, options);
        if (problem) {
            leftOut.push(problem);
            held.add(stream);
            emit({ type: 'warning', stream, ...withoutPage(problem) });
        }
        else if (bytes > WARN_ABOVE) {
            const message = `${path} has ${(0,units/* formatBytes */.z3)(bytes)}; GitHub warns from 50 MiB on and refuses above 100 MiB`;
            emit({
                type: 'warning',
                code: 'git_file_large',
                stream,
                message,
                remedy: 'Write it in parts (write.split: { size: 50MB }) or with gzip: true',
            });
        }
    }
    const fitting = artifacts.filter(({ stream, path, bytes, kind }) => {
        if (sizeProblem(path, bytes, options))
            return false;
        if (kind !== 'state' || !held.has(stream))
            return true;
        leftOut.push({
            code: 'git_state_held_back',
            message: `${path} waits for the data of ${stream}, which is left out`,
        });
        return false;
    });
    return { fitting, leftOut };
}
function withoutPage({ code, message, remedy }) {
    return remedy === undefined ? { code, message } : { code, message, remedy };
}

;// CONCATENATED MODULE: ./lib/publishers/git/build.js






async function storeArtifacts(shop, artifacts) {
    const files = artifacts.filter(({ gone }) => !gone).map(({ file }) => (0,external_node_path_.resolve)(shop.context.workspace, file));
    const blobs = (await storeBlobs(shop.git, files)).values();
    return artifacts.map((artifact) => ({
        artifact,
        path: shop.repository.prefix + artifact.path,
        blob: artifact.gone ? GONE : blobs.next().value,
    }));
}
/**
 * Builds the commit that stands on `tip`: of each file ours, theirs, or both merged by the artifact's own `rebase`.
 * @param base the commit that this run started from, undefined where it has no part in the branch's history
 */
async function buildCandidate(shop, ours, tip, base) {
    const [theirs, before, indexFile] = await Promise.all([
        shop.trees.entries(tip),
        base === undefined ? undefined : shop.trees.entries(base),
        shop.trees.index(tip),
    ]);
    const combined = await combineAll(shop, ours, theirs, before);
    const candidate = { tip, ...combined };
    if (combined.entries.size === 0)
        return { ...candidate, commit: undefined, message: '' };
    const message = tellCommit(shop, ours, combined.entries, theirs);
    const messageFile = (0,external_node_path_.join)(shop.folder, 'message');
    await (0,promises_.writeFile)(messageFile, message);
    const { author } = shop.options;
    const parts = {
        parent: tip,
        entries: combined.entries,
        messageFile,
        author,
        at: shop.context.clock.now(),
        indexFile,
    };
    return { ...candidate, message, commit: await writeCommit(shop.git, parts) };
}
async function combineAll(shop, ours, theirs, before) {
    const entries = new Map();
    const merged = new Map();
    const leftOut = [];
    const refused = new Set();
    for (const own of ours) {
        const result = await combine(shop, own, before?.get(own.path)?.blob, theirs.get(own.path)?.blob, !!before);
        if (result === undefined)
            continue;
        if ('problem' in result) {
            leftOut.push(result.problem);
            refused.add(own.artifact.stream);
        }
        else {
            const mode = theirs.get(own.path)?.mode;
            entries.set(own.path, { mode: mode === '100755' ? mode : REGULAR, blob: result.blob });
            if (result.file)
                merged.set(own.path, result.file);
        }
    }
    holdState(ours, entries, leftOut, refused);
    // reports tell of a change: where a run that was killed has pushed it, its next attempt has none to tell of
    if (ours.every(({ artifact, path }) => artifact.kind === 'report' || !entries.has(path)))
        entries.clear();
    return { entries, merged, leftOut };
}
/** A cursor ahead of its data would skip what never landed. */
function holdState(ours, entries, leftOut, refused) {
    for (const { artifact, path } of ours) {
        if (artifact.kind !== 'state' || !refused.has(artifact.stream))
            continue;
        if (entries.delete(path))
            leftOut.push(stateProblem(artifact));
    }
}
/** The three-way rule for one file; undefined where the branch keeps what it has. */
async function combine(shop, own, before, theirs, baseKnown) {
    // what somebody else has put into a file that we found empty is not ours to take away
    if (own.blob === GONE)
        return theirs === undefined || (baseKnown && theirs !== before) ? undefined : { blob: GONE };
    if (own.blob === theirs)
        return undefined;
    if (baseKnown && own.blob === before)
        return undefined;
    const untouched = theirs === undefined || (baseKnown && theirs === before);
    if (untouched || own.artifact.rebase === undefined)
        return { blob: own.blob };
    const file = await mergeFile(shop, own, before, theirs);
    const problem = sizeProblem(own.artifact.path, (await (0,promises_.stat)(file)).size, shop.options);
    if (problem)
        return { problem };
    const [blob] = await storeBlobs(shop.git, [file]);
    return blob === theirs ? undefined : { blob: blob, file };
}
async function mergeFile(shop, own, before, theirs) {
    const name = (part, blob) => (0,external_node_path_.join)(shop.folder, `${part}-${own.blob.slice(0, 12)}-${blob}`);
    const files = {
        base: before === undefined ? undefined : name('base', before),
        theirs: name('theirs', theirs),
        out: name('out', theirs),
    };
    if (before && files.base)
        await extractBlob(shop.git, shop.repository, before, files.base, shop.folder);
    await extractBlob(shop.git, shop.repository, theirs, files.theirs, shop.folder);
    try {
        await own.artifact.rebase?.(files);
    }
    catch (thrown) {
        const { message } = (0,errors/* toIngestError */.an)(thrown);
        throw new errors/* PublishError */.S1('git_merge_failed', `${own.artifact.path} could not be merged with what another push brought: ${message}`, {
            stream: own.artifact.stream,
            remedy: 'Run again: the next run starts from what that push brought',
            cause: thrown,
        });
    }
    return files.out;
}
function tellCommit(shop, ours, entries, theirs) {
    const files = ours
        .filter(({ path }) => entries.has(path))
        .map(({ artifact, path }) => ({ ...artifact, isNew: !theirs.has(path) }));
    const { message: template, trailers } = shop.options;
    return (0,message/* commitMessage */.d)({ template, trailers, files, runId: shop.context.runId, status: shop.context.status });
}

;// CONCATENATED MODULE: ./lib/publishers/git/paths.js



const REMEDY = 'Choose a path inside the workspace, outside of .git/ and .github/';
/**
 * Refuses a path that leaves the workspace, by itself or through a symlink, or that reaches into `.git/` or `.github/`.
 * @param prefix the workspace inside the repository, with `/` at its end, empty where it is the whole
 * @throws {PublishError} `git_path_refused`
 */
async function checkPath(workspace, prefix, path) {
    const reason = textProblem(prefix, path) ?? (await placeProblem(workspace, path));
    if (reason)
        throw new errors/* PublishError */.S1('git_path_refused', `${path} is not committed: it ${reason}`, { remedy: REMEDY });
}
function textProblem(prefix, path) {
    const parts = path.split('/');
    if (/[\u0000-\u001f\\]/.test(path) || /^[A-Za-z]:/.test(path))
        return 'has characters that no path should have';
    if (parts.some((part) => part === '' || part === '.' || part === '..'))
        return 'is not a plain relative path';
    // Windows and macOS open .git under these names too.
    if (parts.some((part) => /^(\.git|git~\d+)[ .]*$/i.test(part)))
        return 'reaches into .git/';
    if (`${prefix}${path}`.toLowerCase().startsWith('.github/'))
        return 'reaches into .github/';
    return undefined;
}
async function placeProblem(workspace, path) {
    const root = await (0,promises_.realpath)(workspace);
    const whole = (0,external_node_path_.join)(root, path);
    const own = await (0,promises_.lstat)(whole).catch(() => undefined);
    if (own?.isSymbolicLink())
        return 'is a symlink';
    for (let folder = (0,external_node_path_.dirname)(whole); folder.length >= root.length; folder = (0,external_node_path_.dirname)(folder)) {
        const real = await (0,promises_.realpath)(folder).catch(() => undefined);
        if (real === undefined)
            continue;
        if (real !== root && !real.startsWith(root + external_node_path_.sep))
            return 'leads out of the workspace through a symlink';
        if (real !== folder)
            return 'leads through a symlink';
        return undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/publishers/git/refusal.js
const RACE = /\[rejected\]|\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|incorrect old value|reference already exists|unable to create '[^']*\.lock'/i;
/** Said by servers that are out of breath, in the form of a refusal. */
const BREATHLESS = /\((unpacker error|internal server error|service unavailable|timeout|timed out)\)/i;
/** First match wins: GitHub's own codes before git's general words, which stand in the same output. */
const RULES = [
    {
        pattern: /GH001|exceeds GitHub's file size limit|larger than the maximum|file size limit/i,
        code: 'git_file_too_large',
        reason: 'a file is above the size limit of the server',
        remedy: 'Write it with gzip or in partitions, send it to S3 only, or lower publish.git.max_file_size so that it is left out and the others land',
    },
    {
        pattern: /GH009|push protection|cannot contain secrets/i,
        code: 'git_hook_refused',
        reason: 'secret scanning found what looks like a credential in the data',
        remedy: 'Drop or mask the field that holds it, or allow that secret in the security settings of the repository',
    },
    {
        pattern: /without `?workflows?`? permission|refusing to allow .* workflow/i,
        code: 'git_permission',
        reason: 'the token may not change workflows',
        remedy: 'Publish outside of .github/workflows',
    },
    {
        pattern: /GH006|GH013|protected branch|rule violations|repository rule/i,
        code: 'git_protected_branch',
        reason: 'the branch is protected',
        remedy: "Publish to a branch without that rule (publish.git.branch), or check out with a deploy key or the token of a GitHub App that is on the rule's bypass list; the workflow's own token cannot be on it",
    },
    {
        pattern: /archived so it is read-only|repository (was|is) archived/i,
        code: 'git_permission',
        reason: 'the repository is archived',
        remedy: 'Unarchive the repository, or publish to another one',
    },
    {
        pattern: /marked as read.only|read.only (deploy )?key/i,
        code: 'git_permission',
        reason: 'the deploy key is read-only',
        remedy: 'Add the deploy key again with write access',
    },
    {
        pattern: /denied to|Write access to repository not granted|(returned error|HTTP|status(?: code)?):? 403|insufficient permission|read-only file ?system|unable to (create|write).*Permission denied/i,
        code: 'git_permission',
        reason: 'the credentials may not write to the repository',
        remedy: 'Give the job `permissions: contents: write`, and see that Settings > Actions > General allows workflows to write',
    },
    {
        pattern: /Authentication failed|could not read (Username|Password)|terminal prompts disabled|Permission denied \(|Host key verification failed|(returned error|HTTP|status(?: code)?):? 401|Bad credentials|Invalid username|Duplicate header/i,
        code: 'git_auth',
        reason: 'the remote did not accept the credentials',
        remedy: 'Leave `persist-credentials` of actions/checkout on, or pass `github-token`',
    },
    {
        pattern: /Repository not found|returned error: 404|does not appear to be a git repository|repository '[^']*' not found/i,
        code: 'git_no_remote',
        reason: 'the remote repository was not found, or the credentials may not see it',
        remedy: 'Check the URL of the remote (`git remote -v`) and what the token may see',
    },
    {
        pattern: /SSL certificate problem|certificate verif|unable to get local issuer/i,
        code: 'git_tls',
        reason: 'the certificate of the remote is not trusted',
        remedy: 'Install the certificate authority on the runner (GIT_SSL_CAINFO); verification is never turned off',
    },
    {
        pattern: /hook declined|\[remote rejected\]/i,
        code: 'git_hook_refused',
        reason: 'a hook of the server refused the push',
        remedy: "Read the server's words above, and change what the hook asks for or the branch that is published to",
    },
];
/** Reads git's output of a push, fetch or ls-remote that failed. Pure. */
function readRefusal(output) {
    // A broken lock on the server stands as "[remote rejected]" too; it is a race, not a refusal.
    const racing = RACE.test(output) && !/hook declined|GH0\d\d/.test(output);
    if (racing)
        return { kind: 'race' };
    if (BREATHLESS.test(output))
        return { kind: 'trouble', code: 'git_network' };
    const rule = RULES.find(({ pattern }) => pattern.test(output));
    if (!rule)
        return { kind: 'trouble', code: 'git_network' };
    return { kind: 'final', code: rule.code, reason: rule.reason, remedy: rule.remedy };
}
/** The server's own words, without git's framing, for a message of bounded length. */
function serverWords(output) {
    const lines = output.split('\n').map((line) => line.trim());
    const told = lines.filter((line) => line.startsWith('remote:')).map((line) => line.slice('remote:'.length).trim());
    const chosen = told.some((line) => line !== '')
        ? told
        : lines.filter((line) => /^(fatal|error|!|ERROR|ssh:)/.test(line));
    const text = (chosen.length > 0 ? chosen : lines).filter((line) => line !== '').join(' ');
    return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

// EXTERNAL MODULE: ./lib/publishers/git/run-git.js
var run_git = __webpack_require__(64942);
;// CONCATENATED MODULE: ./lib/publishers/git/remote.js


const TOKEN_VARIABLE = 'ADIP_INGEST_GIT_AUTHORIZATION';
async function openRemote(git, repository, context) {
    const { remote, branch } = repository;
    const ref = `refs/heads/${branch}`;
    const login = await chooseLogin(git, repository, context);
    async function fetchTip(known) {
        const tips = known.map((commit) => `--negotiation-tip=${commit}`);
        // No depth: it would make a full clone shallow. What lies between the known commits and the tip is little.
        // No refmap: a lock on a tracking branch, left behind by a killed process, must not stop us.
        const args = ['fetch', '--no-tags', '--no-recurse-submodules', '--refmap=', ...tips, '--', remote, ref];
        await git.out([...login.args, ...args], { env: login.env });
        return git.out(['rev-parse', '--verify', '--end-of-options', 'FETCH_HEAD^{commit}']);
    }
    return {
        async tip(known) {
            const listed = await git.out([...login.args, 'ls-remote', '--', remote, ref], { env: login.env });
            const line = listed.split('\n').find((each) => each.endsWith(`\t${ref}`));
            const commit = line?.split('\t')[0];
            if (commit === undefined || known.includes(commit))
                return commit;
            const here = await git.try(['cat-file', '-t', commit]);
            return here.stdout.trim() === 'commit' ? commit : fetchTip(known);
        },
        async push(commit) {
            const args = ['push', '--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no'];
            const result = await git.try([...login.args, ...args, '--', remote, `${commit}:${ref}`], { env: login.env });
            if (result.code === 0)
                return { landed: true };
            return { landed: false, output: (0,run_git/* cleanOutput */.DS)(context, `${result.stdout}\n${result.stderr}`) };
        },
    };
}
/**
 * The token as a header, where the clone brings no credentials: actions/checkout leaves a header of its own, and two
 * of them end in "Duplicate header". The header travels by the environment: arguments are for everyone to see.
 */
async function chooseLogin(git, repository, context) {
    const none = { args: [], env: {} };
    const { token, serverUrl } = context;
    if (!token || !serverUrl)
        return none;
    const pushUrl = await git.out(['remote', 'get-url', '--push', '--', repository.remote]);
    const url = URL.parse(pushUrl);
    const server = new URL(serverUrl);
    if (!url || url.origin !== server.origin || url.username !== '' || !isSafe(server))
        return none;
    const configured = await git.try(['config', '--get-urlmatch', 'http.extraheader', pushUrl]);
    if (configured.stdout.trim() !== '')
        return none;
    const pair = `x-access-token:${token}`;
    context.secrets.add(pair);
    return {
        args: [`--config-env=http.${server.origin}/.extraheader=${TOKEN_VARIABLE}`],
        env: { [TOKEN_VARIABLE]: `AUTHORIZATION: basic ${Buffer.from(pair).toString('base64')}` },
    };
}
/** A token never travels in the clear; a server on this machine is no journey. */
const isSafe = (url) => url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname));
/** Whether `ancestor` is `commit` or lies below it, as far as the clone knows. */
async function isAncestor(git, ancestor, commit) {
    return ancestor === commit || (await git.try(['merge-base', '--is-ancestor', ancestor, commit])).code === 0;
}
/** Runs a question to the remote; its failure comes back as output. */
async function ask(question) {
    try {
        return { value: await question() };
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc || !(error instanceof run_git/* GitFailure */.Xi))
            throw error;
        return { output: error.output };
    }
}

;// CONCATENATED MODULE: ./lib/publishers/git/push.js




const BASE_MS = 300;
const MAX_MS = 20_000;
/** Full jitter: writers that collided once spread over a growing span. `failures` counts from 1. Pure. */
const backoff = (failures, random) => Math.round(random() * Math.min(MAX_MS, BASE_MS * 2 ** (failures - 1)));
/**
 * Pushes until the branch has our files: looks at the remote, builds on what it finds, pushes. A push whose
 * acknowledgement got lost is found by the look of the next round, and the same commit is pushed again where the
 * branch has not moved, so that nothing lands twice.
 * @throws {PublishError} for a refusal that another attempt cannot change, and when the attempts are used up
 */
async function deliver(shop, remote, ours) {
    let pending;
    let rebuilds = 0;
    for (let attempt = 1;; attempt += 1) {
        const last = pending;
        const look = await ask(() => remote.tip(known(shop, last)));
        if ('value' in look) {
            if (last && (await hasLanded(shop, last, look.value)))
                return { landed: last, rebuilds };
            if (!last || last.tip !== startOf(shop, look.value)) {
                if (last)
                    rebuilds += 1;
                pending = await build(shop, ours, look.value);
            }
        }
        const output = 'output' in look ? look.output : await send(remote, pending);
        if (pending && output === undefined)
            return { landed: pending, rebuilds };
        const failure = await judge(shop, attempt, output ?? '');
        if (failure === undefined)
            continue;
        if (pending && (await landedAfterAll(shop, remote, pending)))
            return { landed: pending, rebuilds };
        throw failure;
    }
}
/** What the remote said against it; undefined where the branch has everything now. */
async function send(remote, candidate) {
    if (candidate?.commit === undefined)
        return undefined;
    const answer = await remote.push(candidate.commit);
    return answer.landed ? undefined : answer.output;
}
/** Waits before another attempt, or gives the error where none is due. */
async function judge(shop, attempt, output) {
    const { context, options } = shop;
    const refusal = readRefusal(output);
    if (refusal.kind === 'final')
        return finalError(shop, output, refusal);
    const waitMs = backoff(attempt, context.random);
    if (attempt >= options.max_attempts || context.clock.now() + waitMs > context.deadline) {
        return spentError(shop, attempt, refusal.kind, output);
    }
    const race = refusal.kind === 'race';
    const reason = race ? 'another push came first' : serverWords(output);
    const cause = race ? 'push_race' : 'git_network';
    const place = { stream: 'publish', page: 'git push' };
    context.emit({ type: 'retry', ...place, attempt, attempts: options.max_attempts, cause, reason, waitMs });
    await context.clock.sleep(waitMs, context.signal);
    return undefined;
}
const known = (shop, pending) => [shop.repository.head, pending?.commit, pending?.tip].filter((commit) => commit !== undefined);
/** The branch does not exist yet: it begins at what is checked out. */
const startOf = (shop, tip) => tip ?? shop.repository.head;
async function build(shop, ours, tip) {
    const { head, checkedOut, branch } = shop.repository;
    const start = startOf(shop, tip);
    // What was checked out is a base only if the branch grew out of it.
    const related = head !== undefined && start !== undefined && (checkedOut === undefined || checkedOut === branch);
    const base = related && (await isAncestor(shop.git, head, start)) ? head : undefined;
    return buildCandidate(shop, ours, start, base);
}
async function hasLanded(shop, pending, tip) {
    if (tip === undefined || pending.commit === undefined)
        return false;
    return isAncestor(shop.git, pending.commit, tip);
}
/** The server may have taken the push and died before it said so. */
async function landedAfterAll(shop, remote, pending) {
    const look = await ask(() => remote.tip(known(shop, pending)));
    return 'value' in look && hasLanded(shop, pending, look.value);
}
function spentError(shop, attempts, kind, output) {
    const { branch, remote } = shop.repository;
    const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
    if (kind === 'race') {
        return new errors/* PublishError */.S1('push_race_lost', `Another push to ${branch} came first in each of ${tried}`, {
            remedy: 'Give the workflows that push to this branch one `concurrency` group, or raise publish.git.max_attempts',
        });
    }
    return new errors/* PublishError */.S1('git_network', `${remote} could not be reached for ${branch} in ${tried}: ${serverWords(output)}`, {
        remedy: 'Run again; nothing was lost, the next run publishes what this one could not',
    });
}
async function finalError(shop, output, refusal) {
    const { branch } = shop.repository;
    const looked = await shop.context.explainRefusal?.(branch, output).catch(() => undefined);
    const message = `The push to ${branch} was refused: ${refusal.reason}. The server said: ${serverWords(output)}`;
    return new errors/* PublishError */.S1(refusal.code, message, { remedy: looked ? `${looked} ${refusal.remedy}` : refusal.remedy });
}

// EXTERNAL MODULE: ./lib/publishers/git/options.js
var options = __webpack_require__(83600);
;// CONCATENATED MODULE: ./lib/publishers/git/repository.js


/** @throws {PublishError} where there is no clone, no such remote, or no branch to publish to. */
async function openRepository(git, options, context) {
    const [place, symbolic, head, remotes] = await Promise.all([
        git.try(['rev-parse', '--absolute-git-dir', '--git-path', 'index.lock', '--is-inside-work-tree', '--show-prefix']),
        git.try(['symbolic-ref', '--quiet', 'HEAD']),
        git.try(['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}']),
        git.try(['remote']),
    ]);
    const [gitDir, indexLock, inside, prefix] = place.stdout.split('\n');
    if (place.code !== 0 || !gitDir || !indexLock || inside !== 'true')
        throw noRepository(context, place.stderr);
    if (!remotes.stdout.split('\n').includes(options.remote)) {
        throw new errors/* PublishError */.S1('git_no_remote', `The clone in the workspace has no remote "${options.remote}"`, {
            remedy: 'Name a remote that `git remote` lists under publish.git.remote, or add one',
        });
    }
    const checkedOut = symbolic.code === 0 ? symbolic.stdout.trim().replace(/^refs\/heads\//, '') : undefined;
    return {
        prefix: prefix ?? '',
        gitDir,
        indexLock,
        head: head.code === 0 ? head.stdout.trim() : undefined,
        checkedOut,
        branch: chooseBranch(options.branch ?? checkedOut ?? context.defaultBranch),
        remote: options.remote,
    };
}
function chooseBranch(name) {
    if (name === undefined) {
        throw new errors/* PublishError */.S1('git_no_branch', 'HEAD is detached and no branch is configured to publish to', {
            remedy: 'Set publish.git.branch, or check a branch out',
        });
    }
    const problem = (0,options/* branchProblem */.M)(name);
    if (problem === undefined)
        return name;
    throw new errors/* PublishError */.S1('git_bad_branch', `The branch ${JSON.stringify(name)} ${problem}`, {
        remedy: 'Set publish.git.branch to the name of a branch',
    });
}
function noRepository(context, output) {
    if (output.includes('dubious ownership')) {
        return new errors/* PublishError */.S1('git_dubious_ownership', 'The workspace belongs to another user, git refuses to work in it', {
            remedy: 'Run `git config --global --add safe.directory "$GITHUB_WORKSPACE"` in a step before',
        });
    }
    if (output.includes('ENOENT')) {
        return new errors/* PublishError */.S1('git_missing', 'The program git was not found', { remedy: 'Install git 2.31 or newer' });
    }
    return new errors/* PublishError */.S1('git_no_repository', `${context.workspace} is not a work tree of git`, {
        remedy: 'Run actions/checkout before this step, or set publish.git to false',
    });
}

;// CONCATENATED MODULE: ./lib/publishers/git/index-lock.js


/** Younger locks are taken for living ones: their owner may be on another machine or in another container. */
const STALE_AFTER_MS = 60_000;
/**
 * Removes `index.lock` if its owner is dead, and says whether the way is free now. Git writes no owner into its lock,
 * so "dead" is reckoned: the lock is older than a minute, no process has it open, and no git that we can see works in
 * this repository (git closes the file while an editor or a hook runs). Where processes cannot be looked at
 * (outside of Linux), a lock is never removed.
 */
async function clearStaleLock(lock, folders, now) {
    const found = await (0,promises_.stat)(lock).catch(() => undefined);
    if (!found)
        return true;
    if (now - found.mtimeMs < STALE_AFTER_MS || (await hasOwner(lock, folders)))
        return false;
    await (0,promises_.rm)(lock, { force: true });
    return true;
}
async function hasOwner(lock, folders) {
    const names = await (0,promises_.readdir)('/proc').catch(() => []);
    const processes = names.filter((name) => /^\d+$/.test(name));
    if (processes.length === 0)
        return true;
    for (const id of processes)
        if (await mayOwn(id, lock, folders))
            return true;
    return false;
}
async function mayOwn(id, lock, folders) {
    const root = `/proc/${id}`;
    const name = await (0,promises_.readFile)(`${root}/comm`, 'utf8').catch(() => '');
    if (name.startsWith('git')) {
        const cwd = await (0,promises_.readlink)(`${root}/cwd`).catch((error) => error.code ?? '');
        // A git of another user, whose folder we may not read, could be the one.
        if (cwd === 'EACCES' || folders.some((folder) => cwd === folder || cwd.startsWith(folder + external_node_path_.sep)))
            return true;
    }
    const open = await (0,promises_.readdir)(`${root}/fd`).catch(() => []);
    for (const fd of open)
        if ((await (0,promises_.readlink)(`${root}/fd/${fd}`).catch(() => '')) === lock)
            return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/publishers/git/settle.js





/**
 * Moves HEAD and the user's index entries of our paths to what landed, so that later steps see a clean status for
 * them. Only where nothing else moves with it: the work tree's other files are not ours to change.
 * @param ours all paths of this run inside the repository
 */
async function settleClone(shop, landed, ours) {
    const commit = landed.commit ?? landed.tip;
    if (commit === undefined || commit === shop.repository.head)
        return;
    const { checkedOut, branch } = shop.repository;
    if (checkedOut !== undefined && checkedOut !== branch)
        return;
    try {
        if (await movesOnlyOurs(shop, commit, ours))
            await moveHead(shop, landed, commit, ours);
    }
    catch (error) {
        if (!(error instanceof run_git/* GitFailure */.Xi))
            throw error;
        warn(shop, `The clone still stands at the commit before: ${error.output}`);
    }
}
async function movesOnlyOurs(shop, commit, ours) {
    const { head } = shop.repository;
    const compare = head === undefined
        ? ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]
        : ['diff-tree', '-r', '-z', '--no-renames', '--name-only', head, commit];
    const changed = (await shop.git.out(compare)).split('\0').filter((path) => path !== '');
    return changed.every((path) => ours.includes(path));
}
async function moveHead(shop, landed, commit, ours) {
    const { git, repository, context } = shop;
    const lock = (0,external_node_path_.resolve)(context.workspace, repository.indexLock);
    const folders = [await (0,promises_.realpath)(context.workspace), repository.gitDir];
    if (!(await clearStaleLock(lock, folders, context.clock.now()))) {
        warn(shop, 'Another git process holds index.lock, so the clone still stands at the commit before');
        return;
    }
    const stands = await shop.trees.entries(commit);
    const gone = ours.filter((path) => !stands.has(path)).map((path) => [path, { mode: '', blob: GONE }]);
    await updateIndex(git, new Map([...stands, ...gone]));
    const reason = `adip-ingest: run ${context.runId}`;
    const ref = repository.checkedOut === undefined ? ['--no-deref', 'HEAD'] : [`refs/heads/${repository.checkedOut}`];
    await git.out(['update-ref', '-m', reason, ...ref, commit, repository.head ?? '']);
    for (const [path, file] of landed.merged)
        await replace(file, (0,external_node_path_.join)(context.workspace, path.slice(repository.prefix.length)));
}
/** What landed is the merged file: the workspace shows the same. */
async function replace(from, to) {
    const beside = `${to}.${process.pid}.tmp`;
    await (0,promises_.copyFile)(from, beside);
    await (0,promises_.rename)(beside, to);
}
function warn(shop, message) {
    shop.context.emit({
        type: 'warning',
        code: 'git_clone_behind',
        message,
        remedy: 'The push itself landed; run `git pull` before you commit in this clone',
    });
}

;// CONCATENATED MODULE: ./lib/publishers/git/trees.js


function readTrees(git, folder, paths) {
    const entries = new Map();
    const indexes = new Map();
    async function fillIndex(commit) {
        const file = (0,external_node_path_.join)(folder, `index-${commit ?? 'empty'}`);
        await readIndex(git, commit, file);
        return file;
    }
    return {
        entries: (commit) => commit === undefined ? Promise.resolve(new Map()) : once(entries, commit, () => readEntries(git, commit, paths)),
        index: (commit) => once(indexes, commit ?? '', () => fillIndex(commit)),
    };
}
function once(known, key, make) {
    const made = known.get(key) ?? make();
    known.set(key, made);
    // Whoever asked early may be gone when it fails; whoever needs it hears of it.
    made.catch(() => { });
    return made;
}

;// CONCATENATED MODULE: ./lib/publishers/git/index.js















/**
 * Commits exactly these files in one commit and pushes it, never by force; nothing is committed where the branch has
 * them already. The user's index and work tree have no part in it: a dirty index, a shallow or sparse clone and a
 * detached HEAD are all the same. Where another push came first, each file that it touched is merged by its `rebase`.
 * @throws {PublishError} with the remedy, where the remote refuses or cannot be reached
 * @throws {CancelledError} when the signal aborts; a push under way may have landed, the next run finds out
 */
async function publishGit(artifacts, options, context) {
    const { fitting, leftOut } = sortBySize(artifacts, options, context.emit);
    if (fitting.length === 0)
        return { status: 'unchanged', files: [], left_out: [...leftOut], rebuilds: 0 };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'adip-git-'));
    try {
        const git = await (0,run_git/* openGit */.zY)(context);
        const repository = await openRepository(git, options, context);
        for (const { path } of fitting)
            await checkPath(context.workspace, repository.prefix, path);
        const paths = fitting.map(({ path }) => repository.prefix + path);
        const trees = readTrees(git, folder, paths);
        return await publish({ git, repository, options, context, folder, trees }, fitting, leftOut);
    }
    catch (error) {
        throw error instanceof run_git/* GitFailure */.Xi ? tellFailure(error) : error;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}
function tellFailure(failure) {
    if (failure.output.includes('as both a file and as a directory')) {
        return new errors/* PublishError */.S1('git_path_conflict', `A path is a file on one side and a folder on the other: ${failure.output}`, {
            cause: failure,
            remedy: 'Choose another path, or remove the file that the branch has in its place',
        });
    }
    return new errors/* PublishError */.S1('git_failed', failure.message, {
        cause: failure,
        remedy: 'Run `git status` and `git fsck` in the workspace',
    });
}
async function publish(shop, artifacts, leftOut) {
    const { git, repository, context, trees } = shop;
    const [ours, before] = await Promise.all([
        storeArtifacts(shop, artifacts),
        trees.entries(repository.head),
        warnOfLfs(shop, artifacts),
    ]);
    const unchanged = { status: 'unchanged', branch: repository.branch, files: [], left_out: [...leftOut] };
    if (repository.head !== undefined && repository.checkedOut === repository.branch) {
        if (ours.every(({ path, blob }) => (before.get(path)?.blob ?? GONE) === blob))
            return { ...unchanged, rebuilds: 0 };
    }
    // Most times the branch still stands where it was checked out: its index is read while the remote is asked.
    void trees.index(repository.head);
    const remote = await openRemote(git, repository, context);
    const delivery = await deliver(shop, remote, ours);
    const paths = ours.map(({ path }) => path);
    await settleClone(shop, delivery.landed, paths);
    const all = [...leftOut, ...delivery.landed.leftOut];
    if (delivery.landed.commit === undefined)
        return { ...unchanged, left_out: all, rebuilds: delivery.rebuilds };
    return tellPushed(shop, delivery, delivery.landed.commit, all);
}
/** Bytes are committed as they are; Git LFS expects pointers where .gitattributes names it. */
async function warnOfLfs({ git, context }, artifacts) {
    const { stdout } = await git.try(['check-attr', '-z', 'filter', '--', ...artifacts.map(({ path }) => path)]);
    const fields = stdout.split('\0');
    const paths = artifacts.map(({ path }) => path).filter((_, i) => fields[i * 3 + 2] === 'lfs');
    if (paths.length === 0)
        return;
    context.emit({
        type: 'warning',
        code: 'git_lfs_ignored',
        message: `.gitattributes gives ${paths.join(', ')} to Git LFS; the data is committed as it is, not as a pointer`,
        remedy: 'Take these paths out of .gitattributes; files above the limit belong into S3 or partitions',
    });
}
function tellPushed(shop, delivery, commit, leftOut) {
    const { repository, context } = shop;
    const { landed, rebuilds } = delivery;
    const message = landed.message.split('\n')[0];
    const { serverUrl, repository: name } = context;
    const link = serverUrl && name ? { url: `${serverUrl.replace(/\/$/, '')}/${name}/commit/${commit}` } : {};
    const detail = `${repository.branch} ${commit.slice(0, 7)} ${message}`;
    context.emit({ type: 'published', publisher: 'git', detail, ...(link.url ? { uri: link.url } : {}) });
    const files = [...landed.entries.keys()].map((path) => path.slice(repository.prefix.length));
    return { status: 'pushed', branch: repository.branch, commit, ...link, message, files, left_out: leftOut, rebuilds };
}

// EXTERNAL MODULE: ./lib/publishers/s3/index.js + 10 modules
var s3 = __webpack_require__(7670);
;// CONCATENATED MODULE: ./lib/run/publish.js



/** Where a stream goes: its own `publish` over the pipeline's. */
function destinationsOf(plan, stream) {
    const git = stream.publish?.git ?? plan.publish.git;
    const s3 = stream.publish?.s3 ?? plan.publish.s3;
    return { git: git === false ? undefined : git, s3: s3 === false ? undefined : s3 };
}
function s3ContextOf(plan, running) {
    const { identity, env, emit, random, clock, signal, deadline, secrets } = running;
    const startedAt = new Date(identity.startedAt);
    return { pipeline: plan.name, runId: identity.id, startedAt, env, emit, random, clock, signal, deadline, secrets };
}
/** Uploads all that was delivered, each to its own place in S3. */
async function uploadAll(plan, deliveries, running) {
    const groups = new Map();
    for (const { artifacts, s3 } of deliveries) {
        if (!s3 || artifacts.length === 0)
            continue;
        const key = JSON.stringify(s3);
        const group = groups.get(key) ?? { options: s3, artifacts: [] };
        group.artifacts.push(...artifacts);
        groups.set(key, group);
    }
    const outcomes = [];
    for (const { options, artifacts } of groups.values())
        outcomes.push(await (0,s3/* publishS3 */.qd)(artifacts, options, s3ContextOf(plan, running)));
    return joinOutcomes(outcomes);
}
function joinOutcomes(outcomes) {
    if (outcomes.length === 0)
        return undefined;
    const statuses = new Set(outcomes.map((one) => one.status));
    const objects = outcomes.flatMap((one) => one.objects);
    const error = outcomes.find((one) => one.error)?.error;
    const hasFailed = statuses.has('failed') || statuses.has('partial');
    const status = hasFailed
        ? objects.length > 0
            ? 'partial'
            : 'failed'
        : statuses.has('uploaded')
            ? 'uploaded'
            : outcomes[0].status;
    return { status, objects, ...(error ? { error } : {}) };
}
/**
 * Commits and pushes data, state and reports in one commit.
 * @param extras reports and vault; they go along with a change, they are none by themselves
 */
async function commitAll(plan, deliveries, extras, running, status) {
    const { git } = plan.publish;
    if (git === false || !running.options.commit)
        return undefined;
    const committed = deliveries.filter((delivery) => delivery.git);
    // a child's bookmark may have been written by its parent's landing and by its own
    const all = committed.flatMap((result) => result.artifacts);
    const artifacts = [...new Map(all.map((artifact) => [artifact.path, artifact])).values()];
    if (artifacts.length === 0 && extras.every(({ kind }) => kind !== 'state'))
        return { ...NOTHING, status: 'skipped' };
    const refusal = await running.git.refusal?.();
    if (refusal !== undefined)
        return refused(running, refusal);
    const hasChange = committed.some(({ isChanged }) => isChanged);
    const options = running.options.branch === undefined ? git : { ...git, branch: running.options.branch };
    const files = [...artifacts, ...extras.filter(({ kind }) => hasChange || kind === 'state')];
    try {
        return await publishGit(files, options, { ...running, ...running.git, runId: running.identity.id, status });
    }
    catch (thrown) {
        if (thrown instanceof errors/* CancelledError */.cc)
            throw thrown;
        const problem = problemOf(thrown);
        running.emit({ type: 'error', ...problem });
        return { ...NOTHING, status: 'failed', error: problem };
    }
}
const NOTHING = { files: [], left_out: [], rebuilds: 0 };
function refused(running, reason) {
    const error = problemOf(new errors/* PublishError */.S1('publish_refused', reason, {
        remedy: 'Run the workflow on the base repository: on its schedule, by hand, or on push.',
    }));
    running.emit({ type: 'error', ...error });
    return { ...NOTHING, status: 'failed', error };
}
function problemOf(thrown) {
    const { code, message, remedy, place } = (0,errors/* toIngestError */.an)(thrown);
    return { code, message, ...(remedy ? { remedy } : {}), ...(place.page ? { page: place.page } : {}) };
}


/***/ })

};
