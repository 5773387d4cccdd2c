import { type CsvReader, fieldText } from '../../sinks/csv-reader.ts';

/** How the rows of one file are looked at. */
export interface RowView {
  readonly header: readonly string[];
  /** Fields of the primary key; empty where there is none. */
  readonly key: readonly number[];
  /** What stands for no value. */
  readonly fill: string;
  /** Takes secrets out of what is shown. */
  redact(text: string): string;
}

const LONGEST = 80;

/** A cell's text; undefined where it has no value. */
export function cellOf(reader: CsvReader, field: number, fill: string): string | undefined {
  if (field < 0 || field >= reader.width) return undefined;
  const text = fieldText(reader, field);
  return text === '' || text === fill ? undefined : text;
}

export function viewOf(
  header: readonly string[],
  key: readonly string[],
  fill: string,
  redact: (text: string) => string,
): RowView {
  const fields = key.map((name) => header.indexOf(name));
  return { header, key: fields.includes(-1) ? [] : fields, fill, redact };
}

/** What names a row in a message: its key, else its number. */
export function keyText(reader: CsvReader, { key, fill, redact }: RowView, index: number): string {
  if (key.length === 0) return `row ${index + 1}`;
  return shown(key.map((field) => cellOf(reader, field, fill) ?? '').join(' + '), redact);
}

/** A value as a report shows it: redacted before it is cut, so that no secret is left in half. */
export function shown(text: string, redact: (text: string) => string): string {
  const safe = redact(text);
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1).toWellFormed()}…` : safe;
}
