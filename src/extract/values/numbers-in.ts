/** Longest text in which a number is looked for, in characters. */
export const NUMBER_TEXT_LIMIT = 200;

/** A number in a text, with its separators. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  /** Power of ten (`e-3`), or empty. */
  readonly exponent: string;
}

// A space parts groups only before exactly three digits: "3 of 5" and "12 34" are two numbers.
const NUMBER = /([0-9]+(?:[.,'\u066b\u066c][0-9]+| [0-9]{3}(?![0-9]))*)([eE][+-]?[0-9]{1,3}(?![0-9A-Za-z]))?/g;
// What changes a number's value and is not read: halves, small digits behind a number, thousands and millions as a word.
const UNREADABLE =
  /[\u00bc-\u00be\u2044\u2150-\u215f\u2189]|[0-9][\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]|[0-9] ?(?:k|K|M|B|bn|mn|mio|Mio|Mrd|Tsd|thousand|million|billion|lakh|crore)(?![\p{L}\p{N}])/u;

/** Whether a text holds what a number would be misread beside: `½`, `10²`, `1.2k`, `3 million`. */
export const unreadable = (text: string): boolean => UNREADABLE.test(text);

/** The numbers of a text; digits that hang on letters (`A4`, `m2`) belong to a word, where `glued` does not say otherwise. */
export function numbersIn(text: string, glued?: (start: number) => boolean): Found[] {
  const all: Found[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const start = match.index;
    if (isLetter(text, start - 1) && glued?.(start) !== true) continue;
    const leading = leadingMark(text, start);
    all.push({
      start: start - leading.length,
      end: NUMBER.lastIndex,
      number: leading === '' ? match[1]! : `0${leading}${match[1]}`,
      exponent: match[2] ?? '',
    });
  }
  return all;
}

/** The point of `.5`; not that of `Rs.500` or `...5`. */
function leadingMark(text: string, start: number): string {
  const mark = text[start - 1];
  if (mark !== '.' && mark !== ',') return '';
  return start === 1 || /[ (+$\u20ac\u00a3-]/.test(text[start - 2]!) ? mark : '';
}

function isLetter(text: string, at: number): boolean {
  if (at < 0) return false;
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code | 32) >= 97 && (code | 32) <= 122;
  return /\p{L}/u.test(text[at]!);
}
