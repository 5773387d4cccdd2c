import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { PutObjectCommandInput } from '@aws-sdk/client-s3';
import type { Artifact } from '../../core/artifact.ts';
import { PublishError } from '../../core/errors.ts';
import type { Connection } from './client.ts';
import { fileBody } from './file-body.ts';
import type { S3Options } from './options.ts';

const READ_BYTES = 1024 * 1024;

/** Checksums as the store should know them, base64. */
export interface Expected {
  readonly ChecksumCRC32?: string;
  readonly ChecksumSHA256?: string;
}

/** The request without its body. */
export type Params = Omit<PutObjectCommandInput, 'Body'>;

/**
 * One signed PUT. The hash of the payload is known, so the signature covers every byte without hashing again. The body
 * is put in below the SDK's retry loop, a fresh stream for each attempt: the SDK never repeats a stream of its own.
 */
export async function putWhole(
  { sdk, client, signal }: Connection,
  options: S3Options,
  artifact: Artifact,
  params: Params,
): Promise<Expected> {
  const expected = await wholeChecksum(options, artifact);
  const command = new sdk.PutObjectCommand({ ...params, ContentLength: artifact.bytes, ...expected });
  command.middlewareStack.add(
    (next) => (args) => {
      (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = artifact.sha256;
      return next(args);
    },
    { step: 'build', name: 'adipPayloadHash' },
  );
  command.middlewareStack.add(
    (next) => async (args) => {
      await using file = await open(artifact.file);
      if ((await file.stat()).size !== artifact.bytes) throw changed(artifact);
      const body = fileBody(file);
      // Without a listener a failing disk would end the process.
      const broken = new Promise<never>((_, reject) => body.once('error', reject));
      (args.request as { body?: unknown }).body = body;
      try {
        return await Promise.race([next(args), broken]);
      } finally {
        body.destroy();
        delete (args.request as { body?: unknown }).body;
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'adipBody' },
  );
  await client.send(command, { abortSignal: signal });
  return expected;
}

const changed = (artifact: Artifact): PublishError =>
  new PublishError('s3_checksum', `${artifact.path} changed while it was uploaded to S3`, {
    stream: artifact.stream,
    remedy: 'Let nothing else write the file during the run, then run again.',
  });

async function wholeChecksum(options: S3Options, artifact: Artifact): Promise<Expected> {
  if (options.checksum === 'none') return {};
  if (options.checksum === 'sha256') return { ChecksumSHA256: Buffer.from(artifact.sha256, 'hex').toString('base64') };
  await using file = await open(artifact.file);
  const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
  let value = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length);
    if (bytesRead === 0) return { ChecksumCRC32: base64Crc(value) };
    value = crc32(buffer.subarray(0, bytesRead), value);
  }
}

/** A CRC-32 as S3 writes it. */
export function base64Crc(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString('base64');
}
