import { z } from 'zod';
import type { Paginator } from '../core/paginator.ts';
import { pathText } from '../core/path-schema.ts';
import { variant } from '../core/variant.ts';
import { createChain } from './chain.ts';
import { merge, place, placeSize } from './inject.ts';
import { chainShape, inject, pageSize } from './options.ts';
import { isNothing, reader } from './values.ts';

const schema = z.strictObject({
  type: z.literal('cursor'),
  cursor_path: pathText.describe(
    'Place in the response of the cursor of the next page; null, empty or absent at the end',
  ),
  cursor_param: z
    .string()
    .min(1)
    .describe('Name under which the cursor is sent back; a dotted place with inject: body (variables.after)'),
  inject,
  start: z
    .union([z.string(), z.number()])
    .optional()
    .describe('Cursor of the first page, where the server wants one (such as *)'),
  size_param: z.string().min(1).optional().describe('Name under which page_size is sent'),
  page_size: pageSize,
  ...chainShape,
});

export const cursor = variant({
  type: 'cursor',
  summary: 'The body of each answer carries the cursor of the next page.',
  schema,
  create(options: z.output<typeof schema>, _context: Record<string, never>): Paginator {
    const next = reader(options.cursor_path);
    const size = placeSize(options.inject, options.size_param, options.page_size);
    const chain = createChain(
      {
        start: options.start ?? null,
        showsValue: true,
        read(answer) {
          const value = next(answer);
          return isNothing(value) || value === undefined
            ? { end: `${options.cursor_path} names no further page` }
            : { next: value };
        },
        inject: (value) => place(options.inject, options.cursor_param, value),
      },
      options,
    );
    return { ...chain, inject: (at) => merge(size, chain.inject(at)) };
  },
});
