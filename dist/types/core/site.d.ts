import type { Digits } from './digits.ts';
import type { Json } from './json.ts';
/** What an element looked like when its field was found: enough to know it again after a change of the layout. Plain JSON. */
export interface ElementPrint {
    readonly tag: string;
    /** Its attributes; `class` as a sorted list joined with spaces, values cut at 100 characters. */
    readonly attributes: Readonly<Record<string, string>>;
    /** Shape of its text: digits as 9, letters as A and a, runs shortened; 60 characters at most. */
    readonly text: string;
    /** Tags (with the first class) from its row to the element: `["h3", "a.title"]`. */
    readonly path: readonly string[];
    /** Shapes or labels of what stands before and behind it, and its position among its parent's elements. */
    readonly neighbours: {
        readonly before: string;
        readonly after: string;
        readonly index: number;
        readonly of: number;
    };
    /** What of the element was taken: `text`, `html` or an attribute's name. */
    readonly take: string;
}
/** The element that is most like the one a field had before, where its whole chain misses. */
export interface Proposal {
    /** Ready to paste into the chain. */
    readonly select: string;
    /** 0 to 1: how alike it is, on the mean of the rows. */
    readonly score: number;
    /** Rows in which it was found. */
    readonly rows: number;
    /** A few values, 3 at most. */
    readonly examples: readonly string[];
    /** Values of another element that is as much alike, 3 at most: which of them is meant cannot be told. */
    readonly rivals?: readonly string[];
}
/** What was seen of one field on the pages of one stream: plain JSON, kept in checkpoints. */
export interface FieldNotes {
    /** Records in which a selector of the chain matched; a default is no hit. */
    hits: number;
    misses: number;
    /** Hits by the selector's place in the chain. */
    by: number[];
    /** Values that are not of the field's type and were kept as the text that stood there. */
    unparsed: number;
    /** A few of those, 3 at most, 80 characters at most. */
    samples: string[];
    /** Of a boolean: a few of the texts that were read as yes, and as no; 3 at most of each, 80 characters at most. */
    texts?: {
        readonly true: string[];
        readonly false: string[];
    };
    /** Values taken from the element of a proposal (`heal: true`). */
    healed: number;
    /** Of the element of the latest hit. */
    print?: ElementPrint;
    proposal?: Proposal;
}
/** What was seen of a site's pages. */
export interface SiteNotes {
    /** Pages by the `items` selector that found their rows. */
    items: number[];
    fields: Record<string, FieldNotes>;
    /** How pages came: as HTML, through the browser, or unchanged since the last run (304). */
    pages: {
        static: number;
        browser: number;
        unchanged: number;
    };
    /** Pages that only the browser filled, and pages that it did not improve, per kind (`list`, `detail`): what `render: auto` has learnt. */
    rendering: Record<string, {
        helped: number;
        useless: number;
    }>;
}
/** What the bookmark of a site's stream keeps of its fields (and of `items`, under `@items`). */
export interface DriftMemory {
    readonly fields: Readonly<Record<string, FieldMemory>>;
    /** Kinds of pages (`list`, `detail`) that need the browser, or for which it is of no use. */
    readonly rendering: Readonly<Record<string, 'browser' | 'static'>>;
}
export interface FieldMemory {
    /** Place in the chain of the selector that does most of the work. */
    readonly usual: number;
    /** That selector itself: the config may have put it elsewhere since. Absent where none did any, and in older bookmarks. */
    readonly select?: string;
    /** 0 to 1. */
    readonly hit_rate: number;
    readonly unparsed_rate: number;
    readonly print?: ElementPrint;
}
/** Keeps the first few that differ. */
export declare function keepSamples(samples: string[], more: readonly string[]): void;
export declare const newFieldNotes: (selectors: number) => FieldNotes;
export declare const newSiteNotes: () => SiteNotes;
/** Adds what a page showed to what the pages before it did. */
export declare function addNotes(all: SiteNotes, page: SiteNotes): void;
/** A value of a record from a site: `Digits` where a number's digits count, also inside lists and nested objects. */
export type SiteValue = Json | Digits | readonly SiteValue[] | {
    readonly [key: string]: SiteValue;
};
