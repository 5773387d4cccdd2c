import { type Plan, type StreamPlan } from '../config/index.ts';
import type { Running } from './context.ts';
import type { S3State } from './publish/s3-state.ts';
import type { StreamResult } from './stream-task.ts';
import type { Clients } from './tasks/clients.ts';
/**
 * Runs the streams in the order of their dependence, independent ones at once.
 * @param results takes what came, as it comes: a run that is stopped still tells it
 */
export declare function runStreams(plan: Plan, selected: readonly StreamPlan[], running: Running, clients: Clients, state: S3State, results: StreamResult[]): Promise<void>;
/** Streams that must have ended: whose records a stream runs for, that it refers to, and that it is told to come after. */
export declare function parentsOf({ name, for_each, references, after }: StreamPlan): string[];
