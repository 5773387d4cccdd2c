import { expect, it } from 'vitest';
import type { RenderedResponse } from '../../src/browser/contract.ts';
import type { HttpClient } from '../../src/core/http.ts';
import { createRowReader } from '../../src/extract/index.ts';
import type { SiteSourceOptions } from '../../src/sources/site/options.ts';
import { createReadPage } from '../../src/sources/site/read-page.ts';
import { createRendering } from '../../src/sources/site/rendering.ts';

const url = new URL('https://shop.example/app');

/** A browser's answer to a page that shows its login form and asks for no data. */
const WALL = {
  status: 200,
  url,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('<form id="login"><input name="password" type="password"></form>'),
  captured: [],
} as unknown as RenderedResponse;

it('a page that asks for no data because its session is over renews the session', async () => {
  const plan = {
    start: ['/app'],
    params: {},
    include: {},
    fields: {},
    heal: false,
    data: { capture: '*/api/*' },
  };
  const options = {
    stream: 'products',
    plan,
    manners: { render: 'auto', parser: 'correct', headers: {} },
    client: { exchange: async (_: unknown, read: (response: unknown) => unknown) => read(WALL) } as never as HttpClient,
    robots: { check: async () => undefined },
    session: { isExpired: (_: unknown, page: { html: string }) => page.html.includes('id="login"') },
    browser: { send: () => async () => WALL },
    isLoginWall: () => false,
    known: undefined,
    evidence: { wants: () => false, keep: () => {} },
    emit: () => {},
  } as unknown as SiteSourceOptions;
  const readPage = createReadPage(options, createRendering('auto', undefined, { stream: 'products', emit: () => {} }));
  const reader = createRowReader(plan as never, { known: {}, heal: false, stream: 'products' });
  const asked = readPage({ url, kind: 'list', reader, signal: new AbortController().signal, waitFor: [] });
  await expect(asked).rejects.toMatchObject({ code: 'refresh_token' });
});
