import { isUtf8 } from 'node:buffer';

/** The name that the WHATWG gives to the charset of a label (`latin1` is `windows-1252`); undefined where it knows none. */
export function charsetOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Whether a label names a charset that can be read. */
export const isCharset = (label: string): boolean => charsetOf(label) !== undefined;

/** The charset that a byte order mark tells, and the bytes that the mark takes. */
export function byteOrderMark(body: Uint8Array): { charset: string; length: number } | undefined {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return { charset: 'utf-8', length: 3 };
  if (body[0] === 0xff && body[1] === 0xfe) return { charset: 'utf-16le', length: 2 };
  if (body[0] === 0xfe && body[1] === 0xff) return { charset: 'utf-16be', length: 2 };
  return undefined;
}

/** The charset that a content type names, where it is one that is known. */
export function declaredCharset(contentType: string): string | undefined {
  const label = /;\s*charset\s*=\s*["']?([^"';,\s]+)/i.exec(contentType)?.[1];
  return label === undefined ? undefined : charsetOf(label);
}

/**
 * Text of bytes without a byte order mark.
 * @param charset a known one
 * @returns replaced: invalid sequences that became U+FFFD, without those that stood there as such
 */
export function decodeCharset(bytes: Uint8Array, charset: string): { text: string; replaced: number } {
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  if (!text.includes('\ufffd')) return { text, replaced: 0 };
  return { text, replaced: Math.max(0, text.split('\ufffd').length - 1 - genuine(bytes, charset)) };
}

/** How often U+FFFD itself is written; the other charsets cannot write it. */
function genuine(bytes: Uint8Array, charset: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (charset === 'utf-8') return isUtf8(buffer) ? Number.POSITIVE_INFINITY : count(buffer, [0xef, 0xbf, 0xbd], 1);
  if (charset === 'utf-16le') return count(buffer, [0xfd, 0xff], 2);
  if (charset === 'utf-16be') return count(buffer, [0xff, 0xfd], 2);
  if (charset === 'gb18030' || charset === 'gbk') return count(buffer, [0x84, 0x31, 0xa4, 0x37], 1);
  return 0;
}

function count(buffer: Buffer, sequence: readonly number[], step: number): number {
  const wanted = Buffer.from(sequence);
  let found = 0;
  for (let at = buffer.indexOf(wanted); at !== -1; at = buffer.indexOf(wanted, at + 1)) if (at % step === 0) found += 1;
  return found;
}
