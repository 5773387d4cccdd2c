/**
 * Slows down with a host that answers slowly. The interval between two requests moves half-way towards
 * latency ÷ target with each good answer, so that `target` requests are in flight on the average, however slow the host is.
 */
export interface Throttle {
    /** ms between two requests. */
    interval(): number;
    /** A good answer, `latency` ms after its request. */
    succeeded(latency: number): void;
    /** An error, a block or no answer at all: it may slow us down, and never makes us faster, however quick it was. */
    failed(latency: number): void;
}
/** Half of what may be in flight at once is in flight on the average; the other half is room for what is slower than usual. */
export declare const throttleTarget: (concurrency: number) => number;
export declare function createThrottle(target: number): Throttle;
