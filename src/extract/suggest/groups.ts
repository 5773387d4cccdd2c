import { type Document, type Element, isTag } from 'domhandler';
import { classesOf, textOf } from '../likeness/print.ts';
import { elementsIn } from '../likeness/score-row.ts';
import { meaningOf, overlap, wordsOf } from '../likeness/words.ts';

/** Elements of one look, in which records may stand. */
export interface Group {
  readonly elements: readonly Element[];
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

const FEWEST = 3;
const STUDIED = 12;
/** Words of what surrounds a list but is none. */
const AROUND =
  /^(?:nav|navigation|navbar|menu|menubar|footer|header|breadcrumbs?|pagination|pager|sidebar|tabs?|social|share|cookie|toolbar|filters?|facets?|dropdown|languages?|legal)$/;
const MONEY =
  /\p{Sc}\s?\d|\d\s?\p{Sc}|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CZK)\s?\d|\d\s?(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CZK|kr|zł|Kč)\b/u;

/** Groups of repeated elements, the most likely list first. Menus, footers and the like are none. */
export function findGroups(root: Document): Group[] {
  const groups = Map.groupBy(elementsIn(root), keyOf);
  return [...groups.values()]
    .filter(
      (elements) => elements.length >= FEWEST && !/^(?:option|td|th|dd|br|meta|path|col|tr)$/.test(elements[0]!.name),
    )
    .filter(([first]) => !standsAround(first!))
    .map(judge)
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

const mainClass = (element: Element): string => classesOf(element).find((token) => meaningOf(token) === 1) ?? '';

/** Tag and class of an element, its parent, and the tag of its grandparent. */
function keyOf(element: Element): string {
  const parent = element.parent && isTag(element.parent) ? element.parent : undefined;
  const outer = parent?.parent && isTag(parent.parent) ? parent.parent.name : '';
  return `${outer} ${parent?.name ?? ''}.${parent ? mainClass(parent) : ''} ${element.name}.${mainClass(element)}`;
}

/** Whether it stands in a menu, a footer or another thing around the content. */
export function standsAround(element: Element): boolean {
  for (
    let here: Element | undefined = element;
    here;
    here = here.parent && isTag(here.parent) ? here.parent : undefined
  ) {
    if (/^(?:nav|footer|form|select|head|button)$/.test(here.name)) return true;
    if (here.name === 'body' || here.name === 'main') return false;
    const words = [
      ...wordsOf(here.attribs['role'] ?? ''),
      ...wordsOf(here.attribs['id'] ?? ''),
      ...classesOf(here).flatMap(wordsOf),
    ];
    if (words.some((word) => AROUND.test(word)) && !(here === element && words.includes('header'))) return true;
    if (here.name === 'header' && !insideArticle(here)) return true;
  }
  return false;
}

function insideArticle(element: Element): boolean {
  for (let here = element.parent; here && isTag(here); here = here.parent)
    if (here.name === 'article' || here.name === 'li') return true;
  return false;
}

interface Looks {
  /** Paths to what holds a value, each as often as it stands there. */
  readonly places: readonly string[];
  readonly text: string;
  readonly link: boolean;
  readonly heading: boolean;
  readonly image: boolean;
}

function judge(elements: readonly Element[]): Group {
  const looks = sample(elements).map(looksOf);
  const mean = (measure: (one: Looks) => number) => looks.reduce((sum, one) => sum + measure(one), 0) / looks.length;
  const places = mean(({ places: all }) => new Set(all).size);
  const repeats = mean(({ places: all }) => (all.length === 0 ? 1 : all.length / new Set(all).size));
  const alike = mean(({ places: all }) => overlap(all, looks[0]!.places));
  const length = mean(({ text }) => text.length);
  const [links, headings, images] = [
    mean(({ link }) => +link),
    mean(({ heading }) => +heading),
    mean(({ image }) => +image),
  ];
  const prices = mean(({ text }) => +MONEY.test(text));
  const score =
    0.18 * Math.min(1, Math.log2(elements.length) / 4) +
    0.3 * Math.min(1, places / 6) +
    0.12 * alike +
    0.1 * links +
    0.12 * headings +
    0.1 * prices +
    0.08 * images +
    (mainClass(elements[0]!) === '' ? 0 : 0.03);
  const worth =
    places < 2 || (length < 12 && images < 0.5) ? 0 : score * (repeats >= 1.8 ? 0.6 : 1) * (alike < 0.4 ? 0.6 : 1);
  const share = (value: number, what: string) => (value >= 0.5 ? [`${Math.round(value * 100)} % ${what}`] : []);
  return {
    elements,
    score: Math.min(1, worth),
    reasons: [
      `${elements.length} elements of the same build with about ${Math.round(places)} values each`,
      ...share(links, 'have a link'),
      ...share(headings, 'have a heading'),
      ...share(prices, 'have a price'),
      ...share(images, 'have an image'),
    ],
  };
}

function sample(elements: readonly Element[]): Element[] {
  const step = Math.max(1, Math.floor(elements.length / STUDIED));
  return elements.filter((_, at) => at % step === 0).slice(0, STUDIED);
}

function looksOf(row: Element): Looks {
  const places: string[] = [];
  let [link, heading, image] = [row.name === 'a' && row.attribs['href'] !== undefined, false, false];
  for (const element of elementsIn(row)) {
    if (hasOwnText(element) || element.name === 'img') places.push(pathIn(element, row));
    if (element.name === 'a' && element.attribs['href'] !== undefined) link = true;
    if (/^h[1-6]$/.test(element.name)) heading = true;
    if (element.name === 'img') image = true;
  }
  return { places, text: textOf(row), link, heading, image };
}

/** Whether text stands in it directly, not only in elements inside of it. */
export const hasOwnText = (element: Element): boolean =>
  element.children.some((child) => child.type === 'text' && child.data.trim() !== '');

/** Tags and meaningful classes from the row to the element. */
export function pathIn(element: Element, row: Element): string {
  const steps: string[] = [];
  for (
    let here: Element | undefined = element;
    here && here !== row;
    here = here.parent && isTag(here.parent) ? here.parent : undefined
  )
    steps.push(`${here.name}.${mainClass(here)}`);
  return steps.reverse().join(' ');
}
