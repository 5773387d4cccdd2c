import { type BuildOptions } from '../../core/batch-build.ts';
import type { Columns } from '../../core/batch-columns.ts';
import type { StreamPlace } from './bytes.ts';
import type { OpenFile } from './contract.ts';
import type { FilePosition, Reader } from './reader.ts';
export interface ParquetOptions {
    readonly place: StreamPlace;
    readonly build: BuildOptions;
    readonly columns: Columns;
    readonly pageRows: number;
}
/** Reads Parquet from a row of a row group on. */
export declare function openParquetReader(file: OpenFile, from: FilePosition, { place, build, columns, pageRows }: ParquetOptions, signal: AbortSignal): Promise<Reader>;
