import type { Report } from '../../core/report.ts';
import { formatTimestamp } from '../format.ts';
import { delivery, lastRuns, schedule } from './delivery.ts';
import { html } from './markup.ts';
import { header, nameOf, problems, streamTable } from './overview.ts';
import { streamSections } from './streams.ts';
import { STYLE } from './style.ts';

/**
 * The report as one HTML page that needs nothing else: no script, no request, light and dark, for a screen of any width
 * and for paper. Whatever was received or scraped is escaped. Secrets must be gone from the report (`redactDeep`).
 */
export function renderHtml(report: Report): string {
  const { run } = report;
  const title = `${nameOf(report)}: ${run.status}, ${formatTimestamp(run.started_at)}`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
${header(report)}
${problems(report, 'errors')}
${streamTable(report)}
${problems(report, 'warnings')}
${streamSections(report)}
${delivery(report)}
${schedule(report)}
${lastRuns(report)}
<footer>Run ${run.id}, finished ${formatTimestamp(run.finished_at)}, seed ${run.seed}, adip-ingest ${run.version}</footer>
</main>
</body>
</html>
`;
  return page.markup;
}
