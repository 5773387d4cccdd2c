import type { Changes } from '../core/report.ts';
import type { StagePosition } from './csv-stage.ts';
import type { WriteOptions } from './options.ts';
/** A staged file made into what the target should hold; it still lies beside the target. */
export interface Finished {
    /** Plain CSV, for checks. */
    readonly plain: string;
    /** This run's own records alone, as wide as the target. */
    readonly news: string;
    /** What lands: `plain`, or its gzip. Undefined where the target stays as it is. */
    readonly file: string | undefined;
    readonly rows: number;
    readonly rowsBefore: number;
    readonly bytes: number;
    readonly sha256: string;
    readonly duplicates: number;
    /** Records of which no part of the key has a value. */
    readonly keyless: number;
    readonly changes: Changes;
}
export interface FinishOptions {
    readonly write: WriteOptions;
    readonly key: readonly string[];
    /** Columns that the config takes out of the target. */
    isDropped(column: string): boolean;
    /** The target as it stands, absolute; it need not exist. */
    readonly target: string;
    /** Folder for what is made on the way; its owner empties it. */
    readonly scratch: string;
    readonly signal?: AbortSignal | undefined;
}
export declare function isGzip(write: WriteOptions): boolean;
/** The target as plain CSV, for headers and comparisons; undefined where there is none. */
export declare function openTarget(target: string, write: WriteOptions, scratch: string): Promise<string | undefined>;
/** Widens, deduplicates, merges or appends as the write mode says, compares with the target, compresses. */
export declare function finishCsv(stage: string, position: StagePosition, options: FinishOptions): Promise<Finished>;
/** Columns that order a merged target where the key does not. */
export declare function sortColumns(write: WriteOptions, key: readonly string[]): readonly string[];
/** SHA-256 in hex, through one buffer: a stream's fresh ones would pile up to 50 MiB before they are collected. */
export declare function hashFile(path: string): Promise<string>;
/** Columns of the target as it stands, as far as this run still writes them. */
export declare function columnsOf(target: string | undefined): string[];
export declare function discardScratch(scratch: string): void;
