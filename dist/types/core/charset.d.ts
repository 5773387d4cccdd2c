/** The name that the WHATWG gives to the charset of a label (`latin1` is `windows-1252`); undefined where it knows none. */
export declare function charsetOf(label: string): string | undefined;
/** Whether a label names a charset that can be read. */
export declare const isCharset: (label: string) => boolean;
/** The charset that a byte order mark tells, and the bytes that the mark takes. */
export declare function byteOrderMark(body: Uint8Array): {
    charset: string;
    length: number;
} | undefined;
/** The charset that a content type names, where it is one that is known. */
export declare function declaredCharset(contentType: string): string | undefined;
/**
 * Text of bytes without a byte order mark.
 * @param charset a known one
 * @returns replaced: invalid sequences that became U+FFFD, without those that stood there as such
 */
export declare function decodeCharset(bytes: Uint8Array, charset: string): {
    text: string;
    replaced: number;
};
