import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { endColumn } from '../../sinks/merge-rules.ts';
import { bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import { openStanding } from '../landing/open-base.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Rows } from '../turns/partitions.ts';
import { noParent } from '../turns/turns.ts';
import { typesAfter } from './types-after.ts';

/**
 * What the source of a parent gave in this run, or where it was not asked for all, its target as it stands.
 * @throws StreamError `parent_missing`
 */
export async function rowsOfParent(
  stream: string,
  parent: StreamTask,
  running: Running,
  family: Family,
  scratch: string,
): Promise<Rows> {
  const result = family.resultOf(parent.name);
  const { fill, formula_guard: isGuarded } = parent.write;
  const earlier = loadBookmark(bookmarkPath(running.stateFolder, parent.name)).bookmark;
  const types = typesAfter(result, earlier?.types ?? {});
  // a landing that replaces all rows moves its news into place: then they are the target as it stands
  const news = parent.incremental === undefined ? result?.finished?.news : undefined;
  if (news !== undefined && existsSync(news)) return { file: news, types, fill, isGuarded };
  const ended = endColumn(parent.write);
  if (result?.finished && result.landing === undefined)
    return { file: result.finished.plain, types, fill, isGuarded, ended };
  const own = join(scratch, `parent-${parent.name}`);
  mkdirSync(own, { recursive: true });
  const plain = await openStanding(parent, running, own);
  if (plain === undefined) throw noParent(stream, parent.name);
  return { file: plain, types, fill, isGuarded, ended };
}
