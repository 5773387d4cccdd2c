import type { StreamHistoryEntry } from '../core/report.ts';
import { type RunLine } from '../core/run-line.ts';
/** How each stream went over some runs, oldest first: a table for the terminal; empty where there is nothing to compare. */
export declare function renderTrends(lines: readonly RunLine[]): string;
/** Curve, latest figure and how far it is from the median of the runs before, for rows and time. */
export declare function trendCells(name: string, entries: readonly StreamHistoryEntry[]): string[];
