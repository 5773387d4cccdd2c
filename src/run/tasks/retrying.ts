import type { z } from 'zod';
import { BlockedError, DeferredError, PageError, RetryableError, StreamError } from '../../core/errors.ts';
import { formatDuration } from '../../core/units.ts';
import type { httpOptionsSchema } from '../../http/index.ts';
import { retryDelay } from '../../http/retry-delay.ts';
import type { Attempted, Retry } from '../../sources/retry.ts';
import type { Running } from '../context.ts';

type Policy = z.output<typeof httpOptionsSchema>['retry'];

/** What repeating needs of a run. */
export type RetryRunning = Pick<Running, 'clock' | 'random' | 'emit' | 'deadline' | 'secrets'>;

/** The retry policy of a source that does not speak HTTP: the same attempts and waits as one that does. */
export function createRetry(stream: string, policy: Policy, running: RetryRunning): Retry {
  return async (what, attempt) => {
    for (let n = 1; ; n++) {
      what.signal.throwIfAborted();
      running.emit({ type: 'request', stream, page: what.page, attempt: n });
      try {
        return await attempt();
      } catch (thrown) {
        if (!(thrown instanceof RetryableError) || what.signal.aborted) throw thrown;
        await pause(thrown, n, what, { stream, policy, running });
      }
    }
  };
}

interface Loop {
  readonly stream: string;
  readonly policy: Policy;
  readonly running: RetryRunning;
}

async function pause(error: RetryableError, attempt: number, { page, signal }: Attempted, loop: Loop): Promise<void> {
  const { stream, policy, running } = loop;
  const attempts = Math.min(policy.attempts, error.attempts ?? policy.attempts);
  const reason = running.secrets.redact(error.message);
  if (attempt >= attempts) throw spent(error, attempt, reason, { stream, page });
  const { clock, random, deadline, emit } = running;
  const now = clock.now();
  const { throttled, notBefore } = error;
  const waitMs = Math.ceil(retryDelay({ ...policy, throttled, notBefore, attempt, now, random }));
  if (now + waitMs > deadline)
    throw new DeferredError(
      'deferred',
      `${page} of ${stream} would be tried again in ${formatDuration(waitMs)}, after the run's deadline: ${reason}`,
      { stream, page, cause: error, remedy: 'The next run goes on from this page.' },
    );
  emit({ type: 'retry', stream, page, attempt, attempts, cause: error.code, reason, waitMs });
  await clock.sleep(waitMs, signal);
}

function spent(error: RetryableError, attempts: number, reason: string, place: { stream: string; page: string }) {
  const times = attempts === 1 ? 'one attempt' : `${attempts} attempts`;
  const message = `${place.page} of ${place.stream} failed after ${times}: ${reason}`;
  const { remedy, whenSpent } = error;
  const details = { ...place, cause: error, ...(remedy === undefined ? {} : { remedy }) };
  if (whenSpent === 'blocked') return new BlockedError(error.code, message, details);
  return whenSpent === 'stream'
    ? new StreamError(error.code, message, details)
    : new PageError(error.code, message, details);
}
