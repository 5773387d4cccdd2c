import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { IngestError, StreamError } from '../../core/errors.ts';
import type { CellValue } from '../plain-value.ts';
import type { StreamPlace } from './bytes.ts';
import type { OpenFile } from './contract.ts';
import { type ColumnReading, parsers, planColumns } from './parquet-values.ts';

/** A Parquet file whose footer has been read. */
export interface ParquetFile {
  /** Rows of each row group. */
  readonly groups: readonly number[];
  /** Rows of a group; the group is decoded once, and held until another one is asked for. */
  rows(group: number, from: number, to: number, signal: AbortSignal): Promise<readonly Record<string, CellValue>[]>;
  readonly columns: readonly string[];
}

interface Decoded {
  readonly group: number;
  readonly columns: ReadonlyMap<string, readonly CellValue[]>;
}

/** The most that one row group may take in memory: what is larger was not meant to be read whole. */
const MAX_GROUP = 2 ** 30;

/**
 * @param wants whether anything of a top-level column is kept
 * @throws StreamError `truncated_parquet`, `bad_parquet`
 */
export async function openParquet(
  file: OpenFile,
  place: StreamPlace,
  wants: (column: string) => boolean,
  signal: AbortSignal,
): Promise<ParquetFile> {
  const [{ parquetMetadataAsync, parquetRead }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  await assertWhole(file, place, signal);
  const buffer: AsyncBuffer = {
    byteLength: file.size,
    async slice(start, end = file.size) {
      const bytes = await file.read(start, Math.min(end, file.size), signal);
      return new Uint8Array(bytes).buffer; // a copy: what was read may lie in a larger buffer
    },
  };
  const metadata = await guarded(place, () => parquetMetadataAsync(buffer, { parsers, geoparquet: false }));
  const plan = planColumns(metadata).filter(({ name }) => wants(name));
  const starts = startsOf(metadata);
  let held: Decoded | undefined;

  const decode = async (group: number): Promise<Decoded> => {
    held = undefined; // one at a time
    assertBearable(metadata, group, place);
    const chunks = new Map<string, { readonly at: number; readonly values: ArrayLike<unknown> }[]>();
    const columns = plan.map(({ name }) => name);
    const [rowStart, rowEnd] = [starts[group]!, starts[group + 1]!];
    await guarded(place, () =>
      parquetRead({
        file: buffer,
        metadata,
        columns,
        rowStart,
        rowEnd,
        compressors,
        parsers,
        geoparquet: false,
        onChunk({ columnName, columnData, rowStart: at }) {
          const list = chunks.get(columnName) ?? [];
          list.push({ at: at - rowStart, values: columnData });
          chunks.set(columnName, list);
        },
      }),
    );
    const rows = rowEnd - rowStart;
    return { group, columns: new Map(plan.map((column) => [column.name, joined(column, chunks, rows, place)])) };
  };

  return {
    groups: metadata.row_groups.map(({ num_rows }) => Number(num_rows)),
    columns: plan.map(({ name }) => name),
    async rows(group, from, to) {
      if (held?.group !== group) held = await decode(group);
      const { columns } = held;
      const count = Math.max(0, to - from);
      return Array.from({ length: count }, (_, i) =>
        Object.fromEntries([...columns].map(([name, values]) => [name, values[from + i]])),
      );
    },
  };
}

function joined(
  column: ColumnReading,
  chunks: ReadonlyMap<string, readonly { readonly at: number; readonly values: ArrayLike<unknown> }[]>,
  rows: number,
  place: StreamPlace,
): CellValue[] {
  const cells: CellValue[] = new Array(rows).fill(null);
  let count = 0;
  for (const { at, values } of chunks.get(column.name) ?? []) {
    for (let i = 0; i < values.length; i++) {
      const row = at + i;
      if (row < 0 || row >= rows) continue;
      cells[row] = column.read(values[i]);
      count += 1;
    }
  }
  if (count >= rows) return cells;
  throw bad(place, `its column ${column.name} has ${count} of ${rows} values`);
}

function startsOf({ row_groups }: FileMetaData): number[] {
  const starts = [0];
  for (const { num_rows } of row_groups) starts.push(starts.at(-1)! + Number(num_rows));
  return starts;
}

function assertBearable({ row_groups }: FileMetaData, group: number, { stream, name }: StreamPlace): void {
  const size = Number(row_groups[group]?.total_byte_size ?? 0);
  if (size <= MAX_GROUP) return;
  throw new StreamError('too_large', `${stream}: a row group of ${name} has ${Math.round(size / 2 ** 20)} MiB`, {
    remedy: 'Write the file with smaller row groups: 128 MiB is usual.',
  });
}

/** The magic at both ends: a copy that broke off has no footer. */
async function assertWhole(file: OpenFile, { stream, name }: StreamPlace, signal: AbortSignal): Promise<void> {
  const tail = file.size < 12 ? '' : Buffer.from(await file.read(file.size - 4, file.size, signal)).toString('latin1');
  if (tail === 'PAR1') return;
  const message =
    tail === 'PARE' ? `${name} is encrypted` : `${name} has no Parquet footer: it breaks off, or is no Parquet file`;
  throw new StreamError(tail === 'PARE' ? 'bad_parquet' : 'truncated_parquet', `${stream}: ${message}`, {
    remedy: 'Copy it again, or correct `format`.',
  });
}

async function guarded<T>(place: StreamPlace, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof IngestError) throw thrown;
    throw bad(place, (thrown as Error).message, thrown);
  }
}

const bad = ({ stream, name }: StreamPlace, why: string, cause?: unknown): StreamError =>
  new StreamError('bad_parquet', `${stream}: the Parquet file ${name} cannot be read: ${why}`, {
    cause,
    remedy: 'Copy it again, or write it with other options.',
  });
