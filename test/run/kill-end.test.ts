import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { oneStream, put } from '../sources/source-support.ts';
import { openWorkspace, startRun, type Workspace } from './support.ts';

const KILL_AT = join(import.meta.dirname, 'kill-at.mjs');
const CONFIG = oneStream('type: file', 'path: in.csv', '{ mode: append, csv: out.csv }');

function start(workspace: Workspace, env: Record<string, string>) {
  return startRun(workspace, { nodeArgs: ['--import', KILL_AT], env: { KILL_FOLDER: workspace.path, ...env } }).done;
}

function prepare(): Workspace {
  const workspace = openWorkspace();
  workspace.write('adip.yml', CONFIG);
  put(workspace, 'in.csv', 'id\n1\n2\n3\n');
  return workspace;
}

it('F70 killed while it ends, a run that appends without a key has added its rows once', async () => {
  const tally = join(openWorkspace().path, 'tally');
  expect((await start(prepare(), { KILL_TALLY: tally })).code).toBe(0);
  const changes = Number(readFileSync(tally, 'utf8'));
  const held: number[] = [];
  for (let change = changes - 7; change <= changes - 4; change++) {
    const workspace = prepare();
    await start(workspace, { KILL_AT: String(change), KILL_AFTER: '1' });
    expect((await start(workspace, {})).code).toBe(0);
    const runs = workspace.read('.adip/runs.ndjson').trimEnd().split('\n').length;
    const rows = workspace.read('out.csv').trimEnd().split('\n').length - 1;
    const when = `killed after change ${change} of ${changes}`;
    expect([3, 3 * runs], when).toContain(rows);
    held.push(runs);
  }
  expect(new Set(held), 'both moments were hit').toEqual(new Set([1, 2]));
});
