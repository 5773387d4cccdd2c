import type { Connection } from './client.ts';
import { nameOf, statusOf } from './errors.ts';

export interface Loaded {
  readonly text: string;
  readonly etag: string;
}

/** A small object, or undefined where there is none. Throws the SDK's errors. */
export async function readText({ sdk, client, bucket, signal }: Connection, key: string): Promise<Loaded | undefined> {
  try {
    const found = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }), { abortSignal: signal });
    return { text: (await found.Body?.transformToString()) ?? '', etag: found.ETag ?? '' };
  } catch (error) {
    if (nameOf(error) === 'NoSuchKey') return undefined;
    throw error;
  }
}

/**
 * Writes a small object where it is still what `etag` says (absent where undefined); `conflict` where it is not.
 * A store that knows no conditions (501) gets the object without them.
 */
export async function writeText(
  { sdk, client, bucket, signal }: Connection,
  key: string,
  text: string,
  etag: string | undefined,
): Promise<{ etag: string } | 'conflict'> {
  const plain = { Bucket: bucket, Key: key, Body: text, ContentType: 'application/json' };
  const condition = etag === undefined ? { IfNoneMatch: '*' } : { IfMatch: etag };
  try {
    const done = await client.send(new sdk.PutObjectCommand({ ...plain, ...condition }), { abortSignal: signal });
    return { etag: done.ETag ?? '' };
  } catch (error) {
    if (nameOf(error) === 'NotImplemented' || statusOf(error) === 501) {
      const done = await client.send(new sdk.PutObjectCommand(plain), { abortSignal: signal });
      return { etag: done.ETag ?? '' };
    }
    // A condition on an object that was deleted meanwhile is answered with 404.
    const gone = etag !== undefined && nameOf(error) === 'NoSuchKey';
    if (gone || statusOf(error) === 412 || statusOf(error) === 409) return 'conflict';
    throw error;
  }
}
