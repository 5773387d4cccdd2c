import type { GridRow } from './grid.ts';
/** The rows that name the columns: as many as the config says, else those of the first thead, else leading rows of th. */
export declare function headRows(rows: readonly GridRow[], given: number | undefined): readonly GridRow[];
/** What stands over each column, top to bottom, each text once: `Price min`. */
export declare function headTexts(heads: readonly GridRow[], width: number): string[];
/** Names for the columns, no two alike: `price_2` for the second price, `column_3` for a third without a name. */
export declare function uniqueNames(texts: readonly string[]): string[];
