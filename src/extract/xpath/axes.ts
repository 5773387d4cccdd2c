import type { ChildNode } from 'domhandler';
import { isElement } from '../dom.ts';
import type { Axis, NodeTest } from './ast.ts';
import { attributeNode, childrenOf, isAttribute, isRowRoot, type Node, parentOf } from './nodes.ts';

/** Axes whose positions count away from the context, against the order of the page. */
export const REVERSE: ReadonlySet<Axis> = new Set([
  'parent',
  'ancestor',
  'ancestor-or-self',
  'preceding-sibling',
  'preceding',
]);

/** Nodes of an axis that pass the test, in the order in which their positions count. */
export function nodesOn(axis: Axis, node: Node, test: NodeTest): Node[] {
  const found: Node[] = [];
  const take = (one: Node): void => {
    if (passes(one, test, axis)) found.push(one);
  };
  switch (axis) {
    case 'child':
      childrenOf(node).forEach(take);
      break;
    case 'descendant-or-self':
      take(node);
      descend(node, take);
      break;
    case 'descendant':
      descend(node, take);
      break;
    case 'self':
      take(node);
      break;
    case 'parent': {
      const parent = parentOf(node);
      if (parent) take(parent);
      break;
    }
    case 'ancestor-or-self':
    case 'ancestor':
      for (let up = axis === 'ancestor' ? parentOf(node) : node; up; up = parentOf(up)) take(up);
      break;
    case 'attribute':
      takeAttributes(node, test, take);
      break;
    default:
      takeSiblings(axis, node, take);
  }
  return found;
}

function descend(node: Node, take: (node: Node) => void): void {
  const waiting: ChildNode[] = [...childrenOf(node)].reverse();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    take(one);
    if ('children' in one) for (let i = one.children.length - 1; i >= 0; i--) waiting.push(one.children[i]!);
  }
}

function takeAttributes(node: Node, test: NodeTest, take: (node: Node) => void): void {
  if (isAttribute(node) || isRowRoot(node) || !isElement(node as ChildNode)) return;
  const element = node as Parameters<typeof attributeNode>[0];
  const named =
    test.kind === 'name' ? (Object.hasOwn(element.attribs, test.written) ? test.written : test.name) : undefined;
  for (const name of named === undefined ? Object.keys(element.attribs) : [named]) {
    const attribute = attributeNode(element, name);
    if (attribute) take(attribute);
  }
}

function takeSiblings(axis: Axis, node: Node, take: (node: Node) => void): void {
  if (isRowRoot(node)) return;
  const forward = axis.startsWith('following');
  const deep = !axis.endsWith('sibling');
  if (isAttribute(node)) {
    // What an element holds stands behind its attributes.
    if (deep && forward) descend(node.owner, take);
    if (deep) takeSiblings(axis, node.owner, take);
    return;
  }
  for (let one = forward ? node.next : node.prev; one !== null; one = forward ? one.next : one.prev) {
    if (deep && forward) take(one);
    if (deep && !forward) backwards(one, take);
    else if (deep) descend(one, take);
    else take(one);
  }
  const parent = parentOf(node);
  if (deep && parent) takeSiblings(axis, parent, take);
}

function backwards(node: ChildNode, take: (node: Node) => void): void {
  const inside: Node[] = [node];
  descend(node, (one) => inside.push(one));
  inside.reverse().forEach(take);
}

function passes(node: Node, test: NodeTest, axis: Axis): boolean {
  if (test.kind === 'node') return true;
  if (isAttribute(node))
    return (
      axis === 'attribute' &&
      (test.kind === 'any' || (test.kind === 'name' && (node.name === test.name || node.name === test.written)))
    );
  if (isRowRoot(node)) return false;
  if (test.kind === 'text' || test.kind === 'comment') return node.type === test.kind;
  if (!('attribs' in node)) return false;
  return test.kind === 'any' || (test.kind === 'name' && node.name.toLowerCase() === test.name);
}
