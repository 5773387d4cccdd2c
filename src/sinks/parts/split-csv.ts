import { appendFileSync, closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { type ByteBuffer, createByteBuffer } from '../../core/byte-buffer.ts';
import { StreamError } from '../../core/errors.ts';
import { encodeHeader } from '../csv-encode.ts';
import { isEmptyField } from '../csv-key.ts';
import { type CsvReader, fieldText, headerOf } from '../csv-reader.ts';
import { scan } from '../csv-scan.ts';
import type { Layout, Part } from './layout.ts';
import { partOf } from './layout.ts';
import { safeName, spanScope } from './part-names.ts';

/** Rows that wait in memory for being written, over all files. */
const HELD_BYTES = 32 << 20;
const KEPT_BYTES = 4096;

/** This run's rows of one part, as a CSV file with a header. */
export interface PartNews {
  readonly part: Part;
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
}

interface Bucket {
  readonly part: Part;
  readonly file: string;
  buffer: ByteBuffer;
  rows: number;
  bytes: number;
}

type Values = Extract<Layout, { kind: 'values' }>;

/** The part that a row belongs to. */
export function placeRows(layout: Values, header: readonly string[], fill: Uint8Array): (reader: CsvReader) => Part {
  const fields = layout.columns.map((column) => header.indexOf(column));
  const known = new Map<string, Part>();
  return (reader) => {
    const values = fields.map((field) => (isEmptyField(reader, field, fill) ? '' : fieldText(reader, field)));
    const text = layout.span ? timeKey(values[0]!) : values.join('\0');
    let part = known.get(text);
    if (!part) {
      part = partOf(
        layout.span
          ? spanScope(values[0]!, layout.span)
          : Object.fromEntries(layout.columns.map((column, i) => [column, safeName(values[i]!)])),
      );
      if (known.size < MOST_KNOWN) known.set(text, part);
    }
    return part;
  };
}

const MOST_KNOWN = 20_000;

/** Times of one hour share a part, whatever their zone: fewer texts to remember. */
const timeKey = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text) ? text.slice(0, 13) : text;

/**
 * Spreads a CSV file over its parts, rows in their order. One pass; memory stays flat however many parts there are.
 * @throws StreamError `too_many_files`, `file_names_clash`
 */
export async function splitCsv(
  csv: string,
  layout: Values,
  options: {
    readonly stream: string;
    readonly fill: Uint8Array;
    readonly folder: string;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<PartNews[]> {
  const buckets = new Map<string, Bucket>();
  const names = new Map<string, string>();
  const head = createByteBuffer();
  let place: ((reader: CsvReader) => Part) | undefined;
  let held = 0;
  mkdirSync(options.folder, { recursive: true });

  const open = (part: Part): Bucket => {
    const lower = part.id.toLowerCase();
    const other = names.get(lower);
    if (other !== undefined) throw clash(options.stream, other, part.id);
    names.set(lower, part.id);
    if (buckets.size >= layout.maxFiles) throw tooMany(options.stream, layout);
    const bucket: Bucket = {
      part,
      file: `${options.folder}/${buckets.size}.csv`,
      buffer: createByteBuffer(1024),
      rows: 0,
      bytes: 0,
    };
    writeFileSync(bucket.file, ''); // a run that was killed here may have left one, to which these rows would be added
    bucket.buffer.append(head.view());
    buckets.set(part.id, bucket);
    return bucket;
  };
  const flush = (): void => {
    for (const bucket of buckets.values()) {
      if (bucket.buffer.length === 0) continue;
      appendFileSync(bucket.file, bucket.buffer.view());
      bucket.bytes += bucket.buffer.length;
      // rows often come sorted by what splits them: a buffer that had all of them would keep its size for good
      if (bucket.buffer.bytes.length > KEPT_BYTES) bucket.buffer = createByteBuffer(1024);
      else bucket.buffer.reset();
    }
    held = 0;
  };
  await scan(
    csv,
    options.signal,
    (reader) => {
      const part = place!(reader);
      const bucket = buckets.get(part.id) ?? open(part);
      bucket.buffer.append(reader.bytes.subarray(reader.start, reader.end));
      bucket.buffer.append(LF);
      bucket.rows += 1;
      held += reader.end - reader.start + 1;
      if (held >= HELD_BYTES) flush();
    },
    (reader) => {
      const header = headerOf(reader);
      encodeHeader(header, head);
      place = placeRows(layout, header, options.fill);
    },
  );
  flush();
  for (const { file } of buckets.values()) syncFile(file);
  return [...buckets.values()].map(({ part, file, rows, bytes }) => ({ part, file, rows, bytes }));
}

const LF = Buffer.from('\n');

/** A landing may need them after a power cut, where another push came first. */
function syncFile(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

const clash = (stream: string, one: string, other: string): StreamError =>
  new StreamError(
    'file_names_clash',
    `${stream}: ${one} and ${other} differ in capitals alone: on some file systems they would be one file`,
    { stream, remedy: 'Bring the values to one spelling, or choose another column for the path.' },
  );

export const tooMany = (stream: string, { columns, span, maxFiles }: Values): StreamError =>
  new StreamError(
    'too_many_files',
    `${stream}: its rows would fill more than ${maxFiles} files by ${span ?? columns.join(' and ')}`,
    { stream, remedy: 'Choose a column with fewer values, a longer span of time, or write.split: { size: 50MB }.' },
  );
