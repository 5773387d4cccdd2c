import type { HtmlPage } from './contract.ts';
export interface PageText {
    /** Without a byte order mark. */
    readonly text: string;
    readonly charset: HtmlPage['charset'];
    /** Invalid sequences that became U+FFFD; those that the page itself has are not counted. */
    readonly replaced: number;
}
/**
 * Text of a page. What decides the charset, in this order: the override, a byte order mark, the content type, what the page declares
 * (`<meta>`, XML declaration), then UTF-8 where the bytes are that, else windows-1252. A label that nobody knows is passed over.
 */
export declare function decodePage(body: Uint8Array, given: {
    readonly contentType?: string | undefined;
    readonly override?: string | undefined;
}): PageText;
