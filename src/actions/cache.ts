import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import type { Env } from '../cli/load.ts';
import { replaceFile } from '../core/durable-file.ts';
import { mergeVaults } from '../stores/vault.ts';

/** Where the runner offers its cache to this step. */
export function hasCache(env: Env): boolean {
  return Boolean(env['ACTIONS_RESULTS_URL'] && env['ACTIONS_RUNTIME_TOKEN']);
}

/** Relative: the paths are part of what an entry is found by, and the next machine's workspace may lie elsewhere. */
const pathsOf = (workspace: string): string[] =>
  ['.adip/work', '.adip/vault.json', '.adip/cache'].map((path) => relative(process.cwd(), join(workspace, path)));

/** Same for all runs of one workflow job on one branch, so that the next run finds what this one leaves. */
function prefixOf(env: Env): string {
  const parts = [env['GITHUB_WORKFLOW'], env['GITHUB_JOB'], env['GITHUB_REF_NAME'], env['GITHUB_ACTION']];
  return `adip-work-${parts.map((part) => (part ?? '').replace(/[^\w.-]+/g, '_')).join('-')}-`;
}

/**
 * Brings back what an earlier run left; true where checkpoints are among it. Its failure is no failure of the run. The
 * vault of the checkout is not simply replaced: the one that was committed may be the newer.
 */
export async function restoreWork(workspace: string, env: Env): Promise<boolean> {
  const { restoreCache } = await import('@actions/cache');
  const committed = readVault(workspace);
  const prefix = prefixOf(env);
  const key = `${prefix}${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}`;
  if ((await restoreCache(pathsOf(workspace), key, [prefix])) === undefined) return false;
  const restored = readVault(workspace);
  if (committed !== undefined && restored !== undefined && committed !== restored) {
    replaceFile(vaultOf(workspace), mergeVaults(committed, restored));
  }
  return hasWork(workspace);
}

const vaultOf = (workspace: string): string => join(workspace, '.adip/vault.json');

/** The encrypted vault as it stands; undefined where there is none. */
export function readVault(workspace: string): string | undefined {
  return existsSync(vaultOf(workspace)) ? readFileSync(vaultOf(workspace), 'utf8') : undefined;
}

/** What tells whether the pages and sessions that are kept between runs have changed. */
export function describeKept(workspace: string): string {
  const folder = join(workspace, '.adip/cache');
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder).filter((name) => !name.startsWith('.') && !name.endsWith('-shm'));
  return files
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

/** Whether an interrupted run left something to resume. */
export function hasWork(workspace: string): boolean {
  const folder = join(workspace, '.adip/work');
  return existsSync(folder) && readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isDirectory());
}

/**
 * Keeps the work folder for the next run. Entries cannot be replaced: a finished run that had resumed an entry saves
 * its empty folder, so that the next one does not find the old checkpoints again.
 */
export async function saveWork(workspace: string, env: Env): Promise<boolean> {
  const { saveCache } = await import('@actions/cache');
  const paths = pathsOf(workspace); // also those that are missing: the list is part of what an entry is found by
  const key = `${prefixOf(env)}${env['GITHUB_RUN_ID']}-${env['GITHUB_RUN_ATTEMPT']}-${Date.now()}`;
  return existsSync(join(workspace, '.adip/work')) && (await saveCache(paths, key)) !== -1;
}
