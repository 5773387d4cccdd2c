import { StreamError } from '../../core/errors.ts';

/** @throws StreamError where the module's function gives no async generator */
export function iteratorOf(iterable: unknown, module: string): AsyncIterator<unknown> {
  const make = (iterable as Partial<AsyncIterable<unknown>> | undefined)?.[Symbol.asyncIterator];
  if (typeof make === 'function') return make.call(iterable);
  throw new StreamError('module_no_function', `${module} does not give an async generator`, {
    remedy: 'Declare its default export as async function* and yield pages.',
  });
}

/** A module that does not listen to its signal does not hold the run up. */
export function orAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
