import type { ColumnTypes } from '../core/column-type.ts';
import { type Coding } from './codec.ts';
import { type MergeRules } from './merge-rules.ts';
import type { WriteOptions } from './options.ts';
/** How this run's file goes on top of one that another run pushed in the meantime: plain JSON. */
export interface RebasePlan {
    readonly mode: WriteOptions['mode'];
    readonly key: readonly string[];
    readonly sortBy: readonly string[];
    readonly fill: string;
    readonly coding: Coding;
    readonly types: ColumnTypes;
    /** This run's own records, a CSV file in the work folder; where they are not told from the others, all of ours count. */
    readonly news: string | undefined;
    /** How they meet records with their key, where keys are looked for. */
    readonly rules?: MergeRules | undefined;
    /** CSV of the keys of rows that this run found to be gone. */
    readonly went?: string | undefined;
}
/**
 * Writes to `out` what should stand: this run's file for `replace`; for `append` theirs with our records behind it
 * (with a key: those whose key they do not have); otherwise theirs with our records put in by key as the mode does, and
 * without the rows that our run found to be gone.
 */
export declare function rebaseCsv(files: {
    readonly base?: string | undefined;
    readonly ours: string;
    readonly theirs: string;
    readonly out: string;
}, plan: RebasePlan, scratch: string): Promise<void>;
