import type { CheckResult } from '../../checks/index.ts';
import type { Plan, TransformPlan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
import type { Problem } from '../../core/report.ts';
import { type Warehouse } from '../../warehouse/index.ts';
import type { Running } from '../context.ts';
import { type Landing } from '../landing/landing.ts';
/** How a transform ended. */
export interface TransformResult {
    readonly name: string;
    readonly table: string | undefined;
    readonly status: 'succeeded' | 'failed' | 'skipped';
    readonly rows: number;
    /** Of its rows, as far as it ran. */
    readonly columns?: readonly string[];
    readonly types?: ColumnTypes;
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
 * @param columns of all tables, for what may have been meant
 * @throws StreamError where the SQL or a check fails: the last good file and table stay
 */
export declare function runTransform(plan: Plan, transform: TransformPlan, stale: readonly string[], columns: readonly string[], home: Warehouse, running: Running, scratch: string): Promise<TransformResult>;
