import { type Cursor, type PageAnswer, type Step } from '../core/paginator.ts';
/** What a numbered page's answer says about the end; each undefined where it does not say. */
export interface Signs {
    readonly hasMore: boolean | undefined;
    /** Further pages or records after this page, by the server's live count; 0 at the last one. */
    readonly left: number | undefined;
    /** `total_pages reached`, `total reached`. */
    readonly reached: string;
    /** How many pages were asked for with this one. */
    readonly asked: number;
    /** Pages in all, by this answer. */
    readonly pages: number | undefined;
    readonly size: number | undefined;
    /** Empty pages in a row before this one. */
    readonly empty: number;
    readonly warning?: string | undefined;
}
export interface CountedOptions {
    readonly stop_on_short_page: boolean;
    readonly max_pages?: number | undefined;
    readonly max_empty_pages: number;
}
/** @throws StreamError `pagination_loop` where only empty pages follow each other */
export declare function decide(signs: Signs, answer: PageAnswer, options: CountedOptions, next: (empty: number) => Cursor, label: string): Step;
/**
 * The page size that the server really uses, from the first page: a server that caps the size sends fewer records than
 * asked for although it counts more, one that ignores it may send more.
 */
export declare function effectiveSize(asked: number | undefined, rows: number, total: number | undefined): {
    size: number | undefined;
    warning?: string;
};
