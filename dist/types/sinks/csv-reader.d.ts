/** The records of a CSV file one after the other; its fields are overwritten by each `next`, nothing is copied. */
export interface CsvReader {
    bytes: Buffer;
    /** Span of the record in `bytes`, without its line end. */
    start: number;
    end: number;
    /** Offset of the record in the file. */
    offset: number;
    /** Fields in this record; field i stands at bounds[2 * i] to bounds[2 * i + 1], quotes included. */
    width: number;
    bounds: Int32Array;
    /** The file ends within a quoted field: everything since its quote was taken for one value. */
    isUnclosed: boolean;
    /** Called before what stands in `bytes` is moved: whoever holds positions in it must be done with them. */
    onMove: (() => void) | undefined;
    /** Moves to the next record; false at the end of the file. Blank lines are passed over. */
    next(): boolean;
    /** Continues at this offset of the file, which must be a record's start. */
    seek(offset: number): void;
    close(): void;
}
/**
 * Reads what `csv-encode` writes, and what a person's editor makes of it (CRLF, a byte order mark, needless quotes).
 * @param chunk bytes that are read at once; longer records make it grow
 */
export declare function openCsv(file: string, chunk?: number): CsvReader;
/** A field of the current record as text, quotes undone. */
export declare function fieldText(reader: CsvReader, field: number): string;
/** The header of a CSV file, or undefined where the file is missing or empty. */
export declare function readHeader(file: string): string[] | undefined;
/** The current record's fields as texts. */
export declare function headerOf(reader: CsvReader): string[];
