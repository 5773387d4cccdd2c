import type { Json } from '../../core/json.ts';
import type { Cursor } from '../../core/paginator.ts';

/**
 * A cursor as it may be kept: a next link that echoes a credential is saved without it (the authenticator puts it on
 * again). Only whole URLs are touched: an opaque cursor or a number that happens to contain a short secret must survive.
 */
export function bareCursor(cursor: Cursor, redact: (text: string) => string): Cursor {
  if (typeof cursor === 'string') return /^https?:\/\//i.test(cursor) ? redact(cursor) : cursor;
  if (Array.isArray(cursor)) return cursor.map((item) => bareCursor(item, redact));
  if (cursor === null || typeof cursor !== 'object') return cursor;
  return Object.fromEntries(
    Object.entries(cursor).map(([key, item]): [string, Json] => [key, bareCursor(item, redact)]),
  );
}
