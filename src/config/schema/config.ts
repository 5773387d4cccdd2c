import { z } from 'zod';
import { checksOptionsSchema } from '../../checks/options.ts';
import { duration } from '../../core/units.ts';
import { logOptionsSchema, reportOptionsSchema } from '../../reporters/options.ts';
import { warehouseOptionsSchema } from '../../warehouse/options.ts';
import { headers, httpUrl, name, params } from './common.ts';
import { fileSourceSchema, fileStreamSchema } from './file.ts';
import { moduleSourceSchema, moduleStreamSchema } from './module.ts';
import { publishSchema } from './publish.ts';
import { authenticators, httpOptionsSchema } from './rooms.ts';
import { siteSourceSchema, siteStreamSchema } from './site.ts';
import { sqlSourceSchema, sqlStreamSchema } from './sql.ts';
import { apiStreamSchema } from './stream.ts';

/** A source that answers with data. */
export const apiSourceSchema = z.strictObject({
  type: z.literal('api').describe('An HTTP API'),
  base_url: httpUrl.describe('Where paths begin'),
  auth: authenticators.schema.prefault({ type: 'none' } as never).describe('How requests prove who asks'),
  headers: headers.default({}).describe('Request headers of all streams'),
  params: params.default({}).describe('Query parameters of all streams'),
  ...httpOptionsSchema.shape,
});

export const sourceSchema = z.discriminatedUnion('type', [
  apiSourceSchema,
  siteSourceSchema,
  fileSourceSchema,
  sqlSourceSchema,
  moduleSourceSchema,
]);

export const transformSchema = z.strictObject({
  name: name.describe('Name in the report and the history'),
  sql: z
    .string()
    .min(1)
    .describe('One SELECT over the tables: a table for each stream by its name, and those of other transforms'),
  csv: z.string().min(1).optional().describe('Target file, relative to the workspace; `.gz` compresses'),
  table: name.optional().describe('Target table of the database, for other transforms and readers'),
  checks: checksOptionsSchema.prefault({}).describe('What must hold before the result is delivered'),
});

const run = z.strictObject({
  deadline: duration
    .default(18_000_000)
    .describe('Time after which a run stops, keeps its checkpoints and says so, e.g. 5h'),
  concurrency: z
    .int()
    .min(1)
    .max(64)
    .default(4)
    .describe(
      'Streams that run at once, of those that do not wait for one another; the limits of their sources are shared',
    ),
  resume_within: duration.default(21_600_000).describe('Age up to which an interrupted run is resumed, e.g. 6h'),
  seed: z
    .int()
    .nonnegative()
    .max(0xffff_ffff)
    .optional()
    .describe('Seed of jitter and every other random choice; by default a new one for each run'),
});

/** All but the streams, whose schema depends on their source. */
export const frameShape = {
  version: z.literal(1).describe('Version of this format: 1'),
  name: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('Name of the pipeline in reports and commits; by default that of the file'),
  sources: z.record(name, sourceSchema).describe('Where data comes from, by name'),
  streams: z.record(name, z.unknown()).describe('What is read and written, by name'),
  publish: publishSchema.prefault({}).describe('Where finished files go'),
  datapackage: z
    .string()
    .min(1)
    .optional()
    .describe('Frictionless data package of all data files, e.g. datapackage.json: fields, types, keys, sizes, hashes'),
  report: reportOptionsSchema.prefault({}),
  log: logOptionsSchema.prefault({}),
  run: run.prefault({}).describe('Limits of the whole run'),
  warehouse: warehouseOptionsSchema.optional().describe('Databases that are kept equal to the files'),
  transforms: z
    .array(transformSchema)
    .default([])
    .describe(
      'SQL that runs after loading: in SQLite where one is named, else in PostgreSQL, else in a temporary SQLite',
    ),
};

export const frameSchema = z.strictObject(frameShape);

/** How a stream is written, by the type of its source. */
export const streamSchemas = {
  api: apiStreamSchema,
  site: siteStreamSchema,
  file: fileStreamSchema,
  sql: sqlStreamSchema,
  module: moduleStreamSchema,
};

/** The whole of a config, for the JSON Schema and the reference. */
export const configSchema = z.strictObject({
  ...frameShape,
  streams: z.record(name, z.union(Object.values(streamSchemas))).describe('What is read and written, by name'),
});
