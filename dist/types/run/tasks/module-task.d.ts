import type { ModuleStreamPlan, Plan } from '../../config/index.ts';
import type { StreamTask } from '../stream-task.ts';
import { type SourceTaskRunning } from './source-task.ts';
/** A stream of a module as a task of the run. */
export declare function moduleTask(plan: Plan, stream: ModuleStreamPlan, running: SourceTaskRunning): StreamTask;
