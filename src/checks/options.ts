import { z } from 'zod';
import { patternSchema } from '../core/bounded-pattern.ts';
import { dateFormatProblem } from '../core/dates/format.ts';
import { isZone } from '../core/dates/zone.ts';
import { duration, share } from '../core/units.ts';
import { instantOf, isDigits } from './values.ts';

const onFail = z
  .enum(['fail', 'warn'])
  .default('fail')
  .describe('fail: the stream fails and its last good data stays. warn: it is delivered and the report says so');

const onRowFail = z
  .enum(['fail', 'warn', 'quarantine'])
  .default('fail')
  .describe(
    'fail: the stream fails and its last good data stays. warn: it is delivered and the report says so. quarantine: rows that do not hold go to the file of `write.quarantine`, the others are delivered',
  );

const rowsCheck = z.strictObject({
  min: z.int().nonnegative().optional().describe('Fewest rows that the target may hold after the write'),
  max: z.int().positive().optional().describe('Most rows that the target may hold after the write'),
  max_drop: share
    .optional()
    .describe('How far the rows may fall below the median of the last delivered runs, e.g. 20%'),
  on_fail: onFail,
});

const bound = z.union([
  z.number(),
  z
    .string()
    .refine(
      (text) => isDigits(text) || instantOf(text) !== undefined,
      'expected a number or a date such as 2026-01-31',
    ),
]);

/** Whole numbers beyond 2^53 come as their digits. */
const limit = z.union([z.number(), z.string().refine(isDigits, 'expected a number')]);

const isDate = (value: number | string | undefined): value is string => typeof value === 'string' && !isDigits(value);

const format = z.string().superRefine((given, issues) => {
  const problem = given === 'iso' ? undefined : dateFormatProblem(given);
  if (problem !== undefined) issues.addIssue({ code: 'custom', message: `"${given}" is no date format: ${problem}` });
});

const columnCheck = z
  .strictObject({
    required: z.boolean().default(false).describe('Every row has a value'),
    unique: z.boolean().default(false).describe('No value stands twice'),
    max_null_rate: share.optional().describe('Largest share of rows without a value, e.g. 30%'),
    type: z
      .enum(['integer', 'number', 'boolean', 'date', 'datetime'])
      .optional()
      .describe(
        'What every value is; date is 2026-01-31, datetime has a time behind it (ISO 8601), both as `format` says where it is given',
      ),
    format: format
      .optional()
      .describe(
        'How dates of the column are written: iso, unix (seconds), unix_ms or tokens such as dd.MM.yyyy HH:mm. Default: iso',
      ),
    zone: z
      .string()
      .refine(isZone, 'expected the name of a time zone, such as Europe/Berlin')
      .optional()
      .describe('Time zone of dates that name none, e.g. Europe/Berlin. Default: UTC'),
    min: bound.optional().describe('Smallest value, a number or a date'),
    max: bound.optional().describe('Largest value, a number or a date'),
    min_length: z.int().positive().optional().describe('Fewest characters of a value'),
    max_length: z.int().nonnegative().optional().describe('Most characters of a value'),
    pattern: patternSchema.optional().describe('Regular expression that is found in every value; ^ and $ bind it'),
    allowed: z
      .array(z.union([z.string(), z.number(), z.boolean()]))
      .min(1)
      .optional()
      .describe('The only values'),
    freshness: duration
      .optional()
      .describe(
        "Largest age of the newest date of the column at the run's start, e.g. 2d; a date counts from midnight, and one that lies more than a day in the future not at all",
      ),
    on_fail: onRowFail,
  })
  .superRefine(({ min, max, min_length, max_length, on_fail, ...all }, context) => {
    const tell = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (min !== undefined && max !== undefined) {
      if (isDate(min) !== isDate(max)) tell('max', 'min and max are of one kind: two numbers or two dates');
      else if (orderOf(min) > orderOf(max)) tell('max', 'max lies below min: no value would hold');
    }
    if ((min_length ?? 0) > (max_length ?? Number.POSITIVE_INFINITY))
      tell('max_length', 'max_length lies below min_length: no value would hold');
    const { type, freshness } = all;
    if (!(type === 'date' || type === 'datetime' || freshness !== undefined || isDate(min) || isDate(max)))
      for (const key of ['format', 'zone'] as const)
        if (all[key] !== undefined)
          tell(
            key,
            `${key} has no effect without a check on dates: type: date, type: datetime, freshness, or min or max as a date`,
          );
    if (on_fail !== 'quarantine') return;
    const whole = all.unique ? 'unique' : all.freshness === undefined ? 'max_null_rate' : 'freshness';
    if (all.unique || all.freshness !== undefined || all.max_null_rate !== undefined)
      tell(
        'on_fail',
        `quarantine takes single rows out, and ${whole} judges the column as a whole: give it a block of its own, [{ ${whole}: … }, { …, on_fail: quarantine }]`,
      );
  });

const orderOf = (value: number | string): number => (isDate(value) ? instantOf(value)! : Number(value));

const columnChecks = z
  .union([columnCheck, z.array(columnCheck).min(1)])
  .transform((blocks): readonly ColumnCheck[] => [blocks].flat());

export type ColumnCheck = z.output<typeof columnCheck>;

const checkName = z.string().regex(/^[A-Za-z_][\w-]*$/, 'expected a name of letters, digits, _ and -');

const expressionCheck = z.strictObject({
  name: checkName.describe('Name in the report'),
  sql: z
    .string()
    .min(1)
    .describe(
      'SQL condition over the columns of one row that every row fulfils; NULL counts as fulfilled, as in a CHECK of SQL',
    ),
  on_fail: onRowFail,
});

const queryCheck = z
  .strictObject({
    name: checkName.describe('Name in the report'),
    query: z
      .string()
      .min(1)
      .describe('SELECT that gives one number; the table is called like the stream and holds the rows after the write'),
    min: limit.optional().describe('Smallest number'),
    max: limit.optional().describe('Largest number'),
    equals: limit.optional().describe('The only number'),
    on_fail: onFail,
  })
  .refine(
    ({ min, max, equals }) => [min, max, equals].some((one) => one !== undefined),
    'expected at least one of min, max and equals',
  );

/** The `checks:` block of a stream. Row checks with `quarantine` judge what this run brings, all else the target as it would stand after the write. */
export const checksOptionsSchema = z.strictObject({
  rows: rowsCheck.optional().describe('Checks on the number of rows'),
  columns: z
    .record(z.string(), columnChecks)
    .default({})
    .describe('Checks by column name; a list of blocks where some warn and others fail'),
  expressions: z.array(expressionCheck).default([]).describe('SQL conditions that every row fulfils'),
  queries: z.array(queryCheck).default([]).describe('SQL over all rows of the target, whose result is a number'),
});

export type ChecksOptions = z.output<typeof checksOptionsSchema>;
