import type { ElementPrint } from '../../core/site.ts';
import { shapeLikeness, shapeOf, tokenLikeness } from './shape.ts';
import { meaningOf, meaningOfWord, overlap, wordsOf } from './words.ts';

/**
 * What each part says of the whole. Chosen by the measurement in test/extract/likeness-measure.ts: what the value looks
 * like and what it is called tell fields apart, tags and paths only support it.
 */
const WEIGHTS = { tag: 0.12, names: 0.3, value: 0.28, path: 0.1, neighbours: 0.2 } as const;

/** How alike two elements are, 0 to 1. Parts of which neither knows anything do not count. */
export function similarity(print: ElementPrint, candidate: ElementPrint): number {
  const names = nameLikeness(print, candidate);
  const weights = { ...WEIGHTS, names: WEIGHTS.names * names.weight };
  const sum =
    weights.tag * tagLikeness(print.tag, candidate.tag) +
    weights.names * names.score +
    weights.value * shapeLikeness(valueShape(print), valueShape(candidate)) +
    weights.path * pathLikeness(print.path.slice(0, -1), candidate.path.slice(0, -1)) +
    weights.neighbours * neighbourLikeness(print.neighbours, candidate.neighbours);
  const total = weights.tag + weights.names + weights.value + weights.path + weights.neighbours;
  return sum / total;
}

/** How alike two rows are, 0 to 1: what stands in them counts most, as lists are renamed and moved as a whole. */
export function rowSimilarity(print: ElementPrint, candidate: ElementPrint): number {
  const names = nameLikeness(print, candidate);
  const weight = 0.2 * names.weight;
  const sum =
    0.5 * tokenLikeness(print.text, candidate.text) +
    0.1 * shapeLikeness(print.text, candidate.text) +
    0.1 * tagLikeness(print.tag, candidate.tag) +
    weight * names.score +
    0.1 * pathLikeness(print.path.slice(0, -1), candidate.path.slice(0, -1));
  return sum / (0.8 + weight);
}

const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'data-src', 'data-href', 'data-url']);

/** Shape of what is taken. */
export function valueShape(print: ElementPrint): string {
  if (print.take === 'text' || print.take === 'html') return print.text;
  const value = print.attributes[print.take] ?? '';
  return shapeOf(ADDRESSES.has(print.take) ? pathAndQuery(value) : value);
}

/** `book_1/index.html`, `../book_1/index.html` and the whole URL lead to the same page: what they have in common. */
function pathAndQuery(value: string): string {
  if (value === '' || !URL.canParse(value, 'http://x/')) return value;
  const { pathname, search } = new URL(value, 'http://x/');
  return pathname + search;
}

const FAMILIES = [
  ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ['div', 'section', 'article', 'p', 'span', 'li', 'dd', 'td'],
  ['span', 'strong', 'b', 'em', 'i', 'small', 'ins', 'bdi', 'data'],
  ['img', 'source', 'picture', 'amp-img'],
  ['a', 'button'],
  ['th', 'dt', 'label'],
] as const;

function tagLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const related = FAMILIES.some((family: readonly string[]) => family.includes(one) && family.includes(other));
  return related ? 0.6 : 0;
}

/** Attributes whose values name what the element is. */
const NAMING = new Set(['itemprop', 'id', 'name', 'property', 'rel', 'role', 'aria-label', 'headers', 'for']);
const TESTING = /^data-(?:test|testid|test-id|qa|cy|field|col|column|label|key|name|role|hook|automation.*)$/;

interface Names {
  readonly words: readonly string[];
  readonly others: readonly string[];
}

/** The known print is compared with many: its names are read once. */
const known = new WeakMap<ElementPrint, Names>();

/** Everything by which the element is called, in words; and which other attributes it has. */
function namesOf(print: ElementPrint): Names {
  const before = known.get(print);
  if (before) return before;
  const words = new Set<string>();
  const others: string[] = [];
  for (const [name, value] of Object.entries(print.attributes)) {
    if (name === 'class') for (const token of value.split(' ')) addAll(words, classWords(token));
    else if (NAMING.has(name) || TESTING.test(name)) addAll(words, wordsOf(value).map(meaningOfWord));
    else if (name.startsWith('data-')) addAll(words, wordsOf(name.slice(5)).map(meaningOfWord));
    else others.push(name);
  }
  const names = { words: [...words], others };
  known.set(print, names);
  return names;
}

function addAll(words: Set<string>, more: readonly string[]): void {
  for (const word of more) words.add(word);
}

const CACHED = 2_000;
const classes = new Map<string, readonly string[]>();

/** The words of a class with a meaning. The same classes stand on all elements of a page. */
function classWords(token: string): readonly string[] {
  let words = classes.get(token);
  if (words === undefined) {
    if (classes.size >= CACHED) classes.clear();
    words = meaningOf(token) === 1 ? wordsOf(token).map(meaningOfWord) : [];
    classes.set(token, words);
  }
  return words;
}

/** Both named: how far the names agree. One of them without a name: that says little. None: only their attributes count. */
function nameLikeness(print: ElementPrint, candidate: ElementPrint): { score: number; weight: number } {
  const [one, other] = [namesOf(print), namesOf(candidate)];
  const attributes = overlap(one.others, other.others);
  const known = one.others.length + other.others.length > 0;
  if (one.words.length === 0 && other.words.length === 0) return { score: attributes, weight: known ? 0.5 : 0 };
  if (one.words.length === 0 || other.words.length === 0) return { score: known ? attributes : 0, weight: 0.4 };
  const common = one.words.filter((word) => other.words.includes(word)).length;
  const words = (0.3 * common) / Math.min(one.words.length, other.words.length) + 0.7 * overlap(one.words, other.words);
  return { score: known ? 0.85 * words + 0.15 * attributes : words, weight: 1 };
}

/** Common steps in their order; an added wrapper costs half of a short path, less of a long one. */
function pathLikeness(one: readonly string[], other: readonly string[]): number {
  const row = new Array<number>(other.length + 1).fill(0);
  for (const step of one) {
    let diagonal = 0;
    other.forEach((against, i) => {
      const above = row[i + 1]!;
      row[i + 1] = Math.max(above, row[i]!, diagonal + stepLikeness(step, against));
      diagonal = above;
    });
  }
  return (1 + row[other.length]!) / (1 + Math.max(one.length, other.length));
}

function stepLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [oneTag, oneClass] = one.split('.', 2);
  const [otherTag, otherClass] = other.split('.', 2);
  const tag = oneTag === otherTag ? 0.6 : 0;
  return oneClass !== undefined && oneClass === otherClass ? tag + 0.4 : tag;
}

function neighbourLikeness(one: ElementPrint['neighbours'], other: ElementPrint['neighbours']): number {
  const place = 1 - Math.abs((one.index + 0.5) / one.of - (other.index + 0.5) / other.of);
  return 0.4 * sideLikeness(one.before, other.before) + 0.4 * sideLikeness(one.after, other.after) + 0.2 * place;
}

function sideLikeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one === '' || other === '') return 0;
  if (one.startsWith('"') || other.startsWith('"')) return 0;
  const [oneTag, ...oneShape] = one.split(' ');
  const [otherTag, ...otherShape] = other.split(' ');
  return 0.3 * (oneTag === otherTag ? 1 : 0) + 0.7 * shapeLikeness(oneShape.join(' '), otherShape.join(' '));
}
