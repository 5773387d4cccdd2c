import { Digits } from '../../core/digits.ts';
import { plainDigits } from '../../core/plain-digits.ts';
import type { ReadValue } from './contract.ts';
import { type Currencies, currenciesFor, type Mark } from './currencies.ts';
import { digitsOf } from './digits-of.ts';
import { type Found, NUMBER_TEXT_LIMIT, numbersIn, unreadable } from './numbers-in.ts';
import { separatorsOf } from './separators.ts';

/**
 * Reads the one amount of a text and its currency: signs (€, $, zł), ISO codes and a few words, before or behind. Shares (`incl. 19 %
 * VAT`) are no amounts; two amounts (an old price beside a new one, a range) are no price, and neither is a text
 * without digits or an amount of small coins (`99¢`), which would be a hundred times too large beside the others.
 * A lone `.` or `,` with three digits behind it parts thousands; the field's `locale` decides otherwise.
 *
 * `currency` of the result is undefined where nothing names it; `kr`, `¥` and `Rs` belong to several countries and need `currency` or
 * `locale`, `$` is USD and `£` GBP without them.
 */
export function priceReader(given: {
  readonly locale?: string | undefined;
  readonly currency?: string | undefined;
}): ReadValue {
  const separators = given.locale === undefined ? undefined : separatorsOf(given.locale, 'currency');
  const reading = { separators, pointGroups: true };
  const currencies = currenciesFor(given);
  return (text) => {
    if (text.length > NUMBER_TEXT_LIMIT) return undefined;
    const plain = plainDigits(text);
    if (unreadable(plain) || MILLIONS.test(plain) || SMALL_COINS.test(plain)) return undefined;
    const glued = (start: number) => currencies.before(plain, start) !== undefined;
    const amounts = numbersIn(plain, glued).filter(({ end }) => !/^ ?%/.test(plain.slice(end, end + 2)));
    const split = amounts.length === 2 ? splitAmount(plain, amounts[0]!, amounts[1]!, currencies) : undefined;
    if (split) return split;
    const [amount] = amounts;
    if (amounts.length !== 1 || !amount || amount.exponent !== '') return undefined;
    const digits = digitsOf(amount.number, reading);
    if (digits === undefined) return undefined;
    const around = surroundings(plain, amount, currencies);
    return {
      value: new Digits(around.negative ? `-${digits}` : digits),
      currency: around.code ?? given.currency,
    };
  };
}

/** `5€50`: the sign stands where the point would. */
function splitAmount(text: string, whole: Found, cents: Found, currencies: Currencies) {
  if (cents.end - cents.start !== 2 || /[^0-9]/.test(whole.number + cents.number)) return undefined;
  const mark = currencies.after(text, whole.end);
  if (mark?.end !== cents.start) return undefined;
  const minus = MINUS.test(text.slice(0, whole.start)) ? '-' : '';
  return { value: new Digits(`${minus}${Number(whole.number)}.${cents.number}`), currency: mark.code };
}

function surroundings(text: string, amount: Found, currencies: Currencies) {
  // "19,-", "19.--" and "19:-" have no cents; "19-" is negative.
  const behind = /^(?:[.,:]-+|-(?= ?[^ ]{0,4}$))/.exec(text.slice(amount.end, amount.end + 8))?.[0] ?? '';
  const inner = text[amount.start - 1] === '-' ? 1 : 0;
  const leading = currencies.before(text, skipBack(text, amount.start - inner));
  const trailing = currencies.after(text, skipSpace(text, amount.end + behind.length));
  const minus = leading
    ? inner === 1 || MINUS.test(text.slice(0, leading.start))
    : MINUS.test(text.slice(0, amount.start));
  return {
    code: codeOf(leading, trailing),
    negative: minus || behind === '-' || inParentheses(text, amount),
  };
}

/** The accountant's minus: the amount itself stands in parentheses, with hardly a currency beside them (`£5 (incl. VAT)` is owed by nobody). */
function inParentheses(text: string, { start, end }: Found): boolean {
  const around = /^[^()]{0,5}\(([^()]*)\)[^()]{0,5}$/.exec(text);
  const opened = text.indexOf('(');
  return around !== null && opened < start && end <= opened + 1 + around[1]!.length;
}

/** `£1.2m`; in other numbers an m is a metre. */
const MILLIONS = /[0-9]m(?![\p{L}\p{N}])/u;

/** `99 ¢`, `50p`: a hundredth of what the other prices of the field count. */
const SMALL_COINS = /[0-9](?: ?(?:¢|cents?|ct\.?|pence|øre|öre|gr\.?|коп\.?|paise|centimes?)|p)(?![\p{L}\p{N}])/iu;

/** First of the text, or right before the amount: a dash behind a word is no minus. */
const MINUS = /(?:^|[ (])-$|^- $/;

/** A code (`$12.50 CAD`) says more than a sign. */
function codeOf(leading: Mark | undefined, trailing: Mark | undefined): string | undefined {
  const behind = trailing && trailing.end - trailing.start === 3 ? trailing.code : undefined;
  return behind ?? leading?.code ?? trailing?.code;
}

function skipBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && ' :()'.includes(text[at - 1]!)) at -= 1;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === ')') at += 1;
  return at;
}
