import { open } from 'node:fs/promises';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { type ByteBuffer, createByteBuffer } from '../core/byte-buffer.ts';
import { openWriter } from '../core/durable-file.ts';
import { encodeHeader } from './csv-encode.ts';
import { csvField, quoteWhereNeeded } from './csv-quote.ts';
import { breathe } from './csv-scan.ts';
import { type DoubleText, writeDouble } from './double-text.ts';

/** The same key as `parquet-write` gives it. */
const TEXTS_KEY = 'adip.number_texts';

const COMPRESSORS = {
  GZIP: (input: Uint8Array) => gunzipSync(input),
  ZSTD: (input: Uint8Array) => zstdDecompressSync(input),
};

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const textFromBytes = (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes);
/** Texts keep a leading byte order mark; JSON stays the text that it is, because parsing would lose digits. */
const PARSERS = { stringFromBytes: textFromBytes, jsonFromBytes: textFromBytes };

/** Writes a Parquet file of ours as the CSV file that it was made from, one row group in memory. @throws Error for one that is not whole */
export async function parquetToCsv(
  path: string,
  out: string,
  { fill, signal }: { readonly fill: string; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const { parquetMetadataAsync, parquetRead } = await import('hyparquet');
  await using handle = await open(path);
  const { size } = await handle.stat();
  const file: AsyncBuffer = {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    },
  };
  const metadata = await parquetMetadataAsync(file, { parsers: PARSERS });
  const names = metadata.schema.slice(1).map(({ name }) => name);
  const texts = textsOf(metadata);
  const ways = names.map((name): DoubleText => texts[name] ?? 'js');
  const writer = openWriter(out);
  const cells = createByteBuffer();
  const filler = csvField(fill);
  try {
    if (names.length > 0) encodeHeader(names, cells);
    let rowStart = 0;
    for (const { num_rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(num_rows);
      const span = { file, metadata, compressors: COMPRESSORS, parsers: PARSERS, rowStart, rowEnd };
      await parquetRead({
        ...span,
        onComplete: (rows: unknown[][]) => {
          for (const row of rows) writeRow(row);
        },
      });
      await breathe(signal);
      rowStart = rowEnd;
    }
    flush();
    writer.sync();
  } finally {
    writer.close();
  }

  function writeRow(row: readonly unknown[]): void {
    row.forEach((value, i) => {
      if (i > 0) cells.append(COMMA);
      if (value === null || value === undefined) cells.append(filler);
      else appendField(textOf(value, ways[i]!), cells);
    });
    if (row.length === 1 && cells.bytes[cells.length - 1] === LF[0]) cells.append(EMPTY);
    cells.append(LF);
    if (cells.length > FLUSH_AT) flush();
  }

  function flush(): void {
    writer.write(cells.bytes, 0, cells.length);
    cells.reset();
  }
}

function appendField(text: string, out: ByteBuffer): void {
  out.reserve(text.length * 6 + 2);
  const begin = out.length;
  out.length = quoteWhereNeeded(out.bytes, begin, begin + out.bytes.write(text, begin));
}

const FLUSH_AT = 1 << 18;
const COMMA = Buffer.from(',');
const LF = Buffer.from('\n');
const EMPTY = Buffer.from('""');

function textsOf({ key_value_metadata: pairs = [] }: FileMetaData): Readonly<Record<string, DoubleText>> {
  const text = pairs.find(({ key }) => key === TEXTS_KEY)?.value;
  return text === undefined ? {} : (JSON.parse(text) as Record<string, DoubleText>);
}

function textOf(value: unknown, way: DoubleText): string {
  return typeof value === 'number' ? writeDouble(value, way) : String(value);
}
