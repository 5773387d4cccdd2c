import type { S3Context } from './context.ts';
import type { S3Options } from './options.ts';
/** Bookmarks beside the objects, for pipelines that commit nothing. */
export interface S3StateStore {
    /** Undefined where there is none yet. @throws PublishError */
    read(name: string): Promise<{
        text: string;
        etag: string;
    } | undefined>;
    /**
     * Replaces the state that was read with this `etag`, or makes the first where it is undefined.
     * @throws PublishError `s3_state_conflict` where another run has written other text meanwhile
     */
    write(name: string, text: string, etag: string | undefined): Promise<void>;
}
/** Under `<static prefix of the key template>_adip/<pipeline>/state/`; nothing is asked of S3 before the first use. */
export declare function createS3StateStore(options: S3Options, context: S3Context): S3StateStore;
