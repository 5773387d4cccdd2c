import { type Batch, Kind } from './batch.ts';
import { type ColumnPlan, type Columns, createColumns } from './batch-columns.ts';
import { Digits, JsonText } from './digits.ts';
import type { Json } from './json.ts';

export interface BuildOptions extends ColumnPlan {
  /** Levels of objects that become columns of their own. @default 1000 */
  readonly depth?: number;
  /** Keeps positions from page to page, made by `createColumns` with the same plan; @default those of this page alone */
  readonly columns?: Columns;
}

/** A value of a record; a number with its own digits and JSON with its own text too. */
type Value = Json | Digits | JsonText | undefined;

/** A key on its way into a row: `a.b` may be one key or two, its id tells them apart. */
interface Place {
  readonly name: string;
  readonly id: string;
}

/** A column that shows only nulls where other records have an object is no column: the object's own ones are. */
interface PageNotes {
  readonly shown: Set<number>;
  readonly valued: Set<number>;
  /** Ids of the keys under which an object stood, and the positions of those under which a null stood. */
  readonly opened: Set<string>;
  readonly nulls: Map<string, number>;
}

interface Cell {
  readonly position: number;
  readonly kind: Kind;
  readonly text: string;
}

/**
 * Plain values as a page of records, for sources that have no bytes to scan. Its cells read as those of the decoder on
 * `JSON.stringify` of the same: nested objects become dotted columns, lists and empty objects JSON, a record that is no
 * object the column `value`; undefined is missing.
 */
export function batchFromRecords(
  records: readonly (Json | Readonly<Record<string, Value>>)[],
  options: BuildOptions = {},
): Batch {
  const columns = options.columns ?? createColumns(options);
  const rows: Cell[][] = [];
  const page: PageNotes = { shown: new Set(), valued: new Set(), opened: new Set(), nulls: new Map() };
  const separator = options.separator ?? '.';
  const depthLimit = options.depth ?? 1_000;

  const put = (cells: Map<number, Cell>, { name, id }: Place, kind: Kind, text: string) => {
    const position = columns.claim(name);
    if (position < 0) return;
    page.shown.add(position);
    if (kind === Kind.null) page.nulls.set(id, position);
    else page.valued.add(position);
    cells.set(position, { position, kind, text });
  };

  const below = ({ name, id }: Place, key: string): Place => ({ name: name + separator + key, id: `${id}\0${key}` });

  const walk = (cells: Map<number, Cell>, place: Place, value: Value, depth: number) => {
    if (value === undefined) return;
    if (value === null) put(cells, place, Kind.null, '');
    else if (typeof value === 'string')
      put(cells, place, Kind.verbatim, value.replaceAll('\0', '\ufffd').toWellFormed());
    else if (typeof value === 'boolean') put(cells, place, value ? Kind.true : Kind.false, '');
    else if (typeof value === 'number')
      put(cells, place, Number.isFinite(value) ? Kind.number : Kind.null, String(value));
    else if (value instanceof Digits) put(cells, place, Kind.number, value.text);
    else if (value instanceof JsonText) put(cells, place, Kind.json, value.text);
    else if (Array.isArray(value) || depth >= depthLimit || isBare(value) || !columns.reaches(place.name))
      put(cells, place, Kind.json, JSON.stringify(value));
    else {
      page.opened.add(place.id);
      for (const [key, item] of Object.entries(value as Record<string, Value>))
        walk(cells, below(place, key), item, depth + 1);
    }
  };

  for (const record of records) {
    const cells = new Map<number, Cell>();
    if (record !== null && typeof record === 'object' && !Array.isArray(record))
      for (const [key, item] of Object.entries(record as Record<string, Value>))
        walk(cells, { name: key, id: key }, item, 0);
    else walk(cells, { name: 'value', id: 'value' }, record as Json, 0);
    rows.push([...cells.values()]);
  }
  const hidden = new Set(
    [...page.nulls].filter(([id, at]) => page.opened.has(id) && !page.valued.has(at)).map(([, at]) => at),
  );
  return layOut(
    rows,
    columns,
    [...page.shown].filter((position) => !hidden.has(position)),
  );
}

/** True for an object without a single value in it. */
const isBare = (value: { [key: string]: Json }): boolean => Object.values(value).every((item) => item === undefined);

function layOut(rows: readonly Cell[][], columns: Columns, order: readonly number[]): Batch {
  const stride = Math.max(1, columns.count);
  const size = rows.length * stride;
  const batch = {
    bytes: Buffer.from(rows.map((cells) => cells.map((cell) => cell.text).join('')).join('')),
    rows: rows.length,
    stride,
    columns: columns.names(),
    order,
    kind: new Uint8Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    constants: [],
  };
  let at = 0;
  rows.forEach((cells, row) => {
    for (const { position, kind, text } of cells) {
      const cell = row * stride + position;
      batch.kind[cell] = kind;
      batch.start[cell] = at;
      at += Buffer.byteLength(text);
      batch.end[cell] = at;
    }
  });
  return batch;
}
