export type Format = 'json' | 'ndjson' | 'csv';
/** Whether a body holds nothing but white space. */
export declare function isBlank(bytes: Uint8Array): boolean;
/** @throws RetryableError where a page for people came instead of data */
export declare function refuseHtml(bytes: Buffer, contentType: string): void;
/** The format of a body by its content type, else by how it begins. @throws RetryableError where it is none of ours */
export declare function sniffFormat(bytes: Buffer, contentType: string): Format;
/** True where a JSON object is followed by another one on a new line: lines of JSON under the name of JSON. */
export declare function isLines(bytes: Buffer, at: number, length: number): boolean;
