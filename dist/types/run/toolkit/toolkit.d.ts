import type { SiteSourceInput } from '../../config/schema/site.ts';
import type { Emit } from '../../core/events.ts';
/** How a site is read: the keys of a `site` source (see the reference), and what only a program can give. */
export interface SessionOptions extends Omit<SiteSourceInput, 'type' | 'base_url'> {
    /** Ends everything that is under way. */
    readonly signal?: AbortSignal;
    /** Hears of retries, waits, logins and warnings. @default nobody */
    readonly emit?: Emit;
    /** Time until nothing more is asked, ms. @default 5 hours */
    readonly deadlineMs?: number;
    /** Where CHROME_PATH is looked up. @default nothing */
    readonly env?: Readonly<Record<string, string | undefined>>;
}
/** A page that came: its address after redirects, and its HTML as text. */
export interface SitePage {
    readonly url: string;
    readonly html: string;
}
export interface GetOptions {
    /** Render the page in a real browser. @default false, or true where the session's `render` is `browser` */
    readonly browser?: boolean;
    /** CSS selectors of which one is waited for in a rendered page, as long as `browser.wait` says; then it is read as it is. @default none */
    readonly waitFor?: readonly string[];
}
/** A session with a site: cookies, login, robots.txt, rate limit, retries and browser, shared by all its pages. */
export interface Session {
    readonly baseUrl: string;
    /**
     * Gets a page.
     * @param address a path below the base URL, or a whole URL of the same host
     * @throws PageError where the page does not come or robots.txt forbids it, BlockedError at a wall or a login that the options do not
     * name, ConfigError for an address that is none and after `close`, StreamError otherwise; all of them are IngestErrors with a `code`
     */
    get(address: string, options?: GetOptions): Promise<SitePage>;
    /** Waits for the pages that are under way (`signal` ends them at once), then ends the connections and the browser. */
    close(): Promise<void>;
    [Symbol.asyncDispose](): Promise<void>;
}
/** Who hears of what happens in a session. */
export declare const emitOf: (session: Session) => Emit;
/**
 * Opens a session with a site. Close it, or declare it with `await using`.
 * @param baseUrl where paths begin
 * @throws ConfigError for options that are wrong, all of them at once
 */
export declare function session(baseUrl: string, options?: SessionOptions): Session;
