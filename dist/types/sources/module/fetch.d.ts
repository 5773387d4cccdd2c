/** `fetch` as a module gets it: ends with the run, says who asks, and throws what is worth another attempt as retryable. */
export declare function makeFetch(signal: AbortSignal, now: () => number): typeof fetch;
