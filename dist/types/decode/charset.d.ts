export interface Text {
    /** UTF-8 without a byte order mark. */
    readonly bytes: Uint8Array;
    /** Invalid sequences that became U+FFFD. */
    readonly replaced: number;
}
/** A body as UTF-8: the given charset counts first, then a byte order mark, then the content type. */
export declare function toUtf8(body: Uint8Array, contentType: string, charset: string | undefined): Text;
/** Raw NULs, which CSV allows and no reader or database wants, as U+FFFD. */
export declare function replaceNuls(text: Text): Text;
