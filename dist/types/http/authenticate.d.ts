import type { Authenticator, HttpRequest, Layer } from '../core/http.ts';
/**
 * Applies the credential afresh on each attempt. A refused one is renewed (all requests in flight share that) and the
 * request replayed, outside the attempt count. `pace` waits for the rate limit before a replay.
 */
export declare function authenticate(authenticator: Authenticator | undefined, pace: (request: HttpRequest) => Promise<void>): Layer;
