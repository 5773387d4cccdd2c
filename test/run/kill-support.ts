import { expect } from 'vitest';
import type { Api } from '../../fixtures/api/index.ts';
import { seededRandom } from '../../src/core/clock.ts';
import { type Exit, lastReport, openWorkspace, startRun, type Workspace } from './support.ts';

export interface Sweep {
  /** What a run without interruption leaves, by file. */
  readonly expected: Readonly<Record<string, Buffer>>;
  readonly config: string;
  /** Runs before the killed ones, e.g. yesterday's. */
  prepare?(workspace: Workspace): Promise<void>;
  readonly kills: number;
  readonly seed: number;
  /** How long a run takes undisturbed, ms. */
  readonly usual: number;
}

/** Kills runs at random moments, each workspace until a run comes through; returns how many were killed. */
export async function killSweep(api: Api, sweep: Sweep): Promise<{ killed: number; workspaces: number }> {
  const random = seededRandom(sweep.seed);
  let killed = 0;
  let workspaces = 0;
  while (killed < sweep.kills) {
    const workspace = openWorkspace();
    workspace.write('adip.yml', sweep.config);
    await sweep.prepare?.(workspace);
    workspaces += 1;
    let exit: Exit;
    let attempts = 0;
    do {
      attempts += 1;
      const { child, done } = startRun(workspace);
      const timer = attempts <= 4 ? setTimeout(() => child.kill('SIGKILL'), random() * sweep.usual * 1.1) : undefined;
      exit = await done;
      clearTimeout(timer);
      if (exit.signal === 'SIGKILL') killed += 1;
    } while (exit.signal === 'SIGKILL');
    expect(exit.code, `seed ${sweep.seed}, workspace ${workspaces}: ${exit.stderr}`).toBe(0);
    assertWhole(workspace, sweep, `seed ${sweep.seed}, workspace ${workspaces}, attempt ${attempts}\n${exit.stderr}`);
  }
  void api;
  return { killed, workspaces };
}

function assertWhole(workspace: Workspace, { expected }: Sweep, what: string): void {
  for (const [name, bytes] of Object.entries(expected)) {
    expect(workspace.readBytes(name).equals(bytes), `${name} differs: ${what}`).toBe(true);
  }
  const stray = workspace
    .files()
    .filter((name) => !(name in expected) && !/^(adip\.yml|\.adip\/[^/]+\.json|\.adip\/work\/\.gitignore)$/.test(name));
  expect(stray, what).toEqual([]);
  expect(lastReport(workspace).run.status, what).toBe('succeeded');
}
