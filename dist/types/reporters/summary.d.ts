import type { Report } from '../core/report.ts';
export interface SummaryOptions {
    /** Bytes of UTF-8 that the summary never exceeds. GitHub drops a step's summary above 1 MiB whole. @default 1_032_192 */
    readonly limitBytes?: number;
    /** Where the whole report lies, for the line that says what was cut. @default '.adip/reports/' */
    readonly reportPath?: string;
}
/**
 * The job summary in GitHub Markdown. Whatever was received or scraped is escaped; what does not fit is left out by
 * priority, named in `cut` and in the summary's last line. Secrets must be gone from the report (`redactDeep`): escaping
 * changes their form.
 */
export declare function renderSummary(report: Report, options?: SummaryOptions): {
    markdown: string;
    cut: string[];
};
