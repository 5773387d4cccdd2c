import type { DatabaseSync } from 'node:sqlite';
import { IngestError } from '../../core/errors.ts';
import type { Query } from './contract.ts';
/** What a failure of SQLite means; `db` finds the place of a syntax error. */
export declare function toSqliteError(thrown: unknown, where: {
    stream: string;
    file: string;
}, sent?: {
    db: DatabaseSync;
    query: Query;
    isWritten: boolean;
}): IngestError;
