import type { Page } from 'playwright-core';
import type { RenderOptions } from './contract.ts';
import { passTime } from './page-time.ts';

/** Requests that go on for longer without bringing a row, such as a long poll, are not waited for. */
const BUSY_MS = 1_000;
const LOOK_MS = 50;

/**
 * Waits until a page that has begun to show its rows has shown them all: they come one by one, or in several answers.
 * @param busy requests for data that are under way
 * @param patience longest wait, ms
 */
export async function standStill(
  page: Page,
  { rows, waitFor }: Pick<RenderOptions, 'rows' | 'waitFor'>,
  busy: () => number,
  patience: number,
): Promise<void> {
  if (rows.length === 0) {
    // Where nothing tells when a page is there, what its scripts ask for when it is loaded may only just be on its way.
    const moment = waitFor.length > 0 ? 0 : LOOK_MS;
    if (!(await passTime(page, moment, patience)) || busy() === 0) return;
  }
  let before = await countRows(page, rows);
  for (let waited = 0, still = 0; waited < patience; waited += LOOK_MS) {
    if (!(await passTime(page, LOOK_MS, patience - waited))) return;
    const now = await countRows(page, rows);
    still = now > before ? 0 : still + LOOK_MS;
    before = now;
    if (still >= (busy() > 0 ? BUSY_MS : LOOK_MS)) return;
  }
}

/** Those of the selector that finds most; 0 while the page leads itself elsewhere. */
export async function countRows(page: Page, rows: readonly string[]): Promise<number> {
  const counts = rows.map((row) =>
    page
      .locator(`css=${row}`)
      .count()
      .catch(() => 0),
  );
  return Math.max(0, ...(await Promise.all(counts)));
}
