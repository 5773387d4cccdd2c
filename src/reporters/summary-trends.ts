import type { Report, StreamReport } from '../core/report.ts';
import type { Section } from './budget.ts';
import { countOf, formatTimestamp } from './format.ts';
import { code, escapeMarkdown, row, tableHead } from './markdown.ts';
import { ageAt, formatAge, hasBrought, runsOf } from './trend.ts';
import { trendCells } from './trend-text.ts';

/** Runs in a curve of the summary. */
const RUNS = 20;

/** Rows and time of the last runs, each against what was usual, and how old the data are. */
export function trendSections(report: Report): Section[] {
  const items = report.streams.filter(({ history }) => history.length > 0).map((stream) => trendRow(stream, report));
  const names = ['Stream', 'Rows', 'Now:', 'Usual:', 'Time', 'Now:', 'Usual:', 'Failed', 'Data of'];
  const head = `### Trends over the last runs\n\n${tableHead(names)}`;
  return [
    ...(items.length > 0 ? [{ name: 'trends', priority: 6, head, items, enough: 100 }] : []),
    ...scheduleSection(report),
  ];
}

function trendRow(stream: StreamReport, report: Report): string {
  const [name, ...cells] = trendCells(stream.name, runsOf(stream, report).slice(-RUNS));
  return row([code(name!, 80), ...cells.map((cell) => escapeMarkdown(cell, 60)), freshness(stream, report)]);
}

function freshness(stream: StreamReport, report: Report): string {
  const age = ageAt(stream.last_delivered_at, report);
  if (age === undefined) return 'never';
  return hasBrought(stream) && stream.last_delivered_at === report.run.started_at
    ? 'this run'
    : `**${formatAge(age)} ago**`;
}

function scheduleSection({ schedule }: Report): Section[] {
  if (!schedule || schedule.missed === 0) return [];
  const { missed, since, examples } = schedule;
  const slots = examples.map((slot) => escapeMarkdown(formatTimestamp(slot), 40)).join(', ');
  const head = `⏰ ${countOf(missed, 'slot')} of the schedule missed since ${escapeMarkdown(formatTimestamp(since), 40)}: ${slots}${missed > examples.length ? ' and earlier' : ''}.`;
  return [{ name: 'schedule', priority: 5, head, items: [] }];
}
