import type { DriftVerdict } from '../../checks/drift.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
/** Why rows that an extraction did not bring need not be gone from the source; undefined where it brought everything. */
export declare function whyNotWhole(task: StreamTask, running: Running, family: Family, state: StreamState, progress: Progress, drift: DriftVerdict | undefined): string | undefined;
