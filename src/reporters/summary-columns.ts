import type { Report, StreamReport } from '../core/report.ts';
import type { Section } from './budget.ts';
import { countOf, formatCount, formatShare } from './format.ts';
import { code, escapeMarkdown, row, tableHead } from './markdown.ts';

const BAR = 10;

/** Empty values by column, folded, and columns that came or went, in the open. */
export function columnSections({ streams }: Report): Section[] {
  return [...streams.flatMap(driftSections), ...streams.flatMap(emptySections)];
}

function driftSections({ name, new_columns, vanished_columns }: StreamReport): Section[] {
  const items = [
    ...vanished_columns.map((column) => `- 🔴 vanished: ${code(column)}`),
    ...new_columns.map((column) => `- 🟢 new: ${code(column)}`),
  ];
  if (items.length === 0) return [];
  return [
    {
      name: 'new and vanished columns',
      priority: 5,
      head: `### Columns of ${code(name, 80)} changed\n`,
      items,
      enough: 100,
    },
  ];
}

function emptySections({ name, columns, replaced_characters }: StreamReport): Section[] {
  if (columns.length === 0) return [];
  const empty = columns.filter((column) => column.empty_rate > 0).sort((a, b) => b.empty_rate - a.empty_rate);
  const replaced = replaced_characters > 0 ? `; ${countOf(replaced_characters, 'character')} replaced by U+FFFD` : '';
  const title = `Columns of ${code(name, 80)}: ${formatCount(empty.length)} of ${formatCount(columns.length)} with empty values${replaced}`;
  const base = { name: 'columns', priority: 10, tail: '\n\n</details>', enough: 200 };
  if (empty.length === 0)
    return [{ ...base, head: `<details><summary>${title}</summary>\n\nEvery record has all of them.`, items: [] }];
  return [
    {
      ...base,
      head: `<details><summary>${title}</summary>\n\n${tableHead(['Column', 'Empty', 'Share:', 'Missing:', 'Null:'])}`,
      items: empty.map((column) =>
        row([
          code(column.name, 120),
          bar(column.empty_rate),
          escapeMarkdown(formatShare(column.empty_rate)),
          formatCount(column.missing),
          formatCount(column.null),
        ]),
      ),
    },
  ];
}

function bar(share: number): string {
  const full = Math.min(BAR, Math.max(share > 0 ? 1 : 0, Math.round(share * BAR)));
  return '▰'.repeat(full) + '▱'.repeat(BAR - full);
}
