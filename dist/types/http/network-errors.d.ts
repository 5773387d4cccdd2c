import { IngestError } from '../core/errors.ts';
/** Whether a failed request is sure not to have been processed, so that even a POST may be repeated. */
export declare const neverSent: (code: string) => boolean;
/** Whether a failure says that nobody is there at all. */
export declare const hostAbsent: (code: string) => boolean;
/** An error of undici, of a socket or of TLS in the run's own terms. Ours pass through. */
export declare function explainNetworkError(thrown: unknown, url: URL): IngestError;
