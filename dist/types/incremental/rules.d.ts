import type { IncrementalOptions } from './options.ts';
export type { IncrementalOptions } from './options.ts';
export interface IncrementalProblem {
    /** Of the `incremental:` block. */
    readonly key: string;
    readonly message: string;
    readonly remedy?: string;
}
/** What does not go together in an `incremental:` block, before anything is asked. */
export declare function incrementalProblems(options: IncrementalOptions): IncrementalProblem[];
