const ZERO = 48;
const NINE = 57;

/** Whether these bytes are a number as JSON writes one. */
export function isJsonNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  if (bytes[at] === 45) at += 1;
  const whole = at;
  at = skipDigits(bytes, at, end);
  if (at === whole || (bytes[whole] === ZERO && at > whole + 1)) return false;
  if (at < end && bytes[at] === 46) {
    const first = at + 1;
    at = skipDigits(bytes, first, end);
    if (at === first) return false;
  }
  if (at < end && (bytes[at]! | 32) === 101) {
    at += 1;
    if (at < end && (bytes[at] === 43 || bytes[at] === 45)) at += 1;
    const first = at;
    at = skipDigits(bytes, first, end);
    if (at === first) return false;
  }
  return at === end;
}

function skipDigits(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at]! >= ZERO && bytes[at]! <= NINE) at += 1;
  return at;
}
