import { type SiteNotes } from '../../core/site.ts';
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
export declare const newRows: () => Rows;
/** Counts what a page showed; its records are for the caller to place. */
export declare function gather(rows: Rows, read: PageRead): void;
