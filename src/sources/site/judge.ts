import { newSiteNotes, type SiteNotes } from '../../core/site.ts';
import type { ReadRows } from '../../extract/contract.ts';

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

/** Nothing of what was looked for is there: no row, or a record of a page's own without a single field. */
export const isBare = ({ records, notes }: Pick<Judged, 'records' | 'notes'>): boolean =>
  records.length === 0 || Object.values(notes.fields).every(({ hits }) => hits === 0);

/** Asks of each page which kind of evidence it is. Behind pages that had rows, one without any is the end of the list. */
export function createSuspicion(): (kind: string, read: Judged) => string | undefined {
  const filled = new Set<string>();
  return (kind, read) => {
    if (read.records.length > 0) filled.add(kind);
    const suspicion = evidenceKind(read);
    return suspicion === 'no_rows' && filled.has(kind) ? undefined : suspicion;
  };
}

/** No rows, or a field that none of the rows has; undefined where all looks right. */
function evidenceKind({ records, notes, isIncomplete }: Judged): string | undefined {
  if (!isIncomplete) return undefined;
  if (records.length === 0) return 'no_rows';
  const gone = Object.entries(notes.fields).find(([, field]) => field.hits === 0 && field.misses > 0);
  return gone ? `missing_${gone[0].replace(/[^\w-]+/g, '_')}` : 'incomplete';
}

/** What was read, with the way in which the page came. */
export function settle({ records, notes, incomplete }: ReadRows, inBrowser: boolean) {
  const pages = { ...newSiteNotes().pages, [inBrowser ? 'browser' : 'static']: 1 };
  return { records, notes: { ...notes, pages }, isIncomplete: incomplete };
}
