import type { SiteSourcePlan } from '../../config/index.ts';
import { type Check, type Facts } from './check.ts';
export declare const siteSources: ({ plan }: Facts) => SiteSourcePlan[];
export declare const contact: Check;
export declare const browser: Check;
