import { formatReader } from './format.ts';
import { dateNames } from './names.ts';
import { type DateFields, dateValue } from './value.ts';

/** The first moment, in ms since the epoch, of what a text says; a date without a time is the beginning of that day where its zone is. */
export function instantOfFields(fields: DateFields, zone: string): number | undefined {
  const { hour = 0, minute = 0, second = 0, millisecond = 0, zone: own } = fields.time ?? {};
  const value = dateValue({ ...fields, time: { hour, minute, second, millisecond, zone: own } }, zone);
  return value === undefined ? undefined : Date.parse(value);
}

/** Compiles `unix` (seconds), `unix_ms` or tokens such as `dd.MM.yyyy HH:mm`. @param zone of dates that name none */
export function instantReader(format: string, zone: string): (text: string) => number | undefined {
  if (format === 'unix' || format === 'unix_ms') {
    const unit = format === 'unix' ? 1_000 : 1;
    return (text) => (/^-?\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Number(text) * unit : undefined);
  }
  const read = formatReader(format, dateNames(undefined));
  return (text) => {
    const fields = read(text.trim());
    return fields && instantOfFields(fields, zone);
  };
}
