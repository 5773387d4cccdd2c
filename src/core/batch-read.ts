import { type Batch, Kind } from './batch.ts';
import { minifyInto, unescapeInto, unquoteInto } from './batch-text.ts';
import { type Json, parseJson } from './json.ts';

/** The kind of a cell; a position that the page did not know yet is missing. */
export function kindAt(batch: Batch, row: number, position: number): Kind {
  if (position < 0 || position >= batch.stride || row >= batch.rows) return Kind.missing;
  return batch.kind[row * batch.stride + position] as Kind;
}

/** Null, or not there at all. An empty text is a value. */
export function isEmpty(batch: Batch, row: number, position: number): boolean {
  return kindAt(batch, row, position) <= Kind.null;
}

let scratch = Buffer.alloc(4096);

/**
 * A cell as the text that stands in the CSV: strings decoded, numbers with their digits, lists as JSON without white
 * space, booleans `true` / `false`; undefined where it is null or missing.
 */
export function cellText(batch: Batch, row: number, position: number): string | undefined {
  const kind = kindAt(batch, row, position);
  if (kind <= Kind.null) return undefined;
  if (kind === Kind.true || kind === Kind.false) return kind === Kind.true ? 'true' : 'false';
  const cell = row * batch.stride + position;
  const start = batch.start[cell]!;
  const end = batch.end[cell]!;
  const bytes = bufferOf(batch.bytes);
  if (kind === Kind.verbatim || kind === Kind.number) return bytes.toString('utf8', start, end);
  if (scratch.length < end - start) scratch = Buffer.alloc((end - start) * 2);
  const decode = kind === Kind.escaped ? unescapeInto : kind === Kind.json ? minifyInto : unquoteInto;
  return scratch.toString('utf8', 0, decode(bytes, start, end, scratch, 0));
}

/** A cell as a value: integers beyond 2^53 as the text of their digits, lists and objects parsed; undefined where missing. */
export function cellJson(batch: Batch, row: number, position: number): Json | undefined {
  const kind = kindAt(batch, row, position);
  if (kind === Kind.missing) return undefined;
  if (kind === Kind.null) return null;
  if (kind === Kind.true || kind === Kind.false) return kind === Kind.true;
  const text = cellText(batch, row, position)!;
  return kind === Kind.number || kind === Kind.json ? parseJson(text) : text;
}

/** The position of a column in this page, or -1. */
export function positionOf(batch: Batch, name: string): number {
  return batch.columns.indexOf(name);
}

export interface EmptyCounts {
  /** By position: rows without the key. */
  readonly missing: Int32Array;
  /** By position: rows in which it is null. */
  readonly null: Int32Array;
}

/** Counts missing and null cells of each column, so that the report can say how full it is. */
export function countEmpty(batch: Batch): EmptyCounts {
  const { kind, rows, stride, columns } = batch;
  const width = columns.length;
  const missing = new Int32Array(width);
  const nulls = new Int32Array(width);
  for (let row = 0, base = 0; row < rows; row++, base += stride) {
    for (let position = 0; position < width; position++) {
      const what = kind[base + position]!;
      if (what > Kind.null) continue;
      if (what === Kind.null) nulls[position]! += 1;
      else missing[position]! += 1;
    }
  }
  return { missing, null: nulls };
}

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
