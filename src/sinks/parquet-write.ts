import { gzipSync, zstdCompressSync } from 'node:zlib';
import type { CompressionCodec, SchemaElement } from 'hyparquet';
import type { ParquetWriter } from 'hyparquet-writer';
import { openWriter } from '../core/durable-file.ts';
import { type CsvReader, fieldText } from './csv-reader.ts';
import { scan } from './csv-scan.ts';
import type { CodecOptions } from './ndjson-write.ts';
import { hasValue, type ParquetColumn, type Physical, planParquet } from './parquet-columns.ts';

/** A row group is held in memory while it is made: this many rows, or fewer where they are wide. */
const GROUP_ROWS = 50_000;
const GROUP_BYTES = 16 << 20;

const CODECS = {
  snappy: 'SNAPPY',
  zstd: 'ZSTD',
  gzip: 'GZIP',
  none: 'UNCOMPRESSED',
} as const satisfies Record<string, CompressionCodec>;

const COMPRESSORS = {
  GZIP: (input: Uint8Array) => gzipSync(input),
  ZSTD: (input: Uint8Array) => zstdCompressSync(input),
};

/** Key of the file's metadata under which it stands how the texts of numbers are written. */
export const TEXTS_KEY = 'adip.number_texts';

type Cell = string | number | bigint | boolean | Uint8Array | null;

/** Writes a CSV file as Parquet: two passes, one row group in memory. The same rows and types give the same bytes. */
export async function csvToParquet(
  csv: string,
  out: string,
  options: CodecOptions & { readonly compression: keyof typeof CODECS },
): Promise<void> {
  const columns = await planParquet(csv, options);
  const { ByteWriter, ParquetWriter: Writer } = await import('hyparquet-writer');
  const schema = schemaOf(columns);
  const file = openWriter(out);
  try {
    const bytes = new ByteWriter();
    const flush = (): void => {
      file.write(bytes.getBytes(), 0, bytes.index);
      bytes.index = 0;
    };
    const writer = new Writer({
      writer: Object.assign(bytes, { flush, finish: flush }),
      schema,
      codec: CODECS[options.compression],
      compressors: COMPRESSORS,
      createdBy: 'adip-ingest',
      kvMetadata: [{ key: TEXTS_KEY, value: JSON.stringify(textsOf(columns)) }],
    });
    await writeRows(csv, columns, writer, options);
    nameJson(schema);
    writer.finish();
    file.sync();
  } finally {
    file.close();
  }
}

/** Only now that the values are written: the writer would make JSON of the texts once more, and lose digits. */
function nameJson(schema: readonly SchemaElement[]): void {
  for (const element of schema) if (element.logical_type?.type === 'JSON') element.converted_type = 'JSON';
}

const textsOf = (columns: readonly ParquetColumn[]): Record<string, string> =>
  Object.fromEntries(columns.flatMap(({ name, text }) => (text === undefined || text === 'js' ? [] : [[name, text]])));

function schemaOf(columns: readonly ParquetColumn[]): SchemaElement[] {
  const leaves = columns.map(
    ({ name, physical }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...ELEMENTS[physical] }),
  );
  return [{ name: 'schema', num_children: leaves.length }, ...leaves];
}

const ELEMENTS: Readonly<Record<Physical, Partial<SchemaElement>>> = {
  int64: { type: 'INT64' },
  double: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  json: { type: 'BYTE_ARRAY', logical_type: { type: 'JSON' } },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
};

async function writeRows(
  csv: string,
  columns: readonly ParquetColumn[],
  writer: ParquetWriter,
  { fill, signal }: CodecOptions,
): Promise<void> {
  const filler = Buffer.from(fill);
  let data: Cell[][] = columns.map(() => []);
  let rows = 0;
  let from = 0;
  const flush = (): void => {
    if (rows === 0) return;
    writer.write({
      columnData: columns.map(({ name }, i) => ({ name, data: data[i]! })),
      rowGroupSize: rows,
    });
    data = columns.map(() => []);
    rows = 0;
  };
  await scan(csv, signal, (reader) => {
    if (rows === 0) from = reader.offset;
    columns.forEach(({ physical }, field) => {
      data[field]!.push(hasValue(reader, field, filler) ? cellOf(reader, field, physical) : null);
    });
    rows += 1;
    if (rows >= GROUP_ROWS || reader.offset - from >= GROUP_BYTES) flush();
  });
  flush();
}

function cellOf(reader: CsvReader, field: number, physical: Physical): Cell {
  const text = fieldText(reader, field);
  if (physical === 'int64') return BigInt(text);
  if (physical === 'double') return Number(text);
  if (physical === 'boolean') return text === 'true';
  return physical === 'json' ? Buffer.from(text) : text;
}
