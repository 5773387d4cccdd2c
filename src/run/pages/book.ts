import { type PageError, toIngestError } from '../../core/errors.ts';
import { type Cursor, LIMITED } from '../../core/paginator.ts';
import { addNotes, newSiteNotes } from '../../core/site.ts';
import type { LostPart, Page, PageSource } from '../../core/source.ts';
import { IGNORED } from '../../http/index.ts';
import type { Mark } from '../../incremental/contract.ts';
import type { CsvStage } from '../../sinks/csv-stage.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';
import type { ExtractOptions, Progress } from './progress.ts';
import { watchForRepeats } from './repeats.ts';
import { markTurn, takeBack } from './turn-start.ts';

export type Book = ReturnType<typeof keepBook>;

/** Between two checkpoints at least this long, so that at most a twentieth of the time goes into them; on a slow disk still one every few seconds. */
const CHECKPOINT_EVERY = 250;
const CHECKPOINT_SHARE = 20;
const CHECKPOINT_AT_LAST = 5_000;

/** Writes pages into the stage, counts them, and saves how far that is. @param hasTurns pages are bounded in each turn, not in the stream */
export function keepBook(stage: CsvStage, options: ExtractOptions, recovered: string[], hasTurns = false) {
  const { from, tally, emit, stream } = options;
  const lost: DeadLetter[] = [...(from?.lost ?? [])];
  const wasLost = new Set(options.deadLetters.map((letter) => letter.page));
  let watch = watchForRepeats(options);
  let done = from?.done ?? 0;
  let total = from?.total;
  let mark = from?.mark;
  const cursors: Record<string, Mark> = { ...from?.cursors };
  let next: { cursor: Cursor; label: string } | undefined = from && { cursor: from.cursor, label: from.label };
  let savedAt = options.now();
  let pause = CHECKPOINT_EVERY;
  let isBehind = false;
  /** Of the turn under way: its pages, whether more follow that are not asked for (at its end, or before pages that came), and what was seen out of order before it. */
  let turnPages = 0;
  let cut: 'end' | 'gap' | undefined;
  let descents = from?.mark === undefined ? (from?.tally.cursors?.descents ?? 0) : 0;
  const cutTurns = [...(from?.cut ?? [])];
  const growing = { stage, tally, lost, recovered };
  let start = hasTurns ? (from?.start ?? markTurn(growing, done)) : undefined;

  const save = (cursor: Cursor, label: string): Progress => {
    const began = options.now();
    const position = stage.sync();
    const marks = options.watch ? { cursors: { ...cursors }, ...(mark === undefined ? {} : { mark }) } : {};
    const turns = { ...(start ? { start } : {}), ...(cutTurns.length > 0 ? { cut: [...cutTurns] } : {}) };
    const progress: Progress = { cursor, label, done, total, position, lost, recovered, tally, ...marks, ...turns };
    options.save(progress);
    emit({ type: 'checkpoint', stream, page: label, bytes: position.bytes });
    savedAt = options.now();
    isBehind = false;
    pause = Math.min(CHECKPOINT_AT_LAST, Math.max(CHECKPOINT_EVERY, (savedAt - began) * CHECKPOINT_SHARE));
    return progress;
  };
  const addLetter = (cursor: Cursor, label: string, error: PageError, kind: { part?: true }): void => {
    const before = options.deadLetters.find((letter) => letter.page === label);
    const first_failed_at = before?.first_failed_at ?? new Date(options.now()).toISOString();
    const attempts = options.attemptsOf(label);
    const { code, message: reason, remedy } = error;
    lost.push({ page: label, cursor, code, reason, attempts, first_failed_at, ...kind });
    emit({ type: 'page_failed', stream, page: label, code, reason, remedy });
  };
  /** What was not asked for may be older than what came. */
  const tellHeld = (): void =>
    emit({
      type: 'warning',
      code: 'cursor_held',
      stream,
      message:
        'max_pages ended a list that is not in the order of its cursors: the cursor stays where it was, so that nothing is skipped',
      remedy: 'Raise max_pages, or ask the source for its records in the order of the cursor, oldest first.',
    });
  const beginTurn = (): void => {
    mark = undefined;
    turnPages = 0;
    cut = undefined;
    descents = tally.cursors?.descents ?? 0;
    // records of two parents may well be alike
    watch = watchForRepeats(options);
  };
  return {
    save,
    done: () => done,
    add(page: Page, newTotal: number | undefined): void {
      const { batch } = page.decoded;
      watch(page);
      mark = options.watch ? options.watch(batch, mark) : mark;
      stage.append(batch);
      done += 1;
      turnPages += 1;
      if (page.step.stop === LIMITED) cut = page.step.next === null ? 'end' : 'gap';
      else if (page.step.next !== null && (hasTurns ? turnPages : Math.max(turnPages, done)) >= options.maxPages)
        cut ??= 'end';
      total = newTotal ?? total;
      tally.pages += 1 + (page.parts ?? 0);
      tally.records += batch.rows;
      tally.bytes += page.bytes;
      tally.replaced += page.decoded.replaced;
      if (page.notes) {
        tally.site ??= newSiteNotes();
        addNotes(tally.site, page.notes);
      }
      if (wasLost.has(page.label) && !recovered.includes(page.label)) recovered.push(page.label);
      // a turn is asked for once: a page of another one may be called alike
      const came = hasTurns ? -1 : lost.findIndex((letter) => letter.page === page.label);
      if (came >= 0) lost.splice(came, 1);
      const pages = total === undefined ? {} : { pages: total };
      emit({ type: 'page', stream, page: page.label, records: batch.rows, bytes: page.bytes, done, ...pages });
    },
    lose(cursor: Cursor, label: string, error: PageError): void {
      done += 1;
      if (error.code !== IGNORED) addLetter(cursor, label, error, {});
    },
    losePart({ cursor, label, error }: LostPart): void {
      if (error.code !== IGNORED) addLetter(cursor, ownName(label, cursor, lost), error, { part: true });
    },
    keepLetter(letter: DeadLetter): void {
      if (!lost.some((one) => one.page === letter.page)) lost.push(letter);
    },
    passTo(cursor: Cursor, source: PageSource): void {
      next = { cursor, label: source.label(cursor) };
      isBehind = true;
      if (options.now() - savedAt >= pause) save(next.cursor, next.label);
    },
    /** A turn is over: its cursor moves on, unless a page of it is lost. */
    endTurn(key: string, isWhole: boolean): void {
      const isInOrder = cut === 'end' && (tally.cursors?.descents ?? 0) === descents;
      if (isWhole && mark !== undefined && (cut === undefined || isInOrder)) cursors[key] = mark;
      else if (cut !== undefined && mark !== undefined) tellHeld();
      if (cut !== undefined) cutTurns.push(key);
      beginTurn();
      if (hasTurns) start = markTurn(growing, done);
    },
    /** What the turn under way brought is taken back: it is read again from its first page. */
    restartTurn(cursor: Cursor, label: string): void {
      if (!start) return;
      takeBack(growing, start);
      done = start.done;
      beginTurn();
      // the checkpoint of what was read before would take other bytes for its own
      save(cursor, label);
    },
    lostOf: (isIts: (letter: DeadLetter) => boolean): boolean => lost.some(isIts),
    passOn(cursor: Cursor, label: string): void {
      next = { cursor, label };
      isBehind = true;
      if (options.now() - savedAt >= pause) save(cursor, label);
    },
    /** No page follows: what stands is saved by the end alone, and until then the checkpoint before holds. */
    passEnd(): void {
      next = undefined;
    },
    /** While a page is waited for that takes its time, what came before it is saved. Ends with the signal. */
    async saveMeanwhile(signal: AbortSignal): Promise<void> {
      try {
        for (;;) {
          await options.sleep?.(pause, signal);
          if (!options.sleep || signal.aborted) return;
          if (next && isBehind && options.now() - savedAt >= pause) save(next.cursor, next.label);
        }
      } catch {
        // the extraction has ended, or the next checkpoint in its turn tells what is wrong with the disk
      }
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

/** Two records may share the page that is lost: each has a letter of its own, and letters are known by their names. */
function ownName(label: string, cursor: Cursor, lost: readonly DeadLetter[]): string {
  const isTaken = (name: string): boolean =>
    lost.some((letter) => letter.page === name && JSON.stringify(letter.cursor) !== JSON.stringify(cursor));
  let name = label;
  for (let count = 2; isTaken(name); count++) name = `${label} (${count})`;
  return name;
}
