/** A PageError with this code is an answer without records: a response rule said `ignore`. */
export declare const IGNORED = "ignored";
/** A PageError with this code: the cursor is too old (410); the partition starts again. */
export declare const CURSOR_EXPIRED = "cursor_expired";
/** A StreamError with this code: a response rule said `reset_pagination`. */
export declare const RESET_PAGINATION = "reset_pagination";
/** A StreamError with this code: the credential is refused, and no newer one is to be had. */
export declare const UNAUTHORIZED = "unauthorized";
/** The PageError of a plain 401, before a credential is renewed; final where there is nothing to renew. */
export declare const HTTP_401 = "http_401";
/** The PageError of an answer of which a rule says that its credential is no longer valid. */
export declare const REFRESH_TOKEN = "refresh_token";
/** A StreamError with this code: nothing succeeded for as long as `outage.give_up_after`. */
export declare const HOST_DOWN = "host_down";
/** A DeferredError with this code: the server asked to wait beyond the run's deadline. */
export declare const DEFERRED = "deferred";
/** A BlockedError's code. */
export declare const BLOCKED = "blocked";
