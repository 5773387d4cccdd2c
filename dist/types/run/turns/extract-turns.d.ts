import { type Partition } from '../../core/partition.ts';
import type { PageSource } from '../../core/source.ts';
import type { ExtractOptions, Progress } from '../pages/progress.ts';
/** A stream that runs once for each partition. */
export interface TurnsSource {
    readonly turns: readonly Partition[];
    open(turn: Partition): PageSource;
    /** Turns that are under way at once, at most. */
    readonly atOnce?: number | undefined;
}
/** Reads the pages of all turns into the staged file, in the order of the turns. @throws StreamError, DeferredError, CancelledError; what was read stays resumable. */
export declare function extractTurns({ turns, open, atOnce }: TurnsSource, options: ExtractOptions): Promise<Progress>;
