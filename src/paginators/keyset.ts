import { z } from 'zod';
import { StreamError } from '../core/errors.ts';
import { type Json, parsePath } from '../core/json.ts';
import { LIMITED, type PageAnswer, type Paginator, type Step } from '../core/paginator.ts';
import { pathText } from '../core/path-schema.ts';
import { variant } from '../core/variant.ts';
import { shorten } from './chain.ts';
import { merge, place, placeSize } from './inject.ts';
import { hasMorePath, inject, maxPages, pageSize, stopOnShortPage } from './options.ts';
import { emptyTrail, type Trail, visit } from './trail.ts';
import { asText, reader, toFlag } from './values.ts';

const schema = z.strictObject({
  type: z.literal('keyset'),
  key_field: pathText.describe('Field of the record whose value in the last record of a page leads to the next page'),
  param: z.string().min(1).describe('Name under which that value is sent (since_id, starting_after)'),
  inject,
  start: z
    .union([z.string(), z.number()])
    .optional()
    .describe('Value to send with the first page; none where it is absent'),
  size_param: z.string().min(1).optional().describe('Name under which page_size is sent'),
  page_size: pageSize,
  has_more_path: hasMorePath,
  stop_on_short_page: stopOnShortPage,
  max_pages: maxPages,
});
type Options = z.output<typeof schema>;
type State = { value: Json; page: number; trail: Trail };

const label = (state: State) =>
  state.value === null ? `page ${state.page}` : shorten(`page ${state.page}, after ${asText(state.value)}`);

/** The last record's key, where it can lead on. @throws StreamError where it cannot */
function lastKey(options: Options, answer: PageAnswer, state: State): Json {
  const path = parsePath(options.key_field);
  const value = answer.last(path);
  if (value === undefined || value === null || value === '' || typeof value === 'object')
    throw new StreamError(
      'keyset_no_key',
      `The last record of ${label(state)} has no value in ${options.key_field} to go on from.`,
      {
        page: label(state),
        remedy: 'Name in key_field a field that every record has and that the server sorts by.',
      },
    );
  return value;
}

export const keyset = variant({
  type: 'keyset',
  summary: 'The key of the last record of each page leads to the next one.',
  schema,
  create(options: Options, _context: Record<string, never>): Paginator {
    const more = reader(options.has_more_path);

    function goOn(state: State, answer: PageAnswer): Step {
      const value = lastKey(options, answer, state);
      const trail = visit(state.value === null ? state.trail : (visit(state.trail, state.value) ?? state.trail), value);
      if (!trail)
        throw new StreamError(
          'pagination_loop',
          `Paging does not end: ${label(state)} ends with a key that was used already.`,
          {
            page: label(state),
            remedy: `Check that the server answers ${options.param} with the records after it, sorted by ${options.key_field}, and that no two records share a key.`,
          },
        );
      if (options.max_pages !== undefined && state.page >= options.max_pages)
        return {
          next: null,
          stop: LIMITED,
          warning: `max_pages (${options.max_pages}) was reached before the end was`,
        };
      const next: State = { value, page: state.page + 1, trail };
      return { next };
    }

    return {
      first: (): State => ({ value: options.start ?? null, page: 1, trail: emptyTrail }),
      inject(cursor) {
        const { value } = cursor as State;
        const size = placeSize(options.inject, options.size_param, options.page_size);
        return value === null ? size : merge(size, place(options.inject, options.param, value));
      },
      after(cursor, answer) {
        const state = cursor as State;
        const hasMore = toFlag(more(answer));
        if (hasMore === false) return { next: null, stop: 'has_more is false' };
        if (answer.rows > 0) {
          const isShort = options.page_size !== undefined && answer.rows < options.page_size;
          return hasMore === undefined && options.stop_on_short_page && isShort
            ? { next: null, stop: 'short page' }
            : goOn(state, answer);
        }
        if (hasMore === true)
          throw new StreamError(
            'pagination_no_next',
            `${label(state)} is empty although the server says that there is more.`,
            {
              page: label(state),
              remedy: 'Check has_more_path, or use another paginator: an empty page has no last record to go on from.',
            },
          );
        return { next: null, stop: 'empty page' };
      },
      label: (cursor) => label(cursor as State),
    };
  },
});
