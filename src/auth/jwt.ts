import { constants, createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { z } from 'zod';
import { StreamError } from '../core/errors.ts';
import type { Authenticator } from '../core/http.ts';
import { pathText } from '../core/path-schema.ts';
import { duration } from '../core/units.ts';
import { joinUrl } from '../core/url.ts';
import { variant } from '../core/variant.ts';
import type { AuthContext } from './context.ts';
import { encodeForm } from './encode-form.ts';
import { lifetimeOf } from './lifetime.ts';
import { withHeader } from './place.ts';
import { type Credential, createRenewable } from './renewable.ts';
import { requestToken, tokenFailure } from './token-request.ts';

const schema = z.strictObject({
  type: z.literal('jwt'),
  algorithm: z.enum(['HS256', 'RS256', 'ES256']).default('HS256').describe('How the assertion is signed'),
  secret: z.string().min(1).describe('The shared secret (HS256), or the private key as PEM (RS256, ES256)'),
  key_id: z.string().min(1).optional().describe('Name of the key, sent as kid'),
  claims: z
    .record(z.string(), z.json())
    .default({})
    .describe('Claims beside iat and exp, such as iss, sub, aud and scope; they are sent literally'),
  lifetime: duration.prefault('10m').describe('Life of each assertion'),
  token_url: z
    .string()
    .min(1)
    .optional()
    .describe('Token endpoint that exchanges the assertion for a token (RFC 7523); absent: the assertion is the token'),
  token_path: pathText.default('access_token').describe('Place of the token in the answer of token_url'),
  expires_in_path: pathText.default('expires_in').describe('Place of its life in seconds'),
  header: z.string().min(1).default('authorization').describe('Header that carries the token'),
  scheme: z.string().default('Bearer').describe('Word before the token; may be empty'),
});
type Options = z.output<typeof schema>;

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function readKey(options: Options, source: string): KeyObject | undefined {
  if (options.algorithm === 'HS256') return undefined;
  try {
    // Environment variables often carry a PEM with its line ends escaped.
    return createPrivateKey(options.secret.replaceAll('\\n', '\n'));
  } catch {
    // The parser's own error may quote the key.
    throw new StreamError('auth_bad_key', `${source}: auth.secret is no private key that can be read.`, {
      remedy: 'Give the private key as PEM, without a passphrase.',
    });
  }
}

function signText(options: Options, key: KeyObject | undefined, text: string): string {
  if (key === undefined) return createHmac('sha256', options.secret).update(text).digest('base64url');
  const how =
    options.algorithm === 'ES256'
      ? { key, dsaEncoding: 'ieee-p1363' as const }
      : { key, padding: constants.RSA_PKCS1_PADDING };
  return sign('sha256', Buffer.from(text), how).toString('base64url');
}

/** A minute back, so that a server whose clock is behind does not find it issued in the future. */
const SKEW_S = 60;

function makeAssertion(options: Options, key: KeyObject | undefined, { clock, secrets }: AuthContext): Credential {
  const receivedAt = clock.now();
  const now = Math.floor(receivedAt / 1_000);
  const exp = now + Math.ceil(options.lifetime / 1_000);
  const head = { alg: options.algorithm, typ: 'JWT', ...(options.key_id === undefined ? {} : { kid: options.key_id }) };
  const text = `${base64url(head)}.${base64url({ iat: now - SKEW_S, exp, ...options.claims })}`;
  const token = `${text}.${signText(options, key, text)}`;
  secrets.add(token);
  return {
    token,
    life: lifetimeOf({ token, receivedAt, date: undefined, expiresIn: undefined }),
    refreshToken: undefined,
  };
}

async function exchange(
  options: Options,
  tokenUrl: string,
  assertion: string,
  context: AuthContext,
  reason: string,
): Promise<Credential> {
  const url = joinUrl(context.baseUrl, tokenUrl);
  const form = encodeForm([
    ['grant_type', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
    ['assertion', assertion],
  ]);
  const request = { url, method: 'POST', what: 'login', ...form };
  try {
    const credential = await requestToken(context, request, { ...options, refresh_token_path: 'refresh_token' });
    context.emit({ type: 'auth', source: context.source, action: 'login', reason });
    return credential;
  } catch (error) {
    throw tokenFailure(context, request, 'auth.secret, auth.key_id and auth.claims', error);
  }
}

export const jwt = variant({
  type: 'jwt',
  summary: 'An assertion signed with a key of ours, sent as the token or exchanged for one.',
  schema,
  create(options: Options, context: AuthContext): Authenticator {
    context.secrets.add(options.secret);
    return createRenewable(context, {
      async obtain(previous) {
        const made = makeAssertion(options, readKey(options, context.source), context);
        if (options.token_url === undefined) return made;
        return exchange(
          options,
          options.token_url,
          made.token,
          context,
          previous ? 'the token ends or was refused' : 'first use',
        );
      },
      put: (request, token) =>
        withHeader(request, options.header, options.scheme === '' ? token : `${options.scheme} ${token}`),
    });
  },
});
