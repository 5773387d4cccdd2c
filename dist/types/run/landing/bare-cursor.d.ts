import type { Cursor } from '../../core/paginator.ts';
/**
 * A cursor as it may be kept: a next link that echoes a credential is saved without it (the authenticator puts it on
 * again). Only whole URLs are touched: an opaque cursor or a number that happens to contain a short secret must survive.
 */
export declare function bareCursor(cursor: Cursor, redact: (text: string) => string): Cursor;
