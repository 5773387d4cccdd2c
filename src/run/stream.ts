import { relative, sep } from 'node:path';
import { type CheckResult, judge } from '../checks/index.ts';
import type { ChecksOptions } from '../checks/options.ts';
import type { Artifact } from '../core/artifact.ts';
import {
  BlockedError,
  CancelledError,
  DeferredError,
  type IngestError,
  StreamError,
  toIngestError,
} from '../core/errors.ts';
import type { RunEvent, Status } from '../core/events.ts';
import type { PageSource } from '../core/source.ts';
import { columnsOf, type Finished, finishCsv, isGzip, openTarget, sortColumns } from '../sinks/finish.ts';
import type { WriteOptions } from '../sinks/options.ts';
import { type Bookmark, bookmarkPath, loadBookmark, withHistory } from '../stores/bookmark.ts';
import { openWorkFolder, type WorkFolder } from '../stores/checkpoint.ts';
import type { Running } from './context.ts';
import { extract, type Progress } from './extract.ts';
import { gatherFacts } from './facts.ts';
import { canLand, type Landing, land } from './landing.ts';
import { count, newTally, type Tally } from './tally.ts';
import { resolveOutput } from './target.ts';

/** What running one stream needs of the plan, whatever kind its source is. */
export interface StreamTask {
  readonly name: string;
  readonly source: string;
  /** Output path, templates rendered. */
  readonly path: string;
  readonly write: WriteOptions;
  readonly checks: ChecksOptions;
  readonly key: readonly string[];
  /** Columns that the config takes out of the target. */
  isDropped(column: string): boolean;
  readonly fingerprint: string;
  readonly concurrency: number;
  readonly maxPages: number | undefined;
  open(emit: (event: RunEvent) => void): PageSource;
}

/** How a stream ended, for the report and the publishers. */
export interface StreamResult {
  readonly task: StreamTask;
  readonly status: Status;
  readonly tally: Tally;
  readonly progress: Progress | undefined;
  readonly finished: Finished | undefined;
  readonly checks: readonly CheckResult[];
  readonly landing: Landing | undefined;
  readonly artifacts: readonly Artifact[];
  readonly error: IngestError | undefined;
  readonly resumedAt: string | undefined;
  readonly earlier: Bookmark | undefined;
}

/** What the checkpoint holds: an extraction under way, or a landing that only has to be moved into place. */
type Content =
  | { readonly phase: 'extracting'; readonly progress: Progress }
  | {
      readonly phase: 'landing';
      readonly progress: Progress;
      readonly finished: Finished;
      readonly landing: Landing;
      readonly checks: CheckResult[];
      readonly status: Status;
    };

/** Runs one stream from its first page to its landing. Never throws for what concerns this stream alone, except when the run is cancelled. */
export async function runStream(task: StreamTask, running: Running): Promise<StreamResult> {
  const began = running.clock.now();
  const folder = openWorkFolder<Content>(running.workRoot, task.name);
  const state = {
    tally: newTally(),
    resumedAt: undefined as string | undefined,
    earlier: undefined as Bookmark | undefined,
  };
  const attempts = new Map<string, number>();
  const { emit } = running;
  const deafen = running.listen(task.name, (event) => {
    count(state.tally, event);
    if (event.type === 'request') attempts.set(event.page, event.attempt);
    if (event.type === 'page') attempts.delete(event.page);
  });
  const end = (result: Omit<StreamResult, 'task' | 'tally' | 'resumedAt' | 'earlier'>): StreamResult => {
    state.tally.durationMs += running.clock.now() - began;
    const { records } = state.tally;
    emit({ type: 'stream_finished', stream: task.name, status: result.status, records, ms: state.tally.durationMs });
    return { task, ...state, ...result };
  };
  try {
    return end(await runSteps(task, running, folder, state, emit, (page) => attempts.get(page) ?? 1));
  } catch (thrown) {
    const error = running.signal.aborted ? reasonOf(running.signal) : toIngestError(thrown);
    if (error instanceof CancelledError) throw error;
    if (!isResumable(error)) folder.remove();
    const { code, message, remedy, place } = error;
    emit({
      type: 'error',
      code,
      message,
      stream: task.name,
      ...(remedy ? { remedy } : {}),
      ...(place.page ? { page: place.page } : {}),
    });
    const status = error instanceof BlockedError ? 'blocked' : 'failed';
    return end({
      status,
      progress: undefined,
      finished: undefined,
      checks: failedChecks(error),
      landing: undefined,
      artifacts: [],
      error,
    });
  } finally {
    deafen();
  }
}

