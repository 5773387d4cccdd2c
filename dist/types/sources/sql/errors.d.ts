import { IngestError } from '../../core/errors.ts';
import type { Query } from './contract.ts';
export interface SqlPlace {
    readonly stream: string;
    /** `localhost:5432`, never with a password. */
    readonly server: string;
    readonly database: string;
}
/** Where a query stands in the text that was sent. */
export interface Sent {
    readonly query: Query;
    /** Code units before it. */
    readonly before: number;
    /** False where the text is ours (a table): its lines mean nothing to the reader. */
    readonly isWritten: boolean;
}
/** What a failure of PostgreSQL means. */
export declare function toPostgresError(thrown: unknown, place: SqlPlace, sent?: Sent): IngestError;
