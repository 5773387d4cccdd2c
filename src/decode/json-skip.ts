import {
  CLOSE_OBJECT,
  COLON,
  COMMA,
  fail,
  MAX_DEPTH,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  skipScalar,
  skipSpace,
  skipString,
  tooDeep,
} from './json-syntax.ts';

const closers = new Uint8Array(MAX_DEPTH + 2);

/** From any value's first byte to behind it, `depth` levels below the top; everything inside is checked. No recursion. */
export function skipValue(bytes: Uint8Array, p: number, depth: number): number {
  let at = p;
  let level = depth;
  for (;;) {
    const byte = bytes[at]!;
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (level >= MAX_DEPTH) tooDeep(at);
      level += 1;
      closers[level] = byte + 2;
      at = skipSpace(bytes, at + 1);
      if (bytes[at] !== byte + 2) {
        if (byte === OPEN_OBJECT) at = skipKey(bytes, at);
        continue;
      }
      at += 1;
      level -= 1;
    } else at = skipScalar(bytes, at);
    while (level > depth) {
      at = skipSpace(bytes, at);
      if (bytes[at] === COMMA) {
        at = skipSpace(bytes, at + 1);
        if (closers[level] === CLOSE_OBJECT) at = skipKey(bytes, at);
        break;
      }
      if (bytes[at] !== closers[level]) fail(at, 'a comma or the end of a list or object was due');
      at += 1;
      level -= 1;
    }
    if (level === depth) return at;
  }
}

/** From a key's opening quote to its value's first byte. */
export function skipKey(bytes: Uint8Array, p: number): number {
  if (bytes[p] !== QUOTE) fail(p, 'a key was due');
  return skipColon(bytes, skipString(bytes, p + 1) + 1);
}

/** From behind a key's closing quote to its value's first byte. */
export function skipColon(bytes: Uint8Array, p: number): number {
  const at = skipSpace(bytes, p);
  if (bytes[at] !== COLON) fail(at, 'a colon was due');
  return skipSpace(bytes, at + 1);
}
