import { orderTransforms, type Plan, readsTable, streamsRead, type TransformPlan } from '../../config/index.ts';
import { CancelledError } from '../../core/errors.ts';
import type { Problem } from '../../core/report.ts';
import type { TableLoad, Warehouse } from '../../warehouse/index.ts';
import type { Running } from '../context.ts';
import { problemOf } from '../publish/publish.ts';
import type { StreamResult } from '../stream-task.ts';
import { runTransform, type TransformResult } from './transform.ts';

/** Runs all transforms, each after those whose tables it reads; the failure of one skips only what reads it. */
export async function runTransforms(
  plan: Plan,
  results: readonly StreamResult[],
  home: Warehouse | undefined,
  tables: readonly TableLoad[],
  running: Running,
  scratch: string,
): Promise<TransformResult[]> {
  const done: TransformResult[] = [];
  const columns = tables.flatMap((table) => table.columns.map(({ name }) => name));
  const ordered = orderTransforms(plan.transforms);
  for (const transform of 'order' in ordered ? ordered.order : []) {
    const reason = whyNot(plan, transform, home, tables, done);
    if (reason && isChoice(plan, transform, tables, running, done)) {
      running.emit({ type: 'warning', ...reason });
      done.push({ ...skipped(transform, reason), warnings: [reason], errors: [] });
      continue;
    }
    if (reason) {
      running.emit({ type: 'error', ...reason });
      done.push(skipped(transform, reason));
      continue;
    }
    const stale = staleStreams(plan, transform, results);
    try {
      done.push(await runTransform(plan, transform, stale, columns, home!, running, scratch));
    } catch (thrown) {
      if (running.signal.aborted) throw new CancelledError('cancelled', 'the run was stopped', { cause: thrown });
      const error = problemOf(thrown);
      running.emit({ type: 'error', ...error });
      done.push({ ...skipped(transform, error), status: 'failed' });
    }
  }
  return done;
}

function whyNot(
  plan: Plan,
  transform: TransformPlan,
  home: Warehouse | undefined,
  tables: readonly TableLoad[],
  done: readonly TransformResult[],
): Problem | undefined {
  const { name } = transform;
  const skip = (message: string, remedy: string): Problem => ({ code: 'transform_skipped', message, remedy });
  if (!home)
    return skip(
      `${name}: the database that it runs in was not loaded`,
      'Repair the database; the next run makes it up.',
    );
  const parent = done.find(
    ({ status, table }) => status !== 'succeeded' && table !== undefined && readsTable(transform, table),
  );
  if (parent)
    return skip(
      `${name}: ${parent.name}, which it reads, ${parent.status === 'failed' ? 'failed' : 'was skipped'}`,
      `Repair ${parent.name}.`,
    );
  const empty = streamsRead(plan, transform).filter((stream) => !tables.some((table) => table.stream === stream));
  return empty.length === 0
    ? undefined
    : skip(`${name}: ${empty.join(', ')} has no data yet`, `Run ${empty.join(', ')} first.`);
}

/** Whoever runs some streams alone knows that the others, and what is made of them, have brought nothing yet. */
function isChoice(
  plan: Plan,
  transform: TransformPlan,
  tables: readonly TableLoad[],
  { options }: Running,
  done: readonly TransformResult[],
): boolean {
  if (options.streams.length === 0) return false;
  const absent = done.filter(
    ({ status, table }) => status !== 'succeeded' && table !== undefined && readsTable(transform, table),
  );
  if (absent.some(({ errors }) => errors.length > 0)) return false;
  const empty = streamsRead(plan, transform).filter((stream) => !tables.some((table) => table.stream === stream));
  return absent.length + empty.length > 0 && !empty.some((stream) => options.streams.includes(stream));
}

/** Streams that brought nothing in this run: what they brought before is read. */
function staleStreams(plan: Plan, transform: TransformPlan, results: readonly StreamResult[]): string[] {
  return streamsRead(plan, transform).filter((stream) => {
    const result = results.find(({ task }) => task.name === stream);
    return result !== undefined && result.landing === undefined && result.finished === undefined;
  });
}

function skipped({ name, table }: TransformPlan, error: Problem): TransformResult {
  return {
    name,
    table,
    status: 'skipped',
    rows: 0,
    durationMs: 0,
    checks: [],
    landing: undefined,
    artifacts: [],
    warnings: [],
    errors: [error],
  };
}
