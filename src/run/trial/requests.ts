import {
  type ApiSourcePlan,
  type ApiStreamPlan,
  type Plan,
  type SiteSourcePlan,
  type SiteStreamPlan,
  sourceOf,
} from '../../config/index.ts';
import type { HttpRequest } from '../../core/http.ts';
import type { Cursor } from '../../core/paginator.ts';
import { scopeOf, type Turn } from '../../core/partition.ts';
import type { Scope } from '../../core/template.ts';
import { paginators } from '../../paginators/index.ts';
import { buildRequest, type RequestPlan } from '../../sources/api/request.ts';
import { createStarts } from '../../sources/site/starts.ts';
import { namesOf } from '../names.ts';
import { rangeParams } from '../tasks/range-params.ts';

/**
 * The request of a stream's page as a run would send it, but for credentials: for plans and previews.
 * @param cursor the page; the first one where it is absent
 * @param turn what a stream that runs for records or from a cursor asks for
 * @throws TemplateError where it depends on records of another stream
 */
export function requestOf(
  plan: Plan,
  stream: ApiStreamPlan | SiteStreamPlan,
  startedAt: number,
  cursor?: Cursor,
  turn?: Turn,
): HttpRequest {
  const names = namesOf(stream.name, startedAt);
  const scope = turn ? scopeOf(names, turn) : names;
  if (stream.kind === 'site') return siteRequest(plan, stream, scope, cursor);
  const source = sourceOf(plan, stream) as ApiSourcePlan;
  const paginator = paginators.create(stream.paginator, {});
  const at = cursor ?? paginator.first();
  return buildRequest(
    new URL(source.base_url),
    source,
    { ...(stream as RequestPlan), params: { ...stream.params, ...(turn ? rangeParams(stream, turn.range) : {}) } },
    paginator.inject(at),
    scope,
    { stream: stream.name, page: paginator.label(at), signal: new AbortController().signal },
  );
}

/** The first page of a site, or the one that a cursor names. */
function siteRequest(plan: Plan, stream: SiteStreamPlan, scope: Scope, cursor?: Cursor): HttpRequest {
  const { base_url, headers } = sourceOf(plan, stream) as SiteSourcePlan;
  const starts = createStarts({ baseUrl: new URL(base_url), plan: stream, scope });
  const at = (cursor ?? {}) as { url?: string; start?: number; page?: number; at?: number; urls?: string[] };
  const { paginator } = stream;
  const first =
    paginator?.type === 'url_range' ? paginator.from : paginator?.type === 'page_number' ? paginator.start : 1;
  const page = at.page ?? first;
  const named = at.url ?? at.urls?.[at.at ?? 0];
  const url = named === undefined ? starts.url(at.start ?? 0, { page }) : new URL(named);
  if (paginator?.type === 'page_number') url.searchParams.set(paginator.param, String(page));
  return { method: 'GET', url, headers, stream: stream.name, page: url.pathname, signal: new AbortController().signal };
}
