import { z } from 'zod';

// What reports of streams, databases and transforms are made of.

export const count = z.int().nonnegative();
export const status = z.enum(['succeeded', 'partial', 'failed', 'blocked', 'skipped']);

export const problem = z.object({
  code: z.string().describe('Cause for machines, e.g. http_503'),
  message: z.string().describe('What happened, to which stream and page'),
  remedy: z.string().optional().describe('What to do next'),
  page: z.string().optional(),
});

export const failedPage = z.object({
  page: z.string().describe('The page as its paginator names it, e.g. "page 17"'),
  code: z.string(),
  reason: z.string(),
  attempts: count,
  first_failed_at: z.string().describe('ISO 8601, UTC'),
});

export const column = z.object({
  name: z.string(),
  missing: count.describe('Records without this key'),
  null: count.describe('Records in which it is null'),
  empty_rate: z.number().describe('(missing + null) / records, 0 to 1'),
});

export const changes = z.object({
  added: count,
  updated: count,
  removed: count,
  unchanged: count,
  examples: z
    .array(z.object({ change: z.enum(['added', 'updated', 'removed']), key: z.string(), detail: z.string() }))
    .describe('A few of each; detail names the columns that changed'),
});

export const field = z.object({
  name: z.string().describe('The field; @items for the element that holds a record, counted by pages'),
  hits: count.describe('Records in which a selector matched'),
  misses: count,
  hit_rate: z.number().describe('hits / (hits + misses), 0 to 1'),
  unparsed: count.describe("Values that are not of the field's type and were kept as the text that stood there"),
  healed: count.describe('Values taken from the element most like the one of the last run'),
  used: z
    .array(z.object({ select: z.string(), hits: count }))
    .describe('Selectors that matched, in the order of the chain'),
  earlier_hit_rate: z.number().optional().describe('On the last run'),
  proposal: z
    .object({
      select: z.string().describe('Ready to paste into the chain'),
      score: z.number().describe('Likeness to the element of the last run, 0 to 1'),
      rows: count,
      examples: z.array(z.string()),
      rivals: z
        .array(z.string())
        .optional()
        .describe('Values of another element that is as much alike: neither is used by `heal: true`'),
    })
    .optional()
    .describe('Element most like the one of the last run, where the whole chain misses'),
});

export const check = z.object({
  check: z.string().describe('The check, e.g. price.min'),
  outcome: z.enum(['passed', 'warned', 'quarantined', 'failed']),
  detail: z.string().describe('By how much it held or failed'),
  failing: count.optional().describe('Rows that do not hold, where it is judged by rows'),
  samples: z
    .array(z.object({ key: z.string(), value: z.string() }))
    .optional()
    .describe('The first of them: their key and what stands there'),
});

export const columnType = z.enum(['integer', 'number', 'boolean', 'string', 'json', 'date', 'datetime']);

export const schemaChange = z.object({
  column: z.string(),
  change: z.enum(['new', 'missing', 'type']),
  from: columnType.optional(),
  to: columnType.optional(),
  action: z.enum([
    'added',
    'kept_empty',
    'widened',
    'failed',
    'rows_discarded',
    'column_discarded',
    'values_discarded',
  ]),
  rows: count.optional().describe('Rows that it concerns, where they were counted'),
});

/** A file that a stream or a transform brought, without what belongs to its format. */
export const output = z.object({
  path: z.string().describe('Relative to the workspace'),
  bytes: count,
  rows: count,
  sha256: z.string(),
  changed: z.boolean(),
});
