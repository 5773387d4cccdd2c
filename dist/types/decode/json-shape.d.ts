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
export declare const UNASKED = -2;
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
export declare function createShape(columns: Columns, options: {
    separator: string;
    depth: number;
}): Shape;
