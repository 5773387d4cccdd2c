import type { Browser } from '../../browser/contract.ts';
import type { SiteSourcePlan } from '../../config/index.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../../core/http.ts';
import type { RobotsPolicy } from '../../robots/index.ts';
import type { SiteSession } from '../../sources/site/session.ts';
import type { Running } from '../context.ts';
/** What the streams of one site share. */
export interface Site {
    readonly client: HttpClient;
    readonly robots: RobotsPolicy;
    readonly session: SiteSession | undefined;
    readonly browser: Browser;
    /** Hears of the walls that this stream runs into. */
    onBlocked(stream: string, handler: (request: HttpRequest, response: HttpResponse) => void): void;
}
/** What opening a site needs of a run. */
export type SiteRunning = Pick<Running, 'clock' | 'secrets' | 'signal' | 'random' | 'emit' | 'deadline' | 'env' | 'stateFolder'>;
export interface Sites {
    of(source: SiteSourcePlan): Promise<Site>;
    close(): Promise<void>;
}
/** The sites of a run: one client, session and browser per source, made at its first use. What reads HTML is loaded only then. */
export declare function openSites(running: SiteRunning): Sites;
