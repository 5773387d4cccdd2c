import { Digits } from '../../../src/core/digits.ts';
import { createValueParser, type Value } from '../../../src/extract/values/index.ts';

export const BASE = new URL('https://shop.example/catalogue/page-1.html');

const plan = { type: 'text', list: false, required: false } as const;
export type Options = Partial<Parameters<typeof createValueParser>[0]>;

export const parser = (options: Options): ((text: string) => Value) => {
  const parse = createValueParser({ ...plan, ...options });
  return (text) => parse(text, { base: BASE });
};

/** The value as one text; `NO` where it did not parse. */
export function shown({ value, currency, ok }: Value): string {
  if (!ok) return 'NO';
  const text = value instanceof Digits ? value.text : String(value);
  return currency === undefined ? text : `${text} ${currency}`;
}

/** Rows of [text, expected]. */
export type Cases = readonly (readonly [text: string, expected: string])[];
