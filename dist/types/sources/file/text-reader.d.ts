import type { Decoder } from '../../decode/index.ts';
import type { DecodeOptions } from '../../decode/options.ts';
import { type StreamPlace } from './bytes.ts';
import type { OpenFile } from './contract.ts';
import { type FileFormat } from './format.ts';
import type { Reader } from './reader.ts';
export interface TextOptions {
    readonly place: StreamPlace;
    readonly format: Exclude<FileFormat, 'parquet'> | undefined;
    readonly charset: string | undefined;
    readonly delimited: DecodeOptions['delimited'];
    readonly pageSize: number;
    /** The stream's decoder for such a file; its columns go on from file to file. */
    decoderOf(format: Exclude<FileFormat, 'parquet'>, delimiter: string, charset: string | undefined): Decoder;
}
/** Reads CSV, NDJSON or JSON from a byte on, which must be where a record begins. */
export declare function openText(file: OpenFile, from: number, options: TextOptions, signal: AbortSignal): Promise<Reader>;
