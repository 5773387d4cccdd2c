import type { HtmlPage } from '../contract.ts';
import { createValueParser } from '../values/index.ts';
import type { Column, SuggestedField, SuggestedType } from './contract.ts';

const TRIED: readonly Exclude<SuggestedType, 'text' | 'url' | 'boolean'>[] = ['price', 'date', 'integer', 'number'];
/** Currencies by their real codes, not before a dash: `SKU-1001` and `MAD-1001` are no money. */
const MONEY = new RegExp(
  String.raw`\p{Sc}|\b(?:${Intl.supportedValuesOf('currency').join('|')})\b(?!-\d)|kr|zł|Kč`,
  'u',
);
const NUMBER = /^[+-]?[\d.,'\s]*\d%?$/;
/** Texts that are true, of two that a state can have. */
const YES = /^(?:in stock|available|yes|open|auf lager|verfügbar|sofort lieferbar|ja|en stock)/i;
const STATE = /stock|avail|lager|verf|yes|no$|open|closed/i;

/** A column with the type of its values: one that all of them parse as. */
export function typed(column: Column, page: HtmlPage): SuggestedField {
  const { name, select, path, values } = column;
  const texts = values.filter((value) => value !== undefined && value !== '') as string[];
  const found = texts.length;
  return {
    name,
    ...(select === undefined ? {} : { select }),
    ...(path === undefined ? {} : { path }),
    ...typeOf(column, texts, page),
    required: found === values.length && found > 0,
    found,
    examples: [...new Set(texts)].slice(0, 3).map((text) => text.slice(0, 60).toWellFormed()),
  };
}

function typeOf(column: Column, texts: readonly string[], page: HtmlPage): { type: SuggestedType; matches?: string } {
  if (column.isLink) return { type: 'url' };
  const state = stateOf(texts);
  if (state !== undefined) return { type: 'boolean', matches: state };
  // A price without a currency is a number, and never a whole one: the next page may have cents.
  if (texts.length > 0 && /price/.test(column.name) && texts.every((text) => NUMBER.test(text)))
    return { type: parses('number', texts, page) ? 'number' : 'text' };
  for (const type of TRIED)
    if (texts.length > 0 && mayBe(type, texts, column.name) && parses(type, texts, page)) return { type };
  return { type: 'text' };
}

/** What a price, a date and a number look like: the parsers are forgiving, a suggestion must not be. */
function mayBe(type: (typeof TRIED)[number], texts: readonly string[], name: string): boolean {
  const all = (pattern: RegExp) => texts.every((text) => pattern.test(text));
  if (type === 'price') return all(/\d/) && texts.every((text) => text.length <= 30) && all(MONEY);
  if (type === 'date')
    return all(/\d/) && all(/\d{4}|\d[-/.]\d/) && !all(/^\d+(?:[.,]\d+)?$/) && texts.every((text) => text.length <= 40);
  return all(NUMBER) && !texts.some((text) => /^0\d/.test(text)) && !/sku|id$|zip|phone/.test(name);
}

function parses(type: SuggestedType, texts: readonly string[], page: HtmlPage): boolean {
  const parse = createValueParser({ type, list: false, required: false });
  return texts.every((text) => {
    const { ok, value } = parse(text, page);
    return ok && value !== undefined;
  });
}

function stateOf(texts: readonly string[]): string | undefined {
  const states = new Set(texts.map((text) => text.toLowerCase()));
  if (states.size === 0 || states.size > 2 || texts.some((text) => text.length > 30 || !STATE.test(text)))
    return undefined;
  return texts.find((text) => YES.test(text));
}
