import { z } from 'zod';
import { byteSize, duration, rate } from '../../core/units.ts';

const json = z.record(z.string(), z.json());

export const authenticators = {
  schema: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('none') }),
    z.strictObject({
      type: z.literal('api_key'),
      header: z.string().min(1).optional(),
      param: z.string().min(1).optional(),
      value: z.string().min(1).describe('The key'),
    }),
    z.strictObject({ type: z.literal('basic'), username: z.string(), password: z.string().default('') }),
    z.strictObject({ type: z.literal('bearer'), token: z.string().min(1) }),
    z.strictObject({
      type: z.literal('login'),
      path: z.string().min(1),
      body: json,
      token_path: z.string().min(1),
      expires_in_path: z.string().optional(),
      refresh: z.strictObject({ path: z.string(), body: json }).optional(),
    }),
  ]),
};

export const httpOptionsSchema = z.strictObject({
  retry: z
    .strictObject({
      attempts: z.int().min(1).default(5).describe('Attempts for a page, the first one included'),
      base: duration.default(1_000).describe('First backoff'),
      max: duration.default(60_000).describe('Longest backoff'),
    })
    .prefault({})
    .describe('Retries'),
  rate_limit: rate.optional().describe('Most requests in a time, e.g. 20/s'),
  concurrency: z.int().min(1).max(256).default(4).describe('Requests in flight'),
  limits: z
    .strictObject({ body: byteSize.default(268_435_456).describe('Largest response after decompression') })
    .prefault({})
    .describe('Limits on responses'),
});

export const paginators = {
  schema: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('auto') }),
    z.strictObject({ type: z.literal('single_page') }),
    z.strictObject({
      type: z.literal('page_number'),
      page_param: z.string().default('page'),
      size_param: z.string().optional(),
      page_size: z.int().positive().optional().describe('Records per page'),
      total_pages_path: z.string().optional(),
    }),
    z.strictObject({ type: z.literal('cursor'), cursor_path: z.string(), cursor_param: z.string() }),
  ]),
};

export const decodeOptionsSchema = z.strictObject({
  records_path: z.string().optional().describe('Where the records stand in a response'),
  format: z.enum(['auto', 'json', 'ndjson', 'csv']).default('auto').describe('Format of the responses'),
  only: z.array(z.string()).optional(),
  remove: z.array(z.string()).optional(),
  rename: z.record(z.string(), z.string()).optional(),
});

export const gitOptionsSchema = z.strictObject({
  branch: z.string().optional().describe('Branch that is pushed to'),
  message: z.string().optional(),
});

export const s3OptionsSchema = z.strictObject({
  bucket: z.string().min(1).describe('Bucket'),
  key: z.string().min(1).default('{stream}/{file}').describe('Key'),
});
