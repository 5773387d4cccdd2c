/**
 * Rows as an aligned table of at most `width` columns, for `preview`: long cells end in `…`, wide characters take two
 * columns, control characters are shown, columns of numbers stand at the right. Columns that find no place are named below.
 */
export declare function renderTable(columns: readonly string[], rows: readonly (readonly string[])[], width: number): string;
