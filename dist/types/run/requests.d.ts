import { type Plan, type StreamPlan } from '../config/index.ts';
import type { HttpRequest } from '../core/http.ts';
import type { Cursor } from '../core/paginator.ts';
/**
 * The request of a stream's page as a run would send it, but for credentials: for plans and previews.
 * @param cursor the page; the first one where it is absent
 * @throws TemplateError where it depends on records of another stream
 */
export declare function requestOf(plan: Plan, stream: StreamPlan, startedAt: number, cursor?: Cursor): HttpRequest;
