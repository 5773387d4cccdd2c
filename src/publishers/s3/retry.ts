import { AsyncLocalStorage } from 'node:async_hooks';
import type { S3Context } from './context.ts';

/** Attempts per request, the first included. */
export const ATTEMPTS = 5;
const BASE_MS = 250;
const MAX_MS = 20_000;

/** Whom the log line of a retry names. */
export const requestPlace = new AsyncLocalStorage<{ stream: string; key: string }>();

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
export function retryDelay(retries: number, throttled: boolean, hint: number, random: number): number {
  const ceiling = Math.min(MAX_MS, (throttled ? BASE_MS * 4 : BASE_MS) * 2 ** retries);
  return Math.max(hint, Math.round(random * ceiling));
}

/**
 * The SDK's retry loop with our own waits, so that they can be seen, seeded and cancelled. The wait happens before
 * the token is given out: the SDK's own timer would neither hear the signal nor the injected clock.
 */
export function createRetryStrategy(context: S3Context, signal: AbortSignal) {
  const token = (count: number): Token => ({ getRetryCount: () => count, getRetryDelay: () => 0 });
  return {
    acquireInitialRetryToken: async (_scope: string): Promise<Token> => token(0),
    async refreshRetryTokenForRetry(last: Token, failure: Failure): Promise<Token> {
      const count = last.getRetryCount();
      const retryable = failure.errorType === 'TRANSIENT' || failure.errorType === 'THROTTLING';
      if (!retryable || signal.aborted || count + 1 >= ATTEMPTS) throw new Error('no further attempt');
      const throttled = failure.errorType === 'THROTTLING' || nameOf(failure.error) === 'SlowDown';
      const now = context.clock.now();
      const hint = failure.retryAfterHint ? failure.retryAfterHint.getTime() - now : 0;
      const waitMs = retryDelay(count, throttled, hint, context.random());
      if (now + waitMs > context.deadline) throw new Error('the next attempt would begin after the deadline');
      report(context, failure, count + 2, waitMs);
      await context.clock.sleep(waitMs, signal);
      return token(count + 1);
    },
    recordSuccess(_token: Token): void {},
  };
}

function report(context: S3Context, failure: Failure, attempt: number, waitMs: number): void {
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

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
