/** One cut of a CSV file, with a header of its own. */
export interface Cut {
    readonly file: string;
    readonly rows: number;
}
/**
 * Cuts a CSV file into files of at most `size` bytes, rows in their order; a longer row has a file of its own. Rows that
 * come behind the others leave all files but the last as they are. @throws StreamError `too_many_files`
 */
export declare function cutCsv(csv: string, size: number, { folder, signal, most, stream, }: {
    readonly folder: string;
    readonly signal?: AbortSignal | undefined;
    /** More files than this are an error. */
    readonly most: number;
    readonly stream: string;
}): Promise<Cut[]>;
