import type { Authenticator, HttpClient } from '../../core/http.ts';
import { type HttpOptions } from '../../http/index.ts';
import type { Running } from '../context.ts';
/** What clients need of a run. */
export type Connecting = Pick<Running, 'clock' | 'secrets' | 'vault' | 'signal' | 'random' | 'emit' | 'deadline'>;
/** A server, how it is asked, and with which credential. */
export interface Endpoint {
    /** Name of the source that it belongs to. */
    readonly source: string;
    readonly baseUrl: URL;
    readonly http: HttpOptions;
    readonly auth: {
        readonly type: string;
    };
}
/** A client with retries, limits and the credential of its source; the authenticator is what puts it on. */
export declare function connect({ source, baseUrl, http, auth }: Endpoint, { clock, secrets, vault, signal, random, emit, deadline }: Connecting): {
    readonly client: HttpClient;
    readonly authenticator: Authenticator | undefined;
};
