import { z } from 'zod';
import { parsePath } from './json.ts';

/** A place in a response or record as the config writes it: `meta.next_cursor`, `results[*].rows`. Refused where `parsePath` would refuse it. */
export const pathText = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    try {
      parsePath(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    }
  });
