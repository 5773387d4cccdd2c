import type { FileMetaData, ParquetParsers } from 'hyparquet';
import { type CellValue } from '../plain-value.ts';
/** How the values of one top-level column become cells. */
export interface ColumnReading {
    readonly name: string;
    read(value: unknown): CellValue;
}
/** Times as text with all their digits, where a Date would keep milliseconds; JSON with the digits of its numbers. */
export declare const parsers: Partial<ParquetParsers>;
/**
 * The top-level columns. Decimals of the top level are read as whole numbers, so that none of their digits is lost:
 * their type is taken out of the metadata before anything is decoded.
 */
export declare function planColumns({ schema }: FileMetaData): ColumnReading[];
