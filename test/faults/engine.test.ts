import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { expectedCsv, expectedCustomers } from '../../fixtures/api/index.ts';
import {
  customersConfig,
  openApi,
  openWorkspace,
  type RanHere,
  runHere,
  SMALL,
  streamConfig,
  type Workspace,
} from '../run/support.ts';
import { jsonServer } from './json-server.ts';

const items = (path: string, more = '') =>
  `path: ${path}, primary_key: id, write: { mode: replace, csv: items.csv }${more === '' ? '' : `, ${more}`}`;
const PAGES = 'paginator: { type: page_number }';
const idsOf = (workspace: Workspace): number[] =>
  (parse(workspace.read('items.csv'), { columns: true }) as { id: string }[]).map(({ id }) => Number(id));
const first = ({ report }: RanHere) => report.streams[0]!;
const codes = (run: RanHere): string[] => first(run).warnings.map(({ code }) => code);
const all = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('paging', () => {
  it('F50 an empty page in the middle does not end a list whose number of pages is known', async () => {
    const api = await openApi({ items: 120 });
    const workspace = openWorkspace();
    await runHere(
      workspace,
      streamConfig(
        api.url,
        items(
          '/p/empty-middle',
          'paginator: { type: page_number, total_pages_path: total_pages }, records_path: items',
        ),
      ),
    );
    expect(idsOf(workspace)).toEqual(all(120).filter((id) => id <= 40 || id > 60));
  });

  it('F51 a server that ignores the page parameter fails the stream instead of running for ever', async () => {
    const api = await openApi({ items: 100 });
    const workspace = openWorkspace();
    const run = await runHere(workspace, streamConfig(api.url, items('/p/repeat', `${PAGES}, records_path: items`)));
    expect(first(run)).toMatchObject({ status: 'failed', errors: [{ code: 'pagination_stuck' }] });
    expect(codes(run)).toContain('page_repeated');
    expect(api.stats.requests).toBeLessThanOrEqual(5);
    expect(workspace.exists('items.csv')).toBe(false);
  });

  it('F52 inserts while paging by offset: nothing is doubled, and it is said', async () => {
    const api = await openApi({ items: 200 });
    const workspace = openWorkspace();
    // one after the other: inserts at the front only push records towards pages that are still to come
    const run = await runHere(
      workspace,
      streamConfig(
        api.url,
        items(
          '/p/mutating',
          'paginator: { type: offset, limit_param: limit, page_size: 20, total_path: total }, records_path: results',
        ),
        { source: ', concurrency: 1' },
      ),
    );
    expect(run.report.run.status).toBe('succeeded');
    const ids = idsOf(workspace);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(200).filter((id) => !ids.includes(id))).toEqual([]);
    expect(codes(run)).toContain('duplicates');
    expect(codes(run)).toContain('list_changed');
    expect(first(run).duplicates).toBeGreaterThan(0);
  });

  it.each(['growing', 'shrinking'])('F53 a %s number of pages', async (kind) => {
    const api = await openApi({ items: 120 });
    const workspace = openWorkspace();
    const run = await runHere(
      workspace,
      streamConfig(
        api.url,
        items(`/p/${kind}`, 'paginator: { type: page_number, total_pages_path: total_pages }, records_path: items'),
      ),
    );
    expect(run.report.run.status).toBe('succeeded');
    expect(idsOf(workspace)).toEqual(all(120));
  });

  it('F54 a cyclic next ends the stream', async () => {
    const api = await openApi({ items: 120 });
    const run = await runHere(
      openWorkspace(),
      streamConfig(
        api.url,
        items(
          '/p/cycle',
          'paginator: { type: cursor, cursor_path: meta.next_cursor, cursor_param: cursor }, records_path: data',
        ),
      ),
    );
    expect(first(run)).toMatchObject({ status: 'failed', errors: [{ code: 'pagination_loop' }] });
    expect(api.stats.requests).toBeLessThan(8);
  });

  it('F55 a next link to another host is refused', async () => {
    const api = await openApi({ items: 120 });
    const run = await runHere(
      openWorkspace(),
      streamConfig(
        api.url,
        items('/p/foreign-next', 'paginator: { type: next_url, next_url_path: next }, records_path: results'),
      ),
    );
    expect(first(run).status).toBe('failed');
    expect(first(run).errors[0]?.message).toContain('elsewhere.invalid');
  });

  it('F56 an expired cursor restarts the stream once, nothing doubled', async () => {
    const api = await openApi({ items: 120 });
    const workspace = openWorkspace();
    const run = await runHere(
      workspace,
      streamConfig(
        api.url,
        items(
          '/p/gone',
          'paginator: { type: cursor, cursor_path: meta.next_cursor, cursor_param: cursor }, records_path: data',
        ),
      ),
    );
    expect(run.report.run.status).toBe('succeeded');
    expect(codes(run)).toContain('restarted');
    expect(idsOf(workspace)).toEqual(all(120));
    expect(first(run).records).toBe(120);
    expect(first(run).pages_succeeded).toBe(6);
  });

  it('a keyset list is read to its end', async () => {
    const api = await openApi({ items: 100 });
    const workspace = openWorkspace();
    await runHere(
      workspace,
      streamConfig(
        api.url,
        items(
          '/p/keyset',
          'paginator: { type: keyset, key_field: id, param: after_id, size_param: limit, page_size: 20 }, records_path: data',
        ),
      ),
    );
    expect(idsOf(workspace)).toEqual(all(100));
  });
});

