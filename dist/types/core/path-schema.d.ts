import { z } from 'zod';
/** A place in a response or record as the config writes it: `meta.next_cursor`, `results[*].rows`. Refused where `parsePath` would refuse it. */
export declare const pathText: z.ZodString;
