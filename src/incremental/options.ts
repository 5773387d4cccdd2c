import { z } from 'zod';
import { isZone } from '../core/dates/zone.ts';
import { duration } from '../core/units.ts';
import { cursorFormatProblem, isDateFormat } from './formats.ts';

/** How far: of dates in ms, of numbers in units. */
export type Distance = { readonly ms: number } | { readonly units: number };

const distance = (least: number) =>
  z.union([
    duration.transform((ms): Distance => ({ ms })),
    z
      .int()
      .min(least)
      .transform((units): Distance => ({ units })),
  ]);

const mark = z.union([z.string().min(1), z.number()]);

const format = z
  .string()
  .min(1)
  .superRefine((given, issues) => {
    const problem = cursorFormatProblem(given);
    if (problem !== undefined)
      issues.addIssue({ code: 'custom', message: `"${given}" is no format of cursors: ${problem}` });
  });

/** The `incremental:` block of a stream. */
export const incrementalOptionsSchema = z.strictObject({
  cursor_field: z.string().min(1).describe('Field of the record that grows with every change'),
  format: format
    .optional()
    .describe(
      'How cursors are written: iso, unix (seconds), unix_ms, a date format such as dd.MM.yyyy HH:mm, number, or text (ids, ordered by their bytes). Default: numbers, ISO 8601, else texts',
    ),
  zone: z
    .string()
    .min(1)
    .refine(isZone, 'expected the name of a time zone, such as Europe/Berlin')
    .default('UTC')
    .describe('Time zone of cursors that name none, e.g. Europe/Berlin'),
  param_format: format
    .refine((given) => isDateFormat(given), 'expected a date format: iso, unix, unix_ms or tokens')
    .optional()
    .describe('How the server wants dates: iso, unix, unix_ms or a date format. Default: as the cursor was written'),
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
  start: mark.optional().describe('Cursor of the very first run'),
  end: mark.optional().describe('Cursor up to which is asked, at most. Default: open'),
  lookback: distance(0)
    .optional()
    .describe('How far before the last cursor a run begins: 1d for dates, a number for numbers'),
  window: distance(1)
    .optional()
    .describe(
      'Ask for so much at a time, one window after the other: 30d for dates, a number for numbers; needs start',
    ),
  newest_first: z
    .boolean()
    .default(false)
    .describe(
      'The source lists what changed last first: paging ends at a page that is older than the start as a whole',
    ),
  filter: z
    .boolean()
    .default(false)
    .describe('Drop records that are older than the start, for sources that cannot be asked for changes only'),
});

export type IncrementalOptions = z.output<typeof incrementalOptionsSchema>;
