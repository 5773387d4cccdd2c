import type { SiteNotes } from '../../core/site.ts';

interface Judged {
  readonly records: readonly unknown[];
  readonly notes: SiteNotes;
  readonly isIncomplete: boolean;
}

const misses = ({ notes }: Judged): number => Object.values(notes.fields).reduce((sum, field) => sum + field.misses, 0);

/** Whether the browser brought what the plain page lacked. */
export function isBetter(rendered: Judged, plainly: Judged): boolean {
  if (rendered.records.length !== plainly.records.length) return rendered.records.length > plainly.records.length;
  if (rendered.isIncomplete !== plainly.isIncomplete) return plainly.isIncomplete;
  return misses(rendered) < misses(plainly);
}

/** Which kind of evidence a page is: no rows, or a field that none of its rows has; undefined where it looks right. */
export function evidenceKind({ records, notes, isIncomplete }: Judged): string | undefined {
  if (!isIncomplete) return undefined;
  if (records.length === 0) return 'no_rows';
  const gone = Object.entries(notes.fields).find(([, field]) => field.hits === 0 && field.misses > 0);
  return gone ? `missing_${gone[0].replace(/[^\w-]+/g, '_')}` : 'incomplete';
}
