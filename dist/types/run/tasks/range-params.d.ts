import type { ApiStreamPlan } from '../../config/index.ts';
import type { Range } from '../../core/partition.ts';
/** Where an incremental request starts and ends, under the names that the config says; an open end is not asked for. */
export declare function rangeParams({ incremental }: ApiStreamPlan, { start, end }: Range): Record<string, string>;
