import type { DeadLetter } from '../../stores/bookmark.ts';
import { type RowsOf, type TurnsPlan, type Values } from '../turns/turns.ts';
/** Partitions of which an earlier run lost pages. */
export declare const lostTurns: (letters: readonly DeadLetter[]) => Values[];
/** Those that are among these: the others would fail for ever. */
export declare function stillListed(lost: readonly Values[], listed: readonly Values[]): Values[];
/**
 * The same where only those that changed were listed: a record of an incremental parent that is gone, or does not count
 * any more, is not asked for.
 * @param rowsOf all records of a parent as they stand
 */
export declare function stillStanding(plan: TurnsPlan, lost: readonly Values[], rowsOf: RowsOf): Promise<Values[]>;
