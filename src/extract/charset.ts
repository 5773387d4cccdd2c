import { isUtf8 } from 'node:buffer';
import { byteOrderMark, charsetOf, declaredCharset, decodeCharset } from '../core/charset.ts';
import type { HtmlPage } from './contract.ts';
import { metaCharset } from './meta-charset.ts';

export interface PageText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly charset: HtmlPage['charset'];
  /** Invalid sequences that became U+FFFD; those that the page itself has are not counted. */
  readonly replaced: number;
}

/**
 * Text of a page. What decides the charset, in this order: the override, a byte order mark, the content type, what the page declares
 * (`<meta>`, XML declaration), then UTF-8 where the bytes are that, else windows-1252. A label that nobody knows is passed over.
 */
export function decodePage(
  body: Uint8Array,
  given: { readonly contentType?: string | undefined; readonly override?: string | undefined },
): PageText {
  const mark = byteOrderMark(body);
  const bare = mark ? body.subarray(mark.length) : body;
  const charset = charsetFor(bare, mark?.charset, given);
  return { charset, ...decodeCharset(bare, charset.name) };
}

function charsetFor(
  bare: Uint8Array,
  mark: string | undefined,
  given: { readonly contentType?: string | undefined; readonly override?: string | undefined },
): HtmlPage['charset'] {
  const override = given.override === undefined ? undefined : charsetOf(given.override);
  if (override !== undefined) return { name: override, by: 'override' };
  if (mark !== undefined) return { name: mark, by: 'bom' };
  const header = declaredCharset(given.contentType ?? '');
  if (header !== undefined) return { name: header, by: 'header' };
  const meta = metaCharset(bare);
  if (meta !== undefined) return { name: meta, by: 'meta' };
  return { name: isUtf8(bare) ? 'utf-8' : 'windows-1252', by: 'default' };
}
