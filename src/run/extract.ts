import { IngestError, type PageError, StreamError, toIngestError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { Cursor } from '../core/paginator.ts';
import type { Page, PageSource } from '../core/source.ts';
import { CURSOR_EXPIRED, IGNORED, RESET_PAGINATION } from '../http/index.ts';
import { type CsvStage, openStage, type StageOptions, type StagePosition } from '../sinks/csv-stage.ts';
import type { DeadLetter } from '../stores/bookmark.ts';
import { recoverFirst } from './dead-letters.ts';
import { type PageOutcome, readPages } from './pages.ts';
import type { Tally } from './tally.ts';

/** How far a stream's extraction is: plain JSON. */
export interface Progress {
  /** The page that comes next; null when all have been read. */
  readonly cursor: Cursor;
  /** Its name, for messages. */
  readonly label: string;
  /** Pages behind us, lost ones included. */
  readonly done: number;
  readonly total: number | undefined;
  readonly position: StagePosition;
  readonly lost: readonly DeadLetter[];
  /** Pages that an earlier run had lost and this one brought. */
  readonly recovered: readonly string[];
  readonly tally: Tally;
}

export interface ExtractOptions {
  readonly stream: string;
  readonly stage: Omit<StageOptions, 'from'>;
  readonly from: Progress | undefined;
  /** Pages that the run before lost. */
  readonly deadLetters: readonly DeadLetter[];
  /** Whether pages that came back but are no longer in the list are worth keeping (not for `replace`). */
  readonly keepsUnclaimed: boolean;
  readonly concurrency: number;
  readonly maxPages: number;
  /** Requests that were made for a page so far. */
  attemptsOf(page: string): number;
  readonly tally: Tally;
  readonly signal: AbortSignal;
  readonly emit: Emit;
  now(): number;
  /** Makes a progress durable; the stage is synced already. */
  save(progress: Progress): void;
}

/** Reads all pages into the staged file. @throws StreamError, DeferredError, CancelledError; what was read stays resumable. */
export async function extract(source: PageSource, options: ExtractOptions): Promise<Progress> {
  try {
    return await extractOnce(source, options);
  } catch (thrown) {
    const expired =
      thrown instanceof IngestError && (thrown.code === CURSOR_EXPIRED || thrown.code === RESET_PAGINATION);
    if (!expired) throw thrown;
    options.emit({
      type: 'warning',
      code: 'restarted',
      stream: options.stream,
      message: `${thrown.message}; the stream starts again from its first page`,
    });
    return extractOnce(source, { ...options, from: undefined });
  }
}

async function extractOnce(source: PageSource, options: ExtractOptions): Promise<Progress> {
  const { from } = options;
  const recovered = [...(from?.recovered ?? [])];
  const letters = options.deadLetters.filter((letter) => !recovered.includes(letter.page));
  const recovery = await recoverFirst(source, letters, options.signal);
  const stage = openStage({ ...options.stage, from: from?.position });
  const book = keepBook(stage, options, recovered);
  const start = from ? from.cursor : source.first();
  try {
    if (start !== null) {
      const pages = readPages(recovery.source, start, {
        concurrency: options.concurrency,
        maxPages: options.maxPages,
        signal: options.signal,
        done: book.done(),
        total: from?.total,
        onWarning: (code, message, page) =>
          options.emit({ type: 'warning', code, message, page, stream: options.stream }),
      });
      for await (const outcome of pages) take(outcome, recovery.source, book);
    }
    for (const page of options.keepsUnclaimed ? recovery.unclaimed() : []) book.add(page, undefined);
    if (options.keepsUnclaimed) for (const letter of recovery.stillLost()) book.keepLetter(letter);
    return book.save(null, 'the end');
  } catch (thrown) {
    book.saveWhereItStands();
    throw thrown;
  } finally {
    stage.close();
  }
}

function take(outcome: PageOutcome, source: PageSource, book: Book): void {
  if (outcome.kind === 'lost') {
    if (outcome.error.code === CURSOR_EXPIRED) throw outcome.error;
    book.lose(outcome.cursor, outcome.label, outcome.error);
    const past = source.skip?.(outcome.cursor) ?? null;
    if (past !== null) book.passTo(past, source);
    return;
  }
  const { page } = outcome;
  book.add(page, outcome.total);
  source.release?.(page);
  if (page.step.next !== null) book.passTo(page.step.next, source);
}

type Book = ReturnType<typeof keepBook>;

/** Between two checkpoints at least this long, and at most a twentieth of the time goes into them. */
const CHECKPOINT_EVERY = 250;
const CHECKPOINT_SHARE = 20;

function keepBook(stage: CsvStage, options: ExtractOptions, recovered: string[]) {
  const { from, tally, emit, stream } = options;
  const lost: DeadLetter[] = [...(from?.lost ?? [])];
  const wasLost = new Set(options.deadLetters.map((letter) => letter.page));
  const watch = watchForRepeats(options);
  let done = from?.done ?? 0;
  let total = from?.total;
  let next: { cursor: Cursor; label: string } | undefined = from && { cursor: from.cursor, label: from.label };
  let savedAt = options.now();
  let pause = CHECKPOINT_EVERY;

  const save = (cursor: Cursor, label: string): Progress => {
    const began = options.now();
    const position = stage.sync();
    const progress: Progress = { cursor, label, done, total, position, lost, recovered, tally };
    options.save(progress);
    emit({ type: 'checkpoint', stream, page: label, bytes: position.bytes });
    savedAt = options.now();
    pause = Math.max(CHECKPOINT_EVERY, (savedAt - began) * CHECKPOINT_SHARE);
    return progress;
  };
  return {
    save,
    done: () => done,
    add(page: Page, newTotal: number | undefined): void {
      const { batch } = page.decoded;
      watch(page);
      stage.append(batch);
      done += 1;
      total = newTotal ?? total;
      tally.pages += 1;
      tally.records += batch.rows;
      tally.bytes += page.bytes;
      tally.replaced += page.decoded.replaced;
      if (wasLost.has(page.label) && !recovered.includes(page.label)) recovered.push(page.label);
      const pages = total === undefined ? {} : { pages: total };
      emit({ type: 'page', stream, page: page.label, records: batch.rows, bytes: page.bytes, done, ...pages });
    },
    lose(cursor: Cursor, label: string, error: PageError): void {
      done += 1;
      if (error.code === IGNORED) return;
      const before = options.deadLetters.find((letter) => letter.page === label);
      const first_failed_at = before?.first_failed_at ?? new Date(options.now()).toISOString();
      const attempts = options.attemptsOf(label);
      lost.push({ page: label, cursor, code: error.code, reason: error.message, attempts, first_failed_at });
      emit({ type: 'page_failed', stream, page: label, code: error.code, reason: error.message });
    },
    keepLetter(letter: DeadLetter): void {
      if (!lost.some((one) => one.page === letter.page)) lost.push(letter);
    },
    passTo(cursor: Cursor, source: PageSource): void {
      next = { cursor, label: source.label(cursor) };
      if (options.now() - savedAt >= pause) save(next.cursor, next.label);
    },
    saveWhereItStands(): void {
      try {
        if (next) save(next.cursor, next.label);
      } catch (thrown) {
        // a full disk must not hide why the extraction ended; the checkpoint before this one still holds
        emit({
          type: 'warning',
          code: 'checkpoint_failed',
          stream,
          message: `no checkpoint could be written: ${toIngestError(thrown).message}`,
        });
      }
    },
  };
}

const SAME_IN_A_ROW = 3;

/** Notices the same page coming again: an alarm, and where nothing tells the end of the list, a list without end. */
function watchForRepeats(options: ExtractOptions): (page: Page) => void {
  const seen = new Map<string, string>();
  let last = '';
  let inARow = 1;
  return (page) => {
    const { fingerprint, batch } = page.decoded;
    if (batch.rows === 0) return;
    inARow = fingerprint === last ? inARow + 1 : 1;
    last = fingerprint;
    const before = seen.get(fingerprint);
    if (before === undefined) {
      if (seen.size < 100_000) seen.set(fingerprint, page.label);
      return;
    }
    options.emit({
      type: 'warning',
      code: 'page_repeated',
      stream: options.stream,
      page: page.label,
      message: `${page.label} has the same records as ${before}`,
      remedy:
        'Set a primary_key, so that doubled records are dropped; check that the server obeys the paging parameter.',
    });
    if (inARow >= SAME_IN_A_ROW && page.step.pages === undefined) {
      throw new StreamError(
        'pagination_stuck',
        `${page.label} is the ${inARow}rd page in a row with the same records`,
        {
          page: page.label,
          remedy:
            'The server seems to ignore the paging parameter: check its name in the paginator, or use single_page.',
        },
      );
    }
  };
}
