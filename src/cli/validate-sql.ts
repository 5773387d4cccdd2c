import type { DatabaseSync } from 'node:sqlite';
import { type Plan, type Problem, suggest } from '../config/index.ts';
import { positionIn, SqlError, sqliteSqlError } from '../warehouse/index.ts';

type Path = readonly (string | number)[];

/** SQL of the config, and what makes a statement of it. */
interface Statement {
  readonly before: string;
  readonly sql: string;
  readonly behind: string;
}

interface Complaint {
  readonly message: string;
  readonly sql: string;
  readonly at: number | undefined;
}

/** A piece of SQL of the config, as SQLite would be asked, and the tables that there are for it. */
interface Piece {
  readonly path: Path;
  readonly statements: readonly Statement[];
  readonly tables: readonly string[];
  /** The database may have tables that we do not make. */
  readonly mayHaveOthers: boolean;
}

/**
 * What is wrong with the config's SQL before there is any row: its grammar, and tables that nothing makes. Which columns there
 * are only the records tell.
 */
export async function sqlProblems(plan: Plan): Promise<Problem[]> {
  const pieces = [...conditionsOf(plan), ...queriesOf(plan)];
  if (pieces.length === 0) return [];
  const { DatabaseSync } = await import('node:sqlite');
  return pieces.flatMap((piece) => {
    const database = new DatabaseSync(':memory:');
    try {
      return problemOf(plan, piece, database) ?? [];
    } finally {
      database.close();
    }
  });
}

const asItIs = (sql: string): Statement => ({ before: '', sql, behind: '' });

function conditionsOf({ streams, transforms }: Plan): Piece[] {
  const condition = (path: Path, sql: string): Piece => ({
    path,
    // alone first: behind a condition that breaks off, a bracket that nobody wrote would be named
    statements: [
      { before: 'SELECT ', sql, behind: '' },
      { before: 'SELECT (\n', sql, behind: '\n)' },
    ],
    tables: [],
    mayHaveOthers: false,
  });
  return [
    ...streams.flatMap(({ name, for_each: blocks = [] }) =>
      blocks.flatMap(({ where }, i) => {
        const path = ['streams', name, 'for_each', ...(blocks.length > 1 ? [i] : []), 'where'];
        return where === undefined ? [] : [condition(path, where)];
      }),
    ),
    ...checksOf({ streams, transforms }).flatMap(({ path, checks }) =>
      checks.expressions.map(({ sql }, i) => condition([...path, 'expressions', i, 'sql'], sql)),
    ),
  ];
}

/** SQL that PostgreSQL alone will see is not SQLite's to judge. */
function queriesOf({ streams, transforms, warehouse }: Plan): Piece[] {
  const made = [...streams.map(({ name }) => name), ...transforms.flatMap(({ table }) => table ?? [])];
  const isElsewhere = warehouse?.postgres !== undefined && warehouse.sqlite === undefined;
  return [
    ...checksOf({ streams, transforms }).flatMap(({ name, path, checks }) =>
      checks.queries.map(({ query }, i): Piece => {
        return {
          path: [...path, 'queries', i, 'query'],
          statements: [asItIs(query)],
          tables: [name],
          mayHaveOthers: false,
        };
      }),
    ),
    ...(isElsewhere ? [] : transforms).map(
      ({ sql }, i): Piece => ({
        path: ['transforms', i, 'sql'],
        statements: [asItIs(sql)],
        tables: made,
        mayHaveOthers: warehouse !== undefined,
      }),
    ),
  ];
}

const checksOf = ({ streams, transforms }: Pick<Plan, 'streams' | 'transforms'>) => [
  ...streams.map(({ name, checks }) => ({ name, checks, path: ['streams', name, 'checks'] as Path })),
  ...transforms.map(({ name, checks }, i) => ({ name, checks, path: ['transforms', i, 'checks'] as Path })),
];

function problemOf(plan: Plan, piece: Piece, database: DatabaseSync): Problem | undefined {
  const { path, statements, tables, mayHaveOthers } = piece;
  for (const name of new Set(tables.map((table) => table.toLowerCase())))
    database.exec(`CREATE TABLE "${name.replaceAll('"', '""')}" (_)`);
  const complaint = statements.map((sql) => complaintOf(database, sql)).find((one) => one !== undefined);
  if (complaint === undefined) return undefined;
  const table = ABSENT.exec(complaint.message)?.[1];
  const message = `${complaint.message}${placeOf(complaint)}`;
  const severity = table !== undefined && mayHaveOthers ? 'warning' : 'error';
  const remedy =
    table === undefined
      ? 'Correct the SQL; texts stand in single quotes, columns with dots or capitals in double ones.'
      : (suggest(table, tables) ?? `The tables are ${tables.join(', ')}.`);
  return { code: 'sql', severity, file: plan.file, path: dotted(path), message, remedy, ...plan.place(path) };
}

const ABSENT = /^no such table: (.+)$/;

/** What SQLite says of the grammar or the tables; nothing where it only misses columns or functions. */
function complaintOf(database: DatabaseSync, { before, sql, behind }: Statement): Complaint | undefined {
  const whole = `${before}${sql}${behind}`;
  try {
    database.prepare(whole);
    return undefined;
  } catch (thrown) {
    const error = sqliteSqlError(database, whole, thrown);
    const { message } = error;
    if (!ABSENT.test(message) && !/syntax error|incomplete input|unrecognized token/.test(message)) return undefined;
    return {
      message,
      sql,
      at: error instanceof SqlError && error.at !== undefined ? error.at - before.length : undefined,
    };
  }
}

/** A place in what we wrote around the SQL is none. */
function placeOf({ sql, at }: Complaint): string {
  if (at === undefined || at < 0 || at > sql.length) return '';
  const { line, column } = positionIn(sql, at);
  return `, in line ${line}, column ${column} of the SQL`;
}

const dotted = (path: Path): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);
