/** @throws StreamError where the module's function gives no async generator */
export declare function iteratorOf(iterable: unknown, module: string): AsyncIterator<unknown>;
/** A module that does not listen to its signal does not hold the run up. */
export declare function orAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T>;
