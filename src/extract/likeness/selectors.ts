import { type Element, isTag } from 'domhandler';
import { classesOf, labelOf, textOf } from './print.ts';
import { isHashed, meaningOf, stablePart } from './words.ts';

/** A selector that may name an element, and how much a reader and the next build of the site would dislike it. */
export interface Candidate {
  readonly text: string;
  readonly cost: number;
  matches(element: Element): boolean;
}

const NAMED = ['itemprop', 'rel', 'property', 'role', 'name'];
const BARE = ['datetime', 'title', 'href', 'src', 'alt', 'content', 'content-desc', 'aria-label', 'value'];
/** Nothing above this is proposed: made-up names and places. */
export const COST = { place: 9, madeUp: 7 } as const;

/** Selectors of one element, in no order: by its names, by its parent's, by its label, by its place. */
export function candidatesOf(element: Element): Candidate[] {
  const own = compounds(element);
  const parent = element.parent && isTag(element.parent) ? element.parent : null;
  const outer = parent?.parent && isTag(parent.parent) ? parent.parent : null;
  const within = (ancestor: Element | null, step: number) =>
    ancestor === null
      ? []
      : compounds(ancestor)
          .filter(({ cost }) => cost < COST.madeUp)
          .flatMap((above) => own.filter(({ cost }) => cost < COST.madeUp).map((below) => nested(above, below, step)));
  return [...own, ...within(parent, 1), ...within(outer, 2), ...labelled(element), ...placed(element)];
}

/** Selectors of the element alone: `[itemprop="price"]`, `.price`, `span.price`, `h3`. */
export function compounds(element: Element): Candidate[] {
  const tag: Candidate = {
    text: element.name,
    cost: tagCost(element.name),
    matches: (one) => one.name === element.name,
  };
  return [tag, ...byAttribute(element), ...byClass(element)];
}

/** Tags that mean something are good names; a div is none. */
function tagCost(tag: string): number {
  if (/^(?:h[1-6]|time|img|article|figure|figcaption|address|blockquote|main|dt|th)$/.test(tag)) return 2.5;
  return /^(?:div|span)$/.test(tag) ? 5 : 3.5;
}

function byAttribute(element: Element): Candidate[] {
  const found: Candidate[] = [];
  for (const [name, value] of Object.entries(element.attribs)) {
    if (NAMED.includes(name) && /^[\w:. -]{1,40}$/.test(value) && !isHashed(value))
      found.push(attribute(name, value, name === 'itemprop' ? 1 : 2));
    else if (name === 'id' && /^[A-Za-z][\w-]{1,40}$/.test(value) && !/\d/.test(value) && !isHashed(value))
      found.push({ text: `#${value}`, cost: 1.2, matches: (one) => one.attribs['id'] === value });
    else if (name.startsWith('data-') && !isHashed(name.slice(5)) && /^[\w-]+$/.test(name)) {
      if (/^[A-Za-z][\w-]{1,40}$/.test(value) && !isHashed(value)) found.push(attribute(name, value, 1.2));
      found.push({ text: `[${name}]`, cost: 1.6, matches: (one) => Object.hasOwn(one.attribs, name) });
    } else if (BARE.includes(name))
      found.push({
        text: `${element.name}[${name}]`,
        cost: 4,
        matches: (one) => one.name === element.name && Object.hasOwn(one.attribs, name),
      });
  }
  return found;
}

const attribute = (name: string, value: string, cost: number): Candidate => ({
  text: `[${name}="${value}"]`,
  cost,
  matches: (one) => one.attribs[name] === value,
});

function byClass(element: Element): Candidate[] {
  const single = classesOf(element).flatMap((token): Candidate[] => {
    const stable = stablePart(token);
    const meaning = meaningOf(token);
    const cost = meaning === 1 ? 1.4 : meaning > 0 ? 5 : COST.madeUp;
    const has: Candidate = { text: `.${escapeName(token)}`, cost, matches: (one) => classesOf(one).includes(token) };
    if (stable === undefined) return [has];
    const start = `${stable}__`;
    return [
      { ...has, cost: COST.madeUp },
      { text: `[class*="${start}"]`, cost: 2, matches: (one) => (one.attribs['class'] ?? '').includes(start) },
    ];
  });
  const named = single.filter(({ cost }) => cost < COST.madeUp);
  return [
    ...single,
    ...single.map((one) => both(element.name, one)),
    ...named.slice(0, 3).flatMap((one, at) => named.slice(at + 1, 4).map((other) => joined(one, other))),
  ];
}

const both = (tag: string, one: Candidate): Candidate => ({
  text: `${tag}${one.text}`,
  cost: one.cost + 0.4,
  matches: (element) => element.name === tag && one.matches(element),
});

const joined = (one: Candidate, other: Candidate): Candidate => ({
  text: `${one.text}${other.text}`,
  cost: Math.max(one.cost, other.cost) + 0.8,
  matches: (element) => one.matches(element) && other.matches(element),
});

/** One step is written as a child, so that it says what it means; two steps as a descendant, which a wrapper does not break. */
function nested(above: Candidate, below: Candidate, steps: number): Candidate {
  if (steps === 1)
    return {
      text: `${above.text} > ${below.text}`,
      cost: (above.cost + below.cost) / 2 + 1.5,
      matches: (one) => below.matches(one) && one.parent !== null && isTag(one.parent) && above.matches(one.parent),
    };
  return {
    text: `${above.text} ${below.text}`,
    cost: (above.cost + below.cost) / 2 + 1.8,
    matches: (one) => below.matches(one) && hasAbove(one, above),
  };
}

function hasAbove(element: Element, above: Candidate): boolean {
  for (let here = element.parent; here && isTag(here); here = here.parent) if (above.matches(here)) return true;
  return false;
}

/** `dt:contains("Price") + dd`: what stands behind its label. */
function labelled(element: Element): Candidate[] {
  const before = elementBefore(element);
  if (!before) return [];
  const label = labelOf(textOf(before), /^(?:th|dt|label|strong|b)$/.test(before.name))?.slice(1, -1);
  if (label === undefined || /["\\]/.test(label)) return [];
  return [
    {
      text: `${before.name}:contains("${label}") + ${element.name}`,
      cost: 3,
      matches: (one) => {
        const other = elementBefore(one);
        return one.name === element.name && other?.name === before.name && textOf(other).includes(label);
      },
    },
  ];
}

function elementBefore(element: Element): Element | null {
  let near = element.prev;
  while (near && !isTag(near)) near = near.prev;
  return near;
}

/** By its place among its brothers: the last resort. */
function placed(element: Element): Candidate[] {
  const place = placeOf(element);
  const { name } = element;
  const found: Candidate = {
    text: `${name}:nth-of-type(${place})`,
    cost: COST.place,
    matches: (one) => one.name === name && placeOf(one) === place,
  };
  if (!element.parent || !isTag(element.parent)) return [found];
  const parents = compounds(element.parent).filter(({ cost }) => cost < COST.madeUp);
  return [found, ...parents.map((above) => ({ ...nested(above, found, 1), cost: COST.place + above.cost / 4 }))];
}

function placeOf(element: Element): number {
  let place = 1;
  for (let near = element.prev; near; near = near.prev) if (isTag(near) && near.name === element.name) place += 1;
  return place;
}

/** A class or id as CSS writes it. */
export function escapeName(name: string): string {
  return name
    .replace(/[^\w\u0080-\uffff-]/g, (sign) => `\\${sign}`)
    .replace(/^(-?)(\d)/, (_, dash: string, digit: string) => `${dash}\\3${digit} `);
}
