import type { CheckResult } from '../checks/index.ts';
import type { Plan, TransformPlan } from '../config/index.ts';
import type { Artifact } from '../core/artifact.ts';
import type { Problem } from '../core/report.ts';
import { type Warehouse } from '../warehouse/index.ts';
import type { Running } from './context.ts';
import { type Landing } from './landing.ts';
/** How a transform ended. */
export interface TransformResult {
    readonly name: string;
    readonly table: string | undefined;
    readonly status: 'succeeded' | 'failed' | 'skipped';
    readonly rows: number;
    readonly durationMs: number;
    readonly checks: readonly CheckResult[];
    /** Of its CSV. */
    readonly landing: Landing | undefined;
    readonly artifacts: readonly Artifact[];
    readonly warnings: readonly Problem[];
    readonly errors: readonly Problem[];
}
/**
 * Runs one transform: its rows into a file beside the target, the checks, then the table and the landing.
 * @param stale streams that brought nothing in this run
 * @throws StreamError where the SQL or a check fails: the last good file and table stay
 */
export declare function runTransform(plan: Plan, transform: TransformPlan, stale: readonly string[], home: Warehouse, running: Running, scratch: string): Promise<TransformResult>;
