import { z } from 'zod';
import { PublishError } from '../../core/errors.ts';
import type { Connection } from './client.ts';
import { nameOf, statusOf } from './errors.ts';
import { type Loaded, readText, writeText } from './text-object.ts';

const entrySchema = z.object({
  path: z.string(),
  key: z.string(),
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  run: z.string(),
  /** Key template that gave the key: under another one the file is uploaded anew. */
  template: z.string(),
});

const manifestSchema = z.object({
  version: z.literal(1),
  pipeline: z.string(),
  stream: z.string(),
  /** Run that wrote it last. */
  run: z.string(),
  /** ISO 8601, UTC; start of that run. */
  started_at: z.string(),
  objects: z.array(entrySchema),
});

export type Manifest = z.output<typeof manifestSchema>;
export type ManifestEntry = z.output<typeof entrySchema>;

/** The last delivery of a stream; `manifest` is undefined before the first, `readable` false where the role may not read. */
export interface LastDelivery {
  readonly manifest: Manifest | undefined;
  readonly etag: string | undefined;
  readonly readable: boolean;
}

const ATTEMPTS = 5;

export async function readManifest(connection: Connection, key: string, stream: string): Promise<LastDelivery> {
  let loaded: Loaded | undefined;
  try {
    loaded = await readText(connection, key);
  } catch (error) {
    // Without s3:ListBucket S3 answers 403 for what is not there, too.
    if (statusOf(error) !== 403 || !['AccessDenied', 'Forbidden'].includes(nameOf(error))) throw error;
    return { manifest: undefined, etag: undefined, readable: false };
  }
  if (!loaded) return { manifest: undefined, etag: undefined, readable: true };
  return { manifest: parseManifest(connection, key, stream, loaded.text), etag: loaded.etag, readable: true };
}

/** Undefined where it is damaged. @throws PublishError `s3_manifest_newer` */
export function parseManifest(connection: Connection, key: string, stream: string, text: string): Manifest | undefined {
  const uri = `s3://${connection.bucket}/${key}`;
  const raw = jsonOf(text);
  const parsed = manifestSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const version = (raw as { version?: unknown } | undefined)?.version;
  if (typeof version === 'number' && version > 1) {
    throw new PublishError('s3_manifest_newer', `${uri} was written by a newer version (manifest version ${version})`, {
      stream,
      remedy: 'Update adip-ingest; an older version does not overwrite it.',
    });
  }
  connection.context.emit({
    type: 'warning',
    code: 's3_manifest_damaged',
    stream,
    message: `${uri} is no manifest any more; it is written anew and everything of this run is uploaded`,
  });
  return undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Replaces the manifest, if nobody else did since it was read. Where another run did: done if it has delivered the same
 * bytes, ours on top of it if it started earlier, an error if it started later.
 * @throws PublishError `s3_manifest_conflict`
 */
export async function writeManifest(
  connection: Connection,
  key: string,
  last: LastDelivery,
  fresh: Omit<Manifest, 'objects'>,
  landed: readonly ManifestEntry[],
  gone: readonly string[] = [],
): Promise<void> {
  let here = last;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const paths = new Set([...landed.map((entry) => entry.path), ...gone]);
    const kept = here.manifest?.objects.filter((entry) => !paths.has(entry.path)) ?? [];
    const objects = [...kept, ...landed].sort((a, b) => (a.path < b.path ? -1 : 1));
    const written = await writeText(connection, key, `${JSON.stringify({ ...fresh, objects }, null, 2)}\n`, here.etag);
    if (written !== 'conflict') return;
    here = await readManifest(connection, key, fresh.stream);
    if (here.manifest && gone.length === 0 && covers(here.manifest, landed)) return;
    if (!here.readable || (here.manifest && here.manifest.started_at > fresh.started_at)) break;
  }
  const other = here.manifest ? `run ${here.manifest.run}, which started later,` : 'another run';
  throw new PublishError('s3_manifest_conflict', `${other} has replaced s3://${connection.bucket}/${key} meanwhile`, {
    stream: fresh.stream,
    remedy: here.readable
      ? 'The next run goes on from what stands there. Let one workflow at a time run (concurrency: group).'
      : 'Grant s3:GetObject and s3:ListBucket, so that the manifest can be read before it is replaced.',
  });
}

/** Whether the other delivery has the same bytes for all of these paths. */
const covers = (manifest: Manifest, landed: readonly ManifestEntry[]): boolean =>
  landed.every((entry) => manifest.objects.some((other) => other.path === entry.path && other.sha256 === entry.sha256));
