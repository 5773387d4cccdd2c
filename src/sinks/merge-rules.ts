import type { WriteOptions } from './options.ts';

/** How records meet those of the target that have their key: plain JSON, kept with a landing. */
export interface MergeRules {
  readonly mode: 'merge' | 'insert_only' | 'scd2';
  /** Columns in which a record may differ without being another one. */
  readonly ignored: readonly string[];
  /** Of records with the same key the one with the largest value of this column stands. */
  readonly newest?: string | undefined;
  /** What becomes of rows that the source no longer has. */
  readonly gone?: Gone | undefined;
  /** Of scd2: the columns of a version's time, and the column of the records that says when it began. */
  readonly history?: { readonly from: string; readonly to: string; readonly at?: string | undefined } | undefined;
  /** The run's start, ISO 8601 in UTC. */
  readonly now: string;
}

export interface Gone {
  readonly action: 'mark' | 'delete';
  /** Where `mark` writes the time. */
  readonly column: string;
  /** A column of the records that says that they are deleted; without one, rows are gone that a whole extraction lacks. */
  readonly field?: string | undefined;
  /** The value that says so; without one, any but nothing, false and 0. */
  readonly when?: string | undefined;
  /** Largest share of the living rows that may go at once. */
  readonly atMost: number;
}

const MOST_DELETED = 0.5;

type Deletions = Pick<WriteOptions, 'deleted' | 'max_deleted'>;

export function goneOf({ deleted, max_deleted: atMost = MOST_DELETED }: Deletions): Gone | undefined {
  if (deleted === 'keep') return undefined;
  if (typeof deleted === 'string') return { action: deleted, column: 'deleted_at', atMost };
  const { action, column, field, when } = deleted;
  return { action, column, atMost, field, when: when === undefined ? undefined : String(when) };
}

/** Whether rows count as gone because a whole extraction does not bring them. */
export function seeksAbsent(write: Pick<WriteOptions, 'mode'> & Deletions): boolean {
  return isKeyed(write.mode) && goneOf(write) !== undefined && goneOf(write)?.field === undefined;
}

/** The columns of a history's times; undefined in other modes. */
export function historyOf({ mode, scd2 }: Pick<WriteOptions, 'mode' | 'scd2'>): MergeRules['history'] {
  if (mode !== 'scd2') return undefined;
  return { from: scd2?.valid_from ?? 'valid_from', to: scd2?.valid_to ?? 'valid_to', at: scd2?.at };
}

/** Columns of the target that are written by the mode itself: the source has no say in them. */
export function ownColumns(write: WriteOptions): string[] {
  const history = historyOf(write);
  if (history) return [history.from, history.to];
  const gone = goneOf(write);
  return write.mode === 'merge' && gone?.action === 'mark' ? [gone.column] : [];
}

/** The column that has no value in rows that the source still has as they are, where the mode writes one. */
export const endColumn = (write: WriteOptions): string | undefined => ownColumns(write).at(-1);

const isKeyed = (mode: WriteOptions['mode']): mode is MergeRules['mode'] =>
  mode === 'merge' || mode === 'insert_only' || mode === 'scd2';

/** Undefined for modes that do not look for keys in the target. @param now the run's start, ms since the epoch */
export function rulesOf(write: WriteOptions, now: number): MergeRules | undefined {
  const { mode } = write;
  if (!isKeyed(mode)) return undefined;
  return {
    mode,
    ignored: write.ignore_columns ?? [],
    newest: write.dedupe_by,
    gone: mode === 'insert_only' ? undefined : goneOf(write),
    history: historyOf(write),
    now: new Date(now).toISOString(),
  };
}

/** The columns that the rules write, which tell no record from another. */
export function columnsOfRules({ mode, gone, history }: MergeRules): string[] {
  if (history) return [history.from, history.to];
  return mode === 'merge' && gone?.action === 'mark' ? [gone.column] : [];
}
