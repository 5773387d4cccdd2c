import type { Json } from '../../core/json.ts';
import type { Cursor } from '../../core/paginator.ts';
import { nameOf, type SitePaging } from './paging/index.ts';

/** A cursor of what a page lost: one of its addresses, the detail page of one record, or a file of a sitemap. */
export type PartCursor =
  | { readonly only: string }
  | { readonly detail: string; readonly row: Json }
  | { readonly sitemap: string };

export const isPart = (cursor: Cursor): cursor is Cursor & PartCursor =>
  cursor !== null && typeof cursor === 'object' && ('only' in cursor || 'detail' in cursor || 'sitemap' in cursor);

export function labelOf(cursor: Cursor, paging: SitePaging): string {
  if (!isPart(cursor)) return paging.label(cursor);
  const { only, detail, sitemap } = cursor as unknown as Readonly<Record<string, string>>;
  return nameOf(new URL((only ?? detail ?? sitemap)!));
}
