import { z } from 'zod';
import type { Paginator } from '../core/paginator.ts';
import { variant } from '../core/variant.ts';
import { createChain } from './chain.ts';
import { findLink } from './link-values.ts';
import { resolveNext } from './next-link.ts';
import { chainShape } from './options.ts';

const schema = z.strictObject({
  type: z.literal('link_header'),
  rel: z.string().min(1).default('next').describe('Relation of the link to follow'),
  ...chainShape,
});

export const linkHeader = variant({
  type: 'link_header',
  summary: 'The Link header (RFC 8288) of each answer carries the URL of the next page.',
  schema,
  create(options: z.output<typeof schema>, _context: Record<string, never>): Paginator {
    return createChain(
      {
        start: null,
        here: (answer) => answer.url.href,
        showsValue: false,
        read(answer) {
          const link = findLink(answer.headers['link'], options.rel);
          return link === undefined || link.trim() === ''
            ? { end: `the Link header has no rel="${options.rel}"` }
            : { next: resolveNext(link, answer.url) };
        },
        inject: (value) => ({ url: String(value) }),
      },
      options,
    );
  },
});
