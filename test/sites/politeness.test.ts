import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/core/events.ts';
import { openWorkspace, runHere } from '../run/support.ts';
import {
  expectHelpful,
  itemPage,
  LIST,
  listPage,
  openScripted,
  type Reply,
  type ScriptedSite,
  WITH_DETAILS,
} from './scripted-site.ts';
import { CSV, codesOf, rowsOf, type SiteConfig, siteConfig, streamOf, titlesOf } from './support.ts';

const robots = (text: string): Reply => ({ headers: { 'content-type': 'text/plain' }, body: text });
const PAGES = {
  '/list': listPage(['a', 'b'], { next: '/list/2' }),
  '/list/2': listPage(['c', 'd']),
  '/item/*': (request) => itemPage(request.url!.slice('/item/'.length)),
} satisfies Record<string, Reply>;

async function read(
  site: ScriptedSite,
  { stream = LIST, ...more }: Partial<SiteConfig> = {},
  { onEvent }: { onEvent?: (event: RunEvent) => void } = {},
) {
  const workspace = openWorkspace();
  const ran = await runHere(workspace, siteConfig(site.url, { stream, ...more }), onEvent ? { onEvent } : {});
  expectHelpful(ran);
  return { ran, stream: streamOf(ran), workspace, rows: workspace.exists(CSV) ? rowsOf(workspace) : [] };
}

