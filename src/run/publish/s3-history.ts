import type { Plan } from '../../config/index.ts';
import { createS3StateStore } from '../../publishers/s3/index.ts';
import type { Running } from '../context.ts';
import { destinationsOf, problemOf, s3ContextOf } from './publish.ts';

const NAME = 'runs.ndjson';

/** The history of a pipeline that commits nothing: it lies beside its objects in S3, as its bookmarks do. */
export interface S3History {
  /** Takes over what is there. */
  pull(): Promise<void>;
  /** Puts this run's line there, where the run brought something; else it waits. */
  push(isChanged: boolean, running: Running): Promise<void>;
}

/** Its troubles are warnings: what was delivered stays delivered. */
export function openS3History(plan: Plan, running: Running): S3History {
  const { publish, dryRun, limit } = running.options;
  const places = plan.streams.map((stream) => destinationsOf(plan, stream));
  const s3 = places.find((place) => place.s3)?.s3;
  const isHere = publish && !dryRun && limit === undefined && places.every(({ git }) => git === undefined);
  if (!s3 || !isHere) return { pull: async () => {}, push: async () => {} };
  let etag: string | undefined;
  const read = async (own: Running): Promise<void> => {
    const found = await createS3StateStore(s3, s3ContextOf(plan, own)).read(NAME);
    etag = found?.etag;
    if (found) own.history.take(found.text);
  };
  const write = (own: Running): Promise<void> =>
    createS3StateStore(s3, s3ContextOf(plan, own)).write(NAME, own.history.text(), etag);
  const warn = (thrown: unknown): void => running.emit({ type: 'warning', ...problemOf(thrown) });
  return {
    pull: () => read(running).catch(warn),
    async push(isChanged, own) {
      if (!isChanged) return;
      try {
        await write(own).catch(async () => {
          await read(own); // another run has written meanwhile: both lines belong there
          await write(own);
        });
      } catch (thrown) {
        warn(thrown);
      }
    },
  };
}
