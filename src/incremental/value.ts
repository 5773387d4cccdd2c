/** A cursor as it is compared: dates as nanoseconds since the epoch, whole numbers as they are, texts by their bytes. */
export type Comparable =
  | { readonly kind: 'time'; readonly value: bigint; readonly style: Style }
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

/** How a date was written, so that one that is reckoned from it is written alike. */
export interface Style {
  readonly hasTime: boolean;
  readonly separator: string;
  /** Digits behind the seconds. */
  readonly fraction: number;
  /** As it stood there: `Z`, `+02:00`, or nothing. */
  readonly zone: string;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:([Tt ])(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;
const INTEGER = /^-?\d+$/;
const NUMBER = /^-?\d+\.\d+$/;
const NS_PER_MS = 1_000_000n;

export function comparable(text: string): Comparable {
  if (INTEGER.test(text)) return { kind: 'integer', value: BigInt(text) };
  if (NUMBER.test(text)) return { kind: 'number', value: Number(text) };
  return timeOf(text) ?? { kind: 'text', value: text };
}

function timeOf(text: string): Comparable | undefined {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const [, year, month, day, separator = '', hour = '0', minute = '0', second = '0', fraction = '', zone = ''] = found;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const date = new Date(ms);
  if (date.getUTCMonth() + 1 !== Number(month) || Number(hour) > 24 || Number(minute) > 59) return undefined;
  const value = BigInt(ms - offsetOf(zone)) * NS_PER_MS + BigInt(fraction.padEnd(9, '0'));
  return { kind: 'time', value, style: { hasTime: separator !== '', separator, fraction: fraction.length, zone } };
}

/** ms east of Greenwich. */
function offsetOf(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return (found[1] === '-' ? -minutes : minutes) * 60_000;
}

/** A point in time, written like the date that `style` was taken from; cut, never rounded up. */
export function writeTime(nanoseconds: bigint, { hasTime, separator, fraction, zone }: Style): string {
  const local = nanoseconds + BigInt(offsetOf(zone)) * NS_PER_MS;
  const inMs = local % NS_PER_MS;
  const ms = (inMs < 0n ? local - NS_PER_MS - inMs : local - inMs) / NS_PER_MS;
  const iso = new Date(Number(ms)).toISOString();
  if (!hasTime) return iso.slice(0, 10);
  const digits = `${iso.slice(20, 23)}${String(inMs < 0n ? inMs + NS_PER_MS : inMs).padStart(6, '0')}`;
  return `${iso.slice(0, 10)}${separator}${iso.slice(11, 19)}${fraction === 0 ? '' : `.${digits.slice(0, fraction)}`}${zone}`;
}

/** @returns below, at or above zero; undefined where the two are not of one kind */
export function compare(a: Comparable, b: Comparable): number | undefined {
  if (a.kind === b.kind) return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  const isNumeric = (one: Comparable): boolean => one.kind === 'integer' || one.kind === 'number';
  if (!isNumeric(a) || !isNumeric(b)) return undefined;
  return Number(a.value) - Number(b.value);
}
