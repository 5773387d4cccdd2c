export const id = 991;
export const ids = [991,6594];
export const modules = {

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

/***/ 56594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ missing),
/* harmony export */   localFiles: () => (/* binding */ localFiles),
/* harmony export */   t: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93858);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63807);






/** Files of this machine. */
function localFiles(place) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(place.workspace), place.base);
    return async (path) => {
        const names = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .isPattern */ .Pt)(path) ? namesLike(path, root, place) : [path];
        if (names.length === 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('no_files', `${place.stream}: no file matches ${path}`, {
                remedy: 'Look at the pattern and at `base`; ** stands for any number of folders.',
            });
        return names.map((name) => found(name, root, place));
    };
}
function namesLike(pattern, root, place) {
    const fixed = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .fixedPart */ .sL)(pattern);
    const begin = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(pattern) ? `${fixed}/` : fixed;
    const matches = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .matcher */ .jN)(pattern);
    const isDeep = pattern.split('/').includes('**');
    const depth = pattern.split('/').length - (begin === '' ? 0 : begin.replace(/\/$/, '').split('/').length);
    const names = [];
    const walk = (folder, level) => {
        for (const entry of list((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, folder), place)) {
            const name = folder === '' ? entry.name : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
            // A link to a folder is not walked into: it may lead back to where it stands.
            if (entry.isDirectory()) {
                if (isDeep || level < depth)
                    walk(name, level + 1);
            }
            else if (matches(name))
                names.push(name);
        }
    };
    walk(begin, 1);
    return names.sort(_pattern_js__WEBPACK_IMPORTED_MODULE_5__/* .byBytes */ .bg);
}
function list(folder, { stream, workspace, allowOutside }) {
    try {
        if (!allowOutside && !(0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder)))
            throw outside(stream, folder);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (thrown) {
        const { code } = thrown;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return [];
        if (code === 'EACCES' || code === 'EPERM')
            throw denied(stream, folder, thrown);
        throw thrown;
    }
}
function found(name, root, { stream, workspace, allowOutside }) {
    const file = (0,_locate_js__WEBPACK_IMPORTED_MODULE_4__/* .locateFile */ .p)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, name), allowOutside);
    if (typeof file !== 'string') {
        if (file.problem === 'outside')
            throw outside(stream, name);
        throw file.problem === 'missing'
            ? missing(stream, name)
            : new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('not_a_file', `${stream}: ${name} is no ordinary file`, {
                remedy: 'Name a file, or a pattern.',
            });
    }
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    const version = versionOf(stats);
    return { name, version, size: stats.size, open: () => openLocal(file, name, version, stream) };
}
/** Times alone would miss a second write within one tick of the clock, sizes alone one of the same length. */
const versionOf = ({ size, mtimeMs, ino }) => `${size}-${mtimeMs}-${ino}`;
async function openLocal(file, name, version, stream) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
    }
    catch (thrown) {
        const { code } = thrown;
        throw code === 'ENOENT' ? missing(stream, name, thrown) : denied(stream, name, thrown);
    }
    const { size } = await handle.stat();
    /** By the name, not the handle: a file that was replaced is another one. */
    const assertSame = () => {
        const now = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
        if (!now)
            throw missing(stream, name);
        if (versionOf(now) !== version)
            throw changed(stream, name);
    };
    return {
        size,
        block: 1 << 20,
        async read(start, end) {
            const bytes = Buffer.allocUnsafe(end - start);
            let length = 0;
            while (length < bytes.length) {
                const { bytesRead } = await handle.read(bytes, length, bytes.length - length, start + length);
                if (bytesRead === 0)
                    break;
                length += bytesRead;
            }
            assertSame();
            if (length < bytes.length)
                throw changed(stream, name);
            return bytes;
        },
        close: () => handle.close(),
    };
}
const changed = (stream, name) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('file_changed', `${stream}: ${name} changed while it was read`, {
    remedy: 'Run again when nobody writes it: write files under another name and rename them when they are whole.',
});
const missing = (stream, name, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('file_missing', `${stream}: there is no file ${name}`, {
    cause,
    remedy: 'Correct `path`, or see why the file is gone.',
});
const outside = (stream, name) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('file_outside', `${stream}: ${name} leads out of the workspace`, {
    remedy: 'If that is meant, set `allow_outside: true` on the source.',
});
const denied = (stream, name, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StreamError */ .lm('file_denied', `${stream}: ${name} may not be read`, { cause, remedy: 'Look at its permissions.' });


/***/ }),

