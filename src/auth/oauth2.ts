import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import { pathText } from '../core/path-schema.ts';
import { joinUrl } from '../core/url.ts';
import { variant } from '../core/variant.ts';
import type { AuthContext } from './context.ts';
import { encodeForm } from './encode-form.ts';
import { keepToken } from './kept-token.ts';
import { withHeader } from './place.ts';
import { type Credential, createRenewable } from './renewable.ts';
import { requestToken, type TokenRequest, tokenFailure } from './token-request.ts';

const schema = z
  .strictObject({
    type: z.literal('oauth2'),
    grant: z
      .enum(['client_credentials', 'refresh_token', 'password'])
      .default('client_credentials')
      .describe('OAuth 2.0 grant'),
    token_url: z.string().min(1).describe('Token endpoint: a whole URL, or a path under base_url'),
    client_id: z.string().min(1).optional().describe('Client id; wanted by client_credentials'),
    client_secret: z.string().min(1).optional().describe('Client secret; wanted by client_credentials'),
    client_auth: z
      .enum(['body', 'basic'])
      .default('body')
      .describe('Where client id and secret go: in the form, or in a Basic header'),
    username: z.string().min(1).optional().describe('User name of the password grant'),
    password: z.string().min(1).optional().describe('Password of the password grant'),
    refresh_token: z
      .string()
      .min(1)
      .optional()
      .describe('First refresh token of the refresh_token grant; rotated ones are kept'),
    scope: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe('Scopes, a list or separated by spaces'),
    audience: z.string().min(1).optional().describe('Audience, where the server wants one'),
    params: z
      .record(z.string(), z.string())
      .default({})
      .describe('Further fields of the token request (resource, tenant)'),
    token_path: pathText.default('access_token').describe('Place of the token in the answer'),
    expires_in_path: pathText.default('expires_in').describe('Place of its life in seconds'),
    refresh_token_path: pathText.default('refresh_token').describe('Place of the refresh token in the answer'),
    header: z.string().min(1).default('authorization').describe('Header that carries the token'),
    scheme: z.string().default('Bearer').describe('Word before the token; may be empty'),
  })
  .superRefine((options, context) => {
    const wanted = {
      client_credentials: ['client_id', 'client_secret'],
      refresh_token: ['refresh_token'],
      password: ['username', 'password'],
    } as const;
    for (const key of wanted[options.grant])
      if (options[key] === undefined)
        context.addIssue({ code: 'custom', path: [key], message: `the ${options.grant} grant needs ${key}` });
    if (options.client_auth === 'basic' && options.client_id === undefined)
      context.addIssue({ code: 'custom', path: ['client_id'], message: 'client_auth: basic needs client_id' });
  });
type Options = z.output<typeof schema>;
type Grant = Record<string, string>;

/** RFC 6749 2.3.1: both parts are form-encoded before they are joined. */
function basicValue({ client_id = '', client_secret = '' }: Options): string {
  const encode = (text: string) => new URLSearchParams({ s: text }).toString().slice(2);
  return `${encode(client_id)}:${encode(client_secret)}`;
}

function buildRequest(options: Options, context: AuthContext, grant: Grant): TokenRequest {
  const isBasic = options.client_auth === 'basic';
  const scope = Array.isArray(options.scope) ? options.scope.join(' ') : options.scope;
  const fields = {
    ...grant,
    ...(isBasic ? {} : { client_id: options.client_id, client_secret: options.client_secret }),
    scope,
    audience: options.audience,
    ...options.params,
  };
  const pairs = Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const form = encodeForm(pairs);
  const what = grant['grant_type'] === 'refresh_token' ? 'refresh' : 'login';
  const request = { url: joinUrl(context.baseUrl, options.token_url), method: 'POST', what, ...form };
  if (!isBasic) return request;
  const authorization = `Basic ${Buffer.from(basicValue(options)).toString('base64')}`;
  return { ...request, headers: { ...form.headers, authorization }, credentials: ['authorization'] };
}

const KEYS: Record<Options['grant'], string> = {
  client_credentials: 'auth.client_id, auth.client_secret and auth.scope',
  refresh_token: 'auth.refresh_token (it may have expired or been used elsewhere: obtain a new one) and auth.client_id',
  password: 'auth.username, auth.password and auth.client_id',
};

function obtainBy(options: Options, context: AuthContext) {
  const kept = options.grant === 'refresh_token' ? keepToken(context, options.refresh_token!) : undefined;

  async function ask(grant: Grant, reason: string): Promise<Credential> {
    const request = buildRequest(options, context, grant);
    try {
      const credential = await requestToken(context, request, options);
      context.emit({
        type: 'auth',
        source: context.source,
        action: request.what === 'refresh' ? 'refresh' : 'login',
        reason,
      });
      return credential;
    } catch (error) {
      throw tokenFailure(context, request, KEYS[options.grant], error);
    }
  }

  async function rotate(reason: string): Promise<Credential> {
    const credential = await ask({ grant_type: 'refresh_token', refresh_token: await kept!.read() }, reason);
    // A crash after this line finds the new token; one before it has used nothing of the answer.
    if (credential.refreshToken !== undefined) await kept!.rotate(credential.refreshToken);
    return credential;
  }

  return async function obtain(previous: Credential | undefined): Promise<Credential> {
    const reason = previous ? 'the token ends or was refused' : 'first use';
    if (kept) return rotate(reason);
    if (options.grant === 'client_credentials') return ask({ grant_type: 'client_credentials' }, reason);
    const login = { grant_type: 'password', username: options.username!, password: options.password! };
    if (previous?.refreshToken === undefined) return ask(login, reason);
    try {
      const credential = await requestToken(
        context,
        buildRequest(options, context, { grant_type: 'refresh_token', refresh_token: previous.refreshToken }),
        options,
      );
      context.emit({ type: 'auth', source: context.source, action: 'refresh', reason });
      return { ...credential, refreshToken: credential.refreshToken ?? previous.refreshToken };
    } catch (error) {
      if (context.signal.aborted) throw error;
      return ask(login, 'the refresh failed');
    }
  };
}

export const oauth2 = variant({
  type: 'oauth2',
  summary: 'OAuth 2.0: client credentials, a refresh token that may rotate, or user name and password.',
  schema,
  create(options: Options, context: AuthContext): Authenticator {
    for (const secret of [options.client_secret, options.password, options.refresh_token])
      if (secret !== undefined) context.secrets.add(secret);
    if (options.client_auth === 'basic') context.secrets.add(basicValue(options));
    return createRenewable(context, {
      obtain: obtainBy(options, context),
      put: (request, token) =>
        withHeader(request, options.header, options.scheme === '' ? token : `${options.scheme} ${token}`),
    });
  },
});
