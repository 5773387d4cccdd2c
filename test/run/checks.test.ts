import { describe, expect, it } from 'vitest';
import { openWorkspace, runHere, streamConfig, type Workspace } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const GOOD: readonly Row[] = [
  { id: 1, name: 'Ada', price: 10, sold: '2026-01-02', state: 'open' },
  { id: 2, name: 'Ben', price: 20.5, sold: '2026-01-03', state: 'done' },
  { id: 3, name: 'Cy', price: 30, sold: null, state: 'open' },
];

const stream = (checks: string, write = '{ mode: replace, csv: data/items.csv }', more = '') =>
  `path: /items, primary_key: id, paginator: { type: single_page }, write: ${write}, checks: ${checks} ${more}`;

async function items(tables: Record<string, readonly Row[]> = { items: GOOD }) {
  const url = await serveRows(tables);
  const workspace = openWorkspace();
  const run = async (text: string, options = {}) => {
    const ran = await runHere(workspace, streamConfig(url, text), options);
    return { ...ran, stream: ran.report.streams[0]! };
  };
  return { tables, workspace, run, url };
}

/** What is committed of the stream, byte for byte. */
const committed = (workspace: Workspace): Record<string, string> =>
  Object.fromEntries(
    workspace
      .files()
      .filter((name) => /^data\/|^\.adip\/(items\.json|quarantine)/.test(name))
      .map((name) => [name, workspace.read(name)]),
  );

const only = (checks: readonly { check: string; outcome: string }[]) =>
  Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]));

