import type { Artifact } from '../../core/artifact.ts';
import { CancelledError, type IngestError, PublishError, toIngestError } from '../../core/errors.ts';
import type { S3Outcome } from '../../core/report.ts';
import { formatBytes } from '../../core/units.ts';
import { type Connection, connect } from './client.ts';
import type { S3Context } from './context.ts';
import { statusOf } from './errors.ts';
import { ownPrefix, renderKey } from './key.ts';
import { type LastDelivery, type ManifestEntry, readManifest, writeManifest } from './manifest.ts';
import type { S3Options } from './options.ts';
import { type Delivered, outcomeOf } from './outcome.ts';
import { sweepStaleUploads } from './sweep.ts';
import { uploadArtifact } from './upload.ts';

const STREAMS_AT_ONCE = 4;

interface Job {
  readonly artifact: Artifact;
  readonly key: string;
}

/**
 * Uploads the data files among the artifacts, then, stream by stream, the manifest that names them. What has the hash
 * of the last delivery and still stands is not uploaded again. One file's failure does not stop the others: the
 * outcome says `partial`.
 * @throws CancelledError only; parts of interrupted uploads are gone when it is thrown
 */
export async function publishS3(
  artifacts: readonly Artifact[],
  options: S3Options,
  context: S3Context,
): Promise<S3Outcome> {
  const data = artifacts.filter((artifact) => artifact.kind === 'data');
  if (data.length === 0) return { status: 'skipped', objects: [] };
  let connection: Connection | undefined;
  try {
    const { jobs, errors } = planJobs(
      data.filter(({ gone }) => !gone),
      options,
      context,
    );
    connection = await connect(options, context);
    const open = connection;
    const streams = [...Map.groupBy(jobs, (job) => job.artifact.stream)];
    const turns = streams.values();
    const results: Delivered[] = [{ objects: [], errors }];
    const work = async () => {
      for (const [stream, list] of turns)
        results.push(await deliverStream(open, options, stream, list, goneOf(data, stream)));
    };
    // All of them, also on cancellation: each clears the parts away that it has under way.
    const ends = await Promise.allSettled(Array.from({ length: STREAMS_AT_ONCE }, work));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    const names = streams.map(([stream]) => stream);
    // Where nothing landed the store is out of reach, and sweeping would only wait for it once more.
    const landed = results.some((result) => result.objects.length > 0);
    if (landed) await sweepStaleUploads(open, options.key, names);
    return outcomeOf(data, results, context);
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return outcomeOf(data, [{ objects: [], errors: [toIngestError(error)] }], context);
  } finally {
    connection?.client.destroy();
  }
}

/** Paths of files that are no more: the manifest forgets them, their objects stay. */
const goneOf = (data: readonly Artifact[], stream: string): string[] =>
  data.filter((artifact) => artifact.gone && artifact.stream === stream).map(({ path }) => path);

function planJobs(data: readonly Artifact[], options: S3Options, context: S3Context) {
  const jobs: Job[] = [];
  const errors: IngestError[] = [];
  const run = { id: context.runId, startedAt: context.startedAt };
  const named = data.flatMap((artifact): Job[] => {
    try {
      return [{ artifact, key: renderKey(options.key, artifact, run) }];
    } catch (error) {
      errors.push(toIngestError(error));
      return [];
    }
  });
  for (const [key, list] of Map.groupBy(named, (job) => job.key)) {
    if (list.length === 1) jobs.push(...list);
    else {
      const paths = list.map(({ artifact }) => artifact.path).join(', ');
      const message = `publish.s3.key gives ${list.length} files one key (${key}): ${paths}`;
      errors.push(
        new PublishError('s3_key_collision', message, {
          stream: list[0]!.artifact.stream,
          remedy: 'Tell them apart with {path}, or with {stream}, {name} and {ext}, in publish.s3.key.',
        }),
      );
    }
  }
  return { jobs, errors };
}

async function deliverStream(
  connection: Connection,
  options: S3Options,
  stream: string,
  jobs: readonly Job[],
  gone: readonly string[],
): Promise<Delivered> {
  const { context, bucket } = connection;
  const result: Delivered = { objects: [], errors: [] };
  const manifestKey = `${ownPrefix(options.key, context.pipeline)}${stream}.json`;
  const place = { stream, key: manifestKey };
  const landed: ManifestEntry[] = [];
  try {
    const last = await connection.about(place, () => readManifest(connection, manifestKey, stream));
    for (const { artifact, key } of jobs) {
      try {
        const before = await stillThere(connection, last, artifact, options.key);
        if (!before) await uploadArtifact(connection, options, artifact, key);
        const { path, bytes, sha256 } = artifact;
        landed.push(before ?? { path, key, sha256, bytes, run: context.runId, template: options.key });
        const uri = `s3://${bucket}/${before?.key ?? key}`;
        result.objects.push({ stream, uri, bytes, sha256, uploaded: !before });
        const detail = before ? `${path} is unchanged` : `${path} uploaded (${formatBytes(bytes)})`;
        context.emit({ type: 'published', publisher: 's3', detail, uri });
      } catch (error) {
        if (error instanceof CancelledError) throw error;
        result.errors.push(toIngestError(error));
      }
    }
    const dropped = gone.filter((path) => last.manifest?.objects.some((object) => object.path === path));
    if (dropped.length > 0 || result.objects.some((object) => object.uploaded)) {
      const { pipeline, runId: run } = context;
      const fresh = { version: 1, pipeline, stream, run, started_at: context.startedAt.toISOString() } as const;
      await connection.about(place, () => writeManifest(connection, manifestKey, last, fresh, landed, dropped));
    }
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    result.errors.push(toIngestError(error));
  }
  return result;
}

/** The last delivery's entry of these very bytes, if its object was not removed since. */
async function stillThere(
  connection: Connection,
  { manifest }: LastDelivery,
  artifact: Artifact,
  template: string,
): Promise<ManifestEntry | undefined> {
  const entry = manifest?.objects.find(
    (item) => item.path === artifact.path && item.sha256 === artifact.sha256 && item.template === template,
  );
  if (!entry) return undefined;
  const { sdk, client, bucket, signal } = connection;
  return connection.about({ stream: artifact.stream, key: entry.key }, async () => {
    try {
      const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: entry.key });
      const found = await client.send(command, { abortSignal: signal });
      const replaced = (found.Metadata?.['adip-sha256'] ?? entry.sha256) !== entry.sha256;
      return found.ContentLength === entry.bytes && !replaced ? entry : undefined;
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      if (statusOf(error) === 403) return entry;
      throw error;
    }
  });
}
