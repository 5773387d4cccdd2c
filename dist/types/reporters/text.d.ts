import type { Report } from '../core/report.ts';
/** The report as plain text: the totals first, then each stream, then problems with their remedies. Ends in a line break. */
export declare function renderText(report: Report): string;
