import { z } from 'zod';
import type { Cursor, PageAnswer, Paginator } from '../core/paginator.ts';
import { pathText } from '../core/path-schema.ts';
import { variant } from '../core/variant.ts';
import { decide, effectiveSize, type Signs } from './counted.ts';
import { merge, place, placeSize } from './inject.ts';
import { hasMorePath, inject, maxEmptyPages, maxPages, pageSize, stopOnShortPage, totalPath } from './options.ts';
import { reader, toCount, toFlag } from './values.ts';

const schema = z.strictObject({
  type: z.literal('page_number'),
  page_param: z.string().min(1).default('page').describe('Name under which the page number is sent'),
  inject,
  size_param: z.string().min(1).optional().describe('Name under which page_size is sent'),
  page_size: pageSize,
  start_page: z
    .int()
    .nonnegative()
    .default(1)
    .describe('Number of the first page; 0 or 1 also says from where total_pages counts'),
  total_pages_path: pathText
    .optional()
    .describe('Place in the response of the number of pages; read anew from each answer'),
  total_path: totalPath,
  has_more_path: hasMorePath,
  max_pages: maxPages,
  max_empty_pages: maxEmptyPages,
  stop_on_short_page: stopOnShortPage,
});
type Options = z.output<typeof schema>;
/** `size` is the page size that the server turned out to use; null until an answer has shown it. */
type State = { page: number; size: number | null; empty: number };

const label = (cursor: Cursor) => `page ${(cursor as State).page}`;

export const pageNumber = variant({
  type: 'page_number',
  summary: 'Pages are numbered; with a known number of them they are fetched in parallel.',
  schema,
  create(options: Options, _context: Record<string, never>): Paginator {
    const read = {
      pages: reader(options.total_pages_path),
      total: reader(options.total_path),
      more: reader(options.has_more_path),
    };
    const numberOfFirst = Math.min(options.start_page, 1);

    function count(answer: PageAnswer, state: State): Signs & { used: number | null } {
      const total = toCount(read.total(answer));
      const atStart = state.page === options.start_page;
      const before = (state.page - options.start_page) * (options.page_size ?? 0);
      const sized =
        state.size === null
          ? effectiveSize(options.page_size, answer.rows, total === undefined ? undefined : total - before)
          : { size: state.size };
      const told = toCount(read.pages(answer));
      // "No pages" beside records is a count that means something else: no count at all.
      const byPages = told === 0 && answer.rows > 0 ? undefined : told;
      const byTotal =
        total === undefined || sized.size === undefined || (total === 0 && answer.rows > 0)
          ? undefined
          : Math.ceil(total / sized.size);
      const pages =
        byPages ??
        byTotal ??
        (total !== undefined && total <= answer.rows && atStart && answer.rows > 0 ? 1 : undefined);
      return {
        hasMore: toFlag(read.more(answer)),
        left: pages === undefined ? undefined : Math.max(0, numberOfFirst + pages - 1 - state.page),
        reached: byPages === undefined ? 'total reached' : 'total_pages reached',
        asked: state.page - options.start_page + 1,
        pages,
        size: sized.size,
        used: sized.size ?? null,
        empty: state.empty,
        warning: sized.warning ?? (atStart ? notThere(answer) : undefined),
      };
    }

    /** A configured count that the first answer lacks is more likely a misspelt path than a server without one. */
    function notThere(answer: PageAnswer): string | undefined {
      for (const key of ['total_pages_path', 'total_path', 'has_more_path'] as const) {
        const path = options[key];
        if (path !== undefined && reader(path)(answer) === undefined)
          return `the answer has nothing at ${key} "${path}"; without it paging ends at the first empty page`;
      }
      return undefined;
    }

    return {
      first: (): State => ({ page: options.start_page, size: null, empty: 0 }),
      inject: (cursor) =>
        merge(
          place(options.inject, options.page_param, (cursor as State).page),
          placeSize(options.inject, options.size_param, options.page_size),
        ),
      after(cursor, answer) {
        const state = cursor as State;
        const signs = count(answer, state);
        return decide(
          signs,
          answer,
          options,
          (empty): State => ({ page: state.page + 1, size: signs.used, empty }),
          label(cursor),
        );
      },
      skip: (cursor): State => ({ ...(cursor as State), page: (cursor as State).page + 1 }),
      label,
    };
  },
});
