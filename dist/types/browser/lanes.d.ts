import type { BrowserContext as Context } from 'playwright-core';
import type { Running } from './launch.ts';
/** A context of the browser in which one page at a time is open. */
export interface Lane {
    readonly context: Context;
    readonly home: Running;
    /** Pages that were opened in it. */
    pages: number;
}
export interface Lanes {
    /** Waits for a place, then for a context; `use` has both to itself. A lane whose page ended badly is not used again. */
    run<T>(signal: AbortSignal, use: (lane: Lane) => Promise<T>): Promise<T>;
}
export interface LaneOptions {
    readonly concurrency: number;
    readonly pagesPerContext: number;
    /** The browser that runs, started where none does. */
    start(): Promise<Running>;
    make(home: Running): Promise<Context>;
}
/** Bounds the pages that are open, and makes contexts anew before they grow. */
export declare function createLanes({ concurrency, pagesPerContext, start, make }: LaneOptions): Lanes;
