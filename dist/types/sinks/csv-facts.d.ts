import { type Passes } from './csv-index.ts';
import { type CsvReader } from './csv-reader.ts';
/** A column of a finished CSV file. */
export interface ColumnOf {
    readonly file: string;
    readonly column: string;
    /** What stands for no value. */
    readonly fill: string;
    readonly rows: number;
    /** Column that has no value in the rows that count: of a history, those that are current. @default all count */
    readonly current?: string | undefined;
}
/**
 * Counts rows that repeat a value which another row has; 0 where there is no such column.
 * @param onRepeat is shown each of them
 */
export declare function countRepeated({ file, column, fill, rows, current }: ColumnOf, onRepeat: (reader: CsvReader) => void, { signal, recordsPerPass }?: Passes): Promise<number>;
/** A column of another file that refers to the values of this one. */
export interface Referring {
    readonly file: string;
    readonly column: string;
    readonly fill: string;
    /** Is shown each row whose value is not there. @param index of the row, from 0 */
    onOrphan(reader: CsvReader, index: number): void;
}
/** Shows the rows that have a value which no row of `to` has; what has no value refers to nothing. Flat in memory. */
export declare function findOrphans(to: ColumnOf, from: Referring, { signal, recordsPerPass }?: Passes): Promise<void>;
