import { type Report } from '../core/report.ts';
import { type RunLine } from '../core/run-line.ts';
/** A run that is on record. */
export interface KnownRun {
    readonly line: RunLine;
    /** Its report, where this workspace has it. */
    readonly report: (() => Report) | undefined;
}
/** All runs that a workspace knows, the latest first: those with a report, trials among them, and those of the history. */
export declare function knownRuns(stateFolder: string, warn: (message: string) => void): KnownRun[];
/** One by its id, its beginning, or `latest`. @throws ConfigError `unknown_run` */
export declare function chooseRun(runs: readonly KnownRun[], wanted: string, stateFolder: string): KnownRun;
/** The runs as a table, the latest first, and below it how each stream went over them. */
export declare function listRuns(runs: readonly KnownRun[], width: number): string;
