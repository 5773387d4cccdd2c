import type { Report, StreamHistoryEntry, StreamReport } from '../../core/report.ts';
import { isDelivered } from '../../core/run-line.ts';
import { formatBytes, formatDuration } from '../../core/units.ts';
import { countOf, formatCount, formatTimestamp } from '../format.ts';
import { deviation, hasBrought, runsOf, usual } from '../trend.ts';
import { fieldsOf } from './fields.ts';
import { code, html, type Markup, NOTHING, table } from './markup.ts';
import { changesText, chip, freshness } from './overview.ts';
import { bars, curve, type PlotFrame } from './plot.ts';

/** Streams that are unfolded although nothing is wrong with them. */
const OPEN = 3;
const FILES = 50;

/** Each stream by itself: plots over its history, what was lost, checked, changed and found. */
export function streamSections(report: Report): Markup {
  if (report.streams.length === 0) return NOTHING;
  const isShort = report.streams.length <= OPEN;
  const cards = report.streams.map((stream) => {
    const isOpen = isShort || stream.status !== 'succeeded';
    return html`<details class="card"${isOpen && html` open`}><summary>${stream.name} ${chip(stream.status)} <span class="quiet">${subtitle(stream)}</span></summary>${streamBody(stream, report)}</details>`;
  });
  return html`<h2>Stream by stream</h2>${cards}`;
}

function subtitle({ source, records, duration_ms, resumed_at }: StreamReport): string {
  const resumed = resumed_at === undefined ? '' : `, resumed at ${resumed_at}`;
  return `${countOf(records, 'record')} from ${source} in ${formatDuration(duration_ms)}${resumed}`;
}

function streamBody(stream: StreamReport, report: Report): Markup {
  return html`${plots(stream, report)}${facts(stream, report)}${lostPages(stream)}${checks(stream)}${changeExamples(stream)}${fieldsOf(stream)}`;
}

function plots(stream: StreamReport, report: Report): Markup {
  const runs = runsOf(stream, report);
  if (runs.length < 2) return html`<p class="quiet">Plots over the history come with the second run.</p>`;
  const ends = endsOf(runs[0]!.at, runs.at(-1)!.at);
  const frame = (title: string, latest: string, format: PlotFrame['format'] = formatCount): PlotFrame => ({
    title,
    latest,
    ends,
    format,
  });
  const figure = (pick: (entry: StreamHistoryEntry) => number | undefined, format: PlotFrame['format']) =>
    runs.map((entry) => {
      const value = isDelivered(entry) ? pick(entry) : undefined;
      return { tip: `${tipOf(entry)}${value === undefined ? '' : `: ${format(value)}`}`, value };
    });
  const usualRows = usual(stream.history, ({ rows }) => rows);
  const usualTime = usual(stream.history, ({ duration_ms }) => duration_ms);
  const rowsNow = hasBrought(stream) ? against(formatCount(stream.rows), deviation(stream.rows, usualRows)) : 'kept';
  const drawn = [
    curve(
      frame('Rows', rowsNow),
      figure(({ rows }) => rows, formatCount),
      usualRows,
    ),
    changePlot(runs, frame),
    curve(
      frame(
        'Time',
        against(formatDuration(stream.duration_ms), deviation(stream.duration_ms, usualTime)),
        formatDuration,
      ),
      figure(({ duration_ms }) => duration_ms, formatDuration),
      usualTime,
    ),
    failurePlot(runs, frame),
  ];
  return html`<div class="plots">${drawn}</div>`;
}

type MakeFrame = (title: string, latest: string) => PlotFrame;

function changePlot(runs: readonly StreamHistoryEntry[], frame: MakeFrame): Markup {
  const { added = 0, updated = 0, removed = 0 } = runs.at(-1)!;
  const latest = `+${formatCount(added)} ~${formatCount(updated)} −${formatCount(removed)}`;
  const changed = runs.map((entry) => {
    const { added: more = 0, updated: other = 0, removed: less = 0 } = entry;
    const tip = `${tipOf(entry)}: +${formatCount(more)} ~${formatCount(other)} −${formatCount(less)}`;
    const parts = [
      { look: 'add' as const, value: more },
      { look: 'upd' as const, value: other },
      { look: 'del' as const, value: less },
    ];
    return { tip, parts };
  });
  return bars(frame('Changes', latest), changed);
}

/** Lost pages, failed checks, and runs that delivered nothing, as far as there were any. */
function failurePlot(runs: readonly StreamHistoryEntry[], frame: MakeFrame): Markup {
  const trouble = runs.map((entry) => {
    const { pages_failed = 0, checks_failed = 0 } = entry;
    const nothing = !isDelivered(entry) && pages_failed + checks_failed === 0 ? 1 : 0;
    const tip = `${tipOf(entry)}: ${countOf(pages_failed, 'lost page')}, ${countOf(checks_failed, 'failed check')}`;
    const parts = [
      { look: 'lost' as const, value: pages_failed + nothing },
      { look: 'late' as const, value: checks_failed },
    ];
    return { tip, parts };
  });
  const bad = runs.filter((entry) => entry.status !== 'succeeded').length;
  return bars(frame('Lost pages and failed checks', `${formatCount(bad)} of ${countOf(runs.length, 'run')}`), trouble);
}

