import { Kind } from '../core/batch.ts';

const MINUS = 0x2d;
const PLUS = 0x2b;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/**
 * What a field without quotes holds. CSV has no types, so its letters tell: `true` and `false`, and numbers as JSON writes
 * them. `007` and `+49` are texts, for as numbers they would lose what they say, and so is `12e4`, which may be a name.
 */
export function kindOfField(bytes: Uint8Array, start: number, end: number): Kind {
  const first = bytes[start]!;
  if ((first >= ZERO && first <= NINE) || first === MINUS)
    return isNumber(bytes, start, end) ? Kind.number : Kind.verbatim;
  if (end - start === 4 && stands('true', bytes, start)) return Kind.true;
  return end - start === 5 && stands('false', bytes, start) ? Kind.false : Kind.verbatim;
}

function stands(word: string, bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return true;
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  const whole = bytes[start] === MINUS ? start + 1 : start;
  let at = behindDigits(bytes, whole, end);
  if (at === whole || (bytes[whole] === ZERO && at > whole + 1)) return false;
  if (at === end) return true;
  const hasFraction = bytes[at] === DOT;
  if (hasFraction) {
    const fraction = at + 1;
    at = behindDigits(bytes, fraction, end);
    if (at === fraction) return false;
    if (at === end) return true;
  }
  if ((bytes[at]! | 0x20) !== 0x65) return false;
  at += 1;
  const isSigned = bytes[at] === MINUS || bytes[at] === PLUS;
  if (isSigned) at += 1;
  const exponent = at;
  at = behindDigits(bytes, exponent, end);
  return at === end && at > exponent && (hasFraction || isSigned);
}

function behindDigits(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at]! >= ZERO && bytes[at]! <= NINE) at += 1;
  return at;
}
