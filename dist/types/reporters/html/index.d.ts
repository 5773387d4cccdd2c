import type { Report } from '../../core/report.ts';
/**
 * The report as one HTML page that needs nothing else: no script, no request, light and dark, for a screen of any width
 * and for paper. Whatever was received or scraped is escaped. Secrets must be gone from the report (`redactDeep`).
 */
export declare function renderHtml(report: Report): string;
