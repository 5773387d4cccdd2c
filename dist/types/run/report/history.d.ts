import type { Artifact } from '../../core/artifact.ts';
import type { Emit } from '../../core/events.ts';
import { type RunLine } from '../../core/run-line.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import { type HistoryBounds, type HistoryLine } from '../../stores/run-history.ts';
/** Relative to the workspace. */
export declare const RUNS_PATH = ".adip/runs.ndjson";
/**
 * The one memory of earlier runs. `.adip/runs.ndjson` is committed together with a change that matters; lines of runs
 * that found nothing new, or whose commit failed, wait in `.adip/cache/runs.ndjson` for the next one.
 */
export interface History {
    /** Runs before this one, oldest first. */
    earlier(): readonly RunLine[];
    /** Rows of a stream's or transform's target after its last delivered runs, oldest first. */
    rowsOf(name: string): number[];
    /** When a stream last delivered, ISO 8601. */
    deliveredAt(name: string): string | undefined;
    /** Takes over what an earlier version kept in the bookmark of a stream. */
    adopt(name: string, bookmark: Bookmark | undefined): void;
    /** Takes over lines from elsewhere. */
    take(text: string): void;
    /** All lines, as they would stand in the file. */
    text(): string;
    /** Puts a line, with all that waited, into the file to be committed. */
    write(line: RunLine): void;
    /** Puts a line to those that wait. */
    wait(line: RunLine): void;
    /** What waited is in the file for good. */
    settle(): void;
    /** The file, for a commit. */
    artifact(): Artifact[];
}
export interface HistorySettings {
    /** `.adip`, absolute. */
    readonly stateFolder: string;
    /** Id of this run. */
    readonly run: string;
    readonly bounds: HistoryBounds;
    /** A trial leaves no line. */
    readonly isTrial: boolean;
    readonly emit: Emit;
}
export declare function openHistory({ stateFolder, run, bounds, isTrial, emit }: HistorySettings): History;
export declare function historyFiles(stateFolder: string): {
    file: string;
    waiting: string;
};
/** All lines that a workspace has, those that wait included; of a run in both, the one that waits was written later. */
export declare function readHistory(stateFolder: string, warn: (message: string) => void): HistoryLine[];
