import type { Browser } from '../../browser/contract.ts';
import type { Emit } from '../../core/events.ts';
import type { HttpClient, HttpResponse } from '../../core/http.ts';
import type { Json } from '../../core/json.ts';
import type { DriftMemory } from '../../core/site.ts';
import type { Scope } from '../../core/template.ts';
import type { HtmlPage, Parser } from '../../extract/contract.ts';
import type { DataPlan, FieldsPlan, TablePlan } from '../../extract/options.ts';
import type { PageMemory } from './memory.ts';
import type { SitePagingOptions } from './paging/options.ts';
export type Render = 'auto' | 'static' | 'browser';
/** What the config says of a stream's pages. */
export interface SitePlan {
    readonly start: readonly string[];
    readonly params: Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;
    readonly items?: readonly string[] | undefined;
    readonly table?: TablePlan | undefined;
    readonly data?: DataPlan | undefined;
    readonly fields: FieldsPlan;
    readonly include: Readonly<Record<string, Json>>;
    readonly paginator?: SitePagingOptions | undefined;
    readonly detail?: {
        readonly follow: string;
        readonly fields: FieldsPlan;
        readonly wait_for?: readonly string[] | undefined;
    } | undefined;
    readonly wait_for?: readonly string[] | undefined;
    readonly heal: boolean;
}
/** How all pages of the source are read. */
export interface SiteManners {
    readonly render: Render;
    readonly parser: Parser;
    readonly charset?: string | undefined;
    readonly headers: Readonly<Record<string, string>>;
}
/** Keeps what shows why a page is not what it should be; the first of each kind. */
export interface Evidence {
    /** Whether one of this kind is still wanted. */
    wants(kind: string): boolean;
    keep(kind: string, url: URL, body: Uint8Array, screenshot?: Uint8Array): void;
}
export interface SiteSourceOptions {
    readonly stream: string;
    readonly baseUrl: URL;
    readonly plan: SitePlan;
    readonly manners: SiteManners;
    /** Names for run-time templates. */
    readonly scope: Scope;
    readonly client: HttpClient;
    /** Why an address may not be read; undefined where it may. */
    readonly robots: {
        check(url: URL): Promise<string | undefined>;
    };
    /** Absent where the site is read without a session. */
    readonly session?: {
        isExpired(response: HttpResponse, page: HtmlPage, kind: string): boolean;
    } | undefined;
    readonly browser: Browser;
    /** Whether an answer asks to sign in although something else was asked for; `bare`: nothing of that stands on it. */
    isLoginWall(asked: URL, response: HttpResponse, bare: boolean): boolean;
    /** Absent where every page is asked for in full. */
    readonly memory?: PageMemory | undefined;
    /** What the last run saw. */
    readonly known: DriftMemory | undefined;
    readonly evidence: Evidence;
    readonly emit: Emit;
}
