import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatWriter } from '../../src/core/dates/write.ts';
import { openWorkspace, runHere, SEED, streamConfig, type Workspace } from './support.ts';

interface Item {
  readonly id: number;
  /** ms. */
  readonly at: number | null;
  readonly value: number;
}

interface Model {
  readonly url: string;
  readonly items: Map<number, Item>;
  /** Queries since the last look. */
  asked: URLSearchParams[];
}

const PAGE = 3;

/** Lists items by their cursor, oldest or newest first; says what changed since, up to and with the same instant. */
async function openModel(write: (at: number) => string, read: (text: string) => number, key = 'at'): Promise<Model> {
  const items = new Map<number, Item>();
  const model = { items, asked: [] as URLSearchParams[] };
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://model');
    model.asked.push(searchParams);
    const bound = (name: string, open: number): number => {
      const text = searchParams.get(name);
      return text === null ? open : read(text);
    };
    const [since, until] = [bound('since', Number.NEGATIVE_INFINITY), bound('until', Number.POSITIVE_INFINITY)];
    const sign = searchParams.get('order') === 'newest' ? -1 : 1;
    const found = [...items.values()]
      .filter(({ at }) => at === null || (at >= since && at <= until))
      .sort((a, b) => sign * ((a.at ?? 0) - (b.at ?? 0) || a.id - b.id));
    const page = Number(searchParams.get('page') ?? 1);
    const data = found
      .slice((page - 1) * PAGE, page * PAGE)
      .map(({ id, at, value }) => ({ id, [key]: at === null ? null : write(at), value }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return Object.assign(model, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

const config = (url: string, incremental: string, more = ''): string =>
  streamConfig(
    url,
    `path: /items, records_path: data, primary_key: id, paginator: { type: page_number, page_param: page }, incremental: ${incremental}, write: { mode: merge, csv: data/items.csv } ${more}`,
  );

const MINUTE = 60_000;
const BASE = Date.UTC(2025, 9, 25, 22);
const BERLIN = 'dd.MM.yyyy HH:mm';

/** What a stream asks, how its cursors are written, and how the server reads what it is asked. */
const WAYS: Readonly<
  Record<
    string,
    readonly [block: string, write: (at: number) => string, read?: (text: string) => number, more?: string]
  >
> = {
  'since, ISO': ['{ cursor_field: at, start_param: since }', (at) => new Date(at).toISOString(), Date.parse],
  'since, seconds for ISO': [
    '{ cursor_field: at, format: unix, param_format: iso, start_param: since, lookback: 1m }',
    (at) => String(at / 1_000),
    Date.parse,
  ],
  'since, a zone and its change of clocks': [
    `{ cursor_field: at, format: "${BERLIN}", zone: Europe/Berlin, param_format: unix_ms, start_param: since }`,
    formatWriter(BERLIN, 'Europe/Berlin'),
    Number,
  ],
  windows: [
    '{ cursor_field: at, start: "2025-10-25T22:00:00Z", start_param: since, end_param: until, window: 90d }',
    (at) => new Date(at).toISOString(),
    Date.parse,
  ],
  'newest first': [
    '{ cursor_field: at, newest_first: true }',
    (at) => new Date(at).toISOString(),
    Number,
    ', params: { order: newest }',
  ],
  'all, of which the old is dropped': ['{ cursor_field: at, filter: true }', (at) => new Date(at).toISOString()],
};

const expectCsv = (workspace: Workspace, { items }: Model, write: (at: number) => string): void => {
  const rows = [...items.values()].sort((a, b) => a.id - b.id);
  const lines = rows.map(({ id, at, value }) => `${id},${at === null ? '' : write(at)},${value}\n`);
  expect(workspace.read('data/items.csv')).toBe(`id,at,value\n${lines.join('')}`);
};

describe('an incremental stream', () => {
  it.each(Object.entries(WAYS))(
    'F57 brings what the model holds, run for run: %s',
    async (_, [block, write, read = Number, more]) => {
      const step = fc.tuple(
        fc.array(fc.record({ id: fc.integer({ min: 1, max: 12 }), wait: fc.constantFrom(0, 0, 1, 40) }), {
          maxLength: 6,
        }),
        fc.constantFrom(0, 0, 1),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
          const model = await openModel(write, read);
          const workspace = openWorkspace();
          let clock = BASE;
          let value = 0;
          model.items.set(99, { id: 99, at: clock, value });
          for (const [changes, wait] of [[[], 0] as const, ...steps]) {
            for (const change of changes) {
              clock += change.wait * MINUTE;
              value += 1;
              model.items.set(change.id, { id: change.id, at: clock, value });
            }
            const { report } = await runHere(workspace, config(model.url, block, more));
            expect(report.run.status, JSON.stringify(report.streams[0]?.errors)).toBe('succeeded');
            expectCsv(workspace, model, write);
            clock += wait * MINUTE;
          }
        }),
        { numRuns: 5, seed: SEED },
      );
    },
    60_000,
  );

  it('asks for less than all, newest first, and ends paging where all is old', async () => {
    const write = (at: number): string => new Date(at).toISOString();
    const model = await openModel(write, Number);
    for (let id = 1; id <= 30; id++) model.items.set(id, { id, at: BASE + id * MINUTE, value: id });
    const workspace = openWorkspace();
    const text = config(model.url, '{ cursor_field: at, newest_first: true }', ', params: { order: newest }');
    await runHere(workspace, text);
    model.asked = [];
    model.items.set(3, { id: 3, at: BASE + 90 * MINUTE, value: 77 });
    const { report } = await runHere(workspace, text);
    expect(model.asked).toHaveLength(2);
    expect(report.streams[0]!.changes).toMatchObject({ added: 0, updated: 1 });
    expectCsv(workspace, model, write);
  });

  it('drops what is old where the source cannot be asked, and says how much', async () => {
    const write = (at: number): string => new Date(at).toISOString();
    const model = await openModel(write, Number);
    for (let id = 1; id <= 7; id++) model.items.set(id, { id, at: BASE + id * MINUTE, value: id });
    const workspace = openWorkspace();
    const text = config(model.url, '{ cursor_field: at, filter: true }');
    await runHere(workspace, text);
    const { report, events } = await runHere(workspace, text);
    expect(report.streams[0]!.records).toBe(1);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'note', message: expect.stringMatching(/^6 records outside .* were dropped/) }),
    );
  });

  it('F58 a cursor in the future skips nothing, and is told', async () => {
    const write = (at: number): string => new Date(at).toISOString();
    const model = await openModel(write, Date.parse);
    model.items.set(1, { id: 1, at: Date.now() + 86_400_000, value: 1 });
    const workspace = openWorkspace();
    const text = config(model.url, '{ cursor_field: at, start_param: since }');
    const { report } = await runHere(workspace, text);
    expect(report.streams[0]!.warnings).toContainEqual(expect.objectContaining({ code: 'cursor_future' }));
    model.items.set(2, { id: 2, at: Date.now(), value: 2 });
    await runHere(workspace, text);
    expectCsv(workspace, model, write);
  });

  it('delivers records without a cursor, and counts them', async () => {
    const write = (at: number): string => new Date(at).toISOString();
    const model = await openModel(write, Date.parse);
    model.items.set(1, { id: 1, at: null, value: 1 });
    model.items.set(2, { id: 2, at: BASE, value: 2 });
    const workspace = openWorkspace();
    const { report } = await runHere(workspace, config(model.url, '{ cursor_field: at, start_param: since }'));
    expect(report.streams[0]!.warnings).toContainEqual(
      expect.objectContaining({ code: 'cursor_empty', message: expect.stringMatching(/^1 record has no at/) }),
    );
    expectCsv(workspace, model, write);
  });

  it.each([
    ['oldest', '2025-10-25T22:06:00.000Z', []],
    ['newest', undefined, ['cursor_held']],
  ])('of which max_pages leaves pages unread skips none of them: %s first', async (order, cursor, codes) => {
    const write = (at: number): string => new Date(at).toISOString();
    const model = await openModel(write, Date.parse);
    for (let id = 1; id <= 9; id++) model.items.set(id, { id, at: BASE + id * MINUTE, value: id });
    const workspace = openWorkspace();
    const text = config(model.url, '{ cursor_field: at, start_param: since }', `, params: { order: ${order} }`);
    const { report } = await runHere(workspace, text.replace('page_param: page', 'page_param: page, max_pages: 2'));
    expect(JSON.parse(workspace.read('.adip/items.json')).cursors['']).toBe(cursor);
    const told = report.streams[0]!.warnings.map(({ code }) => code);
    expect(told.filter((code) => code.startsWith('cursor_'))).toEqual(codes);
  });

  it('a record on the edge of two windows is no page that repeats itself', async () => {
    const write = (at: number): string => new Date(at).toISOString();
    const model = await openModel(write, Date.parse);
    model.items.set(1, { id: 1, at: BASE + 30 * 86_400_000, value: 1 });
    const workspace = openWorkspace();
    const block = `{ cursor_field: at, start: "${write(BASE)}", start_param: since, end_param: until, window: 30d }`;
    const { report } = await runHere(workspace, config(model.url, block));
    expect(report.streams[0]!.warnings).toEqual([]);
    expect(report.streams[0]!.records).toBe(2);
    expectCsv(workspace, model, write);
  });

  it('a window that max_pages cuts moves no cursor', async () => {
    const write = (at: number): string => new Date(at).toISOString();
    const model = await openModel(write, Date.parse);
    for (let id = 1; id <= 9; id++) model.items.set(id, { id, at: BASE + id * MINUTE, value: id });
    model.items.set(10, { id: 10, at: BASE + 100 * 86_400_000, value: 10 });
    const workspace = openWorkspace();
    const block =
      '{ cursor_field: at, start: "2025-10-25T22:00:00Z", start_param: since, end_param: until, window: 90d }';
    const text = config(model.url, block).replace('page_param: page', 'page_param: page, max_pages: 2');
    const { report } = await runHere(workspace, text);
    expect(report.streams[0]!.warnings).toContainEqual(expect.objectContaining({ code: 'cursor_held' }));
    expect(JSON.parse(workspace.read('.adip/items.json')).cursors).toEqual({});
  });

  it('whose cursor no record has ends, with the good data where they are', async () => {
    const model = await openModel(String, Number, 'changed');
    model.items.set(1, { id: 1, at: 5, value: 1 });
    const workspace = openWorkspace();
    const { report } = await runHere(workspace, config(model.url, '{ cursor_field: at, start_param: since }'));
    expect(report.streams[0]!.errors[0]).toMatchObject({
      code: 'cursor_missing',
      message: expect.stringContaining('no record has "at"'),
      remedy: 'Correct cursor_field; the records have id, changed, value.',
    });
    expect(workspace.exists('data/items.csv')).toBe(false);
  });

  it('whose cursors have no order ends, and says what they are', async () => {
    const model = await openModel((at) => (at === 1 ? 'soon' : new Date(at).toISOString()), Number);
    model.items.set(1, { id: 1, at: 1, value: 1 });
    model.items.set(2, { id: 2, at: BASE, value: 1 });
    const workspace = openWorkspace();
    const { report } = await runHere(workspace, config(model.url, '{ cursor_field: at, start_param: since }'));
    expect(report.streams[0]!.errors[0]).toMatchObject({
      code: 'cursor_not_comparable',
      message: expect.stringMatching(/"soon" \(a text\) and ".*Z" \(a date\)/),
    });
  });
});

