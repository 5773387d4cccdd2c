import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { openWorkspace, runHere } from '../run/support.ts';
import { oneStream, put, rowsOf } from './source-support.ts';

describe('files: Parquet', () => {
  it('values keep their digits', async () => {
    const file = parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: 8 },
        { name: 'big', type: 'INT64', repetition_type: 'OPTIONAL' },
        { name: 'dec', type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2, repetition_type: 'OPTIONAL' },
        {
          name: 'wide',
          type: 'FIXED_LEN_BYTE_ARRAY',
          type_length: 12,
          repetition_type: 'REQUIRED',
          converted_type: 'DECIMAL',
          precision: 28,
          scale: 3,
        },
        {
          name: 'micros',
          type: 'INT64',
          repetition_type: 'OPTIONAL',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
        },
        {
          name: 'naive',
          type: 'INT64',
          repetition_type: 'OPTIONAL',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
        },
        { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
        { name: 'yes', type: 'BOOLEAN', repetition_type: 'OPTIONAL' },
        { name: 'bytes', type: 'FIXED_LEN_BYTE_ARRAY', type_length: 2, repetition_type: 'REQUIRED' },
      ],
      columnData: [
        { name: 'big', data: [9_223_372_036_854_775_807n, null] },
        { name: 'dec', data: [12345678901234567n, null] },
        { name: 'wide', data: [-1234567890123456789012345n, 5n] },
        { name: 'micros', data: [1_700_000_000_123_456n, null] },
        { name: 'naive', data: [1_700_000_000_000n, null] },
        { name: 'day', data: [19_723, null] },
        { name: 'yes', data: [true, false] },
        { name: 'bytes', data: [new Uint8Array([0, 255]), new Uint8Array([1, 2])] },
      ],
    });
    const workspace = openWorkspace();
    put(workspace, 'a.parquet', Buffer.from(file));
    const { report } = await runHere(workspace, oneStream('type: file', 'path: a.parquet'));
    expect(report.streams[0]?.errors).toEqual([]);
    expect(rowsOf(workspace)).toEqual([
      'big,dec,wide,micros,naive,day,yes,bytes',
      '9223372036854775807,123456789012345.67,-1234567890123456789012.345,2023-11-14T22:13:20.123456Z,2023-11-14T22:13:20,2024-01-01,true,AP8=',
      ',,0.005,,,,false,AQI=',
    ]);
  });

  it('row groups are read in parts, in order, and only the columns that are wanted', async () => {
    const ids = Array.from({ length: 2_500 }, (_, i) => i);
    const file = parquetWriteBuffer({
      rowGroupSize: 1_000,
      columnData: [
        { name: 'id', data: ids, type: 'INT32' },
        { name: 'name', data: ids.map((i) => `n${i}`), type: 'STRING' },
        { name: 'more', data: ids.map((i) => ({ a: i, l: [i] })), type: 'JSON' },
      ],
    });
    const workspace = openWorkspace();
    put(workspace, 'a.bin', Buffer.from(file));
    const all = await runHere(workspace, oneStream('type: file', 'path: a.bin, page_rows: 300, only: [id, more]'));
    expect(all.report.streams[0]?.errors).toEqual([]);
    expect(rowsOf(workspace)).toEqual(['id,more', ...ids.map((i) => `${i},"{""a"":${i},""l"":[${i}]}"`)]);
    expect(all.report.streams[0]?.pages_succeeded).toBe(10);
  });
});
