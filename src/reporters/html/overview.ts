import type { Report, StreamReport } from '../../core/report.ts';
import { isDelivered } from '../../core/run-line.ts';
import { formatBytes, formatDuration } from '../../core/units.ts';
import { countOf, formatCount, formatTimestamp } from '../format.ts';
import { type NamedProblem, problemsOf } from '../problems.ts';
import { ageAt, deviation, formatAge, hasBrought, runsOf, usual } from '../trend.ts';
import { anchor, code, html, type Markup, NOTHING, table } from './markup.ts';
import { spark } from './plot.ts';

const LOOKS: Readonly<Record<string, string>> = {
  succeeded: 'good',
  passed: 'good',
  loaded: 'good',
  uploaded: 'good',
  pushed: 'good',
  partial: 'warn',
  warned: 'warn',
  quarantined: 'warn',
  failed: 'bad',
  blocked: 'bad',
  refused: 'bad',
};

/** A status in its colour and in words. */
export const chip = (status: string): Markup => html`<span class="chip ${LOOKS[status] ?? ''}">${status}</span>`;

/** `+3 ~1 −2` in colours; what is nothing stays away. */
export function changesText(changes: { added: number; updated: number; removed: number } | undefined): Markup {
  if (!changes) return html`<span class="quiet">nothing delivered</span>`;
  const { added, updated, removed } = changes;
  if (added + updated + removed === 0) return html`<span class="quiet">none</span>`;
  const parts = [
    added > 0 && html`<span class="up">+${formatCount(added)}</span>`,
    updated > 0 && html`<span class="mid">~${formatCount(updated)}</span>`,
    removed > 0 && html`<span class="down">−${formatCount(removed)}</span>`,
  ].filter((part) => part !== false);
  return html`${parts.map((part, at) => html`${at > 0 && ' '}${part}`)}`;
}

/** Whose run it was. */
export const nameOf = ({ run: { pipeline, trigger } }: Report): string =>
  [trigger.repository, pipeline].filter(Boolean).join(' · ') || 'adip-ingest';

/** Status, time, and what came, at a glance. */
export function header(report: Report): Markup {
  const { run } = report;
  const { trigger } = run;
  const by = [trigger.event, trigger.actor && `by ${trigger.actor}`].filter(Boolean).join(' ');
  return html`<header><h1>${chip(run.status)} ${nameOf(report)}</h1>
<p class="quiet">${formatTimestamp(run.started_at)}, run ${anchor(run.id, trigger.run_url)}${by !== '' && `, ${by}`}${run.attempt > 1 && `, attempt ${run.attempt}: an interrupted run was resumed`}</p>
${run.dry_run && html`<p><b>Dry run</b>: nothing was written or published.</p>`}${run.limit !== undefined && html`<p><b>Trial</b> of ${countOf(run.limit, 'page')} per stream: nothing was written or published.</p>`}
${tiles(report)}</header>`;
}

function tiles({ totals, run, history = [] }: Report): Markup {
  const lost = totals.pages_failed > 0 ? `pages, ${formatCount(totals.pages_failed)} lost` : 'pages';
  const before = history.flatMap(({ duration_ms }) => duration_ms ?? []).sort((a, b) => a - b);
  const middle = before.length > 1 ? before[before.length >> 1] : undefined;
  const took = deviation(run.duration_ms, middle);
  const all: [Markup | string, string][] = [
    [formatCount(totals.records), 'records received'],
    [changesText(totals), 'rows changed'],
    [`${formatCount(totals.pages_succeeded)} of ${formatCount(totals.pages_requested)}`, lost],
    [formatCount(totals.retries), totals.retries === 1 ? 'retry' : 'retries'],
    [formatBytes(totals.bytes), 'received'],
    [formatDuration(run.duration_ms), took === '' ? 'execution time' : `execution time, ${took}`],
  ];
  return html`<div class="tiles">${all.map(([value, label]) => html`<div class="tile"><b>${value}</b><span>${label}</span></div>`)}</div>`;
}

/** Errors or warnings, each with what to do next. */
export function problems(report: Report, kind: 'errors' | 'warnings'): Markup {
  const found = problemsOf(report, kind);
  if (found.length === 0) return NOTHING;
  const shown = found.slice(0, 100);
  const more = found.length - shown.length;
  return html`<h2>${kind === 'errors' ? 'Errors' : 'Warnings'}</h2>${shown.map((one) => problemBox(one, kind))}${more > 0 && html`<p class="quiet">… and ${more} more, in the JSON report.</p>`}`;
}

function problemBox({ where, problem: { code: cause, message, remedy } }: NamedProblem, kind: string): Markup {
  return html`<div class="problem ${kind === 'warnings' && 'warn'}"><p>${where !== undefined && html`<b>${where}</b>: `}${message} ${code(cause)}</p>${remedy !== undefined && html`<p class="next"><b>Next:</b> ${remedy}</p>`}</div>`;
}

/** All streams, one line each. */
export function streamTable(report: Report): Markup {
  const names = [
    'Status',
    'Stream',
    'Rows:',
    'Against usual:',
    'Trend',
    'Changes:',
    'Pages:',
    'Retries:',
    'Time:',
    'Data of',
  ];
  const rows = report.streams.map((stream) => streamRow(stream, report));
  return html`<h2>Streams</h2><div class="card flat">${table(names, rows, 500)}</div>`;
}

function streamRow(stream: StreamReport, report: Report) {
  const { name, status, rows, retries, duration_ms, history, changes } = stream;
  const trend = runsOf(stream, report)
    .filter(isDelivered)
    .map((entry) => entry.rows);
  const lost = stream.pages_failed > 0 && html`, <span class="down">${formatCount(stream.pages_failed)} lost</span>`;
  const brought = hasBrought(stream);
  return [
    chip(status),
    html`<b>${name}</b>`,
    formatCount(rows),
    brought
      ? deviation(
          rows,
          usual(history, (entry) => entry.rows),
        )
      : '',
    spark(trend, `rows of ${name}`),
    changesText(changes),
    html`${formatCount(stream.pages_succeeded)}${lost}`,
    formatCount(retries),
    formatDuration(duration_ms),
    freshness(stream, report),
  ];
}

/** How old the data of a stream are. */
export function freshness({ last_delivered_at }: StreamReport, report: Report): Markup {
  const age = ageAt(last_delivered_at, report);
  if (age === undefined || last_delivered_at === undefined) return html`<span class="quiet">never</span>`;
  if (last_delivered_at === report.run.started_at) return html`this run`;
  return html`<span title="${formatTimestamp(last_delivered_at)}">${formatAge(age)} ago</span>`;
}
