import { z } from 'zod';
import { reportSchema } from '../core/report.ts';

/** The published JSON Schema of the execution report. */
export function reportJsonSchema() {
  return z.toJSONSchema(reportSchema, { io: 'output' });
}
