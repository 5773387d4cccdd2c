import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { CREDENTIALS, type Shop, type ShopSettings, startShop } from '../../fixtures/shop/index.ts';
import { nameOfUrl } from '../../src/cli/preview.ts';
import { cli, expectClean, serve, workspace } from './support.ts';

const LIST = '/catalogue/page-1.html';
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

async function openShop(settings: ShopSettings = {}): Promise<Shop> {
  const shop = await startShop({ open: true, products: 60, ...settings });
  onTestFinished(() => shop.close());
  return shop;
}

describe('init --url of a list page', () => {
  it('writes a config of a site that validates and runs as it stands', async () => {
    const shop = await openShop();
    const folder = workspace();
    const end = await cli(folder, ['init', '--url', shop.url + LIST, '--output', 'data/books{1}.csv']);
    expect(end).toMatchObject({ code: 0, stderr: '' });
    const { sources, streams } = parse(read(folder, 'adip.yml'));
    expect(sources.site).toMatchObject({ type: 'site', base_url: shop.url });
    expect(streams.catalogue).toMatchObject({ start: LIST, paginator: { type: 'next_link' } });
    expect((await cli(folder, ['validate'])).code).toBe(0);
    expect((await cli(folder, ['run'])).code).toBe(0);
    expect(read(folder, 'data/books{1}.csv').split('\n')).toHaveLength(62);
    expect(existsSync(join(folder, '.github/workflows/ingest.yml'))).toBe(true);
  });

  it('a page without a list gives a config to edit, and says so', async () => {
    const shop = await openShop();
    const folder = workspace();
    const end = await cli(folder, ['init', '--url', `${shop.url}/`]);
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('no list was found on the page');
    expect((await cli(folder, ['validate'])).code).toBe(0);
  });

  it('a page behind a login gives a config with the login, its values in variables', async () => {
    const shop = await openShop({ open: false });
    const folder = workspace();
    const end = await cli(folder, ['init', '--url', shop.url + LIST]);
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain('the page wants a login');
    const { sources, streams } = parse(read(folder, 'adip.yml'));
    expect(sources.site.session.login).toEqual({
      page: expect.stringMatching(/^\/login/),
      form: 'form#login',
      fields: { username: '$' + '{SITE_USERNAME}', password: '$' + '{SITE_PASSWORD}' },
    });
    expect(streams.catalogue.start).toBe(LIST);
    expect(read(folder, '.env.example')).toContain('SITE_PASSWORD=');
    const { username, password } = CREDENTIALS;
    const env = { SITE_USERNAME: username, SITE_PASSWORD: password };
    expect((await cli(folder, ['validate'], env)).code).toBe(0);
    expect((await cli(folder, ['run'], env)).code).toBe(0);
    expect(shop.stats.logins).toBe(1);
  });

  it('a page that scripts fill is said to need the browser, where there is none', async () => {
    const shop = await openShop();
    const folder = workspace();
    const end = await cli(folder, ['init', '--url', `${shop.url}/js/page-1.html`], { CHROME_PATH: '/nonexistent' });
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('`render: browser`');
    expect((await cli(folder, ['validate'])).code).toBe(0);
  });

  it.runIf(existsSync(process.env['CHROME_PATH'] ?? ''))('and is rendered where there is one', async () => {
    const shop = await openShop();
    const folder = workspace();
    const env = { CHROME_PATH: process.env['CHROME_PATH']! };
    const end = await cli(folder, ['init', '--url', `${shop.url}/js/page-1.html`], env);
    expect(end.code).toBe(0);
    expect(parse(read(folder, 'adip.yml')).sources.site.render).toBe('browser');
    expect((await cli(folder, ['run'], env)).code).toBe(0);
  });

  it('a page that robots.txt forbids is asked for once, as an API would be, and not written about', async () => {
    const shop = await openShop({ robots: 'disallow' });
    const folder = workspace();
    const asked = shop.stats.byPath;
    const end = await cli(folder, ['init', '--url', shop.url + LIST]);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('robots.txt');
    expect(existsSync(join(folder, 'adip.yml'))).toBe(false);
    expect(asked[LIST]).toBe(1);
    expectClean(end);
  });

  it('an API whose robots.txt forbids everything is still an API', async () => {
    const url = await serve(({ url: path }, response) => {
      if (path === '/robots.txt') response.end('User-agent: *\nDisallow: /\n');
      else response.setHeader('content-type', 'application/json').end('[{"id":1,"name":"a"},{"id":2,"name":"b"}]');
    });
    const folder = workspace();
    expect((await cli(folder, ['init', '--url', `${url}/v1/things`])).code).toBe(0);
    expect(parse(read(folder, 'adip.yml')).sources.things.type).toBe('api');
  });

  it('S4 an address with a key in it is asked for as an API alone', async () => {
    const paths: string[] = [];
    const url = await serve(({ url: path = '' }, response) => {
      paths.push(path);
      response.setHeader('content-type', 'application/json').end('[{"id":1},{"id":2}]');
    });
    const end = await cli(workspace(), ['init', '--url', `${url}/v1/things?api_key=canary-4711`]);
    expect(end.code).toBe(0);
    expectClean(end, 'canary-4711');
    expect(paths).not.toContain('/robots.txt');
  });
});

it.each([
  ['https://books.example.com/catalogue/page-1.html', 'catalogue'],
  ['https://books.example.com/shop/index.php', 'shop'],
  ['https://books.example.com/', 'books_example_com'],
  ['https://api.example.com/v1/stations.json?limit=5', 'stations'],
  ['https://api.example.com/p/page', 'page'],
])('%s is called %s', (url, name) => expect(nameOfUrl(url)).toBe(name));

describe('suggest', () => {
  it('prints the config and writes nothing', async () => {
    const shop = await openShop();
    const folder = workspace();
    const end = await cli(folder, ['suggest', shop.url + LIST]);
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(parse(end.stdout).streams.catalogue.items).toBeTruthy();
    expect(existsSync(join(folder, 'adip.yml'))).toBe(false);
  });

  it('reads a saved page, and asks nobody', async () => {
    const shop = await openShop();
    const html = await (await fetch(shop.url + LIST)).text();
    shop.reset();
    const end = await cli(workspace({ 'page.html': html }), ['suggest', '--file', 'page.html', shop.url + LIST]);
    expect(end.code).toBe(0);
    expect(parse(end.stdout).sources.site.base_url).toBe(shop.url);
    expect(shop.stats.requests).toBe(0);
  });
});
