import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, configFor, expectClean, serve, workspace } from './support.ts';

/** A workspace with two runs, of which the second brought one row more, and a third that found nothing new. */
async function threeRuns(config = ''): Promise<string> {
  let rows = 2;
  const url = await serve((_, response) =>
    response.end(JSON.stringify({ data: Array.from({ length: rows }, (_, id) => ({ id })) })),
  );
  const folder = workspace({ 'adip.yml': `${configFor(url)}\n${config}` });
  expect((await cli(folder, ['run'])).code).toBe(0);
  rows = 3;
  expect((await cli(folder, ['run'])).code).toBe(0);
  expect((await cli(folder, ['run'])).code).toBe(0);
  return folder;
}

const linesOf = (folder: string, path: string): { run: string }[] =>
  readFileSync(join(folder, path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('report', () => {
  it('shows the latest run, lists the last with trends, and shows any one, as text, JSON and HTML', async () => {
    const folder = await threeRuns();
    const listed = await cli(folder, ['report', '--last', '10']);
    expect(listed.stdout.match(/^\d{8}-\d{6}-\w+ +succeeded/gm)).toHaveLength(3);
    expect(listed.stdout).toMatch(/▁██ +3 +\+20 %/);
    expect((await cli(folder, ['report', '--last', '1'])).stdout.match(/succeeded/g)).toHaveLength(1);
    for (const args of [['report'], ['report', 'latest']])
      expect((await cli(folder, args)).stdout).toContain('adip-ingest report: SUCCEEDED');
    const machine = JSON.parse((await cli(folder, ['report', '--last', '3', '--format', 'json'])).stdout);
    const id: string = machine[0].run;
    expect(machine[1].streams).toMatchObject({ customers: { rows: 3, added: 1, pages: 1 } });
    const one = JSON.parse((await cli(folder, ['report', id, '--format', 'json'])).stdout);
    expect(one.run.id).toBe(id);
    expect(one.streams[0]).toMatchObject({ last_changed_at: machine[1].at, last_delivered_at: machine[0].at });
    const page = await cli(folder, ['report', '--format', 'html', '--output', 'out/latest.html']);
    expect([page.code, page.stdout]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out/latest.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<polyline/);
    const nothing = await cli(folder, ['report', '1999']);
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toContain(`Choose among ${machine.map(({ run }: { run: string }) => run).join(', ')}.`);
  });

  it('knows runs of other machines by their lines', async () => {
    const folder = await threeRuns();
    const [first] = linesOf(folder, '.adip/runs.ndjson');
    rmSync(join(folder, '.adip/reports'), { recursive: true });
    const listed = await cli(folder, ['report', '--last', '5']);
    expect(listed.stdout.match(/^\d{8}-\d{6}-\w+ +succeeded/gm)).toHaveLength(3);
    const shown = await cli(folder, ['report', first!.run]);
    expect(shown.stdout).toContain('The report of this run is not in this workspace');
    const page = await cli(folder, ['report', first!.run, '--format', 'html']);
    expect([page.code, page.stderr]).toEqual([2, expect.stringContaining('is not in this workspace')]);
    expectClean(page);
  });

  it('a run that found nothing new waits with its line, a trial leaves none', async () => {
    const folder = await threeRuns('report: { html: data/report.html, history: { keep: 2 } }');
    expect([linesOf(folder, '.adip/runs.ndjson'), linesOf(folder, '.adip/cache/runs.ndjson')]).toMatchObject([
      { length: 2 },
      { length: 1 },
    ]);
    expect(readFileSync(join(folder, 'data/report.html'), 'utf8')).toContain('<!doctype html>');
    const before = readFileSync(join(folder, '.adip/cache/runs.ndjson'), 'utf8');
    for (const trial of [['--limit', '1'], ['--dry-run']]) expect((await cli(folder, ['run', ...trial])).code).toBe(0);
    expect(linesOf(folder, '.adip/runs.ndjson')).toHaveLength(2);
    expect(readFileSync(join(folder, '.adip/cache/runs.ndjson'), 'utf8')).toBe(before);
    const listed = await cli(folder, ['report', '--last', '2']);
    expect(listed.stdout).toMatch(/succeeded, dry run[\s\S]*succeeded, trial/);
  });

  it('lists runs of one second in the order in which they began, whatever their ids drew', async () => {
    const folder = await threeRuns();
    const reports = join(folder, '.adip/reports');
    const { run } = JSON.parse((await cli(folder, ['report', '--last', '1', '--format', 'json'])).stdout)[0];
    const latest = readFileSync(join(reports, `${run}.json`), 'utf8');
    const later = ['zzz', 'aaa', 'mmm'].map((end) => `29990101-000000-${end}`);
    for (const [at, id] of later.entries()) {
      const began = JSON.parse(latest);
      Object.assign(began.run, { id, started_at: `2999-01-01T00:00:00.00${at}Z` });
      writeFileSync(join(reports, `${id}.json`), JSON.stringify(began));
    }
    const listed = JSON.parse((await cli(folder, ['report', '--last', '3', '--format', 'json'])).stdout);
    expect(listed.map((line: { run: string }) => line.run)).toEqual(later.toReversed());
  });

  it('says where nothing is known, and what does not go together', async () => {
    const folder = workspace();
    expect((await cli(folder, ['report'])).stdout).toContain('No run has left a report or a line');
    for (const args of [['--format', 'json'], ['latest'], ['x', '--last', '3'], ['--last', '3', '--format', 'html']]) {
      const end = await cli(folder, ['report', ...args]);
      expect(end.code, args.join(' ')).toBe(2);
      expectClean(end);
    }
  });

  it('says which report cannot be read, and lists it all the same', async () => {
    const folder = workspace();
    mkdirSync(join(folder, '.adip', 'reports'), { recursive: true });
    writeFileSync(join(folder, '.adip', 'reports', '20260101-000000-abc.json'), '{"version": 9');
    const end = await cli(folder, ['report', 'latest']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('20260101-000000-abc.json is not a report of this version');
    expectClean(end);
    expect((await cli(folder, ['report', '--last', '5'])).stdout).toContain('failed, report unreadable');
  });
});
