import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/core/version.ts';
import { CLI, cli, expectClean, workspace } from './support.ts';

const COMMANDS = ['init', 'validate', 'preview', 'suggest', 'plan', 'doctor', 'run', 'report', 'schema'];

/** Files and packages that are loaded at once, by following the static imports. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, type, name] of text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '([^']+)';/gm)) {
    if (type !== undefined) continue;
    if (name!.startsWith('.')) loadedBy(resolve(dirname(file), name!), seen);
    else seen.add(name!);
  }
  return seen;
}

describe('usage', () => {
  it('the version and the overview load no package', () => {
    const packages = [...loadedBy(CLI)].filter((name) => !name.startsWith('/') && !name.startsWith('node:'));
    expect(packages).toEqual([]);
  });

  it('tells its version and its commands', async () => {
    const folder = workspace();
    expect(await cli(folder, ['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
    const { code, stdout } = await cli(folder, ['--help']);
    expect(code).toBe(0);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    expect(stdout).toContain('Exit codes: 0 succeeded, 1 failed, 2 bad usage or config, 3 partial.');
  });

  it('says so where Node is too old for it', async () => {
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.1' } })";
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(old)}` };
    const { code, stderr } = await cli(workspace(), ['run'], env);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('adip-ingest: this is Node 20.11.1, and Node 24 or newer is needed\n'),
    });
  });

  it.each(COMMANDS)('%s explains itself', async (name) => {
    const { code, stdout, stderr } = await cli(workspace(), [name, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: adip-ingest ${name}`);
    expect(stdout.split('\n').every((line) => line.length <= 120)).toBe(true);
  });

  it.each([
    [['validte'], 'Did you mean "validate"?'],
    [['--verison'], 'See `adip-ingest --help`.'],
    [['run', '--confg', 'x'], 'Did you mean "--config"?'],
    [['preview', '--row', '3'], 'Did you mean "--rows"?'],
    [['preview', 'a', 'b'], '"b" is one argument too many'],
    [['preview', '--rows', 'ten'], '--rows takes a whole number above zero'],
    [['preview', '--format', 'xml'], '--format takes table, json, csv'],
    [['preview', 'customers', '--url', 'http://localhost'], '--url stands alone'],
    [['preview', '--url', 'ftp://example.com/x'], 'not a whole URL of http or https'],
    [['init', '--output', 'x.csv'], '--output belongs to --url'],
    [['suggest'], 'suggest: name the URL of a list page'],
    [['suggest', 'nothing'], 'is no whole URL'],
    [['suggest', 'http://localhost/', '--borwser'], 'Did you mean "--browser"?'],
    [['suggest', 'http://localhost/', '--file', 'gone.html'], 'gone.html cannot be read'],
    [['preview', '--select', 'h3'], 'name a page: --url URL, or --file page.html'],
    [['validate', '--pagse'], 'Did you mean "--pages"?'],
    [['schema', 'reports'], 'schema takes config, report'],
    [['report', 'latest', '--last', '3'], 'exclude one another'],
    [['run', '--url', 'http://localhost'], '--url and --output belong together'],
    [['validate', '-c', 'nothing.yml'], 'there is no config'],
    [['doctor', '-c', '.'], 'there is no config'],
  ])('bad usage: %j', async (args, told) => {
    const end = await cli(workspace(), args);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(told);
    expect(end.stdout).toBe('');
    expectClean(end);
  });
});
