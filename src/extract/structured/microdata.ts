import type { Document, Element } from 'domhandler';
import type { Json, Path } from '../../core/json.ts';
import { isElement } from '../dom.ts';
import { elementsIn, plainText, words } from './elements.ts';
import { bareType, type Dict, seekIn } from './linked-path.ts';

/** Items inside of one item, those inside of these included: `itemref` can name the same element again and again. */
const MOST_ITEMS = 1000;
const DEEPEST_ITEMS = 100;
const SOURCES = new Set(['audio', 'embed', 'iframe', 'img', 'source', 'track', 'video']);
const LINKS = new Set(['a', 'area', 'link']);

export interface Microdata {
  value(path: Path, scope: Element | Document): Json | undefined;
  items(type: string): Json[];
}

interface Reader {
  readonly base: URL;
  /** Elements of the page by place. */
  readonly order: ReadonlyMap<Element, number>;
  readonly ids: ReadonlyMap<string, Element>;
}

interface Building {
  budget: number;
  /** Elements of the items that were read, the outer one and those inside. */
  readonly used: Set<Element>;
}

/** The items of a page by the rules of the HTML standard. */
export function readMicrodata(all: readonly Element[], base: URL): Microdata {
  const order = new Map(all.map((element, at) => [element, at] as const));
  const reader: Reader = { base, order, ids: byId(all) };
  const built = new Map<Element, Dict>();
  const item = (element: Element): Dict => {
    const known = built.get(element) ?? readItem(reader, element, { budget: MOST_ITEMS, used: new Set() }, []);
    built.set(element, known);
    return known;
  };
  return {
    value: (path, scope) => seekIn(itemElements(scope, all).map(item), path, () => []),
    items: (type) => itemsOfType(reader, all, bareType(type)),
  };
}

function byId(all: readonly Element[]): Map<string, Element> {
  const ids = new Map<string, Element>();
  for (const element of all) {
    const id = element.attribs['id'];
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}

const has = (element: Element, name: string): boolean => Object.hasOwn(element.attribs, name);

/**
 * The items to look into, in this order: the scope itself; top-level ones and, in a row, those that are a property of
 * something around it; the scope as if it were an item, for a row whose properties belong to an item around it.
 */
function itemElements(scope: Element | Document, all: readonly Element[]): Element[] {
  const whole = !isElement(scope);
  const below = whole ? all : elementsIn(scope);
  const own = !whole && has(scope, 'itemscope') ? [scope] : [];
  const items = below.filter((one) => has(one, 'itemscope'));
  const top = items.filter((one) => !has(one, 'itemprop'));
  const orphans = items.filter((one) => has(one, 'itemprop') && !insideItem(one, scope));
  return [...own, ...top, ...orphans, ...(whole || own.length > 0 ? [] : [scope])];
}

function insideItem(element: Element, scope: Element | Document): boolean {
  for (let up = element.parent; up !== null && up !== scope; up = up.parent) {
    if (isElement(up) && has(up, 'itemscope')) return true;
  }
  return isElement(scope) && has(scope, 'itemscope');
}

/** Items of a type in order; those that are a property of one that was found are part of it. */
function itemsOfType(reader: Reader, all: readonly Element[], type: string): Json[] {
  const used = new Set<Element>();
  return all.flatMap((element) => {
    if (used.has(element) || !has(element, 'itemscope')) return [];
    if (!words(element.attribs['itemtype']).map(bareType).includes(type)) return [];
    return [readItem(reader, element, { budget: MOST_ITEMS, used }, [])];
  });
}

function readItem(reader: Reader, element: Element, building: Building, above: readonly Element[]): Dict {
  building.used.add(element);
  const item: Dict = {};
  const types = words(element.attribs['itemtype']);
  if (types.length > 0) item['@type'] = types.length === 1 ? types[0]! : types;
  if (has(element, 'itemid')) item['@id'] = resolved(element.attribs['itemid']!, reader.base);
  for (const property of propertiesOf(reader, element)) {
    const value = valueOfProperty(reader, property, building, [...above, element]);
    if (value === undefined) continue;
    for (const name of words(property.attribs['itemprop'])) add(item, name, value);
  }
  return item;
}

function add(item: Dict, name: string, value: Json): void {
  const before = Object.hasOwn(item, name) ? item[name]! : undefined;
  const now = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  Object.defineProperty(item, name, { value: now, enumerable: true, configurable: true, writable: true });
}

/** The standard's "properties of an item", in tree order. What `itemref` leads to a second time is passed over. */
function propertiesOf({ order, ids }: Reader, root: Element): Element[] {
  const seen = new Set<Element>([root]);
  const found: Element[] = [];
  const referenced = words(root.attribs['itemref']).flatMap((id) => ids.get(id) ?? []);
  const waiting: Element[] = [...referenced.reverse(), ...root.children.filter(isElement).reverse()];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (seen.has(element)) continue;
    seen.add(element);
    if (words(element.attribs['itemprop']).length > 0) found.push(element);
    if (has(element, 'itemscope') || element.name === 'template') continue;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (isElement(child)) waiting.push(child);
    }
  }
  if (referenced.length > 0) found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return found;
}

function valueOfProperty(
  reader: Reader,
  element: Element,
  building: Building,
  above: readonly Element[],
): Json | undefined {
  const { name, attribs } = element;
  if (has(element, 'itemscope')) {
    if (above.includes(element) || above.length > DEEPEST_ITEMS || building.budget <= 0) return undefined;
    building.budget -= 1;
    return readItem(reader, element, building, above);
  }
  if (name === 'meta') return attribs['content'] ?? '';
  if (SOURCES.has(name)) return resolved(attribs['src'] ?? '', reader.base);
  if (LINKS.has(name)) return resolved(attribs['href'] ?? '', reader.base);
  if (name === 'object') return resolved(attribs['data'] ?? '', reader.base);
  if (name === 'data' || name === 'meter') return attribs['value'] ?? '';
  if (name === 'time' && has(element, 'datetime')) return attribs['datetime']!;
  // Not in the standard, but in schema.org's own examples: <span itemprop="price" content="51.50">.
  return attribs['content'] ?? plainText(element);
}

/** The absolute address; the text as it stands where it is none. */
function resolved(text: string, base: URL): string {
  return text === '' ? '' : (URL.parse(text, base.href)?.href ?? text);
}