/** Whatever was thrown while the run was being stopped, this is why. */
function reasonOf({ reason }: AbortSignal): IngestError {
  return reason instanceof DeferredError
    ? reason
    : new CancelledError('cancelled', 'the run was stopped', { cause: reason });
}

type State = { tally: Tally; resumedAt: string | undefined; earlier: Bookmark | undefined };
type Steps = Omit<StreamResult, 'task' | 'tally' | 'resumedAt' | 'earlier'>;

async function runSteps(
  task: StreamTask,
  running: Running,
  folder: WorkFolder<Content>,
  state: State,
  emit: (event: RunEvent) => void,
  attemptsOf: (page: string) => number,
): Promise<Steps> {
  const target = resolveOutput(running.workspace, task.path, task.name);
  const stateFile = bookmarkPath(running.stateFolder, task.name);
  const { bookmark, warning } = loadBookmark(stateFile);
  state.earlier = bookmark;
  if (warning) emit({ type: 'warning', code: 'state_torn', stream: task.name, message: warning });
  const resumed = await resume(task, running, folder, emit);
  const from = resumed?.progress;
  if (from) {
    Object.assign(state.tally, from.tally, { warnings: [...from.tally.warnings, ...state.tally.warnings] });
    state.resumedAt = from.label;
  }
  emit({ type: 'stream_started', stream: task.name, source: task.source, ...(from ? { resumedAt: from.label } : {}) });
  if (resumed?.phase === 'landing') return landed(resumed, running, folder);

  const source = task.open(emit);
  const base = await openTarget(target, task.write, folder.path);
  const progress = await extract(source, {
    stream: task.name,
    stage: {
      file: `${folder.path}/stage.csv`,
      columns: columnsOf(base).filter((column) => !task.isDropped(column)),
      fill: task.write.fill,
      formulaGuard: task.write.formula_guard,
    },
    from,
    deadLetters: bookmark?.fingerprint === task.fingerprint ? bookmark.dead_letters : [],
    keepsUnclaimed: task.write.mode !== 'replace',
    concurrency: task.concurrency,
    maxPages: Math.min(running.options.limit ?? Number.POSITIVE_INFINITY, task.maxPages ?? Number.POSITIVE_INFINITY),
    attemptsOf,
    tally: state.tally,
    signal: running.signal,
    emit,
    now: running.clock.now,
    save: (one) => folder.save(task.fingerprint, running.clock.now(), { phase: 'extracting', progress: one }),
  });
  return finish(task, running, folder, state, progress, target, stateFile, emit);
}

async function resume(
  task: StreamTask,
  running: Running,
  folder: WorkFolder<Content>,
  emit: (event: RunEvent) => void,
): Promise<Content | undefined> {
  const isTrial = running.options.limit !== undefined || running.options.fresh;
  const { content, notice } = isTrial
    ? { content: undefined, notice: undefined }
    : folder.load(task.fingerprint, running.resumeWithinMs, running.clock.now());
  if (notice) emit({ type: 'warning', code: 'not_resumed', stream: task.name, message: notice });
  if (content?.phase === 'extracting') return content;
  if (content && (await canLand(content.landing, running.workspace))) return content;
  folder.reset();
  return undefined;
}

