import { type Plan, referred, type StreamPlan } from '../config/index.ts';
import { CancelledError } from '../core/errors.ts';
import type { Running } from './context.ts';
import { type Family, openFamily } from './family.ts';
import { problemOf } from './publish/publish.ts';
import type { S3State } from './publish/s3-state.ts';
import { isAddedTo } from './publish/s3-targets.ts';
import { runInOrder } from './schedule.ts';
import { runWithFallback } from './stream/fallback.ts';
import type { StreamResult } from './stream-task.ts';
import { newTally } from './tally.ts';
import type { Clients } from './tasks/clients.ts';
import { taskOf } from './tasks/tasks.ts';

/**
 * Runs the streams in the order of their dependence, independent ones at once.
 * @param results takes what came, as it comes: a run that is stopped still tells it
 */
export async function runStreams(
  plan: Plan,
  selected: readonly StreamPlan[],
  running: Running,
  clients: Clients,
  state: S3State,
  results: StreamResult[],
): Promise<void> {
  const streamOf = (name: string): StreamPlan => plan.streams.find((stream) => stream.name === name)!;
  const family = openFamily(plan, (name) => taskOf(plan, streamOf(name), running, clients));
  const isHere = (name: string): boolean => family.resultOf(name)?.landing !== undefined;
  const run = async (stream: StreamPlan): Promise<void> => {
    const children = family.childrenOf(stream.name).map(({ name }) => streamOf(name));
    const parents = parentsOf(stream).filter((name) => !isHere(name));
    const read = [...parents.map(streamOf), ...(isAddedTo(stream) ? [stream] : [])];
    const prepare = async (): Promise<void> => {
      await state.pull([...read, stream, ...children]);
      await state.restore(read, family);
    };
    const task = { ...family.taskOf(stream.name), prepare };
    const lost = failedParent(stream, family);
    const result =
      lost === undefined
        ? await runWithFallback(plan, stream, task, running, family, clients)
        : skip(task, lost, running);
    if (lost !== undefined) family.ended(result);
    results.push(result);
  };
  try {
    const steps = selected.map((stream) => ({ name: stream.name, parents: parentsOf(stream), run: () => run(stream) }));
    await runInOrder(steps, plan.run.concurrency);
    if (isLoaded(plan))
      await readOthers(
        plan.streams.filter(({ name }) => !isHere(name)),
        state,
        family,
        running,
      );
  } finally {
    const place = ({ task }: StreamResult): number => selected.findIndex(({ name }) => name === task.name);
    results.sort((a, b) => place(a) - place(b));
  }
}

const isLoaded = ({ transforms, warehouse, datapackage }: Plan): boolean =>
  transforms.length > 0 || warehouse !== undefined || datapackage !== undefined;

/** Databases, transforms and the data package read every stream as it stands, whether this run had to do with it or not. */
async function readOthers(
  others: readonly StreamPlan[],
  state: S3State,
  family: Family,
  { emit }: Running,
): Promise<void> {
  for (const stream of others) {
    try {
      await state.pull([stream]);
      await state.restore([stream], family);
    } catch (thrown) {
      if (thrown instanceof CancelledError) throw thrown;
      emit({ type: 'warning', ...problemOf(thrown), stream: stream.name });
    }
  }
}

/** Streams that must have ended: whose records a stream runs for, that it refers to, and that it is told to come after. */
export function parentsOf({ name, for_each, references, after }: StreamPlan): string[] {
  const pointed = Object.values(references ?? {}).map(({ to }) => referred(to).stream);
  const all = [...(for_each ?? []).flatMap(({ stream }) => stream ?? []), ...pointed, ...(after ?? [])];
  return [...new Set(all)].filter((parent) => parent !== name);
}

/** A reference alone does not keep a stream from running: what it refers to is judged against the last good data. */
function failedParent({ for_each, after }: StreamPlan, family: Family): StreamResult | undefined {
  const parents = [...(for_each ?? []).flatMap(({ stream }) => stream ?? []), ...(after ?? [])];
  return parents
    .flatMap((parent) => family.resultOf(parent) ?? [])
    .find(({ status }) => status === 'failed' || status === 'blocked' || status === 'skipped');
}

function skip(task: StreamResult['task'], parent: StreamResult, { emit }: Running): StreamResult {
  const what = parent.status === 'skipped' ? 'was skipped' : `ended as ${parent.status}`;
  const problem = {
    code: 'parent_failed',
    message: `${task.name} is skipped: ${parent.task.name}, which it runs after, ${what}; the last good data stays`,
    remedy: `Mend ${parent.task.name} first; the next run goes on with ${task.name}.`,
  };
  emit({ type: 'warning', stream: task.name, ...problem });
  emit({ type: 'stream_finished', stream: task.name, status: 'skipped', records: 0, ms: 0 });
  return {
    task,
    status: 'skipped',
    tally: { ...newTally(), warnings: [problem] },
    progress: undefined,
    finished: undefined,
    checks: [],
    drift: undefined,
    landing: undefined,
    artifacts: [],
    error: undefined,
    resumedAt: undefined,
    earlier: undefined,
    failedPage: undefined,
    schemaChanges: [],
  };
}
