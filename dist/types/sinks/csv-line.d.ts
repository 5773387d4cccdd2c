/** One record as canonical CSV with its LF; a line of one empty field is `""`, because many readers skip empty lines. */
export declare function csvLine(cells: readonly (string | undefined)[]): string;
