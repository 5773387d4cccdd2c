/** Turning a cell's bytes into the value they stand for. Every result is at most as long as its span. */

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const ESCAPES = new Uint8Array(128);
for (const [letter, byte] of [...'"\\/bfnrt'].map((letter, i) => [letter, [34, 92, 47, 8, 12, 10, 13, 9][i]!] as const))
  ESCAPES[letter.charCodeAt(0)] = byte;

function hex4(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const byte = bytes[i]!;
    value = (value << 4) | (byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57);
  }
  return value;
}

/**
 * The code point of the `\u` escape at `at` (its backslash), joined with a second half where one follows: its length
 * is then 12 instead of 6. A lone half and NUL, which CSV readers and databases choke on, are U+FFFD.
 */
function codePoint(bytes: Uint8Array, at: number, end: number): number {
  const unit = hex4(bytes, at + 2);
  if (unit === 0) return 0xfffd;
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  if (unit < 0xdc00 && at + 12 <= end && bytes[at + 6] === BACKSLASH && bytes[at + 7] === 0x75) {
    const low = hex4(bytes, at + 8);
    if (low >= 0xdc00 && low <= 0xdfff) return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  }
  return 0xfffd;
}

function writePoint(point: number, out: Uint8Array, to: number): number {
  if (point < 0x80) {
    out[to] = point;
    return to + 1;
  }
  if (point < 0x800) {
    out[to] = 0xc0 | (point >> 6);
    out[to + 1] = 0x80 | (point & 63);
    return to + 2;
  }
  if (point < 0x10000) {
    out[to] = 0xe0 | (point >> 12);
    out[to + 1] = 0x80 | ((point >> 6) & 63);
    out[to + 2] = 0x80 | (point & 63);
    return to + 3;
  }
  out[to] = 0xf0 | (point >> 18);
  out[to + 1] = 0x80 | ((point >> 12) & 63);
  out[to + 2] = 0x80 | ((point >> 6) & 63);
  out[to + 3] = 0x80 | (point & 63);
  return to + 4;
}

/** Writes a JSON string's content (valid, without its quotes) decoded, from `to` on; gives the position behind it. */
export function unescapeInto(bytes: Uint8Array, start: number, end: number, out: Uint8Array, to: number): number {
  let o = to;
  for (let at = start; at < end; ) {
    const byte = bytes[at]!;
    if (byte !== BACKSLASH) {
      out[o++] = byte;
      at += 1;
    } else if (bytes[at + 1] === 0x75) {
      const point = codePoint(bytes, at, end);
      o = writePoint(point, out, o);
      at += point > 0xffff ? 12 : 6;
    } else {
      out[o++] = ESCAPES[bytes[at + 1]!]!;
      at += 2;
    }
  }
  return o;
}

/** How many NULs and lone surrogates of a JSON string's content `unescapeInto` replaces. */
export function countReplaced(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; ) {
    if (bytes[at] !== BACKSLASH) at += 1;
    else if (bytes[at + 1] !== 0x75) at += 2;
    else {
      const point = codePoint(bytes, at, end);
      if (point === 0xfffd && hex4(bytes, at + 2) !== 0xfffd) count += 1;
      at += point > 0xffff ? 12 : 6;
    }
  }
  return count;
}

/** Copies JSON text without its insignificant white space; strings stay as they were sent. */
export function minifyInto(bytes: Uint8Array, start: number, end: number, out: Uint8Array, to: number): number {
  let o = to;
  let inString = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (!inString && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) continue;
    out[o++] = byte;
    if (byte === QUOTE) inString = !inString;
    else if (inString && byte === BACKSLASH) out[o++] = bytes[++at]!;
  }
  return o;
}

/** Copies a quoted CSV field's content with doubled quotes as one. */
export function unquoteInto(bytes: Uint8Array, start: number, end: number, out: Uint8Array, to: number): number {
  let o = to;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    out[o++] = byte;
    if (byte === QUOTE) at += 1;
  }
  return o;
}
