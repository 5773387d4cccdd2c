import { type ApiStreamPlan, type Plan } from '../../config/index.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Clients } from './clients.ts';
/** A stream of an API as a task of the run. */
export declare function apiTask(plan: Plan, stream: ApiStreamPlan, running: Pick<Running, 'identity' | 'options'>, clients: Clients): StreamTask;
