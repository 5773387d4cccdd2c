import { type Batch, type Constant, Kind } from '../core/batch.ts';
import { minifyInto, unescapeInto, unquoteInto } from '../core/batch-text.ts';
import type { ByteBuffer } from '../core/byte-buffer.ts';
import { needsGuard } from './csv-guard.ts';
import { csvField, NEEDS_QUOTES, quoteInPlace, quoteWhereNeeded } from './csv-quote.ts';

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
  for (let row = 0; row < rows; row++) {
    const lineStart = out.length;
    for (let i = 0; i < width; i++) {
      const position = positions[i]!;
      const cell = row * stride + position;
      const what = position < 0 ? Kind.missing : kind[cell]!;
      if (what === Kind.verbatim || what === Kind.number) {
        const from = start[cell]!;
        const to = end[cell]!;
        out.reserve((to - from) * 2 + 4);
        if (guard && what === Kind.verbatim) writeText(out, bytes, what, from, to, guard);
        else copyField(out, bytes, from, to);
      } else if (what === Kind.missing || what === Kind.null) {
        out.append(position === CONSTANT ? constants[i]! : fill);
        out.reserve(2);
      } else if (what === Kind.true || what === Kind.false) {
        out.append(what === Kind.true ? TRUE : FALSE);
        out.reserve(2);
      } else {
        out.reserve((end[cell]! - start[cell]!) * 2 + 6);
        writeText(out, bytes, what, start[cell]!, end[cell]!, guard);
      }
      out.bytes[out.length++] = COMMA;
    }
    if (width === 1 && out.length === lineStart + 1) {
      out.append(Buffer.of(QUOTE, QUOTE));
      out.bytes[lineStart] = QUOTE;
    }
    out.bytes[out.length - 1] = LF;
  }
}

/** The common case: bytes that are the value, copied and looked at in one go. */
function copyField(out: ByteBuffer, bytes: Buffer, from: number, to: number): void {
  const target = out.bytes;
  const begin = out.length;
  let o = begin;
  let special = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    target[o++] = byte;
    special |= NEEDS_QUOTES[byte]!;
  }
  out.length = special === 0 ? o : quoteInPlace(target, begin, o);
}

function writeText(out: ByteBuffer, bytes: Buffer, what: number, from: number, to: number, guard: boolean): void {
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
