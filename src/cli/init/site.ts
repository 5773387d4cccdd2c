import { looksSecret } from '../../config/secret-names.ts';
import { IngestError } from '../../core/errors.ts';
import { lookAtPage } from '../../run/look.ts';
import type { Shell } from '../command.ts';
import { contextOf } from '../preview-selectors.ts';
import { type SuggestedConfig, suggestedConfig } from '../suggested-config.ts';

/** A page that is none, or that robots.txt keeps from robots: an API may still be there, and its rules are not robots.txt. */
const PERHAPS_AN_API = new Set(['not_html', 'robots_disallowed']);

/**
 * A config about a list page of a site.
 * @returns why there is none, where the address does not lead to a page of HTML that may be read
 */
export async function siteConfigAbout(
  url: string,
  csv: string | undefined,
  shell: Shell,
): Promise<SuggestedConfig | IngestError | undefined> {
  if (hasCredentials(url)) return undefined;
  try {
    const page = await lookAtPage({ url, browser: false, waitFor: [] }, contextOf(shell));
    return await suggestedConfig(page, url, csv);
  } catch (thrown) {
    if (thrown instanceof IngestError && PERHAPS_AN_API.has(thrown.code)) return thrown;
    throw thrown;
  }
}

/** Addresses with a key in them are those of APIs, and no site's log should have it. */
function hasCredentials(text: string): boolean {
  const { username, password, searchParams } = new URL(text);
  return username !== '' || password !== '' || [...searchParams.keys()].some((name) => looksSecret(name));
}
