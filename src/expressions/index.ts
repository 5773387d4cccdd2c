import type { StatementSync } from 'node:sqlite';
import { type ColumnTypes, sqlValue } from '../core/column-type.ts';
import { ConfigError } from '../core/errors.ts';
import { suggest } from '../core/nearest.ts';
import { assertExpression } from './guard.ts';

/** A condition of the config, in SQL over the columns of one row, as SQLite evaluates it. */
export interface Expression {
  /** The columns that it reads. */
  readonly columns: readonly string[];
  /** True where it holds; a NULL is no truth, unless it was opened so. @param cells texts of `columns`, in their order; undefined where there is no value */
  holds(cells: readonly (string | undefined)[]): boolean;
  close(): void;
}

export interface ExpressionOptions {
  /** As the config says it: `status = 'final' AND points > 100`. */
  readonly sql: string;
  /** All columns that a row may have. */
  readonly columns: readonly string[];
  readonly types: ColumnTypes;
  /** How messages name it: `games: for_each.where`. */
  readonly what: string;
  /** A result of NULL counts as held, as in a CHECK constraint. @default false */
  readonly isNullHeld?: boolean;
}

/** @throws ConfigError `bad_expression` where it does not parse, `unknown_column` where it names what no row has */
export async function openExpression(options: ExpressionOptions): Promise<Expression> {
  const { DatabaseSync } = await import('node:sqlite');
  assertExpression(options);
  const database = new DatabaseSync(':memory:');
  try {
    const { columns, statement } = prepare(options, (sql) => database.prepare(sql));
    const types = columns.map((name) => options.types[name]);
    return {
      columns,
      holds(cells) {
        const values = cells.map((text, i) => (text === undefined ? null : sqlValue(text, types[i])));
        const row = statement.get(...values) as { holds: unknown } | undefined;
        return row?.holds === 1;
      },
      close: () => database.close(),
    };
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

const UNKNOWN = /^no such column: (.+?)(?: - should this be.*)?$/;

/** Only the columns that SQLite asks for are bound: of a row of a hundred, a condition reads two. */
function prepare(
  options: ExpressionOptions,
  compile: (sql: string) => StatementSync,
): { columns: readonly string[]; statement: StatementSync } {
  const columns: string[] = [];
  for (;;) {
    try {
      return { columns, statement: compile(statementOf(options, columns)) };
    } catch (thrown) {
      const { message } = thrown as Error;
      const unknown = UNKNOWN.exec(message)?.[1]?.replace(/^"(.*)"$/s, '$1');
      if (unknown === undefined) throw badExpression(options, message, thrown);
      const name = options.columns.find((one) => one === unknown) ?? named(options.columns, unknown);
      if (name === undefined || columns.includes(name)) throw unknownColumn(options, unknown);
      columns.push(name);
    }
  }
}

/** SQL does not tell upper from lower case in names. */
const named = (columns: readonly string[], name: string): string | undefined =>
  columns.find((one) => one.toLowerCase() === name.toLowerCase());

function statementOf({ sql, isNullHeld = false }: ExpressionOptions, columns: readonly string[]): string {
  const bound = columns.map((name, i) => `?${i + 1} AS "${name.replaceAll('"', '""')}"`);
  const from = bound.length === 0 ? '' : ` FROM (SELECT ${bound.join(', ')})`;
  return `SELECT CASE WHEN (\n${sql}\n) IS ${isNullHeld ? 'NOT FALSE' : 'TRUE'} THEN 1 ELSE 0 END AS holds${from}`;
}

function badExpression({ what, sql }: ExpressionOptions, message: string, cause: unknown): ConfigError {
  return new ConfigError('bad_expression', `${what}: ${message} in "${shorten(sql)}"`, {
    cause,
    remedy:
      "Write a condition in SQL over the row's columns, such as status = 'final' AND points > 100; texts stand in single quotes, columns with dots in double ones.",
  });
}

function unknownColumn({ what, sql, columns }: ExpressionOptions, name: string): ConfigError {
  const message = `${what}: no column is called "${name}", in "${shorten(sql)}"`;
  const some = columns.slice(0, 20).join(', ');
  return new ConfigError('unknown_column', message, { remedy: suggest(name, columns) ?? `The columns are ${some}.` });
}

const shorten = (sql: string): string => (sql.length > 200 ? `${sql.slice(0, 199)}…` : sql);