describe('columns', () => {
  const run = async (workspace: Workspace, records: object[], more = '') => {
    const server = await jsonServer(() => ({ data: records }));
    // the path of the config must stay the same from run to run, and so its bookmark
    return runHere(
      workspace,
      streamConfig(server.url, items('/list', `paginator: { type: single_page }, records_path: data${more}`)),
    );
  };

  it('F47 a new column is added at the end, empty in the rows before it, and said', async () => {
    const workspace = openWorkspace();
    await run(workspace, [{ id: 1, a: 'x' }]);
    const second = await run(workspace, [
      { id: 1, a: 'x' },
      { id: 2, b: 'new', a: 'y' },
    ]);
    expect(workspace.read('items.csv')).toBe('id,a,b\n1,x,\n2,y,new\n');
    expect(first(second).new_columns).toEqual(['b']);
    expect(codes(second)).toContain('column_new');
  });

  it('F48 a column that vanishes stays, empty, and is said', async () => {
    const workspace = openWorkspace();
    await run(workspace, [{ id: 1, a: 'x', b: 'y' }]);
    const second = await run(workspace, [{ id: 1, b: 'y' }]);
    expect(workspace.read('items.csv')).toBe('id,a,b\n1,,y\n');
    expect(first(second).vanished_columns).toEqual(['a']);
    expect(codes(second)).toContain('column_vanished');
  });

  it('F48 a vanished column that is required fails the stream; its last good data stay', async () => {
    const workspace = openWorkspace();
    const checks = ', checks: { columns: { a: { required: true } } }';
    await run(workspace, [{ id: 1, a: 'x' }], checks);
    const second = await run(workspace, [{ id: 2, b: 'y' }], checks);
    expect(first(second)).toMatchObject({ status: 'failed', errors: [{ code: 'check_failed' }] });
    expect(workspace.read('items.csv')).toBe('id,a\n1,x\n');
  });

  it('F49 a column that changes its type keeps its values as they were sent', async () => {
    const workspace = openWorkspace();
    await run(workspace, [
      { id: 1, a: 7 },
      { id: 2, a: 'seven' },
      { id: 3, a: [7] },
      { id: 4, a: true },
      { id: 5, a: null },
    ]);
    expect(workspace.read('items.csv')).toBe('id,a\n1,7\n2,seven\n3,[7]\n4,true\n5,\n');
  });

  it('F43 the order of keys does not matter', async () => {
    const workspace = openWorkspace();
    await run(workspace, [
      { id: 1, a: 'x', b: 'y' },
      { b: 'z', id: 2, a: 'w' },
    ]);
    expect(workspace.read('items.csv')).toBe('id,a,b\n1,x,y\n2,w,z\n');
  });

  it('F59 an upstream that is suddenly empty does not replace good data', async () => {
    const workspace = openWorkspace();
    await run(workspace, [{ id: 1 }, { id: 2 }]);
    const second = await run(workspace, []);
    expect(first(second)).toMatchObject({ status: 'failed', errors: [{ code: 'empty_upstream' }] });
    expect(workspace.read('items.csv')).toBe('id\n1\n2\n');
  });

  it('F59 a list that shrinks beyond max_drop does not replace good data', async () => {
    const workspace = openWorkspace();
    const checks = ', checks: { rows: { max_drop: 20% } }';
    await run(
      workspace,
      all(10).map((id) => ({ id })),
      checks,
    );
    const second = await run(
      workspace,
      all(7).map((id) => ({ id })),
      checks,
    );
    expect(first(second)).toMatchObject({ status: 'failed', errors: [{ code: 'check_failed' }] });
    expect(idsOf(workspace)).toHaveLength(10);
    expect(
      (
        await run(
          workspace,
          all(9).map((id) => ({ id })),
          checks,
        )
      ).report.run.status,
    ).toBe('succeeded');
  });

  it('a key that no record has is named, and the next run asks again', async () => {
    const workspace = openWorkspace();
    expect(first(await run(workspace, [{ a: 1 }])).errors[0]?.code).toBe('key_missing');
    expect((await run(workspace, [{ id: 1 }])).report.run.status).toBe('succeeded');
  });

  it.each([
    ['other delimiters', 'id;name\n1;a\n'],
    ['a conflict', '<<<<<<< HEAD\nid,name\n1,a\n=======\n'],
    ['a git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 12345\n'],
    ['UTF-16', '\0i\0d\0,\0n\0\n'],
  ])('a target with %s is refused before the first request and left alone', async (_, content) => {
    const api = await openApi({ items: 20 });
    const workspace = openWorkspace();
    const config = streamConfig(
      api.url,
      'path: /p/repeat, records_path: items, primary_key: id, write: { mode: merge, csv: items.csv }',
    );
    writeFileSync(join(workspace.path, 'items.csv'), content);
    expect(first(await runHere(workspace, config)).errors[0]?.code).toBe('target_without_key');
    expect(workspace.read('items.csv')).toBe(content);
    expect(api.stats.requests).toBe(0);
  });

  it('a gzip target that is no gzip is refused before the first request and left alone', async () => {
    const api = await openApi({ items: 20 });
    const workspace = openWorkspace();
    const config = streamConfig(
      api.url,
      'path: /p/repeat, records_path: items, primary_key: id, write: { mode: merge, csv: items.csv.gz }',
    );
    writeFileSync(join(workspace.path, 'items.csv.gz'), 'id\n1\n');
    expect(first(await runHere(workspace, config)).errors[0]?.code).toBe('target_unreadable');
    expect(workspace.read('items.csv.gz')).toBe('id\n1\n');
    expect(api.stats.requests).toBe(0);
  });

  it('F48 records that lose their key do not pile up beside good ones', async () => {
    const workspace = openWorkspace();
    await run(workspace, [{ id: 1 }]);
    const good = workspace.read('items.csv');
    for (const records of [
      [{ a: 1 }, { a: 2 }],
      [{ id: null, a: 1 }, { a: 2 }],
    ])
      expect(first(await run(workspace, records)).errors[0]?.code).toBe('key_missing');
    expect(workspace.read('items.csv')).toBe(good);
    const some = await run(workspace, [{ id: 2 }, { id: null, a: 1 }]);
    expect(first(some).warnings).toContainEqual(
      expect.objectContaining({ code: 'key_empty', remedy: expect.stringContaining('checks.columns.id') }),
    );
  });
});

