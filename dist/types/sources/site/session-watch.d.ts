import type { HttpResponse } from '../../core/http.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import type { SiteSourceOptions } from './options.ts';
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
export declare function watchSession({ stream, session, isLoginWall, }: Pick<SiteSourceOptions, 'stream' | 'session' | 'isLoginWall'>): SessionWatch;
export {};
