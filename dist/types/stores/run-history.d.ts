import { type RunLine } from '../core/run-line.ts';
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
export declare function parseHistory(text: string): {
    lines: HistoryLine[];
    torn: number;
};
/** A run's line, ready to be joined with others. */
export declare const historyLine: (line: RunLine) => HistoryLine;
/**
 * Two histories as one, each run once, in the order of time. Of a run that both know the line of `later` stands, but
 * for lines of a later version of this program, which no older one replaces.
 */
export declare function joinHistories(earlier: readonly HistoryLine[], later: readonly HistoryLine[]): HistoryLine[];
/** The last runs that both bounds allow; one at least. */
export declare function boundHistory(lines: readonly HistoryLine[], { keep, maxBytes }: HistoryBounds): HistoryLine[];
export declare const formatHistory: (lines: readonly HistoryLine[]) => string;
/** What an earlier version kept of a stream's runs in its bookmark, as lines that are not known yet or not with it. */
export declare function adoptEntries(known: readonly HistoryLine[], stream: string, entries: readonly HistoryEntry[]): HistoryLine[];
