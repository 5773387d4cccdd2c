import type { Document, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Random } from '../../src/core/clock.ts';
import { findAlike, printOf } from '../../src/extract/likeness/index.ts';
import { elementsIn } from '../../src/extract/likeness/score-row.ts';
import { LAYOUTS, type Layout, type Node, node } from './likeness-layouts.ts';

/** Layout changes as sites make them, each on one field of every row; and what likeness makes of them. */
export interface Outcome {
  readonly change: string;
  readonly layout: string;
  readonly field: string;
  /** right: the proposal finds the element in all rows that have it and nothing else. */
  readonly result: 'right' | 'wrong' | 'none';
  readonly select: string | undefined;
  readonly score: number | undefined;
  /** Another element is taken to be as much alike. */
  readonly hasRival: boolean;
}

const MARK = 'x-mark';
const ROWS = 12;

type Change = (row: Node, field: string, random: Random) => void;

const WORDS = ['main', 'value', 'entry', 'info', 'line', 'label', 'block', 'part', 'unit', 'cell'];
const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)]!;
const hash = (random: Random): string => `css-${Math.floor(random() * 1e9).toString(36)}x9k`;

function find(row: Node, field: string): { target: Node; parent: Node } {
  const stack = [row];
  for (let here = stack.pop(); here; here = stack.pop())
    for (const child of here.children) {
      if (typeof child === 'string') continue;
      if (child.field === field) return { target: child, parent: here };
      stack.push(child);
    }
  throw new Error(`no ${field} in the row`);
}

/** Renames that keep a word of the name, renames that keep none, and everything else that a redesign does. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'class renamed, a word kept': (row, field) => {
    const { target } = find(row, field);
    target.attrs['class'] = `product-${(target.attrs['class'] ?? field).split(/[-_]/)[0]}`;
    delete target.attrs['itemprop'];
  },
  'class renamed, no word kept': (row, field, random) => {
    const { target } = find(row, field);
    target.attrs['class'] = `${pick(WORDS, random)}-${pick(WORDS, random)}`;
    delete target.attrs['itemprop'];
  },
  'class hashed': (row, field, random) => {
    find(row, field).target.attrs['class'] = hash(random);
  },
  'wrapper added': (row, field, random) => {
    const { target, parent } = find(row, field);
    parent.children[parent.children.indexOf(target)] = node('div', { class: `${pick(WORDS, random)}-wrap` }, target);
    target.attrs['class'] = `new-${target.attrs['class'] ?? ''}`;
  },
  'tag changed': (row, field) => {
    const { target } = find(row, field);
    target.tag =
      { h3: 'h2', h2: 'h3', span: 'div', p: 'div', div: 'p', strong: 'b', time: 'span' }[target.tag] ?? target.tag;
  },
  'moved within the row': (row, field) => {
    const { target, parent } = find(row, field);
    parent.children.splice(parent.children.indexOf(target), 1);
    row.children.push(target);
  },
  'attribute renamed': (row, field) => {
    const { target } = find(row, field);
    for (const name of Object.keys(target.attrs).filter((one) => one.startsWith('data-'))) {
      target.attrs[`data-new-${name.slice(5)}`] = target.attrs[name]!;
      delete target.attrs[name];
    }
    target.attrs['class'] = 'renamed';
  },
  'text prefixed': (row, field) => {
    const { target } = find(row, field);
    if (typeof target.children[0] === 'string') target.children[0] = `Now: ${target.children[0]}`;
    target.attrs['class'] = 'fresh';
  },
  'siblings added': (row, field) => {
    const { target, parent } = find(row, field);
    parent.children.splice(parent.children.indexOf(target), 0, node('span', { class: 'badge' }, 'Bestseller'));
    parent.children.push(node('button', { class: 'buy' }, 'Add to basket'));
    target.attrs['class'] = `x-${target.attrs['class'] ?? 'y'}`;
  },
};

export const REMOVALS: Readonly<Record<string, Change>> = {
  removed: (row, field) => {
    const { target, parent } = find(row, field);
    parent.children.splice(parent.children.indexOf(target), 1);
  },
  'removed, rest renamed': (row, field, random) => {
    REMOVALS['removed']!(row, field, random);
    const stack: Node[] = [row];
    for (let here = stack.pop(); here; here = stack.pop()) {
      if (here !== row && here.attrs['class']) here.attrs['class'] = `n-${here.attrs['class']}`;
      for (const child of here.children) if (typeof child !== 'string') stack.push(child);
    }
  },
  'removed, another block in its place': (row, field) => {
    const { target, parent } = find(row, field);
    parent.children[parent.children.indexOf(target)] = node('div', { class: 'delivery' }, 'Free delivery to your door');
  },
};

/** One change to one field of one layout, and what likeness finds. */
export function tryChange(layout: Layout, field: string, name: string, change: Change, random: Random): Outcome {
  const before = build(layout, field, random);
  const after = build(layout, field, random, (row) => change(row, field, random));
  const print = printOf(before.marked.at(-1)!, before.rows.at(-1)!, layout.take[field] ?? 'text');
  const found = findAlike(print, after.rows, { taken: takenBy(layout, after) });
  const wanted = new Set(after.marked);
  const right = found?.matches.every((match, at) => match?.element === after.marked[at]) && wanted.size === ROWS;
  const result = found ? (right ? 'right' : 'wrong') : 'none';
  return {
    change: name,
    layout: layout.name,
    field,
    result,
    select: found?.proposal.select,
    score: found?.proposal.score,
    hasRival: found?.proposal.rivals !== undefined,
  };
}

interface Built {
  readonly rows: Element[];
  readonly marked: Element[];
  /** Elements of the layout's other fields. */
  readonly others: ReadonlySet<Element>;
}

/** A row reader knows what its other fields take; the measurement is also run without that knowledge. */
let knowsOthers = false;
export function withOthersKnown<Result>(run: () => Result): Result {
  knowsOthers = true;
  try {
    return run();
  } finally {
    knowsOthers = false;
  }
}

const takenBy =
  (_: Layout, { others }: Built) =>
  (element: Element) =>
    knowsOthers && others.has(element);

function build(layout: Layout, field: string, random: Random, change: (row: Node) => void = () => {}): Built {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const row = layout.row(random, at);
    change(row);
    return row;
  });
  const document: Document = parseDocument(`<main>${rows.map((row) => render(row)).join('\n')}</main>`);
  const main = document.children.find(isTag)!;
  const marked: Element[] = [];
  const others = new Set<Element>();
  for (const element of elementsIn(main)) {
    const mark = element.attribs[MARK];
    delete element.attribs[MARK];
    if (mark === field) marked.push(element);
    else if (mark !== undefined) others.add(element);
  }
  return { rows: main.children.filter(isTag), marked, others };
}

function render({ tag, attrs, children, field }: Node): string {
  const all = { ...attrs, ...(field === undefined ? {} : { [MARK]: field }) };
  const written = Object.entries(all)
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('');
  return `<${tag}${written}>${children.map((child) => (typeof child === 'string' ? child : render(child))).join('')}</${tag}>`;
}

/** All fields of all layouts through all of the changes. */
export function measure(changes: Readonly<Record<string, Change>>, random: Random): Outcome[] {
  return LAYOUTS.flatMap((layout) =>
    layout.fields.flatMap((field) =>
      Object.entries(changes).map(([name, change]) => tryChange(layout, field, name, change, random)),
    ),
  );
}
