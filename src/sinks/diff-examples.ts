import type { Changes } from '../core/report.ts';
import type { KeyPlan } from './csv-key.ts';
import { type CsvReader, fieldText, openCsv } from './csv-reader.ts';

/** Of each kind of change, at most. */
export const EXAMPLES = 3;

type Change = Changes['examples'][number]['change'];

/** A file that is compared with another one. */
export interface Side extends KeyPlan {
  readonly file: string;
  readonly header: readonly string[];
}

/** @param detail the columns that changed */
export function example(changes: Changes, change: Change, key: string, detail = ''): void {
  if (!hasEnough(changes, change)) changes.examples.push({ change, key, detail });
}

export function hasEnough({ examples }: Changes, kind: Change): boolean {
  return examples.filter(({ change }) => change === kind).length >= EXAMPLES;
}

/** What a person knows the current record by: its key, or where there is none its first values. */
export function keyText(side: Side, reader: CsvReader): string {
  const fields = side.key.length > 0 ? side.key : side.columns.slice(0, 3).map((_, field) => field);
  return fields
    .map((field) => fieldText(reader, field))
    .join(', ')
    .slice(0, 200);
}

/** Columns in which the record at this offset of the old file differs from the current one. */
export function changedColumns(
  old: Side,
  offset: number,
  current: Side,
  now: CsvReader,
  ignored: readonly string[],
): string {
  const then = openCsv(old.file);
  try {
    then.seek(offset);
    then.next();
    const names = [...new Set([...current.header, ...old.header])];
    return names
      .filter((name) => !ignored.includes(name))
      .filter((name) => fieldText(then, old.header.indexOf(name)) !== fieldText(now, current.header.indexOf(name)))
      .join(', ')
      .slice(0, 200);
  } finally {
    then.close();
  }
}
