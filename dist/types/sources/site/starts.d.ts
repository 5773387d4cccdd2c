import type { SiteSourceOptions } from './options.ts';
import type { Starts } from './paging/index.ts';
/** The first addresses of a stream: its `start` with its `params`, templates rendered. */
export declare function createStarts({ baseUrl, plan, scope }: Pick<SiteSourceOptions, 'baseUrl' | 'plan' | 'scope'>): Starts;
