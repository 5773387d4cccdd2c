/** Whether a class, id or attribute name is one that the next build of the site renames. */
export declare function isHashed(name: string): boolean;
/** `Product_title__2xKzd` as `Product_title`: what a CSS module keeps over builds. */
export declare function stablePart(name: string): string | undefined;
/** How much a class says of what the element is: 1 its meaning, 0.3 its looks or state, 0 nothing. */
export declare function meaningOf(name: string): number;
/** The words of a name, in lower case: `priceColor` and `price_color` are both price, color. */
export declare function wordsOf(name: string): string[];
/** A word, or the one under which it is known together with others. */
export declare const meaningOfWord: (word: string) => string;
/** Dice's coefficient of two lists, each entry counted as often as it stands there. */
export declare function overlap(one: readonly string[], other: readonly string[]): number;
