import type { Batch } from '../core/batch.ts';
import { type CsvOptions } from './csv-encode.ts';
/** How far a staged file is whole: plain JSON, saved in the checkpoint after `sync`. */
export interface StagePosition {
    readonly bytes: number;
    readonly rows: number;
    /** Columns in output order. */
    readonly columns: readonly string[];
    /** From which byte on records have how many columns; more than one entry where a column appeared late. */
    readonly widths: readonly {
        readonly at: number;
        readonly columns: number;
    }[];
    /** Rows that have the key at all, and rows in which it is null, by column. */
    readonly present: readonly number[];
    readonly nulls: readonly number[];
    /** What values were seen, by column; see `typeSeen`. */
    readonly seen: readonly number[];
}
/** A CSV file in the making: pages are appended in order, durable at each `sync`. */
export interface CsvStage {
    /** Writes a page; returns the CSV bytes it took. */
    append(batch: Batch): number;
    /** Makes everything durable and tells how far that is. */
    sync(): StagePosition;
    /** How far it is by now, durable or not. */
    position(): StagePosition;
    /** Takes back what was appended behind a position. */
    rewind(to: StagePosition): void;
    close(): void;
}
export interface StageOptions extends CsvOptions {
    readonly file: string;
    /** Columns that come first whatever the pages show: those of the target as it stands. */
    readonly columns: readonly string[];
    /** Where an interrupted run left off; bytes behind it are cut away. */
    readonly from?: StagePosition | undefined;
}
export declare function openStage(options: StageOptions): CsvStage;
/** Whether records at the front of a staged file have fewer columns than its end. */
export declare function isRagged(position: StagePosition): boolean;
