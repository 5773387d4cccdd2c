import { type Document, type Element, isTag, isText, type ParentNode } from 'domhandler';
import type { ElementPrint } from '../../core/site.ts';
import { shapeOf } from './shape.ts';

const VALUE_LONGEST = 100;
const PATH_LONGEST = 12;
const LABEL_LONGEST = 40;
/** Text that is read of an element at most: its shape needs no more, and the time stays linear on deep trees. */
const TEXT_LONGEST = 300;
const LABELS = new Set(['th', 'dt', 'label', 'strong', 'b', 'legend']);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg']);

/** What `element` looks like inside of its row. `take` is what is taken of it: `text`, `html` or an attribute's name. */
export const printOf = (element: Element, row: Element | Document, take: string): ElementPrint =>
  createPrinter(row)(element, take);

/** Prints of many elements of one row, in a time that is linear in their number: what neighbours share is read once. */
export function createPrinter(row: Element | Document): (element: Element, take: string) => ElementPrint {
  const texts = new Map<Element, string>();
  const places = new Map<Element, number>();
  const sizes = new Map<ParentNode, number>();
  const memory: Memory = {
    textOf: (element) => remember(texts, element, () => textOf(element)),
    placeOf(element, parent) {
      const of = remember(sizes, parent, () => {
        let count = 0;
        for (const child of parent.children) if (isTag(child)) places.set(child, count++);
        return count;
      });
      return { index: places.get(element)!, of };
    },
  };
  return (element, take) => ({
    tag: element.name,
    attributes: attributesOf(element),
    text: shapeOf(memory.textOf(element)),
    path: pathOf(element, row),
    neighbours: neighboursOf(element, row, memory),
    take,
  });
}

interface Memory {
  textOf(element: Element): string;
  placeOf(element: Element, parent: ParentNode): { index: number; of: number };
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = memory.get(key);
  if (value === undefined) {
    value = make();
    memory.set(key, value);
  }
  return value;
}

/** The text of an element, as far as it is needed. */
export function textOf(node: ParentNode, longest = TEXT_LONGEST): string {
  let text = '';
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (text.length >= longest) return;
      if (isText(child)) text += (text === '' ? child.data.trimStart() : child.data).slice(0, longest);
      else if (isTag(child) && !SILENT.has(child.name)) {
        if (text !== '') text += ' ';
        visit(child);
      }
    }
  };
  visit(node);
  return text.replace(/\s+/g, ' ').trim();
}

export const classesOf = (element: Element): string[] =>
  (element.attribs['class'] ?? '').split(/\s+/).filter((token) => token !== '');

function attributesOf(element: Element): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attribs)) {
    if (name === 'style' || name.startsWith('on')) continue;
    const text = name === 'class' ? classesOf(element).sort().join(' ') : value;
    attributes[name] = text.slice(0, VALUE_LONGEST).toWellFormed();
  }
  return attributes;
}

const stepOf = (element: Element): string => {
  const [first] = classesOf(element);
  return first === undefined ? element.name : `${element.name}.${first}`;
};

function pathOf(element: Element, row: Element | Document): string[] {
  const path: string[] = [];
  let here: ParentNode | null = element;
  while (here && here !== row && isTag(here)) {
    path.push(stepOf(here));
    here = here.parent;
  }
  return path.reverse().slice(-PATH_LONGEST);
}

/** What stands around it. A wrapper with nothing else inside changes nothing: its own neighbours count. */
function neighboursOf(element: Element, row: Element | Document, memory: Memory): ElementPrint['neighbours'] {
  let here: Element = element;
  while (here !== row && here.parent && here.parent !== row && isTag(here.parent) && isOnly(here)) here = here.parent;
  if (here === row || !here.parent) return { before: '', after: '', index: 0, of: 1 };
  return { before: sideOf(here, -1, memory), after: sideOf(here, 1, memory), ...memory.placeOf(here, here.parent) };
}

function isOnly(element: Element): boolean {
  return element.parent!.children.every(
    (child) => child === element || (!isTag(child) && !(isText(child) && child.data.trim() !== '')),
  );
}

/** Label or shape of the nearest sibling on one side that has something to show. */
function sideOf(element: Element, step: -1 | 1, memory: Memory): string {
  let near = step < 0 ? element.prev : element.next;
  while (near) {
    if (isText(near) && near.data.trim() !== '') return labelOf(near.data, false) ?? `#text ${shapeOf(near.data)}`;
    if (isTag(near) && !SILENT.has(near.name)) {
      const text = memory.textOf(near);
      return labelOf(text, LABELS.has(near.name)) ?? `${near.name} ${shapeOf(text)}`.trim();
    }
    near = step < 0 ? near.prev : near.next;
  }
  return '';
}

/** The text of a label (`Price:`), which is the same in every row; undefined for what is none. */
export function labelOf(text: string, inLabel: boolean): string | undefined {
  const label = text.replace(/\s+/g, ' ').trim();
  if (label === '' || label.length > LABEL_LONGEST || !/\p{L}/u.test(label) || /\p{N}/u.test(label)) return undefined;
  return inLabel || label.endsWith(':') ? `"${label}"` : undefined;
}
