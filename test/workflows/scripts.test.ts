import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const WORKFLOWS = new URL('../../.github/workflows/', import.meta.url);

interface Workflow {
  readonly jobs: Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>;
}

/** The script of one step, as GitHub would run it. */
function scriptOf(file: string, name: string): string {
  const workflow = parse(readFileSync(new URL(file, WORKFLOWS), 'utf8')) as Workflow;
  const step = Object.values(workflow.jobs).flatMap(({ steps }) => steps.filter((one) => one.name === name))[0];
  if (step?.run === undefined) throw new Error(`${file} has no script called "${name}"`);
  return step.run;
}

let root = '';
let repository = '';
let remote = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workflow-'));
  repository = join(root, 'repository');
  remote = join(root, 'remote.git');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote]);
  execFileSync('git', ['clone', '-q', remote, repository], { stdio: 'ignore' });
  write('package.json', '{ "version": "1.2.3" }');
  write('dist/action.js', 'run();\n');
  write('CHANGELOG.md', '# Changelog\n\n## [1.2.3] - 2026-01-01\n\n- Faster.\n\n## [1.2.2] - 2025-12-01\n\n- Older.\n');
  commit('first');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'tag.gpgSign=false'];
  return execFileSync('git', [...identity, ...args], { cwd: repository, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function write(path: string, text: string): void {
  mkdirSync(join(repository, path, '..'), { recursive: true });
  writeFileSync(join(repository, path), text);
}

function commit(message: string): string {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
  git('push', '-q', 'origin', 'HEAD:main');
  git('fetch', '-q', 'origin');
  return git('rev-parse', 'HEAD');
}

function tag(name: string): void {
  git('tag', name);
  git('push', '-q', 'origin', name);
}

/** Runs a step's script by `bash -e`, as the runner does; `gh` is one that writes down how it was called. */
function run(file: string, name: string, env: Record<string, string> = {}): { code: number | null; output: string } {
  const bin = join(root, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'gh'), '#!/bin/sh\necho "$@" >> "$GH_CALLS"\n[ "$2" != view ] || [ -n "$GH_RELEASED" ]\n');
  chmodSync(join(bin, 'gh'), 0o755);
  const script = join(root, 'script.sh');
  writeFileSync(script, scriptOf(file, name));
  const done = spawnSync('bash', ['-e', script], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${bin}:${process.env['PATH']}`,
      RUNNER_TEMP: root,
      GH_CALLS: join(root, 'calls'),
      GH_RELEASED: '',
      GITHUB_REF_NAME: 'v1.2.3',
      GITHUB_SHA: git('rev-parse', 'HEAD'),
      ...env,
    },
  });
  return { code: done.status, output: done.stdout + done.stderr };
}

const calls = (): string => (existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8') : '');
const tagAt = (name: string): string => git('ls-remote', 'origin', `refs/tags/${name}`).split('\t')[0] ?? '';

describe.each([
  ['check-dist.yml', 'Compare with the committed dist'],
  ['release.yml', 'The committed dist is what this source builds'],
])('S18 %s', (file, step) => {
  it('passes where the build gave the committed bytes', () => expect(run(file, step).code).toBe(0));

  it.each<[string, () => void]>([
    ['a byte', () => write('dist/action.js', 'run(); \n')],
    ['a file that is not committed', () => write('dist/chunk.js', '')],
    ['a file that is not built any more', () => rmSync(join(repository, 'dist/action.js'))],
  ])('fails for %s', (_what, change) => {
    change();
    expect(run(file, step).code).not.toBe(0);
  });
});

describe('a release', () => {
  const step = 'The tag names the version of package.json and a commit of main';

  it('is one of the version in package.json, on main', () => {
    expect(run('release.yml', step)).toMatchObject({ code: 0 });
    expect(run('release.yml', step, { GITHUB_REF_NAME: 'v1.2.4' }).output).toContain('is not the version 1.2.3');
    git('checkout', '-q', '-b', 'side');
    git('commit', '-q', '--allow-empty', '-m', 'aside');
    const aside = run('release.yml', step);
    expect(aside.code).toBe(1);
    expect(aside.output).toContain('is not on main');
  });

  it('is refused where the tag was moved while the tests ran', () => {
    const verified = git('rev-parse', 'HEAD');
    tag('v1.2.3');
    const name = 'The version tag still names the verified commit';
    expect(run('release.yml', name)).toMatchObject({ code: 0 });
    commit('second');
    git('push', '-q', '--force', 'origin', 'HEAD:refs/tags/v1.2.3');
    expect(run('release.yml', name, { GITHUB_SHA: verified }).code).not.toBe(0);
  });

  it('carries its own notes and no others', () => {
    expect(run('release.yml', 'Create the release').code).toBe(0);
    expect(readFileSync(join(root, 'notes.md'), 'utf8').trim()).toBe('- Faster.');
    expect(calls()).toContain('release create v1.2.3 --verify-tag');
  });

  it('without notes is refused, and one that exists is left alone', () => {
    expect(run('release.yml', 'Create the release', { GITHUB_REF_NAME: 'v1.9.9' }).output).toContain('no section');
    expect(run('release.yml', 'Create the release', { GH_RELEASED: 'yes' }).code).toBe(0);
    expect(calls()).not.toContain('create');
  });

  it('moves the major tag and no version tag', () => {
    tag('v1.2.2');
    const old = tagAt('v1.2.2');
    git('push', '-q', 'origin', 'HEAD:refs/tags/v1');
    const next = commit('second');
    tag('v1.2.3');
    expect(run('release.yml', 'Move the major tag')).toMatchObject({ code: 0 });
    expect(tagAt('v1')).toBe(next);
    expect(tagAt('v1.2.2')).toBe(old);
    expect(tagAt('v1.2.3')).toBe(next);
  });

  it('of an old line leaves the major tag where it is', () => {
    tag('v1.2.3');
    const newer = commit('second');
    tag('v1.10.0');
    git('push', '-q', 'origin', 'HEAD:refs/tags/v1');
    git('checkout', '-q', 'v1.2.3');
    expect(run('release.yml', 'Move the major tag').output).toContain('stays at v1.10.0');
    expect(tagAt('v1')).toBe(newer);
  });
});
