import type { GitOutcome, Problem, Report, S3Outcome, WarehouseReport } from '../core/report.ts';
import type { Running } from './context.ts';
import type { StreamResult } from './stream-task.ts';
import type { TransformResult } from './transform.ts';
/** What beside the streams goes into the report. */
export interface Ending {
    readonly trigger: Report['run']['trigger'];
    readonly results: readonly StreamResult[];
    /** Streams that never had a turn. */
    readonly skipped: readonly {
        readonly name: string;
        readonly source: string;
    }[];
    readonly warehouses?: readonly WarehouseReport[];
    readonly transforms?: readonly TransformResult[];
    readonly schedule?: Report['schedule'];
    readonly git: GitOutcome | undefined;
    readonly s3: S3Outcome | undefined;
    readonly warnings: readonly Problem[];
    readonly errors: readonly Problem[];
}
/** The run's status: delivered whole, in part, or not at all. */
export declare function statusOf({ results, skipped, git, s3, warehouses, transforms, }: Ending): Report['run']['status'];
/** The execution report; everything that is rendered comes from it. */
export declare function buildReport(ending: Ending, running: Running, finishedAt: number): Report;
