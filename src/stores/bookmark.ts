import { join } from 'node:path';
import { type ColumnTypes, widenAll } from '../core/column-type.ts';
import type { Cursor } from '../core/paginator.ts';
import { type Partition, partitionKey } from '../core/partition.ts';
import type { DriftMemory } from '../core/site.ts';
import { loadState } from './state-file.ts';

export const BOOKMARK_VERSION = 1;

/** A page that was lost for good: asked for again first thing in the next run. */
export interface DeadLetter {
  /** As messages name it, e.g. `page 17`. */
  readonly page: string;
  readonly cursor: Cursor;
  readonly code: string;
  readonly reason: string;
  readonly attempts: number;
  /** ISO 8601, UTC. */
  readonly first_failed_at: string;
  /** Of a page that came otherwise: the detail page of one record. */
  readonly part?: true;
}

export interface HistoryEntry {
  readonly run: string;
  readonly at: string;
  readonly records: number;
  readonly rows: number;
  readonly status: 'succeeded' | 'partial' | 'failed' | 'blocked' | 'skipped';
}

/** A data file as a landing left it. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  /** What its path is filled with, where the rows are spread over files. */
  readonly part?: string;
}

/** What one stream remembers between runs; committed with its data, and only together with a change that matters. */
export interface Bookmark {
  readonly stream: string;
  /** Fingerprint of the extraction; dead letters of another one mean nothing. */
  readonly fingerprint: string;
  readonly columns: readonly string[];
  /** What the columns hold, over the target's life. */
  readonly types?: ColumnTypes;
  /** Of a stream with several data files: all of them, by path relative to the workspace. */
  readonly files?: Readonly<Record<string, KeptFile>>;
  /** Of an incremental stream: the largest cursor that was delivered, by partition (`''` where there are none). */
  readonly cursors?: Readonly<Record<string, string | number>>;
  /** Of a stream that runs for each changed record of an incremental one: turns that are due, as their templates' values. */
  readonly pending?: readonly Partition['values'][];
  /** Of such a stream: by parent, the landing that last told it what is due. */
  readonly told?: Readonly<Record<string, string>>;
  /** Of an incremental stream: those that run for its records and were told of all its changes up to here. */
  readonly tells?: readonly string[];
  readonly dead_letters: readonly DeadLetter[];
  /** Delivered runs, as versions before `.adip/runs.ndjson` kept them here; taken over from there, not written any more. */
  readonly history?: readonly HistoryEntry[];
  /** Of a site: what its fields looked like. */
  readonly site?: DriftMemory;
}

export function bookmarkPath(stateFolder: string, stream: string): string {
  return join(stateFolder, `${stream}.json`);
}

/** @throws StreamError `state_newer` */
export function loadBookmark(file: string): { bookmark: Bookmark | undefined; warning: string | undefined } {
  const { value, warning } = loadState<Bookmark>(file, BOOKMARK_VERSION);
  return { bookmark: value, warning };
}

/** Readable in a diff: one line per entry that changes. */
export function formatBookmark(bookmark: Bookmark): string {
  return `${JSON.stringify({ version: BOOKMARK_VERSION, ...bookmark }, null, 1)}\n`;
}

/** Each once; more than is due costs a request, less would lose rows. */
export function joinValues(
  a: readonly Partition['values'][],
  b: readonly Partition['values'][],
): Partition['values'][] {
  return [...new Map([...a, ...b].map((values) => [partitionKey({ values }), values])).values()];
}

/**
 * Of two bookmarks that grew from one: this run's, with what the other one alone moved. What is due in either stays due,
 * and partitions that the other run alone lost are asked for again.
 * @param base what both grew from; where it is not known all that is due counts
 */
export function mergeBookmarks(ours: Bookmark, theirs: Bookmark, base?: Bookmark): Bookmark {
  const { pending: _, told: __, ...rest } = base && isUntouched(ours, base) ? theirs : joined(ours, theirs, base);
  const pending = joinValues(dueOf(ours, theirs, base), dueOf(theirs, ours, base));
  const told = { ...theirs.told, ...moved(ours.told, base?.told) };
  return {
    ...rest,
    ...(pending.length > 0 ? { pending } : {}),
    ...(Object.keys(told).length > 0 ? { told } : {}),
  };
}

/** Nothing came to it but what a parent told. */
function isUntouched(ours: Bookmark, base: Bookmark): boolean {
  const own = (bookmark: Bookmark): string => JSON.stringify({ ...bookmark, pending: undefined, told: undefined });
  return own(ours) === own(base);
}

function joined(ours: Bookmark, theirs: Bookmark, base: Bookmark | undefined): Bookmark {
  const files = ours.files || theirs.files ? { files: { ...theirs.files, ...ours.files } } : {};
  if (ours.fingerprint !== theirs.fingerprint) return { ...ours, ...files };
  const known = new Set([...ours.dead_letters, ...(base?.dead_letters ?? [])].map(({ page }) => page));
  const lost = theirs.dead_letters.filter((letter) => isOfPartition(letter) && !known.has(letter.page));
  const cursors = ours.cursors && {
    cursors: { ...ours.cursors, ...theirs.cursors, ...moved(ours.cursors, base?.cursors) },
  };
  const columns = [...new Set([...ours.columns, ...theirs.columns])];
  const types = ours.types && theirs.types ? { types: widenAll(ours.types, theirs.types) } : {};
  return { ...ours, columns, ...types, ...files, ...cursors, dead_letters: [...ours.dead_letters, ...lost] };
}

const isOfPartition = ({ cursor }: DeadLetter): boolean =>
  cursor !== null && typeof cursor === 'object' && !Array.isArray(cursor) && 'of' in cursor;

/** The entries that are not as they were. */
function moved<Value>(
  now: Readonly<Record<string, Value>> = {},
  before: Readonly<Record<string, Value>> = {},
): Record<string, Value> {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name] !== value));
}

/** What is due in one of two bookmarks, without what the other one has dealt with, unless it was told of it anew. */
function dueOf({ pending = [], told }: Bookmark, other: Bookmark, base: Bookmark | undefined) {
  if (!base || Object.keys(moved(told, base.told)).length > 0) return pending;
  const keys = (of: Bookmark): Set<string> => new Set((of.pending ?? []).map((values) => partitionKey({ values })));
  const [before, still] = [keys(base), keys(other)];
  return pending.filter((values) => {
    const key = partitionKey({ values });
    return !before.has(key) || still.has(key);
  });
}
