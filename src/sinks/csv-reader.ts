import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const LF = 10;
const CR = 13;
const QUOTE = 34;
const COMMA = 44;

/** The records of a CSV file one after the other; its fields are overwritten by each `next`, nothing is copied. */
export interface CsvReader {
  bytes: Buffer;
  /** Span of the record in `bytes`, without its line end. */
  start: number;
  end: number;
  /** Offset of the record in the file. */
  offset: number;
  /** Fields in this record; field i stands at bounds[2 * i] to bounds[2 * i + 1], quotes included. */
  width: number;
  bounds: Int32Array;
  /** The file ends within a quoted field: everything since its quote was taken for one value. */
  isUnclosed: boolean;
  /** Called before what stands in `bytes` is moved: whoever holds positions in it must be done with them. */
  onMove: (() => void) | undefined;
  /** Moves to the next record; false at the end of the file. Blank lines are passed over. */
  next(): boolean;
  /** Continues at this offset of the file, which must be a record's start. */
  seek(offset: number): void;
  close(): void;
}

/**
 * Reads what `csv-encode` writes, and what a person's editor makes of it (CRLF, a byte order mark, needless quotes).
 * @param chunk bytes that are read at once; longer records make it grow
 */
export function openCsv(file: string, chunk = CHUNK): CsvReader {
  const fd = openSync(file, 'r');
  let filled = 0;
  let base = 0;
  let at = 0;
  let ended = false;

  /** Makes room behind the current record's start and reads on; false when there is no more. */
  const refill = (from: number): boolean => {
    if (ended) return false;
    reader.onMove?.();
    if (from > 0) {
      reader.bytes.copyWithin(0, from, filled);
      filled -= from;
      base += from;
    } else if (filled === reader.bytes.length) {
      const larger = Buffer.allocUnsafe(reader.bytes.length * 2);
      reader.bytes.copy(larger, 0, 0, filled);
      reader.bytes = larger;
    }
    const count = readSync(fd, reader.bytes, filled, reader.bytes.length - filled, base + filled);
    filled += count;
    ended = count === 0;
    if (ended) reader.bytes[filled] = 0; // what an earlier chunk left there is no doubled quote
    return !ended;
  };

  /** Splits the record that starts at `from`; -1 where the buffer ends before it does. */
  const split = (from: number): number => {
    const bytes = reader.bytes;
    let bounds = reader.bounds;
    let width = 0;
    let i = from;
    for (;;) {
      if (2 * width + 2 > bounds.length) {
        const larger = new Int32Array(bounds.length * 2);
        larger.set(bounds);
        reader.bounds = bounds = larger;
      }
      bounds[2 * width] = i;
      if (i < filled && bytes[i] === QUOTE) {
        i += 1;
        while (i < filled && (bytes[i] !== QUOTE || bytes[i + 1] === QUOTE)) i += bytes[i] === QUOTE ? 2 : 1;
        i += 1;
        if (ended && i > filled) reader.isUnclosed = true;
      }
      while (i < filled && bytes[i] !== COMMA && bytes[i] !== LF) i += 1;
      if (i >= filled && !ended) return -1;
      if (i > filled) i = filled;
      bounds[2 * width + 1] = i;
      width += 1;
      if (i === filled || bytes[i] === LF) break;
      i += 1;
    }
    reader.width = width;
    return i;
  };

  const reader: CsvReader = {
    bytes: Buffer.allocUnsafe(chunk),
    start: 0,
    end: 0,
    offset: 0,
    width: 0,
    bounds: new Int32Array(128),
    isUnclosed: false,
    onMove: undefined,
    next() {
      for (;;) {
        let stop = at < filled || ended ? split(at) : -1;
        while (stop < 0) {
          refill(at);
          at = 0;
          stop = split(0);
        }
        if (stop === at && ended && at >= filled) return false;
        reader.start = at;
        reader.offset = base + at;
        at = stop + 1;
        const crlf = stop > reader.start && reader.bytes[stop - 1] === CR;
        reader.end = crlf ? stop - 1 : stop;
        if (crlf) reader.bounds[2 * reader.width - 1] = reader.end;
        if (reader.end > reader.start || reader.width > 1) return true;
        if (stop >= filled && ended) return false;
      }
    },
    seek(offset) {
      base = offset;
      filled = 0;
      at = 0;
      ended = false;
    },
    close: () => closeSync(fd),
  };
  skipByteOrderMark(reader, fd);
  return reader;
}

function skipByteOrderMark(reader: CsvReader, fd: number): void {
  const mark = Buffer.alloc(3);
  readSync(fd, mark, 0, 3, 0);
  if (mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf) reader.seek(3);
}

/** A field of the current record as text, quotes undone. */
export function fieldText(reader: CsvReader, field: number): string {
  if (field < 0 || field >= reader.width) return '';
  const start = reader.bounds[2 * field]!;
  const end = reader.bounds[2 * field + 1]!;
  if (reader.bytes[start] !== QUOTE || end - start < 2) return reader.bytes.toString('utf8', start, end);
  return reader.bytes.toString('utf8', start + 1, end - 1).replaceAll('""', '"');
}

/** The header of a CSV file, or undefined where the file is missing or empty. */
export function readHeader(file: string): string[] | undefined {
  let reader: CsvReader;
  try {
    reader = openCsv(file);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
  try {
    if (!reader.next()) return undefined;
    return headerOf(reader);
  } finally {
    reader.close();
  }
}

/** The current record's fields as texts. */
export function headerOf(reader: CsvReader): string[] {
  return Array.from({ length: reader.width }, (_, field) => fieldText(reader, field));
}