async function finish(
  task: StreamTask,
  running: Running,
  folder: WorkFolder<Content>,
  state: State,
  progress: Progress,
  target: string,
  stateFile: string,
  emit: (event: RunEvent) => void,
): Promise<Steps> {
  const { position } = progress;
  assertSomethingCame(task, progress);
  warnAboutColumns(task, state.earlier, progress, emit);
  const finished = await finishCsv(`${folder.path}/stage.csv`, position, {
    write: task.write,
    key: task.key,
    target,
    scratch: folder.path,
    signal: running.signal,
  });
  warnAboutKeys(task, finished, emit);
  const checks = running.options.limit === undefined ? await check(task, running, state, finished, progress, emit) : [];
  const failed = checks.filter((one) => one.outcome === 'failed');
  if (failed.length > 0) throw new CheckFailure(task.name, checks);
  const status: Status = progress.lost.length > 0 ? 'partial' : 'succeeded';
  const landing = planLanding(task, running, state.earlier, progress, finished, status, target, stateFile);
  const content = { phase: 'landing', progress, finished, landing, checks, status } as const;
  if (running.options.dryRun || running.options.limit !== undefined) {
    folder.remove();
    return { status, progress, finished, checks, landing: undefined, artifacts: [], error: undefined };
  }
  folder.save(task.fingerprint, running.clock.now(), content);
  return landed(content, running, folder);
}

function landed(content: Extract<Content, { phase: 'landing' }>, running: Running, folder: WorkFolder<Content>): Steps {
  const { landing, progress, finished, checks, status } = content;
  const artifacts = land(landing, running.workspace, `${folder.path}/rebase`);
  return { status, progress, finished, checks, landing, artifacts, error: undefined };
}

/** Checks that failed, with all results for the report. */
export class CheckFailure extends StreamError {
  override readonly name = 'CheckFailure';
  readonly results: readonly CheckResult[];
  constructor(stream: string, results: readonly CheckResult[]) {
    const failed = results.filter((one) => one.outcome === 'failed');
    super(
      'check_failed',
      `${stream}: ${failed.map((one) => `${one.check}: ${one.detail}`).join('; ')}; the last good data stays`,
      {
        stream,
        remedy: 'Look at the source; if its data are right, change the check in the config.',
      },
    );
    this.results = results;
  }
}

const failedChecks = (error: IngestError): readonly CheckResult[] =>
  error instanceof CheckFailure ? error.results : [];

/** What may work when it is tried again from the same place; a check or a loop would only fail again. */
function isResumable(error: IngestError): boolean {
  return (
    error instanceof DeferredError ||
    !/^(check_failed|pagination_|empty_upstream|landing_lost|unexpected)/.test(error.code)
  );
}

function assertSomethingCame(task: StreamTask, progress: Progress): void {
  if (progress.position.rows > 0 || progress.lost.length === 0) return;
  const first = progress.lost[0]!;
  throw new StreamError(first.code, `${task.name}: no page arrived; ${first.page}: ${first.reason}`, {
    stream: task.name,
    page: first.page,
  });
}

function warnAboutColumns(
  task: StreamTask,
  earlier: Bookmark | undefined,
  progress: Progress,
  emit: (event: RunEvent) => void,
): void {
  const { columns, present } = progress.position;
  if (progress.position.rows === 0) return;
  const warn = (code: string, message: string, remedy: string) =>
    emit({ type: 'warning', code, stream: task.name, message, remedy });
  for (const column of vanished(columns, present)) {
    warn(
      'column_vanished',
      `no record has "${column}" any more; the column stays, empty`,
      'Check the source; `remove` takes the column out for good.',
    );
  }
  for (const column of added(earlier, columns)) {
    warn('column_new', `the column "${column}" is new`, 'Nothing to do, unless a reader of the file counts columns.');
  }
  for (const name of task.key.filter((name) => !columns.includes(name))) {
    throw new StreamError('key_missing', `${task.name}: no record has "${name}", which is part of primary_key`, {
      stream: task.name,
      remedy: `Correct primary_key; the records have ${columns.slice(0, 20).join(', ')}.`,
    });
  }
}

