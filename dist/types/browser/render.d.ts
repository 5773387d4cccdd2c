import type { Page } from 'playwright-core';
import type { HttpRequest } from '../core/http.ts';
import type { RenderedResponse, RenderOptions } from './contract.ts';
import type { Gate } from './gate.ts';
import type { BrowserOptions } from './options.ts';
export interface RenderContext {
    readonly options: BrowserOptions;
    readonly gate: Gate;
    /** ms that are left for the page. */
    left(): number;
    now(): number;
}
/** Loads a page that is open and empty, does what is to be done on it, and reads it. */
export declare function renderPage(page: Page, request: HttpRequest, render: RenderOptions, context: RenderContext): Promise<RenderedResponse>;
