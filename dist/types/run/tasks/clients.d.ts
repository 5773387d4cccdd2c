import type { ApiSourcePlan } from '../../config/index.ts';
import type { HttpClient } from '../../core/http.ts';
import { type Connecting } from './connect.ts';
import { type SiteRunning, type Sites } from './sites.ts';
/** The HTTP clients of a run: one per source, made at its first use, shared by its streams. */
export interface Clients {
    of(source: ApiSourcePlan): HttpClient;
    readonly sites: Sites;
    close(): Promise<void>;
}
export declare function openClients(running: Connecting & SiteRunning): Clients;
