import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type CacheServer, startCacheServer } from '../../fixtures/cache/index.ts';
import { CREDENTIALS, SESSION_COOKIE, type Shop, startShop } from '../../fixtures/shop/index.ts';
import { everyFile, freshClone, ROOT, reportOf, step, withConfig } from './support.ts';

const CSV = 'data/products.csv';
/** Three list pages and sixty details. */
const PRODUCTS = 60;
const PAGES = 63;

/** examples/shop.yml for a small shop, its session kept between runs. */
const config = readFileSync(join(ROOT, 'examples/shop.yml'), 'utf8')
  .replace('rows: { min: 900 }', 'rows: { min: 50 }')
  .replace('    session:\n', '    session:\n      keep: true\n')
  .replace('render: auto', 'render: static');

const envOf = (shop: Shop, cache: CacheServer): Record<string, string> => ({
  SHOP_URL: shop.url,
  SHOP_USERNAME: CREDENTIALS.username,
  SHOP_PASSWORD: CREDENTIALS.password,
  SHOP_RATE: '5000',
  ...cache.env,
});

const readCsv = ({ workspace }: { workspace: string }): string => readFileSync(join(workspace, CSV), 'utf8');

it('an unchanged site: pages and session travel by the cache; the next machine gets 304s, asks for no login and commits nothing', async () => {
  await using cache = await startCacheServer();
  await using shop = await startShop({ products: PRODUCTS });
  await using repository = await withConfig(config);
  const env = envOf(shop, cache);

  const first = await step(repository, { env });
  expect(first.code, first.stdout).toBe(0);
  expect(first.post?.stdout).toContain('What the next run builds on kept in the cache');
  expect(cache.entries).toHaveLength(1);
  expect(await repository.subjects()).toHaveLength(2);
  expect(readCsv(repository)).toBe(shop.expectedCsv());
  expect([shop.stats.logins, shop.stats.notModified]).toEqual([1, 0]);

  shop.reset();
  const next = await freshClone(repository, 'next');
  expect(existsSync(join(next.workspace, '.adip/cache')), 'the cache of pages is in no commit').toBe(false);
  const second = await step(next, { env });
  expect(second.code, second.stdout).toBe(0);
  expect([shop.stats.notModified, shop.stats.logins]).toEqual([PAGES, 0]);
  const { streams } = await reportOf(second);
  expect(streams[0]).toMatchObject({ rendering: { static: 0, browser: 0, unchanged: PAGES } });
  expect(second.outputs['commit-sha']).toBe('');
  expect(await repository.subjects()).toHaveLength(2);
  expect(readCsv(next)).toBe(shop.expectedCsv());
});

it('the third machine has what the second one read anew', async () => {
  await using cache = await startCacheServer();
  await using shop = await startShop({ products: PRODUCTS });
  await using repository = await withConfig(config);
  const env = envOf(shop, cache);
  await step(repository, { env });
  shop.changePrices([25]);
  const second = await step(await freshClone(repository, 'second'), { env });
  expect(second.code, second.stdout).toBe(0);
  shop.reset();
  const machine = await freshClone(repository, 'third');
  const third = await step(machine, { env });
  expect(third.code, third.stdout).toBe(0);
  expect([shop.stats.notModified, shop.stats.logins]).toEqual([PAGES, 0]);
  expect(await repository.subjects()).toHaveLength(3);
  expect(readCsv(machine)).toBe(shop.expectedCsv());
});

it('S4 a session that is kept is in no commit, no log, no output and no report', async () => {
  await using cache = await startCacheServer();
  await using shop = await startShop({ products: PRODUCTS });
  await using repository = await withConfig(config);
  const run = await step(repository, { env: envOf(shop, cache) });
  expect(run.code, run.stdout).toBe(0);
  const kept = [...(await everyFile(join(repository.workspace, '.adip/cache')))].find(([file]) =>
    file.includes('session-'),
  )?.[1];
  const cookie = new RegExp(`${SESSION_COOKIE}.{1,40}?([0-9a-f]{32})`).exec(kept ?? '')?.[1] ?? '';
  expect(cookie, 'the session was kept').toHaveLength(32);
  const names = (await repository.git(['ls-tree', '-r', '--name-only', 'HEAD'])).split('\n');
  expect(names.filter((name) => /cache|session/.test(name))).toEqual([]);
  const told = [run.stdout, run.post?.stdout, run.summary, JSON.stringify(run.outputs), await reportText(run)].join('');
  const objects = await repository.git(['rev-list', '--objects', '--all']);
  const contents = await Promise.all(
    objects
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '')
      .map((id) => repository.git(['cat-file', '-p', id])),
  );
  for (const secret of [CREDENTIALS.password, cookie]) {
    expect(told).not.toContain(secret);
    expect(contents.filter((content) => content.includes(secret))).toEqual([]);
  }
});

const reportText = async (run: Parameters<typeof reportOf>[0]): Promise<string> => JSON.stringify(await reportOf(run));
