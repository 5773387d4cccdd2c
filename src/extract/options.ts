import { z } from 'zod';
import { patternSchema } from '../core/bounded-pattern.ts';
import { dateFormatProblem } from '../core/dates/format.ts';
import { isZone } from '../core/dates/zone.ts';
import { pathText } from '../core/path-schema.ts';
import { share } from '../core/units.ts';
import { isCurrency, isLanguage } from './values/names.ts';

/** One selector or a chain of them, always as a list. */
export const selectorsSchema: z.ZodType<string[], string | readonly string[]> = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((given) => (typeof given === 'string' ? [given] : given));

/** How the text of a field becomes a value. */
const valueShape = {
  type: z
    .enum(['text', 'number', 'integer', 'price', 'date', 'url', 'boolean', 'json'])
    .default('text')
    .describe('How the text becomes a value; what does not parse stays as text and is counted'),
  regex: patternSchema.optional().describe('Takes the first group (or the match) of the text before it is parsed'),
  locale: z
    .string()
    .min(2)
    .refine(isLanguage, 'expected the name of a language, such as de or en-US')
    .optional()
    .describe('Language of numbers and month names such as de or en-US. Default: by the look of the value'),
  currency: z
    .string()
    .length(3)
    .refine(isCurrency, 'expected the code of a currency in capitals, such as EUR')
    .optional()
    .describe('For price: the currency where the page names none'),
  format: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .superRefine((given, issues) => {
      for (const format of [given].flat()) {
        const problem = dateFormatProblem(format);
        if (problem !== undefined)
          issues.addIssue({ code: 'custom', message: `"${format}" cannot be read: ${problem}` });
      }
    })
    .optional()
    .describe('For date: how it is written, e.g. dd.MM.yyyy HH:mm; several are tried in order'),
  zone: z
    .string()
    .min(1)
    .refine(isZone, 'expected the name of a time zone, such as Europe/Berlin')
    .optional()
    .describe('For date: time zone of what names none, e.g. Europe/Berlin. Default: UTC'),
  matches: z
    .string()
    .min(1)
    .optional()
    .describe(
      'For boolean: true where the text holds this, in any case of letters, at the beginning of a word (not in "unavailable") and behind no negation (not in "not in stock")',
    ),
  list: z.boolean().default(false).describe('All elements that the first matching selector finds, as a list'),
  default: z.union([z.string(), z.number(), z.boolean()]).optional().describe('Value where nothing matches'),
  required: z.boolean().default(false).describe('A record without it counts as a miss'),
  min_hit_rate: share.optional().describe("Overrides the stream's drift.min_hit_rate"),
};

/** Where a field's text stands. */
const placeShape = {
  select: selectorsSchema
    .optional()
    .describe('Selectors, first that matches: CSS with ::text, ::attr(name), ::html; XPath (xpath:…, //…); re:PATTERN'),
  json_ld: pathText.optional().describe('Path in the JSON-LD of the page, e.g. offers.price'),
  microdata: pathText.optional().describe('Path of itemprop names, e.g. offers.price'),
  open_graph: z.string().min(1).optional().describe('Property of a meta element, e.g. og:title'),
  embedded: pathText
    .optional()
    .describe('JSON in a script: its id or variable, then the path, e.g. __NEXT_DATA__.props.pageProps.title'),
  path: z.string().min(1).optional().describe('With `data` or `table`: path in the record, or name of its column'),
};

const PLACES = ['select', 'json_ld', 'microdata', 'open_graph', 'embedded', 'path'] as const;

const leafSchema = z.strictObject({ ...placeShape, ...valueShape });

export type FieldPlan = z.output<typeof leafSchema> & { readonly fields?: FieldsPlan | undefined };
export type FieldsPlan = Readonly<Record<string, FieldPlan>>;
/** A field as it is written. */
export type FieldInput = z.input<typeof leafSchema> & { readonly fields?: FieldsInput | undefined };
export type FieldsInput = Readonly<{ [name: string]: string | readonly string[] | FieldInput }>;

const fieldSchema = z
  .strictObject({
    ...leafSchema.shape,
    get fields(): z.ZodOptional<z.ZodType<FieldsPlan, FieldsInput>> {
      return fieldsSchema.optional().describe('Fields of a nested object, relative to the element that `select` finds');
    },
  })
  .refine(
    (field) => PLACES.filter((place) => field[place] !== undefined).length === 1,
    `expected exactly one of ${PLACES.join(', ')}`,
  );

/** Columns and where they stand. A text or a list of texts is the chain of selectors of a field of type text. */
export const fieldsSchema: z.ZodType<FieldsPlan, FieldsInput> = z.record(
  z.string().min(1),
  z.union([selectorsSchema.transform((select) => ({ select })).pipe(fieldSchema as never), fieldSchema]),
) as never;

/** Rows from a table of the page; its head gives the columns. */
export const tableSchema = z
  .union([
    selectorsSchema.transform((select) => ({ select })),
    z.strictObject({
      select: selectorsSchema.describe('Selectors of the table, first that matches'),
      head_rows: z.int().min(0).max(10).optional().describe('Rows that are the head. Default: by thead and th'),
    }),
  ])
  .describe('Rows from an HTML table, with rowspan, colspan and heads of several rows');

/** Records that the page holds as data. */
export const dataSchema = z
  .strictObject({
    json_ld: z.string().min(1).optional().describe('Objects of this type in the JSON-LD, e.g. Product'),
    microdata: z.string().min(1).optional().describe('Items of this type, e.g. https://schema.org/Product or Product'),
    embedded: z.string().min(1).optional().describe('JSON in a script: its id or variable, e.g. __NEXT_DATA__'),
    capture: z
      .string()
      .min(1)
      .optional()
      .describe('JSON answers that the page itself asks for: address with *, e.g. */api/products*; needs the browser'),
    path: pathText.optional().describe('Path to the list of records'),
  })
  .refine(
    (data) =>
      [data.json_ld, data.microdata, data.embedded, data.capture].filter((one) => one !== undefined).length === 1,
    'expected exactly one of json_ld, microdata, embedded and capture',
  )
  .describe('Records that stand in the page as data, instead of elements');

export type TablePlan = { readonly select: readonly string[]; readonly head_rows?: number | undefined };
export type DataPlan = z.output<typeof dataSchema>;
