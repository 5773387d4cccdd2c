import { z } from 'zod';
import type { Cursor, PageAnswer, Paginator } from '../core/paginator.ts';
import { variant } from '../core/variant.ts';
import { decide, effectiveSize, type Signs } from './counted.ts';
import { merge, place, placeSize } from './inject.ts';
import { hasMorePath, inject, maxEmptyPages, maxPages, pageSize, stopOnShortPage, totalPath } from './options.ts';
import { reader, toCount, toFlag } from './values.ts';

const schema = z.strictObject({
  type: z.literal('offset'),
  offset_param: z
    .string()
    .min(1)
    .default('offset')
    .describe('Name under which the number of records to pass over is sent'),
  inject,
  limit_param: z.string().min(1).default('limit').describe('Name under which page_size is sent'),
  page_size: pageSize,
  start_offset: z.int().nonnegative().default(0).describe('Offset of the first page'),
  total_path: totalPath,
  has_more_path: hasMorePath,
  max_pages: maxPages,
  max_empty_pages: maxEmptyPages,
  stop_on_short_page: stopOnShortPage,
});
type Options = z.output<typeof schema>;
/** `size` is the page size that the server turned out to use; null until an answer has shown it. */
type State = { offset: number; page: number; size: number | null; empty: number };

const label = (cursor: Cursor) => `offset ${(cursor as State).offset}`;

export const offset = variant({
  type: 'offset',
  summary: 'Each page passes over the records of the pages before it; with a known total they are fetched in parallel.',
  schema,
  create(options: Options, _context: Record<string, never>): Paginator {
    const read = { total: reader(options.total_path), more: reader(options.has_more_path) };

    /** How far the next page lies, and what is to be said about it. */
    function stride(
      state: State,
      answer: PageAnswer,
      total: number | undefined,
    ): { size: number | undefined; warning?: string | undefined } {
      if (state.size !== null) {
        const isProven = state.page === 2 && total === undefined && answer.rows > 0;
        const isCapped = isProven && options.page_size !== undefined && state.size < options.page_size;
        return {
          size: state.size,
          warning: isCapped
            ? `the server sends pages of ${state.size} where page_size asks for ${options.page_size}; going on in pages of ${state.size}`
            : undefined,
        };
      }
      if (total !== undefined) return effectiveSize(options.page_size, answer.rows, total - state.offset);
      // Without a total a short first page may be the last one or a capped one: stepping by what came loses nothing.
      return { size: answer.rows > 0 ? answer.rows : options.page_size };
    }

    function count(answer: PageAnswer, state: State, total: number | undefined, size: number | undefined): Signs {
      const end = state.offset + Math.max(size ?? 0, answer.rows);
      const isKnown = total !== undefined && !(total === 0 && answer.rows > 0);
      const missing = options.total_path !== undefined && state.page === 1 && read.total(answer) === undefined;
      return {
        hasMore: toFlag(read.more(answer)),
        left: isKnown ? Math.max(0, total - end) : undefined,
        reached: 'total reached',
        asked: state.page,
        pages:
          isKnown && size !== undefined ? Math.max(1, Math.ceil((total - options.start_offset) / size)) : undefined,
        size: options.page_size,
        empty: state.empty,
        warning: missing
          ? `the answer has nothing at total_path "${options.total_path}"; without it paging ends at the first empty page`
          : undefined,
      };
    }

    return {
      first: (): State => ({ offset: options.start_offset, page: 1, size: null, empty: 0 }),
      inject: (cursor) =>
        merge(
          place(options.inject, options.offset_param, (cursor as State).offset),
          placeSize(options.inject, options.limit_param, options.page_size),
        ),
      after(cursor, answer) {
        const state = cursor as State;
        const total = toCount(read.total(answer));
        const { size, warning } = stride(state, answer, total);
        const signs = count(answer, state, total, size);
        const step = Math.max(size ?? 0, 1);
        const next = (empty: number): State => ({
          offset: state.offset + step,
          page: state.page + 1,
          size: size ?? null,
          empty,
        });
        return decide({ ...signs, warning: warning ?? signs.warning }, answer, options, next, label(cursor));
      },
      skip(cursor): State | null {
        const state = cursor as State;
        const size = state.size ?? options.page_size;
        return size === undefined ? null : { ...state, offset: state.offset + size, page: state.page + 1 };
      },
      label,
    };
  },
});
