import type { Changes } from '../core/report.ts';
import { fieldText } from './csv-reader.ts';
import type { Source } from './csv-sources.ts';

const EXAMPLES = 3;

/** Counts a change and keeps the first ones of each kind as examples. */
export function noteChange(
  changes: Changes,
  change: 'added' | 'updated' | 'removed',
  keyText: () => string,
  detail: () => string = () => '',
): void {
  changes[change] += 1;
  if (changes.examples.filter((one) => one.change === change).length < EXAMPLES)
    changes.examples.push({ change, key: keyText().slice(0, 200), detail: detail().slice(0, 200) });
}

/** The key of a source's record, as a person reads it. */
export function keyTextOf(source: Source, header: readonly string[], key: readonly string[]): string {
  const fields = key.map((name) => source.projection.fields[header.indexOf(name)]!);
  return fields.map((field) => fieldText(source.reader, field)).join(', ');
}

/** Compares records in the columns that count; one that a record lacks counts as the filler. */
export interface Comparison {
  differ(before: Source, now: Source): boolean;
  /** Names of the columns in which they differ. */
  differing(before: Source, now: Source): string[];
}

/** @param silent columns that do not count */
export function openComparison(header: readonly string[], silent: readonly string[], fill: Uint8Array): Comparison {
  const filler = Buffer.from(fill).toString();
  const counted = header.flatMap((name, column) => (silent.includes(name) ? [] : [column]));
  const textOf = (source: Source, column: number): string => {
    const field = source.projection.fields[column]!;
    return field >= 0 && field < source.reader.width ? fieldText(source.reader, field) : filler;
  };
  const isOther = (before: Source, now: Source, column: number): boolean =>
    !isSameCell(before, now, column) && textOf(before, column) !== textOf(now, column);
  return {
    differ: (before, now) => !isSameRecord(before, now) && counted.some((column) => isOther(before, now, column)),
    differing: (before, now) =>
      counted.filter((column) => isOther(before, now, column)).map((column) => header[column]!),
  };
}

function isSameRecord(before: Source, now: Source): boolean {
  const [a, b] = [before.reader, now.reader];
  return (
    before.projection.isPrefix &&
    now.projection.isPrefix &&
    a.width === b.width &&
    a.end - a.start === b.end - b.start &&
    a.bytes.compare(b.bytes, b.start, b.end, a.start, a.end) === 0
  );
}

function isSameCell(before: Source, now: Source, column: number): boolean {
  const [a, b] = [before.reader, now.reader];
  const left = before.projection.fields[column]!;
  const right = now.projection.fields[column]!;
  if (left < 0 || right < 0 || left >= a.width || right >= b.width) return false;
  let from = a.bounds[2 * left]!;
  let at = b.bounds[2 * right]!;
  const end = a.bounds[2 * left + 1]!;
  if (end - from !== b.bounds[2 * right + 1]! - at) return false;
  for (; from < end; from++, at++) if (a.bytes[from] !== b.bytes[at]) return false;
  return true;
}
