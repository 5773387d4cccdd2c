import type { GitOptions } from '../../publishers/git/index.ts';
import { type Check, type Facts } from './check.ts';
/** Options of the commits, or undefined where nothing is committed. */
export declare function gitOf({ plan }: Pick<Facts, 'plan'>): GitOptions | undefined;
export declare const git: Check;
