import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn, measure, type Timing } from './measure.ts';
import { folder, has, root, table } from './place.ts';

const ours = 'adip-ingest, merge';
const sorted = 'sort -m | awk, base sorted already';
const full = 'sort | awk, in full';

/** Merges news into a base by key: our merge, coreutils, Python's sqlite3; the same result, byte by byte, is checked. */
export async function merge({ runs, quick }: { runs: number; quick: boolean }): Promise<void> {
  const [base, news] = quick ? [500_000, 100_000] : [5_000_000, 1_000_000];
  const place = join(folder, 'merge');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const script = (name: string): string => join(root, 'scripts/bench/merge', name);
  execFileSync(process.execPath, [script('make.ts'), place, String(base), String(news)]);
  const run = (command: string, name: string, out: string) => (): Promise<Timing> =>
    measure(command, [script(name), 'base.csv', 'news.csv', out], { cwd: place, env: process.env });
  const contenders: Record<string, () => Promise<Timing>> = { [ours]: run(process.execPath, 'ours.ts', 'ours.csv') };
  if (has('awk', ['BEGIN { exit }'])) {
    contenders[sorted] = run('bash', 'sort.sh', 'sorted.csv');
    contenders[full] = run('bash', 'sort-all.sh', 'full.csv');
  }
  if (has('python3', ['-c', 'import sqlite3']))
    contenders['python sqlite3'] = run('python3', 'sqlite.py', 'sqlite.csv');
  const result = await inTurn(Math.min(runs, quick ? runs : 3), contenders);
  for (const out of ['sorted.csv', 'full.csv', 'sqlite.csv'])
    if (has('test', ['-f', join(place, out)])) execFileSync('cmp', [join(place, 'ours.csv'), join(place, out)]);
  const own = result[ours]!.seconds;
  console.log(
    `${news.toLocaleString('en-US')} rows merged into ${base.toLocaleString('en-US')} by key, the same bytes:`,
  );
  table(
    ['what', 'seconds', 'ours takes, of it', 'peak MiB'],
    Object.entries(result).map(([name, { seconds, peakMiB }]) => [
      name,
      seconds.toFixed(2),
      (own / seconds).toFixed(2),
      // the shell only waits for its tools: what they hold is not its own
      name === sorted || name === full ? '-' : peakMiB.toFixed(0),
    ]),
  );
  rmSync(place, { recursive: true, force: true });
}
