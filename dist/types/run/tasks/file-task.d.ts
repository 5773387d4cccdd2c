import type { FileStreamPlan, Plan } from '../../config/index.ts';
import type { StreamTask } from '../stream-task.ts';
import { type SourceTaskRunning } from './source-task.ts';
/** A stream of files as a task of the run. */
export declare function fileTask(plan: Plan, stream: FileStreamPlan, running: SourceTaskRunning): StreamTask;
