import type { Emit } from '../../core/events.ts';
import type { HttpClient } from '../../core/http.ts';
import type { Json } from '../../core/json.ts';
import { type Paginator } from '../../core/paginator.ts';
import type { PageSource } from '../../core/source.ts';
import type { Scope } from '../../core/template.ts';
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
    readonly client: HttpClient;
    readonly emit: Emit;
}
/** What one turn of a stream asks for. */
export interface ApiTurn {
    /** Names for run-time templates. */
    readonly scope: Scope;
    /** Begins the names of its pages; empty where there is one turn only. */
    readonly label: string;
    /** Query parameters beside those of the stream, templates allowed: where an incremental turn starts and ends. */
    readonly params: Readonly<Record<string, string>>;
}
/** The pages of one stream of an HTTP API, turn by turn; what is learnt of records and their columns holds for all turns. */
export declare function openApiStream(options: ApiSourceOptions): (turn: ApiTurn) => PageSource;
