import type { Report, StreamHistoryEntry, StreamReport } from '../core/report.ts';
/** The runs of a stream with the one that is reported last. */
export declare function runsOf(stream: StreamReport, { run }: Report): StreamHistoryEntry[];
/** Whether this run delivered a stream; of trials and of data that stay as they were it did not. */
export declare const hasBrought: (stream: StreamReport) => boolean;
/** What was usual before: the median of a figure over the delivered runs; undefined where fewer than two tell it. */
export declare function usual(history: readonly StreamHistoryEntry[], pick: (entry: StreamHistoryEntry) => number | undefined): number | undefined;
/** How far a figure is from what was usual: `+3.2 %`, `as usual`; empty where nothing is known. */
export declare function deviation(value: number, from: number | undefined): string;
/** Figures as one line of blocks, the lowest to the highest; a dot where a run has none. */
export declare function sparkline(values: readonly (number | undefined)[]): string;
/** How long ago, as a person says it: `12 min`, `5 h`, `3 d 4 h`, `41 d`. */
export declare function formatAge(ms: number): string;
/** The age of a time at the end of the run; undefined where there is none. */
export declare function ageAt(iso: string | undefined, { run }: Report): number | undefined;
