import { type Plan, type StreamPlan } from '../../config/index.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamResult, StreamTask } from '../stream-task.ts';
import type { Clients } from '../tasks/clients.ts';
/** Runs a stream; where its source fails as a whole, what the config says to use instead, and says so. */
export declare function runWithFallback(plan: Plan, stream: StreamPlan, task: StreamTask, running: Running, family: Family, clients: Clients): Promise<StreamResult>;
