import { StreamError } from '../core/errors.ts';
import { findFault } from '../sinks/csv-inspect.ts';
import { columnsOf, openTarget } from '../sinks/finish.ts';
import type { StreamTask } from './stream-task.ts';

/**
 * The columns of the target as it stands, before anything is asked of the source: none where there is no target.
 * A merge into a file without the key would keep every old row beside its successor, and say that all is well.
 * @throws StreamError `target_unreadable`, `target_without_key`
 */
export async function readBaseColumns(task: StreamTask, target: string, scratch: string): Promise<string[]> {
  const base = await openBase(task, target, scratch);
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

async function openBase(task: StreamTask, target: string, scratch: string): Promise<string | undefined> {
  try {
    return await openTarget(target, task.write, scratch);
  } catch (thrown) {
    const { code = '' } = thrown as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw thrown;
    throw new StreamError('target_unreadable', `${task.name}: ${task.path} is not a whole gzip file`, {
      stream: task.name,
      cause: thrown,
      remedy: `Restore ${task.path}, move it away, or set write.gzip: false if it is plain CSV.`,
    });
  }
}
