/** The most of a robots.txt that is read, bytes: what RFC 9309 asks for at least. */
export declare const READ_BYTES: number;
/** One line that says something. `value` holds one character per octet. */
export interface RobotsLine {
    readonly key: 'user-agent' | 'allow' | 'disallow' | 'crawl-delay' | 'sitemap';
    readonly value: string;
    /** From 1. */
    readonly line: number;
}
/** The lines of a robots.txt that have a meaning; all others are passed over, as the standard asks. */
export declare function readLines(text: string | Uint8Array): RobotsLine[];
/** Octets as a person reads them. */
export declare const shown: (octets: string) => string;
