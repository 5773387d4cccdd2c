import { z } from 'zod';
import { share } from '../../core/units.ts';
import { headers, httpUrl } from './common.ts';
import { httpOptionsSchema } from './rooms.ts';
import { commonStreamShape } from './stream.ts';

const selectors = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const login = z.strictObject({
  page: z.string().min(1).describe('Path of the page with the form'),
  form: z.string().min(1).default('form').describe('Selector of the form'),
  fields: z
    .record(z.string(), z.string())
    .describe('Values for the fields of the form; its hidden fields are taken from the page'),
  success: z.string().min(1).optional().describe('Selector that stands on a page only when logged in'),
  failure: z.string().min(1).optional().describe('Selector that stands on a page when the login was refused'),
});

/** A source of pages of HTML. */
export const siteSourceSchema = z.strictObject({
  type: z.literal('site').describe('Pages of a web site'),
  base_url: httpUrl.describe('Where paths begin'),
  session: z
    .strictObject({ login: login.optional().describe('Login by form') })
    .optional()
    .describe('Cookies and login'),
  robots: z.enum(['obey']).default('obey').describe('robots.txt is obeyed'),
  render: z
    .enum(['auto', 'static', 'browser'])
    .default('auto')
    .describe('static: HTML as it comes. browser: a real browser. auto: the browser only where fields are missing'),
  headers: headers.default({}).describe('Request headers of all streams'),
  ...httpOptionsSchema.shape,
});

const fieldOptions = z
  .strictObject({
    select: selectors.optional().describe('Selectors, first that matches: CSS with ::text, ::attr(name), ::html'),
    json_ld: z.string().min(1).optional().describe('Path in the JSON-LD of the page'),
    type: z
      .enum(['text', 'number', 'integer', 'price', 'date', 'url', 'boolean', 'json'])
      .default('text')
      .describe('How the text becomes a value'),
    matches: z.string().min(1).optional().describe('For boolean: true where the text holds this'),
    default: z.union([z.string(), z.number(), z.boolean()]).optional().describe('Value where nothing matches'),
    required: z.boolean().default(false).describe('A record without it counts as a miss'),
    min_hit_rate: share.optional().describe("Overrides the stream's drift.min_hit_rate"),
  })
  .refine(
    (field) => (field.select === undefined) !== (field.json_ld === undefined),
    'expected exactly one of select and json_ld',
  );

const fields = z.record(z.string().min(1), z.union([selectors, fieldOptions]));

const nextLink = z.strictObject({
  type: z.literal('next_link').describe('Follow a link to the next page'),
  select: selectors.describe('Selectors of the link, first that matches'),
  max_pages: z.int().positive().default(1_000).describe('Most pages that are followed'),
});

/** A stream of a `site` source. */
export const siteStreamSchema = z.strictObject({
  ...commonStreamShape,
  start: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).describe('Path or paths of the first pages'),
  items: selectors.describe('Selectors of the element that holds one record'),
  fields: fields.describe('Columns and where they stand in the element'),
  paginator: z.discriminatedUnion('type', [nextLink]).optional().describe('How the next page is found'),
  detail: z
    .strictObject({
      follow: z.string().min(1).describe('Field whose URL leads to the page of the record'),
      fields: fields.describe('Columns from that page'),
    })
    .optional()
    .describe('A page of its own for each record'),
  drift: z
    .strictObject({ min_hit_rate: share.describe('Share of records in which a required field must be found') })
    .optional()
    .describe('When changed pages are an alarm'),
});
