import type { Authenticator, HttpRequest, Layer } from '../core/http.ts';
/** The rate limit, as a request needs it behind requests for its credential. */
export interface Pace {
    /** Waits until the request may go out. */
    wait(request: HttpRequest): Promise<void>;
    /** Requests for credentials so far: where they took time, the opening that a request waited for is long gone. */
    exchanges(): number;
}
/**
 * Applies the credential afresh on each attempt. A refused one is renewed (all requests in flight share that) and the
 * request replayed, outside the attempt count. Before a replay, and behind a login, `pace` is waited for again.
 */
export declare function authenticate(authenticator: Authenticator | undefined, pace: Pace): Layer;
