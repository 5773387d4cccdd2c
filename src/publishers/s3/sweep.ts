import type { Connection } from './client.ts';
import { keyShape, staticPrefix } from './key.ts';

const DAY_MS = 86_400_000;

/**
 * Aborts multipart uploads that a crashed run of ours left behind more than a day ago: such parts cost money and no
 * listing shows them. Only keys that the template gives for these streams are touched. Whoever may not list uploads
 * does without, and so it is where anything else fails: sweeping is never worth a failed delivery.
 * @returns how many were aborted
 */
export async function sweepStaleUploads(
  { sdk, client, bucket, signal, context }: Connection,
  template: string,
  streams: readonly string[],
): Promise<number> {
  const shape = keyShape(template, streams);
  const before = context.clock.now() - DAY_MS;
  let swept = 0;
  let marker: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {};
  try {
    for (;;) {
      const list = new sdk.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: staticPrefix(template), ...marker });
      const page = await client.send(list, { abortSignal: signal });
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        if (!Key || !UploadId || !Initiated || !shape.test(Key) || Initiated.getTime() >= before) continue;
        const abort = new sdk.AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId });
        await client.send(abort, { abortSignal: signal });
        swept += 1;
      }
      if (!page.IsTruncated || !page.NextKeyMarker) return swept;
      marker = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
    }
  } catch {
    return swept;
  }
}
