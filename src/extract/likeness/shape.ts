import { overlap } from './words.ts';

const LONGEST = 60;

/** Digits as 9, letters as A and a, runs shortened: `£51.77` is `£9.9`, `A Light in` is `A Aa a`. */
export function shapeOf(text: string): string {
  return text
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\p{N}+/gu, '9')
    .replace(/\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}+/gu, 'A')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]+/gu, 'a')
    .slice(0, LONGEST);
}

const MONEY = /\p{Sc} ?-?9|9 ?\p{Sc}|(?<![Aa])A 9[.,]9|9[.,]9 A(?![Aa])/u;

/** Kinds in an order in which neighbours are alike. */
type Kind = 'empty' | 'number' | 'money' | 'moment' | 'code' | 'address' | 'word' | 'words' | 'mixed' | 'prose';

function kindOf(shape: string): Kind {
  if (shape === '') return 'empty';
  if (/^(?:[a]+:\/|\.{0,2}\/|#|\?)|\/.*\/|^a\.a\//.test(shape)) return 'address';
  if (MONEY.test(shape)) return 'money';
  if (!/[Aa]/.test(shape)) return /9[-/.:]9[-/.:]9/.test(shape) ? 'moment' : 'number';
  if (/\b9[-/.]9[-/.]9|9:9|\bAa?a? 9,? 9\b|9\.? Aa 9/.test(shape)) return 'moment';
  const words = shape.split(' ').length;
  if (/9/.test(shape) && words === 1) return 'code';
  if (/9/.test(shape) && words <= 5) return 'mixed';
  return words === 1 ? 'word' : words <= 10 ? 'words' : 'prose';
}

const ALIKE: Readonly<Record<string, number>> = {
  'word words': 0.7,
  'words prose': 0.5,
  'number code': 0.5,
  'money number': 0.5,
  'number moment': 0.3,
  'code word': 0.4,
  'code words': 0.3,
  'words mixed': 0.4,
  'code mixed': 0.6,
  'number mixed': 0.5,
};

/** How alike two shapes are, 0 to 1: what kind of value they are counts for more than how long it is. */
export function shapeLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [kindOf(one), kindOf(other)];
  if (a === 'empty' || b === 'empty') return 0;
  const kind = a === b ? 1 : (ALIKE[`${a} ${b}`] ?? ALIKE[`${b} ${a}`] ?? 0);
  return 0.7 * kind + 0.3 * tokenLikeness(one, other);
}

/** Words, numbers and signs that two shapes have in common, 0 to 1. */
export const tokenLikeness = (one: string, other: string): number => overlap(tokensOf(one), tokensOf(other));

const tokensOf = (shape: string): string[] => shape.match(/[Aa9]+|[^Aa9\s]/gu) ?? [];
