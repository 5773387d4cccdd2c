import type { Report } from '../core/report.ts';

/**
 * The Action's outputs. Counts are plain digits, `changed` is `true` or `false`, lists have one entry per line and are
 * empty without any; `failed-pages` is a count, `commit-sha` is empty where nothing was pushed.
 */
export function renderOutputs({ run, totals, streams, published }: Report): Record<string, string> {
  const outputs = streams.flatMap((stream) => stream.outputs);
  const list = (values: readonly string[]) => [...new Set(values)].join('\n');
  return {
    status: run.status,
    records: String(totals.records),
    changed: String(outputs.some(({ changed }) => changed)),
    added: String(totals.added),
    updated: String(totals.updated),
    removed: String(totals.removed),
    'failed-pages': String(totals.pages_failed),
    'csv-paths': list(outputs.filter(({ format }) => format === 'csv').map(({ path }) => path)),
    's3-uris': list(published.s3?.objects.map(({ uri }) => uri) ?? []),
    'commit-sha': published.git?.status === 'pushed' ? (published.git.commit ?? '') : '',
  };
}
