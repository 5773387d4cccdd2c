import { BlockedError, PageError, RetryableError } from '../../core/errors.ts';
import { nameOf } from './paging/contract.ts';

export const disallowed = (stream: string, url: URL, why: string): PageError =>
  new PageError('robots_disallowed', `${nameOf(url)} of ${stream} is not read: ${why}`, {
    remedy: 'Ask the operator of the site for permission, or take other pages.',
  });

export const loginWall = (stream: string, url: URL): BlockedError =>
  new BlockedError('login_wall', `${nameOf(url)} of ${stream} shows a login instead of data`, {
    remedy: 'If you have an account there, add session.login to the source.',
  });

export const nothingCaptured = (stream: string, url: URL, pattern: string): RetryableError =>
  new RetryableError('nothing_captured', `${nameOf(url)} of ${stream} asked for nothing that matches ${pattern}`, {
    remedy: "Look at the page's requests in a browser's developer tools and correct data.capture.",
  });
