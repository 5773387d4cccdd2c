import { z } from 'zod';
import { share } from '../core/units.ts';

const onFail = z
  .enum(['fail', 'warn'])
  .default('fail')
  .describe('fail: the stream fails and its last good data stays. warn: it is delivered and the report says so');

const rowsCheck = z.strictObject({
  min: z.int().nonnegative().optional().describe('Fewest rows that the target may hold after the write'),
  max: z.int().positive().optional().describe('Most rows that the target may hold after the write'),
  max_drop: share
    .optional()
    .describe('How far the rows may fall below the median of the last delivered runs, e.g. 20%'),
  on_fail: onFail,
});

const columnCheck = z.strictObject({
  required: z.boolean().default(false).describe('Every row has a value'),
  unique: z.boolean().default(false).describe('No value stands twice'),
  max_null_rate: share.optional().describe('Largest share of rows without a value, e.g. 30%'),
  on_fail: onFail,
});

/** The `checks:` block of a stream: judged on the target as it would stand after the write. */
export const checksOptionsSchema = z.strictObject({
  rows: rowsCheck.optional().describe('Checks on the number of rows'),
  columns: z.record(z.string(), columnCheck).default({}).describe('Checks by column name'),
});

export type ChecksOptions = z.output<typeof checksOptionsSchema>;
