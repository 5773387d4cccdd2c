import type { Changes } from '../core/report.ts';
import type { Projection } from './csv-project.ts';
import { type CsvReader, fieldText } from './csv-reader.ts';

const EXAMPLES = 3;

/** One sorted file on its way into a merge. */
export interface Source {
  readonly reader: CsvReader;
  readonly projection: Projection;
  /** Key of the current record; undefined at the end. */
  key: string | undefined;
  advance(): void;
}

/** Counts what a merged record is against the one before it, if there was one; true where it is new or changed. */
export function note(
  changes: Changes,
  before: Source | undefined,
  now: Source,
  header: readonly string[],
  options: { readonly key: readonly string[]; readonly fill: Uint8Array },
): boolean {
  const differing = before ? differingColumns(before, now, header, options.fill) : [];
  if (before && differing.length === 0) {
    changes.unchanged += 1;
    return false;
  }
  const change = before ? 'updated' : 'added';
  changes[change] += 1;
  if (changes.examples.filter((one) => one.change === change).length >= EXAMPLES) return true;
  const fields = options.key.map((name) => now.projection.fields[header.indexOf(name)]!);
  const key = fields.map((field) => fieldText(now.reader, field)).join(', ');
  changes.examples.push({ change, key: key.slice(0, 200), detail: differing.join(', ').slice(0, 200) });
  return true;
}

/** Columns in which two records differ; one that a record lacks counts as the filler. */
function differingColumns(before: Source, now: Source, header: readonly string[], fill: Uint8Array): string[] {
  const [a, b] = [before.reader, now.reader];
  const sameBytes =
    before.projection.isPrefix &&
    now.projection.isPrefix &&
    a.width === b.width &&
    a.end - a.start === b.end - b.start &&
    a.bytes.compare(b.bytes, b.start, b.end, a.start, a.end) === 0;
  if (sameBytes) return [];
  const filler = Buffer.from(fill).toString();
  const textOf = (source: Source, column: number): string => {
    const field = source.projection.fields[column]!;
    return field >= 0 && field < source.reader.width ? fieldText(source.reader, field) : filler;
  };
  return header.filter((_, column) => textOf(before, column) !== textOf(now, column));
}
