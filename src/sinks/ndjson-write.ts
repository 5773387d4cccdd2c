import { minifyInto, unquoteInto } from '../core/batch-text.ts';
import { type ByteBuffer, createByteBuffer } from '../core/byte-buffer.ts';
import type { ColumnType, ColumnTypes } from '../core/column-type.ts';
import { openWriter } from '../core/durable-file.ts';
import { type CsvReader, headerOf } from './csv-reader.ts';
import { scan } from './csv-scan.ts';
import { isJsonNumber } from './number-text.ts';

const FLUSH_AT = 1 << 18;
const QUOTE = 34;
const BACKSLASH = 92;
const LF = 10;
const NULL = Buffer.from('null');

export interface CodecOptions {
  readonly types: ColumnTypes;
  /** What stands in the CSV for a value that is missing or null. */
  readonly fill: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes a CSV file as NDJSON: one object per row with all columns in their order. Numbers keep their digits, what is
 * not of its column's type stays the text that it is, and what holds the filler is null.
 */
export async function csvToNdjson(csv: string, out: string, options: CodecOptions): Promise<void> {
  const writer = openWriter(out);
  const line = createByteBuffer();
  const flush = (): void => {
    writer.write(line.bytes, 0, line.length);
    line.reset();
  };
  try {
    let write: ((reader: CsvReader) => void) | undefined;
    await scan(
      csv,
      options.signal,
      (reader) => {
        write!(reader);
        if (line.length > FLUSH_AT) flush();
      },
      (header) => {
        write = openRowWriter(headerOf(header), line, options);
      },
    );
    flush();
    writer.sync();
  } finally {
    writer.close();
  }
}

function openRowWriter(header: readonly string[], out: ByteBuffer, { types, fill }: CodecOptions) {
  const names = header.map((name, i) => Buffer.from(`${i === 0 ? '{' : ','}${JSON.stringify(name)}:`));
  const kinds = header.map((name) => types[name]);
  const filler = Buffer.from(fill);
  const plain = createByteBuffer();
  return (reader: CsvReader): void => {
    for (let field = 0; field < names.length; field++) {
      out.append(names[field]!);
      if (field >= reader.width) {
        out.append(NULL);
        continue;
      }
      let { bytes } = reader;
      let start = reader.bounds[2 * field]!;
      let end = reader.bounds[2 * field + 1]!;
      if (bytes[start] === QUOTE && end - start >= 2) {
        plain.reset();
        plain.reserve(end - start);
        end = unquoteInto(bytes, start + 1, end - 1, plain.bytes, 0);
        bytes = plain.bytes;
        start = 0;
      }
      if (isFiller(bytes, start, end, filler)) out.append(NULL);
      else writeValue(bytes, start, end, kinds[field], out);
    }
    out.reserve(2);
    out.bytes[out.length++] = 125;
    out.bytes[out.length++] = LF;
  };
}

function isFiller(bytes: Buffer, start: number, end: number, filler: Buffer): boolean {
  if (end - start !== filler.length) return false;
  return filler.length === 0 || bytes.compare(filler, 0, filler.length, start, end) === 0;
}

function writeValue(bytes: Buffer, start: number, end: number, type: ColumnType | undefined, out: ByteBuffer): void {
  if (isLiteral(bytes, start, end, type)) {
    out.reserve(end - start);
    out.length += bytes.copy(out.bytes, out.length, start, end);
  } else writeText(bytes, start, end, out);
}

/** Whether the cell's text is the JSON of its value, byte for byte. */
function isLiteral(bytes: Buffer, start: number, end: number, type: ColumnType | undefined): boolean {
  if (type === 'integer' || type === 'number') return isJsonNumber(bytes, start, end);
  if (type !== 'boolean' && type !== 'json') return false;
  const text = bytes.toString('utf8', start, end);
  return type === 'boolean' ? text === 'true' || text === 'false' : isCompactJson(text);
}

/** A list or an object without white space between its parts, so that reading it back gives the same text. */
function isCompactJson(text: string): boolean {
  if (text[0] !== '{' && text[0] !== '[') return false;
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  const raw = Buffer.from(text);
  return minifyInto(raw, 0, raw.length, Buffer.allocUnsafe(raw.length), 0) === raw.length;
}

function writeText(bytes: Buffer, start: number, end: number, out: ByteBuffer): void {
  out.reserve((end - start) * 6 + 2);
  const target = out.bytes;
  let o = out.length;
  target[o++] = QUOTE;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= 32 && byte !== QUOTE && byte !== BACKSLASH) target[o++] = byte;
    else o = writeEscape(byte, target, o);
  }
  target[o++] = QUOTE;
  out.length = o;
}

const SHORT: Readonly<Record<number, string>> = { 8: 'b', 9: 't', 10: 'n', 12: 'f', 13: 'r', 34: '"', 92: '\\' };

function writeEscape(byte: number, target: Buffer, at: number): number {
  const short = SHORT[byte];
  return (
    at + target.write(short === undefined ? `\\u${byte.toString(16).padStart(4, '0')}` : `\\${short}`, at, 'latin1')
  );
}
