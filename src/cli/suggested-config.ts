import type { HtmlPage } from '../extract/contract.ts';
import { nameOfUrl } from './preview.ts';

export interface SuggestedConfig {
  /** A whole config with comments. */
  readonly text: string;
  /** Whether a list was found on the page. */
  readonly hasRows: boolean;
}

/**
 * A config to start from about a list page.
 * @param url as it was given: where the stream begins
 * @param csv target; by default named after the page
 */
export async function suggestedConfig(page: HtmlPage, url: string, csv?: string): Promise<SuggestedConfig> {
  const { renderSuggestion, suggestStream } = await import('../extract/index.ts');
  const suggestion = suggestStream(page);
  const { origin, pathname, search } = new URL(url);
  const names = {
    name: nameOfUrl(url),
    baseUrl: origin,
    start: pathname + search,
    ...(csv === undefined ? {} : { csv }),
  };
  return { text: renderSuggestion(suggestion, names), hasRows: suggestion.rows !== undefined };
}
