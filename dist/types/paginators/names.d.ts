import type { Json } from '../core/json.ts';
/** A value of an answer's envelope with its place, as a path text that the config could carry. */
export interface Found {
    readonly path: string;
    readonly key: string;
    readonly value: Json;
}
/** `nextPageToken`, `next_page_token` and `@odata.nextLink` by one spelling. */
export declare const plain: (key: string) => string;
/** Every scalar or link object of an envelope's objects (never inside lists), the shallowest first. */
export declare function fields(envelope: Json | undefined): Found[];
/** The first field with one of these names (plain spelling) whose value passes; earlier names are preferred within a level only by their place. */
export declare function findField(all: readonly Found[], names: ReadonlySet<string>, passes: (value: Json) => boolean): Found | undefined;
/** Usual names, in their plain spelling. */
export declare const USUAL: {
    readonly nextUrl: ReadonlySet<string>;
    readonly nextCursor: ReadonlySet<string>;
    readonly totalPages: ReadonlySet<string>;
    readonly page: ReadonlySet<string>;
    readonly total: ReadonlySet<string>;
    /** Names that also stand for the records of this page alone: they count only where they exceed them. */
    readonly looseTotal: ReadonlySet<string>;
    readonly offset: ReadonlySet<string>;
    readonly hasMore: ReadonlySet<string>;
};
