import { constants, createGunzip } from 'node:zlib';
import { byteOrderMark } from '../../core/charset.ts';
import { StreamError } from '../../core/errors.ts';
import type { OpenFile } from './contract.ts';

/** Text of a file in UTF-8 or a charset that keeps ASCII's bytes, from its beginning; what was read is dropped. */
export interface ByteStream {
  /** Where `peek`'s first byte lies in the text. */
  readonly position: number;
  /** At least `length` bytes where there are so many; fewer at the end only. */
  peek(length: number, signal: AbortSignal): Promise<Buffer>;
  skip(length: number): void;
  close(): Promise<void>;
}

export interface StreamPlace {
  readonly stream: string;
  readonly name: string;
}

/** @param from where to begin; what is not stored as it is read is unpacked and thrown away up to there */
export async function openBytes(
  file: OpenFile,
  isGzip: boolean,
  charset: string | undefined,
  place: StreamPlace,
  from: number,
  signal: AbortSignal,
): Promise<ByteStream> {
  const isSeekable = !isGzip && !needsRewriting(charset);
  const begin = isSeekable ? Math.min(from, file.size) : 0;
  const raw = blocks(file, begin, signal);
  const plain = isGzip ? gunzip(raw, place) : raw;
  const text = needsRewriting(charset) ? rewrite(plain, charset!) : plain;
  const iterator = text[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let position = begin;
  let isEnd = false;
  const bytes: ByteStream = {
    get position() {
      return position;
    },
    async peek(length) {
      const parts: Uint8Array[] = [held];
      let size = held.length;
      while (size < length && !isEnd) {
        const { value, done } = await iterator.next();
        if (done) isEnd = true;
        else {
          parts.push(value);
          size += value.length;
        }
      }
      if (parts.length > 1) held = Buffer.concat(parts, size);
      return held;
    },
    skip(length) {
      position += length;
      held = held.subarray(length);
    },
    async close() {
      held = Buffer.alloc(0);
      isEnd = true;
      await iterator.return?.(undefined);
    },
  };
  while (bytes.position < from) {
    const { length } = await bytes.peek(Math.min(file.block, from - bytes.position), signal);
    if (length === 0) break;
    bytes.skip(Math.min(length, from - bytes.position));
  }
  return bytes;
}

/** Charsets in which a byte of a line feed, quote or comma may be half of another character. */
export const needsRewriting = (charset: string | undefined): boolean =>
  charset !== undefined && /^utf-16|^iso-2022/.test(new TextDecoder(charset).encoding);

/** The charset that the beginning of a file tells, where the config does not. */
export const charsetOfHead = (head: Uint8Array): string | undefined => {
  const mark = byteOrderMark(head);
  return mark && mark.charset !== 'utf-8' ? mark.charset : undefined;
};

async function* blocks(file: OpenFile, from: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { size, block } = file;
  for (let at = from; at < size; at += block) yield await file.read(at, Math.min(size, at + block), signal);
}

async function* gunzip(raw: AsyncGenerator<Uint8Array>, place: StreamPlace): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip({ chunkSize: 1 << 18 });
  const feed = async (): Promise<void> => {
    for await (const block of raw) {
      if (unzip.destroyed) return;
      if (!unzip.write(block)) await new Promise((resolve) => unzip.once('drain', resolve).once('close', resolve));
    }
    unzip.end();
  };
  const fed = feed().catch((thrown: Error) => void unzip.destroy(thrown));
  try {
    for await (const chunk of unzip) yield chunk as Buffer;
  } catch (thrown) {
    throw badGzip(thrown, place);
  } finally {
    unzip.destroy();
    await raw.return(undefined);
    await fed;
  }
}

function badGzip(thrown: unknown, { stream, name }: StreamPlace): unknown {
  const { code = '', message } = thrown as NodeJS.ErrnoException;
  if (!code.startsWith('Z_')) return thrown;
  const isShort = code === 'Z_BUF_ERROR' || constants.Z_BUF_ERROR === Number(code);
  return isShort
    ? new StreamError('truncated_gzip', `${stream}: the gzip file ${name} breaks off`, {
        cause: thrown,
        remedy: 'Copy it again; it is not whole.',
      })
    : new StreamError('bad_gzip', `${stream}: the gzip file ${name} is damaged: ${message}`, {
        cause: thrown,
        remedy: 'Copy it again; its checksums do not fit.',
      });
}

async function* rewrite(raw: AsyncGenerator<Uint8Array>, charset: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(charset);
  for await (const block of raw) yield Buffer.from(decoder.decode(block, { stream: true }));
  yield Buffer.from(decoder.decode());
}
