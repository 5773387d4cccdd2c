import { describe, expect, it } from 'vitest';
import { type DataOptions, expectedCsv, expectedCustomers, expectedPages } from '../../fixtures/api/index.ts';
import type { Bookmark } from '../../src/stores/bookmark.ts';
import { customersConfig, lastReport, openApi, openWorkspace, runHere, SMALL } from './support.ts';

const LOST = [3, 7, 20];
const others = (data: Partial<DataOptions>) =>
  expectedPages(
    data,
    Array.from({ length: 20 }, (_, i) => i + 1).filter((page) => !LOST.includes(page)),
  );

describe.each(['replace', 'merge', 'append'])('lost pages, mode %s', (mode) => {
  it('are named, kept as dead letters, asked for first by the next run, and completed', async () => {
    const api = await openApi({ data: SMALL, faults: { lostPages: LOST } });
    const workspace = openWorkspace();
    const config = customersConfig(api.url, { write: `{ mode: ${mode}, csv: data/customers.csv }` });

    const first = await runHere(workspace, config);
    expect(first.report.run.status).toBe('partial');
    const [stream] = first.report.streams;
    expect(stream?.failed_pages.map(({ page }) => page)).toEqual(LOST.map((page) => `page ${page}`));
    expect(stream?.failed_pages.every(({ code, attempts }) => code === 'http_500' && attempts === 5)).toBe(true);
    expect(stream?.pages_succeeded).toBe(17);
    const letters = (JSON.parse(workspace.read('.adip/customers.json')) as Bookmark).dead_letters;
    expect(letters.map(({ page }) => page)).toEqual(LOST.map((page) => `page ${page}`));
    expect(workspace.read('data/customers.csv') === expectedCsv(others(SMALL))).toBe(true);

    api.set({ faults: { lostPages: [] } });
    api.resetStats();
    const second = await runHere(workspace, config);
    expect(second.report.run.status).toBe('succeeded');
    const asked = second.events.flatMap((event) =>
      event.type === 'request' && event.page !== 'login' ? [event.page] : [],
    );
    expect(asked.slice(0, 3)).toEqual(LOST.map((page) => `page ${page}`));
    expect(api.stats.byPage['/api/v1/customers 3']).toBe(1);
    expect([...second.report.streams[0]!.recovered_pages].sort()).toEqual(LOST.map((page) => `page ${page}`).sort());
    const rows = workspace.read('data/customers.csv');
    const whole = expectedCsv(expectedCustomers(SMALL));
    if (mode === 'append') expect(rows.split('\n').sort()).toEqual(whole.split('\n').sort());
    else expect(rows === whole).toBe(true);
    expect((JSON.parse(workspace.read('.adip/customers.json')) as Bookmark).dead_letters).toEqual([]);
    expect(lastReport(workspace).run.status).toBe('succeeded');
  });
});

it('a page that stays lost keeps the day of its first failure; the run stays partial', async () => {
  const api = await openApi({ data: SMALL, faults: { lostPages: [5] } });
  const workspace = openWorkspace();
  const config = customersConfig(api.url);
  const first = await runHere(workspace, config);
  const second = await runHere(workspace, config);
  const [before, after] = [first, second].map(({ report }) => report.streams[0]!.failed_pages);
  expect(second.report.run.status).toBe('partial');
  expect(after).toHaveLength(1);
  expect(after![0]!.first_failed_at).toBe(before![0]!.first_failed_at);
});

it('a lost page whose list has become shorter is no loss any more', async () => {
  const api = await openApi();
  const workspace = openWorkspace();
  const config = customersConfig(api.url, { write: '{ mode: merge, csv: data/customers.csv }' });
  api.set({ data: SMALL, faults: { lostPages: [20] } });
  expect((await runHere(workspace, config)).report.run.status).toBe('partial');
  api.set({ data: { pages: 5 }, faults: { lostPages: [] } });
  const { report } = await runHere(workspace, config);
  expect(report.run.status).toBe('succeeded');
  expect((JSON.parse(workspace.read('.adip/customers.json')) as Bookmark).dead_letters).toEqual([]);
});

it('where no record arrives nothing is delivered and nothing is resumed from its end', async () => {
  const api = await openApi({ data: SMALL, faults: { lostPages: Array.from({ length: 20 }, (_, i) => i + 1) } });
  const workspace = openWorkspace();
  const config = customersConfig(api.url);
  expect((await runHere(workspace, config)).report.run.status).toBe('failed');
  expect(workspace.exists('data/customers.csv')).toBe(false);
  api.set({ faults: { lostPages: [] } });
  expect((await runHere(workspace, config)).report.run.status).toBe('succeeded');
  expect(workspace.read('data/customers.csv') === expectedCsv(expectedCustomers(SMALL))).toBe(true);
});
