import { Digits } from '../../core/digits.ts';
import { plainDigits } from '../../core/plain-digits.ts';
import type { ReadValue } from './contract.ts';
import { digitsOf } from './digits-of.ts';
import { NUMBER_TEXT_LIMIT, numbersIn, unreadable } from './numbers-in.ts';
import { separatorsOf } from './separators.ts';

/**
 * Reads the one number of a text, with the digits that stand there: `1.234,50` gives `1234.50`. Signs (minus before or behind, the
 * accountant's parentheses), digits of any script and units around it are understood; of `12,5 %` the number is 12.5. No number is
 * read where there are two, where it stands for thousands (`1.2k`) or has a fraction sign (`½`), or in more than 200 characters.
 *
 * An `integer` may have a fraction of zeros only, a lone `.` with three digits behind it parts thousands there (`12.000` is twelve
 * thousand), and `(12)` is a count of 12.
 */
export function numberReader(given: { readonly locale?: string | undefined; readonly integer: boolean }): ReadValue {
  const separators = given.locale === undefined ? undefined : separatorsOf(given.locale, 'decimal');
  // What has no fraction has no decimal point either: 12.000 inhabitants are not twelve.
  const reading = { separators, pointGroups: given.integer };
  return (text) => {
    if (text.length > NUMBER_TEXT_LIMIT) return undefined;
    const plain = plainDigits(text);
    const [found, second] = numbersIn(plain);
    if (!found || second || unreadable(plain)) return undefined;
    const digits = digitsOf(found.number, reading);
    if (digits === undefined) return undefined;
    const before = plain.slice(0, found.start);
    const negative = isNegative(before, plain.slice(found.end)) || (!given.integer && inParentheses(plain));
    const whole = given.integer ? integral(digits, found.exponent) : digits + found.exponent;
    return whole === undefined ? undefined : { value: new Digits(negative ? `-${whole}` : whole) };
  };
}

/**
 * A minus: right before the number or the sign of its currency, first of the text, or last of it. A dash behind a word or
 * a figure is none.
 */
function isNegative(before: string, after: string): boolean {
  return after === '-' || /(?:^|[^\p{L}\p{N}.,%)\]'"_-])-\p{Sc}?$|^- \p{Sc}?$/u.test(before);
}

const inParentheses = (text: string): boolean => /^\([^()]*\)$/.test(text);

/** A whole number, its exponent written out; undefined where something is left behind the point. */
function integral(digits: string, exponent: string): string | undefined {
  const [whole = '', fraction = ''] = digits.split('.');
  const power = exponent === '' ? 0 : Number(exponent.slice(1));
  if (power < 0 || power > 30 || /[1-9]/.test(fraction.slice(power))) return undefined;
  const shifted = whole + fraction.slice(0, power).padEnd(power, '0');
  return shifted.replace(/^0+(?=[0-9])/, '');
}
