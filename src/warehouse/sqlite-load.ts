import type { DatabaseSync } from 'node:sqlite';
import { MISFIT } from './cells.ts';
import type { TableLoad, WarehouseContext } from './contract.ts';
import { ORDINAL, quoted } from './names.ts';
import { declared, readerOf, type SqliteType } from './sqlite-types.ts';

export interface SqliteColumn {
  readonly csv: string;
  readonly name: string;
  readonly type: SqliteType;
}

/** Values that do not fit their columns, by column: the load begins again with those as text. */
export class Misfits extends Error {
  override readonly name = 'Misfits';
  readonly columns: readonly string[];
  constructor(columns: readonly string[]) {
    super(`values that do not fit: ${columns.join(', ')}`);
    this.columns = columns;
  }
}

const BREATH = 20_000;

/**
 * Inserts the records of CSV files, in their order.
 * @param constants values of columns that are the same for every row
 * @throws Misfits once all files are read
 */
export async function insertFiles(
  database: DatabaseSync,
  into: string,
  files: readonly string[],
  columns: readonly SqliteColumn[],
  constants: readonly { readonly name: string; readonly value: string }[],
  load: Pick<TableLoad, 'fill'>,
  context: Pick<WarehouseContext, 'openCsv'>,
  signal: AbortSignal,
): Promise<number> {
  const names = [...columns.map(({ name }) => name), ...constants.map(({ name }) => name)];
  const places = names.map(() => '?').join(', ');
  const statement = database.prepare(`INSERT INTO ${into} (${names.map(quoted).join(', ')}) VALUES (${places})`);
  const reads = columns.map(({ type }) => readerOf(type, load.fill));
  const row: (string | number | bigint | null)[] = [...columns.map(() => null), ...constants.map(({ value }) => value)];
  const misfits = new Set<string>();
  let rows = 0;
  for (const file of files) {
    const reader = context.openCsv(file);
    try {
      if (!reader.next()) continue;
      const header = Array.from({ length: reader.width }, (_, field) => String(headerCell(reader, field)));
      const fields = columns.map(({ csv }) => header.indexOf(csv));
      while (reader.next()) {
        for (let i = 0; i < reads.length; i++) {
          const value = reads[i]!(reader, fields[i]!);
          if (value === MISFIT) misfits.add(columns[i]!.csv);
          else row[i] = value;
        }
        if (misfits.size === 0) statement.run(...row);
        rows += 1;
        if (rows % BREATH === 0) await breathe(signal);
      }
    } finally {
      reader.close();
    }
  }
  if (misfits.size > 0) throw new Misfits([...misfits]);
  return rows;
}

/** A file of a million rows must not keep the process from hearing that it is to stop. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

function headerCell(reader: Parameters<ReturnType<typeof readerOf>>[0], field: number) {
  return (readerOf('TEXT', '')(reader, field) as string | null) ?? '';
}

/** A temporary table for rows on their way, without an index until they are there. */
export function createStage(database: DatabaseSync, stage: string, columns: readonly SqliteColumn[]): void {
  const defined = columns.map(({ name, type }) => `${quoted(name)} ${declared(type)}`);
  database.exec(`DROP TABLE IF EXISTS temp.${stage}`);
  database.exec(`CREATE TEMP TABLE ${stage} (${ORDINAL} INTEGER PRIMARY KEY, ${defined.join(', ')})`);
}
