/**
 * Writes NDJSON as the CSV file that it was made from. The first line names the columns.
 * @throws Error with the line, where one is no JSON object or has a column that the first line does not have
 */
export declare function ndjsonToCsv(file: string, out: string, { fill, signal }: {
    readonly fill: string;
    readonly signal?: AbortSignal | undefined;
}): Promise<void>;
