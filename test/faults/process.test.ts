import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedCsv, expectedCustomers } from '../../fixtures/api/index.ts';
import {
  customersConfig,
  lastReport,
  openApi,
  openWorkspace,
  runHere,
  SMALL,
  startRun,
  streamConfig,
  type Workspace,
} from '../run/support.ts';
import { jsonServer } from './json-server.ts';

const expected = () => expectedCsv(expectedCustomers(SMALL));
const isRight = (workspace: Workspace): boolean => workspace.read('data/customers.csv') === expected();

/** Stops a run in this process once so many pages are durable. */
async function interrupted(workspace: Workspace, config: string, pages: number): Promise<void> {
  const stop = new AbortController();
  let seen = 0;
  const { cancelled } = await runHere(workspace, config, {
    signal: stop.signal,
    onEvent: (event) => {
      if (event.type === 'page' && ++seen === pages) stop.abort(new Error('stop'));
    },
  });
  expect(cancelled).toBe(true);
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it('F69 stops within 5 s with a checkpoint; the next run goes on from there', async () => {
    const api = await openApi({ data: SMALL, latencyMs: 40 });
    const workspace = openWorkspace();
    workspace.write('adip.yml', customersConfig(api.url, { source: '    concurrency: 1' }));
    const { child, done } = startRun(workspace);
    await api.reached(9);
    const asked = Date.now();
    child.kill(signal);
    const exit = await done;
    expect(Date.now() - asked).toBeLessThan(5000);
    expect(exit.code, exit.stderr).toBe(1);
    expect(workspace.exists('data/customers.csv')).toBe(false);
    const before = { ...api.stats.byPage };
    const second = await startRun(workspace).done;
    expect(second.code, second.stderr).toBe(0);
    expect(isRight(workspace)).toBe(true);
    const twice = Object.keys(before).filter((page) => api.stats.byPage[page] !== before[page]);
    expect(twice.length).toBeLessThanOrEqual(1);
    const report = lastReport(workspace);
    expect(report.run.attempt).toBe(2);
    expect(report.streams[0]?.resumed_at).toMatch(/^page \d+$/);
    expect(report.streams[0]?.pages_succeeded).toBe(20);
  });
});

it('F71 a torn checkpoint: the previous generation is used, and that is said', async () => {
  const api = await openApi({ data: SMALL, latencyMs: 20 });
  const workspace = openWorkspace();
  const config = customersConfig(api.url, { source: '    concurrency: 1' });
  await interrupted(workspace, config, 5);
  await interrupted(workspace, config, 5);
  truncateSync(join(workspace.path, '.adip/work/customers/checkpoint.json'), 40);
  const { report } = await runHere(workspace, config);
  expect(report.streams[0]?.warnings.map(({ code }) => code)).toContain('state_torn');
  expect(report.streams[0]?.resumed_at).toMatch(/^page \d+$/);
  expect(isRight(workspace)).toBe(true);
});

it('F71 both generations torn: the stream starts anew, and that is said', async () => {
  const api = await openApi({ data: SMALL, latencyMs: 20 });
  const workspace = openWorkspace();
  const config = customersConfig(api.url);
  await interrupted(workspace, config, 12);
  for (const name of ['checkpoint.json', 'checkpoint.json.previous'])
    writeFileSync(join(workspace.path, '.adip/work/customers', name), '{"version":1,"cont');
  const { report } = await runHere(workspace, config);
  expect(report.streams[0]?.warnings.map(({ code }) => code)).toContain('not_resumed');
  expect(isRight(workspace)).toBe(true);
});

it('F71 a part file that is shorter than its checkpoint says is not gone on from', async () => {
  const api = await openApi({ data: SMALL, latencyMs: 20 });
  const workspace = openWorkspace();
  const config = customersConfig(api.url);
  await interrupted(workspace, config, 12);
  truncateSync(join(workspace.path, '.adip/work/customers/stage.csv'), 100);
  const { report } = await runHere(workspace, config);
  expect(report.streams[0]?.warnings.map(({ code }) => code)).toContain('not_resumed');
  expect(isRight(workspace)).toBe(true);
});

it('F72 a bookmark of a later version is refused and not overwritten', async () => {
  const api = await openApi({ data: SMALL });
  const workspace = openWorkspace();
  mkdirSync(join(workspace.path, '.adip'));
  const later = '{"version":99,"stream":"customers","new":"shape"}';
  workspace.write('.adip/customers.json', later);
  const { report } = await runHere(workspace, customersConfig(api.url));
  expect(report.streams[0]).toMatchObject({ status: 'failed', errors: [{ code: 'state_newer' }] });
  expect(workspace.read('.adip/customers.json')).toBe(later);
  expect(api.stats.requests).toBe(0);
});

it('F73 a second run in the workspace ends at once with a clear message', async () => {
  const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { url } = await jsonServer(async () => {
    asked.resolve();
    await released.promise;
    return [{ id: 1 }];
  });
  const workspace = openWorkspace();
  workspace.write('adip.yml', streamConfig(url, 'path: /items, write: { csv: data/items.csv }'));
  const first = startRun(workspace);
  await asked.promise;
  const second = await startRun(workspace).done;
  released.resolve();
  expect(second.code).toBe(2);
  expect(second.stderr).toContain('another run');
  expect((await first.done).code).toBe(0);
  expect(workspace.read('data/items.csv')).toBe('id\n1\n');
});

