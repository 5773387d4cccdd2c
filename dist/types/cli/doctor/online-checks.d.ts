import { type Check } from './check.ts';
/** Checks that ask servers; only for those who want it. */
export declare const ONLINE: readonly Check[];
