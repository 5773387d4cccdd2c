import type { FieldReport, Problem } from '../core/report.ts';
import { type DriftMemory, type SiteNotes } from '../core/site.ts';
export interface DriftOptions {
    /** Share of records in which a required field must be found. */
    readonly minHitRate: number;
    readonly fields: Readonly<Record<string, DriftField>>;
    /** Where the rows stand: of `items` or `table`, or what `data` names. */
    readonly itemSelectors: readonly string[];
}
export interface DriftField {
    readonly selectors: readonly string[];
    readonly required: boolean;
    /** The field's own; it counts for fields that are not required, too. */
    readonly minHitRate?: number | undefined;
}
export interface DriftVerdict {
    readonly warnings: Problem[];
    /** Any of them makes the stream partial. */
    readonly failures: Problem[];
    readonly fields: FieldReport[];
    readonly memory: DriftMemory;
}
/**
 * Compares what the selectors of a site found with the runs before and with the limits; a pure function. A field that
 * was looked for nowhere is not judged and keeps what was remembered of it.
 */
export declare function judgeDrift(notes: SiteNotes, earlier: DriftMemory | undefined, options: DriftOptions): DriftVerdict;
