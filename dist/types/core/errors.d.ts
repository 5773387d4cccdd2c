/** Where a thing happened; every part that is known is set, so that a message can say it. */
export interface Place {
    readonly stream?: string;
    readonly page?: string;
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
}
export interface ErrorDetails extends Place {
    /** What the reader should do next, as an imperative sentence. */
    readonly remedy?: string;
    readonly cause?: unknown;
}
/**
 * The root of all our errors. The class says what the run does about it, `code` names the cause for machines
 * (`http_503`, `login_refused`, `git_protected_branch`), `message` says what happened, `remedy` what to do next.
 */
export declare class IngestError extends Error {
    readonly name: string;
    readonly code: string;
    readonly remedy: string | undefined;
    readonly place: Place;
    constructor(code: string, message: string, details?: ErrorDetails);
}
/** The config or the command line is wrong: exit code 2, nothing was asked of any server. */
export declare class ConfigError extends IngestError {
    readonly name = "ConfigError";
}
export interface RetryDetails extends ErrorDetails {
    readonly notBefore?: number | undefined;
    readonly throttled?: boolean;
    readonly whenSpent?: 'page' | 'stream' | 'blocked';
    readonly attempts?: number;
}
/** Another attempt may succeed. `notBefore` is a server's hint (ms since the epoch) that must never be cut short. */
export declare class RetryableError extends IngestError {
    readonly name = "RetryableError";
    readonly notBefore: number | undefined;
    /** Back off twice as long and slow the whole host down. */
    readonly throttled: boolean;
    /** What it becomes when the attempts are used up: a PageError, a StreamError or a BlockedError. */
    readonly whenSpent: 'page' | 'stream' | 'blocked';
    /** Attempts for this cause, where they are fewer than the configured ones (a name that does not resolve). */
    readonly attempts: number | undefined;
    constructor(code: string, message: string, details?: RetryDetails);
}
/** This page is lost for good; the stream goes on where its paginator can, and keeps a dead letter. */
export declare class PageError extends IngestError {
    readonly name = "PageError";
}
/** The stream cannot go on: its last good data stays, other streams go on. */
export declare class StreamError extends IngestError {
    readonly name: string;
}
/** The source answers with a challenge, a captcha or a wall: the stream ends as `blocked`; nothing is evaded. */
export declare class BlockedError extends StreamError {
    readonly name = "BlockedError";
}
/** The server asked to wait beyond the run's deadline: the stream keeps its checkpoint and the next run resumes it. */
export declare class DeferredError extends StreamError {
    readonly name = "DeferredError";
}
/** The run was cancelled (signal or deadline): checkpoints stay, nothing is published. */
export declare class CancelledError extends IngestError {
    readonly name = "CancelledError";
}
/** A destination refused: what was landed stays, other destinations go on. */
export declare class PublishError extends IngestError {
    readonly name = "PublishError";
}
/** Any thrown value as an IngestError; what is not ours becomes `unexpected` with its cause kept. */
export declare function toIngestError(thrown: unknown): IngestError;
