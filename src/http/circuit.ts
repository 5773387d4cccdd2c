import { HOST_DOWN } from '../core/answer-codes.ts';
import type { Clock, Random } from '../core/clock.ts';
import { StreamError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { HttpRequest } from '../core/http.ts';
import { formatDuration } from '../core/units.ts';
import { beyondDeadline } from './limiter.ts';

/**
 * What a failure of the host means for the one that met it.
 * `closed`: count the attempt. `open`: do not, the host is out; ask again when admitted. `spent`: only this page fails, give
 * it up. `down`: nothing succeeded for too long, give the stream up.
 */
export type Verdict = 'closed' | 'open' | 'spent' | 'down';

/**
 * Tells an outage from bad luck. While a host answers nothing, requests wait and one of them probes, with growing pauses:
 * nobody uses his attempts up against a wall. Opens after several failures in a row, over all requests, if they concern more
 * than one page, or if the host has answered before and this is not one page's own 500; one page alone that never worked is that
 * page's own trouble.
 */
export interface Circuit {
  /** Waits while the host is out. True: this request is the probe, and must be `released`. */
  admit(request: HttpRequest): Promise<boolean>;
  failed(request: HttpRequest, failure: Failure): Verdict;
  alive(): void;
  /** The probe ended, however it did. */
  released(): void;
  /** The host has answered at least once. */
  readonly known: boolean;
}

export interface Failure {
  readonly probe: boolean;
  /** The server's hint, ms since the epoch. */
  readonly notBefore: number | undefined;
  /** Nobody is there at all (connection refused): before the first answer of all, no outage but a wrong address. */
  readonly absent: boolean;
  /** It may as well be the page's own trouble (500): while no other page fails, no outage. */
  readonly own: boolean;
}

export interface CircuitOptions {
  /** Failures in a row that open it. */
  readonly threshold: number;
  /** ms; first pause, doubled after each failed probe up to `max`. */
  readonly base: number;
  readonly max: number;
  /** ms without a success after which requests fail. */
  readonly giveUpAfter: number;
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: Emit;
  /** ms since the epoch. */
  readonly deadline: number;
}

/** One page that keeps failing alone is waited for this many times `base`: it may be the page and not the host. */
const PATIENCE_WITH_ONE_PAGE = 120;

export function createCircuit(options: CircuitOptions): Circuit {
  const { threshold, base, max, giveUpAfter, clock, random, emit, deadline } = options;
  const pages = new Set<string>();
  let known = false;
  let streak = 0;
  let since = 0;
  let open = false;
  let until = 0;
  let rounds = 0;
  let probing = false;
  let changed = Promise.withResolvers<void>();

  function notify(): void {
    changed.resolve();
    changed = Promise.withResolvers<void>();
  }

  function pause(request: HttpRequest, notBefore: number | undefined): void {
    const longest = Math.min(max, base * 2 ** rounds);
    until = Math.max(clock.now() + longest * (0.5 + random() / 2), notBefore ?? 0);
    rounds += 1;
    const { stream, page, url } = request;
    const waitMs = Math.round(until - clock.now());
    if (waitMs < 1_000) return;
    const reason = `${url.host} has answered nothing useful ${streak} times in a row; next try in ${formatDuration(waitMs)}`;
    emit({ type: 'wait', stream, page, host: url.host, cause: 'outage', reason, waitMs });
  }

  const exhausted = (): boolean =>
    clock.now() - since >= (pages.size > 1 ? giveUpAfter : Math.min(giveUpAfter, base * PATIENCE_WITH_ONE_PAGE));

  return {
    async admit(request) {
      while (open) {
        request.signal.throwIfAborted();
        const wait = until - clock.now();
        if (probing) await orAborted(changed.promise, request.signal);
        else if (wait <= 0) {
          probing = true;
          return true;
        } else if (pages.size > 1 && exhausted()) throw hostDown(request, clock.now() - since);
        else if (until > deadline) throw beyondDeadline(request, wait);
        else await clock.sleep(wait, request.signal);
      }
      return false;
    },
    failed(request, { probe, notBefore, absent, own }) {
      if (streak === 0) since = clock.now();
      streak += 1;
      pages.add(`${request.stream}\n${request.page}`);
      if (probe || (!open && opens(absent, own))) {
        open = true;
        pause(request, notBefore);
      }
      if (!open) return 'closed';
      if (!exhausted()) return 'open';
      return pages.size > 1 ? 'down' : 'spent';
    },
    alive() {
      known = true;
      if (streak === 0) return;
      streak = 0;
      rounds = 0;
      open = false;
      pages.clear();
      notify();
    },
    released() {
      probing = false;
      notify();
    },
    get known() {
      return known;
    },
  };

  function opens(absent: boolean, own: boolean): boolean {
    if (streak < threshold || (absent && !known)) return false;
    return pages.size > 1 || (known && !own);
  }
}

/** The error of a host that was out for longer than a run waits. */
export function hostDown(request: HttpRequest, ms: number, cause?: unknown): StreamError {
  return new StreamError(HOST_DOWN, `${request.url.host} has answered nothing useful for ${formatDuration(ms)}`, {
    remedy: 'The next run goes on from here; raise outage.give_up_after to wait longer.',
    cause,
  });
}

function orAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    void promise.then(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
  });
}
