import { Kind } from '../core/batch.ts';
import type { Columns } from '../core/batch-columns.ts';
import { lengthen, type Tape, widen } from '../core/batch-tape.ts';
import { countReplaced } from '../core/batch-text.ts';
import { createAppearance } from './json-appearance.ts';
import { keyText } from './json-keys.ts';
import { createShape, type Edge, type Field, type Level, UNASKED } from './json-shape.ts';
import { skipColon, skipValue } from './json-skip.ts';
import * as json from './json-syntax.ts';

/** Reads records into a tape, one row each. One per stream: it learns which keys come in which order. */
export interface RecordScanner {
  begin(tape: Tape): void;
  /** From a record's first byte, `depth` levels below the top, to behind it. */
  record(p: number, depth: number): number;
  /** From a list's opening bracket to its closing one; every element is a record. */
  records(begin: number, depth: number): number;
  readonly rows: number;
  /** NULs and lone surrogates met in values since `begin`. */
  readonly replaced: number;
  /** The page's columns in the order of their first appearance. */
  order(): number[];
}

/** Follow-ups that are tried before a key is looked up: as many optional keys may be absent in a row at no cost. */
const PATIENCE = 4;

export function createRecordScanner(columns: Columns, options: { separator: string; depth: number }): RecordScanner {
  const shape = createShape(columns, options);
  const appearance = createAppearance();
  const lone = shape.field(shape.root, 'value');
  let tape: Tape;
  let bytes: Buffer;
  let view: DataView;
  let kind: Uint8Array;
  let start: Int32Array;
  let end: Int32Array;
  let rows = 0;
  let base = 0;
  let serial = 0;
  let page = 0;
  let replaced = 0;

  const adopt = () => {
    kind = tape.kind;
    start = tape.start;
    end = tape.end;
    base = rows * tape.stride;
  };

  const claim = (field: Field): number => {
    const position = columns.claim(field.name);
    field.position = position;
    if (position >= tape.stride) {
      widen(tape, position + 1);
      adopt();
    }
    return position;
  };

  /** Of a key that stands twice in a record the last one wins, whole objects included. */
  const clear = (level: Level) => {
    for (const field of level.fields.values()) {
      if (field.row === serial) kind[base + field.position] = Kind.missing;
      if (field.child !== undefined && field.child.row === serial) clear(field.child);
    }
  };

  const put = (field: Field, what: number, from: number, to: number) => {
    let position = field.position;
    if (position < 0) {
      if (position !== UNASKED) return;
      position = claim(field);
      if (position < 0) return;
    }
    if (field.valuePage !== page) appearance.value(field);
    if (field.child !== undefined && field.child.row === serial) clear(field.child);
    field.row = serial;
    const cell = base + position;
    kind[cell] = what;
    start[cell] = from;
    end[cell] = to;
  };

  const putNull = (field: Field) => {
    if (field.position === UNASKED) claim(field);
    const { position } = field;
    if (position < 0) return;
    if (field.nullPage !== page) appearance.null(field);
    if (field.child !== undefined && field.child.row === serial) clear(field.child);
    field.row = serial;
    kind[base + position] = Kind.null;
  };

  const string = (field: Field, p: number): number => {
    const plain = json.skipPlainWords(view, p);
    if (bytes[plain] === json.QUOTE) {
      put(field, Kind.verbatim, p, plain);
      return plain + 1;
    }
    const to = json.skipString(bytes, plain);
    replaced += countReplaced(bytes, plain, to);
    put(field, Kind.escaped, p, to);
    return to + 1;
  };

  const nested = (field: Field, p: number, depth: number): number => {
    if (field.opens) {
      const inside = json.skipSpace(bytes, p + 1);
      if (bytes[inside] !== json.CLOSE_OBJECT) {
        const level = field.child ?? shape.open(field);
        if (field.row === serial) kind[base + field.position] = Kind.missing;
        return object(level, inside, depth + 1);
      }
    }
    const to = skipValue(bytes, p, depth);
    put(field, Kind.json, p, to);
    return to;
  };

  /** From a value's first byte to behind it; `depth` counts the containers around it. */
  const value = (field: Field, p: number, depth: number): number => {
    const byte = bytes[p]!;
    if (byte === json.QUOTE) return string(field, p + 1);
    if ((byte >= 0x30 && byte <= 0x39) || byte === json.MINUS) {
      const to = json.skipNumber(bytes, p);
      put(field, Kind.number, p, to);
      return to;
    }
    if (byte === json.OPEN_OBJECT) return nested(field, p, depth);
    if (byte === json.OPEN_LIST) {
      const to = skipValue(bytes, p, depth);
      put(field, Kind.json, p, to);
      return to;
    }
    const to = json.skipLiteral(bytes, p);
    if (byte === 0x6e) putNull(field);
    else put(field, byte === 0x74 ? Kind.true : Kind.false, p, to);
    return to;
  };

  /** The slow way to a key: its bytes are hashed and looked up, and its place in the order is learnt. */
  const lookup = (level: Level, previous: Edge, p: number): Edge => {
    const to = json.skipString(bytes, p);
    let hash = 0;
    for (let i = p; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    const edge = shape.find(level, bytes, p, to + 1 - p, (hash ^ (hash >>> 15)) & 0x7fffffff, keyText);
    previous.next = edge;
    return edge;
  };

  /** From a key's first byte to its edge. */
  const key = (level: Level, previous: Edge, p: number): Edge => {
    const { keys, keysView } = shape;
    let edge = previous.next;
    for (let tries = 0; tries < PATIENCE; tries++) {
      const { at, length } = edge;
      let i = 0;
      while (i + 4 <= length && keysView.getInt32(at + i, true) === view.getInt32(p + i, true)) i += 4;
      while (i < length && keys[at + i] === bytes[p + i]) i++;
      if (i === length && length !== 0) return edge;
      edge = edge.next;
    }
    return lookup(level, previous, p);
  };

  /** From the first byte inside an object that is not empty to behind it. */
  const object = (level: Level, inside: number, depth: number): number => {
    if (depth > json.MAX_DEPTH) json.tooDeep(inside);
    if (level.row === serial) clear(level);
    level.row = serial;
    level.page = page;
    let p = inside;
    let edge = level.head;
    for (;;) {
      if (bytes[p] !== json.QUOTE) json.fail(p, 'a key was due');
      edge = key(level, edge, p + 1);
      p += 1 + edge.length;
      if (bytes[p] === json.COLON && bytes[p + 1]! > 0x20) p += 1;
      else p = skipColon(bytes, p);
      p = value(edge.field, p, depth);
      if (bytes[p] !== json.COMMA) {
        p = json.skipSpace(bytes, p);
        if (bytes[p] === json.CLOSE_OBJECT) return p + 1;
        if (bytes[p] !== json.COMMA) json.fail(p, 'a comma or the end of an object was due');
      }
      p += 1;
      if (bytes[p] !== json.QUOTE) p = json.skipSpace(bytes, p);
    }
  };

  const record = (p: number, depth: number): number => {
    if (rows === tape.room) {
      lengthen(tape);
      adopt();
    }
    base = rows * tape.stride;
    serial += 1;
    let to: number;
    if (bytes[p] === json.OPEN_OBJECT) {
      const inside = json.skipSpace(bytes, p + 1);
      to = bytes[inside] === json.CLOSE_OBJECT ? inside + 1 : object(shape.root, inside, depth + 1);
    } else to = value(lone, p, depth);
    rows += 1;
    return to;
  };

  return {
    begin(next) {
      tape = next;
      bytes = next.bytes;
      view = next.view;
      rows = 0;
      page = appearance.next();
      replaced = 0;
      adopt();
    },
    record,
    records(begin, depth) {
      let p = json.skipSpace(bytes, begin + 1);
      if (bytes[p] === json.CLOSE_LIST) return p;
      for (;;) {
        p = record(p, depth + 1);
        if (bytes[p] !== json.COMMA) p = json.skipSpace(bytes, p);
        if (bytes[p] !== json.COMMA) break;
        p = json.skipSpace(bytes, p + 1);
      }
      if (bytes[p] !== json.CLOSE_LIST) json.fail(p, 'a comma or the end of a list was due');
      return p;
    },
    get rows() {
      return rows;
    },
    get replaced() {
      return replaced;
    },
    order: appearance.order,
  };
}
