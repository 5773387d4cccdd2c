/** Digits as 9, letters as A and a, runs shortened: `£51.77` is `£9.9`, `A Light in` is `A Aa a`. */
export declare function shapeOf(text: string): string;
/** How alike two shapes are, 0 to 1: what kind of value they are counts for more than how long it is. */
export declare function shapeLikeness(one: string, other: string): number;
/** Words, numbers and signs that two shapes have in common, 0 to 1. */
export declare const tokenLikeness: (one: string, other: string) => number;
