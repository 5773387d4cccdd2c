import { type Passes } from './csv-index.ts';
import { type KeyPlan } from './csv-key.ts';
/**
 * Writes `from` to `to` without the records whose key stands again further down: the last one delivered stays.
 * @returns how many were dropped; 0 means that `to` was not written.
 */
export declare function dropDuplicates(from: string, to: string, plan: KeyPlan, rows: number, options?: Passes): Promise<number>;
