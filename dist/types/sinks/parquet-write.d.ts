import type { CodecOptions } from './ndjson-write.ts';
declare const CODECS: {
    readonly snappy: 'SNAPPY';
    readonly zstd: 'ZSTD';
    readonly gzip: 'GZIP';
    readonly none: 'UNCOMPRESSED';
};
/** Key of the file's metadata under which it stands how the texts of numbers are written. */
export declare const TEXTS_KEY = "adip.number_texts";
/** Writes a CSV file as Parquet: two passes, one row group in memory. The same rows and types give the same bytes. */
export declare function csvToParquet(csv: string, out: string, options: CodecOptions & {
    readonly compression: keyof typeof CODECS;
}): Promise<void>;
export {};
