import { IngestError } from '../../core/errors.ts';
import type { SiteSourceOptions } from './options.ts';
/** Whether an address is one that the config or the site itself keeps us from. */
export declare const isForbidden: (thrown: unknown) => thrown is IngestError;
/**
 * Tells whether an address that other pages or a sitemap have named is one that is not ours to read. Nothing is lost with it: a crawl that
 * meets a link to another site would be partial for ever. Each host is told of once.
 */
export declare function createOffLimits({ stream, emit, }: Pick<SiteSourceOptions, 'stream' | 'emit'>): (thrown: unknown, url: URL) => boolean;
