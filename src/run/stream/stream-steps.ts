import { widenAll } from '../../core/column-type.ts';
import type { Status } from '../../core/events.ts';
import { WHOLE } from '../../core/partition.ts';
import { finishCsv } from '../../sinks/finish.ts';
import { ownColumns } from '../../sinks/merge-rules.ts';
import type { Target } from '../../sinks/targets.ts';
import { bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import { rememberedTypes } from '../checks/schema-step.ts';
import { sift, tellQuarantined, whyFewer } from '../checks/sift.ts';
import { assertKeys, assertSomethingCame, CheckFailure, check, warnAboutKeys } from '../checks/stream-checks.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import { land } from '../landing/landing.ts';
import { readBaseColumns } from '../landing/open-base.ts';
import { partsOf } from '../landing/parts.ts';
import { standingFirst } from '../landing/standing.ts';
import { resolveTargets } from '../landing/target.ts';
import { extract } from '../pages/extract.ts';
import type { ExtractOptions, Progress } from '../pages/progress.ts';
import type { StreamEnd, StreamState, StreamTask } from '../stream-task.ts';
import { judgeCursors, watchCursors } from '../tasks/cursor-notes.ts';
import { turnSource } from '../tasks/turn-source.ts';
import { extractTurns } from '../turns/extract-turns.ts';
import { keepCutTurns } from './cut-turns.ts';
import { assertModeColumns, judgeWrite } from './deletions.ts';
import { dueOfChildren, newChildren } from './due-of-children.ts';
import { judgeSite } from './judge-site.ts';
import { withLateNews } from './late-news.ts';
import { isKnown, planLanding } from './plan-landing.ts';
import { type Content, resume, type StreamFolder, save, stageOf } from './stream-folder.ts';
import { memoryOf, openTurns } from './stream-turns.ts';
import { withoutLost } from './target-gone.ts';
import { whyNotWhole } from './wholeness.ts';

/** Resumes or extracts, finishes, checks and lands. @throws IngestError for whatever ends the stream before its landing */
export async function runSteps(
  task: StreamTask,
  running: Running,
  family: Family,
  folder: StreamFolder,
  state: StreamState,
  attemptsOf: (page: string) => number,
): Promise<StreamEnd> {
  const { emit } = running;
  await task.prepare?.();
  const { bookmark, warning } = loadBookmark(bookmarkPath(running.stateFolder, task.name));
  const targets = standingFirst(task, running, resolveTargets(task, running), bookmark);
  state.earlier = bookmark && withoutLost(task, running, family, bookmark);
  running.history.adopt(task.name, bookmark);
  if (warning) emit({ type: 'warning', code: 'state_torn', stream: task.name, message: warning });
  const resumed = await resume(task, running, folder);
  const from = resumed?.progress;
  if (from) {
    Object.assign(state.tally, from.tally, { warnings: [...from.tally.warnings, ...state.tally.warnings] });
    state.resumedAt = from.label;
  }
  emit({ type: 'stream_started', stream: task.name, source: task.source, ...(from ? { resumedAt: from.label } : {}) });
  if (resumed?.phase === 'landing') {
    state.drift = resumed.drift;
    state.schemaChanges = resumed.schemaChanges;
    const landing = await withLateNews(task, running, family, folder.path, bookmark, resumed.landing);
    return landed({ ...resumed, landing }, running, folder);
  }
  let isWhole = false;
  try {
    const progress = await extractAll(task, running, family, folder, state, targets, from, attemptsOf);
    const end = await finish(task, running, family, folder, state, progress, targets);
    isWhole = progress.lost.length === 0;
    return end;
  } finally {
    task.close?.(isWhole);
  }
}

async function extractAll(
  task: StreamTask,
  running: Running,
  family: Family,
  folder: StreamFolder,
  state: StreamState,
  targets: readonly Target[],
  from: Progress | undefined,
  attemptsOf: (page: string) => number,
): Promise<Progress> {
  const { clock, emit, options, signal } = running;
  const columns = await readBaseColumns(task, running, targets, state.earlier, folder.path);
  const { incremental, turns: plan } = task;
  const memory = memoryOf(task, running, state.earlier);
  const turns = plan && (await openTurns({ ...task, turns: plan }, running, family, state, folder.path, from));
  const open = turnSource(task, await task.open(emit, state.earlier, from !== undefined), memory, state.tally);
  const extraction: ExtractOptions = {
    stream: task.name,
    stage: {
      file: stageOf(folder),
      columns: [...new Set([...columns, ...Object.keys(task.schema?.columns ?? {})])].filter(
        (column) => !task.isDropped(column) && !ownColumns(task.write).includes(column),
      ),
      fill: task.write.fill,
      formulaGuard: task.write.formula_guard,
    },
    from,
    deadLetters: state.earlier?.fingerprint === task.fingerprint ? state.earlier.dead_letters : [],
    ...(incremental ? { watch: watchCursors(incremental, state.tally) } : {}),
    keepsUnclaimed: task.write.mode !== 'replace',
    limit: options.limit,
    maxPages: Math.min(options.limit ?? Number.POSITIVE_INFINITY, task.maxPages ?? Number.POSITIVE_INFINITY),
    attemptsOf,
    tally: state.tally,
    signal,
    emit,
    now: clock.now,
    sleep: clock.sleep,
    save: (progress) => save(task, running, folder, state, { phase: 'extracting', progress }),
  };
  return turns ? extractTurns({ turns, open, atOnce: task.turnsAtOnce }, extraction) : extract(open(WHOLE), extraction);
}

async function finish(
  task: StreamTask,
  running: Running,
  family: Family,
  folder: StreamFolder,
  state: StreamState,
  progress: Progress,
  targets: readonly Target[],
): Promise<StreamEnd> {
  const { emit, options, signal } = running;
  // Before anything may fail: a layout that changed is why rows, keys or checks are not as they should be.
  const drift = judgeSite(task, running, state);
  state.drift = drift;
  assertSomethingCame(task, progress);
  judgeCursors(task, progress, emit);
  state.heard = keepCutTurns(task, running, family, state, progress);
  assertKeys(task, progress);
  assertModeColumns(task, progress, state.earlier);
  const sifted = await sift(task, running, state, stageOf(folder), folder.path, progress);
  const short = whyNotWhole(task, running, family, state, progress, drift) ?? whyFewer(sifted);
  const types = widenAll(await rememberedTypes(task, running, state.earlier, folder.path), sifted.types);
  const finished = await finishCsv(sifted.stage, sifted.progress.position, {
    stream: task.name,
    write: task.write,
    key: task.key,
    isDropped: task.isDropped,
    startedAt: running.identity.startedAt,
    isWhole: short === undefined,
    targets,
    parts: partsOf(task, running, state.earlier, newChildren(task, family, state.earlier).length > 0),
    types,
    isKnown: isKnown(state.earlier, types, running.workspace),
    scratch: folder.path,
    signal,
    notesChanged: task.incremental !== undefined && family.childrenOf(task.name).length > 0,
  });
  warnAboutKeys(task, finished, sifted, emit);
  judgeWrite(task, finished, short, emit);
  const checks =
    options.limit === undefined ? await check(task, running, family, finished, sifted, types, folder.path) : [];
  if (checks.some((one) => one.outcome === 'failed')) throw new CheckFailure(task.name, checks);
  tellQuarantined(task, sifted, running);
  const quarantine = sifted.report;
  const isPartial =
    progress.lost.length > 0 || state.isIncomplete || (drift !== undefined && drift.failures.length > 0);
  const status: Status = isPartial ? 'partial' : 'succeeded';
  if (options.dryRun || options.limit !== undefined) {
    // what was made stays until the run is over: streams that run for its records read it
    return { status, progress, finished, checks, landing: undefined, artifacts: [], error: undefined, quarantine };
  }
  const planned = planLanding(
    task,
    running,
    state,
    sifted.progress,
    finished,
    types,
    drift?.memory,
    await dueOfChildren(task, family, state.earlier, { changed: finished.changed, plain: finished.plain, types }),
    family.childrenOf(task.name).map(({ name }) => name),
  );
  const landing = { ...planned, quarantine: sifted.quarantine };
  const { schemaChanges } = state;
  const content = {
    phase: 'landing',
    progress,
    finished,
    landing,
    checks,
    drift,
    schemaChanges,
    quarantine,
    status,
  } as const;
  save(task, running, folder, state, content);
  return landed(content, running, folder);
}

function landed(content: Extract<Content, { phase: 'landing' }>, running: Running, folder: StreamFolder): StreamEnd {
  const { landing, progress, finished, checks, quarantine, status } = content;
  const artifacts = land(landing, running.workspace, folder.path);
  return { status, progress, finished, checks, landing, artifacts, error: undefined, quarantine };
}
