/**
 * Ratios in one run: the committed dist against a plain Python script and curl + jq, peak memory by size, cold start.
 * `npm run bench [-- --runs 3 --quick]`; --quick leaves out everything above 100,000 records.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inTurn, measure, median, type Timing } from './bench/measure.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, '.bench');
const cli = join(root, 'dist/cli.js');
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, quick: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);

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

/** The fixture in a process of its own: it must not share our core. */
async function startServer(args: readonly string[]): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, [join(root, 'fixtures/api/main.ts'), '--port', '0', '--faults', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (found) resolve(found[0]);
    });
  });
  return { url, stop: () => void child.kill('SIGTERM') };
}

function has(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function workplace(name: string, config: string): string {
  const place = join(folder, name);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'adip.yml'), config);
  return place;
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): void => {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...all.map((row) => String(row[column]).length)));
  for (const row of all) console.log(row.map((cell, column) => String(cell).padEnd(widths[column]!)).join('  '));
  console.log();
};

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
  const server = await startServer(['--latency', '20']);
  const quick = await startServer([]);
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

/** From the start of the process to its first request, against a Node that does nothing. */
async function coldStart(): Promise<void> {
  let began = 0;
  let first: number | undefined;
  const server = createServer((_request, response) => {
    first ??= performance.now() - began;
    response.setHeader('content-type', 'application/json').end('[{"id":1}]');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const place = workplace('start', '');
  const env = {
    PATH: process.env['PATH'],
    GITHUB_WORKSPACE: place,
    INPUT_URL: `http://127.0.0.1:${port}/`,
    INPUT_OUTPUT: 'a.csv',
    INPUT_COMMIT: 'false',
    GITHUB_REPOSITORY: 'o/r',
  };
  const starts: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < 9; run++) {
    first = undefined;
    began = performance.now();
    await measure(process.execPath, [join(root, 'dist/action.js')], { cwd: place, env });
    starts.push(first!);
    bare.push((await measure(process.execPath, ['-e', '0'], { cwd: place, env })).seconds * 1_000);
  }
  server.close();
  const [ours, node] = [median(starts), median(bare)];
  console.log(
    `Cold start of the Action to its first request: ${ours.toFixed(0)} ms, bare Node ${node.toFixed(0)} ms: ${(ours / node).toFixed(1)} times\n`,
  );
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);
mkdirSync(folder, { recursive: true });
await coldStart();
const server = await startServer([]);
try {
  await race(server.url, 100_000, runs);
  if (!values.quick) await race(server.url, 1_000_000, Math.min(runs, 3));
  await memory(server.url, values.quick ? [10_000, 100_000] : [100_000, 1_000_000, 10_000_000]);
  await latency();
} finally {
  server.stop();
}
