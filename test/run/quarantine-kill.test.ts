import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { openWorkspace, QUICK, SEED, startRun, type Workspace } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const ASIDE = '.adip/quarantine/items.csv';
const FIRST: readonly Row[] = Array.from({ length: 200 }, (_, i) => ({ id: i, price: i % 9 === 0 ? -i - 1 : i }));
const SECOND: readonly Row[] = Array.from({ length: 220 }, (_, i) => ({ id: i, price: i % 7 === 0 ? -i - 1 : i }));

const start = (workspace: Workspace, env: Record<string, string>) =>
  startRun(workspace, {
    nodeArgs: ['--import', join(import.meta.dirname, 'kill-at.mjs')],
    env: { KILL_FOLDER: workspace.path, ...env },
  }).done;

/** What is committed; when a row was put aside depends on which attempt saw it. */
const outcome = (workspace: Workspace) => ({
  data: workspace.read('data/items.csv'),
  aside: workspace.read(ASIDE).replace(/,[^,\n]*$/gm, ''),
  work: workspace.exists('.adip/work/items'),
});

it('F70 killed while rows are put aside, run again: the same rows here and there', async () => {
  console.log(`seed ${SEED}`);
  const random = seededRandom(SEED);
  const tables: Record<string, readonly Row[]> = { items: FIRST };
  const url = await serveRows(tables);
  const begin = openWorkspace();
  begin.write(
    'adip.yml',
    `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  items:
    source: api
    path: /items
    paginator: { type: single_page }
    primary_key: id
    write: { mode: merge, csv: data/items.csv }
    checks: { columns: { price: { min: 0, on_fail: quarantine } } }
`,
  );
  expect((await startRun(begin).done).code).toBe(0);
  tables['items'] = SECOND;
  const copy = (): Workspace => {
    const workspace = openWorkspace();
    cpSync(begin.path, workspace.path, { recursive: true });
    return workspace;
  };
  const whole = copy();
  const tally = join(openWorkspace().path, 'tally');
  expect((await start(whole, { KILL_TALLY: tally })).code).toBe(0);
  const changes = Number(readFileSync(tally, 'utf8'));
  const wanted = outcome(whole);
  expect(wanted.aside.split('\n').length).toBeGreaterThan(30);
  for (let turn = 0; turn < 6; turn++) {
    const at = Math.floor(changes / 2 + (random() * changes) / 2) + 1;
    const workspace = copy();
    await start(workspace, { KILL_AT: String(at), KILL_AFTER: String(turn % 2) });
    const { code, stderr } = await startRun(workspace).done;
    expect(code, stderr).toBe(0);
    expect(outcome(workspace), `killed at change ${at} of ${changes}`).toEqual(wanted);
  }
});
