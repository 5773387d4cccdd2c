import { PageError } from '../core/errors.ts';
/** What we ask servers for: exactly what `decompress` understands. */
export declare const ACCEPTED_ENCODINGS = "gzip, deflate, br, zstd";
export interface BodyLimits {
    /** Bytes, on the wire and after decompression. */
    readonly body: number;
    /** Decompressed bytes per compressed one. */
    readonly ratio: number;
}
/** The encodings of a Content-Encoding header in the order in which they were applied. */
export declare function parseEncodings(header: string | undefined): string[];
/**
 * The body as it was before compression; undefined where nothing was compressed. A stream that breaks off is an error, never a short body.
 * @throws RetryableError `truncated_body`, `bad_encoding`; PageError `encoding_chain`, `unknown_encoding`, `body_too_large`, `decompression_bomb`
 */
export declare function decompress(body: Uint8Array, header: string | undefined, limits: BodyLimits): Promise<Uint8Array> | Uint8Array | undefined;
export declare function bodyTooLarge(limits: BodyLimits, cause?: unknown): PageError;
