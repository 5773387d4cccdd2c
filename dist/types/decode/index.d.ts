import type { Batch, Decoded } from '../core/batch.ts';
import type { Detected } from './json-detect.ts';
import type { DecodeOptions } from './options.ts';
export type { Detected } from './json-detect.ts';
export { type DecodeOptions, decodeOptionsSchema } from './options.ts';
export interface Body {
    /** Complete and decompressed. Copied: it may be recycled as soon as `decode` returns. */
    readonly body: Uint8Array;
    /** Lower-case names; only `content-type` is read. */
    readonly headers: Readonly<Record<string, string>>;
    /** 204 and 205 without a body are the end of the data, whatever `empty_body` says. */
    readonly status?: number;
}
/** One per stream: it learns the order of the records' keys, and its columns keep their positions from page to page. */
export interface Decoder {
    /**
     * Reads one page.
     * @param onDetect told once where the records were found, if no `records_path` says it
     * @throws RetryableError `truncated_json`, `bad_json`, `too_deep`, `records_absent`, `not_data`, `empty_body`,
     *   `truncated_csv`, `bad_csv`, `bad_gzip`; StreamError `records_ambiguous`, `too_many_columns`, `too_large`
     */
    decode(response: Body, onDetect?: (found: Detected) => void): Decoded;
    /** Hands a page's memory back for the next one; the batch must not be read any more. */
    release(batch: Batch): void;
}
export declare function createDecoder(options: DecodeOptions): Decoder;
