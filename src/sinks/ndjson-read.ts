import { minifyInto, unescapeInto } from '../core/batch-text.ts';
import { type ByteBuffer, createByteBuffer } from '../core/byte-buffer.ts';
import { openWriter } from '../core/durable-file.ts';
import { encodeHeader } from './csv-encode.ts';
import { csvField, quoteWhereNeeded } from './csv-quote.ts';
import { breathe } from './csv-scan.ts';
import { eachLine } from './lines.ts';

const FLUSH_AT = 1 << 18;
const BREATH = 20_000;
const QUOTE = 34;
const BACKSLASH = 92;

/** Where a line's values stand: for each column of the header the start and the end, -1 where it has none. */
type Spans = Int32Array;

/**
 * Writes NDJSON as the CSV file that it was made from. The first line names the columns.
 * @throws Error with the line, where one is no JSON object or has a column that the first line does not have
 */
export async function ndjsonToCsv(
  file: string,
  out: string,
  { fill, signal }: { readonly fill: string; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const writer = openWriter(out);
  const cells = createByteBuffer();
  const filler = csvField(fill);
  let header: string[] | undefined;
  let places = new Map<string, number>();
  let spans: Spans = new Int32Array(0);
  let number = 0;
  try {
    for (const { bytes, start, end } of eachLine(file)) {
      number += 1;
      if (isBlank(bytes, start, end)) continue;
      if (!header) {
        header = [];
        readObject(bytes, start, end, number, (name) => {
          if (header!.includes(name)) throw fault(number, `the column ${JSON.stringify(name)} stands twice`);
          header!.push(name);
        });
        places = new Map(header.map((name, i) => [name, i]));
        spans = new Int32Array(header.length * 2);
        encodeHeader(header, cells);
      }
      spans.fill(-1);
      readObject(bytes, start, end, number, (name, from, to) => {
        const place = places.get(name);
        if (place === undefined) throw fault(number, `the first line has no column ${JSON.stringify(name)}`);
        spans[2 * place] = from;
        spans[2 * place + 1] = to;
      });
      writeRow(bytes, spans, filler, cells);
      if (cells.length > FLUSH_AT) {
        writer.write(cells.bytes, 0, cells.length);
        cells.reset();
      }
      if (number % BREATH === 0) await breathe(signal);
    }
    writer.write(cells.bytes, 0, cells.length);
    writer.sync();
  } finally {
    writer.close();
  }
}

const fault = (line: number, what: string): Error => new Error(`line ${line}: ${what}`);

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  return skipSpace(bytes, start, end) === end;
}

function skipSpace(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] === 32 || bytes[at] === 9 || bytes[at] === 13 || bytes[at] === 10)) at += 1;
  return at;
}

function readObject(
  bytes: Buffer,
  start: number,
  end: number,
  line: number,
  onValue: (name: string, from: number, to: number) => void,
): void {
  let at = skipSpace(bytes, start, end);
  const expect = (byte: number): void => {
    at = skipSpace(bytes, at, end);
    if (bytes[at] !== byte || at >= end) throw fault(line, 'this is no JSON object');
    at += 1;
  };
  expect(123);
  at = skipSpace(bytes, at, end);
  while (bytes[at] !== 125) {
    expect(QUOTE);
    const close = endOfString(bytes, at, end, line);
    const name = nameOf(bytes, at, close);
    at = close + 1;
    expect(58);
    const from = skipSpace(bytes, at, end);
    at = endOfValue(bytes, from, end, line);
    onValue(name, from, at);
    at = skipSpace(bytes, at, end);
    if (bytes[at] === 125 && at < end) break;
    expect(44);
    at = skipSpace(bytes, at, end);
  }
}

function nameOf(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
}

/** The position of the closing quote of a string whose content starts at `from`. */
function endOfString(bytes: Buffer, from: number, end: number, line: number): number {
  for (let at = from; at < end; at++) {
    if (bytes[at] === BACKSLASH) at += 1;
    else if (bytes[at] === QUOTE) return at;
  }
  throw fault(line, 'a text is never closed');
}

function endOfValue(bytes: Buffer, from: number, end: number, line: number): number {
  const first = bytes[from];
  if (first === QUOTE) return endOfString(bytes, from + 1, end, line) + 1;
  if (first !== 123 && first !== 91) {
    let at = from;
    while (at < end && bytes[at] !== 44 && bytes[at] !== 125 && bytes[at]! > 32) at += 1;
    if (at === from) throw fault(line, 'a value is missing');
    return at;
  }
  let depth = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at + 1, end, line);
    else if (byte === 123 || byte === 91) depth += 1;
    else if (byte === 125 || byte === 93) depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw fault(line, 'a list or an object is never closed');
}

function writeRow(bytes: Buffer, spans: Spans, filler: Buffer, out: ByteBuffer): void {
  const lineStart = out.length;
  for (let i = 0; i < spans.length; i += 2) {
    const from = spans[i]!;
    const to = spans[i + 1]!;
    if (i > 0) {
      out.reserve(1);
      out.bytes[out.length++] = 44;
    }
    if (from < 0 || isNull(bytes, from, to)) {
      out.append(filler);
      continue;
    }
    out.reserve((to - from) * 2 + 4);
    const begin = out.length;
    const text =
      bytes[from] === QUOTE
        ? unescapeInto(bytes, from + 1, to - 1, out.bytes, begin)
        : minifyInto(bytes, from, to, out.bytes, begin);
    out.length = quoteWhereNeeded(out.bytes, begin, text);
  }
  out.reserve(3);
  if (spans.length === 2 && out.length === lineStart) {
    out.bytes[out.length++] = QUOTE;
    out.bytes[out.length++] = QUOTE;
  }
  out.bytes[out.length++] = 10;
}

const isNull = (bytes: Buffer, from: number, to: number): boolean =>
  to - from === 4 && bytes[from] === 110 && bytes[from + 1] === 117;