/***/ 63807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   jN: () => (/* binding */ matcher),
/* harmony export */   sL: () => (/* binding */ fixedPart)
/* harmony export */ });
/** Whether a path is a pattern of names. */
const isPattern = (path) => /[*?[]/.test(path);
/** The steps before the first one that holds a pattern: `data/in` of `data/in/2024-*.csv`. */
function fixedPart(path) {
    const steps = path.split('/');
    const at = steps.findIndex(isPattern);
    return steps.slice(0, at < 0 ? -1 : at).join('/');
}
/**
 * A pattern as a test of whole names. `*` and `?` stop at "/", `**` as a step stands for any number of steps, `[0-9]` and
 * `[!a]` for one character. Names that begin with a dot want their dot written.
 */
function matcher(pattern) {
    const steps = pattern.split('/').map((step) => (step === '**' ? undefined : stepPattern(step)));
    return (name) => matchSteps(steps, name.split('/'), 0, 0);
}
function matchSteps(steps, names, s, n) {
    if (s === steps.length)
        return n === names.length;
    const step = steps[s];
    if (step)
        return n < names.length && step.test(names[n]) && matchSteps(steps, names, s + 1, n + 1);
    if (matchSteps(steps, names, s + 1, n))
        return true;
    return n < names.length && !names[n].startsWith('.') && matchSteps(steps, names, s, n + 1);
}
function stepPattern(step) {
    let source = step.startsWith('.') ? '' : '(?!\\.)';
    for (let at = 0; at < step.length; at++) {
        const char = step[at];
        const end = char === '[' ? step.indexOf(']', at + 2) : -1;
        if (char === '*') {
            // several in a row mean the same as one, and would cost more to try
            while (step[at + 1] === '*')
                at += 1;
            source += '[^/]*';
        }
        else if (char === '?')
            source += '[^/]';
        else if (end > 0) {
            const body = step
                .slice(at + 1, end)
                .replace(/^!/, '^')
                .replace(/[\\\]]/g, '\\$&');
            source += `[${body}]`;
            at = end;
        }
        else
            source += char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    }
    return new RegExp(`^${source}$`, 'su');
}
/** The order in which files are read: that of their names' bytes, the same on every machine. */
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));


/***/ }),

/***/ 40991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s3Files: () => (/* binding */ s3Files)
/* harmony export */ });
/* unused harmony export splitUri */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _publishers_s3_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94713);
/* harmony import */ var _publishers_s3_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50929);
/* harmony import */ var _publishers_s3_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49310);
/* harmony import */ var _publishers_s3_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80538);
/* harmony import */ var _local_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56594);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63807);







