import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedCsv, type Product, startShop } from '../../fixtures/shop/index.ts';
import { inTurn, measure, type Timing } from './measure.ts';
import { installPeers, type Peer } from './peers.ts';
import { folder, has, type Server, startServer, table, workplace } from './place.ts';
import { shopConfig } from './shop-config.ts';

const OURS = ['correct', 'fast'] as const;
const FLOOR = 'curl, download only';
const PAGES = 1_050;
const inFlight = (latency: number): number => (latency === 0 ? 8 : 16);

export interface ScrapeOptions {
  /** The command line to measure: dist/cli.js, or src/cli.ts. */
  readonly cli: string;
  readonly runs: number;
  /** Leaves out 100 ms. */
  readonly quick: boolean;
}

type Contender = (server: Server, latency: number) => Promise<Timing>;

/** 50 list pages and 1,000 details to CSV, beside the peers, at each latency. */
export async function scrape({ cli, runs, quick }: ScrapeOptions): Promise<void> {
  const peers = await installPeers();
  const products = await listProducts(1_000);
  const contenders = await keepCorrect(
    {
      ...Object.fromEntries(OURS.map((parser) => [`adip-ingest, parser: ${parser}`, ours(cli, parser)])),
      ...Object.fromEntries(peers.map((peer) => [peer.name, theirs(peer)])),
    },
    products,
  );
  if (has('curl', ['--version'])) contenders[FLOOR] = curl(products);
  const still = await round(contenders, 0, runs);
  for (const latency of quick ? [20] : [20, 100]) await round(contenders, latency, runs, still);
}

type Result = Record<string, { seconds: number; peakMiB: number }>;

async function round(
  contenders: Readonly<Record<string, Contender>>,
  latency: number,
  runs: number,
  still?: Result,
): Promise<Result> {
  const server = await startShopServer(['--latency', String(latency)]);
  const bound = Object.fromEntries(
    Object.entries(contenders).map(([name, contender]) => [
      name,
      once(name, latency, () => contender(server, latency)),
    ]),
  );
  try {
    const result: Result = await inTurn(runs, bound);
    print(result, latency, runs, still);
    return result;
  } finally {
    server.stop();
  }
}

/** One page after the other takes minutes with latency and always the same: measured once. */
function once(name: string, latency: number, run: () => Promise<Timing>): () => Promise<Timing> {
  if (latency === 0 || !name.endsWith('sequential')) return run;
  let known: Promise<Timing> | undefined;
  return () => (known ??= run());
}

function print(result: Result, latency: number, runs: number, still: Result | undefined): void {
  const base = result['adip-ingest, parser: correct']?.seconds;
  console.log(
    `Scraping ${PAGES} pages to CSV, ${latency} ms latency, ${inFlight(latency)} in flight, median of ${runs}:`,
  );
  table(
    ['what', 'seconds', 'times ours', 'of the ideal', 'peak MiB'],
    Object.entries(result).map(([name, { seconds, peakMiB }]) => {
      const ideal = ((still?.[name]?.seconds ?? 0) * 1_000 + (PAGES * latency) / inFlight(latency)) / 1_000;
      return [
        name,
        seconds.toFixed(2),
        base === undefined ? '-' : (seconds / base).toFixed(2),
        still === undefined || name.endsWith('sequential') ? '-' : (ideal / seconds).toFixed(2),
        peakMiB.toFixed(0),
      ];
    }),
  );
}

/** Each once, its CSV held against the oracle: a contender that reads something else is no contender. */
async function keepCorrect(
  all: Record<string, Contender>,
  products: readonly Product[],
): Promise<Record<string, Contender>> {
  const server = await startShopServer([]);
  const expected = sortedLines(expectedCsv(products, server.url));
  const found: Record<string, Contender> = {};
  for (const [name, contender] of Object.entries(all)) {
    const problem = await contender(server, 0).then(
      () => (sortedLines(readFileSync(join(placeOf(name), 'products.csv'), 'utf8')) === expected ? '' : 'other rows'),
      (error: Error) => error.message,
    );
    if (problem === '') found[name] = contender;
    else console.log(`${name}: not measured: ${problem}`);
    if (problem !== '' && name.startsWith('adip-ingest')) process.exitCode = 1;
  }
  server.stop();
  return found;
}

/** Peers do not sort by key, and some end lines as Windows does. No value holds a line break. */
const sortedLines = (csv: string): string => csv.split(/\r?\n/).toSorted().join('\n');

const placeOf = (name: string): string => join(folder, 'scrape', name.replace(/[^\w]+/g, '-'));

function ours(cli: string, parser: (typeof OURS)[number]): Contender {
  return (server, latency) => {
    const place = workplace(join('scrape', `adip-ingest-parser-${parser}`), shopConfig(parser));
    return measure(process.execPath, [cli, 'run', '--log-level', 'error'], { cwd: place, env: envOf(server, latency) });
  };
}

function theirs(peer: Peer): Contender {
  return (server, latency) => {
    const place = placeOf(peer.name);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    return measure(peer.command, peer.args, { cwd: place, env: envOf(server, latency) });
  };
}

const envOf = (server: Server, latency: number): NodeJS.ProcessEnv => ({
  ...process.env,
  SHOP_URL: server.url,
  CONCURRENCY: String(inFlight(latency)),
});

/** The floor knows all addresses beforehand and looks at nothing. */
function curl(products: readonly Product[]): Contender {
  return (server, latency) => {
    const lists = Array.from({ length: 50 }, (_, i) => `/catalogue/page-${i + 1}.html`);
    const paths = [...lists, ...products.map(({ path }) => path)];
    const place = workplace('scrape/curl', '');
    const file = join(place, 'pages.txt');
    writeFileSync(file, paths.map((path) => `url = "${server.url}${path}"\noutput = "/dev/null"\n`).join(''));
    const parallel = latency === 0 ? [] : ['--parallel', '--parallel-max', String(inFlight(latency))];
    return measure('curl', ['--silent', '--fail', ...parallel, '--config', file], { cwd: place, env: process.env });
  };
}

const startShopServer = (args: readonly string[]): Promise<Server> =>
  startServer('fixtures/shop/main.ts', ['--open', '--layout', 'both', ...args]);

async function listProducts(count: number): Promise<readonly Product[]> {
  await using shop = await startShop({ products: count });
  return shop.products();
}

/** Peak memory by pages: 20 products on a list page, and one page for each. */
export async function scrapeMemory(cli: string, sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const pages of sizes) {
    const products = Math.floor((pages * 20) / 21);
    const server = await startShopServer(['--products', String(products)]);
    try {
      const { seconds, peakMiB } = await ours(cli, 'correct')(server, 0);
      rows.push([pages.toLocaleString('en-US'), seconds.toFixed(2), peakMiB.toFixed(0)]);
    } catch (error) {
      console.log(`${pages} pages: not measured: ${(error as Error).message}`);
      process.exitCode = 1;
    } finally {
      server.stop();
    }
  }
  console.log('Scraping, peak memory by pages:');
  table(['pages', 'seconds', 'peak MiB'], rows);
}
