import type { Cursor, Step } from '../../core/paginator.ts';
import type { RowReader } from '../../extract/contract.ts';
import type { FieldsPlan } from '../../extract/options.ts';
import type { Details } from './details.ts';
import { type SiteRecord } from './memory.ts';
import type { SiteSourceOptions } from './options.ts';
import { type SitePaging, type SiteStep } from './paging/index.ts';
import type { PartCursor } from './part.ts';
import type { ReadPage } from './read-page.ts';
import { type Rows } from './rows.ts';
/** What reads the pages of a stream. */
export interface Tools {
    readonly readPage: ReadPage;
    readonly lists: RowReader;
    readonly details: Details | undefined;
    readonly paging: SitePaging;
}
export declare const hasRequired: (fields: FieldsPlan) => boolean;
export interface Fetched {
    readonly rows: Rows;
    readonly step: SiteStep;
}
export declare function createFetch(options: SiteSourceOptions, { readPage, lists, details, paging }: Tools): {
    whole(cursor: Cursor, signal: AbortSignal, early?: (step: Step) => void): Promise<Fetched>;
    part(part: PartCursor, signal: AbortSignal): Promise<Fetched>;
};
export declare function fingerprintOf(records: readonly SiteRecord[]): string;