export const vanished = (columns: readonly string[], present: readonly number[]): string[] =>
  columns.filter((_, column) => present[column] === 0);

export const added = (earlier: Bookmark | undefined, columns: readonly string[]): string[] =>
  earlier ? columns.filter((column) => !earlier.columns.includes(column)) : [];

function warnAboutKeys(task: StreamTask, finished: Finished, emit: (event: RunEvent) => void): void {
  if (finished.duplicates > 0) {
    emit({
      type: 'warning',
      code: 'duplicates',
      stream: task.name,
      message: `${finished.duplicates} records were dropped because a later one has the same ${task.key.join(' + ')}`,
      remedy: 'Rows that move while pages are read come twice; sort the request by a stable field if the server can.',
    });
  }
  if (finished.keyless > 0) {
    emit({
      type: 'warning',
      code: 'key_empty',
      stream: task.name,
      message: `${finished.keyless} records have no ${task.key.join(' + ')}; they are kept, told apart by their whole content`,
    });
  }
}

async function check(
  task: StreamTask,
  running: Running,
  state: State,
  finished: Finished,
  progress: Progress,
  emit: (event: RunEvent) => void,
): Promise<CheckResult[]> {
  if (task.write.mode === 'replace' && finished.rows === 0 && finished.rowsBefore > 0 && !task.write.allow_empty) {
    throw new StreamError(
      'empty_upstream',
      `${task.name}: the source has no records, the target has ${finished.rowsBefore}; the last good data stays`,
      {
        stream: task.name,
        remedy: 'Check the source; if it may be empty, set write.allow_empty: true.',
      },
    );
  }
  const earlierRows = (state.earlier?.history ?? []).map((entry) => entry.rows);
  const facts = await gatherFacts(
    task.checks,
    finished,
    progress.position,
    task.key,
    task.write.fill,
    earlierRows,
    running.signal,
  );
  const results = judge(task.checks, facts);
  for (const { check: name, outcome, detail } of results)
    emit({ type: 'check', stream: task.name, check: name, outcome, detail });
  return results;
}

function planLanding(
  task: StreamTask,
  running: Running,
  earlier: Bookmark | undefined,
  progress: Progress,
  finished: Finished,
  status: 'partial' | 'succeeded' | 'failed' | 'blocked' | 'skipped',
  target: string,
  stateFile: string,
): Landing {
  const { identity, workspace } = running;
  const relativeTo = (path: string): string => relative(workspace, path).split(sep).join('/');
  const at = new Date(identity.startedAt).toISOString();
  const entry = { run: identity.id, at, records: progress.tally.records, rows: finished.rows, status };
  const bookmark: Bookmark = {
    stream: task.name,
    fingerprint: task.fingerprint,
    columns: progress.position.columns,
    dead_letters: progress.lost,
    history: withHistory(earlier?.history ?? [], entry),
  };
  return {
    stream: task.name,
    path: relativeTo(target),
    from: finished.file,
    sha256: finished.sha256,
    bytes: finished.bytes,
    rows: finished.rows,
    contentEncoding: isGzip(task.write) ? 'gzip' : undefined,
    changes: finished.changes,
    rebase: {
      mode: task.write.mode,
      key: task.key,
      sortBy: sortColumns(task.write, task.key),
      fill: task.write.fill,
      gzip: isGzip(task.write),
      news: finished.news,
    },
    bookmarkPath: relativeTo(stateFile),
    bookmark: isWorthKeeping(earlier, bookmark, finished) ? bookmark : undefined,
  };
}

/** A run that found nothing new commits nothing: its bookmark stays as it was. */
function isWorthKeeping(earlier: Bookmark | undefined, now: Bookmark, finished: Finished): boolean {
  if (!earlier || finished.file !== undefined) return true;
  const { fingerprint, columns, dead_letters } = now;
  const then = { fingerprint: earlier.fingerprint, columns: earlier.columns, dead_letters: earlier.dead_letters };
  return JSON.stringify(then) !== JSON.stringify({ fingerprint, columns, dead_letters });
}
