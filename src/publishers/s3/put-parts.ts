import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Artifact } from '../../core/artifact.ts';
import type { Connection } from './client.ts';
import type { S3Options } from './options.ts';
import { base64Crc, type Expected, type Params } from './put-whole.ts';

const MAX_PARTS = 10_000;
const PARTS_IN_FLIGHT = 4;
const READ_BYTES = 1024 * 1024;

/** In parts; a failure or a cancellation leaves none of them behind when this settles. */
export async function putParts(
  connection: Connection,
  options: S3Options,
  artifact: Artifact,
  params: Params,
): Promise<Expected> {
  const { Upload } = await import('@aws-sdk/lib-storage');
  let value = 0;
  const file = createReadStream(artifact.file, { highWaterMark: READ_BYTES });
  const body = Readable.from(
    (async function* counted() {
      for await (const chunk of file as AsyncIterable<Buffer>) {
        value = crc32(chunk, value);
        yield chunk;
      }
    })(),
    { highWaterMark: 1 },
  );
  const crc = options.checksum === 'crc32';
  const algorithm = crc
    ? ({ ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' } as const)
    : { ChecksumAlgorithm: 'SHA256' as const };
  const upload = new Upload({
    client: cancellable(connection),
    params: {
      ...params,
      ...(options.checksum === 'none' ? {} : algorithm),
      Body: body,
      ContentLength: artifact.bytes,
    },
    partSize: Math.max(options.part_size, Math.ceil(artifact.bytes / MAX_PARTS)),
    queueSize: PARTS_IN_FLIGHT,
  });
  try {
    const result = await upload.done();
    const full = crc && result.ChecksumType === 'FULL_OBJECT';
    return full ? { ChecksumCRC32: base64Crc(value) } : {};
  } finally {
    file.destroy();
  }
}

/**
 * Upload's own abort rejects before its AbortMultipartUpload is through, and leaves the parts where the process then
 * ends. So the signal cuts the parts under way instead: Upload takes that for a failed part and awaits its cleaning
 * up, which must not be cut itself; nor is the creation, whose answer names what there is to clean up.
 */
function cancellable({ sdk, client, signal }: Connection): S3Client {
  const send = (command: Parameters<S3Client['send']>[0]) => {
    const uncut =
      command instanceof sdk.AbortMultipartUploadCommand || command instanceof sdk.CreateMultipartUploadCommand;
    return client.send(command as never, uncut ? {} : { abortSignal: signal });
  };
  return Object.assign(Object.create(client) as S3Client, { send: send as S3Client['send'] });
}
