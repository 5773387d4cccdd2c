import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { authenticators, authHosts } from '../../src/auth/index.ts';
import { connect, failure, jwt, memoryVault, movableClock, startServer } from './support.ts';

const LOGIN = {
  type: 'login',
  path: '/auth/login',
  body: { username: 'ada', password: 'pw-123456' },
  token_path: 'access_token',
  expires_in_path: 'expires_in',
  refresh: { path: '/auth/refresh', body: { refresh_token: '{refresh_token}' } },
};
const OAUTH = { type: 'oauth2', grant: 'refresh_token', token_url: '/token', refresh_token: 'rt-0', client_id: 'c' };

describe('login', () => {
  it('F61 a refused refresh costs one new login', async () => {
    let logins = 0;
    await using server = await startServer(({ path, headers }) => {
      if (path === '/auth/refresh') return { status: 401 };
      if (path === '/auth/login') return { json: { access_token: `token-${++logins}`, refresh_token: 'refresh-1' } };
      return { status: headers.authorization === 'Bearer token-2' ? 200 : 401 };
    });
    await using source = connect(server, LOGIN);
    await source.get('/items');
    expect([server.count('/auth/refresh'), server.count('/auth/login'), server.count('/items')]).toEqual([1, 2, 2]);
  });

  it('F61 a refused login fails at once, names the config keys, and is not tried again', async () => {
    for (const status of [400, 401, 403, 422]) {
      await using server = await startServer(() => ({ status, json: { error: 'no' } }));
      await using source = connect(server, LOGIN);
      const error = await failure(source.get('/items'));
      expect(error.code).toBe('login_refused');
      expect(error.message).toContain(`/auth/login was refused (HTTP ${status})`);
      expect(error.remedy).toContain('auth.body');
      expect(error.all).not.toContain('pw-123456');
      await failure(source.get('/other'));
      expect(server.count('/auth/login')).toBe(1);
    }
  });

  it('F61 a refresh token that the server refuses fails at once where no login is configured', async () => {
    await using server = await startServer(() => ({ status: 400, json: { error: 'invalid_grant' } }));
    await using source = connect(server, OAUTH);
    const error = await failure(source.get('/items'));
    expect(error.code).toBe('login_refused');
    expect(error.remedy).toContain('auth.refresh_token');
    expect(server.count('/token')).toBe(1);
  });

  it('a login that is down is retried, then named as unreachable', async () => {
    await using server = await startServer(() => ({ status: 503 }));
    await using source = connect(server, LOGIN, { attempts: 3 });
    const error = await failure(source.get('/items'));
    expect(error.code).toBe('login_unreachable');
    expect(server.count('/auth/login')).toBeGreaterThanOrEqual(3);
    expect(server.count('/items')).toBe(0);
  });

  it('a wrong path, an answer without a token and one that is no JSON are told apart', async () => {
    const cases = [
      [{ status: 404 }, 'login_failed'],
      [{ json: { token: { value: 'elsewhere-1' } } }, 'login_no_token'],
      [{ text: 'welcome pw-123456' }, 'login_not_json'],
    ] as const;
    for (const [reply, code] of cases) {
      await using server = await startServer(() => reply);
      await using source = connect(server, LOGIN);
      const error = await failure(source.get('/items'));
      expect(error.code).toBe(code);
      expect(error.all).not.toContain('pw-123456');
    }
  });

  it('a server that refuses every fresh token is not logged into for ever', async () => {
    let logins = 0;
    await using server = await startServer(({ path }) =>
      path === '/auth/login' ? { json: { access_token: `token-${++logins}` } } : { status: 401 },
    );
    await using source = connect(server, LOGIN);
    for (let page = 0; page < 40; page++) await failure(source.get('/items'));
    expect(logins).toBeLessThanOrEqual(20);
  });

  it('tokens that serve one request each serve a whole stream', async () => {
    let logins = 0;
    let used = '';
    await using server = await startServer(({ path, headers }) => {
      if (path === '/auth/login') return { json: { access_token: `token-${++logins}` } };
      if (headers.authorization === used) return { status: 401 };
      used = headers.authorization!;
      return {};
    });
    await using source = connect(server, LOGIN);
    for (let page = 0; page < 60; page++) await source.get('/items');
    expect(logins).toBe(60);
  });
});

