import type { Clock } from '../../core/clock.ts';
import type { Emit } from '../../core/events.ts';
import type { Cookie, CookieJar, HttpClient, HttpResponse } from '../../core/http.ts';
import type { Secrets } from '../../core/secrets.ts';
import type { HtmlPage, Parser } from '../../extract/contract.ts';
/** Where a session waits between runs: a file in the cache, never in a commit. */
export interface SessionStore {
    load(): readonly Cookie[] | undefined;
    /** Kinds of pages that were seen to be those of a logged-in visitor, as `save` was given them. */
    proven?(): readonly string[] | undefined;
    save(cookies: readonly Cookie[], proven: readonly string[]): void;
}
export interface SessionContext {
    /** Name of the source, for messages. */
    readonly source: string;
    readonly baseUrl: URL;
    /** The jar that the source's client asks and tells. */
    readonly cookies: CookieJar;
    /** Sends with retries and without asking this session first: what `makeAuthenticator` is given. */
    readonly exchange: HttpClient['exchange'];
    readonly parser: Parser;
    /** Charset of the config. */
    readonly charset?: string | undefined;
    readonly clock: Clock;
    readonly secrets: Secrets;
    readonly emit: Emit;
    readonly signal: AbortSignal;
    /** Given where `keep` is on. */
    readonly stored?: SessionStore | undefined;
}
type Place = Pick<SessionContext, 'source' | 'parser' | 'charset'>;
/** An answer as a page. @throws RetryableError where it is empty, PageError where it is no HTML */
export declare const readPage: ({ source, parser, charset }: Place, response: HttpResponse, what: string) => HtmlPage;
/** The same where any answer will do: what is empty or no HTML (`{"ok":true}`) is a page on which nothing stands. */
export declare function readAnyPage(context: Place, response: HttpResponse, what: string): HtmlPage;
export {};
