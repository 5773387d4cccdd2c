import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Random } from '../../src/core/clock.ts';
import { type Exit, lastReport, openWorkspace, type StartOptions, startRun, type Workspace } from './support.ts';

const KILL_AT = join(import.meta.dirname, 'kill-at.mjs');

/** A run that is going to be killed: where it begins, and what it leaves when nobody disturbs it. */
export interface Victim {
  readonly name: string;
  readonly config: string;
  /** The workspace before the run; copied for each attempt. */
  readonly start: string;
  readonly expected: Readonly<Record<string, Buffer>>;
  /** How long it takes undisturbed, ms. */
  readonly usual: number;
  /** Changes of the file system that it makes. */
  readonly changes: number;
}

/** Runs once undisturbed, to know what is right. `earlier` makes yesterday's state. */
export async function makeVictim(
  name: string,
  config: string,
  output: string,
  earlier: (workspace: Workspace) => Promise<void> = async () => {},
): Promise<Victim> {
  const start = openWorkspace();
  start.write('adip.yml', config);
  await earlier(start);
  const whole = openWorkspace();
  cpSync(start.path, whole.path, { recursive: true });
  const tally = join(openWorkspace().path, 'tally');
  const exit = await startRun(whole, withKill(whole, { KILL_TALLY: tally })).done;
  expect(exit.code, `${name}: ${exit.stderr}`).toBe(0);
  const changes = Number(readFileSync(tally, 'utf8'));
  return {
    name,
    config,
    start: start.path,
    expected: { [output]: whole.readBytes(output) },
    usual: exit.ms,
    changes,
  };
}

const withKill = (workspace: Workspace, env: Record<string, string>): StartOptions => ({
  nodeArgs: ['--import', KILL_AT],
  env: { KILL_FOLDER: workspace.path, ...env },
});

/** Kills runs at random times, in one workspace until a run comes through; returns how many were killed. */
export async function killAtTimes(victim: Victim, kills: number, random: Random): Promise<number> {
  let killed = 0;
  while (killed < kills) {
    const workspace = openWorkspace();
    cpSync(victim.start, workspace.path, { recursive: true });
    const moments: number[] = [];
    for (;;) {
      const { child, done } = startRun(workspace);
      const moment = moments.length < 4 ? random() * victim.usual : undefined;
      const timer = moment === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), moment);
      const exit = await done;
      clearTimeout(timer);
      if (exit.signal !== 'SIGKILL') {
        assertWhole(workspace, victim, exit, `killed after ${moments.map(Math.round).join(', ')} ms`);
        break;
      }
      moments.push(moment!);
      killed += 1;
      if (isOver(workspace, victim)) break;
    }
  }
  return killed;
}

/** Kills a run at its n-th change of the file system, and the one after it too where `twice` says at which; the last one must make it whole. */
export async function killAtChange(victim: Victim, change: number, isAfter: boolean, twice?: number): Promise<void> {
  const workspace = openWorkspace();
  cpSync(victim.start, workspace.path, { recursive: true });
  for (const at of [change, ...(twice === undefined ? [] : [twice])]) {
    const env = { KILL_AT: String(at), KILL_AFTER: isAfter ? '1' : '0' };
    const exit = await startRun(workspace, withKill(workspace, env)).done;
    expect([null, 0], exit.stderr).toContain(exit.code);
    // A run that was over when it was killed is not repeated: appending without a key would rightly append again.
    if (isOver(workspace, victim)) return;
  }
  const exit = await startRun(workspace).done;
  const where = `${isAfter ? 'after' : 'before'} change ${change}${twice === undefined ? '' : ` and ${twice}`}`;
  assertWhole(workspace, victim, exit, `killed ${where} of ${victim.changes}`);
}

function isOver(workspace: Workspace, { expected }: Victim): boolean {
  const isDone = Object.entries(expected).every(
    ([name, bytes]) => workspace.exists(name) && workspace.readBytes(name).equals(bytes),
  );
  return isDone && !workspace.exists('.adip/work/run.json');
}

function assertWhole(workspace: Workspace, victim: Victim, exit: Exit, how: string): void {
  const what = `${victim.name}, ${how}\n${exit.stderr}`;
  expect(exit.code, what).toBe(0);
  for (const [name, bytes] of Object.entries(victim.expected))
    expect(workspace.readBytes(name).equals(bytes), `${name} differs: ${what}`).toBe(true);
  const known = /^(adip\.yml|\.adip\/[^/]+\.(json|ndjson)|\.adip\/work\/\.gitignore)$/;
  const stray = workspace.files().filter((name) => !(name in victim.expected) && !known.test(name));
  expect(stray, what).toEqual([]);
  expect(lastReport(workspace).run.status, what).toBe('succeeded');
}
