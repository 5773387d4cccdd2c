import { type CsvReader } from '../../sinks/csv-reader.ts';
/** How the rows of one file are looked at. */
export interface RowView {
    readonly header: readonly string[];
    /** Fields of the primary key; empty where there is none. */
    readonly key: readonly number[];
    /** What stands for no value. */
    readonly fill: string;
    /** Takes secrets out of what is shown. */
    redact(text: string): string;
}
/** A cell's text; undefined where it has no value. */
export declare function cellOf(reader: CsvReader, field: number, fill: string): string | undefined;
export declare function viewOf(header: readonly string[], key: readonly string[], fill: string, redact: (text: string) => string): RowView;
/** What names a row in a message: its key, else its number. */
export declare function keyText(reader: CsvReader, { key, fill, redact }: RowView, index: number): string;
/** A value as a report shows it: redacted before it is cut, so that no secret is left in half. */
export declare function shown(text: string, redact: (text: string) => string): string;
