import { describe, expect, it } from 'vitest';
import { parse, problemsOf, small } from './samples.ts';

const PATH = '    path: /v1/items\n';
const withBlock = (forEach: string, path: string): string => {
  const text = small(PATH, `    path: ${path}\n    for_each: ${forEach}\n`);
  return text.replace('publish:', TEAMS);
};
const TEAMS = `  teams:
    source: api
    path: /v1/teams
    primary_key: id
    write: { mode: merge, csv: data/teams.csv }
publish:`;

const told = (text: string): string[] =>
  problemsOf(text).map(({ path, message, position }) => `${position?.line} ${path} ${message}`);

describe('for_each', () => {
  it.each([
    ['{ stream: teams, as: team }', '/v1/items', '14 streams.items.for_each.as no template uses "team"'],
    [
      '{ stream: teams, as: team }',
      '/v1/{team}/items',
      '14 streams.items.for_each.as {team} is a whole record of teams',
    ],
    ['{ values: [1, 2], as: year }', '/v1/{year.id}/items', '14 streams.items.for_each.as {year.id} asks for a column'],
    ['{ values: [1, 2], as: date }', '/v1/{date}/items', '14 streams.items.for_each.as {date} means something else'],
    [
      '{ values: [1, 2], as: y, where: "a = 1" }',
      '/v1/{y}/items',
      '14 streams.items.for_each.where where is a condition on records',
    ],
    [
      '[{ stream: teams, as: a }, { values: [1], as: a }]',
      '/v1/{a.id}/items',
      '14 streams.items.for_each[1].as two blocks of for_each are called "a"',
    ],
    [
      '[{ values: [1], as: y }, { stream: tems, as: a }]',
      '/v1/{a.id}/{y}/items',
      '14 streams.items.for_each[1].stream no stream is called "tems"',
    ],
  ])('%s, %s', (forEach, path, expected) => {
    expect(told(withBlock(forEach, path))[0]).toContain(expected);
  });

  it('of changed records does not go with append without a key', () => {
    const parent = (more: string): string =>
      withBlock('{ stream: teams, as: team }', '/v1/{team.id}').replace(
        'path: /v1/teams',
        `path: /v1/teams\n    ${more}`,
      );
    const incremental = parent('incremental: { cursor_field: at, start_param: since }');
    const keyed = incremental.replace('mode: merge', 'mode: append');
    expect(() => parse(keyed)).not.toThrow();
    expect(told(keyed.replace('    primary_key: id\n', ''))[0]).toContain('append for the changed records of a stream');
    const plain = parent('method: GET').replace('mode: merge', 'mode: append').replace('    primary_key: id\n', '');
    expect(() => parse(plain), 'which lists all in each run').not.toThrow();
  });

  it('takes lists, products of both, and batches', () => {
    expect(() => parse(withBlock('{ values: [1], as: y }', '/v1/{y}'))).not.toThrow();
    const product = '[{ values: [1], as: y }, { stream: teams, as: t, batch: 10 }]';
    const text = withBlock(product, '/v1/{y}/{t.id}');
    expect(() => parse(text)).not.toThrow();
    const include = (value: string) =>
      text.replace(PATH.slice(0, 9), `    include: { it: "${value}" }\n${PATH.slice(0, 9)}`);
    expect(() => parse(include('of {t.id}'))).not.toThrow();
    expect(() => parse(include('{y}'))).not.toThrow();
    expect(told(include('{t.id}'))[0]).toContain('streams.items.include.it {t.id} is a list of up to 10 values');
  });
});

const incremental = (block: string, more = ''): string =>
  small('    records_path: data\n', `    records_path: data\n    incremental: ${block}\n${more}`);

