import type { MergeOptions, Threads, Woven } from './csv-threads.ts';
/** Goes through the keys in their order, each with its versions in the target and what this run says of it: scd2. */
export declare function weaveHistory(threads: Threads, options: MergeOptions): Promise<Woven | 'unsorted'>;
