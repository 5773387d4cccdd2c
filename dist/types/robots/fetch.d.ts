import type { HttpClient } from '../core/http.ts';
import type { RobotsAnswer } from './policy.ts';
/**
 * Fetches robots.txt through a source's own client, with its retries, limits and redirects. What ends the whole stream (the
 * host is down, a wall, the deadline, the end of the run) is thrown on: it says more than "robots.txt is unreachable".
 */
export declare function fetchRobots(client: Pick<HttpClient, 'exchange'>, stream: string, signal: AbortSignal): (url: URL) => Promise<RobotsAnswer>;
