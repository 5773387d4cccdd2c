import pRetry from 'p-retry';
import type { Clock, Random } from '../core/clock.ts';
import { BlockedError, type IngestError, PageError, RetryableError, StreamError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { HttpRequest, Layer } from '../core/http.ts';
import type { Call } from './call.ts';
import { type Circuit, hostDown } from './circuit.ts';
import { beyondDeadline } from './limiter.ts';
import { hostAbsent, neverSent } from './network-errors.ts';
import { retryDelay } from './retry-delay.ts';

export interface RetryOptions {
  readonly policy: { readonly attempts: number; readonly base: number; readonly max: number };
  /** ms without a success, for the message. */
  readonly giveUpAfter: number;
  readonly circuit: Circuit;
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: Emit;
  /** ms since the epoch. */
  readonly deadline: number;
}

/** Statuses that say that the request was not processed: even what must not arrive twice may be sent again. */
const NOT_PROCESSED = new Set(['http_429', 'http_503', 'rate_limited']);

/** Repeats what may succeed another time. p-retry turns the loop; when, and how often, is decided here. */
export function retry(options: RetryOptions, call: Call): Layer {
  return (next) => (request) => {
    const attempt = () => {
      call.verdict = 'closed';
      return next(request);
    };
    return pRetry(attempt, {
      retries: Number.POSITIVE_INFINITY,
      minTimeout: 0,
      signal: request.signal,
      shouldRetry: ({ error }) => decide(error, { options, call, request }),
    });
  };
}

interface Loop {
  readonly options: RetryOptions;
  readonly call: Call;
  readonly request: HttpRequest;
}

/** Whether there is another attempt, after its wait; throws what the failure becomes where there is none. */
async function decide(error: Error, state: Loop): Promise<boolean> {
  if (!(error instanceof RetryableError)) return false;
  const { options, call, request } = state;
  const { verdict } = call;
  const { attempts } = options.policy;
  if (verdict === 'down') throw hostDown(request, options.giveUpAfter, error);
  const repeatable = request.idempotent !== false || neverSent(error.code) || NOT_PROCESSED.has(error.code);
  if (verdict === 'spent' || !repeatable) throw spent(error, state);
  // A host that turns us away is none that is out: what must not arrive twice is not sent for as long as an outage may last.
  const isPressing = error.throttled && request.idempotent === false;
  if (verdict === 'open' && !isPressing) {
    tell(error, 0, `${error.message}; waiting for the host to come back`, state);
    return true;
  }
  if (call.attempt >= Math.min(attempts, error.attempts ?? attempts)) throw spent(error, state);
  const { clock, random, deadline, policy } = options;
  const now = clock.now();
  const wait = Math.ceil(retryDelay({ ...policy, ...hintOf(error), attempt: call.attempt, now, random }));
  if (now + wait > deadline) throw beyondDeadline(request, wait, error);
  tell(error, wait, error.message, state);
  await clock.sleep(wait, request.signal);
  call.attempt += 1;
  return true;
}

const hintOf = ({ throttled, notBefore }: RetryableError) => ({ throttled, notBefore });

function tell({ code: cause }: RetryableError, waitMs: number, reason: string, { options, call, request }: Loop): void {
  const { stream, page } = request;
  const { attempts } = options.policy;
  options.emit({ type: 'retry', stream, page, attempt: call.attempt, attempts, cause, reason, waitMs });
}

/** What a failure becomes when its attempts are used up. */
function spent(error: RetryableError, { options, call, request }: Loop): IngestError {
  const times = call.attempt === 1 ? 'one attempt' : `${call.attempt} attempts`;
  const message = `${request.page} of ${request.stream} failed after ${times}: ${error.message}`;
  const nobody = hostAbsent(error.code) && !options.circuit.known;
  const remedy = nobody ? 'Check base_url, and that its server runs.' : error.remedy;
  const details = {
    ...(remedy === undefined ? {} : { remedy }),
    cause: error,
    stream: request.stream,
    page: request.page,
  };
  if (error.whenSpent === 'blocked') return new BlockedError(error.code, message, details);
  if (error.whenSpent === 'stream' || nobody) return new StreamError(error.code, message, details);
  return new PageError(error.code, message, details);
}
