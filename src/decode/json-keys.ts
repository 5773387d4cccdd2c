import { unescapeInto } from '../core/batch-text.ts';
import { skipColon, skipValue } from './json-skip.ts';
import * as json from './json-syntax.ts';

/** The text of a key or string whose bytes span [at, end), escapes resolved. */
export function keyText(bytes: Buffer, at: number, end: number): string {
  let plain = at;
  while (plain < end && bytes[plain] !== json.BACKSLASH) plain += 1;
  if (plain === end) return bytes.toString('utf8', at, end);
  const out = Buffer.alloc(end - at);
  return out.toString('utf8', 0, unescapeInto(bytes, at, end, out, 0));
}

export interface Entry {
  readonly key: string;
  /** The value's first byte. */
  readonly at: number;
}

/** The entries of the object at `p`. */
export function entriesOf(bytes: Buffer, p: number, depth: number): Entry[] {
  const entries: Entry[] = [];
  let at = json.skipSpace(bytes, p + 1);
  while (bytes[at] === json.QUOTE) {
    const close = json.skipString(bytes, at + 1);
    const key = keyText(bytes, at + 1, close);
    at = skipColon(bytes, close + 1);
    entries.push({ key, at });
    at = json.skipSpace(bytes, skipValue(bytes, at, depth + 1));
    if (bytes[at] !== json.COMMA) break;
    at = json.skipSpace(bytes, at + 1);
  }
  return entries;
}
