import { type DriftVerdict } from '../../checks/drift.ts';
import type { Running } from '../context.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
/** Whether the fields of a site are still where they were; told as it is found. */
export declare function judgeSite(task: StreamTask, running: Running, state: StreamState): DriftVerdict | undefined;
