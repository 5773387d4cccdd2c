import { z } from 'zod';
import { duration } from '../../core/units.ts';
import { columnOptionsShape } from '../column-options.ts';

const columns = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((given) => (typeof given === 'string' ? [given] : given));

/** `sources.<name>` of type sql, without its retry policy. */
export const sqlSourceOptionsSchema = z.strictObject({
  type: z.literal('sql').describe('A PostgreSQL or SQLite database'),
  url: z
    .string()
    .regex(/^(postgres(ql)?:\/\/.|sqlite:.)/, 'expected postgres://user:password@host/database or sqlite:path')
    .describe('postgres://user:password@host:5432/database, or sqlite: and a file relative to the workspace'),
  allow_outside: z
    .boolean()
    .default(false)
    .describe('SQLite: the file may lie outside the workspace; an absolute path is such a one'),
  connect_timeout: duration.prefault('10s').describe('Longest time until the database answers for the first time'),
  query_timeout: duration
    .prefault('10m')
    .describe('PostgreSQL: longest time of one statement. SQLite: longest wait for a lock of another process'),
});

/** What a stream of a database has of its own. */
export const sqlStreamShape = {
  query: z
    .string()
    .min(1)
    .optional()
    .describe('A SELECT; a template such as {date} is sent as a bound value, so it stands without quotes'),
  table: z.string().min(1).optional().describe('A whole table or view instead of query: orders, or sales.orders'),
  order_by: columns
    .optional()
    .describe(
      'Columns that order the rows and together tell them apart, ascending, never null: a killed run goes on behind the last row. Without it such a run reads from the beginning',
    ),
  page_size: z.int().positive().max(1_000_000).default(5_000).describe('Rows that are read at a time'),
  ...columnOptionsShape,
};

export type SqlSourceOptions = z.output<typeof sqlSourceOptionsSchema>;
