import type { Mark } from './contract.ts';
import { type ReadCursor } from './formats.ts';
import type { Distance, IncrementalOptions } from './options.ts';
import { type Comparable } from './value.ts';
/** What can be said of a stream's cursors: their order, and what lies so far from one. */
export interface Reckoning {
    /** @throws StreamError `cursor_not_comparable` for what is not written in the stream's format */
    read(mark: Mark): Comparable;
    /** Undefined for what is not written in the stream's format. */
    tryRead: ReadCursor;
    /** @throws StreamError `cursor_not_comparable` */
    order(a: Mark, b: Mark): number;
    orderRead(a: Comparable, b: Comparable, texts: readonly [Mark, Mark]): number;
    /** A cursor so much earlier or later, written alike. @throws ConfigError `bad_distance` */
    move(mark: Mark, by: Distance, sign: 1 | -1): Mark;
}
export declare function createReckoning(options: IncrementalOptions, stream: string): Reckoning;
/** Why a lookback or a window does not go with cursors of a kind. */
export declare const distanceProblem: (value: Comparable, by: Distance) => string;
export declare function distanceRemedy({ kind }: Comparable): string;
