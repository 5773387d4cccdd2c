import type { StreamResult } from '../stream-task.ts';
/** A bookmark as it was before the run, with what its parents tell it; undefined where they tell nothing. */
export declare function toldAlone(before: string, child: string, results: readonly StreamResult[]): string | undefined;
/** Names of the streams whose landings tell a child something. */
export declare const tellersOf: (child: string, results: readonly StreamResult[]) => string[];
