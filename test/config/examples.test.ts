import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { describePlan, fingerprint, sourceOf } from '../../src/config/index.ts';
import { env, example, parse } from './samples.ts';

describe('the examples', () => {
  it('crm is valid, complete and whole', () => {
    const plan = parse(example('crm'));
    expect(plan.streams.map(({ name, primary_key }) => [name, primary_key])).toEqual([['customers', ['customer_id']]]);
    expect(plan.sources['crm']).toMatchObject({ rate_limit: { count: 50, perMs: 1_000 } });
    expect(plan.variables).toEqual(['CRM_PASSWORD', 'CRM_RATE', 'CRM_URL', 'CRM_USERNAME', 'S3_BUCKET']);
    expect(plan.run).toEqual({ deadline: 18_000_000, concurrency: 4, resume_within: 21_600_000 });
  });

  it('league is valid, an empty optional key is absent', () => {
    const plan = parse(example('league'));
    expect(plan.warehouse).toMatchObject({ sqlite: 'data/league.sqlite' });
    expect(plan.streams.map(({ name }) => name)).toEqual(['teams', 'games', 'box_scores']);
    expect(plan.streams[1]!.references).toMatchObject({ home_team_id: { to: 'teams.team_id', on_fail: 'warn' } });
  });

  it('shop is valid', () => {
    const plan = parse(example('shop'));
    const login = plan.sources['shop'];
    expect(login?.type === 'site' && login.session?.login?.fields['password']).toBe(env['SHOP_PASSWORD']);
  });

  it.each(['crm', 'league', 'shop'])(
    'S4 the printed plan of %s holds no secret and parses again to the same',
    (name) => {
      const printed = describePlan(parse(example(name)));
      for (const value of Object.values(env).filter((text) => text.includes('canary')))
        expect(printed).not.toContain(value);
      expect(parseYaml(describePlan(parse(printed)))).toEqual(parseYaml(printed));
    },
  );

  it('streams run after those that they name', () => {
    const text = example('league').replace(
      '  teams:\n    source: league',
      '  teams:\n    source: league\n    after: [last]',
    );
    const plan = parse(
      text.replace('warehouse:', '  last: { source: league, path: /x, write: { csv: x.csv } }\nwarehouse:'),
    );
    expect(plan.streams.map(({ name }) => name)).toEqual(['last', 'teams', 'games', 'box_scores']);
    expect(sourceOf(plan, plan.streams[0]!).name).toBe('league');
  });
});

describe('S4 the printed plan', () => {
  const printed = (auth: string) =>
    describePlan(
      parse(
        example('league').replace(
          /auth: .*/,
          `auth: ${auth}\n    headers: { Cookie: sid=canary, X-Api-Key: canary, X-Version: "2" }`,
        ),
      ),
    );

  it.each([
    ['{ type: basic, username: bob, password: canary }', /username: bob/],
    ['{ type: bearer, token: canary }', /token: "\*\*\*"/],
    ['{ type: api_key, cookie: sid, value: canary }', /cookie: sid/],
    ['{ type: oauth2, token_url: /t, client_id: me, client_secret: canary, client_auth: basic }', /client_auth: basic/],
    ['{ type: hmac, secret: canary, key_id: me }', /key_id: me/],
    [
      '{ type: login, path: /l, body: { user: bob, password: canary }, token_path: access_token }',
      /token_path: access_token/,
    ],
  ])('masks what stands literally in %s', (auth, shown) => {
    const text = printed(auth);
    expect(text).not.toContain('canary');
    expect(text).toMatch(shown);
    expect(text).toContain('X-Version: "2"');
    expect(text).toContain('lookback: 1d');
  });
});

describe('fingerprint', () => {
  const of = (text: string, more = {}) => {
    const plan = parse(text, more);
    return fingerprint(plan.streams[0]!, sourceOf(plan, plan.streams[0]!));
  };
  const crm = example('crm');

  it('is the same for the same extraction, whatever stands around it', () => {
    const first = of(crm);
    expect(first).toMatch(/^[\da-f]{64}$/);
    expect(of(`# comment\n${crm}`)).toBe(first);
    expect(of(crm, { CRM_PASSWORD: 'another', CRM_USERNAME: 'other', CRM_RATE: '5' })).toBe(first);
    expect(of(crm.replace('min: 100000', 'min: 5').replace('concurrency: 4', 'concurrency: 8'))).toBe(first);
    expect(of(crm.replace('primary_key: customer_id', 'primary_key: [customer_id]'))).toBe(first);
  });

  it.each([
    ['path', '/api/v1/customers', '/api/v2/customers'],
    ['page size', 'page_size: 1000', 'page_size: 500'],
    ['records', 'records_path: data', 'records_path: items'],
    ['filler', 'csv: data/customers.csv', 'csv: data/customers.csv, fill: N/A'],
    ['key', 'primary_key: customer_id', 'primary_key: email'],
  ])('changes with the %s', (_, from, to) => expect(of(crm.replace(from, to))).not.toBe(of(crm)));

  describe('of a site', () => {
    const shop = example('shop');
    const inSource = (key: string) => of(shop.replace('    robots: obey', `    robots: obey\n    ${key}`));
    const inStream = (key: string) => of(shop.replace('    primary_key:', `    ${key}\n    primary_key:`));

    it.each([
      'contact: mailto:data@example.org',
      'throttle: false',
      'conditional: false',
      'timeouts: { total: 1m }',
      'retry: { attempts: 2 }',
      'outage: { give_up_after: 1m }',
      'browser: { wait: 1s, concurrency: 1 }',
    ])('is the same with other manners of the source: %s', (key) => expect(inSource(key)).toBe(of(shop)));

    it.each([
      ['concurrency: 4', 'concurrency: 1'],
      ['page: /login', 'page: /sign-in'],
      ['min: 900', 'min: 1'],
      ['min_hit_rate: 95%', 'min_hit_rate: 50%'],
    ])('is the same with %s as %s', (from, to) => expect(of(shop.replace(from, to))).toBe(of(shop)));

    it.each(['parser: fast', 'charset: koi8-r', 'headers: { accept-language: de }'])('changes with %s', (key) =>
      expect(inSource(key)).not.toBe(of(shop)),
    );

    it.each(['heal: true', 'render: browser', 'wait_for: .price', 'include: { a: b }', 'params: { sort: a }'])(
      'changes with %s',
      (key) => expect(inStream(key)).not.toBe(of(shop)),
    );

    it.each([
      ['render: auto', 'render: browser'],
      ['start: /catalogue/page-1.html', 'start: /catalogue/page-2.html'],
      ['[article.product_pod, "li.product-card"]', '["li.product-card", article.product_pod]'],
      ['in_stock: { select: .availability::text', 'in_stock: { select: .stock::text'],
      ['max_pages: 100', 'max_pages: 99'],
      ['default: ""', 'default: none'],
      ['mode: merge', 'mode: replace'],
    ])('changes with %s as %s', (from, to) => expect(of(shop.replace(from, to))).not.toBe(of(shop)));
  });

  it('changes with the host', () => expect(of(crm, { CRM_URL: 'https://other.example.com' })).not.toBe(of(crm)));
});
