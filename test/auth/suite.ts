import { describe, expect, it } from 'vitest';
import { type Asked, connect, failure, type Reply, startServer } from './support.ts';

export interface Case {
  readonly name: string;
  readonly auth: { type: string; [key: string]: unknown };
  /** Configured secrets and derived forms that nothing may show. */
  readonly secrets: readonly string[];
  /** Where a request carries the credential. */
  readonly carries: (asked: Asked) => string | string[] | undefined;
  /** Paths of the token endpoints, where there are some. */
  readonly tokens?: { readonly login: string; readonly renew: string };
  /** Each attempt has a credential of its own. */
  readonly fresh?: boolean;
}

/** A server with tokens, each good until the next is given. */
function tokenServer(paths: Case['tokens'], page: (asked: Asked) => Reply | Promise<Reply>) {
  let given = 0;
  const isToken = (path: string) => path === paths?.login || path === paths?.renew;
  return startServer((asked) => {
    if (!isToken(asked.path)) return page(asked);
    given += 1;
    const number = String(given).padStart(8, '0');
    return { json: { access_token: `token-${number}`, refresh_token: `refresh-${number}`, expires_in: '3600' } };
  });
}

/** What every authenticator must keep: run by all variants. */
export function testAuthenticator({ name, auth, secrets, carries, tokens, fresh }: Case): void {
  describe(`every authenticator: ${name}`, () => {
    it('puts its credential on each attempt', async () => {
      let pages = 0;
      await using server = await tokenServer(tokens, () => ({ status: ++pages < 3 ? 503 : 200 }));
      await using source = connect(server, auth);
      await source.get('/items?page=2');
      const carried = server.log.filter(({ path }) => path === '/items').map(carries);
      expect(carried).toHaveLength(3);
      for (const value of carried) expect(value).toEqual(expect.any(String));
      expect(new Set(carried).size).toBe(fresh ? 3 : 1);
    });

    it('registers every secret before its first use', async () => {
      await using server = await tokenServer(tokens, () => ({}));
      await using source = connect(server, auth);
      await source.get('/items');
      const shown = source.secrets.redact([...secrets, tokens ? 'token-00000001 refresh-00000001' : ''].join(' '));
      expect(shown.replaceAll('***', '').trim()).toBe('');
    });

    it('shows no secret in an error or an event when the server refuses everything', async () => {
      await using server = await startServer(({ body, headers, query }) => ({
        status: 401,
        json: { error: 'refused', echo: [body, headers, [...query.values()]] },
      }));
      await using source = connect(server, auth);
      const { all, message } = await failure(source.get('/items'));
      const everything = all + JSON.stringify(source.events);
      for (const secret of secrets) expect(everything).not.toContain(secret);
      expect(message).not.toBe('');
    });

    if (!tokens) return;

    it('shares one login among requests that start together', async () => {
      await using server = await tokenServer(tokens, () => ({}));
      await using source = connect(server, auth);
      await Promise.all(Array.from({ length: 8 }, (_, i) => source.get(`/items?page=${i}`)));
      expect(server.count(tokens.login)).toBe(1);
    });

    it('F60 shares one renewal among all requests that a 401 meets, then replays each once', async () => {
      const arrived = Promise.withResolvers<void>();
      let held = 0;
      await using server = await tokenServer(tokens, async (asked) => {
        if (!carries(asked)?.includes('token-00000001')) return {};
        if (asked.query.get('page') === '0') return {};
        held += 1;
        if (held === 4) arrived.resolve();
        await arrived.promise;
        return { status: 401 };
      });
      await using source = connect(server, auth);
      await source.get('/items?page=0');
      const before = server.log.length;
      await Promise.all([1, 2, 3, 4].map((page) => source.get(`/items?page=${page}`)));
      const paths = server.log.slice(before).map(({ path }) => path);
      expect(paths.filter((path) => path === tokens.renew)).toHaveLength(1);
      expect(paths.filter((path) => path === '/items')).toHaveLength(8);
    });
  });
}
