import type { TableLoad, WarehouseContext } from './contract.ts';

export function warnRepeated({ warn }: WarehouseContext, load: TableLoad, count: number): void {
  warn(
    'warehouse_key_repeated',
    `${load.table}: ${count} rows of the file have a ${load.key.join(' + ')} that stands again further down; the last one is loaded`,
    'Correct primary_key, or the file.',
  );
}

/** Columns that a database cannot call as the CSV does. */
export function warnRenamed(
  { warn }: WarehouseContext,
  table: string,
  where: string,
  columns: readonly { readonly csv: string; readonly name: string }[],
): void {
  for (const { csv, name } of columns)
    if (csv !== name)
      warn(
        'column_renamed',
        `${where}: the column "${csv}" of ${table} is called "${name}", it cannot have its own name`,
      );
}
