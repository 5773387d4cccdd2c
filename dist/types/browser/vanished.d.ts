import type { Page } from 'playwright-core';
/** Remembers the first row, so that a list that shows a window of itself only is not taken for the whole. */
export declare function markFirst(page: Page, rows: readonly string[]): Promise<{
    isGone(): Promise<boolean>;
} | undefined>;
