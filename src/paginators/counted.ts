import { StreamError } from '../core/errors.ts';
import { type Cursor, LIMITED, type PageAnswer, type Step } from '../core/paginator.ts';
import { furtherPages } from './evidence.ts';

/** What a numbered page's answer says about the end; each undefined where it does not say. */
export interface Signs {
  readonly hasMore: boolean | undefined;
  /** Further pages or records after this page, by the server's live count; 0 at the last one. */
  readonly left: number | undefined;
  /** `total_pages reached`, `total reached`. */
  readonly reached: string;
  /** How many pages were asked for with this one. */
  readonly asked: number;
  /** Pages in all, by this answer. */
  readonly pages: number | undefined;
  readonly size: number | undefined;
  /** Empty pages in a row before this one. */
  readonly empty: number;
  readonly warning?: string | undefined;
}

export interface CountedOptions {
  readonly stop_on_short_page: boolean;
  readonly max_pages?: number | undefined;
  readonly max_empty_pages: number;
}

type Verdict = { stop: string; warning?: string | undefined } | { next: true };

/** All stop rules of numbered pages at once: whatever proves the end ends it, and nothing less does. */
function judge(signs: Signs, answer: PageAnswer, options: CountedOptions): Verdict {
  const { hasMore, left } = signs;
  if (hasMore === false)
    return {
      stop: 'has_more is false',
      warning:
        left !== undefined && left > 0
          ? `has_more is false although the server's own count leaves ${left} more`
          : undefined,
    };
  if (left === 0 && !(hasMore === true && answer.rows > 0)) return { stop: signs.reached };
  if (left === undefined && hasMore === undefined) {
    if (answer.rows === 0) return { stop: 'empty page', warning: emptyAtOnce(signs, answer) };
    if (options.stop_on_short_page && signs.size !== undefined && answer.rows < signs.size)
      return { stop: 'short page' };
  }
  return { next: true };
}

/** An empty first page beside a count above zero is a misread answer, not an empty source. */
function emptyAtOnce(signs: Signs, answer: PageAnswer): string | undefined {
  const evidence = signs.asked === 1 ? furtherPages(answer) : undefined;
  return evidence && `paging ended at an empty first page, but ${evidence}`;
}

/** @throws StreamError `pagination_loop` where only empty pages follow each other */
export function decide(
  signs: Signs,
  answer: PageAnswer,
  options: CountedOptions,
  next: (empty: number) => Cursor,
  label: string,
): Step {
  const verdict = judge(signs, answer, options);
  // Pages are asked ahead up to this number, so that a limit is a limit there too.
  const about = signs.pages === undefined ? {} : { pages: Math.min(signs.pages, options.max_pages ?? signs.pages) };
  const warn = (...texts: (string | undefined)[]) => {
    const said = texts.filter((text) => text !== undefined);
    return said.length > 0 ? { warning: said.join('; ') } : {};
  };
  if ('stop' in verdict) return { next: null, stop: verdict.stop, ...about, ...warn(signs.warning, verdict.warning) };
  if (options.max_pages !== undefined && signs.asked >= options.max_pages) {
    const known = signs.left !== undefined || signs.hasMore === true || answer.rows > 0;
    const text = `max_pages (${options.max_pages}) was reached before the end was`;
    return { next: null, stop: LIMITED, ...about, ...warn(signs.warning, known ? text : undefined) };
  }
  const empty = answer.rows === 0 ? signs.empty + 1 : 0;
  // A known count bounds the empty pages by itself; a flag that always says "more" does not.
  if (signs.left === undefined && empty >= options.max_empty_pages)
    throw new StreamError(
      'pagination_loop',
      `Paging does not end: ${empty} pages up to ${label} were empty although the server says that there is more.`,
      {
        page: label,
        remedy: 'Check has_more_path and the page parameter of this stream; `max_empty_pages` allows more empty pages.',
      },
    );
  return { next: next(empty), ...about, ...warn(signs.warning) };
}

/**
 * The page size that the server really uses, from the first page: a server that caps the size sends fewer records than
 * asked for although it counts more, one that ignores it may send more.
 */
export function effectiveSize(
  asked: number | undefined,
  rows: number,
  total: number | undefined,
): { size: number | undefined; warning?: string } {
  if (rows === 0 || total === undefined || total <= rows) return { size: asked };
  if (asked === undefined || rows === asked) return { size: rows };
  return {
    size: rows,
    warning: `the first page has ${rows} records where page_size asks for ${asked}, and the server counts ${total}; going on in pages of ${rows}`,
  };
}
