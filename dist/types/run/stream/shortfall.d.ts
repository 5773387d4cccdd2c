import type { Tally } from '../tally.ts';
/** Why a stream that lost no page need not have brought all records; undefined where it did. */
export declare function shortfallOf({ warnings }: Tally): string | undefined;
