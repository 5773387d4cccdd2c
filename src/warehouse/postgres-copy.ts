import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { readText } from './cells.ts';
import type { RecordReader, WarehouseContext } from './contract.ts';
import { WarehouseError } from './errors.ts';
import { quoted } from './names.ts';

const CHUNK = 256 * 1024;
const LF = 10;
const COMMA = 44;

/** Copies the records of a CSV file into columns of a table, as they stand. */
export async function copyFile(
  client: Client,
  table: string,
  file: string,
  nameOf: (column: string) => string | undefined,
  { openCsv }: Pick<WarehouseContext, 'openCsv'>,
  signal: AbortSignal,
): Promise<void> {
  const { from } = (await import('pg-copy-streams')).default;
  const reader = openCsv(file);
  try {
    if (!reader.next()) return;
    const text = readText('');
    const header = Array.from({ length: reader.width }, (_, i) => (text(reader, i) as string | null) ?? '');
    const columns = header.map((column) => quoted(nameOf(column) ?? ''));
    const list = columns.join(', ');
    // a quoted nothing is no value either, and the order of the options does not matter
    const sql = `COPY ${table} (${list}) FROM STDIN WITH (FORMAT csv, NULL '', FORCE_NULL (${list}))`;
    await pipeline(Readable.from(chunksOf(reader, header.length, file)), client.query(from(sql)), { signal });
  } finally {
    reader.close();
  }
}

/** Whole records in pieces of some size: line ends of one kind, no blank lines, every record as wide as the header. */
function* chunksOf(reader: RecordReader, width: number, file: string): Generator<Buffer> {
  let out = Buffer.allocUnsafe(CHUNK);
  let length = 0;
  while (reader.next()) {
    const size = reader.end - reader.start;
    const missing = width - reader.width;
    if (missing < 0) throw ragged(file, width, reader.width);
    if (length > 0 && length + size + missing + 4 > CHUNK) {
      yield clean(out.subarray(0, length));
      out = Buffer.allocUnsafe(CHUNK);
      length = 0;
    }
    if (size + missing + 4 > out.length) out = Buffer.allocUnsafe(size + missing + 4);
    const isEndMark = size === 2 && reader.bytes[reader.start] === 92 && reader.bytes[reader.start + 1] === 46;
    if (isEndMark)
      length += out.write('"\\."', length); // unquoted, older servers take it for the end of the data
    else length += reader.bytes.copy(out, length, reader.start, reader.end);
    for (let i = 0; i < missing; i++) out[length++] = COMMA;
    out[length++] = LF;
  }
  if (length > 0) yield clean(out.subarray(0, length));
}

function ragged(file: string, width: number, found: number): WarehouseError {
  return new WarehouseError('csv_ragged', `${file}: a record has ${found} fields, the header ${width}`, {
    remedy: 'Somebody edited the file: give every record as many fields as the header.',
  });
}

/** PostgreSQL refuses NUL and what is no UTF-8; our files have neither, a file that somebody edited may. */
function clean(chunk: Buffer): Buffer {
  if (!chunk.includes(0) && isUtf8(chunk)) return chunk;
  return Buffer.from(chunk.toString('utf8').replaceAll('\0', '\uFFFD'));
}
