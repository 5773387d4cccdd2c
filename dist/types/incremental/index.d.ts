import type { Incremental } from './contract.ts';
import type { IncrementalOptions } from './options.ts';
export { backfillProblem } from './backfill.ts';
export type { CursorNotes, Incremental, Mark, Span } from './contract.ts';
export { newCursorNotes } from './contract.ts';
export { type IncrementalOptions, incrementalOptionsSchema } from './options.ts';
export interface IncrementalContext {
    readonly stream: string;
    /** ms since the epoch. */
    readonly now: number;
    /** Start and end of this run alone, where it is a backfill. */
    readonly from?: string | undefined;
    readonly to?: string | undefined;
}
export declare function createIncremental(options: IncrementalOptions, context: IncrementalContext): Incremental;
