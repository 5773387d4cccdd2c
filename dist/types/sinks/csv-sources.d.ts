import { type Projection } from './csv-project.ts';
import { type CsvReader } from './csv-reader.ts';
import { type MergeRules } from './merge-rules.ts';
import type { SortOptions } from './sort-chunk.ts';
/** What orders the records: `by` before the key, where it is given. */
export interface Ordering {
    /** Columns of the key. */
    readonly key: readonly string[];
    /** Encoded cell for a value that a record does not have. */
    readonly fill: Uint8Array;
    readonly rules?: MergeRules | undefined;
    readonly by?: readonly string[];
    /** Bytes of records that are sorted at once. @default 16 MiB */
    readonly runBytes?: number | undefined;
    readonly signal?: AbortSignal | undefined;
}
/** One sorted file on its way into a merge. */
export interface Source {
    readonly reader: CsvReader;
    readonly projection: Projection;
    /** Key of the current record; undefined at the end. */
    readonly key: string | undefined;
    /** The same where it is one plain whole number, which is compared faster; NaN otherwise, and at the end. */
    number: number;
    /** What orders records of the same key; the largest is the newest. */
    rank(): string;
    advance(): void;
}
/** Whose records a file holds: the target's, or this run's. */
export type Side = 'base' | 'news';
/** @param header the file's own columns  @param target those of what is written */
export declare function openSource(file: string, header: readonly string[], target: readonly string[], side: Side, options: Ordering, hasHeader: boolean): Source;
export declare function sorting(own: readonly string[], target: readonly string[], side: Side, options: Ordering): SortOptions;
