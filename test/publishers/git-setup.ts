import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { cleanEnv } from '../../fixtures/git/repositories.ts';
import type { Artifact } from '../../src/core/artifact.ts';
import { type Clock, seededRandom, systemClock } from '../../src/core/clock.ts';
import type { RunEvent } from '../../src/core/events.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { type GitContext, type GitOptions, gitOptionsSchema } from '../../src/publishers/git/index.ts';

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adip-git-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Sleeps end at once, and are written down. */
export function hastyClock(): Clock & { slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    now: () => Date.now(),
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      slept.push(ms);
    },
  };
}

export const gitOptions = (input: object = {}): GitOptions => gitOptionsSchema.parse(input);

export function gitContext(workspace: string, changes: Partial<GitContext> = {}): GitContext & { events: RunEvent[] } {
  const events: RunEvent[] = [];
  return {
    workspace,
    runId: 'run-1',
    status: 'succeeded',
    env: cleanEnv,
    emit: (event) => events.push(event),
    random: seededRandom(7),
    clock: hastyClock(),
    signal: new AbortController().signal,
    deadline: systemClock.now() + 600_000,
    secrets: createSecrets(),
    events,
    ...changes,
  };
}

/** Writes a file into the workspace and describes it. */
export function artifact(
  workspace: string,
  path: string,
  content: string | Buffer,
  more: Partial<Artifact> = {},
): Artifact {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  const bytes = readFileSync(file);
  return {
    stream: path.replace(/^.*\//, '').replace(/\..*$/, ''),
    path,
    file,
    bytes: statSync(file).size,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    rows: bytes.toString('latin1').split('\n').length - 2,
    contentType: 'text/csv',
    kind: 'data',
    ...more,
  };
}

/** Merges two versions of `key,value` lines: ours win, theirs stay. */
export const mergeLines =
  (ours: string): NonNullable<Artifact['rebase']> =>
  async ({ theirs, out }) => {
    const rows = new Map<string, string>();
    const [header, ...lines] = readFileSync(theirs, 'utf8').trimEnd().split('\n');
    for (const line of [...lines, ...ours.trimEnd().split('\n').slice(1)]) rows.set(line.split(',')[0]!, line);
    writeFileSync(out, `${[header, ...[...rows.values()].sort()].join('\n')}\n`);
  };
