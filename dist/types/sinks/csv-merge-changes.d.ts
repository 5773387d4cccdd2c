import type { Changes } from '../core/report.ts';
import type { Source } from './csv-sources.ts';
/** Counts a change and keeps the first ones of each kind as examples. */
export declare function noteChange(changes: Changes, change: 'added' | 'updated' | 'removed', keyText: () => string, detail?: () => string): void;
/** The key of a source's record, as a person reads it. */
export declare function keyTextOf(source: Source, header: readonly string[], key: readonly string[]): string;
/** Compares records in the columns that count; one that a record lacks counts as the filler. */
export interface Comparison {
    differ(before: Source, now: Source): boolean;
    /** Names of the columns in which they differ. */
    differing(before: Source, now: Source): string[];
}
/** @param silent columns that do not count */
export declare function openComparison(header: readonly string[], silent: readonly string[], fill: Uint8Array): Comparison;
