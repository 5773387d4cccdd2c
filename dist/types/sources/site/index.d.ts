import type { PageSource } from '../../core/source.ts';
import type { SiteSourceOptions } from './options.ts';
export type { PageMemory, Remembered } from './memory.ts';
export type { Evidence, SiteManners, SitePlan, SiteSourceOptions } from './options.ts';
/** The pages of one stream of a site: lists of records, each with its detail page where the config follows one. */
export declare function createSiteSource(options: SiteSourceOptions): PageSource;
