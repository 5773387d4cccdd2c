import { parquetWriteBuffer } from 'hyparquet-writer';

type Columns = Readonly<Record<string, readonly (string | number)[]>>;

/** A Parquet file of these columns. @param group rows of a row group */
export function parquetBuffer(columns: Columns, group = 1_000): Buffer {
  const columnData = Object.entries(columns).map(([name, data]) => ({
    name,
    data: [...data],
    type: typeof data[0] === 'number' ? ('INT32' as const) : ('STRING' as const),
  }));
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: group }));
}
