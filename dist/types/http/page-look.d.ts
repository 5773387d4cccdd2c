/** What a page looks like to a reader, as far as walls are told by it. All in lower case. */
export interface PageLook {
    readonly html: string;
    readonly title: string;
    /** What a reader sees, white space collapsed; of a page with much text only the beginning. */
    readonly text: string;
    /** Little text, few links, nothing that a page for readers or search engines carries. */
    readonly thin: boolean;
    /** Asks for more than a captcha's answer: a login, a contact form. */
    readonly form: boolean;
}
/**
 * Whether a page is surely not thin, found without reading it: nearly every page of a real site is told by its links within
 * microseconds, where a whole look takes milliseconds.
 */
export declare function isFull(body: Uint8Array): boolean;
export declare function lookAt(body: Uint8Array): PageLook;
