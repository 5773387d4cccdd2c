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
const COUNTED = ['pages', 'records', 'bytes', 'replaced', 'site', 'cursors'] as const;

/** What of a book grows with each page. */
export interface Growing {
  readonly stage: CsvStage;
  readonly tally: Tally;
  readonly lost: unknown[];
  readonly recovered: unknown[];
}

export function markTurn({ stage, tally, lost, recovered }: Growing, done: number): TurnStart {
  const counts = Object.fromEntries(COUNTED.map((name) => [name, structuredClone(tally[name])])) as TurnStart['counts'];
  return { position: stage.position(), done, lost: lost.length, recovered: recovered.length, counts };
}

/** Takes back what a turn brought so far. */
export function takeBack({ stage, tally, lost, recovered }: Growing, start: TurnStart): void {
  stage.rewind(start.position);
  lost.length = start.lost;
  recovered.length = start.recovered;
  const { cursors, ...counts } = structuredClone(start.counts);
  // whoever counts cursors holds on to these very notes
  if (tally.cursors && cursors) Object.assign(tally.cursors, { ...cursors, filtered: tally.cursors.filtered });
  else Object.assign(tally, { cursors });
  Object.assign(tally, counts);
}
