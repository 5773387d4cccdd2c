import { normalText } from '../../core/normal-text.ts';
import type { SiteValue } from '../../core/site.ts';
import type { FieldPlan } from '../options.ts';
import { booleanReader } from './boolean.ts';
import type { PageBase, ReadValue } from './contract.ts';
import { dateReader } from './date.ts';
import { readJson } from './json.ts';
import { numberReader } from './number.ts';
import { priceReader } from './price.ts';
import { readUrl } from './url.ts';

export { normalText } from '../../core/normal-text.ts';

/** What became of the text of a field. */
export interface Value {
  /** Of the field's type; the text with normal white space where it is not `ok`; undefined where the text is empty. */
  readonly value: SiteValue | undefined;
  /** ISO 4217 code, of a price whose currency is known. */
  readonly currency?: string | undefined;
  /** False for a text that is no value of the field's type. */
  readonly ok: boolean;
}

/** Parser of a field's texts; it never throws. `regex`, `list` and `default` of the field are the caller's. */
export type ValueParser = (text: string, page: PageBase) => Value;

/** Makes the parser of a field once, for all its texts. */
export function createValueParser(field: FieldPlan): ValueParser {
  const read = readerOf(field);
  const emptyCounts = field.type === 'boolean' && field.matches !== undefined;
  return (raw, page) => {
    const text = normalText(raw);
    if (text === '' && !emptyCounts) return { value: undefined, ok: true };
    const typed = read(text, raw, page);
    return typed ? { ...typed, ok: true } : { value: text, ok: false };
  };
}

function readerOf(field: FieldPlan): ReadValue {
  switch (field.type) {
    case 'text':
      return (text) => ({ value: text });
    case 'number':
    case 'integer':
      return numberReader({ locale: field.locale, integer: field.type === 'integer' });
    case 'price':
      return priceReader(field);
    case 'date':
      return dateReader(field);
    case 'url':
      return readUrl;
    case 'boolean':
      return booleanReader(field.matches);
    case 'json':
      return readJson;
  }
}
