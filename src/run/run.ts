import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf, type Plan, type StreamPlan } from '../config/index.ts';
import { seededRandom } from '../core/clock.ts';
import { CancelledError, ConfigError } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { systemWords } from '../core/system-words.ts';
import { makeUntracked } from '../core/untracked-folder.ts';
import { removeWorkFolder, sweepWorkFolders } from '../stores/checkpoint.ts';
import { takeLock } from '../stores/lock.ts';
import { sweepTemporary } from '../stores/state-file.ts';
import { openVault } from '../stores/vault.ts';
import { assertBackfill } from './assert-backfill.ts';
import type { RunContext, Running, RunOptions } from './context.ts';
import { startDeadline } from './deadline.ts';
import { deliver, withStateProblems } from './deliver.ts';
import { openIdentity } from './identity.ts';
import { problemOf } from './publish/publish.ts';
import { openS3History } from './publish/s3-history.ts';
import { openS3State } from './publish/s3-state.ts';
import type { Ending } from './report/ending.ts';
import { openHistory } from './report/history.ts';
import { lookAtSchedule, remember } from './report/remember.ts';
import { buildReport } from './report/report.ts';
import { writeReports } from './report/report-files.ts';
import { runStreams } from './run-streams.ts';
import type { StreamResult } from './stream-task.ts';
import { openSwitchboard, type Switchboard } from './switchboard.ts';
import { openClients } from './tasks/clients.ts';
import { vaultFile } from './vault-file.ts';
import { loadAndTransform } from './warehouse/warehouse.ts';

export interface Outcome {
  readonly report: Report;
  /** JSON report, absolute. */
  readonly reportPath: string;
  /** Set where the run was cancelled: its checkpoints stay. */
  readonly cancelled: boolean;
}

/**
 * Runs a plan: each stream to its landing, then S3, then one commit, then the report.
 * @throws ConfigError for what no run can begin with: an unknown stream, a locked or unwritable workspace
 */
export async function runPlan(plan: Plan, options: RunOptions, context: RunContext): Promise<Outcome> {
  const selected = selectStreams(plan, options.streams);
  assertBackfill(selected, options);
  const workspace = realpathSync(context.workspace);
  const stateFolder = join(workspace, '.adip');
  const lockedFolder = join(stateFolder, 'work');
  makeOwnFolder(lockedFolder);
  if (selected.some(({ kind }) => kind === 'site')) makeOwnFolder(join(stateFolder, 'cache'));
  const lock = takeLock(join(lockedFolder, 'lock'));
  // a trial neither goes on from what was interrupted nor takes it away
  const trial = join(lockedFolder, '.trial');
  const workRoot = options.dryRun || options.limit !== undefined ? trial : lockedFolder;
  try {
    for (const name of ['', 'work', 'reports', 'cache']) sweepTemporary(join(stateFolder, name));
    sweepWorkFolders(lockedFolder);
    const now = context.clock.now();
    const { identity, keep, close } = openIdentity(workRoot, {
      fresh: options.fresh,
      maxAgeMs: plan.run.resume_within,
      now,
      seed: plan.run.seed,
    });
    const problems = openSwitchboard(context);
    const timer = startDeadline(plan, context, now);
    const running: Running = {
      ...context,
      workspace,
      options,
      pipeline: plan.name,
      where: (path) => lineOf(plan, path),
      identity,
      keepIdentity: keep,
      emit: problems.emit,
      listen: problems.listen,
      signal: timer.signal,
      deadline: now + plan.run.deadline,
      random: seededRandom(identity.seed + identity.attempt),
      vault: openVault(vaultFile(stateFolder), context.env['ADIP_STATE_KEY'], context.clock.now),
      history: openHistory({
        stateFolder,
        run: identity.id,
        bounds: { keep: plan.report.history.keep, maxBytes: plan.report.history.max_size },
        isTrial: workRoot === trial,
        emit: problems.emit,
      }),
      stateFolder,
      workRoot,
      resumeWithinMs: plan.run.resume_within,
    };
    try {
      const { over, ...outcome } = await runSelected(plan, selected, running, context.signal, problems);
      if (!outcome.cancelled) close(); // what failed may go on from its checkpoint, as part of the next run
      // last: a run that is killed here is over, and what it landed is not extracted again in its name
      for (const name of over) removeWorkFolder(workRoot, name);
      return outcome;
    } finally {
      timer.stop();
    }
  } finally {
    rmSync(trial, { recursive: true, force: true });
    lock.release();
  }
}

function selectStreams(plan: Plan, names: readonly string[]): StreamPlan[] {
  const known = plan.streams.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new ConfigError('unknown_stream', `no stream is called "${name}"`, {
      remedy: `Choose among ${known.join(', ')}.`,
    });
  }
  return plan.streams.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** @throws ConfigError `not_writable` */
function makeOwnFolder(folder: string): void {
  try {
    makeUntracked(folder);
  } catch (thrown) {
    throw new ConfigError('not_writable', `the workspace cannot be written: ${systemWords(thrown)}`, {
      cause: thrown,
      remedy: 'Make the workspace writable for the user that runs the ingestion.',
    });
  }
}

const DELIVERY_TIME = 30 * 60_000;

async function runSelected(
  plan: Plan,
  selected: readonly StreamPlan[],
  running: Running,
  outerSignal: AbortSignal,
  problems: Switchboard,
): Promise<Outcome & { readonly over: readonly string[] }> {
  const { clock, emit, identity } = running;
  emit({ type: 'run_started', run: identity.id, streams: selected.map(({ name }) => name) });
  const results: StreamResult[] = [];
  const clients = openClients(running);
  const history = openS3History(plan, running);
  let cancelled = false;
  let ending: Ending = { trigger: {}, results, skipped: [], git: undefined, s3: undefined, ...problems };
  try {
    const state = openS3State(plan, running);
    await history.pull();
    await runStreams(plan, selected, running, clients, state, results);
    ending = await lookAtSchedule({ ...ending, trigger: await running.trigger() }, running);
    // what was extracted in time is delivered although the run's deadline has come
    const delivering = {
      ...running,
      signal: outerSignal,
      deadline: Math.max(running.deadline, clock.now() + DELIVERY_TIME),
    };
    ending = await loadAndTransform(plan, ending, delivering);
    const { problems: untold, held } = await state.tell(delivering, results);
    ending = await deliver(plan, ending, delivering, held);
    ending = withStateProblems(ending, [...untold, ...(await state.push(delivering, held))]);
  } catch (thrown) {
    if (thrown instanceof ConfigError) throw thrown;
    cancelled = thrown instanceof CancelledError || outerSignal.aborted;
    const stopped = {
      code: 'cancelled',
      message: 'the run was stopped',
      remedy: 'Run again: it goes on from the checkpoints.',
    };
    problems.emit({ type: 'error', ...(cancelled ? stopped : problemOf(thrown)) });
  } finally {
    await clients.close();
  }
  const skipped = selected.filter(({ name }) => !results.some(({ task }) => task.name === name));
  const report = buildReport({ ...ending, skipped }, running, clock.now());
  const reportPath = writeReports(plan, report, running);
  remember(plan, ending, report, running);
  if (!cancelled) await history.push(report.published.s3?.status === 'uploaded', { ...running, signal: outerSignal });
  emit({ type: 'run_finished', status: report.run.status, ms: report.run.duration_ms });
  const done = cancelled ? [] : results.filter(({ artifacts, error }) => artifacts.length > 0 || !error);
  const over = done.flatMap(({ task }) => [task.name, task.workName ?? task.name]);
  return { report, reportPath, cancelled, over };
}
