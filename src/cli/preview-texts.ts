import { addNotes, newSiteNotes } from '../core/site.ts';
import type { Page } from '../core/source.ts';
import { renderTable } from '../reporters/index.ts';

/** A text of a page beside what became of it. */
export interface TextFact {
  readonly field: string;
  /** `true`, `false`; null for a text that is not of the field's type and stands as it is. */
  readonly value: string | null;
  readonly text: string;
}

/** What stood on the pages where the values alone do not show it, a few examples of each. */
export function textsBehind(pages: readonly Pick<Page, 'notes'>[]): TextFact[] {
  const all = newSiteNotes();
  for (const { notes } of pages) if (notes) addNotes(all, notes);
  return Object.entries(all.fields).flatMap(([field, { texts, samples }]) => [
    ...(texts?.true ?? []).map((text) => ({ field, value: 'true', text })),
    ...(texts?.false ?? []).map((text) => ({ field, value: 'false', text })),
    ...samples.map((text) => ({ field, value: null, text })),
  ]);
}

export const textTable = (texts: readonly TextFact[], width: number): string =>
  renderTable(
    ['field', 'value', 'of the text'],
    texts.map(({ field, value, text }) => [field, value ?? 'not parsed', text]),
    width,
  );
