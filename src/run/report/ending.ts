import type { GitOutcome, Problem, Report, S3Outcome, WarehouseReport } from '../../core/report.ts';
import type { StreamResult } from '../stream-task.ts';
import type { TransformResult } from '../warehouse/transform.ts';

/** How the parts of a run ended: all that goes into its report. */
export interface Ending {
  readonly trigger: Report['run']['trigger'];
  readonly results: readonly StreamResult[];
  /** Streams that never had a turn. */
  readonly skipped: readonly { readonly name: string; readonly source: string }[];
  readonly warehouses?: readonly WarehouseReport[];
  readonly transforms?: readonly TransformResult[];
  readonly schedule?: Report['schedule'];
  readonly git: GitOutcome | undefined;
  readonly s3: S3Outcome | undefined;
  readonly warnings: readonly Problem[];
  readonly errors: readonly Problem[];
}

/** The run's status: delivered whole, in part, or not at all. */
export function statusOf({
  results,
  skipped,
  git,
  s3,
  warehouses = [],
  transforms = [],
}: Ending): Report['run']['status'] {
  const statuses: string[] = [...results.map(({ status }) => status), ...skipped.map(() => 'skipped')];
  const delivered = statuses.filter((status) => status === 'succeeded' || status === 'partial');
  const isPublished = git?.status !== 'failed' && s3?.status !== 'failed';
  const isLoaded =
    warehouses.every(({ status }) => status === 'loaded' || status === 'unchanged') &&
    transforms.every(({ status, errors }) => status === 'succeeded' || (status === 'skipped' && errors.length === 0));
  const isWhole =
    isLoaded && statuses.every((status) => status === 'succeeded') && s3?.status !== 'partial' && !git?.left_out.length;
  if (delivered.length === 0) return 'failed';
  if (isWhole && isPublished) return 'succeeded';
  const published = [git?.status, s3?.status].filter((status) => status !== undefined && status !== 'skipped');
  const nothingPublished = published.length > 0 && published.every((status) => status === 'failed');
  return nothingPublished ? 'failed' : 'partial';
}
