/** A cursor as it is compared: dates by their instant, numbers by all of their digits, texts by their bytes. */
export type Comparable = Time | Numeric | { readonly kind: 'text'; readonly value: string };

export interface Time {
  readonly kind: 'time';
  /** Since the epoch. */
  readonly ms: number;
  /** What lies below the millisecond, 0 to 999,999. */
  readonly ns: number;
  /** Length of the hour that the clocks show twice, where the text does not say which one it means; else 0. */
  readonly repeated: number;
  /** Another instant, written like this one; what is finer than that is cut, never rounded up. */
  write(ms: number, ns: number): string;
}

interface Numeric {
  readonly kind: 'number';
  /** All digits, without the point. */
  readonly value: bigint;
  /** How many of them stand behind the point. */
  readonly scale: number;
}

/** @returns below, at or above zero; undefined where the two are not of one kind */
export function compare(a: Comparable, b: Comparable): number | undefined {
  if (a.kind === 'time' && b.kind === 'time') return a.ms - b.ms || a.ns - b.ns;
  if (a.kind === 'number' && b.kind === 'number') return compareNumbers(a, b);
  if (a.kind === 'text' && b.kind === 'text') return Buffer.compare(Buffer.from(a.value), Buffer.from(b.value));
  return undefined;
}

function compareNumbers(a: Numeric, b: Numeric): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [scaled(a, scale), scaled(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const scaled = ({ value, scale }: Numeric, to: number): bigint =>
  scale === to ? value : value * 10n ** BigInt(to - scale);

const NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/** A number with all of its digits; undefined for what is none. */
export function numberOf(text: string): Numeric | undefined {
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = found;
  const value = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0
    ? { kind: 'number', value, scale }
    : { kind: 'number', value: value * 10n ** BigInt(-scale), scale: 0 };
}

/** A number so much larger or smaller, with as many digits behind the point. */
export function addTo({ value, scale }: Numeric, by: number): string {
  const sum = value + scaled(numberOf(String(by))!, scale);
  if (scale === 0) return String(sum);
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** How a kind of value is called in messages. */
export const nameOf = ({ kind }: Comparable): string =>
  kind === 'time' ? 'a date' : kind === 'text' ? 'a text' : 'a number';

/** Several of them. */
export const pluralOf = ({ kind }: Comparable): string => `${kind === 'time' ? 'date' : kind}s`;
