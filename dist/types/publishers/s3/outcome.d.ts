import type { Artifact } from '../../core/artifact.ts';
import type { IngestError } from '../../core/errors.ts';
import type { S3Outcome } from '../../core/report.ts';
import type { S3Context } from './context.ts';
/** What came of one stream. */
export interface Delivered {
    readonly objects: S3Outcome['objects'][number][];
    readonly errors: IngestError[];
}
/** What a delivery came to; its errors are told. */
export declare function outcomeOf(data: readonly Artifact[], results: readonly Delivered[], context: S3Context): S3Outcome;
