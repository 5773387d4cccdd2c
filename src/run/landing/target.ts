import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { ConfigError } from '../../core/errors.ts';
import { systemWords } from '../../core/system-words.ts';
import { layoutOf } from '../../sinks/parts/layout.ts';
import { type Target, targetsOf } from '../../sinks/targets.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';

/**
 * The absolute path of an output, checked on the real path: inside the workspace also through links, not in .git or
 * .github, and writable. Asked before the first request, so that hours of extraction do not end at a closed door.
 * @throws ConfigError `path_outside`, `path_refused`, `not_writable`
 */
export function resolveOutput(workspace: string, path: string, stream: string): string {
  const root = realpathSync(workspace);
  const target = resolve(root, path);
  const remedy = `Choose a path inside the workspace for ${stream}, such as data/${stream}.csv.`;
  const existing = nearestExisting(target);
  const real = resolve(realPath(existing, path, stream, remedy), relative(existing, target));
  if (real !== root && !real.startsWith(root + sep)) {
    throw new ConfigError('path_outside', `${stream}: the output ${path} lies outside the workspace`, {
      stream,
      remedy,
    });
  }
  const steps = relative(root, real).toLowerCase().split(sep);
  if (real === root || steps.includes('.git') || steps[0] === '.github') {
    throw new ConfigError('path_refused', `${stream}: nothing is written to ${path}`, { stream, remedy });
  }
  assertWritable(real, path, stream);
  return real;
}

/**
 * What a stream writes, at absolute paths that can be written. Of several files the paths stay templates, relative to
 * the workspace; their folder can be written. @throws ConfigError as `resolveOutput` does
 */
export function resolveTargets(
  { write, name }: Pick<StreamTask, 'write' | 'name'>,
  { workspace }: Pick<Running, 'workspace'>,
): Target[] {
  const isOne = layoutOf(write).kind === 'one';
  return targetsOf(write).map((target) => {
    if (isOne) return { ...target, path: resolveOutput(workspace, target.path, name) };
    resolveOutput(workspace, `${staticFolder(target.path)}_`, name);
    return target;
  });
}

/** The folders before the first name, with a slash behind them. */
const staticFolder = (template: string): string => /^(?:[^{}]*\/)?/.exec(template)![0];

function realPath(existing: string, path: string, stream: string, remedy: string): string {
  try {
    return realpathSync(existing);
  } catch (thrown) {
    const message = `${stream}: the output ${path} passes a symbolic link that leads nowhere`;
    throw new ConfigError('path_refused', message, { stream, cause: thrown, remedy });
  }
}

function nearestExisting(path: string): string {
  let here = path;
  while (!existsSync(here) && !isLink(here)) here = dirname(here);
  return here;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false; // a file stands where a folder is due: said when it is tried to be made
  }
}

function assertWritable(real: string, path: string, stream: string): void {
  try {
    // Unlike existsSync this tells a name that is too long.
    const there = statSync(real, { throwIfNoEntry: false });
    if (there && !there.isFile()) throw new Error('it is not a file');
    // what is missing of its folders is made by the landing
    const folder = nearestExisting(dirname(real));
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (there) accessSync(real, constants.W_OK);
  } catch (thrown) {
    throw new ConfigError('not_writable', `${stream}: ${path} cannot be written: ${systemWords(thrown)}`, {
      stream,
      cause: thrown,
      remedy: 'Choose another path, or make the folder writable for the user that runs the ingestion.',
    });
  }
}
