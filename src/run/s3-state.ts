import { existsSync, readFileSync } from 'node:fs';
import type { Plan, StreamPlan } from '../config/index.ts';
import { replaceFile } from '../core/durable-file.ts';
import { createS3StateStore, type S3StateStore } from '../publishers/s3/index.ts';
import { bookmarkPath } from '../stores/bookmark.ts';
import type { Running } from './context.ts';
import { destinationsOf, problemOf, s3ContextOf } from './publish.ts';
import type { StreamResult } from './stream-task.ts';

/** Bookmarks of streams that are not committed: they live beside their objects in S3. */
export interface PulledState {
  readonly store: S3StateStore;
  readonly etag: string | undefined;
}

/** Fetches the bookmarks of the streams that go to S3 only, before they run. */
export async function pullState(
  plan: Plan,
  selected: readonly StreamPlan[],
  running: Running,
): Promise<ReadonlyMap<string, PulledState>> {
  const pulled = new Map<string, PulledState>();
  const { publish, dryRun, limit } = running.options;
  if (!publish || dryRun || limit !== undefined) return pulled;
  for (const stream of selected) {
    const { git, s3 } = destinationsOf(plan, stream);
    if (git || !s3) continue;
    const store = createS3StateStore(s3, s3ContextOf(plan, running));
    const found = await store.read(`${stream.name}.json`);
    if (found) replaceFile(bookmarkPath(running.stateFolder, stream.name), found.text);
    pulled.set(stream.name, { store, etag: found?.etag });
  }
  return pulled;
}

/** Puts the bookmarks of delivered streams back; only where one changed. */
export async function pushState(
  results: readonly StreamResult[],
  pulled: ReadonlyMap<string, PulledState>,
  running: Running,
): Promise<void> {
  for (const { task, landing } of results) {
    const state = pulled.get(task.name);
    const file = bookmarkPath(running.stateFolder, task.name);
    if (!state || !landing?.bookmark || !existsSync(file)) continue;
    try {
      await state.store.write(`${task.name}.json`, readFileSync(file, 'utf8'), state.etag);
    } catch (thrown) {
      running.emit({ type: 'error', ...problemOf(thrown), stream: task.name });
    }
  }
}
