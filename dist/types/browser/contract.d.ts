import type { LookupFunction } from 'node:net';
import type { CookieJar, HttpResponse, Send } from '../core/http.ts';
/** What is done on a page before it is read. */
export type PageAction = {
    readonly type: 'load_more';
    readonly select: readonly string[];
    readonly max: number;
} | {
    readonly type: 'scroll';
    readonly max: number;
};
export interface RenderOptions {
    /** CSS selectors of which one must be there before the page is read; where none comes in time, the page is read as it is. */
    readonly waitFor: readonly string[];
    /** CSS selectors of the rows: an action goes on while their number grows. */
    readonly rows: readonly string[];
    readonly action?: PageAction | undefined;
    /** Addresses (with `*`) whose JSON answers are kept. */
    readonly capture?: string | undefined;
    /** Asked while the page is still open: true takes a screenshot along. */
    readonly isEvidence?: ((response: HttpResponse) => boolean) | undefined;
}
/** A page as it stands in the browser: `body` is its DOM as HTML in UTF-8, status and headers those of its own answer. */
export interface RenderedResponse extends HttpResponse {
    /** JSON that the page asked for, in the order of the answers. */
    readonly captured: readonly {
        readonly url: string;
        readonly json: import('../core/json.ts').Json;
    }[];
    /** PNG. */
    readonly screenshot?: Uint8Array;
    /** Times that the action was done, and whether it ended because nothing more came (true) or at its bound (false). */
    readonly acted?: {
        readonly times: number;
        readonly exhausted: boolean;
    };
}
/** A real browser, started by the first page that needs it. */
export interface Browser {
    /** Takes a request over the browser; give it to `HttpClient.exchange`. Its answer is a RenderedResponse. */
    send(options: RenderOptions): Send;
    /** Ends the browser and all its processes; safe at any time. */
    close(): Promise<void>;
}
export interface BrowserContext {
    /** Shared with the source's other requests: put in before a page loads, taken back after it has. */
    readonly cookies: CookieJar;
    readonly userAgent: string;
    /** Why an address may not be asked for (private, not http); undefined where it may. Asked for each request of a page. */
    refuse(url: URL): Promise<string | undefined>;
    /**
     * Name lookup of the browser's own connections. Where it gives allowed addresses only, a name that resolves differently a
     * second time gains nothing.
     * @default the system's
     */
    readonly lookup?: LookupFunction;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly signal: AbortSignal;
    now(): number;
    warn(code: string, message: string, remedy?: string): void;
}
