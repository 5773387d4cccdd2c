import { cpSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { lastReport, openWorkspace, SEED, startRun, type Workspace } from '../run/support.ts';
import { oneStream, put } from './source-support.ts';

const LINES = Array.from({ length: 30_000 }, (_, i) => `${i},${'abcdefgh'.repeat(i % 11)}`);
const MODULE = `export default async function* ({ cursor }) {
  for (let page = cursor ?? 0; page < 60; page++)
    yield { records: Array.from({ length: 500 }, (_, i) => ({ id: page * 500 + i })), next: page === 59 ? null : page + 1 };
}`;

function prepare(workspace: Workspace): void {
  put(workspace, 'in/a.csv', `id,text\n${LINES.join('\n')}\n`);
  put(workspace, 'in/b.csv', `id,text\n${LINES.slice(0, 5_000).join('\n')}\n`);
  put(workspace, 'foo.mjs', MODULE);
  const db = new DatabaseSync(`${workspace.path}/db.sqlite`);
  db.exec(`CREATE TABLE t AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 30000)
    SELECT id, 'text ' || id AS text FROM n`);
  db.close();
}

it.each([
  ['files', 'type: file', 'path: in/*.csv, page_size: 16KiB'],
  ['a module', 'type: module, module: ./foo.mjs', 'max_pages: 100'],
  ['SQLite', 'type: sql, url: "sqlite:db.sqlite"', 'table: t, page_size: 500, order_by: id'],
  ['SQLite without order_by', 'type: sql, url: "sqlite:db.sqlite"', 'table: t, page_size: 500'],
])('F70 killed at any moment, %s end in the same bytes', async (_, source, stream) => {
  console.log(`SEED=${SEED}`);
  const random = seededRandom(SEED);
  const start = openWorkspace();
  prepare(start);
  start.write('adip.yml', oneStream(source, stream));
  const whole = openWorkspace();
  cpSync(start.path, whole.path, { recursive: true, preserveTimestamps: true });
  const usual = await startRun(whole).done;
  expect(usual.code, usual.stderr).toBe(0);
  for (let turn = 0; turn < 3; turn++) {
    const workspace = openWorkspace();
    cpSync(start.path, workspace.path, { recursive: true, preserveTimestamps: true });
    for (let kill = 0; kill < 3; kill++) {
      const { child, done } = startRun(workspace);
      const timer = setTimeout(() => child.kill('SIGKILL'), usual.ms * (0.3 + 0.7 * random()));
      await done;
      clearTimeout(timer);
    }
    const exit = await startRun(workspace).done;
    expect(exit.code, exit.stderr).toBe(0);
    expect(workspace.read('out.csv') === whole.read('out.csv'), 'the same bytes').toBe(true);
    expect(lastReport(workspace).run.status).toBe('succeeded');
  }
});
