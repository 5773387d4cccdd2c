import type { CookieJar, HttpRequest } from '../core/http.ts';
import type { RenderedResponse, RenderOptions } from './contract.ts';
import type { Lane } from './lanes.ts';
import type { BrowserOptions } from './options.ts';
export interface Visit {
    readonly lane: Lane;
    readonly request: HttpRequest;
    readonly render: RenderOptions;
    readonly options: BrowserOptions;
    readonly signal: AbortSignal;
    readonly cookies: CookieJar;
    now(): number;
}
/** Opens a page in a lane, renders it and closes it; whatever ends the visit early closes it at once. */
export declare function openPage(visit: Visit): Promise<RenderedResponse>;
