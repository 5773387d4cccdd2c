import { execFile } from 'node:child_process';
import { StreamError } from '../core/errors.ts';
import { bareEnv } from './bare-env.ts';
import { findExecutable } from './executable.ts';
import { makeProfile, removeProfile } from './profile.ts';

/** A program that does not tell its version within this does not start. */
const PATIENCE_MS = 15_000;

export interface FoundBrowser {
  readonly executable: string;
  /** As it names itself, `Chromium 140.0.7339.80`; undefined where asking would open a window (Windows). */
  readonly version: string | undefined;
}

/**
 * The browser that a run would start, and its version; nothing is rendered.
 * @throws StreamError `no_browser`, `browser_failed`
 */
export async function findBrowser(
  configured: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<FoundBrowser> {
  const executable = await findExecutable(configured, env, process.platform);
  if (process.platform === 'win32') return { executable, version: undefined };
  const profile = await makeProfile();
  try {
    const version = await ask(executable, bareEnv(env, profile), signal);
    return { executable, version };
  } finally {
    await removeProfile(profile);
  }
}

function ask(executable: string, env: Record<string, string>, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(executable, ['--version'], { env, signal, timeout: PATIENCE_MS }, (cause, stdout, stderr) => {
      const [first = ''] = stdout.trim().split('\n');
      if (!cause && first !== '') resolve(first.trim());
      else reject(mute(executable, stderr.trim().split('\n')[0] || cause?.message || 'it says nothing', cause));
    });
  });
}

const mute = (executable: string, why: string, cause: unknown): StreamError =>
  new StreamError('browser_failed', `${executable} does not tell its version: ${why}`, {
    remedy: 'Start it by hand with --version: a missing library or a broken installation is said there.',
    cause,
  });
