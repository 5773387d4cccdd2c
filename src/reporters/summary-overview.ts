import type { Status } from '../core/events.ts';
import type { Report, StreamReport } from '../core/report.ts';
import { formatBytes, formatDuration } from '../core/units.ts';
import type { Section } from './budget.ts';
import { countOf, formatCount, formatRate, listSome } from './format.ts';
import { code, escapeMarkdown, row, tableHead } from './markdown.ts';

export const ICONS: Record<Status, string> = {
  succeeded: '✅',
  partial: '⚠️',
  failed: '❌',
  blocked: '⛔',
  skipped: '⏭️',
};

/** The state at a glance: a sign and one sentence. */
export function headline(report: Report): Section {
  const { run } = report;
  const pipeline = run.pipeline === undefined ? '' : `${escapeMarkdown(run.pipeline, 60)} · `;
  const lines = [`## ${ICONS[run.status]} ${pipeline}${sentence(report)}`];
  if (run.dry_run) lines.push('**Dry run**: nothing was published.');
  if (run.limit !== undefined)
    lines.push(`**Trial** of ${countOf(run.limit, 'page')} per stream: nothing was published.`);
  if (run.attempt > 1) lines.push(`Attempt ${run.attempt}: an interrupted run was resumed.`);
  return { name: 'headline', priority: 0, head: lines.join('\n\n'), items: [] };
}

function sentence(report: Report): string {
  const { totals, streams, run } = report;
  const got = `${countOf(totals.records, 'record')} from ${countOf(totals.pages_succeeded, 'page')}`;
  const changed = `${formatCount(totals.added)} added, ${formatCount(totals.updated)} updated, ${formatCount(totals.removed)} removed`;
  if (run.status === 'succeeded') return `Succeeded: ${got}; ${changed}`;
  const lost = totals.pages_failed > 0 ? [`${countOf(totals.pages_failed, 'page')} lost`] : [];
  const bad = streams.filter(({ status }) => status !== 'succeeded' && status !== 'skipped');
  const named = bad.map(({ name, status }) => `${escapeMarkdown(name, 60)} ${status}`);
  const { git, s3 } = report.published;
  const refused = [
    git?.status === 'failed' ? 'git failed' : undefined,
    s3?.status === 'failed' || s3?.status === 'partial' ? `s3 ${s3.status}` : undefined,
  ].filter((text) => text !== undefined);
  const what = [...lost, ...(named.length > 0 ? [listSome(named, 5)] : []), ...refused].join('; ');
  if (run.status === 'failed') return `Failed${what && `: ${what}`}; the last good data stays`;
  return `Partial${what && `: ${what}`}; ${got} arrived; ${changed}`;
}

export function streamTable({ streams }: Report): Section {
  return {
    name: 'streams',
    priority: 2,
    head: `### Streams\n\n${tableHead(['', 'Stream', 'Pages:', 'Records:', 'Rows:', 'Retries:', 'Received:', 'Rate:', 'Time:'])}`,
    items: streams.length === 0 ? [row(['', 'none', '', '', '', '', '', '', ''])] : streams.map(streamRow),
  };
}

function streamRow(stream: StreamReport): string {
  const { name, status, records, rows, retries, bytes, duration_ms } = stream;
  const lost = stream.pages_failed > 0 ? `, **${formatCount(stream.pages_failed)} lost**` : '';
  const fallback = stream.fallback === undefined ? '' : `<br>from ${code(stream.fallback.used, 60)}, its fallback`;
  const resumed = stream.resumed_at === undefined ? '' : `<br>resumed at ${code(stream.resumed_at, 60)}`;
  return row([
    ICONS[status],
    `${code(name, 80)} ${status}${fallback}${resumed}`,
    `${formatCount(stream.pages_succeeded)} of ${formatCount(stream.pages_requested)}${lost}`,
    formatCount(records),
    formatCount(rows),
    formatCount(retries),
    formatBytes(bytes),
    formatRate(records, duration_ms) ?? '',
    formatDuration(duration_ms),
  ]);
}
