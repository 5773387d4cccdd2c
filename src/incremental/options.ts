import { z } from 'zod';
import { duration } from '../core/units.ts';

/** The `incremental:` block of a stream. */
export const incrementalOptionsSchema = z.strictObject({
  cursor_field: z.string().min(1).describe('Field of the record that grows with every change'),
  start_param: z
    .string()
    .min(1)
    .optional()
    .describe('Request parameter that takes the last cursor; elsewhere in the request it is {incremental.start}'),
  end_param: z
    .string()
    .min(1)
    .optional()
    .describe('Request parameter that takes the end of the window; elsewhere {incremental.end}'),
  start: z
    .union([z.string().min(1), z.number()])
    .optional()
    .describe('Cursor of the very first run'),
  lookback: z
    .union([duration, z.int().nonnegative()])
    .optional()
    .describe('How far before the last cursor a run begins: 1d for dates, a number for numbers'),
  window: z
    .union([duration, z.int().positive()])
    .optional()
    .describe(
      'Ask for so much at a time, one window after the other: 30d for dates, a number for numbers; needs start',
    ),
});

export type IncrementalOptions = z.output<typeof incrementalOptionsSchema>;
