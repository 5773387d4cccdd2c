import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { startHttpRemote } from '../../fixtures/git/http-remote.ts';
import { clone, git, makeRemote } from '../../fixtures/git/repositories.ts';
import { seededRandom } from '../../src/core/clock.ts';
import type { GitOutcome } from '../../src/core/report.ts';

const WRITER = join(import.meta.dirname, 'git-writer.ts');

interface Writer {
  readonly child: ChildProcess;
  /** undefined where it was killed. */
  readonly done: Promise<GitOutcome | undefined>;
}

function startWriter(workspace: string, id: string, seed: number): Writer {
  const args = [WRITER, workspace, id, String(seed)];
  // A group of its own, so that a kill takes git with it, as the end of a runner does.
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const done = new Promise<GitOutcome | undefined>((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(out));
      else if (signal) resolve(undefined);
      else reject(new Error(err));
    });
  });
  return { child, done };
}

/** So many processes push at once, in each of so many rounds: every row is there, one commit for each. */
export async function raceWriters(folder: string, writers: number, rounds: number, seed: number): Promise<void> {
  const bare = await makeRemote(folder, { 'rows.csv': 'id,v\n' });
  const rebuilds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const ids = Array.from({ length: writers }, (_, i) => `r${round}-w${i}`);
    const works = await Promise.all(
      ids.map((id) => clone(`file://${bare}`, join(folder, id), ...(id.endsWith('1') ? ['--depth=1'] : []))),
    );
    const outcomes = await Promise.all(ids.map((id, i) => startWriter(works[i]!, id, seed + i).done));
    expect(outcomes.map((outcome) => outcome?.status)).toEqual(ids.map(() => 'pushed'));
    rebuilds.push(...outcomes.map((outcome) => outcome?.rebuilds ?? 0));
    const rows = (await git(bare, 'show', 'main:rows.csv')).split('\n').slice(1);
    expect(rows).toHaveLength((round + 1) * writers);
    expect(ids.every((id) => rows.includes(`${id},x`))).toBe(true);
    expect(await git(bare, 'rev-list', '--count', 'main')).toBe(String(1 + (round + 1) * writers));
    for (const work of works) rmSync(work, { recursive: true });
  }
  await git(bare, 'fsck', '--strict');
  console.log(
    `${writers} writers, ${rounds} rounds, seed ${seed}: rebuilds of each at most ${Math.max(...rebuilds)}, in all ${rebuilds.reduce((sum, n) => sum + n)}`,
  );
}

/** Kills a publishing at a random moment and publishes again, in the same clone: one commit, nothing to repair. */
export async function killWriters(folder: string, kills: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const tally = { landed: 0, lost: 0, finished: 0 };
  for (let n = 0; n < kills; n += 1) {
    const home = join(folder, `kill-${n}`);
    const bare = await makeRemote(home, { 'rows.csv': 'id,v\n' });
    await using remote = await startHttpRemote({ root: home });
    const work = await clone(`${remote.url}/remote.git`, join(home, 'work'), '--depth=1');
    const writer = startWriter(work, 'a', seed);
    // one that has ended by itself meanwhile leaves no group to kill
    const isAlive = () => writer.child.exitCode === null && writer.child.signalCode === null;
    const kill = () => isAlive() && process.kill(-writer.child.pid!, 'SIGKILL');
    const timer = setTimeout(kill, 150 + random() * 700);
    const first = await writer.done;
    clearTimeout(timer);
    await remote.idle();
    const landed = (await git(bare, 'rev-list', '--count', 'main')) === '2';
    tally[first ? 'finished' : landed ? 'landed' : 'lost'] += 1;
    await startWriter(work, 'a', seed).done;
    expect(await git(bare, 'rev-list', '--count', 'main')).toBe('2');
    expect(await git(bare, 'show', 'main:rows.csv')).toBe('id,v\na,x');
    await git(bare, 'fsck', '--strict');
    await git(work, 'fsck', '--strict');
    rmSync(home, { recursive: true });
  }
  console.log(`${kills} kills, seed ${seed}: ${JSON.stringify(tally)}`);
}
