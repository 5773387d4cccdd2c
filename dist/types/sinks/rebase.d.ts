import type { Version } from '../core/artifact.ts';
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
    /** This run's own records, a CSV file in the work folder; undefined where they are not told from the others. */
    readonly news: string | undefined;
    /** SHA-256 of the target that they were added to; undefined where there was none. */
    readonly base?: string | undefined;
    /** How they meet records with their key, where keys are looked for. */
    readonly rules?: MergeRules | undefined;
    /** CSV of the keys of rows that this run found to be gone. */
    readonly went?: string | undefined;
}
interface RebaseFiles {
    /** What the branch had when this run began. */
    readonly base?: string | undefined;
    /** What HEAD has, where the branch did not grow out of it as far as is known. */
    readonly head?: string | undefined;
    readonly ours: string;
    readonly theirs: string;
    readonly out: string;
    /** What our file held when it was last pushed. */
    readonly delivered?: Version | undefined;
}
/**
 * Writes to `out` what should stand: this run's file for `replace`; for `append` theirs with our records behind it
 * (with a key: those whose key they do not have); otherwise theirs with our records put in by key as the mode does, and
 * without the rows that our run found to be gone.
 * @throws StreamError `rebase_impossible` where what is ours cannot be told
 */
export declare function rebaseCsv(given: RebaseFiles, plan: RebasePlan, scratch: string): Promise<void>;
export {};
