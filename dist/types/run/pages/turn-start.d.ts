import type { CsvStage, StagePosition } from '../../sinks/csv-stage.ts';
import type { Tally } from '../tally.ts';
/** Where a turn began, so that what it brought can be taken back: plain JSON. */
export interface TurnStart {
    readonly position: StagePosition;
    readonly done: number;
    /** Pages that were lost, and that an earlier run had lost and this one brought, by then. */
    readonly lost: number;
    readonly recovered: number;
    readonly counts: Pick<Tally, (typeof COUNTED)[number]>;
}
/** What pages are counted into. */
declare const COUNTED: readonly ['pages', 'records', 'bytes', 'replaced', 'site', 'cursors'];
/** What of a book grows with each page. */
export interface Growing {
    readonly stage: CsvStage;
    readonly tally: Tally;
    readonly lost: unknown[];
    readonly recovered: unknown[];
}
export declare function markTurn({ stage, tally, lost, recovered }: Growing, done: number): TurnStart;
/** Takes back what a turn brought so far. */
export declare function takeBack({ stage, tally, lost, recovered }: Growing, start: TurnStart): void;
export {};
