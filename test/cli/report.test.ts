import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, configFor, expectClean, serve, workspace } from './support.ts';

describe('report', () => {
  it('lists runs, the latest first, and shows one', async () => {
    let rows = 2;
    const url = await serve((_, response) =>
      response.end(JSON.stringify({ data: Array.from({ length: rows }, (_, id) => ({ id })) })),
    );
    const folder = workspace({ 'adip.yml': configFor(url) });
    expect((await cli(folder, ['report'])).stdout).toContain('No run has left a report');
    expect((await cli(folder, ['run'])).code).toBe(0);
    rows = 3;
    expect((await cli(folder, ['run'])).code).toBe(0);
    const listed = await cli(folder, ['report']);
    expect(listed.code).toBe(0);
    expect(listed.stdout.match(/^\d{8}-\d{6}-\w+ +succeeded/gm)).toHaveLength(2);
    expect((await cli(folder, ['report', '--last', '1'])).stdout.match(/succeeded/g)).toHaveLength(1);
    const latest = await cli(folder, ['report', 'latest']);
    expect(latest.stdout).toContain('adip-ingest report: SUCCEEDED');
    const machine = JSON.parse((await cli(folder, ['report', '--format', 'json'])).stdout);
    const id: string = machine[0].run.id;
    const one = JSON.parse((await cli(folder, ['report', id, '--format', 'json'])).stdout);
    expect(one.run.id).toBe(id);
    const nothing = await cli(folder, ['report', '1999']);
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toContain(`Choose among ${machine[0].run.id}, ${machine[1].run.id}.`);
  });

  it('says which report cannot be read', async () => {
    const folder = workspace();
    mkdirSync(join(folder, '.adip', 'reports'), { recursive: true });
    writeFileSync(join(folder, '.adip', 'reports', '20260101-000000-abc.json'), '{"version": 9');
    const end = await cli(folder, ['report', 'latest']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('20260101-000000-abc.json is not a report of this version');
    expectClean(end);
  });
});
