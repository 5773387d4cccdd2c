import type { LostPart } from '../../core/source.ts';
import type { RowReader } from '../../extract/contract.ts';
import { type SiteRecord } from './memory.ts';
import type { PartCursor } from './part.ts';
import type { PageRead, ReadPage } from './read-page.ts';
import { type Rows } from './rows.ts';
export interface DetailPlan {
    readonly follow: string;
    readonly waitFor: readonly string[];
    readonly reader: RowReader;
}
export interface Details {
    /** Each record with the fields of its own page, in the order of the list. One whose page is lost is a part of its own, never a row half empty. */
    add(records: readonly SiteRecord[], rows: Rows, signal: AbortSignal): Promise<SiteRecord[]>;
    /** The page of one record. */
    read(href: string, row: SiteRecord, signal: AbortSignal): Promise<PageRead | LostPart>;
}
export declare function createDetails({ follow, waitFor, reader }: DetailPlan, readPage: ReadPage): Details;
/** What concerns one address alone, as a part of its page; what ends the stream is thrown on. */
export declare function asLost(thrown: unknown, cursor: PartCursor, url: URL): LostPart;
