import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { PublishError } from '../../core/errors.ts';

const REMEDY = 'Choose a path inside the workspace, outside of .git/ and .github/';

/**
 * Refuses a path that leaves the workspace, by itself or through a symlink, or that reaches into `.git/` or `.github/`.
 * @param prefix the workspace inside the repository, with `/` at its end, empty where it is the whole
 * @throws {PublishError} `git_path_refused`
 */
export async function checkPath(workspace: string, prefix: string, path: string): Promise<void> {
  const reason = textProblem(prefix, path) ?? (await placeProblem(workspace, path));
  if (reason) throw new PublishError('git_path_refused', `${path} is not committed: it ${reason}`, { remedy: REMEDY });
}

function textProblem(prefix: string, path: string): string | undefined {
  const parts = path.split('/');
  if (/[\u0000-\u001f\\]/.test(path) || /^[A-Za-z]:/.test(path)) return 'has characters that no path should have';
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'is not a plain relative path';
  // Windows and macOS open .git under these names too.
  if (parts.some((part) => /^(\.git|git~\d+)[ .]*$/i.test(part))) return 'reaches into .git/';
  if (`${prefix}${path}`.toLowerCase().startsWith('.github/')) return 'reaches into .github/';
  return undefined;
}

async function placeProblem(workspace: string, path: string): Promise<string | undefined> {
  const root = await realpath(workspace);
  const whole = join(root, path);
  const own = await lstat(whole).catch(() => undefined);
  if (own?.isSymbolicLink()) return 'is a symlink';
  for (let folder = dirname(whole); folder.length >= root.length; folder = dirname(folder)) {
    const real = await realpath(folder).catch(() => undefined);
    if (real === undefined) continue;
    if (real !== root && !real.startsWith(root + sep)) return 'leads out of the workspace through a symlink';
    if (real !== folder) return 'leads through a symlink';
    return undefined;
  }
  return undefined;
}
