import type { Authenticator, HttpResponse } from '../../core/http.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import type { SessionContext } from './session-context.ts';
import type { SessionOptions } from './session-options.ts';
export type { SessionContext, SessionStore } from './session-context.ts';
export interface SiteSession extends Authenticator {
    /**
     * Whether a page shows that the session is over: the site led to its login page, one of the `expired` selectors matches, (without
     * those) the login form stands on it, or it lacks the element of `success` that the pages of its kind had. Throw PageError `refresh_token`
     * from `read` then: the login is renewed and the page asked for again.
     * @param kind of the page: those of one kind are made alike. @default page
     */
    isExpired(response: HttpResponse, page: HtmlPage, kind?: string): boolean;
    /** Hands the cookies as they are now to the store; for the end of a run, since sites renew them as they go. */
    keep(): void;
}
/** The session of one source: one login that all its requests share, renewed once each time it ends. */
export declare function createSession(options: SessionOptions, context: SessionContext): SiteSession;
/**
 * What a kept session belongs to: page and user of the login, so that another user's session is never taken. Nothing in it lets a
 * password be guessed.
 */
export declare function sessionKey({ login }: SessionOptions, baseUrl: URL): string;
