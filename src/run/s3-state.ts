import { existsSync, readFileSync } from 'node:fs';
import type { Plan, StreamPlan } from '../config/index.ts';
import { replaceFile } from '../core/durable-file.ts';
import type { Problem } from '../core/report.ts';
import { createS3StateStore, type S3StateStore } from '../publishers/s3/index.ts';
import { bookmarkPath } from '../stores/bookmark.ts';
import type { Running } from './context.ts';
import { destinationsOf, problemOf, s3ContextOf } from './publish.ts';

/** Bookmarks of streams that are not committed: they live beside their objects in S3. */
export interface S3State {
  /** Fetches the bookmarks that a stream reads or adds to, before it runs. @throws PublishError, which is this stream's failure alone */
  pull(streams: readonly StreamPlan[]): Promise<void>;
  /** Puts the bookmarks back, where they changed; what went wrong. */
  push(running: Running): Promise<Problem[]>;
}

export function openS3State(plan: Plan, running: Running): S3State {
  const pulled = new Map<string, Promise<Pulled | undefined>>();
  const { publish, dryRun, limit } = running.options;
  const isPublished = publish && !dryRun && limit === undefined;
  const fetch = async (stream: StreamPlan): Promise<Pulled | undefined> => {
    const { git, s3 } = destinationsOf(plan, stream);
    if (!isPublished || git || !s3) return undefined;
    const store = createS3StateStore(s3, s3ContextOf(plan, running));
    const found = await store.read(`${stream.name}.json`);
    if (found) replaceFile(bookmarkPath(running.stateFolder, stream.name), found.text);
    return { store, ...found };
  };
  return {
    async pull(streams) {
      for (const stream of streams) {
        if (!pulled.has(stream.name)) pulled.set(stream.name, fetch(stream));
        await pulled.get(stream.name);
      }
    },
    async push(delivering) {
      const problems: Problem[] = [];
      for (const [name, before] of pulled) {
        const state = await before.catch(() => undefined);
        const file = bookmarkPath(running.stateFolder, name);
        const text = state && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
        if (!state || text === undefined || text === state.text) continue;
        try {
          await state.store.write(`${name}.json`, text, state.etag);
        } catch (thrown) {
          const problem = problemOf(thrown);
          problems.push(problem);
          delivering.emit({ type: 'error', ...problem, stream: name });
        }
      }
      return problems;
    },
  };
}

interface Pulled {
  readonly store: S3StateStore;
  readonly etag?: string | undefined;
  readonly text?: string;
}
