import { IngestError, PageError, RetryableError } from '../core/errors.ts';
import type { Gate } from './gate.ts';
/** A failed navigation in the run's own terms, by the names that the other requests' failures have. */
export declare function explainNavigation(thrown: unknown, asked: URL, at: URL, gate: Gate): IngestError;
type Cause = {
    readonly cause: unknown;
};
export declare const timedOut: (url: URL, cause?: Cause) => RetryableError;
export declare const notHtml: (url: URL, what: string, cause?: Cause) => PageError;
export declare const refused: (url: URL, why: string) => PageError;
export {};
