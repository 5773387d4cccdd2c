import { isUtf8 } from 'node:buffer';

export interface Text {
  /** UTF-8 without a byte order mark. */
  readonly bytes: Uint8Array;
  /** Invalid sequences that became U+FFFD. */
  readonly replaced: number;
}

/** A body as UTF-8: the given charset counts first, then a byte order mark, then the content type. */
export function toUtf8(body: Uint8Array, contentType: string, charset: string | undefined): Text {
  const mark = markOf(body);
  const bare = mark ? body.subarray(mark.length) : body;
  const label = charset ?? mark?.charset ?? declared(contentType) ?? 'utf-8';
  const decoder = new TextDecoder(label);
  if (decoder.encoding !== 'utf-8') return redecode(bare, decoder, 0);
  if (isUtf8(bare)) return { bytes: bare, replaced: 0 };
  return redecode(
    bare,
    decoder,
    Buffer.from(bare.buffer, bare.byteOffset, bare.length).toString('latin1').split('ï¿½').length - 1,
  );
}

function redecode(body: Uint8Array, decoder: InstanceType<typeof TextDecoder>, genuine: number): Text {
  const text = decoder.decode(body);
  return { bytes: Buffer.from(text), replaced: text.split('\ufffd').length - 1 - genuine };
}

function markOf(body: Uint8Array): { charset: string; length: number } | undefined {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return { charset: 'utf-8', length: 3 };
  if (body[0] === 0xff && body[1] === 0xfe) return { charset: 'utf-16le', length: 2 };
  if (body[0] === 0xfe && body[1] === 0xff) return { charset: 'utf-16be', length: 2 };
  return undefined;
}

/** The charset that a content type names, where it is one that is known. */
function declared(contentType: string): string | undefined {
  const label = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Raw NULs, which CSV allows and no reader or database wants, as U+FFFD. */
export function replaceNuls(text: Text): Text {
  if (!text.bytes.includes(0)) return text;
  const parts = Buffer.from(text.bytes).toString('utf8').split('\0');
  return { bytes: Buffer.from(parts.join('\ufffd')), replaced: text.replaced + parts.length - 1 };
}
