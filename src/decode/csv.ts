import { crc32 } from 'node:zlib';
import { Kind } from '../core/batch.ts';
import type { Columns } from '../core/batch-columns.ts';
import { lengthen, type Tape, widen } from '../core/batch-tape.ts';
import { unquoteInto } from '../core/batch-text.ts';
import { RetryableError } from '../core/errors.ts';
import { kindOfField } from './csv-kind.ts';

export interface CsvReader {
  /** Reads a whole body into the tape. */
  read(tape: Tape, length: number): void;
  readonly rows: number;
  order(): number[];
  fingerprint(): string;
}

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c];

/**
 * Comma- or otherwise separated text (RFC 4180; LF or CRLF). Nothing between two delimiters is null, `""` is an empty
 * text. Cells beyond the header go to `_extra_1`, …; cells that a line lacks are missing. Blank lines are skipped.
 */
export function createCsvReader(columns: Columns, options: { delimiter: string; header: boolean }): CsvReader {
  let rows = 0;
  let positions: number[] = [];
  let named = 0;
  let seen = new Set<number>();
  let mark = '';
  let field = { kind: 0, start: 0, end: 0 };

  /** The column of a line's nth cell. */
  const positionOf = (index: number): number => {
    const known = positions[index];
    if (known !== undefined) return known;
    const position = columns.claim(options.header ? `_extra_${index - named + 1}` : `column_${index + 1}`);
    positions.push(position);
    return position;
  };

  /** From a field's first byte to behind it. */
  const readField = (bytes: Buffer, p: number, length: number, delimiter: number): number => {
    if (bytes[p] !== QUOTE) {
      let at = p;
      while (at < length && bytes[at] !== delimiter && bytes[at] !== LF) at += 1;
      const last = bytes[at - 1] === CR && (at === length || bytes[at] === LF) ? at - 1 : at;
      field = { kind: last <= p ? Kind.null : kindOfField(bytes, p, last), start: p, end: Math.max(p, last) };
      return at;
    }
    let kind: number = Kind.verbatim;
    let at = p + 1;
    for (;;) {
      at = bytes.indexOf(QUOTE, at);
      if (at < 0 || at >= length) throw truncated(p, 'a quoted field does not end');
      if (bytes[at + 1] !== QUOTE) break;
      kind = Kind.csvQuoted;
      at += 2;
    }
    field = { kind, start: p + 1, end: at };
    at += 1;
    if (bytes[at] === CR && (at + 1 === length || bytes[at + 1] === LF)) at += 1;
    if (at < length && bytes[at] !== delimiter && bytes[at] !== LF)
      throw new RetryableError('bad_csv', `the CSV is not valid at byte ${at}: text behind a closing quote`, {
        remedy: 'Set delimited.delimiter, if another delimiter is meant.',
      });
    return at;
  };

  const place = (tape: Tape, index: number) => {
    const position = positionOf(index);
    if (position < 0) return;
    if (position >= tape.stride) widen(tape, position + 1);
    seen.add(position);
    const cell = rows * tape.stride + position;
    tape.kind[cell] = field.kind;
    tape.start[cell] = field.start;
    tape.end[cell] = field.end;
  };

  const readHeader = (bytes: Buffer, length: number, delimiter: number): number => {
    const names: string[] = [];
    let p = 0;
    for (;;) {
      p = readField(bytes, p, length, delimiter);
      names.push(fieldText(bytes, field));
      if (bytes[p] !== delimiter || p >= length) break;
      p += 1;
    }
    positions = headerNames(names).map((name) => columns.claim(name));
    for (const position of positions) if (position >= 0) seen.add(position);
    named = positions.length;
    return p + 1;
  };

  /** From a line's first byte to behind its end. */
  const readLine = (tape: Tape, begin: number, length: number, delimiter: number): number => {
    if (rows === tape.room) lengthen(tape);
    let p = begin;
    for (let index = 0; ; index++) {
      p = readField(tape.bytes, p, length, delimiter);
      place(tape, index);
      if (p >= length && index + 1 < named)
        throw truncated(p, 'its last line has fewer fields than the header and no end');
      if (p >= length || tape.bytes[p] === LF) return p + 1;
      p += 1;
    }
  };

  return {
    read(tape, length) {
      rows = 0;
      positions = [];
      named = 0;
      seen = new Set();
      const { bytes } = tape;
      const delimiter = options.delimiter === 'auto' ? detectDelimiter(bytes, length) : options.delimiter.charCodeAt(0);
      const body = options.header ? Math.min(length, readHeader(bytes, length, delimiter)) : 0;
      mark = `${crc32(bytes.subarray(body, length)).toString(16).padStart(8, '0')}:${length - body}`;
      for (let p = body; p < length; ) {
        if (bytes[p] === LF) p += 1;
        else if (bytes[p] === CR && bytes[p + 1] === LF) p += 2;
        else {
          p = readLine(tape, p, length, delimiter);
          rows += 1;
        }
      }
    },
    get rows() {
      return rows;
    },
    order: () => [...seen],
    fingerprint: () => mark,
  };
}

function truncated(at: number, reason: string): RetryableError {
  return new RetryableError('truncated_csv', `the CSV breaks off at byte ${at}: ${reason}`, {
    remedy: 'If this stays so, look at the answer: its last line is not whole.',
  });
}

function fieldText(bytes: Buffer, field: { kind: number; start: number; end: number }): string {
  if (field.kind !== Kind.csvQuoted) return bytes.toString('utf8', field.start, field.end);
  const out = Buffer.alloc(field.end - field.start);
  return out.toString('utf8', 0, unquoteInto(bytes, field.start, field.end, out, 0));
}

/** A column without a name is `column_3`; a name that comes again is `name_2`. */
function headerNames(names: string[]): string[] {
  const used = new Set<string>();
  return names.map((name, i) => {
    const wanted = name.trim() === '' ? `column_${i + 1}` : name.trim();
    let unique = wanted;
    for (let n = 2; used.has(unique); n++) unique = `${wanted}_${n}`;
    used.add(unique);
    return unique;
  });
}

/** The delimiter that the first line has most of outside quotes; a comma where it has none. */
export function detectDelimiter(bytes: Buffer, length: number): number {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) quoted = !quoted;
    if (quoted) continue;
    if (byte === LF) break;
    const count = counts.get(byte);
    if (count !== undefined) counts.set(byte, count + 1);
  }
  return DELIMITERS.reduce((best, one) => (counts.get(one)! > counts.get(best)! ? one : best));
}
