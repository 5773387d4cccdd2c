import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../run/support.ts';
import { codesOf, openShop, runShop, SMALL, streamOf } from './support.ts';

const rules = (path: string) => ({ text: `User-agent: *\nDisallow: ${path}\n` });

describe('robots.txt of a site with a login', () => {
  it('is asked for first, without the session', async () => {
    const shop = await openShop(SMALL);
    await runShop(openWorkspace(), shop);
    expect(Object.keys(shop.stats.byPath).slice(0, 2)).toEqual(['/robots.txt', '/login']);
    expect(shop.stats.byPath['/robots.txt']).toBe(1);
  });

  it('spaces out the login, too', async () => {
    const shop = await openShop({ products: 2, robots: 'crawl-delay', crawlDelay: 0.05 });
    const ran = await runShop(openWorkspace(), shop);
    expect(shop.stats.logins).toBe(1);
    expect(shop.stats.impoliteRequests).toEqual([]);
    expect(streamOf(ran).pages_failed).toBe(0);
  });

  it('nobody logs in for pages that it forbids', async () => {
    const shop = await openShop({ ...SMALL, robots: rules('/catalogue') });
    const ran = await runShop(openWorkspace(), shop);
    expect(codesOf(streamOf(ran).errors)).toContain('robots_disallowed');
    expect(shop.stats.byKind.login ?? 0).toBe(0);
  });

  it('does not keep from the login page, which the config names', async () => {
    const shop = await openShop({ ...SMALL, robots: rules('/login') });
    const ran = await runShop(openWorkspace(), shop);
    expect(ran.report.run.status).toBe('succeeded');
    expect(shop.stats.logins).toBe(1);
  });
});
