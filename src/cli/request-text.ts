import { type Plan, type StreamPlan, sourceOf } from '../config/index.ts';
import { looksSecret, withoutPassword } from '../config/secret-names.ts';
import type { HttpRequest } from '../core/http.ts';
import type { Cursor } from '../core/paginator.ts';
import { scopeOf, type Turn } from '../core/partition.ts';
import type { Secrets } from '../core/secrets.ts';
import { renderText } from '../core/template.ts';
import { namesOf } from '../run/names.ts';
import { requestOf } from '../run/trial/requests.ts';

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

/**
 * What a stream asks for at a page: a request, or the file, the query, the module that it reads.
 * @param cursor the page; the first one where it is absent
 * @param turn what a stream that runs for records or from a cursor asks for
 * @throws TemplateError where it depends on records of another stream
 */
export function shownRequestOf(
  plan: Plan,
  stream: StreamPlan,
  startedAt: number,
  secrets: Pick<Secrets, 'redact'>,
  cursor?: Cursor,
  turn?: Turn,
): ShownRequest {
  if (stream.kind === 'api' || stream.kind === 'site')
    return showRequest(requestOf(plan, stream, startedAt, cursor, turn), secrets);
  const source = sourceOf(plan, stream);
  if (source.type === 'module' || stream.kind === 'module')
    return { method: 'RUN', url: source.type === 'module' ? source.module : '', headers: {} };
  if (stream.kind === 'sql') {
    const url = source.type === 'sql' ? secrets.redact(withoutPassword(source.url)) : '';
    return { method: 'SELECT', url, headers: {}, body: secrets.redact(stream.query ?? `TABLE ${stream.table}`) };
  }
  const names = namesOf(stream.name, startedAt);
  const path = renderText(stream.path, turn ? scopeOf(names, turn) : names);
  const base = source.type === 'file' && source.base !== undefined && !/^(s3|https?):/i.test(path) ? source.base : '';
  const url = base === '' ? path : `${base.replace(/\/$/, '')}/${path}`;
  return { method: 'READ', url: secrets.redact(withoutPassword(url)), headers: {} };
}
