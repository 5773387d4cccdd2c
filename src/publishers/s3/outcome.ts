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
export function outcomeOf(data: readonly Artifact[], results: readonly Delivered[], context: S3Context): S3Outcome {
  const order = new Map(data.map((artifact, i) => [artifact.stream, i]));
  const objects = results
    .flatMap((result) => result.objects)
    .sort((a, b) => (order.get(a.stream) ?? 0) - (order.get(b.stream) ?? 0));
  const errors = results.flatMap((result) => result.errors);
  for (const error of errors) {
    const { stream } = error.place;
    context.held?.(stream);
    context.emit({ type: 'error', ...problemOf(error), ...(stream === undefined ? {} : { stream }) });
  }
  const first = errors[0];
  if (!first) {
    return { status: objects.some((object) => object.uploaded) ? 'uploaded' : 'unchanged', objects };
  }
  const problem = problemOf(first);
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return {
    status: objects.length === 0 ? 'failed' : 'partial',
    objects,
    error: { ...problem, message: `${problem.message}${more}` },
  };
}

const problemOf = (error: IngestError): { code: string; message: string; remedy?: string } => ({
  code: error.code,
  message: error.message,
  ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
});
