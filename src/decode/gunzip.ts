import { gunzipSync } from 'node:zlib';
import { RetryableError, StreamError } from '../core/errors.ts';
import { formatBytes } from '../core/units.ts';

const MAX_BYTES = 256 * 2 ** 20;
const MAX_RATIO = 200;
const SMALL = 2 ** 20;

/** A body that is itself a gzip file (`.json.gz`), unpacked; any other body as it is. */
export function gunzipFile(body: Uint8Array): Uint8Array {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  const limit = Math.min(MAX_BYTES, Math.max(SMALL, body.length * MAX_RATIO));
  try {
    return gunzipSync(body, { maxOutputLength: limit });
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new StreamError('too_large', `the gzip file in the answer unpacks to more than ${formatBytes(limit)}`, {
        remedy: 'Ask the source for smaller pages.',
        cause,
      });
    throw new RetryableError('bad_gzip', 'the answer is a gzip file that breaks off or is damaged', { cause });
  }
}
