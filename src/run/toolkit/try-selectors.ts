import type { HtmlPage, Match } from '../../extract/contract.ts';

/** What one selector of a chain finds on a page, whether or not an earlier one fires. */
export interface TriedSelector {
  readonly select: string;
  /** Matches on the page, or rows in which there is one where `items` is given. */
  readonly matches: number;
  /** Whether the chain takes this one's value; in how many rows. */
  readonly fires: number;
  /** The first values, as they stand. */
  readonly examples: readonly string[];
}

export interface TriedChain {
  readonly url: string;
  readonly rows: number | undefined;
  readonly items: string | undefined;
  readonly selectors: readonly TriedSelector[];
}

const EXAMPLES = 3;

/**
 * Tries each selector of a chain on a page by itself.
 * @param items selectors of the rows; without them the whole page is searched
 * @throws ConfigError for a selector that does not parse
 */
export async function trySelectors(
  page: HtmlPage,
  selectors: readonly string[],
  items: readonly string[],
): Promise<TriedChain> {
  const { createChain } = await import('../../extract/index.ts');
  const containers = items.length > 0 ? createChain(items) : undefined;
  const found = containers?.elements(page, page.root);
  const scopes = found ? found.elements : [page.root];
  const chain = createChain(selectors);
  const fired = scopes.map((scope) => chain.first(page, scope)?.index);
  return {
    url: page.url.href,
    rows: found?.elements.length,
    items: found && found.index >= 0 ? items[found.index] : undefined,
    selectors: selectors.map((select, index) => {
      const one = createChain([select]);
      const matches: Match[] = found
        ? scopes.flatMap((scope) => one.first(page, scope) ?? [])
        : scopes.flatMap((scope) => one.all(page, scope));
      return {
        select,
        matches: matches.length,
        fires: fired.filter((at) => at === index).length,
        examples: matches.slice(0, EXAMPLES).map(({ text }) => text.replace(/\s+/g, ' ').trim().slice(0, 200)),
      };
    }),
  };
}