describe('lifetimes', () => {
  /** A server whose clock is off by `skew`, that gives JWTs of 10 minutes and refuses them by its own clock. */
  async function skewed(skew: number) {
    const clock = movableClock();
    let tokens = 0;
    const theirs = () => clock.now() + skew;
    const ends = new Map<string, number>();
    const server = await startServer(({ path, headers }) => {
      const date = { date: new Date(theirs()).toUTCString() };
      if (path.startsWith('/auth/')) {
        const exp = Math.floor(theirs() / 1_000) + 600;
        const token = jwt({ exp, n: ++tokens });
        ends.set(`Bearer ${token}`, exp * 1_000);
        return { headers: date, json: { access_token: token } };
      }
      const end = ends.get(headers.authorization ?? '') ?? 0;
      return { headers: date, status: theirs() < end ? 200 : 401 };
    });
    return { clock, server };
  }

  for (const hours of [-3, -0.2, 0, 0.2, 3])
    it(`F63 a JWT's exp is reckoned against the server's Date: clocks ${hours} h apart`, async () => {
      const { clock, server } = await skewed(hours * 3_600_000);
      await using _ = server;
      const { expires_in_path: _path, refresh: _refresh, ...auth } = LOGIN;
      await using source = connect(server, auth, { clock });
      await source.get('/items');
      await source.get('/items');
      expect(server.count('/auth/login')).toBe(1);
      clock.move(577_000);
      await source.get('/items');
      expect([server.count('/auth/login'), server.count('/items')]).toEqual([2, 3]);
    });

  it('F63 a token is renewed min(60 s, 20 % of its life) early', async () => {
    for (const [life, quiet, early] of [
      [3_600, 3_539_000, 3_571_000],
      [100, 79_000, 91_000],
    ] as const) {
      const clock = movableClock();
      await using server = await startServer(({ path }) =>
        path === '/auth/login' ? { json: { access_token: 'token-1', expires_in: life } } : {},
      );
      await using source = connect(server, LOGIN, { clock });
      await source.get('/items');
      clock.move(quiet);
      await source.get('/items');
      expect(server.count('/auth/login')).toBe(1);
      clock.move(early - quiet);
      await source.get('/items');
      expect(server.count('/auth/login')).toBe(2);
    }
  });

  it('nobody waits for an early renewal while the old token has time left', async () => {
    const clock = movableClock();
    const release = Promise.withResolvers<void>();
    let logins = 0;
    await using server = await startServer(async ({ path }) => {
      if (path !== '/auth/login') return {};
      if (++logins > 1) await release.promise;
      return { json: { access_token: `token-${logins}`, expires_in: 3_600 } };
    });
    await using source = connect(server, LOGIN, { clock });
    await source.get('/items');
    clock.move(3_545_000);
    await source.get('/items');
    release.resolve();
    clock.move(40_000);
    await source.get('/items');
    const sent = server.log.filter(({ path }) => path === '/items').map(({ headers }) => headers.authorization);
    expect(sent).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
    expect(logins).toBe(2);
  });

  it('an early renewal that finds the login down leaves the old token in service', async () => {
    const clock = movableClock();
    let down = false;
    await using server = await startServer(({ path }) => {
      if (path !== '/auth/login') return {};
      return down ? { status: 503 } : { json: { access_token: 'token-1', expires_in: 3_600 } };
    });
    await using source = connect(server, LOGIN, { clock });
    await source.get('/items');
    down = true;
    clock.move(3_575_000);
    await source.get('/items');
    expect(source.events).toContainEqual(expect.objectContaining({ type: 'warning', code: 'login_unreachable' }));
  });
});