describe('checks on the rows of the target', () => {
  it.each([
    ['{ columns: { price: { min: 0, max: 30 } } }', { 'price.min': 'passed', 'price.max': 'passed' }, ''],
    [
      '{ columns: { price: { min: 15 } } }',
      { 'price.min': 'failed' },
      '1 of 3 rows is below 15 or no number, the furthest 10',
    ],
    [
      '{ columns: { price: { type: integer } } }',
      { 'price.type': 'failed' },
      '1 of 3 rows is of another type than integer',
    ],
    [
      '{ columns: { sold: { type: date, min: "2026-01-03" } } }',
      { 'sold.type': 'passed', 'sold.min': 'failed' },
      'the furthest 2026-01-02',
    ],
    [
      '{ columns: { name: { pattern: "^[A-Z][a-z]+$", min_length: 3 } } }',
      { 'name.pattern': 'passed', 'name.min_length': 'failed' },
      'shorter than 3 characters, the furthest Cy',
    ],
    ['{ columns: { state: { allowed: [open] } } }', { 'state.allowed': 'failed' }, '1 of 3 rows is outside [open]'],
    ['{ columns: { state: { allowed: [open], on_fail: warn } } }', { 'state.allowed': 'warned' }, ''],
    ['{ columns: { sold: { required: true } } }', { 'sold.required': 'failed' }, '1 of 3 rows has no value'],
    ['{ columns: { state: { unique: true } } }', { 'state.unique': 'failed' }, '1 row repeats a value'],
    [
      '{ columns: { sold: { freshness: 2d } } }',
      { 'sold.freshness': 'failed' },
      'the newest is 2026-01-03T00:00:00.000Z',
    ],
    ['{ columns: { sold: { freshness: 3650d } } }', { 'sold.freshness': 'passed' }, ''],
    [
      '{ columns: { pryce: { min: 0 } } }',
      { 'pryce.min': 'failed' },
      'there is no column "pryce"; did you mean "price"? (adip.yml:5)',
    ],
    [
      '{ columns: { pryce: { unique: true, required: true } } }',
      { 'pryce.required': 'failed', 'pryce.unique': 'failed' },
      'did you mean "price"?',
    ],
    [
      '{ expressions: [{ name: dear, sql: "price > 15 AND state IS NOT NULL" }] }',
      { 'expressions.dear': 'failed' },
      '1 of 3 rows is against price > 15',
    ],
    ['{ expressions: [{ name: sold, sql: "sold >= \'2026\'" }] }', { 'expressions.sold': 'passed' }, ''],
    [
      '{ expressions: [{ name: typo, sql: "prise > 15" }] }',
      { 'expressions.typo': 'failed' },
      'no column is called "prise", in "prise > 15"; Did you mean "price"? (adip.yml:5)',
    ],
    [
      '{ queries: [{ name: sum, query: "SELECT sum(price) FROM items", equals: 60.5 }] }',
      { 'queries.sum': 'passed' },
      '',
    ],
    [
      '{ queries: [{ name: open, query: "SELECT count(*) FROM items WHERE state = \'open\'", max: 1 }] }',
      { 'queries.open': 'failed' },
      '2, at most 1 expected: off by 1',
    ],
    [
      '{ queries: [{ name: bad, query: "SELECT prise FROM items", max: 1, on_fail: warn }] }',
      { 'queries.bad': 'warned' },
      'no such column: prise, in line 1, column 8 of the SQL: SELECT prise FROM items; did you mean "price"? (adip.yml:5)',
    ],
    ['{ columns: { price: [{ min: 15, on_fail: warn }, { min: 5 }] } }', { 'price.min': 'passed' }, ''],
  ])('%s', async (checks, outcomes, detail) => {
    const { run, workspace } = await items();
    workspace.write('adip.yml', '');
    const { report, stream: ran } = await run(stream(checks));
    const failed = Object.values(outcomes).includes('failed');
    expect(only(ran.checks)).toEqual(outcomes);
    expect(ran.status, JSON.stringify(report.errors)).toBe(failed ? 'failed' : 'succeeded');
    expect(ran.checks.map((one) => one.detail).join('\n')).toContain(detail);
    if (failed) expect(ran.errors[0]!.code).toBe('check_failed');
  });

  it.each([
    [
      '{ columns: { at: { type: datetime, format: dd.MM.yyyy HH:mm, zone: Europe/Berlin, min: "2026-01-02T07:30:00Z", max: "2026-01-03", freshness: 3650d } } }',
      { 'at.type': 'passed', 'at.min': 'passed', 'at.max': 'failed', 'at.freshness': 'passed' },
      'the newest is 2026-01-03T07:30:00.000Z',
    ],
    [
      '{ columns: { until: { freshness: 1d } } }',
      { 'until.freshness': 'failed' },
      ' too old; 1 lies in the future and does not count',
    ],
    [
      '{ columns: { at: { freshness: 3650d, on_fail: warn } } }',
      { 'at.freshness': 'warned' },
      'no value is a date (ISO 8601), e.g. "02.01.2026 08:30"; `format` says how they are written',
    ],
    [
      '{ columns: { epoch: { format: unix, freshness: 1d, max: "2026-01-04" } } }',
      { 'epoch.max': 'passed', 'epoch.freshness': 'failed' },
      'the newest is 2026-01-03T00:00:00.000Z',
    ],
    [
      '{ columns: { big: { max: 9007199254740993, min: 9007199254740993 } } }',
      { 'big.max': 'passed', 'big.min': 'failed' },
      '1 of 3 rows is below 9007199254740993 or no number, the furthest 9007199254740992',
    ],
    [
      '{ queries: [{ name: most, query: "SELECT max(big) FROM items", equals: 9007199254740992 }] }',
      { 'queries.most': 'failed' },
      '9007199254740993, 9007199254740992 expected: off by 1',
    ],
  ])('dates in their own format, whole numbers beyond 2^53: %s', async (checks, outcomes, detail) => {
    const raw = (digits: string): unknown => (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(digits);
    const rows: readonly Row[] = [
      { id: 1, at: '02.01.2026 08:30', epoch: 1767312000, until: '9999-12-31', big: raw('9007199254740993') },
      { id: 2, at: '03.01.2026 08:30', epoch: 1767398400, until: '2026-01-01', big: raw('9007199254740992') },
      { id: 3, at: null, epoch: null, big: null },
    ];
    const { run } = await items({ items: rows });
    const { stream: ran } = await run(stream(checks));
    expect(only(ran.checks)).toEqual(outcomes);
    expect(ran.checks.map((one) => one.detail).join('\n')).toContain(detail);
  });

  it('F59 keeps the last good data byte for byte, and names the rows by their key', async () => {
    const { run, workspace, tables } = await items();
    const text = stream('{ columns: { price: { min: 0 } }, rows: { max_drop: 20% } }');
    await run(text);
    const before = committed(workspace);
    tables['items'] = [GOOD[0]!, { id: 7, name: 'Di', price: -5, state: 'open' }];
    const { stream: ran } = await run(text);
    expect(ran.status).toBe('failed');
    expect(ran.checks.find(({ check }) => check === 'price.min')).toEqual({
      check: 'price.min',
      outcome: 'failed',
      detail: '1 of 2 rows is below 0 or no number, the furthest -5',
      failing: 1,
      samples: [{ key: '7', value: '-5' }],
    });
    expect(ran.errors[0]!.message).toContain('33% below the median 3');
    expect(committed(workspace)).toEqual(before);
  });

  it('judges what a merged target would hold, not the delta', async () => {
    const { run, tables } = await items();
    const merge = '{ mode: merge, csv: data/items.csv }';
    await run(stream('{}', merge));
    tables['items'] = [{ id: 9, name: 'Zo', price: 1, sold: null, state: 'done' }];
    const { stream: ran } = await run(
      stream('{ columns: { price: { min: 5, on_fail: warn }, name: { required: true } } }', merge),
    );
    expect(only(ran.checks)).toEqual({ 'price.min': 'warned', 'name.required': 'passed' });
    expect(ran.checks.find(({ check }) => check === 'price.min')!.detail).toContain('1 of 4 rows');
  });
});

const BAD: Row = { id: 4, name: 'Di', price: -5, sold: '2026-01-04', state: 'open' };
const QUARANTINE = '{ columns: { price: { min: 0, type: number, on_fail: quarantine } } }';
const quarantined = (workspace: Workspace, file = '.adip/quarantine/items.csv'): string[] =>
  workspace.read(file).trimEnd().split('\n').slice(1);

describe('quarantine', () => {
  it.each(['replace', 'merge', 'append'])('takes rows out before a %s and delivers the rest', async (mode) => {
    const { run, workspace } = await items({ items: [...GOOD, BAD, { ...BAD, id: 5, price: 'free' }] });
    const text = stream(QUARANTINE, `{ mode: ${mode}, csv: data/items.csv }`);
    const { stream: ran, report } = await run(text);
    expect(report.run.status).toBe('succeeded');
    expect(workspace.read('data/items.csv').split('\n')).toHaveLength(5);
    const header = workspace.read('.adip/quarantine/items.csv').split('\n')[0];
    expect(header).toBe('id,name,price,sold,state,_reasons,_run');
    expect(quarantined(workspace).map((line) => line.replace(/,[^,]*$/, ''))).toEqual([
      '4,Di,-5,2026-01-04,open,price.min',
      '5,Di,free,2026-01-04,open,price.type; price.min',
    ]);
    expect(ran.quarantine).toEqual({ path: '.adip/quarantine/items.csv', rows: 2, kept: 2 });
    expect(only(ran.checks)).toEqual({ 'price.type': 'quarantined', 'price.min': 'quarantined' });
    expect(ran.checks.find(({ check }) => check === 'price.min')!.samples).toEqual([
      { key: '4', value: '-5' },
      { key: '5', value: 'free' },
    ]);
    expect(ran.warnings.map(({ code }) => code)).toContain('quarantined');
  });

  it('does not grow when the same rows come again, and changes nothing', async () => {
    const { run, workspace } = await items({ items: [...GOOD, BAD] });
    const text = stream(QUARANTINE, '{ mode: merge, csv: data/items.csv }');
    await run(text);
    const before = committed(workspace);
    const { stream: ran } = await run(text);
    expect(committed(workspace)).toEqual(before);
    expect(ran.quarantine).toMatchObject({ rows: 1, kept: 1 });
  });

  it('lets a row go that holds later, and keeps the last good row until then', async () => {
    const { run, workspace, tables } = await items();
    const text = stream(QUARANTINE, '{ mode: merge, csv: data/items.csv }');
    await run(text);
    tables['items'] = [{ ...GOOD[0]!, price: -1 }, GOOD[1]!];
    await run(text);
    expect(workspace.read('data/items.csv')).toContain('1,Ada,10,');
    expect(quarantined(workspace)).toHaveLength(1);
    tables['items'] = [{ ...GOOD[0]!, price: 11 }];
    const { stream: ran } = await run(text);
    expect(workspace.read('data/items.csv')).toContain('1,Ada,11,');
    expect(quarantined(workspace)).toEqual([]);
    expect(ran.quarantine).toMatchObject({ rows: 0, kept: 0 });
  });

  it('lets a row without a key go that holds later', async () => {
    const { run, workspace, tables } = await items();
    const checked = (min: number): string =>
      stream(QUARANTINE.replace('min: 0', `min: ${min}`), '{ mode: append, csv: data/items.csv }').replace(
        'primary_key: id, ',
        '',
      );
    tables['items'] = [{ ...GOOD[0]!, price: -1 }];
    await run(checked(0));
    expect(quarantined(workspace)).toHaveLength(1);
    await run(checked(-1));
    expect(workspace.read('data/items.csv')).toContain('1,Ada,-1,');
    expect(quarantined(workspace)).toEqual([]);
  });

  it('forgets with a replace what the source has no more', async () => {
    const { run, workspace, tables } = await items({ items: [...GOOD, BAD] });
    await run(stream(QUARANTINE));
    tables['items'] = GOOD;
    await run(stream(QUARANTINE));
    expect(quarantined(workspace)).toEqual([]);
  });

  it('does not take a row that it took out for one that is gone from the source', async () => {
    const { run, workspace, tables } = await items();
    const text = stream(QUARANTINE, '{ mode: merge, csv: data/items.csv, deleted: delete }');
    await run(text);
    tables['items'] = [GOOD[0]!, GOOD[1]!, { ...GOOD[2]!, price: -3 }];
    await run(text);
    expect(workspace.read('data/items.csv')).toContain('3,Cy,30');
  });

  it('fails where no row is left of a target that had some', async () => {
    const { run, workspace, tables } = await items();
    await run(stream(QUARANTINE));
    tables['items'] = [BAD];
    const { stream: ran } = await run(stream(QUARANTINE));
    expect(ran.errors[0]!.message).toContain('none of 1 records may land');
    expect(workspace.exists('.adip/quarantine/items.csv')).toBe(false);
  });

  it('puts nothing anywhere in a dry run', async () => {
    const { run, workspace } = await items({ items: [...GOOD, BAD] });
    const { stream: ran } = await run(stream(QUARANTINE), { dryRun: true });
    expect(ran.quarantine).toMatchObject({ rows: 1 });
    expect(workspace.exists('.adip/quarantine/items.csv')).toBe(false);
  });

  it('goes by SQL as well, and into the file of the config', async () => {
    const { run, workspace } = await items({ items: [...GOOD, BAD] });
    const checks = '{ expressions: [{ name: paid, sql: "price > 0 OR state = \'gift\'", on_fail: quarantine }] }';
    const { stream: ran } = await run(stream(checks, '{ csv: data/items.csv, quarantine: "data/bad/{stream}.csv" }'));
    expect(quarantined(workspace, 'data/bad/items.csv')[0]).toContain('expressions.paid');
    expect(ran.checks[0]).toMatchObject({
      outcome: 'quarantined',
      samples: [{ key: '4', value: 'price=-5, state=open' }],
    });
  });

  it('S4 shows no secret in its samples, not even a part of one', async () => {
    const key = `canary-${'0123456789abcdef'.repeat(8)}`;
    const url = await serveRows({ items: [...GOOD, { ...BAD, price: `x${key}` }] });
    const workspace = openWorkspace();
    const source = `, headers: { X-Key: "\${KEY}" }`;
    const { report } = await runHere(workspace, streamConfig(url, stream(QUARANTINE), { source }), {
      env: { KEY: key },
    });
    expect(report.streams[0]!.checks[0]!.samples).toHaveLength(1);
    expect(JSON.stringify(report.streams[0]!.checks)).not.toContain(key.slice(0, 20));
  });

  it('keeps the newest 10,000 rows', async () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: from + i, price: -1, name: null, sold: null, state: null }));
    const { run, workspace, tables } = await items({ items: [...GOOD, ...many(10, 9_000)] });
    const text = stream(QUARANTINE, '{ mode: merge, csv: data/items.csv }');
    await run(text);
    tables['items'] = [...GOOD, ...many(20_000, 1_500)];
    const { stream: ran } = await run(text);
    expect(ran.quarantine).toMatchObject({ rows: 1_500, kept: 10_000 });
    const rows = quarantined(workspace);
    expect([rows[0]!.split(',')[0], rows.at(-1)!.split(',')[0]]).toEqual(['510', '21499']);
  });
});
