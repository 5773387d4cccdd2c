export interface Attempted {
    readonly page: string;
    readonly signal: AbortSignal;
}
/**
 * Repeats what throws a RetryableError by the source's policy; each attempt and wait is told.
 * @throws PageError (or what `whenSpent` says) where the attempts are used up, DeferredError where a wait would outlast the run
 */
export type Retry = <T>(what: Attempted, attempt: () => Promise<T>) => Promise<T>;
