import type { Page, Response } from 'playwright-core';
import type { HttpRequest } from '../core/http.ts';
import type { Gate } from './gate.ts';
/** What is known about a page's documents and requests. */
export interface Seen {
    /** The page's own answer: of the last document that was loaded into it. */
    main(): Response | undefined;
    /** When it came. */
    at(): number;
    /** The last document that was asked for. */
    asked(): string | undefined;
    /** Rejects when a document breaks off: the browser would go on with what has come. */
    readonly broken: Promise<never>;
    /** @throws what a document broke off with */
    assertWhole(): void;
    /** Requests for data that are under way. */
    busy(): number;
    /** Requests for data of the page's own site that failed. */
    troubles(): readonly Trouble[];
    /** Documents that were asked for, redirects aside. */
    documents(): number;
}
/** A request of a page that brought nothing, through no will of the page. */
export interface Trouble {
    readonly origin: string;
    readonly path: string;
    /** As the end of a sentence: `answered 503`. */
    readonly why: string;
}
export declare function watchPage(page: Page, now: () => number): Seen;
/**
 * Leads an empty page to an address and waits until its document has been parsed.
 * @throws IngestError, in plain language
 */
export declare function navigate(page: Page, request: HttpRequest, seen: Seen, { gate, left }: {
    readonly gate: Gate;
    left(): number;
}): Promise<Response>;
