import type { Json } from '../../core/json.ts';
import type { Cursor } from '../../core/paginator.ts';
import { type SitePaging } from './paging/index.ts';
/** A cursor of what a page lost: one of its addresses, or the detail page of one record. */
export type PartCursor = {
    readonly only: string;
} | {
    readonly detail: string;
    readonly row: Json;
};
export declare const isPart: (cursor: Cursor) => cursor is Cursor & PartCursor;
export declare function labelOf(cursor: Cursor, paging: SitePaging): string;
