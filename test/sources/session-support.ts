import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { REFRESH_TOKEN } from '../../src/core/answer-codes.ts';
import { PageError } from '../../src/core/errors.ts';
import type { Cookie, HttpClient, HttpResponse } from '../../src/core/http.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { openCookieJar } from '../../src/sources/site/cookie-jar.ts';
import { createSession, type SessionContext, type SiteSession } from '../../src/sources/site/session.ts';
import { readAnyPage } from '../../src/sources/site/session-context.ts';
import { sessionSchema } from '../../src/sources/site/session-options.ts';
import { httpServer, request, testClient } from '../http/support.ts';

export const USER = 'ada@example.org';
export const PASSWORD = 'canary-Pass/word+1 ü';

/** What a test may change of the site while it runs. */
export interface Manners {
  /** Requests with one session until it ends. */
  lasts: number;
  /** Everything inside the form but its controls of name and password. */
  extra: string;
  /** Attributes of the form. */
  form: string;
  /** Names of the two controls that are asked for. */
  names: readonly [string, string];
  /** Answers with these statuses, one by one, before the real ones: per path. */
  trouble: Record<string, number[]>;
  /** Body of those answers. */
  answer: string;
  /** Hidden field of the token; `%` is its value. */
  token: string;
  /** Where a login leads. */
  landing: string;
  /** Replaces the login page. */
  loginPage?: string;
  head: string;
  /** Redirects, by path. */
  moved: Record<string, readonly [number, string]>;
  /** The login page leads visitors away whose device it knows. */
  sendsAway: boolean;
  /** Whoever is not logged in sees the pages as a guest does, in place of the login page. */
  guests: boolean;
  /** Pages that have no link to log out, for nobody. */
  plain: RegExp;
}

export interface Post {
  readonly type: string;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** A shop behind a login: the token of its form is good once and for one session only; whoever is not logged in gets a new session. */
export async function loginSite(given: Partial<Manners> = {}) {
  const manners: Manners = {
    lasts: Number.POSITIVE_INFINITY,
    extra: '',
    form: 'id="login" action="/session" method="post"',
    names: ['user', 'password'],
    trouble: {},
    answer: 'trouble',
    token: '<input type="hidden" name="authenticity" value="%">',
    landing: '/welcome',
    head: '',
    moved: {},
    sendsAway: false,
    guests: false,
    plain: /^$/,
    ...given,
  };
  const tokens = new Map<string, string>();
  const open = new Map<string, number>();
  const posts: Post[] = [];
  const paths: string[] = [];
  let count = 0;

  const sidOf = (incoming: IncomingMessage): string =>
    /(?:^|; )sid=([^;]*)/.exec(incoming.headers.cookie ?? '')?.[1] ?? '';
  const page = (outgoing: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void => {
    outgoing.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    outgoing.end(`<!doctype html><html><head><title>Shop</title>${manners.head}</head><body>${body}</body></html>`);
  };
  const setSid = (sid: string) => ({ 'set-cookie': `sid=${sid}; Path=/; HttpOnly` });

  function form(sid: string, message = ''): string {
    const token = `csrf-token-${++count}-${'x'.repeat(16)}`;
    tokens.set(sid, token);
    const [user, password] = manners.names;
    return `<form id="search" action="/search"><input name="q"></form>
      <form ${manners.form}><p class="error">${message}</p>${manners.token.replace('%', token)}
      <input name="${user}" value=""><input type="password" name="${password}">
      <input type="checkbox" name="remember" value="1" checked><input type="checkbox" name="news" value="1">
      <button name="do" value="enter">Log in</button><button name="do" value="reset">Reset</button>${manners.extra}</form>`;
  }

  function showLogin(incoming: IncomingMessage, outgoing: ServerResponse) {
    if (manners.loginPage !== undefined) return page(outgoing, 200, manners.loginPage);
    const sid = tokens.has(sidOf(incoming)) ? sidOf(incoming) : `anonymous-session-${++count}`;
    page(outgoing, 200, form(sid), setSid(sid));
  }

  function enter(incoming: IncomingMessage, outgoing: ServerResponse, body: string) {
    const type = incoming.headers['content-type'] ?? '';
    posts.push({ type, body, headers: incoming.headers });
    const value = (name: string): string | null =>
      type.startsWith('multipart')
        ? (new RegExp(`name="${name}"\r\n\r\n([^\r]*)`).exec(body)?.[1] ?? null)
        : new URLSearchParams(body).get(name);
    const sid = sidOf(incoming);
    const wanted = tokens.get(sid);
    tokens.delete(sid);
    if (wanted === undefined || value('authenticity') !== wanted) return page(outgoing, 403, 'Bad token');
    const [user, password] = manners.names;
    if (value(user) !== USER || value(password) !== PASSWORD)
      return page(outgoing, 200, form(sid, `Sorry, ${value(password)} is not the password of this account.`));
    const inside = `member-session-${++count}`;
    open.set(inside, 0);
    outgoing.writeHead(303, { location: manners.landing, ...setSid(inside) });
    outgoing.end();
  }

  function inside(incoming: IncomingMessage, outgoing: ServerResponse, path: string): void {
    const uses = open.get(sidOf(incoming));
    if (uses === undefined || (path.startsWith('/page') && uses >= manners.lasts)) {
      open.delete(sidOf(incoming));
      if (manners.guests) return void page(outgoing, 200, `<p id="data">guest at ${path}</p>`);
      outgoing.writeHead(302, { location: '/login', ...setSid(`anonymous-session-${++count}`) });
      return void outgoing.end();
    }
    if (path === '/welcome') {
      outgoing.writeHead(302, { location: '/account' });
      return void outgoing.end();
    }
    if (path.startsWith('/page')) open.set(sidOf(incoming), uses + 1);
    const logout = manners.plain.test(path) ? '' : '<a href="/logout">Log out</a>';
    page(outgoing, 200, `${logout}<p id="data">data of ${path}</p>`);
  }

  const server = await httpServer((incoming, outgoing) => {
    const path = new URL(incoming.url!, 'http://x').pathname;
    paths.push(`${incoming.method} ${path}`);
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const trouble = manners.trouble[path]?.shift();
      if (trouble !== undefined && trouble !== 200) return page(outgoing, trouble, manners.answer);
      const knows = manners.sendsAway && incoming.headers.cookie?.includes('device=');
      const moved = path === '/login' && knows ? ([302, '/'] as const) : manners.moved[path];
      if (moved) return void outgoing.writeHead(moved[0], { location: moved[1] }).end();
      if (path === '/' && knows) return page(outgoing, 200, '<p id="home">Welcome back</p>');
      if (path === '/login' && incoming.method === 'GET') return showLogin(incoming, outgoing);
      if (path === '/session') {
        const query = new URL(incoming.url!, 'http://x').search.slice(1);
        return enter(incoming, outgoing, incoming.method === 'GET' ? query : Buffer.concat(chunks).toString());
      }
      inside(incoming, outgoing, path);
    });
  });
  return { ...server, manners, posts, paths, endAll: () => open.clear(), logins: () => posts.length };
}

