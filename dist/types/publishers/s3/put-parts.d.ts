import type { Artifact } from '../../core/artifact.ts';
import type { Connection } from './client.ts';
import type { S3Options } from './options.ts';
import { type Expected, type Params } from './put-whole.ts';
/** In parts; a failure or a cancellation leaves none of them behind when this settles. */
export declare function putParts(connection: Connection, options: S3Options, artifact: Artifact, params: Params): Promise<Expected>;
