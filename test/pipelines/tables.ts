import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';

/** A table as texts: key to cells by column, so that a file and two databases can be compared. */
export type Rows = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What tells rows of the league's tables apart. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  teams: ['team_id'],
  games: ['game_id'],
  box_scores: ['game_id', 'team_id'],
  standings: ['name'],
};

type Cells = Readonly<Record<string, string>>;

/** @throws where a key stands twice */
export function rowsBy(key: readonly string[], rows: readonly Cells[]): Rows {
  const table = new Map<string, Cells>();
  for (const row of rows) {
    if (table.has(keyOf(key, row))) throw new Error(`${keyOf(key, row)} stands twice`);
    table.set(keyOf(key, row), row);
  }
  return table;
}

const keyOf = (key: readonly string[], row: Cells): string => key.map((part) => row[part]).join(',');

export const parseCsv = (text: string): Cells[] => parse(text, { columns: true });
export const headerOf = (text: string): string[] => parse(text, { to: 1 })[0] ?? [];

export interface Differences {
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
}

/** Keys of the rows that differ, sorted as texts. */
export function differencesOf(before: Rows, after: Rows): Differences {
  const textOf = (row: Cells | undefined) => JSON.stringify(row);
  return {
    added: [...after.keys()].filter((key) => !before.has(key)).sort(),
    updated: [...after.keys()]
      .filter((key) => before.has(key) && textOf(before.get(key)) !== textOf(after.get(key)))
      .sort(),
    removed: [...before.keys()].filter((key) => !after.has(key)).sort(),
  };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A database's value as the CSV has it. JSON is spaced as the database likes. */
function textOf(value: unknown, isBoolean: boolean): string {
  if (value === null || value === undefined) return '';
  if (isBoolean) return Number(value) === 1 || value === 'true' ? 'true' : 'false';
  const text = String(value);
  return /^\[.*\]$|^\{.*\}$/s.test(text) ? JSON.stringify(JSON.parse(text)) : text;
}

/** Columns of a table of an SQLite file, as texts. Reads a copy: what a killed run left there is not to be mended by looking. */
export async function readSqlite(file: string, table: string, columns: readonly string[]): Promise<Cells[]> {
  const { DatabaseSync } = await import('node:sqlite');
  const folder = mkdtempSync(join(tmpdir(), 'adip-sqlite-'));
  const copy = join(folder, basename(file));
  for (const end of ['', '-journal', '-wal']) if (existsSync(file + end)) cpSync(file + end, copy + end);
  const database = new DatabaseSync(copy);
  try {
    const info = database.prepare(`PRAGMA table_info(${quoted(table)})`).all();
    const booleans = new Set(info.flatMap(({ name, type }) => (/bool/i.test(String(type)) ? [String(name)] : [])));
    const select = database.prepare(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)}`);
    select.setReadBigInts(true);
    return select
      .all()
      .map((row) => Object.fromEntries(columns.map((name) => [name, textOf(row[name], booleans.has(name))])));
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Columns of a table of a PostgreSQL database, as texts. */
export async function readPostgres(url: string, table: string, columns: readonly string[]): Promise<Cells[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const list = columns.map((name) => `${quoted(name)}::text`).join(', ');
    const { rows } = await client.query<unknown[]>({ text: `SELECT ${list} FROM ${quoted(table)}`, rowMode: 'array' });
    return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, textOf(row[at], false)])));
  } finally {
    await client.end();
  }
}
