import { join } from 'node:path';
import { ConfigError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import { partitionOf, type Turn, WHOLE } from '../../core/partition.ts';
import { openStage } from '../../sinks/csv-stage.ts';
import { typesOf } from '../../sinks/csv-types.ts';
import type { Rows } from '../turns/partitions.ts';
import { listPartitions } from '../turns/turns.ts';
import type { Trial } from './trial.ts';

/** Pages of a parent in which a record is looked for that counts. */
const PARENT_PAGES = 3;

/**
 * The first turn of a stream, by asking its parents for their first records.
 * @throws ConfigError `no_partition` where none of those counts
 */
export async function firstTurn(trial: Trial, name: string, emit: Emit, signal: AbortSignal): Promise<Turn> {
  const { turns, incremental } = trial.taskOf(name);
  const range = incremental?.ranges(undefined)[0]?.asked ?? {};
  if (!turns) return { partition: WHOLE, range };
  const rowsOf = (parent: string): Promise<Rows> => firstRows(trial, parent, emit, signal);
  const [values] = await listPartitions(turns, rowsOf, [], (message) =>
    emit({ type: 'warning', code: 'partition_incomplete', stream: name, message }),
  );
  if (values) return { partition: partitionOf(values), range };
  const parents = turns.blocks.flatMap(({ stream }) => stream ?? []).join(' and ');
  throw new ConfigError('no_partition', `${name}: none of the first records of ${parents} counts`, {
    stream: name,
    remedy: 'Look at them with preview, and at for_each.where.',
  });
}

/** The first pages of a stream as a file. */
async function firstRows(trial: Trial, name: string, emit: Emit, signal: AbortSignal): Promise<Rows> {
  const open = await trial.taskOf(name).open(emit, undefined, true);
  const source = open(await firstTurn(trial, name, emit, signal));
  const file = join(trial.scratch, `${name}.csv`);
  const stage = openStage({ file, columns: [], fill: '', formulaGuard: false });
  try {
    let next = source.first();
    for (let page = 0; page < PARENT_PAGES && next !== null; page++) {
      const { decoded, step } = await source.fetch(next, signal);
      stage.append(decoded.batch);
      next = step.next;
    }
    return { file, types: typesOf(stage.sync()), fill: '' };
  } finally {
    stage.close();
  }
}
