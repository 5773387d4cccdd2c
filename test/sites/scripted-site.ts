import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import type { RanHere } from '../run/support.ts';

/** What the server saw of one request. */
export interface Asked {
  readonly path: string;
  /** ms, by a clock that never goes back. */
  readonly at: number;
  readonly headers: IncomingMessage['headers'];
}

export interface Whole {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  /** ms until it is answered. */
  readonly late?: number;
}

/** A text is a page of HTML; a function writes the answer itself or gives one, told how often the path was asked for. */
export type Reply =
  | string
  | Whole
  | ((request: IncomingMessage, response: ServerResponse, times: number) => string | Whole | undefined);

export interface ScriptedSite {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Paths in the order in which they were asked for, without robots.txt. */
  paths(): string[];
  times(path: string): number;
  /** ms between each request and the one before it, without robots.txt. */
  gaps(): number[];
  maxInFlight(): number;
  set(path: string, reply: Reply): void;
}

/** A site that answers as the test says; paths without an answer are 404, robots.txt among them. Its paths may end in `*`. */
export async function openScripted(
  pages: Readonly<Record<string, Reply>>,
  { host = '127.0.0.1' } = {},
): Promise<ScriptedSite> {
  const replies = new Map(Object.entries(pages));
  const asked: Asked[] = [];
  let inFlight = 0;
  let most = 0;
  const find = (path: string): Reply =>
    replies.get(path) ??
    [...replies].find(([known]) => known.endsWith('*') && path.startsWith(known.slice(0, -1)))?.[1] ?? {
      status: 404,
      body: '<!doctype html><title>Not found</title><h1>Nothing here</h1>',
    };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, at: performance.now(), headers: request.headers });
    inFlight += 1;
    most = Math.max(most, inFlight);
    response.once('close', () => {
      inFlight -= 1;
    });
    const reply = find(path);
    const times = asked.filter((one) => one.path === path).length;
    const given = typeof reply === 'function' ? reply(request, response, times) : reply;
    if (given !== undefined) deliver(response, typeof given === 'string' ? { body: given } : given);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const pagesAsked = () => asked.filter(({ path }) => path !== '/robots.txt');
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    asked,
    paths: () => pagesAsked().map(({ path }) => path),
    times: (path) => asked.filter((one) => one.path === path).length,
    gaps: () =>
      pagesAsked()
        .slice(1)
        .map(({ at }, i) => at - pagesAsked()[i]!.at),
    maxInFlight: () => most,
    set: (path, reply) => replies.set(path, reply),
  };
}

function deliver(response: ServerResponse, { status = 200, headers = {}, body = '', late = 0 }: Whole): void {
  const send = () => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...(headers as Record<string, string>) });
    response.end(body);
  };
  if (late > 0) setTimeout(send, late);
  else send();
}

/** A page that lists items, each with a link, and perhaps a next link. */
export function listPage(titles: readonly string[], { next, link }: { next?: string; link?: string } = {}): string {
  const items = titles.map((title) => `<li class="item"><a href="${link ?? `/item/${title}`}">${title}</a></li>`);
  return `<!doctype html><html><head><title>List</title></head><body><ul>${items.join('')}</ul>${next === undefined ? '' : `<a rel="next" href="${next}">More</a>`}</body></html>`;
}

export const itemPage = (text: string): string =>
  `<!doctype html><html><head><title>${text}</title></head><body><article><h1>${text}</h1><p class="about">About ${text}</p></article></body></html>`;

/** Rows of `listPage`, by its next link. */
export const LIST = `    start: /list
    render: static
    items: li.item
    fields: { title: { select: a, required: true }, url: { select: "a::attr(href)", type: url } }
    paginator: { type: next_link, select: "a[rel=next]" }
`;

/** The same with the page of each row. */
export const WITH_DETAILS = `${LIST}    detail: { follow: url, fields: { about: .about } }
`;

/** What everybody may ask of a message: what, where and what next, in words, without a trace of the program. */
export function expectHelpful(ran: RanHere, ...secrets: readonly string[]): void {
  for (const { name, source, errors } of ran.report.streams)
    for (const { code, message, remedy } of errors) {
      // A login is the source's; drift and loops are told beside their stream, by field and by page.
      const isNamed = message.includes(name) || message.includes(source) || /^(hit_rate|pagination_loop)$/.test(code);
      expect(isNamed, `${code} names its stream: ${message}`).toBe(true);
      expect(remedy, message).toMatch(/^[A-Z].*\.$/);
    }
  const all = JSON.stringify([ran.report, ran.events]);
  expect(all).not.toMatch(/\bat [\w.<>]+ \(|node_modules|node:internal|\bundefined\b|\[object /);
  for (const secret of secrets) expect(all).not.toContain(secret);
}
