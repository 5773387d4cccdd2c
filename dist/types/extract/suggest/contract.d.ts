export type SuggestedType = 'text' | 'number' | 'integer' | 'price' | 'date' | 'url' | 'boolean';
export interface SuggestedField {
    readonly name: string;
    /** Selector in the row; absent where the rows are data, then `path` says where. */
    readonly select?: string;
    readonly path?: string;
    readonly type: SuggestedType;
    /** For boolean: what is true. */
    readonly matches?: string;
    /** Found in every row, and what the stream cannot do without: key, link, title. */
    readonly required: boolean;
    /** Rows that have it. */
    readonly found: number;
    /** 3 at most. */
    readonly examples: readonly string[];
}
/** Where the rows stand. */
export type SuggestedRows = {
    readonly kind: 'items';
    readonly select: string;
} | {
    readonly kind: 'table';
    readonly select: string;
} | {
    readonly kind: 'data';
    readonly by: 'json_ld' | 'microdata' | 'embedded';
    readonly name: string;
    readonly path?: string;
};
export type SuggestedPaging = {
    readonly type: 'next_link';
    readonly select: readonly string[];
} | {
    readonly type: 'page_number';
    readonly param: string;
    readonly start: number;
};
/** Another way to the same or other records. */
export interface Alternative {
    readonly rows: SuggestedRows;
    readonly count: number;
    readonly note: string;
}
/** What a list page seems to hold. Without `rows` no list was found, and nothing is proposed. */
export interface Suggestion {
    readonly url: string;
    readonly rows: SuggestedRows | undefined;
    readonly count: number;
    /** 0 to 1. */
    readonly confidence: number;
    /** Why, in words. */
    readonly reasons: readonly string[];
    readonly fields: readonly SuggestedField[];
    /** Field that tells records apart. */
    readonly primaryKey: string | undefined;
    readonly paginator: SuggestedPaging | undefined;
    /** Field whose link leads to a page of the record. */
    readonly detail: string | undefined;
    readonly alternatives: readonly Alternative[];
}
/** A column of values before it has a type: what was found in each row, undefined where nothing was. */
export interface Column {
    readonly name: string;
    readonly select?: string;
    readonly path?: string;
    readonly values: readonly (string | undefined)[];
    /** The values are addresses. */
    readonly isLink: boolean;
}
