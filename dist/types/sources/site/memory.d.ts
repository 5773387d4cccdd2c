import type { Json } from '../../core/json.ts';
import type { SiteNotes, SiteValue } from '../../core/site.ts';
export type SiteRecord = Readonly<Record<string, SiteValue | undefined>>;
/** What a page gave: all that is kept of it. */
export interface Reading {
    readonly records: readonly SiteRecord[];
    readonly notes: SiteNotes;
    /** Links that the paginator looks for, absolute. */
    readonly links: readonly string[];
    /** Where the page came from, after redirects. */
    readonly url: string;
}
/** What the last run knows of pages, so that an unchanged one need not be sent again. */
export interface PageMemory {
    get(kind: string, url: string): Remembered | undefined;
    put(kind: string, url: string, page: Remembered): void;
    /** Writes what was put: what a run has read is remembered, although the run is killed. */
    commit(): void;
}
export interface Remembered {
    readonly etag?: string;
    readonly lastModified?: string;
    /** A Reading by `pack`. */
    readonly packed: string;
}
/** As JSON that keeps the digits of numbers. */
export declare const pack: (value: unknown) => string;
export declare function unpack<T>(text: string): T;
/** A record as part of a cursor: plain JSON. */
export declare const packRecord: (record: SiteRecord) => Json;
export declare const unpackRecord: (record: Json) => SiteRecord;
