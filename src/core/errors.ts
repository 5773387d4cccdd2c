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
export class IngestError extends Error {
  override readonly name: string = 'IngestError';
  readonly code: string;
  readonly remedy: string | undefined;
  readonly place: Place;

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    const { remedy, cause: _, ...place } = details;
    this.code = code;
    this.remedy = remedy;
    this.place = place;
  }
}

/** The config or the command line is wrong: exit code 2, nothing was asked of any server. */
export class ConfigError extends IngestError {
  override readonly name = 'ConfigError';
}

export interface RetryDetails extends ErrorDetails {
  readonly notBefore?: number | undefined;
  readonly throttled?: boolean;
  readonly whenSpent?: 'page' | 'stream' | 'blocked';
  readonly attempts?: number;
}

/** Another attempt may succeed. `notBefore` is a server's hint (ms since the epoch) that must never be cut short. */
export class RetryableError extends IngestError {
  override readonly name = 'RetryableError';
  readonly notBefore: number | undefined;
  /** Back off twice as long and slow the whole host down. */
  readonly throttled: boolean;
  /** What it becomes when the attempts are used up: a PageError, a StreamError or a BlockedError. */
  readonly whenSpent: 'page' | 'stream' | 'blocked';
  /** Attempts for this cause, where they are fewer than the configured ones (a name that does not resolve). */
  readonly attempts: number | undefined;

  constructor(code: string, message: string, details: RetryDetails = {}) {
    const { notBefore, throttled, whenSpent, attempts, ...rest } = details;
    super(code, message, rest);
    this.notBefore = notBefore;
    this.throttled = throttled ?? false;
    this.whenSpent = whenSpent ?? 'page';
    this.attempts = attempts;
  }
}

/** This page is lost for good; the stream goes on where its paginator can, and keeps a dead letter. */
export class PageError extends IngestError {
  override readonly name = 'PageError';
}

/** The stream cannot go on: its last good data stays, other streams go on. */
export class StreamError extends IngestError {
  override readonly name: string = 'StreamError';
}

/** The source answers with a challenge, a captcha or a wall: the stream ends as `blocked`; nothing is evaded. */
export class BlockedError extends StreamError {
  override readonly name = 'BlockedError';
}

/** The server asked to wait beyond the run's deadline: the stream keeps its checkpoint and the next run resumes it. */
export class DeferredError extends StreamError {
  override readonly name = 'DeferredError';
}

/** The run was cancelled (signal or deadline): checkpoints stay, nothing is published. */
export class CancelledError extends IngestError {
  override readonly name = 'CancelledError';
}

/** A destination refused: what was landed stays, other destinations go on. */
export class PublishError extends IngestError {
  override readonly name = 'PublishError';
}

/** Any thrown value as an IngestError; what is not ours becomes `unexpected` with its cause kept. */
export function toIngestError(thrown: unknown): IngestError {
  if (thrown instanceof IngestError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new IngestError('unexpected', message, { cause: thrown });
}
