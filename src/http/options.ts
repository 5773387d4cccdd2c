import { z } from 'zod';
import { byteSize, duration, rate } from '../core/units.ts';
import { responseRuleSchema } from './rules.ts';

const retrySchema = z
  .strictObject({
    attempts: z
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe('Attempts per page, the first one included; 1 turns retries off'),
    base: duration
      .prefault('1s')
      .describe('First backoff; the n-th retry waits a random time up to base × 2^(n-1), a 429 at least that long'),
    max: duration.prefault('60s').describe("Longest backoff of our own; a server's hint may be longer and is obeyed"),
  })
  .describe('How often and how patiently a failed request is repeated');

const timeoutsSchema = z
  .strictObject({
    connect: duration.prefault('10s').describe('Longest time until a connection stands, TLS included'),
    headers: duration
      .prefault('30s')
      .describe('Longest silence of the server: before the headers, and between two pieces of the body'),
    total: duration.prefault('5m').describe('Longest time of one attempt, from sending to the last byte of the body'),
  })
  .describe('How long one attempt may take');

const limitsSchema = z
  .strictObject({
    body: byteSize.prefault('256MiB').describe('Largest body, on the wire and after decompression'),
    ratio: z
      .number()
      .min(1)
      .default(200)
      .describe('Largest decompressed size as a multiple of the compressed one; judged only beyond 10 MiB'),
  })
  .describe('How much one answer may hold');

const outageSchema = z
  .strictObject({
    give_up_after: duration
      .prefault('15m')
      .describe(
        'While nothing succeeds, requests pause and one of them probes; after this time without a single success they fail as host_down',
      ),
  })
  .describe('What happens while a host answers nothing');

const hostName = z
  .string()
  .regex(/^(\*\.)?[^\s/:*@]+$|^\[[0-9a-fA-F:.]+\]$/, 'expected a host name such as cdn.example.com or *.example.com')
  .transform((host) => host.toLowerCase());

/** Options of a source's HTTP client; `.shape` is spread into the schema of every source that speaks HTTP. */
export const httpOptionsSchema = z.strictObject({
  retry: retrySchema.prefault({}),
  outage: outageSchema.prefault({}),
  rate_limit: rate
    .optional()
    .describe(
      'Most requests over time, evenly spaced and shared by all streams of the source, e.g. 20/s; no limit if absent. Each host that `allow_hosts` adds has this rate for itself',
    ),
  concurrency: z
    .int()
    .min(1)
    .max(256)
    .default(4)
    .describe('Requests in flight at once, shared by all streams of the source'),
  timeouts: timeoutsSchema.prefault({}),
  limits: limitsSchema.prefault({}),
  response_rules: z
    .array(responseRuleSchema)
    .default([])
    .describe('What an answer means, where its status alone does not say it; the first rule that matches wins'),
  allow_hosts: z
    .array(hostName)
    .default([])
    .describe(
      "Hosts beside base_url's own that requests may go to, e.g. by a next link; *.example.com for all below. Each has a rate of its own; all share `concurrency`",
    ),
});

export type HttpOptions = z.output<typeof httpOptionsSchema>;
