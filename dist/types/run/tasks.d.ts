import { type ApiSourcePlan, type ApiStreamPlan, type Plan } from '../config/index.ts';
import type { HttpClient } from '../core/http.ts';
import { type Scope } from '../core/template.ts';
import type { Running } from './context.ts';
import type { StreamTask } from './stream-task.ts';
/** The HTTP clients of a run: one per source, made at its first use, shared by its streams. */
export interface Clients {
    of(source: ApiSourcePlan): HttpClient;
    close(): Promise<void>;
}
/** What clients need of a run. */
export type Connecting = Pick<Running, 'clock' | 'secrets' | 'vault' | 'signal' | 'random' | 'emit' | 'deadline'>;
export declare function openClients(running: Connecting): Clients;
/** A stream of an API as a task of the run. */
export declare function apiTask(plan: Plan, stream: ApiStreamPlan, running: Pick<Running, 'identity'>, clients: Clients): StreamTask;
/** Names that templates of paths and requests may use; the time is that of the run's first attempt, UTC. */
export declare function namesOf(stream: string, startedAt: number): Scope;
