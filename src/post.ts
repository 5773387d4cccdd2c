import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { hasCache, hasWork, saveWork } from './actions/cache.ts';
import { readInputs } from './actions/inputs.ts';

/** Keeps an interrupted run's checkpoints in the cache, also after a cancellation. Never fails the job. */
async function post(): Promise<void> {
  const env = process.env;
  const workspace = resolve(realpathSync(env['GITHUB_WORKSPACE'] ?? process.cwd()), readInputs(env).workingDirectory);
  const wasRestored = env['STATE_restored'] === 'true';
  // A rotated token must survive also where it was not committed: the one before it is spent.
  const hasNewToken = env['STATE_vault'] === 'changed';
  // Pages and their tags, without which the next run reads everything anew, and runs that wait for the next commit.
  const hasNewPages = env['STATE_kept'] === 'changed';
  if (!hasCache(env) || !(hasWork(workspace) || wasRestored || hasNewToken || hasNewPages)) return;
  const saved = await saveWork(workspace, env);
  process.stdout.write(
    saved
      ? `${whatIsKept(hasWork(workspace), wasRestored, hasNewToken)} kept in the cache\n`
      : '::warning title=adip-ingest::the cache took no checkpoints; the next run starts anew\n',
  );
}

function whatIsKept(hasCheckpoints: boolean, wasRestored: boolean, hasNewToken: boolean): string {
  if (hasCheckpoints) return 'Checkpoints of the interrupted run';
  if (wasRestored) return 'The end of the interrupted run';
  return hasNewToken ? 'The vault' : 'What the next run builds on';
}

post().catch((thrown: unknown) => {
  process.stdout.write(
    `::warning title=adip-ingest::the checkpoints could not be kept: ${String(thrown).replace(/[\r\n]+/g, ' ')}\n`,
  );
});
