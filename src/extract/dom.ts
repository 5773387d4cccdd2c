import render from 'dom-serializer';
import type { ChildNode, Document, Element, ParentNode } from 'domhandler';

/** Where selectors begin: a row, or the whole page. */
export type Scope = Element | Document;

/** Their text is for machines, not part of what a reader sees. */
const UNSEEN = new Set(['script', 'style', 'template']);
/** Elements that stand on lines of their own: `<li>a</li><li>b</li>` reads "a b", not "ab". */
const BLOCKS = new Set(
  (
    'address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export function isElement(node: ChildNode | ParentNode | null | undefined): node is Element {
  return node !== null && node !== undefined && 'attribs' in node && 'children' in node;
}

/** The element around a node; what a `template` holds counts as its child. */
export function parentElement(node: ChildNode | Document): Element | undefined {
  let parent: ParentNode | null = node.parent;
  while (parent !== null && !isElement(parent)) parent = parent.parent;
  return parent ?? undefined;
}

/**
 * Whether something stands in a `template` within the scope: what scripts make elements of, and no reader sees. The root of a shadow tree is
 * seen.
 */
export function isUnmade(node: ChildNode, scope: ParentNode): boolean {
  for (let up = node.parent; up !== null && up !== scope; up = up.parent)
    if (isElement(up) && up.name === 'template' && !Object.hasOwn(up.attribs, 'shadowrootmode')) return true;
  return false;
}

/** An attribute that the page wrote; nothing is found on a prototype. */
export function attributeOf(element: Element, name: string): string | undefined {
  return Object.hasOwn(element.attribs, name) ? element.attribs[name] : undefined;
}

/**
 * The name under which an element has what a selector calls `written`: HTML writes the names of attributes small, SVG and MathML some of
 * theirs with capitals (`viewBox`), and the tree knows `xlink:href` as `href`.
 */
export function attributeName({ attribs }: Element, written: string): string {
  if (Object.hasOwn(attribs, written)) return written;
  const small = written.toLowerCase();
  return Object.hasOwn(attribs, small) ? small : small.replace(/^(?:xlink|xml):/, '');
}

export function previousElement(element: Element): Element | undefined {
  let node = element.prev;
  while (node !== null && !isElement(node)) node = node.prev;
  return node ?? undefined;
}

export function nextElement(element: Element): Element | undefined {
  let node = element.next;
  while (node !== null && !isElement(node)) node = node.next;
  return node ?? undefined;
}

/**
 * The node behind another one in document order, inside of `scope`; undefined behind the last.
 * @param enters whether its children come next
 */
export function nextInside(scope: ParentNode, node: ChildNode, enters = true): ChildNode | undefined {
  const child = enters && 'children' in node ? node.children[0] : undefined;
  if (child !== undefined) return child;
  for (let done: ChildNode | ParentNode = node; ; ) {
    if (done.next !== null) return done.next;
    const { parent }: { parent: ParentNode | null } = done;
    if (parent === null || parent === scope) return undefined;
    done = parent;
  }
}

/**
 * Walks what stands inside `scope` in document order, without recursion.
 * @param enter called for each node; `stop` ends the walk, `over` leaves a node's children out
 * @param leave called behind an element's children
 */
export function walk(
  scope: ParentNode,
  enter: (node: ChildNode) => 'stop' | 'over' | undefined,
  leave?: (node: ParentNode) => void,
): boolean {
  let node: ChildNode | undefined = scope.children[0];
  while (node !== undefined) {
    const answer = enter(node);
    if (answer === 'stop') return true;
    if (answer !== 'over' && 'children' in node && node.children.length > 0) {
      node = node.children[0];
      continue;
    }
    let done: ChildNode | ParentNode = node;
    for (;;) {
      if ('children' in done) leave?.(done);
      if (done.next !== null) break;
      const parent: ParentNode | null = done.parent;
      if (parent === null || parent === scope) return false;
      done = parent;
    }
    node = done.next;
  }
  return false;
}

/** The text of an element and of all inside it, white space as it stands; lines and blocks are kept apart. */
export function textOf(scope: Scope): string {
  const only = scope.children.length === 1 ? scope.children[0]! : undefined;
  if (only !== undefined && 'data' in only) return only.type === 'text' ? only.data : '';
  let text = '';
  walk(
    scope,
    (node) => {
      if (node.type === 'text') text += node.data;
      else if (isElement(node)) {
        if (UNSEEN.has(node.name)) return 'over';
        if (BLOCKS.has(node.name)) text += '\n';
      }
      return undefined;
    },
    (node) => {
      if (isElement(node) && BLOCKS.has(node.name) && node.children.length > 0) text += '\n';
    },
  );
  return text;
}

/** The HTML inside an element. */
export const innerHtml = (scope: Scope): string => render(scope.children, { encodeEntities: 'utf8' });

/** The HTML of an element with its own tag. */
export const outerHtml = (element: Element): string => render(element, { encodeEntities: 'utf8' });
