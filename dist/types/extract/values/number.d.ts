import type { ReadValue } from './contract.ts';
/**
 * Reads the one number of a text, with the digits that stand there: `1.234,50` gives `1234.50`. Signs (minus before or behind, the
 * accountant's parentheses), digits of any script and units around it are understood; of `12,5 %` the number is 12.5. No number is
 * read where there are two, where it stands for thousands (`1.2k`) or has a fraction sign (`½`), or in more than 200 characters.
 *
 * An `integer` may have a fraction of zeros only, a lone `.` with three digits behind it parts thousands there (`12.000` is twelve
 * thousand), and `(12)` is a count of 12.
 */
export declare function numberReader(given: {
    readonly locale?: string | undefined;
    readonly integer: boolean;
}): ReadValue;
