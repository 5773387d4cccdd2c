import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { partitionOf } from '../../src/core/partition.ts';
import type { PageSource } from '../../src/core/source.ts';
import type { ExtractOptions, Progress } from '../../src/run/pages/progress.ts';
import { newTally } from '../../src/run/tally.ts';
import { extractTurns } from '../../src/run/turns/extract-turns.ts';
import { fakeSource } from './fake-source.ts';

function openExtraction() {
  const folder = mkdtempSync(join(tmpdir(), 'adip-turns-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'stage.csv');
  const saved: Progress[] = [];
  let time = 0;
  const options: ExtractOptions = {
    stream: 'games',
    stage: { file, columns: [], fill: '', formulaGuard: false },
    from: undefined,
    deadLetters: [],
    keepsUnclaimed: true,
    maxPages: Number.POSITIVE_INFINITY,
    attemptsOf: () => 1,
    tally: newTally(),
    signal: new AbortController().signal,
    emit: () => {},
    now: () => time++,
    save: (progress) => saved.push(structuredClone(progress)),
  };
  return { options, saved, rows: () => readFileSync(file, 'utf8').trimEnd().split('\n') };
}

it('F70 stopped between the last page of a turn and its end, a run doubles nothing when it goes on', async () => {
  const { options, saved, rows } = openExtraction();
  const turns = [1, 2].map((team) => partitionOf({ team }));
  const pages = (page: number) =>
    page > 3 ? { rows: 0, total: 5, next: null } : { total: 5, next: page < 3 ? page + 1 : null };
  const stopped = (): PageSource => {
    const whole = fakeSource(pages);
    const fetch: PageSource['fetch'] = (cursor, signal) =>
      Number(cursor) > 3 ? Promise.reject(new Error('stopped')) : whole.fetch(cursor, signal);
    return { ...whole, fetch };
  };
  await expect(extractTurns({ turns, open: stopped }, options)).rejects.toThrow('stopped');
  await extractTurns({ turns, open: () => fakeSource(pages) }, { ...options, from: saved.at(-1) });
  expect(rows()).toEqual(['page', '1', '2', '3', '1', '2', '3']);
});

it('max_pages bounds each turn, so that none is left out', async () => {
  const { options, rows } = openExtraction();
  const warnings: string[] = [];
  const turns = [1, 2, 3].map((team) => partitionOf({ team }));
  const endless = () => fakeSource((page) => ({ next: page + 1 }));
  const emit: ExtractOptions['emit'] = (event) => event.type === 'warning' && warnings.push(event.code);
  await extractTurns({ turns, open: endless }, { ...options, maxPages: 2, emit });
  expect(rows()).toEqual(['page', '1', '2', '1', '2', '1', '2']);
  expect(new Set(warnings)).toEqual(new Set(['max_pages']));
});

it('a trial of a few pages bounds all turns together', async () => {
  const { options, rows } = openExtraction();
  const turns = [1, 2, 3].map((team) => partitionOf({ team }));
  const three = () => fakeSource((page) => ({ next: page < 3 ? page + 1 : null }));
  await extractTurns({ turns, open: three }, { ...options, maxPages: 4, limit: 4 });
  expect(rows()).toEqual(['page', '1', '2', '3', '1']);
});

it('a partition that fails stays lost when one comes whose values begin alike', async () => {
  const { options, saved } = openExtraction();
  const stem = 'https://example.com/catalogue/of/very/long/addresses/';
  const turns = ['a', 'b'].map((name) => partitionOf({ url: stem + name }));
  const open = ({ values }: { readonly values: Readonly<Record<string, unknown>> }) =>
    fakeSource(() => (values['url'] === `${stem}a` ? { fails: 'http_500' } : { next: null }));
  await extractTurns({ turns, open }, options);
  expect(saved.at(-1)!.lost.map(({ cursor }) => cursor)).toMatchObject([{ of: { url: `${stem}a` } }]);
});

it('a turn whose cursor is too old begins again, and doubles nothing', async () => {
  const { options, saved, rows } = openExtraction();
  const warnings: string[] = [];
  const emit: ExtractOptions['emit'] = (event) => event.type === 'warning' && warnings.push(event.message);
  const turns = [1, 2, 3].map((team) => partitionOf({ team }));
  const pages = (page: number) => ({ next: page < 3 ? page + 1 : null });
  let isOld = false;
  const open = ({ values }: { readonly values: Readonly<Record<string, unknown>> }): PageSource =>
    fakeSource((page) => (isOld && values['team'] === 2 && page === 3 ? { fails: 'cursor_expired' } : pages(page)), {
      canSkip: false,
    });
  const stopped = (turn: (typeof turns)[number]): PageSource => {
    const whole = open(turn);
    const fetch: PageSource['fetch'] = (cursor, signal) =>
      turn.values['team'] === 2 && Number(cursor) === 3
        ? Promise.reject(new Error('stopped'))
        : whole.fetch(cursor, signal);
    return { ...whole, fetch };
  };
  await expect(extractTurns({ turns, open: stopped }, options)).rejects.toThrow('stopped');
  const from = structuredClone(saved.at(-1)!);
  expect(from.cursor).toEqual({ turn: 1, at: 3 });
  isOld = true;
  const once = (turn: (typeof turns)[number]): PageSource => {
    const whole = open(turn);
    const fetch: PageSource['fetch'] = (cursor, signal) =>
      whole.fetch(cursor, signal).finally(() => {
        isOld = false;
      });
    return { ...whole, fetch };
  };
  const progress = await extractTurns({ turns, open: once }, { ...options, from, tally: from.tally, emit });
  expect(rows()).toEqual(['page', '1', '2', '3', '1', '2', '3', '1', '2', '3']);
  expect(progress).toMatchObject({ lost: [], done: 9, tally: { pages: 9, records: 9 } });
  expect(warnings).toEqual([expect.stringMatching(/^page 3 failed; .*team=2 starts again from its first page$/)]);
});
