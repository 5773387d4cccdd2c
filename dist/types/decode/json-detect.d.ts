/** Where a response's records were found without a `records_path`, and why there. */
export interface Detected {
    /** As one would write it in `records_path`. */
    readonly choice: string;
    readonly reason: string;
}
/** Looks at a whole body for its records. @throws RetryableError where it is an error message instead of data */
export declare function detectRecords(bytes: Buffer): Detected;
