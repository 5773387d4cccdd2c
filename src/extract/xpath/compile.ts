import type { ChildNode, Element } from 'domhandler';
import { isElement, isUnmade, type Scope } from '../dom.ts';
import { evaluate } from './evaluate.ts';
import { type AttributeNode, isAttribute, isRowRoot, type Node } from './nodes.ts';
import { parseXPath } from './parse.ts';

export type { AttributeNode } from './nodes.ts';

/** What an XPath finds: elements, attributes, or the texts of what is neither. */
export type XPathSearch = (scope: Scope) => readonly (Element | AttributeNode | string)[];

/**
 * Compiles an XPath 1.0 expression; names are compared as HTML does, without regard to case and prefix. In a row `/` and `//` mean the
 * row and what is in it, never the whole page; what is around it is reached by the axes that say so (`..`, `following-sibling::`).
 * @throws SelectorSyntaxError
 */
export function compileXPath(source: string): XPathSearch {
  const expression = parseXPath(source);
  const entersTemplates = /\btemplate\b/i.test(source);
  return (scope) => {
    const root: Node = isElement(scope) ? { row: scope } : scope;
    const found = evaluate(expression, { node: scope, position: 1, size: 1, root });
    if (typeof found !== 'object') return [String(found)];
    const seen = entersTemplates ? found : found.filter((node) => !isInTemplate(node, scope));
    return seen.flatMap((node) => resultOf(node) ?? []);
  };
}

function isInTemplate(node: Node, scope: Scope): boolean {
  if (isRowRoot(node)) return false;
  const at = isAttribute(node) ? node.owner : node;
  return at !== scope && 'parent' in at && isUnmade(at as ChildNode, scope);
}

function resultOf(node: Node): Element | AttributeNode | string | undefined {
  if (isAttribute(node)) return node;
  if (isRowRoot(node)) return node.row;
  if ('data' in node) return node.data;
  return 'attribs' in node && isElement(node) ? node : undefined;
}
