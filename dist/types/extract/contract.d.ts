import type { Document, Element } from 'domhandler';
import type { Json } from '../core/json.ts';
import type { ElementPrint, SiteNotes, SiteValue } from '../core/site.ts';
import type { DataPlan, FieldsPlan, TablePlan } from './options.ts';
/** correct: the tree that a browser builds (parse5). fast: about as quick, forgiving in its own way (htmlparser2). */
export type Parser = 'correct' | 'fast';
/** A page of HTML, parsed. */
export interface HtmlPage {
    readonly url: URL;
    /** What relative links are resolved against: `<base href>`, else `url`. */
    readonly base: URL;
    /** The text that was parsed. */
    readonly html: string;
    readonly root: Document;
    /** Canonical name (WHATWG) and what decided: header, bom, meta, override or default. */
    readonly charset: {
        readonly name: string;
        readonly by: 'override' | 'bom' | 'header' | 'meta' | 'default';
    };
    /** Invalid sequences that became U+FFFD. */
    readonly replaced: number;
}
/** What a selector of a chain found in one scope. */
export interface Match {
    /** Place of the selector in the chain. */
    readonly index: number;
    /** Undefined for what is no element (regex, XPath that gives a text). */
    readonly element: Element | undefined;
    /** What was taken of it, raw. */
    readonly text: string;
    /** `text`, `html` or the name of the attribute that was taken. */
    readonly take?: string | undefined;
}
/** A chain of selectors, compiled once. */
export interface Chain {
    readonly selectors: readonly string[];
    /** The first match with a text that is not empty, of the first selector that has one. */
    first(page: HtmlPage, scope: Element | Document): Match | undefined;
    /** All matches of the first selector that has any. */
    all(page: HtmlPage, scope: Element | Document): Match[];
    /** All elements of the first selector that finds any, whatever their text; for row containers and forms. `index` is -1 where none does. */
    elements(page: HtmlPage, scope: Element | Document): {
        readonly index: number;
        readonly elements: readonly Element[];
    };
}
/** Where a stream's rows stand on a page. Exactly one of the three for list pages; none of them: the whole page is one record (detail pages). */
export interface RowsPlan {
    readonly items?: readonly string[] | undefined;
    readonly table?: TablePlan | undefined;
    readonly data?: DataPlan | undefined;
    readonly fields: FieldsPlan;
}
export interface ReaderOptions {
    /** Prints of the fields' elements on the last good run, for likeness; `items` under the name `@items`. */
    readonly known: Readonly<Record<string, ElementPrint>>;
    /** Share of the records in which the last run found each field, 0 to 1. @default 1 */
    readonly rates?: Readonly<Record<string, number>>;
    /** Use what likeness finds. */
    readonly heal: boolean;
    /** Told of what a page holds as data and could not be read, where a field that stands in data was missed for it. */
    readonly onBroken?: (page: HtmlPage, problem: string) => void;
}
export interface ReadRows {
    readonly records: readonly Readonly<Record<string, SiteValue | undefined>>[];
    /** `items` and `fields` are filled; the rest stands at zero. */
    readonly notes: SiteNotes;
    /** A record lacks a required field, or no row was found: what may make the browser worth a try. */
    readonly incomplete: boolean;
}
export interface RowReader {
    read(page: HtmlPage): ReadRows;
    /** Records that came as JSON (captured answers), through the same fields. */
    readData(records: readonly Json[], url: URL): ReadRows;
}
