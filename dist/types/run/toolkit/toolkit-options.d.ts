import { type SiteSourcePlan, type SiteStreamPlan } from '../../config/index.ts';
/**
 * Options of a program as a plan, with the same rules, messages and defaults as in a config file.
 * @throws InvalidConfigError with all problems, each named by its key
 */
export declare function settleOptions(source: object, stream: object): {
    source: SiteSourcePlan;
    stream: SiteStreamPlan;
};
/** @throws ConfigError where the address is none of a page */
export declare function urlOf(address: unknown, base?: string): URL;
