import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Authenticator, HttpRequest } from '../core/http.ts';
import { variant } from '../core/variant.ts';
import type { AuthContext } from './context.ts';
import { FIXED, withHeader } from './place.ts';

const schema = z.strictObject({
  type: z.literal('aws_sigv4'),
  access_key_id: z.string().min(1).describe('Access key id'),
  secret_access_key: z.string().min(1).describe('Secret access key'),
  session_token: z.string().min(1).optional().describe('Session token of temporary credentials'),
  region: z.string().min(1).describe('Region, such as eu-central-1'),
  service: z.string().min(1).default('execute-api').describe('Service name in the signature'),
});
type Options = z.output<typeof schema>;

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** RFC 3986: what encodeURIComponent leaves alone beyond the unreserved characters is encoded too. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names and values encoded, then ordered by name and value. */
function canonicalQuery(url: URL): string {
  return [...url.searchParams]
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(([a, x], [b, y]) => byCode(a, b) || byCode(x, y))
    .map((pair) => pair.join('='))
    .join('&');
}

/** Segments of the path as sent, encoded once more, except for S3, which signs them as they are. */
function canonicalPath(url: URL, service: string): string {
  return service === 's3' ? url.pathname : url.pathname.split('/').map(encode).join('/');
}

function signRequest(options: Options, request: HttpRequest, now: number): HttpRequest {
  const time = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const payload = sha256(request.body ?? '');
  const timed = withHeader(withHeader(request, 'x-amz-date', time), 'x-amz-content-sha256', payload);
  const ready =
    options.session_token === undefined ? timed : withHeader(timed, 'x-amz-security-token', options.session_token);
  // Only what no layer below changes is signed: the host and the signature's own headers.
  const signed = ['host', ...Object.keys(ready.headers).filter((name) => name.startsWith('x-amz-'))].sort(byCode);
  const lines = signed.map((name) => `${name}:${name === 'host' ? request.url.host : ready.headers[name]!.trim()}\n`);
  const names = signed.join(';');
  const canonical = [
    request.method.toUpperCase(),
    canonicalPath(request.url, options.service),
    canonicalQuery(request.url),
    lines.join(''),
    names,
    payload,
  ].join('\n');
  const scope = [time.slice(0, 8), options.region, options.service, 'aws4_request'];
  const key = scope.reduce<string | Buffer>((made, part) => mac(made, part), `AWS4${options.secret_access_key}`);
  const signature = mac(
    key as Buffer,
    ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n'),
  ).toString('hex');
  const credential = `${options.access_key_id}/${scope.join('/')}`;
  return withHeader(
    ready,
    'authorization',
    `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
  );
}

export const awsSigv4 = variant({
  type: 'aws_sigv4',
  summary: 'Each request is signed afresh by AWS Signature Version 4.',
  schema,
  create(options: Options, { secrets, clock }: AuthContext): Authenticator {
    for (const secret of [options.secret_access_key, options.session_token])
      if (secret !== undefined) secrets.add(secret);
    return {
      apply: async (request) => signRequest(options, { ...request, generation: FIXED }, clock.now()),
      renew: async () => false,
    };
  },
});
