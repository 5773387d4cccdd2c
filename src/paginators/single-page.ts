import { z } from 'zod';
import type { Paginator } from '../core/paginator.ts';
import { variant } from '../core/variant.ts';
import { furtherPages } from './evidence.ts';

const schema = z.strictObject({ type: z.literal('single_page') });

export const singlePage = variant({
  type: 'single_page',
  summary: 'One request holds everything.',
  schema,
  create(_options: z.output<typeof schema>, _context: Record<string, never>): Paginator {
    return {
      first: () => 1,
      inject: () => ({}),
      after(_cursor, answer) {
        const evidence = furtherPages(answer);
        const stop = 'single page';
        return evidence
          ? { next: null, pages: 1, stop, warning: `the paginator is single_page, but ${evidence}` }
          : { next: null, pages: 1, stop };
      },
      label: () => 'page 1',
    };
  },
});
