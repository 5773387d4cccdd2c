import { z } from 'zod';
import { browserOptionsSchema } from '../../browser/options.ts';
import { rate, share } from '../../core/units.ts';
import { dataSchema, fieldsSchema, selectorsSchema, tableSchema } from '../../extract/options.ts';
import { sitePagingSchema } from '../../sources/site/paging/options.ts';
import { sessionSchema } from '../../sources/site/session-options.ts';
import { headers, httpUrl, params } from './common.ts';
import { httpOptionsSchema } from './rooms.ts';
import { commonStreamShape, isMapping } from './stream.ts';

const { concurrency, rate_limit, ...http } = httpOptionsSchema.shape;
const render = z.enum(['auto', 'static', 'browser']);

/** A source of pages of HTML. */
export const siteSourceSchema = z.strictObject({
  type: z.literal('site').describe('Pages of a web site'),
  base_url: httpUrl.describe('Where paths begin'),
  session: sessionSchema.optional(),
  robots: z.enum(['obey']).default('obey').describe('robots.txt is obeyed'),
  contact: z
    .string()
    .min(3)
    .max(200)
    .regex(/^[\x20-\x7e]+$/, 'expected plain ASCII such as mailto:data@example.org')
    .optional()
    .describe('Address in the user agent, under which the operator of the site reaches you'),
  render: render
    .default('auto')
    .describe('static: HTML as it comes. browser: a real browser. auto: the browser only where fields are missing'),
  browser: browserOptionsSchema.prefault({}),
  parser: z
    .enum(['correct', 'fast'])
    .default('correct')
    .describe(
      'correct: the tree that a browser builds. fast: another parser (htmlparser2), about as quick, less exact on broken HTML',
    ),
  charset: z.string().min(1).optional().describe('Charset of the pages, where they declare a wrong one'),
  throttle: z
    .boolean()
    .optional()
    .describe('Go slower while the site answers slowly. Default: true where there is no rate_limit'),
  conditional: z
    .boolean()
    .default(true)
    .describe('Ask with ETag and Last-Modified of the last run, so that unchanged pages cost a 304'),
  headers: headers.default({}).describe('Request headers of all streams'),
  ...http,
  rate_limit: rate
    .optional()
    .describe(
      'Most requests over time, evenly spaced and shared by all streams of the source; each host that `allow_hosts` adds has this rate for itself. Default: 5/s',
    ),
  concurrency: concurrency
    .unwrap()
    .default(2)
    .describe('Requests in flight at once, shared by all streams of the source'),
});

/** Saved pages as tests of a stream's selectors, run by `validate --pages`. */
const expectSchema = z.strictObject({
  page: z.string().min(1).describe('Saved page, relative to the config'),
  url: z.string().min(1).optional().describe('Where it came from, for relative links. Default: base_url'),
  kind: z
    .enum(['list', 'detail'])
    .default('list')
    .describe('Which fields are read: those of the stream or of `detail`'),
  rows: z.int().nonnegative().optional().describe('Records on the page'),
  first: z.record(z.string(), z.json()).optional().describe('Values of the first record'),
  last: z.record(z.string(), z.json()).optional().describe('Values of the last record'),
  next: z.string().nullable().optional().describe('Where the next page lies; null: there is none'),
});

/** A stream of a `site` source. */
export const siteStreamSchema = z
  .strictObject({
    ...commonStreamShape,
    start: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .transform((given) => (typeof given === 'string' ? [given] : given))
      .describe('Path or paths of the first pages; templates allowed'),
    params: params.default({}).describe('Query parameters of the first pages; templates allowed'),
    items: selectorsSchema.optional().describe('Selectors of the element that holds one record, first that matches'),
    table: tableSchema.optional(),
    data: dataSchema.optional(),
    fields: fieldsSchema.default({}).describe('Columns and where they stand in the element'),
    include: z
      .record(z.string().min(1), z.json())
      .default({})
      .describe('Columns added to every record; templates allowed'),
    paginator: sitePagingSchema.optional().describe('How the next page is found; without it `start` is all'),
    detail: z
      .strictObject({
        follow: z.string().min(1).describe('Field whose URL leads to the page of the record'),
        fields: fieldsSchema.describe('Columns from that page'),
        wait_for: selectorsSchema.optional().describe('With the browser: elements that must be there, CSS'),
      })
      .optional()
      .describe('A page of its own for each record'),
    render: render.optional().describe("Overrides the source's `render`"),
    wait_for: selectorsSchema
      .optional()
      .describe('With the browser: elements that must be there, CSS. Default: `items`'),
    heal: z
      .boolean()
      .default(false)
      .describe(
        'Where no selector of a field matches, take the element most like the one of the last run; always reported',
      ),
    drift: z
      .strictObject({
        min_hit_rate: share.default(0.9).describe('Share of records in which a required field must be found'),
      })
      .prefault({})
      .describe('When changed pages are an alarm'),
    expect: z.array(expectSchema).default([]).describe('Saved pages and what they give, for `validate --pages`'),
  })
  .refine((stream) => [stream.items, stream.table, stream.data].filter((one) => one !== undefined).length <= 1, {
    message: 'expected at most one of items, table and data',
    when: isMapping,
  });

/** A site's source and stream as they are written, before defaults. */
export type SiteSourceInput = z.input<typeof siteSourceSchema>;
export type SiteStreamInput = z.input<typeof siteStreamSchema>;
