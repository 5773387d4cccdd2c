import type { Changes, FailedPage, Report } from '../core/report.ts';
import { formatDuration } from '../core/units.ts';
import type { Section } from './budget.ts';
import { countOf, formatCount, formatTimestamp } from './format.ts';
import { code, escapeMarkdown, row, tableHead } from './markdown.ts';
import { type NamedProblem, problemsOf } from './problems.ts';

/** Errors or warnings of the run, its streams and its destinations, each with what to do next. */
export function problemSections(report: Report, kind: 'errors' | 'warnings'): Section[] {
  const problems = problemsOf(report, kind);
  if (problems.length === 0) return [];
  const title = kind === 'errors' ? '❌ Errors' : '⚠️ Warnings';
  const head = `### ${title}\n`;
  return [{ name: kind, priority: kind === 'errors' ? 1 : 7, head, items: problems.map(problemItem), enough: 50 }];
}

function problemItem({ where, problem }: NamedProblem): string {
  const remedy = problem.remedy === undefined ? '' : `<br>**Next:** ${escapeMarkdown(problem.remedy)}`;
  return `- ${where === undefined ? '' : `${code(where, 80)}: `}${escapeMarkdown(problem.message)} (${code(problem.code, 60)})${remedy}`;
}

/** Every lost page with its cause, and what becomes of it. */
export function lostPages({ streams }: Report): Section[] {
  const sections: Section[] = [];
  for (const stream of streams) {
    if (stream.failed_pages.length > 0)
      sections.push({
        name: 'lost pages',
        priority: 3,
        head: `### Lost pages of ${code(stream.name, 80)}\n\nKept as dead letters: the next run asks for them first.\n\n${tableHead(['Page', 'Cause', 'What was answered', 'Attempts:', 'Lost since'])}`,
        items: stream.failed_pages.map(lostRow),
        enough: 300,
      });
    if (stream.recovered_pages.length > 0)
      sections.push({
        name: 'recovered pages',
        priority: 5,
        head: `### Recovered in ${code(stream.name, 80)}\n\nLost by an earlier run, brought by this one:`,
        items: stream.recovered_pages.map((page) => `- ${code(page)}`),
        enough: 50,
      });
  }
  return sections;
}

const lostRow = (lost: FailedPage): string =>
  row([
    code(lost.page),
    code(lost.code, 60),
    escapeMarkdown(lost.reason, 300),
    formatCount(lost.attempts),
    escapeMarkdown(formatTimestamp(lost.first_failed_at), 40),
  ]);

const SIGNS: Record<Changes['examples'][number]['change'], string> = {
  added: '🟢 added',
  updated: '🟡 updated',
  removed: '🔴 removed',
};

interface Changed {
  readonly name: string;
  readonly changes: Changes;
}

/** What the run changed in the data, by rows; what a dry run would have changed. */
export function changeSections({ streams, run }: Report): Section[] {
  const changed = streams
    .flatMap(({ name, changes, would_change }): Changed[] => {
      const found = changes ?? would_change;
      return found ? [{ name, changes: found }] : [];
    })
    .filter(({ changes: { added, updated, removed } }) => added + updated + removed > 0);
  if (changed.length === 0) return [];
  const title = run.dry_run ? 'What would change' : 'What changed';
  const table: Section = {
    name: 'changes',
    priority: 4,
    head: `### ${title}\n\n${tableHead(['Stream', 'Added:', 'Updated:', 'Removed:', 'Unchanged:'])}`,
    items: changed.map(changeRow),
  };
  return [table, ...changed.flatMap(exampleSections)];
}

function changeRow({ name, changes: { added, updated, removed, unchanged } }: Changed): string {
  return row([code(name, 80), ...[added, updated, removed, unchanged].map(formatCount)]);
}

function exampleSections({ name, changes }: Changed): Section[] {
  if (changes.examples.length === 0) return [];
  return [
    {
      name: 'examples of changes',
      priority: 6,
      head: `<details><summary>Examples from ${code(name, 80)}</summary>\n\n${tableHead(['Change', 'Key', 'What'])}`,
      items: changes.examples.map(({ change, key, detail }) =>
        row([SIGNS[change], code(key, 120), escapeMarkdown(detail, 300)]),
      ),
      tail: '\n\n</details>',
      enough: 30,
    },
  ];
}

/** Why requests were repeated and where the time went. */
export function retrySection({ streams }: Report): Section[] {
  const items = streams.flatMap((stream) => {
    const causes = Object.entries(stream.retries_by_cause).sort(([, a], [, b]) => b - a);
    const rows = causes.map(([cause, times]) =>
      row([code(stream.name, 80), code(cause, 60), countOf(times, 'retry', 'retries')]),
    );
    const waited = row([
      code(stream.name, 80),
      'rate limits and server hints',
      `${formatDuration(stream.waited_ms)} waited`,
    ]);
    return stream.waited_ms > 0 ? [...rows, waited] : rows;
  });
  if (items.length === 0) return [];
  const head = `### Retries and waits\n\n${tableHead(['Stream', 'Cause', 'How often:'])}`;
  return [{ name: 'retries', priority: 9, head, items, enough: 100 }];
}
