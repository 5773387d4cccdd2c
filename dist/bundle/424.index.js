export const id = 424;
export const ids = [424];
export const modules = {

/***/ 90948:
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
            score = limit;
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

/***/ 75691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ConfigError: () => (/* reexport safe */ _core_errors_js__WEBPACK_IMPORTED_MODULE_2__.xL),
/* harmony export */   IngestError: () => (/* reexport safe */ _core_errors_js__WEBPACK_IMPORTED_MODULE_2__.FI),
/* harmony export */   InvalidConfigError: () => (/* reexport safe */ _config_index_js__WEBPACK_IMPORTED_MODULE_0__.uo),
/* harmony export */   VERSION: () => (/* reexport safe */ _core_version_js__WEBPACK_IMPORTED_MODULE_5__.x),
/* harmony export */   configJsonSchema: () => (/* reexport safe */ _config_index_js__WEBPACK_IMPORTED_MODULE_0__.Mk),
/* harmony export */   createSecrets: () => (/* reexport safe */ _core_secrets_js__WEBPACK_IMPORTED_MODULE_4__.g),
/* harmony export */   parseConfig: () => (/* reexport safe */ _config_index_js__WEBPACK_IMPORTED_MODULE_0__.o4),
/* harmony export */   planFromUrl: () => (/* reexport safe */ _config_index_js__WEBPACK_IMPORTED_MODULE_0__.RV),
/* harmony export */   renderSummary: () => (/* reexport safe */ _reporters_index_js__WEBPACK_IMPORTED_MODULE_6__.Br),
/* harmony export */   renderText: () => (/* reexport safe */ _reporters_index_js__WEBPACK_IMPORTED_MODULE_6__.S5),
/* harmony export */   reportJsonSchema: () => (/* reexport safe */ _reporters_index_js__WEBPACK_IMPORTED_MODULE_6__.Gv),
/* harmony export */   reportSchema: () => (/* reexport safe */ _core_report_js__WEBPACK_IMPORTED_MODULE_3__.Q),
/* harmony export */   runPlan: () => (/* reexport safe */ _run_run_js__WEBPACK_IMPORTED_MODULE_7__.F),
/* harmony export */   systemClock: () => (/* reexport safe */ _core_clock_js__WEBPACK_IMPORTED_MODULE_1__.m)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85662);
/* harmony import */ var _core_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91601);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1565);
/* harmony import */ var _core_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20870);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18067);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59427);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76683);
/**
 * adip-ingest as a library: parse a config into a plan, run it, read its report.
 * @packageDocumentation
 */










/***/ })

};