describe('incremental', () => {
  it.each([
    ['{ cursor_field: at, start_param: since }'],
    ['{ cursor_field: at, filter: true }'],
    ['{ cursor_field: at, newest_first: true }'],
    ['{ cursor_field: at, start_param: a, end_param: b, start: "2025-01-01", window: 30d, lookback: 1d }'],
    ['{ cursor_field: at, start_param: a, end_param: b, start: 1, end: 100, window: 30, lookback: 1 }'],
    [
      '{ cursor_field: at, start_param: a, format: "dd.MM.yyyy", zone: Europe/Berlin, start: "31.01.2025", param_format: unix }',
    ],
  ])('takes %s', (block) => {
    expect(() => parse(incremental(block))).not.toThrow();
  });

  it.each([
    ['{ cursor_field: at }', 'cursor_field nothing asks for what changed'],
    ['{ cursor_field: at, start_param: a, start: x, format: iso }', 'start "x" is not written as format says: iso'],
    ['{ cursor_field: at, start_param: a, start: "2025-01-01", end: 5 }', 'end the start is a date, the end a number'],
    ['{ cursor_field: at, start_param: a, start: 9, end: 5 }', 'end the end lies before the start'],
    [
      '{ cursor_field: at, start_param: a, start: 1, lookback: 1d }',
      'lookback lookback and window are a length of time, cursors are numbers',
    ],
    [
      '{ cursor_field: at, start_param: a, format: unix, lookback: 5 }',
      'lookback lookback and window are a number, cursors are dates',
    ],
    [
      '{ cursor_field: at, start_param: a, format: text, lookback: 5 }',
      'lookback lookback and window are a number, cursors are texts',
    ],
    ['{ cursor_field: at, start_param: a, end_param: b, window: 1d }', 'window window needs start'],
    [
      '{ cursor_field: at, start_param: a, start: "2025-01-01", window: 1d }',
      'window nothing says where a window ends',
    ],
    ['{ cursor_field: at, start_param: a, end_param: b, start: 1, window: 10 }', 'window windows of numbers need end'],
    [
      '{ cursor_field: at, start_param: a, param_format: unix, format: number }',
      'param_format param_format is for cursors',
    ],
    ['{ cursor_field: at, start_param: a, param_format: text }', 'param_format expected a date format'],
    ['{ cursor_field: at, start_param: a, format: yyyy }', 'format "yyyy" is no format of cursors: it needs'],
    ['{ cursor_field: at, start_param: a, zone: Berlin }', 'zone expected the name of a time zone'],
  ])('%s', (block, expected) => {
    const all = told(incremental(block));
    expect(all[0]).toMatch(/^17 streams\.items\.incremental\./);
    expect(all[0]).toContain(`.${expected}`);
    expect(all).toHaveLength(1);
  });

  it('has its names in templates, and no others', () => {
    const block = 'incremental: { cursor_field: at, start: 1 }';
    const text = (name: string) => small('params: { per_page: 100 }', `params: { since: "{${name}}" }\n    ${block}`);
    expect(() => parse(text('incremental.start'))).not.toThrow();
    expect(told(text('incremental.begin'))[0]).toContain('nothing fills the template {incremental.begin}');
    expect(told(text('incremental.start').replace(', start: 1', ''))[0]).toContain('has no value in the first run');
    expect(told(text('incremental.end')).join()).toContain('{incremental.end} has no value');
  });

  it('does not go with replace, nor without a key, nor with a cursor that is removed', () => {
    const block = '{ cursor_field: at, start_param: since }';
    expect(told(incremental(block).replace('mode: merge', 'mode: replace'))[0]).toContain(
      '19 streams.items.write.mode mode replace keeps only',
    );
    const append = incremental(block).replace('mode: merge', 'mode: append');
    expect(() => parse(append)).not.toThrow();
    expect(told(append.replace('    primary_key: id\n', ''))[0]).toContain('needs a primary_key');
    expect(told(incremental(block, '    remove: [at]\n'))[0]).toContain('the column "at" is taken away by `remove`');
  });
});

it('a database is not said to be committed where nothing is', () => {
  const text = small('  git: { branch: main }', '  git: false\nwarehouse: { sqlite: data/all.sqlite, commit: true }');
  expect(told(text)).toEqual([expect.stringContaining('warehouse.commit the database is to be committed')]);
});
