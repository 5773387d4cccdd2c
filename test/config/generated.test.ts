import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import {
  configJsonSchema,
  describePlan,
  fingerprint,
  planFromUrl,
  referenceTables,
  sourceOf,
} from '../../src/config/index.ts';
import { ConfigError } from '../../src/core/errors.ts';
import { example } from './samples.ts';

describe('JSON Schema', () => {
  const schema = configJsonSchema();

  it('is draft 2020-12 with meanings and defaults', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const text = JSON.stringify(schema);
    expect(text).toContain('"max_pages"');
    expect(text).toMatch(/"description":"Requests in flight/);
    expect(text).toContain('"default":4');
  });

  it('accepts the examples with their variables and refuses unknown keys', () => {
    const validator = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    for (const name of ['crm', 'league', 'shop']) {
      const value = parseYaml(example(name));
      expect(validator.safeParse(value).error?.issues ?? []).toEqual([]);
      expect(validator.safeParse({ ...value, unknown: 1 }).success).toBe(false);
    }
  });
});

describe('reference', () => {
  const tables = referenceTables();

  it('tells every key with a type and a meaning', () => {
    const rows = tables.split('\n').filter((line) => /^\| `/.test(line));
    expect(rows.length).toBeGreaterThan(120);
    const silent = rows.filter((row) => row.split(/(?<!\\)\|/)[4]?.trim() === '');
    expect(silent).toEqual([]);
    expect(
      rows.filter((row) => / any value \|/.test(row) && !/`(body|include|variables|values|default|equals)`/.test(row)),
    ).toEqual([]);
  });

  it('has a table for each kind of source, stream and variant', () => {
    for (const heading of [
      '`sources.<name>`, api',
      '`sources.<name>.auth`, login',
      '`streams.<name>.paginator`, cursor',
      '`publish.s3`',
    ])
      expect(tables).toContain(`#### ${heading}\n`);
  });

  it('is the same every time', () => expect(referenceTables()).toBe(tables));
});

describe('URL-only form', () => {
  const url = 'https://api.example.com/v1/stations?limit=500&q={x}';

  it('is one stream named after the output', () => {
    const plan = planFromUrl({ url, output: 'data/stations.csv' });
    const [stream] = plan.streams;
    expect(stream).toMatchObject({ name: 'stations', kind: 'api', method: 'GET', paginator: { type: 'auto' } });
    expect(stream?.kind === 'api' && stream.url).toBe('https://api.example.com/v1/stations?limit=500&q={{x}}');
    expect(plan.sources['stations']).toMatchObject({
      type: 'api',
      base_url: 'https://api.example.com',
      auth: { type: 'none' },
    });
    expect(fingerprint(stream!, sourceOf(plan, stream!))).toMatch(/^[\da-f]{64}$/);
    expect(describePlan(plan)).toContain('stations');
  });

  it.each([
    ['no URL', 'stations', 'data/a.csv', /not a whole URL/],
    ['file URL', 'file:///etc/passwd', 'data/a.csv', /not a whole URL/],
    ['S7 outside', url, '../a.csv', /out of the workspace/],
    ['S7 absolute', url, '/tmp/a.csv', /absolute/],
    ['S7 .git', url, '.git/config', /\.git/],
  ])('%s is refused', (_, from, output, message) => {
    expect(() => planFromUrl({ url: from, output })).toThrow(message);
    expect(() => planFromUrl({ url: from, output })).toThrow(ConfigError);
  });

  it('any stem becomes a name', () => {
    expect(planFromUrl({ url, output: '2024 sales.csv.gz' }).streams[0]?.name).toBe('_2024_sales');
  });
});
