import { z } from 'zod';
import { patternSchema } from '../../../core/bounded-pattern.ts';
import { selectorsSchema } from '../../../extract/options.ts';

const maxPages = z.int().positive().default(1_000).describe('Most pages that are read');

/** How the next page of a site is found. */
export const sitePagingSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('next_link').describe('Follow a link to the next page'),
    select: selectorsSchema.describe('Selectors of the link, first that matches'),
    max_pages: maxPages,
  }),
  z.strictObject({
    type: z.literal('page_number').describe('Count a parameter of the URL up until two pages in a row have no rows'),
    param: z.string().min(1).default('page').describe('Query parameter that takes the number'),
    start: z.int().nonnegative().default(1).describe('Number of the first page'),
    step: z.int().positive().default(1).describe('Difference between two pages'),
    pages: z.int().positive().optional().describe('How many pages there are, where that is known'),
    max_pages: maxPages,
  }),
  z.strictObject({
    type: z.literal('url_range').describe('Pages whose paths are numbered, such as /page-{page}.html in `start`'),
    from: z.int().nonnegative().default(1).describe('First {page}'),
    to: z.int().nonnegative().describe('Last {page}'),
    step: z.int().positive().default(1).describe('Difference between two pages'),
  }),
  z.strictObject({
    type: z.literal('sitemap').describe('All pages of a sitemap (an index and gzip too); `start` is its path'),
    include: patternSchema.optional().describe('Only URLs that this pattern matches'),
    exclude: patternSchema.optional().describe('No URLs that this pattern matches'),
    max_pages: z.int().positive().default(50_000).describe('Most URLs that are read'),
  }),
  z.strictObject({
    type: z.literal('load_more').describe('Click a button until no more rows come; needs the browser'),
    select: selectorsSchema.describe('Selectors of the button, CSS'),
    max_clicks: z.int().positive().default(100).describe('Most clicks'),
  }),
  z.strictObject({
    type: z.literal('infinite_scroll').describe('Scroll down until no more rows come; needs the browser'),
    max_scrolls: z.int().positive().default(100).describe('Most scrolls'),
  }),
  z.strictObject({
    type: z.literal('crawl').describe('Follow links from page to page, level by level'),
    follow: selectorsSchema.describe('Selectors of the links, all that the first matching one finds'),
    depth: z.int().nonnegative().default(1).describe('Levels of links that are followed; 0 reads `start` alone'),
    max_pages: maxPages,
  }),
]);

export type SitePagingOptions = z.output<typeof sitePagingSchema>;
