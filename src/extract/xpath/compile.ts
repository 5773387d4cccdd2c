import type { Element } from 'domhandler';
import type { Scope } from '../dom.ts';
import { SelectorSyntaxError } from '../syntax-error.ts';

export interface AttributeNode {
  readonly owner: Element;
  readonly name: string;
  readonly value: string;
}

export function compileXPath(_source: string): (scope: Scope) => readonly (Element | AttributeNode | string)[] {
  throw new SelectorSyntaxError('XPath is not ready', 0);
}
