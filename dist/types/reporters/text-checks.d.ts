import type { StreamReport } from '../core/report.ts';
/** Checks, the failed ones first, each with the rows that do not hold below it. */
export declare function checkTexts({ checks }: StreamReport): string[];
/** Columns that are new, gone or of another type, and rows that were put aside. */
export declare function changeTexts({ schema_changes, quarantine }: StreamReport): [label: string, text: string][];
/** What became of the rows, or in a dry run would have. */
export declare function rowChanges({ changes, would_change }: StreamReport): [label: string, text: string][];
