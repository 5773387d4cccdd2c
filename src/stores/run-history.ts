import { RUN_LINE_VERSION, type RunLine, runLineSchema } from '../core/run-line.ts';
import type { HistoryEntry } from './bookmark.ts';

/** One line of the history as it stands in the file. */
export interface HistoryLine {
  readonly run: string;
  /** ISO 8601; empty where a later version says it otherwise. */
  readonly at: string;
  readonly text: string;
  /** Absent where a later version wrote it: it is kept as it is. */
  readonly line: RunLine | undefined;
}

export interface HistoryBounds {
  /** Runs. */
  readonly keep: number;
  readonly maxBytes: number;
}

/** The lines of a history, and how many were torn or none of ours: those are passed over. */
export function parseHistory(text: string): { lines: HistoryLine[]; torn: number } {
  let torn = 0;
  const lines = text.split('\n').flatMap((raw) => {
    if (raw.trim() === '') return [];
    const line = parseLine(raw.trim());
    if (!line) torn += 1;
    return line ?? [];
  });
  return { lines, torn };
}

function parseLine(text: string): HistoryLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { version, run, at } = value as Record<string, unknown>;
  if (typeof version !== 'number') return undefined;
  if (version > RUN_LINE_VERSION)
    return {
      run: typeof run === 'string' ? run : text,
      at: typeof at === 'string' ? at : '',
      text,
      line: undefined,
    };
  const known = runLineSchema.safeParse(value);
  return known.success ? { run: known.data.run, at: known.data.at, text, line: known.data } : undefined;
}

/** A run's line, ready to be joined with others. */
export const historyLine = (line: RunLine): HistoryLine => ({
  run: line.run,
  at: line.at,
  text: JSON.stringify(line),
  line,
});

/**
 * Two histories as one, each run once, in the order of time. Of a run that both know the line of `later` stands, but
 * for lines of a later version of this program, which no older one replaces.
 */
export function joinHistories(earlier: readonly HistoryLine[], later: readonly HistoryLine[]): HistoryLine[] {
  const byRun = new Map(earlier.map((line) => [line.run, line]));
  for (const line of later) {
    const before = byRun.get(line.run);
    if (!before || before.line !== undefined || line.line === undefined) byRun.set(line.run, line);
  }
  return [...byRun.values()].sort((a, b) => compare(a.at, b.at) || compare(a.run, b.run));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The last runs that both bounds allow; one at least. */
export function boundHistory(lines: readonly HistoryLine[], { keep, maxBytes }: HistoryBounds): HistoryLine[] {
  const kept: HistoryLine[] = [];
  let bytes = 0;
  for (const line of lines.slice(-keep).reverse()) {
    bytes += Buffer.byteLength(line.text) + 1;
    if (bytes > maxBytes && kept.length > 0) break;
    kept.push(line);
  }
  return kept.reverse();
}

export const formatHistory = (lines: readonly HistoryLine[]): string => lines.map(({ text }) => `${text}\n`).join('');

/** What an earlier version kept of a stream's runs in its bookmark, as lines that are not known yet or not with it. */
export function adoptEntries(
  known: readonly HistoryLine[],
  stream: string,
  entries: readonly HistoryEntry[],
): HistoryLine[] {
  const byRun = new Map(known.map((line) => [line.run, line]));
  return entries.flatMap(({ run, at, records, rows, status }) => {
    const before = byRun.get(run);
    if (before && (!before.line || before.line.streams[stream])) return [];
    const base = before?.line ?? { version: RUN_LINE_VERSION, run, at, status: 'succeeded' as const, streams: {} };
    const isWhole = base.status === 'succeeded' && status === 'succeeded';
    const streams = { ...base.streams, [stream]: { status, records, rows } };
    return historyLine({ ...base, status: isWhole ? 'succeeded' : 'partial', streams });
  });
}
