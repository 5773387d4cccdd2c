import { expect, it } from 'vitest';
import { openWorkspace } from '../run/support.ts';
import { itemPage, LIST, listPage, openScripted, type Reply } from './scripted-site.ts';
import { codesOf, rowsOf, runShop, siteConfig, streamOf } from './support.ts';

const OUTAGE = '<!doctype html><html><title>Sorry</title><body><p>We are back in a moment.</p></body></html>';
const REQUIRED = `${LIST}    detail: { follow: url, fields: { about: { select: .about, required: true }, head: article h1 } }
`;
const TITLES = ['a', 'b', 'c'];

/** A list of three, with one page of each; `pages` says otherwise. */
const openSite = (pages: Readonly<Record<string, Reply>> = {}) =>
  openScripted({
    '/list': listPage(TITLES),
    ...Object.fromEntries(TITLES.map((title) => [`/item/${title}`, itemPage(title)])),
    ...pages,
  });

async function read(
  url: string,
  stream = REQUIRED,
  mode: 'replace' | 'merge' = 'replace',
  workspace = openWorkspace(),
) {
  const key = mode === 'merge' ? '    primary_key: title\n' : '';
  const ran = await runShop(workspace, { url } as never, siteConfig(url, { stream: stream + key, mode }));
  const report = streamOf(ran);
  return { report, workspace, titles: report.records > 0 ? rowsOf(workspace).map(({ title }) => title) : [] };
}

it('F34 a detail page that shows an outage is asked for again, and its record is whole', async () => {
  const site = await openSite({ '/item/b': (_, __, times) => (times < 3 ? OUTAGE : itemPage('b')) });
  const { report, workspace } = await read(site.url);
  expect(report.status).toBe('succeeded');
  expect(rowsOf(workspace).map(({ about }) => about)).toEqual(['About a', 'About b', 'About c']);
  expect(site.times('/item/b')).toBe(3);
});

it('F34 one that stays so is lost, never a row half empty, and comes with a later run', async () => {
  const site = await openSite({ '/item/b': OUTAGE });
  const first = await read(site.url, REQUIRED, 'merge');
  expect(first.titles).toEqual(['a', 'c']);
  expect(first.report.status).toBe('partial');
  expect(first.report.failed_pages).toMatchObject([{ page: '/item/b', code: 'no_fields' }]);
  expect(first.report.failed_pages[0]!.reason).toMatch(
    /^\/item\/b of products failed after 3 attempts: .*single field/,
  );
  site.set('/item/b', itemPage('b'));
  const second = await read(site.url, REQUIRED, 'merge', first.workspace);
  expect(second.titles).toEqual(['a', 'b', 'c']);
  expect(second.report).toMatchObject({ status: 'succeeded', failed_pages: [] });
});

it('pages that are all without their fields are asked for once, and the selectors that miss are named', async () => {
  const titles = Array.from({ length: 12 }, (_, i) => `t${i}`);
  const site = await openScripted({ '/list': listPage(titles), '/item/*': OUTAGE });
  const { report } = await read(site.url);
  const asked = site.paths().filter((path) => path.startsWith('/item/')).length;
  expect(asked).toBeLessThanOrEqual(titles.length + 2 * 3);
  expect(codesOf(report.errors)).toEqual(['hit_rate', 'nothing_arrived']);
  expect(report.fields?.find(({ name }) => name === 'about')).toMatchObject({ hits: 0, misses: titles.length });
});

it('a page whose fields may all be missing is a record without them', async () => {
  const site = await openSite({ '/item/b': OUTAGE });
  const { report, titles } = await read(site.url, REQUIRED.replace('.about, required: true', '.about'));
  expect(titles).toEqual(TITLES);
  expect(report.failed_pages).toEqual([]);
  expect(site.times('/item/b')).toBe(1);
});

it('a page that is a record of its own is lost likewise', async () => {
  const site = await openSite({ '/item/b': OUTAGE });
  const stream = `    start: ["/item/a", "/item/b", "/item/c"]
    render: static
    fields: { title: { select: article h1, required: true } }
`;
  const { report, titles } = await read(site.url, stream);
  expect(titles).toEqual(['a', 'c']);
  expect(report.failed_pages).toMatchObject([{ page: '/item/b', code: 'no_fields' }]);
});

it('two records that share a lost page have a letter each, and both come back', async () => {
  const site = await openScripted({
    '/list': listPage(['a', 'b'], { link: '/shared', next: '/more' }),
    '/more': listPage(['c']),
    '/shared': { status: 500 },
    '/item/c': itemPage('c'),
  });
  const first = await read(site.url, REQUIRED, 'merge');
  expect(first.report.failed_pages.map(({ page }) => page)).toEqual(['/shared', '/shared (2)']);
  site.set('/shared', itemPage('both'));
  const second = await read(site.url, REQUIRED, 'merge', first.workspace);
  expect(codesOf(second.report.errors)).toEqual([]);
  expect(second.report).toMatchObject({ status: 'succeeded', failed_pages: [] });
  expect(rowsOf(second.workspace).map(({ title, about }) => [title, about])).toEqual([
    ['a', 'About both'],
    ['b', 'About both'],
    ['c', 'About c'],
  ]);
});

it('in the browser, where the plain page has nothing either', async () => {
  const site = await openSite({ '/item/b': OUTAGE });
  const { report, titles } = await read(site.url, REQUIRED.replace('render: static', 'render: auto'));
  expect(titles).toEqual(['a', 'c']);
  expect(report.failed_pages).toMatchObject([{ page: '/item/b', code: 'no_fields' }]);
});
