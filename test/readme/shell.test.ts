import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startApi } from '../../fixtures/api/index.ts';
import { clone, makeRemote } from '../../fixtures/git/repositories.ts';
import { startShop } from '../../fixtures/shop/index.ts';
import { listCommands } from '../../scripts/docs/command-tables.ts';
import { parseFlags } from '../../src/cli/arguments.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { BLOCKS, type Block, CONFIGS, README, ROOT, WORKFLOWS } from './readme.ts';

const run = promisify(execFile);
const SCRIPTS: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;
const SHELL = BLOCKS.filter(({ language }) => language === 'sh');
const COMMANDS = await listCommands();

type Program = 'npm' | 'curl' | 'adip-ingest';
const programsOf = ({ text }: Block): Set<string> =>
  new Set([...text.replace(/\\\n/g, ' ').matchAll(/(?:^|&& )(\S+)/gm)].map(([, word = '']) => word));
const isOfShop = ({ text }: Block): boolean => text.includes('https://shop.example.com');
const blocksWith = (program: Program) => SHELL.filter((block) => programsOf(block).has(program) && !isOfShop(block));

/** A folder with the first config and workflow of the README, its variables in a .env file, as a clone of a remote. */
async function openHome(folder: string, url: string): Promise<string> {
  const remote = await makeRemote(folder, {
    'adip.yml': CONFIGS[0]!.text.replace('https://api.example.com', url),
    '.github/workflows/ingest.yml': WORKFLOWS[0]!.text,
    '.gitignore': '.env\n',
  });
  return clone(remote, join(folder, 'home'));
}

describe('the shell commands of the README', () => {
  it('each block has programs that are known here, and all of these are shown', () => {
    expect(new Set(SHELL.flatMap((block) => [...programsOf(block)]))).toEqual(new Set(['npm', 'curl', 'adip-ingest']));
  });

  it('npm runs scripts that exist', () => {
    const texts = [...blocksWith('npm').map(({ text }) => text), ...README.matchAll(/`(npm [^`]+)`/g)].map(String);
    const words = texts.flatMap((text) => [...text.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, word = '']) => word));
    expect(words.length).toBeGreaterThan(8);
    for (const word of words) {
      if (word === 'ci' || word === 'install') continue;
      expect(SCRIPTS).toHaveProperty([word]);
      const file = /^node (\S+)/.exec(SCRIPTS[word]!)?.[1];
      if (file) expect([file, existsSync(join(ROOT, file))]).toEqual([file, true]);
    }
    expect(existsSync(join(ROOT, 'package-lock.json'))).toBe(true);
  });

  it('an installation brings the command', () => {
    const { bin, name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(README).toContain(`npm install --global github:org/${name}#v1`);
    expect(existsSync(join(ROOT, bin['adip-ingest']))).toBe(true);
    expect(README).toContain(`node ${bin['adip-ingest']}`);
  });

  it.each(blocksWith('adip-ingest').map((block) => [block.line, block] as const))(
    'line %i runs to its end',
    async (_, block) => {
      await using api = await startApi();
      await using place = await createWorkspace();
      const home = await openHome(place.path, api.url);
      await place.write({
        'bin/adip-ingest': `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'src/cli.ts')}" "$@"\n`,
        'home/.env': 'API_KEY=demo-key\n',
      });
      await chmod(join(place.path, 'bin/adip-ingest'), 0o755);
      const lines = block.text.replaceAll('https://api.example.com', api.url).split('\n');
      // `init` never touches a config that is there: it begins in a folder of its own.
      const script = lines.map((line) => line.replace(/^adip-ingest init .*/, '(mkdir ../new && cd ../new && $&)'));
      const wanted = script.filter((line) => !line.startsWith('npm '));
      const env = { PATH: [join(place.path, 'bin'), process.env['PATH']].join(delimiter), HOME: place.path };
      const { stdout } = await run('sh', ['-ec', wanted.join('\n')], { cwd: home, env });
      if (wanted.some((line) => line.includes(' --output '))) {
        expect(readFileSync(join(home, 'data/stations.csv'), 'utf8').split('\n')).toHaveLength(502);
        return;
      }
      expect(stdout).toMatch(/run: +\d{8}-|Records Ingested: 30/i);
      expect(readFileSync(join(home, 'data/teams.csv'), 'utf8').split('\n')).toHaveLength(32);
    },
  );

  it('a site is looked at, a config suggested, and tried', async () => {
    const blocks = SHELL.filter(isOfShop);
    expect(blocks).toHaveLength(1);
    await using shop = await startShop({ open: true, products: 60 });
    await using place = await createWorkspace({
      'bin/adip-ingest': `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'src/cli.ts')}" "$@"\n`,
    });
    await chmod(join(place.path, 'bin/adip-ingest'), 0o755);
    const env = { PATH: [join(place.path, 'bin'), process.env['PATH']].join(delimiter), HOME: place.path };
    const script = blocks[0]!.text.replaceAll('https://shop.example.com', shop.url);
    const { stdout } = await run('sh', ['-ec', script], { cwd: place.path, env });
    expect(parse(readFileSync(join(place.path, 'adip.yml'), 'utf8')).sources.site.type).toBe('site');
    expect(stdout).toContain('20 rows by article.product_pod');
    expect(stdout).toMatch(/Records Ingested: [1-9]/i);
  });

  it('what `init` wrote about a URL runs as it stands', async () => {
    await using api = await startApi();
    await using place = await createWorkspace();
    const cli = (...args: string[]) => run(process.execPath, [join(ROOT, 'src/cli.ts'), ...args], { cwd: place.path });
    await cli('init', '--url', `${api.url}/v1/stations?limit=500`);
    await cli('run');
    expect(readFileSync(join(place.path, 'data/stations.csv'), 'utf8').split('\n')).toHaveLength(502);
  });

  it('commands in the running text have these options', () => {
    const inline = [...README.matchAll(/(?<!#### )`adip-ingest ([a-z]+)([^`]*)`/g)];
    expect(inline.length).toBeGreaterThan(4);
    for (const [, name = '', rest = ''] of inline) {
      const found = COMMANDS.find((one) => one.name === name);
      expect([name, found !== undefined]).toEqual([name, true]);
      const args = rest.split(/\s+/).filter((word) => word !== '');
      expect(() => parseFlags(name, args, found!.command.flags, found!.command.positionals?.length)).not.toThrow();
    }
  });

  it('curl starts the workflow that listens, with the streams that it reads', async () => {
    const asked: { url: string; body: string; accept: string; authorization: string }[] = [];
    await using server = createServer(async (request, response) => {
      const body = (await request.toArray()).map(String).join('');
      const { accept = '', authorization = '' } = request.headers;
      asked.push({ url: `${request.method} ${request.url}`, body, accept, authorization });
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [block, ...more] = blocksWith('curl');
    expect(more).toEqual([]);
    const env = { PATH: process.env['PATH'], DISPATCH_TOKEN: 'canary' };
    await run('sh', ['-ec', block!.text.replace('https://api.github.com', url)], { env });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: 'POST /repos/OWNER/REPOSITORY/dispatches',
      accept: 'application/vnd.github+json',
      authorization: 'Bearer canary',
    });
    const { event_type, client_payload } = JSON.parse(asked[0]!.body);
    const workflow = WORKFLOWS.find(({ text }) => text.includes('repository_dispatch'))!;
    expect(parse(workflow.text).on.repository_dispatch.types).toContain(event_type);
    for (const name of Object.keys(client_payload))
      expect(workflow.text).toContain(`github.event.client_payload.${name}`);
  });
});
