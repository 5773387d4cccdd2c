import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { Digits, JsonText } from '../../core/digits.ts';
import { StreamError } from '../../core/errors.ts';
import { isJson } from '../../core/json.ts';
import { locateFile } from '../locate.ts';
import type { Keyed, KeyPart, Listed, Query, Reading, ReadingOptions, Row, SqlValue } from './contract.ts';
import { keyedPage, names, nullKey } from './keyset.ts';
import { quoteName } from './query.ts';
import { toSqliteError } from './sqlite-errors.ts';

type Raw = null | bigint | number | string | Uint8Array;

export interface SqliteFile {
  readonly workspace: string;
  /** As the config has it. */
  readonly path: string;
  readonly allowOutside: boolean;
}

/** One snapshot of a SQLite file, which is never written. */
export async function openSqlite(at: SqliteFile, isWritten: boolean, options: ReadingOptions): Promise<Reading> {
  const { query, orderBy, pageSize, stream } = options;
  const file = fileOf(at, stream);
  const { DatabaseSync } = await import('node:sqlite');
  const where = { stream, file: at.path };
  let db: DatabaseSync | undefined;
  let rows: Iterator<unknown> | undefined;
  let columns: readonly Column[] = [];
  const close = async (): Promise<void> => {
    rows?.return?.();
    rows = undefined;
    if (db?.isOpen) db.close();
  };
  const guarded = async <T>(act: (open: DatabaseSync) => T): Promise<T> => {
    await setImmediate(); // SQLite answers at once: without a turn of the loop no signal would be heard until the end
    try {
      db ??= begin(new DatabaseSync(file, { readOnly: true, timeout: options.queryTimeout }));
      return act(db);
    } catch (thrown) {
      const told = toSqliteError(thrown, where, db && { db, query, isWritten });
      await close();
      throw told;
    }
  };
  const order = orderBy.map(quoteName).join(', ');
  const bound = query.values.map(toInput);
  let isChecked = false;
  const checkNulls = (open: DatabaseSync): void => {
    if (isChecked) return;
    isChecked = true;
    open.prepare(query.text); // alone, so that an error speaks of the query and not of what we put around it
    const isNull = orderBy.map((column) => `${quoteName(column)} IS NULL`).join(' OR ');
    const found = prepare(open, `${inner(query)} WHERE ${isNull} LIMIT 1`).get(...bound);
    if (found !== undefined) throw nullKey(options);
  };
  return {
    after: (key): Promise<Keyed> =>
      guarded((open) => {
        checkNulls(open);
        const condition = key === null ? '' : ` WHERE (${order}) > (${key.map(() => '?').join(', ')})`;
        const statement = prepare(open, `${inner(query)}${condition} ORDER BY ${order} LIMIT ${pageSize + 1}`);
        const found = statement.all(...bound, ...(key ?? []).map(toKey)) as unknown as Raw[][];
        const known = columnsOf(statement);
        const at = orderBy.map((name) => known.findIndex((column) => column.name === name));
        const keyOf = (row: number): KeyPart[] => at.map((i) => keyPart(found[row]![i]!));
        return keyedPage(
          found.map((row) => rowOf(row, known)),
          keyOf,
          options,
        );
      }),
    next: (): Promise<Listed> =>
      guarded((open) => {
        if (!rows) {
          const statement = prepare(open, query.text);
          open.prepare(inner(query)); // what is no single SELECT cannot stand there
          columns = columnsOf(statement);
          rows = statement.iterate(...bound) as Iterator<unknown>;
        }
        const page: Row[] = [];
        while (page.length < pageSize) {
          const { done, value } = rows.next();
          if (done) return { rows: page, isEnd: true };
          page.push(rowOf(value as Raw[], columns));
        }
        return { rows: page, isEnd: false };
      }),
    close,
  };
}

function fileOf({ workspace, path, allowOutside }: SqliteFile, stream: string): string {
  const found = locateFile(workspace, path, allowOutside);
  if (typeof found === 'string') return found;
  throw found.problem === 'outside'
    ? new StreamError('file_outside', `${stream}: ${path} leads out of the workspace`, {
        remedy: 'If that is meant, set `allow_outside: true` on the source.',
      })
    : new StreamError('sql_no_database', `${stream}: there is no database file ${path}`, {
        remedy: 'Correct the url of the source; the path is relative to the workspace.',
      });
}

function begin(db: DatabaseSync): DatabaseSync {
  db.exec('BEGIN');
  db.prepare('SELECT count(*) FROM sqlite_schema').get(); // the snapshot begins with the first read
  return db;
}

const inner = (query: Query): string => `SELECT * FROM (\n${query.text}\n)`;

function prepare(db: DatabaseSync, text: string): StatementSync {
  const statement = db.prepare(text);
  statement.setReadBigInts(true);
  statement.setReturnArrays(true);
  return statement;
}

interface Column {
  readonly name: string;
  /** As declared, upper case; empty for an expression. */
  readonly type: string;
}

function columnsOf(statement: StatementSync): Column[] {
  const found = statement.columns();
  const called = names(found.map(({ name }) => name));
  return found.map(({ type }, i) => ({ name: called[i]!, type: (type ?? '').toUpperCase() }));
}

const rowOf = (row: readonly Raw[], columns: readonly Column[]): Row =>
  Object.fromEntries(columns.map(({ name, type }, i) => [name, readCell(row[i] ?? null, type)]));

function readCell(value: Raw, type: string): SqlValue {
  if (typeof value === 'bigint') {
    const isTruth = /^BOOL/.test(type) && (value === 0n || value === 1n);
    return isTruth ? value === 1n : new Digits(String(value));
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value === 'string' && /^JSONB?$/.test(type) && isJson(value)) return new JsonText(value);
  return value;
}

const toInput = (value: string | number | boolean | null): SQLInputValue =>
  typeof value === 'boolean' ? Number(value) : value;

function keyPart(value: Raw): KeyPart {
  if (typeof value === 'bigint') return ['integer', String(value)];
  if (typeof value === 'number') return ['real', String(value)];
  return value instanceof Uint8Array ? ['blob', Buffer.from(value).toString('base64')] : ['text', String(value)];
}

function toKey([kind, text]: KeyPart): SQLInputValue {
  if (kind === 'integer') return BigInt(text);
  if (kind === 'real') return Number(text);
  return kind === 'blob' ? Buffer.from(text, 'base64') : text;
}
