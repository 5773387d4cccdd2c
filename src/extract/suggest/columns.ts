import { type Element, isTag } from 'domhandler';
import { labelOf, textOf } from '../likeness/print.ts';
import { elementsIn } from '../likeness/score-row.ts';
import { type Candidate, candidatesOf } from '../likeness/selectors.ts';
import type { Column } from './contract.ts';
import { hasOwnText, pathIn } from './groups.ts';
import { labelName, nameOf } from './names.ts';

const MOST = 14;
/** A place must be found in this share of the rows. */
const SHARE = 0.3;
const SELECTORS_TRIED = 60;
/** Attributes that hold values. Their names are those of the fields where nothing better is known. */
const VALUES =
  /^(?:href|src|datetime|content|data-(?:price|sku|id|product-id|date|rating|amount|value|stars|stock|currency))$/;

interface Place {
  readonly take: string;
  /** By row. */
  readonly elements: (Element | undefined)[];
}

/** The values of the rows by their places, each with a selector that finds it in all of them, named. */
export function columnsOf(rows: readonly Element[]): Column[] {
  const places = placesOf(rows).filter(({ elements }) => found(elements) >= Math.max(2, rows.length * SHARE));
  const columns: Column[] = [];
  const seen = new Set<string>();
  const names = new Map<string, number>();
  for (const place of places) {
    const values = place.elements.map((element) => (element ? takeFrom(element, place.take) || undefined : undefined));
    const key = JSON.stringify(values);
    if (seen.has(key) || saysNothing(values, place)) continue;
    const select = selectorOf(rows, place);
    if (select === undefined) continue;
    seen.add(key);
    const isLink = place.take === 'href' || place.take === 'src';
    const first = place.elements.find((element) => element !== undefined)!;
    const name = unique(nameIn(first, rows, place.take, columns), names);
    columns.push({
      name,
      select: `${select}${place.take === 'text' ? '::text' : `::attr(${place.take})`}`,
      values,
      isLink,
    });
    if (columns.length === MOST) break;
  }
  return columns;
}

const found = (elements: readonly (Element | undefined)[]): number =>
  elements.filter((one) => one !== undefined).length;

function placesOf(rows: readonly Element[]): Place[] {
  const places = new Map<string, Place>();
  const note = (key: string, take: string, at: number, element: Element): void => {
    let place = places.get(`${key}|${take}`);
    if (!place) {
      place = { take, elements: new Array<Element | undefined>(rows.length).fill(undefined) };
      places.set(`${key}|${take}`, place);
    }
    place.elements[at] ??= element;
  };
  rows.forEach((row, at) => {
    for (const element of [row, ...elementsIn(row)]) {
      const key = `${pathIn(element, row)}${labelBefore(element) ?? ''}`;
      if (element !== row && hasOwnText(element)) note(key, 'text', at, element);
      for (const [name, value] of Object.entries(element.attribs))
        if (VALUES.test(name) && value.trim() !== '' && !/^(?:#|javascript:|data:)/.test(value))
          note(key, name, at, element);
      if (element.attribs['title'] !== undefined) note(key, 'title', at, element);
    }
  });
  for (const [key, { take, elements }] of places) {
    if (take !== 'title') continue;
    // A title repeats the text, or says what a tool tip says; only where a text is cut off does it hold more.
    places.delete(elements.some((element) => element && isCut(element)) ? key.replace(/title$/, 'text') : key);
  }
  return [...places.values()];
}

const CUT = /\s*(?:…|\.\.\.)\s*$/;

function isCut(element: Element): boolean {
  const text = textOf(element, 400);
  return CUT.test(text) && (element.attribs['title'] ?? '').startsWith(text.replace(CUT, ''));
}

/** Labels, buttons and other texts that are the same in each row. What may be a state (In stock) is kept. */
function saysNothing(values: readonly (string | undefined)[], { take, elements }: Place): boolean {
  const first = elements.find((element) => element !== undefined)!;
  if (
    take === 'text' &&
    (/^(?:button|label|th|dt)$/.test(first.name) || labelOf(values.find(Boolean) ?? '', false) !== undefined)
  )
    return true;
  if (take === 'title') return false;
  const texts = new Set(values.filter((value) => value !== undefined));
  return (
    texts.size <= 1 &&
    !/stock|avail|condition|status/i.test(`${first.attribs['class'] ?? ''} ${first.attribs['itemprop'] ?? ''}`)
  );
}

function takeFrom(element: Element, take: string): string {
  return take === 'text' ? textOf(element, 400) : (element.attribs[take] ?? '').trim();
}

function labelBefore(element: Element): string | undefined {
  let near = element.prev;
  while (near && !isTag(near)) near = near.prev;
  return near ? labelOf(textOf(near), /^(?:th|dt|label|strong|b)$/.test(near.name)) : undefined;
}

function nameIn(element: Element, rows: readonly Element[], take: string, before: readonly Column[]): string {
  const label = labelBefore(element);
  const plain = nameOf(element, rows[0]!, take) ?? (label === undefined ? undefined : labelName(label));
  if (plain !== undefined) return plain;
  return before.some(({ name }) => name === 'title') || take !== 'text' ? 'text' : titleOrText(element);
}

const titleOrText = (element: Element): string => {
  for (
    let here: Element | undefined = element;
    here;
    here = here.parent && isTag(here.parent) ? here.parent : undefined
  )
    if (/^h[1-6]$/.test(here.name)) return 'title';
  return element.name === 'a' ? 'title' : 'text';
};

function unique(name: string, names: Map<string, number>): string {
  const before = names.get(name) ?? 0;
  names.set(name, before + 1);
  return name === 'text' ? `text_${before + 1}` : before === 0 ? name : `${name}_${before + 1}`;
}

/** The selector whose first match in every row is this element, and that finds nothing in rows that have none. */
function selectorOf(rows: readonly Element[], { take, elements }: Place): string | undefined {
  const row = rows[elements.findIndex((element) => element !== undefined)]!;
  const first = elements.find((element) => element !== undefined)!;
  if (first === row) return ':scope';
  const inside = rows.map((one) => [...elementsIn(one)]);
  const fits = (selector: Candidate) =>
    inside.every((all, at) => all.find((one) => selector.matches(one) && takeFrom(one, take) !== '') === elements[at]);
  const candidates = new Map(candidatesOf(first).map((one) => [one.text, one]));
  return [...candidates.values()]
    .sort((a, b) => a.cost - b.cost || a.text.length - b.text.length)
    .slice(0, SELECTORS_TRIED)
    .find(fits)?.text;
}
