import type { Columns } from '../core/batch-columns.ts';

/** A key as the source spells it, and which key came after it the last time. */
export interface Edge {
  /** Where the key's bytes with their closing quote stand in `Shape.keys`, and how many they are. */
  readonly at: number;
  readonly length: number;
  readonly hash: number;
  readonly field: Field;
  next: Edge;
}

/** A key of one object: two spellings of it (`é`, `\u00e9`) are one field. */
export interface Field {
  /** Flattened name. */
  readonly name: string;
  /** Its column; UNASKED before the first value that is no object, -1 where the plan leaves it out. */
  position: number;
  /** What lies below it, once an object has been seen there. */
  child: Level | undefined;
  /** False where objects are kept as JSON or left out: nothing is looked for inside. */
  readonly opens: boolean;
  /** Objects between the record and this key. */
  readonly depth: number;
  /** The page that last showed a value here, and the one that last showed a null. */
  valuePage: number;
  nullPage: number;
  /** The record that last showed a value or null here. */
  row: number;
}

/** An object's keys. `head` comes before the first one. */
export interface Level {
  readonly head: Edge;
  readonly prefix: string;
  readonly depth: number;
  readonly fields: Map<string, Field>;
  /** Open addressing by the hash of the spelled key; a power of two long. */
  table: (Edge | undefined)[];
  edges: number;
  /** The last row and page that had an object here. */
  row: number;
  page: number;
}

export const UNASKED = -2;

/** All keys that a stream's records have shown so far, in the order in which the next record will probably bring them. */
export interface Shape {
  /** Bytes of all keys. Replaced when it grows. */
  keys: Buffer;
  keysView: DataView;
  readonly root: Level;
  /** The key that stands at `at` (behind its opening quote) with `length` bytes including the closing one. */
  find(level: Level, bytes: Buffer, at: number, length: number, hash: number, decode: KeyDecoder): Edge;
  /** A field by its decoded key. */
  field(level: Level, key: string): Field;
  open(field: Field): Level;
}

/** The text of a key whose bytes span [at, end), escapes resolved. */
export type KeyDecoder = (bytes: Buffer, at: number, end: number) => string;

export function createShape(columns: Columns, options: { separator: string; depth: number }): Shape {
  const { separator } = options;
  let used = 0;
  const makeLevel = (prefix: string, depth: number): Level => {
    const head: Edge = { at: 0, length: 0, hash: 0, field: makeField('', false, depth), next: undefined as never };
    head.next = head;
    return { head, prefix, depth, fields: new Map(), table: new Array(16), edges: 0, row: -1, page: -1 };
  };
  const first = Buffer.alloc(1024);
  const shape: Shape = {
    keys: first,
    keysView: viewOf(first),
    root: makeLevel('', 0),
    find(level, bytes, at, length, hash, decode) {
      const mask = level.table.length - 1;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const edge = level.table[slot];
        if (edge === undefined) break;
        if (edge.hash === hash && edge.length === length && same(shape.keys, edge.at, bytes, at, length)) return edge;
      }
      const field = shape.field(level, decode(bytes, at, at + length - 1));
      return addEdge(level, { at: store(bytes, at, length), length, hash, field, next: level.head });
    },
    field(level, key) {
      const known = level.fields.get(key);
      if (known) return known;
      const name = level.prefix + key;
      const field = makeField(name, level.depth < options.depth && columns.reaches(name), level.depth);
      level.fields.set(key, field);
      return field;
    },
    open(field) {
      field.child = makeLevel(field.name + separator, field.depth + 1);
      return field.child;
    },
  };
  const store = (bytes: Buffer, at: number, length: number): number => {
    if (used + length > shape.keys.length) {
      const larger = Buffer.alloc((shape.keys.length + length) * 2);
      shape.keys.copy(larger);
      shape.keys = larger;
      shape.keysView = viewOf(larger);
    }
    bytes.copy(shape.keys, used, at, at + length);
    used += length;
    return used - length;
  };
  return shape;
}

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const makeField = (name: string, opens: boolean, depth: number): Field => ({
  name,
  depth,
  position: UNASKED,
  child: undefined,
  opens,
  valuePage: -1,
  nullPage: -1,
  row: -1,
});

function addEdge(level: Level, edge: Edge): Edge {
  level.edges += 1;
  if (level.edges * 2 > level.table.length) {
    const old = level.table;
    level.table = new Array(old.length * 2);
    for (const entry of old) if (entry) insert(level.table, entry);
  }
  insert(level.table, edge);
  return edge;
}

function insert(table: (Edge | undefined)[], edge: Edge): void {
  const mask = table.length - 1;
  let slot = edge.hash & mask;
  while (table[slot] !== undefined) slot = (slot + 1) & mask;
  table[slot] = edge;
}

function same(a: Buffer, at: number, b: Buffer, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[at + i] !== b[from + i]) return false;
  return true;
}
