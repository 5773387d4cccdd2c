import { z } from 'zod';
import { sqlSourceOptionsSchema, sqlStreamShape } from '../../sources/sql/options.ts';
import { httpOptionsSchema } from './rooms.ts';
import { commonStreamShape, isMapping } from './stream.ts';

/** A source of rows of a database. */
export const sqlSourceSchema = z.strictObject({
  ...sqlSourceOptionsSchema.shape,
  retry: httpOptionsSchema.shape.retry,
});

/** A stream of a `sql` source. */
export const sqlStreamSchema = z
  .strictObject({ ...commonStreamShape, ...sqlStreamShape })
  .refine((stream) => (stream.query === undefined) !== (stream.table === undefined), {
    message: 'expected exactly one of query and table',
    when: isMapping,
  });
