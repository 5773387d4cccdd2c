import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  type Browser,
  type BrowserContext,
  browserOptionsSchema,
  openBrowser,
  type RenderedResponse,
  type RenderOptions,
} from '../../src/browser/index.ts';
import type { CookieJar, HttpRequest } from '../../src/core/http.ts';
import { openCookieJar } from '../../src/sources/site/cookie-jar.ts';
import { requestOf } from './request.ts';

export interface Site {
  readonly url: string;
  readonly port: number;
  /** `GET /path` of all requests so far. */
  readonly asked: string[];
  /** Headers of the last request of a path. */
  headersOf(path: string): Record<string, unknown>;
}

export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A site of pages by path; texts are HTML. Gone after the test. */
export async function site(pages: Readonly<Record<string, Answer>>): Promise<Site> {
  const asked: string[] = [];
  const headers = new Map<string, IncomingMessage['headers']>();
  const listener: RequestListener = (request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    asked.push(`${request.method} ${request.url}`);
    headers.set(path, request.headers);
    const answer = pages[path];
    if (answer === undefined) return void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>none</h1>');
    if (typeof answer === 'function') return answer(request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked, headersOf: (path) => headers.get(path) ?? {} };
}

export const json = (value: unknown) => (_request: IncomingMessage, response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

export interface Opened {
  readonly browser: Browser;
  readonly jar: CookieJar;
  readonly warnings: string[];
  readonly refused: string[];
  get(url: string, render?: Partial<RenderOptions>, request?: Partial<HttpRequest>): Promise<RenderedResponse>;
}

export interface Settings {
  readonly options?: Record<string, unknown>;
  readonly context?: Partial<BrowserContext>;
}

/** A browser that may ask 127.0.0.1, localhost and names under .test, and nobody else; closed after the test. */
export function opened({ options = {}, context = {} }: Settings = {}): Opened {
  const jar = openCookieJar();
  const warnings: string[] = [];
  const refused: string[] = [];
  const browser = openBrowser(browserOptionsSchema.parse({ wait: '5s', timeout: '20s', ...options }), {
    cookies: jar,
    userAgent: 'adip-test/1 (+mailto:data@example.org)',
    refuse: async (url) => {
      if (/^(127\.0\.0\.1|localhost|.*\.test)$/.test(url.hostname)) return undefined;
      refused.push(url.href);
      return 'it lies in a private network';
    },
    env: process.env,
    signal: new AbortController().signal,
    now: () => Date.now(),
    warn: (code) => warnings.push(code),
    ...context,
  });
  onTestFinished(() => browser.close());
  return {
    browser,
    jar,
    warnings,
    refused,
    get: async (url, render = {}, request = {}) => {
      const send = browser.send({ waitFor: [], rows: [], ...render });
      return (await send(requestOf(url, request))) as RenderedResponse;
    },
  };
}

export const html = (response: RenderedResponse): string => new TextDecoder().decode(response.body);

export interface Process {
  readonly pid: number;
  /** The browser leads a group; its helpers stay in it when it is gone. */
  readonly group: number;
  readonly command: string;
}

const groups = new Map<number, Set<number>>();

/** Processes of a browser that this process, or the one of this id, has started; those that wait to be reaped are none. */
export function browserProcesses(owner = process.pid): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
        const [, state, group] = /\) (\w) \d+ (\d+)/.exec(stat) ?? [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return state === 'Z' ? [] : [{ pid: Number(name), group: Number(group), command }];
      } catch {
        return [];
      }
    });
  const known = groups.get(owner) ?? new Set();
  groups.set(owner, known);
  for (const { group, command } of all) if (command.includes(`adip-browser-${owner}-`)) known.add(group);
  return all.filter(({ group }) => known.has(group));
}
