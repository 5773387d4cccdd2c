import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LAYOUTS, type Shop, startShop } from '../../fixtures/shop/index.ts';
import { extract } from '../../src/index.ts';
import { sitePagingSchema } from '../../src/sources/site/paging/options.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from './ingest.ts';
import { type Block, CONFIGS, completeConfig, README, ROOT, section, siteConfig } from './readme.ts';

const run = promisify(execFile);
const OF_SITES = CONFIGS.filter(({ test }) => test !== undefined && 'site' in test);
const env = { CHROME_PATH: process.env['CHROME_PATH'] ?? '' };

let shop: Shop;
beforeAll(async () => {
  shop = await startShop({ products: 60 });
});
afterAll(() => shop.close());

/** Rows of the only target, its head first. */
async function rowsOf(config: string): Promise<string[][]> {
  await using place = await createWorkspace();
  const { report, read } = await ingest(config.replaceAll('https://shop.example.com', shop.url), place.path, { env });
  expect(report.streams.flatMap(({ errors }) => errors)).toEqual([]);
  expect(report.run.status).toBe('succeeded');
  const [path = ''] = report.streams.flatMap(({ outputs }) => outputs.map((output) => output.path));
  return parseCsv(read(path));
}

const openFor = ({ test = {} }: Block): void =>
  shop.set({ open: !('login' in test), layout: LAYOUTS.find((layout) => layout === test['layout']) ?? 'classic' });

/** Cells of the rows of a table of the README between two marks, its head left out. */
function tableOf(mark: string): string[][] {
  const part = section('Sites').split(`<!-- ${mark}:start -->`)[1]?.split(`<!-- ${mark}:end -->`)[0] ?? '';
  const lines = part.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => line.split(/(?<!\\)\|/).slice(1, -1));
}

const codeIn = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

/** The rows of the table of paginators, as they stand there. */
const PAGING = tableOf('paginators').map(([, cell]) => {
  const [paginator = {}, start = {}] = codeIn(cell).map((text): { type?: string } => parse(text));
  return { type: paginator.type ?? '', paginator, start };
});

const LIST = { items: 'article.product_pod', fields: { title: 'h3 a::attr(title)' } };
const CARDS = { items: 'li.product-card', fields: { title: 'h3' } };
/** Streams that page so, and how many rows they have. */
const PAGES: Readonly<Record<string, { readonly stream: object; readonly rows: number }>> = {
  next_link: { stream: LIST, rows: 60 },
  page_number: { stream: { ...LIST, start: '/numbered' }, rows: 60 },
  url_range: { stream: LIST, rows: 60 },
  sitemap: { stream: { items: 'article.product_page', fields: { title: 'h1' } }, rows: 60 },
  crawl: { stream: { ...CARDS, start: '/crawl' }, rows: 8 },
  load_more: { stream: { ...CARDS, start: '/more?pages=2' }, rows: 40 },
  infinite_scroll: { stream: { ...CARDS, start: '/scroll?pages=2' }, rows: 40 },
};

describe('the recipes for sites', () => {
  it('there are some', () => expect(OF_SITES.length).toBeGreaterThan(9));

  it.each(OF_SITES.map((block) => [block.line, block] as const))('line %i brings its rows', async (_, block) => {
    openFor(block);
    const [head, ...rows] = await rowsOf(completeConfig(block, block.test?.['path']));
    expect(rows).toHaveLength(Number(block.test?.['rows']));
    expect(rows.every((row) => row.some((cell) => cell !== ''))).toBe(true);
    const header = block.test?.['header'];
    if (header !== undefined) expect(head).toEqual(header.split(','));
  });

  it('every kind of paging is in the table', () => {
    const known = sitePagingSchema.options.map(({ shape }) => [...shape.type.values][0]!);
    expect(PAGING.map(({ type }) => type).toSorted()).toEqual(known.toSorted());
  });

  it.each(PAGING)('$type reads what it should', async ({ type, paginator, start }) => {
    shop.set({ open: true, layout: 'classic' });
    const { stream, rows } = PAGES[type]!;
    const [, ...found] = await rowsOf(siteConfig('site stream', { ...stream, ...start, paginator }));
    expect(found).toHaveLength(rows);
  });

  it('every type of a field is in the table, and reads what it says', async () => {
    const rows = tableOf('types');
    expect(rows.length).toBeGreaterThan(8);
    for (const [cell, from, to] of rows) {
      const field: { type: string } = parse(codeIn(cell)[0]!);
      const [text = ''] = codeIn(from);
      const html = `<!doctype html><title>x</title><p data-it="${text.replaceAll('"', '&quot;')}">x</p>`;
      const page = { url: 'https://shop.example.com/catalogue/', html };
      const [record] = await extract(page, { fields: { it: { ...field, select: 'p::attr(data-it)' } } } as Parameters<
        typeof extract
      >[1]);
      const { it: value, it_currency: currency } = record ?? {};
      const shown = [
        typeof value === 'object' ? JSON.stringify(value) : String(value),
        ...(currency ? [currency] : []),
      ];
      expect([cell, ...shown]).toEqual([cell, ...codeIn(to)]);
    }
  });

  it('a saved page is read as the recipe says, and a wrong number is told', async () => {
    const block = OF_SITES.find(({ test }) => test?.['saved'] !== undefined)!;
    shop.set({ open: true, layout: 'classic' });
    const page = await (await fetch(`${shop.url}/catalogue/page-1.html`)).text();
    await using place = await createWorkspace({ 'adip.yml': completeConfig(block), [block.test!['saved']!]: page });
    const validate = () =>
      run(process.execPath, [join(ROOT, 'src/cli.ts'), 'validate', '--pages'], { cwd: place.path });
    expect((await validate()).stdout).toContain('ok   products: pages/list.html, 20 records');
    await place.write({ 'adip.yml': completeConfig(block).replace('rows: 20', 'rows: 19') });
    await expect(validate()).rejects.toMatchObject({ code: 1 });
  });

  it('the alarms that are shown are written so', () => {
    const source = readFileSync(join(ROOT, 'src/checks/drift-problems.ts'), 'utf8');
    for (const words of ['matched in', 'the usual', 'was found in', 'expected; its selectors:'])
      expect([words, source.includes(words) && README.includes(words)]).toEqual([words, true]);
  });
});
