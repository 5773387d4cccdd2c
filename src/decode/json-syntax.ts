/** The text is not JSON: where and why. Becomes a RetryableError at the decoder's door. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  readonly at: number;
  readonly code: string;
  constructor(at: number, reason: string, code = 'bad_json') {
    super(reason);
    this.at = at;
    this.code = code;
  }
}

/** Objects and lists within each other beyond this are refused: no honest record needs it. */
export const MAX_DEPTH = 1_000;

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const BACKSLASH = 0x5c;
export const MINUS = 0x2d;

/** 1 for the bytes that end a run of plain string content: quote, backslash, control characters. */
const STOPS = new Uint8Array(256);
for (let byte = 0; byte < 32; byte++) STOPS[byte] = 1;
STOPS[QUOTE] = 1;
STOPS[BACKSLASH] = 1;

export function fail(at: number, reason: string): never {
  throw new JsonSyntaxError(at, reason);
}

export function tooDeep(at: number): never {
  throw new JsonSyntaxError(at, `nested deeper than ${MAX_DEPTH} levels`, 'too_deep');
}

/** The first byte from `p` on that is no white space. */
export function skipSpace(bytes: Uint8Array, p: number): number {
  let at = p;
  for (;;) {
    const byte = bytes[at]!;
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
    at += 1;
  }
}

/** From behind an opening quote to the first byte that is no plain content. */
export function skipPlain(bytes: Uint8Array, p: number): number {
  let at = p;
  while (STOPS[bytes[at]!] === 0) at += 1;
  return at;
}

/** `skipPlain`, four bytes at a time: the lowest byte that is a quote, a backslash or below 0x20 is found exactly. */
export function skipPlainWords(view: DataView, p: number): number {
  for (let at = p; ; at += 4) {
    const word = view.getInt32(at, true);
    const quote = word ^ 0x22222222;
    const slash = word ^ 0x5c5c5c5c;
    const stops =
      (((word - 0x20202020) & ~word) | ((quote - 0x01010101) & ~quote) | ((slash - 0x01010101) & ~slash)) & 0x80808080;
    if (stops !== 0) return at + ((31 - Math.clz32(stops & -stops)) >> 3);
  }
}

/** From behind an opening quote to the position of the closing one; all escapes are checked. */
export function skipString(bytes: Uint8Array, p: number): number {
  let at = p;
  for (;;) {
    at = skipPlain(bytes, at);
    const byte = bytes[at]!;
    if (byte === QUOTE) return at;
    if (byte !== BACKSLASH) fail(at, 'a string that does not end, or a control character in it');
    at = skipEscape(bytes, at);
  }
}

/** From a backslash to behind its escape. */
export function skipEscape(bytes: Uint8Array, p: number): number {
  const byte = bytes[p + 1]!;
  if (byte === 0x75) {
    for (let i = p + 2; i < p + 6; i++) if (hexValue(bytes[i]!) < 0) fail(p, 'a bad \\u escape');
    return p + 6;
  }
  // " \ / b f n r t
  if (
    byte === QUOTE ||
    byte === BACKSLASH ||
    byte === 0x2f ||
    byte === 0x62 ||
    byte === 0x66 ||
    byte === 0x6e ||
    byte === 0x72 ||
    byte === 0x74
  )
    return p + 2;
  fail(p, 'a bad escape');
}

export function hexValue(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** From a minus or digit to behind the number. */
export function skipNumber(bytes: Uint8Array, p: number): number {
  let at = p;
  let byte = bytes[at]!;
  if (byte === MINUS) byte = bytes[++at]!;
  if (byte === 0x30) byte = bytes[++at]!;
  else if (isDigit(byte)) {
    do byte = bytes[++at]!;
    while (isDigit(byte));
  } else fail(at, 'a number without digits');
  if (byte === 0x2e) {
    byte = bytes[++at]!;
    if (!isDigit(byte)) fail(at, 'a number without digits behind its point');
    do byte = bytes[++at]!;
    while (isDigit(byte));
  }
  if (byte === 0x65 || byte === 0x45) {
    byte = bytes[++at]!;
    if (byte === 0x2b || byte === MINUS) byte = bytes[++at]!;
    if (!isDigit(byte)) fail(at, 'a number without digits in its exponent');
    do byte = bytes[++at]!;
    while (isDigit(byte));
  }
  return at;
}

/** From the first letter of true, false or null to behind it. */
export function skipLiteral(bytes: Uint8Array, p: number): number {
  const byte = bytes[p]!;
  if (byte === 0x74 && bytes[p + 1] === 0x72 && bytes[p + 2] === 0x75 && bytes[p + 3] === 0x65) return p + 4;
  if (byte === 0x6e && bytes[p + 1] === 0x75 && bytes[p + 2] === 0x6c && bytes[p + 3] === 0x6c) return p + 4;
  if (byte === 0x66 && bytes[p + 1] === 0x61 && bytes[p + 2] === 0x6c && bytes[p + 3] === 0x73 && bytes[p + 4] === 0x65)
    return p + 5;
  fail(p, byte === 0 ? 'the text breaks off' : 'no JSON value');
}

/** From a string, number or literal to behind it. */
export function skipScalar(bytes: Uint8Array, p: number): number {
  const byte = bytes[p]!;
  if (byte === QUOTE) return skipString(bytes, p + 1) + 1;
  return byte === MINUS || isDigit(byte) ? skipNumber(bytes, p) : skipLiteral(bytes, p);
}
