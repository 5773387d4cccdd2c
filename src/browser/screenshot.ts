import type { Page } from 'playwright-core';

const TIMEOUT_MS = 5_000;
const MAX_HEIGHT = 8_000;
const WIDTH = 1_280;

/** The page as PNG, at most 8,000 pixels of it; undefined where the browser cannot paint it: evidence must not cost the page. */
export async function takeScreenshot(page: Page): Promise<Uint8Array | undefined> {
  try {
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    const clip = { x: 0, y: 0, width: WIDTH, height: Math.max(1, Math.min(MAX_HEIGHT, height)) };
    return await page.screenshot({ fullPage: true, clip, animations: 'disabled', timeout: TIMEOUT_MS });
  } catch {
    return undefined;
  }
}
