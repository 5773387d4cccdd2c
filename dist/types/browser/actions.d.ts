import type { Page } from 'playwright-core';
import type { PageAction } from './contract.ts';
/** What was done on a page; see `RenderedResponse.acted`. */
export interface Acted {
    readonly times: number;
    readonly exhausted: boolean;
}
export interface Stage {
    readonly page: Page;
    readonly rows: readonly string[];
    /** Longest wait for what one click or one scroll brings, ms. */
    readonly wait: number;
    /** ms that are left for all. */
    left(): number;
    /** Requests of the page for data that are under way. */
    busy(): number;
}
/** Clicks or scrolls while that brings rows, up to the action's bound and the page's time. */
export declare function act(stage: Stage, action: PageAction): Promise<Acted>;
