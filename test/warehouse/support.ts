import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { createDatabase } from '../../fixtures/postgres/index.ts';
import { seededRandom, systemClock } from '../../src/core/clock.ts';
import type { ColumnType } from '../../src/core/column-type.ts';
import { csvLine } from '../../src/sinks/csv-line.ts';
import { openCsv } from '../../src/sinks/csv-reader.ts';
import {
  openWarehouse,
  type TableLoad,
  type Warehouse,
  type WarehouseContext,
  type WarehousePlace,
} from '../../src/warehouse/index.ts';

export type Cells = readonly (string | undefined)[];
export type Columns = Readonly<Record<string, ColumnType | undefined>>;

export const KINDS = ['sqlite', 'postgres'] as const;
export type Kind = (typeof KINDS)[number];

/** A database of its own for one test, gone when it ends. */
export interface Bench {
  readonly place: WarehousePlace;
  readonly folder: string;
  readonly warnings: string[];
  readonly context: WarehouseContext;
  open(changes?: Partial<WarehouseContext>): Promise<Warehouse>;
  /** What is to be loaded: the whole of a table as CSV. */
  table(name: string, columns: Columns, rows: readonly Cells[], more?: Partial<TableLoad>): TableLoad;
  csv(columns: readonly string[], rows: readonly Cells[]): string;
}

export async function openBench(kind: Kind): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'adip-warehouse-'));
  const { place, drop } = await placeOf(kind, folder);
  const opened: Warehouse[] = [];
  onTestFinished(async () => {
    for (const warehouse of opened) await warehouse.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const warnings: string[] = [];
  const context: WarehouseContext = {
    clock: systemClock,
    random: seededRandom(7),
    audit: true,
    openCsv,
    warn: (code, message) => warnings.push(`${code}: ${message}`),
  };
  let files = 0;
  const csv = (columns: readonly string[], rows: readonly Cells[]): string => {
    const file = join(folder, `${++files}.csv`);
    writeFileSync(file, [columns, ...rows].map((row) => csvLine(row)).join(''));
    return file;
  };
  return {
    place,
    folder,
    warnings,
    context,
    csv,
    async open(changes = {}) {
      const warehouse = await openWarehouse(place, { ...context, ...changes });
      opened.push(warehouse);
      return warehouse;
    },
    table: (name, columns, rows, more = {}) => ({
      stream: name,
      table: name,
      columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
      key: [],
      references: [],
      files: [csv(Object.keys(columns), rows)],
      fill: '',
      version: `v${files}`,
      ...more,
    }),
  };
}

async function placeOf(kind: Kind, folder: string): Promise<{ place: WarehousePlace; drop(): Promise<void> }> {
  if (kind === 'sqlite') {
    return { place: { kind, file: join(folder, 'w.sqlite'), place: 'w.sqlite' }, drop: async () => {} };
  }
  const { url, drop } = await createDatabase(inject('postgresUrl'), `t${randomBytes(6).toString('hex')}`);
  return { place: { kind, url }, drop };
}

export const RUN = { id: 'run-1', startedAt: Date.UTC(2026, 0, 2, 3, 4, 5) };
export const signal = new AbortController().signal;

/** All rows of a query, cells joined, nothing as `∅`. */
export async function rowsOf(warehouse: Warehouse, sql: string): Promise<string[]> {
  const { rows } = await warehouse.query(sql, signal);
  const found: string[] = [];
  for await (const row of rows) found.push(row.map((cell) => cell ?? '∅').join('|'));
  return found;
}
