import type { RunEvent } from '../../src/core/events.ts';

/** A clock that stands still until it is told; sleepers wake when it passes their time. */
export function manualClock(start = Date.parse('2026-11-21T12:00:01Z')) {
  let now = start;
  let sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        sleepers.push({ at: now + ms, wake: resolve });
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
    async advance(ms: number) {
      now += ms;
      const due = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of due) wake();
      await Promise.resolve();
    },
  };
}

export const started = (stream: string): RunEvent => ({ type: 'stream_started', stream, source: 'crm' });

export const page = (stream: string, done: number, pages?: number): RunEvent => ({
  type: 'page',
  stream,
  page: `page ${done}`,
  records: 1_000,
  bytes: 300_000,
  done,
  ...(pages !== undefined && { pages }),
});

export const retry: RunEvent = {
  type: 'retry',
  stream: 'customers',
  page: 'page 17',
  attempt: 2,
  attempts: 5,
  cause: 'http_503',
  reason: '503 Service Unavailable',
  waitMs: 3_200,
};

export const lost = (number: number): RunEvent => ({
  type: 'page_failed',
  stream: 'customers',
  page: `page ${number}`,
  code: 'http_503',
  reason: '503 Service Unavailable',
});

export const finished = (stream: string, status: 'succeeded' | 'partial' = 'succeeded'): RunEvent => ({
  type: 'stream_finished',
  stream,
  status,
  records: 125_000,
  ms: 12_000,
});
