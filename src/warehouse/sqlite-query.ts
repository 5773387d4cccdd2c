import type { DatabaseSync } from 'node:sqlite';
import { type ColumnType, typesByName, widen } from '../core/column-type.ts';
import type { Rows } from './contract.ts';
import { SqlError } from './errors.ts';
import { canonicalNumber } from './numbers.ts';
import { tokensOf } from './sql-text.ts';
import { breathe } from './sqlite-load.ts';

const BREATH = 5_000;

/** Rows of a query; the connection reads only while it runs. @throws SqlError */
export async function openQuery(database: DatabaseSync, sql: string, signal: AbortSignal): Promise<Rows> {
  database.exec('PRAGMA query_only = ON');
  try {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    const described = statement.columns();
    const isBoolean = described.map(({ type }) => type === 'BOOLEAN');
    const columns = described.map(({ name }) => name);
    const seen: (ColumnType | undefined)[] = columns.map(() => undefined);
    return { columns, rows: eachRow(), types: () => typesByName(columns, seen) };

    async function* eachRow() {
      let count = 0;
      try {
        for (const row of statement.iterate() as unknown as Iterable<Value[]>) {
          row.forEach((value, i) => {
            seen[i] = widen(seen[i], typeOf(value, isBoolean[i]!));
          });
          yield row.map((value, i) => asText(value, isBoolean[i]!));
          count += 1;
          if (count % BREATH === 0) await breathe(signal);
        }
      } catch (thrown) {
        throw sqliteSqlError(database, sql, thrown);
      } finally {
        database.exec('PRAGMA query_only = OFF');
      }
    }
  } catch (thrown) {
    database.exec('PRAGMA query_only = OFF');
    throw sqliteSqlError(database, sql, thrown);
  }
}

type Value = bigint | number | string | null | Uint8Array;

function typeOf(value: Value, isBoolean: boolean): ColumnType | undefined {
  if (value === null) return undefined;
  if (isBoolean && (value === 1n || value === 0n)) return 'boolean';
  return typeof value === 'bigint' ? 'integer' : typeof value === 'number' ? 'number' : 'string';
}

function asText(value: Value, isBoolean: boolean): string | undefined {
  if (value === null) return undefined;
  if (isBoolean && (value === 1n || value === 0n)) return value === 1n ? 'true' : 'false';
  if (typeof value === 'number') return canonicalNumber(String(value));
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value);
}

/** SQLite's complaint with its place in the text, which SQLite itself does not tell. */
export function sqliteSqlError(database: DatabaseSync, sql: string, thrown: unknown): Error {
  if (!(thrown instanceof Error) || !('errcode' in thrown)) return thrown as Error;
  return new SqlError(thrown.message, placeOf(database, sql, thrown.message), { cause: thrown });
}

function placeOf(database: DatabaseSync, sql: string, message: string): number | undefined {
  const near = /^near "(.*)": syntax error$/s.exec(message)?.[1];
  if (near !== undefined) {
    const candidates = tokensOf(sql).filter(({ text }) => text === near);
    // what stands before the culprit is the beginning of a statement; with it, it is not
    return (
      candidates.find(({ at }) => complaint(database, sql.slice(0, at + near.length)) === message) ?? candidates[0]
    )?.at;
  }
  if (message === 'incomplete input') return sql.trimEnd().length;
  const name =
    /(?:no such (?:column|table|function)|ambiguous column name|wrong number of arguments to function)[: ]+"?([^"()]+?)"?(?:\(\))?(?: - .*)?$/s.exec(
      message,
    )?.[1];
  const last = name?.split('.').at(-1)?.toLowerCase();
  return last === undefined ? undefined : tokensOf(sql).find(({ name: one }) => one?.toLowerCase() === last)?.at;
}

function complaint(database: DatabaseSync, sql: string): string | undefined {
  try {
    database.prepare(sql);
    return undefined;
  } catch (thrown) {
    return (thrown as Error).message;
  }
}
