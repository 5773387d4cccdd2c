import type { Json } from '../../core/json.ts';
/** What a module's function is called with. */
export interface ModuleContext {
    /** Where to go on: the `next` of the last page that is safely kept; null for the beginning. */
    readonly cursor: Json | null;
    /** Name of the stream. */
    readonly stream: string;
    /** `params` of the source and the stream, the stream's over the source's, templates filled in. */
    readonly params: Readonly<Record<string, Json>>;
    /** Of an incremental stream: where the changes begin that are asked for, and where they end; null for an open end. */
    readonly incremental: {
        readonly start: string | number | null;
        readonly end: string | number | null;
    };
    /** Aborted when the run ends or is cancelled. */
    readonly signal: AbortSignal;
    /** Writes a line into the run's log. */
    log(message: string): void;
    /** The global `fetch` with the run's signal; a connection that fails, and an answer 429 or 5xx, is thrown as retryable. */
    readonly fetch: typeof fetch;
}
/** One page of records. */
export interface ModulePage {
    /** Plain objects; nested ones become dotted columns, lists JSON. */
    readonly records: readonly object[];
    /**
     * The cursor from which the pages behind this one can be read again, by this run after a failure or by the next one
     * after a kill; null: this is the last page. Without it a run that was interrupted reads from the beginning.
     */
    readonly next?: Json;
    /** How logs and the report call the page. @default its number */
    readonly label?: string;
}
/**
 * The default export of a module: a generator of pages. An error with `retryable: true` (and `retryAfter`, ms, where the
 * server says so) is tried again by the source's retry policy, from the page's own cursor.
 */
export type ModuleSource = (context: ModuleContext) => AsyncIterable<ModulePage>;
/** An error as a module may mark it. */
export interface RetryMark {
    readonly retryable?: boolean;
    /** Milliseconds. */
    readonly retryAfter?: number;
}
