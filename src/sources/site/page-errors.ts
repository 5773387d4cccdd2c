import type { PageAction } from '../../browser/contract.ts';
import { BlockedError, PageError, RetryableError } from '../../core/errors.ts';
import type { RunEvent } from '../../core/events.ts';
import { nameOf } from './paging/contract.ts';

/** How servers answer a number behind their last page. */
const ABSENT = /^http_(400|404|410|416|422)$|^cursor_expired$/;

/** Whether an answer says that there is no such page. */
export const isAbsent = ({ code }: PageError): boolean => ABSENT.test(code);

export const disallowed = (stream: string, url: URL, why: string): PageError =>
  new PageError('robots_disallowed', `${nameOf(url)} of ${stream} is not read: ${why}`, {
    remedy: 'Ask the operator of the site for permission, or take other pages.',
  });

/** @param hasSession the login that is shown is not the one that the config knows */
export const loginWall = (stream: string, url: URL, hasSession: boolean): BlockedError =>
  new BlockedError('login_wall', `${nameOf(url)} of ${stream} shows a login instead of data`, {
    remedy: hasSession
      ? 'If the site shows so that the session is over, name an element of that page in session.expired.'
      : 'If you have an account there, add session.login to the source.',
  });

export const nothingCaptured = (stream: string, url: URL, pattern: string): RetryableError =>
  new RetryableError('nothing_captured', `${nameOf(url)} of ${stream} asked for nothing that matches ${pattern}`, {
    remedy: "Look at the page's requests in a browser's developer tools and correct data.capture.",
  });

/** A list that goes on behind the last click or scroll is not the whole list. */
export function goesOn(stream: string, url: URL, times: number, action: PageAction | undefined): RunEvent {
  const [what, key] = action?.type === 'scroll' ? ['scrolls', 'max_scrolls'] : ['clicks', 'max_clicks'];
  const isBound = action !== undefined && times >= action.max;
  return {
    type: 'warning',
    code: 'max_pages',
    stream,
    page: nameOf(url),
    message: `${nameOf(url)}: stopped after ${times} ${what}${isBound ? '' : ', as the time of the page was over,'} although more rows may follow`,
    remedy: isBound
      ? `Raise ${key} of the paginator.`
      : 'Raise browser.timeout; where single answers are slow, browser.wait.',
  };
}
