import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Api } from '../../fixtures/api/index.ts';
import { openWorkspace, startRun, streamConfig } from './support.ts';

const REPORT_PEAK =
  'data:text/javascript,' +
  encodeURIComponent(
    "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));",
  );

/** Peak memory of a whole run over so many bulk records, MiB; with a key the index of duplicates is part of it (28 bytes a slot, 60 MiB at most). */
export async function peakMemory(api: Api, records: number, size: number, key = ''): Promise<number> {
  const workspace = openWorkspace();
  const stream = `path: /bulk, params: { total: ${records} }, paginator: { type: page_number, size_param: size, page_size: ${size}, total_pages_path: meta.total_pages }, records_path: data, ${key}write: { mode: replace, csv: items.csv }`;
  workspace.write('adip.yml', streamConfig(api.url, stream));
  const file = join(workspace.path, 'peak');
  const exit = await startRun(workspace, { nodeArgs: ['--import', REPORT_PEAK], env: { PEAK_FILE: file } }).done;
  expect(exit.code, exit.stderr).toBe(0);
  return Number(readFileSync(file, 'utf8')) / 1024;
}
