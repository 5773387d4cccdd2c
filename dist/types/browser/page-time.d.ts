import type { Page } from 'playwright-core';
/**
 * Lets time pass for the page itself: what its scripts have planned for sooner comes first, however slow the machine is.
 * @returns false where the page does nothing any more for as long as `patience`, ms
 */
export declare function passTime(page: Page, ms: number, patience: number): Promise<boolean>;
