import type { Changes } from '../core/report.ts';
import type { StagePosition } from './csv-stage.ts';
import { type MergeRules } from './merge-rules.ts';
import type { WriteOptions } from './options.ts';
/** What the write mode needs to know beside the files. */
export interface CombineOptions {
    readonly write: WriteOptions;
    readonly key: readonly string[];
    /** Columns that the config takes out of the target. */
    isDropped(column: string): boolean;
    /** When the run started, ms since the epoch: the time of what history and marks write. */
    readonly startedAt: number;
    /** This run brought all that the source has: what the target has beside it is gone there. @default false */
    readonly isWhole?: boolean;
    readonly scratch: string;
    readonly signal?: AbortSignal | undefined;
    /** Write the added and changed records into a file of their own. @default false */
    readonly notesChanged?: boolean;
    readonly fill: Uint8Array;
    /** Columns of what is written, the same in all files of a stream. @default those of the target, then those that came */
    readonly header?: readonly string[] | undefined;
    hashOf(file: string): Promise<string>;
}
/** Target and staged records made into one plain CSV. */
export interface Combined {
    readonly plain: string;
    readonly rows: number;
    readonly rowsBefore: number;
    readonly duplicates: number;
    /** Records of which no part of the key has a value. */
    readonly keyless: number;
    readonly changes: Changes;
    /** The records that were added or changed, and are there: of a history, the versions that are current now. */
    readonly changed?: string | undefined;
    /** What went: where the mode looks for it. */
    readonly went?: Went | undefined;
    /** How the records met those of the target, where keys were looked for. */
    readonly rules?: MergeRules | undefined;
}
export interface Went {
    /** CSV of the keys of rows that were deleted, marked or closed by this run, with a header. */
    readonly keys: string;
    readonly rows: number;
    /** Rows that were neither marked nor closed before. */
    readonly living: number;
    /** The largest share of these that may go at once. */
    readonly atMost: number;
}
/** Adds the staged records to the target as the write mode says. */
export declare function combine(base: string | undefined, staged: string, position: StagePosition, options: CombineOptions): Promise<Combined>;
/** Those of the target first, then what is new: the target may have changed since this run began to stage. */
export declare function joinColumns(base: string | undefined, { columns }: Pick<StagePosition, 'columns'>, { isDropped, write }: Pick<CombineOptions, 'isDropped' | 'write'>): string[];
/** Columns that order a merged target where the key does not. */
export declare function sortColumns({ mode, sort_by }: WriteOptions, key: readonly string[]): readonly string[];
