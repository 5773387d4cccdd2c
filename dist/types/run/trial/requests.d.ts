import { type ApiStreamPlan, type Plan, type SiteStreamPlan } from '../../config/index.ts';
import type { HttpRequest } from '../../core/http.ts';
import type { Cursor } from '../../core/paginator.ts';
import { type Turn } from '../../core/partition.ts';
/**
 * The request of a stream's page as a run would send it, but for credentials: for plans and previews.
 * @param cursor the page; the first one where it is absent
 * @param turn what a stream that runs for records or from a cursor asks for
 * @throws TemplateError where it depends on records of another stream
 */
export declare function requestOf(plan: Plan, stream: ApiStreamPlan | SiteStreamPlan, startedAt: number, cursor?: Cursor, turn?: Turn): HttpRequest;
