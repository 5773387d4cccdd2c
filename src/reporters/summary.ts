import type { Report } from '../core/report.ts';
import { fitSections, type Section } from './budget.ts';
import { code } from './markdown.ts';
import { chartSections } from './summary-chart.ts';
import { checkSections, schemaSections } from './summary-checks.ts';
import { columnSections } from './summary-columns.ts';
import { deliverySections, runFacts } from './summary-delivery.ts';
import { fieldSections } from './summary-fields.ts';
import { headline, streamTable } from './summary-overview.ts';
import { changeSections, lostPages, problemSections, retrySection } from './summary-sections.ts';
import { trendSections } from './summary-trends.ts';
import { warehouseSections } from './summary-warehouse.ts';

export interface SummaryOptions {
  /** Bytes of UTF-8 that the summary never exceeds. GitHub drops a step's summary above 1 MiB whole. @default 1_032_192 */
  readonly limitBytes?: number;
  /** Where the whole report lies, for the line that says what was cut. @default '.adip/reports/' */
  readonly reportPath?: string;
}

/** 1 MiB less 16 KiB for what else the step may write there. */
const LIMIT_BYTES = 1_048_576 - 16_384;

/**
 * The job summary in GitHub Markdown. Whatever was received or scraped is escaped; what does not fit is left out by
 * priority, named in `cut` and in the summary's last line. Secrets must be gone from the report (`redactDeep`): escaping
 * changes their form.
 */
export function renderSummary(report: Report, options: SummaryOptions = {}): { markdown: string; cut: string[] } {
  const { limitBytes = LIMIT_BYTES, reportPath = '.adip/reports/' } = options;
  return fitSections(
    summarySections(report),
    limitBytes,
    (cut) => `> ✂️ Left out here: ${cut.join(', ')}. The whole report is in ${code(reportPath)}.`,
  );
}

/** All sections in the order of reading. */
function summarySections(report: Report): Section[] {
  return [
    headline(report),
    ...problemSections(report, 'errors'),
    streamTable(report),
    ...lostPages(report),
    ...changeSections(report),
    ...deliverySections(report),
    ...warehouseSections(report),
    ...checkSections(report),
    ...schemaSections(report),
    ...problemSections(report, 'warnings'),
    ...trendSections(report),
    ...chartSections(report),
    ...retrySection(report),
    ...fieldSections(report),
    ...columnSections(report),
    runFacts(report),
  ];
}
