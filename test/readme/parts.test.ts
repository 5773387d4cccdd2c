import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorkspace } from '../harness/workspace.ts';
import { serveRows } from '../run/rows-server.ts';
import { ingest } from './ingest.ts';
import { CONFIGS, completeConfig } from './readme.ts';

async function run(mark: string, json: string) {
  const block = CONFIGS.find(({ test }) => test?.['parts'] === mark);
  if (!block) throw new Error(`no recipe is marked parts=${mark}`);
  const rows = await serveRows(json);
  const place = await createWorkspace();
  const config = completeConfig(block, '/').replaceAll('https://api.example.com', rows.url);
  const { report, read } = await ingest(config, place.path);
  expect(report.run.status).toBe('succeeded');
  return { place, read };
}

it('a column in the path makes a file for each of its values', async () => {
  const { place, read } = await run('season', '[{"id":1,"season":"2024"},{"id":2,"season":"2025"}]');
  await using _ = place;
  expect(read('data/games/2024.csv')).toBe('id,season\n1,2024\n');
  expect(read('data/games/2025.csv')).toBe('id,season\n2,2025\n');
});

it('a data package lies beside the data', async () => {
  const { place, read } = await run('package', '[{"id":1}]');
  await using _ = place;
  expect(existsSync(join(place.path, 'datapackage.json'))).toBe(true);
  expect(JSON.parse(read('datapackage.json'))).toMatchObject({ resources: [{ rowCount: 1 }] });
});
