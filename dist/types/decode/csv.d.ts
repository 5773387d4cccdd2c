import type { Columns } from '../core/batch-columns.ts';
import { type Tape } from '../core/batch-tape.ts';
export interface CsvReader {
    /** Reads a whole body into the tape. */
    read(tape: Tape, length: number): void;
    readonly rows: number;
    order(): number[];
    fingerprint(): string;
}
/**
 * Comma- or otherwise separated text (RFC 4180; LF or CRLF). Nothing between two delimiters is null, `""` is an empty
 * text. Cells beyond the header go to `_extra_1`, …; cells that a line lacks are missing. Blank lines are skipped.
 */
export declare function createCsvReader(columns: Columns, options: {
    delimiter: string;
    header: boolean;
}): CsvReader;
/** The delimiter that the first line has most of outside quotes; a comma where it has none. */
export declare function detectDelimiter(bytes: Buffer, length: number): number;
