import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takesRowsOut } from '../../checks/row-checks.ts';
import type { Plan, StreamPlan } from '../../config/index.ts';
import { replaceFile } from '../../core/durable-file.ts';
import type { Problem } from '../../core/report.ts';
import { createS3StateStore, type S3StateStore } from '../../publishers/s3/index.ts';
import { bookmarkPath } from '../../stores/bookmark.ts';
import { quarantinePath } from '../checks/quarantine.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamResult } from '../stream-task.ts';
import { destinationsOf, problemOf, s3ContextOf } from './publish.ts';
import { restoreTarget } from './s3-targets.ts';
import { tellersOf, toldAlone } from './told-states.ts';

/** Bookmarks, and rows that were put aside, of streams that are not committed: they live beside their objects in S3. */
export interface S3State {
  /** Fetches what a stream reads or adds to, before it runs. @throws PublishError, which is this stream's failure alone */
  pull(streams: readonly StreamPlan[]): Promise<void>;
  /** Does the same with data files, each once. */
  restore(streams: readonly StreamPlan[], family: Family): Promise<void>;
  /**
   * Puts what landings tell children there, before the data move that they tell of: a run that is killed behind them, whose
   * next one finds nothing new in those data, leaves no child without. `held` are the streams that could not tell.
   */
  tell(running: Running, results: readonly StreamResult[]): Promise<{ problems: Problem[]; held: Set<string> }>;
  /**
   * Puts back what changed; what went wrong.
   * @param held streams whose data did not get there: what is remembered of them is not either
   */
  push(running: Running, held: ReadonlySet<string>): Promise<Problem[]>;
}

export function openS3State(plan: Plan, running: Running): S3State {
  const pulled = new Map<string, Promise<Pulled[]>>();
  const restored = new Map<string, Promise<void>>();
  const { publish, dryRun, limit } = running.options;
  const isPublished = publish && !dryRun && limit === undefined;
  const isKept = (stream: StreamPlan): boolean => isPublished && !destinationsOf(plan, stream).git;
  const fetch = async (stream: StreamPlan): Promise<Pulled[]> => {
    const { s3 } = destinationsOf(plan, stream);
    if (!isKept(stream) || !s3) return [];
    const store = createS3StateStore(s3, s3ContextOf(plan, running));
    return Promise.all(
      filesOf(stream, running).map(async ({ name, file }) => {
        const found = await store.read(name);
        if (found) replaceFile(file, found.text);
        return { store, name, file, ...found };
      }),
    );
  };
  return {
    async pull(streams) {
      for (const stream of streams) {
        if (!pulled.has(stream.name)) pulled.set(stream.name, fetch(stream));
        await pulled.get(stream.name);
      }
    },
    async restore(streams, family) {
      for (const stream of streams.filter(isKept)) {
        if (!restored.has(stream.name)) restored.set(stream.name, restoreTarget(plan, stream, running, family));
        await restored.get(stream.name);
      }
    },
    async tell(delivering, results) {
      const problems: Problem[] = [];
      const held = new Set<string>();
      for (const [stream, before] of pulled) {
        const all = await before.catch(() => []);
        for (const [i, one] of all.entries()) {
          if (one.name !== `${stream}.json` || one.text === undefined) continue;
          const text = toldAlone(one.text, stream, results);
          if (text === undefined || text === one.text) continue;
          const problem = await written(one, stream, text, delivering);
          if (problem) for (const teller of tellersOf(stream, results)) held.add(teller);
          if (problem) problems.push(problem);
          else all[i] = { ...one, ...(await one.store.read(one.name).catch(() => undefined)) };
        }
      }
      return { problems, held };
    },
    async push(delivering, held) {
      const problems: Problem[] = [];
      for (const [stream, before] of [...pulled].filter(([name]) => !held.has(name)))
        for (const one of await before.catch(() => [])) {
          const text = existsSync(one.file) ? readFileSync(one.file, 'utf8') : undefined;
          if (text === undefined || text === one.text) continue;
          const problem = await written(one, stream, text, delivering);
          if (problem) problems.push(problem);
        }
      return problems;
    },
  };
}

/** What went wrong with it. */
async function written(
  { store, name, etag }: Pulled,
  stream: string,
  text: string,
  { emit }: Running,
): Promise<Problem | undefined> {
  try {
    await store.write(name, text, etag);
    return undefined;
  } catch (thrown) {
    const problem = problemOf(thrown);
    emit({ type: 'error', ...problem, stream });
    return problem;
  }
}

/** What a stream keeps between runs, and how it is called in S3. */
function filesOf(stream: StreamPlan, { stateFolder, workspace, identity }: Running): { name: string; file: string }[] {
  const bookmark = { name: `${stream.name}.json`, file: bookmarkPath(stateFolder, stream.name) };
  if (!takesRowsOut(stream.checks)) return [bookmark];
  const aside = quarantinePath(stream, identity.startedAt);
  return [bookmark, { name: `quarantine/${stream.name}.csv`, file: join(workspace, aside) }];
}

interface Pulled {
  readonly store: S3StateStore;
  readonly name: string;
  readonly file: string;
  readonly etag?: string | undefined;
  readonly text?: string;
}
