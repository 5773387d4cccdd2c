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
