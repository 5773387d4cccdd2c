import { IngestError } from '../../core/errors.ts';
import type { Shell } from '../command.ts';
import { type SuggestedConfig } from '../suggested-config.ts';
/**
 * A config about a list page of a site.
 * @returns why there is none, where the address does not lead to a page of HTML that may be read
 */
export declare function siteConfigAbout(url: string, csv: string | undefined, shell: Shell): Promise<SuggestedConfig | IngestError | undefined>;
/** What the person has to do about a config that has no list yet. */
export declare const SITE_GAPS: Readonly<Record<SuggestedConfig['lacks'], readonly string[]>>;
