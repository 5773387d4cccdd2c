import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  danglingImports,
  heavyImports,
  importCycles,
  processKnowledge,
  runnerKnowledge,
  upwardImports,
} from './floors.ts';
import { badFiles, dependencyProblems, lockHoles, type Manifest, traces } from './manners.ts';
import { parseSource, readSources, type SourceFile } from './source-files.ts';

const ROOT = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const FOLDERS = ['src', 'test', 'fixtures', 'scripts'];
const src = readSources(ROOT, 'src');
const all = FOLDERS.flatMap((folder) => readSources(ROOT, folder));
const manifest = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as Manifest;

/** A house of planted files. */
const house = (files: Record<string, string>): SourceFile[] =>
  Object.entries(files).map(([path, text]) => parseSource(path, text));

describe('the reader of imports', () => {
  it('sees every form, and nothing in comments', () => {
    const text = [
      '/** As in `x`:',
      " * import { no } from './no.ts';",
      ' */',
      "import { a } from './a.ts'; // import './no.ts'",
      'import {',
      '  b,',
      '  type B,',
      "} from '../b.ts';",
      "import type { C } from 'c/sub';",
      "import 'd';",
      "export { e } from '@e/e/sub';",
      "export * from './f.ts';",
      "const g = await import('yaml');",
      "type H = typeof import('zod');",
      "const url = 'https://import.example/from';",
      "const i = await import(/* webpackIgnore: true */ 'undici');",
    ].join('\n');
    expect(parseSource('src/x.ts', text).imports).toEqual([
      { name: './a.ts', line: 4, kind: 'static' },
      { name: '../b.ts', line: 5, kind: 'static' },
      { name: 'c/sub', line: 9, kind: 'type' },
      { name: 'd', line: 10, kind: 'static' },
      { name: '@e/e/sub', line: 11, kind: 'static' },
      { name: './f.ts', line: 12, kind: 'static' },
      { name: 'yaml', line: 13, kind: 'lazy' },
      { name: 'zod', line: 14, kind: 'type' },
      { name: 'undici', line: 16, kind: 'lazy' },
    ]);
  });

  it('finds the imports that this house is known to have', () => {
    expect(src.length).toBeGreaterThan(100);
    expect(src.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
  });
});

describe('floors', () => {
  it.each([
    ['up', { 'src/core/a.ts': "import { b } from '../run/b.ts';" }, 'core (floor 0) may not know run'],
    ['up by type', { 'src/http/a.ts': "import type { B } from '../config/b.ts';" }, 'may not know config'],
    ['up and lazily', { 'src/sinks/a.ts': "const b = await import('../cli.ts');" }, 'may not know doors'],
    ['into another variant', { 'src/auth/a.ts': "import '../decode/index.ts';" }, 'auth (floor 1) may not know decode'],
    ['between neighbours', { 'src/sources/api/a.ts': "import '../../http/b.ts';" }, 'may not know http'],
    ['into an unknown room', { 'src/run/a.ts': "import '../attic/b.ts';" }, 'may not know attic'],
    ['from an unknown room', { 'src/attic/a.ts': '' }, 'attic is not in the plan'],
    ['from a file at the top that is no door', { 'src/window.ts': '' }, 'stands on no floor'],
  ])('an import %s is found', (_how, files, said) => {
    expect(upwardImports(house(files))).toEqual([expect.stringContaining(said)]);
  });

  it('imports down and within a room are welcome', () => {
    const files = house({
      'src/cli.ts': "import './cli/run.ts';",
      'src/run/a.ts': "import './b.ts';\nimport '../config/c.ts';\nimport '../core/d.ts';",
      'src/publishers/s3/a.ts': "import '../../core/artifact.ts';\nimport '../git/index.ts';",
    });
    expect(upwardImports(files)).toEqual([]);
  });

  it('this house has no import upwards', () => expect(upwardImports(src)).toEqual([]));

  it('a cycle is found, once', () => {
    const files = house({
      'src/core/a.ts': "import './b.ts';",
      'src/core/b.ts': "import type { C } from './c.ts';",
      'src/core/c.ts': "const a = await import('./a.ts');",
      'src/core/d.ts': "import './a.ts';\nimport './b.ts';",
    });
    expect(importCycles(files)).toEqual(['src/core/a.ts -> src/core/b.ts -> src/core/c.ts -> src/core/a.ts']);
  });

  it('this house has no cycle', () => expect(importCycles(src)).toEqual([]));

  it('every relative import names a file, with its ending', () => {
    expect(danglingImports(house({ 'src/a.ts': "import './b';", 'src/b.ts': '' }))).toEqual(['src/a.ts:1 imports ./b']);
    expect(danglingImports(src)).toEqual([]);
  });
});

describe('doors', () => {
  it('packages of the runner behind the doors are found', () => {
    const files = house({
      'src/run/a.ts': "const core = await import('@actions/core');",
      'src/action.ts': "const core = await import('@actions/core');",
      'src/actions/b.ts': "const cache = await import('@actions/cache');",
    });
    expect(runnerKnowledge(files)).toEqual(['src/run/a.ts:1 imports @actions/core behind the doors']);
  });

  it.each([
    'const token = process.env.TOKEN;',
    "const token = process.env['TOKEN'];",
    'process.exit(1);',
    'process.exitCode = 1;',
    "process.stdout.write('');",
    "console.log('');",
    'const root = process.cwd();',
    "process.on('SIGINT', stop);",
    "import { env } from 'node:process';",
  ])('%s is found behind the doors', (line) => {
    expect(processKnowledge(house({ 'src/core/a.ts': `\n${line}` }))).toEqual([
      expect.stringContaining('src/core/a.ts:2 uses'),
    ]);
    expect(processKnowledge(house({ 'src/cli/a.ts': line, 'src/post.ts': line }))).toEqual([]);
  });

  it('comments, and facts such as the process id, are no finding', () => {
    const text = '/** Never process.env. */\nconst id = process.pid; // not console.log\nif (process.platform) x();';
    expect(processKnowledge(house({ 'src/core/a.ts': text }))).toEqual([]);
  });

  it('only the doors of this house know the runner and the process', () => {
    expect([...runnerKnowledge(src), ...processKnowledge(src)]).toEqual([]);
  });

  it('a heavy package at the start is found', () => {
    const files = house({
      'src/publishers/a.ts': "import { S3Client } from '@aws-sdk/client-s3';\nimport { simpleGit } from 'simple-git';",
      'src/publishers/b.ts': "import type { S3Client } from '@aws-sdk/client-s3';\nawait import('@aws-sdk/client-s3');",
      'src/stores/c.ts': "import { DatabaseSync } from 'node:sqlite';",
      'src/extract/d.ts': "import { parse } from 'parse5';",
      'src/extract/e.ts': "import { parse } from 'parse5';",
      'src/run/f.ts': "import { read } from '../extract/d.ts';\nawait import('../extract/e.ts');",
      'src/action.ts': "import { setFailed } from '@actions/core';\nimport { run } from './run/f.ts';",
    });
    expect(heavyImports(files)).toHaveLength(5);
  });

  it('this house loads heavy packages when they are needed', () => expect(heavyImports(src)).toEqual([]));
});

describe('files', () => {
  it('long and badly named ones are found', () => {
    const long = 'x\n'.repeat(250);
    const files = house({ 'src/a.ts': long, 'src/b.ts': 'x\n', 'src/camelCase.ts': '', 'src/core/utils.ts': '' });
    expect(badFiles(files)).toEqual([
      'src/a.ts has 250 lines, 250 is too many',
      'src/camelCase.ts is not in kebab-case',
      'src/core/utils.ts is named after nothing',
    ]);
    expect(badFiles(house({ 'src/helpers/a.ts': '' }))).toEqual(['src/helpers/a.ts lies in a drawer']);
  });

  it('those of this house are short and named after what they do', () => expect(badFiles(src)).toEqual([]));
});

describe('package.json', () => {
  it('unused, missing and misplaced packages are found', () => {
    const files = house({
      'src/a.ts': "import 'one';\nimport 'two/sub';\nimport './b.ts';\nimport 'node:fs';",
      'test/a.test.ts': "import 'three';\nimport 'four';",
    });
    const planted = { dependencies: { one: '1', five: '1', four: '1' }, devDependencies: { two: '1', six: '1' } };
    expect(dependencyProblems(planted, files)).toEqual([
      'src/a.ts:2 imports two, only a development dependency',
      'test/a.test.ts:1 imports three, not in package.json',
      'five is a dependency, and nothing in src imports it',
      'four is a dependency, and nothing in src imports it',
      'six is in package.json and unused',
    ]);
  });

  it('tools are used by the scripts that call them, and not otherwise', () => {
    const planted = { devDependencies: { '@biomejs/biome': '2', typescript: '7' }, scripts: { lint: 'biome ci .' } };
    expect(dependencyProblems(planted, [])).toEqual(['typescript is in package.json and unused']);
  });

  it('this house uses what it declares and declares what it uses', () => {
    const root = ['vitest.config.ts', 'vitest.long.config.ts'].flatMap((path) =>
      tracked().includes(path) ? [parseSource(path, readFileSync(`${ROOT}/${path}`, 'utf8'))] : [],
    );
    expect(dependencyProblems(manifest, [...all, ...root])).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('a hole is found, and a package is seen wherever npm may put it', () => {
    const planted = {
      '': { optionalDependencies: { top: '1' } },
      'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1', inner: '1' } },
      'node_modules/a/node_modules/inner': {},
      'node_modules/a-linux': {},
      'node_modules/top': {},
    };
    expect(lockHoles({ packages: planted })).toEqual(['a-mac, wanted by node_modules/a']);
  });

  it('this one has no holes', () => {
    expect(lockHoles(JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8')))).toEqual([]);
  });
});

/** What is committed, beside what is made from it and pictures. */
function tracked(): string[] {
  return execFileSync('git', ['-c', `safe.directory=${ROOT}`, 'ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter(
      (path) => path !== '' && existsSync(`${ROOT}/${path}`) && !/^dist\/|\.(png|gif|ico|gz|zst|br|sqlite)$/.test(path),
    );
}

describe('traces', () => {
  it.each([
    ['a path of one machine', `see ${'/work'}/main`],
    ['a home', `cd ${'/root'}/.cache`],
    ['a home of a user', `cd ${'/home'}/someone/x`],
    ['a registry', `"${'resolved'}": "https://${'registry'}.example/x.tgz"`],
    ['the host of a registry', `see https://${'registry'}.npmjs.org/x`],
    ['unfinished work', `// ${'TO'}DO later`],
    ['a check switched off', `// ${'@ts'}-ignore`],
    ['a test left out', `it${'.skip'}('x')`],
    ['types given up', `x ${'as'} any`],
  ])('%s is found', (_what, text) => {
    expect(traces('a.ts', `\n${text}\n`)).toEqual([expect.stringContaining('a.ts:2 ')]);
  });

  it('ordinary words are no finding', () => {
    expect(
      traces(
        'a.ts',
        'https://example.com/work/items ./work/a .adip/work/x /api/root/ "as anything" /home/runner/work/x',
      ),
    ).toEqual([]);
  });

  it('no file of this house tells where it was made or leaves a check out', () => {
    const found = tracked().flatMap((path) => traces(path, readFileSync(`${ROOT}/${path}`, 'utf8')));
    expect(found).toEqual([]);
  });
});
