import { AsyncLocalStorage } from 'node:async_hooks';
import type { S3Context } from './context.ts';
/** Attempts per request, the first included. */
export declare const ATTEMPTS = 5;
/** Whom the log line of a retry names. */
export declare const requestPlace: AsyncLocalStorage<{
    stream: string;
    key: string;
}>;
interface Failure {
    readonly errorType: string;
    readonly error?: unknown;
    readonly retryAfterHint?: Date;
}
interface Token {
    getRetryCount(): number;
    getRetryDelay(): number;
}
/** ms before the next attempt: full jitter; four times the base where the store asks to slow down, and never less than its hint. */
export declare function retryDelay(retries: number, throttled: boolean, hint: number, random: number): number;
/**
 * The SDK's retry loop with our own waits, so that they can be seen, seeded and cancelled. The wait happens before
 * the token is given out: the SDK's own timer would neither hear the signal nor the injected clock.
 */
export declare function createRetryStrategy(context: S3Context, signal: AbortSignal): {
    acquireInitialRetryToken: (_scope: string) => Promise<Token>;
    refreshRetryTokenForRetry(last: Token, failure: Failure): Promise<Token>;
    recordSuccess(_token: Token): void;
};
export {};
