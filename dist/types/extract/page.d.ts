import type { HtmlPage, Parser } from './contract.ts';
export interface PageGiven {
    readonly url: URL;
    /** The content-type header. */
    readonly contentType?: string | undefined;
    /** Charset of the config: it wins over what the page says. */
    readonly charset?: string | undefined;
    readonly parser: Parser;
    /** For messages. */
    readonly stream: string;
    readonly page: string;
}
/**
 * Parses the body of an answer.
 * @throws RetryableError `empty_page`; PageError `not_html` for what is no HTML, `page_too_deep` where elements stand in each other beyond measure
 */
export declare function parsePage(body: Uint8Array, given: PageGiven): HtmlPage;
