/** An instant (ms) as a text. */
export type DateWriter = (instant: number) => string;
/**
 * Writes instants in a format of tokens, as `formatReader` reads them; names of months and days in English, what is finer
 * than the format is cut, never rounded up.
 * @param zone whose clocks it shows
 * @throws {RangeError} where the format cannot be read
 */
export declare function formatWriter(format: string, zone: string): DateWriter;
