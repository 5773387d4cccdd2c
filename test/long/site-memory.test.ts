import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startShop } from '../../fixtures/shop/index.ts';
import { measure } from '../../scripts/bench/measure.ts';
import { shopConfig } from '../../scripts/bench/shop-config.ts';
import { openWorkspace } from '../run/support.ts';

/** What is shipped: run from its sources, Node keeps its TypeScript compiler in memory as well. */
const CLI = join(import.meta.dirname, '../../dist/cli.js');
const MOST_MIB = 250;

/** Peak memory of a run over so many static pages of about 37 KB: 20 products on a list page, and one page for each. */
async function peakAt(pages: number, parser: 'correct' | 'fast'): Promise<number> {
  await using shop = await startShop({ products: Math.floor((pages * 20) / 21), open: true, layout: 'both' });
  const workspace = openWorkspace();
  workspace.write('adip.yml', shopConfig(parser));
  const env = { ...process.env, SHOP_URL: shop.url, CONCURRENCY: '8' };
  const args = [CLI, 'run', '--log-level', 'error'];
  const { peakMiB } = await measure(process.execPath, args, { cwd: workspace.path, env });
  return peakMiB;
}

it.each(['correct', 'fast'] as const)('peak memory of static pages is flat up to 5,000, parser: %s', async (parser) => {
  const hundred = await peakAt(100, parser);
  const thousand = await peakAt(1_000, parser);
  const many = await peakAt(5_000, parser);
  console.log(
    `parser ${parser}: peak ${hundred.toFixed(0)} MiB at 100 pages, ${thousand.toFixed(0)} at 1,000, ${many.toFixed(0)} at 5,000`,
  );
  // 100 pages end before the young space of the heap has its size: that is no growth with the number of pages.
  expect(many).toBeLessThanOrEqual(thousand * 1.15);
  expect(many).toBeLessThan(MOST_MIB);
});
