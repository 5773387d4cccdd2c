import type { Changes } from '../core/report.ts';
import type { KeyPlan } from './csv-key.ts';
import { type CsvReader } from './csv-reader.ts';
/** Of each kind of change, at most. */
export declare const EXAMPLES = 3;
type Change = Changes['examples'][number]['change'];
/** A file that is compared with another one. */
export interface Side extends KeyPlan {
    readonly file: string;
    readonly header: readonly string[];
}
/** @param detail the columns that changed */
export declare function example(changes: Changes, change: Change, key: string, detail?: string): void;
export declare function hasEnough({ examples }: Changes, kind: Change): boolean;
/** What a person knows the current record by: its key, or where there is none its first values. */
export declare function keyText(side: Side, reader: CsvReader): string;
/** Columns in which the record at this offset of the old file differs from the current one. */
export declare function changedColumns(old: Side, offset: number, current: Side, now: CsvReader, ignored: readonly string[]): string;
export {};
