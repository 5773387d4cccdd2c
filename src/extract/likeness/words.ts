/** Parts of names that builders make up anew on each build: `css-1q2w3e`, `sc-bdVaJa`, `data-v-7ba5bd90`. */
const BUILDERS = /^(?:css|sc|jsx|jss|svelte|emotion|styles?|module|v|ng|makeStyles)$/i;
/** Classes that say how something looks, or in which state it is, not what it is. */
const LOOKS =
  /^(?:(?:[a-z]+:)|(?:col|row|container|wrapper|m[xytrbl]?|p[xytrbl]?|w|h|d|min|max|flex|inline|block|grid|gap|items|justify|self|align|order|text|font|bg|border|rounded|shadow|float|clearfix|pull|hidden|visible|relative|absolute|overflow|leading|tracking|truncate|uppercase|xs|sm|md|lg|xl)(?:-|$)|(?:is|has|js|no)-)/;
const STATES =
  /^(?:active|current|selected|loaded|lazy|lazyload(?:ed)?|odd|even|first|last|open|closed|visited|new|collapse[d]?|fade|show|hide)$/;

/** A made-up part: letters and digits mixed, capitals inside, or no vowel in what is too long for an abbreviation. */
function madeUp(part: string): boolean {
  if (part.length < 4) return false;
  const swaps = part.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0;
  if (swaps >= 2 || (swaps === 1 && part.length >= 5 && /\d[a-z]/i.test(part))) return true;
  if (/^[a-z]+$/i.test(part) && part.length >= 5 && !/[aeiouy]/i.test(part)) return true;
  return part.length >= 5 && part.length <= 8 && /^[a-z]{1,3}[A-Z][a-z]{0,2}[A-Z]/.test(part);
}

const partsOf = (name: string): string[] => name.split(/[-_:./[\]]+/).filter((part) => part !== '');

/** Whether a class, id or attribute name is one that the next build of the site renames. */
export function isHashed(name: string): boolean {
  const parts = partsOf(name);
  if (parts.length === 0) return true;
  return (
    parts.every((part) => BUILDERS.test(part) || madeUp(part)) && parts.some((part) => madeUp(part) || /^v$/.test(part))
  );
}

/** `Product_title__2xKzd` as `Product_title`: what a CSS module keeps over builds. */
export function stablePart(name: string): string | undefined {
  const found = /^([A-Za-z][\w-]*?)_{1,2}([\w-]{4,8})$/.exec(name);
  return found && /__/.test(name) && madeUp(found[2]!) && !isHashed(found[1]!) ? found[1] : undefined;
}

/** How much a class says of what the element is: 1 its meaning, 0.3 its looks or state, 0 nothing. */
export function meaningOf(name: string): number {
  if (isHashed(name)) return 0;
  return LOOKS.test(name) || STATES.test(name) ? 0.3 : 1;
}

/** The words of a name, in lower case: `priceColor` and `price_color` are both price, color. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^\d+$/.test(word) && !madeUp(word) && !BUILDERS.test(word))
    .map((word) => word.toLowerCase());
}

/** Words that name the same thing on different sites. */
const SAME: readonly (readonly string[])[] = [
  ['price', 'cost', 'amount', 'pricing'],
  ['title', 'name', 'heading', 'headline'],
  ['description', 'summary', 'excerpt', 'teaser', 'blurb'],
  ['availability', 'stock', 'instock', 'available'],
  ['image', 'img', 'picture', 'photo', 'thumbnail', 'thumb'],
  ['date', 'time', 'datetime', 'published', 'posted'],
  ['author', 'byline', 'writer'],
  ['rating', 'stars', 'star', 'score'],
  ['link', 'url', 'href'],
  ['product', 'item', 'article'],
  ['category', 'genre', 'section'],
  ['place', 'location', 'city'],
];
const MEANINGS = new Map(SAME.flatMap(([first, ...others]) => others.map((word) => [word, first!] as const)));

/** A word, or the one under which it is known together with others. */
export const meaningOfWord = (word: string): string => MEANINGS.get(word) ?? word;

/** Dice's coefficient of two lists, each entry counted as often as it stands there. */
export function overlap(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const left = new Map<string, number>();
  for (const entry of one) left.set(entry, (left.get(entry) ?? 0) + 1);
  let common = 0;
  for (const entry of other) {
    const count = left.get(entry) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(entry, count - 1);
  }
  return (2 * common) / (one.length + other.length);
}
