import { z } from 'zod';
import { checksOptionsSchema } from '../../checks/options.ts';
import { schemaOptionsSchema } from '../../checks/schema-options.ts';
import { incrementalOptionsSchema } from '../../incremental/options.ts';
import { writeOptionsSchema } from '../../sinks/options.ts';
import { columns, headers, name, params } from './common.ts';
import { streamPublish } from './publish.ts';
import { decodeOptionsSchema, paginators } from './rooms.ts';

const values = z.array(z.union([z.string(), z.number(), z.boolean()])).min(1);

const forEach = z
  .strictObject({
    stream: name.optional().describe('Stream whose records are the partitions'),
    values: values.optional().describe('Values that are the partitions'),
    as: name.default('item').describe('Name under which templates see the partition, {team.team_id}'),
    where: z.string().min(1).optional().describe('SQL condition on the parent records that count'),
    batch: z
      .int()
      .min(2)
      .max(10_000)
      .optional()
      .describe('So many partitions are asked for at once: templates see lists, in a text joined by commas'),
  })
  .refine(
    (options) => (options.stream === undefined) !== (options.values === undefined),
    'expected exactly one of stream and values',
  );

const forEachBlocks = z
  .union([forEach, z.array(forEach).min(1)])
  .transform((blocks): readonly z.output<typeof forEach>[] => [blocks].flat());

const referred = z.string().regex(/^[A-Za-z_][\w-]*\..+$/, 'expected stream.column such as teams.team_id');

const reference = z
  .union([
    referred,
    z.strictObject({
      to: referred.describe('stream.column, e.g. teams.team_id'),
      on_fail: z
        .enum(['warn', 'fail'])
        .default('warn')
        .describe(
          'warn: the report tells rows that refer to nothing. fail: the stream fails and its last good data stays',
        ),
    }),
  ])
  .transform((given) => (typeof given === 'string' ? { to: given, on_fail: 'warn' as const } : given));

/** Keys that every stream has, wherever its pages come from. */
export const commonStreamShape = {
  source: name.describe('Name of the source, a key of `sources`'),
  for_each: forEachBlocks
    .optional()
    .describe(
      'Run once for each record of another stream or each value of a list; of a list of these, for each combination',
    ),
  incremental: incrementalOptionsSchema.optional().describe('Ask only for what changed since the last run'),
  references: z
    .record(z.string().min(1), reference)
    .optional()
    .describe(
      'Columns whose values are those of another stream: column to stream.column, or to { to, on_fail }; rows that refer to nothing are told. A value of NULL refers to nothing',
    ),
  schema: schemaOptionsSchema.optional().describe('Types of columns, and what may happen when columns change'),
  fallback: z
    .union([
      z.literal('last_good'),
      z.strictObject({ source: name.describe('Another source of the same type, asked for the same') }),
    ])
    .optional()
    .describe(
      'What is used when the source fails as a whole: { source: … }, or last_good: the stream is partial, its data stay, and streams that run for its records run for those',
    ),
  fallback_column: z
    .string()
    .min(1)
    .optional()
    .describe('Column that tells of each record which source it came from; goes with fallback'),
  after: z.array(name).optional().describe('Streams that run before this one'),
  primary_key: columns
    .optional()
    .describe('Column or columns that identify a record; needed by merge, insert_only and scd2'),
  write: writeOptionsSchema.describe('Where and how the rows are written'),
  checks: checksOptionsSchema.prefault({}).describe('What must hold before the rows are delivered'),
  publish: streamPublish.optional().describe("Overrides the pipeline's `publish` for this stream"),
};

/** A stream of an `api` source. */
export const apiStreamSchema = z
  .strictObject({
    ...commonStreamShape,
    path: z.string().min(1).optional().describe("Path below the source's base_url; templates allowed"),
    url: z.string().min(1).optional().describe('Whole URL instead of path; its host must be allowed by the source'),
    method: z
      .enum(['GET', 'POST', 'PUT', 'PATCH'])
      .optional()
      .describe('GET, or POST where there is a body, form or graphql'),
    params: params.default({}).describe('Query parameters; a list repeats its parameter; templates allowed'),
    headers: headers.default({}).describe('Request headers; templates allowed'),
    body: z.record(z.string(), z.json()).optional().describe('JSON body; templates allowed in its values'),
    form: params.optional().describe('Form body (application/x-www-form-urlencoded); templates allowed'),
    graphql: z
      .strictObject({
        query: z.string().min(1).describe('GraphQL text; no templates'),
        variables: z.record(z.string(), z.json()).default({}).describe('Variables; templates allowed'),
        operation_name: z.string().min(1).optional().describe('Which operation of the text runs'),
      })
      .optional()
      .describe('GraphQL request instead of body'),
    paginator: paginators.schema
      .prefault({ type: 'auto' } as never)
      .describe('How the next page is found; auto looks at the first response'),
    include: z
      .record(z.string().min(1), z.json())
      .default({})
      .describe('Columns added to every record; templates allowed'),
    ...decodeOptionsSchema.shape,
  })
  .refine((stream) => (stream.path === undefined) !== (stream.url === undefined), {
    message: 'expected exactly one of path and url',
    when: isMapping,
  })
  .refine((stream) => [stream.body, stream.form, stream.graphql].filter((one) => one !== undefined).length < 2, {
    message: 'expected at most one of body, form and graphql',
    when: isMapping,
  });

/** Told together with what else is wrong, not only after it. */
export function isMapping(payload: { value: unknown }): boolean {
  return payload.value !== null && typeof payload.value === 'object' && !Array.isArray(payload.value);
}
