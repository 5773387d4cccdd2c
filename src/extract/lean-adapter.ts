import { Element, type ParentNode } from 'domhandler';
import type { Token, TreeAdapter } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';

export type HtmlTree = Htmlparser2TreeAdapterMap;

/** Between an element's attributes and nothing: an object without any prototype at all is a hash table in V8, ten times the size. */
const BARE: object = Object.freeze(Object.create(null));
/** Most elements have no attributes. */
const NONE: Record<string, string> = Object.freeze(Object.create(BARE));

/**
 * Builds the elements of domhandler from what parse5 reads, without the namespaces and prefixes of attributes: nothing asks for them, and
 * two tables per element are the larger part of a page's memory.
 */
export const leanAdapter: TreeAdapter<HtmlTree> = {
  ...adapter,
  createElement(name, namespace, attributes) {
    const element = new Element(name, attributes.length === 0 ? NONE : attribsOf(attributes), []);
    element.namespace = namespace;
    return element;
  },
  appendChild(parent: ParentNode, child) {
    const { children } = parent;
    const last = children[children.length - 1];
    if (last !== undefined) {
      last.next = child;
      child.prev = last;
    }
    children.push(child);
    child.parent = parent;
  },
  adoptAttributes(recipient, attributes) {
    recipient.attribs = Object.assign(attribsOf(attributes), recipient.attribs);
  },
};

function attribsOf(attributes: readonly Token.Attribute[]): Record<string, string> {
  const attribs: Record<string, string> = Object.create(BARE);
  for (const { name, value } of attributes) attribs[name] = value;
  return attribs;
}