type Options = z.input<typeof sessionSchema>;

export const LOGIN: NonNullable<Options['login']> = { page: '/login', fields: { user: USER, password: PASSWORD } };

/** A client whose requests share a session, and what it told. */
export function sessionClient(
  base: string,
  options: Options = { login: LOGIN },
  more: {
    kept?: { cookies?: readonly Cookie[]; proven?: readonly string[] };
    allow_hosts?: string[];
    attempts?: number;
    signal?: AbortSignal;
  } = {},
) {
  const secrets = createSecrets();
  const stored = more.kept && {
    load: () => more.kept?.cookies,
    proven: () => more.kept?.proven,
    save: (cookies: readonly Cookie[], proven: readonly string[]) => {
      Object.assign(more.kept!, { cookies, proven });
    },
  };
  let session!: SiteSession;
  let context!: SessionContext;
  const cookies = openCookieJar({ secrets });
  const emit = (event: unknown): void => void told.push(event as { type: string });
  const told: { type: string; action?: string; reason?: string }[] = [];
  const test = testClient(
    base,
    { allow_hosts: more.allow_hosts ?? [], retry: { attempts: more.attempts ?? 5 } },
    {
      secrets,
      cookies,
      emit,
      ...(more.signal ? { signal: more.signal } : {}),
      makeAuthenticator: (exchange: HttpClient['exchange']) => {
        context = {
          source: 'shop',
          baseUrl: new URL(base),
          cookies,
          exchange,
          parser: 'correct',
          clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
          secrets,
          emit,
          signal: more.signal ?? new AbortController().signal,
          stored,
        };
        session = createSession(sessionSchema.parse(options), context);
        return session;
      },
    },
  );
  /** Text of a page of the data, as a source of pages would read it. */
  const read = (path: string): Promise<string> =>
    test.client.exchange(request(new URL(path, base)), (response) => {
      const page = readAnyPage(context, response, path);
      if (session.isExpired(response, page)) throw new PageError(REFRESH_TOKEN, `${path} wants a login`);
      return /<p id="data">([^<]*)/.exec(page.html)?.[1] ?? page.html;
    });
  const auth = () => told.filter(({ type }) => type === 'auth').map(({ action }) => action);
  return { read, told, auth, cookies, secrets, session, client: test.client };
}

/** An answer with this body, as `isExpired` is asked about it. */
export function shown(base: string, path: string, html: string): Parameters<SiteSession['isExpired']> {
  const url = new URL(path, base);
  const body = Buffer.from(`<!doctype html>${html}`);
  const response: HttpResponse = {
    status: 200,
    headers: { 'content-type': 'text/html' },
    setCookies: [],
    url,
    body,
    wireBytes: body.byteLength,
    receivedAt: 0,
  };
  return [response, readAnyPage({ source: 'shop', parser: 'correct' }, response, path)];
}
