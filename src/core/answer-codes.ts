/** A PageError with this code is an answer without records: a response rule said `ignore`. */
export const IGNORED = 'ignored';
/** A PageError with this code: the cursor is too old (410); the partition starts again. */
export const CURSOR_EXPIRED = 'cursor_expired';
/** A StreamError with this code: a response rule said `reset_pagination`. */
export const RESET_PAGINATION = 'reset_pagination';
/** A StreamError with this code: the credential is refused, and no newer one is to be had. */
export const UNAUTHORIZED = 'unauthorized';
/** The PageError of a plain 401, before a credential is renewed; final where there is nothing to renew. */
export const HTTP_401 = 'http_401';
/** The PageError of an answer of which a rule says that its credential is no longer valid. */
export const REFRESH_TOKEN = 'refresh_token';
/** A StreamError with this code: nothing succeeded for as long as `outage.give_up_after`. */
export const HOST_DOWN = 'host_down';
/** A DeferredError with this code: the server asked to wait beyond the run's deadline. */
export const DEFERRED = 'deferred';
/** A BlockedError's code. */
export const BLOCKED = 'blocked';
