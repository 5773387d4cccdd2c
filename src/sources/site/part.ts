import type { Json } from '../../core/json.ts';
import type { Cursor } from '../../core/paginator.ts';
import { nameOf, type SitePaging } from './paging/index.ts';

/** A cursor of what a page lost: one of its addresses, or the detail page of one record. */
export type PartCursor = { readonly only: string } | { readonly detail: string; readonly row: Json };

export const isPart = (cursor: Cursor): cursor is Cursor & PartCursor =>
  cursor !== null && typeof cursor === 'object' && ('only' in cursor || 'detail' in cursor);

export function labelOf(cursor: Cursor, paging: SitePaging): string {
  if (!isPart(cursor)) return paging.label(cursor);
  return nameOf(new URL('only' in cursor ? String(cursor.only) : String(cursor.detail)));
}
