import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { TableOutcome } from '../../src/warehouse/index.ts';

const MAKE = join(import.meta.dirname, '../../scripts/bench/merge/make.ts');
const LOAD = join(import.meta.dirname, 'load-sqlite.ts');

interface Loaded extends TableOutcome {
  readonly ms: number;
  /** MiB. */
  readonly peak: number;
}

/** Loads so many rows, then a tenth of them changed or new: as what a run brought, and by comparing the whole. */
function loadsOf(rows: number, key: string): Loaded[] {
  const folder = mkdtempSync(join(tmpdir(), 'adip-load-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [MAKE, folder, String(rows), String(rows / 10)]);
  const load = (...args: string[]): Loaded =>
    JSON.parse(
      execFileSync(process.execPath, [LOAD, 'rows.sqlite', ...args], { cwd: folder, encoding: 'utf8' }),
    ) as Loaded;
  const loads = [load('1', key, 'base.csv')];
  if (key !== '') loads.push(load('2', key, 'base.csv', 'news.csv', String(rows + rows / 20)));
  execFileSync('sed', ['-i', '2,1000d;s/note 7$/note 8/', join(folder, 'base.csv')]);
  loads.push(load('3', key, 'base.csv'));
  rmSync(folder, { recursive: true, force: true });
  const told = loads.map(({ how, peak, ms }) => `${how} ${peak.toFixed(0)} MiB, ${(rows / ms).toFixed(0)},000 rows/s`);
  console.log(`${rows} rows, key "${key}": ${told.join('; ')}`);
  return loads;
}

it.each([['id'], ['email'], ['']])(
  'peak memory of a load into SQLite is flat from 100,000 rows to 1 million: key "%s"',
  (key) => {
    const few = loadsOf(100_000, key);
    const many = loadsOf(1_000_000, key);
    expect(many.map(({ how, rows }) => [how, rows])).toEqual([
      ['whole', 1_000_000],
      ...(key === '' ? [] : [['delta', 1_050_000]]),
      ['whole', 999_001],
    ]);
    for (const [i, { peak }] of many.entries()) expect(peak).toBeLessThan(few[i]!.peak * 1.25);
    expect(Math.max(...many.map(({ peak }) => peak))).toBeLessThan(210);
  },
);
