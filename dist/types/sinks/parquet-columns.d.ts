import type { ColumnTypes } from '../core/column-type.ts';
import { type CsvReader } from './csv-reader.ts';
import { type DoubleText } from './double-text.ts';
/** How a column stands in a Parquet file. */
export type Physical = 'int64' | 'double' | 'boolean' | 'json' | 'text';
export interface ParquetColumn {
    readonly name: string;
    readonly physical: Physical;
    /** Of doubles: how their texts are written. */
    readonly text?: DoubleText | undefined;
}
/**
 * The columns of a CSV file as Parquet can hold them without losing a digit: what does not fit the type as a whole
 * (whole numbers beyond 64 bits, numbers with zeros of their own each) stays text. One pass over the file.
 */
export declare function planParquet(csv: string, options: {
    readonly types: ColumnTypes;
    readonly fill: string;
    readonly signal?: AbortSignal | undefined;
}): Promise<ParquetColumn[]>;
export declare const hasValue: (reader: CsvReader, field: number, filler: Buffer) => boolean;
