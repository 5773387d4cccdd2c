import type { CheckResult } from '../../checks/index.ts';
import type { ChecksOptions } from '../../checks/options.ts';
import type { Judged } from './facts.ts';
type QueryCheck = ChecksOptions['queries'][number];
/** Loads the rows into a database of their own, on disk so that memory stays flat, and asks it. */
export declare function runQueries(queries: readonly QueryCheck[], judged: Judged, scratch: string): Promise<CheckResult[]>;
export {};
