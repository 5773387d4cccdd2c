import { load } from 'cheerio';
import type { HtmlPage } from '../../../src/extract/contract.ts';
import { type TableOptions, tableRows } from '../../../src/extract/tables/index.ts';

export type Parser = 'correct' | 'fast';

/** The first table of a text as lines: the names of its columns, then its rows, cells apart by `|`; nothing for no rows. */
export function linesOf(html: string, options: TableOptions = {}, parser: Parser = 'correct'): string[] {
  const rows = rowsOf(html, options, parser);
  const names = rows[0] ? Object.keys(rows[0]) : [];
  return rows.length === 0 ? [] : [names, ...rows.map((row) => Object.values(row))].map((cells) => cells.join('|'));
}

export function rowsOf(html: string, options: TableOptions = {}, parser: Parser = 'correct'): Record<string, string>[] {
  const $ = parser === 'fast' ? load(html, { xml: { xmlMode: false, decodeEntities: true } }) : load(html);
  const url = new URL('https://shop.example/list');
  const charset = { name: 'utf-8', by: 'default' } as const;
  const page: HtmlPage = { url, base: url, html, root: $.root()[0]!, charset, replaced: 0 };
  return tableRows(page, $('table')[0]!, options);
}
