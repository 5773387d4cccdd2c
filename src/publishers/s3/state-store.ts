import { PublishError } from '../../core/errors.ts';
import { type Connection, connect } from './client.ts';
import type { S3Context } from './context.ts';
import { ownPrefix } from './key.ts';
import type { S3Options } from './options.ts';
import { readText, writeText } from './text-object.ts';

/** Bookmarks beside the objects, for pipelines that commit nothing. */
export interface S3StateStore {
  /** Undefined where there is none yet. @throws PublishError */
  read(name: string): Promise<{ text: string; etag: string } | undefined>;
  /**
   * Replaces the state that was read with this `etag`, or makes the first where it is undefined.
   * @throws PublishError `s3_state_conflict` where another run has written other text meanwhile
   */
  write(name: string, text: string, etag: string | undefined): Promise<void>;
}

/** Under `<static prefix of the key template>_adip/<pipeline>/state/`; nothing is asked of S3 before the first use. */
export function createS3StateStore(options: S3Options, context: S3Context): S3StateStore {
  let connection: Promise<Connection> | undefined;
  const within = async <T>(name: string, act: (connection: Connection, key: string) => Promise<T>): Promise<T> => {
    connection ??= connect(options, context);
    const key = `${ownPrefix(options.key, context.pipeline)}state/${name}`;
    const open = await connection;
    return open.about({ stream: name, key }, () => act(open, key));
  };
  return {
    read: (name) => within(name, readText),
    write: (name, text, etag) =>
      within(name, async (open, key) => {
        if ((await writeText(open, key, text, etag)) !== 'conflict') return;
        // Our own write may have landed although its acknowledgement was lost.
        if ((await readText(open, key))?.text === text) return;
        throw new PublishError('s3_state_conflict', `Another run has replaced s3://${open.bucket}/${key} meanwhile`, {
          stream: name,
          remedy:
            'Let one workflow at a time run (concurrency: group); the next run goes on from the state that stands.',
        });
      }),
  };
}
