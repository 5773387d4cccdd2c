import type { FieldReport, Report, StreamReport } from '../core/report.ts';
import type { Section } from './budget.ts';
import { countOf, describeRendering, formatCount, formatShare } from './format.ts';
import { code, escapeMarkdown, row, tableHead } from './markdown.ts';

const FALL = 0.2;
const HEAD = tableHead(['Field', 'Found:', 'Last run:', 'Selectors that matched', 'Not of its type:', 'Healed:']);

/** What the selectors of a site found: in the open what a reader must see, the rest folded. */
export function fieldSections({ streams }: Report): Section[] {
  return [...streams.flatMap(noteworthySections), ...streams.flatMap(foldedSections)];
}

/** Something other than the first selector, all values of their type, as often as on the last run. */
export function isNoteworthy({
  hit_rate,
  earlier_hit_rate = hit_rate,
  unparsed,
  healed,
  proposal,
}: FieldReport): boolean {
  return unparsed > 0 || healed > 0 || proposal !== undefined || earlier_hit_rate - hit_rate > FALL || hit_rate === 0;
}

function noteworthySections({ name, fields = [] }: StreamReport): Section[] {
  const items = fields.filter(isNoteworthy).map(fieldRow);
  if (items.length === 0) return [];
  const head = `### Fields of ${code(name, 80)}\n\n${HEAD}`;
  return [{ name: 'fields', priority: 5, head, items, enough: 100 }];
}

function foldedSections({ name, fields = [], rendering, snapshots = [] }: StreamReport): Section[] {
  const quiet = fields.filter((field) => !isNoteworthy(field));
  const sections: Section[] = [];
  if (snapshots.length > 0)
    sections.push({
      name: 'snapshots',
      priority: 6,
      head: `<details><summary>Snapshots of ${code(name, 80)}: ${countOf(snapshots.length, 'page')} kept as evidence</summary>\n\n${tableHead(['Kind', 'File', 'Page'])}`,
      items: snapshots.map(({ kind, path, url }) => row([code(kind, 60), code(path), code(url)])),
      tail: '\n\n</details>',
      enough: 50,
    });
  if (quiet.length > 0 || rendering)
    sections.push({
      name: 'quiet fields',
      priority: 10,
      head: `<details><summary>Fields of ${code(name, 80)}: ${quiet.length} of ${fields.length} as expected${renderingText(rendering)}</summary>\n\n${quiet.length > 0 ? HEAD : ''}`,
      items: quiet.map(fieldRow),
      tail: '\n\n</details>',
      enough: 100,
    });
  return sections;
}

function renderingText(rendering: StreamReport['rendering']): string {
  return rendering === undefined ? '' : `; pages: ${describeRendering(rendering)}`;
}

function fieldRow(field: FieldReport): string {
  const { name, hits, misses, hit_rate, earlier_hit_rate, used, unparsed, healed, proposal } = field;
  const matched = used.map((one) => `${code(one.select, 120)} ${formatCount(one.hits)}`).join('<br>') || 'none';
  const proposed = proposal ? `<br>proposed: ${code(proposal.select, 120)} (likeness ${proposal.score})` : '';
  return row([
    code(name, 80),
    escapeMarkdown(`${formatCount(hits)} of ${formatCount(hits + misses)}, ${formatShare(hit_rate)}`),
    earlier_hit_rate === undefined ? '' : escapeMarkdown(formatShare(earlier_hit_rate)),
    `${matched}${proposed}`,
    formatCount(unparsed),
    formatCount(healed),
  ]);
}
