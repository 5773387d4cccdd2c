import { z } from 'zod';
import { decodeOptionsSchema } from '../decode/options.ts';

const { only, remove, rename, flatten } = decodeOptionsSchema.shape;

/** Which columns of its records a stream keeps, and under which names. */
export const columnOptionsShape = {
  include: z
    .record(z.string().min(1), z.json())
    .default({})
    .describe('Columns added to every record; templates allowed'),
  only,
  remove,
  rename,
};

/** The same for records whose values may be nested. */
export const nestedColumnOptionsShape = { ...columnOptionsShape, flatten };
