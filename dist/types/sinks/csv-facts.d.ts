/** Counts, in a finished CSV file, rows without a value by column and rows that repeat a value by column. */
export declare function countEmptyAndRepeated(file: string, wanted: {
    readonly columns: readonly string[];
    readonly unique: readonly string[];
    readonly fill: string;
    readonly rows: number;
    readonly signal?: AbortSignal;
}): Promise<{
    empty: Map<string, number>;
    repeated: Map<string, number>;
}>;
