import type { GitOutcome, Problem, Report, S3Outcome, WarehouseReport } from '../../core/report.ts';
import type { StreamResult } from '../stream-task.ts';
import type { TransformResult } from '../warehouse/transform.ts';
/** How the parts of a run ended: all that goes into its report. */
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
