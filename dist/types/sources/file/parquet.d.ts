import type { CellValue } from '../plain-value.ts';
import type { StreamPlace } from './bytes.ts';
import type { OpenFile } from './contract.ts';
/** A Parquet file whose footer has been read. */
export interface ParquetFile {
    /** Rows of each row group. */
    readonly groups: readonly number[];
    /** Rows of a group; the group is decoded once, and held until another one is asked for. */
    rows(group: number, from: number, to: number, signal: AbortSignal): Promise<readonly Record<string, CellValue>[]>;
    readonly columns: readonly string[];
}
/**
 * @param wants whether anything of a top-level column is kept
 * @throws StreamError `truncated_parquet`, `bad_parquet`
 */
export declare function openParquet(file: OpenFile, place: StreamPlace, wants: (column: string) => boolean, signal: AbortSignal): Promise<ParquetFile>;
