/** What a text says of a date. */
export interface DateFields {
    readonly year: number;
    /** 1 to 12. */
    readonly month: number;
    readonly day: number;
    /** 0 (Sunday) to 6, where it is named: it must fit. */
    readonly weekday?: number | undefined;
    readonly time?: TimeFields | undefined;
}
export interface TimeFields {
    /** 0 to 24; 24 only at midnight. */
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    /** Undefined where the text has no fraction of a second. */
    readonly millisecond?: number | undefined;
    /** IANA name, abbreviation or offset. */
    readonly zone?: string | undefined;
}
/**
 * `YYYY-MM-DD`, or with a time the instant in UTC (`2024-03-12T09:15:30Z`, milliseconds only where the text has them).
 * @param zone of times that name none
 * @returns undefined for a date that does not exist
 */
export declare function dateValue(fields: DateFields, zone: string): string | undefined;
/** An instant in ms as ISO text in UTC; undefined outside the years 1 to 9999. */
export declare function instantText(instant: number, milliseconds: boolean): string | undefined;
export declare function daysIn(year: number, month: number): number;
/** ms of midnight in UTC, of the first century too, which Date.UTC takes for the twentieth. */
export declare function utc(year: number, month: number, day: number): number;
/** The year that two digits mean: 69 to 99 lie in the last century, as POSIX has it. */
export declare const fullYear: (digits: string) => number;
/** Hour of the day; `second` says which half of it, undefined for a clock of 24 hours. */
export declare function hourOf(hour: number, second: boolean | undefined): number | undefined;
