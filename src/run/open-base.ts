import { StreamError } from '../core/errors.ts';
import { decode } from '../sinks/codec.ts';
import { findFault } from '../sinks/csv-inspect.ts';
import { columnsOf } from '../sinks/finish.ts';
import type { Target } from '../sinks/targets.ts';
import type { StreamTask } from './stream-task.ts';

/**
 * The columns of the target as it stands, before anything is asked of the source: none where there is no target.
 * A merge into a file without the key would keep every old row beside its successor, and say that all is well.
 * @throws StreamError `target_unreadable`, `target_without_key`
 */
export async function readBaseColumns(
  task: StreamTask,
  targets: readonly Target[],
  scratch: string,
): Promise<string[]> {
  const base = await openStanding(task, targets, scratch);
  const columns = columnsOf(base);
  if (task.write.mode === 'replace' || columns.length === 0) return columns;
  assertKey(task, columns);
  await assertSound(task, base);
  return columns;
}

function assertKey(task: StreamTask, columns: readonly string[]): void {
  const missing = task.key.find((name) => !columns.includes(name));
  if (missing !== undefined) {
    throw new StreamError(
      'target_without_key',
      `${task.name}: ${task.path} has no column "${missing}", which is part of primary_key; its first line reads ${JSON.stringify(columns.join(',').slice(0, 120))}`,
      { stream: task.name, remedy: `Restore or repair ${task.path} (commas between fields, UTF-8), or move it away.` },
    );
  }
}

async function assertSound(task: StreamTask, base: string | undefined): Promise<void> {
  const fault = base === undefined ? undefined : await findFault(base);
  if (fault === undefined) return;
  throw new StreamError('target_unreadable', `${task.name}: ${task.path} cannot be added to: ${fault}`, {
    stream: task.name,
    remedy: `Repair ${task.path} or restore it from git; it was left as it is.`,
  });
}

/**
 * The rows of a stream as they stand, as one plain CSV file; undefined where it has none.
 * @throws StreamError `target_unreadable`
 */
export async function openStanding(
  task: StreamTask,
  [first]: readonly Target[],
  scratch: string,
): Promise<string | undefined> {
  if (!first) return undefined;
  try {
    return await decode(first.path, first, `${scratch}/standing`, { fill: task.write.fill });
  } catch (thrown) {
    const { code = '', message } = thrown as NodeJS.ErrnoException;
    const isTorn = code.startsWith('Z_');
    if (!isTorn && first.format === 'csv') throw thrown;
    const what = isTorn ? 'is not a whole gzip file' : `cannot be read as ${first.format}: ${message}`;
    throw new StreamError('target_unreadable', `${task.name}: ${task.path} ${what}`, {
      stream: task.name,
      cause: thrown,
      remedy: isTorn
        ? `Restore ${task.path}, move it away, or set write.gzip: false if it is not compressed.`
        : `Restore ${task.path}, or move it away.`,
    });
  }
}
