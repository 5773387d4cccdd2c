export declare const ZONE_ABBREVIATIONS: string[];
/** Minutes of `Z`, `GMT`, `+01:00`, `+0100`, `+01` and `GMT+1`; undefined for what is no such thing. */
export declare function offsetOf(name: string): number | undefined;
/** Whether a name is that of a time zone, such as Europe/Berlin, or an offset, such as +02:00. */
export declare const isZone: (name: string) => boolean;
/**
 * The instant at which the clocks of a zone show a local time (ms as if it were UTC). An hour that occurs twice, when summer time ends,
 * is taken the first time; one that does not occur, when it begins, is counted with the offset before, so that 02:30 becomes 03:30.
 * @returns undefined for a zone that is none
 */
export declare function instantIn(zone: string, local: number): number | undefined;
/** What the clocks of a zone show at an instant, as if they stood in Greenwich; ms. Undefined for a zone that is none. */
export declare function localIn(zone: string, instant: number): number | undefined;
/** How long the hour is that occurs twice, for a local time within it: ms, 0 for all others. */
export declare function repeatedAt(zone: string, local: number): number;
