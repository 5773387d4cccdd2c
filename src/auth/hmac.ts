import { createHash, createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Authenticator, HttpRequest } from '../core/http.ts';
import { renderText, templateNames } from '../core/template.ts';
import { variant } from '../core/variant.ts';
import type { AuthContext } from './context.ts';
import { FIXED, withHeader } from './place.ts';

const SIGNED = ['method', 'path', 'query', 'url', 'host', 'timestamp', 'nonce', 'body', 'body_hash', 'key_id'];
const SENT = ['signature', 'timestamp', 'nonce', 'body_hash', 'key_id'];

const template = (known: readonly string[]) =>
  z.string().superRefine((text, context) => {
    for (const name of templateNames(text))
      if (!known.includes(name))
        context.addIssue({
          code: 'custom',
          message: `"{${name}}" names nothing here; known: ${known.map((one) => `{${one}}`).join(', ')}`,
        });
  });
const headerName = z.string().min(1).optional();

const schema = z
  .strictObject({
    type: z.literal('hmac'),
    secret: z.string().min(1).describe('The shared secret'),
    secret_encoding: z.enum(['text', 'base64', 'hex']).default('text').describe('How the secret is written down'),
    key_id: z.string().min(1).optional().describe('Public name of the secret, for {key_id}'),
    algorithm: z
      .enum(['sha256', 'sha512', 'sha384', 'sha1'])
      .default('sha256')
      .describe('Hash of the signature and of {body_hash}'),
    encoding: z.enum(['hex', 'base64', 'base64url']).default('hex').describe('How the signature is written'),
    sign: template(SIGNED)
      .default('{method}\n{path}\n{query}\n{timestamp}\n{body_hash}')
      .describe('Text to sign: {method} {path} {query} {url} {host} {timestamp} {nonce} {body} {body_hash} {key_id}'),
    header: z.string().min(1).default('X-Signature').describe('Header that carries the signature'),
    value: template(SENT)
      .default('{signature}')
      .describe('Its value: {signature} {key_id} {timestamp} {nonce} {body_hash}'),
    timestamp: z.enum(['unix', 'unix_ms', 'iso', 'http']).default('unix').describe('How {timestamp} is written'),
    timestamp_header: headerName.describe('Header that carries the timestamp'),
    nonce_header: headerName.describe('Header that carries the nonce, a new UUID for each attempt'),
    key_header: headerName.describe('Header that carries key_id'),
    body_hash_header: headerName.describe('Header that carries the hash of the body'),
  })
  .refine((options) => options.key_id !== undefined || !usesKeyId(options), {
    path: ['key_id'],
    message: 'key_id is used but not set',
  });
type Options = z.output<typeof schema>;

function usesKeyId(options: { sign: string; value: string; key_header?: string | undefined }): boolean {
  return (
    options.key_header !== undefined ||
    [options.sign, options.value].some((text) => templateNames(text).includes('key_id'))
  );
}

function formatTime(format: Options['timestamp'], now: number): string {
  if (format === 'unix') return String(Math.floor(now / 1_000));
  if (format === 'unix_ms') return String(now);
  return format === 'iso' ? new Date(now).toISOString() : new Date(now).toUTCString();
}

function signRequest(options: Options, key: Buffer, request: HttpRequest, now: number): HttpRequest {
  const body = request.body ?? '';
  const facts = {
    timestamp: formatTime(options.timestamp, now),
    nonce: randomUUID(),
    body_hash: createHash(options.algorithm).update(body).digest(options.encoding),
    key_id: options.key_id ?? '',
  };
  const signed = renderText(options.sign, {
    ...facts,
    method: request.method.toUpperCase(),
    path: request.url.pathname,
    query: request.url.search.slice(1),
    url: request.url.href,
    host: request.url.host,
    body: typeof body === 'string' ? body : Buffer.from(body).toString('utf8'),
  });
  const signature = createHmac(options.algorithm, key).update(signed).digest(options.encoding);
  const headers: readonly (readonly [string | undefined, string])[] = [
    [options.timestamp_header, facts.timestamp],
    [options.nonce_header, facts.nonce],
    [options.key_header, facts.key_id],
    [options.body_hash_header, facts.body_hash],
    [options.header, renderText(options.value, { ...facts, signature })],
  ];
  return headers.reduce((made, [name, value]) => (name === undefined ? made : withHeader(made, name, value)), request);
}

export const hmac = variant({
  type: 'hmac',
  summary: 'Each request is signed afresh with a shared secret.',
  schema,
  create(options: Options, { secrets, clock }: AuthContext): Authenticator {
    secrets.add(options.secret);
    const key = Buffer.from(options.secret, options.secret_encoding === 'text' ? 'utf8' : options.secret_encoding);
    return {
      apply: async (request) => signRequest(options, key, { ...request, generation: FIXED }, clock.now()),
      renew: async () => false,
    };
  },
});
