/** Turning a cell's bytes into the value they stand for. Every result is at most as long as its span. */
/** Writes a JSON string's content (valid, without its quotes) decoded, from `to` on; gives the position behind it. */
export declare function unescapeInto(bytes: Uint8Array, start: number, end: number, out: Uint8Array, to: number): number;
/** How many NULs and lone surrogates of a JSON string's content `unescapeInto` replaces. */
export declare function countReplaced(bytes: Uint8Array, start: number, end: number): number;
/** Copies JSON text without its insignificant white space; strings stay as they were sent. */
export declare function minifyInto(bytes: Uint8Array, start: number, end: number, out: Uint8Array, to: number): number;
/** Copies a quoted CSV field's content with doubled quotes as one. */
export declare function unquoteInto(bytes: Uint8Array, start: number, end: number, out: Uint8Array, to: number): number;
