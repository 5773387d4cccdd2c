import { type FormatReader, formatReader } from '../../core/dates/format.ts';
import { dateNames } from '../../core/dates/names.ts';
import { dateValue, instantText } from '../../core/dates/value.ts';
import { normalText } from '../../core/normal-text.ts';
import { plainDigits } from '../../core/plain-digits.ts';
import type { ReadValue } from './contract.ts';
import { fieldsByLook } from './date-look.ts';

/** Longest text in which a date is looked for, in characters. */
const DATE_TEXT_LIMIT = 200;

/**
 * Reads a date: `YYYY-MM-DD`, or with a time the instant in UTC. With formats only what is written in one of them, the first that
 * fits; `unix` and `unix_ms` are seconds and milliseconds since 1970. Without: ISO 8601, the forms of mail and HTTP, `12 March 2024`,
 * `March 12, 2024`, `12.03.2024` (the day first) and dates in figures with strokes, whose order the language decides; without one they
 * must be clear by themselves. Two digits of a year mean 1969 to 2068. Neither dates that do not exist nor words such as "yesterday"
 * are dates.
 * @throws {RangeError} for a format or zone that cannot be read
 */
export function dateReader(given: {
  readonly format?: string | readonly string[] | undefined;
  readonly locale?: string | undefined;
  readonly zone?: string | undefined;
}): ReadValue {
  const zone = given.zone ?? 'UTC';
  const names = dateNames(given.locale);
  const formats = given.format === undefined ? [] : [given.format].flat();
  const readers = formats.map(
    (format) => ownReader(format) ?? inZone(formatReader(plainDigits(normalText(format)), names), zone),
  );
  if (formats.length === 0) readers.push(inZone((text) => fieldsByLook(text, names), zone));
  return (text) => {
    if (text.length > DATE_TEXT_LIMIT) return undefined;
    const plain = plainDigits(text);
    for (const read of readers) {
      const value = read(plain);
      if (value !== undefined) return { value };
    }
    return undefined;
  };
}

type DateReader = (text: string) => string | undefined;

const inZone =
  (read: FormatReader, zone: string): DateReader =>
  (text) => {
    const fields = read(text);
    return fields && dateValue(fields, zone);
  };

function ownReader(format: string): DateReader | undefined {
  if (format === 'unix_ms')
    return (text) => (/^-?[0-9]{1,15}$/.test(text) ? instantText(Number(text), true) : undefined);
  if (format !== 'unix') return undefined;
  return (text) => {
    const parts = /^(-?[0-9]{1,12})(?:\.([0-9]{1,9}))?$/.exec(text);
    return parts ? instantText(Math.round(Number(text) * 1_000), parts[2] !== undefined) : undefined;
  };
}