it('F67 a file that passes the size limit fails the stream; the old file stays, and the next run goes on', async () => {
  const api = await openApi({ data: SMALL });
  const workspace = openWorkspace();
  workspace.write('adip.yml', customersConfig(api.url));
  mkdirSync(join(workspace.path, 'data'));
  workspace.write('data/customers.csv', 'customer_id\n1\n');
  const limited = await startRun(workspace, { wrap: ['bash', '-c', 'ulimit -f 64; exec "$@"', '-'] }).done;
  expect(limited.code, limited.stderr).toBe(1);
  expect(limited.stderr).toContain('size limit');
  expect(workspace.read('data/customers.csv')).toBe('customer_id\n1\n');
  expect((await startRun(workspace).done).code).toBe(0);
  expect(lastReport(workspace).streams[0]?.rows).toBe(expectedCustomers(SMALL).length);
  expect(workspace.read('data/customers.csv').length).toBe(expected().length);
});

/** A file system of 200 kB, where the machine lets us make one. */
const TINY = 'mkdir -p .adip && mount -t tmpfs -o size=200k tmpfs .adip && exec "$@"';

it('F66 a full disk fails the stream with its cause; the old file stays', async ({ skip }) => {
  const api = await openApi({ data: SMALL });
  const workspace = openWorkspace();
  workspace.write('adip.yml', customersConfig(api.url));
  mkdirSync(join(workspace.path, 'data'));
  workspace.write('data/customers.csv', 'customer_id\n1\n');
  const wrap = ['unshare', '-rm', 'bash', '-c', TINY, '-'];
  const exit = await startRun(workspace, { wrap }).done;
  if (/unshare|mount|permission/i.test(exit.stderr) && api.stats.requests === 0) skip('no mount namespaces here');
  expect(exit.code, exit.stderr).toBe(1);
  expect(exit.stderr).toMatch(/disk is full|ENOSPC/);
  expect(workspace.read('data/customers.csv')).toBe('customer_id\n1\n');
  expect((await startRun(workspace).done).code).toBe(0);
  expect(workspace.read('data/customers.csv').length).toBe(expected().length);
});

it.each([3, 60, 200])('F66 F67 at %i kB: whatever was written before, nothing is missing afterwards', async (size) => {
  const api = await openApi({ data: SMALL, latencyMs: 30 });
  const workspace = openWorkspace();
  workspace.write('adip.yml', customersConfig(api.url));
  const limited = await startRun(workspace, { wrap: ['bash', '-c', `ulimit -f ${size}; exec "$@"`, '-'] }).done;
  expect(limited.code, limited.stderr).toBe(1);
  const again = await startRun(workspace).done;
  expect(again.code, again.stderr).toBe(0);
  expect(isRight(workspace)).toBe(true);
});

it('F68 S7 closed doors are found before the first request', async () => {
  const api = await openApi({ data: SMALL });
  const outside = openWorkspace();
  const workspace = openWorkspace();
  symlinkSync(outside.path, join(workspace.path, 'away'));
  symlinkSync('/nowhere/at/all', join(workspace.path, 'dangling.csv'));
  mkdirSync(join(workspace.path, '.git'));
  mkdirSync(join(workspace.path, 'folder.csv'));
  writeFileSync(join(workspace.path, 'file'), '');
  const doors = {
    'away/c.csv': 'path_outside',
    'dangling.csv/c.csv': 'path_refused',
    'dangling.csv': 'path_refused',
    [`${'x'.repeat(300)}.csv`]: 'not_writable',
    'folder.csv': 'not_writable',
    'file/c.csv': 'not_writable',
  };
  for (const [path, code] of Object.entries(doors)) {
    const { report } = await runHere(workspace, customersConfig(api.url, { write: `{ csv: ${path} }` }));
    expect(report.streams[0]?.errors[0]?.code, path).toMatch(code);
  }
  expect(api.stats.requests).toBe(0);
  expect(outside.files()).toEqual([]);
});

it.skipIf(process.getuid?.() === 0)(
  'F68 a folder that may not be written is found before the first request',
  async () => {
    const api = await openApi({ data: SMALL });
    const workspace = openWorkspace();
    mkdirSync(join(workspace.path, 'data'));
    chmodSync(join(workspace.path, 'data'), 0o500);
    const { report } = await runHere(workspace, customersConfig(api.url));
    expect(report.streams[0]?.errors[0]?.code).toBe('not_writable');
    expect(api.stats.requests).toBe(0);
  },
);

it('a trial and a dry run neither write nor take an interrupted run away', async () => {
  const api = await openApi({ data: SMALL, latencyMs: 10 });
  const workspace = openWorkspace();
  const config = customersConfig(api.url);
  await interrupted(workspace, config, 10);
  const checkpoint = () => readFileSync(join(workspace.path, '.adip/work/customers/checkpoint.json'), 'utf8');
  const before = checkpoint();
  expect((await runHere(workspace, config, { limit: 2 })).report.totals.pages_requested).toBe(2);
  expect((await runHere(workspace, config, { dryRun: true })).report.totals.pages_requested).toBe(20);
  expect(workspace.exists('data/customers.csv')).toBe(false);
  expect(workspace.exists('.adip/customers.json')).toBe(false);
  expect(checkpoint()).toBe(before);
  const { report } = await runHere(workspace, config);
  expect(report.streams[0]?.resumed_at).toBeDefined();
  expect(isRight(workspace)).toBe(true);
});