/** `s3://bucket/key`, split. */
function splitUri(uri) {
    const [, bucket = '', key = ''] = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(uri) ?? [];
    return { bucket, key };
}
/** Objects of S3, or of whatever speaks its language. `path` is a whole URI. */
function s3Files(place) {
    return async (uri, signal) => {
        const { bucket, key } = splitUri(uri);
        const connection = await guarded(place, { bucket, key }, () => open(place, bucket));
        place.onOpen(() => connection.client.destroy());
        const found = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .isPattern */ .Pt)(key)
            ? await list(connection, key, place, signal)
            : [await head(connection, key, place, signal)];
        if (found.length > 0)
            return found;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('no_files', `${place.stream}: no object matches ${uri}`, {
            remedy: 'Look at the pattern and at `base`; ** stands for any number of folders.',
        });
    };
}
function open(place, bucket) {
    return (0,_publishers_s3_client_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(_publishers_s3_options_js__WEBPACK_IMPORTED_MODULE_3__/* .s3OptionsSchema */ .C.parse({ ...place.options, bucket }), place.context);
}
async function list(connection, pattern, place, signal) {
    const { sdk, client, bucket } = connection;
    const matches = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .matcher */ .jN)(pattern);
    const fixed = (0,_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .fixedPart */ .sL)(pattern);
    const found = [];
    let token;
    do {
        const request = new sdk.ListObjectsV2Command({
            Bucket: bucket,
            Prefix: fixed === '' ? '' : `${fixed}/`,
            ...(token === undefined ? {} : { ContinuationToken: token }),
        });
        const page = await guarded(place, { bucket, key: pattern }, () => client.send(request, { abortSignal: signal }));
        for (const { Key = '', Size = 0, ETag = '' } of page.Contents ?? [])
            if (!Key.endsWith('/') && matches(Key))
                found.push(fileOf(connection, Key, Size, ETag, place));
        token = page.NextContinuationToken;
        if (page.IsTruncated && !token)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('s3_list_broken', `${place.stream}: the list of s3://${bucket}/${fixed} breaks off`, {
                remedy: 'Run again; where it lasts, the store does not page its lists as S3 does.',
            });
    } while (token !== undefined);
    return found.sort((a, b) => (0,_pattern_js__WEBPACK_IMPORTED_MODULE_6__/* .byBytes */ .bg)(a.name, b.name));
}
async function head(connection, key, place, signal) {
    const { sdk, client, bucket } = connection;
    const request = new sdk.HeadObjectCommand({ Bucket: bucket, Key: key });
    const { ContentLength = 0, ETag = '' } = await guarded(place, { bucket, key }, () => client.send(request, { abortSignal: signal }));
    return fileOf(connection, key, ContentLength, ETag, place);
}
function fileOf(connection, key, size, etag, place) {
    const { sdk, client, bucket } = connection;
    const file = {
        size,
        block: 4 << 20,
        async read(start, end, signal) {
            if (end <= start)
                return new Uint8Array(0);
            const request = new sdk.GetObjectCommand({
                Bucket: bucket,
                Key: key,
                Range: `bytes=${start}-${end - 1}`,
                ...(etag === '' ? {} : { IfMatch: etag }),
            });
            return guarded(place, { bucket, key }, async () => {
                const { Body } = await client.send(request, { abortSignal: signal });
                const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array(0);
                if (bytes.length !== end - start)
                    throw (0,_local_js__WEBPACK_IMPORTED_MODULE_5__/* .changed */ .t)(place.stream, key);
                return bytes;
            });
        },
        close: async () => { },
    };
    return { name: key, version: `${size}-${etag}`, size, open: async () => file };
}
async function guarded(place, at, act) {
    try {
        return await _publishers_s3_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .requestPlace */ .hO.run({ stream: place.stream, key: at.key }, act);
    }
    catch (thrown) {
        throw toReadError(thrown, place, at);
    }
}
/** What the publisher says of the same failures is said of uploads; a reader needs other permissions. */
const REMEDIES = {
    s3_access_denied: 'Grant s3:GetObject on arn:aws:s3:::<bucket>/* and s3:ListBucket on arn:aws:s3:::<bucket>; with a KMS key also kms:Decrypt.',
    s3_unavailable: 'Run again later; where it lasts, look at the status of the store.',
    s3_timeout: 'Check the endpoint; the next run goes on from here.',
    s3_unreachable: 'Check s3.endpoint (or AWS_ENDPOINT_URL_S3), the region and the network.',
};
function toReadError(thrown, place, { bucket, key }) {
    if (thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm || thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc)
        return thrown;
    const name = (0,_publishers_s3_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(thrown);
    if (name === 'NoSuchKey' || name === 'NotFound' || (0,_publishers_s3_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(thrown) === 404) {
        if (name !== 'NoSuchBucket')
            return (0,_local_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .L)(place.stream, `s3://${bucket}/${key}`, thrown);
    }
    if ((0,_publishers_s3_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(thrown) === 412)
        return (0,_local_js__WEBPACK_IMPORTED_MODULE_5__/* .changed */ .t)(place.stream, key);
    if (name === 'InvalidObjectState')
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm('s3_archived', `${place.stream}: s3://${bucket}/${key} lies in an archive`, {
            cause: thrown,
            remedy: 'Restore the object, or leave it out of the pattern.',
        });
    const { stream, context } = place;
    const region = place.options.region ?? '';
    const told = thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IngestError */ .FI ? thrown : (0,_publishers_s3_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toPublishError */ .tR)(thrown, { stream, bucket, key, region, context });
    const remedy = (REMEDIES[told.code] ?? told.remedy ?? '')
        .replaceAll('publish.s3.', 's3.')
        .replaceAll('<bucket>', bucket);
    const details = { remedy, cause: thrown };
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StreamError */ .lm(told.code, `${stream}: ${told.message}`, details);
}


/***/ }),

/***/ 93858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   p: () => (/* binding */ locateFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * The real path of a file, through all symlinks.
 * @param allowOutside false: it must lie inside the workspace
 */
function locateFile(workspace, path, allowOutside) {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace);
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
    }
    catch {
        return { problem: 'missing' };
    }
    if (!allowOutside && !isInside(root, file))
        return { problem: 'outside' };
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() ? file : { problem: 'no_file' };
}
/** @param root both of them real paths */
const isInside = (root, file) => file === root || file.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);


/***/ })

};
