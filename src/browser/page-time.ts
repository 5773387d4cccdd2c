import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/**
 * Lets time pass for the page itself: what its scripts have planned for sooner comes first, however slow the machine is.
 * @returns false where the page does nothing any more for as long as `patience`, ms
 */
export async function passTime(page: Page, ms: number, patience: number): Promise<boolean> {
  const inPage = page.evaluate<boolean>(`new Promise((done) => setTimeout(() => done(true), ${ms}))`);
  // It leads itself elsewhere.
  const passed = inPage.catch(() => pause(ms, true));
  return Promise.race([passed, pause(Math.max(0, patience), false, { ref: false })]);
}
