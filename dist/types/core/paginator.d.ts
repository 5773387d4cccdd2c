import type { Json, Path } from './json.ts';
/** Where a stream stands between two pages: plain JSON, so that any page boundary can be saved and resumed. */
export type Cursor = Json;
/** What a page's request needs beside the stream's own path, params, headers and body. */
export interface Injection {
    readonly query?: Readonly<Record<string, string>>;
    readonly headers?: Readonly<Record<string, string>>;
    /** Dotted places in the JSON or form body. */
    readonly body?: Readonly<Record<string, Json>>;
    /** Run-time template names for the stream's path, e.g. `{page}`. */
    readonly scope?: Readonly<Record<string, Json>>;
    /** The whole URL, where the server names the next one; replaces path and params. Resolved against the last URL already. */
    readonly url?: string;
}
/** What a page answered, as far as paginators may look. */
export interface PageAnswer {
    /** Records on the page. */
    readonly rows: number;
    /** The response without its records. */
    readonly envelope: Json | undefined;
    readonly headers: Readonly<Record<string, string>>;
    readonly url: URL;
    /** A value of the page's last record, with its digits; undefined where missing. */
    last(path: Path): Json | undefined;
}
/** `stop` of a list that its own limit ended although it goes on. */
export declare const LIMITED = "max_pages reached";
export interface Step {
    /** The next page's cursor; null at the end. */
    readonly next: Cursor | null;
    /** Pages in all, by this answer, where it says. */
    readonly pages?: number;
    /** Why it ended, for the log: `empty page`, `total_pages reached`, `has_more is false`, … */
    readonly stop?: string;
    /** What was found by itself and should be told once (`auto`). */
    readonly choice?: {
        readonly what: string;
        readonly choice: string;
        readonly reason: string;
    };
    /** What the run should warn about (a page size that the server capped). */
    readonly warning?: string;
}
/** A pure description of paging: no clock, no I/O, no state but the cursor. */
export interface Paginator {
    first(): Cursor;
    inject(cursor: Cursor): Injection;
    /** The answer to the page at `cursor` decides what is next. @throws StreamError where the answer contradicts paging (a next link that is no URL). */
    after(cursor: Cursor, answer: PageAnswer): Step;
    /** Where pages are numbered: the cursor after `cursor` without its answer, so that pages can be asked in parallel and a lost page skipped; null where this one leads nowhere without its answer. */
    skip?(cursor: Cursor): Cursor | null;
    /** `page 7`, `offset 3000`, `cursor eyJ…` (at most 40 characters): how messages and dead letters name it. */
    label(cursor: Cursor): string;
}
