import type { HttpResponse } from '../core/http.ts';
/**
 * What wall an answer is, as a phrase for a message; undefined where it is none. Headers and a provider's own marks are
 * certain; beside them a page counts as a wall only if it looks like nothing else: little text that says so twice over, no
 * form, no links. A page that merely mentions captchas, robots or refusals is none.
 */
export declare function detectBlock(response: HttpResponse): string | undefined;
/**
 * Whether a page came that asks for a login, in place of the one that was asked for. A login page that was asked for is none; nor is a
 * page with a login form at its side.
 * @param bare nothing stands on the page that was looked for: then a link in place of the form is enough. @default false
 */
export declare function isLoginWall(asked: URL, response: HttpResponse, bare?: boolean): boolean;
