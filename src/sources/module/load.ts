import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StreamError } from '../../core/errors.ts';
import { locateFile } from '../locate.ts';
import type { ModuleSource } from './contract.ts';

/**
 * Loads a module of the workspace.
 * @throws StreamError `module_missing`, `module_outside`, `module_broken`, `module_no_function`
 */
export async function loadModule(workspace: string, path: string): Promise<ModuleSource> {
  const file = locateModule(workspace, path);
  let loaded: { default?: unknown };
  try {
    // The comment keeps the bundler's hands off: the file is known only when it runs.
    loaded = (await import(/* webpackIgnore: true */ pathToFileURL(file).href)) as { default?: unknown };
  } catch (cause) {
    throw new StreamError('module_broken', `${path} cannot be loaded: ${reasonOf(cause, workspace)}`, {
      cause,
      remedy: `Try it alone: node ${path}. What it imports must be installed in the workspace.`,
    });
  }
  if (typeof loaded.default === 'function') return loaded.default as ModuleSource;
  throw new StreamError('module_no_function', `${path} has no function as its default export`, {
    remedy: 'Begin it with: export default async function* ({ cursor, params, signal }) { … }',
  });
}

/** The real path, which must lie inside the workspace. @throws StreamError `module_missing`, `module_outside` */
export function locateModule(workspace: string, path: string): string {
  const found = locateFile(workspace, path, false);
  if (typeof found !== 'string') {
    throw found.problem === 'outside'
      ? new StreamError('module_outside', `${path} leads out of the workspace`, {
          remedy: 'Put the module into the repository; no symlink may lead out of it.',
        })
      : new StreamError('module_missing', `there is no file ${path}`, {
          remedy: 'Correct `module`; it is relative to the workspace.',
        });
  }
  return found;
}

/** Message and, for what does not parse, where: the stack's first line names it. */
function reasonOf(thrown: unknown, workspace: string): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const at = thrown instanceof SyntaxError ? /^file:\/\/(\S+:\d+)$/m.exec(thrown.stack ?? '')?.[1] : undefined;
  const place = at === undefined ? '' : ` (${at.replace(`${workspace}${sep}`, '')})`;
  return `${thrown.message.split('\n')[0]}${place}`;
}
