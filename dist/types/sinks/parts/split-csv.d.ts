import { StreamError } from '../../core/errors.ts';
import { type CsvReader } from '../csv-reader.ts';
import type { Layout, Part } from './layout.ts';
/** This run's rows of one part, as a CSV file with a header. */
export interface PartNews {
    readonly part: Part;
    readonly file: string;
    readonly rows: number;
    readonly bytes: number;
}
type Values = Extract<Layout, {
    kind: 'values';
}>;
/** The part that a row belongs to. */
export declare function placeRows(layout: Values, header: readonly string[], fill: Uint8Array): (reader: CsvReader) => Part;
/**
 * Spreads a CSV file over its parts, rows in their order. One pass; memory stays flat however many parts there are.
 * @throws StreamError `too_many_files`, `file_names_clash`
 */
export declare function splitCsv(csv: string, layout: Values, options: {
    readonly stream: string;
    readonly fill: Uint8Array;
    readonly folder: string;
    readonly signal?: AbortSignal | undefined;
}): Promise<PartNews[]>;
export declare const tooMany: (stream: string, { columns, span, maxFiles }: Values) => StreamError;
export {};
