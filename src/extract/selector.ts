import type { Document, Element } from 'domhandler';
import { boundedPattern } from '../core/bounded-pattern.ts';
import { checkPattern } from './check-pattern.ts';
import type { HtmlPage } from './contract.ts';
import type { Take } from './css/ast.ts';
import { compileCss } from './css/compile.ts';
import { parseCss } from './css/parse.ts';
import { attributeName, attributeOf, innerHtml, isElement, outerHtml, textOf } from './dom.ts';
import { kindOf } from './selector-kind.ts';
import { compileXPath } from './xpath/compile.ts';

/** What is taken where the selector does not say: the text, or the address that an element leads to. */
export type DefaultTake = 'text' | 'link';

export interface Found {
  readonly element: Element | undefined;
  readonly text: string;
  /** `text`, `html` or an attribute's name; undefined for what is no element. */
  readonly take: string | undefined;
}

/** One selector, compiled. */
export interface Selector {
  /** Calls `see` with what is found, in document order, until it returns true. */
  search(page: HtmlPage, scope: Element | Document, see: (found: Found) => boolean): void;
  /** Elements alone, whatever is taken of them. */
  elements(page: HtmlPage, scope: Element | Document): Element[];
}

/** @throws SelectorSyntaxError */
export function compileSelector(selector: string, byDefault: DefaultTake): Selector {
  const { kind, body } = kindOf(selector);
  if (kind === 'css') return cssSelector(body, byDefault);
  return kind === 'regex' ? regexSelector(body) : xpathSelector(body, byDefault);
}

function cssSelector(body: string, byDefault: DefaultTake): Selector {
  const search = compileCss(parseCss(body));
  return {
    search: (_, scope, see) => search(scope, (element, take) => see(takeOf(element, take, byDefault))),
    elements(_, scope) {
      const found: Element[] = [];
      search(scope, (element) => {
        found.push(element);
        return false;
      });
      return found;
    },
  };
}

function xpathSelector(body: string, byDefault: DefaultTake): Selector {
  const evaluate = compileXPath(body);
  return {
    search(_, scope, see) {
      for (const one of evaluate(scope)) {
        if (typeof one === 'string') {
          if (see({ element: undefined, text: one, take: undefined })) return;
        } else if (see('owner' in one ? attributeFound(one) : takeOf(one, { kind: 'default' }, byDefault))) return;
      }
    },
    elements: (_, scope) => evaluate(scope).filter((one) => typeof one !== 'string' && !('owner' in one)) as Element[],
  };
}

const attributeFound = ({ owner, name, value }: { owner: Element; name: string; value: string }): Found => ({
  element: owner,
  text: value,
  take: name,
});

function regexSelector(source: string): Selector {
  checkPattern(source);
  const pattern = boundedPattern(source);
  // Several patterns of one row read the same HTML.
  let last: { readonly scope: WeakRef<Element>; readonly html: string } | undefined;
  return {
    search(page, scope, see) {
      const html = isElement(scope) ? htmlOf(scope) : page.html;
      const tell = (groups: readonly string[]): boolean =>
        see({ element: undefined, text: groups[1] ?? groups[0]!, take: undefined });
      const first = pattern.match(html);
      // Most ask for one: only a list, or a first match that is blank, needs the others.
      if (first && !tell(first)) pattern.matchAll(html).slice(1).some(tell);
    },
    elements: () => [],
  };

  function htmlOf(scope: Element): string {
    if (last?.scope.deref() !== scope) last = { scope: new WeakRef(scope), html: outerHtml(scope) };
    return last.html;
  }
}

function takeOf(element: Element, take: Take, byDefault: DefaultTake): Found {
  if (take.kind === 'attribute') {
    const name = attributeName(element, take.name);
    return { element, text: attributeOf(element, name) ?? '', take: name };
  }
  if (take.kind === 'html') return { element, text: innerHtml(element), take: 'html' };
  if (take.kind === 'default' && byDefault === 'link') return linkOf(element);
  return { element, text: textOf(element), take: 'text' };
}

/** The text of an element that leads nowhere is no address (`<span>Next</span>` on the last page), unless it is written like one. */
function linkOf(element: Element): Found {
  for (const name of ['href', 'src']) {
    const link = attributeOf(element, name);
    if (link !== undefined) return { element, text: link, take: name };
  }
  const text = textOf(element);
  return { element, text: /^\s*(?:https?:\/)?\//i.test(text) ? text : '', take: 'text' };
}
