import type { WriteOptions } from '../options.ts';
export type Span = 'year' | 'month' | 'week' | 'day';
/** Names that a split fills, beside columns. */
export declare const SPAN_NAMES: Readonly<Record<Span, readonly string[]>>;
export declare const PART = "part";
/** How the rows of a stream are spread over files. */
export type Layout = {
    readonly kind: 'one';
}
/** By values: of columns, or of the time in one. */
 | {
    readonly kind: 'values';
    readonly columns: readonly string[];
    readonly span?: Span | undefined;
    /** More files than this are an error. */
    readonly maxFiles: number;
}
/** In order, each file up to a size. */
 | {
    readonly kind: 'sizes';
    readonly size: number;
    readonly maxFiles: number;
};
/** One of the files of a layout: what its path is filled with. Its id is told from others by it, and kept in the bookmark. */
export interface Part {
    readonly id: string;
    readonly scope: Readonly<Record<string, string>>;
}
/** The layout of targets whose paths hold no names of the run any more. */
export declare function layoutOf(write: WriteOptions, maxFiles?: number): Layout;
/** Whether a row stays in its file for good: what the file depends on is part of what tells the row from others. */
export declare const isFixed: (layout: Layout, key: readonly string[]) => boolean;
/** Whether a row that stands in one file may stand in another one after the next run. */
export declare function mayMove(layout: Layout, { key, write: { mode } }: {
    readonly key: readonly string[];
    readonly write: Pick<WriteOptions, 'mode'>;
}): boolean;
export declare const partOf: (scope: Readonly<Record<string, string>>) => Part;
/** The part of a file that the bookmark names; undefined where the entry is not one of ours. */
export declare function partFromId(id: string | undefined): Part | undefined;
/** Parts by size are counted from 001 on, so that their names sort as their rows do. */
export declare const numberedPart: (number: number) => Part;
