import { isUtf8 } from 'node:buffer';
import { byteOrderMark, declaredCharset, decodeCharset } from '../core/charset.ts';

export interface Text {
  /** UTF-8 without a byte order mark. */
  readonly bytes: Uint8Array;
  /** Invalid sequences that became U+FFFD. */
  readonly replaced: number;
}

/** A body as UTF-8: the given charset counts first, then a byte order mark, then the content type. */
export function toUtf8(body: Uint8Array, contentType: string, charset: string | undefined): Text {
  const mark = byteOrderMark(body);
  const bare = mark ? body.subarray(mark.length) : body;
  const { encoding } = new TextDecoder(charset ?? mark?.charset ?? declaredCharset(contentType) ?? 'utf-8');
  if (encoding === 'utf-8' && isUtf8(bare)) return { bytes: bare, replaced: 0 };
  const { text, replaced } = decodeCharset(bare, encoding);
  return { bytes: Buffer.from(text), replaced };
}

/** Raw NULs, which CSV allows and no reader or database wants, as U+FFFD. */
export function replaceNuls(text: Text): Text {
  if (!text.bytes.includes(0)) return text;
  const parts = Buffer.from(text.bytes).toString('utf8').split('\0');
  return { bytes: Buffer.from(parts.join('\ufffd')), replaced: text.replaced + parts.length - 1 };
}
