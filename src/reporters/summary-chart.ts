import type { Report, StreamReport } from '../core/report.ts';
import type { Section } from './budget.ts';
import { mermaidLabel } from './markdown.ts';

const RUNS = 30;
const CHARTS = 6;

/** Records over the last runs, where there are enough of them to see something. */
export function chartSections({ streams, run }: Report): Section[] {
  return streams
    .filter(({ history }) => history.length >= 2)
    .slice(0, CHARTS)
    .map((stream) => ({ name: 'charts', priority: 8, head: chart(stream, run.started_at), items: [] }));
}

function chart({ name, history, records, status }: StreamReport, startedAt: string): string {
  const delivered = status === 'succeeded' || status === 'partial';
  const points = [...history, ...(delivered ? [{ at: startedAt, records }] : [])].slice(-RUNS);
  const labels = runLabels(points.map(({ at }) => at));
  const top = Math.max(1, ...points.map((point) => point.records));
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${mermaidLabel(name)}: records per run"`,
    `  x-axis [${labels.map((label) => `"${label}"`).join(', ')}]`,
    `  y-axis "records" 0 --> ${top}`,
    `  bar [${points.map((point) => Math.round(point.records)).join(', ')}]`,
    '```',
  ].join('\n');
}

/** Days where each has one run, else days with times; equal labels would fall on one bar. */
function runLabels(times: readonly string[]): string[] {
  const stamps = times.map((at) => (Number.isNaN(Date.parse(at)) ? '?' : new Date(at).toISOString()));
  const days = stamps.map((stamp) => stamp.slice(5, 10));
  if (new Set(days).size === days.length) return days;
  const minutes = stamps.map((stamp) => stamp.slice(5, 16).replace('T', ' '));
  const seen = new Map<string, number>();
  return minutes.map((label) => {
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    return before === 0 ? label : `${label} (${before + 1})`;
  });
}
