import type { Json } from '../../core/json.ts';
import type { Cursor } from '../../core/paginator.ts';
import { type SitePaging } from './paging/index.ts';
/** A cursor of what a page lost: one of its addresses, the detail page of one record, or a file of a sitemap. */
export type PartCursor = {
    readonly only: string;
} | {
    readonly detail: string;
    readonly row: Json;
} | {
    readonly sitemap: string;
};
export declare const isPart: (cursor: Cursor) => cursor is Cursor & PartCursor;
export declare function labelOf(cursor: Cursor, paging: SitePaging): string;
