import { type Plan, type SiteStreamPlan } from '../../config/index.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import type { RunContext } from '../context.ts';
/** A page that someone wants to look at: live, or saved. */
export type PageAtHand = {
    readonly url: string;
    readonly browser: boolean;
    readonly waitFor: readonly string[];
    readonly login?: 'show';
}
/** @param url where it came from, for relative links */
 | {
    readonly file: string;
    readonly url: string;
};
type LookContext = Pick<RunContext, 'workspace' | 'env' | 'emit' | 'clock' | 'secrets' | 'signal'>;
/**
 * Gets one page and parses it. A live one is asked for as a run would, robots.txt included.
 * @param plan with `stream`: through the stream's source, its session included
 */
export declare function lookAtPage(asked: PageAtHand, context: LookContext, configured?: {
    readonly plan: Plan;
    readonly stream: SiteStreamPlan;
}): Promise<HtmlPage>;
/** @throws ConfigError `page_missing` */
export declare function readSaved(file: string): Uint8Array;
export {};
