import type { PageAction } from '../../../browser/contract.ts';
import { type SitePaging, type Starts } from './contract.ts';
/** The pages of `start` alone, each with what the browser does on it. */
export declare function single(starts: Starts, action?: PageAction): SitePaging;
