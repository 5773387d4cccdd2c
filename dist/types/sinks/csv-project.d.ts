import type { FileWriter } from '../core/durable-file.ts';
import type { CsvReader } from './csv-reader.ts';
/** Puts records of one header under another one. */
export interface Projection {
    /** For each column of the target the field that holds it, or -1. */
    readonly fields: readonly number[];
    /** Records can be taken over as they stand, with fillers behind them. */
    readonly isPrefix: boolean;
    /** Records can be taken over as they stand. */
    readonly isSame: boolean;
    write(reader: CsvReader, writer: FileWriter): void;
    /** The same with one column's cell in the place of the record's own. */
    writeWith(reader: CsvReader, writer: FileWriter, column: number, cell: Uint8Array): void;
}
/** Writes a header line. */
export declare function writeHeader(header: readonly string[], writer: FileWriter): void;
/** @param from the records' own header; undefined where there are none. */
export declare function openProjection(from: readonly string[] | undefined, target: readonly string[], fill: Uint8Array): Projection;
