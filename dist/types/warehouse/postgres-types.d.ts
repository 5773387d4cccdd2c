import type { ColumnType } from '../core/column-type.ts';
/** Types of the columns that we make. */
export type PostgresType = 'bigint' | 'numeric' | 'boolean' | 'text' | 'json' | 'date' | 'timestamptz' | 'unknown';
/** Of `unknown` no value was seen yet. */
export declare const postgresType: (type: ColumnType | undefined) => PostgresType;
export declare const isText: (type: PostgresType | undefined) => boolean;
/** The type that holds what both hold. */
export declare function widerPostgres(a: PostgresType, b: PostgresType): PostgresType;
/** Text is ordered by bytes, as the CSV is. */
export declare const declared: (type: PostgresType) => string;
/**
 * Whether a text can be a value of the type.
 * @param hasIsValid the server has pg_input_is_valid (16 and later); before, only patterns can tell
 */
export declare function fits(text: string, type: PostgresType, hasIsValid: boolean): string | undefined;
/** The type to try when a value did not fit: a larger number first. */
export declare function roomier(type: PostgresType, areNumbers: boolean): PostgresType;
