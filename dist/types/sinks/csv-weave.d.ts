import type { Source } from './csv-sources.ts';
import type { MergeOptions, Threads, Woven } from './csv-threads.ts';
/** Goes through the keys in their order, each with the target's record, this run's, or both: merge and insert_only. */
export declare function weave(threads: Threads, options: MergeOptions): Promise<Woven | 'unsorted'>;
export declare function smallestKey(old: readonly Source[], fresh: readonly Source[]): string | undefined;
