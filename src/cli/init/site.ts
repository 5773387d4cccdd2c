import { looksSecret } from '../../config/secret-names.ts';
import { CancelledError, IngestError } from '../../core/errors.ts';
import { lookAtPage } from '../../run/toolkit/look.ts';
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
    const page = await lookAtPage({ url, browser: false, waitFor: [], login: 'show' }, contextOf(shell));
    const plainly = await suggestedConfig(page, url, { csv });
    return plainly.lacks === 'scripts' ? ((await rendered(url, csv, shell)) ?? plainly) : plainly;
  } catch (thrown) {
    if (thrown instanceof IngestError && PERHAPS_AN_API.has(thrown.code)) return thrown;
    throw thrown;
  }
}

/** The same through the browser, where there is one and it shows a list. */
async function rendered(url: string, csv: string | undefined, shell: Shell): Promise<SuggestedConfig | undefined> {
  try {
    const page = await lookAtPage({ url, browser: true, waitFor: [] }, contextOf(shell));
    const suggested = await suggestedConfig(page, url, { csv, rendered: true });
    return suggested.lacks === 'nothing' ? suggested : undefined;
  } catch (thrown) {
    if (thrown instanceof IngestError && !(thrown instanceof CancelledError)) return undefined;
    throw thrown;
  }
}

/** What the person has to do about a config that has no list yet. */
export const SITE_GAPS: Readonly<Record<SuggestedConfig['lacks'], readonly string[]>> = {
  nothing: [],
  list: ['Edit adip.yml: no list was found on the page.'],
  scripts: [
    'Edit adip.yml: no list was found on the page. If its scripts make one, write `render: browser` into the source, and look at `adip-ingest suggest --browser URL` where there is a Chrome.',
  ],
  login: [
    'Edit adip.yml: the page wants a login, and is written about as such; put its name and password into .env, then `start`, `items` and `fields` of the list behind it (`adip-ingest suggest --file` reads a page that you saved).',
  ],
};

/** Addresses with a key in them are those of APIs, and no site's log should have it. */
function hasCredentials(text: string): boolean {
  const { username, password, searchParams } = new URL(text);
  return username !== '' || password !== '' || [...searchParams.keys()].some((name) => looksSecret(name));
}