describe('robots.txt', () => {
  it('a detail page that it forbids is not asked for, and named', async () => {
    const site = await openScripted({ ...PAGES, '/robots.txt': robots('User-agent: *\nDisallow: /item/b\n') });
    const { stream, rows } = await read(site, { stream: WITH_DETAILS });
    expect(site.paths()).not.toContain('/item/b');
    expect(titlesOf(rows)).toEqual(['a', 'c', 'd']);
    expect(stream).toMatchObject({ status: 'partial', pages_failed: 1 });
    expect(stream.failed_pages).toMatchObject([{ page: '/item/b', code: 'robots_disallowed' }]);
    expect(stream.failed_pages[0]!.reason).toContain('line 2: "Disallow: /item/b"');
  });

  it('a list page that it forbids ends the stream, by name and by rule, and the file of before stays', async () => {
    const site = await openScripted({ ...PAGES, '/robots.txt': robots('User-agent: adip-ingest\nDisallow: /list/\n') });
    const { stream, workspace } = await read(site);
    expect(site.paths()).toEqual(['/list']);
    expect(stream.status).toBe('failed');
    expect(codesOf(stream.errors)).toEqual(['robots_disallowed']);
    expect(stream.errors[0]!.message).toMatch(
      /\/list\/2 of products.*line 2: "Disallow: \/list\/" \(for adip-ingest\)/,
    );
    expect(stream.errors[0]!.remedy).toContain('operator');
    expect(workspace.exists(CSV)).toBe(false);
  });

  it.each([
    [
      'the longest rule decides',
      'User-agent: *\nDisallow: /item\nAllow: /item/\nDisallow: /item/a$\n',
      ['b', 'c', 'd'],
    ],
    ['equally long, the permission', 'User-agent: *\nDisallow: /item/\nAllow: /item/\n', ['a', 'b', 'c', 'd']],
    ['wildcards', 'User-agent: *\nDisallow: /it*/b\nAllow: /item\n', ['a', 'c', 'd']],
    [
      'its own group and not that of all',
      'User-agent: *\nDisallow: /\n\nUser-agent: adip-ingest\nDisallow: /item/c\n',
      ['a', 'b', 'd'],
    ],
  ])('%s', async (_, text, titles) => {
    const site = await openScripted({ ...PAGES, '/robots.txt': robots(text) });
    const { rows } = await read(site, { stream: WITH_DETAILS });
    expect(titlesOf(rows)).toEqual(titles);
    expect(
      site
        .paths()
        .filter((path) => path.startsWith('/item/'))
        .sort(),
    ).toEqual(titles.map((one) => `/item/${one}`));
  });

  it.each([401, 403, 404, 410, 451])('an answer of %i means that there are no rules', async (status) => {
    const site = await openScripted({ ...PAGES, '/robots.txt': { status, body: 'User-agent: *\nDisallow: /\n' } });
    const { stream, rows } = await read(site);
    expect(stream.status).toBe('succeeded');
    expect(titlesOf(rows)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([500, 503, 429])('an answer of %i means that nothing may be read, and says so', async (status) => {
    const site = await openScripted({ ...PAGES, '/robots.txt': { status, body: 'busy' } });
    const { stream } = await read(site, {});
    expect(site.paths()).toEqual([]);
    expect(stream.status).toBe('failed');
    expect(stream.errors[0]!.message).toContain('robots.txt');
    expect(stream.errors[0]!.message).toContain(String(status));
  });

  it('a robots.txt that breaks off means that nothing may be read', async () => {
    const site = await openScripted({
      ...PAGES,
      '/robots.txt': (_, response) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write('User-agent: *\n');
        response.destroy();
        return undefined;
      },
    });
    const { stream } = await read(site);
    expect(site.paths()).toEqual([]);
    expect(stream.errors[0]!.message).toContain('robots.txt');
  });

  it('rules behind 500 KiB are not read, those before it are', async () => {
    const filler = `# ${'x'.repeat(997)}\n`.repeat(520);
    const text = `User-agent: *\nDisallow: /item/a\n${filler}Disallow: /item/b\n`;
    const site = await openScripted({ ...PAGES, '/robots.txt': robots(text) });
    const { rows } = await read(site, { stream: WITH_DETAILS });
    expect(titlesOf(rows)).toEqual(['b', 'c', 'd']);
  });

  it('is asked for once in a run, for all streams of a site', async () => {
    const site = await openScripted({ ...PAGES, '/robots.txt': robots('User-agent: *\nAllow: /\n') });
    const one = siteConfig(site.url, { stream: WITH_DETAILS });
    const second = `  others:\n    source: shop\n${LIST}    write: { csv: data/others.csv }\n`;
    const ran = await runHere(openWorkspace(), one.replace('publish: {', `${second}publish: {`));
    expect(ran.report.streams).toHaveLength(2);
    expect(ran.report.run.status).toBe('succeeded');
    expect(site.times('/robots.txt')).toBe(1);
  });
});

/** Timers of either side may be early by this. */
const EARLY = 15;

/** When requests for pages leave. On a busy machine one may arrive late, and the next one then soon behind it. */
function departures() {
  const times: number[] = [];
  return {
    onEvent: (event: RunEvent) => {
      if (event.type === 'request' && !event.page.includes('robots.txt')) times.push(performance.now());
    },
    gaps: () => times.slice(1).map((at, i) => at - times[i]!),
  };
}

describe('when requests go out', () => {
  it('Crawl-delay is kept between all requests, although more might go out at once', async () => {
    const site = await openScripted({ ...PAGES, '/robots.txt': robots('User-agent: *\nCrawl-delay: 0.12\n') });
    const left = departures();
    const { stream, rows } = await read(site, { stream: WITH_DETAILS }, left);
    expect(stream.status).toBe('succeeded');
    expect(rows).toHaveLength(4);
    expect(site.paths()).toHaveLength(6);
    expect(left.gaps()).toHaveLength(5);
    for (const gap of left.gaps()) expect(gap).toBeGreaterThanOrEqual(120 - EARLY);
  });

  it.each([503, 429])('F2 after a %i with Retry-After the whole host is left alone for that long', async (status) => {
    let hintedAt = 0;
    let hint = (): void => {};
    const underWay: (() => void)[] = [];
    let wasTold = false;
    const site = await openScripted({
      ...PAGES,
      '/list': listPage(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
      '/item/*': (request, response, times) => {
        const title = request.url!.slice(6);
        if (wasTold) return itemPage(title);
        if (title === 'a' && times === 1)
          hint = () => {
            hintedAt = performance.now();
            response.writeHead(status, { 'retry-after': '1' }).end('later');
          };
        else underWay.push(() => response.setHeader('content-type', 'text/html').end(itemPage(title)));
        // the hint comes while all that may be asked for at once is under way; that is answered when the hint is known
        if (underWay.length === 3) hint();
        return undefined;
      },
    });
    const onEvent = ({ type }: RunEvent) => {
      if (type !== 'retry' || wasTold) return;
      wasTold = true;
      for (const answer of underWay) answer();
    };
    const { stream, rows } = await read(site, { stream: WITH_DETAILS }, { onEvent });
    expect(stream.status).toBe('succeeded');
    expect(rows).toHaveLength(8);
    const late = site.asked.filter(({ at }) => at > hintedAt);
    expect(late).toHaveLength(5);
    for (const { at, path } of late) expect(at - hintedAt, path).toBeGreaterThanOrEqual(1_000 - EARLY);
  });

  it.each([1, 3])('no more than %i requests at once, details and lists together', async (concurrency) => {
    const titles = Array.from({ length: 24 }, (_, i) => `i${i}`);
    const site = await openScripted({
      '/list': listPage(titles.slice(0, 12), { next: '/list/2' }),
      '/list/2': listPage(titles.slice(12)),
      '/item/*': (request) => ({ body: itemPage(request.url!.slice(6)), late: 10 }),
    });
    const config = siteConfig(site.url, { stream: WITH_DETAILS }).replace(
      'concurrency: 4',
      `concurrency: ${concurrency}`,
    );
    const workspace = openWorkspace();
    const ran = await runHere(workspace, config);
    expect(streamOf(ran)).toMatchObject({ status: 'succeeded', rows: 24 });
    expect(site.maxInFlight()).toBe(concurrency);
  });

  it('says who it is, and whom to write to, in every request', async () => {
    const site = await openScripted({ ...PAGES, '/robots.txt': robots('User-agent: *\nAllow: /\n') });
    await read(site, { source: ', contact: "data@example.org"', stream: WITH_DETAILS });
    const agents = new Set(site.asked.map(({ headers }) => headers['user-agent']));
    expect(agents.size).toBe(1);
    expect([...agents][0]).toMatch(/^adip-ingest\/\d+\.\d+\.\d+ \(\+https:\/\/[^ ;]+; data@example\.org\)$/);
  });
});

describe('throttle', () => {
  const SLOW = 80;
  const numbered = (n: number) => listPage([`t${n}`]);
  const RANGE = `    start: /p/{page}
    render: static
    items: li.item
    fields: { title: a }
    paginator: { type: url_range, from: 1, to: 9 }
`;
  const throttled = (site: ScriptedSite) =>
    siteConfig(site.url, { stream: RANGE, source: ', throttle: true' }).replace('concurrency: 4', 'concurrency: 1');

  it.each([
    ['a fast error page', () => ({ status: 404, body: '<h1>No</h1>' })],
    ['a fast 403', () => ({ status: 403, body: '<h1>Forbidden for all but members</h1>' })],
    ['a fast 500', () => ({ status: 500, body: 'error' })],
    ['a fast 429', () => ({ status: 429, body: 'slow down' })],
    ['a fast captcha', () => ({ body: '<title>Are you a robot?</title><div class="g-recaptcha"></div>' })],
  ] as const)('%s never makes it faster', async (_, quick) => {
    const site = await openScripted({
      '/p/*': (request) => {
        const n = Number(request.url!.slice(3));
        return n <= 5 ? { body: numbered(n), late: SLOW } : quick();
      },
    });
    const left = departures();
    await runHere(openWorkspace(), throttled(site), left);
    const before = site.paths().indexOf('/p/6');
    expect(left.gaps()).toHaveLength(site.paths().length - 1);
    const gaps = left.gaps().slice(before);
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(SLOW - EARLY);
  });

  it('a host that answers quickly again is asked faster again', async () => {
    const site = await openScripted({
      '/p/*': (request) => {
        const n = Number(request.url!.slice(3));
        return { body: numbered(n), late: n <= 5 ? SLOW : 1 };
      },
    });
    await runHere(openWorkspace(), throttled(site).replace('to: 9', 'to: 16'));
    const gaps = site.gaps();
    // one request alone may be late
    expect(Math.min(...gaps.slice(-3))).toBeLessThan(Math.max(...gaps.slice(0, 5)) / 2);
  });
});
