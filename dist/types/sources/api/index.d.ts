import type { Emit } from '../../core/events.ts';
import type { HttpClient } from '../../core/http.ts';
import type { Json } from '../../core/json.ts';
import type { Paginator } from '../../core/paginator.ts';
import type { PageSource } from '../../core/source.ts';
import { type Scope } from '../../core/template.ts';
import { type DecodeOptions } from '../../decode/index.ts';
import { type RequestPlan, type SourceRequestPlan } from './request.ts';
export type { RequestPlan } from './request.ts';
export interface ApiSourceOptions {
    readonly stream: string;
    readonly baseUrl: URL;
    readonly source: SourceRequestPlan;
    readonly request: RequestPlan;
    readonly paginator: Paginator;
    readonly decode: DecodeOptions;
    /** Columns added to every record. */
    readonly include: Readonly<Record<string, Json>>;
    /** Names for run-time templates. */
    readonly scope: Scope;
    readonly client: HttpClient;
    readonly emit: Emit;
}
/** The pages of one stream of an HTTP API. */
export declare function createApiSource(options: ApiSourceOptions): PageSource;
