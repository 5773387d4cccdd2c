import { Digits } from '../../core/digits.ts';
import type { Json } from '../../core/json.ts';
import type { SiteValue } from '../../core/site.ts';
import type { ReadValue } from './contract.ts';

/** Levels of lists and objects; what comes later walks values by recursion. */
const DEPTH_LIMIT = 500;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** What a JavaScript number might show otherwise; only then is the reviver, which costs five times as much, worth its time. */
const AT_RISK = /\d{16}|\d\.\d*0(?!\d)|\d[eE]|-0/;

/** JSON as the standard has it, nothing else; numbers keep their digits. More than 500 levels are not read. */
export const readJson: ReadValue = (text, raw) => {
  if (text.length < 100 && NUMBER.test(text)) return { value: new Digits(text) };
  try {
    const value = AT_RISK.test(raw) ? withDigits(raw) : (JSON.parse(raw) as Json);
    return isDeeper(value, DEPTH_LIMIT) ? undefined : { value };
  } catch {
    return undefined;
  }
};

function withDigits(text: string): SiteValue {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
      ? new Digits(context.source)
      : value,
  ) as SiteValue;
}

function isDeeper(value: SiteValue, levels: number): boolean {
  if (value === null || typeof value !== 'object' || value instanceof Digits) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
