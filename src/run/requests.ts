import { type ApiSourcePlan, type ApiStreamPlan, type Plan, sourceOf } from '../config/index.ts';
import type { HttpRequest } from '../core/http.ts';
import type { Cursor } from '../core/paginator.ts';
import { paginators } from '../paginators/index.ts';
import { buildRequest, type RequestPlan } from '../sources/api/request.ts';
import { namesOf } from './tasks.ts';

/**
 * The request of a stream's page as a run would send it, but for credentials: for plans and previews.
 * @param cursor the page; the first one where it is absent
 * @throws TemplateError where it depends on records of another stream
 */
export function requestOf(plan: Plan, stream: ApiStreamPlan, startedAt: number, cursor?: Cursor): HttpRequest {
  const source = sourceOf(plan, stream) as ApiSourcePlan;
  const paginator = paginators.create(stream.paginator, {});
  const at = cursor ?? paginator.first();
  return buildRequest(
    new URL(source.base_url),
    source,
    stream as RequestPlan,
    paginator.inject(at),
    namesOf(stream.name, startedAt),
    { stream: stream.name, page: paginator.label(at), signal: new AbortController().signal },
  );
}
