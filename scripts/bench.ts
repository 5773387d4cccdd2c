/**
 * Ratios in one run: the committed dist against a plain Python script and curl + jq, peak memory by size, cold start.
 * Merging by key: beside sort with awk and Python's sqlite3.
 * Sites: the same beside Crawlee, Scrapy, requests with BeautifulSoup, and curl, at three latencies.
 * `npm run bench [-- --runs 3 --quick --only start,api,site,partitions]`; --quick leaves out everything above 100,000 records and 100 ms.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { coldStart } from './bench/cold-start.ts';
import { inTurn, measure, type Timing } from './bench/measure.ts';
import { merge } from './bench/merge.ts';
import { partitions } from './bench/partitions.ts';
import { folder, has, root, type Server, startServer, table, workplace } from './bench/place.ts';
import { scrape, scrapeMemory } from './bench/scrape.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'start,api,site,partitions' },
    cli: { type: 'string', default: join(root, 'dist/cli.js') },
  },
});
const runs = Number(values.runs);
const cli = resolve(values.cli);
const parts = new Set(values.only.split(','));
const startApi = (args: readonly string[]): Promise<Server> =>
  startServer('fixtures/api/main.ts', ['--faults', '0', ...args]);

const CONFIG = (extra: string, more = ''): string => `version: 1
sources:
  bulk: { type: api, base_url: "\${BULK_URL}", concurrency: ${more === '' ? 4 : 16} }
streams:
  items:
    source: bulk
    path: /bulk
    params: { total: "\${TOTAL}" }
    paginator: { type: page_number, page_param: page, size_param: size, page_size: 1000, total_pages_path: meta.total_pages }
    records_path: data
    write: { csv: items.csv }
${extra}publish: { git: false }
`;
const SHAPED = `    primary_key: id
    rename: { created_at: created }
    remove: [note]
    checks: { rows: { min: 1 }, columns: { id: { required: true, unique: true }, email: { max_null_rate: 50% } } }
`;

async function race(url: string, total: number, count: number): Promise<void> {
  const env = { ...process.env, BULK_URL: url, TOTAL: String(total) };
  const raw = workplace('raw', CONFIG(''));
  const shaped = workplace('shaped', CONFIG(SHAPED));
  const other = workplace('others', '');
  const ours = (place: string) => (): Promise<Timing> => {
    rmSync(join(place, '.adip'), { recursive: true, force: true });
    rmSync(join(place, 'items.csv'), { force: true });
    return measure(process.execPath, [cli, 'run', '--log-level', 'error'], { cwd: place, env });
  };
  const contenders: Record<string, () => Promise<Timing>> = {
    'adip-ingest, raw': ours(raw),
    'adip-ingest, shaped and checked': ours(shaped),
  };
  if (has('python3', ['-c', 'import requests']))
    contenders['python requests + csv'] = () =>
      measure('python3', [join(root, 'scripts/bench/baseline.py')], { cwd: other, env });
  else console.log('python3 with requests is not installed: not measured');
  if (has('jq', ['--version']) && has('curl', ['--version']) && total <= 100_000)
    contenders['curl + jq'] = () => measure('sh', [join(root, 'scripts/bench/baseline.sh')], { cwd: other, env });
  const result = await inTurn(count, contenders);
  const base = result['python requests + csv']?.seconds;
  console.log(`${total.toLocaleString('en-US')} records, no latency, median of ${count}:`);
  table(
    ['what', 'seconds', 'times python', 'peak MiB'],
    Object.entries(result).map(([name, { seconds, peakMiB }]) => [
      name,
      seconds.toFixed(2),
      base ? (base / seconds).toFixed(2) : '-',
      peakMiB.toFixed(0),
    ]),
  );
}

async function memory(url: string, sizes: readonly number[]): Promise<void> {
  const place = workplace('memory', CONFIG(''));
  const rows: string[][] = [];
  for (const total of sizes) {
    rmSync(join(place, '.adip'), { recursive: true, force: true });
    rmSync(join(place, 'items.csv'), { force: true });
    const env = { ...process.env, BULK_URL: url, TOTAL: String(total) };
    const { seconds, peakMiB } = await measure(process.execPath, [cli, 'run', '--log-level', 'error'], {
      cwd: place,
      env,
    });
    rows.push([total.toLocaleString('en-US'), seconds.toFixed(1), peakMiB.toFixed(0)]);
  }
  console.log('Peak memory by size, raw stream:');
  table(['records', 'seconds', 'peak MiB'], rows);
}

async function latency(): Promise<void> {
  const server = await startApi(['--latency', '20']);
  const quick = await startApi([]);
  const total = 200_000;
  const place = workplace('latency', CONFIG('', '16'));
  const go = (url: string) => (): Promise<Timing> => {
    rmSync(join(place, '.adip'), { recursive: true, force: true });
    rmSync(join(place, 'items.csv'), { force: true });
    return measure(process.execPath, [cli, 'run', '--log-level', 'error'], {
      cwd: place,
      env: { ...process.env, BULK_URL: url, TOTAL: String(total) },
    });
  };
  const result = await inTurn(runs, { late: go(server.url), quick: go(quick.url) });
  server.stop();
  quick.stop();
  const ideal = ((total / 1_000) * 0.02) / 16 + result.quick.seconds;
  console.log(
    `20 ms latency, 16 in flight, 200 pages: ${result.late.seconds.toFixed(2)} s, ideal ${ideal.toFixed(2)} s: ${(ideal / result.late.seconds).toFixed(2)} of it\n`,
  );
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);
mkdirSync(folder, { recursive: true });
if (parts.has('start')) await coldStart();
if (parts.has('api')) {
  const server = await startApi([]);
  try {
    await race(server.url, 100_000, runs);
    if (!values.quick) await race(server.url, 1_000_000, Math.min(runs, 3));
    await memory(server.url, values.quick ? [10_000, 100_000] : [100_000, 1_000_000, 10_000_000]);
    await latency();
  } finally {
    server.stop();
  }
}
if (parts.has('partitions')) await partitions(cli, runs);
if (parts.has('site')) {
  await scrape({ cli, runs, quick: values.quick });
  await scrapeMemory(cli, values.quick ? [100, 1_000] : [100, 1_000, 5_000]);
}
if (parts.has('merge')) await merge({ runs, quick: values.quick });
