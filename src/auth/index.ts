import type { Authenticator } from '../core/http.ts';
import { joinUrl } from '../core/url.ts';
import { registry } from '../core/variant.ts';
import { apiKey } from './api-key.ts';
import { awsSigv4 } from './aws-sigv4.ts';
import { basic } from './basic.ts';
import { bearer } from './bearer.ts';
import type { AuthContext } from './context.ts';
import { hmac } from './hmac.ts';
import { jwt } from './jwt.ts';
import { login } from './login.ts';
import { none } from './none.ts';
import { oauth2 } from './oauth2.ts';

export type { AuthContext } from './context.ts';

const list = [none, apiKey, basic, bearer, login, oauth2, jwt, hmac, awsSigv4] as const;

/** All ways of authentication; `authenticators.schema` is the union of their options. */
export const authenticators = registry<Authenticator, AuthContext, typeof list>(list);

/** Hosts beside the source's own to which the config sends credentials: what the user wrote there is thereby allowed. */
export function authHosts(
  options: {
    readonly type: string;
    readonly path?: string;
    readonly refresh?: { readonly path: string } | undefined;
    readonly token_url?: string;
  },
  baseUrl: string,
): string[] {
  const base = new URL(baseUrl);
  const places = [options.path, options.refresh?.path, options.token_url].filter((place) => place !== undefined);
  const hosts = places.map((place) => joinUrl(base, place).host).filter((host) => host !== base.host);
  return [...new Set(hosts)];
}
