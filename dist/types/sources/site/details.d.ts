import { type SiteNotes } from '../../core/site.ts';
import type { LostPart } from '../../core/source.ts';
import type { RowReader } from '../../extract/contract.ts';
import { type SiteRecord } from './memory.ts';
import type { PageRead, ReadPage } from './read-page.ts';
import { type Rows } from './rows.ts';
export interface DetailPlan {
    readonly follow: string;
    readonly waitFor: readonly string[];
    readonly reader: RowReader;
    /** Whether a page without a single field is lost: one of them is required. */
    readonly refusesEmpty: boolean;
}
/** @property notes what was seen of a page that is lost because nothing of its record stood on it */
type Outcome = PageRead | (LostPart & {
    readonly notes?: SiteNotes | undefined;
});
export interface Details {
    /**
     * Each record with the fields of its own page, in the order of the list. One whose page is lost is a part of its own, never a row half
     * empty; one that has no link lacks the fields of that page, and is counted so.
     * @param list address of the list, which relative links are resolved against
     */
    add(records: readonly SiteRecord[], list: string, rows: Rows, signal: AbortSignal): Promise<SiteRecord[]>;
    /** The page of one record. */
    read(href: string, row: SiteRecord, signal: AbortSignal): Promise<Outcome>;
}
export declare function createDetails({ follow, waitFor, reader, refusesEmpty }: DetailPlan, readPage: ReadPage): Details;
export {};
