import type { ChildNode, Document, Element } from 'domhandler';
import { isElement, parentElement, walk } from '../dom.ts';

/** An attribute as a node of its own, made when it is reached. */
export interface AttributeNode {
  readonly owner: Element;
  readonly name: string;
  readonly value: string;
}

/** What `/` is in a row: a root that holds the row alone. */
export interface RowRoot {
  readonly row: Element;
}

export type Node = Document | ChildNode | AttributeNode | RowRoot;

export const isAttribute = (node: Node): node is AttributeNode => 'owner' in node;
export const isRowRoot = (node: Node): node is RowRoot => 'row' in node;

export function childrenOf(node: Node): readonly ChildNode[] {
  if (isAttribute(node)) return [];
  if (isRowRoot(node)) return [node.row];
  return 'children' in node ? node.children : [];
}

export function parentOf(node: Node): Node | undefined {
  if (isAttribute(node)) return node.owner;
  if (isRowRoot(node)) return undefined;
  return parentElement(node) ?? (node.parent as Document | null) ?? undefined;
}

/** The string-value of XPath: all text inside, as it stands. */
export function stringOf(node: Node): string {
  if (isAttribute(node)) return node.value;
  if (isRowRoot(node)) return stringOf(node.row);
  if (!('children' in node)) return 'data' in node ? node.data : '';
  let text = '';
  walk(node, (inner) => {
    if (inner.type === 'text') text += inner.data;
    return undefined;
  });
  return text;
}

/** Puts nodes into the order of the page, each once. */
export function inOrder(nodes: readonly Node[]): Node[] {
  const unique = [...new Set(nodes)];
  if (unique.length < 2) return unique;
  const order = orderOf(unique[0]!);
  return unique
    .map((node) => ({ node, at: placeOf(node, order) }))
    .sort((a, b) => a.at - b.at)
    .map(({ node }) => node);
}

function placeOf(node: Node, order: ReadonlyMap<object, number>): number {
  if (!isAttribute(node)) return order.get(node) ?? -1;
  const names = Object.keys(node.owner.attribs);
  return (order.get(node.owner) ?? -1) + (names.indexOf(node.name) + 1) / (names.length + 2);
}

function orderOf(node: Node): ReadonlyMap<object, number> {
  let top: Node = node;
  for (let up = parentOf(top); up !== undefined; up = parentOf(top)) top = up;
  const order = new Map<object, number>([[top, 0]]);
  const begin = isRowRoot(top) ? top.row : top;
  if ('children' in begin)
    walk(begin, (inner) => {
      order.set(inner, order.size);
      return undefined;
    });
  return order;
}

const attributesMade = new WeakMap<Element, Map<string, AttributeNode>>();

/** The same object for the same attribute, so that each is found once. */
export function attributeNode(owner: Element, name: string): AttributeNode | undefined {
  if (!isElement(owner) || !Object.hasOwn(owner.attribs, name)) return undefined;
  const made = attributesMade.get(owner) ?? new Map<string, AttributeNode>();
  attributesMade.set(owner, made);
  const node = made.get(name) ?? { owner, name, value: owner.attribs[name]! };
  made.set(name, node);
  return node;
}
