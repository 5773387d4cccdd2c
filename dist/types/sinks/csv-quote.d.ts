/** 1 for the bytes that make RFC 4180 quotes necessary: comma, quote, CR, LF. */
export declare const NEEDS_QUOTES: Uint8Array<ArrayBuffer>;
/** Puts quotes around what stands at [from, to) and doubles those within; gives the new end. Needs as many bytes again, and two. */
export declare function quoteInPlace(out: Buffer, from: number, to: number): number;
/** Quotes what stands at [from, to) where it has to be; gives the new end. */
export declare function quoteWhereNeeded(out: Buffer, from: number, to: number): number;
/** A text as a CSV field. A leading byte order mark is quoted, because at the head of a file it would be taken for the file's own. */
export declare function csvField(text: string): Buffer;
