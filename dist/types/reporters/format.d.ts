/** `1234567` as `1,234,567`; the same on every machine, without the start-up cost of Intl. */
export declare function formatCount(value: number): string;
/** A count with its noun: `1 page`, `1,000 pages`. */
export declare function countOf(value: number, noun: string, plural?: string): string;
/** 0.1234 as `12.3 %`; what is neither nothing nor all never looks like it. */
export declare function formatShare(share: number): string;
/** Records per second over a length of time; undefined where the time is too short to say. */
export declare function formatRate(records: number, ms: number): string | undefined;
/** `12:00:01`, UTC. */
export declare function clockTime(ms: number): string;
/** ISO 8601 as `2026-11-21 06:00:12 UTC`; what is no timestamp stays as it is. */
export declare function formatTimestamp(iso: string): string;
/** The first `shown` names and how many more there are: `a, b and 12 more`. */
export declare function listSome(names: readonly string[], shown: number): string;
/** How pages came: `40 as HTML, 2 by the browser, 8 unchanged`. */
export declare function describeRendering(pages: {
    static: number;
    browser: number;
    unchanged: number;
}): string;
