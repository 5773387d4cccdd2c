import { type Clock } from '../../core/clock.ts';
import type { CookieJar } from '../../core/http.ts';
import type { Secrets } from '../../core/secrets.ts';
export interface JarOptions {
    /** Decides what has expired. @default the system's */
    readonly clock?: Pick<Clock, 'now'>;
    /** Learns the values of cookies that may carry a session, before anything is done with them. */
    readonly secrets?: Pick<Secrets, 'add'>;
}
/**
 * The cookies of one source, by RFC 6265bis: domain and path, Secure (this machine's own addresses count as secure, as in
 * browsers), Max-Age before Expires, public suffixes, name prefixes. All requests count as of the same site.
 */
export declare function openCookieJar({ clock, secrets }?: JarOptions): CookieJar;
