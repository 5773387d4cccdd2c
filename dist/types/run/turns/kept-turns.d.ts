import type { Kept } from './due.ts';
/** Undefined where it is missing, damaged, or one of a build that kept it otherwise. */
export declare function readKept(folder: string): Kept | undefined;
export declare function keepTurns(folder: string, kept: Kept): void;
