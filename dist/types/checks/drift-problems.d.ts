import type { Problem } from '../core/report.ts';
import type { FieldMemory, FieldNotes } from '../core/site.ts';
/** All that is known of one field when it is judged. */
export interface FieldCase {
    readonly name: string;
    readonly notes: FieldNotes;
    readonly selectors: readonly string[];
    readonly earlier: FieldMemory | undefined;
    /** Lowest share that is no failure; undefined where misses are no failure. */
    readonly limit: number | undefined;
    /** Place of the selector that does most of the work now; -1 where none does. */
    readonly usual: number;
    readonly hitRate: number;
    readonly unparsedRate: number;
    /** No field was found in any record: even a few records tell then that the selectors are wrong. */
    readonly isBare: boolean;
}
/** The name of the element that holds a record, among the fields. */
export declare const ITEMS = "@items";
/**
 * Too few records have the field; or no page has rows although the last run found some, or some have none where what looks
 * like the rows of the others stands.
 */
export declare function failureOf(one: FieldCase): Problem | undefined;
/** What changed without being a failure, and what was done about one. */
export declare function warningsOf(one: FieldCase, failed: boolean): Problem[];
