import { z } from 'zod';
import { nestedColumnOptionsShape } from '../column-options.ts';

/** `sources.<name>` of type module, without its retry policy. */
export const moduleSourceOptionsSchema = z.strictObject({
  type: z.literal('module').describe('A JavaScript module of your own that yields pages of records'),
  module: z
    .string()
    .min(1)
    .regex(/\.(mjs|js|mts|ts)$/, 'expected a file that ends in .mjs, .js, .mts or .ts')
    .describe('The file, relative to the workspace and inside it: ./ingest/tides.mjs'),
  params: z
    .record(z.string(), z.json())
    .default({})
    .describe('Values for the module, the only way for a secret to reach it; templates allowed'),
});

/** What a stream of a module has of its own. */
export const moduleStreamShape = {
  params: z
    .record(z.string(), z.json())
    .default({})
    .describe("Values for the module, over the source's own; templates allowed"),
  max_pages: z.int().positive().max(10_000_000).default(100_000).describe('Pages after which the stream stops'),
  ...nestedColumnOptionsShape,
};

export type ModuleSourceOptions = z.output<typeof moduleSourceOptionsSchema>;
