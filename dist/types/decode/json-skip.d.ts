/** From any value's first byte to behind it, `depth` levels below the top; everything inside is checked. No recursion. */
export declare function skipValue(bytes: Uint8Array, p: number, depth: number): number;
/** From a key's opening quote to its value's first byte. */
export declare function skipKey(bytes: Uint8Array, p: number): number;
/** From behind a key's closing quote to its value's first byte. */
export declare function skipColon(bytes: Uint8Array, p: number): number;
