import { type ColumnTypes } from '../core/column-type.ts';
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
export declare function openExpression(options: ExpressionOptions): Promise<Expression>;
