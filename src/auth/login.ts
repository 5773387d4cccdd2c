import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import type { Json } from '../core/json.ts';
import { pathText } from '../core/path-schema.ts';
import { renderValue } from '../core/template.ts';
import { joinUrl } from '../core/url.ts';
import { variant } from '../core/variant.ts';
import type { AuthContext } from './context.ts';
import { encodeForm } from './encode-form.ts';
import { withHeader } from './place.ts';
import { type Credential, createRenewable } from './renewable.ts';
import { requestToken, type TokenRequest, tokenFailure } from './token-request.ts';

const method = z.enum(['POST', 'PUT', 'GET']).default('POST').describe('HTTP method');
const form = z
  .boolean()
  .default(false)
  .describe('Whether the body is sent as a form (application/x-www-form-urlencoded) and not as JSON');
const body = z.record(z.string(), z.json());

const schema = z.strictObject({
  type: z.literal('login'),
  path: z.string().min(1).describe('Path of the login under base_url, or a whole URL'),
  method,
  body: body.optional().describe('What the login sends, literally: user name, password and whatever else'),
  form,
  token_path: pathText.describe('Place of the token in the answer'),
  expires_in_path: pathText.optional().describe("Place of its life in seconds; without it a JWT's own exp is used"),
  refresh_token_path: pathText.default('refresh_token').describe('Place of the refresh token in the answer'),
  refresh: z
    .strictObject({
      path: z.string().min(1).describe('Path of the refresh under base_url, or a whole URL'),
      method,
      body: body
        .default({ refresh_token: '{refresh_token}' })
        .describe('What the refresh sends; {refresh_token} and {access_token} stand for the current ones'),
      form,
    })
    .optional()
    .describe('How a token is renewed without a new login; absent: by a new login'),
  header: z.string().min(1).default('authorization').describe('Header that carries the token'),
  scheme: z.string().default('Bearer').describe('Word before the token; may be empty'),
});
type Options = z.output<typeof schema>;
type Body = { readonly [key: string]: Json };

const SECRET_NAME = /pass|pwd|secret|token|key|pin|otp|code|credential/i;

/** Registers what a body holds under names that sound secret; a user name would hide an ordinary word. */
function registerSecrets(value: Json, name: string, add: (secret: string) => void): void {
  if (typeof value === 'string') {
    if (SECRET_NAME.test(name) && !/^\{\w+\}$/.test(value)) add(value);
  } else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) registerSecrets(item, Array.isArray(value) ? name : key, add);
}

/** Only texts that name a token are templates: a password with braces in it stays as it is. */
function renderTokens(value: Json, tokens: { refresh_token: string; access_token: string }): Json {
  if (typeof value === 'string') return /\{(refresh|access)_token\}/.test(value) ? renderValue(value, tokens) : value;
  if (Array.isArray(value)) return value.map((item) => renderTokens(item, tokens));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renderTokens(item, tokens)]));
}

const isScalar = (value: Json): value is string | number | boolean => value !== null && typeof value !== 'object';

function encodeBody(value: Body, form: boolean): { headers: Record<string, string>; body: string } {
  if (form)
    return encodeForm(
      Object.entries(value).map(([key, item]) => [key, isScalar(item) ? String(item) : JSON.stringify(item)]),
    );
  return {
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(value),
  };
}

function buildRequest(
  context: AuthContext,
  what: string,
  call: { path: string; method: string; form: boolean },
  value: Body | undefined,
): TokenRequest {
  const url = joinUrl(context.baseUrl, call.path);
  if (call.method !== 'GET' && value !== undefined)
    return { url, method: call.method, what, ...encodeBody(value, call.form) };
  for (const [key, item] of Object.entries(value ?? {}))
    url.searchParams.set(key, isScalar(item) ? String(item) : JSON.stringify(item));
  const names = [...url.searchParams.keys()].map((name) => name.toLowerCase());
  return { url, method: call.method, what, headers: { accept: 'application/json' }, credentials: names };
}

/** Logs in, or refreshes where that is configured; a refresh that fails costs one new login. */
function obtainBy(options: Options, context: AuthContext) {
  async function login(reason: string): Promise<Credential> {
    const request = buildRequest(context, 'login', options, options.body);
    try {
      const credential = await requestToken(context, request, options);
      context.emit({ type: 'auth', source: context.source, action: 'login', reason });
      return credential;
    } catch (error) {
      throw tokenFailure(context, request, 'auth.path and the values of auth.body', error);
    }
  }

  return async function obtain(previous: Credential | undefined): Promise<Credential> {
    if (!previous) return login('first use');
    const { refresh } = options;
    if (!refresh || previous.refreshToken === undefined) return login('the token ends or was refused');
    const tokens = { refresh_token: previous.refreshToken, access_token: previous.token };
    const request = buildRequest(context, 'refresh', refresh, renderTokens(refresh.body, tokens) as Body);
    try {
      const credential = await requestToken(context, request, options);
      context.emit({
        type: 'auth',
        source: context.source,
        action: 'refresh',
        reason: 'the token ends or was refused',
      });
      return { ...credential, refreshToken: credential.refreshToken ?? previous.refreshToken };
    } catch (error) {
      if (context.signal.aborted) throw error;
      return login('the refresh failed');
    }
  };
}

export const login = variant({
  type: 'login',
  summary: 'User name and password are exchanged for a token, which is refreshed before its end and after a 401.',
  schema,
  create(options: Options, context: AuthContext): Authenticator {
    registerSecrets(options.body ?? {}, '', context.secrets.add);
    registerSecrets(options.refresh?.body ?? {}, '', context.secrets.add);
    return createRenewable(context, {
      obtain: obtainBy(options, context),
      put: (request, token) =>
        withHeader(request, options.header, options.scheme === '' ? token : `${options.scheme} ${token}`),
    });
  },
});
