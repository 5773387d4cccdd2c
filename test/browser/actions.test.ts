import { describe, expect, it } from 'vitest';
import { type Answer, html, json, opened, site } from './support.ts';

const rowsOf = (text: string): number => [...text.matchAll(/class="row"[^>]*>\d/g)].length;

/** Five rows a page, four pages in all; `more` is the script that asks for the next. */
const listing = (more: string): string => `<!doctype html><div id=list></div><script>
  let page = 0, busy = false;
  async function load() {
    if (busy) return;
    busy = true;
    const rows = await (await fetch('/api/rows?page=' + (page + 1))).json();
    page += rows.length > 0 ? 1 : 0;
    for (const row of rows) list.insertAdjacentHTML('beforeend', '<p class="row" style="height:300px">' + row + '</p>');
    busy = false;
    return rows.length;
  }
  ${more}
  load();
</script>`;

const pages = (last: number): Record<string, Answer> => ({
  '/api/rows': (request, response) => {
    const page = Number(new URL(request.url!, 'http://x').searchParams.get('page'));
    json(page > last ? [] : [1, 2, 3, 4, 5].map((row) => `${page}-${row}`))(request, response);
  },
});

const BUTTON = (onEnd: string): string =>
  listing(`document.body.insertAdjacentHTML('beforeend', '<button class=more>more</button>');
    document.querySelector('.more').onclick = async (event) => { if (await load() === 0) { ${onEnd} } };`);
const load_more = { type: 'load_more', select: ['.nothing', '.more'], max: 20 } as const;
const scroll = { type: 'scroll', max: 20 } as const;
const rows = { waitFor: ['.row'], rows: ['.none', '.row'] };

describe('load more', () => {
  it('ends when the button vanishes, is disabled or brings nothing', async () => {
    const { get } = opened({ options: { concurrency: 3 } });
    const ends = ['event.target.remove()', 'event.target.disabled = true', ''].map(async (onEnd) => {
      const { url, asked } = await site({ '/': BUTTON(onEnd), ...pages(4) });
      const page = await get(`${url}/`, { ...rows, action: load_more });
      expect(rowsOf(html(page)), onEnd).toBe(20);
      expect(page.acted).toEqual({ times: 3, exhausted: true });
      expect(asked.filter((one) => one.includes('/api/rows'))).toHaveLength(5);
    });
    await Promise.all(ends);
  });

  it('ends at its bound, and says so', async () => {
    const { url } = await site({ '/': BUTTON(''), ...pages(1_000) });
    const page = await opened().get(`${url}/`, { ...rows, action: { ...load_more, max: 6 } });
    expect(rowsOf(html(page))).toBe(35);
    expect(page.acted).toEqual({ times: 6, exhausted: false });
  });

  it('clicks through what lies over the button', async () => {
    const cover = '<div style="position:fixed;inset:0;z-index:9">cookies?</div>';
    const { url } = await site({ '/': cover + BUTTON('event.target.remove()'), ...pages(2) });
    const page = await opened().get(`${url}/`, { ...rows, action: load_more });
    expect(page.acted).toEqual({ times: 1, exhausted: true });
    expect(rowsOf(html(page))).toBe(10);
  });

  it('is done zero times where there is no button', async () => {
    const { url } = await site({ '/': '<p class="row">1</p>' });
    expect((await opened().get(`${url}/`, { ...rows, action: load_more })).acted).toEqual({
      times: 0,
      exhausted: true,
    });
  });
});

const WHEN_LOW = (then: string): string =>
  `addEventListener('scroll', () => { if (innerHeight + scrollY > document.body.scrollHeight - 400) { ${then} } });`;
const FAILS: Answer = (_request, response) => void response.writeHead(503).end();

describe('an end that is none', () => {
  const click = (js: string, before = ''): string =>
    before +
    listing(`document.body.insertAdjacentHTML('beforeend', '<button class=more>more</button>');
      const button = [...document.querySelectorAll('.more')].at(-1);
      button.onclick = async () => { ${js} };`);

  it('a button that comes back late, stands behind a hidden one or brings rows late; scrolling that waits, beside a long poll', async () => {
    const { url } = await site({
      '/disabled': click('button.disabled = true; await load(); setTimeout(() => { button.disabled = false; }, 250);'),
      '/hidden': click('button.hidden = true; await load(); setTimeout(() => { button.hidden = false; }, 250);'),
      '/second': click('await load();', '<button class=more hidden>of the small layout</button>'),
      '/rebuilt': click('await load(); list.innerHTML += "";'),
      '/late': click('setTimeout(load, 800);'),
      '/waiting': listing(`let timer; ${WHEN_LOW('clearTimeout(timer); timer = setTimeout(load, 700);')}`),
      '/polling': listing(`fetch('/hang'); ${WHEN_LOW('load();')}`),
      '/hang': () => {},
      ...pages(2),
    });
    const { get } = opened({ options: { concurrency: 4 } });
    const found = async (path: string, action: typeof load_more | typeof scroll) => {
      const page = await get(`${url}${path}`, { ...rows, action });
      return { path, rows: rowsOf(html(page)), acted: page.acted };
    };
    const clicked = ['/disabled', '/hidden', '/second', '/rebuilt', '/late'].map((path) => found(path, load_more));
    const scrolled = ['/waiting', '/polling'].map((path) => found(path, scroll));
    for (const one of await Promise.all([...clicked, ...scrolled]))
      expect(one).toMatchObject({ rows: 10, acted: { times: 1, exhausted: true } });
  });

  it('is told: of a load that fails, of a list that shows only a part of itself, of a button that is a link', async () => {
    const { url } = await site({
      '/failing': click("if (page === 2) await fetch('/fails'); else await load();"),
      '/scrolling': listing(WHEN_LOW("if (page === 2) fetch('/fails'); else load();")),
      '/harmless': listing(WHEN_LOW("if (page < 3) fetch('/fails'); load();")),
      '/window': listing(
        WHEN_LOW('load().then(() => { while (list.children.length > 7) list.firstChild.remove(); });'),
      ),
      '/swap': click("list.innerHTML = ''; await load();"),
      '/link': `<a class=more href="/other">more</a>${listing('')}`,
      '/other': '<p class="row">9</p>',
      '/fails': FAILS,
      ...pages(4),
    });
    const { get } = opened({ options: { concurrency: 4 } });
    const told = (path: string, action: typeof load_more | typeof scroll, code: string) =>
      expect(get(`${url}${path}`, { ...rows, action }), path).rejects.toMatchObject({
        code,
        message: expect.stringContaining(code === 'load_failed' ? `${url}/fails, which answered 503` : url),
        remedy: expect.stringMatching(/\.$/),
      });
    await Promise.all([
      told('/failing', load_more, 'load_failed'),
      told('/scrolling', scroll, 'load_failed'),
      told('/window', scroll, 'rows_replaced'),
      told('/swap', load_more, 'rows_replaced'),
      told('/link', load_more, 'left_page'),
      expect(get(`${url}/harmless`, { ...rows, action: scroll })).resolves.toMatchObject({
        acted: { exhausted: true },
      }),
    ]);
    const whole = await get(`${url}/window`, { ...rows, action: scroll, capture: '/api/rows*' });
    expect(whole.captured, 'what is captured may leave the page').toHaveLength(5);
  });
});

