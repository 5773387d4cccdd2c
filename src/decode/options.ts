import { z } from 'zod';
import { isCharset } from '../core/charset.ts';
import { pathText } from '../core/path-schema.ts';

const names = z.array(z.string().min(1)).min(1);

/** How a stream's responses become records: format, place of the records, columns. */
export const decodeOptionsSchema = z.strictObject({
  format: z
    .enum(['auto', 'json', 'ndjson', 'csv'])
    .default('auto')
    .describe('Format of the responses; csv includes tab-separated; auto goes by content type, then by content'),
  records_path: z
    .union([pathText, z.literal('')])
    .optional()
    .describe(
      'Where the records stand in a response: data.items, results[*].rows, "" for the whole body; a single object there is one record, null is none. Without it they are found by themselves, and what was found is told',
    ),
  flatten: z
    .strictObject({
      separator: z.string().min(1).default('.').describe('Between the keys of nested objects: address.city'),
      depth: z
        .int()
        .nonnegative()
        .max(1_000)
        .default(1_000)
        .describe(
          'Levels of objects that become columns of their own; what lies deeper stays JSON. 0 keeps all objects as JSON',
        ),
      lists: z.enum(['json']).default('json').describe('Lists stay in one column, as JSON'),
    })
    .prefault({})
    .describe('How nested values become columns'),
  only: names.optional().describe('Columns to keep, by flattened name; "address" keeps "address.city" too'),
  remove: names.optional().describe('Columns to leave out, by flattened name; "address" leaves "address.city" out too'),
  rename: z
    .record(z.string().min(1), z.string().min(1))
    .optional()
    .describe('Old to new column names; "address: home" makes "home.city" too'),
  charset: z
    .string()
    .refine(isCharset, 'expected the name of a charset, such as windows-1252')
    .optional()
    .describe(
      'Charset of the responses, over what they say themselves; default: byte order mark, then content-type, then UTF-8',
    ),
  empty_body: z
    .enum(['error', 'end'])
    .default('error')
    .describe(
      'What an empty body is: a failure worth a retry, or the end of the data. A status of 204 is always the end',
    ),
  delimited: z
    .strictObject({
      delimiter: z
        .enum(['auto', ',', ';', '\t', '|'])
        .default('auto')
        .describe('Between fields; auto takes the one that the first line has most of'),
      header: z.boolean().default(true).describe('The first line names the columns; otherwise column_1, column_2, …'),
    })
    .prefault({})
    .describe('CSV and TSV responses'),
});

export type DecodeOptions = z.output<typeof decodeOptionsSchema>;
