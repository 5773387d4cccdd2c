import { promisify } from 'node:util';
import {
  brotliDecompress,
  brotliDecompressSync,
  gunzip,
  gunzipSync,
  inflate,
  inflateRaw,
  inflateRawSync,
  inflateSync,
  zstdDecompress,
  zstdDecompressSync,
} from 'node:zlib';
import { type IngestError, PageError, RetryableError } from '../core/errors.ts';
import { formatBytes } from '../core/units.ts';

/** What we ask servers for: exactly what `decompress` understands. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

export interface BodyLimits {
  /** Bytes, on the wire and after decompression. */
  readonly body: number;
  /** Decompressed bytes per compressed one. */
  readonly ratio: number;
}

const MAX_ENCODINGS = 2;
/** Below this, no ratio is suspicious: a page of equal rows compresses a thousandfold. */
const RATIO_FLOOR = 10 * 1024 * 1024;
/** A trip to the thread pool costs more than decompressing this little in place. */
const SYNC_LIMIT = 64 * 1024;

type Options = { maxOutputLength: number; chunkSize: number };
interface Codec {
  readonly sync: (bytes: Uint8Array, options: Options) => Uint8Array;
  readonly async: (bytes: Uint8Array, options: Options) => Promise<Uint8Array>;
}

const gzip: Codec = { sync: gunzipSync, async: promisify<Uint8Array, Options, Uint8Array>(gunzip) };
const zlib: Codec = { sync: inflateSync, async: promisify<Uint8Array, Options, Uint8Array>(inflate) };
const raw: Codec = { sync: inflateRawSync, async: promisify<Uint8Array, Options, Uint8Array>(inflateRaw) };
const br: Codec = { sync: brotliDecompressSync, async: promisify<Uint8Array, Options, Uint8Array>(brotliDecompress) };
const zstd: Codec = { sync: zstdDecompressSync, async: promisify<Uint8Array, Options, Uint8Array>(zstdDecompress) };

// "deflate" means a zlib stream, but some servers send the bare one; a zlib header is divisible by 31.
const hasZlibHeader = (bytes: Uint8Array): boolean =>
  (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | (bytes[1] ?? 0)) % 31 === 0;

function codecFor(encoding: string, bytes: Uint8Array): Codec | undefined {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return gzip;
    case 'deflate':
      return hasZlibHeader(bytes) ? zlib : raw;
    case 'br':
      return br;
    case 'zstd':
      return zstd;
    default:
      return undefined;
  }
}

/** The encodings of a Content-Encoding header in the order in which they were applied. */
export function parseEncodings(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
}

/**
 * The body as it was before compression; undefined where nothing was compressed. A stream that breaks off is an error, never a short body.
 * @throws RetryableError `truncated_body`, `bad_encoding`; PageError `encoding_chain`, `unknown_encoding`, `body_too_large`, `decompression_bomb`
 */
export function decompress(
  body: Uint8Array,
  header: string | undefined,
  limits: BodyLimits,
): Promise<Uint8Array> | Uint8Array | undefined {
  const encodings = parseEncodings(header);
  if (encodings.length === 0) return undefined;
  if (encodings.length > MAX_ENCODINGS) {
    throw new PageError('encoding_chain', `the body was compressed ${encodings.length} times over (${header})`, {
      remedy: 'Nothing honest compresses more than twice: ask the operator of the source.',
    });
  }
  if (encodings.length === 1) return decode(encodings[0]!, body, body.byteLength, limits);
  return decodeChain(encodings.reverse(), body, limits);
}

async function decodeChain(encodings: string[], body: Uint8Array, limits: BodyLimits): Promise<Uint8Array> {
  let bytes = body;
  for (const encoding of encodings) bytes = await decode(encoding, bytes, body.byteLength, limits);
  return bytes;
}

function decode(
  encoding: string,
  bytes: Uint8Array,
  wireBytes: number,
  limits: BodyLimits,
): Promise<Uint8Array> | Uint8Array {
  const codec = codecFor(encoding, bytes);
  if (!codec) {
    throw new PageError(
      'unknown_encoding',
      `the body is encoded as "${encoding.slice(0, 40)}", which nobody asked for`,
      {
        remedy: 'Set the header accept-encoding: identity on this source.',
      },
    );
  }
  const maxOutputLength = Math.min(limits.body, Math.max(RATIO_FLOOR, wireBytes * limits.ratio));
  const options = { maxOutputLength, chunkSize: Math.min(Math.max(16_384, bytes.byteLength * 8), 1_048_576) };
  if (bytes.byteLength > SYNC_LIMIT) {
    return codec.async(bytes, options).catch((cause) => {
      throw explain(cause, encoding, maxOutputLength, limits);
    });
  }
  try {
    return codec.sync(bytes, options);
  } catch (cause) {
    throw explain(cause, encoding, maxOutputLength, limits);
  }
}

function explain(cause: unknown, encoding: string, allowed: number, limits: BodyLimits): IngestError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(allowed, limits, cause);
  const message = cause instanceof Error ? cause.message : '';
  if (code === 'Z_BUF_ERROR' || /unexpected end/i.test(message)) {
    return new RetryableError('truncated_body', `the ${encoding} body broke off before its end`, { cause });
  }
  return new RetryableError('bad_encoding', `the body is not valid ${encoding}, although its header says so`, {
    whenSpent: 'stream',
    remedy: 'Ask the operator of the source, or set the header accept-encoding: identity on it.',
    cause,
  });
}

function tooLarge(allowed: number, limits: BodyLimits, cause: unknown): PageError {
  if (allowed < limits.body) {
    return new PageError('decompression_bomb', `the body grew more than ${limits.ratio}-fold when decompressed`, {
      remedy: 'Raise limits.ratio if this source is trusted to send such pages.',
      cause,
    });
  }
  return bodyTooLarge(limits, cause);
}

export function bodyTooLarge(limits: BodyLimits, cause?: unknown): PageError {
  return new PageError('body_too_large', `the body is larger than ${formatBytes(limits.body)}`, {
    remedy: 'Ask for smaller pages, or raise limits.body.',
    cause,
  });
}
