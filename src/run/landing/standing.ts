import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderText } from '../../core/template.ts';
import type { StandingFile } from '../../sinks/parts/finish-parts.ts';
import { layoutOf, type Part, partFromId } from '../../sinks/parts/layout.ts';
import { type Target, targetsOf } from '../../sinks/targets.ts';
import type { Bookmark, KeptFile } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';

/** The files of a stream that its last landing left, as far as its paths are still the same and the files are there. */
export function standingFiles(
  { write }: Pick<StreamTask, 'write'>,
  { workspace }: Pick<Running, 'workspace'>,
  earlier: Pick<Bookmark, 'files'> | undefined,
): StandingFile[] {
  if (layoutOf(write).kind === 'one') return [];
  const root = realpathSync(workspace);
  const targets = targetsOf(write);
  return Object.entries(earlier?.files ?? {}).flatMap(([path, kept]) => {
    const part = partFromId(kept.part);
    const target = part && targets.find((one) => pathOf(one, part) === path);
    return part && target ? (standing(join(root, path), part, target, kept) ?? []) : [];
  });
}

/**
 * The targets, that one first which has all rows: one that the config names anew, or whose file was taken away, is made of
 * the others.
 */
export function standingFirst(
  task: Pick<StreamTask, 'write'>,
  running: Pick<Running, 'workspace'>,
  targets: readonly Target[],
  earlier: Pick<Bookmark, 'files'> | undefined,
): Target[] {
  const isOne = layoutOf(task.write).kind === 'one';
  const parts = standingFiles(task, running, earlier);
  const standingOf = ({ path, format }: Target): number =>
    isOne
      ? Number(existsSync(resolve(running.workspace, path)))
      : parts.filter(({ target }) => target.format === format).length;
  return targets.toSorted((a, b) => standingOf(b) - standingOf(a));
}

function standing(path: string, part: Part, target: Target, kept: KeptFile): StandingFile | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  const isSame = stat.size === kept.bytes;
  return {
    part,
    target,
    path,
    bytes: stat.size,
    rows: isSame ? kept.rows : undefined,
    sha256: isSame ? kept.sha256 : undefined,
  };
}

/** Undefined where the part is one of another layout, or names a place that none of ours can have. */
function pathOf({ path }: Target, { scope }: Part): string | undefined {
  if (Object.values(scope).some((value) => typeof value !== 'string' || /[/\\]|^\.*$/.test(value))) return undefined;
  try {
    return renderText(path, scope);
  } catch {
    return undefined;
  }
}
