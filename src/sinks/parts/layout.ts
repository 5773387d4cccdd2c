import { templateNames } from '../../core/template.ts';
import type { WriteOptions } from '../options.ts';
import { targetsOf } from '../targets.ts';

export type Span = 'year' | 'month' | 'week' | 'day';

/** Names that a split fills, beside columns. */
export const SPAN_NAMES: Readonly<Record<Span, readonly string[]>> = {
  year: ['year'],
  month: ['year', 'month'],
  week: ['week'],
  day: ['year', 'month', 'day'],
};

export const PART = 'part';

/** How the rows of a stream are spread over files. */
export type Layout =
  | { readonly kind: 'one' }
  /** By values: of columns, or of the time in one. */
  | {
      readonly kind: 'values';
      readonly columns: readonly string[];
      readonly span?: Span | undefined;
      /** More files than this are an error. */
      readonly maxFiles: number;
    }
  /** In order, each file up to a size. */
  | { readonly kind: 'sizes'; readonly size: number; readonly maxFiles: number };

/** One of the files of a layout: what its path is filled with. Its id is told from others by it, and kept in the bookmark. */
export interface Part {
  readonly id: string;
  readonly scope: Readonly<Record<string, string>>;
}

const MAX_FILES = 10_000;

/** The layout of targets whose paths hold no names of the run any more. */
export function layoutOf(write: WriteOptions, maxFiles = MAX_FILES): Layout {
  const { split } = write;
  const names = templateNames(targetsOf(write)[0].path);
  if (split && 'size' in split) return { kind: 'sizes', size: split.size, maxFiles };
  if (split) return { kind: 'values', columns: [split.column], span: split.by, maxFiles };
  return names.length === 0 ? { kind: 'one' } : { kind: 'values', columns: [...new Set(names)], maxFiles };
}

/** Whether a row stays in its file for good: what the file depends on is part of what tells the row from others. */
export const isFixed = (layout: Layout, key: readonly string[]): boolean =>
  layout.kind !== 'values' || layout.columns.every((column) => key.includes(column));

/** Whether a row that stands in one file may stand in another one after the next run. */
export function mayMove(
  layout: Layout,
  { key, write: { mode } }: { readonly key: readonly string[]; readonly write: Pick<WriteOptions, 'mode'> },
): boolean {
  if (layout.kind === 'one') return false;
  if (mode === 'replace') return true;
  return layout.kind === 'sizes' ? mode !== 'append' || key.length > 0 : key.length > 0 && !isFixed(layout, key);
}

export const partOf = (scope: Readonly<Record<string, string>>): Part => ({ id: JSON.stringify(scope), scope });

/** The part of a file that the bookmark names; undefined where the entry is not one of ours. */
export function partFromId(id: string | undefined): Part | undefined {
  if (id === undefined) return undefined;
  try {
    return { id, scope: JSON.parse(id) as Record<string, string> };
  } catch {
    return undefined;
  }
}

/** Parts by size are counted from 001 on, so that their names sort as their rows do. */
export const numberedPart = (number: number): Part => partOf({ [PART]: String(number).padStart(3, '0') });
