import { IngestError } from '../core/errors.ts';
/** What PostgreSQL or the network says: `code` is an SQLSTATE or the name of a network error. */
export interface PostgresFault extends Error {
    readonly code?: string;
    readonly position?: string;
    readonly constraint?: string;
    readonly table?: string;
}
/** Another session was in the way: the same transaction may pass when it is tried again. */
export declare const isConflict: ({ code }: PostgresFault) => boolean;
/** The connection is gone, or the server is not ready yet. */
export declare function isLost({ code, message }: PostgresFault): boolean;
/** What went wrong, without credentials. */
export declare function postgresError(thrown: unknown, place: string): IngestError;
