import type { LookupFunction } from 'node:net';
import type { Clock, Random } from '../core/clock.ts';
import type { Emit } from '../core/events.ts';
import type { Authenticator, CookieJar, HttpClient, HttpRequest, HttpResponse } from '../core/http.ts';
import type { Secrets } from '../core/secrets.ts';
import type { HttpOptions } from './options.ts';
export interface HttpContext {
    readonly source: string;
    readonly baseUrl: URL;
    /** Makes the source's authenticator; its `exchange` retries too, but carries no credential and takes no place among the requests in flight. */
    readonly makeAuthenticator?: (exchange: HttpClient['exchange']) => Authenticator;
    readonly clock: Clock;
    readonly random: Random;
    readonly emit: Emit;
    /** End of the run, ms since the epoch. */
    readonly deadline: number;
    readonly signal: AbortSignal;
    readonly secrets: Secrets;
    /** Makes redirects and answers of all requests share a session. */
    readonly cookies?: CookieJar;
    /** Told of the first answer of each request that is a wall, so that the evidence can be kept. */
    readonly onBlocked?: (request: HttpRequest, response: HttpResponse, wall: string) => void;
    /** @default the name and version of this program, with its address */
    readonly userAgent?: string;
    /** Slow down with a host that answers slowly. @default false */
    readonly throttle?: boolean;
    /** @default the system's name lookup */
    readonly lookup?: LookupFunction;
}
/** The HTTP client of one source: all its streams share its connections, its limits, its circuit and its credential. */
export declare function createHttpClient(options: HttpOptions, context: HttpContext): HttpClient;
