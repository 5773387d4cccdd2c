import type { RecordReader } from './contract.ts';
/** A value that the type of its column cannot hold without losing digits. */
export declare const MISFIT: unique symbol;
export type Cell = string | number | bigint | null;
export type Read = (reader: RecordReader, field: number) => Cell | typeof MISFIT;
/** The text of a cell; null where it is empty or holds the filler. */
export declare function textOf(reader: RecordReader, field: number, fill: string): string | null;
/** Whole numbers of 64 bits. */
export declare function readInteger(fill: string): Read;
/** Numbers that a double holds with all the digits that were sent. */
export declare function readNumber(fill: string): Read;
export declare function readBoolean(fill: string): Read;
export declare const readText: (fill: string) => Read;
