import type { DatabaseSync } from 'node:sqlite';
import { IngestError, RetryableError, StreamError } from '../../core/errors.ts';
import type { Query } from './contract.ts';

const BUSY = [5, 6];
const NO_DATABASE = [11, 26];

/** What a failure of SQLite means; `db` finds the place of a syntax error. */
export function toSqliteError(
  thrown: unknown,
  where: { stream: string; file: string },
  sent?: { db: DatabaseSync; query: Query; isWritten: boolean },
): IngestError {
  if (thrown instanceof IngestError) return thrown;
  const { stream, file } = where;
  const { message, errcode = 0 } = thrown as Error & { errcode?: number };
  const primary = errcode & 0xff; // the rest is an extension of it
  if (BUSY.includes(primary))
    return new RetryableError('sql_busy', `${file} is locked by another process`, {
      cause: thrown,
      remedy: 'Let the other process finish, or raise query_timeout.',
    });
  if (NO_DATABASE.includes(primary))
    return new StreamError('sql_no_database', `${file} is no sound SQLite database: ${message}`, {
      cause: thrown,
      remedy: 'Check the path, and the file with PRAGMA integrity_check.',
    });
  const place = sent?.isWritten ? positionOf(message, sent.db, sent.query) : undefined;
  const at = place ? `, line ${place.line}, column ${place.column} of the query` : '';
  return new StreamError('sql_error', `${stream}: ${message}${at}`, {
    cause: thrown,
    ...place,
    remedy: 'Correct the query, or what it asks of the database.',
  });
}

/** SQLite names what it stumbled over, not where: for a syntax error the shortest beginning that fails alike ends there. */
function positionOf(message: string, db: DatabaseSync, query: Query) {
  const near = /^near "(.+)": syntax error$/s.exec(message)?.[1];
  if (near !== undefined) {
    for (let at = query.text.indexOf(near); at >= 0; at = query.text.indexOf(near, at + 1))
      if (failsAlike(db, query.text.slice(0, at + near.length), message)) return query.place(at);
    return undefined;
  }
  const name = /^no such (?:column|table|function): (?:.*\.)?(\w+)/.exec(message)?.[1];
  const at = name === undefined ? -1 : query.text.search(new RegExp(`\\b${name}\\b`));
  return at < 0 ? undefined : query.place(at);
}

function failsAlike(db: DatabaseSync, text: string, message: string): boolean {
  try {
    db.prepare(text);
    return false;
  } catch (thrown) {
    return (thrown as Error).message === message;
  }
}
