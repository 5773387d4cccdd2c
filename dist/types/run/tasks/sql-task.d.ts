import type { Plan, SqlStreamPlan } from '../../config/index.ts';
import type { StreamTask } from '../stream-task.ts';
import { type SourceTaskRunning } from './source-task.ts';
/** A stream of a database as a task of the run. */
export declare function sqlTask(plan: Plan, stream: SqlStreamPlan, running: SourceTaskRunning): StreamTask;
