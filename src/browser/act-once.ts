import type { Locator } from 'playwright-core';
import { passTime } from './page-time.ts';
import type { Stage } from './stage.ts';

const CLICK_MS = 1_000;
/** A button that is hidden or disabled while its rows load comes back within this time. */
const BACK_MS = 600;
const LOOK_MS = 50;

/** One click of the first button that is offered; false where there is none. */
export async function click(stage: Stage, selectors: readonly string[]): Promise<boolean> {
  const { left } = stage;
  const button = await offered(stage, selectors);
  if (!button) return false;
  const timeout = Math.max(1, Math.min(CLICK_MS, left()));
  await button.scrollIntoViewIfNeeded({ timeout }).catch(() => {});
  // A banner may lie over it: then the element is told of the click itself.
  if (await succeeds(button.click({ timeout, noWaitAfter: true }))) return true;
  return (await isEnabled(button)) && succeeds(button.dispatchEvent('click', undefined, { timeout }));
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

async function offered({ page, left }: Stage, selectors: readonly string[]): Promise<Locator | undefined> {
  for (let waited = 0; ; waited += LOOK_MS) {
    for (const selector of selectors) {
      const button = page.locator(`css=${selector}`).filter({ visible: true }).first();
      if ((await button.count().catch(() => 0)) > 0 && (await isEnabled(button))) return button;
    }
    if (waited >= BACK_MS || left() <= 0) return undefined;
    await passTime(page, LOOK_MS, left());
  }
}

const isEnabled = (button: Locator): Promise<boolean> => button.isEnabled({ timeout: CLICK_MS }).catch(() => false);

/** One scroll to the end, of the window and of the box in which the rows stand. */
export async function toEnd({ page, rows, left }: Stage): Promise<boolean> {
  for (const row of rows) {
    const last = page.locator(`css=${row}`).last();
    if ((await last.count().catch(() => 0)) === 0) continue;
    // Lists that scroll in a box of their own.
    await last.scrollIntoViewIfNeeded({ timeout: Math.max(1, Math.min(CLICK_MS, left())) }).catch(() => {});
    break;
  }
  await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)').catch(() => {});
  return true;
}
