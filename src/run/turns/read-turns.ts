import { CancelledError, type IngestError, PageError, toIngestError } from '../../core/errors.ts';
import type { Cursor } from '../../core/paginator.ts';
import { type Partition, partitionKey } from '../../core/partition.ts';
import type { Page, PageSource } from '../../core/source.ts';
import type { PageOutcome } from '../pages/ask.ts';
import { type PagesOptions, readPages } from '../pages/pages.ts';
import { endsPaging, isOfThisTurn } from './turn-errors.ts';

/** Where a stream with partitions stands: plain JSON. */
export interface TurnCursor {
  readonly turn: number;
  /** Within the turn; absent at its beginning. */
  readonly at?: Cursor;
}

/** What comes of the turns, in their order. */
export type TurnOutcome =
  /** @property next where a run goes on that was interrupted behind it; absent where only the end of the turn tells */
  | {
      readonly kind: 'page';
      readonly page: Page;
      readonly source: PageSource;
      readonly key: string;
      readonly next?: TurnCursor;
    }
  | (Extract<PageOutcome, { kind: 'lost' }> & { readonly key: string; readonly next?: TurnCursor })
  /** What the turn brought so far counts no longer: it begins anew. */
  | { readonly kind: 'again'; readonly why: string; readonly next: TurnCursor }
  | { readonly kind: 'end'; readonly key: string; readonly next: TurnCursor | null };

export interface TurnsOptions extends PagesOptions {
  readonly turns: readonly Partition[];
  readonly from: TurnCursor;
  open(turn: Partition): PageSource;
  /** Pages of all turns, at most; `maxPages` is for each turn. */
  readonly limit?: number | undefined;
  /** Turns that are under way at once, at most. @default 64 */
  readonly turnWindow?: number | undefined;
}

/** The outcomes of one turn that have come and whose place in the order has not. */
interface Ahead {
  readonly outcomes: TurnOutcome[];
  bytes: number;
  isHead: boolean;
  isDone: boolean;
  error: unknown;
  /** Wakes whoever waits for an outcome. */
  came: () => void;
  /** Wakes the turn where it waits for room. */
  goOn: () => void;
}

/**
 * The pages of all turns, turn after turn, while those behind are fetched already. A turn that fails does not end the
 * others: it is told as a lost page. @throws StreamError for what concerns the source as a whole
 */
export async function* readTurns(options: TurnsOptions): AsyncGenerator<TurnOutcome> {
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const ahead: Ahead[] = [];
  const running: Promise<void>[] = [];
  let next = options.from.turn;
  let pages = 0;
  const held = (): number => ahead.reduce((sum, one) => sum + one.bytes, 0);
  const hasRoom = (): boolean => held() <= (options.windowBytes ?? 32 << 20);
  const startNext = (): void => {
    const one = newAhead();
    ahead.push(one);
    const index = next;
    next += 1;
    running.push(pump(one, index, { ...options, signal }, hasRoom));
  };
  const fill = (): void => {
    while (
      next < options.turns.length &&
      ahead.length < (options.turnWindow ?? 64) &&
      (ahead.length === 0 || hasRoom())
    )
      startNext();
  };
  try {
    for (;;) {
      fill();
      const head = ahead[0];
      if (!head) return;
      head.isHead = true;
      head.goOn();
      while (head.outcomes.length === 0 && !head.isDone) await new Promise<void>((came) => (head.came = came));
      const outcome = head.outcomes.shift();
      if (outcome === undefined) {
        if (head.error !== undefined) throw head.error;
        ahead.shift();
        continue;
      }
      if (outcome.kind === 'page') {
        head.bytes -= outcome.page.bytes;
        pages += 1;
      }
      for (const one of ahead) one.goOn();
      yield outcome;
      if (pages >= (options.limit ?? Number.POSITIVE_INFINITY) && (next < options.turns.length || ahead.length > 1)) {
        options.onWarning(
          'max_pages',
          `stopped after ${pages === 1 ? '1 page' : `${pages} pages`} although more follow`,
          '',
        );
        return;
      }
    }
  } finally {
    stop.abort(new CancelledError('cancelled', 'the stream has ended'));
    for (const one of ahead) one.goOn();
    await Promise.allSettled(running);
  }
}

const newAhead = (): Ahead => ({
  outcomes: [],
  bytes: 0,
  isHead: false,
  isDone: false,
  error: undefined,
  came: () => {},
  goOn: () => {},
});

/** Reads one turn into its queue; waits where enough is held, unless it is this turn's time. */
async function pump(one: Ahead, index: number, options: TurnsOptions, hasRoom: () => boolean): Promise<void> {
  const put = async (outcome: TurnOutcome): Promise<void> => {
    one.outcomes.push(outcome);
    if (outcome.kind === 'page') one.bytes += outcome.page.bytes;
    one.came();
    // one that begins anew reads on to its end: a cursor that waits gets too old once more
    const waits = (): boolean => !one.isHead && (outcome.kind === 'again' || !hasRoom());
    while (waits() && !options.signal.aborted) await new Promise<void>((goOn) => (one.goOn = goOn));
  };
  try {
    await readTurn(index, options, put);
  } catch (thrown) {
    one.error = thrown;
  } finally {
    one.isDone = true;
    one.came();
  }
}

async function readTurn(
  index: number,
  options: TurnsOptions,
  put: (outcome: TurnOutcome) => Promise<void>,
): Promise<void> {
  const partition = options.turns[index]!;
  const key = partitionKey(partition);
  const source = options.open(partition);
  const { from, turns } = options;
  const start = index === from.turn && from.at !== undefined ? from.at : source.first();
  const behind: TurnCursor | null = index + 1 < turns.length ? { turn: index + 1 } : null;
  const nextOf = (at: Cursor | null): { next: TurnCursor } | object =>
    at === null ? {} : { next: { turn: index, at } };
  const letter = (at: Cursor | null): Cursor => ({ of: partition.values, at });
  const read = async (at: Cursor): Promise<void> => {
    for await (const outcome of readPages(source, at, { ...options, done: 0, total: undefined })) {
      if (outcome.kind === 'page') {
        await put({ kind: 'page', page: outcome.page, source, key, ...nextOf(outcome.page.step.next) });
        continue;
      }
      if (endsPaging(outcome.error)) throw outcome.error;
      const past = source.skip?.(outcome.cursor) ?? null;
      await put({ ...outcome, cursor: letter(outcome.cursor), key, ...nextOf(past) });
    }
  };
  const lose = async (error: IngestError): Promise<void> => {
    if (!isOfThisTurn(error)) throw error;
    const { code, message, remedy, place, cause } = error;
    const label = place.page ?? source.label(start);
    const lost = new PageError(code, message, { ...place, ...(remedy ? { remedy } : {}), cause });
    await put({ kind: 'lost', cursor: letter(null), label, error: lost, key });
  };
  try {
    if (start !== null) await read(start);
  } catch (thrown) {
    const error = toIngestError(thrown);
    if (!endsPaging(error)) await lose(error);
    else {
      const why = `${error.message}; ${partition.label} starts again from its first page`;
      await put({ kind: 'again', why, next: { turn: index } });
      await read(source.first()).catch((second: unknown) => lose(toIngestError(second)));
    }
  }
  await put({ kind: 'end', key, next: behind });
}
