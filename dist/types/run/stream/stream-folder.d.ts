import type { DriftVerdict } from '../../checks/drift.ts';
import type { CheckResult } from '../../checks/index.ts';
import type { Status } from '../../core/events.ts';
import type { SchemaChange } from '../../core/report.ts';
import type { Finished } from '../../sinks/finish.ts';
import { type WorkFolder } from '../../stores/checkpoint.ts';
import type { Sifted } from '../checks/sift.ts';
import type { Running } from '../context.ts';
import { type Landing } from '../landing/landing.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
/** What the checkpoint holds: an extraction under way, or a landing that only has to be moved into place. */
export type Content = {
    readonly phase: 'extracting';
    readonly progress: Progress;
} | {
    readonly phase: 'landing';
    readonly progress: Progress;
    readonly finished: Finished;
    readonly landing: Landing;
    readonly checks: readonly CheckResult[];
    readonly drift: DriftVerdict | undefined;
    readonly schemaChanges: readonly SchemaChange[];
    readonly quarantine: Sifted['report'];
    readonly status: Status;
};
export type StreamFolder = WorkFolder<Content>;
export declare const openStreamFolder: (workRoot: string, stream: string) => StreamFolder;
export declare const stageOf: (folder: StreamFolder) => string;
/** Checkpoints may leave the machine with the cache: a next link that carries a credential is saved without it. */
export declare function save(task: StreamTask, running: Running, folder: StreamFolder, { began }: Pick<StreamState, 'began'>, content: Content): void;
/** What an interrupted run left and can be gone on from; otherwise the folder is emptied. */
export declare function resume(task: StreamTask, running: Running, folder: StreamFolder): Promise<Content | undefined>;
