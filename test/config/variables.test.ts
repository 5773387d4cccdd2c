import { describe, expect, it } from 'vitest';
import { formatProblem, parseConfig } from '../../src/config/index.ts';
import { env, example, parse, problemsOf, SMALL, small } from './samples.ts';

const V = (name: string) => `$\{${name}}`;
const first = (text: string, more: Record<string, string> = {}) => {
  const stream = parse(text, more).streams[0]!;
  if (stream.kind !== 'api') throw new Error('not of an api');
  return stream;
};
const withParam = (value: string) => small('per_page: 100', `per_page: ${value}`);

describe('variables', () => {
  it.each([
    ['a value', `"${V('A')}"`, { A: 'x' }, 'x'],
    ['inside a text', `"a-${V('A')}-b"`, { A: 'x' }, 'a-x-b'],
    ['two of them', `"${V('A')}${V('B')}"`, { A: '1', B: '2' }, '12'],
    ['a default', `"${V('A:-dflt')}"`, {}, 'dflt'],
    ['a default for an empty one', `"${V('A:-dflt')}"`, { A: '' }, 'dflt'],
    ['an escape', `"$${V('A')}"`, { A: 'x' }, '$' + '{{A}}'],
    ['never twice', `"${V('A')}"`, { A: V('B'), B: 'no' }, '$' + '{{B}}'],
    ['braces of a value stay braces', `"${V('A')}"`, { A: 'a{date}b' }, 'a{{date}}b'],
    ['digits stay text where text is taken', `"${V('A')}"`, { A: '007' }, '007'],
  ] as [string, string, Record<string, string>, string][])('%s', (_, written, more, expected) => {
    const value = first(withParam(written), more).params['per_page'];
    expect(value).toBe(expected);
  });

  it('become numbers and booleans where the schema wants them', () => {
    const text = small('page_size: 100', `page_size: "${V('SIZE')}"`).replace('csv:', `gzip: "${V('ZIP')}", csv:`);
    const stream = first(text, { SIZE: '250', ZIP: 'true' });
    expect(stream.paginator).toMatchObject({ page_size: 250 });
    expect(stream.write.gzip).toBe(true);
    expect(problemsOf(text, { SIZE: '2x', ZIP: 'yes' }).map(({ message }) => message)).toEqual([
      expect.stringMatching(/expected a number, found the value of \$\{SIZE\}/),
      expect.stringMatching(/expected true or false, found the value of \$\{ZIP\}/),
    ]);
    expect(parse(small('git: { branch: main }', `git: ${V('GIT')}`), { GIT: 'false' }).publish.git).toBe(false);
  });

  it('a number is no number inside a longer text', () => {
    expect(problemsOf(small('page_size: 100', `page_size: "1${V('SIZE')}"`), { SIZE: '0' })).toHaveLength(1);
  });

  it('an optional key that becomes empty is absent', () => {
    expect(first(withParam(`"${V('A:-')}"`)).params).toEqual({});
    expect(
      first(small('path: /v1/items', `path: /v1/items\n    charset: ${V('CHARSET')}`), { CHARSET: '' }).charset,
    ).toBeUndefined();
  });

  it('a missing one is told once, with where to set it and a near name that is set', () => {
    const problems = problemsOf(small('https://api.example.com', V('API_ULR')), { API_URL: 'x' });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.remedy).toMatch(/Did you mean "API_URL" .*`env:`.*\.env.*\$\{API_ULR:-value\}/);
  });

  it('S4 a problem never shows the value of a variable', () => {
    const canary = 'canary-5f3a9c';
    const texts = [
      small('base: 1s', `base: "${V('X')}"`),
      small('20/s', `${V('X')}/s`),
      small('https://api.example.com', V('X')),
      small('page_size: 100', `page_size: "${V('X')}"`),
      small('type: bearer', `type: "${V('X')}"`),
      small('mode: merge', `mode: "${V('X')}"`),
      small('records_path: data', `records_path: "a..${V('X')}"`),
      small('data/items.csv', `"/x/${V('X')}"`),
      small('source: api', `source: "${V('X')}"`),
      small('branch: main', `branch: "-${V('X')}"`),
      small('primary_key: id', `primary_key: ["${V('X')}", "${V('X')}"]`),
      small('path: /v1/items', `path: /v1/items\n    after: ["${V('X')}"]`),
      small('path: /v1/items', `path: /v1/items\n    remove: ["${V('X')}"]`).replace(
        'primary_key: id',
        `primary_key: "${V('X')}"`,
      ),
      small('path: /v1/items', `path: /v1/items\n    for_each: { stream: "${V('X')}", as: a }`),
    ];
    for (const text of texts) {
      const told = problemsOf(text, { X: canary }).map(formatProblem).join('\n');
      expect(told, text).not.toContain(canary);
    }
  });

  it('S3 secrets are told: by the name of the variable, in auth blocks, in URLs', () => {
    const secrets = new Set<string>();
    const more = { WAREHOUSE_URL: 'postgres://me:pg-pass@db/x', SEASON: '2024-25' };
    const add = (secret: string) => secrets.add(secret);
    for (const name of ['crm', 'league', 'shop'])
      parseConfig(example(name), { file: 'adip.yml', env: { ...env, ...more }, secrets: { add } });
    for (const name of ['CRM_USERNAME', 'CRM_PASSWORD', 'LEAGUE_KEY', 'SHOP_USERNAME', 'SHOP_PASSWORD'])
      expect(secrets).toContain(env[name]);
    expect(secrets).toContain('pg-pass');
    expect(secrets).not.toContain(env['CRM_URL']);
    expect(secrets).not.toContain('2024-25');
  });

  it('S3 secrets are told although the config is wrong', () => {
    const secrets: string[] = [];
    const text = small('none-at-all', 'x').replace('mode: merge', 'mode: wrong');
    const add = (secret: string) => secrets.push(secret);
    expect(() => parseConfig(text, { file: 'a.yml', env: { API_TOKEN: 'tok-tok' }, secrets: { add } })).toThrow();
    expect(secrets).toEqual(['tok-tok']);
  });

  it('integers beyond 2^53 keep their digits', () => {
    expect(first(withParam('12345678901234567890')).params['per_page']).toBe('12345678901234567890');
  });

  it('anchors and aliases are followed', () => {
    const text = SMALL.replace('data/items.csv }', 'data/items.csv }\n    headers: &h { X-A: b }\n    body: *h');
    expect(first(text)).toMatchObject({ headers: { 'X-A': 'b' }, body: { 'X-A': 'b' }, method: 'POST' });
  });
});
