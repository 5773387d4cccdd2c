import type { StreamPlace } from './bytes.ts';
export type FileFormat = 'csv' | 'ndjson' | 'json' | 'parquet';
export declare const isGzip: (head: Uint8Array) => boolean;
export declare const isParquet: (head: Uint8Array) => boolean;
/** A format by the name, without what says that it is packed or asked for with a query. */
export declare function formatOfName(name: string): FileFormat | undefined;
/** @param head unpacked. @throws StreamError `not_data` where it is none of ours */
export declare function formatOfContent(head: Buffer, { stream, name }: StreamPlace): Exclude<FileFormat, 'parquet'>;
