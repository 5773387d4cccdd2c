import type { Document, Element } from 'domhandler';
import { createChain } from './chain.ts';
import type { Chain, HtmlPage } from './contract.ts';

/**
 * Finds the link that a chain of selectors leads to: absolute, http or https, without its fragment. What leads nowhere
 * (`#`, `javascript:`, `mailto:`) is passed over, so that the next match or selector counts.
 * @throws ConfigError for a selector that does not parse
 */
export function createLinkFinder(selectors: readonly string[]): (page: HtmlPage) => URL | undefined {
  const find = createLinksFinder(selectors);
  return (page) => find(page)[0];
}

/** All links of the first selector that finds one, each address once, in the order of the page. */
export function createLinksFinder(selectors: readonly string[]): (page: HtmlPage, scope?: Element | Document) => URL[] {
  const chains = selectors.map((selector): Chain => createChain([selector], { take: 'link' }));
  return (page, scope = page.root) => {
    for (const chain of chains) {
      const links = new Map<string, URL>();
      for (const { text } of chain.all(page, scope)) {
        const link = linkOf(text, page);
        if (link) links.set(link.href, link);
      }
      if (links.size > 0) return [...links.values()];
    }
    return [];
  };
}

/** Buttons that are switched off lead there; behind anything else of a script there may be a page. */
const SWITCHED_OFF = /^javascript:\s*(?:void\s*\(?\s*0?\s*\)?|return false|\/\/|)[\s;]*$/i;

/** The address of a match that is neither http nor a button switched off, such as `javascript:go(2)`: nothing follows it. */
export function createStrayFinder(selectors: readonly string[]): (page: HtmlPage) => string | undefined {
  const chains = selectors.map((selector): Chain => createChain([selector], { take: 'link' }));
  return (page) => {
    const texts = chains.flatMap((chain) => chain.all(page, page.root).map(({ text }) => text.trim()));
    return texts.find((text) => /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(text) && !SWITCHED_OFF.test(text));
  };
}

function linkOf(text: string, page: HtmlPage): URL | undefined {
  const given = text.trim();
  if (given === '' || given.startsWith('#')) return undefined;
  const link = URL.parse(given, page.base.href);
  if (link === null || !/^https?:$/.test(link.protocol)) return undefined;
  link.hash = '';
  return link;
}