it('F12 a total outage ends at the deadline: few requests, no page given up, resumed afterwards', async () => {
  const api = await openApi({ data: SMALL });
  const workspace = openWorkspace();
  const config = (deadline: string) =>
    customersConfig(api.url, {
      top: `run: { deadline: ${deadline} }`,
      source: '    outage: { give_up_after: 10m }',
    }).replace(/base: 2ms, max: 20ms/, 'base: 300ms, max: 60s');
  const down = new AbortController();
  let pages = 0;
  const broken = await runHere(workspace, config('3s'), {
    signal: down.signal,
    onEvent: (event) => {
      if (event.type === 'page' && ++pages === 8) api.set({ faults: { rate: 1, inARow: 1e9, kinds: ['503'] } });
    },
  });
  expect(first(broken).status).toBe('failed');
  expect(first(broken).failed_pages).toEqual([]);
  const amplification = (api.stats.faults['503'] ?? 0) / 20;
  expect(amplification).toBeLessThan(1.5);
  api.set({ faults: { rate: 0, inARow: 3 } });
  const again = await runHere(workspace, config('1m'));
  expect(again.report.run.status).toBe('succeeded');
  expect(first(again).resumed_at).toBeDefined();
  expect(workspace.read('data/customers.csv') === expectedCsv(expectedCustomers(SMALL))).toBe(true);
});
