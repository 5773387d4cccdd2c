import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PageError } from '../../src/core/errors.ts';
import type { PageSource } from '../../src/core/source.ts';
import { CURSOR_EXPIRED } from '../../src/http/index.ts';
import { extract } from '../../src/run/pages/extract.ts';
import type { ExtractOptions, Progress } from '../../src/run/pages/progress.ts';
import { newTally } from '../../src/run/tally.ts';
import { fakeSource } from './fake-source.ts';

const GONE = { fails: CURSOR_EXPIRED };

function openExtraction(signal = new AbortController().signal) {
  const folder = mkdtempSync(join(tmpdir(), 'adip-extract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'stage.csv');
  const saved: Progress[] = [];
  let time = 0;
  const options: ExtractOptions = {
    stream: 'customers',
    stage: { file, columns: [], fill: '', formulaGuard: false },
    from: undefined,
    deadLetters: [],
    keepsUnclaimed: false,
    maxPages: Number.POSITIVE_INFINITY,
    attemptsOf: () => 1,
    tally: newTally(),
    signal,
    emit: () => {},
    now: () => time++,
    save: (progress) => saved.push(structuredClone(progress)),
  };
  return { options, saved, rows: () => readFileSync(file, 'utf8').trimEnd().split('\n') };
}

it('F70 stopped between the last page and those asked ahead of it, a run doubles nothing when it goes on', async () => {
  const { options, saved, rows } = openExtraction();
  const pages = (page: number) =>
    page > 3 ? { rows: 0, total: 5, next: null } : { total: 5, next: page < 3 ? page + 1 : null };
  const whole = fakeSource(pages);
  const stopped: PageSource = {
    ...whole,
    fetch: (cursor, signal) =>
      Number(cursor) > 3 ? Promise.reject(new Error('stopped')) : whole.fetch(cursor, signal),
  };
  await expect(extract(stopped, options)).rejects.toThrow('stopped');
  await extract(fakeSource(pages), { ...options, from: saved.at(-1) });
  expect(rows()).toEqual(['page', '1', '2', '3']);
});

it('F56 a stream that starts again leaves no checkpoint of its first beginning', async () => {
  const { options, saved } = openExtraction();
  let expired = false;
  const whole = fakeSource((page) => ({ next: page < 4 ? page + 1 : null }), { canSkip: false });
  let savedAtStart: Progress | undefined;
  const source: PageSource = {
    ...whole,
    fetch(cursor, signal) {
      if (expired && Number(cursor) === 1) savedAtStart = saved.at(-1);
      if (expired || Number(cursor) < 3) return whole.fetch(cursor, signal);
      expired = true;
      return Promise.reject(new PageError(CURSOR_EXPIRED, 'the cursor is too old'));
    },
  };
  await extract(source, options);
  expect(savedAtStart).toMatchObject({ cursor: 1, position: { bytes: 0, rows: 0 } });
});

it('F56 a numbered page that is gone is lost alone: nothing starts again', async () => {
  const { options, saved, rows } = openExtraction();
  const warnings: string[] = [];
  const source = fakeSource((page) => ({ total: 4, next: page < 4 ? page + 1 : null, ...(page === 3 ? GONE : {}) }));
  await extract(source, { ...options, emit: (event) => event.type === 'warning' && warnings.push(event.code) });
  expect(rows()).toEqual(['page', '1', '2', '4']);
  expect(source.asked).toEqual([1, 2, 3, 4]);
  expect(saved.at(-1)!.lost).toMatchObject([{ page: 'page 3', code: 'http_410' }]);
  expect(warnings).toEqual([]);
});

it('F56 a first page that is gone has no cursor to blame: it is asked once', async () => {
  const { options } = openExtraction();
  const source = fakeSource(() => GONE, { canSkip: false });
  await expect(extract(source, options)).rejects.toMatchObject({ code: 'http_410' });
  expect(source.asked).toEqual([1]);
});
