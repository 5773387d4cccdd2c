import { plainCheck } from '../../checks/contract.ts';
import type { TransformReport } from '../../core/report.ts';
import type { TransformResult } from '../warehouse/transform.ts';

export function transformReport(result: TransformResult): TransformReport {
  const { name, status, rows, durationMs, table, landing, checks, warnings, errors } = result;
  return {
    name,
    status,
    rows,
    duration_ms: Math.round(durationMs),
    ...(table === undefined ? {} : { table }),
    outputs: (landing?.files ?? []).map(({ path, bytes, rows: count, sha256, from }) => ({
      path,
      bytes,
      rows: count,
      sha256,
      changed: from !== undefined,
    })),
    checks: checks.map(plainCheck),
    warnings: [...warnings],
    errors: [...errors],
  };
}
