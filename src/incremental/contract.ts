import type { Batch } from '../core/batch.ts';
import type { Range } from '../core/partition.ts';

/** A value of a cursor field, as the source sent it. */
export type Mark = string | number;

/** How one stream asks only for what changed. A pure description but for the time that it was made with. */
export interface Incremental {
  /** What a turn asks for, in this order: one range, or one per window. @param last the largest cursor that was delivered */
  ranges(last: Mark | undefined): readonly Range[];
  /**
   * The larger of what was seen before and what a page brings; a value in the future counts as now.
   * @throws StreamError `cursor_not_comparable`
   */
  see(batch: Batch, mark: Mark | undefined): Mark | undefined;
  /** Whether what this run asks for begins at or before that cursor: behind a gap no cursor may move on. */
  isContiguous(last: Mark | undefined): boolean;
  /** The larger of two cursors: a backfill moves none back. */
  later(a: Mark, b: Mark): Mark;
}
