import { crc32 } from 'node:zlib';
import { type BuildOptions, batchFromRecords } from '../../core/batch-build.ts';
import type { Columns } from '../../core/batch-columns.ts';
import type { StreamPlace } from './bytes.ts';
import type { OpenFile } from './contract.ts';
import { openParquet } from './parquet.ts';
import type { FilePosition, Reader, ReaderPage } from './reader.ts';

export interface ParquetOptions {
  readonly place: StreamPlace;
  readonly build: BuildOptions;
  readonly columns: Columns;
  readonly pageRows: number;
}

/** Reads Parquet from a row of a row group on. */
export async function openParquetReader(
  file: OpenFile,
  from: FilePosition,
  { place, build, columns, pageRows }: ParquetOptions,
  signal: AbortSignal,
): Promise<Reader> {
  const parquet = await openParquet(file, place, (name) => columns.reaches(name), signal);
  let group = from.group ?? 0;
  let row = from.row ?? 0;
  return {
    position: () => ({ group, row }),
    async next(stop): Promise<ReaderPage> {
      const rows = parquet.groups[group] ?? 0;
      const to = Math.min(rows, row + pageRows);
      const records = rows === 0 ? [] : await parquet.rows(group, row, to, stop);
      const batch = batchFromRecords(records, { ...build, columns });
      const bytes = batch.bytes.length;
      const fingerprint = `${crc32(batch.bytes).toString(16).padStart(8, '0')}:${bytes}`;
      if (to >= rows) {
        group += 1;
        row = 0;
      } else row = to;
      return {
        decoded: { batch, envelope: undefined, replaced: 0, fingerprint },
        isEnd: group >= parquet.groups.length,
        bytes,
      };
    },
    close: () => file.close(),
  };
}
