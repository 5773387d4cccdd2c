import type { ColumnType } from '../core/column-type.ts';

/** Types of the columns that we make. */
export type PostgresType = 'bigint' | 'numeric' | 'boolean' | 'text' | 'json' | 'date' | 'timestamptz' | 'unknown';

const TYPES: Record<ColumnType, PostgresType> = {
  integer: 'bigint',
  number: 'numeric',
  boolean: 'boolean',
  string: 'text',
  json: 'json', // jsonb would lose digits and the order of keys
  date: 'date',
  datetime: 'timestamptz',
};

/** Of `unknown` no value was seen yet. */
export const postgresType = (type: ColumnType | undefined): PostgresType =>
  type === undefined ? 'unknown' : TYPES[type];

export const isText = (type: PostgresType | undefined): boolean => type === 'text' || type === 'unknown';

/** The type that holds what both hold. */
export function widerPostgres(a: PostgresType, b: PostgresType): PostgresType {
  if (a === b || b === 'unknown') return a;
  if (a === 'unknown') return b;
  const isNumeric = (type: PostgresType): boolean => type === 'bigint' || type === 'numeric';
  return isNumeric(a) && isNumeric(b) ? 'numeric' : 'text';
}

/** Text is ordered by bytes, as the CSV is. */
export const declared = (type: PostgresType): string => (isText(type) ? 'text COLLATE "C"' : type);

// without counted repetitions, which make PostgreSQL's regular expressions a hundred times slower
const WHOLE = `'^-?(0|[1-9][0-9]*)$'`;
const NUMBER = `'^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$'`;
const EXPONENT = `'[eE][+-]?[0-9]{4}'`;

/**
 * Whether a text can be a value of the type.
 * @param hasIsValid the server has pg_input_is_valid (16 and later); before, only patterns can tell
 */
export function fits(text: string, type: PostgresType, hasIsValid: boolean): string | undefined {
  switch (type) {
    case 'bigint':
      return `(CASE WHEN length(${text}) < 19 THEN ${text} ~ ${WHOLE} WHEN length(${text}) < 21 AND ${text} ~ ${WHOLE} THEN ${text}::numeric BETWEEN -9223372036854775808 AND 9223372036854775807 ELSE ${text} IS NULL END)`;
    case 'numeric':
      return `(CASE WHEN length(${text}) < 300 THEN ${text} ~ ${NUMBER} AND NOT (length(${text}) > 5 AND ${text} ~ ${EXPONENT}) ELSE ${text} IS NULL END)`;
    case 'boolean':
      return `(${text} IS NULL OR ${text} IN ('true', 'false'))`;
    case 'text':
    case 'unknown':
      return undefined;
    case 'date':
      return hasIsValid
        ? `(${text} IS NULL OR (${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' AND pg_input_is_valid(${text}, 'date')))`
        : `(${text} IS NULL)`;
    default:
      return hasIsValid ? `(${text} IS NULL OR pg_input_is_valid(${text}, '${type}'))` : `(${text} IS NULL)`;
  }
}

/** The type to try when a value did not fit: a larger number first. */
export function roomier(type: PostgresType, areNumbers: boolean): PostgresType {
  return type === 'bigint' && areNumbers ? 'numeric' : 'text';
}
