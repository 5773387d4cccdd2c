import { ConfigError } from '../core/errors.ts';
import type { Chain, Match } from './contract.ts';
import { compileSelector, type DefaultTake, type Found, type Selector } from './selector.ts';
import { SelectorSyntaxError } from './syntax-error.ts';

/**
 * Compiles a chain of selectors.
 * @param options.take what is taken of an element where a selector does not say: `text` (default), or `link`: its href or src
 * @throws ConfigError `selector_syntax` with the position of what does not parse
 */
export function createChain(selectors: readonly string[], options: { readonly take?: DefaultTake } = {}): Chain {
  const compiled = selectors.map((selector) => compileOrSay(selector, options.take ?? 'text'));
  return {
    selectors,
    first(page, scope) {
      for (const [index, selector] of compiled.entries()) {
        let match: Match | undefined;
        selector.search(page, scope, (found) => {
          if (isBlank(found.text)) return false;
          match = matchOf(index, found);
          return true;
        });
        if (match) return match;
      }
      return undefined;
    },
    all(page, scope) {
      for (const [index, selector] of compiled.entries()) {
        const matches: Match[] = [];
        selector.search(page, scope, (found) => {
          if (!isBlank(found.text)) matches.push(matchOf(index, found));
          return false;
        });
        if (matches.length > 0) return matches;
      }
      return [];
    },
    elements(page, scope) {
      for (const [index, selector] of compiled.entries()) {
        const elements = selector.elements(page, scope);
        if (elements.length > 0) return { index, elements };
      }
      return { index: -1, elements: [] };
    },
  };
}

const isBlank = (text: string): boolean => !/\S/.test(text);

const matchOf = (index: number, { element, text, take }: Found): Match => ({ index, element, text, take });

function compileOrSay(selector: string, take: DefaultTake): Selector {
  try {
    return compileSelector(selector, take);
  } catch (cause) {
    if (!(cause instanceof SelectorSyntaxError) && !(cause instanceof SyntaxError) && !(cause instanceof RangeError))
      throw cause;
    const at = cause instanceof SelectorSyntaxError ? ` at character ${cause.at + 1}` : '';
    throw new ConfigError('selector_syntax', `the selector "${selector}" does not parse${at}: ${cause.message}`, {
      ...(cause instanceof SelectorSyntaxError && cause.hint !== undefined ? { remedy: cause.hint } : {}),
      cause,
    });
  }
}
