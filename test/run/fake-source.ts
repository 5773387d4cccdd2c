import { batchFromRecords } from '../../src/core/batch-build.ts';
import { PageError } from '../../src/core/errors.ts';
import type { Cursor } from '../../src/core/paginator.ts';
import type { Page, PageSource } from '../../src/core/source.ts';

/** What the server does with page n. */
export type Behaviour = (page: number) => FakeAnswer;

export interface FakeAnswer {
  readonly rows?: number;
  /** Pages in all, by this answer. */
  readonly total?: number;
  /** Null ends the data; by default the page behind this one. */
  readonly next?: number | null;
  readonly fails?: string;
  readonly bytes?: number;
}

export interface FakeSource extends PageSource {
  readonly asked: number[];
  /** Pages that were asked for and not answered. */
  readonly open: () => number[];
  /** Answers one of the open pages. */
  answer(page: number): Promise<void>;
  readonly most: () => number;
}

/** Numbered pages in memory; with `isHeld` nothing is answered until the test says so. */
export function fakeSource(behaviour: Behaviour, { isHeld = false, canSkip = true } = {}): FakeSource {
  const asked: number[] = [];
  const waiting = new Map<number, () => void>();
  let most = 0;
  let inFlight = 0;
  const label = (cursor: Cursor) => `page ${String(cursor)}`;
  const answerOf = (page: number): Page => {
    const { rows = 1, total, next = page + 1, fails, bytes = 100 } = behaviour(page);
    if (fails !== undefined) throw new PageError(fails, `page ${page} failed`);
    const batch = batchFromRecords(Array.from({ length: rows }, () => ({ page })));
    const decoded = { batch, envelope: undefined, replaced: 0, fingerprint: `${page}` };
    return {
      cursor: page,
      label: label(page),
      decoded,
      bytes,
      step: { next, ...(total === undefined ? {} : { pages: total }) },
    };
  };
  return {
    asked,
    most: () => most,
    open: () => [...waiting.keys()],
    async answer(page) {
      waiting.get(page)!();
      waiting.delete(page);
      await new Promise((resolve) => setImmediate(resolve));
    },
    first: () => 1,
    label,
    ...(canSkip ? { skip: (cursor: Cursor) => Number(cursor) + 1 } : {}),
    async fetch(cursor, signal) {
      const page = Number(cursor);
      asked.push(page);
      inFlight += 1;
      most = Math.max(most, inFlight);
      try {
        if (isHeld)
          await new Promise<void>((resolve, reject) => {
            waiting.set(page, resolve);
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
          });
        return answerOf(page);
      } finally {
        inFlight -= 1;
      }
    },
  };
}
