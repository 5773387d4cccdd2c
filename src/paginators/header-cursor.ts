import { z } from 'zod';
import type { Paginator } from '../core/paginator.ts';
import { variant } from '../core/variant.ts';
import { createChain } from './chain.ts';
import { merge, place, placeSize } from './inject.ts';
import { chainShape, inject, pageSize } from './options.ts';
import { isNothing } from './values.ts';

const schema = z.strictObject({
  type: z.literal('header_cursor'),
  header: z.string().min(1).describe('Response header with the cursor of the next page; empty or absent at the end'),
  cursor_param: z.string().min(1).describe('Name under which the cursor is sent back'),
  inject,
  size_param: z.string().min(1).optional().describe('Name under which page_size is sent'),
  page_size: pageSize,
  ...chainShape,
});

export const headerCursor = variant({
  type: 'header_cursor',
  summary: 'A response header carries the cursor of the next page.',
  schema,
  create(options: z.output<typeof schema>, _context: Record<string, never>): Paginator {
    const name = options.header.toLowerCase();
    const size = placeSize(options.inject, options.size_param, options.page_size);
    const chain = createChain(
      {
        start: null,
        showsValue: true,
        read(answer) {
          const value = answer.headers[name]?.trim();
          return value === undefined || isNothing(value)
            ? { end: `the header ${name} names no further page` }
            : { next: value };
        },
        inject: (value) => place(options.inject, options.cursor_param, value),
      },
      options,
    );
    return { ...chain, inject: (at) => merge(size, chain.inject(at)) };
  },
});
