import { StreamError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import { type Injection, LIMITED, type PageAnswer, type Paginator, type Step } from '../core/paginator.ts';
import { furtherPages } from './evidence.ts';
import type { ChainOptions } from './options.ts';
import { emptyTrail, fingerprint, type Trail, visit } from './trail.ts';
import { asText, reader, toCount, toFlag } from './values.ts';

/** Pages that each name the next one: what differs is where the name stands and how it is asked for. */
export interface Chain {
  /** What the first page is asked with; null where it needs nothing. */
  readonly start: Json;
  /** What the answer names as next, or why there is nothing. @throws StreamError where it cannot be followed */
  read(answer: PageAnswer): { next: Json } | { end: string };
  inject(value: Json): Injection;
  /** What an answer to the first page would be named as, where pages are named by their URLs. */
  readonly here?: (answer: PageAnswer) => Json;
  /** Whether messages may show the value; a whole URL may carry credentials. */
  readonly showsValue: boolean;
}

type State = { value: Json; page: number; seen: number; empty: number; trail: Trail };

/** A label of at most 40 characters. */
export function shorten(text: string, most = 40): string {
  const clean = text.replace(/[^\x21-\x7e]+/g, ' ').trim();
  return clean.length <= most ? clean : `${clean.slice(0, most - 1)}…`;
}

export function createChain(chain: Chain, options: ChainOptions): Paginator {
  const hasMore = reader(options.has_more_path);
  const total = reader(options.total_path);

  function stopAt(state: State, answer: PageAnswer, stop: string, proven: boolean): Step {
    const all = toCount(total(answer));
    const seen = state.seen + answer.rows;
    if (all !== undefined && seen < all)
      return {
        next: null,
        stop,
        warning: `the server counts ${all} records in all, but paging ended after ${seen} (${stop})`,
      };
    const evidence = proven || state.page > 1 ? undefined : furtherPages(answer);
    return evidence
      ? { next: null, stop, warning: `paging ended at the first page (${stop}), but ${evidence}` }
      : { next: null, stop };
  }

  const current = (state: State, answer: PageAnswer): Json => state.value ?? chain.here?.(answer) ?? null;

  function goOn(state: State, answer: PageAnswer, next: Json): Step {
    const page = state.page + 1;
    if (options.max_pages !== undefined && page > options.max_pages)
      return {
        next: null,
        stop: LIMITED,
        warning: `max_pages (${options.max_pages}) was reached while the server names a further page`,
      };
    const here = current(state, answer);
    const trail = visit(here === null ? state.trail : (visit(state.trail, here) ?? state.trail), next);
    if (!trail) throw loop(state, 'it names a page that was asked for already');
    const empty = answer.rows === 0 ? state.empty + 1 : 0;
    if (empty >= options.max_empty_pages) throw loop(state, `${empty} pages in a row were empty`);
    // No number of pages is reckoned from the total: a guess would let a lost page pass for the last one.
    const after: State = { value: next, page, seen: state.seen + answer.rows, empty, trail };
    return { next: after };
  }

  const label = (state: State) =>
    chain.showsValue && state.value !== null
      ? shorten(`page ${state.page}, cursor ${asText(state.value)}`)
      : `page ${state.page}`;

  function loop(state: State, why: string): StreamError {
    return new StreamError('pagination_loop', `Paging does not end: after page ${state.page} ${why}.`, {
      page: label(state),
      remedy:
        'Check the paginator of this stream: its parameter may be one that the server ignores; `stop_on_empty: true` ends at the first empty page, `max_empty_pages` allows more of them.',
    });
  }

  return {
    first: (): State => ({ value: chain.start, page: 1, seen: 0, empty: 0, trail: emptyTrail }),
    inject: (cursor) => {
      const { value } = cursor as State;
      return value === null ? {} : chain.inject(value);
    },
    after(cursor, answer) {
      const state = cursor as State;
      const more = toFlag(hasMore(answer));
      if (more === false) return stopAt(state, answer, 'has_more is false', true);
      if (options.stop_on_empty && answer.rows === 0) return stopAt(state, answer, 'empty page', true);
      const found = chain.read(answer);
      if ('end' in found) {
        if (more !== true) return stopAt(state, answer, found.end, false);
        throw new StreamError(
          'pagination_no_next',
          `After page ${state.page} the server says that there is more, but ${found.end}.`,
          {
            page: label(state),
            remedy: 'Check where the paginator of this stream looks for the next page.',
          },
        );
      }
      const repeated = fingerprint(found.next) === fingerprint(current(state, answer));
      // Some servers say "you are at the end" by naming the last position again; an empty page loses nothing.
      if (repeated && answer.rows === 0) return stopAt(state, answer, 'empty page that names itself as next', true);
      return goOn(state, answer, found.next);
    },
    label: (cursor) => label(cursor as State),
  };
}
