import process from 'node:process';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { startShop } from '../../fixtures/shop/index.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from './ingest.ts';
import { CONFIGS } from './readme.ts';

const OF_SITES = CONFIGS.filter(({ test }) => test !== undefined && 'shop' in test);

describe('the recipes for sites', () => {
  it('there are some', () => expect(OF_SITES.length).toBeGreaterThan(2));

  it.each(OF_SITES.map((block) => [block.line, block] as const))('line %i brings its rows', async (_, block) => {
    const { test = {}, text } = block;
    await using shop = await startShop({ open: !('login' in test), products: 100 });
    await using place = await createWorkspace();
    const config = text.replaceAll('https://shop.example.com', shop.url);
    const { report, read } = await ingest(config, place.path, {
      env: { CHROME_PATH: process.env['CHROME_PATH'] ?? '' },
    });
    expect(report.streams.flatMap(({ errors }) => errors)).toEqual([]);
    const [path = ''] = report.streams.flatMap(({ outputs }) => outputs.map((output) => output.path));
    expect(parseCsv(read(path))).toHaveLength(Number(test['rows']) + 1);
    expect(report.run.status).toBe('succeeded');
  });
});
