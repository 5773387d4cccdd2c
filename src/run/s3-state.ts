import { existsSync, readFileSync } from 'node:fs';
import type { Plan, StreamPlan } from '../config/index.ts';
import { replaceFile } from '../core/durable-file.ts';
import type { Problem } from '../core/report.ts';
import { createS3StateStore, type S3StateStore } from '../publishers/s3/index.ts';
import { bookmarkPath } from '../stores/bookmark.ts';
import type { Running } from './context.ts';
import { destinationsOf, problemOf, s3ContextOf } from './publish.ts';
import type { StreamResult } from './stream-task.ts';

/** Bookmarks of streams that are not committed: they live beside their objects in S3. */
export interface S3State {
  /** Fetches a stream's bookmark before it runs. @throws PublishError, which is this stream's failure alone */
  pull(stream: StreamPlan): Promise<void>;
  /** Puts the bookmarks of delivered streams back, where they changed; what went wrong. */
  push(results: readonly StreamResult[], running: Running): Promise<Problem[]>;
}

export function openS3State(plan: Plan, running: Running): S3State {
  const pulled = new Map<string, { readonly store: S3StateStore; readonly etag: string | undefined }>();
  const { publish, dryRun, limit } = running.options;
  const isPublished = publish && !dryRun && limit === undefined;
  return {
    async pull(stream) {
      const { git, s3 } = destinationsOf(plan, stream);
      if (!isPublished || git || !s3) return;
      const store = createS3StateStore(s3, s3ContextOf(plan, running));
      const found = await store.read(`${stream.name}.json`);
      if (found) replaceFile(bookmarkPath(running.stateFolder, stream.name), found.text);
      pulled.set(stream.name, { store, etag: found?.etag });
    },
    async push(results, delivering) {
      const problems: Problem[] = [];
      for (const { task, landing } of results) {
        const state = pulled.get(task.name);
        const file = bookmarkPath(running.stateFolder, task.name);
        if (!state || !landing?.bookmark || !existsSync(file)) continue;
        try {
          await state.store.write(`${task.name}.json`, readFileSync(file, 'utf8'), state.etag);
        } catch (thrown) {
          const problem = problemOf(thrown);
          problems.push(problem);
          delivering.emit({ type: 'error', ...problem, stream: task.name });
        }
      }
      return problems;
    },
  };
}
