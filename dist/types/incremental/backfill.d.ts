import type { IncrementalOptions } from './options.ts';
/** What is wrong with the start and end of a backfill; undefined where both fit the stream's cursors. */
export declare function backfillProblem(options: IncrementalOptions, stream: string, { from, to }: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
}): string | undefined;
