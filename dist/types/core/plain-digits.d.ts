/**
 * Numbers in one spelling: digits of any script as 0 to 9, all dashes and the minus sign as `-`, all apostrophes as `'`, full-width
 * signs as plain ones, marks of direction dropped. The Arabic separators stay, they are certain about what they mean.
 */
export declare function plainDigits(text: string): string;
