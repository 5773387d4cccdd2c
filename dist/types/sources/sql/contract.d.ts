import type { CellValue } from '../plain-value.ts';
export type SqlValue = CellValue;
export type Row = Readonly<Record<string, SqlValue>>;
/** A value of an ordering column as it is bound again, plain JSON: what kind it is, and its text. */
export type KeyPart = readonly [kind: string, text: string];
export interface Keyed {
    readonly rows: readonly Row[];
    /** Of the last row; null where no row follows. */
    readonly next: readonly KeyPart[] | null;
}
export interface Listed {
    readonly rows: readonly Row[];
    readonly isEnd: boolean;
}
/** One reading of one query, over one snapshot of the database. Errors are ours: RetryableError, PageError, StreamError. */
export interface Reading {
    /** The rows behind a key, in the order of `order_by`. */
    after(key: readonly KeyPart[] | null): Promise<Keyed>;
    /** The next rows of one cursor, in the order in which the database gives them. */
    next(): Promise<Listed>;
    close(): Promise<void>;
}
export interface ReadingOptions {
    readonly stream: string;
    /** As the config has it. */
    readonly query: Query;
    readonly orderBy: readonly string[];
    readonly pageSize: number;
    /** ms. */
    readonly connectTimeout: number;
    /** ms. */
    readonly queryTimeout: number;
    readonly signal: AbortSignal;
}
/** A query whose templates have become places for bound values. */
export interface Query {
    readonly text: string;
    readonly values: readonly (string | number | boolean | null)[];
    /** Line and column, from 1, of the config's text for a position (from 0, in code units) in `text`. */
    place(position: number): {
        line: number;
        column: number;
    };
}
