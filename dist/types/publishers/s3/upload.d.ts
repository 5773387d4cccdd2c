import type { Artifact } from '../../core/artifact.ts';
import type { Connection } from './client.ts';
import type { S3Options } from './options.ts';
/** Uploads one file and looks whether it stands there as it should. @throws PublishError, CancelledError */
export declare function uploadArtifact(connection: Connection, options: S3Options, artifact: Artifact, key: string): Promise<void>;
