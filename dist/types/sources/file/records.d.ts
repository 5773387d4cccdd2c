import type { ByteStream, StreamPlace } from './bytes.ts';
/** Where the last whole record of some bytes ends; 0 where there is none. */
export type EndOf = (bytes: Buffer) => number;
/** Lines that nothing but a line feed ends. */
export declare const endOfLines: EndOf;
/** CSV, by the reader's own rules: a quote opens a field only at its beginning, and a line feed inside it ends nothing. */
export declare function endOfCsv(delimiter: number): EndOf;
/**
 * The next whole records, about `size` bytes of them; at the end whatever is left. They stay in the stream until they are skipped.
 * @throws StreamError `record_too_large`
 */
export declare function nextRecords(bytes: ByteStream, size: number, endOf: EndOf, place: StreamPlace, signal: AbortSignal): Promise<{
    readonly records: Buffer;
    readonly isEnd: boolean;
}>;
/** The first line of a CSV, its line feed included; quoted names may hold line feeds. */
export declare function headerLine(bytes: Buffer, delimiter: number): Buffer;
/** Whether there is anything but line ends. */
export declare function isBlank(bytes: Buffer): boolean;
