import { z } from 'zod';
import { fileSourceOptionsSchema, fileStreamShape } from '../../sources/file/options.ts';
import { headers } from './common.ts';
import { authenticators, httpOptionsSchema } from './rooms.ts';
import { commonStreamShape } from './stream.ts';

/** A source of files. */
export const fileSourceSchema = z.strictObject({
  ...fileSourceOptionsSchema.shape,
  http: z
    .strictObject({
      auth: authenticators.schema.prefault({ type: 'none' } as never).describe('How requests prove who asks'),
      headers: headers.default({}).describe('Request headers'),
      ...httpOptionsSchema.shape,
    })
    .prefault({})
    .describe('How files at a URL are asked for'),
});

/** A stream of a `file` source. */
export const fileStreamSchema = z.strictObject({ ...commonStreamShape, ...fileStreamShape });
