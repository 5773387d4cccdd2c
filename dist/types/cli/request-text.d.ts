import { type Plan, type StreamPlan } from '../config/index.ts';
import type { HttpRequest } from '../core/http.ts';
import type { Cursor } from '../core/paginator.ts';
import { type Turn } from '../core/partition.ts';
import type { Secrets } from '../core/secrets.ts';
/** A request as it may be shown: no credential in its URL, headers or body. */
export interface ShownRequest {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
}
export declare function showRequest(request: HttpRequest, { redact }: Pick<Secrets, 'redact'>): ShownRequest;
/**
 * What a stream asks for at a page: a request, or the file, the query, the module that it reads.
 * @param cursor the page; the first one where it is absent
 * @param turn what a stream that runs for records or from a cursor asks for
 * @throws TemplateError where it depends on records of another stream
 */
export declare function shownRequestOf(plan: Plan, stream: StreamPlan, startedAt: number, secrets: Pick<Secrets, 'redact'>, cursor?: Cursor, turn?: Turn): ShownRequest;