describe('a backfill', () => {
  const write = (at: number): string => new Date(at).toISOString();
  const BLOCK = '{ cursor_field: at, start_param: since, end_param: until }';
  const cursorOf = (workspace: Workspace): unknown => JSON.parse(workspace.read('.adip/items.json')).cursors;

  it('asks for its stretch alone, and moves no cursor where a gap lies before it', async () => {
    const model = await openModel(write, Date.parse);
    for (let id = 1; id <= 9; id++) model.items.set(id, { id, at: BASE + id * MINUTE, value: id });
    const workspace = openWorkspace();
    const text = config(model.url, BLOCK);
    const fiveOnly = { from: write(BASE + 5 * MINUTE), to: write(BASE + 5 * MINUTE) };
    await runHere(workspace, text, { from: write(BASE + MINUTE), to: write(BASE + 2 * MINUTE) });
    expect(cursorOf(workspace)).toEqual({ '': write(BASE + 2 * MINUTE) });
    await runHere(workspace, text, fiveOnly);
    expect(cursorOf(workspace)).toEqual({ '': write(BASE + 2 * MINUTE) });
    await runHere(workspace, text);
    expectCsv(workspace, model, write);
    model.items.set(1, { id: 1, at: BASE + MINUTE, value: 70 });
    await runHere(workspace, text, { from: '2025-10-25', to: '2025-10-26' });
    expect(cursorOf(workspace)).toEqual({ '': write(BASE + 9 * MINUTE) });
    expectCsv(workspace, model, write);
  });

  it('that comes first and begins behind the start leaves what lies before it to the next run', async () => {
    const model = await openModel(write, Date.parse);
    for (let id = 1; id <= 9; id++) model.items.set(id, { id, at: BASE + id * MINUTE, value: id });
    const workspace = openWorkspace();
    const text = config(model.url, `{ cursor_field: at, start_param: since, start: "${write(BASE)}" }`);
    await runHere(workspace, text, { from: write(BASE + 5 * MINUTE) });
    expect(cursorOf(workspace)).toEqual({});
    await runHere(workspace, text);
    expectCsv(workspace, model, write);
  });

  it('ends where it is told to, also where the source cannot be asked for an end', async () => {
    const model = await openModel(write, Date.parse);
    for (let id = 1; id <= 9; id++) model.items.set(id, { id, at: BASE + id * MINUTE, value: id });
    const workspace = openWorkspace();
    const text = config(model.url, '{ cursor_field: at, start_param: since }');
    await runHere(workspace, text, { from: write(BASE), to: write(BASE + 4 * MINUTE) });
    expect(workspace.read('data/items.csv').trimEnd().split('\n')).toHaveLength(5);
    expect(cursorOf(workspace)).toEqual({ '': write(BASE + 4 * MINUTE) });
    await runHere(workspace, text);
    expectCsv(workspace, model, write);
  });

  it.each([
    [{ from: 'soon' }, '{ cursor_field: at, start_param: since, format: iso }', /"soon" is not written as the cursors/],
    [{ from: '2025-02-01', to: '2025-01-01' }, BLOCK, /--from 2025-02-01 lies behind --to 2025-01-01/],
    [{ from: '2025-02-01', fullRefresh: true }, BLOCK, /do not go with --full-refresh/],
  ])('is refused before anything is asked: %j', async (options, block, message) => {
    const model = await openModel(write, Date.parse);
    await expect(runHere(openWorkspace(), config(model.url, block), options)).rejects.toMatchObject({
      code: 'bad_backfill',
      message: expect.stringMatching(message),
    });
    expect(model.asked).toEqual([]);
  });

  it('is refused where no stream is incremental', async () => {
    const text = streamConfig('http://127.0.0.1:9', 'path: /items, write: { csv: a.csv }');
    await expect(runHere(openWorkspace(), text, { from: '2025' })).rejects.toMatchObject({ code: 'bad_backfill' });
  });
});
