import type { HtmlPage } from '../contract.ts';
/** A form that asks for a password: names of its fields as a session's login takes them. */
export interface SuggestedLogin {
    /** Path of the page that it stands on. */
    readonly page: string;
    readonly form: string;
    readonly user: string | undefined;
    readonly password: string;
}
/** The login that stands on a page; undefined where none does, or where it asks for more than one password. */
export declare function loginOn(page: HtmlPage): SuggestedLogin | undefined;
/** Whether a page has scripts, which may fill it with what its HTML lacks. */
export declare function hasScripts(page: HtmlPage): boolean;
