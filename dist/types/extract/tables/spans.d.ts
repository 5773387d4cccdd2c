/** Columns that a cell covers: 1 to 1,000; what is no number, and zero, is 1. */
export declare const colspanOf: (text: string | undefined) => number;
/** Rows that a cell covers; zero means all that are left in its thead, tbody or tfoot. */
export declare function rowspanOf(text: string | undefined): number;
