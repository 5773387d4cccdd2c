import type { Place } from '../../core/errors.ts';
import { CancelledError, IngestError, StreamError } from '../../core/errors.ts';
import { type Connection, connect } from '../../publishers/s3/client.ts';
import type { S3Context } from '../../publishers/s3/context.ts';
import { nameOf, statusOf, toPublishError } from '../../publishers/s3/errors.ts';
import { s3OptionsSchema } from '../../publishers/s3/options.ts';
import { requestPlace } from '../../publishers/s3/retry.ts';
import type { FindFiles, FoundFile, OpenFile } from './contract.ts';
import { changed, missing } from './local.ts';
import type { FileSourceOptions } from './options.ts';
import { byBytes, fixedPart, isPattern, matcher } from './pattern.ts';

export interface S3Place {
  readonly stream: string;
  readonly options: FileSourceOptions['s3'];
  readonly context: S3Context;
  /** Told of each connection, so that it can be closed. */
  onOpen(close: () => void): void;
}

/** `s3://bucket/key`, split. */
export function splitUri(uri: string): { bucket: string; key: string } {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(uri) ?? [];
  return { bucket, key };
}

/** Objects of S3, or of whatever speaks its language. `path` is a whole URI. */
export function s3Files(place: S3Place): FindFiles {
  return async (uri, signal) => {
    const { bucket, key } = splitUri(uri);
    if (key === '' || key.endsWith('/'))
      throw new StreamError('no_files', `${place.stream}: ${uri} names no object`, {
        remedy: `Name a key or a pattern behind it: s3://${bucket}/${key}**/*.csv takes all CSV files below.`,
      });
    const connection = await guarded(place, { bucket, key }, () => open(place, bucket));
    place.onOpen(() => connection.client.destroy());
    const found = isPattern(key)
      ? await list(connection, key, place, signal)
      : [await head(connection, key, place, signal)];
    if (found.length > 0) return found;
    throw new StreamError('no_files', `${place.stream}: no object matches ${uri}`, {
      remedy: 'Look at the pattern and at `base`; ** stands for any number of folders.',
    });
  };
}

function open(place: S3Place, bucket: string): Promise<Connection> {
  return connect(s3OptionsSchema.parse({ ...place.options, bucket }), place.context);
}

async function list(
  connection: Connection,
  pattern: string,
  place: S3Place,
  signal: AbortSignal,
): Promise<FoundFile[]> {
  const { sdk, client, bucket } = connection;
  const matches = matcher(pattern);
  const fixed = fixedPart(pattern);
  const found: FoundFile[] = [];
  let token: string | undefined;
  do {
    const request = new sdk.ListObjectsV2Command({
      Bucket: bucket,
      Prefix: fixed === '' ? '' : `${fixed}/`,
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    const page = await guarded(place, { bucket, key: pattern }, () => client.send(request, { abortSignal: signal }));
    for (const { Key = '', Size = 0, ETag = '' } of page.Contents ?? [])
      if (!Key.endsWith('/') && matches(Key)) found.push(fileOf(connection, Key, Size, ETag, place));
    token = page.NextContinuationToken;
    if (page.IsTruncated && !token)
      throw new StreamError('s3_list_broken', `${place.stream}: the list of s3://${bucket}/${fixed} breaks off`, {
        remedy: 'Run again; where it lasts, the store does not page its lists as S3 does.',
      });
  } while (token !== undefined);
  return found.sort((a, b) => byBytes(a.name, b.name));
}

async function head(connection: Connection, key: string, place: S3Place, signal: AbortSignal): Promise<FoundFile> {
  const { sdk, client, bucket } = connection;
  const request = new sdk.HeadObjectCommand({ Bucket: bucket, Key: key });
  const { ContentLength = 0, ETag = '' } = await guarded(place, { bucket, key }, () =>
    client.send(request, { abortSignal: signal }),
  );
  return fileOf(connection, key, ContentLength, ETag, place);
}

function fileOf(connection: Connection, key: string, size: number, etag: string, place: S3Place): FoundFile {
  const { sdk, client, bucket } = connection;
  const file: OpenFile = {
    size,
    block: 4 << 20,
    async read(start, end, signal) {
      if (end <= start) return new Uint8Array(0);
      const request = new sdk.GetObjectCommand({
        Bucket: bucket,
        Key: key,
        Range: `bytes=${start}-${end - 1}`,
        ...(etag === '' ? {} : { IfMatch: etag }),
      });
      return guarded(place, { bucket, key }, async () => {
        const { Body } = await client.send(request, { abortSignal: signal });
        const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array(0);
        if (bytes.length !== end - start) throw changed(place.stream, key);
        return bytes;
      });
    },
    close: async () => {},
  };
  return { name: key, version: `${size}-${etag}`, size, open: async () => file };
}

async function guarded<T>(place: S3Place, at: { bucket: string; key: string }, act: () => Promise<T>): Promise<T> {
  try {
    return await requestPlace.run({ stream: place.stream, key: at.key }, act);
  } catch (thrown) {
    throw toReadError(thrown, place, at);
  }
}

/** What the publisher says of the same failures is said of uploads; a reader needs other permissions. */
const REMEDIES: Readonly<Record<string, string>> = {
  s3_access_denied:
    'Grant s3:GetObject on arn:aws:s3:::<bucket>/* and s3:ListBucket on arn:aws:s3:::<bucket>; with a KMS key also kms:Decrypt.',
  s3_unavailable: 'Run again later; where it lasts, look at the status of the store.',
  s3_timeout: 'Check the endpoint; the next run goes on from here.',
  s3_unreachable: 'Check s3.endpoint (or AWS_ENDPOINT_URL_S3), the region and the network.',
};

function toReadError(thrown: unknown, place: S3Place, { bucket, key }: { bucket: string; key: string }): IngestError {
  if (thrown instanceof StreamError || thrown instanceof CancelledError) return thrown;
  const name = nameOf(thrown);
  if (name === 'NoSuchKey' || name === 'NotFound' || statusOf(thrown) === 404) {
    if (name !== 'NoSuchBucket') return missing(place.stream, `s3://${bucket}/${key}`, thrown);
  }
  if (statusOf(thrown) === 412) return changed(place.stream, key);
  if (name === 'InvalidObjectState')
    return new StreamError('s3_archived', `${place.stream}: s3://${bucket}/${key} lies in an archive`, {
      cause: thrown,
      remedy: 'Restore the object, or leave it out of the pattern.',
    });
  const { stream, context } = place;
  const region = place.options.region ?? '';
  const told =
    thrown instanceof IngestError ? thrown : toPublishError(thrown, { stream, bucket, key, region, context });
  const remedy = (REMEDIES[told.code] ?? told.remedy ?? '')
    .replaceAll('publish.s3.', 's3.')
    .replaceAll('<bucket>', bucket);
  const details: Place & { remedy: string; cause: unknown } = { remedy, cause: thrown };
  return new StreamError(told.code, `${stream}: ${told.message}`, details);
}
