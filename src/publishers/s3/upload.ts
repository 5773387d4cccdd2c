import type { Artifact } from '../../core/artifact.ts';
import { PublishError } from '../../core/errors.ts';
import type { Connection } from './client.ts';
import { statusOf } from './errors.ts';
import type { S3Options } from './options.ts';
import { putParts } from './put-parts.ts';
import { type Expected, type Params, putWhole } from './put-whole.ts';

/** Uploads one file and looks whether it stands there as it should. @throws PublishError, CancelledError */
export function uploadArtifact(
  connection: Connection,
  options: S3Options,
  artifact: Artifact,
  key: string,
): Promise<void> {
  return connection.about({ stream: artifact.stream, key }, async () => {
    const params = paramsOf(connection, options, artifact, key);
    const send = artifact.bytes > options.multipart_above ? putParts : putWhole;
    let expected: Expected = {};
    try {
      expected = await send(connection, options, artifact, params);
    } catch (error) {
      // The acknowledgement may be lost although the object is there: a repeated completion finds no upload any more.
      if (connection.signal.aborted || !(await stands(connection, artifact, key))) throw error;
    }
    await verify(connection, artifact, key, expected);
  });
}

function paramsOf(connection: Connection, options: S3Options, artifact: Artifact, key: string): Params {
  return {
    Bucket: connection.bucket,
    Key: key,
    ContentType: options.content_type ?? artifact.contentType,
    Metadata: {
      ...options.metadata,
      'adip-run': connection.context.runId,
      'adip-sha256': artifact.sha256,
      'adip-rows': String(artifact.rows),
    },
    ...(artifact.contentEncoding === undefined ? {} : { ContentEncoding: artifact.contentEncoding }),
    ...(options.storage_class === undefined ? {} : { StorageClass: options.storage_class }),
    ...(options.server_side_encryption === undefined ? {} : { ServerSideEncryption: options.server_side_encryption }),
    ...(options.kms_key_id === undefined ? {} : { SSEKMSKeyId: options.kms_key_id }),
    ...(options.acl === undefined ? {} : { ACL: options.acl }),
  };
}

/** True where the object is there with the bytes of this artifact. */
async function stands({ sdk, client, bucket, signal }: Connection, artifact: Artifact, key: string): Promise<boolean> {
  try {
    const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: key });
    const found = await client.send(command, { abortSignal: signal });
    return found.ContentLength === artifact.bytes && found.Metadata?.['adip-sha256'] === artifact.sha256;
  } catch {
    return false;
  }
}

async function verify(connection: Connection, artifact: Artifact, key: string, expected: Expected): Promise<void> {
  const { sdk, client, bucket, signal } = connection;
  const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' });
  const found = await client.send(command, { abortSignal: signal }).catch((error: unknown) => {
    // Some roles may write and not read; the store has verified the signed hash of what it took.
    if (statusOf(error) === 403) return undefined;
    throw error;
  });
  if (!found) return;
  const differs = (['ChecksumCRC32', 'ChecksumSHA256'] as const).some(
    (name) => expected[name] !== undefined && found[name] !== undefined && expected[name] !== found[name],
  );
  if (!differs && found.ContentLength === artifact.bytes) return;
  const message = `S3 holds other bytes at s3://${bucket}/${key} than were uploaded (${found.ContentLength} of ${artifact.bytes} bytes)`;
  throw new PublishError('s3_verification', message, {
    stream: artifact.stream,
    remedy: 'Another writer uses the same key, or the store is at fault; run again with a key of its own.',
  });
}
