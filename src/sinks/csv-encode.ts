import { type Batch, type Constant, Kind } from '../core/batch.ts';
import { minifyInto, unescapeInto, unquoteInto } from '../core/batch-text.ts';
import type { ByteBuffer } from '../core/byte-buffer.ts';
import { needsGuard } from './csv-guard.ts';
import { csvField, NEEDS_QUOTES, quoteWhereNeeded } from './csv-quote.ts';

export interface CsvOptions {
  /** What stands for null and missing. @default '' */
  readonly fill?: string;
  /** A `'` before texts that a spreadsheet would run as a formula; `unguard` takes it off again. @default false */
  readonly formulaGuard?: boolean;
}

/** Where each output column stands in one batch. Valid as long as the batch's columns and constants are the same. */
export interface Layout {
  /** The position in the batch; -1 where the batch does not have the column, -2 where it is the constant below. */
  readonly positions: Int32Array;
  readonly constants: readonly (Buffer | undefined)[];
}

const ABSENT = -1;
const CONSTANT = -2;
const COMMA = 0x2c;
const LF = 0x0a;
const QUOTE = 0x22;
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');

/** Finds the output's columns in a batch; a constant comes before a column of the same name. */
export function layoutOf(batch: Batch, header: readonly string[], options: CsvOptions = {}): Layout {
  const at = new Map(batch.columns.map((name, position) => [name, position]));
  const constants = new Map(batch.constants.map(({ name, value }) => [name, constantField(value, options)]));
  return {
    positions: Int32Array.from(header, (name) => (constants.has(name) ? CONSTANT : (at.get(name) ?? ABSENT))),
    constants: header.map((name) => constants.get(name)),
  };
}

function constantField(value: Constant['value'], options: CsvOptions): Buffer {
  if (value === null) return csvField(options.fill ?? '');
  const raw = Buffer.from(String(value));
  const guarded = options.formulaGuard && typeof value === 'string' && needsGuard(raw, 0, raw.length);
  return csvField((guarded ? "'" : '') + value);
}

/** Appends the header line. */
export function encodeHeader(header: readonly string[], out: ByteBuffer): void {
  header.forEach((name, i) => {
    if (i > 0) out.append(Buffer.of(COMMA));
    const field = csvField(name);
    out.append(field.length === 0 && header.length === 1 ? Buffer.from('""') : field);
  });
  out.append(Buffer.of(LF));
}

/**
 * Appends all rows of a batch as RFC 4180 lines that end in LF; quotes only where they are needed. A line of one empty
 * field is `""`, because many readers skip empty lines.
 */
export function encodeRows(batch: Batch, layout: Layout, options: CsvOptions, out: ByteBuffer): void {
  const { bytes, kind, start, end, stride, rows } = batch as Batch & { bytes: Buffer };
  const { positions, constants } = layout;
  const fill = csvField(options.fill ?? '');
  const guard = options.formulaGuard === true;
  const width = positions.length;
  if (width === 0) return;
  const source = viewOf(bytes);
  let target = out.bytes;
  let view = viewOf(target);
  let o = out.length;
  for (let row = 0; row < rows; row++) {
    const lineStart = o;
    const base = row * stride;
    for (let i = 0; i < width; i++) {
      const position = positions[i]!;
      const cell = base + position;
      const what = position < 0 ? Kind.missing : kind[cell]!;
      if ((what === Kind.verbatim && !guard) || what === Kind.number) {
        const to = end[cell]!;
        let at = start[cell]!;
        if (o + (to - at) * 2 + 4 > target.length) {
          out.length = o;
          out.reserve((to - at) * 2 + 4);
          target = out.bytes;
          view = viewOf(target);
        }
        const begin = o;
        let special = 0;
        while (at + 4 <= to) {
          const word = source.getInt32(at, true);
          view.setInt32(o, word, true);
          const comma = word ^ 0x2c2c2c2c;
          const quote = word ^ 0x22222222;
          special |=
            (((word - 0x20202020) & ~word) | ((comma - 0x01010101) & ~comma) | ((quote - 0x01010101) & ~quote)) &
            0x80808080;
          at += 4;
          o += 4;
        }
        while (at < to) {
          const byte = bytes[at++]!;
          target[o++] = byte;
          special |= NEEDS_QUOTES[byte]!;
        }
        if (special !== 0) o = quoteWhereNeeded(target, begin, o);
      } else {
        out.length = o;
        if (what === Kind.true) appendShort(out, TRUE);
        else if (what === Kind.false) appendShort(out, FALSE);
        else if (what > Kind.null) writeOther(out, batch, cell, what, guard);
        else appendShort(out, position === CONSTANT ? constants[i]! : fill);
        out.reserve(4);
        if (target !== out.bytes) {
          target = out.bytes;
          view = viewOf(target);
        }
        o = out.length;
      }
      target[o++] = COMMA;
    }
    if (width === 1 && o === lineStart + 1) {
      target[o - 1] = QUOTE;
      target[o++] = QUOTE;
      target[o++] = LF;
    } else target[o - 1] = LF;
  }
  out.length = o;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** For a few bytes a loop is several times faster than a native copy. */
function appendShort(out: ByteBuffer, field: Buffer): void {
  const { length } = field;
  out.reserve(length);
  const target = out.bytes;
  const begin = out.length;
  for (let i = 0; i < length; i++) target[begin + i] = field[i]!;
  out.length = begin + length;
}

/** What is rare, or has to be decoded first. */
function writeOther(out: ByteBuffer, batch: Batch, cell: number, what: number, guard: boolean): void {
  const bytes = batch.bytes as Buffer;
  const from = batch.start[cell]!;
  const to = batch.end[cell]!;
  out.reserve((to - from) * 2 + 6);
  const target = out.bytes;
  const begin = out.length;
  let o: number;
  if (what === Kind.escaped) o = unescapeInto(bytes, from, to, target, begin);
  else if (what === Kind.json) o = minifyInto(bytes, from, to, target, begin);
  else if (what === Kind.csvQuoted) o = unquoteInto(bytes, from, to, target, begin);
  else o = begin + bytes.copy(target, begin, from, to);
  if (guard && what !== Kind.json && needsGuard(target, begin, o)) {
    target.copyWithin(begin + 1, begin, o);
    target[begin] = 0x27;
    o += 1;
  }
  out.length = quoteWhereNeeded(target, begin, o);
}
