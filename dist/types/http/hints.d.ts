/** What a server says about waiting, read from an answer's headers. */
export interface Hints {
    /** From Retry-After: ms since the epoch, by our clock; always ahead. */
    readonly retryAt: number | undefined;
    /** From a rate-limit header whose quota is used up: ms since the epoch, by our clock; always ahead. */
    readonly resetAt: number | undefined;
}
type Headers = Readonly<Record<string, string>>;
/**
 * Reads Retry-After (seconds or a date) and RateLimit / X-RateLimit headers. Dates are reckoned against the answer's own
 * `Date`, so that a clock that is wrong on either side does not matter. Garbage, negative and past values are ignored.
 * @param receivedAt when the headers came, ms since the epoch by our clock
 */
export declare function readHints(headers: Headers, receivedAt: number): Hints;
export {};
