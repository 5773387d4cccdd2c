import { type Element, isTag } from 'domhandler';
import { classesOf } from '../likeness/print.ts';
import { meaningOf, wordsOf } from '../likeness/words.ts';

/** Words by which sites call what a field of this name holds; the first name that fits is taken. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['old_price', /^(?:old|was|regular|strike|crossed|uvp|rrp|list)$/],
  ['price', /^(?:price|amount|cost|preis|prix|precio|rent)$/],
  ['rating', /^(?:rating|stars?|score|ratingvalue)$/],
  ['reviews', /^(?:reviews?|reviewcount|ratingcount)$/],
  ['availability', /^(?:stock|instock|availability|available|lager)$/],
  ['date', /^(?:date|time|published|posted|updated|datepublished|datetime|datum)$/],
  ['image', /^(?:image|img|thumb|thumbnail|photo|picture|cover)$/],
  ['author', /^(?:author|byline|writer|by)$/],
  ['sku', /^(?:sku|upc|ean|gtin|isbn|asin|mpn)$/],
  ['brand', /^(?:brand|manufacturer|vendor)$/],
  ['description', /^(?:description|desc|summary|teaser|excerpt|abstract|snippet|intro|lead)$/],
  ['category', /^(?:category|genre|section|topic)$/],
  ['location', /^(?:location|place|city|address|region|ort)$/],
  ['company', /^(?:company|employer|organization)$/],
  ['salary', /^(?:salary|wage|pay)$/],
  ['title', /^(?:title|name|headline|heading|caption)$/],
];
/** Words that say nothing of what a value is. */
const EMPTY = new Set(
  'text label value wrapper container inner outer box block content body info meta link item card product entry post list row col cell field line main data tile teaserbox element part unit color bold small large left right top bottom primary secondary'.split(
    ' ',
  ),
);

/** A name for what is taken of an element: by its attributes, its classes, those around it, its tag; undefined where none says anything. */
export function nameOf(element: Element, row: Element, take: string): string | undefined {
  if (take === 'src') return 'image';
  if (take === 'href') return 'url';
  if (take === 'datetime') return 'date';
  const known = fromDictionary(namesAround(element, row)) ?? fromTake(take);
  if (known !== undefined) return known;
  if (/^h[1-6]$/.test(element.name)) return 'title';
  if (element.name === 'time') return 'date';
  const rowWords = new Set(classesOf(row).flatMap(wordsOf));
  const words = classesOf(element)
    .filter((token) => meaningOf(token) === 1)
    .flatMap(wordsOf)
    .filter((word) => !EMPTY.has(word) && !rowWords.has(word));
  return words.length === 0 ? undefined : asName(words.slice(0, 2).join('_'));
}

const fromTake = (take: string): string | undefined => {
  const [, name] = /^data-(.+)$/.exec(take) ?? [];
  return take === 'title' ? 'title' : name === undefined ? undefined : asName(name);
};

/** Words of the element, then of what is around it inside of the row: the nearest that is known counts. */
function namesAround(element: Element, row: Element): string[][] {
  const around: string[][] = [];
  for (
    let here: Element | undefined = element;
    here && here !== row && around.length < 2;
    here = here.parent && isTag(here.parent) ? here.parent : undefined
  )
    around.push([
      ...wordsOf((here.attribs['itemprop'] ?? '').toLowerCase()),
      ...classesOf(here).flatMap(wordsOf),
      ...wordsOf(here.attribs['id'] ?? ''),
      ...Object.keys(here.attribs).flatMap((name) => (name.startsWith('data-') ? wordsOf(name.slice(5)) : [])),
    ]);
  return around;
}

function fromDictionary(around: readonly string[][]): string | undefined {
  for (const words of around)
    for (const [name, pattern] of NAMES) {
      if (
        name === 'old_price'
          ? words.some((word) => pattern.test(word)) && words.includes('price')
          : words.some((word) => pattern.test(word))
      )
        return name;
    }
  return undefined;
}

/** `"Price (net):"` as price_net. */
export const labelName = (label: string): string => asName(label);

/** A name that a column may have; `field` where nothing is left of the text. */
export function asName(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  return name === '' ? 'field' : /^\d/.test(name) ? `field_${name}` : name;
}
