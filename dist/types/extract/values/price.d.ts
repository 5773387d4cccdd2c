import type { ReadValue } from './contract.ts';
/**
 * Reads the one amount of a text and its currency: signs (€, $, zł), ISO codes and a few words, before or behind. Shares (`incl. 19 %
 * VAT`) are no amounts; two amounts (an old price beside a new one, a range) are no price, and neither is a text
 * without digits or an amount of small coins (`99¢`), which would be a hundred times too large beside the others.
 * A lone `.` or `,` with three digits behind it parts thousands; the field's `locale` decides otherwise.
 *
 * `currency` of the result is undefined where nothing names it; `kr`, `¥` and `Rs` belong to several countries and need `currency` or
 * `locale`, `$` is USD and `£` GBP without them.
 */
export declare function priceReader(given: {
    readonly locale?: string | undefined;
    readonly currency?: string | undefined;
}): ReadValue;
