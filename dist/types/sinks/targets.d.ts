import { type Scope } from '../core/template.ts';
import type { WriteOptions } from './options.ts';
export declare const FORMATS: readonly ['csv', 'ndjson', 'parquet'];
export type Format = (typeof FORMATS)[number];
/** A file, or with names of partitions in its path a set of files, that holds the rows of a stream. */
export interface Target {
    readonly format: Format;
    readonly path: string;
    /** The file itself is compressed. */
    readonly gzip: boolean;
    /** Of the pages of a Parquet file. */
    readonly compression: WriteOptions['compression'];
}
/** What a stream writes. The first one is what it reads again: CSV where there is one, as it need not be converted. */
export declare function targetsOf(write: WriteOptions): [Target, ...Target[]];
/** The same options with the names of the run put into the paths; names of partitions stay. */
export declare function renderTargets(write: WriteOptions, scope: Scope): WriteOptions;
export declare const CONTENT_TYPES: Readonly<Record<Format, string>>;
