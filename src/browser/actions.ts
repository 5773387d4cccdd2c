import type { Page } from 'playwright-core';
import { PageError, RetryableError } from '../core/errors.ts';
import { click, toEnd } from './act-once.ts';
import type { PageAction } from './contract.ts';
import type { Trouble } from './navigate.ts';
import { passTime } from './page-time.ts';
import type { Stage } from './stage.ts';
import { countRows } from './stand-still.ts';
import { markFirst } from './vanished.ts';

/** What was done on a page; see `RenderedResponse.acted`. */
export interface Acted {
  readonly times: number;
  readonly exhausted: boolean;
}

/** Without any request under way for this long, nothing more comes: pages wait a moment before they ask, and before they show. */
const QUIET_MS = 1_200;
const LOOK_MS = 50;

/**
 * Clicks or scrolls while that brings rows, up to the action's bound and the page's time.
 * @throws RetryableError `load_failed` where what should have brought more rows failed
 * @throws PageError `left_page`, `rows_replaced` where rows that were there are gone
 */
export async function act(stage: Stage, action: PageAction): Promise<Acted> {
  const background = stage.busy();
  const documents = stage.documents();
  const harmless = new Set<string>();
  const first = stage.captured() === undefined ? await markFirst(stage.page, stage.rows) : undefined;
  const end = async (times: number, exhausted: boolean): Promise<Acted> => {
    if (await first?.isGone()) throw replaced(stage.page, action);
    return { times, exhausted };
  };
  let times = 0;
  while (times < action.max) {
    if (stage.left() <= 0) return end(times, false);
    const before = await size(stage, action);
    const known = stage.troubles().length;
    const done = action.type === 'load_more' ? await click(stage, action.select) : await toEnd(stage);
    // A button that could not be looked at for want of time may well be there.
    if (!done) return end(times, stage.left() > 0);
    const outcome = await growth(stage, action, before, background);
    if (stage.documents() > documents) throw left(stage.page, action);
    const troubles = stage.troubles().slice(known);
    if (outcome !== 'grown') {
      const cause = troubles.find(({ path }) => !harmless.has(path));
      if (cause) throw failed(cause);
      return end(times, outcome === 'nothing');
    }
    for (const { path } of troubles) harmless.add(path);
    times += 1;
  }
  return end(times, false);
}

/** Rows, what was captured, and for scrolling also the height of the page: rows may be made anew in place of those above. */
async function size({ page, rows, captured }: Stage, action: PageAction): Promise<string> {
  const most = `${await countRows(page, rows)} ${captured() ?? 0}`;
  if (action.type === 'load_more' && rows.length > 0) return most;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight').catch(() => 0);
  return `${most} ${height}`;
}

/** @param background requests that were under way before anything was done, a long poll for instance: nothing comes of them */
async function growth(
  stage: Stage,
  action: PageAction,
  before: string,
  background: number,
): Promise<'grown' | 'nothing' | 'late'> {
  const isBusy = () => stage.busy() > background;
  let waited = 0;
  let quiet = 0;
  for (;;) {
    if (grew(before, await size(stage, action))) return 'grown';
    // Without time to watch it being quiet, nobody knows that no more would have come.
    if (stage.left() <= 0) return 'late';
    if (waited >= stage.wait) return isBusy() ? 'late' : 'nothing';
    quiet = isBusy() ? 0 : quiet + LOOK_MS;
    if (quiet >= QUIET_MS) return 'nothing';
    await passTime(stage.page, LOOK_MS, stage.left());
    waited += LOOK_MS;
  }
}

function grew(before: string, after: string): boolean {
  const then = before.split(' ').map(Number);
  return after.split(' ').some((number, index) => Number(number) > then[index]!);
}

const show = (page: Page): string => {
  const url = URL.parse(page.url());
  return url ? `${url.origin}${url.pathname}` : 'the page';
};
const nameOf = ({ type }: PageAction): string => (type === 'load_more' ? 'a click' : 'scrolling');

const failed = ({ origin, path, why }: Trouble): RetryableError =>
  new RetryableError('load_failed', `no more rows came, because the page asked for ${origin}${path}, which ${why}`, {
    remedy: 'What it could not load would be missing from the records; the page is asked for again.',
  });

const left = (page: Page, action: PageAction): PageError =>
  new PageError('left_page', `${nameOf(action)} led from the list to another page, ${show(page)}`, {
    remedy: 'If the button is a link to the next page, give its selector to a paginator of the type next_link.',
  });

const replaced = (page: Page, action: PageAction): PageError =>
  new PageError('rows_replaced', `${show(page)}: ${nameOf(action)} took the first rows away when others came`, {
    remedy: 'Take the JSON that the page loads its rows from (`data.capture`), or a paginator that asks for each page.',
  });
