import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Shop } from '../../fixtures/shop/index.ts';
import type { Random } from '../../src/core/clock.ts';
import { type Exit, lastReport, openWorkspace, type StartOptions, startRun, type Workspace } from '../run/support.ts';
import { CSV, shopConfig, shopEnv } from './support.ts';

const KILL_AT = join(import.meta.dirname, '../run/kill-at.mjs');

/** Nine pages of six products: long enough for checkpoints within, short enough for many runs. */
export const PATIENT = { products: 54, perPage: 6, latencyMs: 12 } as const;

/** A scrape that is going to be killed: where it begins, and what it leaves when nobody disturbs it. */
export interface Victim {
  readonly name: string;
  readonly shop: Shop;
  /** The workspace before the run; copied for each attempt. */
  readonly start: string;
  readonly expected: Buffer;
  /** Requests and changes of the file system that it makes undisturbed. */
  readonly requests: number;
  readonly changes: number;
}

const KINDS: Readonly<Record<string, { edit: (config: string) => string; isFirst?: boolean }>> = {
  'replace, the first run': { edit: (text) => text.replace('mode: merge', 'mode: replace'), isFirst: true },
  'merge over yesterday, its page cache there': { edit: (text) => text },
  'replace over yesterday, the session kept': {
    edit: (text) =>
      text.replace('mode: merge', 'mode: replace').replace('    session:\n', '    session:\n      keep: true\n'),
  },
};

export const VICTIMS = Object.keys(KINDS);

/** Runs once undisturbed, to know what is right; yesterday's shop had other prices and fewer products. */
export async function makeVictim(shop: Shop, name: string): Promise<Victim> {
  const { edit, isFirst = false } = KINDS[name]!;
  const start = openWorkspace();
  start.write('adip.yml', shopConfig(edit));
  if (!isFirst) {
    const exit = await startRun(start, { env: shopEnv(shop) }).done;
    expect(exit.code, exit.stderr).toBe(0);
    shop.set({ addProducts: 3, removeProducts: [11] });
    shop.changePrices([5, 33, 52]);
  }
  const whole = openWorkspace();
  cpSync(start.path, whole.path, { recursive: true });
  const tally = join(openWorkspace().path, 'tally');
  shop.reset();
  const exit = await startRun(whole, withKill(shop, whole, { KILL_TALLY: tally })).done;
  expect(exit.code, `${name}: ${exit.stderr}`).toBe(0);
  return {
    name,
    shop,
    start: start.path,
    expected: whole.readBytes(CSV),
    requests: shop.stats.requests,
    changes: Number(readFileSync(tally, 'utf8')),
  };
}

const withKill = (shop: Shop, workspace: Workspace, env: Record<string, string>): StartOptions => ({
  nodeArgs: ['--import', KILL_AT],
  env: { ...shopEnv(shop), KILL_FOLDER: workspace.path, ...env },
});

/** What killed runs left to the ones after them. */
export interface Killed {
  killed: number;
  /** Runs that went on from a checkpoint within the pages. */
  resumed: number;
  /** Whether the run after one of those found every page unchanged. */
  remembered: boolean;
}

/** Kills runs when the n-th request comes, up to four in one workspace, until a run comes through. */
export async function killAtRequests(victim: Victim, kills: number, random: Random): Promise<Killed> {
  const { shop } = victim;
  const counted: Killed = { killed: 0, resumed: 0, remembered: false };
  while (counted.killed < kills) {
    const workspace = openWorkspace();
    cpSync(victim.start, workspace.path, { recursive: true });
    const moments: number[] = [];
    for (;;) {
      shop.reset();
      const { child, done } = startRun(workspace, { env: shopEnv(shop) });
      const moment = moments.length < 4 ? 1 + Math.floor(random() * victim.requests) : undefined;
      if (moment !== undefined) {
        await Promise.race([shop.reached(moment), done]);
        child.kill('SIGKILL');
      }
      const exit = await done;
      if (exit.signal !== 'SIGKILL') {
        await assertWhole(workspace, victim, exit, `killed at request ${moments.join(', ')}`, counted);
        break;
      }
      moments.push(moment!);
      counted.killed += 1;
    }
  }
  return counted;
}

/** Kills a run just before or just after its n-th change of the file system; the next one must make it whole. */
export async function killAtChange(victim: Victim, change: number, isAfter: boolean): Promise<Killed> {
  const counted: Killed = { killed: 1, resumed: 0, remembered: true };
  const workspace = openWorkspace();
  cpSync(victim.start, workspace.path, { recursive: true });
  const env = { KILL_AT: String(change), KILL_AFTER: isAfter ? '1' : '0' };
  const killed = await startRun(workspace, withKill(victim.shop, workspace, env)).done;
  expect([null, 0], killed.stderr).toContain(killed.code);
  victim.shop.reset();
  const exit = await startRun(workspace, { env: shopEnv(victim.shop) }).done;
  const where = `${isAfter ? 'after' : 'before'} change ${change} of ${victim.changes}`;
  await assertWhole(workspace, victim, exit, `killed ${where}`, counted);
  return counted;
}

async function assertWhole(
  workspace: Workspace,
  victim: Victim,
  exit: Exit,
  how: string,
  counted: Killed,
): Promise<void> {
  const { shop, expected, name } = victim;
  const what = `${name}, ${how}\n${exit.stderr}`;
  expect(exit.code, what).toBe(0);
  expect(workspace.readBytes(CSV).equals(expected), `${CSV} differs: ${what}`).toBe(true);
  // Of a run that was killed behind its landing the next one finds nothing new: its line waits in the cache.
  const known =
    /^(adip\.yml|data\/products\.csv|\.adip\/[^/]+\.(json|ndjson)|\.adip\/(work|cache)\/\.gitignore|\.adip\/cache\/(runs\.ndjson|(pages|session)-[^/]+))$/;
  expect(
    workspace.files().filter((file) => !known.test(file)),
    what,
  ).toEqual([]);
  const { run, streams } = lastReport(workspace);
  expect(run.status, what).toBe('succeeded');
  const page = Number(/page-(\d+)/.exec(streams[0]!.resumed_at ?? '')?.[1] ?? 1);
  if (page > 1) counted.resumed += 1;
  const again = Object.keys(shop.stats.byPath).filter((path) => Number(/page-(\d+)/.exec(path)?.[1] ?? page) < page);
  expect(again, `asked again for pages that were written: ${what}`).toEqual([]);
  if (page === 1 || counted.remembered) return;
  counted.remembered = true;
  await assertRemembered(workspace, shop, what);
}

/** What the killed runs read is remembered as well: the run after them finds every page unchanged. */
async function assertRemembered(workspace: Workspace, shop: Shop, what: string): Promise<void> {
  shop.reset();
  const exit = await startRun(workspace, { env: shopEnv(shop) }).done;
  expect(exit.code, what).toBe(0);
  const { list = 0, detail = 0 } = shop.stats.byKind;
  expect(shop.stats.notModified, `pages that were forgotten: ${what}`).toBe(list + detail);
}
