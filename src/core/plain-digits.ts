/** First digit of each script that writes numbers in tens. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];
/** What is neither ASCII nor a Latin letter nor the euro: most texts have none of it. */
const UNUSUAL = /[^ -~\u00a1-\u00b3\u00b5-\u017f\u20ac]/;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
const SIGNS: Readonly<Record<string, string>> = {
  '\uff0b': '+',
  '\uff0e': '.',
  '\uff0c': ',',
  '\uffe5': '\u00a5',
  '\uff04': '$',
  '\uffe1': '\u00a3',
  '\uff05': '%',
  '\u066a': '%',
  '\uff08': '(',
  '\uff09': ')',
};

/**
 * Numbers in one spelling: digits of any script as 0 to 9, all dashes and the minus sign as `-`, all apostrophes as `'`, full-width
 * signs as plain ones, marks of direction dropped. The Arabic separators stay, they are certain about what they mean.
 */
export function plainDigits(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(DIRECTION, '')
    .replace(/\p{Nd}/gu, toDigit)
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[`\u00b4\u02b9\u02bc\u2018\u2019\u2032]/g, "'")
    .replace(/[\uff04-\uff0e\uffe1\uffe5\u066a]/g, (sign) => SIGNS[sign] ?? sign);
}

function toDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}
