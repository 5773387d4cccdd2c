import type { FileMetaData, ParquetParsers, SchemaElement } from 'hyparquet';
import { Digits, JsonText } from '../../core/digits.ts';
import { parseJson } from '../../core/json.ts';
import { type CellValue, toCellValue } from '../plain-value.ts';

/** How the values of one top-level column become cells. */
export interface ColumnReading {
  readonly name: string;
  read(value: unknown): CellValue;
}

const text = new TextDecoder();

/** Times as text with all their digits, where a Date would keep milliseconds; JSON with the digits of its numbers. */
export const parsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (millis) => timeText(millis, 3),
  timestampFromMicroseconds: (micros) => timeText(micros, 6),
  timestampFromNanoseconds: (nanos) => timeText(nanos, 9),
  dateFromDays: (days) =>
    days === undefined || days === null ? days : new Date(days * 86_400_000).toISOString().slice(0, 10),
  jsonFromBytes: (bytes) => bytes && parseJson(text.decode(bytes)),
  geometryFromBytes: (bytes) => bytes,
  geographyFromBytes: (bytes) => bytes,
};

/**
 * The top-level columns. Decimals of the top level are read as whole numbers, so that none of their digits is lost:
 * their type is taken out of the metadata before anything is decoded.
 */
export function planColumns({ schema }: FileMetaData): ColumnReading[] {
  const columns: ColumnReading[] = [];
  for (let at = 1; at < schema.length; at = behind(schema, at)) columns.push(planColumn(schema[at]!));
  return columns;
}

function behind(schema: readonly SchemaElement[], at: number): number {
  let next = at + 1;
  for (let child = 0; child < (schema[at]?.num_children ?? 0); child++) next = behind(schema, next);
  return next;
}

function planColumn(element: SchemaElement): ColumnReading {
  const { name, logical_type: logical, converted_type: converted } = element;
  const read = (value: unknown): CellValue => toCellValue(value ?? null, name);
  if (element.num_children || element.repetition_type === 'REPEATED') return { name, read };
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
    const isBytes = element.type === 'BYTE_ARRAY' || element.type === 'FIXED_LEN_BYTE_ARRAY';
    delete element.converted_type;
    // a type whose parser hands the bytes on as they are
    if (isBytes) element.logical_type = { type: 'GEOGRAPHY' };
    else delete element.logical_type;
    return { name, read: (value) => (value === null || value === undefined ? null : decimal(value, scale)) };
  }
  if (logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC)
    return { name, read: (value) => (typeof value === 'string' ? value.replace(/Z$/, '') : read(value)) };
  if (converted === 'TIME_MICROS' || converted === 'TIME_MILLIS' || logical?.type === 'TIME') {
    const digits = converted === 'TIME_MILLIS' ? 3 : logical?.type === 'TIME' ? DIGITS[logical.unit] : 6;
    return { name, read: (value) => timeOfDay(value, digits) ?? read(value) };
  }
  if (converted === 'JSON' || logical?.type === 'JSON')
    return { name, read: (value) => (value === null || value === undefined ? null : jsonCell(value)) };
  return { name, read };
}

const DIGITS = { MILLIS: 3, MICROS: 6, NANOS: 9 } as const;

const jsonCell = (value: unknown): CellValue => new JsonText(JSON.stringify(value));

/** Big-endian two's complement, or a whole number already. */
function decimal(value: unknown, scale: number): Digits {
  const whole = value instanceof Uint8Array ? fromBytes(value) : BigInt(value as number | bigint);
  if (scale <= 0) return new Digits(String(whole * 10n ** BigInt(-scale)));
  const sign = whole < 0n ? '-' : '';
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  return new Digits(`${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

function fromBytes(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
}

/** ISO text of a count since 1970 in thousandths, millionths or billionths of a second; no digits that are all zero. */
function timeText(count: bigint, digits: 3 | 6 | 9): string {
  if (typeof count !== 'bigint') return count;
  const unit = 10n ** BigInt(digits);
  const fraction = ((count % unit) + unit) % unit;
  const seconds = Number((count - fraction) / unit);
  const date = new Date(seconds * 1_000);
  if (Number.isNaN(date.getTime())) return String(count);
  const whole = date.toISOString().replace('.000Z', '');
  return `${whole}${fractionText(fraction, digits)}Z`;
}

const fractionText = (fraction: bigint, digits: number): string =>
  fraction === 0n
    ? ''
    : `.${String(fraction)
        .padStart(digits, '0')
        .replace(/(000)+$/, '')}`;

function timeOfDay(value: unknown, digits: 3 | 6 | 9): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  return timeText(BigInt(value), digits).slice(11, -1);
}
