import { REFRESH_TOKEN } from '../../core/answer-codes.ts';
import { PageError } from '../../core/errors.ts';
import type { HttpResponse } from '../../core/http.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import type { SiteSourceOptions } from './options.ts';
import { loginWall } from './page-errors.ts';
import { nameOf } from './paging/contract.ts';

interface Asked {
  readonly url: URL;
  readonly kind: string;
}

/** Tells pages that ask for a login from those that were asked for. */
export interface SessionWatch {
  /** @throws PageError `refresh_token` where the session is over */
  assertInside(asked: Asked, response: HttpResponse, page: HtmlPage): void;
  /**
   * For a page on which nothing stands that was looked for. Sites tell the end of a session in many words, so that one new login is worth
   * its while; where that changes nothing, it is a wall.
   * @throws PageError `refresh_token`, BlockedError `login_wall`
   */
  assertNoWall(asked: Asked, response: HttpResponse): void;
}

export function watchSession({
  stream,
  session,
  isLoginWall,
}: Pick<SiteSourceOptions, 'stream' | 'session' | 'isLoginWall'>): SessionWatch {
  const walls = new Set<string>();
  return {
    assertInside({ url, kind }, response, page) {
      if (session?.isExpired(response, page, `${stream} ${kind}`)) throw isOver(stream, url);
    },
    assertNoWall({ url }, response) {
      if (!isLoginWall(url, response, true)) return;
      if (session === undefined || walls.has(url.href)) throw loginWall(stream, url, session !== undefined);
      walls.add(url.href);
      throw isOver(stream, url);
    },
  };
}

const isOver = (stream: string, url: URL): PageError =>
  new PageError(REFRESH_TOKEN, `${nameOf(url)} of ${stream} wants a login: the session is over`, {
    remedy:
      'If the site asks again right after a login, check the values of session.login.fields, and name in session.login.success what only a logged-in visitor sees.',
  });
