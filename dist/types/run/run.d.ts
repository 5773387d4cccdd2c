import { type Plan } from '../config/index.ts';
import type { Report } from '../core/report.ts';
import type { RunContext, RunOptions } from './context.ts';
export interface Outcome {
    readonly report: Report;
    /** JSON report, absolute. */
    readonly reportPath: string;
    /** Set where the run was cancelled: its checkpoints stay. */
    readonly cancelled: boolean;
}
/**
 * Runs a plan: each stream to its landing, then S3, then one commit, then the report.
 * @throws ConfigError for what no run can begin with: an unknown stream, a locked or unwritable workspace
 */
export declare function runPlan(plan: Plan, options: RunOptions, context: RunContext): Promise<Outcome>;
