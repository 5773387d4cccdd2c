import type { SiteStreamInput } from '../../config/schema/site.ts';
import type { Json } from '../../core/json.ts';
import { type Session, type SitePage } from './toolkit.ts';
/** What of a page becomes records: the keys `items`, `table`, `data` and `fields` of a site's stream. */
export type ExtractPlan = Pick<SiteStreamInput, 'items' | 'table' | 'data' | 'fields'>;
/**
 * Reads the records of a page.
 * @param page as `session.get` gives it, or any HTML with its address
 * @returns one object per record; numbers as numbers (as exact as JavaScript has them; `type: text` keeps all digits), what is missing as null, what does not parse as its text
 * @throws ConfigError for selectors that do not parse and for `data.capture`, which only a run with a browser has; PageError for what is no HTML
 */
export declare function extract(page: SitePage, plan: ExtractPlan): Promise<Record<string, Json>[]>;
/**
 * The pages of a list, one after the other. Links of a `crawl` that `allow_hosts` or robots.txt keeps from are passed over.
 * What is odd about the list (a page without records before one that has some, `max_pages`) is told to the session's `emit`.
 * @param start path or paths of the first pages
 * @param paginator as in a site's stream; those that need the browser's hands (`load_more`, `infinite_scroll`) and `sitemap` serve in a config only
 * @param items selectors of a record: `page_number` without `pages` ends where two numbers in a row have none or answer 404
 * @throws what `session.get` throws, ConfigError for a paginator that is wrong, StreamError `pagination_loop` where a list leads
 * back to a page that was read
 */
export declare function paginate(session: Session, start: string | readonly string[], paginator: NonNullable<SiteStreamInput['paginator']>, items?: string | readonly string[]): AsyncGenerator<SitePage>;
