import type { Mark, Span } from './contract.ts';
import type { IncrementalOptions } from './options.ts';
import type { Reckoning } from './reckon.ts';
interface SpansContext {
    readonly stream: string;
    readonly now: number;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
}
/** What is asked for, from the last cursor on or of a backfill. */
export declare function createSpans(options: IncrementalOptions, context: SpansContext, reckoning: Reckoning): {
    isContiguous(last: Mark | undefined, isFirst: boolean): boolean;
    of(last: Mark | undefined): Span[];
};
/** A cursor of the command line: in the stream's format, or where cursors are dates, an ISO date. */
export declare function ownMark(text: string, options: IncrementalOptions, { tryRead }: Reckoning): Mark;
export {};
