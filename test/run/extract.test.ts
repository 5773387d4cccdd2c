import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PageError } from '../../src/core/errors.ts';
import type { PageSource } from '../../src/core/source.ts';
import { CURSOR_EXPIRED } from '../../src/http/index.ts';
import { extract } from '../../src/run/extract.ts';
import type { ExtractOptions, Progress } from '../../src/run/progress.ts';
import { newTally } from '../../src/run/tally.ts';
import { fakeSource } from './fake-source.ts';

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
  const whole = fakeSource((page) => ({ next: page < 4 ? page + 1 : null }));
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
