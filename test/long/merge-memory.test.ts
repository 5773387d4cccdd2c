import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { measure } from '../../scripts/bench/measure.ts';

const ROOT = join(import.meta.dirname, '../..');
const script = (name: string): string => join(ROOT, 'scripts/bench/merge', name);

/** Peak MiB of a process that finishes so many rows over a target of so many, as a run does, in this mode. */
async function peakOf(base: number, news: number, write: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'adip-merge-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [script('make.ts'), folder, String(base), String(news)]);
  const { peakMiB, seconds } = await measure(process.execPath, [script('finish.ts'), folder, write], {
    cwd: folder,
    env: process.env,
  });
  console.log(`${news} rows into ${base}, ${write}: peak ${peakMiB.toFixed(0)} MiB, ${seconds.toFixed(1)} s`);
  rmSync(folder, { recursive: true, force: true });
  return peakMiB;
}

it.each([
  ['{ "mode": "merge" }'],
  ['{ "mode": "merge", "deleted": "mark", "max_deleted": 1 }'],
  ['{ "mode": "scd2", "ignore_columns": ["created_at"] }'],
])('peak memory is flat while 1 million rows are put into 5 million: %s', async (write) => {
  const few = await peakOf(500_000, 100_000, write);
  const many = await peakOf(5_000_000, 1_000_000, write);
  expect(many).toBeLessThan(200);
  expect(many).toBeLessThan(few + 70); // one full run of the sorting, and a buffer for each
});
