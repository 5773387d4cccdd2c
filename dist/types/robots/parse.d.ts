/** What a robots.txt says of one URL. */
export interface Verdict {
    readonly allowed: boolean;
    /** The rule that decided, as `Disallow: /private`; absent where none matched. */
    readonly rule?: string;
    /** Its line, from 1. */
    readonly line?: number;
    /** Whom its group names: the agent's product token, or `*`. */
    readonly group?: string;
}
/** A robots.txt by RFC 9309. `agent` is a product token, or a whole user agent of which the part before `/` counts. */
export interface Robots {
    /** Whether the agent may read a URL of the origin that the file came from. */
    allows(url: URL, agent: string): Verdict;
    /** ms between two requests; undefined where nothing is said. Where it is said twice, the longer one. */
    crawlDelay(agent: string): number | undefined;
    /** As they are written, from anywhere in the file. */
    readonly sitemaps: readonly string[];
}
/**
 * Reads a robots.txt. Nothing in it is an error: what cannot be understood is passed over, and only the first 500 KiB
 * are read. Beyond the standard, misspelt keys that are meant as rules count, and so does `Crawl-delay`.
 */
export declare function parseRobots(text: string | Uint8Array): Robots;
