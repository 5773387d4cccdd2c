import type { LoadRun, TableLoad, TableOutcome } from './contract.ts';
import { foreignTable } from './errors.ts';
import type { Standing } from './ledger.ts';

/** A table that a transform made is remembered under this name, which no stream can have. */
export const derived = (table: string): string => `transform:${table}`;

export const still = ({ stream, table }: TableLoad, { rows }: Standing): TableOutcome => ({
  stream,
  table,
  how: 'unchanged',
  rows,
  upserted: 0,
  deleted: 0,
});

export function refused({ stream, table }: TableLoad, where: string): TableOutcome {
  const { code, message, remedy = '' } = foreignTable(table, where);
  return { stream, table, how: 'refused', rows: 0, upserted: 0, deleted: 0, error: { code, message, remedy } };
}

/** What an attempt did whose commit got no answer, if it did get through. */
export function outcomesIfLanded(
  outcomes: readonly TableOutcome[],
  tables: readonly TableLoad[],
  ledger: ReadonlyMap<string, Standing>,
  run: LoadRun,
): TableOutcome[] | undefined {
  const isIn = outcomes.every(({ stream, how }) => {
    const standing = ledger.get(stream);
    const load = tables.find((one) => one.stream === stream);
    return (
      how === 'refused' || how === 'unchanged' || (standing?.version === load?.version && standing?.run === run.id)
    );
  });
  return isIn ? [...outcomes] : undefined;
}
