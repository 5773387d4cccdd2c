/** Writes a Parquet file of ours as the CSV file that it was made from, one row group in memory. @throws Error for one that is not whole */
export declare function parquetToCsv(path: string, out: string, { fill, signal }: {
    readonly fill: string;
    readonly signal?: AbortSignal | undefined;
}): Promise<void>;