describe('rotating refresh tokens', () => {
  /** Gives a new refresh token at each use and refuses every older one. */
  async function rotating() {
    let valid = 'rt-0';
    let uses = 0;
    return startServer(({ path, body }) => {
      if (path !== '/token') return {};
      if (new URLSearchParams(body).get('refresh_token') !== valid) return { status: 400 };
      valid = `rt-rotated-${++uses}`;
      return { json: { access_token: `token-${uses}`, refresh_token: valid, expires_in: 3600 } };
    });
  }

  it('F62 a rotated token is durable before the access token that came with it is used', async () => {
    const { vault, kept } = memoryVault();
    const order: string[] = [];
    await using server = await startServer(({ path }) => {
      order.push(path);
      return path === '/token' ? { json: { access_token: 'token-1', refresh_token: 'rt-next' } } : {};
    });
    const slow = {
      ...vault,
      set: async (name: string, secret: string) => {
        await new Promise((resolve) => setImmediate(resolve));
        await vault.set(name, secret);
        order.push('kept');
      },
    };
    await using source = connect(server, OAUTH, { vault: slow });
    await source.get('/items');
    expect(order).toEqual(['/token', 'kept', '/items']);
    expect([...kept.values()].join()).toContain('rt-next');
    expect(source.events).toContainEqual(expect.objectContaining({ type: 'auth', action: 'persisted' }));
  });

  it('F62 a run after a crash goes on with the kept token, a changed config wins over it', async () => {
    await using server = await rotating();
    const { vault } = memoryVault();
    for (const _run of [1, 2, 3]) {
      await using source = connect(server, OAUTH, { vault });
      await source.get('/items');
    }
    await using changed = connect(server, { ...OAUTH, refresh_token: 'rt-new-from-the-user' }, { vault });
    await failure(changed.get('/items'));
    const sent = server.log
      .filter(({ path }) => path === '/token')
      .map(({ body }) => new URLSearchParams(body).get('refresh_token'));
    expect(sent).toEqual(['rt-0', 'rt-rotated-1', 'rt-rotated-2', 'rt-new-from-the-user']);
  });

  it('F62 without a key for the vault a rotated token is warned about, once', async () => {
    let uses = 0;
    await using server = await startServer(({ path, headers }) => {
      if (path === '/token') return { json: { access_token: `token-${++uses}`, refresh_token: `rt-${uses}` } };
      return { status: headers.authorization === 'Bearer token-2' ? 200 : 401 };
    });
    const { vault, kept } = memoryVault(new Map(), false);
    await using source = connect(server, OAUTH, { vault });
    await source.get('/items');
    expect(uses).toBe(2);
    expect(kept.size).toBe(0);
    expect(source.events.filter((event) => event.type === 'warning')).toHaveLength(1);
  });
});

describe('hmac', () => {
  it('signs what the template says, afresh on every attempt', async () => {
    let tries = 0;
    const clock = movableClock(Date.UTC(2026, 0, 2, 3, 4, 5));
    await using server = await startServer(() => {
      clock.move(60_000);
      return { status: ++tries < 2 ? 503 : 200 };
    });
    const auth = {
      type: 'hmac',
      secret: 'hm-secret-1',
      key_id: 'id-1',
      sign: '{method}|{path}|{query}|{timestamp}|{body}',
      value: 'v1 {key_id}:{signature}',
      header: 'Authorization',
      encoding: 'base64',
      timestamp_header: 'X-Time',
    };
    await using source = connect(server, auth, { clock });
    await source.get('/items?b=2&a=1', { method: 'POST', body: '{"q":"{x}"}' });
    const times = server.log.map(({ headers }) => headers['x-time']);
    expect(new Set(times).size).toBe(2);
    for (const { headers } of server.log) {
      const signature = createHmac('sha256', 'hm-secret-1')
        .update(`POST|/items|b=2&a=1|${headers['x-time']}|{"q":"{x}"}`)
        .digest('base64');
      expect(headers.authorization).toBe(`v1 id-1:${signature}`);
    }
  });
});

describe('options', () => {
  it('refuses unknown keys, contradictions and unknown template names', () => {
    const bad = [
      { type: 'api_key', value: 'k' },
      { type: 'api_key', value: 'k', header: 'a', param: 'b' },
      { type: 'bearer', token: 't', tokn: 't' },
      { type: 'oauth2', token_url: '/t' },
      { type: 'oauth2', grant: 'refresh_token', token_url: '/t' },
      { type: 'login', path: '/l', token_path: 'a..b' },
      { type: 'hmac', secret: 's', sign: '{methd}' },
      { type: 'hmac', secret: 's', value: '{key_id}' },
    ];
    for (const options of bad)
      expect(authenticators.schema.safeParse(options).success, JSON.stringify(options)).toBe(false);
  });

  it('describes every key', () => {
    for (const { schema } of authenticators.list)
      for (const [key, field] of Object.entries(schema.shape))
        if (key !== 'type') expect(field.description, key).toEqual(expect.any(String));
  });

  it('names the hosts that the config sends credentials to', () => {
    expect(authHosts({ ...LOGIN, path: 'https://id.example.com/login' }, 'https://api.example.com/v1')).toEqual([
      'id.example.com',
    ]);
    expect(
      authHosts({ type: 'oauth2', token_url: 'https://id.example.com:8443/t' }, 'https://api.example.com'),
    ).toEqual(['id.example.com:8443']);
    expect(authHosts(LOGIN, 'https://api.example.com/v1')).toEqual([]);
  });
});
