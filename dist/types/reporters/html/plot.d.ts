import { type Markup } from './markup.ts';
/** One run in a plot. */
export interface Point {
    /** What a reader sees who points at it. */
    readonly tip: string;
    /** Undefined where the run has no such figure: a gap. */
    readonly value: number | undefined;
}
export interface PlotFrame {
    readonly title: string;
    /** The latest figure in words. */
    readonly latest: string;
    /** Of the first and last run, below the plot. */
    readonly ends: readonly [string, string];
    readonly format: (value: number) => string;
}
/** A curve over the runs, from the lowest to the highest figure, with what is usual as a dashed line. */
export declare function curve(frame: PlotFrame, points: readonly Point[], usual: number | undefined): Markup;
/** A part of a bar: how much, and how it looks. */
export interface Part {
    readonly look: 'add' | 'upd' | 'del' | 'lost' | 'bar' | 'late';
    readonly value: number;
}
/** Bars over the runs, each of its parts on top of one another. */
export declare function bars(frame: PlotFrame, runs: readonly {
    readonly tip: string;
    readonly parts: readonly Part[];
}[]): Markup;
/** A curve without words, for a cell of a table. */
export declare function spark(values: readonly number[], label: string): Markup;
