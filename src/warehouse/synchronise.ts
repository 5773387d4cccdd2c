import type { TableLoad, TableOutcome, WarehouseContext } from './contract.ts';
import {
  countLoose,
  deleteLoose,
  deleteMissing,
  dropRepeated,
  findLoose,
  findRepeated,
  insertAll,
  insertLoose,
  type Sync,
  upsertChanged,
} from './sync-sql.ts';
import { warnRepeated } from './warnings.ts';

/** How a database is told and asked, inside the transaction of a load. */
export interface Statements {
  /** @returns rows that were written or deleted */
  change(sql: string): Promise<number>;
  finds(sql: string): Promise<boolean>;
  /** @param sql gives one row, its column `n` the number */
  count(sql: string): Promise<number>;
}

/** What was done to a table. */
export type Done = Pick<TableOutcome, 'how' | 'upserted' | 'deleted'>;

/** Writes the staged rows of a delta. @returns undefined where they alone do not lead to the version: then the whole is compared */
export async function writeDelta(
  { key }: TableLoad,
  { rows }: NonNullable<TableLoad['delta']>,
  sync: Sync,
  { change, finds, count }: Statements,
): Promise<Done | undefined> {
  let upserted = 0;
  if (key.length === 0) upserted = await change(insertAll(sync));
  else if ((await count(countLoose(sync))) === 0) {
    if (await finds(findRepeated(sync))) await change(dropRepeated(sync));
    upserted = await change(upsertChanged(sync));
  }
  const isThere = (await count(`SELECT count(*) AS n FROM ${sync.table}`)) === rows;
  return isThere ? { how: 'delta', upserted, deleted: 0 } : undefined;
}

/** Of staged rows with one key the last stays, and that is told. */
export async function dropStagedTwice(
  load: TableLoad,
  sync: Sync,
  { change, finds }: Statements,
  context: WarehouseContext,
): Promise<void> {
  if (load.key.length === 0 || !(await finds(findRepeated(sync)))) return;
  warnRepeated(context, load, await change(dropRepeated(sync)));
}

/** Compares the table with all of its rows, staged, none twice: what is not there is deleted, what differs is written. */
export async function writeWhole({ key }: TableLoad, sync: Sync, { change, finds, count }: Statements): Promise<Done> {
  let deleted = 0;
  let upserted = 0;
  if (key.length > 0) {
    deleted += await change(deleteMissing(sync));
    upserted += await change(upsertChanged(sync));
  }
  if (await finds(findLoose(sync))) deleted += await change(deleteLoose(sync));
  if ((await count(countLoose(sync))) > 0) upserted += await change(insertLoose(sync));
  return { how: 'whole', upserted, deleted };
}
