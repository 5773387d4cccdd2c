import { createHash } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { moveFile } from '../../core/durable-file.ts';
import { type Connection, connect } from './client.ts';
import type { S3Context } from './context.ts';
import { nameOf, statusOf } from './errors.ts';
import { ownPrefix } from './key.ts';
import { type ManifestEntry, parseManifest } from './manifest.ts';
import type { S3Options } from './options.ts';
import { readText } from './text-object.ts';

const ATTEMPTS = 3;

/** Where files of a last delivery go. */
export interface Restoring {
  readonly stream: string;
  /** Where a file goes; undefined where the stream does not read it, or it is there already. */
  locate(path: string, sha256: string): Promise<string | undefined>;
  /** A file of its own on the same disk, for what is under way. */
  readonly scratch: string;
  /** An object that another run replaced is left out, and so is what stands here of it. */
  readonly isStrict: boolean;
}

/**
 * Puts the files of a stream's last delivery back, as far as they are not here already: what is added to them on a machine
 * that kept nothing is added to what stands in S3.
 * @throws PublishError, CancelledError
 */
export async function restoreFiles(restoring: Restoring, options: S3Options, context: S3Context): Promise<void> {
  const { stream, locate } = restoring;
  const connection = await connect(options, context);
  try {
    const key = `${ownPrefix(options.key, context.pipeline)}${stream}.json`;
    const found = await connection.about({ stream, key }, () => readText(connection, key));
    const manifest = found && parseManifest(connection, key, stream, found.text);
    for (const entry of manifest?.objects ?? []) {
      const file = await locate(entry.path, entry.sha256);
      if (file !== undefined)
        await connection.about({ stream, key: entry.key }, () => restoreFile(connection, entry, file, restoring));
    }
  } finally {
    rmSync(restoring.scratch, { force: true });
    connection.client.destroy();
  }
}

async function restoreFile(
  connection: Connection,
  entry: ManifestEntry,
  file: string,
  { stream, scratch, isStrict }: Restoring,
): Promise<void> {
  const sha256 = await download(connection, entry.key, scratch);
  if (sha256 === entry.sha256) return moveFile(scratch, file);
  const uri = `s3://${connection.bucket}/${entry.key}`;
  const what = sha256 === undefined ? 'is not there any more' : 'is not what the last delivery left there';
  const then = isStrict
    ? 'it is made anew'
    : sha256 === undefined
      ? 'the file begins anew'
      : 'it is added to as it stands';
  connection.context.emit({
    type: 'warning',
    code: sha256 === undefined ? 's3_target_missing' : 's3_target_changed',
    stream,
    message: `${uri} ${what}: ${then}`,
    remedy:
      'Let one workflow at a time run (concurrency: group), and let nothing else write or delete what this pipeline keeps.',
  });
  if (sha256 === undefined || isStrict) rmSync(file, { force: true });
  else moveFile(scratch, file);
}

/** The hash of what came; undefined where there is none. A body that is cut is asked for again. */
async function download(
  { sdk, client, bucket, signal }: Connection,
  key: string,
  to: string,
): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const found = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }), { abortSignal: signal });
      const hash = createHash('sha256');
      const body = found.Body as Readable;
      body.on('data', (chunk: Buffer) => hash.update(chunk));
      await pipeline(body, createWriteStream(to), { signal });
      return hash.digest('hex');
    } catch (error) {
      if (nameOf(error) === 'NoSuchKey') return undefined;
      if (signal.aborted || statusOf(error) !== undefined || attempt === ATTEMPTS) throw error;
    }
  }
}
