import type { Page } from 'playwright-core';
/** The page as PNG, at most 8,000 pixels of it; undefined where the browser cannot paint it: evidence must not cost the page. */
export declare function takeScreenshot(page: Page): Promise<Uint8Array | undefined>;
