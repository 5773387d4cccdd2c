import { join } from 'node:path';
import type { PartsOptions } from '../../sinks/parts/finish-parts.ts';
import { layoutOf } from '../../sinks/parts/layout.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
import { standingFiles } from './standing.ts';
import { resolveOutput } from './target.ts';

/**
 * What finishing needs to know of a stream with several files; undefined where there is one.
 * @param wantsAll somebody reads all of its rows
 */
export function partsOf(
  task: StreamTask,
  running: Running,
  earlier: Bookmark | undefined,
  wantsAll: boolean,
): PartsOptions | undefined {
  const layout = layoutOf(task.write);
  if (layout.kind === 'one') return undefined;
  const { workspace, stateFolder, options } = running;
  return {
    layout,
    standing: standingFiles(task, running, earlier),
    locate: (path) => resolveOutput(workspace, path, task.name),
    indexFolder: join(stateFolder, 'cache', `keys-${task.name}`),
    wantsPlain: wantsAll || looksAtRows(task) || options.dryRun || options.limit !== undefined,
  };
}

/** Whether checks look at the rows of the target, and not at their number alone. */
function looksAtRows({ checks, references }: StreamTask): boolean {
  const { columns, expressions } = checks;
  return [columns, expressions, references ?? {}].some((one) => Object.keys(one).length > 0);
}