/** Days, or times where all runs are of one day. */
function endsOf(first: string, last: string): PlotFrame['ends'] {
  const [from, to] = [first, last].map((iso) => iso.slice(0, 16).replace('T', ' ')) as [string, string];
  return from.slice(0, 10) === to.slice(0, 10) ? [from.slice(11), to.slice(11)] : [from.slice(0, 10), to.slice(0, 10)];
}

/** A figure and how far it is from what was usual. */
const against = (figure: string, said: string): string => (said === '' ? figure : `${figure}, ${said}`);

const tipOf = ({ at, status }: StreamHistoryEntry): string => `${formatTimestamp(at)}, ${status}`;

function facts(stream: StreamReport, report: Report): Markup {
  const { records, duplicates, requests, retries_by_cause, waited_ms, replaced_characters, last_changed_at } = stream;
  const causes = Object.entries(retries_by_cause).map(([cause, times]) => `${cause} ${formatCount(times)}`);
  const pairs: [string, Markup | string][] = [
    ['Records', `${formatCount(records)}${duplicates > 0 ? `, ${countOf(duplicates, 'duplicate')} dropped` : ''}`],
    ['Changes', changesText(stream.changes)],
    [
      'Data of',
      html`${freshness(stream, report)}${last_changed_at !== undefined && last_changed_at !== report.run.started_at && `, last changed ${formatTimestamp(last_changed_at)}`}`,
    ],
    ['Requests', `${formatCount(requests)}${causes.length > 0 ? `; retried for ${causes.join(', ')}` : ''}`],
  ];
  if (stream.fallback)
    pairs.push([
      'Fallback',
      html`${stream.fallback.used}, because ${stream.fallback.reason} ${code(stream.fallback.code)}`,
    ]);
  if (waited_ms > 0) pairs.push(['Waited', `${formatDuration(waited_ms)} for rate limits and server hints`]);
  if (replaced_characters > 0) pairs.push(['Replaced', countOf(replaced_characters, 'invalid character')]);
  if (stream.recovered_pages.length > 0)
    pairs.push(['Recovered', `${stream.recovered_pages.slice(0, 20).join(', ')}: lost by an earlier run`]);
  for (const { path, rows, bytes, changed, format } of stream.outputs.slice(0, FILES))
    pairs.push([
      format.toUpperCase(),
      html`${code(path)} ${countOf(rows, 'row')}, ${formatBytes(bytes)}, ${changed ? html`<b>changed</b>` : 'unchanged'}`,
    ]);
  if (stream.outputs.length > FILES)
    pairs.push(['', `… and ${countOf(stream.outputs.length - FILES, 'file')} more, in the JSON report`]);
  if (stream.quarantine)
    pairs.push([
      'Quarantine',
      html`${code(stream.quarantine.path)} ${countOf(stream.quarantine.rows, 'row')} of this run, ${formatCount(stream.quarantine.kept)} kept`,
    ]);
  return html`<dl>${pairs.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function lostPages({ failed_pages }: StreamReport): Markup {
  if (failed_pages.length === 0) return NOTHING;
  const rows = failed_pages.map(({ page, code: cause, reason, attempts, first_failed_at }) => [
    code(page),
    code(cause),
    reason,
    formatCount(attempts),
    formatTimestamp(first_failed_at),
  ]);
  return html`<h3>Lost pages</h3><p class="quiet">Kept as dead letters: the next run asks for them first.</p>${table(['Page', 'Cause', 'What was answered', 'Attempts:', 'Lost since'], rows)}`;
}

const ORDER = ['failed', 'quarantined', 'warned', 'passed'];

function checks({ checks: all }: StreamReport): Markup {
  if (all.length === 0) return NOTHING;
  const sorted = all.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const rows = sorted.map(({ check, outcome, detail, samples = [] }) => [
    chip(outcome),
    code(check),
    html`${detail}${samples.slice(0, 5).map(({ key, value }) => html`<br><small>${key}: ${code(value)}</small>`)}`,
  ]);
  return html`<h3>Checks</h3>${table(['', 'Check', 'Found'], rows)}`;
}

const SIGNS = { added: 'up', updated: 'mid', removed: 'down' } as const;

function changeExamples({ changes }: StreamReport): Markup {
  if (!changes || changes.examples.length === 0) return NOTHING;
  const rows = changes.examples.map(({ change, key, detail }) => [
    html`<span class="${SIGNS[change]}">${change}</span>`,
    code(key),
    detail,
  ]);
  return html`<h3>Examples of changes</h3>${table(['Change', 'Key', 'What'], rows, 30)}`;
}
