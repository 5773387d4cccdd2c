import type { Page } from 'playwright-core';

/** Remembers the first row, so that a list that shows a window of itself only is not taken for the whole. */
export async function markFirst(
  page: Page,
  rows: readonly string[],
): Promise<{ isGone(): Promise<boolean> } | undefined> {
  for (const row of rows) {
    const all = page.locator(`css=${row}`);
    if ((await all.count().catch(() => 0)) === 0) continue;
    const first = await all
      .first()
      .elementHandle({ timeout: 1_000 })
      .catch(() => null);
    const text = await first?.textContent().catch(() => null);
    if (!first || !text?.trim()) return undefined;
    return {
      async isGone() {
        if (await first.evaluate('(element) => element.isConnected').catch(() => false)) return false;
        // Lists that are built anew as a whole show the same rows in other elements.
        const texts = await all.allTextContents().catch(() => [text]);
        return !texts.includes(text);
      },
    };
  }
  return undefined;
}
