import { looksSecret } from '../config/secret-names.ts';
import type { HttpRequest } from '../core/http.ts';
import type { Secrets } from '../core/secrets.ts';

const MASK = '***';

/** A request as it may be shown: no credential in its URL, headers or body. */
export interface ShownRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function showRequest(request: HttpRequest, { redact }: Pick<Secrets, 'redact'>): ShownRequest {
  const url = new URL(request.url);
  if (url.password !== '') url.password = MASK;
  for (const name of new Set(url.searchParams.keys())) if (looksSecret(name)) url.searchParams.set(name, MASK);
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    looksSecret(name) ? MASK : redact(value),
  ]);
  return {
    method: request.method,
    url: redact(url.href),
    headers: Object.fromEntries(headers),
    ...(request.body === undefined ? {} : { body: redact(String(request.body)) }),
  };
}
