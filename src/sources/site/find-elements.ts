import type { Element } from 'domhandler';
import { createChain } from '../../extract/chain.ts';
import type { HtmlPage } from '../../extract/contract.ts';

export type Find = (page: HtmlPage) => readonly Element[];

/** Elements of a page by the first selector that matches any; compiled once. @throws ConfigError `selector_syntax` */
export function finder(selectors: readonly string[]): Find {
  const chain = createChain(selectors);
  return (page) => chain.elements(page, page.root).elements;
}
