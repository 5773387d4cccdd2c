import { type Plan, type SiteStreamPlan } from '../../config/index.ts';
/** What a saved page gave against what the config says of it. */
export interface Expected {
    readonly stream: string;
    readonly page: string;
    /** Records that were read. */
    readonly rows: number;
    /** One sentence per difference; none: all is as expected. */
    readonly differences: readonly string[];
}
/** Reads a stream's saved pages with its selectors, as a run would, and compares. Asks no server. */
export declare function checkExpectations(plan: Plan, stream: SiteStreamPlan, file: string): Promise<Expected[]>;
