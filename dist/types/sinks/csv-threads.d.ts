import type { FileWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import type { Ordering, Source } from './csv-sources.ts';
export interface MergeOptions extends Ordering {
    /** Path prefix for sorted runs; they are removed by whoever owns the folder. */
    readonly scratch: string;
    /** Columns of what is written. @default those of the new file */
    readonly header?: readonly string[];
    /** Keys that the source no longer has: all that the new file lacks, or those of a CSV file. @default none */
    readonly absent?: Absent | undefined;
    /** File for the records that are added or changed, with a header. @default none is written */
    readonly changed?: string | undefined;
    /** File for the keys of rows that went, with a header. @default none is written */
    readonly removed?: string | undefined;
}
export type Absent = 'all' | {
    readonly keys: string;
};
/** What a merge reads and writes while it goes through the keys. */
export interface Threads {
    readonly old: readonly Source[];
    readonly fresh: readonly Source[];
    /** Listed keys that are gone; undefined where none are, or all that `fresh` lacks. */
    readonly gone: readonly Source[] | 'all' | undefined;
    readonly header: readonly string[];
    readonly writer: FileWriter;
    readonly changed: FileWriter | undefined;
    readonly removed: FileWriter | undefined;
}
export interface Woven {
    readonly rows: number;
    readonly rowsBefore: number;
    /** Rows of the target that were neither marked nor closed. */
    readonly living: number;
    readonly duplicates: number;
    readonly changes: Changes;
}
