import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** One page as it was last seen. */
export interface CachedPage {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly packed: string;
}

/** What pages gave and by which tags they are asked for again: not data, only a saving; it may be lost at any time. */
export interface PageCache {
  get(kind: string, url: string): CachedPage | undefined;
  /** Kept for good from the next `commit` on. */
  put(kind: string, url: string, page: CachedPage): void;
  commit(): void;
  /** Forgets pages that this run neither read nor found unchanged. */
  sweep(): void;
  close(): void;
}

/**
 * @param fingerprint of all that a page's reading depends on: what was read otherwise is forgotten
 * @param hidden the rest of it, which must not be readable from anything that is kept (the headers of a tenant): a hash under a
 * salt of the file's own stands for it
 * A file that is damaged is replaced by an empty one.
 */
export async function openPageCache(file: string, fingerprint: string, hidden: string): Promise<PageCache> {
  mkdirSync(dirname(file), { recursive: true });
  const { DatabaseSync } = await import('node:sqlite');
  const open = (): PageCache => {
    keepPrivate(file);
    return prepared(new DatabaseSync(file), fingerprint, hidden);
  };
  try {
    return open();
  } catch {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    return open();
  }
}

// Rows of a site behind a login. Before anything stands in it: the log beside it takes its mode from the file.
function keepPrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

interface About {
  readonly fingerprint: string;
  readonly salt: Uint8Array;
  readonly hidden: string;
}

const underSalt = (salt: Uint8Array, hidden: string): string => createHmac('sha256', salt).update(hidden).digest('hex');

function prepared(database: DatabaseSync, fingerprint: string, hidden: string): PageCache {
  try {
    // What a killed process or a power cut loses costs a full read of some pages, not more.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
    database.exec(
      'CREATE TABLE IF NOT EXISTS about (fingerprint TEXT NOT NULL, salt BLOB NOT NULL, hidden TEXT NOT NULL)',
    );
    database.exec(
      'CREATE TABLE IF NOT EXISTS pages (kind TEXT, url TEXT, etag TEXT, modified TEXT, packed TEXT NOT NULL, PRIMARY KEY (kind, url)) WITHOUT ROWID',
    );
    const about = database.prepare('SELECT fingerprint, salt, hidden FROM about').get() as About | undefined;
    if (about?.fingerprint !== fingerprint || about.hidden !== underSalt(about.salt, hidden)) {
      const salt = randomBytes(16);
      database.exec('DELETE FROM pages; DELETE FROM about');
      database.prepare('INSERT INTO about VALUES (?, ?, ?)').run(fingerprint, salt, underSalt(salt, hidden));
    }
    return cacheOf(database);
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

interface Row {
  readonly etag: string | null;
  readonly modified: string | null;
  readonly packed: string;
}

/** Pages in one transaction. */
const TOGETHER = 100;

function cacheOf(database: DatabaseSync): PageCache {
  const select = database.prepare('SELECT etag, modified, packed FROM pages WHERE kind = ? AND url = ?');
  const replace = database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?)');
  const seen = new Set<string>();
  // Where the last run left nothing, most pages need not be looked up.
  const isNew = database.prepare('SELECT 1 FROM pages LIMIT 1').get() === undefined;
  let waiting = 0;
  /** Pages are written together: one transaction for each costs three times as much as the writing. */
  const commit = (): void => {
    if (database.isTransaction) database.exec('COMMIT');
    waiting = 0;
  };
  return {
    get(kind, url) {
      if (isNew && !seen.has(`${kind} ${url}`)) return undefined;
      const row = select.get(kind, url) as unknown as Row | undefined;
      if (!row) return undefined;
      seen.add(`${kind} ${url}`);
      const { etag, modified, packed } = row;
      return {
        ...(etag === null ? {} : { etag }),
        ...(modified === null ? {} : { lastModified: modified }),
        packed,
      };
    },
    put(kind, url, { etag, lastModified, packed }) {
      seen.add(`${kind} ${url}`);
      if (!database.isTransaction) database.exec('BEGIN');
      waiting += 1;
      replace.run(kind, url, etag ?? null, lastModified ?? null, packed);
      if (waiting >= TOGETHER) commit();
    },
    commit,
    sweep() {
      commit();
      const remove = database.prepare('DELETE FROM pages WHERE kind = ? AND url = ?');
      const all = database.prepare('SELECT kind, url FROM pages').all() as { kind: string; url: string }[];
      for (const { kind, url } of all) if (!seen.has(`${kind} ${url}`)) remove.run(kind, url);
    },
    close() {
      commit();
      database.close();
    },
  };
}
