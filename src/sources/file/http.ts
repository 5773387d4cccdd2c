import { PageError, StreamError } from '../../core/errors.ts';
import type { HttpClient, HttpResponse } from '../../core/http.ts';
import type { FindFiles, FoundFile, OpenFile } from './contract.ts';
import { changed, missing } from './local.ts';

export interface HttpPlace {
  readonly stream: string;
  readonly client: HttpClient;
  readonly headers: Readonly<Record<string, string>>;
}

/** So much is asked for at a time; the first answer tells the size too. */
const BLOCK = 4 << 20;

interface Part {
  readonly start: number;
  readonly bytes: Uint8Array;
  /** Bytes of the whole file. */
  readonly size: number;
  /** What the server says of its version; empty where it says nothing. */
  readonly tag: string;
}

/** The file at a URL, by ranges; where the server gives none it is held whole, up to `limits.body`. */
export function httpFiles(place: HttpPlace): FindFiles {
  return async (address, signal) => {
    const url = new URL(address);
    const name = `${url.host}${url.pathname}`;
    const first = await ask(place, url, name, { start: 0, end: BLOCK }, signal);
    const { size, tag } = first;
    const read: OpenFile['read'] = async (start, end, stop) => {
      if (end <= start) return new Uint8Array(0);
      if (end <= first.start + first.bytes.length) return first.bytes.subarray(start, end);
      const part = await ask(place, url, name, { start, end }, stop);
      if (part.size !== size || part.tag !== tag) throw changed(place.stream, name);
      const bytes = part.bytes.subarray(start - part.start, end - part.start);
      if (bytes.length !== end - start) throw changed(place.stream, name);
      return bytes;
    };
    const file: FoundFile = {
      name,
      version: `${size}-${tag}`,
      size,
      open: async () => ({ size, block: BLOCK, read, close: async () => {} }),
    };
    return [file];
  };
}

async function ask(
  { stream, client, headers }: HttpPlace,
  url: URL,
  name: string,
  range: { start: number; end: number },
  signal: AbortSignal,
): Promise<Part> {
  const asked = { ...headers, 'accept-encoding': 'identity', range: `bytes=${range.start}-${range.end - 1}` };
  try {
    return await client.exchange({ method: 'GET', url, headers: asked, stream, page: name, signal }, partOf);
  } catch (thrown) {
    if (!(thrown instanceof PageError)) throw thrown;
    if (thrown.code === 'http_416' && range.start === 0)
      return { start: 0, bytes: new Uint8Array(0), size: 0, tag: '' };
    if (thrown.code === 'http_404') throw missing(stream, name, thrown);
    const { code, message, remedy } = thrown;
    throw new StreamError(code, message, { cause: thrown, ...(remedy === undefined ? {} : { remedy }) });
  }
}

/** The answer's memory is given back: what is kept is a copy. */
function partOf(response: HttpResponse): Part {
  const { status, headers } = response;
  const bytes = Uint8Array.from(response.body);
  response.release?.();
  const tag = `${headers['etag'] ?? ''} ${headers['last-modified'] ?? ''}`;
  const range = status === 206 ? /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') : undefined;
  if (range) return { start: Number(range[1]), bytes, size: Number(range[2]), tag };
  return { start: 0, bytes, size: bytes.length, tag };
}
