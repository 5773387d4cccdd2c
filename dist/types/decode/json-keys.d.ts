/** The text of a key or string whose bytes span [at, end), escapes resolved. */
export declare function keyText(bytes: Buffer, at: number, end: number): string;
export interface Entry {
    readonly key: string;
    /** The value's first byte. */
    readonly at: number;
}
/** The entries of the object at `p`. */
export declare function entriesOf(bytes: Buffer, p: number, depth: number): Entry[];
