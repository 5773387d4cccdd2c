import { type Check } from './check.ts';
/** Asks each site as the first seconds of a run would: robots.txt, one login, the first page of each stream. */
export declare const sites: Check;
