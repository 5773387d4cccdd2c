import type { Document, Element } from 'domhandler';
import type { HtmlPage } from '../contract.ts';
import { classesOf, textOf } from '../likeness/print.ts';
import { escapeName } from '../likeness/selectors.ts';
import { meaningOf, wordsOf } from '../likeness/words.ts';
import type { SuggestedPaging } from './contract.ts';

const NEXT =
  /^(?:next(?: page)?|older(?: posts)?|more results|weiter|nächste(?: seite)?|suivante?|siguiente|volgende|successiva|próxima|nästa|neste|næste|»|›|→|>|>>|next\s*[»›→>]+|weiter\s*[»›→>]+)$/i;

/** How the next page is found: a link that says so, else a number in the addresses of the links to other pages. */
export function pagingOf(page: HtmlPage): SuggestedPaging | undefined {
  const links = [...linksIn(page.root)];
  const select = [...new Set(links.flatMap((link) => nextSelector(link) ?? []))].slice(0, 3);
  return select.length > 0 ? { type: 'next_link', select } : numbered(links, page);
}

function* linksIn(root: Document): Generator<Element> {
  // `link` elements of the head may say where the next page is, too.
  const stack = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node)) continue;
    if ('attribs' in node && /^(?:a|link)$/.test(node.name) && node.attribs['href'] !== undefined) yield node;
    for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at]!);
  }
}

function nextSelector(link: Element): string | undefined {
  const rel = (link.attribs['rel'] ?? '').toLowerCase().split(/\s+/);
  if (rel.includes('next')) return `${link.name}[rel~="next"]::attr(href)`;
  if (link.name !== 'a' || /^(?:#|javascript:)/.test(link.attribs['href'] ?? '')) return undefined;
  const parent = link.parent && 'attribs' in link.parent ? (link.parent as Element) : undefined;
  const text = textOf(link, 40);
  if (!NEXT.test(text) && !NEXT.test(link.attribs['aria-label'] ?? '') && !isNextByClass(link, parent, text))
    return undefined;
  for (const [element, suffix] of [
    [link, ''],
    [parent, ' a'],
  ] as const) {
    const named =
      element && classesOf(element).find((token) => meaningOf(token) > 0 && wordsOf(token).includes('next'));
    if (named) return `${element.name}.${escapeName(named)}${suffix}::attr(href)`;
  }
  return `a:contains(${JSON.stringify(text)})::attr(href)`;
}

/** A class that says next, on a link without words of its own (an icon). */
function isNextByClass(link: Element, parent: Element | undefined, text: string): boolean {
  const says = (element: Element | undefined) =>
    element !== undefined && classesOf(element).some((token) => /(?:^|[-_])next$/i.test(token));
  return (says(link) || says(parent)) && !/\p{L}{12}/u.test(text);
}

function numbered(links: readonly Element[], { base, url }: HtmlPage): SuggestedPaging | undefined {
  const counts = new Map<string, Set<number>>();
  for (const link of links) {
    const target = URL.parse(link.attribs['href']!, base.href);
    if (!target || target.origin !== url.origin || target.pathname !== url.pathname) continue;
    for (const [param, value] of target.searchParams) {
      if (!/^(?:page|p|pg|seite|pagina|paged)$/i.test(param) || !/^\d{1,4}$/.test(value)) continue;
      if (textOf(link, 10) !== value) continue;
      const numbers = counts.get(param) ?? new Set<number>();
      counts.set(param, numbers.add(Number(value)));
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.size - a.size);
  if (!best || best[1].size < 2) return undefined;
  return { type: 'page_number', param: best[0], start: best[1].has(0) ? 0 : 1 };
}