describe('scroll', () => {
  it('goes on while rows come, of the window', async () => {
    const { url } = await site({
      '/': listing(
        'addEventListener("scroll", () => { if (innerHeight + scrollY > document.body.scrollHeight - 400) load(); });',
      ),
      ...pages(4),
    });
    const page = await opened().get(`${url}/`, { ...rows, action: scroll });
    expect(rowsOf(html(page))).toBe(20);
    expect(page.acted).toEqual({ times: 3, exhausted: true });
  });

  it('goes on while rows come, of a box within it', async () => {
    const script = `list.style.cssText = 'height:400px;overflow:auto';
      list.onscroll = () => { if (list.clientHeight + list.scrollTop > list.scrollHeight - 200) load(); };`;
    const { url } = await site({ '/': listing(script), ...pages(3) });
    const page = await opened().get(`${url}/`, { ...rows, action: scroll });
    expect(rowsOf(html(page))).toBe(15);
    expect(page.acted).toMatchObject({ exhausted: true });
  });

  it('ends at its bound, and at the time of the page', async () => {
    const endless = listing('addEventListener("scroll", () => load());');
    const { url } = await site({ '/': endless, ...pages(100_000) });
    const bound = await opened().get(`${url}/`, { ...rows, action: { ...scroll, max: 4 } });
    expect(bound.acted).toEqual({ times: 4, exhausted: false });
    const slow = opened({ options: { timeout: '4s' } });
    const cut = await slow.get(`${url}/`, { ...rows, action: { ...scroll, max: 100_000 } });
    expect(cut.acted).toMatchObject({ exhausted: false });
    expect(rowsOf(html(cut))).toBeGreaterThan(10);
  });
});

describe('captured JSON', () => {
  it('comes in the order of its answers, with that of the scrolling', async () => {
    const { url } = await site({
      '/': listing(
        'addEventListener("scroll", () => { if (innerHeight + scrollY > document.body.scrollHeight - 400) load(); });',
      ),
      ...pages(2),
    });
    const page = await opened().get(`${url}/`, { ...rows, capture: '*/api/rows*', action: scroll });
    expect(page.captured.map((one) => new URL(one.url).search)).toEqual(['?page=1', '?page=2', '?page=3']);
    expect(page.captured[1]?.json).toEqual(['2-1', '2-2', '2-3', '2-4', '2-5']);
  });

  it('is waited for where no element is named, and keeps long numbers', async () => {
    const late = `<script>setTimeout(() => fetch('/data?x=1'), 300)</script>`;
    const big: Answer = (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/vnd.x+json; charset=utf-8' })
        .end('{"id":12345678901234567890,"name":"ä"}');
    const { url } = await site({ '/': late, '/data': big });
    const page = await opened().get(`${url}/`, { capture: '/data*' });
    expect(page.captured).toEqual([{ url: `${url}/data?x=1`, json: { id: '12345678901234567890', name: 'ä' } }]);
  });

  it('that fails is worth another attempt, never a short list', async () => {
    const both = `<script>fetch('/api/a'); fetch('/api/b').catch(() => {})</script>`;
    const broken = { '/': both, '/api/a': json([1]) };
    const reset = await site({ ...broken, '/api/b': (request) => void request.socket.resetAndDestroy() });
    const busy = await site({ ...broken, '/api/b': (_request, response) => void response.writeHead(502).end() });
    const silent = await site({ ...broken, '/api/b': () => {} });
    const { get } = opened({ options: { wait: '1s' } });
    for (const { url } of [reset, busy, silent]) {
      await expect(get(`${url}/`, { capture: '*/api/*' })).rejects.toMatchObject({
        name: 'RetryableError',
        code: 'capture_incomplete',
        message: expect.stringContaining(`${url}/api/b`),
      });
    }
  });

  it('is not what fits no pattern, is no JSON or is absent', async () => {
    const { url } = await site({
      '/': `<script>fetch('/api/a'); fetch('/b'); fetch('/api/none')</script>`,
      '/api/a': 'text',
      '/b': json(1),
    });
    const page = await opened({ options: { wait: '1s' } }).get(`${url}/`, { capture: '*/api/*' });
    expect(page.captured).toEqual([]);
  });
});
