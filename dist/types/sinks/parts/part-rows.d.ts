import type { Combined } from '../combine.ts';
import type { PartsFinish, PartsMade, StandingFile } from './contract.ts';
/** What one part was made of: `moved` rows stood in its file and belong into another one now. */
export interface MadeOne {
    readonly combined: Combined;
    readonly moved: number;
}
/** What was done to all parts, with the rows of those that were left alone. */
export declare function totalsOf(made: readonly MadeOne[], kept: readonly StandingFile[], dropped: number, options: PartsFinish): Promise<PartsMade['totals']>;
export declare function rowsOf(file: StandingFile, options: PartsFinish): Promise<number>;
/** A standing file as plain CSV. @throws StreamError `target_unreadable` */
export declare function plainOf({ path, target }: StandingFile, stem: string, { write, signal, stream }: PartsFinish): Promise<string | undefined>;
