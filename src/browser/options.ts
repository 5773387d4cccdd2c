import { z } from 'zod';
import { duration } from '../core/units.ts';

/** How pages are rendered; of a source, and single keys of it of a stream. */
export const browserOptionsSchema = z
  .strictObject({
    executable: z
      .string()
      .min(1)
      .optional()
      .describe("The browser's program. Default: Chrome of the machine, CHROME_PATH, /usr/bin/chromium"),
    block: z
      .array(z.enum(['image', 'media', 'font', 'stylesheet', 'script', 'websocket', 'other']))
      .default(['image', 'media', 'font'])
      .describe('Kinds of requests that are not made'),
    wait: duration
      .prefault('15s')
      .describe('Longest wait for the elements of a page (`wait_for`, else `items`) after it has loaded'),
    timeout: duration.prefault('45s').describe('Longest time of one page, from the address to its last element'),
    pages_per_context: z
      .int()
      .min(1)
      .max(1_000)
      .default(50)
      .describe('Pages after which the browser context is made anew, so that memory stays flat'),
    concurrency: z.int().min(1).max(16).default(2).describe('Pages that are open at once'),
  })
  .describe('How pages are rendered in a real browser');

export type BrowserOptions = z.output<typeof browserOptionsSchema>;
