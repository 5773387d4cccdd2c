import { type Batch, Kind } from '../core/batch.ts';
import type { ColumnType, ColumnTypes } from '../core/column-type.ts';

/** What values of a column were seen, as bits. */
const Seen = { integer: 1, decimal: 2, boolean: 4, text: 8, json: 16 } as const;

const ZERO = 48;
const NINE = 57;
const MINUS = 45;

/** Adds what a page's cells at this position are to what was seen before; text settles it, so no cell is looked at after one. */
export function seeTypes(seen: number, batch: Batch, position: number): number {
  const { kind, rows, stride } = batch;
  for (let row = 0, cell = position; row < rows && (seen & Seen.text) === 0; row++, cell += stride) {
    const what = kind[cell]!;
    if (what <= Kind.null) continue;
    if (what === Kind.number) {
      if ((seen & Seen.decimal) === 0) seen |= isInteger(batch, cell) ? Seen.integer : Seen.decimal;
    } else if (what === Kind.true || what === Kind.false) seen |= Seen.boolean;
    else seen |= what === Kind.json ? Seen.json : Seen.text;
  }
  return seen;
}

/** Of a value that is the same for all rows of a page. */
export function seeConstant(seen: number, value: string | number | boolean | null): number {
  if (value === null) return seen;
  if (typeof value === 'number') return seen | (Number.isInteger(value) ? Seen.integer : Seen.decimal);
  return seen | (typeof value === 'boolean' ? Seen.boolean : Seen.text);
}

export function typeSeen(seen: number): ColumnType | undefined {
  if (seen === 0) return undefined;
  if (seen === Seen.boolean) return 'boolean';
  if (seen === Seen.json) return 'json';
  if (seen === Seen.integer) return 'integer';
  return (seen & ~(Seen.integer | Seen.decimal)) === 0 ? 'number' : 'string';
}

/** Types of the columns of a staged file, of those in which a value was seen. */
export function typesOf({
  columns,
  seen,
}: {
  readonly columns: readonly string[];
  readonly seen: readonly number[];
}): ColumnTypes {
  return Object.fromEntries(
    columns.flatMap((name, column) => {
      const type = typeSeen(seen[column] ?? 0);
      return type === undefined ? [] : [[name, type]];
    }),
  );
}

function isInteger({ bytes, start, end }: Batch, cell: number): boolean {
  for (let i = start[cell]!; i < end[cell]!; i++) {
    const byte = bytes[i]!;
    if ((byte < ZERO || byte > NINE) && byte !== MINUS) return false;
  }
  return true;
}
