import { realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** Why a path names no file that may be read. */
export type PathProblem = 'missing' | 'no_file' | 'outside';

/**
 * The real path of a file, through all symlinks.
 * @param allowOutside false: it must lie inside the workspace
 */
export function locateFile(workspace: string, path: string, allowOutside: boolean): string | { problem: PathProblem } {
  const root = realpathSync(workspace);
  let file: string;
  try {
    file = realpathSync(resolve(root, path));
  } catch {
    return { problem: 'missing' };
  }
  if (!allowOutside && !isInside(root, file)) return { problem: 'outside' };
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : { problem: 'no_file' };
}

/** @param root both of them real paths */
export const isInside = (root: string, file: string): boolean =>
  file === root || file.startsWith(root.endsWith(sep) ? root : root + sep);
