import { type Check } from './check.ts';
/** Files, databases and modules of this machine: whether they are there. */
export declare const sources: Check;
/** Databases, buckets and URLs: whether they answer; modules: whether they load. */
export declare const sourcesOnline: Check;
