import { z } from 'zod';
import { pathText } from '../core/path-schema.ts';

/** Where a page's number, offset or cursor stands in the request. */
export const inject = z
  .enum(['query', 'header', 'body', 'path'])
  .default('query')
  .describe(
    'Where the value goes in the request: query parameter, header, a dotted place in the JSON or form body, or a {name} in the path',
  );

export const pageSize = z
  .int()
  .positive()
  .optional()
  .describe('Records to ask for on each page; the server decides where it is absent');

export const hasMorePath = pathText
  .optional()
  .describe('Place in the response of a yes or no that says whether further pages exist');

export const totalPath = pathText.optional().describe('Place in the response of the number of records in all');

export const maxPages = z
  .int()
  .positive()
  .optional()
  .describe('Ends the stream after this many pages, with a warning where more are known; no limit where it is absent');

export const maxEmptyPages = z
  .int()
  .positive()
  .default(100)
  .describe('Empty pages in a row, each with a way on, after which paging counts as endless and the stream fails');

export const stopOnShortPage = z
  .boolean()
  .default(false)
  .describe(
    'Whether a page with fewer records than page_size is the last one; wrong where the server caps its page size',
  );

export const stopOnEmpty = z
  .boolean()
  .default(false)
  .describe('Whether an empty page is the end although it names a next one; for servers that always do');

/** What pages that lead to one another share. */
export const chainShape = {
  has_more_path: hasMorePath,
  total_path: totalPath,
  stop_on_empty: stopOnEmpty,
  max_empty_pages: maxEmptyPages,
  max_pages: maxPages,
};

export interface ChainOptions {
  readonly has_more_path?: string | undefined;
  readonly total_path?: string | undefined;
  readonly stop_on_empty: boolean;
  readonly max_empty_pages: number;
  readonly max_pages?: number | undefined;
}
