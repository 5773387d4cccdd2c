import { join } from 'node:path';
import type { Plan, StreamPlan } from '../../config/index.ts';
import { restoreFiles } from '../../publishers/s3/index.ts';
import { layoutOf } from '../../sinks/parts/layout.ts';
import { targetsOf } from '../../sinks/targets.ts';
import { bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import { hashIfThere } from '../landing/landing.ts';
import { resolveOutput } from '../landing/target.ts';
import { asksForChanges } from '../stream/target-gone.ts';
import { destinationsOf, s3ContextOf } from './publish.ts';

/**
 * The data files of streams that are not committed, as their last delivery left them in S3: a merge on a runner that kept
 * nothing goes on from there.
 * @throws PublishError
 */
export async function restoreTarget(plan: Plan, stream: StreamPlan, running: Running, family: Family): Promise<void> {
  const { s3 } = destinationsOf(plan, stream);
  const task = family.taskOf(stream.name);
  if (!s3) return;
  const { workspace, stateFolder } = running;
  const { bookmark } = loadBookmark(bookmarkPath(stateFolder, stream.name));
  if (!bookmark) return;
  const own = new Set([...targetsOf(task.write).map(({ path }) => path), ...Object.keys(bookmark.files ?? {})]);
  const restoring = {
    stream: stream.name,
    scratch: join(stateFolder, `${stream.name}.restored.${process.pid}.tmp`),
    isStrict: asksForChanges(task, family),
    async locate(path: string, sha256: string) {
      if (!own.has(path)) return undefined;
      const file = resolveOutput(workspace, path, stream.name);
      return (await hashIfThere(file)) === sha256 ? undefined : file;
    },
  };
  await restoreFiles(restoring, s3, s3ContextOf(plan, running));
}

/** Whether a run of the stream itself reads its files: not where it replaces a single one as a whole. */
export const isAddedTo = ({ write }: StreamPlan): boolean => write.mode !== 'replace' || layoutOf(write).kind !== 'one';
