import { StreamError } from '../../core/errors.ts';
import type { Cursor, Step } from '../../core/paginator.ts';
import type { Page, PageSource } from '../../core/source.ts';
import { IGNORED } from '../../http/index.ts';
import { type Ahead, ask, type PageOutcome } from './ask.ts';
import { EMPTY_IN_A_ROW, endless, isNothing, mayBeEnd, tellEndByRule, wayPast } from './page-ends.ts';

export interface PagesOptions {
  /** Pages that may be fetched ahead of the one that is being written. @default 64 */
  readonly window?: number;
  /** Bytes of pages fetched ahead that are held at most (one page always may); one that is under way counts as the largest so far. @default 32 MiB */
  readonly windowBytes?: number;
  readonly maxPages: number;
  readonly signal: AbortSignal;
  /** Pages that a run before this one has brought already: the count goes on from there. */
  readonly done: number;
  /** Pages in all, where the interrupted run knew. */
  readonly total: number | undefined;
  onWarning(code: string, message: string, page: string): void;
}

/** Pages of a chain that may be under way at once: each has told the next one while its own parts still come. */
const CHAIN_WINDOW = 8;

/** How large pages are is unknown before the first one (a resumed run may know their number at once). */
const UNTIL_ONE_IS_HERE = 4;

/**
 * The pages from `start` on, in order. Where the total is known and pages are numbered they are fetched ahead in
 * parallel; else one after the other, as each names the next.
 * @throws StreamError where a lost page takes the way to the pages behind it away.
 */
export async function* readPages(
  source: PageSource,
  start: Cursor,
  options: PagesOptions,
): AsyncGenerator<PageOutcome> {
  const ahead: Ahead[] = [];
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const seen = new Set<string>();
  let total = options.total;
  let next: Cursor | null = start;
  let asked = options.done;
  let lostInARow = 0;
  let emptyInARow = 0;
  let largest: number | undefined;

  const askNext = (): void => {
    const cursor = next!;
    next = null;
    asked += 1;
    ahead.push(ask(source, cursor, signal, follow));
    if (total !== undefined && asked < total && source.skip) next = source.skip(cursor);
  };
  const hasRoom = (): boolean => {
    if (ahead.length === 0) return true;
    const widest = total === undefined ? CHAIN_WINDOW : (options.window ?? 64);
    const window = largest === undefined ? UNTIL_ONE_IS_HERE : widest;
    if (ahead.length >= window) return false;
    if (total === undefined && !ahead.at(-1)!.followed) return false;
    const held = ahead.reduce((sum, one) => sum + (one.bytes ?? largest ?? 0), largest ?? 0);
    return held <= (options.windowBytes ?? 32 << 20);
  };
  const fill = (): void => {
    while (next !== null && asked < options.maxPages && hasRoom()) askNext();
  };
  /** The next page of a chain, while the page that names it is not whole yet. One that was read before is left for its turn to refuse. */
  function follow(one: Ahead, step: Step): void {
    if (step.next === null || next !== null || one !== ahead.at(-1) || signal.aborted) return;
    const key = JSON.stringify(step.next);
    if (seen.has(key)) return;
    seen.add(key);
    one.followed = true;
    next = step.next;
    fill();
  }
  let hasChanged = false;
  const tellChange = ({ step, label }: Page): void => {
    if (hasChanged || step.pages === undefined || total === undefined || step.pages === total) return;
    hasChanged = true;
    const message = `the list changes while it is read: ${total} pages became ${step.pages}; rows may have moved between pages that were asked at once`;
    options.onWarning('list_changed', message, label);
  };
  const refuseLoop = (cursor: Cursor, label: string): void => {
    const key = JSON.stringify(cursor);
    if (seen.has(key)) {
      throw new StreamError(
        'pagination_loop',
        `${label} leads back to ${source.label(cursor)}, which was read already`,
        {
          page: label,
          remedy: 'Check the paginator: the server names a page again that it named before.',
        },
      );
    }
    if (seen.size < 1_000_000) seen.add(key);
  };

  seen.add(JSON.stringify(start));
  try {
    while (next !== null || ahead.length > 0) {
      fill();
      if (ahead.length === 0) break;
      const outcome = await ahead[0]!.result;
      const { cursor, followed } = ahead.shift()!;
      if (outcome.kind === 'page') {
        const { page } = outcome;
        lostInARow = 0;
        emptyInARow = page.decoded.batch.rows === 0 ? emptyInARow + 1 : 0;
        if (emptyInARow > EMPTY_IN_A_ROW && !source.namesItsPages) throw endless(page.label, total);
        largest = Math.max(largest ?? 0, page.bytes);
        const ended = page.step.next === null;
        tellChange(page);
        total = page.step.pages ?? total; // the newest answer knows best: lists grow and shrink while they are read
        if (followed) {
          // the page behind it is under way, or next
        } else if (page.step.next !== null && ahead.length === 0 && next === null) {
          refuseLoop(page.step.next, page.label);
          next = page.step.next;
        } else if (page.step.next !== null && next === null && total !== undefined && asked < total && source.skip) {
          next = source.skip(ahead.at(-1)!.cursor);
        }
        if (ended) {
          next = null;
          yield { kind: 'page', page, total };
          yield* leftovers(source, ahead.splice(0), page.label, options);
          return;
        }
        yield { kind: 'page', page, total };
      } else {
        lostInARow += 1;
        if (mayBeEnd(source, outcome, total, asked)) {
          // Many servers answer 404 behind the last page; a hole in the middle looks the same until one looks behind it.
          const behind = ask(source, source.skip!(cursor)!, signal);
          if (isNothing(await behind.result)) {
            const message = `${outcome.label} answered 404 and nothing lies behind it: taken as the end of the data`;
            options.onWarning('ended_by_404', message, outcome.label);
            return;
          }
          asked += 1;
          ahead.push(behind);
        }
        if (ahead.length === 0 && next === null) {
          next = wayPast(source, cursor, outcome, total, asked, lostInARow);
          if (next === null && outcome.error.code === IGNORED) tellEndByRule(outcome.label, total, asked, options);
        }
        yield outcome;
      }
    }
    if (next !== null && asked >= options.maxPages) {
      options.onWarning(
        'max_pages',
        `stopped after ${options.maxPages === 1 ? '1 page' : `${options.maxPages} pages`} although more follow`,
        source.label(next),
      );
    }
  } finally {
    stop.abort();
    await Promise.allSettled(ahead.map((one) => one.result));
  }
}

/** Pages that were asked ahead although the data ended before them: dropped when empty, kept and told when not. */
async function* leftovers(
  source: PageSource,
  ahead: Ahead[],
  end: string,
  options: PagesOptions,
): AsyncGenerator<PageOutcome> {
  for (const one of ahead) {
    const outcome = await one.result;
    if (isNothing(outcome)) continue;
    if (outcome.kind === 'lost') {
      yield outcome; // whether it held records is not known, so it is not passed over in silence
      continue;
    }
    const label = source.label(one.cursor);
    options.onWarning(
      'rows_past_end',
      `${end} said that the data ends, yet ${label} has records; they are kept`,
      label,
    );
    yield outcome;
  }
}
