import { ConfigError } from '../core/errors.ts';
import type { Chain, Match } from './contract.ts';
import { compileSelector, type DefaultTake, type Found, type Selector } from './selector.ts';
import { kindOf } from './selector-kind.ts';
import { SelectorSyntaxError } from './syntax-error.ts';

/**
 * Compiles a chain of selectors.
 * @param options.elements the chain is asked for elements only, so that a pattern makes no sense in it
 * @param options.take what is taken of an element where a selector does not say: `text` (default), or `link`: its href or src
 * @throws ConfigError `selector_syntax` with the position of what does not parse
 */
export function createChain(
  selectors: readonly string[],
  options: { readonly take?: DefaultTake; readonly elements?: boolean } = {},
): Chain {
  const pattern = options.elements ? selectors.find((selector) => kindOf(selector).kind === 'regex') : undefined;
  if (pattern !== undefined)
    throw new ConfigError(
      'selector_syntax',
      `the selector "${pattern}" is a pattern, which finds texts and no elements`,
      {
        remedy: 'Use CSS or XPath for items, tables and objects.',
      },
    );
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
  const { offset } = kindOf(selector);
  try {
    return compileSelector(selector, take);
  } catch (cause) {
    if (!(cause instanceof SelectorSyntaxError)) throw cause;
    const { at, message, hint } = cause;
    throw new ConfigError(
      'selector_syntax',
      `the selector "${selector}" does not parse at character ${at + offset + 1}: ${message}`,
      {
        ...(hint === undefined ? {} : { remedy: hint }),
        cause,
      },
    );
  }
}
