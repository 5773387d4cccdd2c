import type { HttpRequest } from '../../core/http.ts';
import type { Json } from '../../core/json.ts';
import type { Injection } from '../../core/paginator.ts';
import { type Scope } from '../../core/template.ts';
type Params = Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;
/** What the config says of one stream's requests, before templates and paging. */
export interface RequestPlan {
    readonly method: string;
    readonly path?: string | undefined;
    readonly url?: string | undefined;
    readonly params: Params;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Readonly<Record<string, Json>> | undefined;
    readonly form?: Params | undefined;
    readonly graphql?: {
        readonly query: string;
        readonly variables: Readonly<Record<string, Json>>;
        readonly operation_name?: string | undefined;
    } | undefined;
}
/** What the config says of all requests of the source. */
export interface SourceRequestPlan {
    readonly params: Params;
    readonly headers: Readonly<Record<string, string>>;
}
export interface RequestPlace {
    readonly stream: string;
    readonly page: string;
    readonly signal: AbortSignal;
}
/** One page's request: the stream's own part, templates rendered, with what the paginator injects. */
export declare function buildRequest(baseUrl: URL, source: SourceRequestPlan, stream: RequestPlan, injection: Injection, scope: Scope, place: RequestPlace): HttpRequest;
export {};
