import type { Page } from 'playwright-core';
import type { Trouble } from './navigate.ts';
/** A page on which something is done, and what is known of it meanwhile. */
export interface Stage {
    readonly page: Page;
    readonly rows: readonly string[];
    /** Longest wait for what one click or one scroll brings, ms. */
    readonly wait: number;
    /** ms that are left for all. */
    left(): number;
    /** Requests of the page for data that are under way. */
    busy(): number;
    /** Requests for data of its own site that failed so far. */
    troubles(): readonly Trouble[];
    /** Documents that the page has been asked for so far: one, unless it was led elsewhere. */
    documents(): number;
    /** Answers that were captured so far; undefined where the rows are those of the DOM. */
    captured(): number | undefined;
}
