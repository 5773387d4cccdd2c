import type { Artifact } from '../../core/artifact.ts';
import type { S3Outcome } from '../../core/report.ts';
import type { S3Context } from './context.ts';
import type { S3Options } from './options.ts';
/**
 * Uploads the data files among the artifacts, then, stream by stream, the manifest that names them. What has the hash
 * of the last delivery and still stands is not uploaded again. One file's failure does not stop the others: the
 * outcome says `partial`.
 * @throws CancelledError only; parts of interrupted uploads are gone when it is thrown
 */
export declare function publishS3(artifacts: readonly Artifact[], options: S3Options, context: S3Context): Promise<S3Outcome>;
