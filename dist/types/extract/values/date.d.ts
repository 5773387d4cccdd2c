import type { ReadValue } from './contract.ts';
/**
 * Reads a date: `YYYY-MM-DD`, or with a time the instant in UTC. With formats only what is written in one of them, the first that
 * fits; `unix` and `unix_ms` are seconds and milliseconds since 1970. Without: ISO 8601, the forms of mail and HTTP, `12 March 2024`,
 * `March 12, 2024`, `12.03.2024` (the day first) and dates in figures with strokes, whose order the language decides; without one they
 * must be clear by themselves. Two digits of a year mean 1969 to 2068. Neither dates that do not exist nor words such as "yesterday"
 * are dates.
 * @throws {RangeError} for a format or zone that cannot be read
 */
export declare function dateReader(given: {
    readonly format?: string | readonly string[] | undefined;
    readonly locale?: string | undefined;
    readonly zone?: string | undefined;
}): ReadValue;
