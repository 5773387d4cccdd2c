import { isElement } from '../dom.ts';
import { nodesOn } from './axes.ts';
import { attributeNode, isAttribute, type Node, stringOf } from './nodes.ts';
import { type Context, toBoolean, toNumber, toText, type Value } from './values.ts';

type Callable = (values: readonly Value[], context: Context) => Value;

export function callFunction(name: string, values: readonly Value[], context: Context): Value {
  return FUNCTIONS[name]!(values, context);
}

const nodesIn = (value: Value | undefined): readonly Node[] => (typeof value === 'object' ? value : []);
const textAt = (values: readonly Value[], i: number): string => toText(values[i]!);
const textOrHere = (values: readonly Value[], { node }: Context): string =>
  values[0] === undefined ? stringOf(node) : toText(values[0]);

const FUNCTIONS: Readonly<Record<string, Callable>> = {
  last: (_, { size }) => size,
  position: (_, { position }) => position,
  count: ([nodes]) => nodesIn(nodes).length,
  id: ([wanted], { root }) => byId(toText(wanted!), root),
  name: nameOf,
  'local-name': nameOf,
  string: textOrHere,
  concat: (values) => values.map(toText).join(''),
  'starts-with': (values) => textAt(values, 0).startsWith(textAt(values, 1)),
  'ends-with': (values) => textAt(values, 0).endsWith(textAt(values, 1)),
  contains: (values) => textAt(values, 0).includes(textAt(values, 1)),
  'substring-before': (values) => {
    const at = textAt(values, 0).indexOf(textAt(values, 1));
    return at < 0 ? '' : textAt(values, 0).slice(0, at);
  },
  'substring-after': (values) => {
    const at = textAt(values, 0).indexOf(textAt(values, 1));
    return at < 0 ? '' : textAt(values, 0).slice(at + textAt(values, 1).length);
  },
  substring: (values) =>
    substring(textAt(values, 0), toNumber(values[1]!), values[2] === undefined ? undefined : toNumber(values[2])),
  'string-length': (values, context) => [...textOrHere(values, context)].length,
  'normalize-space': (values, context) =>
    textOrHere(values, context)
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, ''),
  translate: (values) => translate(textAt(values, 0), textAt(values, 1), textAt(values, 2)),
  'lower-case': (values) => textAt(values, 0).toLowerCase(),
  'upper-case': (values) => textAt(values, 0).toUpperCase(),
  'string-join': ([nodes, between]) =>
    (typeof nodes === 'object' ? nodes.map(stringOf) : [toText(nodes!)]).join(
      between === undefined ? '' : toText(between),
    ),
  boolean: ([value]) => toBoolean(value!),
  not: ([value]) => !toBoolean(value!),
  true: () => true,
  false: () => false,
  number: ([value], { node }) => toNumber(value ?? stringOf(node)),
  sum: ([nodes]) => nodesIn(nodes).reduce((sum, node) => sum + toNumber(stringOf(node)), 0),
  floor: ([value]) => Math.floor(toNumber(value!)),
  ceiling: ([value]) => Math.ceil(toNumber(value!)),
  round: ([value]) => Math.round(toNumber(value!)),
};

function nameOf([nodes]: readonly Value[], context: Context): string {
  const node = nodes === undefined ? context.node : nodesIn(nodes)[0];
  return node !== undefined && 'name' in node ? node.name : '';
}

function byId(wanted: string, root: Node): readonly Node[] {
  const ids = new Set(wanted.split(/\s+/));
  return nodesOn('descendant', root, { kind: 'any' }).filter((node) => {
    if (isAttribute(node) || !('children' in node) || !isElement(node)) return false;
    return ids.has(attributeNode(node, 'id')?.value ?? '');
  });
}

/** Positions count from 1 and are rounded, as XPath has it. */
function substring(text: string, from: number, length: number | undefined): string {
  const first = Math.round(from);
  const end = length === undefined ? Number.POSITIVE_INFINITY : first + Math.round(length);
  return [...text].filter((_, i) => i + 1 >= first && i + 1 < end).join('');
}

function translate(text: string, from: string, to: string): string {
  const [given, wanted] = [[...from], [...to]];
  return [...text]
    .map((char) => {
      const at = given.indexOf(char);
      return at < 0 ? char : (wanted[at] ?? '');
    })
    .join('');
}
