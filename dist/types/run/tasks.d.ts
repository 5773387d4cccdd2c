import { type ApiSourcePlan, type ApiStreamPlan, type Plan, type StreamPlan } from '../config/index.ts';
import type { HttpClient } from '../core/http.ts';
import type { Running } from './context.ts';
import { type SiteTaskRunning } from './site-task.ts';
import { type SiteRunning, type Sites } from './sites.ts';
import type { SourceTaskRunning } from './source-task.ts';
import type { StreamTask } from './stream-task.ts';
/** The HTTP clients of a run: one per source, made at its first use, shared by its streams. */
export interface Clients {
    of(source: ApiSourcePlan): HttpClient;
    readonly sites: Sites;
    close(): Promise<void>;
}
/** What clients need of a run. */
export type Connecting = Pick<Running, 'clock' | 'secrets' | 'vault' | 'signal' | 'random' | 'emit' | 'deadline'>;
/** A stream of any kind as a task of the run. */
export declare function taskOf(plan: Plan, stream: StreamPlan, running: SiteTaskRunning & SourceTaskRunning, clients: Clients): StreamTask;
export declare function openClients(running: Connecting & SiteRunning): Clients;
/** A stream of an API as a task of the run. */
export declare function apiTask(plan: Plan, stream: ApiStreamPlan, running: Pick<Running, 'identity' | 'options'>, clients: Clients): StreamTask;
