import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
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

/** Without any request under way for this long, nothing more comes. */
const QUIET_MS = 600;
const LOOK_MS = 50;
const CLICK_MS = 1_000;

/** Clicks or scrolls while that brings rows, up to the action's bound and the page's time. */
export async function act(stage: Stage, action: PageAction): Promise<Acted> {
  let times = 0;
  while (times < action.max) {
    if (stage.left() <= 0) return { times, exhausted: false };
    const before = await size(stage, action);
    const done = action.type === 'load_more' ? await click(stage, action.select) : await toEnd(stage);
    if (!done) return { times, exhausted: true };
    const outcome = await growth(stage, action, before);
    if (outcome !== 'grown') return { times, exhausted: outcome === 'nothing' };
    times += 1;
  }
  return { times, exhausted: false };
}

/** Rows, and for scrolling also the height of the page: rows may be made anew in place of those above. */
async function size({ page, rows }: Stage, action: PageAction): Promise<string> {
  const counts = await Promise.all(
    rows.map((row) =>
      page
        .locator(`css=${row}`)
        .count()
        .catch(() => 0),
    ),
  );
  const most = Math.max(0, ...counts);
  if (action.type === 'load_more' && rows.length > 0) return `${most}`;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight').catch(() => 0);
  return `${most} ${height}`;
}

async function growth(stage: Stage, action: PageAction, before: string): Promise<'grown' | 'nothing' | 'late'> {
  let waited = 0;
  let quiet = 0;
  for (;;) {
    if (grew(before, await size(stage, action))) return 'grown';
    // Without time to watch it being quiet, nobody knows that no more would have come.
    if (stage.left() <= 0) return 'late';
    if (waited >= stage.wait) return stage.busy() > 0 ? 'late' : 'nothing';
    quiet = stage.busy() > 0 ? 0 : quiet + LOOK_MS;
    if (quiet >= QUIET_MS) return 'nothing';
    await pause(LOOK_MS);
    waited += LOOK_MS;
  }
}

function grew(before: string, after: string): boolean {
  const then = before.split(' ').map(Number);
  return after.split(' ').some((number, index) => Number(number) > then[index]!);
}

async function click({ page, left }: Stage, selectors: readonly string[]): Promise<boolean> {
  for (const selector of selectors) {
    const button = page.locator(`css=${selector}`).first();
    if (!(await isOffered(button))) continue;
    const timeout = Math.max(1, Math.min(CLICK_MS, left()));
    await button.scrollIntoViewIfNeeded({ timeout }).catch(() => {});
    // A banner may lie over it: then the element is told of the click itself.
    const clicked = await button.click({ timeout, noWaitAfter: true }).then(
      () => true,
      () => false,
    );
    if (clicked) return true;
    if (await isOffered(button))
      return button.dispatchEvent('click', undefined, { timeout }).then(
        () => true,
        () => false,
      );
  }
  return false;
}

const isOffered = async (button: Locator): Promise<boolean> =>
  (await button.isVisible().catch(() => false)) && (await button.isEnabled({ timeout: CLICK_MS }).catch(() => false));

async function toEnd({ page, rows, left }: Stage): Promise<boolean> {
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
