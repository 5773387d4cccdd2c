import type { Element } from 'domhandler';
import type { HtmlPage } from '../../extract/contract.ts';
import { type Control } from './form-controls.ts';
/** What a form sends, and where to. */
export interface Submission {
    readonly method: 'GET' | 'POST';
    readonly url: URL;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
}
/** A form with its controls. */
export interface LoginForm {
    readonly element: Element;
    readonly submitter: Element | undefined;
    readonly controls: readonly Control[];
}
export declare function readForm(page: HtmlPage, element: Element, submitter?: Element): LoginForm;
/** Whether a form is the one that our fields are for: it has them all, or it asks for a password. */
export declare const hasFields: ({ controls }: LoginForm, fields: readonly string[]) => boolean;
export declare const hasPassword: ({ controls }: LoginForm) => boolean;
/** Puts our values into the controls, in their places. @throws StreamError `login_field_unknown` */
export declare function fillControls(source: string, form: LoginForm, fields: Readonly<Record<string, string>>): Control[];
/** What sending the form means. @throws StreamError `login_form_unusable` */
export declare function submission(source: string, page: HtmlPage, form: LoginForm, controls: readonly Control[]): Submission;
/** As browsers do by default: the whole address within the origin, the origin alone elsewhere. */
export declare function refererOf(from: URL, to: URL): Record<string, string>;
/** A token that scripts of the page would send as a header. */
export declare function metaToken(page: HtmlPage): string | undefined;
/** The forms of a page as selectors with the names of their fields, for messages. */
export declare function describeForms(page: HtmlPage): string;
/** Elements of a page that say why a login was refused. */
export declare const alarms: (page: HtmlPage) => Element[];
/** Those in a form, then those beside it. */
export declare const alarmsAt: (form: Element) => Element[];
/** Where a page of its own accord leads to. */
export declare function refreshTarget(page: HtmlPage): URL | undefined;
