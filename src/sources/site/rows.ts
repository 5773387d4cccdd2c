import { addNotes, newSiteNotes, type SiteNotes } from '../../core/site.ts';
import type { LostPart } from '../../core/source.ts';
import type { SiteRecord } from './memory.ts';
import type { PageRead } from './read-page.ts';

/** A page of records while its parts come in. */
export interface Rows {
  readonly records: SiteRecord[];
  readonly notes: SiteNotes;
  readonly lost: LostPart[];
  bytes: number;
  replaced: number;
  parts: number;
}

export const newRows = (): Rows => ({ records: [], notes: newSiteNotes(), lost: [], bytes: 0, replaced: 0, parts: 0 });

/** Counts what a page showed; its records are for the caller to place. */
export function gather(rows: Rows, read: PageRead): void {
  addNotes(rows.notes, read.notes);
  rows.bytes += read.bytes;
  rows.replaced += read.replaced;
}
