import type { Plan, StreamPlan } from '../../config/index.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Clients } from './clients.ts';
import { type SiteTaskRunning } from './site-task.ts';
import type { SourceTaskRunning } from './source-task.ts';
/** A stream of any kind as a task of the run. */
export declare function taskOf(plan: Plan, stream: StreamPlan, running: SiteTaskRunning & SourceTaskRunning, clients: Clients): StreamTask;
