import { type DriftVerdict } from '../checks/drift.ts';
import type { CheckResult } from '../checks/index.ts';
import type { Status } from '../core/events.ts';
import { type Finished } from '../sinks/finish.ts';
import { type WorkFolder } from '../stores/checkpoint.ts';
import type { Running } from './context.ts';
import { type Landing } from './landing.ts';
import type { Progress } from './progress.ts';
import type { StreamEnd, StreamState, StreamTask } from './stream-task.ts';
/** What the checkpoint holds: an extraction under way, or a landing that only has to be moved into place. */
type Content = {
    readonly phase: 'extracting';
    readonly progress: Progress;
} | {
    readonly phase: 'landing';
    readonly progress: Progress;
    readonly finished: Finished;
    readonly landing: Landing;
    readonly checks: readonly CheckResult[];
    readonly drift: DriftVerdict | undefined;
    readonly status: Status;
};
export type StreamFolder = WorkFolder<Content>;
export declare const openStreamFolder: (workRoot: string, stream: string) => StreamFolder;
/** Resumes or extracts, finishes, checks and lands. @throws IngestError for whatever ends the stream before its landing */
export declare function runSteps(task: StreamTask, running: Running, folder: StreamFolder, state: StreamState, attemptsOf: (page: string) => number): Promise<StreamEnd>;
export {};
