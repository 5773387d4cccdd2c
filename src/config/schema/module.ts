import { z } from 'zod';
import { moduleSourceOptionsSchema, moduleStreamShape } from '../../sources/module/options.ts';
import { httpOptionsSchema } from './rooms.ts';
import { commonStreamShape } from './stream.ts';

/** A source of pages that a module of the user's own makes. */
export const moduleSourceSchema = z.strictObject({
  ...moduleSourceOptionsSchema.shape,
  retry: httpOptionsSchema.shape.retry,
});

/** A stream of a `module` source. */
export const moduleStreamSchema = z.strictObject({ ...commonStreamShape, ...moduleStreamShape });
