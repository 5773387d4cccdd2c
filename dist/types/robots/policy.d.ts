/** What the fetch of a robots.txt came to, redirects followed and retries done. */
export type RobotsAnswer = {
    readonly status: number;
    readonly body: Uint8Array;
}
/** Why there is no answer, as the end of a sentence. */
 | {
    readonly unreachable: string;
};
export interface RobotsOptions {
    /** Product token or whole user agent. */
    readonly agent: string;
    /** Fetches a robots.txt; what it throws is thrown by `check`, and the next check asks again. */
    get(url: URL): Promise<RobotsAnswer>;
    /** Requests to this origin are wanted at least `ms` apart. Told once for each reading of a file that says so. */
    onDelay(ms: number, origin: URL): void;
    /** ms since the epoch. */
    now(): number;
    warn(code: string, message: string, remedy?: string): void;
}
export interface RobotsPolicy {
    /** Why a URL may not be read, as a sentence without the URL; undefined where it may. */
    check(url: URL): Promise<string | undefined>;
    /** Addresses that the robots.txt of the URL's origin gives as its sitemaps, as they are written. */
    sitemaps(url: URL): Promise<readonly string[]>;
}
/**
 * robots.txt by RFC 9309, for each origin its own: one fetch, shared by all who wait for it, good for 24 hours. 4xx means that
 * there are no rules; 5xx, 429 and no answer mean that nothing may be read, unless an older copy is at hand, which then
 * goes on to hold. A page of HTML in its place is no robots.txt. Crawl-delay is obeyed up to an hour.
 */
export declare function createRobots(options: RobotsOptions): RobotsPolicy;
