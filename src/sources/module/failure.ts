import { IngestError, RetryableError, StreamError } from '../../core/errors.ts';
import type { RetryMark } from './contract.ts';

/**
 * What a module threw, as an error of ours that says whether the page is tried again.
 * @param isFixed the page has no cursor of its own, so that it cannot be tried again
 */
export function toOurs(thrown: unknown, where: string, isFixed: boolean): unknown {
  const mark = (thrown ?? {}) as RetryMark;
  const isRetryable = thrown instanceof RetryableError || mark.retryable === true;
  if (thrown instanceof IngestError && !isRetryable) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const code = thrown instanceof IngestError ? thrown.code : 'module_failed';
  const told = `${where} failed: ${message}`;
  if (isRetryable && !isFixed) {
    const notBefore =
      thrown instanceof RetryableError
        ? thrown.notBefore
        : mark.retryAfter === undefined
          ? undefined
          : Date.now() + mark.retryAfter;
    const throttled = thrown instanceof RetryableError && thrown.throttled;
    return new RetryableError(code, told, { cause: thrown, notBefore, throttled });
  }
  const remedy = isRetryable
    ? 'Yield `next` with each page: then a page that fails is tried again from it.'
    : 'Look at the module; throw an error with `retryable: true` for what may work another time.';
  return new StreamError(code, told, { cause: thrown, remedy });
}
