import type { Element } from 'domhandler';
import { StreamError } from '../../core/errors.ts';
import type { HttpResponse } from '../../core/http.ts';
import { type HtmlPage } from '../../extract/index.ts';
import { type SessionContext } from './session-context.ts';
/** What a page says about a login, ready to be quoted: `: "Wrong password"`; empty where it says nothing. */
export declare function quoteAlarm({ secrets }: SessionContext, page: HtmlPage, likeliest?: readonly Element[]): string;
/** The site does not want these credentials. Told once per run: they are not tried again. */
export declare function refused(context: SessionContext, fields: readonly string[], why: string, mayBeToken?: boolean): StreamError;
/** No form of the login page is the login's. */
export declare function formGone({ source }: SessionContext, form: string, page: HtmlPage): StreamError;
/** Statuses by which a site says that these credentials are wrong. */
export declare const REFUSING: Set<number>;
/** What an answer that refused a form shows of the reason. */
export interface Refusal {
    /** What the page says: `: "Wrong password"`, or nothing. */
    readonly quote: string;
    readonly mayBeToken: boolean;
}
/** @param hadToken whether a token stood in the form that was sent */
export declare function readRefusal(context: SessionContext, response: HttpResponse, hadToken: boolean): Refusal;
/** Whether the form may be asked for and sent once more: nobody has looked at its values. */
export declare const isUnjudged: (error: unknown) => boolean;
/** Whether a status refused what the form sent. */
export declare const isRefusal: (error: unknown) => boolean;
/** What became of a login whose form could not be sent, or whose page could not be fetched. */
export declare function failed(context: SessionContext, what: {
    readonly url: URL;
    readonly isPost: boolean;
    readonly fields: readonly string[];
    readonly refusal?: Refusal | undefined;
}, error: unknown): unknown;
